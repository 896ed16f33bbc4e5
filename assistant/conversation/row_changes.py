"""Rows added, deleted, moved, put in another order, reworded or taken over from a past table."""

import re

from assistant.conversation.actions import (
    Add,
    Delete,
    Drop,
    KeepOnly,
    Move,
    Reorder,
    Replace,
)
from assistant.conversation.cells import Target
from assistant.conversation.changes import Changes
from assistant.conversation.classes import level2_of, unplaced
from assistant.conversation.let_go import told_on_deleting
from assistant.conversation.near_rows import not_found
from assistant.conversation.ordering import order_text
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.said_values import complete, in_full, tidy_value
from assistant.conversation.sane_values import refuse_markup
from assistant.conversation.several import which
from assistant.conversation.state import Focus, HandEdit
from assistant.conversation.targets import find_each, find_targets
from assistant.conversation.value_words import CLASS_WORD
from assistant.drafting.things import undouble
from corpus.numerals import parse_number
from corpus.schema import TO_FILL, Indicator
from corpus.taxonomy import taxonomy
from corpus.text import in_quotes, normalise
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_CLASS_OF_KIND = {
    ValueKind.QUANTITY: "数量指标", ValueKind.FREQUENCY: "数量指标", ValueKind.RATE: "质量指标",
    ValueKind.DATE: "时效指标", ValueKind.PERIOD: "数量指标", ValueKind.MONEY: "成本指标",
    ValueKind.UNIT_PRICE: "成本指标",
}  # fmt: skip
_CLASS_OF_NAME = (
    (re.compile(r"满意"), "服务对象满意度指标"),
    (re.compile(r"(?:及时|按时|按期|准时)率|时间$|时限$|期限$|完成时间|日期|响应时间|进度"), "时效指标"),
    (re.compile(r"(?:合格|准确|达标|完好|规范|覆盖|验收|优良|通过|知晓|参与|完成|到位|公示)率"), "质量指标"),
    (re.compile(r"(?:增收|收入|产值|节约|税收)"), "经济效益指标"),
    (re.compile(r"(?:成本|单价|标准|费用|支出|总额|经费)$"), "成本指标"),
    (re.compile(r"(?:人数|次数|户数|数量|场次|面积|里程|长度|个数|份数|台数|期数|天数|频次|株数|人次)$"), "数量指标"),
    (re.compile(r"(?:污染|排放|植被|绿化率|空气|水质|生态|碳)"), "生态效益指标"),
    (re.compile(r"(?:长效|持续|可持续|长期|制度)"), "可持续影响指标"),
    (re.compile(r"(?:改善|提升|保障|增强|减少|降低|提高|稳定|投诉)"), "社会效益指标"),
)  # fmt: skip


_ONLY_WHERE = re.compile(rf"(?:到|在|进|入|放)+{CLASS_WORD}(?:指标)?(?:里面?|里头|中|上|下)?$")


def add(changes: Changes, action: Add) -> Outcome | Refused | None:
    """A new row; its class from the words, else from its name or the kind of its value."""
    draft = changes.now.draft
    refuse_markup(action.name + action.value)
    if _ONLY_WHERE.match(action.name):
        return None  # 加到数量里: where, and no name
    name, value = action.name, tidy_value(action.value) if action.value else ""
    value = re.sub(
        r"^(?:全年|每年|年度|年内|今年)(?=不|至少|[≥≤\d一二两三四五六七八九十百千])", "", value
    )
    level = LEVEL.search(name) if not value else None
    if level and level.end() == len(name) and level.start() > 2:  # 村庄环境卫生明显改善
        name, value = name[: level.start()], level.group()
    level2 = level2_of(draft, action.level2_words) if action.level2_words else None
    if action.level2_words and level2 is None:
        name = undouble(action.level2_words + name)
    named = level2_of(draft, name) if name and level2 is None else None
    if named:  # 加一条满意度
        level2, name = named, "" if named != "服务对象满意度指标" else _satisfaction(changes)
    level2 = level2 or _class_of(changes, name, value)
    if level2 is None:
        if not action.explicit:
            return None
        return Refused(unplaced(name or value))
    level1 = taxonomy(draft.table.taxonomy).parent(level2) or ""
    if not name:
        if not value:
            return Refused(
                f"要加一条{level2}，请写明名称和指标值，例如“加一条{level2}：{_example(level2)}”。表格没有改动。"
            )
        said = re.sub(r"[加添补增列一条项个指标的，。：:\s]", "", changes.message)
        if len(said) > len(value) + len(level2) + 4:
            return Refused(
                f"没有看清要加的{level2}叫什么名称，表格没有改动。请连名称一起说，例如“加一条{level2}：{_example(level2)}”。",
                lost=True,
            )
        name = _name_for(changes, level2, value)
    same = next((row for row in draft.table.indicators if row.level2 == level2 and normalise(row.name) == normalise(name)), None)  # fmt: skip
    notes: list[str] = []
    if value:
        bare, value = value, in_full(value, name, level2)
        blank = Indicator(level1=level1, level2=level2, name=name, value=TO_FILL)
        done = complete(value, blank, changes.workspace.date().year)
        value, notes = done.text, list(done.notes)
        notes += [f"“{bare}”按不低于来写：{value}。"] if value == f"≥{bare}" else []
    if same is not None:
        told = f"{level2}中已经有“{same.name}”（{same.value}），没有再加。"
        return Refused(f"{told}要改值请说“把{same.name}改成……”。")
    edit = HandEdit(
        action="add", field="value", level1=level1, level2=level2, name=name,
        value=value or TO_FILL, reason=changes.reason(),
    )  # fmt: skip
    if not value:
        notes.append(f"“{name}”还没有指标值，先写“待补充”，请告诉我要达到多少。")
    outcome = changes.with_edits([edit], notes)
    return Outcome(outcome.snapshot, notes, Focus(level2=level2, name=name))


