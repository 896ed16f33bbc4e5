"""Rows that a reviewer would strike do not come in: said twice, of another kind, of other people."""

import re
from datetime import date

import pytest

from assistant.draft import Draft
from assistant.drafting.spending import kinds_of
from assistant.understanding.brief import read_brief
from assistant.workspace import Workspace

TODAY = date(2026, 11, 1)


def drafted(workspace: Workspace, request: str) -> Draft:
    return workspace.compose(read_brief(request, today=TODAY))


def rows(draft: Draft, level2: str) -> dict[str, str]:
    """Names with values of the applicable rows of a class."""
    return {
        one.name: one.value
        for one in draft.table.indicators
        if one.level2 == level2 and one.applicable
    }


@pytest.mark.parametrize(
    ("request_", "times"),
    [
        ("2027年村干部轮训2期，每期60人，预算6万元", ["2027年12月31日前"]),
        ("2027年护林员意外险，52人，每人100元，全年0.52万元", ["2027年12月31日前"]),
        ("小学围墙加固，暑假期间施工，2027年8月20日前完工，预算9万元", ["2027年8月20日前"]),
        ("2027年遗属生活补助，17人，每人每月600元，全年12.24万元", ["2027年12月31日前"]),
    ],
)
def test_one_task_is_timed_once(workspace: Workspace, request_: str, times: list[str]) -> None:
    assert list(rows(drafted(workspace, request_), "时效指标").values()) == times


def test_a_rate_of_another_task_stands_beside_the_date(workspace: Workspace) -> None:
    times = rows(drafted(workspace, "2027年人口抽样调查，入户宣传，预算3万元"), "时效指标")
    assert times == {"人口抽样调查完成时间": "2027年12月31日前", "入户宣传活动及时率": "100%"}


@pytest.mark.parametrize(
    "request_", ["监控平台运维，探头310路，年运维费18万元", "档案库房租赁，2间，年租金6.5万元"]
)
def test_a_price_for_the_year_is_the_total(workspace: Workspace, request_: str) -> None:
    draft = drafted(workspace, request_)
    (cost,) = rows(draft, "成本指标").values()
    assert cost.startswith("≤")
    assert not [notice for notice in draft.notices if "没有用上" in notice]


def test_one_count_is_counted_once(workspace: Workspace) -> None:
    draft = drafted(workspace, "委托会计事务所审计15个村集体，每村4000元，共6万元")
    counted = [value for value in rows(draft, "数量指标").values() if value.startswith("15")]
    assert len(counted) == 1


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        ("村级幸福院新建2处，每处12万元，24万元", "construction"),
        ("中学食堂扩建，建筑面积400平方米，预算90万元", "construction"),
        ("公园凉棚加装6处，每处8000元，4.8万元", "construction"),
        ("福利院采暖费，采暖面积900平方米，预算2.7万元", "logistics"),
        ("粮站旧仓库拆除，拆除面积700平方米，3.5万元", "repair"),
        ("冬季道路扫雪除冰，租用铲车4台，预算7万元", "cleaning"),
        ("小学生校方责任险，900人，每人10元，0.9万元", "insurance"),
        ("自来水管道老化更换4公里，预算60万元", "repair"),
        ("劳动争议仲裁经费，案件40件，每件办案补助150元", "governance"),
    ],
)
def test_the_form_of_the_subject_says_the_kind(request_: str, kind: str) -> None:
    kinds, _ = kinds_of(read_brief(request_, today=TODAY))
    assert kinds[0].id == kind


@pytest.mark.parametrize(
    ("request_", "whom", "never"),
    [
        ("中心小学饮水机更换20台，每台1500元，3万元", "师生", "食品|用水"),
        ("背街小巷路灯保洁清扫，5条街巷，预算6万元", "沿街居民", "小区"),
        ("兵役登记和征兵宣传经费，预算2万元", "应征青年及家属", "训练|参训"),
        ("住宅电梯更换3部，每部30万元，90万元", "", "及时发现"),
        ("长者食堂建设1处，预算18万元", "就餐老年人", "食品安全|服务对象"),
        ("消防车辆保险，车辆4辆，每辆5000元，2万元", "投保单位", "扑救|参保信息"),
    ],
)
def test_rows_fit_what_is_done_and_for_whom(
    workspace: Workspace, request_: str, whom: str, never: str
) -> None:
    draft = drafted(workspace, request_)
    said = [f"{one.name}：{one.value}" for one in draft.table.indicators if one.applicable]
    assert not [row for row in said if re.search(never, row)], said
    if whom:
        assert f"{whom}满意度" in rows(draft, "服务对象满意度指标")


@pytest.mark.parametrize(
    "request_",
    ["社区邻里节活动3场，预算4万元", "糖尿病筛查600人，每人50元", "入户走访500户，预算1万元"],
)
def test_quality_is_no_completion_rate(workspace: Workspace, request_: str) -> None:
    quality = rows(drafted(workspace, request_), "质量指标")
    assert quality
    assert not [name for name in quality if name.endswith("完成率")]
