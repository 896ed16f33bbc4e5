"""Rows for what the request says is done: 路灯维护 -> 路灯维护及时率, 安全巡查 -> 安全巡查次数."""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from assistant.draft import BasisKind
from assistant.drafting.figures.rates import same_measure
from assistant.drafting.kinds.done_behind import done_behind, only_a_house
from assistant.drafting.kinds.kinds_by_form import looks_at_others
from assistant.drafting.matter.acts import BUILT_ILLEGALLY, split_end
from assistant.drafting.matter.aims import names_effect
from assistant.drafting.matter.bodies import body_of, is_house
from assistant.drafting.matter.nature import BESIDE_PAY, gives_money
from assistant.drafting.matter.subject import after_house, first_said, subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import ends_part, is_works
from assistant.drafting.past.levels import count_question, level_for
from assistant.drafting.rows import Reason, Row, Signs
from assistant.facts import Brief
from corpus import late_re as re
from corpus.schema import TO_FILL
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import dice, places
from corpus.values import ValueKind

_LIKE = 0.55  # likeness of names from which two rows of a class are one
_PART = 2.0  # weight of what one of several services costs
_MOST = 3  # deeds that have rows; more would be a list, not a table
_OBJECT = re.compile(r"([一-龥A-Za-z]{0,14})$")
_LONGEST = 8  # characters of what the deed is done to; more is a clause
_STOP = re.compile(
    r".*(?:再加上?|另外|还有|预计|计划|每[一-龥]|对于|至于|月?底前|月前|发(?=[一-龥]{2,4}金)|日前|年前|之前|对(?!象)|广泛|大力|深入|持续|全面|积极|切实|进一步|不断|结合|上级|相关|有关|完善|健全|建立|推动|推进|促进|提高|提升|增强|落实好|政府购买服务|购买服务|于|的|和|与|及|或|以及|开展|完成|做好|组织|加强|实施|进行|落实|提供|保障(?!金|性|房)|通过|日常|年度|全年|各类|各项|各种|定期|及时|负责|委托|协助|购买|举办|制作|参加|确保|根据|关于|包括|包含|用于|为|在(?![职园校册岗线编])|以|将|等(?![级保])|由|并|从|使得?|全区|全街道|我街道|辖区内?|本|各|该|每月|每年|每季度|每天|使用|支付|发放|监督|指导|安装和|和)"
)
_NEEDS_OBJECT = {"维修", "修复", "更换", "修缮", "改造", "整治", "安装", "建设", "新建"}
"""Deeds whose count says nothing unless it is said of what: 更换数量."""
_DEED_BEFORE = re.compile(r"(?<=[一-龥]{2})(?:维修|修缮|翻新|加固|更新|提升|升级|拆除)$")
"""A deed before another one: 保障性租赁住房维修改造."""
_THING = re.compile(r"[一-龥A-Za-z]{2,6}")
"""What stands between a verb and its number."""
_BUILT_IN_WORDS = ("乡村", "新农村", "法治", "平安", "文明", "数字")
"""Before 建设: what is built in words alone."""
_NEW_BUILT = {"新建", "扩建", "改建", "重建"}
_STRENGTHEN = re.compile(r"加强|推进|推动|促进|健全")
_MEASURE = re.compile(r"^(?:场|次|期|轮|台|个|辆|处|座|套|条|栋|间|名|家|件|盏|块|所|项|张|支|部)")
"""What stands between a number and the thing that is counted."""
_SO_MANY = re.compile(
    r"^.{0,4}?[一二两三四五六七八九十]+(?:场|次|期|个|轮|批|项|名)(?=.|$)|^(?:再(?!生)|另|还要?|办(?![公事案证学理])|做|搞|弄|聘请?|招聘|雇|专家|第三方)+(?=..)"
)
"""How many of them, said before them: 再做两场消防宣传."""
_BY_WHOM = frozenset({"专家", "第三方", "人员", "公司"})
"""Who does it, said before it."""
_HIRES = re.compile(r"(?:聘请|招聘|聘用|选聘|聘|雇用?|配备?)[一-龥]{0,4}$")
"""Before those who do it, who are hired: 聘请督导员 directs nothing yet."""
_AGE = re.compile(r"\d[\d\-至到—]*周?岁(?:[及和或]?以[上下])?的?")
_PAYS = re.compile(
    r"^(?:其中|其余|剩下的?|另外)?(?:由|为|是)?(?:中央|国家|自治区|省|州|市|区|县|镇|乡|上级|本级|财政)[级里上]?(?:财政)?(?:专项|资金|补助|补贴|配套|拨款|安排|承担|负担|出|给)+[资金款约共]*[\d零一二三四五六七八九十百千万亿.]*"
    r"(?:万|亿)?元?$"
)
"""Who gives the money, which is nothing that is done: 其中省级补助20万."""
_BILL = re.compile(r"(?:水电|电|水|燃气|天然气|煤气|话|网络|通讯|宽带|取暖|供暖)费")
_TOLD_OF = re.compile(r"宣传|宣讲|宣教|讲座|培训")
_TOOL = re.compile(r"仪|设备|器材|试剂|工具|软件|[一-龥]{0,2}(?:车|艇|船|无人机|犬)(?![站道辆])")
_ROOM = re.compile(r"[室间柜塔棚亭馆厅](?!外|内|接|主)")
"""Behind a deed: the room or case for it."""
_AID = {"补贴", "补助", "救助金", "资助", "抚恤", "津贴", "奖励金", "保障金"}
_STAFF = r"员|工(?![程作])|人员|队|师"
_HANDED_OUT = re.compile(rf"发放|发给|领取|兑付|(?:{_STAFF})[一-龥]{{0,4}}(?:补|津)")
"""That somebody is paid, where the subject does not say so: 发放补贴, 调查员补助."""
_CUT = re.compile(r"[,，。;；:：!！?？\n、]")


