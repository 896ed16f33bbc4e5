"""The words by which heads, columns, titles and notes are known; the words are data."""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from corpus import late_re as re
from corpus.text import clean_cell, normalise

_NUMBERING = re.compile(
    r"^(?:[一二三四五六七八九十]+、|\d{1,2}[.、](?!\d)|\([一二三四五六七八九十\d]{1,3}\))"
)
_MARKS = re.compile(r"^[★☆*※▲]+|[★☆*※▲]+$")
_OF_WHICH = re.compile(r"^其中[:,，]?")
_NOTE_UNIT = re.compile(r"(?:金额|货币|计量)?单位[:]?(?:人民币)?(万元|元|千元|亿元)")
_OPINION = re.compile(
    r"(?:本?单位|部门|科室|处室|股室|中心|局|财政|预算|主管|领导|专家|会计|财务|评审|审核|审批|初审|复核|审查|批复)"
    r"[^\d,。;]{0,6}意见"
)
"""Labels at the foot of a form: 科室意见, 财政部门审核意见."""
_PERIOD = re.compile(
    r"^(?:截[至止])?(?:20\d\d年?(?:度)?)?(?:\d{1,2}月?[-—–~至到]\d{1,2}月[份底末]?|\d{1,2}月[份底末]"
    r"|[上下]半年|前三季度|第?[一二三四]季度)?(?:全年)?(?:预计|累计)?"
)
"""Before the word of a column of spending: 1-6月执行数, 全年预计执行数."""
_BRACKET_UNIT = re.compile(r"\((?:金额)?(?:单位[:]?)?(?:人民币)?(万元|元|千元|亿元)\)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


GOALS = ("annual_goal", "midterm_goal", "goal_group")
"""Head fields that hold a goal."""
_SHORT_VALUES = frozenset(
    {"name", "authority", "unit", "filing_unit", "office", "attribute", "term", "year", "total",
     "fiscal", "other", "fiscal_part", "other_part", "carried_over", "furniture"}
)  # fmt: skip
"""Heads whose value is a word or an amount, so that a full stop ends it."""
SPENT, REMARK = -1, -2
"""Kinds of columns in a funding block beside the plan."""


@dataclass(frozen=True)
class Head:
    """A head that a cell names.

    ``field`` is a key of "heads" in the data, "furniture", "unkept" or "money_note"; ``value`` is what stands
    behind the colon in the same cell; ``money_unit`` is 元 or 万元 where the head says so.
    """

    field: str
    value: str | None = None
    money_unit: str | None = None
    year: int | None = None  # 年度目标（2025年）


@dataclass(frozen=True)
class Note:
    """What a title or a note above a table says."""

    year: int | None = None
    money_unit: str | None = None


@cache
def _data() -> dict[str, Any]:
    text = files("corpus").joinpath("data/head_words.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


@cache
def _head_fields() -> dict[str, str]:
    data = _data()
    fields = {normalise(word): field for field, words in data["heads"].items() for word in words}
    fields |= {normalise(word): "furniture" for word in data["furniture_heads"]}
    return fields | {normalise(word): "unkept" for word in data["other_heads"]}


@cache
def _inline_only() -> frozenset[str]:
    return frozenset(_data()["inline_only"])


@cache
def _columns() -> dict[str, str]:
    return {normalise(word): role for role, words in _data()["columns"].items() for word in words}


@cache
def _patterns(key: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in _data()[key]))


def _core(flat: str) -> str:
    """A label's bare word: no numbering, marks, brackets, trailing colon."""
    flat = _MARKS.sub("", _NUMBERING.sub("", flat))
    flat = _OF_WHICH.sub("", flat).rstrip(":")
    return flat.replace('"', "")


_MONEY_UNIT_LABELS = frozenset({"金额单位", "货币单位", "资金单位"})


def _field(flat: str, *, inline: bool) -> str | None:
    core = _core(flat)
    if core in _MONEY_UNIT_LABELS:
        return "money_note"
    fields = _head_fields()
    for word in (core, re.sub(r"\([^()]*\)", "", core).rstrip(":")):
        if word in fields and (inline or word not in _inline_only()):
            return fields[word]
    return "unkept" if _OPINION.fullmatch(core) else None


@lru_cache(maxsize=65536)
def find_heads(text: str) -> tuple[Head, ...]:
    """The heads that a cell names: none, one ("项目名称"), or several with their values.

    "主管部门：甲局  实施单位：乙站" gives two.
    """
    flat = normalise(text)
    if not flat or len(flat) > 4000:
        return ()
    if _NOTE_UNIT.fullmatch(flat.strip("()")):
        return ()
    if len(flat) <= 30:
        field = _field(flat, inline=False)
        if field:
            year = _YEAR.search(flat)
            return (Head(field, None, _unit_in(flat), int(year.group(1)) if year else None),)
    shown = clean_cell(text)
    return tuple(_with_amounts(shown) or _inline_heads(shown))


_FUNDS = frozenset({"total", "fiscal", "other", "carried_over"})
_FUND_PARTS = _FUNDS | {"fiscal_part", "other_part"}
"""Where the funds come from; a part stands alone in a cell only behind 其中 or another of them."""
_WITH_AMOUNT = re.compile(
    r"\s*(?P<label>(?:其中\s*[:：,，]?\s*)?[^\d\s:：,，;；。≥≤<>=＝]{2,16})\s*[:：]?\s*"
    r"(?P<value>\d[\d,，]*(?:\.\d+)?\s*(?:万元|亿元|千元|元)?)\s*(?:[,，;；。]|$|(?<=\S)(?=\s|其))"
)


def _with_amounts(shown: str) -> list[Head]:
    """Funds that a cell names with their amounts, no colon between: 其中：财政拨款 18.4."""
    heads: list[Head] = []
    at = 0
    while at < len(shown):
        found = _WITH_AMOUNT.match(shown, at)
        flat = normalise(found.group("label")) if found else ""
        field = _field(flat, inline=bool(heads)) if found else None
        known = _FUND_PARTS if heads or flat.startswith("其中") else _FUNDS
        if found is None or field not in known:
            return []
        heads.append(Head(field, found.group("value").strip(), _unit_in(flat)))
        at = found.end()
    return heads


def weak_head(text: str) -> Head | None:
    """A head such as 合计 or 自筹 that counts as one only among the funding rows."""
    flat = normalise(text)
    field = _field(flat, inline=True) if len(flat) <= 30 else None
    return Head(field, None, _unit_in(flat)) if field else None


def _inline_heads(shown: str) -> list[Head]:
    starts: list[tuple[int, int, str, str]] = []
    # A label stands at the start, after white space or (if it is no short word) after a clause,
    # and ends with a colon. Goals are sentences: within one no clause opens another head.
    for found in re.finditer(
        r"(?:^|(?<=[\s。；;，,]))((?:其中[:：])?[^:：\s。；;，,]{1,24}?(?:[(（][^)）]*[)）])?)\s*[:：]",
        shown,
    ):
        flat = normalise(found.group(1))
        clause = found.start() > 0 and not shown[found.start() - 1].isspace()
        if clause and starts and starts[-1][2] not in _SHORT_VALUES:
            continue
        field = _field(flat, inline=not clause)
        if field and len(starts) < 12:
            starts.append((found.start(), found.end(), field, flat))
    if not starts or starts[0][0] != 0:
        return []
    heads = []
    for i, (_, end, field, flat) in enumerate(starts):
        stop = starts[i + 1][0] if i + 1 < len(starts) else len(shown)
        value = shown[end:stop].strip() or None
        if value and i + 1 < len(starts):
            value = value.rstrip("。；;，,") or None
        elif value and field in _SHORT_VALUES and len(starts) > 1:
            value = value.rstrip("。") or None
        if _core(flat) == "单位" and value in {"元", "万元", "千元", "亿元"}:
            field = "money_note"  # 填报单位：某局  单位：万元
        value, behind = _note_behind(field, value)
        heads.append(Head(field, value, _unit_in(flat)))
        heads += behind
    return heads


def _note_behind(field: str, value: str | None) -> tuple[str | None, list[Head]]:
    """The value without a note that stands apart behind it: 河道保洁   2025年度."""
    found = re.match(r"(.*\S)(?:\s{2,}(?=\S)|\s*(?=[(（]))(\S+)$", value or "")
    note = (
        read_note(found.group(2)) if found and field in _SHORT_VALUES - {"term", "year"} else None
    )
    if found is None or note is None:
        return value, []
    said = [Head("year", str(note.year))] if note.year else []
    if note.money_unit:
        said.append(Head("money_note", note.money_unit))
    return found.group(1), said


def _unit_in(flat: str) -> str | None:
    found = _BRACKET_UNIT.search(flat)
    return found.group(1) if found else None


@lru_cache(maxsize=65536)
def column_role(text: str) -> str | None:
    """The role of a column with this header word (a key of "columns" in the data), or None."""
    flat = normalise(text)
    if len(flat) > 24:
        return None
    columns = _columns()
    core = _MARKS.sub("", flat).rstrip(":")
    for word in (core, re.sub(r"\([^()]*\)", "", core)):
        if word in columns:
            return columns[word]
    dated = re.sub(r"^20\d\d年?(?:度)?", "", re.sub(r"\([^()]*\)", "", core))
    return columns.get(dated)


@lru_cache(maxsize=65536)
def funding_column(text: str) -> int | None:
    """What a column of a funding block holds: 0, 1, … for the plan (the lowest is the best).

    ``SPENT`` for what was spent or scored, ``REMARK`` for remarks; None for any other text.
    """
    flat = re.sub(r"\([^()]*\)", "", _core(normalise(text))).rstrip(":")
    flat = re.sub(r"^20\d\d年?(?:度)?|[A-Fa-f]$", "", flat)
    words: dict[str, list[str]] = _data()["funding_columns"]
    if flat in words["plan"]:
        return words["plan"].index(flat)
    if flat in words["note"]:
        return REMARK
    return SPENT if {flat, _PERIOD.sub("", flat)} & set(words["result"]) else None


def money_unit_in(text: str) -> str | None:
    """元 or 万元 where a label says so in brackets."""
    return _unit_in(normalise(text))


def money_unit_said(text: str) -> str | None:
    """The unit of money that a note, a label in brackets or 金额单位：元 beside others says."""
    note = read_note(text)
    if note and note.money_unit:
        return note.money_unit
    beside = [head.value for head in find_heads(text) if head.field == "money_note"]
    return next((unit for one in beside if (unit := money_unit_word(one))), money_unit_in(text))


def money_unit_word(text: str | None) -> str | None:
    """The unit where it is all that the text says: 元, 人民币万元."""
    found = re.fullmatch(r"(?:人民币)?(万元|元|千元|亿元)", normalise(text or ""))
    return found.group(1) if found else None


@lru_cache(maxsize=65536)
def is_group(text: str) -> bool:
    """True for a label that only brackets the indicator rows: 绩效指标."""
    flat = _NUMBERING.sub("", normalise(text))
    return re.sub(r"\([^()]*\)", "", flat).rstrip(":") in _groups()


@cache
def _groups() -> frozenset[str]:
    return frozenset(map(normalise, _data()["groups"]))


@lru_cache(maxsize=65536)
def read_note(text: str) -> Note | None:
    """Year and unit of a note such as "（2025年度） 单位：万元"; None for any other text."""
    flat = normalise(text)
    if not flat or len(flat) > 40:
        return None
    unit, year = _NOTE_UNIT.search(flat), _YEAR.search(flat)
    rest = _NOTE_UNIT.sub("", flat)
    rest = re.sub(r"20\d\d年?(?:度)?(?:预算)?", "", rest)
    if (unit or year) and not re.sub(r"[()、,,。.:\-]|预算年度|年度", "", rest):
        return Note(int(year.group(1)) if year else None, unit.group(1) if unit else None)
    return None


@lru_cache(maxsize=65536)
def read_title(text: str) -> Note | None:
    """Year and unit in a title such as "2025年项目支出绩效目标表"; None where it is no title."""
    flat = normalise(text)
    if not flat or len(flat) > 60 or not _patterns("title_patterns").search(flat):
        return None
    if find_heads(text) or re.search(r"[。;!]", flat):
        return None
    unit, year = _NOTE_UNIT.search(flat), _YEAR.search(flat)
    return Note(int(year.group(1)) if year else None, unit.group(1) if unit else None)


@lru_cache(maxsize=65536)
def is_furniture(text: str) -> bool:
    """True for page numbers, footnotes, dots of a template and the like."""
    return bool(_patterns("furniture_patterns").search(normalise(text)))


def bare_heading(text: str) -> str:
    """A heading's normalised words without its numbering: （二）某项目 -> 某项目."""
    flat = re.sub(
        r"^\([一二三四五六七八九十\d]{1,4}\)|^第[一二三四五六七八九十\d]+[章节部分]+",
        "",
        normalise(text),
    )
    return _MARKS.sub("", _NUMBERING.sub("", flat)).strip(":、")


def is_project_code(text: str) -> bool:
    """True for the label of a project's code: 项目编码."""
    return _label(text) in _codes("project_codes")


def is_bare_code(text: str) -> bool:
    """True for a label that means a project's code only in a list of projects: 编号."""
    return _label(text) in _codes("bare_codes")


def _label(text: str) -> str:
    return re.sub(r"\([^()]*\)", "", _MARKS.sub("", normalise(text))).rstrip(":").lower()


@cache
def _codes(key: str) -> frozenset[str]:
    return frozenset(normalise(word).lower() for word in _data()[key])


def flat_head(text: str) -> Head | None:
    """The head that a column of a list of projects names, short words such as 金额 included."""
    word = _label(text)
    field = _data()["flat_heads"].get(word)
    return Head(field, None, money_unit_in(text)) if field else weak_head(text)


def is_remark(text: str) -> bool:
    """True for the label of the remarks below a table: 备注."""
    return normalise(text).strip(":*※") in {"备注", "说明", "注", "备注说明"}


def is_year(text: str) -> bool:
    """True for a year alone: 2025, 2025年度."""
    return re.fullmatch(r"20\d\d年?(?:度)?", normalise(text)) is not None


def is_sum_row(text: str) -> bool:
    """True for the label of a row that adds the weights up."""
    return normalise(text).rstrip(":") in _data()["sum_words"]


def sign_of(text: str) -> str | None:
    """The sign that a cell of a sign column writes, "" for 定性 and the like, else None."""
    flat = normalise(text)
    signs: dict[str, str] = _data()["sign_words"]
    if flat in signs:
        return signs[flat]
    return "" if flat in {normalise(word) for word in _data()["no_sign_words"]} else None


def find_year(text: str | None) -> int | None:
    """The budget year that a name, a title or a goal states: 2024年…, 2025-2027年 -> 2025."""
    if not text:
        return None
    flat = normalise(text)
    found = re.search(r"(?<!\d)(20\d\d)(?=年|-20\d\d年)", flat) or re.match(r"(20\d\d)(?!\d)", flat)
    return int(found.group(1)) if found else None
