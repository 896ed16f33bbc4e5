"""An office's own forms: made of an empty file, confirmed, kept, removed."""

from collections.abc import Mapping
from pathlib import Path

from assistant.accounts.person import Person, Right, require
from corpus.errors import UserError, shorten, why
from corpus.forms import form, form_keys, save_form
from corpus.forms.definition import HEAD_NAMES, HeadCell
from corpus.forms.given import GivenForm, read_given_safely, sketched
from corpus.forms.making import Sketch
from corpus.reading.limits import MAX_BYTES

COLUMN_NAMES: Mapping[str, str] = {
    "level1": "一级指标", "level2": "二级指标", "name": "三级指标", "value": "指标值",
    "weight": "权重", "note": "备注", "sign": "计算符号", "number": "指标值（数值）",
    "unit_of_value": "度量单位", "direction": "指标方向", "row_number": "序号（自动编）", "blank": "（留空，手填）",
}  # fmt: skip


def open_form(content: bytes, file: str) -> GivenForm:
    """The empty form in a file that was given, read in a child process.

    A .docx with {{项目名称}} and the like is a form that is filled as it is. UserError where the
    file cannot be used.
    """
    if len(content) > MAX_BYTES:
        raise UserError(f"“{shorten(file)}”太大：单个文件不能超过{MAX_BYTES // 1024 // 1024} MB。")
    return read_given_safely(content, file)


def sketch_form(
    given: GivenForm, name: str, chosen: Mapping[str, HeadCell | None] | None = None
) -> Sketch:
    """What the form called ``name`` is understood to be; ``chosen`` corrects places by key.

    UserError where the form or the name cannot be used.
    """
    if name in form_keys():
        raise UserError(f"“{name}”是自带表样的名称：请给自己的表样另取一个名称。")
    return sketched(given, name, chosen)


def keep_form(sketch: Sketch, folder: Path, *, by: Person) -> Path:
    """Save the form; UserError where it lacks something, its name cannot be used, the folder refuses.

    So too where the person has no right to it.
    """
    require(by, Right.SETTINGS)
    if sketch.lacking:
        raise UserError(sketch.lacking)
    try:
        return save_form(sketch.form, folder)
    except OSError as error:
        raise UserError(
            f"表样没有存上（{why(error)}）：请检查数据文件夹“{folder}”的权限和磁盘空间。"
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
        holds = HEAD_NAMES[place.cell] if place.cell else "（留空，手填）"
        lines.append(f"  位置 {place.key}，“{shorten(place.label) or '无标签'}”后面：{holds}")
    if sketch.lacking:
        lines.append(sketch.lacking)
    for label, field in sketch.columns:
        lines.append(f"  指标栏“{' '.join(label.split())}”：{COLUMN_NAMES[field]}")
    return lines
