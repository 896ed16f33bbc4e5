"""The cells above the indicators: name, year, offices, money."""

from dataclasses import dataclass, field
from decimal import Decimal

from assistant.draft import Basis, BasisKind, Question
from assistant.drafting.money.money_rows import Budget
from assistant.facts import Brief
from assistant.understanding.who.bearing import is_share, public_percent
from assistant.understanding.who.sources import is_own, source_said
from corpus.money import Money
from corpus.schema import TO_FILL, Funding
from corpus.settings import Settings
from corpus.values import ValueKind

_PIECE = 1000
"""A source that is less than one in so many of the total is told of each piece."""


@dataclass
class Heads:
    """The head cells with their bases, and what is still to be asked."""

    project_name: str
    year: int | None
    unit: str
    authority: str
    funding: Funding
    basis: dict[str, Basis] = field(default_factory=dict)
    questions: list[Question] = field(default_factory=list)


def compose_heads(
    brief: Brief,
    budget: Budget,
    settings: Settings,
    units: list[str],
    authorities: list[str],
    this_year: int,
) -> Heads:
    """Fill the heads from the brief and the settings; ``units`` and ``authorities`` are known names to click."""
    heads = Heads(
        project_name=brief.project_name or TO_FILL,
        year=brief.year,
        unit=brief.unit or settings.unit or TO_FILL,
        authority=brief.authority or settings.authority or TO_FILL,
        funding=_funding(brief, budget),
    )
    _name(heads, brief)
    _year(heads, brief, this_year)
    _office(heads, "unit", "实施单位", brief.unit, settings.unit, units)
    _office(heads, "authority", "主管部门", brief.authority, settings.authority, authorities)
    _money(heads, brief, budget)
    return heads


def _note(heads: Heads, cell: str, kind: BasisKind, text: str) -> None:
    heads.basis[cell] = Basis(cell=cell, kind=kind, text=text)


def _name(heads: Heads, brief: Brief) -> None:
    if not brief.project_name:
        _note(heads, "project_name", BasisKind.NEEDS_INPUT, "还没有项目名称。")
        heads.questions.append(Question(cell="project_name", text="这个项目叫什么名称？"))
    elif brief.project_name in brief.text:
        _note(heads, "project_name", BasisKind.STATED, f"您写的“{brief.project_name}”。")
    else:
        _note(
            heads, "project_name", BasisKind.COMPUTED,
            "按您写的年度和事项组成，请按项目库中的正式名称核对。",
        )  # fmt: skip


def _year(heads: Heads, brief: Brief, this_year: int) -> None:
    if brief.year is not None:
        _note(heads, "year", BasisKind.STATED, f"您写的“{brief.year_text or brief.year}”。")
        return
    _note(heads, "year", BasisKind.NEEDS_INPUT, "还没有说是哪个预算年度。")
    heads.questions.append(
        Question(
            cell="year", text="这是哪个年度的预算？",
            suggestions=(f"{this_year + 1}年", f"{this_year}年"),
        )
    )  # fmt: skip


def _office(
    heads: Heads, cell: str, label: str, said: str | None, set_name: str | None, offices: list[str]
) -> None:
    if said:
        _note(heads, cell, BasisKind.STATED, f"您写的“{said}”。")
    elif set_name:
        _note(heads, cell, BasisKind.STATED, f"设置中填写的{label}“{set_name}”。")
    else:
        _note(heads, cell, BasisKind.NEEDS_INPUT, f"还没有{label}；不能从其他项目照抄。")
        heads.questions.append(
            Question(
                cell=cell, text=f"{label}是哪个单位？", suggestions=tuple(offices[:3])
            )
        )  # fmt: skip


def _funding(brief: Brief, budget: Budget) -> Funding:
    """The total and its sources; what is left over of the total goes to the source not stated."""
    total, carried = budget.total, brief.carried_over
    fiscal, other = brief.fiscal, brief.other
    if total is not None and fiscal is not None and fiscal.yuan * _PIECE < total.yuan:
        fiscal = None  # 每头80元，中央承担40元: of each head, and not of the total
    percent = public_percent(brief.facts)
    if total is not None and percent is not None and fiscal is other is carried is None:
        fiscal = Money(yuan=(total.yuan * percent / 100).quantize(Decimal("0.01")))
        if brief.rest_public:
            fiscal = total
    if total is not None:
        rest = total.yuan - sum(part.yuan for part in (fiscal, other, carried) if part is not None)
        if brief.rest_public and fiscal is not None and rest > 0:
            fiscal = Money(yuan=fiscal.yuan + rest)
        elif fiscal is None and rest >= 0:
            fiscal = Money(yuan=rest)
        elif other is None and rest > 0:
            other = Money(yuan=rest)
    return Funding(total=total, fiscal=fiscal, other=other, carried_over=carried)


def _money(heads: Heads, brief: Brief, budget: Budget) -> None:
    heads.basis["funding/total"] = budget.reason.at("funding/total")
    for cell, label, said, shown in (
        ("funding/fiscal", "财政拨款", brief.fiscal, heads.funding.fiscal),
        ("funding/other", "其他资金", brief.other, heads.funding.other),
        ("funding/carried_over", "上年结转", brief.carried_over, heads.funding.carried_over),
    ):
        if shown is None:
            continue
        if said is not None and said != shown:
            words = f"您写的财政资金{said}，加上其余由财政安排的，共{shown}。"
            _note(heads, cell, BasisKind.COMPUTED, words)
        elif said is not None:
            _note(heads, cell, BasisKind.STATED, _said(cell, label, said, brief))
        else:
            _note(heads, cell, BasisKind.COMPUTED, _rest(label, shown, budget, brief))


def _said(cell: str, label: str, money: Money, brief: Brief) -> str:
    """The words that stated a source; own money of the township is to be confirmed."""
    group = {"funding/fiscal": "fiscal", "funding/other": "other"}.get(cell, "carried")
    facts = [fact for fact in brief.facts if (source_said(fact.what) or ("",))[0] == group]
    words = "、".join(f"“{fact.text}”" for fact in facts)
    text = f"您写的{words}，{label}{money}。" if words else f"您写的{label}{money}。"
    if group == "other" and any(is_own(fact.what) for fact in facts):
        text += "如果是本级财政安排的，请改列财政拨款。"
    return text


def _rest(label: str, shown: Money, budget: Budget, brief: Brief) -> str:
    shares = "、".join(
        f"“{fact.what}{fact.text.removeprefix(fact.what)}”"
        for fact in brief.facts
        if fact.kind is ValueKind.RATE and is_share(fact.what)
    )
    if shares:
        public = "如果是本级财政安排的，请改列财政拨款。" if label == "其他资金" else ""
        return f"按年度资金总额{budget.total}和您写的{shares}计算，{label}{shown}，请核对。{public}"
    known = [part for part in (brief.fiscal, brief.other, brief.carried_over) if part is not None]
    if not known:
        return (
            f"您没有说还有其他资金，年度资金总额{shown}全部按{label}填写；如有自筹等资金请告诉我。"
        )
    less = "、".join(str(part) for part in known)
    return f"年度资金总额{budget.total}减去您写的{less}，其余{shown}为{label}。"
