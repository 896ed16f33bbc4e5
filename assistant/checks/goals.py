"""The goal against the indicators: tasks without an indicator, indicators without a task."""

from collections.abc import Iterator
from decimal import Decimal

from assistant.checks.rule import Basis, Criterion, Note, rule
from assistant.checks.sheet import EFFECT, Sheet, content_pairs, flat
from assistant.checks.vocabulary import vocabulary
from assistant.facts import Fact
from assistant.findings import Severity
from assistant.said_around import said_around
from assistant.understanding.who.bearing import is_share
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.money import YUAN_PER_UNIT
from corpus.text import dice
from corpus.values import ValueKind

_PURPOSE = re.compile(
    r"(?:主要)?目标是|目的是|旨在|确保|保障|进一步|从而|达到|提高|提升|促进|推动|增强|改善|营造|满足|解决|切实|使得?|为了|不断|有效|缓解|减轻|降低|方便|丰富|规范(?!化)|"
    r"维护[一-龥]{0,8}?(?:权益|秩序|稳定|利益|公平|安全|形象)"
)
_LEAD = re.compile(
    r"^(?:通过|计划|拟|主要)?(?:本项目)?(?:主要)?(?:用于|包括|开展|组织|举办|实施|完成|进行|实行|做好|及时|日常|及|和|与|并|或)*"
)
_LONG = 250
_EXAMPLES = 4
"""From so many 、 on a list that ends with 等 gives examples."""
_HOW = re.compile(r"(?:形式|渠道|方式|途径|内容|范围)(?:主要)?(?:包括|为|有|:)")
_QUANTITY = re.compile(
    r"(购置|采购|更新|更换|配备|新建|扩建|改建|安装|栽植|制作|印刷)([一-龥]{2,8}?)\d[\d.,]*(?:余|多)?([一-龥]{1,2})"
)
"""To get or to make a number of things."""
_PAPER = re.compile(r"(?:记录|档案|台账|制度|机制|标准|资料|规定|要求|细则)$")
_WORKERS = re.compile(
    r"(?:村干部|社区工作者|网格员|党员|团员|教师|学生|老年人|残疾人|退役军人|环卫工人|保洁员|志愿者|护林员|协管员|辅警|"
    r"妇女|儿童|低保户|孤儿|农民工|医护人员|乡村医生|消防员|民兵|团支部书记|村医|公益性岗位人员)"
)


