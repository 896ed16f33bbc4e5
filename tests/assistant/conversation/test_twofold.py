"""A change that leaves words of the message over waits for a yes; what vetoes changes nothing."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.recognised import twofold
from assistant.conversation.state import Conversation
from assistant.conversation.sureness import readings
from assistant.conversation.vocabulary.said_values import complete
from assistant.conversation.weighed.carried import Weighing
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.schema import TO_FILL, Indicator
from tests.assistant.talks import opened_with

INSURANCE = "2025年社区工作者责任险，33人，每人每年220元，年底前办完"
WORKS = (
    "2026年农村饮水管网改造，铺设管道8.5公里，每公里6万元，更换水表620块，每块280元，12月底前完工"
)


@pytest.fixture(scope="module")
def begun(workspace: Workspace) -> dict[str, Conversation]:
    return {one: opened_with(workspace, one) for one in (INSURANCE, WORKS)}


def rows(conversation: Conversation) -> dict[str, str]:
    assert conversation.now is not None
    return {
        row.name: row.value for row in conversation.now.draft.table.indicators if row.applicable
    }


def changed(before: Conversation, after: Conversation) -> dict[str, str]:
    old = rows(before)
    return {name: value for name, value in rows(after).items() if old.get(name) != value}


@pytest.mark.parametrize(
    "said",
    [
        "科长讲满意度干脆写100%，我看使不得",  # a veto
        "别人打电话说满意度写85就行，我没同意",
        "满意度85%还没跟组织部对，先挂着",  # not yet
        "如果人数改成40，他们要是同意我再找你改",
        "满意度那个写成“参保人满意度”，月球改成3个",  # one part that nothing answers for
    ],
)
def test_nothing_changes(workspace: Workspace, begun: dict[str, Conversation], said: str) -> None:
    turn = take_turn(workspace, begun[INSURANCE], said)
    assert rows(turn.conversation) == rows(begun[INSURANCE])
    assert turn.conversation.now is not None
    assert turn.conversation.now.key == begun[INSURANCE].now.key  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "said",
    [
        "隔壁镇把总成本拆成奖品费3万、裁判费2万这样写的，一般都要拆吗",
        "刚才路过的人说，6000人次是去年的数，听听就好",
    ],
)
def test_talk_of_others_is_no_new_project(
    workspace: Workspace, begun: dict[str, Conversation], said: str
) -> None:
    turn = take_turn(workspace, begun[WORKS], said)
    assert rows(turn.conversation) == rows(begun[WORKS])


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("合作社嫌220少，书记定了，满意度提到95%吧", "≥95%"),
        ("满意度定得太高了，到时候达不到又挨批，写85%就行", "≥85%"),
    ],
)
def test_reasons_do_not_stand_in_the_way(
    workspace: Workspace, begun: dict[str, Conversation], said: str, value: str
) -> None:
    after = take_turn(workspace, begun[INSURANCE], said).conversation
    assert list(changed(begun[INSURANCE], after).values()) == [value]


def test_an_old_value_told_last_says_which_row(
    workspace: Workspace, begun: dict[str, Conversation]
) -> None:
    after = take_turn(workspace, begun[WORKS], "实测9.2公里，不是8.5公里").conversation
    assert "9.2公里" in changed(begun[WORKS], after).values()


def test_a_quoted_name_is_the_row_and_no_new_one(
    workspace: Workspace, begun: dict[str, Conversation]
) -> None:
    name = next(one for one, value in rows(begun[WORKS]).items() if value == "620块")
    after = take_turn(
        workspace, begun[WORKS], f"“{name}”不通顺，应为“智能水表更换数量”"
    ).conversation
    assert rows(after).get("智能水表更换数量") == "620块"
    assert name not in rows(after)


def test_what_is_left_over_is_named(workspace: Workspace, begun: dict[str, Conversation]) -> None:
    start = begun[WORKS]
    asked = take_turn(workspace, start, "满意度改成95%，37户也要算")
    assert "37户”没有用上" in asked.reply


@pytest.mark.parametrize("patterns", [True, False])
def test_a_yes_is_enough_whichever_reading_was_held_back(
    workspace: Workspace,
    begun: dict[str, Conversation],
    monkeypatch: pytest.MonkeyPatch,
    patterns: bool,
) -> None:
    def unread(*_: object, **__: object) -> Turn:
        raise UserError("没有看懂")

    start = begun[WORKS]
    monkeypatch.setattr(twofold, "unaccounted", lambda *_: ["多出来的话"])
    monkeypatch.setattr(twofold, "decided", lambda _w, _c, turn, _r: turn)
    monkeypatch.setattr(Weighing, "reading", lambda *_: None)
    if not patterns:
        monkeypatch.setattr(readings, "wished", unread)
    for module in (twofold, readings) if patterns else ():
        monkeypatch.setattr(module, "by_parts", lambda *_, **__: None)
    asked = take_turn(workspace, start, "满意度改成95%")
    assert rows(asked.conversation) == rows(start)
    assert "多出来的话" in asked.reply
    agreed = take_turn(workspace, asked.conversation, "是的").conversation
    assert list(changed(start, agreed).values()) == ["≥95%"]


def test_a_deleted_row_comes_back_with_its_reason(
    workspace: Workspace, begun: dict[str, Conversation]
) -> None:
    start = begun[INSURANCE]
    gone = take_turn(workspace, start, "删除满意度").conversation
    assert rows(gone) != rows(start)
    back = take_turn(
        workspace, gone, "主任说满意度得留着不然过不了，刚才删的给我弄回来"
    ).conversation
    assert rows(back) == rows(start)


def test_a_date_keeps_the_year_that_stood_there() -> None:
    row = Indicator(level1="产出指标", level2="时效指标", name="完成时间", value="2025年12月31日前")
    assert complete("10月底前", row).text == "2025年10月底前"
    assert complete("2026年3月底前", row).text == "2026年3月底前"


def test_next_year_is_written_as_the_year_that_it_is() -> None:
    row = Indicator(level1="产出指标", level2="时效指标", name="完成时间", value="2026年12月底前")
    assert complete("明年3月", row, 2026).text == "2027年3月前"
    assert complete("后年六月底前", row, 2026).text == "2028年6月底前"
    blank = row.model_copy(update={"value": TO_FILL})
    assert complete("今年底前", blank, 2026).text == "2026年底前"
