"""Funds of budgets by their names, and who pays what is left."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief


@pytest.mark.parametrize(
    ("text", "fiscal", "other"),
    [
        ("河道治理，总投资180万元，其中省级水利专项补助60万元，县财政120万元。", "180", None),
        ("无障碍改造180户，共108万元，市级福彩公益金72万元，区级残保金36万元。", "108", None),
        (
            "安防工程总投资458.76万元，申请省补资金260万元，其余198.76万元由县财政统筹。",
            "458.76",
            None,
        ),
        ("河堤加固，中央资金300万，缺口的120万县财政补足", "420", None),
        ("体育场馆免费开放，中央补助35万、省体彩公益金20万、县里再出15万", "70", None),
        ("背街小巷整治七条，区里拨六十万街道自筹二十万九千六", "60", "20.96"),
        ("冷库建设，总投资100万元，省级奖补30万元，剩余70万元由企业自筹", "30", "70"),
        ("看台改造2处，体育局以奖代补40万，场馆门票收入出15万", "40", "15"),
        ("实训室改造3间，每间20万，专项资金解决30万，不够的从学费里补", "30", None),
        ("诱蛾灯30盏每盏2000，经费中央防灾资金列6万", "6", None),
        ("老街亮灯60处，资金来源:市妇联4万,县级5万,乡贤会捐助2万", "9", "2"),
        ("防火隔离带9公里，县林业局下拨经费15万，缺口镇里解决", "15", None),
        ("床位60张每张2600，福彩金补10万", "10", None),
        ("孵化基地共投50万，剩余28万元由经开区财政承担", "28", None),
        ("水渠2.4公里，除企业捐赠8万元外由县财政负担", None, "8"),
    ],
)
def test_who_pays(text: str, fiscal: str | None, other: str | None) -> None:
    brief = read_brief(text, today=date(2025, 9, 15))
    assert (brief.fiscal.in_wan() if brief.fiscal else None) == fiscal
    assert (brief.other.in_wan() if brief.other else None) == other


def test_a_grade_of_people_pays_nothing() -> None:
    text = "非遗保护，市级传承人补助10万元，展演6场"
    assert read_brief(text, today=date(2025, 9, 15)).fiscal is None


@pytest.mark.parametrize(
    ("text", "amount", "fiscal"),
    [
        ("奖补资金86万元，其中市级50万元，县级36万元，合作社12家", "86", "86"),
        ("助学金发放 补助经费45万元，上级30万元，镇级15万元，资助60名", "45", "45"),
        ("新建公厕6座，奖补资金72万元，省级奖补50万元，县级配套22万元", "72", "72"),
    ],
)
def test_a_sum_that_those_who_pay_come_to_is_the_total(text: str, amount: str, fiscal: str) -> None:
    brief = read_brief(text, today=date(2025, 9, 15))
    assert brief.amount is not None
    assert brief.amount.in_wan() == amount
    assert (brief.fiscal.in_wan() if brief.fiscal else None) == fiscal


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("桑园改造860亩，县财政六成，乡镇两成，农户两成", ["60%", "20%", "20%"]),
        ("合唱比赛，团委出一半，总工会列支一半", ["50%", "50%"]),
        ("护栏改造，上级资金占七成，镇配一成五", ["70%", "15%"]),
        ("井盖更换320个，六成由业主分担，四成街道付", ["60%", "40%"]),
    ],
)
def test_tenths_and_halves_of_the_money(text: str, shares: list[str]) -> None:
    facts = read_brief(text, today=date(2025, 9, 15)).facts
    assert [str(fact.value) for fact in facts if fact.kind.value == "rate"] == shares


def test_a_rest_is_public_behind_an_exception() -> None:
    text = "村道硬化3公里，除村集体出12万外其余由县财政承担"
    brief = read_brief(text, today=date(2025, 9, 15))
    assert brief.rest_public
    assert brief.other is not None
    assert brief.other.in_wan() == "12"


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("书屋3间，座椅共4.8万，省级10万，县级8万", None),  # less than who pays gives
        ("配电箱2个(7.5万) 电缆300米", None),
        ("“多合一”平台接入，经费60万元", "60"),
    ],
)
def test_what_is_no_total(text: str, amount: str | None) -> None:
    brief = read_brief(text, today=date(2025, 9, 15))
    assert (brief.amount.in_wan() if brief.amount else None) == amount
