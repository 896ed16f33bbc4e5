"""What a request names its project, where numbers, fields and lists stand in the way."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from corpus.money import Money

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第八次1%人口抽样调查经费，普查员35人，每人补助800元", "第八次1%人口抽样调查经费"),
        ("城市书房24小时运营，3家，每家年补贴15万元", "城市书房24小时运营"),
        ("消防安全：微型消防站6个装备更新，灭火器500具", "微型消防站装备更新"),
        ("乡村振兴——村内道路硬化2.6公里，预算78万元", "村内道路硬化"),
        ("镇水利站拟在上河、下河两个村各新建蓄水池1座，每座6万元", "蓄水池新建"),
        ("民政办拟在东街、西街、北塘三个社区各建设老年助餐点1处，预算15万元", "老年助餐点建设"),
        ("路灯维修：换灯头120个每个150元", "路灯维修"),
        ("路灯采购安装60盏，每盏2800元，16.8万元", "路灯采购安装"),
        ("拆除违章建筑补助，拆除6800平方米", "违章建筑拆除补助"),
        ("社区办公用房租赁费，租3处，年租金25.8万元", "社区办公用房租赁费"),
        ("街道办公楼电梯更换2部，每部32万元", "街道办公楼电梯更换"),
        ("城区公厕18座管理维护，每座每年3.2万元", "城区公厕管理维护"),
        ("消夏晚会6场和春节团拜会1场，预算9万元", "消夏晚会和春节团拜会"),
        ("元宵灯会及全年群众文体活动15场，预算20万元", "元宵灯会及群众文体活动"),
        ("一级残疾人护理补贴130人每人每月120元，二级残疾人护理补贴210人每人每月80元", "残疾人护理补贴"),
        ("医保参保率达到96%以上，宣传经费2万元", "医保参保宣传经费"),
        ("七一表彰大会和主题党日，表彰先进40人，每人300元", "七一表彰大会和主题党日"),
        ("供水站日供水能力500立方米，运行费12万元", "供水站运行费"),
        ("街道给8个社区的96名楼长发误工补贴，每人每月100元", "社区楼长误工补贴"),
        ("县博物馆购展柜12组，每组1.8万元", "县博物馆展柜购置"),
        ("镇里给9个村的31名护林员买意外险，每人120元", "护林员意外险"),
        ("乡政府下乡用车6辆运行维护费，每辆2.5万元", "乡政府下乡用车运行维护费"),
        ("太阳能庭院灯维修，修90盏，每盏200元", "太阳能庭院灯维修"),
        ("2026年至2027年冬季铲雪除冰，租用铲车6台，2027年3月15日结束", "2026年至2027年冬季铲雪除冰"),
    ],
)  # fmt: skip
def test_the_name_is_whole(text: str, name: str) -> None:
    assert read_brief(text, today=TODAY).project_name == name


def test_a_span_of_years_is_the_year_of_its_stated_date_and_is_said() -> None:
    brief = read_brief("2026年至2027年冬季除雪，预算13万元，2027年3月15日结束", today=TODAY)
    assert brief.year == 2027
    assert any("跨两个年度" in note for note in brief.notes)
    undated = read_brief("2026年冬季至2027年春季森林防火巡护，护林员38人", today=TODAY)
    assert undated.year == 2026


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("人民调解，法律顾问2名，每名1.8万元，补助按每件100元约140件，共5万元", 50_000),
        ("春秋两季动物防疫，防疫员18人，每人每年8000元，冷藏箱18个，共16万元", 160_000),
    ],
)
def test_a_sum_in_a_clause_of_its_own_at_the_end_is_the_total(text: str, yuan: int) -> None:
    brief = read_brief(text, today=TODAY)
    assert brief.amount == Money(yuan=Decimal(yuan))
    assert brief.amount not in [fact.value.amount for fact in brief.facts]


def test_a_sum_beside_its_own_count_is_one_of_the_items() -> None:
    brief = read_brief("车3辆，一辆预计修理费8000元，保险3辆共1.35万", today=TODAY)
    assert brief.amount is None


def test_a_total_that_disagrees_with_its_parts_is_said() -> None:
    text = "动物防疫，防疫员18人，每人每年8000元，冷藏箱18个，共10万元"
    assert "比预算10万元多4.4万元" in reckon(read_brief(text, today=TODAY)).sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("财务审计服务，委托事务所审计12个村集体，每村4500元，共5.4万元", "12个×4,500元/村=5.4万元"),
        ("垃圾分类考核，一年四次，每次八千", "4次×8,000元/次=3.2万元"),
        ("技能培训，焊工2期、家政3期，每期50人，每人补贴1000元，25万元", "（2期+3期）=25万元"),
    ],
)  # fmt: skip
def test_counts_that_a_price_means_are_found(text: str, said: str) -> None:
    assert said in reckon(read_brief(text, today=TODAY)).sentence


def test_quarters_that_nobody_said_are_solved_and_said() -> None:
    text = "心理辅导服务，青少年80人，每人每季度辅导1次，每次150元，4.8万元"
    (solved,) = reckon(read_brief(text, today=TODAY)).solved
    assert (solved.number, solved.unit) == (4, "个季度")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("12个派出所装备更新，执法记录仪96台", {"派出所": "12个", "执法记录仪": "96台"}),
        ("微型消防站6个装备更新，灭火器500具", {"微型消防站": "6个", "灭火器": "500具"}),
        ("村级光伏电站运维，总装机容量1.2兆瓦", {"装机容量": "1.2兆瓦"}),
        ("夏天给户外劳动者建爱心驿站5个", {"爱心驿站": "5个"}),
        ("图书馆阅读节，活动8场，参与1600人", {"活动": "8场", "参与": "1600人"}),
    ],
)
def test_what_is_counted(text: str, counted: dict[str, str]) -> None:
    brief = read_brief(text, today=TODAY)
    assert {fact.what: fact.text for fact in brief.facts} == counted
