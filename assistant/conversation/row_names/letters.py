"""Words that a clause puts before or behind a name, takes out of it, or exchanges in it."""

from dataclasses import dataclass

from assistant.conversation.vocabulary.order_words import DROP, NAME_WORDS, ORDER_ENDS
from assistant.conversation.vocabulary.value_words import is_value
from corpus import late_re as re

_COUNTS = {one: n for n, ones in enumerate(("一", "二两俩", "三仨", "四", "五", "六", "七", "八"), 1) for one in ones}  # fmt: skip
_LETTERS = r"(?P<c>[一二两俩三四五六七八几])?(?:这)?个?(?:汉字|字眼|字样|字|词)"
_QUOTES = r"[“\"「『]"
_CLOSE = r"[”\"」』]"
_WORDS = rf"(?:{_QUOTES}(?P<q>[^”\"」』]{{1,12}}){_CLOSE}(?:这)?(?:[一二两俩三四五六七八几]?个?(?:字样|字|词))?|(?P<w>[\u4e00-\u9fff]{{1,8}}?){_LETTERS})"
_FRONT = r"(?:最?前面|最?前头|前边|之前|前|开头|打头)"
_BEHIND = r"(?:最?后面|最?后头|后边|末尾|结尾|后|尾巴上?)"
_LINK = r"(?:再|要|得|都|也|给我|帮我|请|就|应该?|需要?|还得?)*"
_OFF = rf"(?:{DROP}|多余|不用写)"
_END = rf"{ORDER_ENDS}"
_PUT_IN = re.compile(
    rf"^(?P<r>.*?)(?:的?{NAME_WORDS})?的?(?P<at>{_FRONT}|{_BEHIND}){_LINK}(?:加上?|添上?|补上?|带上?|冠上?|冠以|写上|缀上)个?{_WORDS}{_END}$"
)
_TAKEN_OUT = re.compile(
    rf"^(?P<b>.*?)(?:{_QUOTES}(?P<q>[^”\"」』]{{1,12}}){_CLOSE}(?:这)?(?:[一二两俩三四五六七八几]?个?(?:字样|字|词))?|{_LETTERS}){_LINK}{_OFF}{_END}$"
)
"""名字里街道两个字去掉: how many characters tells where they begin."""
_OFF_FIRST = re.compile(
    rf"^(?P<r>.*?){_LINK}(?:{_OFF}|多(?:了|出)?个?)(?:{NAME_WORDS})?(?P<at>{_FRONT}|{_BEHIND})?(?:的|那)*{_WORDS}{_END}$"
)
_TOO_MANY = re.compile(
    rf"^(?P<r>.*?)(?:的?{NAME_WORDS})?的?(?P<at>{_FRONT}|{_BEHIND})?(?:里面?|中)?(?:怎么|还|又|都|好像)?多(?:了|出来?|写了?|打了?)?(?:一)?个?{_WORDS}[，,]?{_LINK}(?:[你您]|把它|给我|帮我)*(?:{_OFF})?{_END}$"
)
"""前面多了个次字你去掉."""
IT_GOES = re.compile(
    rf"(?:[你您]|请|就|也|都|给我|帮我|麻烦|把|将|这|那|它|个|字|多余的)*{_OFF}(?:这|那)?(?:它|个字|多的字)?{_END}"
)
"""删掉这个字: after a clause that said which."""
_EXCHANGED = re.compile(
    rf"^(?P<r>.*?)(?P<n>的?{NAME_WORDS})?(?P<i>里面|里头|里|中|上)?的?{_QUOTES}?(?P<a>(?:(?!{NAME_WORDS}|里|把)[\u4e00-\u9fff]){{1,12}}?){_CLOSE}?(?:这)?(?:[一二两俩三四五六七八几]个?字|个?词)?{_LINK}"
    rf"(?:改成|改为|换成|换为|换作|改作|改写成|写成|写作|写为|替换成|替换为|(?:作|改)(?={_QUOTES}))个?{_QUOTES}?(?P<b>[\u4e00-\u9fff]{{1,12}}?){_CLOSE}?(?:[一二两俩三四五六七八几]个?字)?{_END}$"
)
_SIGNS = re.compile(r"大于|小于|等于|不低于|不少于|不超过|以上|以下|以内|约$")
_OF_ROWS = re.compile(r"(?:率|满意度|数量|人数|次数|户数|场次)$")
_LONGER = 3
"""Characters by which a whole name is longer than the end of one that stands for it."""


