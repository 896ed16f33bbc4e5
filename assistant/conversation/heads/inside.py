"""Words inside the project's name or an office, exchanged, put before or behind: 实施单位里的“甲”改成“乙”."""

import re

from assistant.conversation.heads.pieces import END, LEAD, LETTERS, SIDE, SOFTLY
from assistant.conversation.speech import SPEECH
from corpus.schema import TO_FILL, TargetTable

_CELLS = {"项目": "project_name", "表名": "project_name", "实施": "unit", "填报": "unit", "申报": "unit", "主管": "authority", "名称": "project_name", "名字": "project_name"}  # fmt: skip
_CELL = r"(?P<cell>项目(?:的)?(?:正式|规范|完整)?(?:的)?(?:名[称字]?|全称|标题)|表名|名[称字]|项目单位|实施单位|填报单位|申报单位|主管部门|主管单位)(?:名称|全称)?(?:那|这)?(?:一)?[栏格]?"
_NEW = r"(?:[“\"「『‘](?P<q>[^”\"」』’]{1,24})[”\"」』’]|(?P<w>[^“”\"，。]{1,20}?))"
_PUT = re.compile(rf"{LEAD}{_CELL}(?:的|最)*{SIDE}(?:上|里|那里)?{SOFTLY}(?:加|添|带|补|缀|写|冠)(?:上|个|一个)*{_NEW}{LETTERS}{END}")  # fmt: skip
"""项目名称前面加“清河区”."""
_YEAR = re.compile(r"20\d\d年(?:度)?")
_OF_A_PROJECT = re.compile(r"20\d\d年(?:度)?|（[^（）]{1,8}）|\([^()]{1,8}\)")
"""名称前面加2025年, 后面加（一期）: only a project's name has a year or a stage; another may be a row's."""
_WHICH_WORDS = re.compile(r"[省市县区镇乡村局校院]名|地名|单位名?称?|街道名|年份|年度")


def reworded(clause: str, table: TargetTable) -> tuple[str, str] | None:
    """The cell and its new text; None for a clause that puts nothing."""
    one = _PUT.fullmatch(clause)
    if one is None:
        return None
    cell = "unit" if one.group("cell") == "项目单位" else _CELLS[one.group("cell")[:2]]
    text = getattr(table, cell) or ""
    new = one.group("q") or one.group("w")
    if not text or text == TO_FILL or (SPEECH.search(new) and not one.group("q")):
        return None
    if _WHICH_WORDS.fullmatch(new):
        return None  # 前面加上县名: which it is was not said
    if one.group("cell") in {"名称", "名字"} and not _OF_A_PROJECT.fullmatch(new):
        return None
    front = re.match(r"前|开|头|打", one.group("side"))
    year = _YEAR.match(text) if front and _YEAR.fullmatch(new) else None
    if year is not None:
        return cell, new + text[year.end() :]  # one year is enough
    # 清河区 before 区民政局: the letter that both have is not put twice
    return cell, new + text.removeprefix(new[-1]) if front else text + new
