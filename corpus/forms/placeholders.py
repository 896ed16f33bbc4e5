"""A Word form with placeholders ({{项目名称}}): where they stand, and what may stand there.

The row that holds {{三级指标}} is repeated for each indicator. The placeholders are Jinja's; nothing of
Jinja's but known names is let in, and they are filled in its sandbox.
"""

import io
import zipfile
from base64 import b64decode, b64encode
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.forms.cells import head_text, indicator_cells
from corpus.forms.definition import Form, HeadCell, IndicatorColumn, MoneyStyle, MoneyUnit, RowField
from corpus.forms.printed import printable, printed
from corpus.forms.shelf import form as shipped
from corpus.schema import TargetTable
from corpus.taxonomy import TaxonomyName

HEADS: Mapping[str, HeadCell] = {
    "项目名称": "project_name", "年度": "year", "主管部门": "authority", "实施单位": "unit",
    "项目主管处室": "office", "项目属性": "attribute", "项目期": "term",
    "年度资金总额": "funding/total", "财政拨款": "funding/fiscal", "其他资金": "funding/other",
    "上年结转": "funding/carried_over", "年度目标": "annual_goal", "实施期目标": "midterm_goal",
    "预算年度": "year", "年度总体目标": "annual_goal", "实施期总目标": "midterm_goal",
}  # fmt: skip
ROWS: Mapping[str, RowField] = {
    "一级指标": "level1", "二级指标": "level2", "三级指标": "name", "指标值": "value",
    "权重": "weight", "备注": "note", "计算符号": "sign", "数值": "number",
    "度量单位": "unit_of_value", "指标方向": "direction",
}  # fmt: skip
_LOOP = "指标行"
_PLACEHOLDER = re.compile(r"\{\{([^{}%#]{1,40})\}\}")
_RENDERED = re.compile(r"word/(?:document|header|footer|footnotes|endnotes|comments)\d*\.xml")


