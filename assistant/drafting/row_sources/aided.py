"""Works that others do with money that is given: 电梯更新补助 is paid for lifts that are accepted."""

from dataclasses import replace

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.kinds.fields import people_at
from assistant.drafting.matter.doing import is_piece, is_place
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import short, subject_of
from assistant.drafting.matter.things import thing_of
from assistant.drafting.matter.works import is_works_on
from assistant.drafting.past.levels import level_for
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy

_WEIGHT = 3.3
_QUALITY, _TIME = "质量指标", "时效指标"
_PAID_OUT = re.compile(r"发放|兑付|支付|拨付")
_GIVING = {"pay", "relief"}


def aided_rows(brief: Brief, kind: Archetype, family: TaxonomyName) -> list[Row]:
    """Rows for the works that are aided: whether they were accepted, and by when they are done."""
    works = without_aid(subject_of(brief))
    called = short(works)
    if kind.id != "relief" or not (gives_money(brief) and called and is_works_on(works)):
        return []
    rows = []
    for level2, name in ((_QUALITY, f"{called}验收合格率"), (_TIME, f"{called}完成时间")):
        level, level1 = level_for(level2, name, brief), taxonomy(family).parent(level2)
        if level is not None and level1 is not None:
            why = Reason(BasisKind.LIBRARY, f"补助的是“{called}”，完成并验收合格后才能补助。")
            rows.append(
                Row(level1, level2, name, level.value, why, level.reason, weight=_WEIGHT,
                    signs=Signs(deed=1))
            )  # fmt: skip
    return rows


_RUN = re.compile(
    r"(?:运营|运行|运转|公用|办公|建设|改造|工作|设备)?(?:经费|费)?(?:专项|以奖代)?(?:补助|补贴|奖补)(?:资金|经费)?$"
)
_OPEN_EFFECT = re.compile(r"(?:补助|资助|扶持|保障)对象.*负担$|^补助对象")
_GENERAL_GOAL = "减轻{对象}的支出负担"
_LONGEST = 10
"""Characters of a body's name that the effect has room for."""


def for_a_body(
    kind: Archetype, rows: list[Row], brief: Brief, known: bool
) -> tuple[Archetype, list[Row]]:
    """The kind and its rows where houses or bodies are given money: 幸福院正常运行 and no 支出负担.

    ``known`` is that the field says the effect already.
    """
    if kind.id != "relief" or known or not kind.goal_effect.startswith(_GENERAL_GOAL):
        return kind, rows
    body = _body_aided(brief)
    if not body:
        return kind, rows
    people = people_at(body) or f"{body}服务对象"
    why = Reason(BasisKind.LIBRARY, f"补助给“{body}”，效果看它是否正常运行、服务的人是否满意。")
    mended = []
    for row in rows:
        if _OPEN_EFFECT.search(row.name) and "效益" in row.level2 and not row.stays:
            row = replace(row, name=f"{body}正常运行", value="得到保障", name_reason=why)
        elif row.level1 == "满意度指标" and not row.facts and row.name == "补助对象满意度":
            row = replace(row, name=f"{people}满意度", name_reason=why)
        mended.append(row)
    return kind.model_copy(update={"goal_effect": f"保障{body}正常运行"}), mended


def _body_aided(brief: Brief) -> str:
    """The houses or bodies that are counted and given money: 幸福院; "" where none are."""
    for fact in brief.facts:
        thing = thing_of(fact, brief)
        if is_piece(fact) and 2 <= len(thing) <= _LONGEST and is_place(fact, thing):
            if (
                not _RUN.search(brief.topic)
                or thing in {"村", "社区", "小区", "单位", "企业"}
                or thing.startswith(("涉及", "覆盖", "惠及", "受益"))
            ):
                continue
            return thing
    return ""


def timed_by_paying(rows: list[Row], brief: Brief, kind: Archetype) -> list[Row]:
    """Rows of deeds without the times of what is only paid for: 调解员补贴 is timed by its paying."""
    if kind.id not in _GIVING or not gives_money(brief):
        return rows
    return [row for row in rows if row.level2 != _TIME or _PAID_OUT.search(row.name)]
