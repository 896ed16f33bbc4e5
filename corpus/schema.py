"""What a target table is (项目支出预算绩效目标表)."""

import hashlib
import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, Field, field_serializer

from corpus import late_re as re
from corpus.money import Money
from corpus.numerals import plain
from corpus.taxonomy import TaxonomyName
from corpus.text import normalise
from corpus.value_grammar import is_not_applicable, parse_value
from corpus.values import IndicatorValue

TO_FILL = "待补充"
"""What a cell says while it needs input."""


_YEAR_WORDS = re.compile(
    r"(?<!\d)(?:19|20)\d{2}(?!\d)年?(?:度)?|二[零〇][零〇一二三四五六七八九]{2}年(?:度)?"
)


class Funding(BaseModel):
    """The project's money by source; None where the form leaves it open."""

    model_config = ConfigDict(frozen=True)

    total: Money | None = None  # 年度资金总额
    fiscal: Money | None = None  # 财政拨款
    other: Money | None = None  # 其他资金
    carried_over: Money | None = None  # 上年结转
    in_yuan: tuple[tuple[str, str], ...] = ()
    """Amounts that a file wrote in 元 under a head in 万元, as (field, text): ("total", "57600元")."""


class Source(BaseModel):
    """Where a table was read from."""

    model_config = ConfigDict(frozen=True)

    file: str = ""
    locator: str = ""  # for people: "第46行起", "Sheet1!A1"
    in_yuan: bool = False  # its own head says that amounts are in 元


class _Fresh(BaseModel):
    """A model whose copies compute their cached properties anew."""

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with ``update``, without what was cached of the old content."""
        copy = super().model_copy(update=update, deep=deep)
        for name in ("parsed", "content_hash"):
            copy.__dict__.pop(name, None)
        return copy


class Indicator(_Fresh):
    """One row: a 三级指标 with its value, under its 一级 and 二级."""

    model_config = ConfigDict(frozen=True)

    level1: str | None  # 一级指标, canonical
    level2: str | None  # 二级指标, canonical; None where the table names none
    name: str  # 三级指标, without "指标1："
    value: str  # 指标值, as written
    applicable: bool = True  # False: the row says that the class does not apply
    weight: Decimal | None = None  # 权重 / 分值
    note: str | None = None

    @field_serializer("weight")
    def _weight_as_text(self, weight: Decimal | None) -> str | None:
        return None if weight is None else plain(weight)  # 10 and 10.0 are the same weight

    @cached_property
    def parsed(self) -> IndicatorValue:
        """The value, parsed."""
        return parse_value(self.value, applicable=self.applicable)

    @property
    def is_open(self) -> bool:
        """True while the value still needs input."""
        return normalise(self.value) == TO_FILL

    def to_json(self) -> dict[str, Any]:
        """The published JSON form of a row."""
        value = self.parsed
        return {
            "level1": self.level1,
            "level2": self.level2,
            "name": self.name,
            "value": self.value,
            "applicable": self.applicable,
            "weight": None if self.weight is None else plain(self.weight),
            "note": self.note,
            "parsed": {
                "kind": value.kind.value,
                "sign": value.sign,
                "number": None if value.number is None else plain(value.number),
                "unit": value.unit,
                "per": list(value.per),
            },
        }


def row_applies(name: str, value: str) -> bool:
    """False where name and value together say that the class does not apply.

    无/无, 无/0, 不涉及此项/无 and blank/无 do; a real name with the value "0" applies.
    """
    blank_name = not name.strip() or is_not_applicable(name)
    blank_value = (
        not value.strip()
        or is_not_applicable(value)
        or re.fullmatch(r"0(?:\.0+)?%?", normalise(value)) is not None
    )
    if blank_name:
        return not blank_value
    return not is_not_applicable(value)


def _compact(content: Any) -> Any:
    """``content`` with all white space taken out of its texts."""
    if isinstance(content, str):
        return "".join(content.split())
    if isinstance(content, list):
        return [_compact(part) for part in content]
    if isinstance(content, dict):
        return {key: _compact(part) for key, part in content.items()}
    return content


class TargetTable(_Fresh):
    """A whole table. Amounts are exact; texts are as written."""

    model_config = ConfigDict(frozen=True)

    project_name: str  # 项目名称
    year: int | None = None  # 预算年度
    authority: str | None = None  # 主管部门
    unit: str | None = None  # 实施单位
    office: str | None = None  # 项目主管处室
    attribute: str | None = None  # 项目属性
    term: str | None = None  # 项目期
    funding: Funding = Field(default_factory=Funding)
    annual_goal: str | None = None  # 年度总体目标
    midterm_goal: str | None = None  # 中期目标
    taxonomy: TaxonomyName = TaxonomyName.THREE_FAMILY
    form: str | None = None  # "A", "B", "C" ... where the layout was recognised
    indicators: tuple[Indicator, ...] = ()
    source: Source = Field(default_factory=Source)

    @cached_property
    def content_hash(self) -> str:
        """SHA-256 over all content: the same table hashes the same, whatever file it came from.

        Neither the source nor the recognised form counts, nor the unit that an amount was written
        in, nor white space, which file formats change. Fields left empty do not count, so that a
        field added later changes no old hash.
        """
        left_out: dict[str, Any] = {"source": True, "form": True, "funding": {"in_yuan"}}
        content = self.model_dump(mode="json", exclude=left_out, exclude_defaults=True)
        return hashlib.sha256(
            json.dumps(_compact(content), ensure_ascii=False, sort_keys=True).encode()
        ).hexdigest()

    @property
    def table_id(self) -> str:
        """Short stable key made of the content."""
        return self.content_hash[:16]

    @property
    def project_key(self) -> str:
        """The same for every year's version of one project of one unit."""
        name = _YEAR_WORDS.sub("", normalise(self.project_name)).replace("()", "")
        return f"{normalise(self.unit or '')}|{name}"

    def to_json(self) -> dict[str, Any]:
        """The published JSON form; amounts are decimal strings in 万元."""
        funding = self.funding
        return {
            "project_name": self.project_name,
            "year": self.year,
            "authority": self.authority,
            "unit": self.unit,
            "office": self.office,
            "attribute": self.attribute,
            "term": self.term,
            "funding": {
                name: None if amount is None else amount.in_wan()
                for name, amount in (
                    ("total", funding.total),
                    ("fiscal", funding.fiscal),
                    ("other", funding.other),
                    ("carried_over", funding.carried_over),
                )
            },
            "annual_goal": self.annual_goal,
            "midterm_goal": self.midterm_goal,
            "taxonomy": self.taxonomy.value,
            "form": self.form,
            "indicators": [indicator.to_json() for indicator in self.indicators],
            "source": {"file": self.source.file, "locator": self.source.locator},
        }
