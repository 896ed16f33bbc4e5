"""Values told in another kind, in another unit, by the old one, or beside a new name; what a row is to say instead."""

import pytest

from assistant.conversation.vocabulary.same_sort import in_base, same_sort
from assistant.workspace import Workspace
from corpus.money import Money
from tests.assistant.conversation.test_dialogue import draft_of, talk

WEATHER = "气象信息员补贴，全县85人，每人每年600元，共5.1万元，县气象局"
PATHS = "盲道和坡道整治，整治盲道3.2公里，坡道15处，总投资28万元，其中市级补助20万元，区级配套8万元"
ROADS = "乡村公路养护，养护里程45公里，每公里6000元，共27万元，涉及8个村"
SWIMMING = "中小学生游泳防溺水，购置救生圈120个，警示牌80块，巡查水域26处，共4.5万元"
FISH = "渔业增殖放流，放流鲢鱼鳙鱼苗60万尾，每万尾500元，共3万元"
BOOK = "地方志编纂，编印镇志500册，印刷费每册90元，另外编审费8万元，共12.5万元"
BANDS = "高龄独居老人智能手环，发放手环210只，每只280元，5.88万元，服务老人210人"
HEIRS = "非遗传承人补助，代表性传承人14人，每人每年3000元，共4.2万元，县文化馆"
WASTE = "无主危险废物应急处置，预计处置15吨，每吨4000元，共6万元"
NETWORK = "电子政务外网租用，接入点46个，每个每月150元，全年8.28万元"
MUSEUM = "国有文物库房恒温恒湿设备维保，设备8台，全年4.8万元，县博物馆"


def _rows(workspace: Workspace, *messages: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *messages)).table
    return {one.name: one.value for one in table.indicators if one.applicable}


@pytest.mark.parametrize(
    "said", ["发放及时率改成11月底前发放", "补贴发放及时率改为11月底前", "及时率改成11月底前发完"]
)
def test_a_rate_of_being_in_time_that_is_told_a_date_becomes_that_time(
    workspace: Workspace, said: str
) -> None:
    rows = _rows(workspace, WEATHER, said, "是的")
    assert rows.get("补贴发放完成时间") == "11月底前"
    assert "补贴发放及时率" not in rows


@pytest.mark.parametrize(
    ("request_", "said", "row", "value"),
    [
        (SWIMMING, "暑假前改6月20日前", "中小学生游泳防溺水完成时间", "6月20日前"),
        (ROADS, "12月底改11月底", "乡村公路养护任务完成时间", "11月底前"),
        (ROADS, "年底前改10月20日前", "乡村公路养护任务完成时间", "10月20日前"),
        (SWIMMING, "溺水事故写0起", "溺水事故", "0起"),
        (PATHS, "公里数写3200米", "盲道整治长度", "3200米"),
        (FISH, "每万尾600", "渔业增殖放流费用标准", "≤600元/万尾"),
    ],
)
def test_a_value_told_by_the_old_one_or_in_its_own_way_is_set(
    workspace: Workspace, request_: str, said: str, row: str, value: str
) -> None:
    assert _rows(workspace, request_, said) == {**_rows(workspace, request_), row: value}


def test_a_price_of_a_lot_is_set_beside_another_order(workspace: Workspace) -> None:
    rows = _rows(workspace, FISH, "每万尾600，数量减到50万尾")
    assert rows["渔业增殖放流费用标准"] == "≤600元/万尾"
    assert rows["放流鲢鱼鳙鱼苗数量"] == "50万尾"


def test_a_length_is_written_in_the_unit_that_its_price_is_per(workspace: Workspace) -> None:
    turn = talk(workspace, ROADS, "里程写40000米")
    assert "按40公里写" in turn.reply
    assert _rows(workspace, ROADS, "里程写40000米")["养护里程"] == "40公里"


def test_units_of_one_sort() -> None:
    assert same_sort("公里", "米")
    assert same_sort("亩", "公顷")
    assert not same_sort("公里", "亩")
    assert not same_sort(None, None)
    assert in_base(3, "公里") == in_base(3000, "米")


def test_a_sum_that_is_lowered_is_still_reckoned_with(workspace: Workspace) -> None:
    assert "合计11.5万元" in talk(workspace, BOOK, "编审费砍掉1万").reply


@pytest.mark.parametrize(
    "said", ["手环发放数量改叫手环配发数量，220只", "手环数量改成手环发放数量，220只"]
)
def test_a_count_told_beside_its_name_is_a_fact(workspace: Workspace, said: str) -> None:
    draft = draft_of(talk(workspace, BANDS, said))
    assert "发放手环220只" in (draft.table.annual_goal or "")


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        (HEIRS, "省里给2万，县里补2.2万"),
        (HEIRS, "省里只给2万，剩下县里配"),
        (PATHS, "市里只给15万，剩下区里配"),
        (PATHS, "市里拿18万，区里拿10万"),
    ],
)
def test_what_several_treasuries_give_is_one_cell(
    workspace: Workspace, request_: str, said: str
) -> None:
    turn, before = talk(workspace, request_, said), draft_of(talk(workspace, request_)).table
    assert draft_of(turn).table == before
    assert f"现在就是{before.funding.total}" in turn.reply
    assert before.funding.fiscal == before.funding.total


