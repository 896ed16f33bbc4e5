"""A row that was reported wrongly, and what it comes to: 第二行消毒柜多报了，3台; 防护服数报错了，每站5套，一共45套."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.measures import same_measure
from assistant.conversation.outright.said import value_of
from assistant.conversation.said_values import tidy_value
from assistant.conversation.targets import find_targets
from assistant.draft import Draft
from corpus.text import normalise
from corpus.value_grammar import parse_value

_WRONG = re.compile(
    r"(?:把|那个|这个)?(?P<s>[^，。]{2,16}?)(?:那|这)?(?:一)?[条行项]?(?:也|都|又|怕是|好像|是)?(?:[报写填算打录统](?:计)?(?:多|少|错|高|低|重)|[多少错重][报写填算录]|弄错|搞错|说错|不准)(?:了|的)+(?:[一两几]?[\u4e00-\u9fff]{0,2})?"
)
_EACH = re.compile(r"(?:每|按|平均|一)[\u4e00-\u9fff]{1,3}\d[\d.]*[\u4e00-\u9fff/]{0,4}")
_COMES_TO = re.compile(
    r"(?:实际上?|其实|现在|核实|应该|应当|应|一共|总共|合计|共|就|只有|只要|只|才|得|要|也|是|为|有|按)*(?:改成|改为|写成?|填成?|报)?(?P<v>.+)"
)
_RIGHT = re.compile(
    r"第?[一二三四五六七八九十\d]*[条行项]?[^，。\d]{0,12}?(?:是|都|也|倒|写得|报得)?(?:对的|没错|没问题|不用[动改]|正确|准的)(?:了|的|啊)*"
)
_NUMBERED = re.compile(
    r"第(?P<n>[一二三四五六七八九十]|\d{1,2})[条行项](?P<name>[\u4e00-\u9fff]{2,})"
)
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$")
_DIGITS = "一二三四五六七八九十"


def misreported_outright(text: str, draft: Draft) -> str:
    """``text`` with what the row comes to told as an order; unchanged where row or value is not plain."""
    clauses = split(text)
    if len(clauses) < 2 or _LEFT.search(text):
        return text
    for at, clause in enumerate(clauses[:-1]):
        found = _WRONG.fullmatch(clause)
        row = _row(draft, found.group("s")) if found else None
        if row is None:
            continue
        then = at + 1
        if _EACH.fullmatch(clauses[then]) and then + 1 < len(clauses):
            then += 1
        told = _COMES_TO.fullmatch(clauses[then])
        value = value_of(told.group("v")) if told else ""
        said, stands = parse_value(tidy_value(value)), draft.table.indicators[row].parsed
        if not value or said.number is None or not same_measure(said, stands):
            continue
        before = [one for one in clauses[:at] if not _RIGHT.fullmatch(one)]
        return "，".join([*before, f"第{row + 1}条改成{value}", *clauses[then + 1 :]])
    return text


def _row(draft: Draft, said: str) -> int | None:
    """The one row that the words mean; a number and a name must be of the same row."""
    rows = draft.table.indicators
    numbered = _NUMBERED.fullmatch(said)
    if numbered:
        place = numbered.group("n")
        row = _DIGITS.index(place) if place in _DIGITS else int(place) - 1
        fits = row < len(rows) and normalise(numbered.group("name")) in normalise(rows[row].name)
        return row if fits else None
    targets = find_targets(draft, said)
    return targets[0].row if len(targets) == 1 and targets[0].sure else None
