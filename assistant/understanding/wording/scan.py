"""The request in one form for reading, each character tied to its place in what was written."""

import unicodedata
from dataclasses import dataclass
from functools import cache

from assistant.understanding.lexicon import any_of, units
from assistant.understanding.wording.goods import edited, with_goods_said
from assistant.understanding.wording.plainly_said import with_plain_verbs
from assistant.understanding.wording.talk import without_talk
from assistant.understanding.wording.typos import without_slips
from corpus import late_re as re

_INVISIBLE = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]")
_ONE_TO_ONE = str.maketrans(
    {
        "〔": "(", "［": "(", "【": "(", "[": "(", "{": "(", "〕": ")", "］": ")", "】": ")", "]": ")",
        "}": ")", "—": "-", "–": "-", "－": "-", "―": "-", "‒": "-", "−": "-", "﹣": "-", "~": "-",
        "～": "-", "≧": "≥", "⩾": "≥", "≦": "≤", "⩽": "≤", "﹪": "%", "·": "/", "•": "/", "・": "/",
        "@": "×", "＠": "×", "〇": "零", "○": "零", "俩": "两", "仨": "三", "\r": "\n", "\t": " ", "⁄": "/", "∕": "/",
    }
)  # fmt: skip
_CIRCLED = re.compile(r"[①-⑳➀-➓❶-❿⓵-⓾㉑-㉟]")
_FORMAL = re.compile(r"[壹贰叁肆伍陆柒捌玖拾佰仟萬零万亿]{2,}(?=[元圆整角]|[一-龥])")
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬", "一二三四五六七八九十百千万")
_PAIRS = {">=": "≥", "=>": "≥", "<=": "≤", "=<": "≤", "《=": "≤", "》=": "≥"}
_GROUPED = re.compile(r"(?<=[一-龥])(\d{1,2})，\d{3}(?=[一-龥㎡])(?!元|块|[一-龥]{0,2}(?:每|/))")
_PARTED = re.compile(r"[万亿元块期场次个台套人名辆处座项件份)]")
"""What stands before a plus sign between two items of a list, and not within a name."""
_JOINED = re.compile(r"(?<=[一-龥])[+＋](?=[一-龥]{2,}(?!.*[)）]))")
"""And, between the tasks of a project, but not among the classes of a purchase in brackets."""
_WITH = re.compile(r"(?<=[一-龥]{2})跟(?![踪进班岗随拍读团单着上访在他她我你])(?=[一-龥]{2})")
"""And, as it is spoken: 图书购置跟广场舞大赛."""
_WHAT_IT_HOLDS = re.compile(
    r"(?<=[一-龥])[(（](?:不?含|不?包括?)[^（）()\d，,。；;:：\n]{1,10}[)）](?=¥?[\d一二两三四五六七八九])"
)
"""每座（含勘察设计）28万元: what a price holds parts it from no word before it; its fact still shows it."""
_TIMES = re.compile(r"(?<=[人名位台套个月年天日次场件亩米户辆元块只株])[xXｘＸ](?=\d)")
"""3人x9个月x3500元."""
_CLAUSE = re.compile(r"[，,。；;\n]")
_EACH = re.compile(r"每|一|均|各|价|费|标准|补助|补贴|奖|第|[数量共计为约]$")
_NOUNS = "班组队站点门桶箱车路床面头道塘池亭舍棚盘板盆孔柜杯碗摊群"  # units that begin nouns: 路灯
_BEGIN_NOUNS = (
    r"(?:课时|学时|工日|台班|床位|工位|展位)费|座[椅机谈位垫]|台[账阶面灯布]|架[子空]|支[架部出撑护]|家[具庭电长访]|处[理置]|条幅|顶棚|盆景|所[需有]|个人|名[额称牌]|位置|片区|"
    r"部[分门队]|套[餐件]|组织|口[罩腔岸]|对[讲接口]|项目|轮[椅胎岗]|期[间末]|圈舍|听[诊力证课障]|本级|根据|批[复准]|种[植子苗]|户[外用]|米[面粉]|方[案向]|度[假汛]|周[边转期]"
)
"""Nouns whose first letter is a unit: 每平160 座椅24个."""
_COUNT = r"\d{1,4}[台套个辆部件把张]"
_PER_SAID = re.compile(r"/[一-龥A-Za-z㎡]{1,4}[²³23]?$")
_PRICED = re.compile(r"(?:单价|均价|造价|单价为|单价约)\d[\d.,]*$")
"""单价110 年检合格率100%: the sum is said, and a word begins."""
_GOES_ON = "元块万千百亿角毛/每"
_NEXT_EACH = re.compile(r"每[一-龥]{1,4}\d")
"""850元/米 每季1次: what a price is per has been said, and something else is each time."""
_YEAR_ALONE = re.compile(r"(?:^|[ ,;。\n])20[2-4]\d$")
_COUNTED = re.compile(r"[一-龥]{1,2}(?:[,;。、(]|$)")
"""2025 户，: a count, and no year."""
_MEASURED = re.compile(r"[\d/](?:[kcm]?m|kg|[TGM]B|T|t|L|h|ha|kW|MW)[²³23]?$")
CLAUSE_END = frozenset(",，;。、:\n!?()《》“”\"'<>")
"""Characters at which a clause ends (in the flat text)."""


