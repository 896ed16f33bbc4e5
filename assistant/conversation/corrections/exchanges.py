"""What stands in for what was taken back: a value, a row, a class, a name, a wording, another deed."""

from dataclasses import dataclass

from assistant.conversation.heads.offices import office_in
from assistant.conversation.parts import words
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.referring.measures import same_measure
from assistant.conversation.row_names.names_told import may_name
from assistant.conversation.vocabulary.order_words import ORDER_ENDS, TAKE_OUT
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import CLASS_WORD, DEGREE
from corpus import late_re as re
from corpus.text import dice
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

VERB = r"(?:写成|写|填成|填|改成|改为|改到|改|定成|定为|定在|定|按照?|用|报|设成|设为|设|调到|调成|降到|提到|应该是|应该|应是|应|是|为|算|要|到|就|给|做)*"
AFTER = r"(?:算|来算|写|填|定|报|改|吧|了|啦|哈|啊|呀|更|比较|要|才|也|就|稳一?点|稳妥(?:一?点)?些?|稳|妥当|妥|好(?:一?点|些)?|合适(?:些)?|行|可以|现实|实际|保险(?:一?点|些)?|对|准|稳当|些|靠谱|不变|不动|够了|够|足够了?|即可|为宜|为好|别改|不改|别动|不调|别调|不提|不降|照旧|照样)*"
_CLOSED = re.compile(r"(?:[?？]|吧|了|啊|哈|呀|算|得了|好了|就行|来算|左右)*")
_TOLD = re.compile(
    r"(?P<head>.*?)(?P<verb>写成|写|填成|填|改成|改为|改叫|叫做|叫|换成|换为|定为|定成|设为|用)(?P<what>[^\d]{2,})$"
)
_WORDING = re.compile(
    rf"{VERB}(?P<verb>写成|写|填成|填|改成|改为|改叫|叫做|叫|换成|换为|定为|定成|设为|用|是)(?P<what>[\u4e00-\u9fff“”\"]{{2,}}?){AFTER}$"
)
_LEVEL = re.compile(rf"(?:就|还是)?(?P<what>{LEVEL.pattern}){AFTER}")
_HOW = re.compile(r"(?:全称|简称|规范|具体|清楚|完整|简短|明确|详细|准确)(?:点|些)?")
"""填全称: how it is to be written, and not what."""
_LEFT = re.compile(
    r"(?:那一?条|这一?条|它|那就|就|还是|先|都|也|暂时)*(?:(?:别|不|不要|不用|甭)(?:删|去|拿|撤|改|动|降|升|提|加|减|调|涨|压|换|挪|移)掉?|留着|保留|留下)(?:了|它|吧|啊|哈|着)*"
)
"""先别改, 那条先留着, 别删."""
_MOVED = re.compile(r"(?:移|挪|放|归|排|换)(?:到|进|在|成)|对调|互换")
_GOES_ON = re.compile(r"(?:就|再|也|把)?(?:改|写|换|挪|移|调|提|降|值|名)")
_DONE_TO = re.compile(r"(?:把|将)?(?P<s>[^，。?？]{2,16}?)(?:挪|移|放|改|换|调|写|提|降)[^，。]*$")
_GONE = re.compile(
    rf"(?:干脆|还是|直接|就|那就|那|索性|给我)*(?P<d>(?:{TAKE_OUT}|不要了)(?:吧|了|算了|得了|好了)*)"
)
_ROW = r"(?:第[\d一二三四五六七八九十]{1,3}[条行项个]|最后一[条行项个]|倒数第[一二三四五六七八九\d][条行项个]|头一[条行项个])"
_ROWS = re.compile(_ROW)
_ROW_TOLD = re.compile(
    rf"(?:是|应该?是|改|删|应该?|说的是|要)*(?P<r>{_ROW})(?:的|才对|吧|哈|啊|了)*(?P<deed>[\u4e00-\u9fff]{{1,3}})?"
)
_SUBJECT_TOLD = re.compile(
    r"我?(?:说的|指的|要删的|想说的)?(?:应该?)?是(?:说)?(?:删)?(?P<n>[\u4e00-\u9fff]{2,12}?(?:那|这)一?[条行项个])(?:吧|啊|才对|的)*"
)
_PLACE = re.compile(
    rf"(?P<c>(?:{CLASS_WORD}))(?=(?:指标|类|里|中|里面|下面|那边)*(?:再|另|另外|也|还|要|给我)*[加补添增立挂列])|(?<=[到在进入归放])(?P<d>(?:{CLASS_WORD}))"
)
_PLACE_TOLD = re.compile(
    rf"(?:是|应该?|要|得|就|还是)*(?:放|加|挪|移|归|写|补|列|算)?(?:到|在|进|入|是)?(?P<c>{CLASS_WORD})(?:指标|类|里|中|里面|下面|那边|才对|合适|更合适|吧|哈)*"
)
_NAME_TOLD = re.compile(
    rf"(?:就|还是|应该?|应)*(?P<verb>叫做?|改叫|换成|改成|名字叫|名称叫|写成?|是)?(?P<n>[\u4e00-\u9fff（）()]{{3,18}}?){AFTER}"
)
_NAMED = re.compile(
    r"(?:(?:[加补添增立挂列来][上设列加]?)(?:一)?(?:[条个项行]|上)(?:叫|名叫|：|:)?|新增|增加|改成|改为|改名为?|叫做|叫|换成|换为)(?P<w>[\u4e00-\u9fff（）()]{3,20}?)(?=$|[：:\d≥≤百]|不低于|不少于|不超过|达到|吧$)"
)
_IN_ITS_PLACE = re.compile(
    rf"(?:就|应该?)*(?:是|叫|填|写|改成)?(?P<n>[\u4e00-\u9fff]{{2,14}}?){AFTER}"
)
_LIKE = 0.5
_SUBJECT = 2
"""Characters that two clauses must begin with to speak of one cell."""
_SPEAKS = re.compile(r"[\u4e00-\u9fff]{2,}")
_LONG_AGO = re.compile(r"现在|目前|原来|原先|表里|表上|本来")


