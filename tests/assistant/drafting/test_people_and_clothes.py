"""Rows of people beside repairs, of clothes, of public housing, of vaccine fridges, and of a project of no known kind."""

import pytest

from tests.assistant.drafting.test_rows_of_the_thing import names, table_of


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("农机维修，维修农机40台，带徒弟10个", "带徒人数"),
        ("木雕修复，师傅带学徒8个，修复构件120件", "师傅带徒人数"),
        ("保障性住房维修，86套，120万元", "保障性住房维修验收合格率"),
        ("保障性租赁住房维修改造200套", "保障性租赁住房维修数量"),
        ("保安服装，夏装冬装各80套", "夏装冬装购置数量"),
        ("公安民警冬装采购300套", "公安民警冬装购置数量"),
        ("疫苗存放冰箱20台采购", "疫苗存放冰箱验收合格率"),
        ("接种门诊疫苗专用冰箱采购15台", "门诊疫苗专用冰箱验收合格率"),
        ("科普进校园，普及1.2万人", "普及人数"),
        ("消防站8个，每站配对讲机6部，每部1500元", "配备对讲机数量"),
    ],
)
def test_the_row_of_the_thing(said: str, name: str) -> None:
    assert name in names(said)


@pytest.mark.parametrize(
    ("said", "foreign"),
    [
        ("农机维修，维修农机40台，带徒弟10个", "徒弟维修"),
        ("古建筑修缮，老匠人带徒弟10个，修缮古建3处", "徒弟修缮"),
        ("保安服装，夏装冬装各80套", "安装"),
        ("环卫工夏装120套，冬装120套", "安装"),
        ("疫苗存放冰箱20台采购", "疫苗质量"),
        ("乡镇卫生院疫苗冷藏箱采购30个", "疫苗质量"),
        ("接种门诊疫苗专用冰箱采购15台", "疾病传播"),
    ],
)
def test_nothing_is_said_of_what_it_is_not(said: str, foreign: str) -> None:
    assert not [name for name in names(said) if foreign in name]


@pytest.mark.parametrize(
    "said", ["保障性住房维修，86套", "保障性租赁住房维修改造200套", "城区保障性住房屋面修缮12栋"]
)
def test_public_housing_keeps_its_name(said: str) -> None:
    table = table_of(said)
    told = [*names(said), table.annual_goal or ""]
    assert not [one for one in told if "性" in one.replace("保障性", "")]


def test_vaccines_that_are_bought_are_checked_still() -> None:
    assert "采购疫苗质量合格率" in names("动物防疫疫苗采购2万头份")


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("异地商会联络点补助 6个", "异地商会联络点工作"),
        ("驻外联络处经费 20万元", "驻外联络处正常运转"),
        ("地方戏传承发展补助 3万元", "地方戏传承发展工作"),
        ("村级事务代办补贴 20个村", "村级事务代办工作"),
        ("外事翻译补助", "外事翻译工作"),
        ("妇女议事会项目", "妇女议事会质量和成效"),
    ],
)
def test_a_project_of_no_known_kind_names_what_is_served(said: str, effect: str) -> None:
    assert names(said, "社会效益指标") == [effect]


def test_knowledge_that_is_spread_is_said_once() -> None:
    goal = table_of("普法宣传，普及法律知识2万人次").annual_goal or ""
    assert "普及法律知识2万人次" in goal
    assert "惠及普及" not in goal
