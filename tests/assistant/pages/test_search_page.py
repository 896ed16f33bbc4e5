"""The search page's states, driven without a browser; and its work without a page."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.searching import Fields, ask, figures, like_row, pieces, rows_instead, use_row
from assistant.pages import session
from assistant.searching import numbers
from assistant.searching.across_years import across_years
from assistant.searching.numbers import axis_span, quantile
from assistant.searching.verdicts import judge_history
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.importing import seed_tables
from corpus.money import Money
from corpus.schema import TO_FILL, Funding, Indicator, TargetTable
from corpus.store.filters import Filters
from corpus.store.finder import Level, Order, RowKey
from corpus.store.sqlite import SqliteStore

APP = """
from assistant.pages.searching import searching_page

searching_page()
"""
INSURANCE = next(table for table in seed_tables() if "责任险" in table.project_name)


def texts(page: AppTest) -> str:
    shown: list[Any] = [
        *page.text, *page.markdown, *page.warning, *page.error, *page.caption, *page.info,
        *page.success,
    ]  # fmt: skip
    return "\n".join(str(one.value) for one in shown)


def test_the_page_empty_found_not_found_and_upside_down(home: Path) -> None:
    page = AppTest.from_string(APP, default_timeout=250).run()
    assert not page.exception
    assert "找到7张表" in texts(page), "without words all are listed"
    page.text_input(key="search-text").set_value("社区工作者责任险").run()
    assert not page.exception
    assert ":orange-background[社区工作者责任险]" in texts(page)
    page.button(key="open-0").click().run()
    assert not page.exception
    assert "年度总体目标" in texts(page)
    page.button(key="years-0").click().run()
    assert "只有这一年的表" in texts(page)
    page.text_input(key="search-text").set_value("海上风电场运维").run()
    assert "没有相近的项目" in texts(page)
    assert "请在上面选“指标”" in texts(page)
    page.session_state["search-level"] = Level.INDICATOR
    page.text_input(key="search-text").set_value("≥90% 满意度").run()
    assert not page.exception
    assert ":orange-background[≥90\\%]" in texts(page)
    assert "中位数90\\%" in texts(page)
    assert page.button(key="use-0").disabled, "there is no draft yet"
    page.session_state["search-level"] = Level.PROJECT
    page.text_input(key="search-years").set_value("2025-2023").run()
    assert "写反了" in texts(page)
    page.text_input(key="search-years").set_value("2030").run()
    assert "没有符合筛选条件的结果" in texts(page)
    page.button(key="search-clear").click().run()
    assert page.text_input(key="search-years").value == ""
    page.text_input(key="search-text").set_value("<b>满意度</b> [x](http://a) ≥90%").run()
    assert not page.exception


def test_a_value_that_no_project_names_leads_to_the_rows_that_say_it(
    home: Path, workspace: Workspace
) -> None:
    asked = Fields(text="220元/人/年")
    assert rows_instead(workspace, asked, ask(workspace, asked)) == 1
    named = Fields(text="社区工作者责任险")
    assert rows_instead(workspace, named, ask(workspace, named)) == 0, "projects were found"
    strange = Fields(text="海上风电场运维")
    assert rows_instead(workspace, strange, ask(workspace, strange)) == 0
    page = AppTest.from_string(APP, default_timeout=250).run()
    page.text_input(key="search-text").set_value("220元/人/年").run()
    page.button(key="search-rows").click().run()
    assert not page.exception
    assert "找到1行指标" in texts(page)


def test_many_new_tables_are_taken_in_while_the_page_answers(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = AppTest.from_string(APP, default_timeout=250).run()
    opened = session.workspace()
    gate, encode = Event(), opened.encoder.encode_passages
    monkeypatch.setattr(
        opened.encoder, "encode_passages", lambda some: encode(some) if gate.wait(60) else None
    )
    names = [f"第{number}小学食堂改造" for number in range(12)]
    opened.store.add_all(
        [TargetTable(project_name=name, year=2024, funding=Funding()) for name in names]
    )
    page.text_input(key="search-text").set_value("小学食堂改造").run()
    assert not page.exception
    assert "检索正在后台更新，还有12张表" in texts(page)
    assert names[0] not in texts(page)
    gate.set()
    opened.searcher.settle()
    page.run()
    assert not page.exception
    assert "检索正在后台更新" not in texts(page)
    assert "小学食堂改造" in texts(page)
    assert "找到12张表" in texts(page)


def test_what_is_taken_over_is_cited_and_has_no_number_of_theirs(workspace: Workspace) -> None:
    conversation = take_turn(
        workspace, Conversation(), "2025年农村改厕200户，每户补助2000元"
    ).conversation
    table = workspace.store.get(INSURANCE.table_id)
    count = next(n for n, row in enumerate(table.indicators) if row.value == "33人")
    turn = use_row(workspace, conversation, table.table_id, count)
    assert turn.conversation.now is not None
    draft = turn.conversation.now.draft
    place = next(
        n
        for n, row in enumerate(draft.table.indicators)
        if row.name == table.indicators[count].name
    )
    assert draft.table.indicators[place].value == TO_FILL
    basis = draft.basis[f"indicators/{place}/name"]
    assert [(one.table_id, one.row) for one in basis.sources] == [(table.table_id, count)]
    assert "没有照抄" in turn.reply
    undone = take_turn(workspace, turn.conversation, "撤销").conversation
    assert undone.now is not None
    assert conversation.now is not None
    assert undone.now.draft.table == conversation.now.draft.table
    level = next(n for n, row in enumerate(table.indicators) if row.value == "≥90%")
    same = use_row(workspace, conversation, table.table_id, level)
    assert same.conversation.now is not None
    assert same.conversation.now.draft.table == conversation.now.draft.table
    assert "已经是≥90%，和这一行的水平一样" in same.reply


def test_without_a_draft_nothing_is_taken_over(workspace: Workspace) -> None:
    turn = use_row(workspace, Conversation(), INSURANCE.table_id, 0)
    assert turn.conversation.now is None
    assert "还没有草稿" in turn.reply
    with pytest.raises(UserError, match="已不在"):
        use_row(workspace, Conversation(), "0" * 16, 0)


def test_like_this_row_finds_rows_of_its_class(workspace: Workspace) -> None:
    row = next(n for n, one in enumerate(INSURANCE.indicators) if one.value == "33人")
    answer = ask(workspace, like_row(INSURANCE, row))
    assert answer.hits[0].facts.key == (INSURANCE.table_id, row)
    assert {one.facts.level2 for one in answer.hits} == {"数量指标"}


def test_pages_and_orders(workspace: Workspace) -> None:
    def listed(page: int) -> list[Any]:
        fields = Fields(level=Level.INDICATOR, page=page, order=Order.LARGEST)
        return [one.facts for one in ask(workspace, fields).hits]

    first, second = listed(1), listed(2)
    assert len(first) == len(second) == 10
    assert not {one.key for one in first} & {one.key for one in second}
    amounts = [one.yuan for one in (*first, *second)]
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[0] == 1_440_000


def test_tables_are_judged_once_and_only_those_without_an_error_pass(tmp_path: Path) -> None:
    wrong = INSURANCE.model_copy(
        update={
            "project_name": "金额不对的项目",
            "funding": Funding(total=Money.parse("9万元"), fiscal=Money.parse("1万元")),
        }
    )
    with SqliteStore(tmp_path / "m.db") as store:
        store.add_all([INSURANCE, wrong])
        assert judge_history(store) == 2
        assert judge_history(store) == 0
        passing = store.finder.keys(Level.PROJECT, Filters(passes=True), Order.NEWEST, 9)
    assert passing == [(INSURANCE.table_id, None)]


def test_the_pieces_of_a_text_are_the_text(workspace: Workspace) -> None:
    found = ask(workspace, Fields(text="责任险")).hits[0]
    cut = pieces(found.facts.project_name, found, "project")
    assert "".join(piece for piece, _ in cut) == found.facts.project_name
    assert ("责任险", True) in cut


def table(year: int, wan: str, price: str, *more: Indicator) -> TargetTable:
    rows = (
        Indicator(level1="成本指标", level2="经济成本指标", name="参保标准", value=price),
        Indicator(level1="产出指标", level2="数量指标", name="参保人数", value="33人"),
    )
    return TargetTable(
        project_name=f"{year}年社区工作者责任险", year=year, unit="甲街道",
        funding=Funding(total=Money.parse(f"{wan}万元")), indicators=(*rows, *more),
    )  # fmt: skip


def test_numbers_are_spread_in_one_unit_and_by_year(tmp_path: Path) -> None:
    tables = [
        table(2022, "0.66", "200元/人/年"), table(2023, "0.66", "0.02万元/人·年"),
        table(2024, "0.726", "每人每年220元"),
    ]  # fmt: skip
    with SqliteStore(tmp_path / "m.db") as store:
        store.add_all(tables)
        keys = [(one.table_id, 0) for one in tables]
        (price,) = numbers.figures(store.finder, Level.INDICATOR, keys)
        assert (price.measure, price.rows, price.median) == ("元/人·年", 3, 200.0)
        assert [(bar.label, len(bar.keys)) for bar in price.bars] == [
            ("200元/人·年", 2), ("220元/人·年", 1),
        ]  # fmt: skip
        assert price.bars[1].keys == (keys[2],)
        assert [(one.year, one.median) for one in price.years] == [
            (2022, 200.0), (2023, 200.0), (2024, 220.0),
        ]  # fmt: skip
        assert "3张表、3行，中位数200元/人·年" in price.line
        whole: list[RowKey] = [(one.table_id, None) for one in tables]
        (total,) = numbers.figures(store.finder, Level.PROJECT, whole)
        assert total.most == 7260.0


def test_many_different_numbers_fall_into_bars_without_loss(tmp_path: Path) -> None:
    rows = tuple(
        Indicator(level1="产出指标", level2="数量指标", name=f"第{n}项", value=f"{n * n}人")
        for n in range(1, 60)
    )
    big = table(2024, "1", "220元/人/年", *rows)
    with SqliteStore(tmp_path / "m.db") as store:
        store.add(big)
        keys = [(big.table_id, place) for place in range(2, 61)]
        (spread,) = numbers.figures(store.finder, Level.INDICATOR, keys)
        assert sorted(key for bar in spread.bars for key in bar.keys) == keys
        assert len(spread.bars) <= 12


def test_quantiles_lie_between_their_neighbours() -> None:
    assert quantile([1.0], 0.05) == 1.0
    assert quantile([1.0, 2.0, 3.0, 4.0], 0.5) == 2.5
    assert quantile([0.0, 10.0], 0.95) == pytest.approx(9.5)


def test_a_project_over_its_years_says_what_changed(tmp_path: Path) -> None:
    renamed = Indicator(level1="产出指标", level2="质量指标", name="赔付率", value="100%")
    tables = [table(2023, "0.66", "200元/人/年"), table(2024, "0.726", "220元/人·年", renamed)]
    with SqliteStore(tmp_path / "m.db") as store:
        store.add_all(tables)
        first, second = across_years(store, tables[0].project_key)
    assert first.changes == ()
    assert [(one.what, one.before, one.after) for one in second.changes] == [
        ("年度资金总额", "0.66万元", "0.726万元"),
        ("经济成本：参保标准", "200元/人/年", "220元/人·年"),
        ("质量：赔付率", "", "100%"),
    ]
    assert [one.row for one in second.changes] == [None, 0, 2]


def test_figures_of_projects_are_their_totals(workspace: Workspace) -> None:
    answer = ask(workspace, Fields())
    (total,) = figures(workspace, Level.PROJECT, answer.keys)
    assert (total.tables, total.most) == (7, 1_440_000.0)


def test_an_axis_has_room_and_a_rate_does_not_pass_the_whole() -> None:
    assert axis_span([90.0, 90.0], "%") == (81.0, 99.0)
    assert axis_span([90.0, 100.0], "%") == (89.0, 100.0)
    low, high = axis_span([0.0, 0.0], "人")
    assert low <= 0.0 < high
