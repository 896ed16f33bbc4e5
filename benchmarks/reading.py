"""How many indicators are read rightly, how fast, in how much memory: this reader and three others.

Run: ``python benchmarks/reading.py``. Tables made from the shipped ones (names, values and their
number vary) are printed on the street's three forms, as .docx and .xlsx, and where LibreOffice is
installed as .doc, .xls, .html and .pdf as well, and as sheets of a provincial system ("province":
two tables a sheet, other header words, signs and units apart); so the truth is known. The real flat sheet is
measured too where it lies beside the repository. An indicator counts as right where 一级, 二级,
name and value all agree, codes, 指标1： and (必填) aside.

At the end a folder of 300 small Word files is read in child processes, as the commands and the page
read: with one child for many files, and with a child for each. ``--children`` measures that alone.

The others get what a careful script would add to them: the header row is found by its words, the
classes are carried down, spans filled. ``pip install "markitdown[docx,xlsx,xls,pdf]"`` to include
markitdown; it is no dependency of the product.
"""

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from corpus.importing import seed_tables  # noqa: E402
from corpus.reading import Readers, read_all, read_file_safely  # noqa: E402
from corpus.reading.cells.naming import clean_name  # noqa: E402
from corpus.reading.cells.rows import find_level1, find_level2  # noqa: E402
from corpus.reading.formats.office import find_office  # noqa: E402
from corpus.schema import Indicator, TargetTable  # noqa: E402
from corpus.text import normalise  # noqa: E402
from corpus.writing import export_bytes  # noqa: E402

FLAT = ROOT.parent / "shared" / "real" / "street_2023_flat.xlsx"
TABLES = 42
SMALL_FILES = 300
EACH_ITS_CHILD = 40  # of them: a child takes a good part of a second to start
Line = tuple[str, str, str, str]
Rows = list[list[str]]


def made_tables() -> list[TargetTable]:
    """Tables of the shipped tables' shapes, with rows of the same class taken from all of them."""
    dice = random.Random(20250101)
    seeds = seed_tables()
    pool: dict[str | None, list[Indicator]] = {}
    for seed in seeds:
        for row in seed.indicators:
            if row.applicable:
                pool.setdefault(row.level2, []).append(row)
    tables = []
    for number in range(TABLES):
        seed = seeds[number % len(seeds)]
        rows: list[Indicator] = []
        for row in seed.indicators:
            for _ in range(dice.choice([1, 1, 2, 3]) if row.applicable else 1):
                other = dice.choice(pool[row.level2]) if row.applicable else row
                value = re.sub(r"\d+", lambda _: str(dice.randint(2, 900)), other.value)
                changes = {"name": other.name, "value": value}
                rows.append(row.model_copy(update=changes) if row.applicable else row)
        name = f"{seed.project_name}（{number}）"
        tables.append(seed.model_copy(update={"project_name": name, "indicators": tuple(rows)}))
    return tables


def line(level1: str, level2: str, name: str, value: str) -> Line:
    """One indicator for comparing; the same for every reader."""
    return (
        find_level1(level1) or normalise(level1), find_level2(level2) or normalise(level2),
        normalise(clean_name(name)), normalise(value),
    )  # fmt: skip


def lines_of(rows: Rows) -> Iterator[Line]:
    """What a careful script makes of the rows of a table."""
    columns: list[int] = []
    words = ("一级", "二级", "三级指标|指标名称", "指标值|目标值")
    above: list[str] = ["", ""]
    for row in rows:
        texts = [normalise(text) for text in row]
        places = [
            next(
                (at for at, text in enumerate(texts) if re.fullmatch(f"(?:{word})(?:指标)?", text)),
                None,
            )
            for word in words
        ]
        if None not in places:
            columns, above = [at for at in places if at is not None], ["", ""]
            continue
        if "项目名称" in texts:
            columns = []
        if not columns:
            continue
        cells = [row[at] if at < len(row) else "" for at in columns]
        above = [cells[0].strip() or above[0], cells[1].strip() or above[1]]
        if any(texts):
            yield line(above[0], above[1], cells[2], cells[3])


def by_this_reader(path: Path) -> Iterator[Line]:
    for outcome in read_all(path):
        for table in outcome.result.tables if outcome.result else ():
            for row in table.indicators:
                yield line(row.level1 or "", row.level2 or "", row.name, row.value)


