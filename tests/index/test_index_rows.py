"""The best rows of a large part, found by their names and projects, against all rows weighed."""

from pathlib import Path

import numpy as np
import pytest

from index import rows as rows_module
from index.container import Damaged
from index.dense.contract import Mask
from index.encoder import Vectors
from index.entries import Kind
from index.holding import holding
from index.joining import join
from index.part import Part
from index.records import RowRecord, TableRecord
from index.snapshot import Live, Snapshot

DIMENSION = 16


def vectors_of(texts: list[str]) -> Vectors:
    """A vector by the text's first character, and a little by the rest: texts lie in clusters."""
    found = np.zeros((len(texts), DIMENSION), np.float32)
    for place, text in enumerate(texts):
        middle = np.random.default_rng(ord(text[0])).normal(size=DIMENSION)
        seed = int.from_bytes(text.encode()[-6:], "big")
        found[place] = middle + 0.6 * np.random.default_rng(seed).normal(size=DIMENSION)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


def made(number: int) -> TableRecord:
    kind = "路桥水电医学林渔"[number % 8]
    rows = [
        RowRecord(
            "数量指标",
            f"{kind}类第{number % 400 + k}项数量",
            f"{k * 7 + 3}个",
            True,
            f"{kind}{number % 400 + k}",
        )
        for k in range(6)
    ] + [RowRecord("服务对象满意度指标", "服务对象满意度", "≥90%", number % 3 > 0, "满意度")]
    name = f"{kind}工程第{number}号"
    return TableRecord(
        f"{number:016x}", name, 2020 + number % 5, f"单位{number % 9}", f"单位{number % 9}",
        name, f"{kind}的目标{number}", "", tuple(rows),
    )  # fmt: skip


@pytest.fixture(scope="module")
def part() -> Part:
    return Part.of([made(number) for number in range(6000)], vectors_of)


@pytest.fixture(scope="module")
def masks(part: Part) -> list[Mask | None]:
    rng = np.random.default_rng(1)
    return [None, rng.random(len(part)) < 0.5, rng.random(len(part)) < 0.02]


def asked(snapshot: Snapshot, kind: Kind, level2: str | None) -> list[list[int]]:
    allowed = snapshot.allowed(kind, level2, True)
    found = []
    for number in range(12):
        query = vectors_of(["路桥水电医学林渔"[number % 8] + str(number)])[0]
        found.append(snapshot.by_meaning(kind, query, 10, allowed))
        found.append(
            snapshot.by_words(kind, f"路桥水电医学林渔{number}"[number % 8 :], 10, allowed)
        )
    return found


@pytest.mark.parametrize("which", [0, 1, 2])
@pytest.mark.parametrize("level2", [None, "数量指标", "服务对象满意度指标"])
def test_rows_of_the_best_names_and_projects_are_the_best_rows(
    part: Part, masks: list[Mask | None], which: int, level2: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    assert len(part.row_name) > rows_module.ALL_UP_TO
    snapshot = Snapshot("", (Live(part, masks[which]),), {})
    quick = asked(snapshot, Kind.INDICATOR, level2)
    monkeypatch.setattr(rows_module, "ALL_UP_TO", 10**9)
    every = asked(snapshot, Kind.INDICATOR, level2)
    share = [len(set(a) & set(b)) / max(1, len(b)) for a, b in zip(quick, every, strict=True) if b]
    assert [len(a) for a in quick] == [len(b) for b in every]
    assert np.mean(share[::2]) >= 0.98 or level2 == "服务对象满意度指标"  # equal names: any will do
    mask = masks[which]
    for key in {key for some in quick for key in some}:
        assert mask is None or mask[part.row_project[key]]
        assert level2 in (None, snapshot.entry(Kind.INDICATOR, key).level2)


def test_a_part_is_read_as_it_was_written(part: Part, tmp_path: Path) -> None:
    path = tmp_path / "a.part"
    small = join([(part, np.arange(len(part)) < 40)])
    small.write(path)
    again = Part.read(path)
    assert again.table_ids() == small.table_ids()
    for row in (0, 100, 279):
        assert again.row_entry(row) == small.row_entry(row) == part.row_entry(row)
    ours, theirs = (Snapshot("", (Live(one),), {}) for one in (again, small))
    assert asked(ours, Kind.INDICATOR, None) == asked(theirs, Kind.INDICATOR, None)
    content = path.read_bytes()
    for place in range(0, len(content), 1 + len(content) // 60):
        path.write_bytes(content[:place] + bytes([content[place] ^ 16]) + content[place + 1 :])
        try:
            assert Part.read(path).table_ids() == small.table_ids()  # a byte between two arrays
        except Damaged:
            continue
    for length in (0, 7, 20, 4000, len(content) - 1):
        path.write_bytes(content[:length])
        with pytest.raises(Damaged):
            Part.read(path)


def test_texts_are_kept_once_and_go_with_their_last_row(part: Part) -> None:
    first, second = np.arange(len(part)) < 400, np.arange(len(part)) % 8 == 3
    joined = join([(part, first), (part, second & ~first)])
    assert len(joined) == int((first | second).sum())
    names = {joined.name(code) for code in range(len(joined.arrays["names"]))}
    expected = {
        part.name(int(code))
        for code in np.unique(part.row_name[(first | second)[part.row_project]])
    }
    assert names == expected
    assert len(joined.arrays["names"]) == len(names)
    keys = {key: place for place, key in enumerate(joined.table_ids())}
    for number in (0, 399, 403, 5995):
        place = keys[f"{number:016x}"]
        entries = [
            joined.row_entry(row)
            for row in range(int(joined.row_starts[place]), int(joined.row_starts[place + 1]))
        ]
        assert [entry.name for entry in entries] == [row.name for row in made(number).rows]
        assert [entry.value for entry in entries] == [row.value for row in made(number).rows]


def test_words_letter_by_letter(part: Part) -> None:
    snapshot = Snapshot("", (Live(part).without([f"{17:016x}"]),), {})
    assert holding(snapshot, Kind.PROJECT, ["工程第18号"], 9) == [(f"{18:016x}", None)]
    assert holding(snapshot, Kind.PROJECT, ["工程第17号"], 9) == []  # gone
    assert holding(snapshot, Kind.PROJECT, ["号第工"], 9) == []
    rows = holding(snapshot, Kind.INDICATOR, ["第20号", "服务对象满意度"], 9)
    assert rows == [(f"{20:016x}", 6)]
    assert holding(snapshot, Kind.INDICATOR, ["，"], 9) == []
