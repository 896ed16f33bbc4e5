"""An office's own forms: made of an empty file, confirmed, kept, removed."""

from collections.abc import Mapping
from pathlib import Path

from assistant.accounts.person import Person, Right, require
from corpus.errors import UserError, shorten
from corpus.forms import Form, form, form_keys, save_form
from corpus.forms.blank import read_blank
from corpus.forms.definition import HeadCell
from corpus.forms.making import Sketch, make_form
from corpus.forms.placeholders import has_placeholders, make_template
from corpus.reading.files import load

FIELD_NAMES: Mapping[HeadCell, str] = {
    "project_name": "项目名称", "year": "预算年度", "authority": "主管部门", "unit": "实施单位",
    "office": "项目主管处室", "attribute": "项目属性", "term": "项目期",
    "funding/total": "年度资金总额", "funding/fiscal": "财政拨款", "funding/other": "其他资金",
    "funding/carried_over": "上年结转", "annual_goal": "年度总体目标", "midterm_goal": "实施期总目标",
}  # fmt: skip
"""The head cells in a clerk's words."""
COLUMN_NAMES: Mapping[str, str] = {
    "level1": "一级指标", "level2": "二级指标", "name": "三级指标", "value": "指标值",
    "weight": "权重", "note": "备注", "sign": "计算符号", "number": "指标值（数值）",
    "unit_of_value": "度量单位", "direction": "指标方向", "blank": "（留空，手填）",
}  # fmt: skip


def sketch_form(
    content: bytes, file: str, name: str, chosen: Mapping[str, HeadCell | None] | None = None
) -> Sketch:
    """What the empty form in the file is understood to be; ``chosen`` corrects places by key.

    A .docx with {{项目名称}} and the like becomes a form that is filled as it is. UserError where
    the file or the name cannot be used.
    """
    if name in form_keys():
        raise UserError(f"“{name}”是自带表样的名称：请给自己的表样另取一个名称。")
    if file.lower().endswith(".docx") and has_placeholders(content):
        made = make_template(content, name, None)
        shown = tuple(
            (column.label, column.field)
            for column in made.indicator_columns
            if column.field in COLUMN_NAMES
        )
        return Sketch(form=made, places=(), columns=shown)
    return make_form(read_blank(content, file), name, chosen)


def sketch_file(
    path: Path, name: str, chosen: Mapping[str, HeadCell | None] | None = None
) -> Sketch:
    """``sketch_form`` of a file on disk."""
    return sketch_form(load(path), path.name, name, chosen)


def keep_form(made: Form, folder: Path, *, by: Person) -> Path:
    """Save the form; UserError for a name that cannot be used or a folder that refuses.

    So too where the person has no right to it.
    """
    require(by, Right.SETTINGS)
    try:
        return save_form(made, folder)
    except OSError as error:
        raise UserError(
            f"表样没有存上（{error.strerror}）：请检查数据文件夹“{folder}”的权限和磁盘空间。"
        ) from error


def remove_form(name: str, folder: Path, *, by: Person) -> None:
    """Remove an own form; UserError where there is none of that name, or it is a shipped one.

    So too where the person has no right to it.
    """
    require(by, Right.SETTINGS)
    if name in form_keys():
        raise UserError(f"“{name}”是自带的表样，不能删除。")
    form(name, folder)
    for path in folder.glob("*.json"):
        if path.stem == name:
            path.unlink()
            return
    raise UserError(f"没有找到表样“{shorten(name)}”的文件：请核对名称。")


def sketch_lines(sketch: Sketch) -> list[str]:
    """The sketch in words: which place takes what, which columns there are."""
    made = sketch.form
    lines = [f"表样“{made.key}”：标题“{made.title}”，金额单位{made.money.unit}"]
    if made.template:
        words = "、".join(column.label for column in made.indicator_columns)
        lines.append(f"按占位符填写：{words}")
    for place in sketch.places:
        holds = FIELD_NAMES[place.cell] if place.cell else "（留空，手填）"
        lines.append(f"  位置 {place.key}，“{shorten(place.label) or '无标签'}”后面：{holds}")
    for label, field in sketch.columns:
        lines.append(f"  指标栏“{' '.join(label.split())}”：{COLUMN_NAMES[field]}")
    return lines
