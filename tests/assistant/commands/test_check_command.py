"""``mubiao check``."""

import json
from pathlib import Path

import pytest

from assistant.commands.cli import main
from assistant.reviewing.tables import review_table
from corpus.importing import seed_tables
from corpus.writing import export_bytes
from tests.assistant.checks.clean_tables import CLEAN


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MUBIAO_HOME", str(tmp_path / "no-office"))
    found = tmp_path / "tables"
    found.mkdir()
    for number, table in enumerate(seed_tables()[:2]):
        (found / f"{number}.xlsx").write_bytes(export_bytes(table, "xlsx"))
    return found


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    return (code, *capsys.readouterr())


def test_a_folder_as_text_and_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text, _ = run(capsys, "check", folder)
    assert code == 0
    assert text.count("项目支出绩效目标审核意见") == 2
    assert "共审核2张表" in text
    assert not (folder.parent / "no-office").exists()  # checking sets nothing up
    code, text, _ = run(capsys, "check", folder, "--json", "--profile", "strict")
    found = json.loads(text)
    assert code == 0
    assert [table["conclusion"] for table in found["tables"]] == ["修改后通过", "修改后通过"]
    assert set(found["tables"][0]["estimate"]["criteria"]) == {
        "完整性",
        "相关性",
        "适当性",
        "可行性",
    }
    assert {"code", "severity", "message", "cell", "fix"} == set(found["tables"][0]["findings"][0])
    assert found["faults"][0]["tables"] == 2


def test_an_error_gives_exit_code_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = CLEAN["改厕"].model_copy(update={"annual_goal": None})
    assert review_table(bad).conclusion == "退回修改"
    path = folder / "bad.xlsx"
    path.write_bytes(export_bytes(bad, "xlsx"))
    code, text, _ = run(capsys, "check", path)
    assert code == 1
    assert "审核意见：退回修改" in text


@pytest.mark.parametrize("name", ["意见.docx", "意见.xlsx"])
def test_opinions_as_files(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, text, _ = run(capsys, "check", folder, "--out", folder.parent / name)
    assert code == 0
    assert name in text
    assert (folder.parent / name).read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "请在“mubiao check”后面写文件"),
        (("{folder}", "--out", "意见.pdf"), ".docx 或 .xlsx"),
        (("{folder}", "--profile", "随便"), "没有叫“随便”的校验尺度"),
        (("没有这个文件.docx",), "没有这个文件.docx"),
    ],
)
def test_mistakes_are_one_chinese_line(
    folder: Path, arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, text, error = run(capsys, "check", *(a.format(folder=folder) for a in arguments))
    assert code == 2
    assert text == ""
    assert said in error
    assert error.count("\n") == 1


def test_the_rules_can_be_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, text, _ = run(capsys, "check", "--rules")
    assert code == 0
    assert "`class-mismatch`" in text
