"""Roles and what they may do, held where the work is done and not by hiding pages."""

import os
from pathlib import Path

import pytest

from assistant.accounts.person import LOCAL, Person, Right, Role, require
from assistant.conversation.state import Conversation
from assistant.desks.drafts import keep, listed, open_draft
from corpus.errors import UserError
from corpus.settings import Settings

CLERK = Person("zhang@example.cn", "张三", Role.FILL)
REVIEWER = Person("li@example.cn", "李四", Role.REVIEW)
MANAGER = Person("wang@example.cn", "王五", Role.MANAGE)


@pytest.mark.parametrize("right", Right)
def test_the_roles_differ_in_what_they_may(right: Right) -> None:
    require(MANAGER, right)
    require(LOCAL, right)
    with pytest.raises(UserError, match=f"张三.*填报.*不能{right}"):
        require(CLERK, right)
    assert REVIEWER.may(right) == (right is Right.SUBMITTED)


def test_everybody_has_a_folder_of_their_own(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    others = [CLERK, REVIEWER, MANAGER, Person("../zhang@example.cn", "张三", Role.FILL)]
    folders = {person.drafts(settings) for person in others}
    assert len(folders) == len(others)
    assert all(folder.parent == settings.drafts / "people" for folder in folders)
    assert LOCAL.drafts(settings) == settings.drafts

    mine = Conversation()
    keep(mine, settings, by=CLERK)
    assert [one.key for one in listed(settings, by=CLERK)] == [mine.key]
    for other in (REVIEWER, MANAGER, LOCAL):
        assert listed(settings, by=other) == []
        with pytest.raises(UserError, match="没有找到"):
            open_draft(mine.key, settings, by=other)


@pytest.mark.parametrize(
    "key", ["../people/x", "a/../../b", "\0", "a\0", "/etc/passwd", "", "ab\n", "..", "AB"]
)
def test_no_key_of_an_address_leads_out_of_the_folder(key: str, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    for name in ("b.json", "passwd.json", "drafts/AB.json"):
        (tmp_path / name).write_text(Conversation().model_dump_json(), encoding="utf-8")
    with pytest.raises(UserError, match="没有找到"):
        open_draft(key.replace("/", os.sep), Settings(home=tmp_path), by=LOCAL)
