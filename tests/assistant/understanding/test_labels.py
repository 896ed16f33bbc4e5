"""What a count counts, in the words around it."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

CASES = [
    ("电梯安全评估，请第三方对辖区18部电梯做评估", "18部", "电梯"),
    ("想请律师当法律顾问，一年3万，给8个村也配上", "8个", "村"),
    ("今年想给3个敬老院装烟感报警器，一共220个", "3个", "敬老院"),
    ("产业园配套，建标准化厂房3000平米", "3000平米", "标准化厂房"),
    ("产业发展，乡村振兴衔接资金种植大棚15座", "15座", "大棚"),
    ("环卫外包，垃圾清运人员6名", "6名", "垃圾清运人员"),
    ("公益性岗位工资，全乡7个村保洁员42名", "7个", "村"),
    ("公益性岗位工资，全乡7个村保洁员42名", "42名", "保洁员"),
    ("特殊教育设备购置，购置设备50台", "50台", "设备"),
    ("防火隔离带开设25公里，10米宽，每公里8000元", "10米", "宽"),
    ("挡墙修建120米，3米高，每米900元", "3米", "高"),
    ("理论宣讲，讲30场", "30场", "理论宣讲"),
    ("应急器材更新，购器材30件", "30件", "器材"),
    ("办公设备采购，采购设备12套", "12套", "设备"),
]


@pytest.mark.parametrize(("request_text", "value", "what"), CASES)
def test_the_noun_is_what_is_counted(request_text: str, value: str, what: str) -> None:
    facts = read_brief(request_text, today=date(2026, 11, 26)).facts
    assert {fact.text: fact.what for fact in facts}[value] == what


@pytest.mark.parametrize(
    ("request_text", "who"),
    [
        ("幼儿园老师培训，每期40人", "幼儿园老师"),
        ("端午节慰问百岁老人和抗战老兵，共9位", "老人和抗战老兵"),
        ("幼儿园消防器材购置，幼儿320人", "幼儿"),
    ],
)
def test_who_is_served(request_text: str, who: str) -> None:
    assert read_brief(request_text, today=date(2026, 11, 26)).beneficiary == who


@pytest.mark.parametrize(
    ("request_text", "topic"),
    [
        ("全镇12个村配发灭火器，每村20具，每具95元", "灭火器配发"),
        ("请专业公司给办公楼做消防检测，建筑面积5200㎡", "办公楼消防检测"),
        ("绿化带维修3处，每处2000元", "绿化带维修"),
        ("路灯坏了要换一下，40盏，每盏300", "路灯更换"),
        ("村里那段路坏了要修一下，大概1.8公里", "道路维修"),
        ("想编一本镇志，印500本", "镇志编纂"),
        ("全镇12个社区网格员86人，每人每月补助300元", "社区网格员补助"),
    ],
)
def test_the_subject_is_named_as_offices_do(request_text: str, topic: str) -> None:
    assert read_brief(request_text, today=date(2026, 11, 26)).topic == topic


@pytest.mark.parametrize(
    ("request_text", "said"),
    [
        ("景区安保，10月1日至7日，保安40人", "10月1日至7日"),
        ("塑胶跑道维修1200平方米，暑假期间完工", "暑假期间"),
        ("文化下乡演出12场，春节和国庆期间", "春节和国庆期间"),
    ],
)
def test_a_time_is_read_to_its_end(request_text: str, said: str) -> None:
    facts = read_brief(request_text, today=date(2026, 11, 26)).facts
    assert said in {fact.text for fact in facts}


def test_a_year_said_in_two_digits_is_no_term() -> None:
    brief = read_brief("27年给镇政府食堂换一套厨具，12万", today=date(2026, 11, 26))
    assert brief.year == 2027
    assert all(fact.value.unit != "年" for fact in brief.facts)
    old = read_brief("改造建成27年的老旧小区3个，200万", today=date(2026, 11, 26))
    assert old.year is None


def test_who_pays_a_part_is_heard() -> None:
    brief = read_brief(
        "护林员补助，68个护林员，一人一个月600，发一年，钱应该是48.96万，县里林业局那边出30万剩下我们自己出",
        today=date(2026, 11, 26),
    )
    assert str(brief.amount) == "48.96万元"
    assert str(brief.fiscal) == "30万元"


def test_each_person_is_a_person() -> None:
    price = read_brief("环卫工人意外险，45人，每个人180块钱", today=date(2026, 11, 26)).facts[1]
    assert price.value.per == ("人",)


@pytest.mark.parametrize(
    ("request_text", "value", "what"),
    [
        ("公园修缮，更换地砖300平方米，绿化养护1500平方米", "1500平方米", "绿化养护"),
        ("请设计院给全县40个行政村编村庄规划，每村6万元", "40个", "行政村"),
        ("给全镇180户五保户和低保户装燃气报警器，每户1个", "180户", "五保户和低保户"),
        ("食品抽检，抽检600批次，其中水产品200批次，每批次900元", "每批次900元", "抽检"),
        ("道路养护，总里程80公里，其中水泥路50公里，水泥路每公里3000元", "每公里3000元", "水泥路"),
        ("机关后勤，保洁6万元，维修零星3万元", "3万元", "维修零星"),
    ],
)
def test_a_figure_is_of_its_own_object(request_text: str, value: str, what: str) -> None:
    facts = read_brief(request_text, today=date(2026, 11, 26)).facts
    assert {fact.text: fact.what for fact in facts}[value] == what


@pytest.mark.parametrize(
    ("request_text", "name", "total"),
    [
        ("财政系统运维服务费 15万元 一年", "财政系统运维服务费", "15万元"),
        ("请专家给30个行政村编村庄规划，共180万元", "村庄规划编制", "180万元"),
        (
            "办公楼物业服务 面积8600平方米 每平方米每月2.5元 一年25.8万元",
            "办公楼物业服务",
            "25.8万元",
        ),
    ],
)
def test_the_first_words_name_it_and_the_sum_of_the_year_is_the_total(
    request_text: str, name: str, total: str
) -> None:
    brief = read_brief(request_text, today=date(2026, 11, 26))
    assert (brief.topic, str(brief.amount)) == (name, total)