@dataclass(frozen=True)
class Exchange:
    """What stands there instead of the clause that was taken back, and what of it no longer counts."""

    put: tuple[str, ...]
    dropped: str
    more: int = 0  # clauses behind the last that are taken up in ``put``


_DENIES = re.compile(
    r"(?:别|不要|不能|不该|不应该?|甭|不用)(?:再)?(?:写|填|定|报|拖|放|卡)(?:成|到|在|为)?$"
)


def by_value(before: str, after: str) -> Exchange | None:
    """改成7公里 and 是6.5公里: the value of the clause before is exchanged."""
    old = list(VALUE_WORDS.finditer(before))
    if old and not _CLOSED.fullmatch(before[old[-1].end() :]):
        return None  # 3月底不够，还是4月20日前: fault is found with what stands there
    if old and _DENIES.search(before[: old[-1].start()]):
        return None  # 别写12月31日，太晚，10月底前: what it shall not be
    new = re.fullmatch(rf"{VERB}(?:[一每]年|每月)?(?P<v>{VALUE_WORDS.pattern}){AFTER}", after)
    if not old or new is None:
        return None
    said, now = old[-1].group(), new.group("v")
    if not _alike(parse_value(tidy_value(said)), parse_value(tidy_value(now))) or said == now:
        return None
    tail = before[old[-1].end() :].rstrip("?？")  # 满意度写85？不行太低，还是写92
    return Exchange((before[: old[-1].start()] + now + tail,), said)


_STEP_WORD = r"(?:再|又|多|少|往前|往后|向前|向后)*(?:增加|减少|提前|推迟|延后|顺延|提高|降低|追加|核减|压减|加|减|涨|降|砍|压|扣|增|提)"
_STEPPED = re.compile(
    rf"(?P<v>{_STEP_WORD})(?:了|个)?(?P<n>{VALUE_WORDS.pattern}|半个?[\u4e00-\u9fff]{{1,2}}|[一两]个?[\u4e00-\u9fff]{{1,2}})$"
)
_STEP_TOLD = re.compile(
    rf"(?:是|要|应该?)*(?P<all>(?P<v>{_STEP_WORD})(?:了|个)?(?:{VALUE_WORDS.pattern}|半个?[\u4e00-\u9fff]{{1,2}}|[一两]个?[\u4e00-\u9fff]{{1,2}})){ORDER_ENDS}"
)


