"""The total told in passing, and what else hard messages tell: topics, rates by their digits, parts of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.changing.rows_added import of_new_name
from assistant.conversation.engine import take_turn
from assistant.conversation.outright.totals_told import totals_outright
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.state import Conversation
from assistant.workspace import Workspace
from tests.assistant.conversation.test_twofold import rows
from tests.assistant.talks import opened_with

FENCE = "2025年社区篮球场围网维修，11片，每片4200元，共4.62万元"
GAUGES = "2026年灌区斗口率定，斗口68处，每处750元，共5.1万元"


@pytest.fixture(scope="module")
def fence(workspace: Workspace) -> Conversation:
    return opened_with(workspace, FENCE)


@pytest.fixture(scope="module")
def gauges(workspace: Workspace) -> Conversation:
    return opened_with(workspace, GAUGES)


def _total(conversation: Conversation) -> str:
    assert conversation.now is not None
    return str(conversation.now.draft.table.funding.total)


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("有两片是居民自己出钱修的，扣除，9片，37800", "3.78万元"),
        ("9片，每片三千九，合计35100", "3.51万元"),
        ("减两片，总的省8400", "3.78万元"),
        ("盘子变成5万", "5万元"),
        ("总额回到3.9", "3.9万元"),
        ("漏了一片，算12片，钱按实际片数重算", "5.04万元"),
        ("片数变10，总额该是多少改成多少", "4.2万元"),
    ],
)
def test_a_total_told_in_passing_is_set(
    workspace: Workspace, fence: Conversation, said: str, total: str
) -> None:
    assert _total(take_turn(workspace, fence, said).conversation) == total


@pytest.mark.parametrize(
    "said", ["围网单价改3900元，去年是36000", "验收合格率98", "一共240人来打球", "总额4.62万不变"]
)
def test_a_number_that_nothing_bears_out_is_no_total(fence: Conversation, said: str) -> None:
    assert fence.now is not None
    assert totals_outright(said, fence.now.draft) == said


@given(st.integers(min_value=2, max_value=10))
def test_the_product_of_count_and_price_is_the_total(count: int) -> None:
    conversation = _FENCES[0]
    assert conversation.now is not None
    put = totals_outright(f"只修{count}片，{count * 4200}", conversation.now.draft)
    assert put == f"只修{count}片，总额改成{count * 4200}元"


_FENCES: list[Conversation] = []


@pytest.fixture(autouse=True, scope="module")
def _kept(fence: Conversation) -> None:
    _FENCES.append(fence)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("总额回到8.4，别的不动", "总额回到8.4，别的不动"),
        ("完成时间提前到8.4", "完成时间提前到8月4日前"),
        ("浪费率呢，不超过5%", "浪费率，不超过5%"),
        ("光盘率才是命根子，97%", "光盘率，97%"),
        ("满意度九四就行", "满意度94%就行"),
        ("台数九四，别的不动", "台数九四，别的不动"),
        ("满意度往上走五个点", "满意度提高五个点"),
        ("器材单价两千一件", "器材单价2000元/件"),
    ],
)
def test_spoken_forms_that_tell_values(said: str, plain: str) -> None:
    assert plain_speech(said) == plain


@pytest.mark.parametrize("said", ["投诉率怎么填呢，去年是3%", "要不要加个投诉率呢，3%"])
def test_a_topic_that_asks_stays_a_question(said: str) -> None:
    assert "呢" in plain_speech(said)


@pytest.mark.parametrize(
    ("value", "name", "written"),
    [
        ("2%", "报告差错率", "≤2%"), ("80%", "家长焦虑缓解比例", "≥80%"), ("0%", "阅卷差错率", "0%"),
        ("12%", "绿化比例", "12%"), ("100%", "建档率", "100%"), ("≥3%", "漏报率", "≥3%"),
    ],
)  # fmt: skip
def test_a_rate_under_a_new_name_has_the_sign_of_that_name(
    value: str, name: str, written: str
) -> None:
    assert of_new_name(value, name, "质量指标") == written


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("斗口那个“费用标准”改“率定单价”", "斗口率定单价", "≤750元/处"),
        ("验收合格率没啥用，换成率定误差率，百分之三", "率定误差率", "≤3%"),
        ("缺席的人多，68处够呛，写60处", "斗口数量", "60处"),
        ("受益农户满意度九四就行", "受益农户满意度", "≥94%"),
    ],
)
def test_what_stands_afterwards(
    workspace: Workspace, gauges: Conversation, said: str, name: str, value: str
) -> None:
    assert rows(take_turn(workspace, gauges, said).conversation)[name] == value


@pytest.mark.parametrize(
    "said",
    ["农户出勤率要不要写？怕做不到，不要", "覆盖率那个一百有点玄，98.5", "投诉率呢？"],
)
def test_what_speaks_of_a_row_that_is_not_there_changes_nothing(
    workspace: Workspace, gauges: Conversation, said: str
) -> None:
    assert take_turn(workspace, gauges, said).conversation.now == gauges.now
