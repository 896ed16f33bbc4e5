"""Turns of conversations, judged cell by cell: the files of data/turns and their format."""

from pathlib import Path

import pytest

from assistant.workspace import Workspace
from tests.assistant.frozen_drafts import FrozenWorkspace
from tests.assistant.turn_cases import play, problems_of, read_scenarios
from tests.assistant.turn_parts import PARTS

FILES = list(PARTS.values())
SOME = 12  # scenarios of each tuned file that every run plays; the benchmark plays them all


@pytest.fixture(scope="module")
def workspace(workspace: Workspace) -> FrozenWorkspace:
    """The session's office, its first drafts the stored ones."""
    frozen = FrozenWorkspace(workspace.settings, today=workspace.today)
    frozen.__dict__.update(
        {name: getattr(workspace, name) for name in ("store", "encoder", "searcher")}
    )
    return frozen


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_files_follow_their_format(path: Path) -> None:
    assert problems_of(path) == []


@pytest.mark.parametrize("path", FILES[:1], ids=lambda path: path.stem)
def test_turns_that_must_change_nothing_change_nothing(workspace: Workspace, path: Path) -> None:
    held = [one for one in read_scenarios(path) if any(case and case.expected[0] == "same" for _, case in one.messages)]  # fmt: skip
    verdicts = [one for scenario in held[-SOME:] for one in play(workspace, scenario)]
    still = [one for one in verdicts if one.case.expected[0] == "same"]
    assert len(still) >= SOME
    changed = [one.case.text for one in still if one.wrong_change]
    assert len(changed) <= len(still) // 20, changed


def test_most_turns_do_exactly_what_was_asked(workspace: Workspace) -> None:
    verdicts = [
        one
        for path in FILES
        if path.stem in {"001", "002"}
        for scenario in read_scenarios(path)[:SOME]
        for one in play(workspace, scenario)
    ]
    right = sum(one.right for one in verdicts)
    assert right >= 0.9 * len(verdicts), [one.case.text for one in verdicts if not one.right]
