"""What a request states: facts, each with the words that said it, and the brief made of them."""

from pydantic import BaseModel, ConfigDict

from corpus.money import Money
from corpus.numerals import plain
from corpus.values import IndicatorValue, ValueKind


class Fact(BaseModel):
    """One quantity of the request: 33人, 每人每年220元, 12个月, 10月底前, 覆盖率95%以上."""

    model_config = ConfigDict(frozen=True)

    value: IndicatorValue  # parsed; money and prices keep the written unit
    text: str  # the words that said it, as written
    what: str  # what it counts or prices: "社区工作者参保", "补助"; "" where unsaid
    turn: int = 0  # which message of the conversation, from 0
    said: str = ""  # the later message that changed the value; ``text`` then only names the row

    @property
    def quoted(self) -> str:
        """What the clerk really wrote of it."""
        return self.said or self.text

    @property
    def kind(self) -> ValueKind:
        """The kind of the value."""
        return self.value.kind

    def to_json(self) -> dict[str, object]:
        """The published JSON form."""
        value = self.value
        return {
            "kind": value.kind.value,
            "text": self.text,
            "number": None if value.number is None else plain(value.number),
            "unit": value.unit,
            "per": list(value.per),
            "what": self.what,
        }


class Brief(BaseModel):
    """What the clerk wants a table for, as far as they said it."""

    model_config = ConfigDict(frozen=True)

    text: str = ""  # the request as written
    project_name: str | None = None  # 项目名称, composed as offices do: "2025年社区工作者责任险"
    topic: str = ""  # the project's subject without year and unit: "社区工作者责任险"
    year: int | None = None
    unit: str | None = None  # 实施单位
    authority: str | None = None  # 主管部门
    amount: Money | None = None  # the stated budget
    amount_text: str = ""  # the words that said it: "预算0.726万元"
    year_text: str = ""
    fiscal: Money | None = None  # 财政拨款, where stated apart
    other: Money | None = None  # 其他资金 / 自筹
    rest_public: bool = False  # what no stated source pays is 财政拨款: 其余区财政出
    carried_over: Money | None = None  # 上年结转, part of the total
    beneficiary: str | None = None  # who is served or counted: "社区工作者"
    purpose: str = ""  # a purpose sentence: "保障社区各项工作有序开展"
    tasks: tuple[str, ...] = ()  # tasks named in the request: ("公益性讲座", "展览宣传")
    facts: tuple[Fact, ...] = ()
    without_base: bool = False  # earlier tables of this project are not to be built on
    notes: tuple[str, ...] = ()  # how something was understood, for the reply (Chinese sentences)

    def to_json(self) -> dict[str, object]:
        """The published JSON form."""
        return {
            "project_name": self.project_name,
            "year": self.year,
            "unit": self.unit,
            "amount": None if self.amount is None else self.amount.in_wan(),
            "facts": [fact.to_json() for fact in self.facts],
        }
