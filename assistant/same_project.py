"""Is a table one of the same project in another year? Names are compared, and whose project it is.

Clerks write a name a little otherwise each year: 2024年柳湾村饮水管护经费, 2025年度饮水管护项目. What is no
part of the matter (the year, words for money, the office's own name) does not count; another place
or another matter does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from corpus import late_re as re
from corpus.schema import TO_FILL, TargetTable
from corpus.text import flat

_YEARS = re.compile(
    r"(?:19|20)\d{2}年?度?|二[零〇][零〇一二三四五六七八九]{2}年?度?|[今明去本上下]一?年度?|年度"
)
_SAME_WORDS = (
    (re.compile("维修养护|养护维修|维修维护|维护维修|管理维护|维护管理|运行维护|运维|管护|管养|养护"), "维护"),
    (re.compile("购置|购买|采购"), "购置"),
    (re.compile("津贴|补贴"), "补助"),
    (re.compile("保险"), "险"),
)  # fmt: skip
"""Wordings of one thing, of which an office writes now one and now another."""
_NO_MATTER = re.compile(
    "政府购置|购置服务|专项|经费|资金|费用|专款|支出|项目|预算|工作|服务|开展|实施|日常|工程|农村|相关|关于|用于|方面|[的及和与]"
)
_FEE = re.compile("[费款]$")
_BODY = re.compile("(?:村民|居民)?委员会$|[村居]委会$|人民政府$|办事处$")
_HIGHER = re.compile(r"(?<=.)(?:[省市州县区旗镇乡]|街道)(?=[一-龥]{2})")
_LEAST, _LEAST_ALONE = 2, 3
"""Characters of a matter that tell projects of one office apart, and of whatever office."""


@dataclass(frozen=True)
class Matter:
    """What a project is about, and whose it is."""

    name: str  # 项目名称, or how a request calls it
    unit: str | None = None  # 实施单位, None where it is not known

    @staticmethod
    def of(table: TargetTable) -> "Matter":
        """The matter of a table."""
        return Matter(table.project_name, None if table.unit == TO_FILL else table.unit)

    @property
    def keys(self) -> frozenset[str]:
        """Texts of which one is shared by all tables of the project, whoever drew them up."""
        return _keys(self.name, self.unit)

    def same(self, other: "Matter") -> bool:
        """True for the same matter of the same office, or where one of the offices is not known."""
        shared = self.keys & other.keys
        if not shared:
            return False
        if not (self.unit and other.unit):
            return max(map(len, shared)) >= _LEAST_ALONE
        return (
            same_office(self.unit, other.unit)
            or _names(self.name, other.unit)
            or _names(other.name, self.unit)
        )


def same_office(one: str, other: str) -> bool:
    """True for one office, named in full or by its last part: 柳湾村, 青石镇柳湾村村民委员会."""
    return bool(set(_parts(one)) & {_core(other)} or set(_parts(other)) & {_core(one)})


def of_several_offices(tables: Iterable[TargetTable]) -> bool:
    """True where the tables are not all of one office, as far as they name one."""
    units = [table.unit for table in tables if table.unit]
    return any(not same_office(units[0], other) for other in units[1:])


def _names(name: str, unit: str) -> bool:
    """True where a project's name says whose it is."""
    return any(len(part) > _LEAST and part in flat(name) for part in _parts(unit))


@lru_cache(maxsize=8192)
def _keys(name: str, unit: str | None) -> frozenset[str]:
    whole = _YEARS.sub("", flat(name))
    texts = {whole}
    for part in _parts(unit) if unit else ():
        texts |= {whole.replace(part, "", 1), f"{part}{whole}"}
    return frozenset(key for key in map(_key, texts) if len(key) >= _LEAST) | (
        {f"={whole}"} if whole else set()
    )


def _key(text: str) -> str:
    """The matter's characters, sorted, so that 慰问困难群众 and 困难群众慰问 are one."""
    for wordings, one in _SAME_WORDS:
        text = wordings.sub(one, text)
    bare = _FEE.sub("", _NO_MATTER.sub("", text))
    return "".join(sorted(bare))


@lru_cache(maxsize=4096)
def _core(unit: str) -> str:
    bare = flat(unit)
    return _BODY.sub("", bare) or bare


@lru_cache(maxsize=4096)
def _parts(unit: str) -> tuple[str, ...]:
    """How an office may be called, longest first: in full, without its body, without its county."""
    core = _core(unit)
    lower = (core[higher.end() :] for higher in _HIGHER.finditer(core))
    return tuple(dict.fromkeys(part for part in (flat(unit), core, *lower) if len(part) >= _LEAST))
