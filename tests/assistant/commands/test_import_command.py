"""The command ``mubiao import``: what it prints, asks and returns."""

import io
import shutil
from pathlib import Path

import openpyxl
import pytest

from assistant.commands.cli import main
from corpus.settings import Settings
from corpus.store import SqliteStore
from tests.conftest import NewHome
from tests.corpus.importing_helpers import training, with_value, write


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def home(
    tmp_path: Path, new_home: NewHome, encoder_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    new_home(tmp_path / "home")
    monkeypatch.setenv("MUBIAO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MUBIAO_ENCODER", str(encoder_folder))
    return tmp_path


@pytest.fixture(scope="module")
def imported(
    new_home: NewHome, encoder_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with a home into which 旧.docx was imported, to be copied."""
    folder = tmp_path_factory.mktemp("imported")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUBIAO_HOME", str(new_home(folder / "home")))
        patch.setenv("MUBIAO_ENCODER", str(encoder_folder))
        assert main(["import", str(write(folder / "旧.docx", training()))]) == 0
    return folder


@pytest.fixture
def known(
    tmp_path: Path, imported: Path, encoder_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """As ``home``, with 旧.docx in the history."""
    shutil.copytree(imported, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("MUBIAO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MUBIAO_ENCODER", str(encoder_folder))
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["import", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


def values(home: Path) -> list[str]:
    with SqliteStore(Settings().database) as store:
        found = store.versions(training().project_key)
        return sorted(table.indicators[0].value for table in found)


def test_a_folder_with_a_bad_file_and_the_report(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(home / "in" / "a.docx", training())
    (home / "in" / "坏.docx").write_bytes(b"no document")
    (home / "in" / "多余.txt").write_text(
        "项目名称\t试点\n主管部门\t某局\n说不清的话\t放这里\n"
        "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t试点数\t3个\n",
        encoding="utf-8",
    )
    code, out, err = run(capsys, home / "in", "--report", home / "报告.xlsx")
    assert code == 1, err
    assert "a.docx：1张表，4行指标（另有1行不适用）" in out
    assert "坏.docx：未能读取：" in out
    assert "未归位：第3行第1格：说不清的话" in out
    assert "新增2张表" in out, "the good files go in"
    assert "1个文件未能读取" in out
    (reason,) = [line for line in out.split("有1个文件未能读取", 1)[1].splitlines() if "坏" in line]
    assert reason.startswith("  坏.docx：“坏.docx”不是有效的 .docx 文件")
    book = openpyxl.load_workbook(home / "报告.xlsx")
    assert book.sheetnames == ["文件", "表", "未归位", "修复"]
    assert main(["search", "河道保洁培训", "--limit", "1"]) == 0
    assert "河道保洁培训经费" in capsys.readouterr().out, "search finds it at once"


def test_an_unread_file_is_told_by_the_exit_code_until_it_is_mended(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(home / "in" / "a.docx", training())
    (home / "in" / "图.png").write_bytes(b"x")
    assert run(capsys, home / "in")[0] == 0, "a file of a kind that is not read is no failure"
    (home / "in" / "空.docx").write_bytes(b"")
    for _ in range(2):  # also where all the rest is known already
        code, out, _ = run(capsys, home / "in", "--yes")
        assert code == 1
        assert "  空.docx：“空.docx”是空文件" in out
    write(home / "in" / "空.docx", training(project_name="2025年水库巡查经费"))
    assert run(capsys, home / "in")[0] == 0


def test_without_a_terminal_a_conflict_is_left_out_and_listed(
    known: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(known / "in" / "新.docx", with_value(training(), 0, "5期"))
    write(known / "in" / "另.docx", training(project_name="2025年水库巡查经费"))
    code, out, _ = run(capsys, known / "in")
    assert code == 1
    assert "新增1张表" in out, "the rest is imported"
    assert "1张表与已有的表同项目同年度、内容不同，没有导入" in out
    assert "新.docx：《2025年河道保洁培训经费》2025，见" in out
    assert "旧.docx" in out
    assert values(known) == ["4期"]


@pytest.mark.parametrize(
    ("choice", "more", "found"),
    [("new", [], ["5期"]), ("both", ["--yes"], ["4期", "5期"]), ("skip", [], ["4期"])],
)
def test_conflicts_are_settled_by_the_option(
    known: Path, capsys: pytest.CaptureFixture[str], choice: str, more: list[str], found: list[str]
) -> None:
    new = write(known / "新.docx", with_value(training(), 0, "5期"))
    code, out, _ = run(capsys, new, "--conflicts", choice, *more)
    assert code == 0, out
    assert values(known) == found


def test_a_conflict_that_was_left_out_is_offered_again(
    known: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    new = write(known / "新.docx", with_value(training(), 0, "5期"))
    assert run(capsys, new)[0] == 1
    assert run(capsys, new, "--yes")[0] == 0
    assert values(known) == ["5期"]


def test_a_table_without_a_project_name_is_held_back(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(home / "in" / "无名.json", training(project_name=""))
    write(home / "in" / "a.docx", training())
    code, out, _ = run(capsys, home / "in")
    assert code == 1
    assert "没有项目名称1张" in out
    assert "1张没有项目名称、未导入" in out
    assert "  无名.json：" in out
    assert "补上项目名称" in out
    with SqliteStore(Settings().database) as store:
        assert not store.versions("")
        assert store.versions(training().project_key)


def test_a_table_without_indicators_is_held_back(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(home / "in" / "空.json", training(indicators=()))
    code, out, _ = run(capsys, home / "in", "--yes")
    assert code == 1
    assert "1张没有读到指标、未导入" in out
    assert f"  空.json：第1张表：《{training().project_name}》" in out
    with SqliteStore(Settings().database) as store:
        assert not store.versions(training().project_key)


@pytest.mark.parametrize(("answer", "found"), [("\n", ["4期"]), ("好\nq\n", []), ("", [])])
def test_at_a_terminal_nothing_is_saved_before_the_clerk_agrees(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    answer: str, found: list[str],
) -> None:  # fmt: skip
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    code, out, _ = run(capsys, write(home / "a.docx", training()))
    assert code == 0
    assert "导入这1张表吗" in out
    assert values(home) == found


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ("\n", ["5期"]),
        ("1\n", ["5期"]),
        ("什么\n2\n", ["4期", "5期"]),
        ("3\n", ["4期"]),
        ("q\n", ["4期"]),
    ],
)
def test_at_a_terminal_it_asks_once(
    known: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
    answers: str, found: list[str],
) -> None:  # fmt: skip
    write(known / "in" / "新.docx", with_value(training(), 0, "5期"))
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    code, out, _ = run(capsys, known / "in")
    assert code == 0
    assert out.count("同项目同年度，但内容不同：") == 1
    assert values(known) == found


def test_yes_does_not_ask(
    known: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal(""))
    code, out, _ = run(capsys, write(known / "新.docx", with_value(training(), 0, "5期")), "--yes")
    assert code == 0
    assert "请选择" not in out
    assert values(known) == ["5期"]


def test_nothing_read_is_one_line_and_exit_2(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = home / "in"
    folder.mkdir()
    (folder / "图.png").write_bytes(b"x")
    for content in (None, "不是表"):
        if content is not None:
            (folder / "通知.txt").write_text(content, encoding="utf-8")
        code, _, err = run(capsys, folder)
        assert code == 2
        assert len(err.strip().splitlines()) == 1
        assert err.strip().endswith("。")


@pytest.mark.parametrize(
    ("name", "said"), [("报告.docx", ".xlsx"), ("没有的文件夹/报告.xlsx", "文件夹")]
)
def test_a_report_that_cannot_be_written_is_refused_before_the_work(
    home: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    code, out, err = run(capsys, write(home / "a.docx", training()), "--report", home / name)
    assert code == 2
    assert said in err
    assert not out
