"""Words inside the project's name or an office, exchanged, put before or behind: 实施单位里的“甲”改成“乙”."""

import re

from assistant.conversation.value_words import SPEECH
from corpus.schema import TO_FILL, TargetTable

_CELLS = {"项目": "project_name", "表名": "project_name", "实施": "unit", "填报": "unit", "申报": "unit", "主管": "authority"}  # fmt: skip
_CELL = r"(?P<cell>项目(?:的)?(?:正式|规范|完整)?(?:的)?(?:名[称字]?|全称|标题)|表名|项目单位|实施单位|填报单位|申报单位|主管部门|主管单位)(?:名称|全称)?(?:那|这)?(?:一)?[栏格]?"
_FRONT = r"(?:哎呀|哎|把|将|请|麻烦(?:您|你)?|给我|帮我|还有|另外|再|，)*"
_LETTERS = r"(?:这|那)?(?:[一两二三四五六七八九十几]个?字|字样|一词|几个字)?"
_OLD = r"[“\"「『‘](?P<old>[^”\"」』’]{1,24})[”\"」』’]"
_NEW = r"(?:[“\"「『‘](?P<q>[^”\"」』’]{1,24})[”\"」』’]|(?P<w>[^“”\"，。]{1,20}?))"
_END = r"(?:就行|就好|就可以|为好|即可|吧|了|啊|哈|，)*"
_SOFT = r"(?:就|也|都|全|应该|应当|应|得|要|请|给我|帮我|直接|统一|一律|再|麻烦(?:您|你)?)*"
_EXCHANGED = re.compile(
    rf"{_FRONT}{_CELL}(?:里面?|里头|中|上|前面?|后面?|末尾|开头)*(?:的)?{_OLD}{_LETTERS}(?P<why>[^，。“”\"\d]{{0,10}}?){_SOFT}"
    rf"(?:改成|改为|换成|换为|应为|应该是|应是|更正为|替换成|替换为|写成|换作|改作){_NEW}{_LETTERS}{_END}"
)
_PUT = re.compile(
    rf"{_FRONT}{_CELL}(?:的|最)*(?P<side>前面?|前头|开头|后面?|后头|末尾|最后|结尾)(?:上|里|那里)?{_SOFT}(?:加|添|带|补|缀|写|冠)(?:上|个|一个)*{_NEW}{_LETTERS}{_END}"
)


def reworded(clause: str, table: TargetTable) -> tuple[str, str] | None:
    """The cell and its new text; None for a clause that exchanges and puts nothing."""
    found = _EXCHANGED.fullmatch(clause)
    put = None if found else _PUT.fullmatch(clause)
    one = found or put
    if one is None:
        return None
    cell = "unit" if one.group("cell") == "项目单位" else _CELLS[one.group("cell")[:2]]
    text = getattr(table, cell) or ""
    new = one.group("q") or one.group("w")
    if not text or text == TO_FILL or (SPEECH.search(new) and not one.group("q")):
        return None
    if put is not None:
        front = re.match(r"前|开", put.group("side"))
        whole = new + text.removeprefix(new[-1]) if front else text + new  # 清河区 before 区民政局
        return cell, whole
    old = one.group("old")
    return (cell, text.replace(old, new)) if old in text and old != new else None