def _class_of(changes: Changes, name: str, value: str) -> str | None:
    parsed = parse_value(value) if value else None
    by_name = next((level2 for pattern, level2 in _CLASS_OF_NAME if pattern.search(name)), None)
    level2 = by_name
    if parsed is not None and parsed.kind in _CLASS_OF_KIND:
        by_kind = _CLASS_OF_KIND[parsed.kind]
        level2 = by_kind
        if by_name and (
            parsed.kind is ValueKind.RATE or by_name in {"经济效益指标", "社会效益指标", "生态效益指标"}
            or (parsed.kind is ValueKind.PERIOD and by_name == "时效指标")
            or (parsed.kind in {ValueKind.MONEY, ValueKind.QUANTITY} and parsed.unit in {"小时", "分钟"})
        ):  # fmt: skip
            level2 = by_name
        if parsed.unit in {"小时", "分钟", "个工作日", "工作日"} and re.search(
            r"时间|时限|响应", name
        ):
            level2 = "时效指标"
    return level2_of(changes.now.draft, level2) if level2 else None


def _satisfaction(changes: Changes) -> str:
    who = changes.now.brief.beneficiary
    return f"{who}满意度" if who else "服务对象满意度"


def _name_for(changes: Changes, level2: str, value: str) -> str:
    topic = changes.now.brief.topic
    if level2 == "服务对象满意度指标":
        return _satisfaction(changes)
    if level2 == "时效指标":
        return f"{topic}{'完成时间' if parse_value(value).date is not None else '时效'}"
    return f"{topic}{level2.removesuffix('指标')}"


def _example(level2: str) -> str:
    return {
        "数量指标": "培训次数2次", "质量指标": "验收合格率100%", "时效指标": "12月底前完成",
        "服务对象满意度指标": "群众满意度≥90%",
    }.get(level2, "名称和指标值")  # fmt: skip


_ANY_ONE = frozenset({"一条", "一个", "一项", "一行", "其中一条", "其中一个"})
"""第3条和第4条重复了，删一条: which of them is not said."""


def delete(changes: Changes, action: Delete) -> Outcome | Refused | None:
    """Delete the rows that the words mean; a class word means all its rows."""
    rows: list[int] = []
    table = changes.now.draft.table
    for words in action.words:
        if words in _ANY_ONE:
            return Refused("要删哪一条？请说是第几条，例如“删除第3条”。表格没有改动。")
        if _part_of_a_name(changes, words):
            return Refused(f"没有看懂要把“{words}”从哪一条的名称里去掉，表格没有改动。请说第几条。", lost=True)  # fmt: skip
        targets = _deletable(changes, words, action.words)
        if not targets:
            whole = "、".join(action.words)
            return Refused(
                not_found(words if len(action.words) > 1 else whole, changes.now.draft), lost=True
            )
        if any(target.row is None for target in targets):
            return Refused(f"“{words}”是表头的内容，不能删除；可以说“把{words}改成……”。")
        found = [target.row for target in targets if target.row is not None]
        if all(not table.indicators[row].applicable for row in found):
            if len(action.words) == 1:
                return Refused(f"“{words}”已经是“无”，不用删除。")
            continue
        levels = {table.indicators[row].level2 for row in found}
        one_class = len(levels) == 1 and (
            level2_of(changes.now.draft, _bare(words)) is not None or _plural(words)
        )
        if len(found) > 1 and not one_class and not _plural(words):
            return which(words, targets, "删除{}")
        if any(not target.sure for target in targets):
            return which(words, targets, "删除{}")
        rows += [row for row in found if table.indicators[row].applicable and row not in rows]
    edits = [
        changes.edit_row(table.indicators[row], "value", "").model_copy(update={"action": "delete"})
        for row in rows
    ]
    return changes.with_edits(edits, told_on_deleting(changes.now.draft, rows))


