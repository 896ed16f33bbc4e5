"""Rows that take the place of others: one for one or for several, one split into more, two made one, one of two kept."""

from dataclasses import dataclass

from assistant.conversation.parts import words
from assistant.conversation.referring.clauses import split
from assistant.conversation.row_names.names_told import VALUE, is_told_value, may_name
from assistant.conversation.row_names.rows import bare, rows_meant
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import DROP, ORDER_ENDS
from assistant.conversation.vocabulary.value_words import name_and_value, unquoted
from corpus import late_re as re
from corpus.text import normalise


@dataclass(frozen=True)
class Placed:
    """Rows that go, and the names and values of those that come into their class."""

    gone: tuple[int, ...]
    come: tuple[tuple[str, str], ...]


_DEL = rf"(?:给我|帮我|都|全部|全|也|就|直接|先|一并|统统)*(?:{DROP}|撤了?)"
_END = rf"{ORDER_ENDS}"
_GONE = re.compile(rf"^(?:把|将)?(?P<r>.*?){_DEL}{_END}$|^{_DEL}(?P<behind>.+)$")
_INSTEAD = re.compile(
    r"^(?:再|就|直接|给我|帮我)*(?:换成|换为|换上|换个|换一条|改成|改为|替换成|替换为|改写成)(?:一条|一个|个)?[：:]?(?P<n>.+)$"
)
_WHY = re.compile(
    r"(?:不好|没法|不太好|难以?|无法)(?:考核|量化|统计|衡量|核实|界定)|(?:没(?:有)?|无)(?:啥|什么)?(?:意义|意思|关系|用)|不适用|不合适|多余|不沾边|不搭"
)
_SEVERAL = re.compile(r"[两俩二三四五六]|都|全|几")
_NUMBERS = {"两": 2, "俩": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_PAIR = r"(?P<a>[^，。]+?)(?:和|跟|与|同|、)(?P<b>[^，。]+?)"
_ALIKE = re.compile(
    rf"^{_PAIR}(?:这|那)?(?:两|俩)?[条行项个]?(?:指标)?(?:有点|有些|其实|都|基本|内容|说的|意思|是|也)*(?:差不多|重复了?|重了|一样|雷同|一回事|一个意思|重叠了?|同一回事|同一个意思)(?:的)?$"
)
_KEEP = re.compile(
    r"^(?:就|只|都|给我|请|那就)*(?:保留|留下?|留着|要)(?P<w>[^，。]+?)(?:就行了?|就好了?|就够了?|即可|就可以了?|吧)*$"
)
_SECOND = re.compile(r"(?:后(?:面|头|边|一)?|第二|下面)(?:那|的|这)?(?:一)?[条行项个]?|后者")


def read_places(now: Snapshot, text: str, focus: Focus | None) -> Placed | None:
    """What the (bare) message makes of places; None unless every clause of it is accounted for."""
    clauses = split(text)
    if len(clauses) < 2 or any(words.PAST.search(one) for one in clauses):
        return None
    if any(mood_of(one) in {Mood.SUPPOSING, Mood.NEGATED} for one in clauses):
        return None
    for read in (_kept, _instead):
        found = read(now, text, clauses, focus)
        if found is not None:
            return found
    return None


def _instead(now: Snapshot, text: str, clauses: list[str], focus: Focus | None) -> Placed | None:
    """调解员人数那条去掉，换成“调解员培训次数”，4次; 删掉刚加的那条，换成…."""
    at = next((n for n, one in enumerate(clauses) if _GONE.match(one)), None)
    if at is None or at > 1 or not at + 1 < len(clauses) <= at + 3:
        return None
    gone, new = _GONE.match(clauses[at]), _INSTEAD.match(clauses[at + 1])
    if gone is None or new is None:
        return None
    said = gone.group("behind") or gone.group("r") or ""
    if at == 1:  # 质量那两条跟校车没关系，全删
        why = words.REASON.search(clauses[0]) or _WHY.search(clauses[0])
        if why is None or said.strip("就都全"):
            return None
        said = clauses[0][: why.start()]
    rows = _together(now, said, clauses[at], focus)
    name, value = name_and_value(new.group("n"))
    if len(clauses) == at + 3:
        told = VALUE.fullmatch(clauses[at + 2])
        if told is None or value:
            return None
        value = told.group("v")
    name = unquoted(name)
    if not rows or not may_name(name) or not is_told_value(value):
        return None
    return Placed(tuple(rows), ((name, value),))


def _together(now: Snapshot, said: str, clause: str, focus: Focus | None) -> list[int]:
    """The rows of one class that words mean: one, or as many as they say."""
    rows = rows_meant(
        now, re.sub(r"(?:这|那)?(?:[两俩二三四五六]|几)[条行项个](?:都|全)?$", "", said), focus
    )
    table = now.draft.table.indicators
    count = re.search(r"([两俩二三四五])[条行项个]", said)
    pair = re.fullmatch(rf"{_PAIR}(?:这|那)?(?:两|俩)?[条行项个]?(?:都|全)?", said)
    if pair and len(rows) != 2 and not any(normalise(bare(said)) in normalise(table[row].name) for row in rows):  # fmt: skip
        rows = [row for one in "ab" for row in rows_meant(now, pair.group(one), focus)]
        if len(set(rows)) != 2:
            return []  # one of the two is not there
    if len({table[row].level2 for row in rows}) != 1:
        return []
    if len(rows) > 1 and not _SEVERAL.search(said + clause):
        return []
    if count and _NUMBERS[count.group(1)] != len(rows):
        return []
    return rows


def _kept(now: Snapshot, text: str, clauses: list[str], focus: Focus | None) -> Placed | None:
    """准确率和合格率差不多，只留准确率."""
    alike, keep = _ALIKE.match(clauses[0]), _KEEP.match(clauses[1])
    if alike is None or keep is None or len(clauses) != 2:
        return None
    pair = [rows_meant(now, alike.group(one), focus) for one in "ab"]
    if any(len(one) != 1 for one in pair) or pair[0] == pair[1]:
        return None
    first, second = pair[0][0], pair[1][0]
    said = keep.group("w")
    if _SECOND.fullmatch(said):
        kept = second if _SECOND.fullmatch(said) else first
    else:
        meant = [row for row in rows_meant(now, said, focus) if row in {first, second}]
        if len(meant) != 1:
            return None
        kept = meant[0]
    return Placed((second if kept == first else first,), ())