_FILE = re.compile(
    r"(?P<d>导出?|下载|生成|出|给我|要|发|弄|换|用|来)?(?:成|个|一份|份)?(?P<f>excel|xlsx?|word|docx?|pdf|json|表格文件)(?:版|格式|文件)*(?:吧|了|的)*",
    re.IGNORECASE,
)


def by_file(before: str, after: str) -> Exchange | None:
    """导excel and 要word: another file."""
    old, new = _FILE.search(before), _FILE.fullmatch(after.removeprefix("还是").removeprefix("是"))
    if old is None or new is None or old.group("f").lower() == new.group("f").lower():
        return None
    return Exchange((f"导出{new.group('f')}",), before)


def by_intention(before: str, after: str) -> Exchange | None:
    """其他资金本来想填20万 and 就写10万: what was only meant to be gives way to what is told."""
    if not INTENDED.search(before):
        return None
    same = by_value(before, after)
    if same is not None:
        return Exchange(tuple(INTENDED.sub("", one) for one in same.put), same.dropped)
    return Exchange((after,), before) if _OWN_SUBJECT.match(after) else None


INTENDED = re.compile(
    r"(?:原来|原本|本来|原先|起初|当初|一开始|早先|原)(?:我们?|咱们?|是|还|也|都)*(?:想着?|打算|准备|要|计划|考虑|说)"
)
"""What was meant to be and did not come about."""
_OWN_SUBJECT = re.compile(
    rf"[\u4e00-\u9fff]{{2,10}}?(?:还是|就|改|写|填|定|按|报|成|为)+(?:{VALUE_WORDS.pattern})"
)


def by_step(before: str, after: str) -> Exchange | None:
    """加5个 and 加8个, 加1万 and 是减1万: another difference."""
    old, new = _STEPPED.search(before), _STEP_TOLD.fullmatch(after)
    if old is None or new is None:
        return None
    return Exchange((before[: old.start()] + new.group("all"),), old.group())


def told_of_the_present(before: str) -> bool:
    """True where the clause may only say what stands there, or stood elsewhere: 去年95%."""
    return bool(words.PAST.search(before) or _LONG_AGO.search(before))


def _alike(one: IndicatorValue, two: IndicatorValue) -> bool:
    if one.number is None and one.date is None:
        return False
    if any(v.kind is ValueKind.QUANTITY and v.unit is None and not v.per for v in (one, two)):
        return one.number is not None and two.number is not None  # 40, 45人
    return same_measure(one, two)


def by_leaving(before: str, after: str, then: str) -> Exchange | None:
    """删了吧，等等，别删: all stays; the row is still spoken of where the next clause goes on with it."""
    verb = words.DELETE.search(before)
    if not _LEFT.fullmatch(after) or not (verb or VALUE_WORDS.search(before) or _TOLD.match(before) or _MOVED.search(before)):  # fmt: skip
        return None
    if verb is not None and _GOES_ON.match(then):
        return Exchange((before[: verb.start()] + then,), before[verb.start() :], more=1)
    return Exchange((), before)


_NOT_DONE = re.compile(
    r"(?:那|就|还是|先|都|也)*(?:不|别|不用|甭)(?P<v>[\u4e00-\u9fff]{1,3}?)(?:了|吧|啊|哈)+"
)
_SPARED = re.compile(
    rf"(?P<s>第\d{{1,2}}[条行项]|[\u4e00-\u9fff]{{2,10}}?)(?:那一?[条类个项])?(?:还是|先|得|要|就)*(?:留着|留下|保留|别删|不删|别动|不动|不变|照旧){ORDER_ENDS}"
)
_JOINED = r"(?:和|、|跟|与|及)"


def by_sparing(before: str, after: str) -> Exchange | None:
    """对调 and 不对调了; 质量和时效都删了 and 时效留着: one of several stays as it is."""
    undone = _NOT_DONE.fullmatch(after)
    if undone is not None and undone.group("v") in before:
        return Exchange((), before)
    listed = by_sparing_one(before, after)
    spared = _SPARED.fullmatch(after)
    if listed is not None or spared is None:
        return listed
    named = re.escape(spared.group("s"))
    return Exchange((), before) if re.match(rf"(?:把|将)?{named}", before) else None


