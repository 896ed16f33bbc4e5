"""A clerk who corrects himself in one message is taken at his last word; sums follow where he says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.changing.totals_follow import sums_asked
from assistant.conversation.recognised.corrected import corrected
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

SAMPLES = "2025年耕地土壤采样检测，采样点420个，每个380元，预算15.96万元，10月底前出报告"
SHARED = "2025年农机购置补贴，补贴植保无人机40台，每台6000元，县财政18万元，自筹6万元"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("长度改成7公里，不对，是6.5公里", "长度改成6.5公里"),
        ("满意度改95%，嗯还是93%稳一点", "满意度改93%"),
        ("数量加一条反光标识300块，哦不，350块", "数量加一条反光标识350块"),
        ("人数改成40，等等，45", "人数改成45"),
        ("人数改成40，不，是45人，满意度提到92%", "人数改成45人，满意度提到92%"),
        ("完工改9月底前，太紧了，写10月底前", "完工改10月底前"),
        ("开工时间那行删了吧，等等，别删，改成7月", "开工时间那行改成7月"),
        ("单位填交警队，不行要全称，市公安局交警支队", "单位填市公安局交警支队"),
        ("主管部门写卫健局，简称不行，白水县卫生健康局", "主管部门写白水县卫生健康局"),
        ("单位填环卫所，全称是县环境卫生管理所", "单位填县环境卫生管理所"),
        ("单位写县交通局，不，单位写县公路中心，主管部门填县交通局", "单位写县公路中心，主管部门填县交通局"),
        ("社会效益写明显改善，不，写显著改善", "社会效益写显著改善"),
        ("单价降到8.5万，还是别降了，就9万不变", "就9万不变"),
        ("满意度改95%，算了还是别改了", "都不改了"),
        ("满意度写95，算了95太满，92吧", "满意度写92"),
        ("满意度95，等等太高了怕做不到，92", "满意度92"),
        ("人数定50，定多了，45吧", "人数定45"),
        ("提前到10月底吧，等等，施工队忙，还是11月15日前稳妥", "提前到11月15日前吧"),
        ("质量加一条慰问信发放率100%，啊不对，是慰问品发放率", "质量加一条慰问品发放率100%"),
        ("质量加一条台账完整率100%，嗯名字换一个，叫台账归档率", "质量加一条台账归档率100%"),
        ("加个管护机制，值写健全，嗯写逐步健全好点", "加个管护机制，值写逐步健全"),
        ("值写明显增强，别，就写有效增强", "值写有效增强"),
        ("社会效益写显著提高，显著太夸张，写明显改善吧", "社会效益写明显改善"),
        ("管护机制那条删掉，不，那条先留着，把台账那条删了", "把台账那条删了"),
        ("满意度那条删了，算了，留着吧", "都不改了"),
        ("台账归档率挪到时效？不了，干脆删掉吧", "台账归档率删掉吧"),
        ("第2条删掉，不对，是第3条", "第3条删掉"),
        ("第2条挪到时效，不对，挪到数量", "第2条挪到数量"),
        ("质量加一条台账归档率100%，不对，放时效", "时效加一条台账归档率100%"),
        ("单位写县残联，哦应该是县民政局", "单位写县民政局"),
        ("主管部门市城管局，哎不是城管局，住建局", "主管部门市住建局"),
        ("实施单位填市园林所，现在改制了，叫市园林中心", "实施单位填市园林中心"),
        ("单价降到80，供应商说80做不了，82吧", "单价降到82"),
        ("把补贴改成6元，先等等，财政没松口，别改了", "都不改了"),
        ("人数330，标准6块，啊标准不动，还是5块", "人数330"),
        ("把第一条和第二条对调，算了不对调了", "都不改了"),
        ("质量和时效都删了，不不，时效留着", "质量都删了"),
        ("删第3条和第5条，第5条别删了，就删第3条", "删第3条，就删第3条"),
        ("时效加一条开业时间3月1日前，哦不是3月，4月1日前", "时效加一条开业时间4月1日前"),
    ],
)  # fmt: skip
def test_the_last_word_counts_and_the_first_is_told(said: str, meant: str) -> None:
    found = corrected(said)
    assert found.text == meant
    assert "不算" in found.told


@pytest.mark.parametrize(
    "said",
    [
        "管子实测9.2，不是8.5",
        "满意度太高了，写85%就行",
        "满意度为什么是90%，不是95%",
        "食品安全合格率必须是100%，别改",
        "要不要改成660，校长还没点头",
        "把满意度改到95%，不对，92%，也不对，还是先不要动它了",
        "3月底不够，还是4月20日前吧",
        "人数改成40，不对劲的地方再说",
        "人数改成70，单价太高了，改4500",
        "去年是95%，太高了，写92%",
        "标准改4800，人数没变，还是68",
        "满意度改95%，验收合格率太低，改100%",
    ],
)
def test_what_corrects_nothing_stays(said: str) -> None:
    assert corrected(said).text == said
    assert not corrected(said).told


@given(st.text("改成人数满意度不对是还删别，。；1234567890%万元户 ", max_size=40))
def test_nothing_is_made_up(said: str) -> None:
    found = corrected(said)
    assert found.text == said or found.told
    assert set(found.text) <= set(said) | set("都不改了")


def test_a_corrected_number_is_set_once(workspace: Workspace) -> None:
    turn = talk(workspace, SAMPLES, "采样点改成450个，不对，是430个")
    assert "430个" in [row.value for row in draft_of(turn).table.indicators]
    assert "“450个”不算" in turn.reply


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("页数改40万，总额跟着改", "页数改40万"),
        ("采样点加到450个，总价重算", "采样点加到450个"),
        ("户数改88，总钱也要改", "户数改88"),
        ("改成139人，钱也按139人算", "改成139人"),
        ("人数改成40，预算相应调整", "人数改成40"),
        ("重新算一下总额", ""),
    ],
)
def test_sums_that_are_to_follow_are_heard(said: str, rest: str) -> None:
    found = sums_asked(said)
    assert found is not None
    assert found.rest == rest


@pytest.mark.parametrize(
    "said", ["总额改成30万", "那资金也按49户走，总预算改成29.4万元", "总额跟着改吗", "钱也按50台算", "总额不用跟着改", "钱跟着减，15万"]
)  # fmt: skip
def test_other_words_of_sums_are_none(said: str) -> None:
    assert sums_asked(said) is None


def test_the_total_follows_in_one_step(workspace: Workspace) -> None:
    turn = talk(workspace, SAMPLES, "采样点加到450个，总额跟着改")
    assert str(draft_of(turn).table.funding.total) == "17.1万元"
    assert "≤17.1万元" in [row.value for row in draft_of(turn).table.indicators]
    back = talk(workspace, SAMPLES, "采样点加到450个，总额跟着改", "撤销")
    assert draft_of(back).table == draft_of(talk(workspace, SAMPLES)).table


def test_who_else_gives_keeps_his_part(workspace: Workspace) -> None:
    turn = talk(workspace, SHARED, "台数按45算，总额也改过来")
    funding = draft_of(turn).table.funding
    assert (str(funding.total), str(funding.fiscal), str(funding.other)) == ("27万元", "21万元", "6万元")  # fmt: skip
    assert "其他资金6万元没有动" in turn.reply


def test_without_a_price_no_sum_follows(workspace: Workspace) -> None:
    turn = talk(workspace, "2025年道路清扫，清扫道路30公里，预算20万元", "总额重新算一下")
    assert str(draft_of(turn).table.funding.total) == "20万元"
    assert "还不能" in turn.reply