def has_placeholders(content: bytes) -> bool:
    """True for a .docx whose text holds {{ … }}."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = [name for name in packed.namelist() if name == "word/document.xml"]
            return bool(names) and b"{{" in packed.read(names[0])
    except zipfile.BadZipFile:
        return False


def place_named(text: str) -> HeadCell | None:
    """The head cell whose placeholder a text is: "{{ 项目名称 }}"; None for any other text."""
    found = _PLACEHOLDER.fullmatch(text.strip())
    return HEADS.get(found.group(1).strip()) if found else None


def make_template(content: bytes, name: str, family: TaxonomyName | None) -> Form:
    """The form of a Word file with placeholders; ``family`` are the classes that it is made for.

    UserError for unknown placeholders, and where {{项目名称}} or the row with {{三级指标}} is missing.
    """
    used = _known(content, name)
    missing = [one for one in ("项目名称", "三级指标") if one not in used]
    if missing or not used & {"指标值", "数值"}:
        lacking = "”、“".join(missing or ["指标值"])
        raise UserError(f"“{name}”里没有占位符“{lacking}”，不能用作表样：请在要填的格里写上。")
    columns = [
        *(
            IndicatorColumn(field=field, label=word)
            for word, field in HEADS.items()
            if word in used
        ),
        *(IndicatorColumn(field=field, label=word) for word, field in ROWS.items() if word in used),
    ]
    basic = shipped("C")
    return Form(
        key=name, name=name, taxonomy=family, flat=True, template=b64encode(content).decode(), title=name,
        columns=tuple(1.0 for _ in columns), indicator_columns=tuple(columns), fonts=basic.fonts,
        not_applicable=basic.not_applicable, money=MoneyStyle(unit=_money_unit(content, name)),
    )  # fmt: skip


def _money_unit(content: bytes, name: str) -> MoneyUnit:
    """元 where the file says so and nowhere 万元."""
    from corpus.reading.cells.words import money_unit_in, read_note
    from corpus.reading.formats.docx_reader import docx_grids

    grids = docx_grids(content, name)
    texts = [cell.text for grid in grids for cell in grid.cells]
    texts += [text for grid in grids for text in grid.text_before]
    said = {unit for text in texts if (unit := money_unit_in(text))}
    said |= {note.money_unit for text in texts if (note := read_note(text)) and note.money_unit}
    return "元" if said == {"元"} else "万元"


def fill(table: TargetTable, form: Form) -> bytes:
    """The form's Word file with the table in its placeholders."""
    from jinja2.sandbox import SandboxedEnvironment

    content = b64decode(form.template or "")
    _known(content, form.name)  # also where somebody has edited the saved form
    template, fields = _opened(content, form.name)
    shown = printed(table, form)
    heads = {word: _text(head_text(shown, cell, form)[0]) for word, cell in HEADS.items()}
    rows = []
    for row in shown.indicators:
        texts = {
            field: cell.text for field, cell in indicator_cells(row, shown.taxonomy, form, 1, 1)
        }
        rows.append(tuple(_text(texts.get(ROWS[word], "")) for word in fields))
    template.render(heads | {_LOOP: rows}, SandboxedEnvironment(autoescape=True), True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def _text(text: str) -> Any:
    """Text with its line breaks, safe in XML."""
    from docxtpl import Listing

    return Listing(printable(text))


def _known(content: bytes, name: str) -> set[str]:
    """The placeholders, all of them known; UserError for another."""
    used = _placeholders(content, name)
    unknown = sorted(used - set(HEADS) - set(ROWS))
    if unknown:
        known = "、".join([*HEADS, *ROWS])
        raise UserError(
            f"“{name}”里有不认识的占位符“{shorten('、'.join(unknown))}”：可以用{known}。"
        )
    return used


def _placeholders(content: bytes, name: str) -> set[str]:
    """The names in {{ }} of all parts of the file; nothing else of Jinja's is let in.

    UserError for commands and for a placeholder that is not closed.
    """
    from defusedxml import ElementTree
    from docx.oxml.ns import qn

    _opened(content, name)  # sound and not too large
    used: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for part in packed.namelist():
            if not _RENDERED.fullmatch(part):
                continue
            root = ElementTree.fromstring(packed.read(part))
            if _is_hidden_anywhere(root, qn("w:t")):
                raise UserError(f"表样“{name}”的占位符写在了文字以外的地方：请只写在正文和格子里。")
            for paragraph in root.iter(qn("w:p")):
                text = "".join(node.text or "" for node in paragraph.iter(qn("w:t")))
                used |= {found.strip() for found in _PLACEHOLDER.findall(text)}
                if re.search(r"[{}][{}%#]|[%#]}", _PLACEHOLDER.sub("", text)):
                    raise UserError(
                        f"表样“{name}”里的占位符“{shorten(text)}”写得不对："
                        "每个占位符都要写成“{{项目名称}}”的样子。"
                    )
    return used


def _is_hidden_anywhere(root: Any, text_tag: str) -> bool:
    """True where something of Jinja's stands in an attribute or in other than plain text."""
    for element in root.iter():
        texts = [*element.attrib.values(), element.tail or ""]
        if element.tag != text_tag:
            texts.append(element.text or "")
        if any(re.search(r"[{][{%#]", text) for text in texts):
            return True
    return False


def _opened(content: bytes, name: str) -> tuple[Any, list[str]]:
    """The template with its indicator row in a loop, and the names used in that row."""
    from docx.oxml.ns import qn
    from docxtpl import DocxTemplate

    from corpus.reading.formats.package import check_parts

    check_parts(content, name)
    try:
        template = DocxTemplate(io.BytesIO(content))
        template.init_docx()
    except (KeyError, ValueError, zipfile.BadZipFile) as broken:
        raise UserError(f"打不开“{name}”：文件可能已损坏。请用 Word 重新保存后再试。") from broken
    for row in list(template.docx.element.body.iter(qn("w:tr"))):
        text = "".join(node.text or "" for node in row.iter(qn("w:t")))
        fields = [word for word in ROWS if "{{" + word + "}}" in text.replace(" ", "")]
        if "三级指标" in fields:
            _around(row, fields)
            return template, fields
    return template, []


def _around(row: Any, fields: list[str]) -> None:
    """Rows before and after that begin and end the loop; docxtpl takes them out."""
    from docx.oxml.ns import qn

    names = ", ".join(fields) + ("," if len(fields) == 1 else "")
    for command, add in (
        (f"{{%tr for {names} in {_LOOP} %}}", row.addprevious),
        ("{%tr endfor %}", row.addnext),
    ):
        other = deepcopy(row)
        texts = list(other.iter(qn("w:t")))
        for node in texts:
            node.text = ""
        texts[0].text = command
        add(other)
