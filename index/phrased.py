"""How a phrase that must be there letter by letter was found: in what is shown, or by the office."""

from collections.abc import Sequence

from corpus.store.finder import Facts
from corpus.text import flat
from index.folding import fold


def shows(facts: Facts, phrases: Sequence[str]) -> bool:
    """True where what a list shows of it, its office apart, has every phrase."""
    said = (facts.project_name, facts.name or "", facts.value or "")
    return all(any(_has(text, one) for text in said) for one in phrases)


def by_office(facts: Facts, phrases: Sequence[str]) -> str:
    """Why a phrase found it, where that is its office's name; "" else."""
    for one in phrases:
        if shows(facts, (one,)):
            continue
        for what, name in (("实施单位", facts.unit), ("主管部门", facts.authority)):
            if name and _has(name, one):
                return f"{what}的名称有“{one}”"
    return ""


def _has(text: str, phrase: str) -> bool:
    """Compared as phrases are in the index: punctuation apart, 北源 and 北塬 alike."""
    wanted = flat(fold(phrase))
    return bool(wanted) and wanted in flat(fold(text))
