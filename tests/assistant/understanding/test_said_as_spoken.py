"""Prices, marks and numbers as they are said: 3万五, 一毛八一尾, 得分≥90, 俩人; and what only looks like them."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


def said(text: str) -> dict[str, str]:
    return {fact.text: str(fact.value) for fact in read_brief(text, today=TODAY).facts}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("师资费每班3万五，结业率100%", "每班3万五", "3.5万元/班"),
        ("挖机2台，一台2千八", "一台2千八", "2800元/台"),
        ("草鱼苗60万尾，一毛八一尾", "一毛八一尾", "0.18元/尾"),
        ("传单8万张，3毛5每张", "3毛5每张", "0.35元/张"),
        ("二十八块钱一袋的洗衣粉买600袋", "二十八块钱一袋", "28元/袋"),
        ("消毒柜6800一台买3台", "6800一台", "6800元/台"),
        ("荣誉墙1面8000，10月底前挂牌", "8000", "8000元"),
        ("户外劳动者2600人，每人一份清凉包75块", "75块", "75元/份"),
        ("AED投放25台，采购价1.65万元", "1.65万元", "1.65万元/台"),
        ("驻场人员3名（人月单价1.15万元）", "人月单价1.15万元", "1.15万元/人/月"),
        ("新栽行道树4200株，每株（含支撑）680元", "每株（含支撑）680元", "680元/株"),
        ("烘干塔2座，单价（不含基建）14万元", "14万元", "14万元/座"),
        ("保安服务考核得分≥90，保安30名", "≥90", "≥90分"),
        ("学员评教95分以上，培训3期", "95分以上", "≥95分"),
        ("路边花箱360个，花一年换三茬", "一年换三茬", "每年3茬"),
        ("浇水工俩人，每人每月2800元", "俩人", "2人"),
        ("粮温控制在15摄氏度以下，仓房9栋", "控制在15摄氏度以下", "≤15摄氏度"),
    ],
)
def test_it_is_read_as_it_is_said(text: str, words: str, value: str) -> None:
    assert said(text)[words] == value


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("冷库改造，零下18摄氏度冷库3间，每间8万元", "18摄氏度"),  # which store
        ("宣传展板6块，每块450元", "6元"),
        ("地砖1800平方米，瓷砖75块", "75元"),  # pieces
        ("全网播放量突破3000万次，粉丝增加8万", "8万元"),  # followers
        ("帮忙做一个人民公园厕所改造的，公厕2座，一座15.8万", "1个"),  # the paper that is asked for
        ("运维按设备款的8%一年付，终端35台", "1年"),  # what the share is per
    ],
)
def test_what_only_looks_like_it(text: str, wrong: str) -> None:
    assert wrong not in said(text).values()


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("石桥社区申请微更新资金18万元，其中街道支持12万元，剩下居民众筹", "18"),
        ("镇政府申请绿化资金30万元，其中县里支持12万元", "30"),
        ("县血站添一辆采血车，大概88万，另外储血冰箱6台每台2万4", None),  # the one thing's own
        ("新建凉亭一座，约12万，长椅20张每张900元", None),
    ],
)
def test_a_fund_with_its_parts_is_the_whole_and_one_thing_is_not(
    text: str, amount: str | None
) -> None:
    got = read_brief(text, today=TODAY).amount
    assert (got and got.in_wan()) == amount