def by_pandas(path: Path) -> Iterator[Line]:
    import pandas

    if path.suffix == ".html":
        frames = pandas.read_html(path, header=None)
    else:
        frames = list(pandas.read_excel(path, sheet_name=None, header=None).values())
    for frame in frames:
        rows = [["" if pandas.isna(cell) else str(cell) for cell in row] for row in frame.values]
        yield from lines_of(rows)


def by_pdfplumber(path: Path) -> Iterator[Line]:
    import pdfplumber

    with pdfplumber.open(path) as document:
        rows = [
            [(cell or "").replace("\n", "") for cell in row]
            for page in document.pages
            for table in page.extract_tables()
            for row in table
        ]
    yield from lines_of(rows)


def by_markitdown(path: Path) -> Iterator[Line]:
    from markitdown import MarkItDown

    text = MarkItDown(enable_plugins=False).convert(str(path)).text_content
    rows = [
        [
            "" if cell.strip() == "NaN" else cell.strip()
            for cell in row.strip().strip("|").split("|")
        ]
        for row in text.splitlines()
        if row.strip().startswith("|")
    ]
    yield from lines_of(rows)


METHODS: dict[str, tuple[Callable[[Path], Iterator[Line]], set[str]]] = {
    "mubiao": (by_this_reader, {"docx", "doc", "xlsx", "xls", "html", "pdf", "flat", "province"}),
    "pandas": (by_pandas, {"xlsx", "xls", "html", "flat", "province"}),
    "pdfplumber": (by_pdfplumber, {"pdf"}),
    "markitdown": (by_markitdown, {"docx", "xlsx", "xls", "html", "pdf", "flat", "province"}),
}


