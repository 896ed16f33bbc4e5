"""What a message most likely changes: carried out where clear, offered or held back where not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.conversation.sureness import decided
from assistant.conversation.weighed.choosing import chosen_of
from assistant.conversation.weighed.weights import START, read_weights, score, shipped, written
from assistant.conversation.weighed.wishes import Wish
from assistant.workspace import Workspace
from tests.assistant.conversation.test_twofold import WORKS, rows
from tests.assistant.talks import opened_with

_SIGN = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=12)


@pytest.fixture(scope="module")
def works(workspace: Workspace) -> Conversation:
    return opened_with(workspace, WORKS)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("水表有二十块去年已经换过，实际600块", "水表更换数量", "600块"),
        ("管道不是8.5公里，设计图出来是9.2公里", "管道铺设长度", "9.2公里"),
        ("水表改成650块，我争不过他们", "水表更换数量", "650块"),
        ("“得到保障”太虚，改成“明显改善”", "居民用水安全和稳定", "明显改善"),
        ("管网完好率，不低于98%，进质量", "管网完好率", "不低于98%"),
        ("用水群众满意度那条名称改成村民满意度，值写不低于92%", "村民满意度", "不低于92%"),
        ("质量里头再添一条啊水质检测合格率百分之百", "水质检测合格率", "100%"),
        ("水表改成六百个", "水表更换数量", "600块"),
        ("加一条生态效益，村庄环境卫生明显改善", "村庄环境卫生", "明显改善"),
    ],
)
def test_a_value_finds_its_row_whatever_stands_between(
    workspace: Workspace, works: Conversation, said: str, name: str, value: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert rows(turn.conversation)[name] == value
    assert name in turn.reply


@pytest.mark.parametrize(
    "said",
    [
        "老李嫌满意度90低，说写95，我没理他",
        "审核的让把满意度提到98%，局里觉得做不到",
        "有人说水表要换700块，主任没同意",
        "把满意度改成95，月球改成3个",
        "水表退了20块，按610块算",
        "厂家说明年水表要涨到300",
        "水表到底是620还是650我再问问",
        "620块水表里有20块是智能表",
        "上年度实际完成95%，供参考",
        "水表既要写600块，又要写650块",
        "市里通知上写的是水表更换700块，不过那是全市的数，跟我们这份没关系",
        "把验收合格率那条改名叫“管网验收合格率”，及时率提到97%",
    ],
)
def test_what_was_taken_back_or_does_not_add_up_changes_nothing(
    workspace: Workspace, works: Conversation, said: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert rows(turn.conversation) == rows(works)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("11月20日太晚，改11月10日前", "农村饮水管网改造完工时间", "2026年11月10日前"),
        ("工期往后推一个月", "农村饮水管网改造完工时间", "2027年1月底前"),
    ],
)
def test_a_date_is_moved_and_what_is_found_fault_with_is_no_fact(
    workspace: Workspace, works: Conversation, said: str, name: str, value: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert rows(turn.conversation)[name] == value
    assert turn.conversation.now is not None
    assert "11月20日" not in (turn.conversation.now.draft.table.annual_goal or "")


def test_the_reason_quotes_what_was_written_and_not_the_old_words_with_a_new_number(
    workspace: Workspace, works: Conversation
) -> None:
    turn = take_turn(workspace, works, "水表改成650块")
    asked = take_turn(workspace, turn.conversation, "为什么水表更换数量是这个数")
    assert "您写的“水表改成650块”" in asked.reply


def test_only_what_was_deleted_comes_back_as_such(
    workspace: Workspace, works: Conversation
) -> None:
    changed = take_turn(workspace, works, "满意度改成95%").conversation
    kept = take_turn(workspace, changed, "恢复刚才删的").conversation
    assert rows(kept)["用水群众满意度"] == "≥95%"
    gone = take_turn(workspace, changed, "删掉用水群众满意度").conversation
    back = take_turn(workspace, gone, "恢复刚才删的").conversation
    assert rows(back)["用水群众满意度"] == "≥95%"


def test_a_question_that_ends_with_an_order_is_that_order(
    workspace: Workspace, works: Conversation
) -> None:
    turn = take_turn(workspace, works, "验收合格率没什么意义，不要了")
    assert "农村饮水管网改造验收合格率" not in rows(turn.conversation)


def test_what_is_only_likely_is_offered_and_a_yes_does_just_that(
    workspace: Workspace, works: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decided, "SURE", 1.1)
    asked = take_turn(workspace, works, "水表有二十块去年已经换过，实际600块")
    assert "620块 → 600块" in asked.reply
    assert "现在没有改" in asked.reply
    assert rows(asked.conversation) == rows(works)
    agreed = take_turn(workspace, asked.conversation, "是的")
    assert rows(agreed.conversation)["水表更换数量"] == "600块"


def test_what_is_carried_out_says_how_it_was_understood(
    workspace: Workspace, works: Conversation
) -> None:
    turn = take_turn(workspace, works, "水表有二十块去年已经换过，实际600块")
    assert turn.reply.startswith("我理解为：第2条“水表更换数量”改成600块。")
    assert "620块 → 600块" in turn.reply


def test_wishes_for_one_cell_or_from_one_value_exclude_each_other() -> None:
    set_, raised = Wish("set", 1, value="5", uses=("v0",)), Wish("shift", 1, value="5", uses=("v0",))  # fmt: skip
    other, gone = Wish("set", 2, value="7", uses=("v1",)), Wish("delete", 2, uses=("d0",))
    chosen = chosen_of([(set_, 2.0), (raised, 1.5), (other, 1.0), (gone, 0.5)])
    assert chosen is not None
    assert chosen.wishes == (set_, other)
    assert (chosen.least, chosen.lead) == (1.0, 0.5)
    assert chosen_of([(set_, -0.1)]) is None


def test_signs_that_no_weight_is_known_of_count_nothing() -> None:
    wish = Wish("set", 1, signs=("known", "unknown"))
    assert score({START: -1.0, "known": 3.0}, wish) == 2.0


@given(st.dictionaries(_SIGN, st.integers(-9999, 9999).map(lambda n: n / 1000), max_size=8))
@settings(max_examples=40)
def test_weights_are_read_as_they_were_written(weights: dict[str, float]) -> None:
    assert read_weights(written(weights)) == weights


def test_a_broken_line_of_weights_fails_loudly() -> None:
    with pytest.raises(ValueError, match="line 2"):
        read_weights("set|x\t1.0\nbroken\n")


def test_the_shipped_weights_know_what_a_told_value_is() -> None:
    assert shipped()["set|cue:final"] > 0 > shipped()[START]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("用水群众满意度去掉“用水”二字", "群众满意度"),
        ("“用水群众”换成“用水农户”", "用水农户满意度"),
    ],
)
def test_words_of_a_name_are_taken_out_or_exchanged(
    workspace: Workspace, works: Conversation, said: str, name: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert rows(turn.conversation)[name] == "≥90%"


def test_a_class_is_no_name_of_a_row(workspace: Workspace, works: Conversation) -> None:
    turn = take_turn(workspace, works, "再加一条时效指标：11月底前试通水")
    fresh = rows(turn.conversation).keys() - rows(works).keys()
    assert len(fresh) == 1
    assert "指标" not in fresh.pop()


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("水表单价280是去年的，今年中标198一块，改成198", "水表更换单价", "≤198元/块"),
        ("社会效益名称换成农村供水保障能力，值写稳步提升", "农村供水保障能力", "稳步提升"),
        ("最后一条的用水群众换成受益农户", "受益农户满意度", "≥90%"),
        ("管网漏损率也写上，控制在12%以内，放质量里", "管网漏损率", "12%以内"),
    ],
)
def test_a_name_its_value_and_a_price_in_everyday_words(
    workspace: Workspace, works: Conversation, said: str, name: str, value: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert rows(turn.conversation).get(name) == value


def test_a_row_is_put_where_the_message_says(workspace: Workspace, works: Conversation) -> None:
    turn = take_turn(workspace, works, "水表更换数量那条排到第一条去")
    assert next(iter(rows(turn.conversation))) == "水表更换数量"


@pytest.mark.parametrize(
    "said",
    [
        "水表厂家开口要250一块，没谈拢，还按原来的算",
        "满意度有人建议写95，没有采纳",
        "第2条删了吧，领导要是问起来……算了算了，不删",
    ],
)
def test_what_is_put_back_at_the_end_stays(
    workspace: Workspace, works: Conversation, said: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert rows(turn.conversation) == rows(works)


def test_a_letter_is_taken_off_and_the_row_stays(workspace: Workspace, works: Conversation) -> None:
    turn = take_turn(workspace, works, "用水群众满意度把用水两个字去掉")
    assert rows(turn.conversation)["群众满意度"] == "≥90%"
    assert "改名" in turn.reply


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("加一条质量指标：管网巡检覆盖率95%", "管网巡检覆盖率", "≥95%"),
        ("加一条质量指标：水质检测合格率100%", "水质检测合格率", "100%"),
        ("加一条质量指标：抄表差错率1%", "抄表差错率", "1%"),
        ("加一条质量指标：管网漏损率不超过10%", "管网漏损率", "不超过10%"),
    ],
)
def test_a_rate_that_is_good_when_high_is_added_as_at_least_and_that_is_said(
    workspace: Workspace, works: Conversation, said: str, name: str, value: str
) -> None:
    turn = take_turn(workspace, works, said)
    assert rows(turn.conversation)[name] == value
    assert ("不低于" in turn.reply) == value.startswith("≥")