@dataclass(frozen=True)
class Scan:
    """A text in reading form: ``flat[i]`` was written at ``places[i]`` of ``written``."""

    written: str
    flat: str
    places: tuple[int, ...]

    def words(self, start: int, end: int) -> str:
        """What was written for ``flat[start:end]``: an exact substring of the request."""
        if start >= end:
            return ""
        return self.written[self.places[start] : self.places[end - 1] + 1].strip()

    def spaced(self, place: int) -> bool:
        """True where white space was written before ``flat[place]``, even where it was dropped."""
        if not 0 < place < len(self.places):
            return False
        between = self.written[self.places[place - 1] + 1 : self.places[place]]
        return any(char.isspace() for char in between)

    def _compares(self, at: int) -> bool:
        """True for the sign of 归还率>90%, which ends no clause."""
        return self.flat[at] in "<>" and self.flat[at + 1 : at + 2].isdigit()

    def clause_start(self, place: int, floor: int = 0) -> int:
        """Where the clause that holds ``place`` begins, not before ``floor``."""
        while place > floor and (
            self.flat[place - 1] not in CLAUSE_END | {" "} or self._compares(place - 1)
        ):
            if self.flat[place - 1] == "," and self.flat[place - 2 : place - 1].isdigit():
                break
            place -= 1
        return place


def scan(written: str) -> Scan:
    """Half-width, unified signs and brackets; spaces kept only where they part words.

    Slips in units are put right and rows of goods said as sentences; ``words`` still gives what
    was written.
    """
    chars: list[str] = []
    places: list[int] = []
    placed = with_plain_verbs(without_talk(with_goods_said(written)))
    placed = edited(placed, [(*said.span(), "") for said in _WHAT_IT_HOLDS.finditer(placed.text)])
    text, _ = without_slips(placed.text)
    text = _TIMES.sub("×", _WITH.sub("和", text))
    text = _FORMAL.sub(lambda run: run.group().translate(_PLAIN), text)
    thousands = _thousands(text)
    joined = {found.start() for found in _JOINED.finditer(text)}
    for at, (place, original) in enumerate(zip(placed.places, text, strict=True)):
        if _INVISIBLE.match(original):
            continue
        for char in _read_as(original).translate(_ONE_TO_ONE):
            if char.isspace() and char != "\n":
                char = " "
            if (
                original == "，"
                and chars
                and chars[-1].isdigit()
                and text[at - 1].isascii()
                and at not in thousands
            ):
                char = ";"  # 一吨850，240户 is two numbers; １，２００ is one
            if char == "+" and chars and _PARTED.match(chars[-1]):
                char = ","  # 考察30万+宣传片18万
            if char == "+" and at in joined:
                char = "、"
            if original == "…":
                char = ","
                if chars and chars[-1] == ",":
                    continue
            if char == " " and (not chars or chars[-1] in " \n"):
                continue
            if chars and chars[-1] + char in _PAIRS:
                chars[-1] = _PAIRS[chars[-1] + char]
                continue
            chars.append(char)
            places.append(place)
    kept = [i for i in range(len(chars)) if chars[i] != " " or _parts(chars, i)]
    return Scan(written, "".join(chars[i] for i in kept), tuple(places[i] for i in kept))


