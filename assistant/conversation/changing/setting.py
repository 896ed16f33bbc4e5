"""Values set, raised, lowered and corrected by the clerk's words."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.actions import Correct, Rename, Replace, SetTo
from assistant.conversation.changing.changes import Changes, year_in
from assistant.conversation.changing.renaming import in_the_goal, is_talk, unclear_name
from assistant.conversation.changing.rows_added import dated_beside_rates, of_new_name
from assistant.conversation.changing.timed_rates import timed
from assistant.conversation.changing.totals import total_kept
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.cells import Target
from assistant.conversation.referring.measures import (
    find_by_value,
    rows_measured_like,
    same_measure,
)
from assistant.conversation.referring.near_rows import which
from assistant.conversation.referring.targets import find_each, is_cell_word
from assistant.conversation.row_names.letters import names_whole
from assistant.conversation.state import Offer
from assistant.conversation.vocabulary.said_values import complete, states_number, tidy_value
from assistant.conversation.vocabulary.sane_values import refuse_markup
from assistant.conversation.vocabulary.value_words import (
    DEGREE,
    is_class_word,
    is_value,
    name_and_value,
    reads,
)
from assistant.conversation.wordings.carried import replace_words
from assistant.understanding.arithmetic.reckoning import reckon
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.text import dice, in_quotes, normalise
from corpus.value_grammar import parse_value
from corpus.values import NUMERIC, IndicatorValue, ValueKind


def set_to(changes: Changes, action: SetTo) -> Outcome | Refused | None:
    """Set the cell that the words mean; several meanings are asked back, none changed."""
    words, value = action.words, action.value
    refuse_markup(value)
    tidied = tidy_value(value)
    if states_number(value) and is_value(tidied) and (not reads(value) or "/" in tidied):
        value = tidied
    if words == "实施单位和主管部门":
        first = changes.set_head("unit", value)
        return Changes(changes.workspace, first.snapshot, changes.message).set_head(
            "authority", value
        )
    targets = changes.targets(words)
    if words == "它" and (not targets or not _can_hold(changes, targets[0], value)):
        another = correct(changes, Correct(value))
        if another is not None or not targets:
            return another
    if action.every and re.search(r"[和跟、与]", words):
        targets = find_each(changes.now.draft, words, changes.focus) or targets
    if action.every and len(targets) > 1:
        targets = _counts_of(changes, targets, value)
        return _set_every(changes, targets, value)
    if not targets and (re.search(r"\d|季度|半年", words) or parse_value(words).kind is ValueKind.DATE):  # fmt: skip
        targets = find_by_value(changes.now.draft, words)
        totals = [one for one in targets if one.cell == "funding/total"]
        targets = totals or targets
    if (
        not targets
        and not action.explicit
        and parse_value(value).kind in {ValueKind.PERIOD, ValueKind.DATE}
    ):
        return correct(changes, Correct(value))
    if not targets and action.explicit:
        replaced = replace_words(changes, Replace(words, value))
        if isinstance(replaced, Outcome) and not reads(value) and not states_number(value):
            return replaced
    dated = dated_beside_rates(changes, words, value, targets)
    if dated is not None:
        return dated
    if len(targets) > 1:
        targets = fitting(changes, targets, value, words)
    if len(targets) > 1 and (everywhere := _in_all_names(changes, targets, action)) is not None:
        return everywhere
    if len(targets) > 1:
        return which(words, targets, "把{}改成" + value) if action.explicit or is_cell_word(words) else None  # fmt: skip
    if not targets:
        return None
    target = targets[0]
    if target.row is None:
        if target.cell == "annual_goal" and not action.explicit and len(value) < 8:
            return None
        if action.keeping and target.cell == "funding/total":
            return changes.set_total(value, keeping=True)
        return changes.set_head(target.cell, value)
    row = changes.now.draft.table.indicators[target.row]
    if not target.sure and not action.sure:
        return which(words, [target], "把{}改成" + value) if action.explicit else None
    if action.explicit and _is_a_name(value) and row.applicable and not reads(value):
        return changes.set_name(target.row, value)
    named_so = normalise(words) == normalise(row.name)
    if named_so and row.applicable and len(value) >= 4 and not reads(value) and not _LEVELLED.search(value):  # fmt: skip
        return changes.set_name(target.row, value)
    if named_so and not reads(value) and dice(value, row.name) >= 0.5 and row.applicable:
        return changes.set_name(target.row, value)
    if (
        not is_cell_word(words)
        and not reads(value)
        and not states_number(value)
        and row.parsed.kind in NUMERIC
    ):
        old = _bare_words(words)
        if (
            old in row.name
            and len(value) <= 12
            and not re.fullmatch(rf".*{re.escape(old)}", row.name)
        ):
            return replace_words(changes, Replace(old, value))  # 把群众改成居民
    effect = _EFFECT.fullmatch(value.strip("“”"))
    if (
        effect
        and row.applicable
        and row.parsed.kind is ValueKind.QUALITATIVE
        and is_class_word(words)
    ):
        return _name_and_value(changes, target.row, effect.group("name"), effect.group("level"))
    parts = [one.strip("：:") for one in re.split(r"[，,]", value) if one]
    if not row.applicable and not reads(value):
        named, level = name_and_value(value)
        if not level and len(parts) == 2 and (reads(parts[1]) or _LEVELLED.search(parts[1])):
            named, level = parts
        return _fill_class(changes, target.row, named.lstrip("：:"), level or "")
    if len(parts) == 2 and row.applicable and 4 <= len(parts[0]) <= 20 and len(parts[1]) <= 14:
        return _name_and_value(changes, target.row, parts[0].strip('“”"'), parts[1])
    if named_so and row.parsed.kind is ValueKind.QUALITATIVE and parse_value(value).kind in NUMERIC:
        return changes.set_value(target.row, value)  # 溺水事故写0起, where it says 有效预防
    if row.applicable and not action.sure and not _can_hold(changes, target, value):
        others = rows_measured_like(changes.now.draft, tidy_value(value))
        if len(others) == 1 and others[0].row is not None and not _NTH_WORD.match(words):
            return changes.set_value(others[0].row, value)
    if re.search(r"[，；。]", value) and row.parsed.kind in NUMERIC:
        return Refused(
            f"没有看懂要把{target.label}改成什么，表格没有改动。请一次说一处，例如“把{words}改成……”。"
        )
    named, level = name_and_value(value)
    named = "" if re.match(r"每|不|约|人均|户均", named) or states_number(named) else named
    if level and len(re.findall(r"[\u4e00-\u9fff]", named)) >= 4:
        return _name_and_value(changes, target.row, named, level)
    if not row.applicable:
        return Refused(
            f"{row.level2}现在写的是“无”。请连名称一起说，例如“加一条{row.level2}：名称和指标值”。表格没有改动。"
        )
    return changes.set_value(target.row, value, sure=action.sure)


_EFFECT = re.compile(
    rf"(?P<name>[\u4e00-\u9fff、]{{4,20}}?)(?P<level>{DEGREE}(?:保障|提高|提升|改善|增强|减少|降低|减轻|增加|优化|巩固|加强|保护|保持|稳定))"
)
"""An effect told in one breath: its name and how far it goes."""
_LEVELLED = re.compile(
    r"\d|[一二两三四五六七八九十百]|有效|持续|明显|显著|逐步|稳步|稳定|长期|得到|良好|较好|优|提高|提升|改善|增强|减少|下降|降低|减轻|保障|完成|执行|运行|及时|落实|促进|推进|待补充|无|增长|到位|达标|满意|正常|安全|畅通|发放"
)
"""Words that say how far something goes, rather than what it is called."""
_NTH_WORD = re.compile(r"第|最后|它|这|那")

_NAME_ENDS = re.compile(
    r"(?:率|满意度|数量|人数|次数|户数|场次|面积|长度|时间|时限|标准|单价|总额|总成本|天数|期数|份数|条件|状况|意识|水平|能力|人次)$"
)


def _is_a_name(value: str) -> bool:
    """True for words that name an indicator rather than say its level: 体检报告反馈率."""
    return (
        _NAME_ENDS.search(value) is not None
        and len(value) >= 4
        and not re.search(r"\d|提高|提升|改善|增强|降低|减少|保障", value)
    )


def _can_hold(changes: Changes, target: Target, value: str) -> bool:
    """True where the cell can hold such a value, or the value is a wording or a bare number."""
    wanted = parse_value(tidy_value(value))
    if wanted.kind is ValueKind.QUALITATIVE:
        return True
    if target.row is None:
        return target.cell.startswith("funding/") or target.cell in {"year", "term"}
    if wanted.unit is None and wanted.kind is ValueKind.QUANTITY:
        return True
    old = changes.now.draft.table.indicators[target.row]
    fits = old.is_open or not old.applicable or same_measure(old.parsed, wanted)
    return fits or timed(old, tidy_value(value)) is not None


_LONGEST_WORD = 8
"""Characters of words that may stand in several names."""


def _in_all_names(changes: Changes, targets: list[Target], action: SetTo) -> Refused | None:
    """档案改成文物, where several rows are called by 档案: all of them are offered; None where a value is told, or a row meant."""
    rows = changes.now.draft.table.indicators
    names = [rows[one.row].name for one in targets if one.row is not None]
    worded = len(action.value) <= _LONGEST_WORD and not reads(action.value) and not states_number(action.value)  # fmt: skip
    inside = all(action.words in name and not name.endswith(action.words) for name in names)
    if not action.explicit or not worded or not inside or len(names) < len(targets) or is_cell_word(action.words):  # fmt: skip
        return None
    asked = which(action.words, targets, "把{}改成" + action.value)
    told = f"这几处的名称里都有“{action.words}”：{'、'.join(f'“{one}”' for one in names)}。要都换成“{action.value}”请说“是的”；只改一处请说第几条。表格没有改动。"
    rows_of = asked.offer.rows if asked.offer is not None else ()
    return Refused(told, Offer(options=(f"把所有的“{action.words}”换成“{action.value}”",), rows=rows_of))  # fmt: skip


def _bare_words(words: str) -> str:
    return re.sub(r"^(?:所有的?|表里的?|名称里的?)|(?:两个字|这个词|的)$", "", words)


def _fill_class(changes: Changes, row: int, name: str, value: str) -> Outcome | Refused:
    indicator = changes.now.draft.table.indicators[row]
    if len(name) < 4:
        return Refused(f"{indicator.level2}现在写的是“无”，请写明名称和指标值。表格没有改动。")
    if value:
        return _name_and_value(changes, row, name, value)
    edit = changes.edit_row(indicator, "name", name)
    return changes.with_edits([edit], [f"“{name}”还没有指标值，先写“待补充”。"])


def _name_and_value(changes: Changes, row: int, name: str, value: str) -> Outcome | Refused:
    """Both at once; a number takes over the sign and the unit of what stood there, if it fits."""
    old = changes.now.draft.table.indicators[row]
    if normalise(name) == normalise(old.name):
        return changes.set_value(row, value, sure=False)
    value = of_new_name(tidy_value(value), name, old.level2 or "")
    done = complete(value, old, changes.workspace.date().year)
    text = value if done.doubt or not old.applicable else done.text
    edits = [
        changes.edit_row(old, "name", name),
        changes.edit_row(old, "value", text).model_copy(update={"name": name}),
    ]
    notes = [] if done.doubt or not old.applicable else done.notes
    return changes.with_edits(edits, notes)


def _counts_of(changes: Changes, targets: list[Target], value: str) -> list[Target]:
    """Where a bare number is told of things with a count and a price each, the counts: 放映机和银幕都改成10; else all."""
    rows = changes.now.draft.table.indicators
    counts = [one for one in targets if one.row is not None and rows[one.row].parsed.kind is ValueKind.QUANTITY]  # fmt: skip
    prices = [one for one in targets if one.row is not None and rows[one.row].parsed.amount is not None]  # fmt: skip
    bare = re.fullmatch(r"\d+", value) is not None
    return counts if bare and prices and len(counts) > 1 else targets


def _set_every(changes: Changes, targets: list[Target], value: str) -> Outcome | Refused:
    notes: list[str] = []
    rows = changes.now.draft.table.indicators
    keys = [(rows[t.row].level2, rows[t.row].name) for t in targets if t.row is not None and rows[t.row].applicable]  # fmt: skip
    done: Outcome | None = None
    for level2, name in keys:
        now = done.snapshot if done else changes.now
        place = next(
            (n for n, row in enumerate(now.draft.table.indicators) if (row.level2, row.name) == (level2, name)), None
        )  # fmt: skip
        if place is None:
            continue
        step = Changes(changes.workspace, now, changes.message, changes.focus).set_value(
            place, value, sure=False
        )
        if isinstance(step, Refused):
            return Refused(step.text)
        done, notes = step, [*notes, *(n for n in step.notes if n not in notes)]
    return Outcome(done.snapshot, notes) if done else Refused("没有可以修改的指标，表格没有改动。")


def fitting(changes: Changes, targets: list[Target], value: str, words: str = "") -> list[Target]:
    """Of several cells those that can hold such a value; rows that say 无 count last."""
    rows = changes.now.draft.table.indicators
    applying = [one for one in targets if one.row is None or rows[one.row].applicable]
    targets = applying or targets
    parsed = parse_value(tidy_value(value))
    if parsed.kind in {ValueKind.QUALITATIVE, ValueKind.NOT_APPLICABLE}:
        return targets
    if parsed.unit is None and parsed.kind is ValueKind.QUANTITY:
        priced = [one for one in targets if one.row is not None and rows[one.row].parsed.per and rows[one.row].parsed.amount is not None]  # fmt: skip
        return (
            priced
            if len(priced) == 1 and re.search(r"金|费|补贴|工资|钱|价|津贴", words)
            else targets
        )
    fitting = [
        one for one in targets if one.row is None or same_measure(rows[one.row].parsed, parsed)
    ]
    if len(fitting) != 1 and (found := counts_of(targets, rows, parsed)):
        return found
    return fitting or targets


def counts_of(targets: list[Target], rows: Sequence[Indicator], said: IndicatorValue) -> list[Target]:  # fmt: skip
    """Of several rows the one that counts: so many for each time (每季度两次), else how many (8000册 of what 5000份 and a rate stand for)."""
    if said.kind is not ValueKind.QUANTITY or said.unit is None or said.amount is not None:
        return []
    held = [
        one for one in targets
        if one.row is not None and rows[one.row].parsed.kind is ValueKind.QUANTITY
        and rows[one.row].parsed.amount is None and bool(rows[one.row].parsed.per) == bool(said.per)
    ]  # fmt: skip
    return held if len(held) == 1 else []


_VERB_FRONT = re.compile(
    r"^(?:也|都|就|再|请)*(?:改|换|写|叫)(?:成|为|作|叫)(?=[\u4e00-\u9fff]{3})|^(?:也|都)(?:改|叫)(?=[\u4e00-\u9fff]{4})"
)
"""名称也改成…: the verb is no part of the name."""


def rename(changes: Changes, action: Rename) -> Outcome | Refused | None:
    """Another name for a row, or for the project."""
    refuse_markup(action.value)
    action = replace(action, value=_VERB_FRONT.sub("", action.value))
    target = changes.one(action.words, "把{}改名为" + action.value)
    if not isinstance(target, Target):
        return target
    if target.row is None:
        return changes.set_head(target.cell, action.value)
    if is_talk(action.value):
        return Refused(unclear_name(action.value), lost=True)
    if not target.sure:
        return which(action.words, [target], "把{}改名为" + action.value)
    if not changes.now.draft.table.indicators[target.row].applicable:
        return Refused(f"{target.label}没有内容，请用“加一条……”来写。表格没有改动。")
    old, new = changes.now.draft.table.indicators[target.row].name, action.value
    if _is_part(action.words, old, new, changes.message):
        new = old.replace(action.words, new)
    done = changes.set_name(target.row, new)
    notes, offer = in_the_goal(old, new, done.snapshot.draft)
    return Outcome(done.snapshot, [*done.notes, *notes], done.focus, offer or done.offer)


def _is_part(words: str, old: str, new: str, message: str) -> bool:
    """True where quoted words of a name give way to others: “考核”改叫“检查” of 管护考核合格率."""
    inside = words != old and old.count(words) == 1 and in_quotes(words, message)
    return inside and not is_class_word(words) and not names_whole(new, words)


def correct(changes: Changes, action: Correct) -> Outcome | Refused | None:
    """不对，是35人: the cell that holds such a value, the one last spoken of first."""
    draft = changes.now.draft
    value = tidy_value(action.value)
    if year_in(value):
        return changes.set_head("year", value)
    targets = find_by_value(draft, action.instead_of) if action.instead_of else []
    wanted = parse_value(value)
    if not targets and changes.focus is not None:
        spoken = changes.targets("它")
        for target in spoken:
            if target.row is None:
                if target.cell.startswith("funding/") and (wanted.amount or wanted.unit is None):
                    return changes.set_head(target.cell, value)
            elif (wanted.unit is None and wanted.kind is ValueKind.QUANTITY) or same_measure(
                draft.table.indicators[target.row].parsed, wanted
            ):
                targets = [target]
    if not targets and (wanted.unit is not None or wanted.date is not None):
        targets = rows_measured_like(draft, value)
    if len(targets) > 1:
        stated = [one for one in targets if one.row is not None and changes.fact_behind(one.row) is not None]  # fmt: skip
        targets = stated if len(stated) == 1 else targets
    if len(targets) > 1:
        return which(action.value, targets, "把{}改成" + action.value)
    if not targets:
        return None
    target = targets[0]
    if target.row is None:
        return changes.set_head(target.cell, value)
    return changes.set_value(target.row, value, sure=False)


def settle(changes: Changes, by: str) -> Outcome | Refused:
    """Which figure counts where the total and the arithmetic disagree."""
    brief = changes.now.brief
    if by == "derived":
        if brief.amount is None:
            return Refused("预算总额本来就是按数量和标准算出来的，不用修改。")
        if reckon(brief).total is None:
            return Refused("还不能从数量和标准算出总额，表格没有改动。请补充数量或标准。")
        update = {"amount": None, "amount_text": "", "fiscal": None, "other": None}
        return changes.with_brief(brief.model_copy(update=update))
    if brief.amount:
        kept = total_kept(changes.now)
        return kept or Refused(f"好的，预算总额{brief.amount}保持不变，表格没有改动。")
    return Refused("还没有预算总额，请先说明，例如“预算改成3万元”。")
