"""Effects in the project's own words: 提高居民阅读水平 -> 居民阅读水平, 有效提高."""

from assistant.draft import BasisKind
from assistant.drafting.matter.subject import first_said
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from assistant.understanding.attribution.served import person_in
from assistant.understanding.wording.word_edges import without_front
from corpus import late_re as re
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice

_VALUES = {
    **dict.fromkeys(("提高", "提升", "改善", "增强", "丰富", "扩大", "优化", "完善"), "有效{}"),
    **dict.fromkeys(("减少", "降低", "减轻", "缓解", "遏制", "消除"), "有效{}"),
    **dict.fromkeys(("促进", "推动", "推进", "带动", "普及"), "有效{}"),
    **dict.fromkeys(("保障", "确保", "保证"), "得到保障"),
    **dict.fromkeys(("维护", "满足", "落实", "保护", "弘扬"), "得到{}"),
    **dict.fromkeys(("防止", "预防", "避免"), "有效预防"),
    **dict.fromkeys(("稳定", "巩固"), "保持稳定"),
    **dict.fromkeys(("方便", "便利"), "更加便利"),
    "恢复": "逐步恢复",
}
"""What a verb of a goal becomes as the value of its object."""

_LEAD = (
    r"(?:有效|切实|进一步|不断|逐步|全面|积极|着力|持续|更好地?|从而|以|为了|为|并|使得|旨在|来)*"
)
_VERB = "|".join(_VALUES)
_FORWARD = re.compile(rf"^{_LEAD}(?P<verb>{_VERB})(?:了|着)?(?P<what>[一-龥A-Za-z“”]{{3,24}})$")
_BACKWARD = re.compile(
    rf"^(?:使得?|让|令|从而|对)?(?P<what>[一-龥A-Za-z“”]{{3,16}}?)(?:得到|得以|有所|明显|有效|进一步|持续|不断|稳步)+(?P<verb>{_VERB})$"
)
_BROUGHT_DOWN = re.compile(
    r"^(?:能|要)?(?:把|将|让|使)(?P<what>[一-龥A-Za-z]{3,14}?)(?:给|都)?(?:(?P<down>[降减压少控]|降低|减少|压)|(?P<up>[提搞抓管升]|提高|提升))(?:下[来去]|上[来去]|好|住|起来)$"
)
"""把火灾风险降下来: what gets less or better, as it is spoken."""
_UNBROKEN = re.compile(
    rf"^{_LEAD}(?:保障|确保|保证)(?P<what>[一-龥A-Za-z]{{2,12}}?)(?:工作|业务)?不(?:中断|间断|断档|停摆|断线|停)$"
)
"""保障影像检查不中断: what must go on."""
_INNER = re.compile(r"资金|经费|预算|支出|项目|合同|报销|文件|精神|部署|要求|计划|方案|考核|制度化")
"""What the office does with its own money and papers is no effect on the public."""
_ECOLOGY = re.compile(
    r"生态|污染|水质|空气|(?<!人居)(?<!居住)(?<!市容)(?<!道路)(?<!城市)环境质量|绿化|植被|节能|减排|森林|扬尘|水土|渔业资源|水生生物|种群"
)
_ECONOMY = re.compile(r"增产|增收|产值|营收|税收|消费|产业发展|经济发展|损失$")
_SOLID = re.compile(
    r"(?:岗位|成果|队伍|率|度|水平|质量|能力|意识|环境|安全|稳定|生活|权益|知识|文化|需求|素质|条件|氛围|公平|和谐|发展|秩序|感|力|健康|形象|效率|负担|风险|隐患|事故|纠纷|矛盾|体验|面貌|运行|运转|开展|就业|出行|治理|积极性|作用|需要|卫生|设施|服务|办事|就医|用水|购物|就餐|生活|居住|污染|排放|损失|水质|水环境|增产|增收|产值|消费|播种面积|种植面积|产量|产能|价格|供应|覆盖面|资源|种群|植被|信心)$"
)
"""Endings that can carry a value: a thing that gets better, not a deed."""
LONGEST = 16


def aims(brief: Brief) -> list[tuple[str, str]]:
    """(name, value) of the effects that the request itself names, the clearest first."""
    return [(name, value) for name, value, _ in _said(brief)]


def aim_phrases(brief: Brief) -> list[str]:
    """The effects as the request says them: 减少大气污染."""
    return [phrase for *_, phrase in _said(brief)]


def _said(brief: Brief) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    text = re.sub(r"[“”\"]", "", first_said(brief))
    for clause in re.split(r"[,，。;；!！?？\n]|(?<![一-龥])\d+[.、]", text):
        for part in _members(clause):
            one = _aim(part)
            if one and all(dice(one[0], other[0]) < 0.5 for other in found):
                if solved := _SOLVED.match(part):
                    found.append((*one, f"解决{solved['what']}问题".replace("困难问题", "问题")))
                    continue
                forward = re.search(rf"({_VERB})(?:了|着)?[一-龥]{{0,4}}{re.escape(one[0])}", part)
                found.append((*one, forward[0] if forward else f"{one[0]}{one[1]}"))
    return found


def names_effect(clause: str) -> bool:
    """True for a clause that says what for, not what is done: 维护公共卫生安全."""
    return _aim(re.sub(r"[“”\"]", "", clause.strip())) is not None


