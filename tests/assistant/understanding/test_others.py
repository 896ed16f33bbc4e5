"""Figures of other years and places, prices of one in many words, numbers parted by a space alone."""

from datetime import date

import pytest

from assistant.facts import Brief
from assistant.understanding.brief import read_brief


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


def values(text: str) -> list[str]:
    return [str(fact.value) for fact in read(text).facts]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("广场舞大赛，明年办四场，一场八千，今年办了三场人山人海的", ["4场", "8000元/场"]),
        ("2026年朗诵比赛6场（2025年举办4场），每场1.1万元", ["6场", "1.1万元/场"]),
        ("村保洁员26人，一个月900，听说隔壁镇一个月1200", ["26人", "900元/月"]),
        ("网吧检查120家次，上次那个公司一家次要350没理他", ["120家次"]),
        ("独居老人燃气报警器，原来打算装200个，摸排下来是176个", ["176个"]),
        ("防汛编织袋2万条，冲锋舟上年买过4艘这回不买", ["2万条"]),
    ],
)
def test_figures_of_others_are_set_aside_and_said(said: str, kept: list[str]) -> None:
    brief = read(said)
    assert [str(fact.value) for fact in brief.facts] == kept
    assert any("没有用上" in note for note in brief.notes) or "上年" in said


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("明年维护去年建的12个站点，每个3000元", ["12个", "3000元/个"]),
        ("今年先补260台，一台补1800", ["260台", "1800元/台"]),
        ("污水处理，处理一吨给人家一块四，一天六百吨", ["1.4元/吨", "600吨/天"]),
    ],
)
def test_figures_of_this_project_stay(said: str, kept: list[str]) -> None:
    assert values(said) == kept


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("人民调解，调解成功一件奖一百，一年大概二百八十件", ["100元/件", "约280件/年"]),
        ("闸门维修，闸门坏了五扇换一扇两千八", ["5扇", "2800元/扇"]),
        ("青年夜校，一期十二门课，一年办两期", ["12门/期", "每年2期"]),
        ("共享单车清理，一年清理两万四千辆次，一辆次三块五", ["24000辆次/年", "3.5元/辆次"]),
        ("电子手环85个，一个一年租金一千二", ["85个", "1200元/个/年"]),
        ("代表之家新建3个提升5个，新建的一个6万", ["3个", "5个", "6万元/个"]),
        ("渠道清淤，渠长七公里半一公里四千五", ["7.5公里", "4500元/公里"]),
        ("防汛铁锹三百把二十五一把救生衣一百五十件一件九十", ["300把", "25元/把", "150件", "90元/件"]),
        ("河道保洁，一年干三百天", ["300天"]),
        ("电商培训三期，每期五天四十人", ["3期", "5天/期", "40人/期"]),
        ("档案柜六个一个四千五", ["6个", "4500元/个"]),
        ("流动书车图书2400册 册均26元", ["2400册", "26元/册"]),
        ("河道治理，近两年野猪多，组建狩猎队3支", ["3支"]),
        ("心理健康讲座，一季度一场", ["每季度1场"]),
    ],
)  # fmt: skip
def test_one_of_what_is_counted_has_its_price(said: str, kept: list[str]) -> None:
    assert values(said) == kept


@pytest.mark.parametrize(
    ("said", "kept", "year"),
    [
        ("送戏下乡 24场 每场4500 惠及群众1.2万人次 2026", ["24场", "4500元/场", "1.2万人次"], 2026),
        ("公厕管护 26年 公厕38座 保洁员每人每月1900 水电一年9万", ["38座", "1900元/人/月", "9万元/年"], 2026),
        ("村医培训 每人每天260 村医85人", ["260元/人/天", "85人"], None),
        ("护栏 320 米 每米 210 元", ["320米", "210元/米"], None),
    ],
)  # fmt: skip
def test_a_space_ends_a_number_without_a_unit(said: str, kept: list[str], year: int | None) -> None:
    assert values(said) == kept
    assert read(said).year == year


