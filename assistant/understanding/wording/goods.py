"""A list of goods pasted from a sheet: 品名 | 数量 | 单价 over rows of cells, put into sentences."""

from dataclasses import dataclass

from assistant.understanding.lexicon import units
from corpus import late_re as re

_SEPARATOR = re.compile(r"\t|[|｜]| {2,}|\u3000+")
_LOOSER = (re.compile(r" +"), re.compile(r"[,，]"))
"""What parts the cells of a sheet that was pasted as plain lines; only where a header says so."""
_HEADS = (
    ("row", r"序号|编号"),
    ("spec", r"(?:规格|型号|参数|品牌|备注|说明|依据)+|技术(?:参数|要求)"),
    ("unit", r"(?:计量)?单位"),
    (
        "name",
        r"(?:[一-龥]{2,4})?(?:名称|品名|内容|明细|项目|事项|品目)|物品|设备|货物|[种品]类|类别|类型|品种",
    ),
    ("price", r"(?:[一-龥]{2})?(?:单价|均价|价格|标准)"),
    ("count", r"(?:[一-龥]{2})?(?:数量|规模)|[台个采购人户]{1,2}数|工程量|任务数"),
    (
        "sum",
        r"(?:[一-龥]{1,2})?(?:金额|小计|合价|总价|合计|预算|总额|投资|费用|经费|资金|支出|自筹|配套)",
    ),
)
_UNIT_OF_ALL = r"[(（](?:金额|货币|计价|计量)?单位[：:]\s*(?:人民币)?(?P<unit>[百千万亿]?元)[)）]|(?:^|\n)\s*(?:金额)?单位[：:]\s*(?:人民币)?(?P<alone>[百千万亿]?元)\s*(?=\n)|(?:^|\n)[^\n\d|]*(?:20\d\d)?[^\n\d|]*[表划单算][(（](?P<titled>[百千万亿]?元)[)）][ \t]*(?=\n)"
"""（单位：万元）, …测算表（万元）: the unit of all amounts of a sheet."""
_UNITS_OF_BOTH = r"单位[：:]\s*(?P<piece>[^、，,/；;\s\d()（）元]{1,3})[、，,/；;和]\s*(?P<unit>[百千万亿]?元)(?=[)）\s])"
"""（单位：座、万元）: what is counted, and the money."""
_PRICED = "单价"
_NUMBER = r"[\d.,，]+"
_SPELLED = {"m": "米", "t": "吨", "M": "米", "ha": "公顷"}
_SUMMED = r"合计|总计|共计|总额|小计"
_NOTES = frozenset({"备注", "说明"})
_SIZE = r"数量|长度|里程|面积|规模|工程量|人数|户数"
"""Heads of columns that count what the row is named by."""


@dataclass(frozen=True)
class Placed:
    """A text each of whose characters has a place in another: ``places[i]`` of ``text[i]``."""

    text: str
    places: tuple[int, ...]


@dataclass(frozen=True)
class _Column:
    meaning: str
    unit: str  # of 单价(元)
    label: str = ""  # of 保洁员(人)


@dataclass(frozen=True)
class _Piece:
    """A cell of a line and where it stands."""

    start: int
    text: str


def with_goods_said(written: str) -> Placed:
    """The text with its rows of goods as 台式电脑15台，单价4500元；, each character in its place.

    As it is where no line heads such a list. Sums of a row are left out: they are count × price.
    """
    heads = r"单价|均价|价格|标准|金额|投资|(?:^|[\n\t |｜,，])[^\s\d,，]{1,8}[(（][^\s\d()（）]{1,4}[)）]"
    if "\n" not in written or not re.search(heads, written):
        return Placed(written, tuple(range(len(written))))
    chars: list[str] = []
    places: list[int] = []

    def say(text: str, place: int, *, whole: bool = False) -> None:
        for offset, char in enumerate(text):
            chars.append(char)
            places.append(place + offset if whole else place)

    head: list[_Column] | None = None
    of_all = re.search(_UNIT_OF_ALL, written)
    money = (of_all["unit"] or of_all["alone"] or of_all["titled"]) if of_all else "元"
    counted = ""
    if both := re.search(_UNITS_OF_BOTH, written):
        of_all, money, counted = both, both["unit"], both["piece"]
    parting = _SEPARATOR
    at = 0
    lines = written.splitlines(keepends=True)
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        columns = None
        for separator in (_SEPARATOR, *_LOOSER):
            columns = _header(
                _pieces(line, at, separator),
                _pieces(below, 0, separator),
                strict=separator is not _SEPARATOR,
            )
            if columns:
                parting = separator
                break
        pieces = _pieces(line, at, parting)
        if columns:
            head = columns
            say("\n", at)
        elif head and (
            row := _summed(pieces, head, money if of_all else "")
            or _row(pieces, head, money, counted)
        ):
            said: _Piece | None = None
            for text, piece, whole in row:
                say(text, places[-1] if piece is said and not whole else piece.start, whole=whole)
                said = piece if whole else said
        elif head and _summed(pieces, head, money if of_all else "") == []:
            say("\n", at)  # how much all rows come to, and no money
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


