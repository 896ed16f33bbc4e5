"""The commands that scripts rely on: their JSON, their exit codes, their errors."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant.commands.cli import main
from tests.conftest import NewHome

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "corpus" / "seed" / "tables.txt"
INSURANCE = "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"


@pytest.fixture
def home(tmp_path: Path, encoder_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which ``home`` will be that of an office that was never started."""
    monkeypatch.setenv("MUBIAO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MUBIAO_ENCODER", str(encoder_folder))
    return tmp_path


@pytest.fixture
def started(home: Path, new_home: NewHome) -> Path:
    """A folder in which ``home`` is that of a new office after its first start."""
    new_home(home / "home")
    return home


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(list(arguments))
    out, err = capsys.readouterr()
    return code, out, err


def data(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    code, out, err = run(capsys, *arguments)
    assert code in {0, 1}, err
    loaded: dict[str, Any] = json.loads(out)
    return loaded


def test_read(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "read", str(SEED), "--json")
    assert len(found["tables"]) == 7
    assert set(found["tables"][0]) == {
        "project_name", "year", "authority", "unit", "office", "attribute", "term", "funding",
        "annual_goal", "midterm_goal", "taxonomy", "form", "indicators", "source",
    }  # fmt: skip
    assert set(found["tables"][0]["indicators"][0]) == {
        "level1", "level2", "name", "value", "applicable", "weight", "note", "parsed",
    }  # fmt: skip
    assert found["tables"][2]["funding"] == {
        "total": "0.726", "fiscal": "0.726", "other": None, "carried_over": None,
    }  # fmt: skip
    (report,) = found["report"]
    assert {"file", "tables", "cells", "placed", "unplaced", "warnings"} <= set(report)
    assert report["unplaced"] == []
    assert report["cells"] == report["placed"]


def test_draft(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "draft", INSURANCE, "--json")
    assert set(found) == {"reply", "questions", "brief", "table", "basis", "findings"}
    assert set(found["brief"]) == {"project_name", "year", "unit", "amount", "facts"}
    assert found["brief"]["amount"] == "0.726"
    assert {"kind", "text", "number", "unit", "per", "what"} == set(found["brief"]["facts"][0])
    cells = {basis["cell"] for basis in found["basis"]}
    for number in range(len(found["table"]["indicators"])):
        assert {f"indicators/{number}/name", f"indicators/{number}/value"} <= cells
    assert not [one for one in found["findings"] if one["severity"] == "ERROR"]


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "json"])
def test_draft_out_reads_back(
    started: Path, capsys: pytest.CaptureFixture[str], suffix: str
) -> None:
    out = started / f"表.{suffix}"
    drafted = data(capsys, "draft", INSURANCE, "把满意度改成95%", "--json", "--out", str(out))
    (table,) = data(capsys, "read", str(out), "--json")["tables"]
    assert table["project_name"] == drafted["table"]["project_name"]
    assert table["funding"] == drafted["table"]["funding"]
    assert [(r["level2"], r["name"], r["value"]) for r in table["indicators"]] == [
        (r["level2"], r["name"], r["value"]) for r in drafted["table"]["indicators"]
    ]
    assert "≥95%" in [row["value"] for row in table["indicators"]]


def test_search(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "search", "社区工作者责任险", "--json")
    assert found["hits"][0]["project_name"] == "村干部及社区工作者责任险"
    assert set(found["hits"][0]) == {
        "table_id", "project_name", "year", "unit", "row", "level2", "name", "value", "closeness",
        "why", "total", "matched",
    }  # fmt: skip
    found = data(capsys, "search", "参保人数", "--indicators", "--json")
    assert found["hits"][0]["name"] == "社区工作者责任险参保人数"
    assert found["hits"][0]["value"] == "33人"
    assert data(capsys, "search", "海上风电场运维", "--json")["warning"]


def test_check_exit_codes(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = started / "ok.json"
    run(
        capsys,
        "draft",
        "2025年农村改厕200户，每户补助2000元，10月底前完工，实施单位城关镇人民政府，主管部门县农业农村局",
        "--out",
        str(out),
    )
    code, text, _ = run(capsys, "check", str(out), "--json")
    assert code == 0, text
    broken = json.loads(out.read_text(encoding="utf-8"))
    broken["funding"]["fiscal"] = "39"
    out.write_text(json.dumps(broken, ensure_ascii=False), encoding="utf-8")
    code, text, _ = run(capsys, "check", str(out), "--json")
    assert code == 1
    codes = [one["code"] for one in json.loads(text)["tables"][0]["findings"]]
    assert "funding-sum" in codes


def test_import_twice_adds_nothing(started: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = started / "表.json"
    run(capsys, "draft", INSURANCE, "--out", str(out))
    code, text, _ = run(capsys, "import", str(out))
    assert code == 0
    assert "新增1张" in text
    code, text, _ = run(capsys, "import", str(out))
    assert code == 0
    assert "新增0张" in text
    _, text, _ = run(capsys, "status")
    assert "8张表" in text


@pytest.mark.parametrize(
    "arguments",
    [
        ("read", "没有这个文件.txt"),
        ("check", "没有这个文件.docx"),
        ("import", "没有这个文件夹"),
        ("draft", ""),
        ("draft", "@#￥%……&*" * 625),
        ("draft", "2025年社区工作者责任险，预算-3万元"),
        ("draft", "2025年社区工作者责任险，预算九千亿"),
        ("draft", "2025年社区工作者责任险，33人", "--out", "表.odt"),
        ("search", ""),
        ("nonsense",),
        (),
    ],
)
def test_bad_input_is_one_chinese_line_and_exit_2(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    code, _, err = run(capsys, *arguments)
    assert code == 2
    assert len(err.strip().splitlines()) == 1
    assert any("\u4e00" <= char <= "\u9fff" for char in err)
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nonsense",), "“nonsense”不在可选的命令中"),
        (("read",), "缺少 FILE"),
        (("log", "--limit", "x"), "“x”应为 1 到 1000 的整数"),
        (("status", "--bad"), "不认识 --bad"),
        (("draft", "x", "--out"), "--out 后面缺少内容"),
    ],
)
def test_a_wrong_command_is_told_in_chinese(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    code, _, err = run(capsys, *arguments)
    assert code == 2
    assert said in err


def test_a_wrong_setting_is_named(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUBIAO_LOGIN", "foo")
    code, _, err = run(capsys, "status")
    assert code == 2
    assert "MUBIAO_LOGIN 的值“foo”" in err
    assert len(err.strip().splitlines()) == 1


def test_a_missing_encoder_folder_is_said(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MUBIAO_ENCODER", str(home / "没有"))
    code, _, err = run(capsys, "search", "责任险")
    assert code == 2
    assert "没有" in err
    assert "MUBIAO_ENCODER" in err


def test_the_installed_command_runs() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "assistant.commands.cli", "read", str(SEED)],
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "7张表" in done.stdout
