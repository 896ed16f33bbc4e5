"""Changes to a draft: by the clerk's words, by a fix, or because a fact changed.

A draft is made of its brief and the edits by hand: a changed fact is composed anew, so that all
that was computed from it follows, and the edits are laid over it again.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversation.changing.editing import apply_hand_edit
from assistant.conversation.changing.gap_filled import brief_with_gap_filled, fills
from assistant.conversation.changing.priced_units import in_priced_unit
from assistant.conversation.changing.renaming import following, year_left, year_not_named
from assistant.conversation.changing.rows_held import with_rows_held
from assistant.conversation.changing.timed_rates import timed
from assistant.conversation.changing.totals import (
    asked_key,
    rest_of,
    total_kept,
    with_same_year,
    with_source,
    with_total,
)
from assistant.conversation.outcomes import AnotherKind, Outcome, Refused
from assistant.conversation.parts.values import MOVES
from assistant.conversation.referring.cells import Target, amount_of
from assistant.conversation.referring.measures import as_said, states_same
from assistant.conversation.referring.near_rows import which
from assistant.conversation.referring.offices_and_people import names_people, office_said
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus, HandEdit, Offer, Snapshot
from assistant.conversation.vocabulary.said_values import (
    Completed,
    bounds_cost,
    complete,
    says_sign,
    tidy_value,
)
from assistant.conversation.vocabulary.spoken_numbers import money_said
from assistant.conversation.vocabulary.value_words import head_text, refuse_as_name
from assistant.draft import BasisKind, Draft
from assistant.facts import Brief, Fact
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.money import Money
from corpus.numerals import grouped, parse_number, plain
from corpus.schema import Indicator
from corpus.taxonomy import TaxonomyName
from corpus.text import clean_cell, normalise
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue, ValueKind

__all__ = ["Changes", "Outcome", "Refused"]


_IN_ALL = r"(?:一共|总共|共计|合计|总价|(?<!公)共)(?:是|要|花|用|就|按|算|改成|改为)*"
"""What stands before a sum that is no price of one."""


@dataclass(frozen=True)
class Changes:
    """Carries out changes that one message asks for."""

    workspace: Workspace
    now: Snapshot
    message: str
    focus: Focus | None = None

    # --- the whole ---------------------------------------------------------------------------

    def with_brief(self, brief: Brief) -> Outcome:
        """Compose anew for the changed brief and lay the edits by hand over it."""
        brief = with_same_year(brief, self.money_of("funding/total"))
        return self.recomposed(self.now.model_copy(update={"brief": brief}))

    def recomposed(self, snapshot: Snapshot) -> Outcome:
        """Compose ``snapshot`` anew: its brief, taxonomy, form and edits."""
        draft = self.workspace.compose(
            snapshot.brief, family=snapshot.family, full=snapshot.full, form=snapshot.form
        )
        for edit in snapshot.edits:
            draft = apply_hand_edit(draft, edit)
        return Outcome(snapshot.model_copy(update={"draft": without(draft, snapshot.skipped)}))

    def with_edits(self, edits: Sequence[HandEdit], notes: Sequence[str] = ()) -> Outcome:
        """The draft with further edits by hand."""
        draft = self.now.draft
        for edit in edits:
            draft = apply_hand_edit(draft, edit)
        snapshot = self.now.model_copy(
            update={"draft": draft, "edits": (*self.now.edits, *edits)}
        )  # fmt: skip
        return Outcome(snapshot, list(notes))

    def in_family(self, family: TaxonomyName) -> Outcome | Refused:
        """The table in another taxonomy, composed anew."""
        if self.now.family is family:
            name = "四大类（成本单列）" if family is TaxonomyName.FOUR_FAMILY else "三大类"
            return Refused(f"现在用的就是{name}指标，没有改动。")
        return self.recomposed(self.now.model_copy(update={"family": family}))

    # --- finding cells -----------------------------------------------------------------------

    def targets(self, words: str) -> list[Target]:
        """The cells that the words mean."""
        return find_targets(self.now.draft, words, self.focus)

    def one(self, words: str, asking: str = "") -> Target | Refused | None:
        """The one cell that the words mean; several are asked back, none changed.

        ``asking`` is the change as words with "{}" for the cell, to offer each reading.
        """
        targets = self.targets(words)
        if len(targets) > 1:
            rows = self.now.draft.table.indicators
            applying = [one for one in targets if one.row is None or rows[one.row].applicable]
            if len(applying) != 1:
                return which(words, applying or targets, asking)
            targets = applying
        return targets[0] if targets else None

    def focus_on(self, target: Target) -> Focus:
        """The cell as what was last spoken of."""
        if target.row is None:
            return Focus(level2="", name=target.cell)
        row = self.now.draft.table.indicators[target.row]
        return Focus(level2=row.level2 or "", name=row.name)

    # --- heads -------------------------------------------------------------------------------

    def set_head(self, cell: str, value: str) -> Outcome:
        """A head cell: what the brief holds is changed there, so that all else follows."""
        value = clean_cell(value)
        brief = self.now.brief
        focus = Focus(level2="", name=cell)
        if cell == "funding/total":
            return self.set_total(value)
        if cell in {"funding/fiscal", "funding/other", "funding/carried_over"}:
            told, total = "", self.money_of("funding/total")
            if value == "其余":
                beside = "funding/fiscal" if cell == "funding/other" else "funding/other"
                amount = rest_of(total, self.money_of(beside))
            else:
                amount, told = money_said(tidy_value(value), total)
            outcome = self.with_brief(with_source(brief, cell.split("/")[1], amount, total))
            return Outcome(outcome.snapshot, [told] if told else [], focus)
        if cell == "year":
            return self._focused(self._moved_to(value), focus)
        if cell in {"unit", "authority"}:
            value = office_said(value)
        value = head_text(cell, value)
        refuse_as_name(cell, value)
        if cell in {"unit", "authority", "project_name"}:
            outcome = self._told_head(cell, value)
            if cell != "project_name":
                return self._focused(outcome, focus)
            new = outcome.snapshot.draft
            notes, offer = following(self.now.draft, new, brief.topic)
            return Outcome(
                outcome.snapshot, [*year_left(self.now.draft, new), *notes], focus, offer
            )
        return self._focused(self.with_edits([self.edit_head(cell, value)]), focus)

    def _told_head(self, cell: str, value: str) -> Outcome:
        """An office or the project's name as the clerk tells it: that cell and no other.

        The brief stays: with an office in it, past tables of that office would word the rows anew.
        """
        kept = tuple(edit for edit in self.now.edits if edit.field != cell or edit.level2)
        edit = self.edit_head(cell, value)
        done = self.with_edits([edit]).snapshot
        return Outcome(done.model_copy(update={"edits": (*kept, edit)}))

    def _moved_to(self, value: str) -> Outcome:
        """The draft of another year; a name that the clerk told goes with it."""
        brief = self._in_year(value)
        old, new = str(self.now.draft.table.year or ""), str(brief.year)
        edits = tuple(
            edit.model_copy(update={"value": edit.value.replace(old, new)})
            if edit.field == "project_name" and edit.action == "set" and old else edit
            for edit in self.now.edits
        )  # fmt: skip
        done = self.recomposed(self.now.model_copy(update={"brief": brief, "edits": edits}))
        return Outcome(done.snapshot, [*year_not_named(done.snapshot.draft), *done.notes])

    def set_total(self, value: str, *, keeping: bool = False) -> Outcome:
        """The year's total; its sources are open again unless told beside it, or it was open itself."""
        brief, focus = self.now.brief, Focus(level2="", name="funding/total")
        value = tidy_value(value)
        amount, told = money_said(value, self.money_of("funding/total"))
        notes = [told] if told else []
        if amount == self.money_of("funding/total"):
            same = Outcome(self.now, [f"年度资金总额本来就是{amount}。"], focus)
            return total_kept(self.now) or same
        held = tuple(edit for edit in self.now.edits if edit.field != "funding/total")
        old = self.money_of("funding/total")
        open_before = old is None and (brief.fiscal is None or brief.fiscal <= amount)
        keeping = keeping or open_before  # what was told of the sources did not make the total
        told_anew = with_total(brief, old, amount, self.message, keeping=keeping)
        changed = {"edits": held, "brief": told_anew}
        done = self.recomposed(self.now.model_copy(update=changed)).snapshot
        # a total stands in several cells: where rows go, no edit of one cell could say it instead
        return Outcome(with_rows_held(self.now, done, self.reason()) or done, notes, focus)

    def _focused(self, outcome: Outcome, focus: Focus) -> Outcome:
        return Outcome(outcome.snapshot, outcome.notes, focus)

    def _in_year(self, value: str) -> Brief:
        """The brief moved to another year, and the year that its name carries; a name without one stays."""
        said = normalise(value).removesuffix("年度").removesuffix("年")
        this_year = self.workspace.date().year
        near = {"今": 0, "本": 0, "明": 1, "后": 2, "去": -1, "下一": 1}
        number = this_year + near[said] if said in near else parse_number(said)
        if number is not None and re.fullmatch(r"\d{2}", said) and 20 <= number <= 99:
            number += 2000  # 26年
        if number is None or not 2000 <= number <= 2100:
            raise UserError(f"看不懂年度“{shorten(value)}”：请写成“2025年”这样的形式。")
        brief, year = self.now.brief, int(number)
        name = brief.project_name
        if name and str(year) in name:
            pass
        elif name and brief.year and str(brief.year) in name:
            name = name.replace(str(brief.year), str(year))
        return brief.model_copy(
            update={"year": year, "year_text": self.message, "project_name": name}
        )  # fmt: skip

    # --- rows --------------------------------------------------------------------------------

    def set_value(self, row: int, value: str, sure: bool = True) -> Outcome | Refused:
        """A row's value; where a fact of the brief stands behind it, the fact is changed.

        Unless ``sure``, a value that hardly belongs into the cell is asked back.
        """
        indicator = self.now.draft.table.indicators[row]
        done: Completed = complete(clean_cell(value), indicator, self.workspace.date().year)
        done = in_priced_unit(done, indicator, self.now.draft)
        if (as_time := timed(indicator, done.text)) is not None:
            edits = [self.edit_row(indicator, "name", as_time[0]), self.edit_row(indicator, "value", as_time[1])]  # fmt: skip
            return self.with_edits([edits[0], edits[1].model_copy(update={"name": as_time[0]})])
        moved = re.search(MOVES, self.message) is not None
        months = re.match(r"(?:20\d\d年)?\d{1,2}月?[到至—~-]", done.text)  # 4月到7月
        if (
            moved
            and not months
            and indicator.parsed.date
            and parse_value(done.text).kind is ValueKind.PERIOD
        ):
            raise UserError(
                f"“{shorten(value)}”是推迟或提前多久，不是日期，表格没有改动。请写日期。"
            )
        year, when = self.now.draft.table.year, parse_value(done.text).date
        if year is not None and when is not None and when.year is not None and when.year < year - 1:
            raise UserError(
                f"“{shorten(value)}”早于项目年度{year}年，不能作为要完成的时间，表格没有改动。请核对年份。"
            )
        if done.doubt and not sure:
            return Refused(
                f"{done.doubt}，表格没有改动。确实要改请说“是的”。",
                Offer(options=(f"确认把第{row + 1}条改成{done.text}",), rows=(row + 1,)),
                cause=AnotherKind(),
            )
        focus = Focus(level2=indicator.level2 or "", name=indicator.name)
        amount = parse_value(done.text).amount
        if not sure and amount is not None and self._is_total(indicator) and amount != self.money_of("funding/total"):  # fmt: skip
            outcome = self.set_total(str(amount))  # the ceiling of the cost is the total
            return Outcome(outcome.snapshot, [*done.notes, *outcome.notes], focus)
        number = re.match(r"[\d.]+", value)
        if number and indicator.parsed.per and amount and re.search(rf"{_IN_ALL}{re.escape(number[0])}(?![\d.])", self.message):  # fmt: skip
            return Refused(
                f"您说的是合计{amount}，“{indicator.name}”写的是{indicator.value}，表格没有改动。请说明单价是多少，或者总额改成多少。"
            )
        place = self.fact_behind(row)
        if place is None and (
            brief := brief_with_gap_filled(self.workspace, self.now, row, done.text)
        ):
            outcome = self.with_brief(brief)
            if fills(self.now, outcome, row):
                return Outcome(outcome.snapshot, list(done.notes), focus)
        parsed = parse_value(done.text)
        fact_value = self.now.brief.facts[place].value if place is not None else None
        own_sign = fact_value is not None and fact_value.sign is None and not fact_value.about
        if own_sign and not says_sign(value) and parsed.date is None:
            parsed = parsed.model_copy(update={"sign": None})  # the row's own, not the fact's
        same = fact_value is not None and parsed.kind is fact_value.kind
        if place is not None and fact_value is not None and same and indicator.value != done.text:
            parsed = as_said(parsed, fact_value, self.now.draft.table.year)
            if parsed.per == indicator.parsed.per:  # 每月600元 of people: the row says 元/人/月
                parsed = parsed.model_copy(update={"per": fact_value.per, "text": ""})
            outcome = self.with_brief(self.with_fact(place, parsed))
            held = with_rows_held(self.now, outcome.snapshot, self.reason(), row)
            if held is not None:
                return Outcome(held, list(done.notes), self._moved_focus(held, row, focus))
        return Outcome(self.with_edits([self.edit_row(indicator, "value", done.text)]).snapshot, list(done.notes), focus)  # fmt: skip

    def _is_total(self, row: Indicator) -> bool:
        """True for 总成本 that says what the year's total is."""
        total = self.money_of("funding/total")
        return total is not None and bounds_cost(row) and row.parsed.amount == total and not row.parsed.per  # fmt: skip

    def _moved_focus(self, done: Snapshot, row: int, focus: Focus) -> Focus:
        """The focus on the same row, should its name have followed the fact."""
        rows = done.draft.table.indicators
        if row < len(rows) and rows[row].level2 == focus.level2:
            return Focus(level2=focus.level2, name=rows[row].name)
        return focus

    def with_fact(self, place: int, value: IndicatorValue) -> Brief:
        """The brief with one fact's value changed, in its text too: rows are named by what stands around."""
        brief = self.now.brief
        old = brief.facts[place]
        text = _said_anew(old, value)
        fact = Fact(value=value, text=text, what=old.what, turn=old.turn + 1, said=shorten(self.message, 60))  # fmt: skip
        facts = list(brief.facts)
        facts[place] = fact
        whole = brief.text.replace(old.text, text) if brief.text.count(old.text) == 1 else brief.text  # fmt: skip
        return brief.model_copy(update={"facts": tuple(facts), "text": whole})

    def set_name(self, row: int, name: str) -> Outcome:
        """Another name for a row."""
        indicator = self.now.draft.table.indicators[row]
        name = clean_cell(name)
        outcome = self.with_edits([self.edit_row(indicator, "name", name)])
        return self._focused(outcome, Focus(level2=indicator.level2 or "", name=name))

    def fact_behind(self, row: int) -> int | None:
        """Which fact of the brief the row's value states, or None."""
        basis = self.now.draft.basis.get(f"indicators/{row}/value")
        if basis is None or basis.kind is not BasisKind.STATED or basis.by_hand:
            return None
        value = self.now.draft.table.indicators[row].parsed
        for place, fact in enumerate(self.now.brief.facts):
            if states_same(fact.value, value) and fact.quoted in basis.text:
                return place
        return None

    def money_of(self, cell: str) -> Money | None:
        """The amount in a funding cell."""
        return amount_of(self.now.draft, cell)

    # --- edits -------------------------------------------------------------------------------

    def edit_row(self, indicator: Indicator, field: str, value: str) -> HandEdit:
        """An edit of a cell of a row; the new name of people who are asked is of how satisfied they are."""
        asked = field == "name" and indicator.name.endswith("满意度")
        if asked and not value.endswith("满意度") and names_people(value):
            value = f"{value}满意度"  # 用水群众换成护林员
        return HandEdit(
            action="set", field=field, level1=indicator.level1 or "", level2=indicator.level2 or "",
            name=indicator.name, value=value, reason=self.reason(),
        )  # fmt: skip

    def edit_head(self, cell: str, value: str) -> HandEdit:
        """An edit of a head cell."""
        return HandEdit(action="set", field=cell, value=value, reason=self.reason())

    def reason(self) -> str:
        """What the basis says of a change by words."""
        return f"您写的“{shorten(self.message, 60)}”。"


def _said_anew(old: Fact, value: IndicatorValue) -> str:
    """The old words with the new number in them, so that rows keep the names they made."""
    if (
        old.value.number is not None
        and value.number is not None
        and _measure(old.value) == _measure(value)
    ):
        for number in (plain(old.value.number), grouped(old.value.number)):
            if old.text.count(number) == 1:
                return old.text.replace(number, plain(value.number))
    return str(value)


def _measure(value: IndicatorValue) -> tuple[str | None, tuple[str, ...]]:
    return value.unit, value.per


def without(draft: Draft, skipped: Sequence[str]) -> Draft:
    """The draft without the questions that the clerk cannot answer now."""
    if not skipped:
        return draft
    kept = tuple(one for one in draft.questions if not {one.cell, asked_key(one)} & set(skipped))
    return draft.model_copy(update={"questions": kept})


def year_in(text: str) -> bool:
    """True where the text is a year by itself."""
    return (
        re.fullmatch(r"(?:20)?\d{2}年(?:度)?|[今本明后]年(?:度)?|20\d{2}", normalise(text))
        is not None
    )
