"""The words in which clerks ask for a change: one clause in, one action out."""

from assistant.conversation.actions import (
    Change,
    Correct,
    Delete,
    Rename,
    Replace,
    SetTo,
    Shift,
)
from assistant.conversation.changing.unsigned import read_unsigned
from assistant.conversation.heads.sources import one_source
from assistant.conversation.parts.values import MOVES
from assistant.conversation.vocabulary.amount_words import DOING, read_shifted, read_vague
from assistant.conversation.vocabulary.order_words import DROP, NAME_WORDS, ORDER_ENDS
from assistant.conversation.vocabulary.row_words import (
    read_added,
    read_deleted,
    read_dropped,
    read_kept_only,
    read_moved,
    read_order,
)
from assistant.conversation.vocabulary.said_values import NUMBER, tidy_value
from assistant.conversation.vocabulary.value_words import (
    is_head_word,
    is_value,
    reads,
    tidy_words,
    unquoted,
)
from corpus import late_re as re
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_TO = (
    r"(?:改成|该成|改为|该为|(?:改|写|填|报|调|换|降|提|定)回到?|改到|改作|改填|改写成?|改做|换成|换为|调整为|调整到|调整成|调到|调成|调为|提高到|提高至|提高为|提升到|提升至|提升为|提到|提至|上调到|上调至|上调为"
    r"|砍到|整到|整成|弄到|搞到|拉到|改的(?=\d)|改得(?=\d)|压缩至|推到|推至|推后到|顺延到|涨成|加成|增加到|增加至|增加为|增至|增到|加到|涨到|升到|升至|降低到|降低至|降低为|降到|降至|降为|减少到|减少至|减少为|减到|减至|下调到|下调至|下调为|压到|压缩到|压减到|核减到|核减为|控制在|控制到|缩短到|缩短至|延长到|延长至|提前到|提前至|推迟到|推迟至|延期到|延后到|延到|放宽到"
    r"|设为|设成|设置为|设定为|定为|定成|定在|定到|写成|写为|写作|写上|填成|填为|填写为|填写成|填上|填写|更正为|更正成|修改为|修改成|修正为|变更为|变更成|变成|变为|弄成|搞成|做成|统一为|统一成|统一改成|统一改为|统一写成|算成|报(?![告销名送])|填(?!报)|写(?!入)|改(?![善造进革良变编建制装])|换(?!届)|调(?![解查度研整]))"
)

_SET = re.compile(
    rf"^(?:把|将)?(?P<words>.+?)(?:的?(?:指标值|目标值|值|数值))?(?:的)?(?:[从由](?P<old>[^，。]{{1,12}}?))?"
    rf"(?:应该|应当|要|需要|给我|帮我|都|也|再|全部|全都|统一|直接|重新|就)*{_TO}(?:了)?(?:“|\"|：|:)?(?P<value>\S.*)$"
)

_IS = re.compile(
    r"^(?P<words>[^，。；,;]{2,14}?)(?:应该|应当|其实|现在|实际|总共|一共|应)?(?:是|为|：|:)(?P<value>[^，。；,;]{1,60})$"
)

_BESIDE = re.compile(
    rf"^(?P<words>[\u4e00-\u9fff《》“”、]{{2,16}}?)(?P<value>(?:负|-)?(?:不低于|不少于|不超过|至少|达到|大于|小于|≥|≤|>|<|=|约)?(?:{NUMBER}|百分之).{{0,12}})$"
)

_TO_FIRST = re.compile(
    rf"^(?:直接|就|都|也|再|请|给我|还是|那就)*{_TO}(?:“|\"|：|:)?(?P<value>.+)$"
)

_KEEPS = re.compile(
    r"^(?P<words>[^，。；\d]{2,10}?)(?:还是按|还是|仍是|仍为|还按|就按|按|定|要求|要|达到|做到|确保|保证|得到|有|共|放|做|办)(?:成|为|到|在)?(?P<value>[^，。]{1,16})$"
)

_OFFICE_SAID = re.compile(
    r"^(?P<head>主管部门|主管单位|实施单位|项目单位|填报单位)(?:就|是|为|：|:|填|写|用|\s)*(?P<office>[\u4e00-\u9fff（）()]{2,28}(?:处|局|府|镇|乡|委|室|中心|站|所|院|社区|会|部|馆|校|园|司|队|厅|科|街道|办|学|村|联|庭|大队))$"
)

_HEAD_SAID = re.compile(
    r"^(项目属性)(?:是|为|：|:|填|写)?([\u4e00-\u9fff]{2,10})$|^(项目(?:周期|期限?)|实施期限?)(?:是|为|：|:|填|写|到|至|延长到|延到)?(\d{1,2}(?:年|个月)|(?:\d{4}年?|[今明后]年).{0,12})$"
)

