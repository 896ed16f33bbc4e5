"""The forms that there are: the shipped ones and those that an office has made its own."""

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.forms.definition import Form
from corpus.taxonomy import TaxonomyName
from corpus.text import normalise

DEFAULT_FORM = "C"
_ORDER = "ABCNSF"
_BY_LETTER = re.compile(rf"(?<![a-z])([{_ORDER.lower()}])(?:号|类|种)?(?:表|样|格式|版|$)")


@cache
def form_keys() -> tuple[str, ...]:
    """The ids of all shipped forms: A, B, C, N, S, F."""
    names = (entry.name for entry in files("corpus").joinpath("forms").iterdir())
    keys = (name.removesuffix(".json") for name in names if name.endswith(".json"))
    return tuple(sorted(keys, key=_ORDER.index))


@cache
def _shipped(key: str) -> Form:
    text = files("corpus").joinpath(f"forms/{key}.json").read_text(encoding="utf-8")
    return Form.model_validate(json.loads(text))


def forms(folder: Path | None = None) -> tuple[Form, ...]:
    """All forms, the shipped ones first, then the office's own of ``folder`` by name.

    Each has ``key`` (its id), ``name`` (plain Chinese) and ``taxonomy`` (None: any).
    """
    return (*(_shipped(key) for key in form_keys()), *_own(folder))


def form(key: str, folder: Path | None = None) -> Form:
    """The form with that id; UserError, naming those there are, where there is none."""
    if key in form_keys():
        return _shipped(key)
    own = _own(folder)
    for one in own:
        if one.key == key:
            return one
    known = "、".join([*form_keys(), *(one.key for one in own)])
    raise UserError(f"没有名为“{shorten(key)}”的表样：现有表样为{known}。")


def find_form(text: str, folder: Path | None = None) -> Form | None:
    """The form that a message asks for: "用A表", "换成2021年的四类指标表", "导入表"; else None."""
    flat = normalise(text).lower()
    for one in _own(folder):
        if normalise(one.key).lower() in flat:
            return one
    found = _BY_LETTER.search(flat)
    if found or flat.upper() in form_keys():
        return _shipped((found.group(1) if found else flat).upper())
    named = [(len(word), one) for one in forms() for word in one.words if normalise(word) in flat]
    return max(named, key=lambda pair: pair[0])[1] if named else None


def default_form(family: TaxonomyName) -> str:
    """The id of the form for a table that says nothing of one: C, or N for the four families."""
    return "N" if family is TaxonomyName.FOUR_FAMILY else DEFAULT_FORM


def save_form(made: Form, folder: Path) -> Path:
    """Keep an office's own form in ``folder``; the same id again replaces it.

    UserError where the id is that of a shipped form or makes no file name.
    """
    if made.key in form_keys():
        raise UserError(f"“{made.key}”是自带表样的名称：请给自己的表样另取一个名称。")
    if not re.fullmatch(r"[\w\-（）() ]{1,40}", made.key) or made.key != made.key.strip():
        raise UserError(
            f"表样名称“{shorten(made.key)}”不能用：请用40个字以内的汉字、字母或数字，不带符号。"
        )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{made.key}.json"
    fresh = path.with_suffix(".new")
    fresh.write_text(made.model_dump_json(indent=1), encoding="utf-8")
    fresh.replace(path)
    return path


def own_forms(folder: Path | None) -> tuple[tuple[Form, ...], tuple[str, ...]]:
    """The office's own forms by name, and a sentence on each file there that is none."""
    made, broken = [], []
    for path in sorted(folder.glob("*.json")) if folder is not None else ():
        try:
            made.append(Form.model_validate_json(path.read_bytes()))
        except (ValidationError, OSError):
            broken.append(f"表样文件“{path.name}”已损坏：请删除它，或重新由空白表生成。")
    return tuple(made), tuple(broken)


def _own(folder: Path | None) -> Sequence[Form]:
    made, broken = own_forms(folder)
    if broken:
        raise UserError(broken[0])
    return made
