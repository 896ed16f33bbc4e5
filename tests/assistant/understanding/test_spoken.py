"""Spoken and messy requests: their names, their numbers, slips in units, rows of goods."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.facts import Brief
from assistant.understanding.brief import read_brief
from corpus.money import Money
from corpus.values import ValueKind


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


def facts(text: str) -> list[tuple[str, str]]:
    return [(fact.text, str(fact.value)) for fact in read(text).facts]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("食堂的冰柜坏了两台，得换新的，一台5800", "食堂冰柜更换"),
        ("街上的垃圾桶不够用，再添200个，一个180", "垃圾桶购置"),
        ("村里的水渠漏水厉害，要修3.2公里，每公里15万", "水渠维修"),
        ("路边的树被风刮倒了，补种260棵，一棵380", "路边树补植"),
        ("老人过重阳节，给60个老人买蛋糕，每个80元", "重阳节老人慰问"),
        ("想给村里的老人过个重阳节，办一场联欢会，花8000块", "重阳节老人活动"),
        ("给社区图书室购书500册，每册30元", "社区图书室图书购置"),
        ("给学校食堂换个蒸饭柜，1台1.2万", "学校食堂蒸饭柜更换"),
        ("给每个社区装2个充电桩，一共18个社区", "社区充电桩安装"),
        ("把文化站的屋顶修一下，面积600平米，9万块钱", "文化站屋顶维修"),
        ("想在广场上装个大屏幕，1块，28万", "广场大屏幕安装"),
        ("请审计事务所审一下村级财务，12个村，每村8000元", "村级财务审计"),
        ("让专业公司来管护县城的公厕，25座，每座每年2.4万", "县城公厕管护"),
        ("办公楼的电梯要年检和维保，2部电梯一年1.6万", "办公楼电梯年检和维保"),
        ("防汛要用的沙袋铁锹雨衣这些东西备一些，沙袋5000个，一共3.8万", "防汛物资储备"),
        ("组织党员去红色基地学习，2批次，每批40人，每人300元", "党员红色基地学习"),
        ("申请一笔钱用来慰问困难职工，80人，每人500元", "困难职工慰问"),
        ("帮社区里的孤寡老人打扫卫生，20户，每周一次", "孤寡老人卫生清扫"),
        ("请律师来当法律顾问，1年3万", "法律顾问聘请"),
        ("春节给辖区孤寡老人送年货，52户", "春节孤寡老人慰问"),
        ("中心卫生院需要添一台救护车，32万元", "救护车购置"),
        ("购买办公家具：办公桌45张", "办公家具购置"),
        ("八一建军节慰问驻地部队，慰问品4万元", "八一建军节驻地部队慰问"),
        ("教师节表彰优秀教师80名，每名奖金1000元", "教师节优秀教师表彰"),
        ("拟在全镇实施污水管网改造6.2公里，8月底前完工", "污水管网改造"),
        ("给环卫工人买意外险，120人，每人180元", "环卫工人意外险"),
    ],
)
def test_a_spoken_request_is_named_as_an_office_would(said: str, name: str) -> None:
    assert read(said).project_name == name


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("路灯安装，七八十盏", ("七八十盏", "70-80盏")),
        ("河道清淤，十七八公里", ("十七八公里", "17-18公里")),
        ("避险搬迁，近百户", ("近百户", "约100户")),
        ("文化广场维修，铺砖2400平，10月底前", ("2400平", "2400平方米")),
        ("排烟罩清洗，一年洗四次", ("一年洗四次", "每年4次")),
        ("环卫工工装，168人，一个人差不多900块", ("一个人差不多900块", "约900元/人")),
        (
            "消防器材更换，灭火器460具，水带90盘，灭火器一具65元水带一盘110元",
            ("一盘110元", "110元/盘"),
        ),
        ("新建公厕3座，单座造价18.5万，12月底前", ("单座造价18.5万", "18.5万元/座")),
        ("防疫物资购置，口罩2万只*0.8元，消毒液500瓶*12元", ("0.8元", "0.8元/只")),
        ("荒山造林3000亩，一亩投资1200", ("一亩投资1200", "1200元/亩")),
        ("困难群众慰问380户，每户一袋米一桶油，200块钱", ("200块钱", "200元/户")),
    ],
)
def test_spoken_numbers(said: str, found: tuple[str, str]) -> None:
    assert found in facts(said)


@pytest.mark.parametrize(
    ("said", "wan"),
    [
        ("读书月活动，书和奖品花2万3", "2.3"),
        ("读书月活动，预算1万2", "1.2"),
        ("读书月活动，预算3千5", "0.35"),
        ("环卫工工装，168人，报15.12万", "15.12"),
        ("公园健身步道翻新 1.8公里 55万 6月底前", "55"),
        ("重阳节慰问76人，每人200元，大概1.6万", "1.6"),
        ("环卫车辆：扫路车2辆（每辆48万元），洒水车1台35万，小计131万元", "131"),
    ],
)
def test_spoken_totals(said: str, wan: str) -> None:
    assert read(said).amount == Money.parse(f"{wan}万元")


@pytest.mark.parametrize(
    ("said", "fiscal", "other"),
    [
        (
            "村内道路硬化2.6公里，总投资98万元，其中财政奖补资金70万元，群众筹资筹劳28万元",
            "70",
            "28",
        ),
        ("冷链物流中心建设，中央预算内投资200万元，企业自筹50万元，总投资250万元", "200", "50"),
        ("文物修缮12处，每处25万元，省文物局补助200万元", "200", ""),
    ],
)
def test_who_pays(said: str, fiscal: str, other: str) -> None:
    brief = read(said)
    assert brief.fiscal == Money.parse(f"{fiscal}万元")
    assert brief.other == (Money.parse(f"{other}万元") if other else None)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("心电图机2台，每台3.2万员", ("每台3.2万员", "3.2万元/台")),
        ("城市绿化补植，灌木3，500平放米，10月底前", ("3，500平放米", "3500平方米")),
        ("城市绿化补植，补植乔木1，200株，每株320元", ("1，200株", "1200株")),
        ("煤一吨85，240户", ("240户", "240户")),
        ("河道整治，11月低前完成", ("11月低前", "11月底前")),
        ("农村公路养护，县道１２５．６公里", ("１２５．６公里", "125.6公里")),
    ],
)
def test_slips_in_units_are_put_right_and_keep_their_words(
    said: str, found: tuple[str, str]
) -> None:
    assert found in facts(said)


def test_a_slip_is_said() -> None:
    assert "“3.2万员”按“3.2万元”理解。" in read("心电图机2台，每台3.2万员").notes


@pytest.mark.parametrize("separator", ["\t", "|", " | ", "    "])
@pytest.mark.parametrize("units", [True, False])
def test_rows_of_goods_are_counts_and_prices(separator: str, units: bool) -> None:
    head = ["品名", "数量", "单价", "金额"] if units else ["名称", "数量(台)", "单价（元）", "小计"]
    piece, yuan = ("台", "元") if units else ("", "")
    rows = [
        head,
        ["台式电脑", f"15{piece}", f"4500{yuan}", f"67500{yuan}"],
        ["打印机", f"3{piece}", f"2600{yuan}", f"7800{yuan}"],
    ]
    text = "办公设备购置：\n" + "\n".join(separator.join(row) for row in rows) + "\n合计7.53万元"
    brief = read(text)
    assert [(str(fact.value), fact.what) for fact in brief.facts] == [
        ("15台", "台式电脑"), ("4500元/台", "台式电脑"), ("3台", "打印机"), ("2600元/台", "打印机"),
    ]  # fmt: skip
    assert brief.amount == Money.parse("7.53万元")
    assert all(fact.text in text for fact in brief.facts)


@pytest.mark.parametrize(
    ("sheet", "found", "amount"),
    [
        (
            "项目：儿童之家提升\n地点 桌椅(套) 图书(册) 经费(元)\n柳林村 20 300 15000\n沙河村 15 200 12000\n合计 35 500 27000",
            ["20套", "300册", "15000元", "15套", "200册", "12000元"],
            "2.7万元",
        ),
        (
            "快检设备购置\n名称 规格 数量 单价 金额\n电子秤 100kg 12台 850元 10200元\n冷藏柜 500L 3台 4200元 12600元\n合计 22800元",
            ["12台", "850元/台", "3台", "4200元/台"],
            "2.28万元",
        ),
        (
            "河道保洁\n河段\t长度(公里)\t保洁员(人)\t月补助(元/人)\n东沙河\t6.5\t4\t1200\n合计\t6.5\t4\t-",
            ["6.5公里", "4人", "1200元/人/月"],
            None,
        ),
        (
            "桥梁检测计划（万元）\n类别 数量 单价 费用\n特大桥 3座 2.4 7.2\n大桥 11座 0.9 9.9\n合计 14座  17.1",
            ["3座", "2.4万元/座", "11座", "0.9万元/座"],
            "17.1万元",
        ),
        (
            "科普剧大赛\n序号 支出内容 金额(万元) 备注\n1 评委劳务 1.8 9人\n2 奖品 2.4\n合计 4.2",
            ["1.8万元", "9人", "2.4万元"],
            "4.2万元",
        ),
    ],
)
def test_columns_that_say_their_unit_are_read(
    sheet: str, found: list[str], amount: str | None
) -> None:
    brief = read(sheet)
    assert [str(fact.value) for fact in brief.facts] == found
    assert brief.amount == (Money.parse(amount) if amount else None)


def test_who_gives_how_much_is_told_by_the_last_row() -> None:
    brief = read(
        "农机库棚\n项目 数量 财政资金(万元) 自筹(万元)\n烘干机 3台 18 6\n育秧棚 2座 10 4\n合计 - 28 10"
    )
    assert (brief.fiscal, brief.other) == (Money.parse("28万元"), Money.parse("10万元"))


@given(
    low=st.integers(2, 8),
    step=st.integers(1, 3),
    tens=st.sampled_from(["", "十", "百"]),
    unit=st.sampled_from(["盏", "户", "台"]),
)
def test_neighbouring_numerals_are_a_range(low: int, step: int, tens: str, unit: str) -> None:
    high = min(9, low + step)
    digits = "零一二三四五六七八九"
    (fact,) = read(f"路灯和水表更换，{digits[low]}{digits[high]}{tens}{unit}").facts
    times = {"": 1, "十": 10, "百": 100}[tens]
    assert (fact.value.number, fact.value.upper) == (Decimal(low * times), Decimal(high * times))


@given(st.integers(1, 999), st.integers(1, 9))
def test_the_tenths_of_wan_may_go_without_their_unit(wan: int, tenth: int) -> None:
    assert read(f"读书月活动，预算{wan}万{tenth}").amount == Money.parse(f"{wan}.{tenth}万元")


@given(st.text(alphabet="品名数量单价台电脑\t| \n0123456789元万（）()", max_size=120))
def test_any_rows_are_read_with_their_own_words(text: str) -> None:
    """Whatever is pasted, each fact's words are a piece of it."""
    brief = read(f"办公设备购置：\n品名\t数量\t单价\n{text}")
    for fact in brief.facts:
        assert fact.text in brief.text
    assert all(fact.kind is not ValueKind.NOT_APPLICABLE for fact in brief.facts)


