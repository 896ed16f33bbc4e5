"""Rows that a reviewer would strike do not come in: said twice, of another kind, of other people."""

import re
from datetime import date

import pytest

from assistant.draft import Draft
from assistant.drafting.kinds.spending import kinds_of
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
        ("2027年遗属生活补助，17人，每人每月600元，全年12.24万元", ["100%"]),
    ],
)
def test_one_task_is_timed_once(workspace: Workspace, request_: str, times: list[str]) -> None:
    assert list(rows(drafted(workspace, request_), "时效指标").values()) == times


def test_a_rate_of_another_task_stands_beside_the_date(workspace: Workspace) -> None:
    times = rows(drafted(workspace, "2027年人口抽样调查，入户宣传，预算3万元"), "时效指标")
    assert times == {"人口抽样调查完成时间": "2027年12月31日前", "入户宣传活动开展及时率": "100%"}


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


@pytest.mark.parametrize(
    ("request_", "said", "never"),
    [
        ("县文化馆图书和电子资源采购，图书800册，预算6万元", "验收合格率", "开放|公示"),
        ("乡镇图书馆购书，新购图书3000册，9万元", "验收合格率", "开放|公示"),
        ("公共图书馆免费开放补助，图书馆2个，12万元", "免费开放", "购置"),
        ("老旧住宅电梯更新补贴，电梯9部，每部12万元，108万元", "更新验收合格率：100%", "及时发现"),
        ("法律援助办案补贴，办理案件90件，预算9万元", "合法权益", "依法决策|年度任务"),
        ("道路护栏维护，护栏6公里，维护费5万元", "完好率", "病害"),
        ("村级公路日常维护，里程40公里，预算20万元", "道路病害", "交通设施"),
        ("村党组织服务群众经费，11个村每村6万元，66万元", "服务项目", "团组织|参加率"),
        ("大肠癌筛查，居民2600人，人均补助55元，14.3万元", "筛查", "补助发放"),
        ("羊小反刍兽疫强制免疫，免疫1.6万只，省级动物防疫补助8万元", "免疫", "补助发放"),
        ("入户统计调查，调查员16人，每人补贴900元，1.44万元", "补贴发放准确率", "发放时间"),
        ("儿童保护站建设和留守儿童关爱，建站3个，18万元", "验收合格率", "补助对象"),
        ("机关院落物业服务，保安7人、保洁9人，全年66万元", "总成本", "待补充|保证率"),
        ("残疾人家庭无障碍改造，40户，每户3000元，12万元", "残疾人满意度", "老年人"),
        ("公共设施无障碍改造，坡道20处，12万元", "残疾人和老年人满意度", "^$"),
        ("高血压健康管理，患者800人，预算6万元", "居民", "签约|年度工作任务"),
        ("河道保洁员工资，14人，每人每月1800元，30.24万元", "工资发放", "保洁及时|保洁质量"),
        ("殡葬惠民补贴，火化120具，每具800元，9.6万元", "治丧负担", "治丧条件"),
        ("违法占地卫片核查，图斑160个，预算9万元", "违法占用土地", "支撑作用"),
        ("林长制工作经费，护林员14人，预算5万元", "林长制任务完成时间", "年度工作任务"),
        ("健身器材更新，更换5个社区60件器材，预算18万元", "验收合格率", "^更换(?:验收|及时)"),
    ],
)
def test_rows_are_of_this_project_and_no_neighbour(
    workspace: Workspace, request_: str, said: str, never: str
) -> None:
    draft = drafted(workspace, request_)
    told = [f"{one.name}：{one.value}" for one in draft.table.indicators if one.applicable]
    assert [row for row in told if said in row], told
    assert not [row for row in told if re.search(never, row)], told


@pytest.mark.parametrize(
    ("request_", "times"),
    [
        (
            "2027年水库除险加固，500万元，3月开工，11月底前完工",
            {"水库除险加固完工时间": "2027年11月底前", "水库除险加固开工时间": "2027年3月"},
        ),
        (
            "敬老院消防改造，60万元，5月动工",
            {"敬老院消防改造完工时间": "12月31日前", "敬老院消防改造开工时间": "5月"},
        ),
        (
            "渠道衬砌5公里，200万元，3月初启动，10月底完成",
            {"渠道衬砌完工时间": "10月底前", "渠道衬砌启动时间": "3月初"},
        ),
        ("第三届农民丰收节，9月举办，展位80个，20万元", {"第三届农民丰收节举办时间": "9月"}),
        ("广场舞大赛，2027年7月举行，队伍30支，8万元", {"广场舞大赛举行时间": "2027年7月"}),
    ],
)
def test_a_start_is_no_end_and_the_month_of_an_event_no_duration(
    workspace: Workspace, request_: str, times: dict[str, str]
) -> None:
    draft = drafted(workspace, request_)
    assert rows(draft, "时效指标") == times
    assert "月完成" not in draft.table.annual_goal
    assert "初后" not in draft.table.annual_goal


@pytest.mark.parametrize(
    ("request_", "count"),
    [
        ("给12个村每个村装两台压缩箱，一台3.8万，一共91.2万", "24台"),
        ("为15所学校每所学校配2台一体机，每台1.5万元，45万元", "30台"),
    ],
)
def test_what_each_place_gets_is_counted_for_all(
    workspace: Workspace, request_: str, count: str
) -> None:
    draft = drafted(workspace, request_)
    assert count in rows(draft, "数量指标").values()
    assert count in draft.table.annual_goal


def test_a_price_a_case_is_multiplied_by_the_cases(workspace: Workspace) -> None:
    draft = drafted(workspace, "人民调解员补贴，按每案200元以案定补，预计调解案件900件，18万元")
    assert "200元/案" in rows(draft, "成本指标").values()
    assert any("900件×200元/案=18万元" in notice for notice in draft.notices)


def test_more_months_than_a_year_has_are_no_months(workspace: Workspace) -> None:
    request = "河湖长制工作经费，巡河员44名，每人每月300元，清理河道32公里，预算22万元"
    said = "".join(drafted(workspace, request).notices)
    assert "15.84万元" in said
    assert "6.16万元" in said
    assert "16.67" not in said
