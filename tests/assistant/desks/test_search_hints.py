"""Offices and years that are typed into the search box."""

from assistant.desks.search_hints import hint
from assistant.desks.searching import Fields, ask
from assistant.workspace import Workspace
from corpus.store.finder import Level
from index.finding import NO_WORDS


def test_a_phrase_finds_what_its_office_answers_for(workspace: Workspace) -> None:
    answer = ask(workspace, Fields("“北塬街道”"))
    assert answer.warning is None
    units = [hit.facts.unit or "" for hit in answer.hits]
    assert units
    assert all("街道" in unit for unit in units)
    assert any("北源" in unit for unit in units), "written another way"
    assert "实施单位的名称有“北塬街道”" in {hit.why for hit in answer.hits}
    both = ask(workspace, Fields("“北塬街道”“责任险”"))
    assert [hit.facts.project_name for hit in both.hits] == ["村干部及社区工作者责任险"]
    rows = ask(workspace, Fields("“北塬街道”", Level.INDICATOR))
    assert rows.total > len(rows.hits), "all rows of the office's tables"
    shown = ask(workspace, Fields("“街道”", Level.INDICATOR))
    first = shown.hits[0]
    assert first.named or first.valued or first.titled, "those that show the words come first"


def test_a_phrase_that_stands_nowhere_finds_nothing(workspace: Workspace) -> None:
    assert ask(workspace, Fields("“南塬街道”")).total == 0


def test_an_office_or_a_year_is_offered_as_a_filter(workspace: Workspace) -> None:
    office = hint(workspace, Fields("北塬街道办事处"))
    assert office is not None
    assert "实施单位" in office.label
    answer = ask(workspace, office.fields)
    assert answer.total
    assert all("街道办事处" in (hit.facts.unit or "") for hit in answer.hits)
    year = hint(workspace, Fields("2024年", Level.INDICATOR))
    assert year is not None
    assert year.fields == Fields("", Level.INDICATOR, years="2024")


def test_nothing_is_offered_for_other_words_or_what_is_set_already(workspace: Workspace) -> None:
    for fields in (
        Fields("责任险"),
        Fields("“北塬街道”"),
        Fields("的"),
        Fields("2024年社区"),
        Fields("2024", years="2024"),
        Fields(""),
    ):
        assert hint(workspace, fields) is None, fields


def test_signs_alone_list_all_and_say_so(workspace: Workspace) -> None:
    answer = ask(workspace, Fields("%"))
    assert answer.notes == (NO_WORDS,)
    assert answer.total == 7
    assert ask(workspace, Fields(" ")).notes == ()
