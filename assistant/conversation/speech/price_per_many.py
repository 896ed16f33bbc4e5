"""A price for several at once, told in the chat: 每十亩补150元 is 150元/十亩, 每20亩300元 is 15元/亩."""

from decimal import Decimal

from assistant.draft import Draft
from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.errors import UserError
from corpus.money import Money
from corpus.numerals import CHINESE, parse_number, plain
from corpus.values import ValueKind

_ROUND = {10: "十", 100: "百", 1000: "千"}
"""Numbers that stand in a price as they are said: 120元/十亩."""
_TENS = {word: Decimal(number) for number, word in _ROUND.items()}
_PER_MANY = re.compile(
    rf"每(?P<n>\d{{1,4}}|[十百千]|{CHINESE})(?P<u>{any_of(units().countable - {'元', '块', '万', '月', '天', '日', '年', '周', '次'})})"
    r"(?P<v>(?:补助|补贴|补|奖|发放|发|给|收|付|要|为|是|共|，|地)*)(?P<a>\d[\d.,]*)(?P<m>万元|万|元|块钱|块)(?!/)"
)


def price_per_many(text: str, draft: Draft) -> tuple[str, str]:
    """``text`` with such a price as the table writes it, and what is to be told ("" where nothing).

    UserError where the price of one would be no round sum.
    """
    told: list[str] = []

    def one(found: re.Match[str]) -> str:
        number = _TENS.get(found.group("n")) or parse_number(found.group("n"))
        if number is None or number <= 1 or number != int(number):
            return found.group()
        amount = Money.parse(
            found.group("a") + re.sub(r"万$", "万元", re.sub(r"块钱?$", "元", found.group("m")))
        )
        if int(number) in _ROUND:
            return f"{plain(amount.yuan)}元/{_ROUND[int(number)]}{found.group('u')}"
        each = amount.yuan / number
        if each != each.quantize(Decimal("0.01")):
            raise UserError(
                f"“{found.group()}”折成每{found.group('u')}的价除不尽，表格没有改动。"
                f"请直接说每{found.group('u')}多少元，或者每十{found.group('u')}多少元。"
            )
        told.append(f"“{found.group()}”折合{plain(each)}元/{found.group('u')}。")
        return f"{plain(each)}元/{found.group('u')}"

    put = _PER_MANY.sub(one, text)
    if put != text and _PER_MANY.fullmatch(text.rstrip("。！了吧")):
        row = _price_row(draft, put)
        put = f"第{row + 1}条改成{put}" if row is not None else put
    return put, "".join(told)


def _price_row(draft: Draft, price: str) -> int | None:
    """The only row that holds a price for as much of the same."""
    unit = price.rpartition("/")[2].rstrip("。！了吧").lstrip("十百千")
    found = [
        place
        for place, row in enumerate(draft.table.indicators)
        if row.applicable
        and row.parsed.kind is ValueKind.UNIT_PRICE
        and any(per.lstrip("十百千") == unit for per in row.parsed.per)
    ]
    return found[0] if len(found) == 1 else None
