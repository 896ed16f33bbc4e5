"""A clause of the goal has no verb that cannot be done to its thing."""

import pytest

from tests.assistant.drafting.drafts import drafted


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("给9所村小换直饮水机，一共27台，41万", "9所村小", "更换村小9所"),
        ("水质自动监测站第三方运维服务，6个站，70万元", "监测站6个", "设置监测站"),
        ("税务热线话务外包，坐席12个，按时办结率97%，90万", "坐席12个", "外包坐席"),
        ("税务热线话务外包，坐席12个，按时办结率97%，90万", "按时办结率不低于97%", "完成坐席"),
        ("食品安全抽检，全年900批次，其中农产品300批次，60万", "其中农产品300批次", "完成农产品"),
        ("春节文艺汇演，春节前后搞4场，预计8000人次看，花12万", "（4场", "春节前后4场"),
        ("春节文艺汇演，春节前后搞4场，预计8000人次看，花12万", "观看不少于", "惠及看"),
        ("科技特派员下乡服务经费，选派30名，每人2万元", "选派30名", "选派科技"),
        ("排水管网疏通，全长18公里，45万元", "排水管网疏通（18公里）", "全长18公里"),
        ("换一批电脑，老的用了八年，换国产的，85台，每台6500", "电脑更换（85台）", "国产、"),
        ("教师节表彰，优秀教师80名每人1000元，会务费2万", "优秀教师80名", "配备优秀教师"),
        ("在3个林场建防火瞭望塔4座，64万元", "3个林场", "、林场3个"),
        (
            "小型水库白蚁防治，对21座水库大坝蚁害普查和灭治，33万",
            "（21座）",
            "蚁害21座",
        ),
        ("小巷路灯改造，把188盏高压钠灯换成LED灯，45万元", "高压钠灯更换188盏", "换成"),
        ("种粮大户奖励，规模50亩以上的178户，每户1000元", "178户", "50亩"),
        ("政府法律服务，审查合同120份，12万", "审查合同120份", "审查查"),
        ("禁放巡逻，巡逻人员补贴80人，15天，每人每天100元", "向80名巡逻人员发放补贴", "补贴80人"),
    ],
)
def test_a_clause_is_sound(text: str, said: str, never: str) -> None:
    goal = drafted(text).table.annual_goal
    assert said in goal
    assert never not in goal


def test_a_task_that_the_counts_tell_is_not_said_before() -> None:
    goal = drafted("招商引资外出考察、举办招商推介会3场，经费100万元").table.annual_goal
    assert goal.count("举办招商推介会") == 1


def test_work_that_no_expert_does_is_not_commissioned() -> None:
    goal = drafted("湿地公园巡护管理，巡护员12名，每人每年2.4万，监测样线6条").table.annual_goal
    assert "专业机构" not in goal
