"""The goal text (年度总体目标): what is done, how much of it, by when, and to what effect."""

import re

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.aims import aim_phrases
from assistant.drafting.clauses import clauses
from assistant.drafting.naming import fill
from assistant.drafting.nature import gives_money, pays_fee
from assistant.drafting.rows import Reason, Row
from assistant.drafting.stages import begins, held
from assistant.drafting.subject import subject_of
from assistant.drafting.tasks import several_tasks
from assistant.drafting.tidying import tidy
from assistant.facts import Brief, Fact
from corpus.text import dice
from corpus.values import ValueKind

_STANDING_BODY = re.compile(
    r"(?:[一-龥]员|站|中心|所|室|制|食堂|窗口|平台|队|办公室|团|大学|学院|岗)$"
)
"""What exists and is not carried out: 服务站, 河湖长制."""
_ROOM = 60
"""Characters of a half of the goal up to which the subject stands in it in full."""
_MOST = 5
"""Counts that a sentence can carry."""
_COUNTED = {ValueKind.QUANTITY, ValueKind.FREQUENCY}
_EACH = {"户", "人", "名", "村", "个", "家", "期", "场", "次"}
"""A count of each is no count of the whole: 5箱/户."""
_SPECIFIC = 3
"""Characters from which a stated purpose says enough for the kind's own effect to be left out."""
_DATE_SAYS = 10
"""Characters that a clerk's own clause may say after its date: 8月底前安装到位."""


def compose_goal(brief: Brief, kind: Archetype, rows: list[Row]) -> tuple[str, Reason]:
    """One sentence: 通过…，…；达到…, with no number that a row does not carry."""
    rows_counted = [
        row
        for row in rows
        if (row.facts or row.derived)
        and row.indicator().parsed.kind in _COUNTED
        and row.level2 == "数量指标"
        and not set(row.indicator().parsed.per) & _EACH
    ]
    parts = [
        f"{f'{brief.year}年' if brief.year else ''}通过{_action(brief, kind)}",
        clauses(rows_counted[:_MOST], brief, kind),
        _when(rows, brief),
    ]
    text = tidy("，".join([*filter(None, parts), f"达到{_effect(brief, kind)}的效果。"]))
    said = [fact.text for fact in brief.facts if _stands_in(fact, text)]
    why = f"按指标库“{kind.name}”类的写法组成"
    facts = "、".join(f"“{one}”" for one in dict.fromkeys(said))
    reckoned = "".join(row.value_reason.text for row in rows_counted[:_MOST] if row.derived)
    return text, Reason(
        BasisKind.LIBRARY,
        (f"{why}，其中的数量和时间来自您写的{facts}。" if said else f"{why}，没有写入您给的数量。")
        + reckoned,
    )


def _action(brief: Brief, kind: Archetype) -> str:
    """What is done, as the kind says it, or as money that is given or a fee that is paid wants it."""
    topic = subject_of(brief)
    if several := several_tasks(topic):
        return several
    if pays_fee(brief) and topic:
        return f"按时支付{brief.topic}"
    action = fill(kind.goal_action, brief, kind, easy=_ROOM).rstrip("，。；")
    if gives_money(brief) and re.match(r"(?:开展|实施|完成|做好)", action) and topic in action:
        bare = re.sub(r"发放$", "", topic)
        return f"落实{bare}政策"
    if gives_money(brief) and re.fullmatch(r"对.*并按标准补助", action):
        return f"落实{re.sub(r'发放$', '', topic)}政策"
    if brief.topic == f"{topic}费" and topic in action and kind.id == "pay":
        action = action.replace(topic, brief.topic)  # 劳务费 is what is paid, 劳务 is not
    action = re.sub(r"^为(.{2,8}?)(实施|开展)(?=\1)", r"\2", action)
    action = re.sub(r"，对符合条件的[^，]{2,12}给予奖补$", "", action)
    if kind.id == "office" and not re.search(r"运[行转]|办公|公用|机关|车", topic):
        return f"做好{topic}工作"
    if re.match(
        rf"(?:组织开展|开展|保障|做好)?{re.escape(topic)}$", action
    ) and _STANDING_BODY.search(topic):
        return f"做好{topic}各项工作"
    action = re.sub(r"发放政策$", "政策", action)
    action = re.sub(r"^办理(.*代办)", r"开展\1", action)
    return re.sub(r"^(委托[^，]*完成.{4,}?)(?:委托)?服务$", r"\1", action)


def _effect(brief: Brief, kind: Archetype) -> str:
    """To what effect: what the request says for itself, before what such projects usually have."""
    usual = re.sub(
        r"[，；]", "、", fill(kind.goal_effect, brief, kind, easy=_ROOM).strip("，。； ")
    )
    purpose = re.sub(r"[，；]", "、", brief.purpose.strip("，。； "))
    if len(purpose) > 40 or re.search(r"\d", purpose):
        purpose = ""
    own = [purpose] if purpose else aim_phrases(brief)[:2]
    if not own:
        return usual
    said = "、".join(own)
    members = [part for part in usual.split("、") if dice(part, said) < 0.3]
    return "、".join([said, *members[-1:]]) if len(said) < 2 * _SPECIFIC else said


def _when(rows: list[Row], brief: Brief) -> str:
    """By when, in the clerk's own clause where it says little more; "" where no date is stated."""
    for row in sorted(rows, key=lambda row: row.indicator().parsed.date is None):
        value = row.indicator().parsed  # a day before 暑假期间
        if row.facts and (verb := held(brief.facts[row.facts[0]], brief)):
            return f"{row.value.removeprefix(f'{brief.year}年')}{verb}"
        if row.facts and begins(brief.facts[row.facts[0]], brief):
            continue
        if value.kind is not ValueKind.DATE or not row.facts:
            continue
        fact = brief.facts[row.facts[0]]
        found = re.search(
            rf"(?:^|[,，。；;\s]){re.escape(fact.text)}((?:(?!的)[一-龥]){{2,{_DATE_SAYS}}})(?=$|[,，。；;\s])",
            brief.text,
        )
        shown = row.value.removeprefix(f"{brief.year}年") if brief.year else row.value
        shown = "年底" if shown == "底" else shown
        said = found[1] if found and row.value.endswith(("前", "底")) else "完成"
        said = "完成" if "前" in said else said
        return f"{shown}{'完成' if said == '发放' else said}"
    return ""


def _stands_in(fact: Fact, text: str) -> bool:
    """True where the goal says the fact's value."""
    value = fact.value
    bare = value.model_copy(update={"sign": None}).render()
    named = re.sub(r"(?<=\d)人$", "名", bare)
    return (
        bare in text or named in text or (fact.kind is ValueKind.DATE and str(value.date) in text)
    )
