"""Words in the search box that are better a filter: the name of an office, a year."""

import re
from dataclasses import dataclass, replace

from assistant.desks.searching import Fields
from assistant.workspace import Workspace
from corpus.errors import shorten
from corpus.text import flat
from index.folding import fold

_YEAR = re.compile(r"((?:19|20)\d{2})年?度?")
_LEAST = 2  # characters that tell an office from others


@dataclass(frozen=True)
class Hint:
    """A filter in the place of words, to be had with a click."""

    label: str
    fields: Fields


def hint(workspace: Workspace, fields: Fields) -> Hint | None:
    """The filter that the words mean, where they are nothing but a year or part of an office's name.

    None where that filter is set already, and for words in quotes, which look at offices too.
    """
    text = fields.text.strip()
    year = _YEAR.fullmatch(fold(text))
    if year and not fields.years:
        narrowed = replace(fields, text="", years=year[1], page=1)
        return Hint(f"只看{year[1]}年度的表", narrowed)
    wanted = flat(fold(text))
    if len(wanted) < _LEAST or re.search('[“”"「」『』＂]', text):
        return None
    units, authorities = workspace.store.finder.offices()
    for what, field, names in (
        ("实施单位", "units", units),
        ("主管部门", "authorities", authorities),
    ):
        named = tuple(name for name in names if wanted in flat(fold(name)))
        if named and not getattr(fields, field):
            narrowed = replace(fields, text="", page=1, **{field: named})
            return Hint(f"只看{what}名称有“{shorten(text)}”的表", narrowed)
    return None
