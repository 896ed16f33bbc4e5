"""Orders behind what is only said: a question that the clerk answers himself, a person's age, another year; and behind a name."""

import pytest

from assistant.conversation.outright.put_behind import put_behind_outright
from assistant.conversation.recognised.remarks import kept_out, orders_behind
from assistant.workspace import Workspace
from corpus.schema import Indicator
from tests.assistant.conversation.test_dialogue import draft_of, talk

SHELVES = "2026年县图书馆少儿阅览室书架更换，书架80组，每组1200元，9.6万元"


def rows(workspace: Workspace, *said: str) -> list[Indicator]:
    return [one for one in draft_of(talk(workspace, SHELVES, *said)).table.indicators if one.applicable]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("满意度问的是谁啊，改成家长满意度，93%", "家长满意度", "≥93%"),
        ("读者满意度问谁？写少儿读者满意度，九十二", "少儿读者满意度", "≥92%"),
        ("小朋友哪懂什么满意不满意，改问家长，分数还那样", "家长满意度", "≥90%"),
        ("书架哪个厂家的？数量改成90组", "书架更换数量", "90组"),
        ("旧书架拆多少没写，旧书架拆除数量75组", "旧书架拆除数量", "75组"),
    ],
)
def test_what_is_ordered_behind_ones_own_question_is_done(
    workspace: Workspace, said: str, name: str, value: str
) -> None:
    assert (name, value) in {(one.name, one.value) for one in rows(workspace, said)}


@pytest.mark.parametrize("said", ["验收合格率谁来验？删了吧", "验收合格率哪来的？没有这项，删"])
def test_the_row_that_a_question_names_can_go(workspace: Workspace, said: str) -> None:
    assert "质量指标" not in {one.level2 for one in rows(workspace, said)}


@pytest.mark.parametrize(
    "said",
    ["要不要90组？馆长说90够用", "别的馆写多少？听说写95", "满意度写多少好？92还是95？", "数量改成90组，总额够不够？", "书架怎么换？请说明"],
)  # fmt: skip
def test_a_question_that_stays_open_changes_nothing(workspace: Workspace, said: str) -> None:
    assert rows(workspace, said) == rows(workspace)


def test_nothing_is_ordered_where_all_is_asked() -> None:
    assert orders_behind("满意度问谁？写多少？") == ("", "")
    assert orders_behind("满意度改成92%") == ("", "")


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("管理员老周56岁了，满意度写92", "满意度写92"),
        ("单位写县图书馆；老馆长84了还来看书", "单位写县图书馆"),
        ("农普办是临时的，2016年那回就写错过，单位写县统计局", "农普办是临时的，单位写县统计局"),
        ("单位写县图书馆，2019年改来改去的", "单位写县图书馆"),
        ("对象改成60岁的老人，满意度写92", "对象改成60岁的老人，满意度写92"),
        (
            "项目名写2025年65岁以上老年人体检，满意度92",
            "项目名写2025年65岁以上老年人体检，满意度92",
        ),
        ("满意度写92，借阅证多少个就不列了", "满意度写92"),
    ],
)
def test_a_number_of_a_persons_age_or_of_other_years_is_left_out(said: str, left: str) -> None:
    assert kept_out(said) == left


@pytest.mark.parametrize(
    ("said", "name", "level2", "value"),
    [
        ("让你把借阅率这个指标加到社会效益，≥60%", "借阅率", "社会效益指标", "≥60%"),
        ("一层楼面共660平方米，阅览室面积列上", "阅览室面积", "数量指标", "660平方米"),
        ("生态空着呢，旧书架回收利用面积给写上，不少于50平方米", "旧书架回收利用面积", "生态效益指标", "不少于50平方米"),
        ("旧书架拆除数量给补上，75组", "旧书架拆除数量", "数量指标", "75组"),
    ],
)  # fmt: skip
def test_a_row_whose_name_stands_before_the_order(
    workspace: Workspace, said: str, name: str, level2: str, value: str
) -> None:
    fresh = [(one.level2, one.value) for one in rows(workspace, said) if one.name == name]
    assert fresh == [(level2, value)]


def test_a_price_told_before_is_that_of_the_row_to_come(workspace: Workspace) -> None:
    said = "请的讲解员一人一天150，讲解员补助标准加进成本；讲解员人数再议"
    draft = draft_of(talk(workspace, SHELVES))
    put = put_behind_outright(said, draft)
    assert put == "加一条成本指标：讲解员补助标准，150元/人/天，讲解员人数再议"


def test_a_value_of_a_row_that_stands_is_none_of_one_to_come(workspace: Workspace) -> None:
    said = "书架更换数量一共90组，阅览室面积列上"
    assert "阅览室面积" not in {one.name for one in rows(workspace, said) if one.value == "90组"}


def test_a_row_of_the_class_that_is_named_not_of_the_one_in_view(workspace: Workspace) -> None:
    before = ("社会效益写什么好？", "质量里来个文字差错数，0处")
    fresh = [one.level2 for one in rows(workspace, *before) if one.name == "文字差错数"]
    assert fresh == ["质量指标"]