@rule(
    "goal-uncovered", "目标任务没有指标", Severity.WARNING, order=26, basis=Basis.PRACTICE,
    criterion=Criterion.RELEVANT, cells="年度目标、项目名称、指标名称",
    reason="目标里写了的任务，都要有指标来衡量。", bad="目标有“设备更新”，没有一条指标提到", good="设备更新数量：6台",
)  # fmt: skip
def goal_uncovered(sheet: Sheet) -> Iterator[Note]:
    """Tasks of the goal, and people of the name, of which no indicator speaks."""
    names = [row.name for row in sheet.rows]
    if not names:
        return
    tasks = list(_tasks(sheet.goal))
    bare = [
        shown
        for task, shown in tasks
        if _is_asked_after(task) and not (_covered(task, names) and _counted(task, sheet))
    ]
    if len(sheet.goal) > _LONG or len(bare) > max(2, len(tasks) // 2):
        bare = []  # prose that tells more than it sets as tasks
    if bare and (len(tasks) > len(bare) or _speaks(sheet.goal, bare, names)):
        listed = "".join(f"“{task}”" for task in bare[:4])
        yield Note(f"目标中的{listed}没有对应的指标，请补充指标或从目标中删去。", "annual_goal")
    title = re.sub(r"\([^()]*\)", "", sheet.title)
    named = list(dict.fromkeys(_WORKERS.findall(title)))
    if len(named) > 1:
        everything = "".join(row.name for row in sheet.rows)
        left = [who for who in named if who not in everything]
        if left and len(left) < len(named):
            yield Note(
                f"项目名称包括“{left[0]}”，指标却没有提到，请补充指标或改项目名称。", "project_name"
            )


def _is_asked_after(task: str) -> bool:
    """False for a bare word (维护, 宣传) that no reviewer would miss, unless it names an event."""
    return len(task) >= 4 or task in vocabulary().events


def _tasks(goal: str) -> Iterator[tuple[str, str]]:
    """(task, how to name it) of the tasks that the goal lists: 小型修缮, 设备更新. Purposes (保障…, 提高…) are none."""
    goal = re.sub(r"(?:^|(?<=[。;]))(?:年度)?目标\d*:|(?:^|(?<=[。;\s]))\d+[.、](?!\d)", "", goal)
    for sentence in re.split(r"[。;;]", goal):
        if _HOW.search(sentence):
            continue
        head = _PURPOSE.split(sentence, maxsplit=1)[0]
        for clause in re.split(r"[,，]", head):
            if clause.count("、") >= _EXAMPLES and "等" in clause:
                continue  # so many are named as examples of one thing
            for part in re.split(r"、|以及|(?<!普)及(?!时)|和(?![谐平])|与|并", clause):
                task = re.sub(
                    r"等?(?:工作|活动|项目|任务|支出|费用|方面|内容)*等?$", "", _LEAD.sub("", part)
                )
                found = list(vocabulary().task_pattern.finditer(task))
                if not found:
                    continue
                first, last = found[0], found[-1]
                # 小型修缮, 培训5期, 购置彩超2台; not 制作技艺
                if last.end() == len(task) or task[last.end()].isdigit():
                    yield task, _short(task[: last.end()])
                elif first.start() == 0 and not _PAPER.search(task):
                    yield task, _short(re.split(r"\d", task)[0])


def _short(task: str) -> str:
    """The end of a task that names it: 日常对工作站大楼的维护 -> 工作站大楼的维护."""
    bare = re.sub(r"^.*(?:对|在|向|为|使|将)", "", re.sub(r"[“”\"‘’]", "", task))
    if len(bare) > 12:
        bare = re.sub(r"^.*的", "", bare)
    return bare[-12:] if len(bare) >= 2 else task[-12:]


def _speaks(goal: str, bare: list[str], names: list[str]) -> bool:
    """True where the indicators do speak of the rest of the goal."""
    for task in bare:
        goal = goal.replace(task, "|")
    pairs = content_pairs(goal)
    return sum(bool(pairs & content_pairs(name)) for name in names) >= 2


def _covered(task: str, names: list[str]) -> bool:
    words = [word for word in vocabulary().tasks if word in task]
    for group in vocabulary().same_task:
        if any(word in task for word in group):
            words += group
    pairs = content_pairs(task)
    return any(
        (any(word in name for word in words) and not _other_object(task, name))
        or pairs & content_pairs(name)
        for name in names
    )  # fmt: skip


def _counted(task: str, sheet: Sheet) -> bool:
    """True unless a task says how many of what, and no indicator speaks of that thing.

    购置清运车2辆 is not covered by 清运小区数量; it is by 购置数量, 车辆验收合格率 or a value in 辆.
    """
    found = _QUANTITY.search(task)
    if found is None:
        return True
    verb, thing, unit = found.groups()
    alike = next((group for group in vocabulary().same_task if verb in group), (verb,))
    return any(
        any(word in row.name for word in alike)
        or thing[-2:] in row.name
        or (thing[-1] in row.name and len(thing) > 1)
        or row.value.unit == unit
        for row in sheet.rows
    )


def _other_object(task: str, name: str) -> bool:
    """True where a long task and a name have only a word like 改造 in common by its kin."""
    found = vocabulary().task_pattern.search(task)
    return found is not None and len(task) > 6 and found.group() not in name


@rule(
    "goal-thin", "目标过于笼统", Severity.WARNING, order=28, basis=Basis.DOCUMENT,
    criterion=Criterion.COMPLETE, cells="年度目标",
    reason="绩效目标要说明在一定期限内预期的产出和效果（财预〔2021〕101号）。",
    bad="本项目主要用于保障团委工作有序进行。", good="全年开展主题团日活动12次，服务团员200人，增强基层团组织活力。",
)  # fmt: skip
def goal_thin(sheet: Sheet) -> Iterator[Note]:
    """A goal of one short clause without a number."""
    goal = re.sub(r"[。.;”\"']+$", "", sheet.goal)
    if goal.count("、") >= 2:
        return  # it names what is to be done, if not how much
    if goal and len(goal) <= 30 and not re.search(r"[,，;;。\d]", goal):
        yield Note(
            "年度目标只有一句笼统的话，请写明要做什么、做多少、达到什么效果。", "annual_goal"
        )


@rule(
    "effect-repeats-goal", "效益照抄目标", Severity.INFO, order=96, basis=Basis.PRACTICE,
    criterion=Criterion.RELEVANT, cells="效益指标名称",
    reason="效益指标照抄目标，没有说出变化。", bad="保障工作有序开展（与目标相同）", good="群众诉求办结率提高",
)  # fmt: skip
def effect_repeats_goal(sheet: Sheet) -> Iterator[Note]:
    """An effect that is a clause of the goal."""
    clauses = [part for part in re.split(r"[,，。;;]", sheet.goal) if len(part) >= 5][:100]
    for row in sheet.rows:
        if row.family not in EFFECT or len(row.name) < 5:
            continue
        if row.name in sheet.goal or any(dice(row.name, part) >= 0.75 for part in clauses):
            yield Note(
                f"“{row.title}”只是重复目标里的话，最好写成可以观察的变化。", row.cell("name")
            )


@rule(
    "unused-fact", "说过的数字没用上", Severity.WARNING, order=80, basis=Basis.ARITHMETIC,
    criterion=Criterion.RELEVANT, cells="您提到的数字",
    reason="您提到的数字没有写进表里。", bad="说了33人，表中没有", good="参保人数：33人",
)  # fmt: skip
def unused_fact(sheet: Sheet) -> Iterator[Note]:
    """Facts of the request that the table does not carry."""
    missing = [
        fact.text
        for fact in sheet.facts
        if re.search(r"[\d一二两三四五六七八九十百半]", fact.text)
        and fact.text not in sheet.let_go
        and not _whole_year(fact)
        and not _used(sheet, fact)
        and not _makes_the_total(sheet, fact)
    ]  # 全年 says no number: the year of the table says it
    if missing:
        listed = "".join(f"“{text}”" for text in dict.fromkeys(missing))
        yield Note(f"您提到的{listed}没有用到表里，请补充指标或确认不需要。", "annual_goal")


def _used(sheet: Sheet, fact: Fact) -> bool:
    value = fact.value
    if (is_source(fact.what) or is_share(fact.what)) and sheet.table.funding.total is not None:
        return True  # summed in its source: 村里出8万 and 群众自筹2万 are 其他资金10万元
    words = [flat(text) for _, text in sheet.worded()]
    if any(flat(value.text or fact.text) in text for text in words):
        return True
    if value.number is None:
        parsed = [row.value for row in sheet.valued]
        return any(
            (value.date and value.date == v.date) or (value.months and value.months == v.months)
            for v in parsed
        )
    shown = format(value.number, "f")
    bare = (text.replace(",", "") for text in words)
    if any(said_around(shown, text, r"(?<![\d.])", r"(?!\d|\.\d)") for text in bare):
        return True
    yuan = _in_yuan(value.number, value.unit)
    amounts = [row.value.amount for row in sheet.valued] + [
        sheet.table.funding.total, sheet.table.funding.fiscal, sheet.table.funding.other,
        sheet.table.funding.carried_over,
    ]  # fmt: skip
    return any(
        (yuan is not None and amount is not None and amount.yuan == yuan) for amount in amounts
    ) or any(row.value.number == value.number for row in sheet.valued)


def _whole_year(fact: Fact) -> bool:
    """True for 一年, 12个月: the year of the table says it, unless it is how long something is to last."""
    if fact.kind is not ValueKind.PERIOD or fact.what.endswith(("期", "期限")):
        return False
    number, unit = fact.value.number, fact.value.unit
    return (unit == "年" and number == 1) or (unit in {"月", "个月"} and number == 12)


def _makes_the_total(sheet: Sheet, fact: Fact) -> bool:
    """True for a term by which a price, and at most one count, make the total: the sum carries it."""
    total = sheet.table.funding.total
    if total is None or fact.value.number is None or fact.kind is not ValueKind.PERIOD:
        return False
    counts = {
        other.value.number
        for other in sheet.facts
        if other.kind in {ValueKind.QUANTITY, ValueKind.PERIOD} and other.value.number
    }
    prices = [one.value.amount for one in sheet.facts if one.kind is ValueKind.UNIT_PRICE]
    return any(
        price.yuan * fact.value.number * times == total.yuan
        for price in prices
        if price is not None
        for times in (Decimal(1), *counts)
    )


def _in_yuan(number: Decimal, unit: str | None) -> Decimal | None:
    return number * YUAN_PER_UNIT[unit] if unit in YUAN_PER_UNIT else None