def _header(pieces: list[_Piece], below: list[_Piece], *, strict: bool) -> list[_Column] | None:
    """The columns that a line heads, the line ``below`` it being a row of them.

    Where ``strict`` no more than one of its cells may be of no known kind.
    """
    if len(pieces) < 2 or any(re.search(r"\d", piece.text) for piece in pieces):
        return None
    columns = [_column(piece.text) for piece in pieces]
    meanings = [column.meaning for column in columns]
    if strict and (len(below) != len(pieces) or not any(_number(one.text) for one in below)):
        return None
    if "name" not in meanings:
        place = next((at for at, one in enumerate(meanings) if one in {"other", "spec"}), None)
        if place is None or (strict and place and meanings[0] != "row"):
            return None
        columns[place] = _Column("name", "", columns[place].label)  # 河段 | 长度(公里)
    others = [column for column in columns if column.meaning == "other"]
    if strict and len(others) > 1:
        return None
    meanings = [column.meaning for column in columns]
    if "measure" in meanings:
        return columns
    priced = "price" in meanings or (strict and "sum" in meanings)
    counted = "count" in meanings and priced
    spent = strict and "sum" in meanings and len(pieces) > 2
    return columns if len(pieces) > 2 and (counted or spent) else None


def _column(text: str) -> _Column:
    """A column by its head: 单价(元), 保洁员(人), 月补助(元/人)."""
    bare, unit = re.match(r"([^(（]*)(?:[(（](.*?)[)）])?", text).groups()  # type: ignore[union-attr]
    label, unit = bare.strip(), unit or ""
    meaning = next((name for name, words in _HEADS if re.fullmatch(words, label)), "")
    if re.fullmatch(r"[百千万亿]?元/[^/]{1,4}(?:/[^/]{1,3})?", unit) and meaning in {"", "price"}:
        return _Column("price", unit, "" if meaning else label)
    each = re.match(rf"每({'|'.join(sorted(units().per, key=len, reverse=True))})", label)
    if each and re.fullmatch(r"[百千万亿]?元", unit):
        return _Column("price", f"{unit}/{each[1]}", label.removeprefix(each[0]) or _PRICED)
    if re.fullmatch(r"[百千万亿]?元", unit) and meaning in {"", "name"}:
        return _Column("sum", unit, label)
    of_things = unit.removeprefix("万") in units().countable
    if of_things and text.endswith((")", "）")) and meaning in {"", "count", "name"}:
        return _Column("count" if label == "数量" else "measure", unit, label)
    if meaning == "count" and not unit and re.fullmatch(r"[人户台个]数", label):
        unit = label[0]
    return _Column(meaning or "other", unit, label)


def _number(text: str) -> bool:
    return re.match(rf"{_NUMBER}\D{{0,4}}$", text) is not None


