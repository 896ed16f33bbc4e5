"""``mubiao export`` and the options of ``mubiao draft --out``."""

import zipfile
from pathlib import Path

import pytest

from assistant.commands.cli import main
from corpus.forms import form, in_family, printed
from corpus.reading import read_file
from corpus.schema import Source, TargetTable
from corpus.writing import export_bytes
from tests.corpus.writing.tables import example, money


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUBIAO_HOME", str(tmp_path / "home"))
    return tmp_path


def file_of(table: TargetTable, path: Path) -> str:
    path.write_bytes(export_bytes(table, "docx"))
    return str(path)


def test_tables_of_files_go_onto_another_form(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = example(6), example(6, project_name="2025年法律顾问服务费")
    given = [file_of(first, folder / "a.docx"), file_of(second, folder / "b.docx")]
    out = folder / "all.xlsx"
    assert main(["export", *given, "--out", str(out), "--form", "N"]) == 0
    assert "共2张表" in capsys.readouterr().out
    shown = [one.model_copy(update={"source": Source()}) for one in read_file(out).tables]
    chosen = form("N")
    assert shown == [
        printed(in_family(printed(one, form("C")), chosen.taxonomy), chosen)
        for one in (first, second)
    ]


def test_a_zip_holds_a_file_a_table(folder: Path) -> None:
    given = [file_of(example(6), folder / "a.docx"), file_of(example(5), folder / "b.docx")]
    out = folder / "all.zip"
    assert main(["export", *given, "--out", str(out), "--zip-format", "json"]) == 0
    with zipfile.ZipFile(out) as packed:
        assert packed.namelist() == [
            "2025年社区工作者责任险.json",
            "2025年社区工作者责任险(2).json",
        ]


def test_errors_are_listed_and_anyway_writes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = example(6)
    funding = table.funding.model_copy(update={"fiscal": money("990000")})
    given = file_of(table.model_copy(update={"funding": funding}), folder / "a.docx")
    out = folder / "out.docx"
    assert main(["export", given, "--out", str(out)]) == 2
    assert "--anyway" in capsys.readouterr().err
    assert not out.exists()
    assert main(["export", given, "--out", str(out), "--anyway", "--annex"]) == 0
    assert out.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--out", "x.doc"], "x.doc"),
        (["--out", "x.docx", "--form", "Q"], "“Q”"),
        (["--out", "/nowhere/x.docx"], "无法写入"),
    ],
)
def test_what_cannot_be_written(
    arguments: list[str], said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = file_of(example(6), folder / "a.docx")
    assert main(["export", given, *arguments]) == 2
    assert said in capsys.readouterr().err


def test_what_the_form_has_no_place_for_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = folder / "a.json"
    given.write_bytes(export_bytes(example(6, office="行财股"), "json"))
    assert main(["export", str(given), "--out", str(folder / "c.docx"), "--form", "C"]) == 0
    assert "没有地方写：项目主管处室（行财股）" in capsys.readouterr().err
    assert main(["export", str(given), "--out", str(folder / "b.json"), "--form", "C"]) == 0
    assert capsys.readouterr().err == ""
