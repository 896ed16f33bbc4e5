"""The library of kinds of spending: what a reviewer would reject must not be in it."""

import re
from functools import cache
from pathlib import Path

import pytest

from assistant.archetypes import Archetype, Pattern, ValueFrom, archetype, library
from assistant.checks import check_table
from assistant.drafting.matter.undoubled import undouble
from assistant.findings import Severity
from corpus.money import Money
from corpus.schema import Funding, Indicator, TargetTable
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.value_grammar import parse_value
from corpus.values import ValueKind
from tests.each import for_each

HERE = Path(__file__).parent
KINDS = [kind.id for kind in library()]
THREE = taxonomy(TaxonomyName.THREE_FAMILY)
VAGUE = re.compile(r"及时|按时|高质量|良好|圆满|较好|显著|明显|优秀")
COUNTS = {ValueKind.QUANTITY, ValueKind.FREQUENCY}
RATES = re.compile(r"率$|比例$|程度$")


@pytest.fixture(scope="module")
def kinds() -> dict[str, Archetype]:
    """Every kind, and every kind as it reads in each of its fields."""
    fields = {
        f"{kind.id} {one.words[0]}": kind.varied(one) for kind in library() for one in kind.variants
    }
    return {kind.id: kind for kind in library()} | fields


def lines_of(name: str) -> list[list[str]]:
    text = (HERE / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def topics() -> dict[str, tuple[list[str], str]]:
    return {kind: (names.split("|"), thing) for kind, names, thing in lines_of("kind_topics.txt")}


def _filled(pattern: Pattern, kind: Archetype, topic: str, thing: str) -> str:
    name = pattern.name.replace("{主题}", topic).replace("{对象}", kind.object)
    name = (
        name.replace("{宣}", "消防安全知识")
        .replace("{做}", next(iter(kind.actions), ""))
        .replace("{补}", "补贴")
    )
    return undouble(name.replace("{物}", thing).replace("{量}", "数量"))


def _sample(pattern: Pattern) -> str:
    """A value as a clerk could state it, or the pattern's own."""
    rule = pattern.value
    unit = rule.units[0] if rule.units else ""
    if rule.source is ValueFrom.FACT:
        assert rule.kind is not None
        stated = {
            ValueKind.QUANTITY: f"12{unit or '个'}",
            ValueKind.FREQUENCY: f"每季度1{unit or '次'}",
            ValueKind.UNIT_PRICE: f"100元/{rule.per[0] if rule.per else '个'}",
            ValueKind.PERIOD: f"2{unit or '小时'}",
            ValueKind.RATE: "3%",
            ValueKind.MONEY: "100万元",
        }[rule.kind]
        return pattern.sign + stated
    return {
        ValueFrom.BUDGET: "≤10万元", ValueFrom.DEADLINE: "2025年11月30日前", ValueFrom.TERM: "12个月",
    }.get(rule.source, rule.value)  # fmt: skip


# ---- the whole


def test_there_are_enough_kinds_with_ids_of_their_own() -> None:
    assert len(KINDS) >= 29
    assert len(set(KINDS)) == len(KINDS)
    assert len({kind.name for kind in library()}) == len(KINDS)
    assert archetype("general").triggers == ()


def test_each_id_is_its_file_name() -> None:
    folder = HERE.parents[2] / "assistant" / "library"
    assert sorted(path.stem for path in folder.glob("*.toml")) == sorted(KINDS)


def test_no_trigger_says_two_kinds() -> None:
    owners: dict[str, str] = {}
    for one in library():
        for word in one.triggers:
            assert word not in owners, f"{word}: {owners.get(word)} and {one.id}"
            owners[word] = one.id


# ---- each kind


@for_each("kinds")
def test_a_kind_covers_the_classes(kind: Archetype) -> None:
    assert len(kind.indicators) >= 10
    classes = {pattern.level2 for pattern in kind.indicators}
    assert {
        "数量指标", "质量指标", "时效指标", "成本指标", "社会效益指标", "服务对象满意度指标",
    } <= classes  # fmt: skip
    for pattern in kind.indicators:
        if pattern.level2 == "成本指标":
            assert pattern.four_family == "经济成本指标"


@for_each("kinds")
def test_a_kind_answers_for_every_class_of_both_families(kind: Archetype) -> None:
    """By an indicator, or by a reason why the class does not apply."""
    told = {pattern.level2 for pattern in kind.indicators}
    told |= {pattern.four_family for pattern in kind.indicators if pattern.four_family}
    told |= set(kind.absent)
    for family in TaxonomyName:
        for _, level2 in taxonomy(family).classes():
            assert level2 in told, level2
    for level2, reason in kind.absent.items():
        assert 6 <= len(reason) <= 40, (level2, reason)
        assert level2 not in {pattern.level2 for pattern in kind.indicators}


@for_each("kinds")
def test_the_lean_table_has_a_core_of_fit_size(kind: Archetype) -> None:
    core = [pattern for pattern in kind.indicators if pattern.priority == 1]
    always = [p for p in core if not p.only_if]
    assert 5 <= len(always) <= 12
    for level2 in ("数量指标", "质量指标", "时效指标", "成本指标", "社会效益指标"):
        assert any(pattern.level2 == level2 for pattern in core), level2
    if kind.serves_public:
        assert any(pattern.level2 == "服务对象满意度指标" for pattern in core)


@for_each("kinds")
def test_a_kind_is_said_in_words(kind: Archetype) -> None:
    assert len(kind.examples) >= 5
    assert kind.summary.endswith("。")
    assert kind.object
    for half in (kind.goal_action, kind.goal_effect):
        assert half
        assert half[-1] not in "，。；"
        assert not re.search(r"通过|达到", half)
        assert not re.search(r"\d", half)
    assert not set(kind.triggers) & set(kind.unless)


@for_each("kinds")
def test_the_effect_says_more_than_the_goal(kind: Archetype) -> None:
    for pattern in kind.indicators:
        if pattern.level2 == "社会效益指标" and pattern.value.source is ValueFrom.WORDING:
            name = pattern.name.replace("{对象}", kind.object)
            said = kind.goal_effect.replace("{对象}", kind.object)
            assert pattern.priority > 1 or name not in said, pattern.name


@for_each("kinds")
def test_the_total_stands_under_cost_once(kind: Archetype) -> None:
    totals = [p for p in kind.indicators if p.value.source is ValueFrom.BUDGET]
    assert [pattern.level2 for pattern in totals] == ["成本指标"]
    assert totals[0].priority == 1


# ---- each pattern


@for_each("kinds")
def test_prices_stand_under_cost_alone(kind: Archetype) -> None:
    for pattern in kind.indicators:
        rule = pattern.value
        money = rule.kind in {ValueKind.UNIT_PRICE, ValueKind.MONEY}
        fixed = parse_value(rule.value).kind if rule.value else None
        if money or fixed in {ValueKind.UNIT_PRICE, ValueKind.MONEY}:
            assert pattern.level2 in {"成本指标", "经济效益指标"}, pattern.name
        if rule.kind is ValueKind.UNIT_PRICE:
            assert pattern.level2 == "成本指标", pattern.name


@for_each("kinds")
def test_counts_are_no_quality_and_no_term(kind: Archetype) -> None:
    for pattern in kind.indicators:
        if pattern.level2 in {"质量指标", "时效指标"}:
            assert pattern.value.kind not in COUNTS, pattern.name
            if pattern.value.value:
                assert parse_value(pattern.value.value).kind not in COUNTS, pattern.name
        if pattern.value.source in {ValueFrom.DEADLINE}:
            assert pattern.level2 == "时效指标", pattern.name


@for_each("kinds")
def test_quantities_are_counted(kind: Archetype) -> None:
    for pattern in kind.indicators:
        if pattern.level2 != "数量指标":
            continue
        assert pattern.value.kind is not ValueKind.RATE, pattern.name
        assert pattern.value.source in {ValueFrom.FACT, ValueFrom.TERM}, pattern.name
        assert not RATES.search(pattern.name), pattern.name


@for_each("kinds")
def test_customary_levels_are_measured_and_explained(kind: Archetype) -> None:
    for pattern in kind.indicators:
        rule = pattern.value
        if rule.source is not ValueFrom.CUSTOMARY:
            continue
        value = parse_value(rule.value)
        assert value.kind in {ValueKind.RATE, ValueKind.QUANTITY, ValueKind.MONEY}, rule.value
        assert value.render() == rule.value
        assert len(rule.reason) >= 8
        if value.kind is not ValueKind.RATE:  # a count is customary only where none is allowed
            assert value.number == 0, pattern.name
        elif value.number not in {0, 100}:  # not inherent: the clerk is told to look
            assert value.sign in {"≥", "≤"}, pattern.name
            assert re.search(r"一般|允许|请按|多为", rule.reason), pattern.name


@for_each("kinds")
def test_no_reason_claims_a_rule_that_nobody_verified(kind: Archetype) -> None:
    for pattern in kind.indicators:
        said = pattern.why + pattern.value.reason + pattern.evidence
        assert not re.search(r"〔|财预|国发|办法规定|第.{1,3}条|必须达到", said), pattern.name


@for_each("kinds")
def test_wordings_are_not_vague(kind: Archetype) -> None:
    for pattern in kind.indicators:
        rule = pattern.value
        if rule.source is ValueFrom.WORDING:
            assert not VAGUE.search(rule.value), rule.value
            assert re.search("效益|可持续|社会成本|生态环境成本", pattern.level2), pattern.name
            assert pattern.evidence
        assert not VAGUE.search(rule.value)


@for_each("kinds")
def test_patterns_are_explained_in_one_plain_line(kind: Archetype) -> None:
    for pattern in kind.indicators:
        assert 6 <= len(pattern.why) <= 40, pattern.name
        assert pattern.evidence
        assert "\n" not in pattern.why
        if pattern.value.question:
            assert pattern.value.question.endswith("？")


@for_each("kinds")
def test_units_are_read_as_units(kind: Archetype) -> None:
    for pattern in kind.indicators:
        rule = pattern.value
        if rule.source is not ValueFrom.FACT or rule.kind is not ValueKind.QUANTITY:
            continue
        for unit in set(rule.units) - {"块"}:  # 12块 alone is money: the thing tells them apart
            value = parse_value(f"12{unit}")
            assert value.kind in {ValueKind.QUANTITY, ValueKind.PERIOD}, (pattern.name, unit)


MEASURES = [
    (re.compile(r"(人数|人次)$"), {"人", "名", "位", "人次", "万人", "万人次", "例", "生", "剂", "剂次", "针次", "个岗位"}),
    (re.compile(r"(?<!用)户数$"), {"户", "万户", "家", "座", "套", "宗", "家庭"}),
    (re.compile(r"面积$"), {"平方米", "万平方米", "平米", "㎡", "亩", "万亩", "公顷", "平方公里"}),
    (re.compile(r"长度$"), {"公里", "千米", "米"}),
    (re.compile(r"天数$"), {"天", "日", "课时", "学时"}),
]  # fmt: skip


@for_each("kinds")
def test_names_and_units_agree(kind: Archetype) -> None:
    for pattern in kind.indicators:
        for ending, units in MEASURES:
            if pattern.value.kind is ValueKind.QUANTITY and ending.search(pattern.name):
                assert set(pattern.value.units) <= units, pattern.name


@for_each("kinds")
def test_a_list_of_things_gives_each_its_own_name(kind: Archetype) -> None:
    for pattern in kind.indicators:
        assert not pattern.value.each or "{物}" in pattern.name, pattern.name


@for_each("kinds")
def test_names_stand_without_brackets(kind: Archetype) -> None:
    for pattern in kind.indicators:
        assert not re.search(r"[（）()、/]", pattern.name), pattern.name


# ---- names with this project's words


def test_three_subjects_are_given_for_each_kind() -> None:
    assert set(topics()) == set(KINDS)
    assert all(len(names) == 3 for names, _ in topics().values())


@for_each("kinds")
def test_filled_names_read_without_doubled_words(kind: Archetype) -> None:
    names, thing = topics()[kind.id]
    for topic in names:
        for pattern in kind.indicators:
            name = _filled(pattern, kind, topic, thing)
            assert "{" not in name
            assert len(name) <= 26, name
            assert not re.search(r"([\u4e00-\u9fff]{2,})[\u4e00-\u9fff]?\1", name), name


@for_each("kinds")
def test_a_full_table_of_each_kind_passes_the_reviewer(kind: Archetype) -> None:
    names, thing = topics()[kind.id]
    for topic in names:
        rows = []
        for pattern in kind.indicators:
            if pattern.only_if and not any(word in topic for word in pattern.only_if):
                continue
            if any(word in topic for word in pattern.not_if):
                continue
            level1 = THREE.parent(pattern.level2)
            if level1 is None:  # a class of the four families alone
                continue
            rows.append(
                Indicator(
                    level1=level1, level2=pattern.level2,
                    name=_filled(pattern, kind, topic, thing), value=_sample(pattern),
                )
            )  # fmt: skip
        total = Money.parse("10万元")
        table = TargetTable(
            project_name=f"2025年{topic}", year=2025, unit="清河镇人民政府",
            authority="清河镇人民政府", funding=Funding(total=total, fiscal=total),
            annual_goal=f"2025年，通过开展{topic}，达到改善群众生活条件的效果。",
            taxonomy=TaxonomyName.THREE_FAMILY, form="C", indicators=tuple(rows),
        )  # fmt: skip
        judged = {
            "class-parent", "class-mismatch", "duplicate-indicator", "vague-value", "padded-task",
            "wordy", "no-quantity", "rate-over-100", "stray-punctuation", "typo",
        }  # fmt: skip
        found = [
            f"{one.code} {one.message}"
            for one in check_table(table)
            if one.code in judged and one.severity is not Severity.INFO
        ]
        assert not found, found
