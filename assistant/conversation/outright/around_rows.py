"""Clauses around a row to come: why it is to come (经济效益是空的), and further rows that no verb of their own tells (还有调解件数60件)."""

from assistant.conversation.outright.said import name_of, stands
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import CHANGE, FILL_IN
from assistant.conversation.vocabulary.row_words import read_added
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import CLASS_WORD, name_and_value
from assistant.conversation.weighed.names import NAME_ENDS
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise
from corpus.value_grammar import parse_value

_SAYS = r"(?:[\u4e00-\u9fff]{0,4}说)?"
_CLASS = rf"(?:{CLASS_WORD})(?:类?指标|类)*"
_PLACE = r"(?:这|那)?(?:一)?[栏格块里行处]*"
_STILL = r"(?:现在|目前|还|又|也|是|都|就)*"
_MUST_NOT = r"(?:(?:不能|不可以|不要|别|不该|不应该?|不得|不许|不准|不允许)(?:再)?(?:空着?|是?空的|是?无|没有|缺|空白|留空|空缺|为空)|(?:必填|必须填|必写|必须有|要求必填)(?:的|项)?)"
_EMPTY = r"(?:空着|空的|空白|空了|空缺|空|没写|没填|没有?(?:内容|指标|东西|任何内容)|没有|缺失|缺一[条个项]|少一[条个项]|漏了?|是无|写的是无|写着无|一条(?:也|都)?没有?)"
_FEW = r"(?:只有?|就|才|还|也)*(?:这)?一?[条个行项头]*(?:太|有点|也|显得|不太)*(?:单薄|少了?|不够|不行|不全)(?:一?[头条个块])?|只有一[条行]"
_UGLY = r"(?:的|着|了|呢|啊|点)*(?:不好看|不合适|不行|不好|不像话|不够|难看|不妥|太空)?(?:了|的)?"
_LACKS = re.compile(rf"{_SAYS}{_CLASS}{_PLACE}{_STILL}(?:{_MUST_NOT}|{_EMPTY}|{_FEW}){_UGLY}")
_SINGLED_OUT = re.compile(
    rf"{_SAYS}{_CLASS}{_PLACE}{_STILL}(?:被|让)?(?:人|他们|财政|审核)?(?:圈|标|勾|划|打|退|点|挑|提|批|红圈|画|驳)(?:了|出来|出|回来?|红|到|名|圈)+(?:的)?"
)
"""可持续那行也圈了, 生态效益被打回."""
_ASKED_FOR = re.compile(
    rf"{_SAYS}{_CLASS}{_PLACE}(?:里|中)?{_STILL}(?:要|得|必须|应该?|需要?)(?:写|有|填|列|体现|补|反映|突出|考虑)?(?:上)?[^，。\d改删换]{{0,8}}"
)
"""社会效益要体现非遗传承."""
_ONLY_ONE = re.compile(
    rf"{_SAYS}{_CLASS}{_PLACE}(?:里|中)?(?:现在|目前)?(?:光|只|就|仅)(?:有|写|列)(?:了|着)?[^，。\d改删换]{{2,14}}"
)
_BESIDES = re.compile(rf"{_SAYS}{_CLASS}{_PLACE}(?:里|中)?除了?[^，。\d改删换]{{2,14}}")
"""时效只有及时率不够; 质量除了验收合格率."""


_LACKS_WHAT = re.compile(
    rf"{_SAYS}{_CLASS}{_PLACE}(?:里|中)?{_STILL}(?:缺少?|漏|少)了?[^，。\d改删换]{{1,6}}"
)
"""数量少了设备: of what there is too little; the row itself is told behind it."""


def lacking(clause: str) -> str | None:
    """The class that a clause says lacks a row, "" where it names several; None where it says no such thing."""
    if any(
        form.fullmatch(clause)
        for form in (
            _LACKS,
            _SINGLED_OUT,
            _ASKED_FOR,
            _ONLY_ONE,
            _BESIDES,
            _LACKS_WHAT,
        )
    ):
        named = set(re.findall(CLASS_WORD, clause))
        return named.pop() if len(named) == 1 else ""
    return None