@dataclass(frozen=True)
class Letters:
    """What is done to the name of the row that ``row`` (words of the message) means."""

    how: str  # front, behind, off, for
    row: str
    old: str = ""
    new: str = ""
    at: str = ""  # front or behind, where words to go stand there
    named: bool = True  # the clause says that it is about a name


def read_letters(clause: str) -> list[Letters]:
    """All ways to read a (bare) clause as an order about part of a name; [] where it is none."""
    found = _PUT_IN.match(clause)
    if found:
        words = _said(found)
        named = re.search(NAME_WORDS, clause) is not None or found.group("w") is not None
        if not words or _SIGNS.search(words) or is_value(words) or (_OF_ROWS.search(words) and not named):  # fmt: skip
            return []
        how = "front" if re.fullmatch(_FRONT, found.group("at")) else "behind"
        return [Letters(how, found.group("r"), new=words)]
    found = _TOO_MANY.match(clause) or _OFF_FIRST.match(clause)
    if found and (words := _said(found)) and not _SIGNS.search(words):
        return [Letters("off", found.group("r"), words, at=_side(found.group("at") or ""))]
    found = _TAKEN_OUT.match(clause)
    if found and not _SIGNS.search(clause):
        return _taken_out(found)
    found = _EXCHANGED.match(clause)
    if found:
        named = bool(found.group("n") or found.group("i"))
        row = re.sub(r"^[把将]$", "", found.group("r"))
        if not found.group("n") and _OF_ROWS.search(found.group("a")) and names_whole(found.group("b"), found.group("a")):  # fmt: skip
            return []  # 质量里的整改率换成管网缺陷识别准确率: another row, and no letters of its name
        return [Letters("for", row, found.group("a").removeprefix("把"), found.group("b"), named=named)]  # fmt: skip
    return []


def names_whole(new: str, old: str) -> bool:
    """True for a whole name of the kind whose end ``old`` is: 管网缺陷识别准确率 for 整改率."""
    return new.endswith(old) or (new[-1:] == old[-1:] and len(new) >= len(old) + _LONGER)


def _taken_out(found: re.Match[str]) -> list[Letters]:
    """Every place where the words that go may begin, unless quotes or their number tell it."""
    before, count = found.group("b"), found.group("c")
    if found.group("q"):
        cuts, whole = [len(before)], before + found.group("q")
    elif count and count != "几":
        cuts, whole = [len(before) - _COUNTS[count]], before
    else:
        cuts, whole = list(range(len(before) - 1, -1, -1)), before
    ways = []
    for cut in cuts:
        front = re.sub(r"(?:的|那)+$", "", whole[: max(cut, 0)])
        at = re.search(rf"(?P<at>{_FRONT}|{_BEHIND})$", front)
        row = front[: at.start()] if at else front
        if cut >= 0 and whole[cut:]:
            ways.append(Letters("off", row, whole[cut:], at=_side(at.group("at") if at else "")))
    return ways


def _side(at: str) -> str:
    return "" if not at else "front" if re.fullmatch(_FRONT, at) else "behind"


def _said(found: re.Match[str]) -> str:
    """The words themselves; "" where a count beside them is another than theirs: 居民楼三个字."""
    if found.group("q"):
        return found.group("q")
    words, count = found.group("w"), found.group("c")
    fits = not count or count == "几" or _COUNTS[count] == len(words)
    return words if fits else ""


def changed(way: Letters, name: str) -> str:
    """The name after it; "" where it cannot be done, or is done already."""
    if way.how == "front":
        return "" if name.startswith(way.new) else way.new + name
    if way.how == "behind":
        return "" if name.endswith(way.new) else name + way.new
    if not way.old or way.old not in name or way.old == name:
        return ""
    if way.at == "front":
        return name.removeprefix(way.old) if name.startswith(way.old) else ""
    if way.at == "behind":
        return name.removesuffix(way.old) if name.endswith(way.old) else ""
    if name.count(way.old) > 1 and way.how == "off":
        twice = way.old * 2  # 拆拆除单价: one of them; else which of them is not said
        return name.replace(twice, way.old) if name.count(twice) == 1 else ""
    return name.replace(way.old, way.new)
