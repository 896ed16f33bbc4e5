"""Rows that hold several indicators: names in one cell, their values in the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.cells.numbering import count_up
from corpus.reading.form.sharing import share
from tests.corpus.reading.reading_helpers import COLUMNS, HEAD, lines_of, read_one


@pytest.mark.parametrize(
    ("name", "value", "pairs"),
    [
        ("1.清淤长度\n2.建泵站数", "1.35公里\n2.4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("1、清淤长度\n2、建泵站数", "1、35公里\n2、4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("1.保安人数\n2.巡逻次数\n3.演练场次", "1.≥8人\n2.≥365次\n3.2场",
         ["保安人数 ≥8人", "巡逻次数 ≥365次", "演练场次 2场"]),
        ("1、值守人数；\n2、值守天数。", "1、6人；\n2、90天。", ["值守人数 6人", "值守天数 90天"]),
        ("1、津贴标准\n2、印刷费用", "1、300元/人·月\n2、≤0.8万元",
         ["津贴标准 300元/人·月", "印刷费用 ≤0.8万元"]),
        ("1.清淤长度；2.建泵站数", "1.35公里；2.4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("指标1：清淤长度\n指标2：建泵站数", "指标1：35公里\n指标2：4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("清淤长度\n建泵站数\n演练", "35公里\n4座\n2场", ["清淤长度 35公里", "建泵站数 4座", "演练 2场"]),
        ("完工时间\n验收时间", "每年10月\n每季度末", ["完工时间 每年10月", "验收时间 每季度末"]),
        ("发放时间\n宣传时间", "每季度末月\n5月12日、9月", ["发放时间 每季度末月", "宣传时间 5月12日、9月"]),
        ("1.溺水事故数 2.居民知晓率", "1.0起 2.≥85%", ["溺水事故数 0起", "居民知晓率 ≥85%"]),
        ("1.清淤长度2.建泵站数", "1.35公里2.4座", None),  # no seam in the values that can be trusted
        ("1.清淤长度2.建泵站数", "1.≥35公里 2.≥4座", ["清淤长度 ≥35公里", "建泵站数 ≥4座"]),
        ("①清淤长度②建泵站数", "①35公里②4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("（1）清淤长度；（2）建泵站数", "（1）35公里；（2）4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("1.清淤长度\n2.建泵站数", "35公里\n4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("1.清淤长度\n2.建泵站数", "35公里，4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("1.水环境\n2.居民生活", "明显改善\n有所提升", ["水环境 明显改善", "居民生活 有所提升"]),
        ("1.河长\n人数\n2.巡河次数", "1.≥8人\n2.≥96次", ["河长人数 ≥8人", "巡河次数 ≥96次"]),
        ("3.河长人数\n4.巡河次数", "3.8人\n4.96次", ["河长人数 8人", "巡河次数 96次"]),
        ("1.2025年种树\n2.2026年种树", "1.300棵\n2.500棵", ["2025年种树 300棵", "2026年种树 500棵"]),
        ("清淤长度\n建泵站数", "1、35公里\n2、4座", ["清淤长度 35公里", "建泵站数 4座"]),
        ("清淤长度；建泵站数", "35公里；4座", ["清淤长度 35公里", "建泵站数 4座"]),
    ],
)  # fmt: skip
def test_names_and_values_that_fit(name: str, value: str, pairs: list[str] | None) -> None:
    found = [f"{left} {right}" for left, right in share(name, value).pairs]
    assert found == (pairs or [])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("城区河道保洁及绿化\n养护面积", "≥120\n万平方米"),  # a wrapped name, a wrapped value
        ("河道巡查\n次数", "≥3次\n≥1次"),
        ("项目整体\n完成期限", "2025年\n12月"),
        ("开展河道巡查及\n水质检测", "12次\n4次"),
        ("沿岸群众居住\n环境改善", "有效\n提升"),
        ("清淤长度", "1.35公里\n2.4座"),
        ("清淤长度\n建泵站数", "1.35公里\n2.4座以上等"),
        ("清淤长度\n建泵站数", "≥120\n5人"),
        ("1.5米宽步道\n2米宽步道", "≥3公里"),
        ("清淤长度\n建泵站数", "按合同约定\n及时支付"),
        ("清淤长度", "35公里"),
        ("", ""),
    ],
)
def test_what_stays_one(name: str, value: str) -> None:
    assert share(name, value).pairs == ()


def test_decimals_are_kept_where_no_name_is_numbered() -> None:
    found = share("清淤长度\n投资总额", "1.35公里\n2.4万元")
    assert found.pairs == (("清淤长度", "1.35公里"), ("投资总额", "2.4万元"))
    assert found.decimals == ()


def test_a_number_such_as_1_05_is_no_numbered_5() -> None:
    assert share("1.增速\n2.增幅", "1.05%\n2.08%").pairs == (("增速", "1.05%"), ("增幅", "2.08%"))


def test_what_may_be_a_decimal_is_said() -> None:
    body = '产出指标\t数量指标\t"1.清淤长度\n2.建泵站数"\t"1.35公里\n2.4座"\n'
    _, result = read_one(HEAD.format("清淤") + COLUMNS + body)
    (warning,) = result.report.warnings
    assert "“1.35公里”、“2.4座”" in warning
    sure = body.replace("2.4座", "2.≥4座")
    assert read_one(HEAD.format("清淤") + COLUMNS + sure)[1].report.warnings == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("1、清淤长度\n2、建泵站数", "35公里"),
        ("1.清淤长度\n2.建泵站数\n3.演练场次", "1.≥35公里\n2.≥4座"),
        ("清淤长度\n建泵站数\n演练场次", "35公里\n4座"),
    ],
)
def test_what_does_not_fit_stays_as_written_and_is_said(name: str, value: str) -> None:
    body = f'产出指标\t数量指标\t"{name}"\t"{value}"\n'
    table, result = read_one(HEAD.format("清淤") + COLUMNS + body)
    (row,) = table.indicators
    assert row.name == name.replace("\n", "")
    (warning,) = result.report.warnings
    assert "几个指标写在一格" in warning
    assert "行" in warning


def test_nothing_is_said_where_the_row_does_not_apply() -> None:
    _, result = read_one(
        HEAD.format("清淤") + COLUMNS + '效益指标\t经济效益\t"1.甲效益\n2.乙效益"\t无\n'
    )
    assert result.report.warnings == ()


def test_signs_units_and_weights_in_columns_of_their_own() -> None:
    table, _ = read_one(
        HEAD.format("清淤")
        + "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t计量单位\t权重\n"
        + '产出指标\t数量指标\t"1.清淤长度\n2.建泵站数"\t≥\t"1、35\n2、4"\t"公里\n座"\t"10\n20"\n'
    )
    assert [(one.name, one.value) for one in table.indicators] == [
        ("清淤长度", "≥35公里"),
        ("建泵站数", "≥4座"),
    ]
    assert [one.weight for one in table.indicators] == [10, 20]


def test_weights_above_one_another_are_not_one_number() -> None:
    table, _ = read_one(
        HEAD.format("清淤")
        + "一级指标\t二级指标\t三级指标\t指标值\t权重\n"
        + '产出指标\t数量指标\t清淤长度\t35公里\t"10\n20"\n'
    )
    (row,) = table.indicators
    assert row.weight is None
    assert row.note is not None
    assert "10" in row.note


def test_numbered_prose_with_years_and_numbers_behind_the_comma() -> None:
    assert lines_of(
        "产出指标\t数量指标\t1、2026年培训人数≥300人；2、2026年培训场次≥5场\n",
        columns="一级指标\t二级指标\t指标值\n",
    ) == [
        ("产出指标", "数量指标", "2026年培训人数", "≥300人"),
        ("产出指标", "数量指标", "2026年培训场次", "≥5场"),
    ]


WORDS = ["1.", "2.", "3、", "（1）", "（2）", "①", "指标1：", "清淤", "人数", "35公里", "4座", "≥90%",
         "\n", "；", "，", " ", "0", "5", "一、", "二、", "无"]  # fmt: skip
MIXED = st.lists(st.sampled_from(WORDS), max_size=12).map("".join)


@given(MIXED, st.booleans())
def test_counting_up_keeps_every_word(text: str, loose: bool) -> None:
    parts = count_up(text, loose=loose)
    assert len(parts) != 1
    at = 0
    for part in parts:
        at = text.replace("\n", "\n").index(part.text, at) + len(part.text)


@given(MIXED, MIXED)
def test_any_pair_of_cells_gives_whole_pairs_or_none(name: str, value: str) -> None:
    found = share(name, value)
    assert len(found.pairs) != 1
    assert not (found.pairs and found.unclear)
    for left, right in found.pairs:
        assert right in value.replace("\n", "")
        assert left.split(" ")[0] in name.replace("\n", "")
