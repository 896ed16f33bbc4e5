"""Processes that import and index, killed at random moments; after each, what a next start finds.

A process of its own, so that it can fork cheaply: ``python -m tests.index.killing FOLDER kills 200 [SEED]``. Ends
with one line of JSON, or with what was lost.
"""

import hashlib
import json
import os
import random
import resource
import select
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from corpus.errors import UserError
from corpus.schema import Indicator, TargetTable
from corpus.store import SqliteStore
from corpus.store.journal import Choice, Incoming
from corpus.text import bigrams
from index import building
from index.encoder import Vectors
from index.entries import Kind
from index.searcher import Searcher

EACH = 30  # tables that a process adds where nobody kills it
THINGS = (
    "路灯维修",
    "环卫保洁",
    "校舍加固",
    "村医补助",
    "河道清淤",
    "食堂改造",
    "图书采购",
    "老年助餐",
)


class HashingEncoder:
    """A real encoder without a model: the character pairs of a text, hashed into 64 numbers."""

    dimension = 64

    def __init__(self, name: str = "hashing") -> None:
        self.name = name

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.encode_passages(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), self.dimension), np.float32)
        for vector, text in zip(found, texts, strict=True):
            for pair in bigrams(text) or [" "]:
                seal = hashlib.blake2b((self.name + pair).encode(), digest_size=4).digest()
                vector[int.from_bytes(seal, "big") % self.dimension] += 1
        return found / np.linalg.norm(found, axis=1, keepdims=True)


def made(number: int) -> TargetTable:
    """Table number ``number``; its name is its own."""
    thing = THINGS[number % len(THINGS)]
    marks = "".join(chr(0x4E00 + (number * 7919 + k * 104729) % 20000) for k in range(4))
    rows = tuple(
        Indicator(
            level1="产出指标", level2="数量指标", name=f"{thing}{what}", value=f"{number + 1}个"
        )
        for what in ("数量", "批次", f"{marks}点位数")
    )
    return TargetTable(
        project_name=f"{marks}{thing}项目", year=2025, unit="测试街道", indicators=rows
    )


def keep(store: SqliteStore, table: TargetTable) -> None:
    """Import one table as a file's import does: journal and table in one transaction."""
    key = store.journal.begin((table.project_name,))
    digest = hashlib.sha256(table.project_name.encode()).hexdigest()
    incoming = Incoming(table, Choice.ADD, table.table_id)
    store.journal.enter(key, f"{table.project_name}.xlsx", digest, [incoming])
    store.journal.finish(key)


def opened(home: Path, encoder: HashingEncoder | None = None) -> tuple[SqliteStore, Searcher]:
    """Store and search as a start opens them; every few tables are worth a save here."""
    building.SAVE_AFTER = 2
    store = SqliteStore(home / "mubiao.db")
    return store, Searcher.open(store, encoder or HashingEncoder(), home / "index")


def work(home: Path, first: int, say: Callable[[str], None]) -> None:
    """Import, index, remove and save; everything is said once it is done."""
    store, searcher = opened(home)
    say("opened")
    for number in range(first, first + EACH):
        table = made(number)
        keep(store, table)
        say(f"kept {number}")
        if number % 6 == 5:
            say(f"removing {number - 3}")
            store.remove(made(number - 3).table_id)
            say(f"removed {number - 3}")
        searcher.refresh()
        say(f"indexed {number}")
        if number % 3 == 0:
            searcher.settle()
            say("saved")


def verify(
    home: Path, there: set[int], doubtful: set[int], _say: object = None
) -> dict[str, object]:
    """A next start: nothing of ``there`` lost, nothing else found but ``doubtful``; then it is whole."""
    store, searcher = opened(home)
    keys = store.current_ids()
    lost = [number for number in there if made(number).table_id not in keys]
    assert not lost, f"lost from the store: {lost}"
    known = {made(number).table_id for number in there | doubtful}
    assert keys <= known, "a table that nobody kept"
    assert searcher.pending == 0
    assert searcher.count == store.counts().tables, (searcher.count, store.counts().tables)
    notice = searcher.notice
    assert notice is None or notice.endswith("。"), notice
    draw = random.Random(len(there))
    recent = sorted(there)[-8:] + draw.sample(sorted(there), min(6, len(there)))
    for number in recent:
        table = made(number)
        named = searcher.holding(Kind.PROJECT, [table.project_name], 3)
        assert named == [(table.table_id, None)], f"not found: {number}"
        hits = searcher.projects(table.project_name, 5).hits
        likest = searcher.candidates(Kind.PROJECT, table.project_name).found
        first = next(one.entry.table_id for one in likest if one.words == 0)
        assert first == table.table_id, f"not the first by words: {number}"
        for hit in (*hits, *searcher.indicators(table.indicators[2].name, 3).hits):
            kept = store.get(hit.table_id)
            assert hit.project_name == kept.project_name, "a hit with another's name"
            if hit.row is not None:
                row = kept.indicators[hit.row]
                assert (row.name, row.value) == (hit.name, hit.value), "a hit with another's row"
    return {"notice": notice, "tables": len(keys)}