@dataclass(frozen=True)
class Deed:
    """A kind of work with the names by which it is measured, by class."""

    words: tuple[str, ...]
    names: dict[str, str]
    at: dict[str, str]  # names that say where it is done
    cost: str = ""  # what its part of the money is called
    unless: tuple[str, ...] = ()  # ends of what it is done to that make it no such work


@cache
def deeds() -> tuple[Deed, ...]:
    """All that are known."""
    text = files("assistant").joinpath("words/deeds.toml").read_text(encoding="utf-8")
    return tuple(
        Deed(
            tuple(one.pop("words")), at=one.pop("at", {}), cost=one.pop("cost", ""),
            unless=tuple(one.pop("not", ())), names=one,
        )
        for one in tomllib.loads(text)["deed"]
    )  # fmt: skip


@dataclass(frozen=True)
class Done:
    """A deed as this request says it."""

    deed: Deed
    called: str  # 路灯维护
    word: str  # 维护


def done(brief: Brief) -> list[Done]:
    """What the request says is done, that of the subject first."""
    found: list[tuple[int, int, Done]] = []
    goal = first_said(brief).replace(brief.project_name or "\0", "").replace(brief.unit or "\0", "")
    works = is_works(brief)
    subject = (
        "" if _BILL.search(brief.topic[-5:]) else subject_of(brief)
    )  # 食堂水电费 cooks nothing
    for order, text in enumerate((subject, goal)):
        said = BUILT_ILLEGALLY.sub(r"\g<how>建筑", _AGE.sub("", text))
        for clause in _CUT.split(said):
            if names_effect(clause) or _PAYS.search(clause):
                continue
            for deed in deeds():
                for word in deed.words:
                    place = clause.rfind(word)
                    if place < 0 or clause.startswith("井", place + len(word)):  # 检查井
                        continue
                    if _ROOM.match(clause, place + len(word)):  # 增设快检室 tests nothing
                        continue
                    if only_a_house(word, clause[place + len(word) :], brief):
                        continue
                    if done_behind(clause, place + len(word)):
                        continue  # 监测系统运维, 食堂食材抽检: another deed is done to it
                    if _part_of_another(clause, place, word):
                        continue
                    if gives_money(brief) and re.match(_STAFF, clause[place + len(word) :]):
                        continue  # 保洁员工资 pays people and cleans nothing
                    behind_it = clause[place + len(word) :]
                    if _HIRES.search(clause[:place]) and re.match(_STAFF, behind_it):
                        continue
                    if word.startswith("防") and clause[:place].endswith("消"):
                        continue  # 消防控制室 controls no disease
                    if order and _TOOL.match(clause, place + len(word)):
                        continue  # 购置评估仪器5台 assesses nothing
                    if order and clause.startswith("师", place + len(word)):
                        continue  # 聘请心理咨询师5名 are people
                    if order and word in _AID and not _somebody_paid(brief, goal):
                        continue  # 人均补助79元, 中央补助: what a price or a source is called
                    rest = re.split(r"\d", clause[place + len(word) :])[0]
                    if works and not ends_part(word, rest):
                        continue  # 食堂新建 cooks nothing yet, 检测试剂3000份 tests nothing
                    before = _OBJECT.search(clause[:place])
                    what = _STOP.sub("", before[1]) if before else ""
                    if re.search(r"\d$", clause[: place - len(what)]):
                        what = _MEASURE.sub("", what)  # 3台抑尘车维护
                        what = re.sub(r"^线(?=..)", "", what)  # 县道X305线路面修复
                    what = "" if what in _BY_WHOM else _SO_MANY.sub("", what)
                    if len(what) > _LONGEST:
                        what = after_house(what)
                    behind = re.sub(BESIDE_PAY, "", clause[place + len(word) :])
                    if order == 0 and behind and gives_money(brief):
                        continue  # 老年食堂运营补助 pays for what others do
                    same = re.split(r"[、和与及]", behind)[0]
                    if order == 0 and _TOLD_OF.search(same) and not _TOLD_OF.match(word):
                        continue  # 欺凌防治宣讲 tells of it
                    if _BILL.match(behind):
                        continue  # 食堂水电费 is for water
                    if order == 0 and re.search(r"[和与及、]", clause[:place]):
                        what = ""  # 网站和公众号运维: the last alone would leave the others out
                    if (
                        order
                        and len(what) < 2
                        and word in _NEEDS_OBJECT
                        and re.match(r"\d", clause[place + len(word) :])
                    ):
                        continue  # 更换8个社区96件器材: the things counted say what is done
                    if (
                        order == 0
                        and word in _NEW_BUILT
                        and len(rest) > 2
                        and not ends_part(word, rest)
                    ):
                        what = re.split(r"[、和与及]", rest)[0]  # 县二中新建运动场跑道
                    if deed.unless and _in_words_alone(deed, clause[:place], what, order):
                        break
                    if order == 0 and any(f"{joint}{what}{word}" in said for joint in "、和与及"):
                        what = ""  # 春节、八一慰问
                    if order and what and _ends_a_list(what + word, said):
                        what = ""  # 猪口蹄疫、禽流感、羊小反刍强制免疫
                    if order and not what and word in _NEEDS_OBJECT and _THING.fullmatch(rest):
                        what = rest  # 更换功放40台 is 功放更换
                    if len(what) > _LONGEST and word in _NEEDS_OBJECT:
                        what = _DEED_BEFORE.sub("", what)
                    called = (what if 1 < len(what) <= _LONGEST else "") + word
                    found.append((order, -len(word), Done(deed, called, word)))
                    break
    found.sort(key=lambda item: item[:2])
    kept: list[Done] = []
    for _, _, one in found:
        if all(one.deed is not other.deed and not _within(other, one) for other in kept):
            kept.append(one)
    return kept[:_MOST]


