"""Prices of one with what they include, bounds behind, tenths of a metre, parts of a price, counts of none, who asks."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.facts import Brief
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


def said(text: str) -> list[str]:
    return [str(one.value) for one in read(text).facts]


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("空调84台，2980元一台含安装", "2980元/台"),
        ("灯笼200个，45元一个包安装", "45元/个"),
        ("窗帘60副，380一副连工带料", "380元/副"),
        ("简单案80一件预计240件", "80元/件"),
        ("光伏屋顶3.6兆瓦，按0.25元/瓦补助", "0.25元/瓦"),
        ("秸秆打捆1.2万吨，60元/吨计", "60元/吨"),
        ("路灯300盏，每盏年维护费62元", "62元/盏/年"),
        ("水表1200块，每块年检定费8元", "8元/块/年"),
        ("雇挖机12个台班，一个台班一千三", "1300元/台班"),
        ("外聘老师30个课时 一个课时120", "120元/课时"),
        ("云存储300TB 一TB一个月90块", "90元/TB/月"),
        ("村里厨工4个，一月给900", "900元/月"),
        ("保洁员46人*800元/月", "800元/人/月"),
        ("护林员12人x600元/月", "600元/人/月"),
    ],
)
def test_a_price_of_one_ends_where_something_else_is_said(text: str, price: str) -> None:
    assert price in said(text)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("家具补贴企业9户，单户封顶30万元", "≤30万元/户"),
        ("技改补贴20家企业，每家奖励封顶5万元", "≤5万元/家"),
        ("创业补助35人，每人上限8000元", "≤8000元/人"),
        ("鸡苗发放120户，户均增收2000以上", "≥2000元/户"),
        ("主题党日6次 一次两千五以内", "≤2500元/次"),
        ("培训3期，每期八千以内", "≤8000元/期"),
    ],
)
def test_a_bound_of_one_is_money(text: str, bound: str) -> None:
    assert bound in said(text)


def test_a_bound_of_few_is_no_money() -> None:
    assert not any("元" in one for one in said("暑期托管4个班，每班40以上"))


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("桥面拓宽，宽2米5，长30米", "2.5米"),
        ("步道铺装宽1米8，长600米", "1.8米"),
        ("挡墙修砌，高三米二、长40米", "3.2米"),
    ],
)
def test_tenths_behind_a_metre_are_its_own(text: str, length: str) -> None:
    assert length in said(text)


def test_a_count_behind_a_metre_is_none_of_its_tenths() -> None:
    assert "300米" in said("围挡300米2处，3个月")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("未保站关爱服务，13个站，每站全年活动不少于10次", "≥10次/站/年"),
        ("217个村 一村一月一场电影放映", "1场/村/月"),
        ("公厕改造 6座 每座喷淋设备6.8万", "6座"),
        ("机房改造 5间 每间空调设备2.1万", "5间"),
        ("宿舍空调，六人间84间，每间1台", "84间"),
    ],
)
def test_what_each_has_leaves_the_count_before_it(text: str, held: str) -> None:
    assert held in said(text)
    assert "6人" not in said(text)


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        ("古树名木复壮，一级3株二级17株三级88株，分别按6000、3500、1200一株", ["6000元/株", "3500元/株", "1200元/株"]),
        ("慰问贫困户，一类12户、二类30户，分别给500、300元", ["500元", "300元"]),
        ("奖补三个镇，分别补助12、8、5万元", ["12万元", "8万元", "5万元"]),
    ],
)  # fmt: skip
def test_sums_shared_out_have_the_unit_of_the_last(text: str, prices: list[str]) -> None:
    assert set(prices) <= set(said(text))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("家医签约1.3万人 每人每年75块 其中医保出24 公卫出31 个人自付20", ["24元/人/年", "31元/人/年", "20元/人/年"]),
        ("职工体检400人 每人260元，其中财政出200、个人掏60", ["200元/人", "60元/人"]),
        ("营养午餐补助900人，每餐8元，其中县里补5，家长交3", ["5元/餐", "3元/餐"]),
    ],
)  # fmt: skip
def test_who_bears_what_of_a_price_is_no_further_cost(text: str, parts: list[str]) -> None:
    assert set(parts) <= set(said(text))


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        ("助餐 65岁以上老人来吃一顿补4块 80岁以上补6块", ["4元/顿", "6元/顿"]),
        ("种水稻每亩补60，种玉米补40", ["60元/亩", "40元/亩"]),
        ("技能竞赛一等奖每人奖800，二等奖每人奖500", ["800元/人", "500元/人"]),
    ],
)
def test_what_is_given_in_the_same_word_is_a_price_too(text: str, prices: list[str]) -> None:
    assert set(prices) <= set(said(text))


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("校车租赁3辆，确保安全责任事故零发生", "0起"),
        ("道路施工2公里，扬尘零投诉", "0起"),
        ("防溺水巡查，巡查员12名，学生零伤亡", "0人"),
    ],
)
def test_what_shall_not_happen_is_a_count_of_none(text: str, none: str) -> None:
    brief = read(text)
    assert none in [str(one.value) for one in brief.facts]
    assert not any("是零" in note for note in brief.notes)


def test_no_count_of_none_in_a_name() -> None:
    assert "0次" not in said("药品零差率销售补偿 卫生院3家")


def test_at_once_is_no_count() -> None:
    assert said("消防水池两座，验收要一次过") == ["2座"]


def test_one_of_a_thing_keeps_its_count_and_its_sum() -> None:
    assert said("厨房设备采购，蒸饭柜3台，4600一台，冷藏展示柜1台5200块钱") == [
        "3台", "4600元/台", "1台", "5200元",
    ]  # fmt: skip


def test_a_plus_sign_goes_on_with_what_each_costs() -> None:
    assert said("读书活动12场，每场图书租借费600元+讲师费1000元") == [
        "12场",
        "600元/场",
        "1000元/场",
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("总工会户外劳动者驿站 新建5个 每个4万", "总工会"),
        ("消防大队的，明年要给老旧小区装烟感，2000个一个七十五", "消防大队"),
        ("我们机关党委 明年七一前慰问困难党员 35人每人1000", "机关党委"),
        ("古树名木复壮，3株，每株6000元，林业站陈工", "林业站"),
        ("农产品质量安全监测站，蔬菜抽样1200个，快检2万批次", "农产品质量安全监测站"),
        ("动物卫生监督所，检疫票据印制5000份，每份0.8元", "动物卫生监督所"),
        ("河长办巡河 无人机巡查每季度2次 每次3500", "河长办"),
    ],
)
def test_who_asks_is_known_without_a_place(text: str, unit: str) -> None:
    assert read(text).unit == unit


@pytest.mark.parametrize(
    ("text", "fiscal"),
    [
        ("马家沟村护坡800方，镇上答应给10万，差的村里自己凑", 10),
        ("消防整改19处，市民宗局下达专项20万元，县财政补足差额", 20),
        ("化肥淡储1.5万吨，中央贴一部分45万，县级贴42.4万", Decimal("87.4")),
    ],
)
def test_what_a_higher_level_gives_is_public_money(text: str, fiscal: Decimal) -> None:
    got = read(text).fiscal
    assert got is not None
    assert got.yuan == Decimal(fiscal) * 10_000


def test_parts_of_a_price_are_not_added_to_it() -> None:
    brief = read("家医签约1000人 每人每年75元 其中医保出24 公卫出31 个人自付20，总额7.5万元")
    assert reckon(brief).agrees


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("村卫生室一体机37台，机器1万1一台", "1.1万元/台"),
        ("泵房改造22座，平均一座31万5", "31.5万元/座"),
        ("假肢适配15例 一例控制在2万以内", "≤2万元/例"),
        ("书画课三个班 一个班30来人", "约30人/个"),
        ("书画课20次，老师课酬200一次课 每班20次", "200元/次"),
        ("雨量站62个 每站年维护1800", "1800元/站/年"),
        ("救护员培训600人 每人180 AED 15台 每台1.75万", "180元/人"),
        ("保供大棚菜1200亩 亩补300 露地菜3400亩 亩补120 日上市量80吨", "120元/亩"),
        ("执法记录仪280台单价1,980 单警装备280套单价860", "1980元/台"),
        ("节日慰问216人，春节每人500以内，中秋300以内", "≤300元/人"),
        ("贷款贴息150户，不良率控制在2%内", "≤2%"),
        ("企业检查136家，重大隐患整改率100，一般隐患96往上", "≥96%"),
        ("养老服务，老人满意率95，家属98以上", "≥98%"),
        ("儿童社区6个，儿童参与率要过70%", ">70%"),
        ("书画班2个，社区经费出8000 其余街道补", "8000元"),
        ("宿舍改造6间\n完成时间：2026年8月", "2026年8月底前"),
        ("保安4名，服务期限2026.1.1-2026.12.31", "1-12月"),
        ("下户线改造9公里，施工队干25天，一天人工2400", "2400元/天"),
        ("护林员35名，每人每年购买意外险320元、配发被装1100元", "1100元/人/年"),
        ("电子腕带租65个，脱管率0", "0%"),
        ("违建拆除1.9万㎡，信访量下降一半", "50%"),
        ("节水改造320亩，用水减少一半", "50%"),
        ("公寓补贴310人，最长补36个月", "≤36个月"),
        ("机耕道1.1公里，县里下达40万，其余村集体和镇里各一半", "50%"),
    ],
)
def test_what_clerks_leave_out_is_read(text: str, value: str) -> None:
    months = {"2026年1月1日至2026年12月31日": "1-12月"}
    assert value in [months.get(one, one) for one in said(text)]


def test_what_one_costs_by_payers_is_no_source() -> None:
    brief = read("电梯加装补助32部 每部补25万 其中市里补15万区里补10万")
    assert {"15万元/部", "10万元/部"} <= {str(one.value) for one in brief.facts}
    assert brief.fiscal is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("食品抽检全年3600批次，其中农贸市场1400、餐饮单位1200、网络食品1000", ["1400批次", "1200批次", "1000批次"]),
        ("培训学员500名，其中村干部180，合作社骨干320", ["180名", "320名"]),
        ("路灯更换900盏，其中主干道350、背街小巷550。", ["350盏", "550盏"]),
    ],
)  # fmt: skip
def test_parts_of_a_count_have_its_unit(text: str, parts: list[str]) -> None:
    assert set(parts) <= set(said(text))


def test_numbers_that_do_not_come_to_the_count_are_no_parts() -> None:
    assert said("路灯更换900盏，其中主干道350、背街小巷500") == ["900盏"]


def test_a_place_in_a_contest_counts_nobody() -> None:
    assert "4名" not in said("足球队训练，队员26人，争取前四名")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("区民政局拟通过政府购买服务方式开展居家养老巡访关爱，老人2150名", "居家养老巡访关爱"),
        ("关于2026年农村学生营养改善计划的说明：县教育局实施，学生1200名", "农村学生营养改善计划"),
    ],
)
def test_by_what_means_and_in_what_paper_is_no_name(text: str, topic: str) -> None:
    assert read(text).topic == topic