def test_a_things_own_sum_is_no_total() -> None:
    brief = read("自助终端14台，每台3.8万元，叫号系统1套，费用8.6万元，总预算61.8万元")
    assert brief.amount is not None
    assert brief.amount.in_wan() == "61.8"
    assert "8.6万元" in [fact.text for fact in brief.facts]
    assert read("管网14公里，设计费一公里三万二，勘察费总共八万").amount is None


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("农村户厕改造项目计划新建卫生厕所260座", "农村户厕改造"),
        ("2026年营养改善计划覆盖学校27所", "2026年营养改善计划"),
        ("为缓解用工紧张，2026年拟购置联合收割机11台", "2026年联合收割机购置"),
        ("镇党群办拟于2026年开展党员冬训，冬训2期", "2026年党员冬训"),
        ("王姐，就是那个保育员培训，明年分三期办", "2026年保育员培训"),
        ("老年食堂那个表你帮我写一下，明年的，四个食堂", "2026年老年食堂"),
        ("老旧小区加装电梯的补助，明年32台", "2026年老旧小区加装电梯补助"),
        ("操场跑道要翻新了跑道三千二百平方一平方一百六", "操场跑道翻新"),
        ("残联的辅具适配 轮椅46辆 每辆680", "辅具适配"),
        ("为改善村容村貌，拟在7个村开展墙体彩绘，面积8600平米", "墙体彩绘"),
        ("防火瞭望塔两座年久失修，需加固维修，每座7.5万元", "防火瞭望塔加固维修"),
        ("领导要个数，消防队的装备更新，空气呼吸器20套", "消防队装备更新"),
        ("招聘会，开展直播带岗24场，一场3000", "招聘会"),
        ("重点项目建设前期经费，项目12个", "重点项目建设前期经费"),
        ("水利工程维修养护项目，水闸6座", "水利工程维修养护"),
    ],
)
def test_names_without_the_sentence_around_them(said: str, name: str) -> None:
    assert read(said).project_name == name


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("公厕管护，要求设施完好率达到95%以上", "设施完好率"),
        ("垃圾分类宣传，要求知晓率90%", "知晓率"),
        ("镇里要修通村道路3.2公里，总投资256万元", "通村道路"),
        ("招商引资，需求对接会5场", "需求对接会"),
    ],
)
def test_what_is_asked_for_keeps_its_words(said: str, what: str) -> None:
    assert what in [fact.what for fact in read(said).facts]


def test_a_sum_at_the_end_is_the_total_and_what_a_town_raises_is_no_part() -> None:
    bins = read("垃圾分类宣传，垃圾桶2000组，每组45元，宣传栏40块，每块500元，计11万元")
    assert bins.amount is not None
    assert bins.amount.in_wan() == "11"
    fields = read("高标准农田管护，1.5万亩，每亩10元，15万元，资金来源区级财政10万、镇级自筹5万")
    assert (fields.fiscal and fields.fiscal.in_wan(), fields.other and fields.other.in_wan()) == ("10", "5")  # fmt: skip
    whole = read("人居环境整治提升，清理河沟26公里，总共投168万").amount
    assert whole is not None
    assert whole.in_wan() == "168"


@pytest.mark.parametrize("who", ["县配套", "县级配套", "区里配套", "市级配套", "本级配套", "镇级配套", "镇配套", "乡里配套", "街道配套", "镇财政配套"])  # fmt: skip
def test_what_an_office_puts_to_it_is_of_the_budget(who: str) -> None:
    brief = read(f"抗旱应急供水，打机井5眼，共80万元，其中上级补助50万元，{who}30万元")
    assert (brief.fiscal and brief.fiscal.in_wan(), brief.other) == ("80", None)
    rest = read(f"抗旱应急供水，打机井5眼，共80万元，其中上级补助50万元，其余{who}")
    assert rest.other is None or not rest.other.yuan


def test_what_is_examined_is_not_bought() -> None:
    assert read("食品安全抽检800批次，每批次650元，52万元").project_name == "食品安全抽检"