def _ends_a_list(called: str, said: str) -> bool:
    """True where a deed stands once behind a list of plain nouns, and is done to all of them."""
    found = re.search(
        rf"(?:^|[，,。；;：:])(?P<list>[一-龥]{{2,8}}(?:、[一-龥]{{2,8}})*)、{re.escape(called)}",
        said,
    )
    return found is not None and not any(split_end(one) for one in found["list"].split("、"))


def _within(first: Done, later: Done) -> bool:
    """True where the first says the later's words, and not a bare 宣传 of 廉政宣传片."""
    return first.called in later.called and (
        first.called != first.word or later.called == later.word
    )


def _somebody_paid(brief: Brief, goal: str) -> bool:
    """True where the request says that people are given money, be it the staff that it counts."""
    counted = [fact.what for fact in brief.facts if fact.kind is not ValueKind.MONEY]
    return (
        gives_money(brief)
        or _HANDED_OUT.search(goal) is not None
        or any(STAFF.search(what) for what in counted)
    )


def _in_words_alone(deed: Deed, before: str, what: str, order: int) -> bool:
    """True for what is built in words alone: 队伍建设, and in a goal 加强站点建设 or a bare 建设."""
    vague = order > 0 and (not what or _STRENGTHEN.search(before) is not None)
    return vague or before.endswith((*deed.unless, *_BUILT_IN_WORDS))


