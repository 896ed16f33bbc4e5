"""Many people at once, and many turns in a row: times, errors, leaks between people, memory.

Run: ``python -m benchmarks.load`` (30 people by the calls that the page makes, then 1,000 turns),
``python -m benchmarks.load page`` (6 people in real browsers at a real server, three minutes at most).
Everybody has a thread, a conversation and a folder of their own; between two messages they wait
``--pause`` seconds on average, as somebody does who reads and types. 0 means nobody ever waits.
"""

import argparse
import random
import resource
import tempfile
import threading
import time
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
from benchmarks.load_people import Seen, mark, messages, strange_marks, told
from benchmarks.main_job import memory
from corpus.settings import Settings
from index.convert import ensure_encoder

ROOT = Path(__file__).resolve().parents[1]


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
