"""``mubiao search`` over the shipped tables: filters, figures, bad input, the list as a file."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from assistant.commands.cli import build_parser
from assistant.commands.search import run_search
from assistant.workspace import Workspace
from corpus.errors import UserError


def search(workspace: Workspace, *words: str) -> tuple[str, dict[str, Any]]:
    said, published = run_search(workspace, build_parser().parse_args(["search", *words]))
    json.dumps(published)
    return said, published


def names(published: dict[str, Any]) -> list[str]:
    return [hit["name"] or hit["project_name"] for hit in published["hits"]]


def test_hits_say_where_the_words_matched(workspace: Workspace) -> None:
    said, published = search(workspace, "社区工作者责任险")
    first = published["hits"][0]
    assert first["closeness"] == "高"
    (span,) = first["matched"]["project_name"]
    assert first["project_name"][slice(*span)] == "社区工作者责任险"
    assert "找到" in said
    assert published["total"] < 7


@pytest.mark.parametrize("said", ["社區工作者責任險", "社区工作者责任险", "社区　工作者 责任险"])
def test_spellings_find_the_same(workspace: Workspace, said: str) -> None:
    assert "责任险" in names(search(workspace, said)[1])[0]


def test_variants_of_a_place_find_each_other(workspace: Workspace) -> None:
    found = {
        spelling: {hit["table_id"] for hit in search(workspace, f"“{spelling}”")[1]["hits"]}
        for spelling in ("北塬", "北源")
    }
    assert found["北塬"] == found["北源"] != set()


@pytest.mark.parametrize("said", ["0.726万元", "7260元", "7,260元"])
def test_an_amount_is_found_however_it_is_written(workspace: Workspace, said: str) -> None:
    _, published = search(workspace, said)
    assert [hit["total"] for hit in published["hits"]] == ["0.726"]
    rows = search(workspace, said, "--indicators")[1]["hits"]
    assert rows[0]["value"] == "7260元"


def test_words_with_a_value_bring_the_row_with_both(workspace: Workspace) -> None:
    first = search(workspace, "≥35小时 开放", "--indicators")[1]["hits"][0]
    assert first["value"] == "≥35小时"
    assert first["matched"]["value"] == [[0, 5]]


def test_filters_keep_the_answer_small(workspace: Workspace) -> None:
    _, every = search(workspace, "满意度", "--indicators")
    _, money = search(workspace, "", "--indicators", "--kind", "单价")
    assert every["total"] >= 7
    assert {one["value"] for one in money["facets"]["kinds"]} == {"unit_price"}
    _, dear = search(workspace, "", "--from", "50万元", "--sort", "largest")
    assert [float(hit["total"]) for hit in dear["hits"]] == [144.0, 70.0]
    _, rows = search(
        workspace, "满意度", "--indicators", "--class", "满意度", "--value-from", "90%"
    )
    assert {hit["level2"] for hit in rows["hits"]} == {"服务对象满意度指标"}


def test_a_phrase_must_stand_there_letter_by_letter(workspace: Workspace) -> None:
    assert names(search(workspace, "“责任险”")[1]) == [
        one for one in names(search(workspace, "责任险")[1]) if "责任险" in one
    ]
    said, published = search(workspace, "“险任责”")
    assert published["total"] == 0
    assert "引号" in said


def test_one_character_is_found(workspace: Workspace) -> None:
    _, published = search(workspace, "险")
    assert any("险" in name for name in names(published))


def test_figures_come_with_their_tables(workspace: Workspace) -> None:
    said, published = search(workspace, "满意度", "--indicators", "--class", "满意度", "--numbers")
    (rate,) = [one for one in published["numbers"] if one["unit"] == "%"]
    assert (rate["tables"], rate["median"]) == (7, 90.0)
    assert len(rate["from"]) == rate["rows"]
    assert "7张表" in said
    assert "中位数90%" in said


def test_what_is_unlike_everything_is_told(workspace: Workspace) -> None:
    said, published = search(workspace, "海上风电场运维")
    assert published["warning"]
    assert "没有相近" in said


def test_the_list_as_a_file_has_no_formula(workspace: Workspace, tmp_path: Path) -> None:
    out = tmp_path / "结果.xlsx"
    search(workspace, "满意度", "--indicators", "--out", str(out))
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][:2] == ("序号", "项目名称")
    assert len(rows) > 7
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("",), "请输入"),
        (("\ufeff\u200b",), "请"),
        (("。。。",), "没有可以查找的文字"),
        (("工资", "--years", "2025-2023"), "写反了"),
        (("工资", "--years", "去年"), "去年"),
        (("工资", "--from", "9万元", "--to", "1万元"), "写反了"),
        (("工资", "--from", "很多"), "很多"),
        (("工资", "--class", "随便"), "随便"),
        (("工资", "--kind", "随便"), "随便"),
        (("工资", "--unit", "不存在的单位"), "不存在的单位"),
        (("工资", "--value-from", "良好"), "良好"),
        (("工资", "--value-from", "90%", "--value-to", "5人"), "单位"),
        (("工资", "--page", "0"), "页"),
        (("工资", "--out", "结果.pdf"), "xlsx"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(
    workspace: Workspace, words: tuple[str, ...], told: str
) -> None:
    with pytest.raises(UserError, match=told):
        search(workspace, *words)


@pytest.mark.parametrize(
    "text",
    ['"', "“", "“”", "“ ”", "OR AND NOT", "NEAR(a b)", "name:工资*", "^工资", "'; DROP TABLE tables; --",
     "(a+)+$" * 50, "[[[[(((", "💥🏢", "\x00\x01", "\ud800工资", "工资" * 5000, "≥≥≥95%", "95%" * 300,
     "9" * 400 + "元", "1e999万元", "%_\\", "²½Ⅳ", "１２３", "-5元", "每每每人"],
)  # fmt: skip
def test_odd_input_does_no_harm(workspace: Workspace, text: str) -> None:
    for extra in ((), ("--indicators",)):
        try:
            said, _ = search(workspace, *extra, "--", text)
        except UserError as error:
            said = str(error)
        assert said
        assert "Traceback" not in said
    assert search(workspace, "工资")[1]["total"] > 0


def test_a_long_text_says_that_it_was_cut(workspace: Workspace) -> None:
    assert "500" in search(workspace, "团支部书记工资" * 1500)[0]


def test_a_page_after_the_last_says_so(workspace: Workspace) -> None:
    assert "没有第9页" in search(workspace, "工资", "--page", "9")[0]