def test_money_that_is_to_follow_follows(workspace: Workspace) -> None:
    for said in ("多2个村，钱也加上", "村加2个，钱跟着涨", "多创建2个村，预算也加"):
        table = draft_of(talk(workspace, "红白理事会示范点创建，创建8个村，每村以奖代补5000元，共4万元", said)).table  # fmt: skip
        assert table.funding.total == Money.parse("5万元"), said


@pytest.mark.parametrize(
    ("request_", "said", "row", "value"),
    [
        (WASTE, "生态效益不能是无，写环境风险得到控制", "环境风险", "得到控制"),
        (WASTE, "可持续影响填上，应急联动更顺畅", "应急联动", "更顺畅"),
        (WASTE, "经济效益写企业损失减少", "企业损失", "减少"),
        (WASTE, "环境污染事件减少，这个写生态效益", "环境污染事件", "减少"),
        (PATHS, "社会效益那条不贴切，写残疾人出行更方便", "残疾人出行", "更方便"),
        (PATHS, "社会效益改成老人摔倒减少", "老人摔倒", "减少"),
        (PATHS, "社会效益写残疾人出行环境更安全", "残疾人出行环境", "更安全"),
        (PATHS, "出行投诉减少这条写社会效益", "出行投诉", "减少"),
    ],
)
def test_an_effect_told_in_one_breath_has_name_and_level(
    workspace: Workspace, request_: str, said: str, row: str, value: str
) -> None:
    assert _rows(workspace, request_, said).get(row) == value


def test_a_new_row_in_the_place_of_one_that_is_told_behind_it(workspace: Workspace) -> None:
    rows = _rows(workspace, NETWORK, "网络可用率99.9%，替掉设备完好率")
    assert rows["网络可用率"] == "≥99.9%"
    assert "租用设备完好率" not in rows


@pytest.mark.parametrize(
    "said", ["稳定畅通太虚，领导要数字", "社会效益太空了，审核要能量化的", "社会效益那条不对，我们不建网，换一条"]
)  # fmt: skip
def test_another_wording_is_listed_where_one_is_wanted(workspace: Workspace, said: str) -> None:
    assert "还可以写" in talk(workspace, NETWORK, said).reply


def test_words_in_several_names_are_offered_everywhere(workspace: Workspace) -> None:
    assert "这几处的名称里都有“档案”" in talk(workspace, MUSEUM, "档案改成文物").reply
    assert not any("档案" in name for name in _rows(workspace, MUSEUM, "档案改成文物", "是的"))


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("沿岸群众去掉，只问渔民", "渔民满意度"),
        ("把渔民去掉", "沿岸群众满意度"),
        ("满意度里沿岸群众不要了，只留渔民", "渔民满意度"),
    ],
)
def test_one_of_several_who_are_asked_goes_and_the_row_stays(
    workspace: Workspace, said: str, row: str
) -> None:
    assert row in _rows(workspace, FISH, said)


def test_a_name_keeps_its_first_letter(workspace: Workspace) -> None:
    seeds = "种子质量抽检，抽检样品160份，每份检测费250元，合计4万元，县种子站"
    assert _rows(workspace, seeds, "农户改成用种农户，95%")["用种农户满意度"] == "≥95%"
    audit = "审计中介服务采购，全年审计项目10个，委托2家事务所，共25万元，区审计局"
    assert _rows(workspace, audit, "问题整改率写90%以上", "是的")["问题整改率"] == "90%以上"


def test_a_term_is_no_value_of_a_rate_and_is_offered_as_a_row(workspace: Workspace) -> None:
    lifts = "老旧电梯检测，检测电梯130台，每台600元，共7.8万元，区市场监管局"
    before = _rows(workspace, lifts)
    for said, row, value in (
        ("检测报告5日内出具", "检测报告出具时间", "5日内"),
        ("困人2小时内处置", "困人处置时间", "2小时内"),
    ):
        assert _rows(workspace, lifts, said) == before, said
        assert _rows(workspace, lifts, said, "是的")[row] == value


def test_how_a_deed_is_done_each_time_is_a_row(workspace: Workspace) -> None:
    talks = "农机购置补贴宣传，印发手册3000本，每本4元，举办宣讲8场，共2万元"
    assert _rows(workspace, talks, "宣讲每场80人以上") == _rows(workspace, talks)
    assert _rows(workspace, talks, "宣讲每场80人以上", "是的")["每场宣讲人数"] == "≥80人"
    assert _rows(workspace, ROADS, "每公里巡查2次，写进去")["巡查次数"] == "每公里2次"


@pytest.mark.parametrize("said", ["租用费按月支付", "服务费按季度结", "线路租金半年一付"])
def test_how_often_any_money_is_paid_is_a_row_of_time(workspace: Workspace, said: str) -> None:
    before, after = _rows(workspace, NETWORK), _rows(workspace, NETWORK, said)
    assert any(value.startswith("按") for name, value in after.items() if name not in before)


def test_a_cost_that_is_too_coarse_is_asked_for_its_parts(workspace: Workspace) -> None:
    for said in ("成本太粗了，能不能拆细", "成本太笼统了，能拆开吗"):
        turn = talk(workspace, MUSEUM, said)
        assert "分成哪几项" in turn.reply, said
