"""What is taken from a request, and what is refused."""

import importlib.util
import random
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest

from assistant.facts import Brief, Fact
from assistant.understanding.brief import LONGEST_MESSAGE, extend_brief, read_brief
from corpus.errors import UserError
from corpus.money import Money
from corpus.values import ValueKind

TODAY = date(2025, 9, 15)


def read(text: str, **more: list[str]) -> Brief:
    return read_brief(text, today=TODAY, **more)


def only(brief: Brief, kind: ValueKind) -> Fact:
    found = [fact for fact in brief.facts if fact.kind is kind]
    assert len(found) == 1, brief.facts
    return found[0]


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    path = Path(__file__).parents[3] / "benchmarks" / "understanding.py"
    spec = importlib.util.spec_from_file_location("benchmark_of_understanding", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("file", "least"),
    [
        ("requests.txt", 119),
        ("requests_fresh.txt", 109),
        ("requests_later.txt", 26),
        ("requests_new.txt", 30),
        ("requests_spoken.txt", 30),
        ("requests_blind.txt", 30),
    ],
)
def test_requests_of_many_fields(measure: ModuleType, file: str, least: int) -> None:
    requests = measure.load(file)
    assert len(requests) >= least
    got = measure.score(requests)
    misses = "\n".join(got.misses)
    assert got.precision >= 0.97, misses
    assert got.recall >= 0.95, misses
    assert got.what_right / got.what_scored >= 0.95, misses
    assert got.head_right / got.head_scored >= 0.98, misses
    assert got.topic_right / got.topic_scored >= 0.95, misses
    assert got.beneficiary_right >= got.beneficiary_scored * 0.9, misses
    assert got.precision > measure.baseline(requests).precision


def test_the_part_kept_aside_is_a_part_of_its_own(measure: ModuleType) -> None:
    read_part = {request.text for request in measure.load("requests_fresh.txt")}
    aside = {request.text for request in measure.load("requests_fresh.txt#aside")}
    assert len(aside) >= 49
    assert not read_part & aside


def test_the_insurance_request() -> None:
    brief = read("2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元")
    assert brief.project_name == "2025年社区工作者责任险"
    assert brief.topic == "社区工作者责任险"
    assert (brief.year, brief.year_text) == (2025, "2025年")
    assert brief.amount == Money(yuan=Decimal(7260))
    assert brief.amount_text == "预算0.726万元"
    assert brief.beneficiary == "社区工作者"
    assert [fact.to_json() for fact in brief.facts] == [
        {"kind": "quantity", "text": "33人", "number": "33", "unit": "人", "per": [], "what": "社区工作者参保"},
        {"kind": "unit_price", "text": "每人每年220元", "number": "220", "unit": "元", "per": ["人", "年"], "what": ""},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "topic"),
    [
        ("农村改厕200户，每户补助2000元，10月底前完工", "农村改厕", "农村改厕"),
        ("我们街道想给33个社区工作者买责任险，一人一年220", "社区工作者责任险", "社区工作者责任险"),
        ("明年农村改厕200户", "2026年农村改厕", "农村改厕"),
        ("项目名称：2026年政府网站运维项目，预算18万元", "2026年政府网站运维项目", "政府网站运维"),
        ("关于2025年残疾人扶持的项目，扶持30名", "2025年残疾人扶持", "残疾人扶持"),
        ("请帮我写一个《乡镇文化站设备购置》项目的绩效目标表", "乡镇文化站设备购置", "乡镇文化站设备购置"),
        ("根据《关于做好安全工作的通知》要求，采购灭火器50具", "灭火器购置", "灭火器购置"),
    ],
)  # fmt: skip
def test_the_name(text: str, name: str, topic: str) -> None:
    brief = read(text)
    assert (brief.project_name, brief.topic) == (name, topic)


