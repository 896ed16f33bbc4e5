"""Words in the search box that are better a filter: the name of an office, a year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.desks.searching import Fields
from assistant.workspace import Workspace
from corpus import late_re as re
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
    if (named := _named(wanted, units)) and not fields.units:
        return Hint(
            f"只看实施单位名称有“{shorten(text)}”的表",
            replace(fields, text="", units=named, page=1),
        )
    if (named := _named(wanted, authorities)) and not fields.authorities:
        return Hint(
            f"只看主管部门名称有“{shorten(text)}”的表",
            replace(fields, text="", authorities=named, page=1),
        )
    return None


def _named(wanted: str, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if wanted in flat(fold(name)))
