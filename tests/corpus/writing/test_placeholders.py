"""A Word file with placeholders as a form."""

import io
from base64 import b64encode
from pathlib import Path
from typing import Any

import docx
import pytest

from corpus.errors import UserError
from corpus.forms import form, save_form
from corpus.forms.placeholders import has_placeholders, make_template
from corpus.reading import read_file
from corpus.taxonomy import TaxonomyName
from corpus.writing import AnnexRow, ExportItem, export_all, export_bytes, export_zip

from .tables import example

THREE = TaxonomyName.THREE_FAMILY
HEAD = [
    ("项目名称", "{{项目名称}}"), ("主管部门", "{{ 主管部门 }}"), ("实施单位", "{{实施单位}}"),
    ("年度资金总额（万元）", "{{年度资金总额}}"), ("财政拨款（万元）", "{{财政拨款}}"),
    ("年度目标", "{{年度目标}}"),
]  # fmt: skip
ROW = ["{{一级指标}}", "{{二级指标}}", "{{三级指标}}", "{{指标值}}"]


def template(
    head: list[tuple[str, str]] = HEAD, row: list[str] = ROW, *, split: bool = False
) -> bytes:
    document = docx.Document()
    document.add_paragraph("本镇项目绩效目标表（{{年度}}年度）")
    table = document.add_table(len(head) + 2, 4)
    for number, (label, place) in enumerate(head):
        table.cell(number, 0).text = label
        table.cell(number, 1).merge(table.cell(number, 3)).text = place
    for column, label in enumerate(["一级指标", "二级指标", "三级指标", "指标值"]):
        table.cell(len(head), column).text = label
        cell = table.cell(len(head) + 1, column)
        if split:  # as Word does it when a placeholder was typed with pauses
            for piece in (row[column][:1], row[column][1:4], row[column][4:]):
                cell.paragraphs[0].add_run(piece)
        else:
            cell.text = row[column]
    document.add_paragraph("经办人：          （盖章）")
    return content(document)


def content(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("split", [False, True])
def test_the_office_s_file_is_filled_and_reads_back(split: bool, tmp_path: Path) -> None:
    made = make_template(template(split=split), "本镇表", THREE)
    save_form(made, tmp_path)
    table = example(9, annual_goal="第一，保障工作有序开展。\n第二，A&B<c>“{{年度}}”。")
    path = tmp_path / "filled.docx"
    path.write_bytes(export_bytes(table, "docx", form=form("本镇表", tmp_path)))
    (read,) = read_file(path).tables
    assert (read.project_name, read.year, read.unit) == (table.project_name, 2025, table.unit)
    assert read.funding == table.funding
    assert read.annual_goal == table.annual_goal
    assert [(r.level1, r.level2, r.name, r.value) for r in read.indicators] == [
        (r.level1, r.level2, r.name, r.value) for r in table.indicators
    ]
    texts = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    assert texts[-1].startswith("经办人：")


def test_mark_and_review_sheet_are_added() -> None:
    made = make_template(template(), "本镇表", THREE)
    annex = [AnnexRow(cell="unit", text="某处", basis="您填写的。")]
    filled = docx.Document(
        io.BytesIO(export_bytes(example(), "docx", form=made, draft_mark=True, annex=annex))
    )
    assert 'string="草稿"' in filled.sections[0].header._element.xml
    assert filled.tables[-1].cell(0, 0).text == "填报项"
    plain = docx.Document(io.BytesIO(export_bytes(example(), "docx", form=made)))
    assert "草稿" not in plain.sections[0].header._element.xml
    assert len(plain.tables) == 1


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["{{一级指标}}", "", "{{三级指标}}", "{{分数}}"], "分数"),
        (["{{一级指标}}", "", "", "{{指标值}}"], "三级指标"),
        (["{{一级指标}}", "", "{{三级指标}}", ""], "指标值"),
        (["{{一级指标", "", "{{三级指标}}", "{{指标值}}"], "占位符"),
    ],
)
def test_placeholders_that_are_wrong_are_named(row: list[str], said: str) -> None:
    with pytest.raises(UserError, match=said):
        make_template(template(row=row), "本镇表", THREE)


@pytest.mark.parametrize(
    "attack",
    ["{{ ''.__class__.__mro__ }}", "{{ 项目名称.__init__.__globals__ }}", "{% include 'x' %}",
     "{{ cycler.__init__.__globals__.os.popen('id').read() }}"],
)  # fmt: skip
def test_a_template_cannot_run_anything(attack: str) -> None:
    for head in ([*HEAD[:-1], ("年度目标", attack)], [("抬头" + attack, "{{项目名称}}"), *HEAD]):
        with pytest.raises(UserError, match="占位符"):
            make_template(template(head=head), "本镇表", THREE)
    document = docx.Document(io.BytesIO(template()))
    document.sections[0].header.paragraphs[0].text = attack
    with pytest.raises(UserError, match="占位符"):
        make_template(content(document), "本镇表", THREE)
    edited = make_template(template(), "本镇表", THREE).model_copy(
        update={"template": b64encode(content(document)).decode()}
    )
    with pytest.raises(UserError, match="占位符"):
        export_bytes(example(), "docx", form=edited)


def test_what_a_template_cannot_be_written_as() -> None:
    made = make_template(template(), "本镇表", THREE)
    items = [ExportItem(table=example()), ExportItem(table=example(3))]
    with pytest.raises(UserError, match="压缩包"):
        export_all(items, "docx", form=made)
    with pytest.raises(UserError, match="Word"):
        export_all(items[:1], "xlsx", form=made)
    assert export_zip(items, "docx", form=made)


def test_files_with_and_without_placeholders() -> None:
    assert has_placeholders(template())
    assert not has_placeholders(content(docx.Document()))
    assert not has_placeholders(b"{{")
