"""A folder of hostile and broken files beside good ones: the good go in, each bad one has its say.

Read as the commands and the page do it: in child processes, with their limits. A file that hung
them would end in the sentence of the time limit, which none of these expects.
"""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from corpus.importing import ImportPlan, PlannedFile, carry_out, plan_import
from corpus.importing.report_file import report_xlsx
from corpus.reading.limits import RATIO_FROM
from corpus.store import SqliteStore
from corpus.store.journal import ImportState, Outcome
from tests.corpus.importing_helpers import training, write
from tests.corpus.reading.ole_maker import ole
from tests.corpus.reading.sample_files import (
    LINES,
    docx_bytes,
    fill_sheet,
    html_text,
    with_part,
    zip_bytes,
)

SHEET = "xl/worksheets/sheet1.xml"
NOISE = bytes(range(128, 256)) * 40  # neither text nor any known container
GOOD = {"好1.docx": "2025年河道保洁培训经费", "子/好2.xlsx": "2025年水库巡查经费"}


def sheet_with(old: bytes, new: bytes, name: str) -> bytes:
    """The sample sheet under a project name of its own, its XML changed in one place."""
    book = Workbook()
    fill_sheet(book.active)
    book["Sheet"]["C1"] = name
    out = io.BytesIO()
    book.save(out)
    return with_part(out.getvalue(), SHEET, None, old=old, new=new)


def blank_rows() -> bytes:
    rows = b"".join(
        b'<row r="%d" s="1"><c r="A%d" s="1"/></row>' % (i, i) for i in range(100, 1_048_577)
    )
    return sheet_with(b"</sheetData>", rows + b"</sheetData>", "2025年空行")


def entities() -> bytes:
    evil = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>'
    return with_part(docx_bytes(), "word/document.xml", evil)


def bomb() -> bytes:
    return zip_bytes({"word/document.xml": b"<a/>", "word/x": bytes(RATIO_FROM + 1)})


def controls() -> bytes:
    text = html_text().replace("2025年河道保洁", "2025年控\x07制\u202e符")
    return text.replace("保洁长度", "保\x01洁长\u200b度").replace("≥95%", "≥\ufeff95%").encode()


REFUSED = {
    "截断.docx": (lambda: docx_bytes()[:-2000], "“截断.docx”：文件可能已损坏"),
    "乱.docx": (lambda: NOISE, "“乱.docx”不是有效的 .docx 文件"),
    "乱.xlsx": (lambda: b"PK\x03\x04" + NOISE, "“乱.xlsx”：文件可能已损坏"),
    "乱.pdf": (lambda: b"%PDF-1.7\n" + NOISE, "“乱.pdf”：文件可能已损坏"),
    "空.docx": (lambda: b"", "“空.docx”是空文件"),
    "实体.docx": (entities, "“实体.docx”里有外部实体声明"),
    "冒充.pdf": (lambda: b"\x89PNG\r\n\x1a\n" + NOISE, "“冒充.pdf”不是有效的 .pdf 文件"),
    "加密.xlsx": (
        lambda: ole({"EncryptionInfo": b"", "EncryptedPackage": b""}), "“加密.xlsx”加了密码",
    ),
    "炸弹.docx": (bomb, "“炸弹.docx”解开后太大"),
    "压缩.zip": (lambda: b"PK\x03\x04" + NOISE, "“压缩.zip”：文件可能已损坏"),
    "通知.txt": (lambda: "请各科室于周五前报送。".encode(), "“通知.txt”里没有找到绩效目标表"),
}  # fmt: skip
"""What must be refused: how it is made, and the start or core of its sentence."""

ODD = {
    "改后缀.doc": lambda: sheet_with(b"</sheetData>", b"</sheetData>", "2025年后缀"),
    "空行.xlsx": blank_rows,
    "合并.xlsx": lambda: sheet_with(
        b"</mergeCells>", b'<mergeCell ref="A1:XFD1048576"/></mergeCells>', "2025年合并"
    ),
    "控制.html": controls,
}
"""Strange, but with a table that must come through whole."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "var" / "mubiao.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("in")
    for name, project in GOOD.items():
        write(root / name, training(project_name=project))
    for name, make in [*((name, make) for name, (make, _) in REFUSED.items()), *ODD.items()]:
        (root / name).write_bytes(make())
    return root


def by_name(plan: ImportPlan) -> dict[str, PlannedFile]:
    assert len({file.file for file in plan.files}) == len(plan.files)
    return {file.file: file for file in plan.files}


def test_the_good_files_go_in_and_each_bad_one_has_its_sentence(
    store: SqliteStore, folder: Path
) -> None:
    plan = plan_import(store, [folder])
    files = by_name(plan)
    assert set(files) == {*GOOD, *REFUSED, *ODD}, "every file is told of, once"

    for name, (_, said) in REFUSED.items():
        error = files[name].error
        assert error is not None, name
        assert said in error
        assert error.endswith("。")
        assert "\n" not in error
        assert "已停止" not in error, "neither time nor memory ran out, no reader died"
        assert not files[name].tables
    for name in (*GOOD, *ODD):
        report = files[name].report
        assert report is not None, (name, files[name].error)
        assert len(files[name].tables) == 1
        assert report.cells == report.placed + len(report.unplaced)

    done = carry_out(store, plan)
    assert [one.outcome for one in done.tables] == [Outcome.NEW] * (len(GOOD) + len(ODD))
    assert f"新增{len(GOOD) + len(ODD)}张表" in done.sentence()
    assert f"{len(REFUSED)}个文件未能读取" in done.sentence()
    (record,) = store.journal.imports()
    assert (record.state, record.failed) == (ImportState.DONE, len(REFUSED))

    kept = {table.project_name: table for table in store.tables()}
    assert set(kept) == {*GOOD.values(), "2025年后缀", "2025年空行", "2025年合并", "2025年控制符"}
    for name in GOOD.values():
        assert kept.pop(name).indicators == training().indicators
    for name in ("2025年后缀", "2025年空行", "2025年控制符"):
        rows = kept[name].indicators
        assert [(row.level1, row.level2, row.name, row.value) for row in rows] == LINES
    assert any("后缀是.doc，内容却是.xlsx" in said for said in files["改后缀.doc"].report.warnings)  # type: ignore[union-attr]
    assert not any("root:" in table.model_dump_json() for table in kept.values())
    assert report_xlsx(done).startswith(b"PK"), "the report of all this can be written"


def test_the_same_files_in_one_archive(store: SqliteStore, folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "全部.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(one for one in folder.rglob("*") if one.is_file()):
            packed.write(path, path.relative_to(folder).as_posix())
    files = by_name(plan_import(store, [archive]))
    read = {name for name, file in files.items() if file.tables}
    assert read == {f"全部.zip/{name}" for name in (*GOOD, *ODD)}
    for name in REFUSED:
        assert files[f"全部.zip/{name}"].error, name
