"""How much of what reviewers object to is found, how much is said wrongly, and how fast.

Run: ``python -m benchmarks.checking [seeds] [mutations] [fixes] [speed]`` (all four without
arguments), or ``python -m benchmarks.checking sample --count 300 --seed 7 --out FILE`` to print
random findings on real tables, each with its table, for judging by hand.

- *seeds*: the seven shipped tables against the reading of a good reviewer (the expectation is that
  of ``tests/assistant/checks/test_seed_tables.py``).
- *mutations*: tables that the product drafts for sixty requests, as they are and with one fault each
  (``tests/assistant/checks/*faults.py``): found under the right code, severity and cell?
- *fixes*: every fix offered for those, applied: is its finding gone, and nothing new there?
- *speed*: milliseconds a table without the encoder, seconds for a hundred tables with it.
"""

import argparse
import random
import re
import statistics
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.checks import Around, check_table  # noqa: E402
from assistant.checks.meaning import NearestNames, labelled  # noqa: E402
from assistant.checks.past import KnownPast  # noqa: E402
from assistant.draft import open_cells  # noqa: E402
from assistant.editing import apply_edits  # noqa: E402
from assistant.findings import Finding, Severity  # noqa: E402
from assistant.understanding.brief import read_brief  # noqa: E402
from assistant.workspace import Workspace  # noqa: E402
from benchmarks.checking_requests import REQUESTS  # noqa: E402
from corpus.importing import seed_tables  # noqa: E402
from corpus.reading import read_file  # noqa: E402
from corpus.schema import TargetTable  # noqa: E402
from corpus.settings import Settings  # noqa: E402
from index.embeddings import EmbeddingCache  # noqa: E402
from index.encoder import SentenceTransformerEncoder  # noqa: E402
from tests.assistant.checks import practice_faults, warning_faults  # noqa: E402, F401
from tests.assistant.checks.faults import FAULTS, Fault  # noqa: E402
from tests.assistant.checks.test_seed_tables import COMMON, EXPECTED  # noqa: E402

REAL = ROOT.parent / "shared" / "real"
REAL_FILES = ("street_2023_flat.xlsx", "university_2024_budget.pdf")
Objections = Counter[tuple[str, Severity]]


def drafted(home: Path) -> list[TargetTable]:
    """What the product drafts for the requests, rows that are still open left out."""
    settings = Settings(
        home=home, encoder=Settings().encoder_folder.resolve(),
        unit="云山街道办事处", authority="云山区人民政府",
    )  # fmt: skip
    today = date(2024, 11, 1)
    workspace = Workspace(settings, today=today).prepare()
    tables = []
    for request in REQUESTS:
        draft = workspace.compose(read_brief(request, today=today))
        waiting = {cell.rsplit("/", 1)[0] for cell in open_cells(draft)}
        rows = draft.table.indicators
        kept = tuple(row for i, row in enumerate(rows) if f"indicators/{i}" not in waiting)
        tables.append(draft.table.model_copy(update={"indicators": kept}))
    return tables


def seeds() -> None:
    found = wanted = 0
    unexpected = []
    for table in seed_tables():
        points, others = next(v for name, v in EXPECTED.items() if name in table.project_name)
        said = {(f.code, f.cell) for f in check_table(table) if f.code not in COMMON}
        wanted += len(points)
        found += len(points & said)
        unexpected += [(table.project_name, *one) for one in said - points - others]
    print(f"seeds: {found} of {wanted} points found; findings without a reason: {len(unexpected)}")
    for one in unexpected:
        print("   ", *one)


def mutations(tables: list[TargetTable]) -> None:
    clean = [finding for table in tables for finding in check_table(table)]
    errors = sum(f.severity is Severity.ERROR for f in clean)
    warnings = sum(f.severity is Severity.WARNING for f in clean)
    print(
        f"clean drafts: {len(tables)}; ERROR {errors}, WARNING {warnings} "
        f"({warnings / len(tables):.2f} a table)"
    )
    tried: Counter[Fault] = Counter()
    caught: Counter[Fault] = Counter()
    for fault in FAULTS:
        for table in tables:
            made = fault.make(table)
            if made is None:
                continue
            tried[fault] += 1
            caught[fault] += is_caught(fault, *made)
    for error, wanted in ((True, 97), (False, 90)):
        of = [fault for fault in FAULTS if fault.error == error and tried[fault]]
        right, all_of = sum(caught[f] for f in of), sum(tried[f] for f in of)
        print(
            f"{'ERROR' if error else 'WARNING'} faults: {len(of)} kinds, {right} of {all_of} caught "
            f"with code, severity and cell = {right / all_of:.1%} (wanted {wanted}%)"
        )
    for fault in FAULTS:
        if caught[fault] < tried[fault]:
            print(f"    {fault.name} ({fault.code}): {caught[fault]} of {tried[fault]}")


