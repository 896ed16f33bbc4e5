"""``mubiao form``: listing, making of an empty form, correcting, removing."""

from pathlib import Path

import pytest

from assistant.commands.cli import main
from corpus.forms import form
from corpus.reading import read_file
from corpus.writing import export_bytes
from tests.corpus.writing.tables import example
from tests.corpus.writing.test_making_forms import word_form
from tests.corpus.writing.test_placeholders import template


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUBIAO_HOME", str(tmp_path / "home"))
    return tmp_path


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out + err


def test_an_empty_form_is_made_the_office_s_own(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank = str(word_form(folder / "blank.docx"))
    code, out = said(capsys, "form", "add", blank, "--name", "北塬表")
    assert code == 0
    assert "“项目负责人”后面：（留空，手填）" in out
    assert "还没有保存" in out
    assert "北塬表" not in said(capsys, "form", "list")[1]
    line = next(line for line in out.splitlines() if "项目负责人" in line)
    place = line.split()[1].partition("，")[0]
    code, out = said(
        capsys, "form", "add", blank, "--name", "北塬表", "--set", f"{place}=office", "--yes"
    )
    assert code == 0
    assert "“项目负责人”后面：项目主管处室" in out
    assert form("北塬表", folder / "home" / "forms").carries("office")
    assert "北塬表" in said(capsys, "form", "list")[1]
    source = folder / "a.docx"
    source.write_bytes(export_bytes(example(6), "docx"))
    target = folder / "out.docx"
    assert main(["export", str(source), "--out", str(target), "--form", "北塬表"]) == 0
    assert read_file(target).tables[0].project_name == example(6).project_name
    assert said(capsys, "form", "remove", "北塬表")[0] == 0
    assert "北塬表" not in said(capsys, "form", "list")[1]


def test_a_word_file_with_placeholders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "blank.docx").write_bytes(template())
    code, out = said(capsys, "form", "add", str(folder / "blank.docx"), "--name", "本镇表", "--yes")
    assert code == 0
    assert "按占位符填写：项目名称" in out
    assert form("本镇表", folder / "home" / "forms").template


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["remove", "C"], "自带"),
        (["remove", "没有"], "没有"),
        (["add", "none.docx", "--name", "甲表"], "none.docx"),
        (["add", "{blank}", "--name", "C"], "另取"),
        (["add", "{blank}", "--name", "甲/乙", "--yes"], "甲/乙"),
        (["add", "{blank}", "--name", "甲表", "--set", "x"], "“x”"),
        (["add", "{blank}", "--name", "甲表", "--set", "9/9=unit"], "9/9"),
    ],
)
def test_what_is_refused(
    arguments: list[str], word: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank = str(word_form(folder / "blank.docx"))
    code, out = said(capsys, "form", *(one.format(blank=blank) for one in arguments))
    assert code == 2
    assert word in out
