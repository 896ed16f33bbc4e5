"""Headings in the text between tables that name a project: （二）社区物业项目."""

from corpus import late_re as re
from corpus.reading.cells.rows import Row
from corpus.reading.cells.words import bare_heading, find_heads, is_furniture, read_note, read_title
from corpus.text import clean_cell, normalise

_PROJECT = re.compile(r"(?:项目|经费|资金|补助|补贴|工程|专项|费用|工资)(?:[(（].*[)）])?$")
_COUNTED = re.compile(r"^项目[一二三四五六七八九十\d]{1,3}[:、.]?")
_SENTENCE = re.compile(r"[。;,:!?]|情况$|说明$|目录$|附件|如下$|汇总$|合计$")
_SHORTEST, _LONGEST = 4, 40


def names_project(row: Row) -> bool:
    """True for a line of its own that can only name a project; see ``heading_name``."""
    return heading_name(row) is not None


def heading_name(row: Row) -> str | None:
    """The project that a heading names, as written but for its numbering; None for other lines.

    The heading ends as names of projects do: （二）社区物业项目, 项目3：人大工作经费.
    """
    if len(row.cells) != 1:
        return None
    text = clean_cell(row.cells[0].text)
    flat = _COUNTED.sub("", bare_heading(text))
    if not _SHORTEST <= len(flat) <= _LONGEST or not _PROJECT.search(flat) or "\n" in text:
        return None
    if _SENTENCE.search(flat) or find_heads(text) or is_furniture(text):
        return None
    if read_title(text) or read_note(text) or _GENERAL.fullmatch(flat):
        return None
    start = next((i for i in range(len(text)) if normalise(text[i:]) == flat), 0)
    return text[start:]


_GENERAL = re.compile(
    r"(?:20\d\d年?(?:度)?)?(?:.{0,12}(?:部门|单位|街道|办事处|政府|局|镇|乡))?(?:预算|支出|重点|专项|本级|一般|其他)*"
    r"(?:项目|资金|经费|专项)"
)
"""Headings that name projects in general: 部门预算项目, 2025年专项资金."""
