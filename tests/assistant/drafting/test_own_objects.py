"""Names that keep their object, rows of all parts of a project, and costs counted by what they are spent on."""

from datetime import date

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


def told(text: str) -> list[str]:
    brief = read_brief(text, today=date(2025, 11, 3))
    table = compose(brief, None, Settings(_env_file=None), this_year=2026).table
    return [f"{row.name}：{row.value}" for row in table.indicators if row.applicable]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("公务接待费 5万元", "公务接待批次：待补充"),
        ("公务接待费 5万元", "接待标准执行合规率：100%"),
        ("消防救援车辆燃油费和维修费 18万元", "车辆完好率：≥95%"),
        ("期刊订阅费 2万元", "期刊征订份数：待补充"),
        ("执法终端流量费 3万元", "流量费用缴纳及时率：100%"),
        ("村级组织换届工作经费 30万元", "选举程序合规率：100%"),
    ],
)
def test_running_costs_are_counted_by_what_they_are_spent_on(text: str, said: str) -> None:
    assert said in told(text)


def test_a_task_beside_the_car_is_no_running_cost() -> None:
    assert "车辆完好率：≥95%" not in told("禁毒知识宣传与宣传车运行，宣传车1辆，宣传60场")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "护林员工资和扑火队员补贴，护林员60人每人每月900元，扑火队员80人每人每月100元",
            "扑火队员补贴标准：100元/人/月",
        ),
        (
            "护林员工资和扑火队员补贴，护林员60人每人每月900元，扑火队员80人每人每月100元",
            "工资和补贴发放准确率：100%",
        ),
        (
            "在编教师津贴和代课教师报酬，在编教师90人每人每月300元，代课教师20人每人每月2000元",
            "代课教师报酬标准：2000元/人/月",
        ),
        ("协警报酬及社保 30人 人均5万元/年 150万元", "社保缴纳及时率：100%"),
    ],
)
def test_each_part_of_joined_money_has_its_own_rows(text: str, said: str) -> None:
    assert said in told(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("县医院急救设备更新，除颤仪6台，监护仪12台，42万", "县医院急救设备更新完成时间：12月31日前"),
        ("失能老人照护补贴，重度40人每人每月300元，轻度90人每人每月80元", "重度失能老人补贴标准：300元/人/月"),
        ("乳腺癌筛查，今年任务3000人，每人补60元", "乳腺癌筛查人数：3000人"),
        ("小区外立面改造，约80个单元，45万", "涉及单元数量：≥80个"),
        ("锅炉更新补助，12台，每台3万元，36万元", "锅炉更新补助标准：3万元/台"),
        ("村主干轮训，办3期，每期50人4天", "每期轮训天数：4天/期"),
        ("果蔬保鲜库建设，冷库2座600立方，90万", "冷库容积：600立方"),
        ("篮球场建设，5人制2片，3人制4片，30万", "5人制篮球场建设数量：2片"),
        ("慰问现役军人家属70户，每户600元", "军人家属"),
    ],
)  # fmt: skip
def test_a_name_says_of_what_it_is(text: str, said: str) -> None:
    assert any(said in one for one in told(text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("看守所安防工程，安装报警器30个，电子门禁2套，24万元", "看守所安防工程验收合格率：100%"),
        ("布病防控经费：春秋两季免疫牛羊，防疫员20名补助每人每年3000元", "牛羊免疫数量：待补充"),
        ("数字政务平台运维，含云主机租赁、安全等级测评，一年28万", "云主机租赁数量：待补充"),
    ],
)
def test_no_task_is_left_out(text: str, said: str) -> None:
    assert said in told(text)


def test_parts_of_works_are_accepted_once() -> None:
    levels = [
        one for one in told("村委会办公楼改造，更换门窗、铺地砖，18万") if "验收合格率" in one
    ]
    assert levels == ["村委会办公楼改造验收合格率：100%"]


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("菜市场整治提升，更换摊位90个，增设快检室1间，60万", "检测报告按期出具率"),
        ("社区公益岗位开发，岗位培训2期，岗位推介会3场", "补助资金发放及时率"),
        ("国有林场中幼林抚育5000亩，100万", "苗木成活率"),
        ("幼儿园明厨亮灶设备租赁，12所，每所每年2000元", "用餐供应及时率"),
    ],
)
def test_no_level_of_another_kind_stands(text: str, foreign: str) -> None:
    assert not any(one.startswith(foreign) for one in told(text))