def by_sparing_one(before: str, after: str) -> Exchange | None:
    """删第3条和第5条 and 第5条别删: the one that is named stays."""
    spared = _SPARED.fullmatch(after)
    if spared is None or not words.DELETE.search(before):
        return None
    named = re.escape(spared.group("s"))
    fewer = re.sub(rf"{_JOINED}{named}(?!\d)|{named}{_JOINED}", "", before, count=1)
    return Exchange((fewer,), spared.group("s")) if fewer != before else None


def by_deed(before: str, after: str) -> Exchange | None:
    """挪到时效，干脆删掉: another thing is done to the same row."""
    subject, deed = _DONE_TO.match(before), _GONE.fullmatch(after)
    if subject is None or deed is None:
        return None
    return Exchange((f"{subject.group('s')}{deed.group('d')}",), before)


def by_row(before: str, after: str) -> Exchange | None:
    """第2条删掉 and 是第3条."""
    old, new = _ROWS.findall(before), _ROW_TOLD.fullmatch(after)
    if len(old) != 1 or new is None or new.group("r") == old[0]:
        return None
    if new.group("deed") and not before.endswith(new.group("deed")):
        return None
    return Exchange((before.replace(old[0], new.group("r")),), old[0])


def by_subject(before: str, after: str) -> Exchange | None:
    """时效删了 and 我说的是生态效益那条: the same is done to another."""
    verb, new = words.DELETE.search(before), _SUBJECT_TOLD.fullmatch(after)
    if verb is None or new is None:
        return None
    deed = before[verb.start() :] if verb.start() > 1 else verb.group()
    put = f"{new.group('n')}{deed}" if verb.start() > 1 else f"{deed}{new.group('n')}"
    return Exchange((put,), before)


def by_place(before: str, after: str) -> Exchange | None:
    """加到质量 and 放时效."""
    old, new = list(_PLACE.finditer(before)), _PLACE_TOLD.fullmatch(after)
    if len(old) != 1 or new is None or new.group("c") == old[0].group():
        return None
    put = before[: old[0].start()] + new.group("c") + before[old[0].end() :]
    return Exchange((put,), old[0].group())


def by_name(before: str, after: str, *, other: bool) -> Exchange | None:
    """加一条慰问信发放率100% and 是慰问品发放率; ``other`` where the clerk said that the name is to be another."""
    old, new = list(_NAMED.finditer(before)), _NAME_TOLD.fullmatch(after)
    if not old or new is None:
        return None
    was, name = old[-1], new.group("n")
    said = "叫" in (new.group("verb") or "")
    alike = dice(was.group("w"), name) >= _LIKE and not LEVEL.search(name)
    alike = alike or (was.group("w")[-1] == name[-1] and may_name(name, sure=False))
    if was.group("w") == name or not (alike or ((other or said) and may_name(name, sure=said))):
        return None
    put = before[: was.start("w")] + name + before[was.end("w") :]
    return Exchange((put,), was.group("w"))


def by_denied(before: str, after: str, denied: str) -> Exchange | None:
    """主管部门市城管局 and 不是城管局，住建局: the word that is denied gives way to one of its kind."""
    new = _IN_ITS_PLACE.fullmatch(after)
    if not denied or new is None or new.group("n")[-1] != denied[-1] or before.count(denied) != 1:
        return None
    return Exchange((before.replace(denied, new.group("n")),), denied)


def by_suffix(before: str, after: str) -> Exchange | None:
    """单位司法局 and 区司法局: the same name, told in full."""
    new = _IN_ITS_PLACE.fullmatch(after)
    name = new.group("n") if new else ""
    shared = 0
    while shared < min(len(before), len(name)) and before[-1 - shared] == name[-1 - shared]:
        shared += 1
    if shared <= _SUBJECT or shared == len(name) or _HALF_A_NAME.search(before[:-shared]):
        return None
    return Exchange((before[:-shared] + name,), before[-shared:])


