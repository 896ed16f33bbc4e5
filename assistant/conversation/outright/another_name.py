"""Another indicator in the place of one row, told with any verb: 社会效益换总播放量，800万次以上; 那条说不清，删了换成带动组织数5个."""

from assistant.conversation.outright.said import effect_in
from assistant.conversation.parts import words
from assistant.conversation.referring.clauses import split
from assistant.conversation.row_names.names_told import VALUE, is_told_value, may_name
from assistant.conversation.row_names.rows import bare, rows_meant
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OF_OTHERS, OPEN, TAKEN_BACK
from assistant.conversation.vocabulary.order_words import CHANGE, ORDER_ENDS, TAKE_OUT
from assistant.conversation.vocabulary.value_words import (
    CLASS_WORD,
    is_class_word,
    is_value,
    name_and_value,
    unquoted,
)
from assistant.conversation.weighed.names import NAME_ENDS
from corpus import late_re as re
from corpus.errors import UserError
from corpus.text import normalise

_LONGEST = 60
_LEFT = re.compile(
    rf"{OPEN}|{LATER}|{NOT_TAKEN}|{OF_OTHERS}|{TAKEN_BACK}|[?？]|吗$|谁|什么|哪|留|保留|第[一二三四五六七八九十\d]+[条行项].*第"
)
_LINK = (
    r"(?:也|都|就|再|直接|应该?|还是|要|得|给我|帮我|干脆|不如|那就|最好|同样|照着|跟着|一并|可以)*"
)
_TURN = (
    r"(?:(?:换|改|写|填|变|放|替换|调整?|修改|更[换改新正]|变更|统一|定|设|就?定义?)[成为](?!果)|(?:换|改|应|该)(?:填|报(?![警告名])|用(?![水电气药地工户])|写(?!作)|列|叫|称|作|考核|考)(?:成|为)?|应(?:该|当)?(?:是|为)|换上|换一?个"
    rf"|换(?!届|季|热|气|乘)|{CHANGE}|写(?![作字上])|填(?![埋上])|放(?![养牧射映流上到在])|就?考核|就?考(?=[\u4e00-\u9fff]{{3}}))(?:一条|一个)?[：:]?"
)
_THEN = r"(?:就|还是|应该?|该|得)*(?:要|用|是|叫|报|算)(?:成|为)?"
_GOES = rf"(?:{TAKE_OUT}|换掉|撤了?|拿下|不要|别要|不用|不留)(?:了|掉|吧)*"
_DENIED = r"(?:就|也|先)*(?:别|不要|不该|不能|不|甭)(?:再)?(?:写|填|用|叫|提|放|列|说)[\u4e00-\u9fff]{2,12}?(?:了|啦)*"
_WHY = re.compile(
    rf"(?:{words.REASON.pattern}|(?:跟|和|与|同)[^，。]{{1,12}}?(?:有点|有些|太|都|很|挺|说的)*(?:像|重复?|一样|差不多|雷同|重叠|接近|类似)|(?:不好|没法|不太好|难以?|无法)(?:考核|量化|统计|衡量|核实|界定|测|算|说清)|说不清楚?|太(?:虚|空|泛|土|笼统|长|含糊)|(?:没|无)(?:啥|什么)?(?:意义|意思)|不适用|多余|(?:有点|有些|太)?(?:像|重|重复)|不是[\u4e00-\u9fff]{{1,6}}干的)(?:了|的)*"
)
_REPLACES = re.compile(
    rf"(?:用|拿|以|由|换|把)(?P<n>[^，。]{{3,20}}?)(?:来)?(?:代替|替代|替换|替掉|替|取代|顶替|顶上?|代)(?:掉|它|他)?{ORDER_ENDS}"
)


def another_name_outright(text: str, now: Snapshot, focus: Focus | None) -> str:
    """``text`` as row, new name and value, where every clause tells of these or why; else unchanged."""
    if len(text) > _LONGEST or _LEFT.search(text) or words.PAST.search(text):
        return text
    clauses = split(text)
    if not clauses:
        return text
    told = (
        _in_one(now, clauses, focus) or _in_turn(now, clauses, focus) or _for(now, clauses, focus)
    )
    if told is None:
        return text
    row, said, rest = told
    name, value = name_and_value(said)
    effect = "" if value or rest else effect_in(said)[1]
    if effect:
        name, value = effect_in(said)
    name = unquoted(
        re.sub(r"^(?:一条|一个(?!人)|个(?![案人体性数税别]))(?=.{3})|(?:吧|了)+$", "", name)
    )
    if rest and not value and len(rest) == 1:
        found = VALUE.fullmatch(rest[0])
        if found:
            value, rest = found.group("v"), []
    names = {normalise(one.name) for one in now.draft.table.indicators}
    if rest or not may_name(name) or normalise(name) in names:
        return text
    if not value and not effect and name[-2:] == now.draft.table.indicators[row].name[-2:]:
        return f"第{row + 1}条改名为“{name}”"  # what measures the same keeps its value
    return f"第{row + 1}条改成{name}，{value}" if effect or is_told_value(value) else text


def _in_one(
    now: Snapshot, clauses: list[str], focus: Focus | None
) -> tuple[int, str, list[str]] | None:
    """The row, the words of the name, and the clauses left, where the first clause tells both row and name."""
    for found in re.finditer(rf"{_LINK}(?P<v>{_TURN})", clauses[0]):
        said, new = clauses[0][: found.start()], clauses[0][found.end() :]
        if _holds(now, clauses[0], found.start("v"), new) or _comes(said, found.group(), new):
            continue
        row = _row(now, said, focus) if said and len(new) > _SHORTEST else None
        if row is not None and not is_value(new):
            return row, new, clauses[1:]
    return None


