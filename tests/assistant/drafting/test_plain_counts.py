"""A count whose own words make no sound clause is told plainly by its unit."""

import pytest

from tests.assistant.drafting.drafts import drafted


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("幼儿园厨房排烟管道改造，5所幼儿园，32万元", "5所幼儿园", "改造幼儿园"),
        ("农村客运亏损补贴，4家企业，补160万", "4家企业", "补助农村客运"),
        ("聘请造价咨询，事务所3家，每家每年8万元", "事务所3家", "覆盖事务所"),
        ("巡防队员冬装费，巡防队员90人，每人600元", "巡防队员90人", "配备巡防队员90"),
        ("残疾学生送教到家，服务学生25名，每名每月送教3次，8万元", "每名每月送教3次", "3次/"),
        (
            "村卫生室改造尾款，6所卫生室，去年已验收，今年付尾款18万元",
            "（6所卫生室）",
            "改造村卫生室6",
        ),
        ("道路抢险除冰，租平地机6台，工业盐200吨，45万", "租用平地机6台", "租用工业盐"),
        ("医院和诊所等级评审，第三方编制报告4份，20万", "编制报告4份", "评审编制"),
        ("职工体检及心理测评 800人 每人600元", "（800人）", "测评800人"),
        ("重度残疾人意外险，为16岁以上残疾人900名投保，每人30元", "16岁以上", "投保岁"),
        ("河道保洁外包给第三方公司，22公里，年底考核合格才付款，30万", "开展河道保洁", "考核合格"),
    ],
)
def test_a_count_is_told_plainly(text: str, said: str, never: str) -> None:
    goal = drafted(text).table.annual_goal
    assert said in goal
    assert never not in goal


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("老礼堂改成党建展厅，预算90万，今年8月要开门", "8月开业"),
        ("学校宿舍屋顶维修，3栋，27万，暑假完成", "暑假结束前完成"),
        ("春节慰问困难党员，慰问60户每户500元，另慰问劳模8人每人800元", "帮助困难党员缓解"),
        ("失业保险基金审计", "查找资金管理中的问题"),
    ],
)
def test_time_and_end_are_those_of_the_project(text: str, said: str) -> None:
    assert said in drafted(text).table.annual_goal
