"""Where work is done, and what several services in one project cost each."""

from datetime import date

import pytest

from assistant.draft import BasisKind, Draft
from assistant.drafting.matter.bodies import body_of
from assistant.understanding.brief import read_brief
from corpus.schema import TO_FILL
from tests.assistant.drafting.drafts import drafted


def names(draft: Draft, level2: str) -> list[str]:
    return [row.name for row in draft.table.indicators if row.level2 == level2]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("2026年文化活动中心保洁服务，预算8万元", "文化活动中心"),
        ("2026年物业服务，做好便民服务中心的保洁和安保，预算30万元", "便民服务中心"),
        ("2026年办公楼物业，负责对办公楼的安保，保证政务服务大厅安全，预算30万元", "政务服务大厅"),
        ("2026年保洁服务，预算8万元，服务中心环境更好", ""),
        ("2026年春节慰问，预算8万元", ""),
    ],
)
def test_the_body_is_the_one_that_people_come_to(text: str, body: str) -> None:
    assert body_of(read_brief(text, today=date(2025, 11, 3))) == body


def test_the_office_itself_is_no_place_of_work() -> None:
    text = "实施单位：云岭镇便民服务中心，2026年便民服务中心保洁服务，预算8万元"
    assert body_of(read_brief(text, today=date(2025, 11, 3))) == ""


def test_rows_name_the_body_and_those_who_come_to_it_judge_it() -> None:
    draft = drafted("2026年机关后勤服务，负责文化活动中心的安保，预算8万元")
    assert "文化活动中心安全保证率" in names(draft, "质量指标")
    assert names(draft, "数量指标") == ["安保巡查文化活动中心数量"]
    assert names(draft, "服务对象满意度指标")[0].endswith("对文化活动中心满意度")


def test_nobody_is_asked_to_judge_an_office_building() -> None:
    draft = drafted("2026年机关办公楼保洁服务，预算8万元")
    assert "对" not in names(draft, "服务对象满意度指标")[0]


def test_each_of_several_services_is_asked_for_its_cost() -> None:
    draft = drafted("2026年机关后勤服务，负责办公楼的安保和食堂供餐，预算60万元")
    costs = {row.name: row for row in draft.table.indicators if row.level2 == "成本指标"}
    assert next(iter(costs)) == "总成本"
    assert costs["安保成本"].value == costs["食堂成本"].value == TO_FILL
    place = draft.table.indicators.index(costs["安保成本"])
    assert draft.basis[f"indicators/{place}/value"].kind is BasisKind.NEEDS_INPUT


def test_one_service_or_stated_prices_need_no_cost_of_each() -> None:
    one = drafted("2026年机关办公楼安保服务，预算60万元")
    priced = drafted("2026年机关后勤服务，办公楼安保8人，每人每月3000元，食堂供餐，预算60万元")
    assert "安保成本" not in names(one, "成本指标") + names(priced, "成本指标")


@pytest.mark.parametrize(
    "text",
    [
        "2026年党组织建设经费，加强基层党组织建设，预算5万元",
        "2026年志愿服务经费，推进志愿服务制度化建设和队伍建设，预算5万元",
    ],
)
def test_what_is_built_in_words_alone_is_not_accepted_like_a_house(text: str) -> None:
    assert not [row.name for row in drafted(text).table.indicators if "建设" in row.name]


def test_the_class_of_a_bought_service_says_what_is_bought() -> None:
    draft = drafted("项目名称：政府购买服务（档案管理类+旧村整治经费），预算3万元，2026年")
    said = " ".join(row.name for row in draft.table.indicators)
    assert "归档" in said
    assert "整治" not in said


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("2026年残疾人康复师，预算9万元，开展康复训练", "残疾人康复师人数"),
        ("2026年禁毒专业服务，聘请社会工作者开展帮教，预算30万元", "社工人数"),
    ],
)
def test_those_whose_services_are_bought_are_counted(text: str, count: str) -> None:
    assert names(drafted(text), "数量指标") == [count]


def test_those_who_are_paid_or_taught_are_counted_as_such() -> None:
    paid = drafted("2026年护林员工资，预算9万元")
    stated = drafted("2026年禁毒专业服务，聘请社会工作者6名开展帮教，预算30万元")
    assert "护林员人数" not in names(paid, "数量指标")
    assert len(names(stated, "数量指标")) == 1
    assert TO_FILL not in [row.value for row in stated.table.indicators if row.level2 == "数量指标"]


def test_an_aim_may_be_said_as_a_target() -> None:
    draft = drafted("2026年道路绿化管养，预算20万元，以实现全面提升辖区道路环境质量的目标")
    assert "辖区道路环境质量" in names(draft, "社会效益指标")


def test_what_is_done_for_nature_has_an_effect_on_it() -> None:
    assert names(drafted("2026年公园绿化养护，预算20万元"), "生态效益指标") != ["无"]
    assert names(drafted("2026年机关食堂运行，预算20万元"), "生态效益指标") == ["无"]


def test_a_name_that_says_only_how_leaves_the_field_to_the_goal() -> None:
    draft = drafted("项目名称：政府购买服务（城市维护类），预算30万元，推进垃圾分类投放和收运")
    assert "居民垃圾分类意识" in names(draft, "社会效益指标")


def test_experts_who_are_hired_build_nothing() -> None:
    draft = drafted(
        "项目名称：政府购买服务（专业技术服务类），预算9万元，完成新建水库建设工程技术服务"
    )
    assert "工程竣工验收合格率" not in names(draft, "质量指标")
