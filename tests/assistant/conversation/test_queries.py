"""Questions in any words: what is told names the cell, says where it comes from, and changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.queries.kinds import Query, kind_of
from assistant.conversation.queries.reckoned import products
from assistant.conversation.vocabulary.terms import explain_term, terms_in
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

CHARGERS = (
    "我们街道想给辖区12个小区装电动车充电桩，一共60个，每个4500元，2026年10月底前装好，"
    "财政给20万，剩下的社区自筹"
)


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, CHARGERS)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("4500是谁说的", ["您写的“每个4500元”"]),
        ("第3条太虚了，能不能说说为什么要写", ["第3条", "依据"]),
        ("目标那段话是怎么来的", ["年度总体目标", "依据"]),
        ("验收合格率写100%会不会太高", ["验收合格率", "现在写的是100%"]),
        ("评审会不会说我满意度没依据", ["满意度", "依据"]),
        ("怎么导出来", ["导出word"]),
        ("改错了咋撤销啊", ["“撤销”"]),
        ("质量指标只有一条够不够", ["质量指标现在有1条"]),
        ("数量指标写两条是不是多了", ["数量指标现在有2条"]),
        ("“≥”和直接写数有什么区别", ["不低于", "不超过"]),
        ("第5条跟第6条是不是重复了", ["≤4500元/个", "≤27万元"]),
        ("60个充电桩会不会太少", ["安装数量", "您给的数"]),
        ("生态效益为什么是无", ["生态效益指标", "无"]),
        ("这个27万怎么算的", ["27万元", "60个×4,500元/个"]),
        ("60×4500是不是27万", ["60×4500＝270,000", "60个×4,500元/个=27万元"]),
        ("数量和单价乘起来等不等于27万", ["60个×4,500元/个=27万元"]),
        ("财政20万是市里给的还是区里给的", ["财政拨款", "财政给20万"]),
        ("财政给的20万放在哪一栏了", ["财政拨款"]),
        ("项目负责人在哪儿填", ["没有“项目负责人”这一栏"]),
        ("60个算数量还是算质量", ["现在放在数量指标里", "“质量指标”"]),
        ("单价放成本对吗", ["现在放在成本指标里"]),
        ("单价为什么要带小于等于号", ["≤4500元/个", "“≤”是不超过"]),
        ("单价和总成本说的是不是一回事", ["≤4500元/个", "≤27万元", "写的不一样"]),
        ("验收合格率怎么考核啊", ["合格的÷检查", "和“100%”比"]),
        ("满意度谁来测", ["满意的人数÷调查的人数"]),
        ("验收合格率删了可以吗", ["现在没有删", "唯一的一条质量指标"]),
        ("生态那行空着没事吧", ["生态效益指标", "校验没有意见"]),
        ("为什么没有使用寿命", ["没有“使用寿命”", "没有说到"]),
        ("为什么没有社区自筹", ["写到了"]),
        ("单价去年是多少呀", ["查不到去年的数"]),
        ("人次跟人数有啥区别", ["按次数累计", "只算一个"]),
        ("财政给的算财政拨款还是其他资金", ["“财政拨款”", "“其他资金”"]),
        ("60个是不是装多了吧", ["您给的数"]),
        ("单价4500超没超标准", ["以本地现行的文件为准"]),
        ("装桩跟装灯有啥不一样", ["答不上来"]),
        ("验收合格率100%，万一没达到怎么办", ["按实际完成情况填写"]),
        ("这表一共要几条才算够", ["数量2条", "条数没有统一的要求"]),
        ("你们这系统数据安全不", ["不上传任何内容"]),
        ("居民满意度是不是应该改成群众满意度", ["居民满意度", "依据"]),
        ("唉，真烦", ["没有要改的内容"]),
        ("单价和安装数量是不是一码事", ["第5条", "第2条", "写的不一样"]),
        ("这两条数量重不重复", ["第1条", "第2条"]),
        ("数量那两条可不可以并作一条", ["第1条", "第2条", "同一件事"]),
        ("哪个数是我没说过的", ["不是您说的", "惯例水平"]),
        ("你觉着这表能打几分", ["本程序估计"]),
        ("4500前面那个小于等于号是啥意思", ["≤4500元/个", "就是不超过这个数"]),
        ("一个折多少钱", ["≤4500元/个"]),
        ("一盏多少钱你知道吗", ["您没有写一盏多少钱"]),
        ("12个加60个一共多少", ["12＋60＝72个"]),
        ("还能加点什么效益", ["填“无”", "加一条"]),
        ("结业率谁定的", ["没有“结业率”"]),
        ("验收合格率跟及时率有啥不一样", ["合格的÷检查", "按时办好的÷应当办的"]),
        ("验收合格率写100行吗", ["一次也不能落下"]),
        ("10月底装不完会有啥后果", ["10月底前", "按实际完成情况填写"]),
        ("钱是谁掏的", ["年度资金总额", "财政拨款"]),
        ("验收合格率写成定性还是定量", ["是定量的"]),
        ("能不能光写数量不写质量", ["验收合格率", "现在没有删"]),
    ],
)
def test_a_question_is_answered_of_its_cell_and_changes_nothing(
    workspace: Workspace, drafted: Turn, said: str, told: list[str]
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert all(one in turn.reply for one in told), turn.reply
    assert "没有看懂" not in turn.reply
    assert draft_of(turn) == draft_of(drafted)


def test_what_follows_from_a_row_is_told_by_trying(workspace: Workspace, drafted: Turn) -> None:
    turn = take_turn(workspace, drafted.conversation, "第2条改了会影响别的吗")
    assert "现在没有改" in turn.reply
    assert "总成本" in turn.reply
    assert draft_of(turn) == draft_of(drafted)


@pytest.mark.parametrize("said", ["如果改成50个要多少钱", "要是安装数量改成50个呢，总共多少钱", "安装数量少10个，能省下多少钱"])  # fmt: skip
def test_a_supposed_change_is_reckoned_and_done_on_a_yes(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert "27万元 → 22.5万元" in turn.reply
    assert draft_of(turn) == draft_of(drafted)
    done = take_turn(workspace, turn.conversation, "是的")
    assert str(draft_of(done).table.funding.total) == "22.5万元"


def test_what_only_a_count_says_is_the_row_that_is_counted_so(workspace: Workspace) -> None:
    lamps = talk(workspace, "2025年路灯维修，安装路灯40盏，每盏3500元，预算14万元，区财政拨款")
    cut = take_turn(workspace, lamps.conversation, "要是只给12万怎么办")
    assert "年度资金总额：14万元 → 12万元" in cut.reply
    turn = take_turn(workspace, lamps.conversation, "要是45盏呢，钱够不够")
    assert "40盏 → 45盏" in turn.reply
    assert "15.75万元，比预算14万元多1.75万元" in turn.reply
    assert "校验会多出" in turn.reply
    assert draft_of(turn) == draft_of(lamps)


def test_a_price_is_not_compared_with_the_sums_of_other_projects(workspace: Workspace) -> None:
    cleaners = talk(workspace, "河道保洁项目，保洁员15人，每人每月2600元，一年46.8万元")
    turn = take_turn(workspace, cleaners.conversation, "保洁员报酬标准高不高")
    assert "2600元/人/月" in turn.reply
    assert "144万元" not in turn.reply


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("15×2600×12对得上吗", ["15×2600×12＝468,000，即46.8万。"]),
        ("33人乘以220元是多少", ["33×220＝7,260。"]),
        ("100×100", ["100×100＝10,000，即1万。"]),
        ("3.5万×2", []),
        ("没有算式", []),
    ],
)
def test_products_in_a_message_are_reckoned(said: str, told: list[str]) -> None:
    assert products(said) == told


@given(st.text(max_size=60))
def test_any_text_can_be_asked_for_products_and_terms(said: str) -> None:
    assert all("＝" in one for one in products(said))
    assert all(explain_term(one) for one in terms_in(said))


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("群众满意度90就行，另外把完成时间提前到9月底", "9月底前"),
        ("满意度还是90%，单价改成4000", "≤4000元/个"),
        ("安装数量60个不动，单价降到4000元", "≤4000元/个"),
    ],
)
def test_a_value_said_again_beside_a_change_is_no_word_left_over(
    workspace: Workspace, drafted: Turn, said: str, value: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert any(value in row.value for row in draft_of(turn).table.indicators)
    assert "没有用上" not in turn.reply


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("单价是不是太高了", Query.FITTING),
        ("完成时间凭啥定在10月底", Query.BASIS),
        ("这两条意思一样吗，第1条和第2条一样吗", Query.APART),
        ("把满意度改成95%", None),
        ("第4条不太明白", Query.ABOUT),
        ("老人台账那条看不太懂", Query.ABOUT),
        ("这笔账对不对得上", Query.RECKON),
        ("可持续影响为什么是无", Query.BASIS),
        ("成本写≤18还是=18", Query.SIGN),
        ("满意度写90%还是不变", None),
        ("满意度改成95吧", None),
        ("主管部门是填区民政局还是区政府，我问下", None),
        ("单价前面那个小于等于号去掉会有啥影响", Query.SIGN),
        ("秸秆利用率干嘛不放在效益里", Query.PLACED),
        ("居民满意度能不能不写", Query.LEFT_OUT),
        ("农户满意度要是改85会被退吗", Query.WHAT_IF),
        ("这句话你哪里抄的", Query.BASIS),
        ("有没有哪条是抄别人的", Query.GUESSED),
        ("我打印出来咋弄", Query.HOW_TO),
        ("发下去要留哪些凭据", Query.MEASURED),
    ],
)
def test_the_kind_of_a_question(said: str, kind: Query | None) -> None:
    assert kind_of(said) is kind


@given(st.text(max_size=60))
def test_any_text_is_of_one_kind_or_none(said: str) -> None:
    assert kind_of(said) in {None, *Query}
