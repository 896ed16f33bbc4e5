"""Changes to a draft: by the clerk's words, by a fix, or because a fact changed.

A draft is made of its brief and the edits by hand: a changed fact is composed anew, so that all
that was computed from it follows, and the edits are laid over it again.
"""

import re
from dataclasses import dataclass, field

from assistant.conversation.actions import name_and_value
from assistant.conversation.editing import apply_hand_edit
from assistant.conversation.state import HandEdit, Snapshot
from assistant.conversation.targets import Target, find_targets
from assistant.draft import BasisKind, Draft, open_cells
from assistant.drafting.naming import undouble
from assistant.facts import Brief, Fact
from assistant.findings import Finding, Fix
from assistant.judging import findings_of
from assistant.reckoning import reckon
from assistant.workspace import Workspace
from corpus.errors import UserError, shorten
from corpus.money import YUAN_PER_UNIT, Money
from corpus.numerals import parse_number
from corpus.schema import TO_FILL, Indicator
from corpus.taxonomy import taxonomy
from corpus.text import clean_cell, normalise
from corpus.value_grammar import parse_value
from corpus.values import NUMERIC, IndicatorValue, ValueKind

_CLASS_OF_KIND = {
    ValueKind.QUANTITY: "数量指标", ValueKind.FREQUENCY: "数量指标", ValueKind.RATE: "质量指标",
    ValueKind.DATE: "时效指标", ValueKind.PERIOD: "时效指标", ValueKind.MONEY: "成本指标",
    ValueKind.UNIT_PRICE: "成本指标",
}  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """The new state, and what should be said beside the changes."""

    snapshot: Snapshot
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Changes:
    """Carries out changes that one message asks for."""

    workspace: Workspace
    now: Snapshot
    message: str

    def with_brief(self, brief: Brief) -> Outcome:
        """Compose anew for the changed brief and lay the edits by hand over it."""
        draft = self.workspace.compose(brief)
        for edit in self.now.edits:
            draft = apply_hand_edit(draft, edit)
        return Outcome(Snapshot(brief=brief, draft=draft, edits=self.now.edits))

    def with_edits(self, edits: list[HandEdit], notes: list[str] | None = None) -> Outcome:
        """The draft with further edits by hand."""
        draft = self.now.draft
        for edit in edits:
            draft = apply_hand_edit(draft, edit)
        snapshot = Snapshot(brief=self.now.brief, draft=draft, edits=(*self.now.edits, *edits))
        return Outcome(snapshot, notes or [])

    def set(self, words: str, value: str) -> Outcome | str | None:
        """Set the cell that the words mean; several meanings are asked back, none changed."""
        target = self._one(words)
        if not isinstance(target, Target):
            return target
        if target.row is None:
            return self.set_head(target.cell, value)
        if re.search(r"[，；。]", value):
            return f"没有看懂要把{target.label}改成什么，表格没有改动。请一次说一处，例如“把{words}改成……”。"
        named, level = name_and_value(value)
        if level and len(re.findall(r"[\u4e00-\u9fff]", named)) >= 4:
            old = self.now.draft.table.indicators[target.row]
            edits = [
                self._edit_row(old, "name", named),
                self._edit_row(old, "value", level).model_copy(update={"name": named}),
            ]
            return self.with_edits(edits)
        return self.set_value(target.row, value)

    def settle(self, by: str) -> Outcome | str:
        """Which figure counts where the total and the arithmetic disagree."""
        brief = self.now.brief
        if by == "derived":
            if brief.amount is None:
                return "预算总额本来就是按数量和标准算出来的，不用修改。"
            if reckon(brief).total is None:
                return "还不能从数量和标准算出总额，表格没有改动。请补充数量或标准。"
            update = {"amount": None, "amount_text": "", "fiscal": None, "other": None}
            return self.with_brief(brief.model_copy(update=update))
        return (
            f"好的，预算总额{brief.amount}保持不变。请再说明数量或标准应改成多少，例如“人数改成40”。"
            if brief.amount
            else "还没有预算总额，请先说明，例如“预算改成3万元”。"
        )

    def set_head(self, cell: str, value: str) -> Outcome:
        """A head cell: what the brief holds is changed there, so that all else follows."""
        value = clean_cell(value)
        brief = self.now.brief
        if cell == "funding/total":
            amount = Money.parse(value, default_unit="万元")
            notes = [] if _names_unit(value) else [f"“{value}”没有写单位，按{amount}理解。"]
            held = tuple(edit for edit in self.now.edits if edit.field != cell)
            changed = Changes(
                self.workspace, self.now.model_copy(update={"edits": held}), self.message
            )
            update = {"amount": amount, "amount_text": self.message, "fiscal": None, "other": None}
            outcome = changed.with_brief(brief.model_copy(update=update))
            return Outcome(outcome.snapshot, notes)
        if cell in {"funding/fiscal", "funding/other"}:
            amount = Money.parse(value, default_unit="万元")
            part = cell.split("/")[1]
            return self.with_brief(brief.model_copy(update={part: amount}))
        if cell == "year":
            number = parse_number(normalise(value).removesuffix("度").removesuffix("年"))
            if number is None or not 2000 <= number <= 2100:
                raise UserError(f"看不懂年度“{shorten(value)}”：请写成“2025年”这样的形式。")
            return self.with_brief(_in_year(brief, int(number), self.message))
        if cell in {"unit", "authority", "project_name"}:
            update = {cell: value}
            if cell == "project_name" and value not in brief.text:
                update["text"] = f"{value}。{brief.text}"
            return self.with_brief(brief.model_copy(update=update))
        return self.with_edits([self._edit_head(cell, value)])

    def set_value(self, row: int, value: str) -> Outcome:
        """A row's value; where a fact of the brief stands behind it, the fact is changed."""
        indicator = self.now.draft.table.indicators[row]
        text, notes = _completed(clean_cell(value), indicator)
        place = self._fact_behind(row)
        parsed = parse_value(text)
        fact_value = self.now.brief.facts[place].value if place is not None else None
        same = fact_value and (parsed.kind, parsed.unit) == (fact_value.kind, fact_value.unit)
        if place is not None and same:
            old = self.now.brief.facts[place]
            fact = Fact(value=parsed, text=self.message, what=old.what, turn=old.turn + 1)
            facts = list(self.now.brief.facts)
            facts[place] = fact
            outcome = self.with_brief(self.now.brief.model_copy(update={"facts": tuple(facts)}))
            return Outcome(outcome.snapshot, notes)
        return self.with_edits([self._edit_row(indicator, "value", text)], notes)

    def rename(self, words: str, value: str) -> Outcome | str | None:
        """Another name for a row, or for the project."""
        target = self._one(words)
        if not isinstance(target, Target):
            return target
        if target.row is None:
            return self.set_head(
                "project_name" if target.cell == "project_name" else target.cell, value
            )
        return self.set_name(target.row, value)

    def set_name(self, row: int, name: str) -> Outcome:
        """Another name for a row."""
        indicator = self.now.draft.table.indicators[row]
        return self.with_edits([self._edit_row(indicator, "name", clean_cell(name))])

    def delete(self, words: str) -> Outcome | str | None:
        """Delete the rows that the words mean; a class word means all its rows."""
        draft = self.now.draft
        targets = find_targets(draft, words)
        if not targets:
            return None
        rows = [target.row for target in targets]
        if None in rows:
            return f"“{words}”是表头的内容，不能删除；可以说“把{words}改成……”。"
        indicators = [draft.table.indicators[row] for row in rows if row is not None]
        if all(not indicator.applicable for indicator in indicators):
            return f"“{words}”已经是“无”，不用删除。"
        if len({indicator.level2 for indicator in indicators}) > 1:
            return _ask_which(words, targets)
        return self.with_edits(
            [
                self._edit_row(indicator, "value", "").model_copy(update={"action": "delete"})
                for indicator in indicators
                if indicator.applicable
            ]
        )

    def add(self, level2_words: str, name: str, value: str) -> Outcome | str | None:
        """A new row; its class from the words, else from the kind of its value."""
        family = taxonomy(self.now.draft.table.taxonomy)
        level2 = family.find_level2(level2_words) if level2_words else None
        if level2_words and level2 is None:
            if level2_words == "满意度":
                level2 = "服务对象满意度指标"
            else:
                name = undouble(level2_words + name)
        parsed = parse_value(value) if value else None
        if level2 is None and parsed is not None:
            level2 = _CLASS_OF_KIND.get(parsed.kind)
            if level2 == "成本指标" and family.parent(level2) is None:
                level2 = "经济成本指标"
        level1 = family.parent(level2) if level2 else None
        if level1 is None or level2 is None:
            return None if not level2_words and not value else (
                f"不确定“{name or value}”应放在哪一类，表格没有改动。请写明类别，例如“加一条数量指标：培训次数2次”。"
            )  # fmt: skip
        if not name:
            name = f"{self.now.brief.topic}{'完成时间' if level2 == '时效指标' else level2.removesuffix('指标')}"
        edit = HandEdit(
            action="add", field="value", level1=level1, level2=level2, name=name,
            value=value or TO_FILL, reason=self._reason(),
        )  # fmt: skip
        return self.with_edits([edit])

    def fix(self, findings: list[Finding], number: int | None) -> Outcome | str:
        """Apply one fix (from 1) or all that there are."""
        if number is not None:
            if not 1 <= number <= len(findings):
                return f"没有第{number}个问题：现在共有{len(findings)}个。"
            chosen = findings[number - 1].fix
            if chosen is None:
                return f"第{number}个问题需要您来定，不能自动修正：{findings[number - 1].message}"
            return self.apply_fix(chosen)
        if not any(finding.fix for finding in findings):
            return "现在没有可以自动修正的问题。"
        snapshot, applied = self.now, []
        for _ in range(60):  # each fix may move rows: look again after each
            fix = next((one.fix for one in findings_of(snapshot.draft) if one.fix), None)
            if fix is None or fix.label in applied:
                break
            snapshot = Changes(self.workspace, snapshot, self.message).apply_fix(fix).snapshot
            applied.append(fix.label)
        return Outcome(snapshot, [f"共修正{len(applied)}处。"])

    def apply_fix(self, fix: Fix) -> Outcome:
        """Carry out a fix as edits; its basis names the fix."""
        edits: list[HandEdit] = []
        reason = f"按校验意见修正：{fix.label}。"
        for edit in fix.edits:
            if not edit.cell.startswith("indicators/"):
                edits.append(
                    HandEdit(
                        action="set",
                        field=edit.cell,
                        value=edit.value,
                        reason=reason,
                        computed=True,
                    )
                )
                continue
            row = int(edit.cell.split("/")[1])
            indicator = self.now.draft.table.indicators[row]
            base = self._edit_row(indicator, "value", edit.value).model_copy(
                update={"reason": reason, "computed": True}
            )
            if edit.action == "delete-row":
                edits.append(base.model_copy(update={"action": "delete"}))
            elif edit.action == "move-row":
                level1, _, level2 = edit.value.partition("|")
                edits.append(base.model_copy(update={"action": "delete"}))
                edits.append(
                    base.model_copy(
                        update={
                            "action": "add", "level1": level1, "level2": level2,
                            "value": indicator.value,
                        }
                    )
                )  # fmt: skip
            else:
                edits.append(base.model_copy(update={"field": edit.cell.split("/")[2]}))
        return self.with_edits(edits)

    def _one(self, words: str) -> Target | str | None:
        targets = find_targets(self.now.draft, words)
        if len(targets) > 1:
            applying = [
                target for target in targets
                if target.row is None or self.now.draft.table.indicators[target.row].applicable
            ]  # fmt: skip
            if len(applying) != 1:
                return _ask_which(words, applying or targets)
            targets = applying
        return targets[0] if targets else None

    def _fact_behind(self, row: int) -> int | None:
        """Which fact of the brief the row's value states, or None."""
        basis = self.now.draft.basis.get(f"indicators/{row}/value")
        if basis is None or basis.kind is not BasisKind.STATED or basis.by_hand:
            return None
        value = self.now.draft.table.indicators[row].parsed
        for place, fact in enumerate(self.now.brief.facts):
            same = (fact.value.number, fact.value.unit, fact.value.date, fact.value.months) == (
                value.number, value.unit, value.date, value.months,
            )  # fmt: skip
            if same and fact.text in basis.text:
                return place
        return None

    def _edit_row(self, indicator: Indicator, field: str, value: str) -> HandEdit:
        return HandEdit(
            action="set", field=field, level1=indicator.level1 or "", level2=indicator.level2 or "",
            name=indicator.name, value=value, reason=self._reason(),
        )  # fmt: skip

    def _edit_head(self, cell: str, value: str) -> HandEdit:
        return HandEdit(action="set", field=cell, value=value, reason=self._reason())

    def _reason(self) -> str:
        return f"您写的“{shorten(self.message, 60)}”。"


