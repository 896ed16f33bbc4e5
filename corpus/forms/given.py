"""A file that an office gives as its form: read where it can do no harm, understood here."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from corpus.errors import UserError
from corpus.forms.blank import BlankForm, read_blank
from corpus.forms.definition import Form, HeadCell
from corpus.forms.making import Sketch, make_form
from corpus.forms.placeholders import ROWS, has_placeholders, make_template
from corpus.reading.opening.child import Task
from corpus.reading.opening.files import load
from corpus.reading.opening.sandbox import Readers


class GivenForm(BaseModel):
    """What the file holds: an empty form, or a Word form with placeholders."""

    model_config = ConfigDict(frozen=True)

    blank: BlankForm | None = None
    template: Form | None = None


def read_given(content: bytes, file: str) -> GivenForm:
    """Read the file in this process; UserError where it cannot be a form."""
    if file.lower().endswith(".docx") and has_placeholders(content):
        return GivenForm(template=make_template(content, Path(file).stem, None))
    return GivenForm(blank=read_blank(content, file))


def read_given_safely(content: bytes, file: str) -> GivenForm:
    """``read_given`` in a child process with the limits of ``corpus.reading.opening.sandbox``."""
    with Readers() as readers:
        return GivenForm.model_validate_json(readers.answer(Task.FORM, content, file))


def read_given_file(path: Path) -> GivenForm:
    """``read_given_safely`` of a file on disk; UserError where it is missing or too large."""
    return read_given_safely(load(path), path.name)


def sketched(
    given: GivenForm, name: str, chosen: Mapping[str, HeadCell | None] | None = None
) -> Sketch:
    """The form called ``name`` that the file makes; ``chosen`` corrects places by key.

    UserError where it cannot be printed.
    """
    if given.template is not None:
        made = given.template.model_copy(update={"key": name, "name": name, "title": name})
        rows = set(ROWS.values())
        shown = tuple((one.label, one.field) for one in made.indicator_columns if one.field in rows)
        return Sketch(form=made, places=(), columns=shown)
    if given.blank is None:
        raise UserError("没有可以用作表样的表：请给一张空白的 Word 或 Excel 表。")
    return make_form(given.blank, name, chosen)