@pytest.mark.parametrize(
    ("said", "price"),
    [
        ("给4个村每村20万发展养牛", "20万元/村"),
        ("6个合作社每个补3万发展大棚", "3万元/个"),
        ("每村配1.5万册图书，共4个村", None),
        ("垃圾袋60万个，一个8分钱", "0.08元/个"),
        ("宣传页5000张，每张3毛", "0.3元/张"),
        ("海报200张每张一块二", "1.2元/张"),
        ("考核20人，每人满分90分", None),
    ],
)
def test_an_amount_for_each_needs_no_yuan_before_what_it_is_for(
    said: str, price: str | None
) -> None:
    prices = [value for _, value in facts(said) if "元/" in value]
    assert prices == ([price] if price else [])


@pytest.mark.parametrize(
    ("said", "name", "unit"),
    [
        ("想报个农贸市场改造的，铺地砖1800平方米", "农贸市场改造", None),
        ("我要报一个村道路灯维修的项目，60盏，每盏350元", "村道路灯维修", None),
        ("犬只免疫春秋两次，3200只，每只12元", "犬只免疫", None),
        ("18个行政村，每村补助1.2万元", "行政村补助", None),
        ("扶持6个社区，每个社区5万元", "社区扶持", None),
        ("想给社区弄几个充电桩，10个，每个4500元", "社区充电桩购置", None),
        ("慰问困难党员30人每人500元，镇纪委", "困难党员慰问", "镇纪委"),
        ("文艺汇演3场，每场1.5万元，文化站负责", "文艺汇演", "文化站"),
        ("妇女维权讲座5场每场800元，妇联", "妇女维权讲座", "妇联"),
        ("重阳节给高龄老人送米面油，80户，每户200元", "重阳节高龄老人慰问", None),
        ("给3个社区各建一个小广场，每个8万，覆盖全镇", "社区小广场建设", None),
        ("我们街道想把辖区28个小区的垃圾分类亭管起来", "小区垃圾分类亭管护", None),
        (
            "为加强古树名木保护，防止人为破坏，林业站拟对52株古树名木实施保护巡查",
            "古树名木保护巡查",
            "林业站",
        ),
        ("开展消防培训3场，每场2000元，实施单位我们局", "消防培训", None),
        ("游泳安全培训，给500名小学生上课，每人40元", "游泳安全培训", None),
        ("村上要搞个篮球赛，十二支队，奖品六千块钱", "篮球赛", None),
    ],
)
def test_a_loose_request_names_its_project_and_an_office_at_its_end(
    said: str, name: str, unit: str | None
) -> None:
    brief = read_brief(said, today=date(2026, 9, 1))
    assert (brief.project_name, brief.unit) == (name, unit)