def _holds(now: Snapshot, clause: str, verb: int, new: str) -> bool:
    """True where the verb is a part of a row's name: 作业质量考核合格率."""
    name = name_and_value(new)[0]
    around = clause[max(verb - 2, 0) : len(clause) - len(new) + min(len(name), 2)]
    return any(one.applicable and around in one.name for one in now.draft.table.indicators)


def _comes(said: str, verb: str, new: str) -> bool:
    """True for 成本里写… and 质量再写一条…: a row that comes into the class, and none in the place of another."""
    if re.search("[换改]", verb):
        return False
    pointed = re.search(r"[这那]一?[条行项个]$", said.strip("的就也还要得该")) is not None
    alone = re.match("数量|质量|成本|经济成本", said) is None and re.search(
        r"要|得|该", said[-1:] + verb
    )
    if is_class_word(bare(said)) and re.search(r"[写填放]", verb) and not pointed and not alone:
        return True  # 质量写…: beside what stands there, or in its place
    inside = re.search(r"(?:里面?|里头|中|下面?|上)(?:给我|帮我|请|再|就|也)*$", said) is not None
    return inside or re.search(r"[再还也另]|一[条个项行]", verb) is not None or re.match(r"一?[条个项行]", new) is not None  # fmt: skip


def _in_turn(
    now: Snapshot, clauses: list[str], focus: Focus | None
) -> tuple[int, str, list[str]] | None:
    """The same where the row is told first, with what is wrong with it or that it goes, and then the name."""
    if len(clauses) < 2:
        return None
    found = _pointed(now, clauses[0], focus)
    if found is None:
        return None
    row, bare_follows = found
    rest = clauses[1:]
    goes = re.fullmatch(rf"{_LINK}{_GOES}", rest[0])
    if goes:
        rest = rest[1:]
    if not rest:
        return None
    replaces = _REPLACES.fullmatch(rest[0])
    if replaces:
        return row, replaces.group("n"), rest[1:]
    turned = re.match(rf"(?:{_LINK}{_GOES})?{_LINK}{_TURN}|{_THEN}", rest[0])
    if turned and len(rest[0]) - turned.end() > _SHORTEST:
        return row, rest[0][turned.end() :], rest[1:]
    if bare_follows and NAME_ENDS.search(name_and_value(rest[0])[0]):
        return row, rest[0], rest[1:]
    return None


_FOR = re.compile(
    rf"(?:来|用来|就|直接|把)*(?:替掉|替换掉?|替代|代替|取代|顶替|顶掉|换掉)(?:掉|了)?(?:原来|现在|现有)?的?(?P<r>[^，。]{{2,16}}?){ORDER_ENDS}"
)


def _for(
    now: Snapshot, clauses: list[str], focus: Focus | None
) -> tuple[int, str, list[str]] | None:
    """网络可用率99.9%，替掉设备完好率: the new one first, and then the row in whose place it comes."""
    found = _FOR.fullmatch(clauses[1]) if len(clauses) == 2 else None
    row = _row(now, found["r"], focus) if found else None
    return (row, clauses[0], []) if row is not None else None


_SHORTEST = 2
"""Characters that a name has more of."""


def _pointed(now: Snapshot, clause: str, focus: Focus | None) -> tuple[int, bool] | None:
    """The row that a clause finds fault with, strikes or turns; True where a verb of turning ends it."""
    for pattern, turned in (
        (rf"(?P<r>.{{2,}}?){_LINK}{_GOES}", False),
        (rf"(?P<r>.{{2,}}?){_DENIED}", False),
        (r"(?:就|先|也)*(?:别|不|甭)(?:要|写|用|填|考核|叫|放)(?P<r>.{2,}?)(?:了|啦)*", False),
        (rf"(?P<r>.{{2,}}?){_LINK}(?:换|改)(?:一下|一换|一改|个)?", True),
    ):
        found = re.fullmatch(pattern, clause)
        if found and (row := _row(now, found.group("r"), focus)) is not None:
            return row, turned
    for why in _WHY.finditer(clause):
        if why.end() < len(clause) or not why.start():
            continue
        said = re.sub(r"(?:也|都|就|还|又|实在|有点|确实)+$", "", clause[: why.start()])
        if (row := _row(now, said, focus)) is not None:
            return row, False
    return None


def _row(now: Snapshot, said: str, focus: Focus | None) -> int | None:
    """The one row that words mean."""
    plain = re.sub(r"^(?:把|将|那|这)|[“”\"「」]|(?:这|那)(?:一?[句个种])?(?:话|说法|写法|提法)$", "", said)  # fmt: skip
    if not plain or re.search(r"(?<!参)[加添补增]|另|新|再来", plain):
        return None
    try:
        rows = rows_meant(now, plain, focus)
    except UserError:
        return None  # of two readings
    front = re.match(CLASS_WORD, plain)
    if not rows and front and front.end() < len(plain):  # 社会效益病虫危害
        table = now.draft.table.indicators
        rows = [
            row
            for row in rows_meant(
                now, re.sub(r"^(?:指标|类)?(?:里面?|里头|中)?的?", "", plain[front.end() :]), focus
            )
            if (table[row].level2 or "").startswith(front.group())
        ]
    known = is_class_word(bare(plain)) or len(bare(plain)) > 1
    return rows[0] if len(rows) == 1 and known else None
