"""Names, goals and values as they stand in cells: stars, and lines that wrap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.reading.cells.naming import clean_title, clean_value, join_wrapped
from tests.corpus.reading.reading_helpers import COLUMNS, read_one


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("养护农村公路25公里，保障\n群众出行安全。", "养护农村公路25公里，保障群众出行安全。"),
        ("清雪三次，\n保畅通。", "清雪三次，保畅通。"),
        ("完成改造。\n群众满意。", "完成改造。\n群众满意。"),
        ("1.培训干部\n2.提升能力", "1.培训干部\n2.提升能力"),
        ("目标一：改造厕所\n目标二：清运垃圾", "目标一：改造厕所\n目标二：清运垃圾"),
        ("年内完成：\n（一）改造厕所二百座并\n通过验收；\n（二）清运垃圾", "年内完成：\n（一）改造厕所二百座并通过验收；\n（二）清运垃圾"),
        ("及时足额发放到人到\n户", "及时足额发放到人到户"),
        ("使用 Word\nonline 编辑", "使用 Word online 编辑"),
        ("102\n120", "102\n120"),
        ("开展演练活动\n财政考核：支付98%", "开展演练活动\n财政考核：支付98%"),
        ("服务老干部人数\n服务长青老龄大学学员数", "服务老干部人数\n服务长青老龄大学学员数"),
        ("一\r\n\r\n二", "一二"),
        ("", ""),
    ],
)  # fmt: skip
def test_sentences_are_whole_and_paragraphs_stay(text: str, shown: str) -> None:
    assert join_wrapped(text) == shown


@given(st.lists(st.text("改造厕所，。；1.2、（一）ab \n"), max_size=6).map("\n".join))
def test_joining_loses_nothing(text: str) -> None:
    assert "".join(join_wrapped(text).split()) == "".join(text.split())


def test_a_value_and_a_goal_are_joined_alike() -> None:
    long = "按照养护规范及时修补\n坑槽裂缝"
    assert clean_value(long) == join_wrapped(long) == "按照养护规范及时修补坑槽裂缝"
    assert clean_value("≥\n95%") == "≥95%"
    assert clean_value("不适用\n不适用") == "不适用\n不适用"
    table, _ = read_one(
        f'项目名称\t"★2026年农村\n公路养护"\n年度目标\t"{long}"\n{COLUMNS}'
        f'产出指标\t质量指标\t"★修补\n质量"\t"{long}"\n'
    )
    assert table.project_name == "2026年农村公路养护"
    assert table.year == 2026
    (row,) = table.indicators
    assert (row.name, row.value) == ("修补质量", table.annual_goal)


@pytest.mark.parametrize("text", ["★2026年养护", "2026年养护★", "※ 2026年养护", "2026年\n养护"])
def test_stars_of_project_names(text: str) -> None:
    assert clean_title(text) == "2026年养护"
