"""A number told first, and what it is for in a later clause: 现在只剩21个村，所以村数改一下; 每只3000块，成本里补一条喇叭单价."""

import re

from assistant.conversation.clauses import split
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.measures import same_measure
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.row_words import read_added
from assistant.conversation.said_values import NUMBER, tidy_value
from assistant.conversation.targets import find_targets
from assistant.draft import Draft
from corpus.numerals import parse_number, plain
from corpus.value_grammar import parse_value

_TO_CHANGE = re.compile(
    r"(?:所以|因此|那|那就|请|麻烦|帮我|把|将|表里的?)*(?P<s>[\u4e00-\u9fff]{2,12}?)(?:那|这)?(?:一)?[条行项个]?(?:(?:也|就|都|得|要|该|给我|帮我|请)*(?:改|更新|调|动|变)(?:一下|下|过来|一改|一?调|了|掉)+|(?:也|就|都|得|要|该|请)*(?:跟着|相应|同步|随着?)(?:地)?(?:改|更新|调整?|变)(?:一下|下|过来|了)*)(?:吧|啊|哈)*"
)
_NOW = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,6}}?)(?:现在|目前|如今|实际|最后|总共|一共|就|只)*(?:现在|目前|实际|只剩|剩下?|还剩|只有|只到|是|变成了?|成了|定了?|为|按)(?:下|了)?(?P<v>{VALUE_WORDS.pattern})(?:(?![了走掉没退并散撤])[\u4e00-\u9fff]){{0,3}}(?:了|啊|吧|呢)*"
)
"""现在只剩21个村: what there is now."""
_BY_NOW = re.compile(r"现在|目前|如今|实际|剩|最后|变成|成了")
_EACH = re.compile(
    rf"(?:每|一)(?:一)?(?P<u>平方米|立方米|公里|公斤|人次|课时|车次|[\u4e00-\u9fff]{{1,2}}?)(?:[\u4e00-\u9fff]{{1,3}})?(?:就|是|要|得|按|补|给|为|花)*(?P<n>{NUMBER})(?P<y>万元|万|元|块钱?|块)(?:钱)?(?:左右|上下)?(?P<rest>.*)"
)
"""每只是3000块: a price that the row to come is to say."""
_PRICE_NAME = re.compile(r"(?:单价|标准|费用?|成本|价格|造价|均价|人均[\u4e00-\u9fff]{2,6})$")
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|去年|上年")
_PEOPLE = {"人": "人", "位": "人", "名": "人"}
_NOT_PER = frozenset("年月天日次些下点样般共旦直定")


def told_before_outright(text: str, draft: Draft) -> str:
    """``text`` with the number in the clause that it is told for; unchanged where that is not plain."""
    return text if _LEFT.search(text) else _price(_changed(text, draft))


def _changed(text: str, draft: Draft) -> str:
    clauses = split(text)
    found = _TO_CHANGE.fullmatch(clauses[-1]) if len(clauses) > 1 else None
    if found is None:
        return text
    targets = [one for one in find_targets(draft, found.group("s")) if one.row is not None]
    if len(targets) != 1:
        return text
    stands = draft.table.indicators[targets[0].row].parsed  # type: ignore[index]
    told = []
    for at, clause in enumerate(clauses[:-1]):
        now = _NOW.fullmatch(clause)
        said = parse_value(tidy_value(now.group("v"))) if now else None
        if said is not None and said.number is not None and same_measure(said, stands):
            told.append((at, now.group("v")))  # type: ignore[union-attr]
    if len(told) > 1:
        told = [(at, value) for at, value in told if _BY_NOW.search(clauses[at])]
    if len(told) != 1:
        return text
    ((_, value),) = told
    return f"第{targets[0].row + 1}条改成{value}"  # type: ignore[operator]


def _price(text: str) -> str:
    each = _EACH.match(text)
    if each is None or each.group("u") in _NOT_PER:
        return text
    said = each.group("n")
    of_wan = said.endswith("万")
    number = parse_number(said.removesuffix("万"))
    rest = each.group("rest").lstrip("，, ")
    clauses = split(re.sub(r"^(?:所以|那|你|您|请|帮我|给我)+", "", rest))
    at = next((n for n, one in enumerate(clauses) if getattr(read_added(one), "name", "")), None)
    if number is None or at is None or at + 1 < len(clauses):
        return text
    added = read_added(clauses[at])
    name, value = getattr(added, "name", ""), getattr(added, "value", "")
    level2 = getattr(added, "level2_words", "")
    if value or not _PRICE_NAME.search(name) or level2 not in {"", "成本", "经济成本"}:
        return text
    unit = "万元" if of_wan or each.group("y").startswith("万") else "元"
    per = _PEOPLE.get(each.group("u"), each.group("u"))
    if "人均" in name:
        per = "人"
    return f"加一条成本指标：{name}，{plain(number)}{unit}/{per}"
