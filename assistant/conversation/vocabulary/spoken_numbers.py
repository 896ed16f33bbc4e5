"""Numbers as clerks say them: 百分之七十, 三十具, 5个点, 两万五, each in the digits and the unit that the table writes."""

from decimal import Decimal

from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.money import YUAN_PER_UNIT, Money
from corpus.numerals import ARABIC, CHINESE, SCALED, parse_number, plain
from corpus.text import normalise

_AND = r"(?:还有|以及|和|跟|与)[\u4e00-\u9fff]"
"""百分之百 by itself is known to the readings; beside the next row it is put in digits."""
_SHARE = re.compile(
    rf"(?P<of>百|千|万)[分份]之(?P<n>百(?={_AND})|(?!百){CHINESE}|{ARABIC})(?P<rest>点[一二三四五六七八九零])?"
)
_OF = {"百": (Decimal(1), "%"), "千": (Decimal(1), "‰"), "万": (Decimal("0.01"), "%")}
"""Of ten thousand there is no sign that forms use: it is told in per cent."""
_EACH_LOT = re.compile(
    rf"每(?P<lot>[百千万亿][\u4e00-\u9fff]{{1,2}}?)(?:要|是|按|补助?|给|花|大概|大约|：|:)*(?P<n>{SCALED}|{ARABIC})(?P<u>万元|元|块钱|块)?(?=$|[，,。；;！!\s吧了以左的算来报]|不)"
)
"""每万尾800元: a price of a lot."""
_LOT_ENDS = re.compile(r"[尾只头羽株棵斤米亩人户次份册页张枚粒苗件个立方]$|公斤|公里|平方$")

_WAN = re.compile(
    r"(?<![第零一二两三四五六七八九十百千万\d几数好])(?P<n>[一二两三四五六七八九十][零一二两三四五六七八九十百千]*)万(?P<t>[一二三四五六七八九](?![零一二两三四五六七八九十百千万成]))?(?![零一二两三四五六七八九十百千分一])"
)
"""二十七万, 两万五: 万 in digits, as sums are told."""


def rates_in_digits(text: str) -> str:
    """``text`` with spoken shares, sums of ten thousands and prices of a lot in digits."""
    text = _WAN.sub(_wan, text)
    text = re.sub(rf"(?<!之)百分百(?={_AND}|$|[，,。；;！!吧了不太难做达也怕])", "100%", text)
    return _EACH_LOT.sub(_priced, _SHARE.sub(_share, text))


def _share(found: re.Match[str]) -> str:
    number = Decimal(100) if found.group("n") == "百" else parse_number(found.group("n"))
    if number is None:
        return found.group()
    rest = found.group("rest")
    if rest:
        number = Decimal(number) + Decimal("零一二三四五六七八九".index(rest[1])) / 10
    by, sign = _OF[found.group("of")]
    return f"{plain(Decimal(number) * by)}{sign}"


def _wan(found: re.Match[str]) -> str:
    number = parse_number(found.group("n"))
    if number is None:
        return found.group()
    tenth = found.group("t")
    whole = Decimal(number) + (Decimal("一二三四五六七八九".index(tenth) + 1) / 10 if tenth else 0)
    return f"{plain(whole)}万"


def _priced(found: re.Match[str]) -> str:
    if not _LOT_ENDS.search(found.group("lot")):
        return found.group()
    unit = {"块": "元", "块钱": "元", None: "元"}.get(found.group("u"), found.group("u"))
    return f"{found.group('n')}{unit}/{found.group('lot')}"


_SPELLED = re.compile(
    rf"(?P<front>不少于|不低于|至少|不超过|最多|约|≥|≤)?(?P<n>{CHINESE})(?P<u>(?:{any_of(units().countable)}))(?P<more>以上|以下|以内|之内|左右)?"
)
_HALF = "半"
_ROWS = frozenset({"条", "项", "行", "类", "点"})
"""What rows of a table are counted by: 分两条 tells no value."""
_FEW = 10


def count_in_digits(text: str) -> str:
    """``text`` in digits where it is such a count and nothing else; "" for other texts."""
    found = _SPELLED.fullmatch(text)
    number = parse_number(found.group("n")) if found and _HALF not in found.group("n") else None
    if found is None or number is None or (found.group("u") in _ROWS and number < _FEW):
        return ""
    return (
        f"{found.group('front') or ''}{plain(number)}{found.group('u')}{found.group('more') or ''}"
    )


_COUNTED = re.compile(r"(?P<v>[^\u4e00-\u9fff]*\d[\d.,]*个)(?P<what>[\u4e00-\u9fff]{1,3})")


def counted_by_name(value: str, name: str) -> str:
    """``value`` without the word that ``name`` says already; other values as they are."""
    found = _COUNTED.fullmatch(value)
    if found is None:
        return value
    what = re.escape(found.group("what"))
    counts = re.search(rf"{what}位?(?:建设|设置|安装|改造|个)?(?:数量?|$)", name)
    return found.group("v") if counts else value


def shortened(text: str) -> str:
    """三万五: 35,000; "" for other texts."""
    spoken = re.fullmatch(rf"({CHINESE})([万千百])([一二三四五六七八九])", normalise(text))
    if not spoken:
        return ""
    scale = {"万": 10_000, "千": 1_000, "百": 100}[spoken.group(2)]
    first, second = parse_number(spoken.group(1)), parse_number(spoken.group(3))
    if second and re.search(r"[万千百]", spoken.group(1)):  # 一千六百五
        whole = parse_number(spoken.group(1) + spoken.group(2))
        return plain(whole + second * scale / 10) if whole else ""
    return plain(first * scale + second * scale / 10) if first and second else ""


def money_said(value: str, now: Money | None) -> tuple[Money, str]:
    """An amount, and what is said where its unit was not: 万元, or 元 where only that makes sense.

    ``now`` is what the cell holds: 8000 beside 1.5万元 can only be 元.
    """
    value = re.sub(
        r"^(?:不超过|不高于|最多|至多|最高|控制在|大概|约|≤)|(?:左右|上下|以内|之内|以下|封顶|打住|为限|出头)$", "", value
    )  # fmt: skip
    value = shortened(value) or value
    if names_unit(value):
        return Money.parse(value), ""
    amount = Money.parse(value, default_unit="万元")
    in_yuan = Money.parse(value, default_unit="元")
    if (
        now is not None
        and now.yuan > 0
        and amount.yuan > 50 * now.yuan
        and in_yuan.yuan <= 50 * now.yuan
    ):
        amount = in_yuan
    return amount, f"“{value}”没有写单位，按{amount}理解。"


def names_unit(text: str) -> bool:
    """True where an amount names its unit."""
    return any(unit in normalise(text) for unit in YUAN_PER_UNIT)