_RENAME = re.compile(
    rf"^(?:把|将)?(?P<words>.+?)(?:的)?{NAME_WORDS}?(?:改名|更名|重命名)(?:为|成|叫|叫做)?(?P<value>.+)$"
    rf"|^(?:把|将)?(?P<words2>.+?)的?{NAME_WORDS}(?:也|都|就|再|同时|一并)*(?:改|换|写|调整|修改|更改|变更)?(?:为|成|到|叫|用|叫做)(?P<value2>.+)$"
    r"|^(?:把|将)?(?P<words3>第?[\d一二三四五六七八九十]+[条行项个]|它|这条|这个|刚才那条|那条|项目|最后一条|.{2,14}?)(?:改叫|就叫|改称为?|叫做|叫成|改名叫)(?P<value3>.+)$"
)

_REPLACE = re.compile(
    r"^(?:把|将)?(?:所有的?|全部的?|全表的?|表里的?|表中的?|里面的?|整张表的?)(?P<old>.+?)(?:都|全部|全|统一|统统|一律)*(?:换成|换为|改成|改为|替换成|替换为|写成)(?P<new>.+)$"
    r"|^(?:把|将)?(?P<old2>.+?)(?:统一|统统|一律|全部|全都|都)(?:换成|换为|改成|改为|替换成|替换为)(?P<new2>.+)$"
    r"|^(?:把|将)?(?P<where3>[^，。]{1,14}?)(?:里面|里头|里|中|当中|上面)(?:的)?(?P<old3>.+?)(?:都|全部|两个?字|几个字|这个词|一词|字样)*(?:换成|换为|改成|改为|替换成|替换为)(?P<new3>.+)$"
    r"|^(?:把|将)?(?P<old5>[^，。]+?)(?:这|那)(?:几个字|个词|些字|句话|两个字|三个字)(?:都|全|统一)?(?:换成|换为|改成|改为|替换成|替换为)(?P<new5>.+)$"
    r"|^(?:把|将)?(?P<old4>.+?)(?:这个词|一词|两个?字|几个字|字样)?(?:替换成|替换为)(?P<new4>.+)$"
)

_CORRECT = re.compile(
    r"^(?:不对|不是的|错了|还是|算了|那就|那|按(?![时期月揭比])|问了|查了|问过了|按照|就(?![餐业医读诊近学地职任座])|错的|写错了?|说错了?|搞错了?|弄错了?|填错了?|打错了?|记错了?|看错了?|更正|纠正|更正一下|不好意思|抱歉|[，,。！!\s]|了|是我)+(?:应该|应当|其实|实际|应)?(?:是|为|成|改成|改为|写成?|按|填|用|报)?(?P<value>[^，。]+?)(?:才对|才是|的|写|算|来|填|定|报|来算|来写)?$"
    r"|^(?:应该|应当|其实|实际上?|应)(?:是|为|有)(?P<value2>[^，。]+?)(?:才对|才是|的)?$"
    r"|^(?P<value3>[^，。]+?)(?:才对|才是对的)$"
)

_NOT_BUT = re.compile(
    r"^(?:是)?(?P<new>[^，。不]+?)[，,、]?(?:而)?不是(?P<old>[^，。]+)$|^(?:不是)(?P<old2>[^，。]+?)[，,、](?:而)?(?:应该)?是(?P<new2>[^，。]+)$"
    r"|^(?P<old3>[^，。]+?)(?:写错了|错了|不对|说错了|搞错了|填错了)[，,、]?(?:应该|应|其实|实际)?(?:是|为|改成|改为)(?P<new3>[^，。]+)$"
)


def read_change(clause: str) -> Change | None:
    """The change that a (bare) clause asks for, or None where it asks for none."""
    for read in (
        read_unsigned, read_vague, _ceiling, one_source, _taken_out, read_kept_only, read_order, _replace, _rename, _corrected, read_moved,
        read_shifted, _set, read_dropped, read_deleted, read_added,
    ):  # fmt: skip
        found = read(clause)
        if found is not None:
            return found
    return None


_NO_VALUE = re.compile(
    r"(?:来|去|回来|回去|回|成|为|到|一个|一下|一条|个|(?:回)?(?:原来|之前|以前|刚才|原先)的?(?:样子|数|值)?|原样)(?:吧|了)?"
)
_PAST = re.compile(r"去年|上年|以前|之前|往年|\d")
_ERRING = re.compile(r"^(?:错|不对|不好|不合适)")