def _part_of_a_name(changes: Changes, words: str) -> bool:
    """True where the words stand in quotes and inside longer names: 把“老机房的”去掉 strikes no row."""
    quoted = in_quotes(words, changes.message)
    names = [one.name for one in changes.now.draft.table.indicators if one.applicable]
    return quoted and words not in names and any(words in one for one in names)


def _deletable(changes: Changes, words: str, all_words: tuple[str, ...]) -> list[Target]:
    if re.fullmatch(r"第?[\d一二三四五六七八九十]+", normalise(words)) and len(all_words) > 1:
        words += "条"
    return find_each(changes.now.draft, words, changes.focus) or changes.targets(words)


def _bare(words: str) -> str:
    return re.sub(r"(?:这|那)?(?:一类|类|几条|两条|的|那块|这块|整个|所有的?|全部)", "", words)


def _plural(words: str) -> bool:
    return (
        re.search(
            r"所有|全部|两条|几条|都|[后前最]\S?[\d两二三四五六]条|[到至-]|[、和]|三条|四条|效益指标|产出指标",
            words,
        )
        is not None
    )


def keep_only(changes: Changes, action: KeepOnly) -> Outcome | Refused | None:
    """The rows of a class go, but for the one that is named."""
    draft = changes.now.draft
    level2 = level2_of(draft, action.level2_words)
    if level2 is None:
        return Refused(not_found(action.level2_words, changes.now.draft), lost=True)
    rows = draft.table.indicators
    mine = [n for n, row in enumerate(rows) if row.level2 == level2 and row.applicable]
    words = "总成本" if action.words in {"总额", "总数", "总的"} else action.words
    named = [one.row for one in changes.targets(words) if one.row in mine]
    if not named:
        named = [n for n in mine if normalise(action.words) in normalise(rows[n].name)]
    if len(named) != 1:
        return Refused(f"{level2}里没有找到唯一的“{action.words}”，表格没有改动。请说第几条。")
    gone = [rows[n] for n in mine if n not in named]
    if not gone:
        return Refused(f"{level2}本来就只有这一条，没有改动。")
    return changes.with_edits(
        [changes.edit_row(row, "value", "").model_copy(update={"action": "delete"}) for row in gone]
    )  # fmt: skip


def drop(changes: Changes, action: Drop) -> Outcome | Refused | None:
    """What is no longer bought or done goes: its facts, and with them all that rested on them."""
    brief, words = changes.now.brief, normalise(action.words)
    mine = [fact for fact in brief.facts if words in normalise(fact.what + fact.text)]
    if not mine or len(mine) == len(brief.facts):
        return delete(changes, Delete((action.words,)))
    kept = tuple(fact for fact in brief.facts if fact not in mine)
    outcome = changes.with_brief(brief.model_copy(update={"facts": kept}))
    after = Changes(changes.workspace, outcome.snapshot, changes.message)
    left = [
        after.edit_row(row, "value", "").model_copy(update={"action": "delete"})
        for row in outcome.snapshot.draft.table.indicators
        if row.applicable and words in normalise(row.name)
    ]
    outcome = after.with_edits(left) if left else outcome
    told = "、".join(fact.text for fact in mine)
    return Outcome(outcome.snapshot, [f"“{action.words}”的{told}已去掉，由此算出的数一并改了。"])


def move(changes: Changes, action: Move) -> Outcome | Refused | None:
    """A row into another class."""
    draft = changes.now.draft
    level2 = level2_of(draft, action.level2_words)
    if level2 is None:
        return Refused(f"现在的表没有“{action.level2_words}”这一类，表格没有改动。")
    target = changes.one(action.words, "把{}移到" + action.level2_words)
    if not isinstance(target, Target):
        return target
    if target.row is None:
        return Refused(f"“{target.label}”是表头的内容，不能移到{level2}，表格没有改动。")
    row = draft.table.indicators[target.row]
    if row.level2 == level2:
        return Refused(f"{target.label}本来就在{level2}，没有改动。")
    if not row.applicable:
        return Refused(f"{target.label}没有内容，不用移动。")
    level1 = taxonomy(draft.table.taxonomy).parent(level2)
    edit = changes.edit_row(row, "level2", f"{level1}|{level2}").model_copy(
        update={"action": "move"}
    )  # fmt: skip
    outcome = changes.with_edits([edit])
    return Outcome(outcome.snapshot, [], Focus(level2=level2, name=row.name))


_HOW_SAID = {
    "swap": "和{b}对调", "first": "挪到最前面", "last": "挪到最后面", "before": "放到{b}前面",
    "after": "放到{b}后面", "up": "上移", "down": "下移", "to": "放到第{b}条",
}  # fmt: skip


