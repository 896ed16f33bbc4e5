"""Rows that say what the request says is done, each effect in its class, money by what is done with it."""

import pytest

from tests.assistant.drafting.drafts import drafted

CASES = (
    ("2026年街巷整治，铺设地砖5200平方米，更换检查井盖96个，预算80万元", "检查井盖更换数量"),
    ("2026年土壤墒情监测，布设监测点24个，预算6万元", "监测点布设数量"),
    (
        "2026年老年大学教学经费，开设绘画、合唱等班级9个，学员300人，预算12万元",
        "绘画、合唱等班级开设数量",
    ),
    ("2026年老旧小区加装电梯奖补，计划加装12部，每部奖补15万元", "电梯加装数量"),
    ("等保测评和密码评估，三级系统1个、二级系统4个，费用18万元", "三级系统测评数量"),
    ("2026年水面养护，捕捞用船6艘，悬挂警示旗40面，预算5万元", "警示旗悬挂数量"),
    ("2026年农村客运运营补贴，车辆30辆，每年补贴每辆2万元", "补贴车辆数量"),
)


@pytest.mark.parametrize(("request_text", "name"), CASES)
def test_a_count_says_what_the_request_says_is_done(request_text: str, name: str) -> None:
    assert name in [row.name for row in drafted(request_text).table.indicators]


PAID = (
    ("2026年计生家庭住院护理补贴保险，投保对象35人，每人每年保费360元", "保费缴纳及时率"),
    ("2026年水稻种植保险保费补贴，承保2.1万亩，每亩保费30元", "保费补贴拨付及时率"),
    ("2026年商铺租金减免补贴，减免商户60户，每户每月500元，减免3个月", "减免办理准确率"),
)


@pytest.mark.parametrize(("request_text", "name"), PAID)
def test_what_nobody_is_handed_is_not_handed_out(request_text: str, name: str) -> None:
    names = [row.name for row in drafted(request_text).table.indicators]
    assert name in names
    assert not any("发放" in one for one in names)


def test_pollution_is_no_social_effect() -> None:
    table = drafted("城管局洒水降尘作业外包服务，全年作业280天，服务费90万元，降低扬尘污染").table
    by_class = {row.level2: row.name for row in table.indicators if row.applicable}
    assert "污染" not in by_class["社会效益指标"]
    assert "扬尘" in by_class["生态效益指标"]


def test_work_that_is_paid_for_is_no_bill() -> None:
    names = [
        row.name
        for row in drafted("2026年违法建设拆除费用，拆除违建50处，预算30万元").table.indicators
    ]
    assert not any("费用支付" in name for name in names)