def says_effect(text: str) -> bool:
    """True for words that begin with what gets better, though they may carry no value of their own."""
    if _NO_AIM.match(text):
        return False
    return (
        re.match(rf"^{_LEAD}(?:{_VERB}|解决|防范|实现|营造|形成|健全|加强|推介|助力)", text)
        is not None
    )


def _members(clause: str) -> list[str]:
    """提高水平、改善环境 are two; 提高医疗、教育水平 is one."""
    parts = re.split(r"、|(?:以及|并且|和|并)(?=" + _LEAD + rf"(?:{_VERB}))", clause.strip())
    if all(re.match(rf"^{_LEAD}(?:{_VERB})", part) for part in parts):
        return parts
    return [clause.strip().replace("、", "")] if "、" not in clause else [parts[0]]


_SOLVED = re.compile(
    r"^(?:主要|重点|用于|用来|为了?|就?是|着力)*(?:解决|缓解)(?:了)?(?P<what>[一-龥]{4,12}?(?:难|不便|不足|困难|[上入就][学医业]|看病|吃饭|就餐|出行|饮水|用水|住房|用电|灌溉|停车|养老|照料|照护|托管|入托|取暖|买菜|如厕|过河))(?:的?(?:问题|难题|困难|需要|需求))?$"
)
"""What a project is to solve: 主要解决偏远村学生上学."""


def solved_for(brief: Brief) -> str:
    """Whose difficulty the project is said to solve: 偏远村学生; "" where it says nobody's."""
    for clause in re.split(r"[,，。;；!！?？\n]", first_said(brief)):
        solved = _SOLVED.match(clause.strip())
        who = person_in(solved["what"]) if solved else None
        if solved and who:
            return solved["what"][: solved["what"].find(who) + len(who)]
    return ""


_WHOSE = re.compile(r"(?:我[街县区市镇乡]道?|我们?|本街道|本|该|广大|全体|其|他们|的)+")
_NO_AIM = re.compile(r"(?:保障(?:性|房|对象|车)|维护费|稳定岗|落实性|巩固期)")
"""保障性住房维修: the letters of a verb in a noun."""


def _aim(part: str) -> tuple[str, str] | None:
    if _NO_AIM.match(part):
        return None
    if solved := _SOLVED.match(part):
        what = solved["what"].removesuffix("困难")
        return f"{what}{'' if what.endswith('不便') else '问题'}", "有效解决"
    if (spoken := _BROUGHT_DOWN.match(part)) and _SOLID.search(spoken["what"]):
        return spoken["what"], "有效降低" if spoken["down"] else "有效提升"
    if (goes_on := _UNBROKEN.match(part)) and not _INNER.search(goes_on["what"]):
        return f"{goes_on['what']}连续性", "得到保障"
    part = re.sub(
        r"^(?:从而|以|来)*(?:实现|达到)(?=.{6,}的(?:目标|目的|效果)$)|的(?:目标|目的|效果)$",
        "",
        part,
    )
    part = re.sub(r"^(?:通过|以).{2,20}?(?=(?:" + _VERB + r")[一-龥]{3,}$)", "", part)
    match = _FORWARD.match(part) or _BACKWARD.match(part)
    if not match:
        return None
    what = without_front(_WHOSE, match["what"]).removesuffix("的")
    verb = match["verb"]
    if not 3 <= len(what) <= LONGEST or _INNER.search(what) or not _SOLID.search(what):
        return None
    if re.search(r"(?<!为)为|在.*[中上下]$|不", what):
        return None
    return what, _VALUES[verb].format(verb)


def effect_of(name: str) -> tuple[str, str] | None:
    """A name that is a deed as an effect: 提高居民阅读水平 -> (居民阅读水平, 有效提高); else None."""
    flat = re.sub(r"[、“”]", "", name)
    match = _FORWARD.match(flat) or _BACKWARD.match(flat)
    if not match or len(match["what"]) < 3 or re.search(r"[为，不]", match["what"]):
        return None
    return match["what"].removesuffix("的"), _VALUES[match["verb"]].format(match["verb"])


def aim_rows(brief: Brief, family: TaxonomyName) -> list[Row]:
    """Rows of effects in the project's own words."""
    rows: list[Row] = []
    for name, value in aims(brief):
        level2 = (
            "生态效益指标" if _ECOLOGY.search(name)
            else "经济效益指标" if _ECONOMY.search(name)
            else "社会效益指标"
        )  # fmt: skip
        level1 = taxonomy(family).parent(level2)
        if level1 is None:
            continue
        rows.append(
            Row(
                level1=level1, level2=level2, name=name, value=value,
                name_reason=Reason(BasisKind.STATED, f"您写的目的中有“{name}”。"),
                value_reason=Reason(
                    BasisKind.STATED,
                    "按您写的目的填写；请准备能说明变化的材料（统计数据、前后对比、走访记录等）。",
                ),
                weight=3.4 - 0.2 * len(rows), signs=Signs(aim=len(rows) + 1),
            )
        )  # fmt: skip
    return rows


def merge_aims(rows: list[Row], own: list[Row]) -> list[Row]:
    """The project's own effects beside the library's; of two that say the same, its own stays."""
    kept = [
        row
        for row in rows
        if row.facts
        or not any(row.level2 == one.level2 and dice(row.name, one.name) >= 0.5 for one in own)
    ]
    return kept + own