def reorder(changes: Changes, action: Reorder) -> Outcome | Refused | None:
    """A row to another place within its class: the form fixes the order of the classes."""
    asking = "把{}" + _HOW_SAID[action.how].format(b=action.other)
    target = changes.one(action.words, asking)
    if not isinstance(target, Target):
        return target
    if target.row is None:
        return Refused(f"“{target.label}”是表头的内容，位置是固定的，没有改动。")
    rows = changes.now.draft.table.indicators
    row = rows[target.row]
    mine = [n for n, one in enumerate(rows) if one.level2 == row.level2]
    at = mine.index(target.row)
    how, other = action.how, None
    if how in {"swap", "before", "after"}:
        found = changes.one(action.other)
        if not isinstance(found, Target) or found.row is None:
            return (
                found
                if isinstance(found, Refused)
                else Refused(not_found(action.other, changes.now.draft), lost=True)
            )
        other = found.row
    elif how == "to":
        number = parse_number(action.other)
        if number is None or not 1 <= number <= len(rows):
            return Refused(f"没有第{action.other}条，表格没有改动。")
        other = int(number) - 1
        how = "before" if other < target.row else "after"
    elif how in {"up", "down"}:
        step = at - 1 if how == "up" else at + 1
        if not 0 <= step < len(mine):
            return Refused(
                f"{target.label}已经在{row.level2}的{'最前' if how == 'up' else '最后'}面，没有改动。"
            )
        other, how = mine[step], "before" if how == "up" else "after"
    if other is not None and rows[other].level2 != row.level2:
        return Refused(
            f"表的格式规定各类指标的先后，{target.label}属于{row.level2}，不能排到{rows[other].level2}里去，"
            f"没有改动。要换类别请说“把第{target.row + 1}条移到{(rows[other].level2 or '').removesuffix('指标')}”。"
        )
    if (
        (how == "first" and at == 0)
        or (how == "last" and at == len(mine) - 1)
        or other == target.row
    ):
        return Refused(
            f"{target.label}已经在{row.level2}的{'最前' if how == 'first' else '最后'}面；各类指标的先后是表的格式规定的，没有改动。"
        )
    order = order_text(how, rows[other].name if other is not None else "")
    edit = changes.edit_row(row, "", order).model_copy(update={"action": "order"})
    notes = []
    if how in {"first", "last"}:
        notes.append(f"表的格式规定各类指标的先后，只在{row.level2}内调整了位置。")
    outcome = changes.with_edits([edit], notes)
    return Outcome(outcome.snapshot, notes, Focus(level2=row.level2 or "", name=row.name))


def replace_words(changes: Changes, action: Replace) -> Outcome | Refused | None:
    """A wording exchanged in the whole table, or in the cells that were named."""
    draft = changes.now.draft
    fields: list[tuple[str, str]] = [("", "")]  # cell, 二级
    if action.where and not re.fullmatch(
        r"(?:整张)?表|表格|全表|整个表|指标|名称|所有指标", action.where
    ):
        targets = find_targets(draft, action.where, changes.focus)
        if not targets:
            return Refused(not_found(action.where, draft), lost=True)
        if all(target.row is None for target in targets):
            fields = [(targets[0].cell, "")]
        else:
            levels = {draft.table.indicators[t.row].level2 or "" for t in targets if t.row is not None}  # fmt: skip
            if len(targets) == 1:
                return _in_row(changes, targets[0], action)
            fields = [("", level2) for level2 in levels]
    edits = [
        HandEdit(
            action="replace", field=cell, level2=level2, name=action.old, value=action.new,
            reason=changes.reason(),
        )
        for cell, level2 in fields
    ]  # fmt: skip
    cell = fields[0][0]
    if cell in {"project_name", "unit", "authority"}:
        text = getattr(draft.table, cell) or ""
        if action.old not in text:
            return Refused(f"{targets[0].label}里没有“{action.old}”，表格没有改动。")
        return changes.set_head(cell, text.replace(action.old, action.new))
    outcome = changes.with_edits(edits)
    if outcome.snapshot.draft.table == draft.table:
        return Refused(f"{action.where or '表'}里没有“{action.old}”，表格没有改动。")
    return outcome


def _in_row(changes: Changes, target: Target, action: Replace) -> Outcome | Refused:
    assert target.row is not None
    row = changes.now.draft.table.indicators[target.row]
    if row.name == action.old:
        return Refused(f"{target.label}的名称就是“{action.old}”，去掉就没有名称了，表格没有改动。")
    if action.old in row.name:
        return changes.set_name(target.row, row.name.replace(action.old, action.new))
    if action.old in row.value:
        return changes.set_value(target.row, row.value.replace(action.old, action.new))
    return Refused(f"{target.label}里没有“{action.old}”，表格没有改动。")
