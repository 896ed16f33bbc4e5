"""The latest drafts are had again as long as nothing they are composed of has changed."""

from datetime import date
from pathlib import Path

import pytest

from assistant.drafting.latest import LatestDrafts, Order
from assistant.facts import Brief
from assistant.own_library import NO_OWN, OwnLibrary, SameLibrary, save_own
from assistant.understanding.brief import read_brief
from assistant.workspace import Workspace
from corpus.schema import Funding, Indicator, TargetTable
from corpus.settings import Settings
from corpus.taxonomy import TaxonomyName
from index.encoder import Encoder
from tests.conftest import NewHome

TODAY = date(2024, 11, 1)
ORDER = Order(
    brief="{}", family=TaxonomyName.THREE_FAMILY, full=False, unit=None, authority=None, year=2024,
    own=SameLibrary(NO_OWN), tables="1", found=("1", 7),
)  # fmt: skip


@pytest.fixture
def office(tmp_path: Path, new_home: NewHome, encoder: Encoder, encoder_folder: Path) -> Workspace:
    home = new_home(tmp_path / "var")
    found = Workspace(Settings(home=home, encoder=encoder_folder, unit=None, authority=None), today=TODAY)  # fmt: skip
    found.encoder = encoder
    return found.prepare()


def brief_of(text: str) -> Brief:
    return read_brief(text, today=TODAY)


def test_the_same_request_is_composed_once(office: Workspace) -> None:
    first = office.compose(brief_of("2025年农村改厕200户，每户补助2000元"))
    assert office.compose(brief_of("2025年农村改厕200户，每户补助2000元")) is first
    assert office.compose(brief_of("2025年农村改厕300户，每户补助2000元")).table != first.table


def test_another_form_or_fullness_is_another_draft(office: Workspace) -> None:
    brief = brief_of("2025年农村改厕200户，每户补助2000元")
    lean = office.compose(brief)
    assert office.compose(brief, full=True) is not lean
    assert office.compose(brief, form="A").table.form == "A"
    assert office.compose(brief).table.form == lean.table.form


def test_what_the_office_says_of_itself_counts_at_once(office: Workspace) -> None:
    brief = brief_of("2025年农村改厕200户，每户补助2000元")
    before = office.compose(brief)
    office.name_office(unit="清水镇人民政府", authority="")
    assert before.table.unit != "清水镇人民政府"
    assert office.compose(brief).table.unit == "清水镇人民政府"


def test_a_new_table_and_a_new_library_count_at_once(office: Workspace) -> None:
    brief = brief_of("2025年农村改厕200户，每户补助2000元")
    before = office.compose(brief)
    row = Indicator(level1="产出指标", level2="数量指标", name="改厕户数", value="≥150户")
    office.store.add(
        TargetTable(
            project_name="2024年农村改厕", year=2024, unit="清水镇", funding=Funding(),
            indicators=(row,),
        )
    )  # fmt: skip
    after = office.compose(brief)
    assert after is not before
    office.searcher.refresh()
    found = office.compose(brief)
    assert found is not after
    assert "清水镇" in office.known_units()
    save_own(OwnLibrary(), office.settings.library)
    assert office.compose(brief) is not found


def test_only_the_latest_are_kept() -> None:
    latest, composed = LatestDrafts(), []

    def compose(number: int) -> Brief:
        composed.append(number)
        return Brief(text=str(number))

    def ask(number: int) -> object:
        order = Order(**{**vars(ORDER), "brief": str(number)})
        return latest.draft(order, lambda: compose(number))  # type: ignore[arg-type,return-value]

    for number in range(200):
        ask(number)
    assert ask(199) == Brief(text="199")
    assert len(composed) == 200
    ask(0)
    assert composed[-1] == 0


def test_what_could_not_be_composed_is_not_kept() -> None:
    latest = LatestDrafts()

    def refuse() -> Brief:
        raise ValueError("no")

    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            latest.draft(ORDER, refuse)  # type: ignore[arg-type]