def weak_change(clause: str) -> Change | None:
    """A change that only the order of the words suggests: 满意度95%, 预算是3万元."""
    if len(clause) > 40:
        return None
    if re.search(MOVES, clause) and not re.search(r"[到至为成]", clause):  # fmt: skip
        return None  # a date that moves by a month: no value
    said = _HEAD_SAID.match(clause)
    if said:
        words, value = (one for one in said.groups() if one)
        return SetTo(words, value)
    office = _OFFICE_SAID.match(clause)
    if office:
        return SetTo(office.group("head"), office.group("office"))
    found = _SETTLED.match(clause)
    if found and reads(tidy_value(found.group("value"))):
        return SetTo(tidy_words(found.group("words")), found.group("value"))
    found = _IS.match(clause)
    if found and not re.search(r"什么|多少|哪|谁|怎|几[个条]|吗|啥", found.group("value")):
        words, value = tidy_words(found.group("words")), unquoted(found.group("value"))
        said_of_cell = is_value(tidy_value(value)) and not _PAST.search(words)
        if said_of_cell or is_head_word(words):
            return SetTo(words, value, explicit=False)
    found = _KEEPS.match(clause)
    if found and reads(tidy_value(unquoted(found.group("value")))):
        return SetTo(
            tidy_words(found.group("words")), unquoted(found.group("value")), explicit=False
        )
    found = _BESIDE.match(clause)
    if found and parse_value(found.group("value")).kind is not ValueKind.QUALITATIVE:
        return SetTo(tidy_words(found.group("words")), found.group("value"), explicit=False)
    return None


_SETTLED = re.compile(
    r"^(?P<words>[^，。；\d]{2,12}?)(?:实际|最后|最终|已经|现在)?(?:实测|核定|核实|核|统计|清点|谈|签|定|批|落实|摸底|调查|确认)(?:下来|出来|到|好|了)*(?:是|为|有|只有|到|共)?(?P<value>\d[^，。]{0,12}|[一二两三四五六七八九十百千万]{1,6}[^，。]{1,4})$"
)


def verb_first(clause: str) -> str | None:
    """The value of a clause that names no cell: 改成95%, 推到12月15日前; None for another clause."""
    found = _TO_FIRST.match(clause)
    return unquoted(found.group("value")) if found and not _PLACE_ONLY.fullmatch(found.group("value")) else None  # fmt: skip


_PLACE_ONLY = re.compile(
    r"(?:[上进入下]|进去|上去|进来|一下|[去来了吧])+|(?:到|进|在|入)[^\d，。]{1,8}(?:里面?|里头|中|下面|上面|去)(?:去|吧|了)*"
)
"""写上, 写到效益里: that something is to be written, or where, and no value."""


_TAKE_OUT = re.compile(
    rf"^(?:把|将)?(?P<where>[^，。“”]{{1,24}}?)(?:名称|名字)?(?:里面?|中|上)?的?[“\"](?P<old>[^“”\"]{{1,12}})[”\"](?:这)?(?:[一两二三四几]?个?字|字样|个?词)?(?:给我|都)?(?:{DROP}){ORDER_ENDS}$"
    rf"|^(?:把|将)?(?P<where2>[^，。“”]{{1,24}}?)(?:名称|名字)?(?:里面?|中|上)?的(?P<old2>[^，。“”的]{{1,8}}?)(?:这)?(?:[一两二三四几]个字|两字|二字|字样|字|个词)(?:给我|都)?(?:{DROP}){ORDER_ENDS}$"
)


def _taken_out(clause: str) -> Change | None:
    """把名称里的老字去掉: a word leaves the name, the row stays."""
    found = _TAKE_OUT.match(clause)
    if not found:
        return None
    return Replace(
        found.group("old") or found.group("old2"), "", tidy_words(found.group("where") or found.group("where2"))
    )  # fmt: skip


