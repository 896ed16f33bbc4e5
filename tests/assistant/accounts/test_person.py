"""Roles and what they may do, held where the work is done and not by hiding pages."""

import os
from pathlib import Path

import pytest

from assistant.accounts.person import LOCAL, Person, Right, Role, require
from assistant.conversation.state import Conversation
from assistant.desks.drafts import keep, listed, open_draft
from assistant.desks.importing import finish, history, read_uploads, undo
from assistant.own_forms import keep_form, remove_form
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.forms import form
from corpus.forms.making import Place, Sketch
from corpus.settings import Settings

CLERK = Person("zhang@example.cn", "张三", Role.FILL)
REVIEWER = Person("li@example.cn", "李四", Role.REVIEW)
MANAGER = Person("wang@example.cn", "王五", Role.MANAGE)


@pytest.fixture
def office(tmp_path: Path, encoder_folder: Path) -> Workspace:
    return Workspace(Settings(home=tmp_path / "office", encoder=encoder_folder))


@pytest.mark.parametrize("right", Right)
def test_the_roles_differ_in_what_they_may(right: Right) -> None:
    require(MANAGER, right)
    require(LOCAL, right)
    with pytest.raises(UserError, match=f"张三.*填报.*不能{right}"):
        require(CLERK, right)
    assert REVIEWER.may(right) == (right is Right.SUBMITTED)


@pytest.mark.parametrize("person", [CLERK, REVIEWER])
def test_only_a_manager_imports_and_undoes(office: Workspace, person: Person) -> None:
    before = office.store.corpus_hash()
    desk = read_uploads(office, [])
    with pytest.raises(UserError, match="不能导入历史表"):
        finish(office, desk, by=person)
    seed = history(office)
    for past in seed:
        with pytest.raises(UserError, match="不能导入历史表"):
            undo(office, past.key, by=person)
    assert office.store.corpus_hash() == before
    assert history(office) == seed
    assert finish(office, desk, by=MANAGER).report is not None


def test_only_a_manager_changes_forms(tmp_path: Path) -> None:
    name = Place(key="0/1", label="项目名称", cell="project_name")
    made = Sketch(form=form("A").model_copy(update={"key": "我们的表"}), places=(name,), columns=())
    with pytest.raises(UserError, match="不能更改设置"):
        keep_form(made, tmp_path, by=CLERK)
    assert not list(tmp_path.iterdir())
    kept = keep_form(made, tmp_path, by=MANAGER)
    with pytest.raises(UserError, match="不能更改设置"):
        remove_form("我们的表", tmp_path, by=REVIEWER)
    assert kept.exists()


def test_everybody_has_a_folder_of_their_own(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    others = [CLERK, REVIEWER, MANAGER, Person("../zhang@example.cn", "张三", Role.FILL)]
    folders = {person.drafts(settings) for person in others}
    assert len(folders) == len(others)
    assert all(folder.parent == settings.drafts / "people" for folder in folders)
    assert LOCAL.drafts(settings) == settings.drafts

    mine = Conversation()
    keep(mine, CLERK.drafts(settings))
    assert [one.key for one in listed(CLERK.drafts(settings))] == [mine.key]
    for other in (REVIEWER, MANAGER, LOCAL):
        assert listed(other.drafts(settings)) == []
        with pytest.raises(UserError, match="没有找到"):
            open_draft(mine.key, other.drafts(settings))


@pytest.mark.parametrize("key", ["../people/x", "a/../../b", "/etc/passwd", "", "ab\n", "..", "AB"])
def test_no_key_of_an_address_leads_out_of_the_folder(key: str, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    for name in ("b.json", "passwd.json", "drafts/AB.json"):
        (tmp_path / name).write_text(Conversation().model_dump_json(), encoding="utf-8")
    with pytest.raises(UserError, match="没有找到"):
        open_draft(key.replace("/", os.sep), tmp_path / "drafts")
