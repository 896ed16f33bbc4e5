"""Slips of the keyboard in units, put right one character for one: 3.2万员 -> 3.2万元."""

from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.errors import shorten

_NUMBER = r"[\d一二两三四五六七八九十百千万亿半]"
_SPELLINGS = frozenset("圆wWｗＷkKｋＫ1")
"""Other spellings of 元, 万 and 千, and of one thing for its price (1个2300元), which are no slips."""
_SLIPS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?<={_NUMBER})[员园圆远](?=[,，;；。、!！?？)）\s/每整]|$)"), "元"),
    (re.compile(r"(?<=平)[放房芳仿]米"), "方米"),
    (re.compile(r"(?<=立)[放房芳仿](?=米|[,，;；。、\s]|$)"), "方"),
    (re.compile(rf"(?<={_NUMBER})[公工]理(?![一-龥])"), "公里"),
    (re.compile(r"(?<=[年月])[低抵](?=前|之前|以前|完|[,，;；。、\s]|$)"), "底"),
    (re.compile(r"(?<=每)各(?=[补奖给发]|[\d一-龥]{0,4}\d)"), "个"),
    (re.compile(rf"(?<={_NUMBER})抬(?=[,，;；。、\s]|$|[一每][台抬][\d一二两三四五六七八九十几])"), "台"),
    (re.compile(r"(?<=\d)[wWｗＷ](?![A-Za-z])"), "万"),
    (re.compile(r"(?<=\d)[kKｋＫ](?=[,，。;；\s左块元]|$)"), "千"),
    (re.compile(rf"(?<![^,，;；。、：:\s])1(?=(?:{any_of(units().classifiers)})\d+(?:\.\d+)?[百千万]*(?:元|块钱?|[,，。;；\s]|$))"), "一"),
)  # fmt: skip


def without_slips(text: str) -> tuple[str, list[str]]:
    """(the text of the same length with its slips put right, a note for each)."""
    notes = []
    for slip, meant in _SLIPS:
        for found in list(slip.finditer(text)):
            if len(found.group()) != len(meant):
                continue
            said = text[_word_start(text, found.start()) : found.end()]
            right = said[: len(said) - len(meant)] + meant
            if found.group() not in _SPELLINGS:
                notes.append(f"“{shorten(said)}”按“{shorten(right)}”理解。")
            text = text[: found.start()] + meant + text[found.end() :]
    return text, notes


def _word_start(text: str, at: int) -> int:
    """Where the number or the word with the slip begins."""
    start = at
    while start > 0 and at - start < 8 and re.match(r"[\d.,，一-龥]", text[start - 1]):
        start -= 1
        if not re.match(r"[\d.,，万亿千百十平立年月每]", text[start]):
            return start + 1
    return start
