"""What a thing costs told anew: the older price or sum gives way and is named, and a reckoned total follows."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

KITCHEN = "小学食堂添置设备，蒸箱3台每台1.2万，消毒柜5台每台4500，冷藏柜2台共9000"
RAMPS = "残联给60户残疾人家庭做无障碍改造，每户补助4500元"
PATROL = "森林防火宣传及巡护，巡护员12人，每月补贴600元，防火期10个月，宣传横幅200条"
CLASSES = "社区办老年课堂，请老师6名，每节课200元，共60节课，教材300本，每本25元"
SWEEPERS = "街道保洁，保洁员30名，每月工资2800元，全年12个月，垃圾桶60个，每个180元"
DESKS = (
    "学校采购课桌椅和黑板，课桌椅120套每套280元，黑板10块每块1500元，书柜20组每组650元，预算6.5万"
)
BEDS = "乡镇卫生院购置设备，B超机2台每台18万，心电图机4台每台2.5万，病床50张共6万元"
CHECKS = "给村里60岁以上老人体检，320人，每人体检费180元"


def total(workspace: Workspace, *said: str) -> str:
    return str(draft_of(talk(workspace, *said)).table.funding.total)


def values(workspace: Workspace, *said: str) -> dict[str, str]:
    """The rows of the table at the end, name to value."""
    rows = draft_of(talk(workspace, *said)).table.indicators
    return {row.name: row.value for row in rows if row.applicable}


@pytest.mark.parametrize(
    ("first", "said", "costs"),
    [
        (RAMPS, "每户4000", "24万元"),
        (RAMPS, "改成65户，每户4000", "26万元"),
        (CHECKS, "每人150", "4.8万元"),
        (CHECKS, "人数350，每人200", "7万元"),
        (PATROL, "每人每月650", "7.8万元"),  # the older price is told by the month alone
        (PATROL, "巡护员加3人，每人每月650", "9.75万元"),
    ],
)
def test_a_price_without_a_name_stands_for_the_only_one_of_its_unit(
    workspace: Workspace, first: str, said: str, costs: str
) -> None:
    before, after = values(workspace, first), values(workspace, first, said)
    assert before.keys() == after.keys()
    assert total(workspace, first, said) == costs


@pytest.mark.parametrize(
    ("first", "said", "gone", "come", "costs"),
    [
        (KITCHEN, "冷藏柜一台5000", "冷藏柜购置支出", "冷藏柜购置单价", "6.85万元"),
        (KITCHEN, "冷藏柜3台，每台5000", "冷藏柜购置支出", "冷藏柜购置单价", "7.35万元"),
        (KITCHEN, "蒸箱改成4台，冷藏柜一台5000", "冷藏柜购置支出", "冷藏柜购置单价", "8.05万元"),
        (BEDS, "病床每张1500", "病床购置支出", "病床购置单价", "53.5万元"),
        (BEDS, "心电图机4台共9万", "心电图机购置单价", "心电图机支出", "51万元"),
        (CLASSES, "教材共6000元", "教材单价", "教材支出", "1.8万元"),
        (SWEEPERS, "垃圾桶共1万元，保洁员改成28名", "垃圾桶保洁单价", "垃圾桶支出", "95.08万元"),
        (DESKS, "书柜总价1.4万元", "书柜购置单价", "书柜支出", "6.5万元"),  # the stated total stays
    ],
)
def test_a_price_and_the_sum_of_one_thing_stand_for_each_other(
    workspace: Workspace, first: str, said: str, gone: str, come: str, costs: str
) -> None:
    before, after = values(workspace, first), values(workspace, first, said)
    assert gone in before
    assert gone not in after
    assert come in after
    assert total(workspace, first, said) == costs
    assert "由新说的代替，不再另算" in talk(workspace, first, said).reply


def test_another_sum_of_one_thing_keeps_its_row(workspace: Workspace) -> None:
    assert values(workspace, BEDS, "病床共5.5万")["病床购置支出"] == "≤5.5万元"
    assert total(workspace, BEDS, "病床共5.5万") == "51.5万元"


def test_a_stated_total_stays_and_the_difference_is_told(workspace: Workspace) -> None:
    reply = talk(workspace, DESKS, "书柜共15000").reply  # as much as all the blackboards cost
    assert "合计6.36万元，比预算6.5万元少0.14万元" in reply


def test_a_price_behind_a_named_count_is_of_that_thing(workspace: Workspace) -> None:
    rows = values(workspace, KITCHEN, "冷藏柜3台，每台5000")
    assert rows["消毒柜购置单价"] == "≤4500元/台"
    assert values(workspace, KITCHEN, "消毒柜6台，每台4000")["消毒柜购置单价"] == "≤4000元/台"


@pytest.mark.parametrize(
    ("said", "costs"),
    [
        (("横幅20块一条",), "7.6万元"),  # 巡护 is paid for by its people
        (("巡护员补贴涨到800",), "9.6万元"),
        (("巡护员补贴涨到800，横幅改成150条",), "9.6万元"),
        (("横幅20块一条", "巡护员补贴涨到800，横幅改成150条"), "9.9万元"),
        (("横幅20块一条，巡护员改成15人",), "9.4万元"),
    ],
)
def test_a_reckoned_total_follows(workspace: Workspace, said: tuple[str, ...], costs: str) -> None:
    turn = talk(workspace, PATROL, *said)
    assert str(draft_of(turn).table.funding.total) == costs
    assert "必须修改" not in turn.reply


@pytest.mark.parametrize(
    ("first", "said", "costs"),
    [
        (CLASSES, "老师涨到每节250，教材改成350本", "2.375万元"),
        (SWEEPERS, "垃圾桶不买了，工资降到2700", "97.2万元"),
    ],
)
def test_what_the_whole_reading_passes_over_is_done_apart(
    workspace: Workspace, first: str, said: str, costs: str
) -> None:
    turn = talk(workspace, first, said)
    assert str(draft_of(turn).table.funding.total) == costs
    assert turn.reply.startswith("我按2处修改理解")


def test_months_that_the_sum_is_reckoned_with_are_used(workspace: Workspace) -> None:
    turn = talk(workspace, "2026年村级护林员补助，护林员25人，每人每月500元，发12个月", "发10个月")
    assert str(draft_of(turn).table.funding.total) == "12.5万元"
    assert "没有用上" not in turn.reply


@pytest.mark.parametrize(
    ("first", "said", "row"),
    [
        (DESKS, "书柜和黑板共3万", "书柜购置单价"),  # the sum of two things
        (DESKS, "课桌椅黑板一共7万", "课桌椅购置单价"),
        (DESKS, "黑板共12块", "黑板购置单价"),  # a count
        (SWEEPERS, "保洁员共90万", "保洁员工资标准"),  # more than one factor
    ],
)
def test_a_sum_never_becomes_a_price(workspace: Workspace, first: str, said: str, row: str) -> None:
    assert values(workspace, first, said)[row] == values(workspace, first)[row]