@pytest.mark.parametrize(
    ("said", "wan"),
    [
        ("护林员管护补助，护林员40名，每人每月800元，一年38.4万元", "38.4"),
        ("村级会计委派，委派会计15名，每人每月2000元，每年36万元", "36"),
        ("辅警工资，辅警30人，人均月工资3200元，一年下来115.2万元", "115.2"),
        ("人口抽样调查，调查员40个人，一个人补助1500，总共给了8万块钱", "8"),
        ("农村改厕，改造200户，每户补1000，一共批了30万", "30"),
        ("老年大学开班，开6个班，老师10人每人2000元，一共给我们5万", "5"),
    ],
)
def test_the_total_of_a_year_and_what_was_granted_are_the_total(said: str, wan: str) -> None:
    brief = read(said)
    assert brief.amount == Money.of(Decimal(wan), "万元")
    assert not [fact for fact in brief.facts if fact.kind is ValueKind.MONEY]


@pytest.mark.parametrize(
    "said",
    [
        "影像系统租用，一年8万元",
        "护林员40名，每人每年3000元",
        "会计15名，每人每月2000元，房租一年6万元",
    ],
)
def test_a_price_a_year_of_one_thing_is_no_total(said: str) -> None:
    assert read(said).amount is None


@pytest.mark.parametrize(
    ("said", "public"),
    [
        ("其余省县配套", True),
        ("剩余省、县两级配套", True),
        ("其余由市县财政配套", True),
        ("其余村民自筹", False),
    ],
)
def test_what_several_budgets_pay_of_the_rest_is_public(said: str, public: bool) -> None:
    text = f"通村公路建设12公里，总投资900万元，中央资金500万元，{said}"
    assert read(text).rest_public is public


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("镇里想给12个村每个村装两台压缩箱，一台3.8万", "各村压缩箱安装"),
        ("给8个社区每个社区装3台净水机，每台5000元，共12万元", "社区净水机安装"),
        ("为15所学校每所学校配2台一体机，每台1.5万元，45万元", "学校一体机购置"),
        ("文化站给10个村各配4套音响，一套2000元", "各村音响购置"),
    ],
)
def test_places_are_named_once(said: str, name: str) -> None:
    assert read(said).topic == name


def test_this_year_is_asked_about_when_the_next_budget_is_drawn_up() -> None:
    text = "房屋征收补偿，征收126户，本年安排6200万元"
    late, early = (read_brief(text, today=date(2026, month, 20)) for month in (11, 3))
    assert late.year == early.year == 2026
    assert ["2027年" in "".join(brief.notes) for brief in (late, early)] == [True, False]
