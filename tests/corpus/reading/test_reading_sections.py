"""Tables whose classes stand in rows of their own, above their indicators."""

import pytest

from tests.corpus.reading.reading_helpers import HEAD, Line, lines, read_one

READ: list[Line] = [
    ("产出指标", "数量指标", "清运次数", "≥52次"),
    ("产出指标", "数量指标", "清运吨数", "300吨"),
    ("产出指标", "质量指标", "清运合格率", "≥95%"),
    ("效益指标", "社会效益指标", "镇容", "改善"),
    ("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%"),
]
NUMBERED = """一\t产出指标
（一）\t数量指标
1\t清运次数\t≥52次
2\t清运吨数\t300吨
（二）\t质量指标
1\t清运合格率\t≥95%
二\t效益指标
（一）\t社会效益指标
1\t镇容\t改善
三\t满意度指标
1\t居民满意度\t≥90%
"""


@pytest.mark.parametrize(
    ("columns", "body"),
    [
        ("序号\t绩效指标\t指标值\t备注\n", NUMBERED),
        ("序号\t指标名称\t指标值\n", NUMBERED),
        ("序号\t绩效指标\t指标值\n", NUMBERED.replace("一\t产", "一、产").replace("（一）\t", "（一）")),
        ("绩效指标\t指标值\n", "\n".join(row.split("\t", 1)[1] for row in NUMBERED.splitlines())),
        (
            "序号\t指标内容\t目标值\n",
            "1\t产出指标\n1.1\t数量指标\n1.1.1\t清运次数\t≥52次\n1.1.2\t清运吨数\t300吨\n1.2\t质量指标\n"
            "1.2.1\t清运合格率\t≥95%\n2\t效益指标\n2.1\t社会效益指标\n2.1.1\t镇容\t改善\n"
            "3\t满意度指标\n3.1\t服务对象满意度指标\n3.1.1\t居民满意度\t≥90%\n",
        ),
    ],
)  # fmt: skip
def test_classes_as_rows(columns: str, body: str) -> None:
    table, result = read_one(HEAD.format("清运") + columns + body)
    assert lines(table) == READ
    assert result.report.repairs == ()


def test_the_weights_of_classes_are_no_indicators() -> None:
    table, _ = read_one(
        HEAD.format("清运")
        + "序号\t绩效指标\t指标值\t分值\n一\t产出指标\t\t60\n（一）\t数量指标\t\t40\n1\t清运次数\t≥52次\t40\n"
        + "（二）\t质量指标\t\t20\n1\t清运合格率\t≥95%\t20\n（三）\t时效指标\n二\t满意度指标\t\t30\n"
        + "1\t居民满意度\t≥90%\t30\n\t合计\t\t90\n"
    )
    assert lines(table) == [
        READ[0], READ[2], ("产出指标", "时效指标", "", ""), READ[4],
    ]  # fmt: skip
    assert [row.weight for row in table.indicators] == [40, 20, None, 30]


def test_a_group_beside_class_columns_is_no_name() -> None:
    table, _ = read_one(
        HEAD.format("清运")
        + "序号\t绩效指标\t一级指标\t二级指标\t三级指标\t指标值\n"
        + "1\t绩效指标\t产出指标\t数量指标\t清运次数\t≥52次\n2\t\t\t质量指标\t清运合格率\t≥95%\n"
    )
    assert lines(table) == [READ[0], READ[2]]
