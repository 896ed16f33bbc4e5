"""A number that is told by itself for a row named before it gets that row's unit: 抽检合格率留着，数字提到98 is 98%."""

from decimal import Decimal

from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import ROW, Clause, read_clause
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Focus, Snapshot
from corpus import late_re as re
from corpus.schema import Indicator

_ALONE = re.compile(
    r"(?:那|就|还是|我看|我想|先|也|都|要|得|应该?|给|把|它|数字?|数值|值|指标值|目标值|今年|干脆|直接|统一|暂时|顶多|至少)*"
    r"(?:写|填|报|定|改|调|提|降|放|给|加|涨|压|按|算|拉|抬|核定|设)?(?:成|为|到|在|至|个)?(?P<n>\d+(?:\.\d+)?)(?:这个数)?(?:就|也|会|要|更|比较|还|倒|都|来得|显得)*"
    r"(?:稳妥|稳当|稳|保险|合适|合理|现实|实在|实际|妥当|够用?|行|好|可以|差不多)?(?:了|一?些|一?点|吧|算|来|写|填|的|就|行|好)*"
)
"""写97稳妥, 85更现实一些, 数字提到98: a clause that is nothing but the number."""
_NAMED = 3
"""Characters of a name from which a clause is taken to speak of that row."""
_NEAR = 5
"""By how many times the new number may be above or below the one that stands there."""


def bare_numbers_outright(text: str, now: Snapshot, focus: Focus | None) -> str:
    """``text`` with the units of the rows behind such numbers; unchanged where no row is named before."""
    rows = now.draft.table.indicators
    spoken: Indicator | None = None
    for raw in split(text):
        found = _ALONE.fullmatch(raw)
        if found and spoken is not None and _fits(spoken, Decimal(found.group("n"))):
            told = raw[: found.end("n")] + (spoken.parsed.unit or "") + raw[found.end("n") :]
            text = re.sub(rf"(?<=[，,；;。！!…\s]){re.escape(raw)}(?=[，,；;。！!\s]|$)", told, text, count=1)  # fmt: skip
        elif not words.PAST.search(raw) and (clause := read_clause(now, raw, focus)).of(ROW):
            row = _spoken_of(clause)
            spoken = rows[row] if row is not None else None
    return text


def _spoken_of(clause: Clause) -> int | None:
    """The one row that a clause names; None where it may speak of another as well (出勤率90%……家长嘛)."""
    named: set[int] = set()
    for span in clause.of(ROW):
        most = max((shared for _, shared in span.rows), default=0)
        best = {row for row, shared in span.rows if shared == most}
        if most < _NAMED or len(best) != 1:
            return None
        named |= best
    return named.pop() if len(named) == 1 else None


def _fits(row: Indicator, number: Decimal) -> bool:
    """True where the number may be the row's: near what stands there, and no rate above 100%."""
    old = row.parsed
    if old.number is None or not old.unit or old.per or old.date is not None or old.number <= 0:
        return False
    if old.unit == "%" and number > 100:
        return False
    return old.number / _NEAR <= number <= old.number * _NEAR
