"""Rows told as deeds, by what shall not happen, by how often; choices asked for; what stands there already."""

import pytest

from assistant.conversation.vocabulary.rows_in_words import row_in_words
from assistant.workspace import Workspace
from corpus.schema import TO_FILL
from tests.assistant.talks import draft_of, talk

RIVER = "河道保洁，全镇河道12公里，保洁员8人，全年36万元"
FOREST = "森林防火，护林员20人，每人每月1500元，全年36万元"
CALLS = "12345热线坐席外包，坐席6人，全年45万元"
HOMES = "残疾人家庭无障碍改造，30户，每户6000元，共18万元"
HALL = "文化馆免费开放，全年开放300天，经费20万元"


def _rows(workspace: Workspace, *messages: str) -> dict[tuple[str | None, str], str]:
    table = draft_of(talk(workspace, *messages)).table
    return {(one.level2, one.name): one.value for one in table.indicators if one.applicable}


@pytest.mark.parametrize(
    ("request_", "said", "level2", "name", "value"),
    [
        (RIVER, "每周巡河两次，加一条", "数量指标", "巡河次数", "每周2次"),
        (RIVER, "水质检测每季度一回，数量里加上", "数量指标", "水质检测次数", "每季度1次"),
        (RIVER, "每个断面每月采样1次，写成一条", "数量指标", "每个断面采样次数", "每月1次"),
        (RIVER, "河道垃圾及时清运，这个加到时效里", "时效指标", "河道垃圾清运及时率", TO_FILL),
        (RIVER, "时效里加投诉按时办结", "时效指标", "投诉办结按时率", TO_FILL),
        (RIVER, "问题全部整改，放到质量里", "质量指标", "问题整改率", "100%"),
        (HALL, "每周开放56小时，补进去", "数量指标", "每周开放时间", "56小时"),
        (FOREST, "安全事故写0", "社会效益指标", "安全事故", "0起"),
        (FOREST, "加一条全年不发生人员伤亡", "社会效益指标", "全年人员伤亡", "0人"),
        (HALL, "加一条不发生食物中毒", "社会效益指标", "食物中毒", "0人"),
        (HALL, "不能出安全事故，质量加一条", "质量指标", "安全事故", "0起"),
        (HALL, "全年不出安全事故，这个算一条质量", "质量指标", "全年安全事故", "0起"),
        (HALL, "讲解员都要持证上岗，加上一条", "质量指标", "讲解员持证上岗率", "100%"),
        (HALL, "没有投诉，加到社会效益", "社会效益指标", "投诉", "0起"),
    ],
)
def test_a_deed_that_is_to_be_a_row_is_named_and_valued(
    workspace: Workspace, request_: str, said: str, level2: str, name: str, value: str
) -> None:
    before = _rows(workspace, request_)
    assert _rows(workspace, request_, said) == before | {(level2, name): value}


@pytest.mark.parametrize(
    ("request_", "said", "level2", "name", "value"),
    [
        (FOREST, "生产安全事故写零", "社会效益指标", "生产安全事故", "0起"),
        (FOREST, "火灾发生率写0", "质量指标", "火灾发生率", "0%"),
        (CALLS, "每天接听300个左右", "数量指标", "日均接听量", "300个"),
        (HALL, "每年接待8万人次左右", "数量指标", "年接待人次", "8万人次"),
        (HALL, "全年办展览6场", "数量指标", "展览", "6场"),
        (HALL, "问题及时整改", "时效指标", "问题整改及时率", TO_FILL),
    ],
)
def test_a_deed_without_an_order_is_offered_with_its_class(
    workspace: Workspace, request_: str, said: str, level2: str, name: str, value: str
) -> None:
    before = _rows(workspace, request_)
    turn = talk(workspace, request_, said)
    assert draft_of(turn).table == draft_of(talk(workspace, request_)).table
    assert f"{level2}“{name}”" in turn.reply
    assert _rows(workspace, request_, said, "是的") == before | {(level2, name): value}


@pytest.mark.parametrize(
    "said",
    ["每人每月1500元", "满意度95%", "护林员20人", "全部完成", "一季度3次", "不超过预算", "第一季度检查2次", "每月写2次", "无", "全部改成95%", "作业安全事故", "资金由区财政全额保障"],
)  # fmt: skip
def test_what_is_no_deed_is_no_row(said: str) -> None:
    assert row_in_words(said) is None


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (RIVER, "社会效益那条不会写，你给几个选"),
        (RIVER, "社会效益有哪些可以选"),
        (RIVER, "不会写社会效益，给点参考"),
        (RIVER, "给我列几个社会效益看看"),
        (RIVER, "社会效益还能怎么写"),
    ],
)
def test_choices_are_listed_and_one_is_taken_by_its_number(
    workspace: Workspace, request_: str, said: str
) -> None:
    turn = talk(workspace, request_, said)
    assert draft_of(turn).table == draft_of(talk(workspace, request_)).table
    offer = turn.conversation.offer
    assert offer is not None
    assert offer.options
    assert "1. " in turn.reply
    place = ("社会效益指标", "沿河群众生活环境")
    before = _rows(workspace, request_)
    after = _rows(workspace, request_, said, "第一个")
    assert after != before
    del before[place]
    assert before.items() <= after.items()


def test_where_no_row_is_named_each_that_has_choices_can_be_picked(workspace: Workspace) -> None:
    turn = talk(workspace, RIVER, "给几个例子")
    assert "哪一条" in turn.reply
    assert turn.conversation.offer is not None
    assert "还可以写" in talk(workspace, RIVER, "给几个例子", "第一个").reply


@pytest.mark.parametrize("said", ["表里有哪些指标", "满意度有几个指标", "再给几个人"])
def test_other_questions_ask_for_no_choices(workspace: Workspace, said: str) -> None:
    assert "还可以写" not in talk(workspace, RIVER, said).reply


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("受益的是残疾人，不要问居民", "残疾人满意度"),
        ("受益对象是残疾人，不问居民", "残疾人满意度"),
        ("坡道、扶手都要做，质量上写验收合格率", "第2条“残疾人家庭无障碍改造验收合格率”"),
        ("把成本写成总额18万", "本来就是18万元"),
        ("成本改成总成本18万", "本来就是18万元"),
    ],
)
def test_what_stands_there_is_told(workspace: Workspace, said: str, told: str) -> None:
    turn = talk(workspace, HOMES, said)
    assert told in turn.reply
    assert draft_of(turn).table == draft_of(talk(workspace, HOMES)).table


def test_the_cost_told_as_the_total_sets_it(workspace: Workspace) -> None:
    rows = _rows(workspace, HOMES, "把成本写成总额20万")
    assert rows["成本指标", "总成本"] == "≤20万元"


def test_a_name_that_a_class_lacks_is_offered_and_takes_no_other_row(workspace: Workspace) -> None:
    before = _rows(workspace, HALL)
    assert _rows(workspace, HALL, "质量写演出合格率") == before
    after = _rows(workspace, HALL, "质量写演出合格率", "是的")
    assert after == before | {("质量指标", "演出合格率"): TO_FILL}
