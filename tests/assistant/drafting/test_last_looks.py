"""What a goal and its rows say after the last looks: no subject twice, no other task's verb, no effect of another field."""

from datetime import date

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.schema import TargetTable
from corpus.settings import Settings


def table(text: str) -> TargetTable:
    brief = read_brief(text, today=date(2025, 11, 3))
    return compose(brief, None, Settings(_env_file=None), this_year=2026).table


def names(text: str) -> list[str]:
    return [row.name for row in table(text).indicators if row.applicable]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("景区公厕保洁外包，28座，140万", "（28座）"),
        ("应急指示牌制作安装，40块，每块900元", "应急指示牌40块"),
        ("残疾人代步车燃油补贴88人每人260元", "减轻残疾人出行负担"),
        ("城乡公交班线燃油补贴 45辆", "（45辆）"),
        ("政协提案办理资金，装路灯80盏，小桥3座，预算40万", "，小桥3座"),
        ("乡镇幼儿园玩教具采购 9所 每所1.5万", "（9所）"),
        ("机关党报征订 120个支部 每个800元", "120个支部"),
        ("图书馆购书 6000册 18万", "购置"),
        ("农村党员冬训，培训党员 5200 人次，26万", "培训党员5200人次"),
        ("30个村防疫员每人每年3600元补助，共10.8万", "、30人"),
    ],
)
def test_a_count_says_the_subject_once_and_its_own_verb(text: str, said: str) -> None:
    assert said in table(text).annual_goal


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("一村一辅警补助，辅警30人，每人每月1500元", "稳定工作队伍", "支出负担"),
        ("旱厕改造，改厕200户每户补2000元", "如厕条件", "旱厕安全隐患"),
        ("环境空气质量监测数据服务费 12万", "掌握空气质量状况", "减少大气污染"),
        ("应急避险转移安置演练 3场 每场1万", "避险", "征收"),
        ("广场LED灯节能改造 80盏 12万", "降低能源消耗", "安全隐患"),
    ],
)
def test_an_effect_is_of_the_projects_own_field(text: str, said: str, never: str) -> None:
    goal = table(text).annual_goal
    assert said in goal
    assert never not in goal


def test_a_list_of_the_goods_is_no_second_task() -> None:
    made = table("救援队装备采购 买灭火防护服20套、油锯10台、水泵4台 预算23万元")
    assert made.project_name == "救援队装备采购"


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("办公楼物业费，包括保洁6人、保安8人、电梯2部维保，全年68万元", "电梯维保数量", "包括"),
        ("人行道改造，更换透水砖8600平方米，质保2年，210万元", "人行道改造验收合格率", "质保"),
        ("渔政巡查执法，租船40天每天800元，3.2万", "租船天数", "船天数？"),
        ("供水管网漏损治理，改造管网8公里，漏损率降到10%以内，300万", "漏损率", "漏损率降"),
        ("法律援助案件补贴，办理民事案件120件，刑事60件，21万元", "刑事案件办理", "刑事办理"),
        ("天麻黄精种植补贴，黄精2000亩、天麻500亩，每亩300元", "补贴标准", "天麻补贴标准"),
        ("水渠看护员18人，每人每年6000元", "看护员", "隐患整改率"),
        ("公务用车租赁 5辆 每辆每月3000元", "租赁车辆完好率", "保障机构数量"),
    ],
)
def test_names_say_what_is_counted(text: str, said: str, never: str) -> None:
    told = names(text)
    assert any(said in name for name in told)
    assert not any(never in name for name in told)


def test_a_sum_less_than_one_task_is_no_total() -> None:
    made = table("小剧场演出60场，每场4000元，演员误餐补助3.6万元")
    assert str(made.funding.total) == "27.6万元"


def test_the_interest_on_loans_is_paid_with_the_sum() -> None:
    assert str(table("妇女小额担保贷款贴息 40万元").funding.total) == "40万元"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("小区增设电动车充电桩，35个小区，63万元", "小区电动车充电桩增设"),
        ("社区活动室添点东西，电视2台、空调3台，2万", "社区活动室设备购置"),
        ("乡镇水厂净水设备 55万", "乡镇水厂净水设备购置"),
        ("旅游厕所3座，每座35万", "旅游厕所建设"),
    ],
)
def test_a_name_ends_with_what_is_done(text: str, name: str) -> None:
    assert table(text).project_name == name
