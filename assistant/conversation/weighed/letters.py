"""Parts of names that a message exchanges, puts in or takes out: 受益群众改成办事群众, “年”字去掉."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.conversation.parts.mentions import ROW, TEXT, VALUE, Clause
from assistant.conversation.weighed import signs
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.wishes import Wish
from corpus import late_re as re

_QUOTES = '“"「『《‘'
_FRONT = re.compile(r"前面|前头|前边|开头|最前|打头")
_BEHIND = re.compile(r"后面|后头|后边|末尾|最后|结尾")
_PUT = re.compile(r"加|添|带|补|冠")
_OFF = re.compile(r"去掉|删|不要|拿掉|多余|多了|多个")
_FOR = re.compile(r"换成|换为|换作|改成|改为|改口|缩[成为]|替换|[改作](?=[“\"「『《‘])")
_LETTERS_PUT = re.compile(
    r"(?P<w>前面|前头|开头|后面|末尾)(?:再)?(?:加上?|添上?)(?P<n>[\u4e00-\u9fff]{1,8}?)(?:[一两二俩三四五六]?个字|俩字|二字)"
)
_LETTERS_OFF = re.compile(
    r"(?:多(?:了|余|出)?(?:个|一个)?|把|将|去掉|删掉|删去|拿掉|不要)?(?:那个|前面的?|开头的?|里面?的?)?(?P<n>[\u4e00-\u9fff]{1,6}?)(?:[一两二俩三四五六几]个|这?个|二|俩)?字(?=$|[，,。；去删不拿多抹要])"
)
_EXCHANGED = re.compile(
    r"(?P<a>[\u4e00-\u9fff]{2,12}?)(?:(?:[一两二俩三四五六几]个|二)字)?(?:统一|都|全)?(?:换成|改成|换为|改为|替换成|替换为|改作)(?P<b>[\u4e00-\u9fff]{2,10}?)(?=$|[，,。；吧了就好])"
)
_EXCHANGED_BARELY = re.compile(
    r"^(?:把|将)?(?P<a>[\u4e00-\u9fff]{2,8}?)(?:都|全)?[改换](?![成为作到用个一上下进出掉叫名])(?P<b>[\u4e00-\u9fff]{2,8}?)(?=$|[，,。；吧了就好])"
)
"""橡皮艇改冲锋舟."""
_NOT_BUT = re.compile(
    r"不是(?P<a>[\u4e00-\u9fff]{2,8}?)[，,\s]?(?:而)?(?:应当|应该|应|其实|得|就)?(?:是|写|为)(?P<b>[\u4e00-\u9fff]{2,8}?)(?=$|[，,。；吧了])"
)
_LEAST = 2
"""Characters of a part that is exchanged."""


@dataclass(frozen=True)
class _Way:
    """What is done to a name, with which words, and where the words stand in the clause."""

    how: str  # front, behind, off, for
    old: str
    new: str
    start: int
    quoted: bool


def for_parts_of_names(heard: Heard) -> Iterator[Wish]:
    """A name with words put before or behind it, taken out of it, or exchanged."""
    for n, clause in enumerate(heard.clauses):
        for way in _ways(heard, n, clause):
            changed = [
                (row, _changed(way, one.name)) for row, one in enumerate(heard.rows) if one.applicable
            ]  # fmt: skip
            held = sum(bool(name) for _, name in changed)
            for row, name in changed:
                if len(name) < _LEAST or name == heard.rows[row].name:
                    continue
                named = signs.where(heard, row, n, way.start)
                about = [f"way:{way.how}", f"held:{min(held, 3)}", "quoted" if way.quoted else "unquoted"]  # fmt: skip
                about += [f"share:{min(len(_part(way.old, heard.rows[row].name)), 5)}"]
                more = [*signs.rivals(heard, row, n), *signs.manner(heard, n)]
                yield Wish("rename", row, text=name, uses=(f"t{n}:{way.start}:{row}",), signs=signs.together("part", named, about, more))  # fmt: skip


def parts_of(heard: Heard, n: int, clause: Clause, name: str) -> Iterator[tuple[str, int, str]]:
    """What becomes of ``name``, each with what is done to it and where that is told."""
    for way in _ways(heard, n, clause):
        changed = _changed(way, name)
        if len(changed) >= _LEAST and changed != name:
            yield way.how, way.start, changed


def _ways(heard: Heard, n: int, clause: Clause) -> Iterator[_Way]:
    raw = clause.raw
    quotes = [one for one in clause.spans if raw[one.start : one.start + 1] in _QUOTES and one.mark in {TEXT, ROW}]  # fmt: skip
    if quotes:
        first, last = quotes[0].text, quotes[-1].text
        if len(quotes) == 1 and _PUT.search(raw) and (_FRONT.search(raw) or _BEHIND.search(raw)):
            yield _Way("front" if _FRONT.search(raw) else "behind", "", first, quotes[-1].end, True)
        elif len(quotes) == 1 and _OFF.search(heard.text):
            yield _Way("off", first, "", quotes[-1].end, True)
        elif len(quotes) == 2 and last in first and last != first and _OFF.search(raw):
            yield _Way("off", last, "", quotes[-1].end, True)  # “企业和群众满意度”去掉“和群众”
        elif len(quotes) == 2 and _PUT.search(raw) and (_FRONT.search(raw) or _BEHIND.search(raw)):
            yield _Way("front" if _FRONT.search(raw) else "behind", "", last, quotes[-1].end, True)
        elif len(quotes) == 2 and _FOR.search(raw):
            yield _Way("for", first, last, quotes[-1].end, True)
        return
    put = _LETTERS_PUT.search(raw)
    if put:
        yield _Way("behind" if _BEHIND.search(put.group("w")) else "front", "", put.group("n"), put.end("n"), True)  # fmt: skip
        return
    off = _LETTERS_OFF.search(raw)
    if off and _OFF.search(heard.text):
        yield _Way("off", off.group("n"), "", off.start("n"), False)
        return
    exchanged = _EXCHANGED.search(raw) or _EXCHANGED_BARELY.search(raw)
    if exchanged and not any(one.start < exchanged.end("b") and one.end > exchanged.start("b") for one in clause.of(VALUE)):  # fmt: skip
        yield _Way("for", exchanged.group("a"), exchanged.group("b"), exchanged.end("b"), False)
    beside = "，".join(one.raw for one in heard.clauses[n : n + 2])
    other = _NOT_BUT.search(beside)
    if other and other.start() < len(raw):
        yield _Way("for", other.group("a"), other.group("b"), other.start("a"), False)


def _part(old: str, name: str, least: int = _LEAST) -> str:
    """The longest end of the words that the name has: 最后一条的就医群众 -> 就医群众."""
    return next((old[at:] for at in range(len(old) - least + 1) if old[at:] in name), "")


def _changed(way: _Way, name: str) -> str:
    """The name after it; "" where it has no such part, or is nothing else."""
    if way.how == "front":
        return "" if name.startswith(way.new) else way.new + name
    if way.how == "behind":
        return "" if name.endswith(way.new) else name + way.new
    if way.how == "off" or way.quoted:
        least = 1 if way.how == "off" else _LEAST
        part = way.old if way.quoted else _part(way.old, name, least)
        part = part if part in name and part != name else ""
        count = 1 if way.how == "off" else -1
    else:
        part, count = _part(way.old, name), 1
        whole = way.new.endswith(name[-_LEAST:]) and not part.endswith(name[-_LEAST:])
        if part == name or whole:
            return ""  # a whole new name and no part of one
    return name.replace(part, way.new, count) if part else ""
