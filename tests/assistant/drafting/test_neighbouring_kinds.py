"""Kinds of spending, prices and totals that a neighbouring wording would have said otherwise."""

import pytest

from assistant.drafting.kinds.spending import kinds_of
from assistant.understanding.brief import read_brief
from tests.assistant.drafting.drafts import TODAY, drafted


def rows(request_: str) -> dict[str, str]:
    """Names and values of the drafted rows."""
    return {one.name: one.value for one in drafted(request_).table.indicators if one.applicable}


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        ("编制全区“十五五”养老服务规划，费用30万元", "professional"),
        ("县级防汛应急预案编制，委托专业机构，12万元", "professional"),
        ("城区共享单车停放秩序管理，聘请第三方，25名引导员，96万元", "general"),
        ("街道搞邻里百家宴，6个社区各办一场，每场8000元", "activity"),
        ("城市书房运营，5处，75万，每周开放70小时", "venue"),
        ("给18个村的农家书屋补充图书，每个村300册，单价25元", "procurement"),
        ("校园协管，请退伍老兵20人在学校门口协管，每人每月1500元，10个月", "pay"),
        ("工程造价审核，委托第三方，20个项目，30万元", "professional"),
        ("困难学生资助，请各校上报，210人，每人每年1000元", "student"),
    ],
)
def test_kind_of_a_neighbouring_wording(request_: str, kind: str) -> None:
    assert kinds_of(read_brief(request_, today=TODAY))[0][0].id == kind


@pytest.mark.parametrize(
    ("request_", "name"),
    [
        ("春节慰问老党员40人、困难党员35人，每人500元", "慰问标准"),
        ("建军节慰问现役军人家属30户、烈属12户，每户800元", "慰问标准"),
        ("重阳节慰问百岁老人12人和特困老人80人，每人600元", "慰问标准"),
    ],
)
def test_a_price_of_two_groups_is_called_by_neither(request_: str, name: str) -> None:
    assert name in rows(request_)


def test_a_festival_is_no_part_of_whom_a_project_serves() -> None:
    draft = drafted("重阳节慰问百岁老人12人和特困老人80人，每人600元").table
    assert "百岁老人和特困老人满意度" in {one.name for one in draft.indicators}
    assert "帮助百岁老人和特困老人" in (draft.annual_goal or "")


@pytest.mark.parametrize(
    "request_",
    [
        "生活垃圾转运，日均转运垃圾32吨，每吨85元",
        "公交车免费乘坐，日均乘车1200人次，每人次1元",
        "餐厨垃圾收运，每天收运餐厨垃圾12吨，每吨160元",
    ],
)
def test_the_cost_of_one_day_is_no_total(request_: str) -> None:
    draft = drafted(request_)
    assert draft.table.funding.total is None
    assert any("每天的量" in one or "天" in one for one in draft.notices)


def test_goods_for_one_group_are_both_priced_by_the_head() -> None:
    draft = drafted("给环卫工人买防暑降温药品和雨衣，360人，每人150元").table
    assert draft.funding.total is not None
    assert draft.funding.total.yuan == 54000


@pytest.mark.parametrize(
    ("request_", "name"),
    [
        ("全镇村的微型消防站要配器材，18个村，每村配一套，每套3500元", "村微型消防站器材购置"),
        ("全乡16个村的应急广播要维护，16个村，每个村1200元", "应急广播维护"),
        ("老旧健身器材需要更换，36套，每套2600元", "老旧健身器材更换"),
        ("路灯需要维修，36盏，每盏600元", "路灯维修"),
        ("机关食堂排烟管道要清洗，2次，3万", "机关食堂排烟管道清洗"),
    ],
)
def test_a_subject_is_said_as_a_name(request_: str, name: str) -> None:
    assert (drafted(request_).table.project_name or "").endswith(name)


@pytest.mark.parametrize(
    ("request_", "thing"),
    [
        ("少年宫公益课程，招收学员600人，28.8万元", "学员"),
        ("夜校，招收农民工120人，聘请教师16名", "农民工"),
        ("托育园，招收幼儿60名，30万元", "幼儿"),
    ],
)
def test_those_who_are_taken_in_are_counted(request_: str, thing: str) -> None:
    assert read_brief(request_, today=TODAY).facts[0].what == thing


def test_a_whole_place_is_no_thing_that_is_counted() -> None:
    brief = read_brief("古树名木保护复壮，全区126株，预算36.5万元", today=TODAY)
    assert brief.facts[0].what != "全区"