def forked(action: Callable[[Callable[[str], None]], object]) -> tuple[int, int]:
    """Run in a child process; its number, and the end of a pipe that it speaks through."""
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return child, reader
    os.close(reader)
    code = 1
    try:
        answer = action(lambda word: void(os.write(writer, f"{word}\n".encode())))
        os.write(writer, f"answer {json.dumps(answer, ensure_ascii=False)}\n".encode())
        code = 0
    except BaseException:
        os.write(writer, f"failed {json.dumps(traceback.format_exc())}\n".encode())
    finally:
        os._exit(code)


def void(_: object) -> None:
    """For its effect alone."""


def heard(reader: int, lines: int | None = None, patience: float = 60) -> list[str]:
    """Lines of a child, so many or to its end."""
    content = b""
    while lines is None or content.count(b"\n") < lines:
        if not select.select([reader], [], [], patience)[0]:
            raise TimeoutError("a child says nothing")
        some = os.read(reader, 65536)
        if not some:
            break
        content += some
    return [line for line in content.decode().split("\n")[:-1] if line]


def finished(action: Callable[[Callable[[str], None]], object]) -> dict[str, object]:
    """Run in a child to its end and take its answer."""
    child, reader = forked(action)
    said = heard(reader)
    os.close(reader)
    os.waitpid(child, 0)
    word, _, content = said[-1].partition(" ") if said else ("nothing", "", "null")
    if word != "answer":
        raise AssertionError(json.loads(content) if word == "failed" else said)
    answer = json.loads(content)
    return answer if isinstance(answer, dict) else {}


def damage(folder: Path, draw: random.Random) -> str:
    """Cut off or change a file of the index."""
    path = draw.choice(sorted(p for p in folder.iterdir() if p.stat().st_size > 64))
    content = bytearray(path.read_bytes())
    if draw.random() < 0.5:
        path.write_bytes(content[: draw.randrange(len(content))])
        return f"truncated {path.suffix}"
    for _ in range(8):
        content[draw.randrange(len(content))] ^= 1 << draw.randrange(8)
    path.write_bytes(content)
    return f"bits {path.suffix}"


def kills(home: Path, count: int, seed: int = 8) -> dict[str, object]:
    """Kill ``count`` processes, and now and then damage a file; every next start must be right."""
    draw = random.Random(seed)
    there: set[int] = set()
    doubtful: set[int] = set()
    moments: Counter[str] = Counter()
    notices: Counter[str] = Counter()
    damages: Counter[str] = Counter()
    for kill in range(count):
        first = kill * EACH
        child, reader = forked(partial(work, home, first))
        said = heard(reader, draw.choice((0, 1, 2, 3, 5, 8, 13)))
        time.sleep(draw.random() ** 2 * 0.05)
        os.kill(child, signal.SIGKILL)
        said += heard(reader)
        os.close(reader)
        os.waitpid(child, 0)
        failures = [line for line in said if line.startswith("failed")]
        if failures:
            raise AssertionError(json.loads(failures[0].partition(" ")[2]))
        for line in said:
            word, _, number = line.partition(" ")
            if word == "kept":
                there.add(int(number))
            elif word == "removing":
                there.discard(int(number))
                doubtful.add(int(number))
            elif word == "removed":
                doubtful.discard(int(number))
        doubtful |= set(range(first, first + EACH)) - there
        moments[said[-1].partition(" ")[0] if said else "started"] += 1
        if draw.random() < 0.15 and (home / "index" / "manifest.json").exists():
            damages[damage(home / "index", draw)] += 1
        answer = finished(partial(verify, home, there, doubtful))
        notices[str(answer["notice"])] += 1
        print(f"{kill + 1} killed", file=sys.stderr, flush=True)
    return {
        "kills": count, "after": moments, "damages": damages, "notices": notices,
        "tables": len(there),
    }  # fmt: skip