def _part_of_another(clause: str, place: int, word: str) -> bool:
    """True where the word there is part of a longer word of another deed: 大楼的巡查, 走访慰问."""
    end = place + len(word)
    return any(
        word in longer
        and any(
            clause.startswith(longer, start)
            for start in range(max(0, end - len(longer)), place + 1)
            if start + len(longer) >= end
        )
        for deed in deeds()
        if word not in deed.words
        for longer in deed.words
    )


def deed_rows(brief: Brief, family: TaxonomyName, weight: float) -> list[Row]:
    """Rows for what is done, of ``weight`` for the first deed and less for the next."""
    found = done(brief)
    if looks_at_others(subject_of(brief)):  # 工资支付监督检查 pays nobody
        found = [one for one in found if "发放准确率" not in one.deed.names.get("质量指标", "")]
    rows = _part_costs(found, brief, family)
    body = body_of(brief)
    for number, one in enumerate(found):
        for level2, pattern in (one.deed.names | (one.deed.at if body else {})).items():
            level1 = taxonomy(family).parent(level2)
            if level2 == "数量指标" and one.called == one.word and one.word in _NEEDS_OBJECT:
                continue
            name = re.sub(
                r"([一-龥]{2,})\1",
                r"\1",
                pattern.replace("{事}", one.called).replace("{词}", one.word).replace("{处}", body),
            )
            if level1 is None or any(
                row.level2 == level2 and dice(row.name, name) >= 0.6 for row in rows
            ):
                continue
            why = Reason(BasisKind.LIBRARY, f"您写的事项里有“{one.called}”，这类工作一般这样衡量。")
            level = level_for(level2, name, brief)
            if level is not None:
                rows.append(
                    Row(level1, level2, level.name or name, level.value, why, level.reason,
                        weight=weight - 0.2 * number, signs=Signs(deed=number + 1))
                )  # fmt: skip
            elif level2 == "数量指标":
                question = count_question(name)
                rows.append(
                    Row(
                        level1, level2, name, TO_FILL, why,
                        Reason(BasisKind.NEEDS_INPUT, f"您还没有提供这个数：{question}"),
                        weight=weight - 0.2 * number, question=question,
                        signs=Signs(deed=number + 1),
                    )
                )  # fmt: skip
    return rows


