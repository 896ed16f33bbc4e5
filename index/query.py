"""What the words in the search box ask for: words, phrases in quotes, numbers with units."""

from dataclasses import dataclass

from corpus import late_re as re
from corpus.measures import measured
from corpus.numerals import ARABIC
from corpus.store.filters import WantedValue
from corpus.text import clean_cell, normalise
from corpus.value_grammar import parse_value
from corpus.value_units import PER_WORDS, PLAIN_UNITS
from index.folding import fold, simplified
from index.texts import LONGEST_QUERY, is_frame

_QUOTED = re.compile(r"[“\"「『＂]([^“”\"「」『』＂]{1,60})[”\"」』＂]")
_SIGN = (
    r"[≥≤<>=]|不低于|不少于|不小于|不超过|不超|不高于|不大于|不多于|大于等于|小于等于|大于或等于|小于或等于|"
    r"大于|小于|高于|低于|超过|少于|多于|不到|不足|至少|最多|最低|最高|约|达到|达"
)
_EACH = rf"每(?:{PER_WORDS})"
_VALUE = re.compile(
    rf"(?<![\d第])(?<!\d[.,])(?P<value>(?:{_SIGN})?(?:{_EACH}){{0,3}}(?:{_SIGN})?(?:{ARABIC}|半)(?:万|亿)?"
    rf"(?:(?:个?工作日|个月|个季度|个?小时|[A-Za-z]{{1,4}}[23]?|{PLAIN_UNITS}|门|分)|(?=万|亿|/)|(?<=[万亿]))"
    rf"(?:[/·每](?:{PER_WORDS})|一(?:年|月|天)){{0,3}}(?:以上|以下|以内|之内|及以上|及以下|内|封顶)?)"
)
_YEAR = re.compile(r"(?:19|20)\d{2}年(?:度)?")
_MOST_VALUES = 4


@dataclass(frozen=True)
class Query:
    """A query, understood."""

    text: str  # for words and meaning; empty where only phrases, numbers or nothing was said
    phrases: tuple[str, ...] = ()  # must be there letter by letter
    values: tuple[WantedValue, ...] = ()  # bring rows with these numbers to the front
    cut: bool = False  # the text was longer than what is looked at

    @property
    def empty(self) -> bool:
        """True where nothing is asked for."""
        return not (self.text or self.phrases or self.values)


def understand(said: str) -> Query:
    """Read what was typed; nothing in it can fail."""
    said = re.sub("[\ud800-\udfff]", "", said)
    flat = simplified(clean_cell(said)[:LONGEST_QUERY])
    phrases = tuple(
        dict.fromkeys(one.strip() for one in _QUOTED.findall(flat) if re.search(r"\w", fold(one)))
    )
    rest = flat
    if phrases:  # beside other words they help to order what was found; alone they say it all
        beside = _QUOTED.sub(" ", flat)
        rest = _QUOTED.sub(r" \1 ", flat) if re.search(r"\w", beside) else ""
    lined = re.sub(r"\s+", " ", " ".join(normalise(part) for part in rest.split()))
    values: list[WantedValue] = []

    def taken(found: re.Match[str]) -> str:
        value = parse_value(found["value"])
        number = measured(value)
        if number is None or _YEAR.fullmatch(found["value"]) or len(values) == _MOST_VALUES:
            return found.group()
        measure = number.measure
        if not measure and re.search("[万亿]", found["value"]):
            measure = "元"  # 15万: of what is left unsaid, and is money
        values.append(WantedValue(number=number.number, measure=measure, sign=value.sign))
        return " "

    bare = _VALUE.sub(taken, lined).strip(" ,，、。;；:：的")
    if not re.search(r"\w", bare) or (values and is_frame(bare)):
        bare = ""
    return Query(bare, phrases, tuple(dict.fromkeys(values)), len(clean_cell(said)) > LONGEST_QUERY)
