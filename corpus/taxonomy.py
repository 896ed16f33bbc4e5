"""The classes of indicators (一级, 二级) in both official families, read from data."""

import json
from enum import StrEnum
from functools import cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from corpus import late_re as re
from corpus.text import normalise


class TaxonomyName(StrEnum):
    """Which family of classes a form uses."""

    THREE_FAMILY = "three_family"  # 产出 (with 成本) · 效益 · 满意度
    FOUR_FAMILY = "four_family"  # 成本 · 产出 · 效益 · 满意度


class Level2(BaseModel):
    """A 二级指标 with the ways in which it is written."""

    model_config = ConfigDict(frozen=True)

    name: str
    aliases: tuple[str, ...]
    code: str | None


class Level1(BaseModel):
    """A 一级指标 with its 二级指标 in the form's order."""

    model_config = ConfigDict(frozen=True)

    name: str
    aliases: tuple[str, ...]
    level2: tuple[Level2, ...]


class Taxonomy(BaseModel):
    """One family: an ordered tree of two levels."""

    model_config = ConfigDict(frozen=True)

    title: str
    level1: tuple[Level1, ...]

    def classes(self) -> list[tuple[str, str]]:
        """All (一级, 二级) in the form's order."""
        return [(first.name, second.name) for first in self.level1 for second in first.level2]

    def parent(self, level2: str) -> str | None:
        """The 一级 of a canonical 二级, or None where this family has none such."""
        return next((first for first, second in self.classes() if second == level2), None)

    def find_level1(self, text: str) -> str | None:
        """The canonical 一级 that ``text`` names, or None."""
        bare = bare_class(text)
        for first in self.level1:
            if bare == first.name or bare in first.aliases:
                return first.name
        return None

    def find_level2(self, text: str) -> str | None:
        """The canonical 二级 that ``text`` names (codes, (必填) and the like ignored), or None."""
        bare = bare_class(text)
        for first in self.level1:
            for second in first.level2:
                if bare == second.name or bare in second.aliases:
                    return second.name
        return None

    def find_below(self, level1: str | None, text: str) -> str | None:
        """The canonical 二级 that a short word means below its 一级: 社会 below 效益指标."""
        bare = bare_class(text)
        found = [
            second.name
            for first in self.level1
            for second in first.level2
            if first.name == level1 and len(bare) > 1 and second.name.startswith(bare)
        ]
        return found[0] if len(found) == 1 else None


def bare_class(text: str) -> str:
    """A class's wording without code, star, (必填)/(选填), numbering and weights in brackets."""
    flat = re.sub(r"\([^()]*\)", "", normalise(text))
    flat = re.sub(r"^[★☆*※·]+", "", flat)
    return re.sub(r"^(?:\d{1,2}(?:\.\d)*|[一二三四五六七八九十]+)[-.、:\s]*", "", flat).rstrip(
        ":："
    )


@cache
def taxonomy(name: TaxonomyName | str) -> Taxonomy:
    """The family called ``name``; ValueError for an unknown one."""
    text = files("corpus").joinpath("data/taxonomy.json").read_text(encoding="utf-8")
    return Taxonomy.model_validate(json.loads(text)[TaxonomyName(name).value])
