"""Rows told by themselves, kept alone or taken out by what they share, and values as clerks put them."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

TOILETS = "2025年城区公厕管护，公厕18座，每座每年1.2万元，保洁员24人，12月底前完成"
VETS = "我们镇今年要给村级动物防疫员发补助，41个人，每人每年4800元，资金县级全额"


def _rows(workspace: Workspace, request: str, *said: str) -> dict[str, tuple[str, str]]:
    table = draft_of(talk(workspace, request, *said)).table
    return {row.name: (row.level2 or "", row.value) for row in table.indicators if row.applicable}


@pytest.mark.parametrize(
    ("said", "name", "level2", "value"),
    [
        ("验收时间另起一条，11月底前", "验收时间", "时效指标", "11月底前"),
        ("巡查完成率单独列一条，不低于95%", "巡查完成率", "质量指标", "不低于95%"),
        ("水质检测加一个，合格率100%", "水质检测合格率", "质量指标", "100%"),
        (
            "经济效益来一条，每座公厕管护成本，下降15%以上",
            "每座公厕管护成本",
            "经济效益指标",
            "下降15%以上",
        ),
        ("质量加一条图像分辨率不低于300dpi", "图像分辨率", "质量指标", "不低于300dpi"),
        ("生态效益加一条用电量，不超过3000kWh", "用电量", "生态效益指标", "不超过3000kWh"),
        ("质量加一条冷藏温度不高于8℃", "冷藏温度", "质量指标", "不高于8℃"),
        ("每座造价控制在1.5万元以内，写到成本", "每座造价", "成本指标", "不超过1.5万元"),
        ("可持续影响加管护机制，建立，不如写健全", "管护机制", "可持续影响指标", "健全"),
    ],
)
def test_the_row_that_comes_and_no_other_change(
    workspace: Workspace, said: str, name: str, level2: str, value: str
) -> None:
    before, after = _rows(workspace, TOILETS), _rows(workspace, TOILETS, said)
    assert after[name] == (level2, value)
    assert {one: two for one, two in after.items() if one != name} == before


def test_a_name_that_begins_like_a_verb_is_kept_whole(workspace: Workspace) -> None:
    after = _rows(workspace, TOILETS, "数量里加更换洁具60套，列席会议12次")
    assert after["列席会议"] == ("数量指标", "12次")


def test_name_and_value_told_by_their_words(workspace: Workspace) -> None:
    after = _rows(workspace, TOILETS, "社会效益名改成城市环境卫生，值改有效提升")
    assert after["城市环境卫生"] == ("社会效益指标", "有效提升")


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("准确率和足额率留一个就行，留准确率", {"补助足额发放率"}),
        ("财政所退了，说准确率和足额率留一个，把足额的拿掉", {"补助足额发放率"}),
        ("补助发放及时率那条不用留", {"补助发放及时率"}),
        ("社会效益整个类别删了", {"重大动物疫病发生风险"}),
        ("准确率和足额率留一个就行，你看留哪个", set()),
        ("准确率和足额率留一个还是两个都留", set()),
    ],
)
def test_the_rows_that_go(workspace: Workspace, said: str, gone: set[str]) -> None:
    before, after = _rows(workspace, VETS), _rows(workspace, VETS, said)
    assert set(before) - set(after) == gone
    assert not set(after) - set(before)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("项目名称前面加上2025年", "2025年城区公厕管护"),
        ("名称前面加个2026年，年度也写2026", "2026年城区公厕管护"),
        ("名称后面加（二期）", "2025年城区公厕管护（二期）"),
    ],
)
def test_one_year_in_a_name(workspace: Workspace, said: str, name: str) -> None:
    assert draft_of(talk(workspace, TOILETS, said)).table.project_name == name


def test_a_quotation_with_its_middle_left_out(workspace: Workspace) -> None:
    goal = draft_of(talk(workspace, TOILETS)).table.annual_goal or ""
    assert "达到" in goal
    after = draft_of(talk(workspace, TOILETS, "目标里“达到……的效果”那句换成：方便群众如厕")).table
    assert (after.annual_goal or "").endswith("方便群众如厕。")
    assert (after.annual_goal or "").startswith(goal[: goal.index("达到")])
