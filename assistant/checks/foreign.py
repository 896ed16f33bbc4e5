"""What was left standing of another table: its subjects, its goal, the neighbour's office."""

from collections.abc import Iterator

from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import OUTPUT, Row, Sheet, content_pairs, flat
from assistant.checks.vocabulary import Subject, vocabulary
from assistant.findings import Severity
from corpus import late_re as re

_OFFICE = re.compile(r"([一-龥]{2})(?:街道办事处|街道办|镇人民政府|镇政府|乡人民政府|乡政府)")
_NO_NAME = re.compile(
    r"[各本全该我由在对向为和与及等市区县省镇乡村的将使经用于做好开展]|下辖|所属|其他|有关|相关|城乡|两级|加强|提升|保障|促进"
)


_BY_CHANCE = 0.25
"""Share of the name's characters that may stand in a goal that is about something else."""


@rule(
    "goal-foreign", "与本项目无关", Severity.WARNING, order=27, basis=Basis.PRACTICE,
    criterion=Criterion.RELEVANT, cells="年度目标、项目名称、指标名称",
    reason="指标说的对象不在目标和项目名称里，或目标写的是别的事、别的单位，多半是从别的表抄来的。",
    bad="临时救助项目里的“艾滋病病毒感染儿童认定准确率”", good="救助对象认定准确率",
)  # fmt: skip
def goal_foreign(sheet: Sheet) -> Iterator[Note]:
    """Indicators, a goal or an office that belong to another table."""
    about = sheet.goal + sheet.title + flat(f"{sheet.table.unit}{sheet.table.authority}")
    if not sheet.goal or not sheet.title:
        return
    if _goal_of_another(sheet):
        yield Note(
            "目标说的事与项目名称、各项指标都对不上，请确认不是从别的表带来的，并重写目标。",
            "annual_goal",
        )
        return
    office = _neighbour(sheet)
    if office:
        yield Note(f"目标里写的是“{office}”，不是本单位，请确认不是从别的表带来的。", "annual_goal")
    found = set()
    for row in sheet.rows:
        subject = next(
            (s for s in vocabulary().subjects if _is_foreign(s, row, about, sheet.title)), None
        )
        if subject:
            word = next(w for w in subject.words if w in row.name)
            found.add(row.index)
            yield Note(
                f"“{row.title}”提到的“{word}”不在目标和项目名称里，请确认不是从别的表带来的。",
                row.cell("name"),
            )
    lone = _outlier(sheet, about)
    if lone is not None and lone.index not in found:
        yield Note(
            f"“{lone.title}”与目标和其他指标都没有关联，请确认不是从别的表带来的。",
            lone.cell("name"),
        )


def _is_foreign(subject: Subject, row: Row, about: str, title: str) -> bool:
    """True where a row names a subject of which neither goal nor name gives a sign.

    Not where the word only narrows what the project is named after: 党员档案 in 档案管理.
    """
    word = next((word for word in subject.words if word in row.name), None)
    if word is None or any(sign in about for sign in subject.shown_by):
        return False
    after = row.name[row.name.index(word) + len(word) :][:2]
    return after not in content_pairs(title)


def _goal_of_another(sheet: Sheet) -> bool:
    """True where the goal shares no word with the name or with any indicator."""
    goal, title = content_pairs(sheet.goal), content_pairs(sheet.title)
    speaking = [row for row in sheet.rows if content_pairs(row.name)]
    outputs = sum(row.family in OUTPUT | {"成本"} for row in speaking)
    if len(goal) < 6 or len(title) < 2 or outputs < 2 or goal & title:
        return False
    if any(content_pairs(row.name) & goal for row in speaking):
        return False
    if _akin(sheet.goal, sheet.title + "".join(row.name for row in sheet.rows)):
        return False
    letters, known = set("".join(title)) - {"年"}, set("".join(goal))
    return len(letters & known) <= _BY_CHANCE * len(letters)


def _akin(goal: str, rest: str) -> bool:
    """True where both speak of one task in different words: 改造 and 修缮."""
    return any(
        any(word in goal for word in group) and any(word in rest for word in group)
        for group in vocabulary().same_task
    )


def _neighbour(sheet: Sheet) -> str | None:
    """Another office of the same rank that the goal names where it should name its own."""
    head = flat(f"{sheet.table.unit or ''}|{sheet.table.authority or ''}")
    own = set(re.findall(r"([一-龥]{2})(?:街道|镇|乡)", head))
    if not own or any(place in sheet.goal for place in own):
        return None
    named = {
        found.group(1): found.group()
        for found in _OFFICE.finditer(sheet.goal)
        if not _NO_NAME.search(found.group(1))
    }
    if len(named) != 1:
        return None  # a project for several towns names them
    place, shown = next(iter(named.items()))
    elsewhere = sheet.title + "".join(row.name for row in sheet.rows)
    # one character apart is a slip of writing, which has a rule of its own
    slip = any(sum(a != b for a, b in zip(place, other, strict=True)) < 2 for other in own)
    return None if slip or place in elsewhere else shown


def _outlier(sheet: Sheet, about: str) -> Row | None:
    """The one output that shares no word with a goal of which all the others speak."""
    rows = [row for row in sheet.rows if row.family in {"数量", "质量", "时效", "成本"}]
    known = content_pairs(about)
    speaking = [row for row in rows if content_pairs(row.name)]
    apart = [row for row in speaking if not content_pairs(row.name) & known]
    if len(apart) != 1 or len(speaking) < 4 or apart[0].family != "数量":
        return None
    others: set[str] = set()
    for row in sheet.rows:
        if row.index != apart[0].index:
            others |= content_pairs(row.name)
    own = content_pairs(apart[0].name)
    return apart[0] if len(own) >= 2 and not own & others else None