def _part_costs(found: list[Done], brief: Brief, family: TaxonomyName) -> list[Row]:
    """What each of several services costs, asked: guards, cleaners and cooks paid from one sum.

    Where prices were said, the sum is already explained; where the services are told by their staff
    alone (保安6人、保洁8人), one sum pays for all.
    """
    named = [one for one in found if one.deed.cost]
    priced = any(fact.kind is ValueKind.UNIT_PRICE for fact in brief.facts)
    if len(named) < 2 or priced or all(_only_counted(one, brief) for one in named):
        return []
    level2 = "经济成本指标" if family is TaxonomyName.FOUR_FAMILY else "成本指标"
    level1 = taxonomy(family).parent(level2)
    rows = []
    for one in named if level1 else ():
        question = f"总额里{one.deed.cost}是多少万元？"
        rows.append(
            Row(
                level1 or "", level2, one.deed.cost, TO_FILL,
                Reason(BasisKind.LIBRARY, f"您写的事项里有“{one.called}”，几项服务合在一个项目里时，分别说明各花多少，便于核对预算。"),
                Reason(BasisKind.NEEDS_INPUT, f"您还没有提供这个数：{question}"),
                weight=_PART, question=question, signs=Signs(deed=found.index(one) + 1),
            )
        )  # fmt: skip
    return rows


def _only_counted(one: Done, brief: Brief) -> bool:
    """True for a service that the request tells by its staff alone: 保洁8人."""
    said = first_said(brief)
    ends = [at + len(one.word) for at in places(one.word, said)]
    return bool(ends) and all(re.match(r"(?:人?员)?\d+[人名个]", said[end:]) for end in ends)


_UNIT = re.compile(
    r"[校院园馆站局所]$|(?:政务|行政|办事|便民)[一-龥]{0,2}(?:中心|大厅)$|[小中大]学$|高中$"
)
"""A unit, of which its guards and cleaners are a small part: they are judged, and not the school."""
_HELD = re.compile(r"(?:活动|赛|会|节|展演|演出|展|展览|宣传|培训|讲座|演练|慰问)$")


def is_event(subject: str) -> bool:
    """True for a subject that is an event, which is judged itself and not the house that holds it."""
    return _HELD.search(subject) is not None


def at_its_body(rows: list[Row], brief: Brief) -> list[Row]:
    """Rows in which those who are asked judge the house that is looked after: 居民对文化中心满意度."""
    body = body_of(brief)
    kept_up = [one for one in done(brief) if one.deed.at]
    if not body or is_house(body) or not kept_up or is_event(subject_of(brief)):
        return rows
    judged = f"{kept_up[0].word}服务" if _UNIT.search(body) else body
    return [
        replace(row, name=f"{row.name.removesuffix('满意度')}对{judged}满意度")
        if row.level1 == "满意度指标"
        and row.signs.library
        and not row.facts
        and row.name.endswith("满意度")
        and "对" not in row.name.replace("对象", "")
        and body not in row.name
        else row
        for row in rows
    ]


def merge_deeds(rows: list[Row], own: list[Row]) -> list[Row]:
    """Rows with those of the deeds, but for what a row already measures.

    Where a deed and the library measure one thing (合格率), the deed's name says of what.
    """
    stated = {row.level2 for row in rows if row.stays}
    kept = [
        row
        for row in own
        if not (row.is_open and row.level2 in stated)
        and not any(
            row.level2 == one.level2 and dice(row.name, one.name) >= _LIKE
            for one in rows
            if not _says_more(row, one)
        )
        and not any(
            one.stays and row.level2 == one.level2 and same_measure(row.name, one.name)
            for one in rows
        )
    ]
    others = [
        row
        for row in rows
        if row.stays
        or not any(
            row.level2 == one.level2
            and (
                same_measure(row.name, one.name)
                or (_says_more(one, row) and dice(row.name, one.name) >= _LIKE)
            )
            for one in kept
        )
    ]
    return others + kept


def _says_more(deed: Row, row: Row) -> bool:
    """True where the deed says of what, and the row is the library's level of any such work.

    绿道管养质量达标率 says more than 养护质量达标率, a bare 修复及时率 less than 故障修复及时率.
    """
    customary = bool(row.signs.library) and row.value_reason.kind is BasisKind.CUSTOMARY
    return customary and len(deed.name) >= len(row.name)
