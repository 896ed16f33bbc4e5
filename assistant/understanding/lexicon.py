"""The words of the domain, read once from ``assistant/words/``."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files

from corpus import late_re as re


def any_of(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first."""
    return _any_of(words if isinstance(words, tuple | frozenset) else tuple(words))


@lru_cache(maxsize=256)
def _any_of(words: tuple[str, ...] | frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def _toml(name: str) -> dict[str, list[str] | dict[str, list[str]]]:
    text = files("assistant").joinpath("words", name).read_text(encoding="utf-8")
    return tomllib.loads(text)


def _lines(name: str) -> tuple[str, ...]:
    text = files("assistant").joinpath("words", name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@dataclass(frozen=True)
class Units:
    """Units by what they are."""

    people: frozenset[str]
    classifiers: frozenset[str]
    measures: frozenset[str]
    periods: frozenset[str]
    times: frozenset[str]
    time_per: frozenset[str]
    per: frozenset[str]  # all that may stand after "/" or 每
    implied_per: dict[str, tuple[str, ...]]

    @cached_property
    def countable(self) -> frozenset[str]:
        """Units that may follow a number."""
        return self.people | self.classifiers | self.measures | self.periods


STAND_INS = "\ue000\ue001\ue002"
"""Letters of no language that stand for units which only a request knows, while it is read."""


_WORDS_OF_THEIR_OWN = frozenset(
    f"单{unit}" for unit in "位名项片方面车双字页层轮晚口班独词句元价日月年季据"
)
"""单位, 单项, 单车: no price of one."""


@cache
def units() -> Units:
    """The units."""
    raw = _toml("units.toml")
    sets = {name: frozenset(words) for name, words in raw.items() if isinstance(words, list)}
    stand_ins = frozenset(letter * length for letter in STAND_INS for length in (1, 2, 3))
    implied = raw["implied_per"]
    assert isinstance(implied, dict)
    single = sets["people"] | sets["classifiers"] | sets["measures"] | {"村", "校"}
    implied |= {f"单{unit}": [unit] for unit in single if f"单{unit}" not in _WORDS_OF_THEIR_OWN}
    return Units(
        people=sets["people"],
        classifiers=sets["classifiers"] | stand_ins,
        measures=sets["measures"],
        periods=sets["periods"],
        times=sets["times"],
        time_per=sets["time_per"],
        per=sets["people"] | sets["classifiers"] | sets["measures"] | sets["per_only"] | stand_ins,
        implied_per={word: tuple(per) for word, per in implied.items()},
    )


SAID_AS = {
    "m2": "㎡", "m²": "㎡", "m": "米", "m3": "m³", "cm": "厘米", "mm": "毫米", "t": "吨", "ha": "公顷", "L": "升",
    "kW": "千瓦", "h": "小时", "钟头": "小时", "个钟头": "小时", "个小时": "小时",
    "个台班": "台班", "个课时": "课时", "个学时": "学时", "个工日": "工日",
}  # fmt: skip
"""Units in Latin letters and in speech as they are written; those in use as they are are not here (km, kg)."""
_SCALES = "万亿"
_ALIKE = (
    frozenset({"人", "名", "位"}),
    frozenset({"㎡", "平方米", "平米", "平方"}),
    frozenset({"公里", "千米", "km"}),
    frozenset({"吨"}),
    frozenset({"立方米", "立方", "m³", "方"}),
    frozenset({"天", "日", "个工作日", "工作日"}),
    frozenset({"场", "场次"}),
    frozenset({"本", "册"}),
)


def same_unit(unit: str, per: str) -> bool:
    """True for two words of one unit, whatever its magnitude: 平米 and 平方米, 万条 and 条."""
    unit = unit[1:] if len(unit) > 1 and unit[0] in _SCALES else unit
    return unit == per or any(unit in group and per in group for group in _ALIKE)


@cache
def words(file: str, group: str) -> tuple[str, ...]:
    """One group of a words file. KeyError for an unknown group."""
    found = _toml(f"{file}.toml")[group]
    assert isinstance(found, list)
    return tuple(found)


@cache
def spoken_words(group: str) -> dict[str, list[str]]:
    """How deeds are said, by the noun of a name. KeyError for an unknown group."""
    found = _toml("spoken.toml")[group]
    assert isinstance(found, dict)
    return found


@cache
def sized_behind() -> dict[str, list[str]]:
    """Units of how a thing is made, said behind its count or length, with the ends of such things."""
    found = _toml("sizes.toml")["behind"]
    assert isinstance(found, dict)
    return found


@cache
def numbered_names() -> tuple[str, ...]:
    """Names that contain a number and count nothing."""
    return _lines("numbered_names.txt")


@cache
def people() -> tuple[str, ...]:
    """Who a project serves or counts, the longest first."""
    return tuple(sorted(_lines("people.txt"), key=len, reverse=True))


@lru_cache(maxsize=4096)
def pattern(text: str) -> re.Pattern[str]:
    """A compiled pattern, kept."""
    return re.compile(text)