@pytest.mark.parametrize(
    "name",
    [
        "社区工作者（含网格员）", "2024年财预〔2021〕101号", "12345热线", "一老一小", "两新组织", "三供一业", "1号楼", "电话0954-2012345",
        "电话13812345678", "五一", "第三届", "八十岁以上老人", "一次性", "十四五规划",
    ],
)  # fmt: skip
def test_numbers_in_names_are_no_facts(name: str) -> None:
    brief = read(f"{name}服务项目，培训10场")
    assert [fact.text for fact in brief.facts] == ["10场"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("北源街道办事处2025年慰问困难群众120户", "北源街道办事处"),
        ("由清水镇人民政府实施的道路养护，112公里", "清水镇人民政府"),
        ("实施单位：原州区大数据中心，网站运维", "原州区大数据中心"),
        ("新建养老服务中心3个", None),
        ("我局采购电脑20台", None),
    ],
)  # fmt: skip
def test_the_unit(text: str, unit: str | None) -> None:
    assert read(text).unit == unit


def test_a_known_unit_is_recognised_by_its_name() -> None:
    assert (
        read("星河社区居委会慰问老人50名", known_units=["星河社区居委会"]).unit == "星河社区居委会"
    )


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2025年度农村改厕", 2025), ("二〇二六年农村改厕", 2026), ("今年农村改厕", 2025), ("明年农村改厕", 2026), ("农村改厕，2025年10月底完工", 2025),
        ("农村改厕", None), ("根据2023年文件，2025年农村改厕", 2025), ("下半年农村改厕", 2025),
    ],
)  # fmt: skip
def test_the_year(text: str, year: int | None) -> None:
    assert read(text).year == year


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("农村改厕，预算0.726万元", "0.726"), ("农村改厕，资金70万", "70"), ("农村改厕，总投资120万元", "120"), ("农村改厕，共需三十万元", "30"),
        ("农村改厕，项目金额5,000元", "0.5"), ("农村改厕，资金1.2亿元", "12000"), ("农村改厕预算：５０万元", "50"),
    ],
)  # fmt: skip
def test_the_stated_total_is_no_fact(text: str, wan: str) -> None:
    brief = read(text)
    assert brief.amount is not None
    assert brief.amount.in_wan() == wan
    assert brief.amount_text in text
    assert brief.facts == ()


def test_sources_of_money() -> None:
    brief = read("村集体经济扶持，总投资70万元，财政拨款50万元，自筹20万元")
    assert (brief.amount, brief.fiscal, brief.other) == tuple(
        Money(yuan=Decimal(n)) for n in (700_000, 500_000, 200_000)
    )
    assert [fact.what for fact in brief.facts] == ["财政拨款", "自筹"]


def test_a_list_gives_each_thing_its_own_price() -> None:
    brief = read("洒水车1台35万，垃圾箱10个每个3000元")
    assert [(fact.what, fact.value.render()) for fact in brief.facts] == [
        ("洒水车", "1台"), ("洒水车", "35万元"), ("垃圾箱", "10个"), ("垃圾箱", "3000元/个"),
    ]  # fmt: skip


def test_two_budgets_are_noted_not_chosen_in_silence() -> None:
    brief = read("农村改厕，预算50万元，总投资60万元")
    assert any("50万元" in note and "60万元" in note for note in brief.notes)


def test_an_amount_without_a_unit_is_noted() -> None:
    brief = read("农村改厕200户，预算50")
    assert brief.amount == Money.parse("50万元")
    assert any("没有写单位" in note for note in brief.notes)


