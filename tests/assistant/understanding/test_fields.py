"""Labelled fields, offices, who is served, and what a subject may never contain."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.facts import Brief
from assistant.understanding.brief import read_brief
from corpus.money import Money

TODAY = date(2025, 9, 15)


def read(text: str) -> Brief:
    return read_brief(text, today=TODAY)


_NAMES = st.sampled_from(
    ["2026年政府网站运维", "农村改厕", "第二幼儿园操场改造", "G344国道沿线整治", "敬老院（北区）取暖", "智慧社区平台建设项目"]
)  # fmt: skip
_UNITS = st.sampled_from(
    ["原州区大数据中心", "城关镇人民政府", "县图书馆", "三营镇中心卫生院", "县总工会"]
)
_AUTHORITIES = st.sampled_from(["县农业农村局", "区卫生健康局", "市城管局", "县委组织部"])
_STYLES = st.sampled_from(["：", ":", " ", "：　"])
_GAPS = st.sampled_from(["，", "；", "\n", " ", "  "])


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("明年给老年人体检，1200人", "老年人体检"), ("妇幼保健院要更新B超机2台", "B超机更新"), ("残联要给精神残疾人发服药补贴，86人", "精神残疾人服药补贴"),
        ("请专家对全县42家企业进行安全检查", "企业安全检查"), ("拟对2024年已建成的86座公厕进行提标改造", "公厕提标改造"),
        ("请给西街社区便民市场改造做个表，摊位86个", "西街社区便民市场改造"), ("社区养老中心购置护理床20张", "社区养老中心护理床购置"),
        ("提前下达2026年客货邮融合发展资金项目，站点120个", "客货邮融合发展资金"), ("农村公路养护（含县道32公里、乡道86公里）", "农村公路养护"),
        ("老师您好，我是民政所的，想做一个低保家庭慰问的绩效表，180户", "低保家庭慰问"), ("想请个公司给咱单位做审计，3个项目", "审计"),
    ],
)  # fmt: skip
def test_the_subject(text: str, topic: str) -> None:
    assert read(text).topic == topic


def test_this_years_part_of_a_longer_project_is_the_amount_and_said() -> None:
    brief = read("东坝河治理，护岸9200米，总投资1860万元，分两年实施，今年安排900万元")
    assert brief.amount == Money.parse("900万元")
    assert any("1860万元" in note for note in brief.notes)


@given(
    _NAMES, _UNITS, _AUTHORITIES, _STYLES, _GAPS, st.permutations(["name", "unit", "authority", "amount"])
)  # fmt: skip
@settings(max_examples=250, deadline=None)
def test_labelled_fields_in_any_order_and_style(
    name: str, unit: str, authority: str, style: str, gap: str, order: list[str]
) -> None:
    parts = {
        "name": f"项目名称{style}{name}", "unit": f"实施单位{style}{unit}",
        "authority": f"主管部门{style}{authority}", "amount": f"预算{style}18万元",
    }  # fmt: skip
    brief = read(gap.join(parts[part] for part in order))
    assert brief.project_name == name
    assert (brief.unit, brief.authority) == (unit, authority)
    assert brief.amount == Money.parse("18万元")
    assert brief.facts == ()


@pytest.mark.parametrize(
    ("text", "unit", "authority"),
    [
        ("农村改厕，主管部门县农业农村局，实施单位城关镇人民政府，200户", "城关镇人民政府", "县农业农村局"),
        ("主管部门是县水务局的饮水维修项目，管道12公里", None, "县水务局"),
        ("县水务局实施的饮水维修，管道12公里", "县水务局", None),
        ("封山育林3200亩，由双河林场负责实施", "双河林场", None),
        ("农村改厕200户，单位：万元", None, None),
        ("农村改厕200户，主管部门要求10月底前完成", None, None),
        ("【主管部门】县民政局【实施单位】中心敬老院【项目名称】取暖改造", "中心敬老院", "县民政局"),
    ],
)  # fmt: skip
def test_offices(text: str, unit: str | None, authority: str | None) -> None:
    brief = read(text)
    assert (brief.unit, brief.authority) == (unit, authority)


@pytest.mark.parametrize(
    "text",
    [
        "项目名称：2026年政府网站运维 实施单位：原州区大数据中心 预算：18万元 内容：网站安全巡检每月1次",
        "主管部门：县教育局 实施单位：第二幼儿园 操场塑胶铺设850平方米 预算15.3万元",
        "项目名称：农村改厕200户 实施单位：城关镇人民政府",
        "2025年度中央财政衔接推进乡村振兴补助资金用于全县农村人居环境综合整治提升改造以及村庄绿化亮化美化工程建设，涉及村庄28个，投资560万元",
        "西关街道办事处2025年为辖区困难老年人家庭实施居家适老化改造并配备智能监测设备和紧急呼叫装置等相关服务内容，60户，预算24万元",
        "实施单位：县图书馆，主管部门：县文化旅游广电局，2026年全民阅读活动，36场，每场2000元",
    ],
)  # fmt: skip
def test_a_subject_holds_no_label_office_or_quantity(text: str) -> None:
    brief = read(text)
    assert brief.topic
    for words in (brief.topic, brief.project_name or ""):
        assert len(words) <= 25 + len("2025年")
        for foreign in ("：", ":", "实施单位", "主管部门", "预算", "万元", "200户", "850"):
            assert foreign not in words
        for office in (brief.unit, brief.authority):
            assert office is None or office not in words


@pytest.mark.parametrize(
    ("text", "served"),
    [
        ("校园保安服务，36名保安，每人每月2800元", None),
        ("办公楼物业服务，保洁员9人，保安6人", None),
        ("县城区治安巡防，巡防队员60人，每月12万元", None),
        ("企业用工调查，调查员15名，调查企业400家", "企业"),
        ("护林员管护服务，护林员38名，管护面积9.6万亩", None),
        ("护林员工资，护林员38名，每人每月1500元", "护林员"),
        ("保洁员意外伤害保险，保洁员126名，每人150元", "保洁员"),
        ("巡防队员误餐补贴，巡防队员24名，每人每月300元", "巡防队员"),
        ("村民小组长误工补贴145人，每人每年1200元", "村民小组长"),
        ("养老护理，护理员12名，服务失能老人80名", "失能老人"),
        ("给环卫工人买意外险，120人", "环卫工人"),
    ],
)  # fmt: skip
def test_who_is_served(text: str, served: str | None) -> None:
    assert read(text).beneficiary == served


@pytest.mark.parametrize(
    ("text", "whats"),
    [
        ("办公电脑更新，台式机20台单价4800元，打印机5台单价1500元", ["台式机", "台式机", "打印机", "打印机"]),
        ("灭火机20台，对讲机50部，30万", ["灭火机", "对讲机"]),
        ("森林防火，风力灭火机30台，配对讲机30部", ["风力灭火机", "对讲机"]),
        ("2025年灭火机20台", ["灭火机"]),
        ("托养服务，寄宿30人，日托50人，分别补助15000元、8000元", ["寄宿", "日托", "寄宿", "日托"]),
        ("新增车位600个，配备器材12件", ["车位", "器材"]),
        ("名称：笔记本电脑购置 数量：12台 单价：6800元", ["笔记本电脑", "笔记本电脑"]),
        ("净水设备2套×35万，宣传袋500个@3元", ["净水设备", "净水设备", "宣传袋", "宣传袋"]),
        ("引进医生3名、护士5名，年薪分别为18万元、9万元", ["医生", "护士", "医生", "护士"]),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, whats: list[str]) -> None:
    assert [fact.what for fact in read(text).facts] == whats


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("书法课，每节200元，每周2节，共40周", ["200元/节", "2节/周", "40周"]),
        ("电梯维保，每15天维保一次", ["每15天1次"]),
        ("送煤，一户一吨，一吨850，240户", ["1吨/户", "850元/吨", "240户"]),
        ("智能手环，86个老人，一个手环三百二", ["86个", "320元/个"]),
        ("清雪，2025年11月至2026年3月", ["5个月"]),
        ("安保，服务期自2025年1月1日至2025年12月31日", ["1-12月"]),
        ("维修8个村，2025-10-31前完工", ["8个", "2025年10月31日前"]),
        ("农村改厕，去年120户，今年150户", ["150户"]),
        ("买意外险，一百二十个人，一人一百八", ["120人", "180元/人"]),
        ("水肥一体化，１，２００亩", ["1200亩"]),
    ],
)  # fmt: skip
def test_values(text: str, values: list[str]) -> None:
    assert [fact.value.render() for fact in read(text).facts] == values


@pytest.mark.parametrize(
    ("text", "wan"),
    [
        ("政务中心物业费，全年77.28万元", "77.28"), ("课桌200套 讲台10张 黑板10块 5万", "5"), ("想修个广场，大概要35万块钱", "35"),
        ("林区管护，护林员38名，服务费114万元", "114"), ("小额信贷贴息，贷款总额3000万元", None), ("洒水车1台 35万 垃圾箱10个 3万", None),
    ],
)  # fmt: skip
def test_the_amount(text: str, wan: str | None) -> None:
    amount = read(text).amount
    assert (None if amount is None else amount.in_wan()) == wan
