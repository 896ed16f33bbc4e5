"""How close a hit really is: calibrated, because an encoder's cosines are not.

The cosines of a small encoder lie close together (0.80 to 0.93 for the shipped one) whatever the
texts. What tells is how far a cosine stands above those of *this* query with a fixed set of
neutral names of many fields (``index/data/background.txt``), in standard deviations, together
with the share of the query's telling character pairs that the hit has.
"""

from dataclasses import dataclass
from importlib.resources import files

import numpy as np

from corpus import late_re as re
from corpus.text import normalise
from index.embeddings import EmbeddingCache
from index.encoder import Vectors
from index.entries import Kind
from index.folding import fold
from index.results import Closeness
from index.texts import informative, shared_words
from index.weights import weighted

TRIMMED = 8
"""The nearest neutral names are left out: one of them may be of the query's own kind."""
SPREAD_FLOOR = 1e-3

TITLE_WORTH, BODY_WORTH = 1.0, 1.0
"""What full coverage of the query's pairs by the name, and by all, adds in standard deviations."""


@dataclass(frozen=True)
class Thresholds:
    """From which strength on a hit is 中 or 高."""

    medium: float
    medium_alone: float  # for 中 where the answer has no 高: the best of many unrelated ones
    high: float
    below_best: float  # 高 lies no further than this below the best hit of the same answer ...
    high_at_most: float  # ... unless it reaches this by itself


THRESHOLDS = {
    Kind.PROJECT: Thresholds(
        medium=1.8, medium_alone=3.3, high=4.8, below_best=3.0, high_at_most=7.0
    ),
    Kind.INDICATOR: Thresholds(
        medium=3.2, medium_alone=4.2, high=7.6, below_best=3.0, high_at_most=10.0
    ),
}
"""Set on the pairs marked "tune" in tests/index/data; accuracy is reported on others."""


@dataclass(frozen=True)
class Backdrop:
    """Vectors of the neutral names."""

    vectors: Vectors

    @classmethod
    def load(cls, cache: EmbeddingCache, kind: Kind) -> "Backdrop":
        """Encode the neutral names, or take their vectors from the cache.

        For indicators each neutral indicator is put beside a neutral project, as entries are.
        """
        projects = cache.vectors(list(neutral_names(Kind.PROJECT)))
        if kind is Kind.PROJECT:
            return cls(projects)
        names = cache.vectors(list(neutral_names(kind)))
        count = min(len(names), len(projects))
        return cls(weighted(kind, names[:count], projects[:count]))

    def level(self, query: Vectors) -> tuple[float, float]:
        """Mean and standard deviation of the query's cosines with the neutral names."""
        cosines = np.sort(self.vectors @ query)[:-TRIMMED]
        return float(cosines.mean()), max(float(cosines.std()), SPREAD_FLOOR)


@dataclass(frozen=True)
class Likeness:
    """What speaks for a hit."""

    above: float  # standard deviations above the backdrop
    title_share: float  # share of the query's telling pairs in the hit's name, 0 to 1
    body_share: float  # the same for name and the rest together
    literal: bool = False  # the hit's name has the whole query in it: at least 中

    @property
    def strength(self) -> float:
        """One figure out of the three."""
        return self.above + TITLE_WORTH * self.title_share + BODY_WORTH * self.body_share

    def closeness(self, kind: Kind, best: float) -> Closeness:
        """The level that the figure means, beside the ``best`` strength of the same answer.

        Where a much better hit shows what the query is about, one that shares only its people
        or its place is not of the same kind: 社区工作者工资 for 社区工作者责任险. Where no hit is
        good, the best of many unrelated ones still stands out by chance: it must do so by more.
        """
        limits = THRESHOLDS[kind]
        high = min(max(limits.high, best - limits.below_best), limits.high_at_most)
        if self.strength >= high:
            return Closeness.HIGH
        medium = limits.medium if best >= limits.high else limits.medium_alone
        if self.literal or self.strength >= medium:
            return Closeness.MEDIUM
        return Closeness.LOW


CLEARLY = 4.0
"""Standard deviations above the backdrop from which the meaning alone is said to be very close."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def neutral_names(kind: Kind) -> tuple[str, ...]:
    """The neutral names, as shipped."""
    file = "background.txt" if kind is Kind.PROJECT else "background_indicators.txt"
    text = files("index").joinpath("data", file).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def likeness(
    query: str, title: str, body: str, cosine: float, level: tuple[float, float]
) -> Likeness:
    """Weigh a hit; ``cosine`` is its (weighted) cosine, ``level`` that of the backdrop."""
    mean, spread = level
    telling = informative(query)
    in_title = _shared(telling, title)
    in_any = in_title | _shared(telling, body)
    literal = normalise(query) in normalise(title)
    if not in_any and not any(_HAN.search(pair) for pair in telling):
        # "33人", "补助", "asdf": no meaning that could be like another
        return Likeness(0.0, 0.0, 0.0, literal)
    above = (cosine - mean) / spread
    return Likeness(above, len(in_title) / len(telling), len(in_any) / len(telling), literal)


def _shared(telling: frozenset[str], text: str) -> frozenset[str]:
    """Which of the pairs say something in the text; most candidates have none, quickly seen."""
    flat = fold(text)
    if not any(pair in flat for pair in telling):
        return frozenset()
    return telling & informative(text)


def explain(query: str, title: str, body: str, found: Likeness, closeness: Closeness) -> str:
    """Why the hit was found, as one plain Chinese clause."""
    parts = []
    in_title = [normalise(query)] if found.literal else shared_words(query, title)
    in_body = [
        word for word in shared_words(query, body) if not any(word in known for known in in_title)
    ]
    if in_title:
        parts.append("名称同有" + _quoted(in_title))
    if in_body:
        parts.append("内容提到" + _quoted(in_body[:2]))
    if closeness is Closeness.HIGH:
        parts.append("含义很接近" if found.above >= CLEARLY else "含义相近")
    elif closeness is Closeness.MEDIUM and found.above > 0:
        parts.append("含义相近")
    elif parts and closeness is Closeness.LOW:
        parts.append("但内容不是一类")
    elif not parts:
        parts.append("没有共同的关键词，含义也不相近")
    return "，".join(parts)


def _quoted(words: list[str]) -> str:
    return "".join(f"“{word}”" for word in words)