_HALF_A_NAME = re.compile(r"(?:单位|部门|主管)[\u4e00-\u9fff]{1,6}(?<![写填成为是叫用改报])$")
"""单位和平 of 单位和平街道办: the name that is taken back begins there."""


_CELL_OF_OFFICE = r"(?P<head>.*?(?:主管部门|主管单位|单位|部门|主管)(?:名称|全称)?"
_OFFICE_TOLD = re.compile(
    rf"{_CELL_OF_OFFICE}[^，。]{{0,4}}?)(?P<verb>写成|写|填成|填|改成|改为|换成|用|是|为|：|报)(?P<what>[\u4e00-\u9fff]{{3,20}}?){ORDER_ENDS}$"
)
_OFFICE_BESIDE = re.compile(rf"{_CELL_OF_OFFICE})(?P<what>[\u4e00-\u9fff]{{3,20}}?){ORDER_ENDS}$")
"""主管部门区消防大队: without a verb."""
_OFFICE_LEFT = re.compile(
    rf"{_CELL_OF_OFFICE})(?P<what>(?:就|也|还|那)*(?:先|暂时|暂)?(?:不填|不写|空着|留空|不管|放着|待定)){ORDER_ENDS}$"
)
"""主管部门先不填."""


_LEFT_OPEN = re.compile(
    r"(?:那|就|还是|先|暂时|暂|也)*(?:空着|留空|待定|放着|放一放)(?:吧|了|啊|再说)*"
)


def by_office(before: str, after: str) -> Exchange | None:
    """单位填镇党政办 and 白沙镇人民政府: the name of an office alone stands in for the one just told."""
    old = _OFFICE_TOLD.fullmatch(before) or _OFFICE_LEFT.fullmatch(before)
    if old is None and (old := _OFFICE_BESIDE.fullmatch(before)) and office_in(old.group("what")) is None:  # fmt: skip
        return None
    if old is not None and _LEFT_OPEN.fullmatch(after):
        return Exchange((), before)
    name = office_in(after, verb=True) if old is not None else None
    if old is None or name is None or name == old.group("what"):
        return None
    verb = old.groupdict().get("verb") or "填"
    return Exchange((f"{old.group('head')}{verb}{name}",), old.group("what"))


def by_clause(before: str, after: str) -> Exchange | None:
    """单位写甲，不，单位写乙: a whole clause about the same cell stands in for the first."""
    shared = 0
    while shared < min(len(before), len(after)) and before[shared] == after[shared]:
        shared += 1
    if shared < _SUBJECT or not _SPEAKS.match(before[:shared]) or shared == len(after):
        return None
    return Exchange((after,), before)


def by_level(before: str, after: str) -> Exchange | None:
    """有所下降，不，写成明显减少: how far something goes, told as a clause of its own."""
    new = _LEVEL_TOLD.fullmatch(after)
    old = _LEVEL_ALONE.fullmatch(before)
    if old is None or new is None or old.group() == new.group("v"):
        return None
    return Exchange((new.group("v"),), before)


_STATE = r"(?:建立|建成|形成|健全|完善|良好|优良|改善|提升|提高|增强|加强|减少|降低|减轻|下降|规范|稳定|保障|有保障|得到保障|保持|落实|长期|长效|持续|显著|明显|有效|较好|畅通|有序)"
_LEVEL_ALONE = re.compile(rf"{DEGREE}[\u4e00-\u9fff]{{2,4}}|{_STATE}(?:并{_STATE})?")
_LEVEL_TOLD = re.compile(
    rf"{VERB}(?P<v>{DEGREE}[\u4e00-\u9fff]{{2}}|{_STATE}(?:并?{_STATE})?){AFTER}"
)


def by_wording(before: str, after: str) -> Exchange | None:
    """写明显改善，不，写显著改善."""
    old = _TOLD.match(before)
    if old is None or VALUE_WORDS.search(after):
        return None
    new = _WORDING.fullmatch(after) or (_LEVEL.fullmatch(after) if LEVEL.search(before) else None)
    if new is None or new.group("what") == old.group("what") or _HOW.fullmatch(new.group("what")):
        return None
    put = f"{old.group('head')}{old.group('verb')}{new.group('what')}"
    return Exchange((put,), old.group("what"))
