"""Bounds, terms and prices as notes say them, and numbers that only tell which things are meant."""

from datetime import date

import pytest

from assistant.facts import Fact
from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


def facts_of(said: str) -> tuple[Fact, ...]:
    return read_brief(said, today=TODAY).facts


def as_said(fact: Fact) -> str:
    value = fact.value
    return f"{value.sign or ''}{value.number}{value.unit}{''.join(f'/{one}' for one in value.per)}"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("校服更新 校服320套 单价180 年检合格率100%", "180元/套"),
        ("老人宴席 每桌不超过500元 12个村", "≤500元/桌"),
        ("河道巡查 每次巡查后24小时内报台账 巡查员12人", "≤24小时"),
        ("接警后半个钟头内到场 巡逻队员十二名", "≤0.5小时"),
        ("污水处理站6座 氨氮浓度不超过8毫克/升", "≤8毫克/升"),
        ("土壤改良1.6万亩 pH值提升0.3个单位以上", "≥0.3个单位"),
        ("森林防火 火灾零起 护林员三十个", "0起"),
        ("抗体合格率七十五以上就行 羊三千只", "≥75%"),
        ("举办夏令营3期，每期40名、7天，每人每天180元", "7天/期"),
        ("巡诊车一辆 一个季度每个村去两次 十五个村", "2次/季度/个"),
        ("护栏原来报1200米 现在改成1500米 每米180", "1500米"),
    ],
)
def test_values_as_notes_say_them(said: str, value: str) -> None:
    assert value in [as_said(fact) for fact in facts_of(said)]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("20年以上老旧管道改造12公里 每公里45万元", "20年"),
        ("供热管网改造（1栋至6栋）1.2公里，每公里48万元", "6栋"),
        ("接警后3分钟到场率90%以上 站点40个", "3分钟"),
        ("桌椅原先报的80套改成95套 每套260元", "80套"),
    ],
)
def test_numbers_that_are_none_of_the_values(said: str, text: str) -> None:
    assert not any(text in fact.text and "率" not in fact.text for fact in facts_of(said))


def test_what_was_revised_is_told() -> None:
    assert any("80套" in note for note in read_brief("桌椅原先报的80套改成95套", today=TODAY).notes)


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ("补贴从三月发到十月 护路员16名", tuple(range(3, 11))),
        ("流量费从明年二月交到十二月 车一百辆", tuple(range(2, 13))),
    ],
)
def test_from_month_to_month(said: str, months: tuple[int, ...]) -> None:
    assert months in [fact.value.months for fact in facts_of(said)]


@pytest.mark.parametrize(
    "said", ["敬老活动8场 10月29日重阳节前办完", "墓区修缮8处 9月30日烈士纪念日前完工"]
)
def test_a_day_and_what_it_is(said: str) -> None:
    assert any(fact.value.date is not None and fact.value.sign == "≤" for fact in facts_of(said))


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        ("县政务中心排队叫号设备租赁 叫号机9台 每月420", "县政务中心"),
        ("光荣牌更换 退役军人服务站 光荣牌395块 每块38元", "退役军人服务站"),
        ("第二小学课桌椅更新 320套 每套260", "第二小学"),
        ("【转发】区城管局2026年公厕保洁 公厕36座，每座每月1200元", "区城管局"),
        ("中学生社会实践活动 12期", None),
        ("村小学操场硬化 4所 每所12万元", None),
    ],
)
def test_whose_request_it_is(said: str, unit: str | None) -> None:
    assert read_brief(said, today=TODAY).unit == unit


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("方言采录 发音人12位 每位6天", "发音人"),
        ("公租房维修512户 租户满意度90%以上", "租户满意度"),
        ("明年在5个镇街施用土壤调理剂1.6万亩，每亩150元", "镇街"),
        ("施用脱硫石膏4200吨，到田价每吨185元", "到田价"),
        ("对26所小学低年级学生免费口腔检查5800人，每人10元", "小学"),
        ("雨量站86处 设备畅通率汛期达到98%以上", "设备畅通率"),
    ],
)
def test_what_is_counted(said: str, what: str) -> None:
    assert what in [fact.what for fact in facts_of(said)]


def test_the_past_of_a_thing_is_no_part_of_its_project() -> None:
    said = (
        "项目名称：老城给水管网改造\n立项依据：市住建局〔2025〕12号批复。管网铺设于1990年代，现有46公里，"
        "2012年至2014年曾改造8公里，耗资960万元。\n实施内容：更换管网6公里，每公里95万元。\n经费：总额570万元。"
    )
    assert {as_said(fact) for fact in facts_of(said)} == {"6公里", "95万元/公里"}


def test_what_else_a_meeting_heard() -> None:
    said = "会议研究了村道养护。会议决定：明年养护村道36公里，每公里8000元。会议还通报了7月份信访件6件。"
    assert "6件" not in [as_said(fact) for fact in facts_of(said)]
