"""New names for several rows, told in their order: 前两条名称精简：管护房维修处数、管护房维修面积."""

import re

from assistant.conversation.classes import level2_of
from assistant.conversation.hedges import LATER, NOT_TAKEN, OPEN
from assistant.conversation.order_words import NAME_WORDS
from assistant.conversation.row_names.names_told import may_name
from assistant.conversation.targets import find_targets
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import Draft

_COUNT = {"两": 2, "二": 2, "俩": 2, "三": 3, "四": 4, "五": 5}
_NAME = r"[\u4e00-\u9fffA-Za-z（）()]{3,24}?"
_TOLD = re.compile(
    rf"(?:请|把|将|那|，)*(?:(?P<c>{CLASS_WORD})(?:指标|类)?(?:里面?|里|中|的|那|这)?|(?P<f>前面?|最前面?|头|开头)(?:的|那|这)?|第(?P<a>\d{{1,2}})(?:条)?(?:、|和|到|至|-)第?(?P<b>\d{{1,2}}))"
    rf"(?P<k>[两二俩三四五2-5])?(?:条|行|个)(?:{CLASS_WORD})?(?:指标)?(?:的)?(?:{NAME_WORDS}|名)?[^，：:\d]{{0,12}}?"
    rf"(?:(?:依次|分别|各自|挨个|按顺序|顺次)(?:改成|改为|叫做?|换成|写成|写|是|为|改|：)+|(?:改成|改为|换成|写成|精简|规范|简化|缩短|统一|改一?下|重起|改)?(?:成|为)?[：:])"
    rf"(?P<names>{_NAME}(?:(?:[、，,和]|\s+){_NAME})+)(?:吧|了|就行|即可)*"
)
_TURNED = r"(?:依次|分别|各自|对应|统一|都|也|就|应该?|请|给我|帮我)*(?:改成|改为|改叫|换成|换为|写成|规范为|叫做|称为)"
_EACH_ITS_OWN = re.compile(
    rf"(?:请|把|将|那|，)*(?P<rows>[^，：:\d改换写]{{2,40}}?)(?:(?:[两二俩三]条|[两二俩三]个)?(?:指标)?的?(?:{NAME_WORDS})?[^，、：:“”\"\d改换写]{{0,8}}[，：:])?{_TURNED}[：:]?(?P<names>{_NAME}(?:[、，,和]{_NAME})+)(?:吧|了|就行|即可)*"
)
"""“采盐样数量”和“尿样数量”不整齐，改成盐样采集数量、尿样采集数量: as many names as rows."""
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|删|去掉|不要|加一|值")


def names_in_order_outright(text: str, draft: Draft) -> str:
    """``text`` with each new name for its row; unchanged where there are not as many names as rows."""
    found = _TOLD.fullmatch(text)
    if found is None:
        return _each_its_own(text, draft)
    if _LEFT.search(text):
        return text
    names = [one for one in re.split(r"[、，,]|\s+", found.group("names")) if one]
    if len(names) == 1:
        names = re.split("和", names[0])
    rows = _rows(found, draft, len(names))
    if len(rows) != len(names) or not all(may_name(one) for one in names):
        return text
    if not re.search(rf"{NAME_WORDS}|名|叫", found.group()[: found.start("names")]) and any(
        one in {row.name for row in draft.table.indicators} for one in names
    ):
        return text
    return "，".join(
        f"第{row + 1}条的名称改成“{name}”" for row, name in zip(rows, names, strict=True)
    )


def _each_its_own(text: str, draft: Draft) -> str:
    """The same where the rows are told by their names."""
    found = _EACH_ITS_OWN.fullmatch(text)
    if found is None or _LEFT.search(text):
        return text
    names = [one for one in re.split(r"[、，,]", found.group("names")) if one]
    said = re.split(r"[、和跟与及]", re.sub(r"[“”\"]", "", found.group("rows")))
    if len(names) == 1:
        names = re.split("和", names[0])
    if len(said) < len(names):
        return text
    said[-1] = re.sub(r"[那这][两二俩三](?:条|行|个)$|的$", "", said[-1])
    targets = [find_targets(draft, one) for one in said]
    if len(said) != len(names) or any(len(one) != 1 or one[0].row is None for one in targets):
        return text
    rows = [one[0].row for one in targets]
    told = zip(rows, names, strict=True)
    if len(set(rows)) < len(rows) or not all(may_name(one) for one in names):
        return text
    return "，".join(f"第{(row or 0) + 1}条的名称改成“{name}”" for row, name in told)


def _rows(found: re.Match[str], draft: Draft, names: int) -> list[int]:
    """The rows that are spoken of, [] where they are not as many as is said."""
    table = draft.table.indicators
    count = _COUNT.get(found.group("k") or "") or int(found.group("k") or names)
    if found.group("c"):
        level2 = level2_of(draft, found.group("c"))
        rows = [n for n, one in enumerate(table) if one.applicable and one.level2 == level2]
    elif found.group("f"):
        rows = [n for n, one in enumerate(table) if one.applicable][:count]
    else:
        rows = list(range(int(found.group("a")) - 1, int(found.group("b"))))
    return rows if len(rows) == count and all(0 <= one < len(table) for one in rows) else []
