"""How fast files are written, how large they are, and whether they read back the same.

Run: ``python benchmarks/exporting.py``. The shipped tables and tables made of their rows (3 to 40
indicators, both families, weights, not-applicable classes, long names, rare characters) are printed
on every form, with amounts in 万元 and in 元, and read back; so on an own form, made of an empty Word
file whose labels no reader could know (in 万元). Where LibreOffice is installed the files
are also saved again by it (docx -> doc -> docx, xlsx -> xls, docx -> pdf) and read. A difference is any
difference of the table read from the table that the form shows; for .pdf white space does not count.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from corpus.errors import UserError  # noqa: E402
from corpus.forms import Form, form, form_keys, in_family, printed, save_form  # noqa: E402
from corpus.forms.given import read_given_safely, sketched  # noqa: E402
from corpus.importing import seed_tables  # noqa: E402
from corpus.reading import read_file  # noqa: E402
from corpus.reading.formats.office import find_office  # noqa: E402
from corpus.schema import Indicator, Source, TargetTable  # noqa: E402
from corpus.taxonomy import TaxonomyName, taxonomy  # noqa: E402
from corpus.writing import export_bytes  # noqa: E402

VALUES = ["33人", "≥90%", "≤7.26万元", "220元/年/人", "2025年12月31日前", "高质量完成", "30-40人",
          "约500人", "每季度1次", "12个月", "=SUM(A1:A9)", "≥1,200.50平方米", "显著提升"]  # fmt: skip
ODD = ["", "", "", "𠮷塬〔2021〕101号", "（含“五保户”、A&B<c>）", "，含市、县、乡三级配套" * 4]


def made_tables(count: int) -> list[TargetTable]:
    """Tables of 3 to 40 rows in both families, drawn with a fixed seed."""
    dice = random.Random(20250101)
    seeds = seed_tables()
    names = [row.name for seed in seeds for row in seed.indicators if row.applicable]
    tables = []
    for number in range(count):
        seed = seeds[number % len(seeds)]
        family = list(TaxonomyName)[number % 2]
        classes = taxonomy(family).classes()
        size = dice.choice([3, 9, 12, 20, 40])
        picked = sorted([0, 4, *(dice.randrange(len(classes)) for _ in range(size - 2))])
        rows = []
        for at in picked:
            level1, level2 = classes[at]
            applies = dice.random() > 0.2 or at in {0, 4}
            rows.append(
                Indicator(
                    level1=level1, level2=level2, applicable=applies,
                    name=dice.choice(names) + dice.choice(ODD) if applies else "无",
                    value=dice.choice(VALUES) if applies else "无",
                    weight=Decimal(dice.randint(1, 20)) / 2 if number % 3 else None,
                )
            )  # fmt: skip
        tables.append(
            seed.model_copy(
                update={
                    "project_name": f"{seed.project_name}（{number}）", "year": 2025,
                    "taxonomy": family, "indicators": tuple(rows),
                }
            )
        )  # fmt: skip
    return tables


OWN = "本单位表"
LABELS = {
    "project_name": "名称", "authority": "归口", "unit": "承办方", "funding/total": "要多少",
    "funding/fiscal": "财政给多少", "funding/other": "自己出多少", "annual_goal": "今年做到什么",
}  # fmt: skip


def own_form() -> Form:
    """Form C in words of its own, given as an empty Word file, its places chosen by a person."""
    basic = form("C")
    head = []
    for parts in basic.head:
        line = list(parts)
        for at, part in enumerate(parts[1:], start=1):
            if part.cell is not None:
                line[at - 1] = line[at - 1].model_copy(update={"label": LABELS[part.cell]})
        head.append(tuple(line))
    strange = basic.model_copy(update={"head": tuple(head)})
    rows = tuple(
        row.model_copy(update={"name": "", "value": "", "applicable": True})
        for row in seed_tables()[2].indicators
    )
    empty = TargetTable(project_name="", year=2025, indicators=rows)
    given = read_given_safely(export_bytes(empty, "docx", form=strange), "空白表.docx")
    cells = {label: cell for cell, label in LABELS.items()}
    places = sketched(given, OWN).places
    chosen = {place.key: cells.get(place.label) for place in places}
    return sketched(given, OWN, chosen).form  # type: ignore[arg-type]


def main() -> None:
    """Write, read, compare; print a table of figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--tables", type=int, default=20, help="made tables beside the shipped ones"
    )
    tables = [*seed_tables(), *made_tables(parser.parse_args().tables)]
    with tempfile.TemporaryDirectory(prefix="mubiao-") as name:
        folder = Path(name)
        expected, seconds, sizes = write_all(tables, folder)
        report("docx", expected, folder)
        report("xlsx", expected, folder)
        if find_office():
            office(folder, "xlsx", "xls")
            report("xls", expected, folder)
            office(folder, "docx", "pdf")
            report("pdf", expected, folder)
            office(folder, "docx", "doc")
            office(folder, "doc", "docx")
            report("docx", expected, folder, "docx -> doc -> docx")
        print()
        print(f"{'form':6}{'format':8}{'exports a second':>18}{'median kB':>12}{'largest kB':>12}")
        for key, fmt in seconds:
            each, size = seconds[key, fmt], sizes[key, fmt]
            print(
                f"{key:6}{fmt:8}{len(each) / sum(each):18.1f}{statistics.median(size) / 1000:12.1f}"
                f"{max(size) / 1000:12.1f}"
            )