def is_caught(fault: Fault, table: TargetTable, cells: str) -> bool:
    severity = Severity.ERROR if fault.error else Severity.WARNING
    return any(
        f.code == fault.code and f.severity is severity and re.fullmatch(cells, f.cell)
        for f in check_table(table)
    )


def fixes(tables: list[TargetTable]) -> None:
    offered = wrong = 0
    faulty = [made[0] for f in FAULTS for t in tables[::4] if (made := f.make(t))]
    for table in [*seed_tables(), *faulty, *real_tables()]:
        before = check_table(table)
        had = objections(before)
        for finding, fix in [(f, fix) for f in before for fix in (f.fix, f.instead) if fix]:
            offered += 1
            has = objections(check_table(apply_edits(table, fix.edits)))
            key = (finding.code, finding.severity)
            wrong += has[key] >= had[key] or any(has[k] > had[k] for k in has)
    print(f"fixes: {offered} applied, {wrong} of them left their finding or brought a new one")


def objections(findings: list[Finding]) -> Objections:
    return Counter((f.code, f.severity) for f in findings if f.severity is not Severity.INFO)


def speed(tables: list[TargetTable], home: Path) -> None:
    known = [*tables, *seed_tables(), *real_tables()]
    print(f"one table without the encoder: {median_ms(known, check_table):.1f} ms (median)")
    encoder = SentenceTransformerEncoder(Settings().encoder_folder.resolve())
    cache = EmbeddingCache(home / "classes.db", encoder)
    meaning = NearestNames(cache.vectors)
    start = time.perf_counter()
    meaning.guesses(["参加培训人数"])
    print(f"labelled names encoded, once an office: {time.perf_counter() - start:.1f} s")
    hundred = [table for table in known if table.project_name][-100:]
    around = Around(KnownPast(known), meaning)
    start = time.perf_counter()
    for table in hundred:
        check_table(table, around=around)
    print(
        f"{len(hundred)} tables with encoder and history: {time.perf_counter() - start:.1f} s, "
        f"{cache.computed - len(labelled()) - 1} names encoded"
    )


def median_ms(tables: list[TargetTable], check: Callable[[TargetTable], object]) -> float:
    taken = []
    for table in tables:
        start = time.perf_counter()
        check(table)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def real_tables() -> list[TargetTable]:
    paths = [REAL / name for name in REAL_FILES]
    missing = [path.name for path in paths if not path.exists()]
    if missing:
        print(f"(not measured on {', '.join(missing)}: the files are not there)")
    return [table for path in paths if path.exists() for table in read_file(path).tables]


def sample(count: int, seed: int, out: Path | None) -> None:
    """Random findings, each under its table, with a line for the judge."""
    tables = real_tables()
    found = [(number, f) for number, table in enumerate(tables) for f in check_table(table)]
    chosen = random.Random(seed).sample(found, min(count, len(found)))
    by_table: dict[int, list[Finding]] = defaultdict(list)
    for number, finding in chosen:
        by_table[number].append(finding)
    lines = [f"{len(chosen)} of {len(found)} findings on {len(tables)} tables, seed {seed}", ""]
    serial = 0
    for number in sorted(by_table):
        lines += shown(tables[number])
        for finding in by_table[number]:
            serial += 1
            fix = f" [{finding.fix.label}]" if finding.fix else ""
            lines.append(
                f"  #{serial} {finding.severity} {finding.code} @ {finding.cell}: {finding.message}{fix}  RIGHT? __"
            )
        lines.append("")
    text = "\n".join(lines)
    if out:
        out.write_text(text, encoding="utf-8")
    else:
        print(text)


def shown(table: TargetTable) -> list[str]:
    funding = table.funding
    return [
        f"## {table.project_name}",
        f"  年度 {table.year} 主管 {table.authority} 单位 {table.unit} 期 {table.term}",
        f"  资金 {funding.total} = 财政 {funding.fiscal} + 其他 {funding.other}",
        f"  目标 {' '.join((table.annual_goal or '').split())}",
        *(
            f"  {number:>2} {row.level1}/{row.level2} | {row.name} = {row.value}"
            + (f" ({row.weight})" if row.weight else "")
            for number, row in enumerate(table.indicators)
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", default=["seeds", "mutations", "fixes", "speed"])
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    if "sample" in chosen.parts:
        sample(chosen.count, chosen.seed, chosen.out)
        return
    if "seeds" in chosen.parts:
        seeds()
    if {"mutations", "fixes", "speed"} & set(chosen.parts):
        with tempfile.TemporaryDirectory() as folder:
            tables = drafted(Path(folder))
            if "mutations" in chosen.parts:
                mutations(tables)
            if "fixes" in chosen.parts:
                fixes(tables)
            if "speed" in chosen.parts:
                speed(tables, Path(folder))


if __name__ == "__main__":
    main()
