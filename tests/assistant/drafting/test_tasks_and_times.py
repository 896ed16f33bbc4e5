"""Tasks told without number, times by the task, and what else a total is spent on."""

import re

import pytest

from .test_words import drafted


def names(said: str) -> dict[str, str]:
    return {row.name: row.value for row in drafted(said).table.indicators if row.applicable}


@pytest.mark.parametrize(
    ("said", "rows", "told"),
    [
        ("堤防维修养护，全长32公里，每公里1万元，32万，含堤顶除草、界桩补设", ["堤顶除草次数", "界桩补设数量"], ["堤顶除草", "界桩补设"]),
        ("平安建设工作经费12万元，用于特殊人群管控、矛盾纠纷化解", ["特殊人群管控人数"], ["特殊人群管控", "矛盾纠纷化解"]),
        ("残联组织助残日宣传和残疾人维权，还要办2期就业培训，共4万元", ["残疾人维权件数"], ["残疾人维权"]),
        ("公园湖面治理，清淤3000立方米，打捞浮萍，预算60万", ["浮萍打捞量"], ["打捞浮萍"]),
        ("禁毒工作经费，毛发检测200人次，拍个宣传片，共15万", ["宣传片拍摄数量"], ["拍摄宣传片"]),
        ("政务外网线路租赁和机房运维 28万", ["政务外网线路租赁数量", "机房运维数量"], []),
    ],
)  # fmt: skip
def test_each_task_has_a_row_and_stands_in_the_goal(
    said: str, rows: list[str], told: list[str]
) -> None:
    found = names(said)
    assert [one for one in rows if found.get(one) != "待补充"] == []
    goal = drafted(said).table.annual_goal or ""
    assert [one for one in told if one not in goal] == []


def test_what_goods_come_with_is_no_task() -> None:
    found = names("学生宿舍家具购置，床架120套，含床垫、床头柜，共21.6万")
    assert not [one for one in found if "床垫" in one or "床头柜" in one]


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("党员冬训和七一表彰，培训党员540人次，表彰优秀党员30名，4.2万元", "七一表彰完成时间", "七一期间"),
        ("党员冬训和七一表彰，培训党员540人次，表彰优秀党员30名，4.2万元", "党员冬训完成时间", "12月31日前"),
        ("妇联搞妇女维权，还要办4期家庭教育讲座，共计3.5万元", "家庭教育讲座完成时间", "12月31日前"),
        ("县城老街雨污分流改造配套资金，改造管网3.2公里，180万元", "县城老街雨污分流改造完工时间", "12月31日前"),
        ("森林防火经费，护林员46名每人每月600元，购置灭火机20台，总计48万元", "护林员报酬发放及时率", "100%"),
    ],
)  # fmt: skip
def test_a_task_has_its_own_time(said: str, name: str, value: str) -> None:
    assert names(said).get(name) == value


def test_standing_work_that_is_done_in_time_has_no_end_of_the_year() -> None:
    found = names(
        "动物防疫：春秋两季强制免疫，防疫员劳务费（19名防疫员，每人每年4000元），扑杀无害化处理补助，计22万"
    )
    assert "春秋两季强制免疫及时率" in found
    assert "动物防疫完成时间" not in found


@pytest.mark.parametrize(
    "said",
    [
        "征兵工作经费，体检160人，走访宣传，送兵，共6万",
        "信访维稳工作经费15万元，主要用于重点人员稳控、信访接待、化解积案12件",
    ],
)
def test_no_average_over_one_task_of_several(said: str) -> None:
    assert not [one for one in drafted(said).notices if "平均每" in str(one)]


def test_an_average_over_the_only_task_stays() -> None:
    said = "产业路建设，硬化道路2公里，总投资160万元"
    assert [one for one in drafted(said).notices if "平均每公里" in str(one)]


@pytest.mark.parametrize(
    "said",
    [
        "动物防疫：春秋两季强制免疫，防疫员劳务费（19名防疫员，每人每年4000元），扑杀无害化处理补助，计22万",
        "非遗传承，皮影戏进校园20场，给3名传承人补助每人5000元，拍个纪录短片，合计9.5万元",
    ],
)
def test_a_rest_for_other_spending_is_no_contradiction(said: str) -> None:
    draft = drafted(said)
    assert not [one for one in draft.questions if "哪个数为准" in one.text]
    assert [one for one in draft.notices if re.search(r"没有写明用在哪里", str(one))]


def test_a_sum_that_fits_nothing_is_asked() -> None:
    draft = drafted("环卫工人慰问，50人，每人200元，共1.5万")
    assert [one for one in draft.questions if "哪个数为准" in one.text]


@pytest.mark.parametrize(
    ("said", "whom", "effect"),
    [
        ("购买社区矫正社会工作服务，派驻社工3名，每人每年6.8万元，合计20.4万元", "矫正帮教对象满意度", "重新违法风险"),
        ("农村公路安防护栏安装，安装波形护栏5.4公里，资金102万元", "沿线群众满意度", "交通安全"),
        ("县图书馆购书经费：采购图书8000册，26万元", "读者满意度", "阅读条件"),
        ("妇联搞两癌筛查宣传和妇女维权，共计3.5万元", "妇女满意度", "权益"),
    ],
)  # fmt: skip
def test_whom_it_is_for_and_what_changes(said: str, whom: str, effect: str) -> None:
    found = names(said)
    assert whom in found
    assert any(effect in one for one in found)