_MACHINE = re.compile(r"(?!TB|GB|MB|KB|KW|MW|KV|MPA|RMB|KG)[A-Z]{2,}(?![A-Za-z])")
"""A machine that is known by capital letters, and no unit."""
_FEW = re.compile(r"\d{1,3}[台套部辆]")


def _read_as(char: str) -> str:
    """A character in the form that is read: ① as (1), full width as half width."""
    if char in "㎡²³":
        return char
    plain = unicodedata.normalize("NFKC", char)
    return f"({plain})" if plain.isdigit() and _CIRCLED.match(char) else plain


def _thousands(text: str) -> set[int]:
    """Where a full-width comma stands within a number: 乔木1，200株; not in 一吨85，240户."""
    commas = set()
    for found in _GROUPED.finditer(text):
        clause = _CLAUSE.split(text[: found.start()])[-1]
        if not _EACH.search(clause):
            commas.add(found.end(1))
    return commas


def _parts(chars: list[str], at: int) -> bool:
    """True where the space at ``at`` parts two words rather than a number from its unit."""
    before = chars[at - 1] if at else "\n"
    after = chars[at + 1] if at + 1 < len(chars) else "\n"
    ahead = "".join(chars[at + 1 : at + 6])
    if (
        "一" <= after <= "龥"
        and after not in "年元块万亿多余"
        and not _COUNTED.match(ahead)
        and _YEAR_ALONE.search("".join(chars[max(0, at - 5) : at]))
    ):
        return True  # 2026 人造草720平
    if (
        "一" <= after <= "龥"
        and after not in _GOES_ON
        and _PRICED.search("".join(chars[max(0, at - 12) : at]))
    ):
        return True
    if after == "每" and _PER_SAID.search("".join(chars[max(0, at - 5) : at])):
        return _NEXT_EACH.match("".join(chars[at + 1 : at + 7])) is not None
    if after in "每/%\n≤≥" or before in "/\n≤≥":
        return False
    if re.search(r"[A-Z]{2}$", "".join(chars[max(0, at - 2) : at])) and _FEW.match(ahead):
        return False  # AED 30台: the machine's name and its number
    if _is_digit(before) and _MACHINE.match(ahead):
        return True  # 每人180 AED 15台
    if before.isascii() and before.isalpha() and re.match(_COUNT, ahead):
        return True  # AED 6台
    if _is_digit(after) and _MEASURED.search("".join(chars[max(0, at - 6) : at])):
        return True  # 光缆6.4km 1.2万/km
    if (_is_digit(before) and _begins_a_word(ahead)) or (before == "%" and _is_digit(after)):
        return True  # 每场4500 惠及群众: the number is said without its unit
    return _is_digit(before) == _is_digit(after)


def _begins_a_word(ahead: str) -> bool:
    """True where Chinese words follow that are no unit of the number before them."""
    return "一" <= ahead[:1] <= "龥" and not _unit_first().match(ahead)


@cache
def _unit_first() -> re.Pattern[str]:
    return re.compile(
        rf"[元块角毛圆万亿千十余多来年月号岁级楼届版成倍折秒以左之至到]|日(?!均|产|处|上市|接|供|服|销|清|运行)|个(?!人[自承缴付负出掏])|百(?![岁姓货合家科])|[上下内](?![一-龥])|上下|场(?=$)|(?![{_NOUNS}][一-龥]|场[地馆租所院]|回[收访复购填应]|{_BEGIN_NOUNS})(?:{any_of(units().countable)})"
    )


def _is_digit(char: str) -> bool:
    return "0" <= char <= "9" or char in "¥."
