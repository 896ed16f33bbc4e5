"""Who pays, told in one clause by itself."""

import pytest

from assistant.conversation.actions import Change, SetTo, Shift
from assistant.conversation.heads.sources import one_source
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk


@pytest.mark.parametrize(
    ("clause", "change"),
    [
        ("其中5万是村集体自筹的", SetTo("其他资金", "5万元")),
        ("财政只给20万", SetTo("财政拨款", "20万元")),
        ("区里出资20万元", SetTo("财政拨款", "20万元")),
        ("总额里企业捐赠5万元", SetTo("其他资金", "5万元")),
        ("剩下5万靠社会捐赠", SetTo("其他资金", "5万元")),
        ("其余的自筹", SetTo("其他资金", "其余")),
        ("全部由财政拨款", SetTo("其他资金", "0元")),
        ("自筹改由财政出", SetTo("其他资金", "0元")),
        ("多出来的2万是自筹", Shift("其他资金", "2万", True)),
        ("县里多给3万", Shift("财政拨款", "3万元", True)),
        ("自筹少出4万元", Shift("其他资金", "4万元", False)),
        ("县里280", None),
        ("每人自筹50元", None),
        ("自筹不变", None),
        ("满意度改成95%", None),
    ],
)
def test_one_clause_of_who_pays(clause: str, change: Change | None) -> None:
    assert one_source(clause) == change


MEALS = "2026年农村老年人助餐点运营，助餐点6个，服务老人320人，区财政40万元，街道自筹12万元"


@pytest.mark.parametrize(
    ("said", "total", "fiscal", "other"),
    [
        ("区里多给3万，总数不变", "52", "43", "9"),
        ("上级补助批下来是43万，总数不变，街道那块减3万", "52", "43", "9"),
        ("区里45万，街道自筹7万", "52", "45", "7"),
        ("其他资金改成10万", "52", "42", "10"),
        ("区里给45万，不够的街道自己想办法", "52", "45", "7"),
        ("总额压到50万，先压自筹", "50", "40", "10"),
        ("助餐点改8个，总额60万，区里45，剩下自筹", "60", "45", "15"),
        ("总额按50万元申报，其中养老协会承担6万，其余财政安排", "50", "44", "6"),
        ("总额报55万，其中老年协会出5万，剩下财政出", "55", "50", "5"),
        ("预算报50万，财政安排40万，餐饮公司出10万", "50", "40", "10"),
        ("总额52万里物业出8万，剩下的财政拨款", "52", "44", "8"),
        ("财政只肯给45万，多出来那7万由街道集体经济出，资金来源那里你分一下", "52", "45", "7"),
        ("区里只给44万，剩下8万走社区集体资金", "52", "44", "8"),
        ("上级只拨42万，差额10万由村集体承担", "52", "42", "10"),
        ("上级补助改为45，剩下的街道出", "52", "45", "7"),
        ("上级只给45万，缺口街道补", "52", "45", "7"),
        ("街道自筹15万，剩下的区里补", "52", "37", "15"),
    ],
)
def test_sources_add_up_to_the_total(
    workspace: Workspace, said: str, total: str, fiscal: str, other: str
) -> None:
    funding = draft_of(talk(workspace, MEALS, said)).table.funding
    assert [one and one.in_wan() for one in (funding.total, funding.fiscal, funding.other)] == [total, fiscal, other]  # fmt: skip


def test_a_total_told_anew_adds_no_row(workspace: Workspace) -> None:
    canteen = "镇政府机关食堂外包服务，每天就餐90人，服务费26万元一年，预算26万元"
    before = draft_of(talk(workspace, canteen))
    after = draft_of(talk(workspace, canteen, "预算压到25万，其他照旧"))
    assert [row.name for row in after.table.indicators] == [row.name for row in before.table.indicators]  # fmt: skip
    assert after.table.funding.total is not None
    assert after.table.funding.total.in_wan() == "25"
