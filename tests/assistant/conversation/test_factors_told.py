"""What one of the things counted costs, how many months a price is paid, and whether the money is enough."""

import pytest

from assistant.conversation.whole_messages.factors_told import read_factors
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

FOREST = "2027年森林防火项目经费35万元，用于护林员20人工资（每人每月1000元）、购买风力灭火机10台、宣传牌30块"
LANES = "2027年背街小巷环境整治，铺透水砖3200平米，换井盖46个，装路灯28盏，总预算86万"
SHELVES = "2027年图书采购，采购图书12000册，书架40组，预算40万元"


def values(workspace: Workspace, first: str, *said: str) -> dict[str, str]:
    """The rows of the table at the end, name to value."""
    rows = draft_of(talk(workspace, first, *said)).table.indicators
    return {row.name: row.value for row in rows if row.applicable}


@pytest.mark.parametrize(
    ("first", "said", "rows"),
    [
        (FOREST, "灭火机3800一台，宣传牌150一块", {"风力灭火机购置单价": "≤3800元/台", "宣传牌单价": "≤150元/块"}),
        (FOREST, "风力灭火机单价3800元，宣传牌单价150元", {"风力灭火机购置单价": "≤3800元/台", "宣传牌单价": "≤150元/块"}),
        (LANES, "透水砖120块一平，井盖800一个，路灯2600一盏", {"透水砖铺设单价": "≤120元/平米", "井盖更换单价": "≤800元/个", "路灯安装单价": "≤2600元/盏"}),
        (LANES, "每个井盖800元，每盏路灯2600元", {"井盖更换单价": "≤800元/个", "路灯安装单价": "≤2600元/盏"}),
        (SHELVES, "图书一册28块，书架一组650", {"图书购置单价": "≤28元/册", "书架购置单价": "≤650元/组"}),
    ],
)  # fmt: skip
def test_a_price_told_on_becomes_a_row(
    workspace: Workspace, first: str, said: str, rows: dict[str, str]
) -> None:
    before, after = values(workspace, first), values(workspace, first, said)
    assert before | rows == after


def test_prices_told_on_are_reckoned(workspace: Workspace) -> None:
    turn = talk(workspace, LANES, "透水砖120块一平，井盖800一个，路灯2600一盏")
    assert "3,200平米×120元/平米=38.4万元" in turn.reply
    assert "合计49.36万元" in turn.reply


@pytest.mark.parametrize("said", ["护林员工资一年发10个月", "工资按10个月发", "工资一年只发十个月"])
def test_months_of_a_price_do_not_take_its_place(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, FOREST, said)
    rows = {row.name: row.value for row in draft_of(turn).table.indicators}
    assert rows["护林员工资标准"] == "1000元/人/月"
    assert "20人×1,000元/人/月×10个月=20万元" in turn.reply


@pytest.mark.parametrize(
    "said",
    [
        "灭火机去年3800一台",
        "灭火机3800一台，能不能便宜点",
        "洒水车3800一台",  # nothing of it is counted
        "灭火机3800一箱",  # another unit
        "护林员工资不发10个月",
        "灭火机3800一台，满意度改成95%",  # says more
    ],
)
def test_other_messages_tell_no_factor(workspace: Workspace, said: str) -> None:
    brief = draft_of(talk(workspace, FOREST)).brief
    assert read_factors(said, brief) is None


def test_what_the_rest_is_for_is_told(workspace: Workspace) -> None:
    turn = talk(workspace, LANES, "井盖800一个，路灯2600一盏，剩下的是施工费")
    assert "其余用于施工费，没有单列一条" in turn.reply
    assert "井盖更换单价" in {row.name for row in draft_of(turn).table.indicators}


def test_a_price_that_stands_is_not_told_twice(workspace: Workspace) -> None:
    brief = draft_of(talk(workspace, FOREST, "灭火机3800一台")).brief
    assert read_factors("灭火机4000一台", brief) is None


@pytest.mark.parametrize("said", ["钱够不够，你算一下", "预算够不够", "帮我算一下，钱够吗"])
def test_whether_the_money_is_enough(workspace: Workspace, said: str) -> None:
    drafted = talk(workspace, SHELVES, "图书一册28块，书架一组650")
    turn = talk(workspace, SHELVES, "图书一册28块，书架一组650", said)
    assert "合计36.2万元" in turn.reply
    assert draft_of(turn).table == draft_of(drafted).table


def test_nothing_to_reckon_with_is_said(workspace: Workspace) -> None:
    assert "算不出来" in talk(workspace, SHELVES, "钱够不够").reply


DRINKING = "2026年校园直饮水，装直饮机24台，铺管线1800米，预算40万"


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("直饮机1.2万一台，管线每米35，满意度提到92%", {"直饮机安装单价": "≤1.2万元/台", "管线铺设单价": "≤35元/米", "师生满意度": "≥92%"}),
        ("管线改为1600米，每米35元", {"管线铺设长度": "1600米", "管线铺设单价": "≤35元/米"}),
        ("直饮机每台1.2万，11月底前装好", {"直饮机安装单价": "≤1.2万元/台", "校园直饮水完成时间": "2026年11月底前"}),
    ],
)  # fmt: skip
def test_prices_beside_other_orders_are_factors_too(
    workspace: Workspace, said: str, rows: dict[str, str]
) -> None:
    table = draft_of(talk(workspace, DRINKING, said)).table
    told = {one.name: one.value for one in table.indicators}
    assert {name: told.get(name) for name in rows} == rows
    assert told["总成本"] == "≤40万元"


def test_a_price_never_exchanges_rows_of_another_kind(workspace: Workspace) -> None:
    before = draft_of(talk(workspace, DRINKING)).table
    after = draft_of(talk(workspace, DRINKING, "直饮机每台1.2万")).table
    assert after.project_name == before.project_name
    kept = {(one.level2, one.name, one.value) for one in before.indicators}
    come = [one.name for one in after.indicators if (one.level2, one.name, one.value) not in kept]
    assert come == ["直饮机安装单价"]
    assert len(after.indicators) == len(before.indicators) + 1


def test_a_book_is_priced_by_either_word_for_it(workspace: Workspace) -> None:
    turn = talk(workspace, "区图书馆2026年采购图书8000册，预算28万元", "一本按35元算")
    assert "≤35元/册" in {one.value for one in draft_of(turn).table.indicators}


def test_a_row_told_by_a_written_number_was_done(workspace: Workspace) -> None:
    turn = talk(workspace, DRINKING, "第三条删掉，跟第一条重复了")
    assert "没有做" not in turn.reply
