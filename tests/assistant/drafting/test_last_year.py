"""Last year's table of the same project as the base, and what is none."""

import pytest

from assistant.conversation.changing.next_year import unconfirmed, with_base_numbers
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation, Snapshot
from assistant.draft import BasisKind
from assistant.drafting.past.precedents import History
from assistant.workspace import Workspace
from corpus.importing import seed_tables
from corpus.schema import TargetTable
from index.results import Closeness
from tests.assistant.drafting.test_evidence import UNIT, Found, Shelf, draft, table

LAST_YEAR = table(
    "2024年路灯维护经费",
    ("产出指标", "数量指标", "路灯维护盏数", "860盏"),
    ("产出指标", "质量指标", "亮灯率", "≥98%"),
    ("产出指标", "时效指标", "维护任务完成时间", "2024年11月30日前"),
)


def test_last_years_table_is_the_base_with_its_numbers_marked() -> None:
    one = draft(f"{UNIT}2025年路灯维护经费，预算20万元", LAST_YEAR)
    values = {row.name: row.value for row in one.table.indicators}
    assert values["路灯维护盏数"] == "860盏"
    assert values["亮灯率"] == "≥98%"
    assert values["维护任务完成时间"] == "2025年11月30日前"
    for place, row in enumerate(one.table.indicators):
        if row.name in {"路灯维护盏数", "亮灯率", "维护任务完成时间"}:
            basis = one.basis[f"indicators/{place}/value"]
            assert basis.kind is BasisKind.PRECEDENT
            assert "请确认" in basis.text
    assert any("逐一确认" in notice for notice in one.notices)


def test_what_is_said_now_replaces_what_was_then() -> None:
    one = draft(f"{UNIT}2025年路灯维护经费，路灯910盏，预算20万元", LAST_YEAR)
    said = [row.value for row in one.table.indicators]
    assert "910盏" in said
    assert "860盏" not in said


def test_the_same_name_at_another_office_is_no_base() -> None:
    one = draft("东风镇人民政府2025年路灯维护经费，预算20万元", LAST_YEAR)
    assert "860盏" not in [row.value for row in one.table.indicators]


PIPES = ("产出指标", "数量指标", "管护供水管网长度", "18公里")
WATER = table(
    "2024年柳湾村饮水管护经费",
    PIPES,
    ("产出指标", "数量指标", "水质检测次数", "4次"),
    ("产出指标", "质量指标", "管网漏损率", "≤10%"),
    ("产出指标", "成本指标", "饮水管护总成本", "≤12万元"),
    ("满意度指标", "服务对象满意度指标", "用水户满意度", "≥92%"),
    unit="青石镇柳湾村村民委员会",
)
BOUGHT_ONCE, BOUGHT_TWICE = (
    table("2024年政府购买专业技术服务", *rows, unit=f"{UNIT}")
    for rows in (
        (PIPES, ("产出指标", "质量指标", "管网漏损率", "≤10%")),
        (
            ("产出指标", "数量指标", "水保项目验收数量", "9个"),
            ("产出指标", "质量指标", "报告合格率", "100%"),
        ),
    )
)
OF_ANOTHER_VILLAGE = table("2024年饮水管护经费", PIPES, unit="青石镇桥头村村民委员会")


@pytest.mark.parametrize(
    "text",
    [
        "2025年柳湾村饮水管护经费，预算6万元",
        "2025年度柳湾村饮水管护项目，预算6万元",
        "柳湾村明年饮水管护，预算6万元",
        "青石镇柳湾村村民委员会2025年农村饮水工程维护，预算6万元",
        "2025年饮水管护经费，预算6万元",
    ],
)
def test_last_years_table_is_recognised_under_other_words(text: str) -> None:
    values = {row.name: row.value for row in draft(text, WATER).table.indicators}
    wanted = {row.name: row.value for row in WATER.indicators} | {"饮水管护总成本": "≤6万元"}
    assert wanted.items() <= values.items()


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ("2025年桥头村饮水管护经费，预算6万元", [WATER]),
        ("2025年青石镇饮水管护经费，预算6万元", [WATER]),
        ("2025年柳湾村道路管护经费，预算6万元", [WATER]),
        ("2023年柳湾村饮水管护经费，预算6万元", [WATER]),
        ("2025年饮水管护经费，预算6万元", [WATER, OF_ANOTHER_VILLAGE]),
        ("2025年专项经费，预算6万元", [table("2024年专项经费", PIPES)]),
        (
            "2025年政府购买专业技术服务，预算6万元",
            [BOUGHT_ONCE, BOUGHT_TWICE],
        ),  # a name for two things
    ],
)
def test_another_place_matter_or_year_is_no_base(text: str, tables: list[TargetTable]) -> None:
    assert not any(basis.to_confirm for basis in draft(text, *tables).basis.values())


def test_the_shipped_tables_are_no_clerks_own() -> None:
    shipped = WATER.model_copy(update={"source": seed_tables()[0].source})
    one = draft("2025年饮水管护经费，预算6万元", shipped)
    assert not any(basis.to_confirm for basis in one.basis.values())
    assert not [word for question in one.questions for word in question.suggestions if "村" in word]
    of_its_own = draft("2025年饮水管护经费，预算6万元", WATER)
    (unit,) = [question for question in of_its_own.questions if question.cell == "unit"]
    assert unit.suggestions == (WATER.unit,)


def test_a_number_said_anew_stands_in_last_years_row_and_the_others_wait() -> None:
    one = draft("2025年柳湾村饮水管护，管网20公里，水质检测每季度1次，预算6万元", WATER)
    values = {row.name: row.value for row in one.table.indicators}
    assert values["管护供水管网长度"] == "20公里"
    assert values["水质检测次数"] == "每季度1次"
    assert values["管网漏损率"] == "≤10%"
    snapshot = with_base_numbers(Snapshot(brief=one.brief, draft=one))
    assert [waiting.value for waiting in unconfirmed(snapshot)] == ["≤10%", "≥92%"]
    assert with_base_numbers(snapshot, snapshot).carried == snapshot.carried


def test_a_refused_base_leaves_nothing_of_itself(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = History(Shelf([LAST_YEAR]), Found([LAST_YEAR], Closeness.HIGH))  # type: ignore[arg-type]
    monkeypatch.setattr(Workspace, "history", history)
    based = take_turn(
        workspace, Conversation(), f"{UNIT}2025年路灯维护经费，预算20万元"
    ).conversation
    assert based.now is not None
    assert based.now.draft.base is not None
    assert unconfirmed(based.now)
    edited = take_turn(workspace, based, "路灯维护盏数改成900盏").conversation
    turn = take_turn(workspace, edited, "这不是同一个项目")
    after = turn.conversation.now
    assert after is not None
    assert after.draft.base is None
    assert not unconfirmed(after)
    sources = [one for basis in after.draft.basis.values() for one in basis.sources]
    assert LAST_YEAR.table_id not in {one.table_id for one in sources}
    assert "860盏" not in after.draft.table.model_dump_json()
    assert LAST_YEAR.project_name in turn.reply
    assert "900盏" in after.draft.table.model_dump_json()  # the clerk's own number stays
    more = take_turn(workspace, turn.conversation, "满意度改成95%").conversation.now
    assert more is not None
    assert more.draft.base is None
    assert take_turn(workspace, turn.conversation, "撤销").conversation.now == edited.now
