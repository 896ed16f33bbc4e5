"""A list of goods pasted from a sheet: 品名 | 数量 | 单价 over rows of cells, put into sentences."""

import re
from dataclasses import dataclass

_SEPARATOR = re.compile(r"\t|[|｜]| {2,}|\u3000+")
_LOOSER = (re.compile(r" +"), re.compile(r"[,，]"))
"""What parts the cells of a sheet that was pasted as plain lines; only where a header says so."""
_HEADS = (
    (
        "name",
        r"[一-龥]{2,4}(?:名称|品名|内容|明细|项目|事项)|品名|名称|项目|物品|设备|内容|货物|种类|类别|规格|明细",
    ),
    ("count", r"数量|台数|个数|采购数|人数|工程量|规模|(?:建设|实施)?规模|任务数"),
    ("unit", r"(?:计量)?单位"),
    ("price", r"单价|均价|价格|标准"),
    ("sum", r"(?:[一-龥]{2})?(?:金额|小计|合价|总价|合计|预算|总额|投资)"),
)
_UNIT_OF_ALL = r"[(（](?:金额|货币|计价|计量)?单位[：:]\s*(?:人民币)?(?P<unit>[百千万亿]?元)[)）]|(?:^|\n)\s*(?:金额)?单位[：:]\s*(?:人民币)?(?P<alone>[百千万亿]?元)\s*(?=\n)"
"""（单位：万元）: the unit of all amounts of a sheet."""
_PRICED = "单价"
_NUMBER = r"[\d.,，]+"
_SPELLED = {"m": "米", "t": "吨", "M": "米", "ha": "公顷"}


@dataclass(frozen=True)
class Placed:
    """A text each of whose characters has a place in another: ``places[i]`` of ``text[i]``."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True)
class _Column:
    meaning: str
    unit: str  # of 单价(元)


@dataclass(frozen=True)
class _Piece:
    """A cell of a line and where it stands."""

    start: int
    text: str


def with_goods_said(written: str) -> Placed:
    """The text with its rows of goods as 台式电脑15台，单价4500元；, each character in its place.

    As it is where no line heads such a list. Sums of a row are left out: they are count × price.
    """
    if not re.search(r"单价|均价|价格|标准|金额|投资", written) or "\n" not in written:
        return Placed(written, tuple(range(len(written))))
    chars: list[str] = []
    places: list[int] = []

    def say(text: str, place: int, *, whole: bool = False) -> None:
        for offset, char in enumerate(text):
            chars.append(char)
            places.append(place + offset if whole else place)

    head: list[_Column] | None = None
    of_all = re.search(_UNIT_OF_ALL, written)
    money = (of_all["unit"] or of_all["alone"]) if of_all else "元"
    parting = _SEPARATOR
    at = 0
    for line in written.splitlines(keepends=True):
        columns = None
        for separator in (_SEPARATOR, *_LOOSER):
            columns = _header(_pieces(line, at, separator), strict=separator is not _SEPARATOR)
            if columns:
                parting = separator
                break
        pieces = _pieces(line, at, parting)
        if columns:
            head = columns
            say("\n", at)
        elif head and len(pieces) >= 2 and (row := _row(pieces, head, money)):
            for text, piece, whole in row:
                say(text, piece.start if whole or text == _PRICED else places[-1], whole=whole)
        elif re.fullmatch(r"[\s|｜:+=-]+", line) and head:
            pass  # the ruler below a header
        else:
            say(line, at, whole=True)
            head = None if line.strip() else head
        at += len(line)
    return Placed("".join(chars), tuple(places))


def _pieces(line: str, at: int, separator: re.Pattern[str]) -> list[_Piece]:
    """The cells of a line; the empty ones outside a frame of pipes are none."""
    pieces = []
    start = 0
    for found in [*separator.finditer(line.rstrip("\n")), None]:
        end = found.start() if found else len(line.rstrip("\n"))
        text = line[start:end]
        pieces.append(_Piece(at + start + len(text) - len(text.lstrip()), text.strip()))
        start = found.end() if found else end
    while pieces and not pieces[0].text:
        pieces.pop(0)
    while pieces and not pieces[-1].text:
        pieces.pop()
    return pieces


def _header(pieces: list[_Piece], *, strict: bool) -> list[_Column] | None:
    """The columns that a line heads; where ``strict`` all its cells must be such heads."""
    if len(pieces) < 3 or any(re.search(r"\d", piece.text) for piece in pieces):
        return None
    columns = []
    for piece in pieces:
        bare, unit = re.match(r"([^(（]*)(?:[(（](.*?)[)）])?", piece.text).groups()  # type: ignore[union-attr]
        meaning = next((name for name, words in _HEADS if re.fullmatch(words, bare.strip())), "")
        columns.append(_Column(meaning or "other", unit or ""))
    meanings = [column.meaning for column in columns]
    if strict and ("name" not in meanings or meanings.count("other") > 1):
        return None
    priced = "price" in meanings or (strict and "sum" in meanings)
    return columns if "count" in meanings and priced else None


def _row(
    pieces: list[_Piece], head: list[_Column], money: str
) -> list[tuple[str, _Piece, bool]] | None:
    """What a row says: texts, the cells that they belong to, and whether they are those cells.

    ``money`` is the unit of amounts whose column says none.
    """
    if len(pieces) != len(head):
        return None
    cells = {column.meaning: (column, piece) for column, piece in zip(head, pieces, strict=True)}
    if "name" not in cells or not re.match(_NUMBER, cells["count"][1].text):
        return None
    name = cells["name"][1]
    said = [(name.text, name, True)]
    priced = "price" if "price" in cells else "sum"
    between = "，" if priced == "price" else "、"
    for meaning, end in (("count", between), (priced, "；")):
        column, piece = cells[meaning]
        if meaning == "price" and not re.search(r"/|每", piece.text):
            said.append((_PRICED, piece, False))
        said.append((piece.text, piece, True))
        if re.fullmatch(_NUMBER, piece.text):
            unit = cells["unit"][1].text if meaning == "count" and "unit" in cells else column.unit
            unit = _SPELLED.get(unit, unit)
            said.append((unit or ("" if meaning == "count" else money), piece, False))
        said.append((end, piece, False))
    return said


def edited(placed: Placed, edits: list[tuple[int, int, str]]) -> Placed:
    """The text with each (start, end) replaced; what is put in stands where it was put."""
    chars: list[str] = []
    places: list[int] = []
    at = 0
    for start, end, said in edits:
        chars += placed.text[at:start]
        places += placed.places[at:start]
        chars += said
        places += [placed.places[min(start, len(placed.places) - 1)]] * len(said)
        at = end
    chars += placed.text[at:]
    places += placed.places[at:]
    return Placed("".join(chars), tuple(places))
