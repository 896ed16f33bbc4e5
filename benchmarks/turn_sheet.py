"""Draft tables for somebody who writes scored turns without knowing the program.

    python benchmarks/turn_sheet.py REQUESTS [--turns FILE]

REQUESTS has one request a line. Their drafts are printed with the numbers of their rows and stored for
tests/assistant/frozen_drafts.py, so that turns written to this sheet name rows that exist. With ``--turns``
a file of turns (tests/assistant/data/turns/format.md) is held against the format and the requests.
"""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.draft import Draft  # noqa: E402
from assistant.understanding.brief import read_brief  # noqa: E402
from assistant.workspace import Workspace  # noqa: E402
from benchmarks.turns import TODAY  # noqa: E402
from corpus.settings import Settings  # noqa: E402
from tests.assistant.frozen_drafts import store  # noqa: E402
from tests.assistant.turn_cases import problems_of, read_scenarios  # noqa: E402


def main() -> None:
    """Print and store the drafts, or check the turns."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("requests", type=Path)
    parser.add_argument("--turns", type=Path)
    said = parser.parse_args()
    requests = [one.strip() for one in said.requests.read_text("utf-8").splitlines() if one.strip()]
    if said.turns:
        problems = [*problems_of(said.turns), *_strangers(said.turns, requests)]
        print("\n".join(problems) or "the turns follow the format")
        sys.exit(bool(problems))
    shared = ROOT / "var" / "encoder"
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(
            _env_file=None, home=Path(home), encoder=shared if shared.exists() else None,
            unit=None, authority=None,
        )  # fmt: skip
        workspace = Workspace(settings, today=TODAY).prepare()
        store(requests, workspace)
        for request in requests:
            brief = read_brief(request, today=TODAY, known_units=workspace.known_units())
            print(f"@ {request}\n{_shown(workspace.compose(brief))}\n")


def _strangers(turns: Path, requests: list[str]) -> list[str]:
    """Scenarios of other requests, turns without an expectation."""
    scenarios = read_scenarios(turns)
    firsts = [one.messages[0][0] for one in scenarios if one.messages[0][0] not in requests]
    empty = [text for one in scenarios for text, case in one.messages if case and not case.expected]
    return [*(f"no request: {one}" for one in firsts), *(f"nothing expected: {one}" for one in empty)]  # fmt: skip


def _shown(draft: Draft) -> str:
    table = draft.table
    funding = table.funding
    head = (
        f"project_name={table.project_name}｜year={table.year}｜unit={table.unit}｜authority={table.authority}｜"
        f"total={funding.total}｜fiscal={funding.fiscal}｜other={funding.other}"
    )
    rows = [
        f"  #{n:<3}{row.level2}｜{f'{row.name}｜{row.value}' if row.applicable else '无'}"
        for n, row in enumerate(table.indicators, 1)
    ]
    return "\n".join([head, f"goal: {table.annual_goal}", *rows])


if __name__ == "__main__":
    main()
