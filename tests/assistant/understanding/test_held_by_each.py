"""What each of several holds, costs or lasts, said once and going on through a list."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 9, 15)


def values(text: str) -> list[str]:
    return [str(fact.value) for fact in read_brief(text, today=TODAY).facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "村卫生室改造，每室诊查床2张药柜1组，共15个室，11月完成",
            ["2张/室", "1组/室", "15个", "11月底前"],
        ),
        ("社区配备微型消防站，每站灭火器8具消防服4套，共建12个站", ["8具/站", "4套/站", "12个"]),
        (
            "示范班级建设20间，每间电子白板1台2.2万元加音箱2个，音箱每个600元",
            ["20间", "1台/间", "2.2万元/台", "2个/间", "600元/个"],
        ),
    ],
)
def test_what_each_place_holds_goes_on(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("山塘巡查员，山塘86口，每口巡查员1人，每人每年补1500", ["86口", "1人/口", "1500元/人/年"]),
        (
            "交通劝导岗19个，每岗3人，每人每天80元，全年120天",
            ["19个", "3人/岗", "80元/人/天", "1年", "120天"],
        ),
        (
            "值班电话坐席，24个席，每席配话务员2人，每人每月3600元",
            ["24个", "2人/席", "3600元/人/月"],
        ),
        (
            "覆盖5街道62社区，每社区1名专职网格员，专职网格员月薪3800元",
            ["5街道", "62社区", "1名/社区", "3800元/人/月"],
        ),
    ],
)
def test_a_word_of_the_request_is_what_others_are_per(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "传统文化培训办三期，每期五十人、材料费四千五，老师课酬一节课三百",
            ["3期", "50人/期", "4500元/期", "300元/节"],
        ),
        (
            "举办招聘会6场，每场入场企业40家、场租1.2万，另做直播带岗10场，每场8000元",
            ["6场", "40家/场", "1.2万元/场", "10场", "8000元/场"],
        ),
    ],
)
def test_a_sum_listed_with_what_each_holds_is_of_each(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "雨水管清疏，主管一公里8万支管一公里3万，主管12公里，支管20公里",
            ["8万元/公里", "3万元/公里", "12公里", "20公里"],
        ),
        (
            "路面修补1200平方，沥青的一平方米96水泥的一平方米110，另外标线一米7块",
            ["1200平方", "96元/平方米", "110元/平方米", "7元/米"],
        ),
    ],
)
def test_one_is_priced_beside_another(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "书桌200张、椅子200把，单价分别是180元、65元，讲台5个每个900元",
            ["200张", "200把", "180元/张", "65元/把", "5个", "900元/个"],
        ),
        (
            "采购铁锹、雨衣、手电，数量依次为300把、400件、150支，均价分别为25元、60元和35元",
            ["300把", "400件", "150支", "25元/把", "60元/件", "35元/支"],
        ),
        (
            "慰问一线职工，优抚对象80人、老党员120人，补助标准分别为800元、500元",
            ["80人", "120人", "800元/人", "500元/人"],
        ),
    ],
)
def test_prices_told_respectively_are_of_their_counts(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "视频监控运维，探头800个，年运维180元/个，平台年维护15万元，专线年租每条2400，共60条",
            ["800个", "180元/年/个", "15万元", "2400元/年/条", "60条"],
        ),
        (
            "电梯维保26台，年维保费每台3600，年检每台800，困人救援30分钟内到场",
            ["26台", "3600元/年/台", "800元/台", "≤30分钟"],
        ),
        (
            "云短信服务年付8000，域名年缴1200元，防火墙2台每台4.5万",
            ["8000元/年", "1200元/年", "2台", "4.5万元/台"],
        ),
    ],
)
def test_a_year_before_a_fee_is_what_it_is_per(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "图书采购，图书8000册，平均定价38元，绘本1200册，均码洋45元",
            ["8000册", "38元/册", "1200册", "45元/册"],
        ),
    ],
)
def test_a_price_of_books_is_of_one(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "河道漂浮物打捞，一年打捞垃圾2.4万吨，每天保洁10个小时，保洁员60人",
            ["2.4万吨/年", "10小时/天", "60人"],
        ),
        (
            "稻田养鱼，亩产鱼90公斤，亩增效益800元，亩节水60方，面积2200亩，每亩补150元",
            ["90公斤/亩", "800元/亩", "60方/亩", "2200亩", "150元/亩"],
        ),
        (
            "传单印制3万张，单价6分，服务半径5公里内，办公耗材一批2.4万元，元旦、六一、国庆各演一场",
            ["3万张", "0.06元/张", "≤5公里", "2.4万元", "3场"],
        ),
    ],
)
def test_so_much_in_a_year_a_day_or_of_a_mu(text: str, expected: list[str]) -> None:
    assert values(text) == expected