def measure(method: str, kind: str, folder: Path) -> None:
    """Read all files of the kind; print what came of it as JSON. Runs in a process of its own."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    files = sorted((folder / kind).iterdir())
    right = total = tables = 0
    start = time.perf_counter()
    found = {path: Counter(METHODS[method][0](path)) for path in files}
    seconds = time.perf_counter() - start
    for path in files:
        expected = Counter(tuple(one) for one in truth[kind if kind == "flat" else path.stem])
        right += sum((expected & found[path]).values())
        total += sum(expected.values())
        tables += {"flat": 184, "province": 2}.get(kind, 1)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"right": right, "total": total, "rate": tables / seconds, "peak": peak}))


def flat_truth() -> list[Line]:
    """The rows of the flat sheet; a cell of two lines beside one of two holds two indicators."""
    from openpyxl import load_workbook

    found = []
    sheet = load_workbook(FLAT, read_only=True, data_only=True)["指标信息"]
    for row in sheet.iter_rows(min_row=2, values_only=True):
        first, second, name, value = (str(cell or "").strip() for cell in row[1:5])
        pairs = [(name, value)]
        if name.count("\n") == value.count("\n") == 1:
            pairs = list(zip(name.splitlines(), value.splitlines(), strict=True))
        found += [line(first, second, *pair) for pair in pairs]
    return found


def write_provincial(table: TargetTable, path: Path) -> None:
    """The table as provincial systems export it, twice on a sheet: signs and units apart.

    Other words in the header, weights, a row of 合计, the second table some columns to the right.
    """
    from openpyxl import Workbook

    book = Workbook()
    sheet: Any = book.active
    header = ["一级", "二级", "指标名称", "计算符号", "目标值", "度量单位", "分值"]
    for col, top in ((1, 1), (3, len(table.indicators) + 12)):
        heads = [["项目支出绩效目标表"], ["项目名称", "", f"{table.project_name}{top}"]]
        for number, row in enumerate([*heads, ["年度目标", "", table.annual_goal], header]):
            for at, text in enumerate(row):
                sheet.cell(top + number, col + at, text)
        at, before = top + len(heads) + 2, ("", "")
        for one in table.indicators:
            classes = (one.level1 or "", one.level2 or "")
            value = re.fullmatch(r"(\D?)([\d.]+)(\D+)", one.value)
            parts = list(value.groups()) if value else ["定性", one.value, ""]
            shown = ["" if new == old else new for new, old in zip(classes, before, strict=True)]
            shown[1] = classes[1] if shown[0] else shown[1]
            for offset, text in enumerate([*shown, one.name, *parts, "5"]):
                sheet.cell(at, col + offset, text or None)
            at, before = at + 1, classes
        sheet.cell(at, col, "合计")
        sheet.cell(at, col + 6, "100")
    book.save(path)


def prepare(folder: Path) -> list[str]:
    """Write the files and their truth; the kinds that there are."""
    truth: dict[str, list[Line]] = {}
    for kind in ("docx", "xlsx"):
        (folder / kind).mkdir()
    for number, table in enumerate(made_tables()):
        form = "AABCCCC"[number % 7]
        for kind in ("docx", "xlsx"):
            path = folder / kind / f"{number:02d}.{kind}"
            path.write_bytes(export_bytes(table, kind, form=form))  # type: ignore[arg-type]
        truth[f"{number:02d}"] = [
            line(row.level1 or "", row.level2 or "", row.name, row.value)
            for row in table.indicators
        ]
        truth[f"{number:02d}p"] = truth[f"{number:02d}"] * 2
        (folder / "province").mkdir(exist_ok=True)
        write_provincial(table, folder / "province" / f"{number:02d}p.xlsx")
    kinds = ["docx", "xlsx", "province"]
    if program := find_office():
        for source, kind in (("docx", "doc"), ("xlsx", "xls"), ("xlsx", "html"), ("docx", "pdf")):
            files = sorted((folder / source).iterdir())
            command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
            command += ["--headless", "--convert-to", kind, "--outdir", str(folder / kind)]
            subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
            for stray in (folder / kind).glob("*.png"):
                stray.unlink()
            kinds.append(kind)
    if FLAT.exists():
        (folder / "flat").mkdir()
        (folder / "flat" / FLAT.name).write_bytes(FLAT.read_bytes())
        truth["flat"] = flat_truth()
        kinds.append("flat")
    (folder / "truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return kinds


def measure_children() -> None:
    """Files a second through child processes, one file after another; and that all were read."""
    tables = made_tables()
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name, f"{number:03d}.docx") for number in range(SMALL_FILES)]
        for number, path in enumerate(paths):
            path.write_bytes(export_bytes(tables[number % TABLES], "docx", form="C"))
        with Readers() as readers:
            begin = time.perf_counter()
            many = sum(len(readers.read_file(path).tables) for path in paths)
            shared = len(paths) / (time.perf_counter() - begin)
        some = paths[:EACH_ITS_CHILD]
        begin = time.perf_counter()
        few = sum(len(read_file_safely(path).tables) for path in some)
        alone = len(some) / (time.perf_counter() - begin)
    print(f"{'small files':<26}{'tables':>8}{'of':>8}{'files/s':>11}")
    print(f"{'a child for each':<26}{few:>8}{len(some):>8}{alone:>11.1f}")
    print(f"{'one child for many':<26}{many:>8}{len(paths):>8}{shared:>11.1f}")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--run", nargs=3, metavar=("METHOD", "KIND", "FOLDER"))
    arguments.add_argument("--children", action="store_true", help="only the many small files")
    given = arguments.parse_args()
    if given.run:
        measure(given.run[0], given.run[1], Path(given.run[2]))
        return
    if not given.children:
        compare_readers()
        print()
    measure_children()


def compare_readers() -> None:
    """Every reader on every kind of file that it knows, each pair in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kinds = prepare(folder)
        print(
            f"{'files':<10}{'reader':<14}{'right':>8}{'of':>8}{'share':>9}{'tables/s':>11}{'peak MB':>10}"
        )
        for kind in kinds:
            for method, (_, known) in METHODS.items():
                if kind not in known or not (method == "mubiao" or find_spec(method)):
                    continue
                command = [sys.executable, __file__, "--run", method, kind, str(folder)]
                done = subprocess.run(command, capture_output=True, text=True)
                if done.returncode:
                    reason = (done.stderr.strip().splitlines() or ["?"])[-1][:60]
                    print(f"{kind:<10}{method:<14} failed: {reason}")
                    continue
                got = json.loads(done.stdout)
                share = got["right"] / got["total"]
                print(
                    f"{kind:<10}{method:<14}{got['right']:>8}{got['total']:>8}{share:>9.3f}"
                    f"{got['rate']:>11.1f}{got['peak']:>10.0f}"
                )


if __name__ == "__main__":
    main()
