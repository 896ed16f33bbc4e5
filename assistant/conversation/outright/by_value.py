"""A row that is called by what stands in it: 每月350那行, 巡查员费用3.78万和白蚁防治支出2.7万这两行, 写着9座的那一条."""

from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.draft import Draft
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.text import normalise
from corpus.value_grammar import parse_value

_VALUE = r"(?:[≥≤]\s*)?\d[\d.,]*(?:亿元|万元|万块|万|元|块钱|块|[%％]|[\u4e00-\u9fff]{1,3}?)?(?:/[\u4e00-\u9fff]{1,2})*"
_ROW = r"(?:条|行|项|格|栏)"
_ONE = re.compile(rf"(?P<v>{_VALUE})(?:的)?(?:这|那)(?:一)?{_ROW}(?:指标)?")
_SEVERAL = re.compile(
    rf"(?P<many>[^，。；]*?{_VALUE}(?:(?:、|和|跟|与|及|以及|还有)[^，。；、]*?{_VALUE})+)(?:的)?(?:这|那)(?:[两二三四几]){_ROW}(?:指标)?"
)
_JOINED = re.compile(r"(?:、|和|跟|与|及|以及|还有)(?=[^、]*\d)")
_WORDS = re.compile(
    r"(?:写着?|填着?|写的?是|填的?是|值是?|数是?|标着?|为|是|每[\u4e00-\u9fff]|的)+$"
)
"""What may stand between a name and its value, and means no other row."""
_SHARED = 2
"""Characters of a name from which the words before a value speak of that row."""


def by_value_outright(text: str, draft: Draft) -> str:
    """``text`` with the number of each row that is called by its value; unchanged where several stand at that value."""

    def several(found: re.Match[str]) -> str:
        parts = _JOINED.split(found.group("many"))
        put = [
            re.sub(rf"(?P<v>{_VALUE})$", lambda one: f"{one.group()}那条", part) for part in parts
        ]
        told = [_numbered(part, draft) for part in put]
        return found.group() if any(one == same for one, same in zip(told, put, strict=True)) else "和".join(told)  # fmt: skip

    return _numbered(_SEVERAL.sub(several, text), draft)


def _numbered(text: str, draft: Draft) -> str:
    at = 0
    while found := _ONE.search(text, at):
        told = _row(text[: found.start()], found.group("v"), draft)
        if told is None:
            at = found.end()
            continue
        row, start = told
        put = f"第{row + 1}条"
        text, at = text[:start] + put + text[found.end() :], start + len(put)
    return text


def _row(before: str, value: str, draft: Draft) -> tuple[int, int] | None:
    """The one row that stands at the value, and where the words that call it begin."""
    bare = _WORDS.sub("", before)
    clause = re.split(r"[，。；：:、]", bare)[-1]
    rows = [n for n, one in enumerate(draft.table.indicators) if one.applicable]
    called = {n: _called(clause, draft.table.indicators[n].name) for n in rows}
    most = max(called.values(), default=0)
    holding = [n for n in rows if _stands(value, draft.table.indicators[n])]
    if most >= _SHARED:
        holding = [n for n in holding if called[n] == most]
    if len(holding) != 1:
        return None
    return holding[0], len(bare) - called[holding[0]]


def _called(clause: str, name: str) -> int:
    """How many characters at the end of the clause stand in the name, in one piece."""
    flat = normalise(name)
    return next((n for n in range(len(clause), _SHARED - 1, -1) if normalise(clause[-n:]) in flat), 0)  # fmt: skip


def _stands(value: str, row: Indicator) -> bool:
    """True where the value is what the row says, its unit left out or in other money."""
    old, said = row.parsed, parse_value(tidy_value(value))
    if old.number is None or said.number is None:
        return False
    if old.amount is not None and said.amount is not None:
        return old.amount == said.amount
    return old.number == said.number and (said.unit is None or said.unit == old.unit)
