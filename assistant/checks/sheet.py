"""A table as the rules see it: classes in one word, values parsed, open cells known."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.checks.around import NOTHING, Around
from assistant.checks.vocabulary import vocabulary
from assistant.draft import cell_text
from assistant.facts import Fact
from corpus import late_re as re
from corpus.forms import form_keys
from corpus.schema import TO_FILL, Indicator, TargetTable, row_applies
from corpus.taxonomy import Taxonomy, TaxonomyName, taxonomy
from corpus.text import normalise
from corpus.values import IndicatorValue

OUTPUT = frozenset({"数量", "质量", "时效"})
EFFECT = frozenset({"经济效益", "社会效益", "生态效益", "可持续影响"})
_FAMILIES = (
    ("满意", "满意度"), ("数量", "数量"), ("质量", "质量"), ("时效", "时效"), ("进度", "时效"),
    ("社会成本", "社会成本"), ("生态", "生态效益"), ("环境", "生态效益"), ("成本", "成本"),
    ("可持续", "可持续影响"), ("经济", "经济效益"), ("社会", "社会效益"),
)  # fmt: skip

YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?=年|\.\d|-\d|—|度|财政)")
_PLACEHOLDER = re.compile(
    r"\*{2,}|[≥≤=<>]\*|(?<![A-Za-z0-9])[Xx×]{2,}(?![A-Za-z])|20[Xx×*]{2}|_{2,}|[≥≤=<>]_"
    r"|[≥≤=<>][XxNn](?![A-Za-z])|\(\)|[○〇□◯△]{2,}|某某"
    r"|(?<![招接等期对])待定(?!点|制|期|向|时|量)|待补充|待填|待确定|(?<![A-Za-z])TBD(?![A-Za-z])"
    r"|请填写|请输入|此处填|填写说明"
)
_PLACEHOLDER_VALUE = re.compile(
    r"[XxNn*?]+(?:[^A-Za-z\d].{0,4})?|待[一-龥]{1,3}|略|.{0,4}\*+.{0,4}"
)

flat = lru_cache(maxsize=65536)(normalise)
"""``corpus.text.normalise``, remembered: the rules compare the same texts again and again."""


@dataclass(frozen=True)
class Row:
    """One indicator that applies."""

    index: int
    indicator: Indicator
    family: str  # 数量 质量 时效 成本 ... in one word; "" where the class is unknown
    name: str  # normalised

    @property
    def value(self) -> IndicatorValue:
        """The parsed value."""
        return self.indicator.parsed

    @property
    def text(self) -> str:
        """The value, normalised."""
        return flat(self.indicator.value)

    @property
    def title(self) -> str:
        """The name for quoting in a message."""
        name = " ".join(self.indicator.name.split())
        return name if len(name) <= 24 else name[:23] + "…"

    def cell(self, field: str = "value") -> str:
        """The name of one of the row's cells."""
        return f"indicators/{self.index}/{field}"


@dataclass(frozen=True)
class Sheet:
    """A table with what the rules need to know of it, prepared once."""

    table: TargetTable
    open_cells: frozenset[str] = frozenset()
    facts: tuple[Fact, ...] = ()
    let_go: frozenset[str] = frozenset()  # words of facts that the clerk took out of the table
    around: Around = NOTHING
    wanted: TaxonomyName | None = None  # the classes that the form must have

    @property
    def own(self) -> bool:
        """True for a draft of ours, whose gaps are marked and asked for."""
        return bool(self.open_cells or self.facts)

    @property
    def in_wan(self) -> bool:
        """True where the form's amounts are in 万元: a shipped form, or a table of our own.

        A file of another layout, or of the office's own form, may well show its amounts in 元,
        and so may one on a shipped form whose own head says 元.
        """
        if self.table.source.in_yuan:
            return False
        return self.table.form in form_keys() or not self.table.source.file

    @cached_property
    def classes(self) -> Taxonomy:
        """The classes that the form must have, or else those that the table claims."""
        return taxonomy(self.wanted or self.table.taxonomy)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The indicators that apply, open ones included."""
        return tuple(
            Row(index, row, family_of(row), flat(row.name))
            for index, row in enumerate(self.table.indicators)
            if row.applicable and row_applies(row.name, row.value)
        )

    @cached_property
    def idle(self) -> tuple[int, ...]:
        """Indices of the rows that say that their class does not apply."""
        busy = {row.index for row in self.rows}
        return tuple(i for i in range(len(self.table.indicators)) if i not in busy)

    @cached_property
    def valued(self) -> tuple[Row, ...]:
        """The rows whose value says something that can be judged."""
        return tuple(
            row
            for row in self.rows
            if row.text
            and not self.is_open(row.cell())
            and not is_placeholder(row.indicator.value, value=True)
        )

    def of(self, *families: str) -> tuple[Row, ...]:
        """The judged rows of these classes."""
        return tuple(row for row in self.valued if row.family in families)

    @cached_property
    def goal(self) -> str:
        """The year's goal, normalised; "" where open or missing."""
        return "" if self.is_open("annual_goal") else flat(self.table.annual_goal or "")

    @cached_property
    def title(self) -> str:
        """The project's name, normalised."""
        return flat(self.table.project_name)

    def text(self, cell: str) -> str:
        """The text of a cell as written."""
        return cell_text(self.table, cell)

    def is_open(self, cell: str) -> bool:
        """True for a cell that is honestly marked as still to be filled.

        A file that was written with gaps weighs as the draft that it came from.
        """
        if (known := self._open.get(cell)) is None:
            text = self.text(cell).strip()
            asked = cell in self.open_cells and (not text or TO_FILL in text)
            known = self._open[cell] = asked or text == TO_FILL
        return known

    @cached_property
    def _open(self) -> dict[str, bool]:
        """Which of the cells that were looked at are open: many rules ask for the same ones."""
        return {}

    def worded(self) -> Iterator[tuple[str, str]]:
        """All (cell, text as written) that hold prose: name, goals, names and values of rows."""
        for cell in ("project_name", "annual_goal", "midterm_goal"):
            text = self.text(cell)
            if text and not self.is_open(cell):
                yield cell, text
        for row in self.rows:
            for field in ("name", "value"):
                text = getattr(row.indicator, field)
                if text and not self.is_open(row.cell(field)):
                    yield row.cell(field), text


def family_of(row: Indicator) -> str:
    """The class of a row in one word, for canonical and for odd wordings."""
    for level in (row.level2, row.level1):
        text = flat(level or "")
        if text in {"生态环境成本指标", "生态成本指标", "环境成本指标"}:
            return "生态成本"
        for key, family in _FAMILIES:
            if key in text:
                return family
    return ""


def is_placeholder(text: str, *, value: bool = False) -> bool:
    """True where a blank of a template was left standing; ``value`` judges a value cell."""
    bare = flat(text)
    return bool(
        _PLACEHOLDER.search(bare) or (value and bare and _PLACEHOLDER_VALUE.fullmatch(bare))
    )


@lru_cache(maxsize=65536)
def content_pairs(text: str) -> frozenset[str]:
    """Character pairs of the words that carry content: numbers and stock words left out."""
    pieces = vocabulary().stock_pattern.split(re.sub(r"[^一-龥]+", "|", flat(text)))
    return frozenset(
        piece[i : i + 2]
        for part in pieces
        for piece in part.split("|")
        for i in range(len(piece) - 1)
    )
