"""The last look at the chosen counts: no term that the sum has used, and no thing without what is done to it."""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.drafting.matter.acts import split_end
from assistant.drafting.matter.nature import gives_money
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.works import parts
from assistant.drafting.rows import Row
from assistant.facts import Brief
from assistant.understanding.arithmetic.reckoning import Reckoning
from corpus import late_re as re

_COUNT, _TIME = "数量指标", "时效指标"
_GUARANTEED = re.compile(r"(?:质保|保修)")
_MEASURE = re.compile(r"(?:活动)?(?:数量|人数|场次|次数|期数|面积|长度)$")
_HELD = re.compile(r"(?:举办|开展|组织)$")
_GOT = re.compile(r"(?:购置|采购|配备|更换|安装)$")
_MONTHS = re.compile(r"发放(?:月数|学期数|天数|年数)$")
_BUILDS = re.compile(r"建设|新建|修建|改建|扩建|改造|维修|修缮|购置|安装|管护|养护")
_BOTH = re.compile(
    r"(?P<what>.+?建设)(?:及|和|与|、)(?:日常)?(?:运行|运营|管理|维护)(?P<end>数量)$"
)
"""建设及运行数量 counts what is built; nobody counts the running."""


def with_fitting_counts(
    rows: list[Row], brief: Brief, kind: Archetype, reckoning: Reckoning
) -> list[Row]:
    """The rows whose counts are outputs of this project."""
    summed = {fact.text for one in reckoning.equations for fact in one.facts}
    subject = subject_of(brief)
    counts = [row for row in rows if row.level2 == _COUNT and row.applicable]
    made: list[Row] = []
    for row in rows:
        if row.level2 == _TIME and (_GUARANTEED.match(row.name) or _is_guarantee(row, rows, brief)):
            continue  # 质保2年 is no time of the work
        if row.level2 == _COUNT and row.applicable and _again(row, counts, subject):
            continue
        if row.level2 != _COUNT or row.kept or not row.applicable:
            made.append(row)
            continue
        term = _MONTHS.search(row.name) and row.facts and gives_money(brief) and len(counts) > 1
        if term and brief.facts[row.facts[0]].text in summed:
            continue  # 12个月 stands in the sum and in the price a month
        if both := _BOTH.fullmatch(row.name):
            name = f"{both['what']}{both['end']}"
            row = replace(row, name=name, question=f"{name}是多少？" if row.question else "")
        bare = row.name == f"{subject}数量" and kind.id == "construction"
        if bare and not _BUILDS.search(subject) and not split_end(subject):
            row = replace(row, name=f"{subject}建设数量")
        made.append(row)
    return made


def _is_guarantee(row: Row, rows: list[Row], brief: Brief) -> bool:
    """True for 三年质保, told behind the years, where another row says when the work is done."""
    if not row.facts or row.kept:
        return False
    said = f"{brief.facts[row.facts[0]].text}(?:免费)?(?:质保|保修)"
    others = [one for one in rows if one.level2 == _TIME and one is not row and one.applicable]
    return bool(others) and re.search(said, brief.text) is not None


def _again(row: Row, counts: list[Row], subject: str) -> bool:
    """True for a count that others tell: of all the goods counted one by one, or of the same thing."""
    others = [one for one in counts if one is not row and one.facts]
    stem = _MEASURE.sub("", row.name)
    if row.is_open and not row.facts:
        goods = [one for one in others if _GOT.search(_MEASURE.sub("", one.name))]
        whole = _GOT.sub("", stem)
        if (
            len(goods) > 1
            and len(whole) > 1
            and whole in subject.replace("的", "")
            and len(parts(subject)) == 1
        ):
            return True  # 网格员装备购置数量 beside 对讲机 and 执法记录仪
        measure = row.name.removeprefix(stem).removeprefix("活动")
        return any(
            one.name.endswith(measure)
            and len(said := _HELD.sub("", _MEASURE.sub("", one.name))) >= 2
            and stem.endswith(said)
            for one in others
        )
    if row.kept or not (row.facts or row.derived):
        return False
    others = [one for one in counts if one is not row and (one.facts or one.derived)]
    return any(one.value == row.value and _within(row.name, one.name) for one in others)


def _within(short: str, long: str) -> bool:
    """True for 补助人数 of 补助发放人数: the same letters, some left out."""
    letters = iter(long)
    return len(short) < len(long) and all(letter in letters for letter in short)