_ORDER = re.compile(
    rf"^{CLASS_WORD}|[加添]|{FILL_IN}|新增|增(?![长收产幅加])|{CHANGE}|换|调[到成为整]|提|降|压|减到|加到|挪|移|放|删|去掉|写|填|不变|不动|还是"
)


def more_rows(
    clauses: list[str], draft: Draft, level2: str, before: str, value: str
) -> list[tuple[str, str]]:
    """Names and values of the rows that ``clauses`` tell at their beginning, after the row ``before``."""
    rows: list[tuple[str, str]] = []
    for clause in clauses:
        said, told = name_and_value(clause)
        name = name_of(said)
        if not name or not told or stands(draft, name, level2):
            break
        if not _goes_on(clause, draft, name, told, before, value):
            break
        rows.append((name, told))
    return rows


def _goes_on(clause: str, draft: Draft, name: str, told: str, before: str, value: str) -> bool:
    """True where a bare name and value are of the kind of the row before, and the table knows no such row."""
    if _ORDER.search(clause) or mood_of(clause) is not Mood.WISH or not value:
        return False
    if not (NAME_ENDS.search(name) or name.endswith("费")) or any(
        one.sure for one in find_targets(draft, name)
    ):
        return False
    one, two = parse_value(tidy_value(value)), parse_value(tidy_value(told))
    return one.kind is two.kind or before[-1] == name[-1]


def told_twice(name: str, clauses: list[str]) -> bool:
    """True where a later clause adds a row whose name holds ``name``: the first only said that it lacks."""
    later = [getattr(read_added(one), "name", "") for one in clauses]
    return any(one and normalise(name) in normalise(one) for one in later)


_PUT_ONE = r"(?:(?:再|还|另外?|也|请|帮我|给我|要|得|应该?|该|就|最好)*(?:加|添|补|增加|新增|补充|增列|写|列|设|来|缺|少|差|漏)(?:上|进|了|着)?一?[条个项行])"
_OF_WHAT = r"(?:(?:跟|与|和|同)[^，。\d]{2,14}(?:有关系?|相关|沾边|挂钩|搭边)|(?:能|可以)?(?:反映|体现|说明|突出|关于|有关|涉及|针对)[^，。\d]{2,14}(?:方面|这块)?)(?:的|了)(?:指标|内容|东西|话)*"
_TALKED_OF = re.compile(
    rf"(?:另外|还有|对了|，)*(?P<put>(?:{_CLASS}(?:里面?|里头|中|上)?)?)(?:{_OF_WHAT}(?P<a>{_PUT_ONE})|(?P<b>{_PUT_ONE}){_OF_WHAT})"
)
_FOR_EXAMPLE = re.compile(r"^(?:比如说?|比方说?|例如|譬如|像|就写|就叫|写成?|叫)(?=.{4})[：:，]?")


_HOW_MANY_LACKS = re.compile(
    r"[^，。\d]{0,8}(?:多少|几)[^，。\d]{0,6}?(?:还|也|都|又)*(?:没|漏|忘)(?:写|列|填|提|报|体现)(?:上|出来|进去)?(?:呢|啊|了|吧)*"
)
"""跑多少站没写，涉及加油站数量41座: what is told behind it is to come."""


def talk_left_out(text: str) -> str:
    """补一条跟安全有关的，比如事故数0起 as 补一条，事故数0起; unchanged where nothing is told behind it."""
    clauses = split(text)
    for at, clause in enumerate(clauses[:-1]):
        if _HOW_MANY_LACKS.fullmatch(clause):
            name, value = name_and_value(clauses[at + 1])
            if not name_of(name) or not value:
                return text
            return "，".join([*clauses[:at], f"加一条{name}，{value}", *clauses[at + 2 :]])
        found = _TALKED_OF.fullmatch(clause)
        if found:
            told = _FOR_EXAMPLE.sub("", clauses[at + 1])
            put = found.group("put") + (found.group("a") or found.group("b"))
            return "，".join([*clauses[:at], put, told, *clauses[at + 2 :]])
    return text