Expected = dict[str, tuple[TargetTable, Form]]
Figures = dict[tuple[str, str], list[float]]


def write_all(tables: list[TargetTable], folder: Path) -> tuple[Expected, Figures, Figures]:
    """All files; what each must read as; seconds and bytes by form and format."""
    expected: Expected = {}
    seconds: Figures = defaultdict(list)
    sizes: Figures = defaultdict(list)
    own = own_form()
    save_form(own, folder / "forms")
    for key in (*form_keys(), OWN):
        for number, one in enumerate(tables):
            chosen = own if key == OWN else form(key).in_money("元" if number % 2 else "万元")
            table = in_family(one, chosen.taxonomy)
            expected[f"{key}{number:03}"] = (printed(table, chosen), chosen)
            for fmt in ("docx", "xlsx"):
                start = time.perf_counter()
                content = export_bytes(table, fmt, form=chosen)  # type: ignore[arg-type]
                seconds[key, fmt].append(time.perf_counter() - start)
                sizes[key, fmt].append(len(content))
                (folder / f"{key}{number:03}.{fmt}").write_bytes(content)
    return expected, seconds, sizes


def office(folder: Path, source: str, target: str) -> None:
    """Let LibreOffice save all files of one suffix as another, in batches."""
    files = sorted(folder.glob(f"*.{source}"))
    for at in range(0, len(files), 40):
        subprocess.run(
            [find_office() or "soffice", "--headless",
             f"-env:UserInstallation={folder.as_uri()}/profile", "--convert-to", target,
             "--outdir", str(folder), *map(str, files[at : at + 40])],
            check=True, capture_output=True,
        )  # fmt: skip


def report(suffix: str, expected: Expected, folder: Path, title: str = "") -> None:
    """Read all files of a suffix and print how many differ."""
    wrong = [name for name, (table, _) in expected.items() if not same(folder, name, suffix, table)]
    print(
        f"{title or suffix:22}{len(expected):6} files, {len(wrong)} differ"
        + (f": {', '.join(wrong[:12])}" if wrong else ""),
        flush=True,
    )


def same(folder: Path, name: str, suffix: str, table: TargetTable) -> bool:
    """True where the file reads as the one table that the form shows."""
    try:
        read = read_file(folder / f"{name}.{suffix}", folder / "forms").tables
    except UserError:
        return False
    if len(read) != 1:
        return False
    if suffix == "pdf":
        return read[0].content_hash == table.content_hash
    return read[0].model_copy(update={"source": Source()}) == table


if __name__ == "__main__":
    main()
