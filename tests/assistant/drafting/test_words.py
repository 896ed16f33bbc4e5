"""Where a verb meets its thing, whose noun a count has, and an effect that only this project has."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from assistant.draft import BasisKind, Draft
from assistant.drafting.compose import compose
from assistant.drafting.goal_text.listed_clauses import listed
from assistant.drafting.matter.acts import turned
from assistant.drafting.matter.doing import called, joined
from assistant.drafting.names.sound import sound
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


@cache
def drafted(text: str) -> Draft:
    brief = read_brief(text, today=date(2026, 11, 26))
    return compose(brief, None, Settings(home=Path("unused")), this_year=2026)


def rows(text: str) -> dict[str, str]:
    return {row.name: row.value for row in drafted(text).table.indicators}


@pytest.mark.parametrize(
    ("thing", "verb", "name", "said"),
    [
        ("闸门", "更换", "闸门更换数量", "更换闸门"),
        ("筛查35至64岁妇女", "筛查", "筛查35至64岁妇女数量", "筛查35至64岁妇女"),
        ("办公用房租赁", "租用", "办公用房租赁数量", "租用办公用房租赁"),
        ("收容", "收容", "收容数量", "收容"),
        ("文艺演出", "演出", "文艺演出数量", "文艺演出"),
    ],
)
def test_no_verb_is_said_twice(thing: str, verb: str, name: str, said: str) -> None:
    assert called(thing, verb, "数量") == name
    assert joined(verb, thing) == said


@pytest.mark.parametrize(
    ("request_", "name", "value"),
    [
        # the clerk's own verb, once for a row of things
        ("县图书馆新馆筹备，购置书架260组、新书2万册，RFID设备1套，180万元", "新书购置数量", "2万册"),
        ("街道亮化，安装灯带5600米，轮廓灯18栋，95万元", "轮廓灯安装数量", "18栋"),
        ("小区老旧电梯更新补助，电梯26部，每部补助15万元，共390万元", "电梯更新数量", "26部"),
        ("冬季铲雪除冰，租用铲车6台、融雪剂30吨，预算13万元", "融雪剂数量", "30吨"),
        # the clerk's noun before a label
        ("农村学前教育公用经费补助，幼儿园14所，每所2万元，28万元", "补助幼儿园数量", "14所"),
        ("防汛备汛，水库巡查员31人，每人每年2000元，6.2万元", "水库巡查员人数", "31人"),
        ("安全生产专家检查，聘专家12名，检查企业90家次，14.4万元", "检查企业家次数", "90家次"),
        ("全县防雷检测，检测加油站、学校等场所86处，每处1500元，12.9万元", "检测场所数量", "86处"),
        # what each place gets, for all of them
        ("人大代表之家建设，6个村各建1个，每个配桌椅一套，投入18万元", "人大代表之家建设数量", "6个"),
        ("给10个村卫生室各配1台心电图机，9800元一台，共9.8万元", "配备心电图机数量", "10台"),
        # what the money is called
        ("高龄老人津贴，80岁以上620人每人每月50元，全年37.2万元", "津贴足额发放率", "100%"),
        ("最美家庭表彰，表彰家庭50户，每户发300元奖品，1.5万元", "家庭奖品标准", "300元/户"),
    ],
)  # fmt: skip
def test_a_count_is_called_as_the_clerk_says_it(request_: str, name: str, value: str) -> None:
    assert rows(request_).get(name) == value


def test_what_each_place_gets_agrees_with_the_total() -> None:
    text = "给10个村卫生室各配1台心电图机，9800元一台，共9.8万元"
    place = [row.value for row in drafted(text).table.indicators].index("10台")
    basis = drafted(text).basis[f"indicators/{place}/value"]
    assert basis.kind is BasisKind.COMPUTED
    assert any("一致" in one for one in drafted(text).notices)


@pytest.mark.parametrize(
    ("request_", "said"),
    [
        ("桃花节文化旅游活动，文艺演出5场，预算42万元", "（文艺演出5场）"),
        ("牛羊布病检测，采血检测3200份，资金23万元", "采血检测3200份"),
        ("孤儿基本生活费，散居孤儿9人、集中供养孤儿6人，每人每月1200元",
         "向9名散居孤儿、6名集中供养孤儿发放生活费"),
        ("城市低保资金，保障对象312户468人，292万元", "保障对象312户、468人"),
        ("地质灾害监测员补助，隐患点58处，监测员58人，每人每年1200元", "隐患点58处"),
        ("公益性公墓建设，新建墓穴600个，210万元，2027年底完工", "，年底完工，"),
        ("机关职工体检费，体检人数132人，每人800元，10.56万元", "开展机关职工体检，"),
        # a verb only with what it can be done to
        ("法治宣讲，组建宣讲团12个，宣讲不少于90场，8万元", "法治宣讲（不少于90场）"),
        ("微型消防站建设，新建5个，每个配战斗服6套、水枪4支，共10万元", "新建5个"),
        ("公园厕所改造，装洗手盆60个、小便斗40个，共18万元", "安装洗手盆60个、小便斗40个"),
        ("辖区内7个社区路灯更换，换90盏，单价600元", "社区路灯更换（7个社区、90盏）"),
        ("人口抽样调查，调查员30人，每人补助900元，共2.7万元", "向30名调查员发放补助"),
        ("春季绿化，栽雪松300棵、紫薇900株，12万元", "栽植雪松300棵、紫薇900株"),
        # what the money is used for is no effect
        ("平安建设工作经费6万元，主要用于矛盾排查和夜间值守", "矛盾排查和夜间值守"),
        # no words of speech
        ("取暖补贴，农户600户，每户补500元，10月底前把钱打到卡上", "10月底前完成"),
    ],
)  # fmt: skip
def test_a_clause_of_the_goal_has_its_verb(request_: str, said: str) -> None:
    assert said in (drafted(request_).table.annual_goal or "")


def test_what_several_are_paid_is_said_once() -> None:
    assert listed(["向9名孤儿发放生活费", "向6名儿童发放生活费"]) == "向9名孤儿、6名儿童发放生活费"
    assert listed(["向9名孤儿发放生活费", "向6名员工发放工资"]).count("发放") == 2


@pytest.mark.parametrize(
    ("request_", "effect"),
    [
        ("地质灾害监测员补助，监测员58人，每人每年1200元，6.96万元", "生命财产安全"),
        ("网格员通讯补贴，网格员172人，每人每月50元，10.32万元", "工作联络"),
        ("公益性岗位保洁员工资，保洁员62人，每人每月1950元，145.08万元", "劳动报酬"),
        ("农村幸福院运营补贴，幸福院22个，每个每年1.5万元，33万元", "幸福院正常运行"),
        ("街道公共厕所水电费，公厕11座，全年9.3万元", "正常用水用电"),
        ("全县防雷检测，检测场所86处，每处1500元，12.9万元", "防雷安全隐患"),
        ("乡镇财政所标准化建设，改造办事大厅2处，26万元", "财政所服务条件"),
    ],
)
def test_the_effect_is_of_this_project(request_: str, effect: str) -> None:
    social = [
        row.name for row in drafted(request_).table.indicators if row.level2 == "社会效益指标"
    ]
    assert any(effect in name for name in social)


@pytest.mark.parametrize(
    ("request_", "name"),
    [
        (
            "城管执法服装和执法记录仪采购，服装86套，执法记录仪40台，17万元",
            "城管执法服装和执法记录仪采购完成时间",
        ),
        ("征兵工作经费，计划输送新兵18人，预算5万元", "征兵任务完成时间"),
        ("理论宣讲团，宣讲80场，宣讲员15名，2.4万元", "理论宣讲团任务完成时间"),
    ],
)
def test_a_time_is_of_the_whole_project(request_: str, name: str) -> None:
    assert name in rows(request_)


@pytest.mark.parametrize(
    ("request_", "name"),
    [
        ("派出所辅警被装采购，辅警135人，每人900元，12.15万元", "辅警被装采购"),
        ("供热管网老旧改造，改造一级网2.2公里，1260万元", "供热管网老旧改造"),
    ],
)
def test_a_name_keeps_its_words(request_: str, name: str) -> None:
    assert drafted(request_).table.project_name == name


def test_those_who_do_a_thing_are_no_thing_that_is_done() -> None:
    assert turned("调查员补贴") == "调查员补贴"
    assert turned("评估电梯") == "电梯评估"


def test_an_amount_is_said_once() -> None:
    assert sound("清淤量清理量") == "清淤量"
    assert sound("生活垃圾清运量") == "生活垃圾清运量"


@pytest.mark.parametrize(
    ("request_", "name"),
    [
        ("便道修建500米，每米300元", "便道修建长度"),
        ("便民桥修建2座，每座8万元", "便民桥修建数量"),
        ("防火隔离带开设25公里，10米宽，每公里8000元", "开设宽度"),
    ],
)
def test_a_verb_of_two_letters_is_not_cut_and_a_breadth_is_one(request_: str, name: str) -> None:
    assert name in rows(request_)