def full(home: Path) -> dict[str, object]:
    """A disk that fills up at many places: what was said to be kept is there afterwards."""
    there: set[int] = set()
    outcomes: Counter[str] = Counter()
    for step in range(10):
        first = step * EACH
        for_index = step % 2 == 1
        size = 2_000 + step * 20_000 if for_index else 60_000 + step * step * 12_000
        child, reader = forked(partial(_work_on_little, home, first, size, for_index))
        said = heard(reader)
        os.close(reader)
        os.waitpid(child, 0)
        there |= {int(line.partition(" ")[2]) for line in said if line.startswith("kept")}
        word, _, content = said[-1].partition(" ")
        if word == "failed":
            raise AssertionError(json.loads(content))
        outcomes[str(json.loads(content))] += 1
        tried = set(range((step + 1) * EACH))
        finished(partial(verify, home, there, tried - there))
    return {"outcomes": outcomes, "tables": len(there)}


def _work_on_little(
    home: Path, first: int, size: int, for_index: bool, say: Callable[[str], None]
) -> str | None:
    """Work where no file may grow beyond ``size`` bytes, or none of the index; what a clerk is told."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    little, enough = (size, resource.RLIM_INFINITY), (resource.RLIM_INFINITY,) * 2
    try:
        if not for_index:
            resource.setrlimit(resource.RLIMIT_FSIZE, little)
        store, searcher = opened(home)
        for number in range(first, first + 8):
            resource.setrlimit(resource.RLIMIT_FSIZE, enough if for_index else little)
            keep(store, made(number))
            say(f"kept {number}")
            resource.setrlimit(resource.RLIMIT_FSIZE, little)
            searcher.refresh()
            assert searcher.count == store.counts().tables
            searcher.settle()
        return searcher.notice
    except UserError as error:
        return "；".join(str(error).split("：")[-1:])


def together(home: Path) -> dict[str, object]:
    """Three processes import at once; each finds at the end what the others brought."""
    children = [forked(partial(work, home, first)) for first in (0, EACH, 2 * EACH)]
    for child, reader in children:
        said = heard(reader)
        os.close(reader)
        os.waitpid(child, 0)
        assert said[-1].startswith("answer"), said[-1]
    gone = {number - 3 for number in range(3 * EACH) if number % 6 == 5}
    there = set(range(3 * EACH)) - gone
    return finished(partial(verify, home, there, set()))


def clock(home: Path) -> dict[str, object]:
    """Files from the future, as after the clock was set back; then a backup put back; other encoder."""
    finished(partial(work, home, 0))
    for path in [*home.iterdir(), *(home / "index").iterdir()]:
        os.utime(path, (4_000_000_000, 4_000_000_000))
    finished(partial(work, home, EACH))
    gone = {number - 3 for number in range(2 * EACH) if number % 6 == 5}
    there = set(range(2 * EACH)) - gone
    found = finished(partial(verify, home, there, set()))
    backup = {
        path: path.read_bytes() for path in home.glob("mubiao.db*") if path.suffix != ".db-shm"
    }
    finished(partial(work, home, 2 * EACH))
    for path in home.glob("mubiao.db*"):
        path.unlink()
    for path, content in backup.items():
        path.write_bytes(content)
    assert finished(partial(verify, home, there, set()))["notice"] is None
    other = finished(lambda _: {"notice": opened(home, HashingEncoder("other"))[1].notice})
    return {"before": found["notice"], "other encoder": other["notice"]}


SCENARIOS = {"kills": kills, "full": full, "together": together, "clock": clock}


def main() -> None:
    """``FOLDER SCENARIO [NUMBER …]``."""
    home, scenario, *numbers = sys.argv[1:]
    Path(home).mkdir(parents=True, exist_ok=True)
    answer = SCENARIOS[scenario](Path(home), *map(int, numbers))  # type: ignore[operator]
    print(json.dumps(answer, ensure_ascii=False))


if __name__ == "__main__":
    main()
