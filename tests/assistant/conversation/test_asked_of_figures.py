"""Questions after figures, findings and what is not there; messages that no table can follow as they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.queries.reckoned import quotients
from assistant.conversation.whole_messages.at_odds import by_broken_bound
from assistant.judging import findings_of
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, opened_with, talk

WORKERS = "村级公益性岗位补贴，聘用公益岗60人，每人每月500元，补12个月，共36万元"
MARKET = "农贸市场改造提升，改造农贸市场2个，面积3600平方米，总投资120万元，2026年10月底前完工"
TOILETS = "2026年校园厕所改造，改造厕所15间，每间3.8万元，共57万元，8月底前完工"
VILLAGES = "购买法律顾问服务，覆盖42个村，每村每年4000元，共16.8万元，县司法局"


@pytest.mark.parametrize(
    ("request_", "said", "told"),
    [
        (WORKERS, "那12个月呢", ["12个月", "60人×500元/人/月×12个月=36万元"]),
        (WORKERS, "12个月是哪里来的", ["×12个月=36万元"]),
        (WORKERS, "36万除以60人是多少", ["36万÷60＝6,000"]),
        (WORKERS, "60人x500等于多少", ["60×500＝30,000"]),
        (WORKERS, "我说的话里哪些没用上", ["没有发现没用上的"]),
        (WORKERS, "我写的内容哪些没算进去", ["没有发现没用上的"]),
        (WORKERS, "哪个数没有依据", ["惯例水平"]),
        (WORKERS, "聘用人数那条的计量单位是什么", ["单位是“人”"]),
        (WORKERS, "第1个问题是什么意思", ["第1个问题说的是预算年度", "不能自动改"]),
        (WORKERS, "第9个问题怎么理解", ["没有第9个问题"]),
        (WORKERS, "有没有写重复的指标", ["没有看到重复"]),
        (WORKERS, "差错率该怎么写", ["没有“差错率”", "“加一条差错率：……”"]),
        (MARKET, "一平米多少钱", ["120万元÷3600平方米≈333.33元/平方米", "没有写进表里"]),
        (MARKET, "每个市场摊多少钱", ["120万元÷2个＝600000元/个"]),
        (MARKET, "工期怎么没有开工时间", ["没有说到", "“加一条开工时间：……”"]),
        (MARKET, "这表能直接交了吗", ["校验："]),
        (MARKET, "接下来要做什么", ["待补充"]),
        (MARKET, "一平方大概摊到多少钱", ["333.33元/平方米"]),
        (MARKET, "线路准点率写95高不高", ["没有“线路准点率”"]),
        (MARKET, "验收合格率没有写单位，为什么", ["验收合格率"]),
        (MARKET, "安全率没有写为什么", ["没有“安全率”"]),
        (WORKERS, "12个月写在哪里了", ["×12个月=36万元"]),
        (WORKERS, "我写的哪些内容你没用", ["没有发现没用上的"]),
        (WORKERS, "岗人数怎么没有写", ["第1条"]),
        (TOILETS, "3.8万一间是谁定的", ["您写的“每间3.8万元”"]),
        (TOILETS, "每间多少钱", ["≤3.8万元/间"]),
        (VILLAGES, "每个村一年到底多少钱", ["4000元/村/年"]),
        (VILLAGES, "好吧那就这样", ["不客气"]),
        (MARKET, "为什么市场没有质量指标", ["质量指标现在有1条"]),
        (MARKET, "你是谁", ["助手", "表格没有改动"]),
        (MARKET, "你好蠢啊", ["抱歉", "表格没有改动"]),
        (MARKET, "thank you", ["不客气"]),
    ],
)  # fmt: skip
def test_a_question_is_answered_and_changes_nothing(
    workspace: Workspace, request_: str, said: str, told: list[str]
) -> None:
    begun = talk(workspace, request_)
    turn = take_turn(workspace, begun.conversation, said)
    assert all(one in turn.reply for one in told), turn.reply
    assert "95%以上" not in turn.reply, "no level is made up for a row that is not there"
    assert draft_of(turn) == draft_of(begun)


def test_half_of_a_word_is_not_taken_for_said(workspace: Workspace) -> None:
    screened = opened_with(workspace, "妇女两癌筛查，筛查适龄妇女4000人，每人48元，共19.2万元")
    assert "没有说到" in take_turn(workspace, screened, "筛查率为什么没有").reply


@given(st.text(max_size=40))
def test_any_text_can_be_asked_for_quotients(said: str) -> None:
    assert all("÷" in one for one in quotients(said))


@pytest.mark.parametrize(
    "said",
    [
        "另外还有一个图书采购的项目3万块买1000册",
        "对了我们还要报一个路灯维修项目，100盏，5万元",
        "还有一个项目是修便桥2座20万元",
    ],
)
def test_another_project_told_of_in_the_midst_is_offered(workspace: Workspace, said: str) -> None:
    begun = talk(workspace, WORKERS)
    turn = take_turn(workspace, begun.conversation, said)
    assert "像是另一个项目" in turn.reply
    assert draft_of(turn) == draft_of(begun)
    taken = take_turn(workspace, turn.conversation, "是的")
    assert draft_of(taken).table.project_name != draft_of(begun).table.project_name
    assert len(taken.conversation.drafts) == 2


@pytest.mark.parametrize("said", ["还有一个项目名称要改成公益岗补贴", "还有一个子项目，修路3公里"])
def test_what_is_said_of_this_project_opens_no_other(workspace: Workspace, said: str) -> None:
    turn = take_turn(workspace, opened_with(workspace, WORKERS), said)
    assert "像是另一个项目" not in turn.reply


@pytest.mark.parametrize(
    "said",
    [
        "满意度改成90%但是不要低于95%",
        "满意度提到92%，不能低于95%",
        "公益岗改成50人但不能超过48人",
        "把公益岗人数定为50人，最多45人",
    ],
)
def test_a_value_that_breaks_its_own_bound_is_asked(workspace: Workspace, said: str) -> None:
    begun = talk(workspace, WORKERS)
    turn = take_turn(workspace, begun.conversation, said)
    assert "对不上" in turn.reply
    assert draft_of(turn) == draft_of(begun)


@pytest.mark.parametrize("said", ["满意度提到95%，不要低于90%", "满意度改成95%"])
def test_a_value_within_its_bound_is_set(workspace: Workspace, said: str) -> None:
    turn = take_turn(workspace, opened_with(workspace, WORKERS), said)
    assert draft_of(turn).table.indicators[-1].value == "≥95%"


@given(st.text(alphabet="改成到不低于超过最多少0123456789%人元，但", max_size=24))
def test_no_wording_of_bounds_changes_anything_by_itself(said: str) -> None:
    begun = _HELD["begun"]
    assert begun.conversation.now is not None
    turn = by_broken_bound(_HELD["office"], begun.conversation, begun.conversation.now, said, said)  # type: ignore[arg-type]
    assert turn is None or turn.conversation == begun.conversation


_HELD: dict[str, Turn] = {}


@pytest.fixture(autouse=True, scope="module")
def _held(workspace: Workspace) -> None:
    _HELD["begun"] = talk(workspace, WORKERS)
    _HELD["office"] = workspace  # type: ignore[assignment]


def test_a_finding_of_the_list_is_taken_by_its_place(workspace: Workspace) -> None:
    begun = opened_with(workspace, WORKERS, "有什么问题没有")
    turn = take_turn(workspace, begun, "第二个改一下")
    assert "第2个问题需要您来定" in turn.reply
    agreed = take_turn(workspace, begun, "好的")
    assert agreed.conversation.now == begun.now


def test_the_first_findings_alone_are_mended(workspace: Workspace) -> None:
    begun = talk(workspace, WORKERS, "总成本改成36万元")
    assert begun.conversation.now is not None
    before = findings_of(draft_of(begun), workspace.around)
    turn = take_turn(workspace, begun.conversation, "只改前两个问题")
    assert before[0].message in turn.reply or "共修正" in turn.reply
    assert "没有看懂" not in turn.reply


def test_what_could_stand_in_the_empty_class_in_view_is_offered(workspace: Workspace) -> None:
    begun = talk(workspace, WORKERS, "为什么没有经济效益")
    turn = take_turn(workspace, begun.conversation, "那帮我想一个")
    assert "经济效益指标现在写的是“无”" in turn.reply
    assert draft_of(turn) == draft_of(begun)


def test_the_rows_with_other_wordings_are_named_where_none_is_meant(workspace: Workspace) -> None:
    turn = take_turn(workspace, opened_with(workspace, WORKERS), "还有别的说法吗")
    assert "1. 第" in turn.reply
    picked = take_turn(workspace, turn.conversation, "第一个")
    assert "还可以写" in picked.reply


@pytest.mark.parametrize("said", ["社会效益能换个别的吗", "社会效益能不能换个说法"])
def test_another_wording_of_a_class_is_shown_and_turned_down(
    workspace: Workspace, said: str
) -> None:
    begun = talk(workspace, MARKET)
    turn = take_turn(workspace, begun.conversation, said)
    assert "第7条" in turn.reply
    refused = take_turn(workspace, turn.conversation, "都不好")
    assert refused.reply == "好的，表格没有改动。"
    assert draft_of(refused) == draft_of(begun)


def test_the_frame_of_2021_is_a_family_of_classes(workspace: Workspace) -> None:
    turn = take_turn(workspace, opened_with(workspace, MARKET), "按2021年那个框架来")
    assert any(one.level2 == "经济成本指标" for one in draft_of(turn).table.indicators)