def _ask_which(words: str, targets: list[Target]) -> str:
    listed = "；".join(target.label for target in targets[:6])
    return f"“{words}”可以指好几条，表格没有改动。请说明是哪一条：{listed}。"


def _names_unit(text: str) -> bool:
    return any(unit in normalise(text) for unit in YUAN_PER_UNIT)


def _in_year(brief: Brief, year: int, said: str) -> Brief:
    """The brief moved to another year, its composed name too."""
    name = brief.project_name
    if name and brief.year and str(brief.year) in name:
        name = name.replace(str(brief.year), str(year))
    elif name and not any(mark in name for mark in ("年度", "年")):
        name = f"{year}年{name}"
    return brief.model_copy(update={"year": year, "year_text": said, "project_name": name})


def _completed(text: str, old: Indicator) -> tuple[str, list[str]]:
    """The new value with the sign and unit that the old one had, where only a number was said."""
    new, before = parse_value(text), old.parsed
    if new.kind is ValueKind.QUALITATIVE and before.kind in NUMERIC:
        return text, ["注意：这一条原来是可以考核的数值，现在改成了文字，审核时可能要求写明数值。"]
    if new.kind not in NUMERIC or before.kind not in NUMERIC:
        return text, []
    update: dict[str, object] = {}
    if new.unit is None and before.unit is not None:
        update |= {"unit": before.unit, "per": before.per, "kind": before.kind}
    elif before.per and not new.per and new.kind is ValueKind.MONEY:
        update |= {"per": before.per, "kind": before.kind}  # 标准改为600元: still per household
    if new.sign is None and before.sign and (update or new.unit == before.unit):
        update["sign"] = before.sign
    if not update:
        return text, []
    full: IndicatorValue = new.model_copy(update=update)
    if "unit" in update or "per" in update:
        return full.render(), [f"“{text}”没有写全单位，按原来的单位理解为{full.render()}。"]
    return full.render(), []


def still_open(draft: Draft) -> int:
    """How many cells need input."""
    return len(open_cells(draft))
