"""What only points back to a value or a thing: this day, that many years; 柜子; and how a count falls in everyday words."""

import pytest

from assistant.conversation.outright.short_names import short_names_outright
from assistant.conversation.outright.that_value import that_value_outright
from assistant.conversation.parts.values import moved_by
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.draft import Draft
from assistant.workspace import Workspace
from corpus.value_grammar import parse_value
from tests.assistant.conversation.test_dialogue import draft_of, talk

OFFICE = "2026年区委办打印机和保密柜更换，打印机11台，保密柜8个，9.8万元"


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, OFFICE))


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("春灌3月20日开闸，就写这天之前", "就写3月20日前"),
        ("2026年3月20日开闸，时效就写这天之前", "时效就写2026年3月20日前"),
        ("8月1号检查，提前三天换完，完成时间按这个日子写", "完成时间7月29日前"),
        ("三年里不能掉漆，可持续影响加使用年限，就按这个年头", "可持续影响加使用年限，就三年"),
    ],
)
def test_what_is_pointed_to_stands_in_the_order(draft: Draft, said: str, put: str) -> None:
    assert that_value_outright(said, draft) == put


@pytest.mark.parametrize(
    "said",
    ["6月1日开门，7月1日办活动，时效改这个日子", "完成时间按这个日子写", "那天我不在，满意度改92", "保修三年，维护两年，就按这个年头"],
)  # fmt: skip
def test_what_could_be_two_or_none_stays(draft: Draft, said: str) -> None:
    assert that_value_outright(said, draft) == said


@pytest.mark.parametrize(
    ("day", "span", "way", "moved"),
    [
        ("2026年5月4日前", "五天", -1, "2026年4月29日前"),
        ("2026年12月28日前", "1周", 1, "2027年1月4日前"),
        ("8月1日前", "3天", -1, "7月29日前"),
        ("12月28日前", "1周", 1, ""),  # of which year?
        ("3月2日前", "5天", -1, ""),  # of a leap year?
    ],
)
def test_a_day_moves_over_the_end_of_a_month(day: str, span: str, way: int, moved: str) -> None:
    assert moved_by(parse_value(day), span, way) == moved


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("柜子砍掉一个", "7个"),
        ("柜子少买2个", "6个"),
        ("保密柜那边让出3个", "5个"),
        ("个数去掉2", "6个"),
        ("保密柜少算俩", "6个"),
    ],
)
def test_a_count_falls_by_what_is_told(workspace: Workspace, said: str, value: str) -> None:
    rows = draft_of(talk(workspace, OFFICE, said)).table.indicators
    assert [one.value for one in rows if one.name == "保密柜更换数量"] == [value]
    assert [one.value for one in rows if one.name == "打印机更换数量"] == ["11台"]


@pytest.mark.parametrize("said", ["至少换2个", "不少于3个", "少年活动3场", "多少个合适"])
def test_what_is_no_step_keeps_its_words(said: str) -> None:
    assert "减少" not in plain_speech(said)


@pytest.mark.parametrize("said", ["孩子3个", "“柜子”两个字去掉", "那个桌子3张"])
def test_another_word_names_no_counted_thing(draft: Draft, said: str) -> None:
    assert short_names_outright(said, draft) == said


def test_a_row_is_called_by_the_unit_in_which_it_counts(draft: Draft) -> None:
    rows = draft.table.indicators
    assert [rows[one.row].name for one in find_targets(draft, "台数") if one.row is not None] == ["打印机更换数量"]  # fmt: skip


def test_a_row_told_by_its_price_is_struck_and_the_total_goes_back(workspace: Workspace) -> None:
    said = ("加一条成本：大件运费，3000元/趟", "3000那条作废，合计退回9.5")
    table = draft_of(talk(workspace, OFFICE, *said)).table
    assert "大件运费" not in {one.name for one in table.indicators}
    assert table.funding.total is not None
    assert table.funding.total.yuan == 95_000


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("目标最后别说改善环境，改说方便办公", "目标里的“改善环境”改成“方便办公”"),
        ("社会效益前面补俩字：“防护”变“保密防护”", "社会效益“防护”改成“保密防护”"),
        ("合计退回4.48", "总额改成4.48"),
    ],
)
def test_words_and_totals_told_anew(said: str, meant: str) -> None:
    assert plain_speech(said) == meant