def _summed(
    pieces: list[_Piece], head: list[_Column], of_all: str
) -> list[tuple[str, _Piece, bool]] | None:
    """What the last row of a sheet says: the sums of its money; None where it is no such row."""
    if not pieces or not re.fullmatch(_SUMMED, re.sub(r"\s", "", pieces[0].text)):
        return None
    told = [piece for piece in pieces[1:] if piece.text]
    if not told or not all(_number(one.text) or re.fullmatch(r"[-—/]+", one.text) for one in told):
        return None
    sums = [column for column in head if column.meaning == "sum"]
    if not sums or (len(told) > 1 and head[-1].meaning != "sum" and len(pieces) != len(head)):
        return [] if len(told) > 1 else None
    said = [("\n", pieces[0], False)]
    shares = len(sums) > 1 and len(pieces) == len(head) and all(map(_is_share, sums))
    for column, piece in zip(head, pieces, strict=False) if shares else ():
        if column.meaning == "sum":
            said += [(column.label, piece, False), *_amount(piece, column.unit or of_all)]
            said.append(("、", piece, False))
    last = told[-1]
    if len(pieces) == len(head) and not shares:
        last = next(piece for column, piece in zip(head, pieces, strict=True) if column is sums[-1])
    if not shares:
        said += [(pieces[0].text, pieces[0], True), *_amount(last, sums[-1].unit or of_all)]
    return [*said, ("\n", last, False)]


def _is_share(column: _Column) -> bool:
    return re.search(r"财政|自筹|配套|上级|中央|[省市县区镇乡]级|专项", column.label) is not None


def _amount(piece: _Piece, unit: str) -> list[tuple[str, _Piece, bool]]:
    bare = re.fullmatch(_NUMBER, piece.text)
    return [(piece.text, piece, True), *([(unit, piece, False)] if bare else [])]


def _row(
    pieces: list[_Piece], head: list[_Column], money: str, piece_of_all: str
) -> list[tuple[str, _Piece, bool]] | None:
    """What a row says: texts, the cells that they belong to, and whether they are those cells.

    ``money`` is the unit of amounts whose column says none, ``piece_of_all`` that of counts. Sums are left out where there is a
    price, and where several columns say who gives how much.
    """
    if len(pieces) == len(head) - 1 and head[-1].meaning == "spec":
        head = head[:-1]  # nothing is noted of it
    if len(pieces) != len(head):
        return None
    cells = list(zip(head, pieces, strict=True))
    meanings = [column.meaning for column, _ in cells]
    name = next(piece for column, piece in cells if column.meaning == "name")
    piece_unit = next((piece.text for column, piece in cells if column.meaning == "unit"), "")
    parts: list[list[tuple[str, _Piece, bool]]] = []
    if "count" in meanings and re.match(_NUMBER, pieces[meanings.index("count")].text):
        column, piece = cells[meanings.index("count")]
        of_price = next((one.unit for one, _ in cells if one.meaning == "price"), "")
        unit = piece_unit or column.unit or piece_of_all or of_price.partition("/")[2]
        parts.append([(name.text, name, True), *_amount(piece, _SPELLED.get(unit, unit))])
    elif "count" in meanings:
        return None
    for column, piece in cells:
        if column.meaning == "measure" and re.match(_NUMBER, piece.text):
            sized = not parts and re.fullmatch(_SIZE, column.label)
            label = name.text if sized else column.label
            parts.append(
                [(label, piece, False), *_amount(piece, _SPELLED.get(column.unit, column.unit))]
            )
    between = "、"
    if "price" in meanings:
        column, piece = cells[meanings.index("price")]
        if not re.match(_NUMBER, piece.text) and "count" not in meanings:
            return None
        told = re.search(r"/|每", piece.text) is not None
        label = column.label if "/" in column.unit else _PRICED
        parts.append(
            [*([] if told else [(label, piece, False)]), *_amount(piece, column.unit or money)]
        )
        between = "，"
    elif own := [cell for cell in cells if cell[0].meaning == "sum" and not _is_share(cell[0])]:
        column, piece = own[0]
        if not re.match(_NUMBER, piece.text):
            return None
        named = [] if "count" in meanings else [(name.text, name, "measure" not in meanings)]
        parts.append([*named, *_amount(piece, column.unit or money)])
    said: list[tuple[str, _Piece, bool]] = []
    for place, part in enumerate(parts):
        mark = "；" if place == len(parts) - 1 else between if place == len(parts) - 2 else "、"
        said += [*part, (mark, part[-1][1], False)]
    noted = [one for column, one in cells if one.text and column.label in _NOTES]
    for piece in noted if said else ():
        said[-1:] = [("（", piece, False), (piece.text, piece, True), ("）；", piece, False)]
    return said or None


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
