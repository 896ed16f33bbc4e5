"""What several close past projects say alike: it belongs to the kind of project, not to one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.drafting.past.leftovers import adapt_years
from assistant.drafting.past.precedents import Precedent
from corpus.schema import TargetTable
from corpus.text import normalise
from index.results import Closeness
from index.texts import informative

_CONSIDERED = 10
"""Close projects that are asked, the nearest first."""
_SPOKEN = 2
"""Close projects that must say a thing before it counts as said by the kind."""
_SHARE = 0.3
"""Share of the close projects from which a word that this project does not say may be lent."""


def project_key(table: TargetTable) -> str:
    """One key for all years' tables of a project: they agree with each other and prove nothing."""
    return normalise(adapt_years(table.project_name, None)) + normalise(table.unit or "")


@dataclass(frozen=True)
class Agreement:
    """The nearest close projects, each once, however many years of it are at hand."""

    projects: dict[str, str] = field(default_factory=dict)  # table_id -> key of its project
    said: dict[str, str] = field(default_factory=dict)  # key -> names of its rows
    named: dict[str, str] = field(default_factory=dict)  # key -> project name, unit and authority

    @classmethod
    def of(cls, precedents: Sequence[Precedent]) -> "Agreement":
        """Among the precedents, nearest first."""
        close = [one for one in precedents if one.hit.closeness is Closeness.HIGH]
        found = cls()
        for precedent in close:
            table = precedent.table
            key = project_key(table)
            if key not in found.said and len(found.said) == _CONSIDERED:
                continue
            found.projects[precedent.hit.table_id] = key
            if key not in found.said:
                names = (row.name for row in table.indicators if row.applicable)
                found.said[key] = "，".join(names)
                found.named[key] = " ".join(
                    filter(None, (table.project_name, table.unit, table.authority))
                )
        return found

    def share(self, table_ids: set[str]) -> float:
        """Share of the close projects that these tables stand for, 0 where fewer than two agree."""
        keys = {self.projects[one] for one in table_ids if one in self.projects}
        return len(keys) / len(self.said) if len(keys) >= _SPOKEN else 0.0

    def lends(self, word: str) -> bool:
        """True where enough close projects say the word in their rows without being named after it."""
        telling = informative(word)
        saying = [
            key
            for key, names in self.said.items()
            if word in names and not any(pair in self.named[key] for pair in telling)
        ]
        return bool(telling) and len(saying) >= max(_SPOKEN, _SHARE * len(self.said))


NONE = Agreement()
"""No close project is known."""
