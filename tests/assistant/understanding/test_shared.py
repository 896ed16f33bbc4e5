"""What several share: parts of a sum or a price, prices after their counts, so many of each; what is another's."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from corpus.money import Money


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("签约9600人，每人每年补助120元，其中医保60元、公卫30元、自付30元", "115.2万元"),
        ("平台建设，设备60万元（服务器4台、每台12万元，存储2套、每套6万元），软件30万元", "90万元"),
        ("教室改造，设备费30万元，其中电脑20万元、打印机8万元，装修5万元", "35万元"),
        ("农房修缮，其中重建7户，每户4万；一般损坏53户，每户0.6万元", "59.8万元"),
        ("助学，本科新生每生5000元共36人，专科新生每生3000元共24人", "25.2万元"),
        ("津贴发放，甲类每人50元1200人，乙类每人100元180人", "7.8万元"),
        ("健身器材更新，18个社区、25个行政村，每处3000元", "12.9万元"),
        ("村医补助，村医86人，其中执业医师30人每人每年12000元，乡村医生56人每人每年9000元", "86.4万元"),
        ("救助，对象500户，其中重点户120户每户800元，一般户380户每户300元", "21万元"),
        ("抽检850批次，其中农产品300批次，每批次800元", "68万元"),
        ("两癌筛查，宫颈癌6000人、乳腺癌6000人，宫颈癌每例49元，乳腺癌每例79元", "76.8万元"),
        ("送戏演出48场、电影放映312场，演出每场补助3500元，电影每场200元", "23.04万元"),
        ("护坡1,850平方米，每平米180元", "33.3万元"),
        ("活动室装修，面积360平米，1200元一平", "43.2万元"),
        ("隔离带建设12.5km，每km3.2万元", "40万元"),
        ("河道保洁，每月2次，每次800元，全年", "1.92万元"),
        ("就业培训，养老护理和家政服务各2个班，每班30人，每人补贴1500元", "18万元"),
        ("给3个社区和5个村各配1台除雪机，每台1.2万元", "9.6万元"),
        ("清扫保洁，58万平方米，每平方米每年7元，合同期三年", "406万元"),
        ("慰问，73个儿童，每个发文具300块，再给500块现金", "5.84万元"),
        ("宣传，发手册1万5千册，一册1.6元", "2.4万元"),
        ("管网改造1.8公里 每米260", "46.8万元"),
        ("医生培训 第一批45人 第二批38人 每人每天180 5天", "7.47万元"),
        ("食堂补贴 240人吃饭 一人一天15 一个月22天 算11个月", "87.12万元"),
        ("给12个组每组装路灯8盏 一盏1680", "16.128万元"),
        ("广播建设 主机一台2.8万 调试费一共1万", "3.8万元"),
        ("幼儿园保安 24个园每园2个人 一人一月2800 一年", "161.28万元"),
        ("残膜回收850吨 每吨补600 回收率不低于85%", "51万元"),
        ("锅炉更换两台一台9万8电增容6万", "25.6万元"),
        ("校舍维修4,200㎡，每㎡260元，资金来源：省级专项60万元，县级配套49.2万元", "109.2万元"),
    ],
)  # fmt: skip
def test_what_a_request_comes_to(said: str, total: str) -> None:
    assert reckon(read(said)).total == Money.parse(total)


def test_parts_that_exceed_their_sum_are_asked_about() -> None:
    got = reckon(read("教室改造，设备费30万元（电脑20万元、打印机18万元）"))
    assert got.total == Money.parse("30万元")
    assert any("38万元，比它多" in notice for notice in got.notices)


def test_what_a_project_brings_is_not_spent() -> None:
    got = reckon(read("养殖场建设，带动60户户均增收4000元，节约电费5万元，投资220万元"))
    assert got.equations == ()


@pytest.mark.parametrize(
    ("said", "kept", "set_aside"),
    [
        ("去年我们做了12场，花了3.6万，今年想做讲座15场", ["15场"], "“12场”、“3.6万”"),
        ("上级要求接种率要到95%，我们定98%", ["98%"], "“95%”"),
        ("文件说每村最多补5万，我们报了8个村广场建设，每村补3万", ["8个", "3万元/村"], "“每村最多补5万”"),
        ("疫苗接种，接种率从82%提高到90%", ["90%"], "“82%”"),
        ("公益岗每人每月800元，以前是600元", ["800元/人/月"], "“600元”"),
        ("2024年完成改厕1200户，2026年计划改厕800户", ["800户"], "“1200户”"),
        ("按方案到2026年底全省治理率达到60%以上。我镇拟建污水站5座", ["5座"], "“60%以上”"),
        ("农贸市场改造摊位168个，图纸上172个那是旧的", ["168个"], "“172个”"),
        ("改厕 今年任务1200户 已经完成400户了 剩下800户明年做", ["800户"], "“1200户”、“400户”"),
        ("满意率调查，去年满意率93%，明年目标不低于95%", ["≥95%"], "“93%”"),
    ],
)  # fmt: skip
def test_what_was_before_or_is_anothers_is_set_aside(
    said: str, kept: list[str], set_aside: str
) -> None:
    brief = read(said)
    assert [str(fact.value) for fact in brief.facts] == kept
    assert any(set_aside in note for note in brief.notes)


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("换床八十张，满打满算三万八", "3.8万元"),
        ("换床八十张，需要三万八左右", "3.8万元"),
        ("消防站建设，合同总价386万元，已支付300万元，今年支付尾款86万元", "86万元"),
        ("停车场建设，总投资500万元，已完成投资300万元，2026年安排200万元", "200万元"),
        ("平台建设招标控制价185万元，工期90天", "185万元"),
        ("补植苗木1.2万株，保险金额500万元", None),
        ("泊位施划2300个，每个45元，地磁1500个，每个268元，平台建设投入65万", None),
    ],
)
def test_the_total_that_is_meant(said: str, amount: str | None) -> None:
    assert read(said).amount == (None if amount is None else Money.parse(amount))


@pytest.mark.parametrize(
    ("said", "name", "unit"),
    [
        ("某街道办事处2026年高龄老人助餐项目，老人1500人", "2026年高龄老人助餐", "某街道办事处"),
        ("2026年区疾控中心计划开展疫苗接种项目，接种3200人", "2026年疫苗接种", "区疾控中心"),
        ("因台风影响，需对受损农房进行修缮，53户", "受损农房修缮", None),
        ("优抚对象体检2026 计划190人", "2026年优抚对象体检", None),
        ("我们党群服务中心要搞提升，面积420平方米", "党群服务中心提升", "党群服务中心"),
        ("在吗[微笑]农贸市场改造的绩效表，摊位168个", "农贸市场改造", None),
        ("给68名村医发生活补助，每人1500元", "村医生活补助", None),
    ],
)
def test_names_and_offices(said: str, name: str, unit: str | None) -> None:
    brief = read(said)
    assert (brief.project_name, brief.unit) == (name, unit)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("清运服务，一季度到三季度实施", "1-9月"),
        ("道路维修，6·30前完成", "6月30日前"),
        ("降噪工程，噪声低于55分贝", "<55分贝"),
        ("村道维修，公里单价12万", "12万元/公里"),
        ("村道维修，按12万每公里计", "12万元/公里"),
        ("设备租赁，包月2000", "2000元/月"),
        ("食品抽检，农产品占比不低于六成", "≥60%"),
        ("系统维护，故障4小时响应", "4小时"),
    ],
)
def test_notations(said: str, value: str) -> None:
    assert [str(fact.value) for fact in read(said).facts] == [value]


@pytest.mark.parametrize("said", ["预算5w3", "5.3w预算", "预算五万三", "5.3万的资金"])
def test_ways_to_write_an_amount(said: str) -> None:
    assert read(f"村级文化广场建设，{said}").amount == Money.parse("5.3万元")


def test_a_vague_number_is_not_passed_over_in_silence() -> None:
    assert any("“十几个人”不是确切的数" in note for note in read("电工培训，培训十几个人").notes)
