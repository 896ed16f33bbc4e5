"""Orders told as a short remark (前面要加大于等于号), or in two breaths (能不能…？就这么写吧)."""

from assistant.conversation.parts import words
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.hedges import TOO_MUCH
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise
from corpus.values import NUMERIC

_ASKED = re.compile(
    r"(?P<a>.{0,16}?)(?:能不能|能否|可不可以|可否|是不是(?:该|应该|应当|得|要|可以)?|要不要|行不行|可以)(?P<b>(?:把|将)?.{0,16}?(?:写成?|改成?|填成?|定成?|定到|提到|降到|提高到|降低到|调到|换成?|放到?|挪到|移到|叫|删|去掉|加)[^？?]*?)(?:呢|吗|啊)?[?？]"
)
_SO = re.compile(
    r"(?:行|好|可以|嗯|那)*[，,]?(?:就|那就|就按)(?:这么|这样|这个|按这个|照这个|照这样)(?:来|写|改|定|办|填|做|弄|着)(?:吧|了|好了|算了|就行)*[。！]?"
)
"""就这么写吧."""
_PROPOSED = re.compile(
    r"^(?!我|咱|俺|请|把|将)[\u4e00-\u9fff]{2,8}?(?:建议|提议|希望|要求|提出|想要?|说要?)(?:给|把|将|我们?|再)*(?P<o>(?:(?:把|将)?[\u4e00-\u9fff]{0,10}?)(?:改|写|填|加|补|延|提|降|调|推|换|删|增).+)"
)
_AGREED = re.compile(
    rf"(?:我们?|咱们?|领导|[\u4e00-\u9fff]{{1,2}}[长任记])?(?:看|觉得|这边|都|也|已经?|研究|商量过?)*(?:(?:同意|答应|批准|点头|认可|采纳)了|(?:可以|行|那就|就)*(?:照办|照改|(?:照|按)(?:他们?|她们?|这个|这样)?(?:说的|的)?(?:改|办|来|写|加)|这么(?:改|定|办|加)|加上|采纳|同意){ORDER_ENDS})"
)
"""村民建议加一条…，可以加上: what was proposed is to be done."""
_WHOLE = re.compile(
    rf"{r'(?:就|把|那就|那|干脆|还是|直接)*'}(?:整个?一?类|这一?整?类|全类|整块|整个一块|那一?整类)(?:都|全|就|也|给我|直接|一起)*(?P<verb>{words.DELETE.pattern})(?:吧|了|掉)*"
)
_OF_CLASS = re.compile(rf"(?P<c>{CLASS_WORD})(?:类?指标|类)?")


def orders_outright(text: str) -> str:
    """``text`` with the order in one clause; unchanged where there is none of that kind."""
    asked = re.fullmatch(rf"{_ASKED.pattern}[，,\s]*(?P<so>.+)", text)
    if asked and _SO.fullmatch(asked.group("so")):
        return asked.group("a") + asked.group("b")
    clauses = split(text)
    proposed = _PROPOSED.match(clauses[0]) if len(clauses) > 1 else None
    if proposed and _AGREED.fullmatch(clauses[-1]):
        return "，".join([proposed.group("o"), *clauses[1:-1]])
    for at, clause in enumerate(clauses[1:], 1):
        named = set(_OF_CLASS.findall(clauses[at - 1]))
        if _WHOLE.fullmatch(clause) and len(named) == 1:
            return "，".join([*clauses[: at - 1], f"{named.pop()}指标全部删掉", *clauses[at + 1 :]])
    return text


_SAYS = r"(?:(?:他们|她们|领导|财政局?|审核的?|科长|局里|主任|上面|老师|人家|对方|评审)?(?:那边)?(?:又|还|非|都)*(?:说|要求|讲|让|提|要)+(?:要|得|了)?，?)?"
_SIGNS = {
    "大于等于": "≥", "小于等于": "≤", "≥": "≥", "≤": "≤", "不低于": "≥", "不少于": "≥", "不小于": "≥",
    "不高于": "≤", "不超过": "≤", "不大于": "≤", "不多于": "≤",
}  # fmt: skip
_SIGN = "|".join(_SIGNS)
_SIGNED = re.compile(
    rf"{_SAYS}(?:把|给|在|那)?(?P<w>[^，。]{{0,14}}?)(?:的)?(?:值|数|数字|指标值)?(?:的)?(?:前面?|前头|前边|跟前)?(?:也|都|还|要|得|应该?|给我|请|再|最好|必须)*(?:加上?|添上?|补上?|带上?|写上?|标上?|写成|改成|换成|用上?|带|有|是)(?:一)?个?[“\"]?(?P<s>{_SIGN})[”\"]?(?:的)?(?:符?号)?(?:了|吧|才行|才对|哈|啊)*"
)
_NOT_WISHED = re.compile(
    r"为什么|为啥|为何|干嘛|干吗|凭什么|怎么(?:不|没)|咋(?:不|没)|(?:不|没|别|甭|无需|何必)(?:再|用|要|该|必|得)*(?:加|添|补|带|写|标|有|是)"
)
_FAULT = rf"(?:有点|有些|写得|说得|这个|这种|也)*(?:太|过于|不够|不太|有点|偏)(?:笼统|模糊|含糊|空|虚|宽|早|晚|具体|明确|清楚|准确|死|粗)(?:了)?|{TOO_MUCH}"
_TO = r"(?:还是|请|就|要|给我|帮我|最好|建议|应该?|统一)*(?:调整为|调整成|修改为|修改成|更正为|变更为|改成|改为|换成|换为|写成|改写成|写|填|改到|定成|定为)"
_VALUED = re.compile(
    rf"(?:把|将|(?:{CLASS_WORD})(?:指标)?(?:里|那里|中|那[条行栏])?的?|原来的?|那个|现在的?)*[“\"]?(?P<v>[^，。：:“”\"\d]{{2,12}}?)[”\"]?(?:(?:这个?|那个?)?(?:一词|一语|一?个?词|说法|提法|表述|[两三四几]?个?字)?)(?:，|(?:，)?(?:{_FAULT})，?|(?=改|换)){_TO}(?P<new>[^，。]{{2,20}})"
)