def test_purpose_and_tasks() -> None:
    brief = read("2025年文化活动经费，用于丰富群众文化生活，举办公益性讲座、展览宣传，组织文艺演出")
    assert brief.purpose == "丰富群众文化生活"
    assert "举办公益性讲座" in brief.tasks
    assert "组织文艺演出" in brief.tasks


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("", "没有收到内容"), (" \n\t ", "没有收到内容"), ("。。。！！", "。。。！！"), ("1234567", "1234567"), ("hello there", "hello there"),
        ("农村改厕，预算-3万元", "-3万元"), ("农村改厕，预算负三万", "负三万"), ("农村改厕，预算九千亿", "九千亿"), ("农村改厕，-5人", "-5人"),
        ("改" * (LONGEST_MESSAGE + 1), "5,001"), ("@#￥%" * 1_000, "@#￥%"), ("-3万元", "-3万元"), ("九千亿", "九千亿"),
        ("预算abc万元", "预算abc万元"), ("农村改厕，预算3.5.2万元", "3.5.2"), ("农村改厕，预算1e5万元", "1e5"), ("农村改厕200户，每户abc元", "每户abc元"),
        ("农村改厕负3户", "负3户"), ("农村改厕，单价-20元", "-20元"),
    ],
)  # fmt: skip
def test_refusals_name_the_value(text: str, quoted: str) -> None:
    with pytest.raises(UserError) as refused:
        read(text)
    assert quoted in str(refused.value)
    assert str(refused.value).endswith("。")
    assert "请" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("gap", ["预算XX万元", "预算**万元", "预算___万元", "预算若干万元"])
def test_an_amount_left_open_is_noted(gap: str) -> None:
    brief = read(f"农村改厕200户，{gap}")
    assert brief.amount is None
    assert any(gap in note for note in brief.notes)


@pytest.mark.parametrize("alphabet", [range(33, 127), range(0x3400, 0x9FFF), range(0x20, 0x2FFF)])
def test_noise_is_refused(alphabet: range) -> None:
    choose = random.Random(7)
    noise = "".join(chr(choose.choice(alphabet)) for _ in range(5_000))
    with pytest.raises(UserError):
        read(noise)


@pytest.mark.parametrize(
    "text",
    ["每人" * 2_500, "1" * 5_000, "一" * 5_000, "1月和" * 1_600, "（" * 5_000, "每1人" * 1_600, "万亿" * 2_500, "洒水车1台35万" * 620, "1-" * 2_500, "，" * 5_000, "《" * 5_000, "给" * 5_000, "为了" * 2_500, "购买" * 2_500, "1,111" * 1000],
)  # fmt: skip
@pytest.mark.timeout(20)
def test_hostile_text_ends(text: str) -> None:
    try:
        brief = read(text[:LONGEST_MESSAGE])
    except UserError:
        return
    assert all(fact.text in text for fact in brief.facts)


def test_markup_is_only_text() -> None:
    brief = read("<script>alert(1)</script>农村改厕200户")
    assert brief.topic == "农村改厕"
    assert [fact.text for fact in brief.facts] == ["200户"]


def test_a_later_message_adds_and_replaces() -> None:
    first = read("2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元")
    second = extend_brief(first, "参保改为40人，预算0.88万元，满意度95%以上", today=TODAY)
    assert [fact.value.render() for fact in second.facts] == ["220元/人/年", "40人", "≥95%"]
    assert second.facts[-1].turn == 1
    assert second.amount == Money.parse("0.88万元")
    assert second.project_name == first.project_name
    assert all(fact.text in second.text for fact in second.facts)


def test_a_later_message_leaves_other_things_alone() -> None:
    first = read("洒水车1台35万，垃圾箱10个每个3000元")
    second = extend_brief(first, "垃圾箱12个", today=TODAY)
    assert {(fact.what, fact.value.render()) for fact in second.facts} == {
        ("洒水车", "1台"), ("洒水车", "35万元"), ("垃圾箱", "12个"), ("垃圾箱", "3000元/个"),
    }  # fmt: skip


def test_a_later_message_that_states_nothing_changes_nothing_and_says_so() -> None:
    first = read("农村改厕200户")
    second = extend_brief(first, "谢谢", today=TODAY)
    assert second.facts == first.facts
    assert second.project_name == first.project_name
    assert any("没有改动" in note for note in second.notes)


def test_a_year_said_later_is_put_into_the_name() -> None:
    assert (
        extend_brief(read("农村改厕200户"), "是明年的", today=TODAY).project_name
        == "2026年农村改厕"
    )
