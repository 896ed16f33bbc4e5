"""A table pasted into the chat is told apart from a request."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.pasted import LONGEST_TABLE, pasted_table
from corpus.errors import UserError
from corpus.reading import ReadResult

TITLE = "部门项目支出预算绩效目标表"
SEEDS = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")
SHIPPED = [TITLE + one for one in SEEDS.split(TITLE) if one.strip()]
DATA = Path(__file__).parents[1] / "data"
GRID = (
    "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n|---|---|---|---|\n"
    "| 产出指标 | 数量指标 | 改厕户数 | 200户 |\n| | 时效指标 | 完成时间 | 10月底前 |"
)


@pytest.mark.parametrize("table", SHIPPED, ids=range(len(SHIPPED)))
@pytest.mark.parametrize(
    "pasted",
    [
        lambda table: table,
        lambda table: f"帮我看看这张表有没有问题：\n{table}",
        lambda table: table.replace("\t", "|"),
        lambda table: table.replace("\t", "    "),
        lambda table: table.replace("\n", "\r\n"),
    ],
    ids=["tabs", "introduced", "pipes", "gaps", "windows"],
)
def test_a_shipped_table_is_read_whole_however_it_is_pasted(
    table: str, pasted: Callable[[str], str]
) -> None:
    """Name, indicators and the account of its cells."""
    plain, result = pasted_table(table), pasted_table(pasted(table))
    assert isinstance(plain, ReadResult)
    assert isinstance(result, ReadResult)
    (one,) = result.tables
    assert one.project_name == plain.tables[0].project_name != ""
    assert len(one.indicators) == len(plain.tables[0].indicators) >= 9
    assert result.report.cells == result.report.placed + len(result.report.unplaced)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (GRID, 2),
        ("数量指标\t改厕户数\t200户\n质量指标\t合格率\t100%\n时效指标\t完成时间\t10月底前", 3),
        (
            "项目名称：农村改厕\n数量指标：改厕200户\n质量指标：合格率100%\n时效指标：10月底前完成\n满意度：≥90%",
            4,
        ),
    ],
    ids=["markdown", "no header", "one a line"],
)
def test_a_piece_of_a_table_is_one_too(text: str, rows: int) -> None:
    """Without heads, and without tabs."""
    result = pasted_table(text)
    assert result is not None
    assert sum(len(table.indicators) for table in result.tables) == rows


@pytest.mark.parametrize(
    "text",
    [
        "2025年农村改厕200户，每户补助2000元，10月底前完工，群众满意度90%以上",
        "项目名称：农村改厕\n实施单位：县农业农村局\n预算：18万元\n数量指标：改厕200户",
        "把数量指标改成30人\n把满意度改成95%\n把时效指标改成：12月底前",
        "加三条：\n数量指标：培训次数2次\n质量指标：培训合格率95%\n时效指标：12月底前",
        "购置清单：\n名称\t数量\t单价\n电脑\t10\t5000\n打印机\t2\t3000",
        "",
        "\n\t|",
    ],
)
def test_requests_and_changes_are_no_tables(text: str) -> None:
    """Heads alone, several changes, rows to add, a list of goods."""
    assert pasted_table(text) is None


def test_no_request_of_the_files_is_taken_for_a_table() -> None:
    """Some of them have heads, line breaks and words of the classes."""
    lines = [line for path in DATA.glob("*.txt") for line in path.read_text("utf-8").splitlines()]
    requests = [line[1:].strip().replace("\\n", "\n") for line in lines if line.startswith("@")]
    assert len(requests) > 300
    assert [text for text in requests if pasted_table(text)] == []


def test_a_table_too_long_is_sent_to_the_import() -> None:
    """The sentence names the length."""
    with pytest.raises(UserError, match=r"\d{3},\d{3}字.*导入"):
        pasted_table(GRID + "\n" + "| | 数量指标 | 改厕户数 | 200户 |\n" * (LONGEST_TABLE // 20))


@given(st.text(alphabet='数量质时效指标\t|｜\n：12户%“"<>=&;', max_size=200))
def test_any_text_is_a_table_or_none(text: str) -> None:
    """No text is an error short of the limit."""
    result = pasted_table(text)
    assert result is None or result.tables
