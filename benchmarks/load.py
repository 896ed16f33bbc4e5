"""Many people at once, and many turns in a row: times, errors, leaks between people, memory.

Run: ``python -m benchmarks.load`` (30 people by the calls that the page makes, then 1,000 turns),
``python -m benchmarks.load page`` (6 people in real browsers at a real server, three minutes at most).
Everybody has a thread, a conversation and a folder of their own; between two messages they wait
``--pause`` seconds on average, as somebody does who reads and types. 0 means nobody ever waits.
"""

import argparse
import random
import resource
import statistics
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from assistant.accounts.person import LOCAL, Person, Role
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.drafts import Opened, keep_turn, listed, newest
from assistant.desks.sources import similar_projects
from assistant.desks.workbench import grid_rows
from assistant.exporting import draft_bytes
from assistant.judging import errors_of, findings_of
from assistant.workspace import Workspace
from benchmarks.main_job import memory
from corpus.settings import Settings
from index.convert import ensure_encoder

ROOT = Path(__file__).resolve().parents[1]
KINDS = (
    "2025年{mark}环卫保洁，面积{count}平方米，每平方米每年6元",
    "2025年{mark}志愿者保险，参保{count}人，每人每年220元",
    "2025年{mark}党员教育培训4期，每期{count}人，预算6万元",
    "2025年{mark}改厕{count}户，每户补助2000元，10月底前完工",
)
LATER = ("把满意度改成9{digit}%", "为什么", "时效改成11月底前完成", "撤销", "预算改成1{digit}万元")


@dataclass
class Seen:
    """What one person met: seconds of each turn, errors, words of somebody else."""

    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    leaks: list[str] = field(default_factory=list)


def mark(number: int) -> str:
    """A place that nobody else's project has."""
    return f"标记{number:03d}社区"


def messages(number: int, turns: int) -> list[str]:
    """What the person with that number says."""
    first = KINDS[number % len(KINDS)].format(mark=mark(number), count=1001 + number)
    later = [text.format(digit=number % 8 + 1) for text in LATER]
    return [first, *(later[at % len(later)] for at in range(turns - 1))]


def strange_marks(text: str, number: int, people: int) -> list[str]:
    """Marks of other people in the text."""
    return [mark(other) for other in range(people) if other != number and mark(other) in text]


def one_person(
    workspace: Workspace, number: int, people: int, turns: int, pause: float, seen: Seen
) -> None:
    """The calls that the page makes for each message: turn, saving, findings, what it shows."""
    who, settings = Person(f"user-{number}", "", Role.FILL), workspace.settings
    dice = random.Random(number)
    held = Opened(Conversation())
    for text in messages(number, turns):
        time.sleep(dice.uniform(0, 2 * pause))
        began = time.perf_counter()
        try:
            before = newest(held, settings, by=who).conversation
            turn = take_turn(workspace, before, text)
            held = keep_turn(workspace, before, turn.conversation, by=who)
            listed(settings, by=who)
            now = held.conversation.now
            if now is None:
                seen.errors.append(f"{text}: no draft: {turn.reply}")
                continue
            findings_of(now.draft)
            grid_rows(now.draft)
            similar_projects(workspace, now.draft)
            if not errors_of(now.draft):
                draft_bytes(now.draft, "docx")
        except Exception as error:  # counted and shown, whatever it is
            seen.errors.append(f"{text}: {error!r}")
            continue
        seen.seconds.append(time.perf_counter() - began)
        seen.leaks += strange_marks(held.conversation.model_dump_json(), number, people)
        if mark(number) not in now.draft.table.project_name:
            seen.leaks.append(f"{mark(number)} became {now.draft.table.project_name}")


def together(people: int, act: "threading._Target") -> tuple[list[Seen], float]:  # type: ignore[name-defined]
    """Everybody at once; what each met, and the seconds that it took."""
    seen = [Seen() for _ in range(people)]
    threads = [threading.Thread(target=act, args=(number, one)) for number, one in enumerate(seen)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen, time.perf_counter() - began


def told(title: str, seen: Sequence[Seen], took: float, worked: float) -> str:
    """One line of results. ``worked``: seconds of a core that the turns took, whoever else was busy."""
    seconds = sorted(second for one in seen for second in one.seconds)
    p95 = seconds[int(0.95 * (len(seconds) - 1))] if seconds else float("nan")
    errors = [error for one in seen for error in one.errors]
    leaks = [leak for one in seen for leak in one.leaks]
    for line in (errors + leaks)[:5]:
        print("   ", line)
    return (
        f"{title}: {len(seconds)} turns in {took:.0f} s; median {statistics.median(seconds or [0]):.2f} s, "
        f"p95 {p95:.2f} s, longest {max(seconds, default=0):.2f} s; "
        f"{worked / max(len(seconds), 1):.2f} s of a core each; errors {len(errors)}, leaks {len(leaks)}"
    )


def long_run(workspace: Workspace, turns: int) -> None:
    """Many turns one after the other, a new draft every ten; memory as it goes."""
    held = Opened(Conversation())
    for number in range(turns):
        texts = messages(number // 10, 10)
        text = texts[number % 10]
        conversation = Conversation() if number % 10 == 0 else held.conversation
        turn = take_turn(workspace, conversation, text)
        held = keep_turn(workspace, conversation, turn.conversation, by=LOCAL)
        now = held.conversation.now
        if now is not None:
            findings_of(now.draft)
            similar_projects(workspace, now.draft)
            if number % 10 == 9 and not errors_of(now.draft):
                draft_bytes(now.draft, "docx")
        if number % 100 == 99:
            print(f"  after {number + 1:5d} turns: {memory():.0f} MB", flush=True)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(f"  at most {most:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", default="desk", choices=("desk", "memory", "page"))
    parser.add_argument("--people", type=int, help="30; 6 in browsers")
    parser.add_argument("--turns", type=int, help="messages of each person: 6; 3 in browsers")
    parser.add_argument("--pause", type=float, default=8.0, help="seconds between two, on average")
    parser.add_argument("--long", type=int, default=1000, help="turns of the memory run")
    given = parser.parse_args()
    usual = (6, 3) if given.what == "page" else (30, 6)
    people, turns = given.people or usual[0], given.turns or usual[1]
    encoder = ensure_encoder(Settings(_env_file=None, home=ROOT / "var", encoder=None))
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(_env_file=None, home=Path(home), encoder=encoder)
        if given.what == "page":
            from benchmarks.load_page import at_the_page

            at_the_page(settings, people, turns, given.pause)
            return
        workspace = Workspace(settings, today=date(2024, 11, 1)).prepare()
        workspace.encoder.encode_queries(["绩效目标"])
        if given.what == "desk":
            worked = time.process_time()
            seen, took = together(
                people,
                lambda number, one: one_person(workspace, number, people, turns, given.pause, one),
            )
            worked = time.process_time() - worked
            print(told(f"{people} people", seen, took, worked))
        print("memory:")
        long_run(workspace, given.long)


if __name__ == "__main__":
    main()
