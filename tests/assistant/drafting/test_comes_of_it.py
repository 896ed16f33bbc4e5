"""What comes of a project is an effect; what other words around a number say of its row."""

import pytest

from tests.assistant.drafting.drafts import drafted

Row = tuple[str, str]


def rows_of(text: str) -> set[Row]:
    """(二级, name) of all rows of the draft."""
    return {(row.level2, row.name) for row in drafted(text).table.indicators if row.applicable}


@pytest.mark.parametrize(
    ("text", "level2", "name"),
    [
        ("2026年非遗工坊扶持，扶持工坊7家，每家3万元，带动妇女居家就业200人", "社会效益指标", "带动妇女居家就业人数"),
        ("2026年盲人按摩店扶持，扶持6家，每家2万元，稳定就业24人", "社会效益指标", "稳定就业人数"),
        ("2026年公共机构节能改造，改造空调机组9台，预算138万元，年节电26万度", "生态效益指标", "年节电量"),
        ("2026年灌区渠道防渗衬砌，衬砌干渠8.4公里，预算1180万元，改善灌溉面积2.3万亩", "社会效益指标", "改善灌溉面积"),
        ("2026年中小微企业贷款贴息，贴息企业45家，贴息资金260万元，撬动贷款1.3亿元", "经济效益指标", "撬动贷款"),
    ],
)  # fmt: skip
def test_what_comes_of_the_work_is_an_effect(text: str, level2: str, name: str) -> None:
    rows = rows_of(text)

    assert (level2, name) in rows
    assert ("数量指标", name) not in rows


def test_people_for_whom_the_work_is_done_are_its_output() -> None:
    assert any(
        level2 == "数量指标" and "人数" in name
        for level2, name in rows_of("2026年退役军人技能培训，培训160人，人均3200元")
    )


@pytest.mark.parametrize(
    ("text", "effect", "value"),
    [
        ("2026年人民医院CT球管更换，1只，预算95万元，保障影像检查不中断", "影像检查连续性", "得到保障"),
        ("老旧小区电动车棚加装喷淋，64个，预算57.6万元，把火灾风险降下来", "火灾风险", "有效降低"),
    ],
)  # fmt: skip
def test_effects_are_read_as_they_are_spoken(text: str, effect: str, value: str) -> None:
    said = {row.name: row.value for row in drafted(text).table.indicators}

    assert said.get(effect) == value


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("2026年农民工工资清欠法律服务，律师8名，办理案件200件，每件补贴600元", "工资发放"),
        ("镇卫生院数字化摄影机维保，设备1台，一年9.6万", "数字化"),
    ],
)
def test_a_deed_that_only_names_a_thing_has_no_row_of_quality_or_time(
    text: str, without: str
) -> None:
    checked = [
        row.name.replace("镇卫生院数字化摄影机", "")
        for row in drafted(text).table.indicators
        if row.level2 in {"质量指标", "时效指标"}
    ]

    assert checked
    assert not any(without in name for name in checked)


def test_treated_crops_and_passes_are_named_by_what_is_done() -> None:
    rows = rows_of("2026年果树病虫害统防统治，柑橘1.8万亩，打两遍药，每亩每遍22元")

    assert ("数量指标", "打药遍数") in rows


def test_a_paper_that_is_handed_in_is_not_assessed() -> None:
    rows = rows_of("2026年城市体检评估，评估指标65项，提交报告1份，预算75万元")

    assert ("数量指标", "提交报告数量") in rows