def _ceiling(clause: str) -> Change | None:
    """30万封顶, 两万以内, 总额打八折: what the money may reach; 只保留60万元: what stays of the cell in view."""
    found = re.match(rf"^(?:只|仅)(?:要|需)?(?:保留|留下?|写|填|报|用)(?P<v>{NUMBER}[^，。\d]{{0,6}})$", clause)  # fmt: skip
    if found and is_value(tidy_value(found.group("v"))):
        return SetTo("它", found.group("v"), explicit=False)
    found = re.match(
        rf"^(?P<w>预算|总额|总的|资金|经费|总投资)?(?:就|最多|不能超|不超过|控制在)*(?P<v>{NUMBER}(?:万元|万|元|块|亿元)|[一二两三四五六七八九十]+万[一二三四五六七八九])(?:封顶|以内|之内|打住|为限)$", clause
    )  # fmt: skip
    if found:
        return SetTo(found.group("w") or "预算", found.group("v"))
    found = re.match(
        rf"^(?:就|还是|总额|预算|总投资)*(?:以|按)(?P<v>{NUMBER}(?:万元|万|元|块|亿元))(?:为准|来算|算|来|定)$", clause
    )  # fmt: skip
    if found:
        return SetTo("预算", found.group("v"))
    found = re.match(
        r"^(?:把|将)?(?P<w>[^，。\d]{2,12}?)(?:都|再|给我|就)*(?:打|按|算)(?P<n>[一二三四五六七八九])(?P<h>[一二三四五六七八九])?折(?:算|来算)?$", clause
    )  # fmt: skip
    if found:
        digits = "一二三四五六七八九"
        kept = 10 * (digits.index(found.group("n")) + 1)
        kept += digits.index(found.group("h")) + 1 if found.group("h") else 0
        return Shift(tidy_words(found.group("w")), f"{100 - kept}%", up=False)
    return None


def _replace(clause: str) -> Change | None:
    found = _REPLACE.match(clause)
    if not found:
        return None
    parts = found.groupdict()
    number = next(n for n in ("", "2", "3", "4", "5") if parts[f"old{n}"] is not None)
    old = re.sub(r"^[的]|(?:都|全|也)$", "", unquoted(parts[f"old{number}"]))
    new, where = unquoted(parts[f"new{number}"]), parts.get(f"where{number}") or ""
    if reads(new) and not re.search(r"\d", old):
        return None  # 把满意度都改成95%
    if not old or len(old) > 20 or re.fullmatch(r"指标|的?指标值|值", old):
        return None
    return Replace(old, new, tidy_words(where))


def _rename(clause: str) -> Change | None:
    found = _RENAME.match(clause)
    if not found:
        return None
    parts = found.groupdict()
    words = parts["words"] or parts["words2"] or parts["words3"]
    name = unquoted(parts["value"] or parts["value2"] or parts["value3"]).lstrip("：:")
    return None if re.fullmatch(r"[了过的啦吧]*", name) else Rename(tidy_words(words), name)


def _corrected(clause: str) -> Change | None:
    found = _NOT_BUT.match(clause)
    if found:
        parts = found.groupdict()
        new = unquoted(parts["new"] or parts["new2"] or parts["new3"])
        old = unquoted(parts["old"] or parts["old2"] or parts["old3"])
        if reads(tidy_value(new)):
            return Correct(new, old)
        inner = _IS.match(new) or _BESIDE.match(new)
        if inner and reads(inner.group("value")):
            return SetTo(tidy_words(inner.group("words")), inner.group("value"))
    found = _CORRECT.match(clause)
    if found:
        value = unquoted(next(one for one in found.groups() if one))
        if is_value(value):
            return Correct(value)
        inner_change = _set(value) or weak_change(value)
        if isinstance(inner_change, SetTo):
            return SetTo(inner_change.words, inner_change.value)
    return None


def _set(clause: str) -> Change | None:
    best = _SET.match(clause)
    if best is None:
        return None
    words, value = tidy_words(best.group("words")), unquoted(best.group("value"))
    verb_alone = re.search(r"(?:报|填|写|改|换|调)(?:“|\"|：|:)?$", clause[: best.start("value")])
    strong = re.search(
        r"(?:成|为|到|至|作|在|上)(?:了)?(?:“|\"|：|:)?$", clause[: best.start("value")]
    )
    plain = (
        is_value(tidy_value(value))
        or clause[best.start("value") - 1] in '“"：'
        or is_head_word(words)
    )
    if verb_alone and not strong and not plain:
        return None
    if not words or re.search(r"[，。；]", words) or re.fullmatch(r"[^\u4e00-\u9fff\d]*", words):
        return None
    if _NO_VALUE.fullmatch(value) or re.search(r"改成|改为|提到|降到|调到", value):
        return None
    tidied = re.sub(r"(?:了|吧|啦|呢|哈)+$", "", value)
    value = tidied if is_value(tidied) else value
    value = re.sub(rf"^{DOING}(?=\d)", "", value)
    if _ERRING.match(value):
        return None  # 年度写错了
    if value in {"无", "不适用", "“无”"}:
        return Delete((words,))
    every = (
        re.search(r"都|全部|所有|统一|一律|每条|各条", clause[: best.start("value")]) is not None
    )
    return SetTo(words, value, every=every)