def small_words_outright(text: str, draft: Draft, focus: Focus | None) -> str:
    """``text`` as the order about a row that it is; else unchanged."""
    whole, text = text, re.sub(r",(?!\d{3})", "，", text.rstrip("。！! "))
    for read in (_signed, _exchanged, _letters_in_front, _only_left):
        put = read(text, draft, focus)
        if put:
            return put
    return whole


def _signed(text: str, draft: Draft, focus: Focus | None) -> str:
    """前面要加大于等于号: the value of the row that is named, or was spoken of, with the sign."""
    hit = _SIGNED.fullmatch(text)
    if not hit or _NOT_WISHED.search(text) or mood_of(text) not in {Mood.WISH, Mood.MUSING}:
        return ""  # 为什么不写小于等于
    rows = [one.row for one in find_targets(draft, hit.group("w") or "它", focus)]
    if len(rows) != 1 or rows[0] is None:
        return ""
    row = draft.table.indicators[rows[0]]
    if row.parsed.kind not in NUMERIC or row.parsed.date is not None or row.parsed.number is None:
        return ""
    bare = re.sub(r"^[≥≤><=＞＜]+|^(?:不[少低高超大小]于?过?|至少|最多)", "", row.value)
    return f"第{rows[0] + 1}条改成{_SIGNS[hit.group('s')]}{bare}"


def _exchanged(text: str, draft: Draft, focus: Focus | None) -> str:
    """汛前太笼统，改成5月31日前: the row that says just this gets the other value."""
    hit = _VALUED.fullmatch(text)
    if not hit:
        return ""
    said = normalise(hit.group("v").strip('的“”"'))
    rows = [
        place
        for place, row in enumerate(draft.table.indicators)
        if row.applicable and normalise(row.value) == said
    ]
    return f"第{rows[0] + 1}条改成{hit.group('new')}" if len(rows) == 1 else ""


_SHARED = 4
"""Characters at its end that a name keeps when words are put before it."""
_IN_FRONT = re.compile(
    rf"(?:把|将|给)?(?P<w>[^，。]{{2,14}}?)(?:那|这)?(?:一)?[条行]?(?:的)?(?:名字|名称)?(?:的)?(?:最?前[面头边]|最?后[面头边]|中间)(?:再|要|得|给我|帮我|也)*(?:加|添|补)(?:上)?(?:[几两二三四五六七八]|\d)个?字[，,：:]?(?:就|改|变成|换成|改成|写成)*(?:叫做?|改成|变成|写成)(?P<n>[\u4e00-\u9fff]{{4,24}}?){ORDER_ENDS}"
)


def _letters_in_front(text: str, draft: Draft, focus: Focus | None) -> str:
    """社会效益前头加几个字，叫…: the whole name with what was put before it."""
    hit = _IN_FRONT.fullmatch(text)
    rows = [one.row for one in find_targets(draft, hit.group("w"), focus)] if hit else []
    if hit is None or len(rows) != 1 or rows[0] is None:
        return ""
    held, new = draft.table.indicators[rows[0]].name, hit.group("n")
    alike = held in new or held[-_SHARED:] == new[-_SHARED:]
    return f"第{rows[0] + 1}条改名为{new}" if alike else ""


_ONLY_LEFT = re.compile(
    rf"(?:把|将)?(?P<w>[^，。]{{2,24}}?)(?:那|这)?(?:一)?[条行]?(?:的)?(?:名字|名称)?(?:太长|太啰嗦|啰嗦)?(?:了)?(?:，)?(?:请|就|把)?(?:(?:去掉|删掉|不要|砍掉)?(?:最?前[面头边]|最?后[面头边])(?:的|那些?|那几个字|那一?[段截串])*(?:都)?(?:去掉|删掉|不要了?|砍掉)?)，(?:就|只|光)*(?:只?留下?|保留|剩下?)[“\"]?(?P<n>[\u4e00-\u9fff]{{4,20}}?)[”\"]?{ORDER_ENDS}"
)


def _only_left(text: str, draft: Draft, focus: Focus | None) -> str:
    """…名字去掉前头的，只留管护考核合格率: what is left of the name of one row."""
    hit = _ONLY_LEFT.fullmatch(text)
    new = hit.group("n") if hit else ""
    rows = [n for n, row in enumerate(draft.table.indicators) if new and new in row.name]
    if hit is None or len(rows) != 1 or draft.table.indicators[rows[0]].name == new:
        return ""
    named = {one.row for one in find_targets(draft, hit.group("w"), focus)}
    return f"第{rows[0] + 1}条改名为{new}" if not named or rows[0] in named else ""
