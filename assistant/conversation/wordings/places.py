"""Where in the table a wording is meant: 指标名称里, 目标, 项目名, 全文, 满意度那条和第3条."""

from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus
from assistant.draft import Draft
from corpus import late_re as re
from corpus.schema import TO_FILL
from corpus.values import ValueKind

GOALS = ("annual_goal", "midterm_goal")
HEADS = ("project_name", "unit", "authority")

_EACH = r"(?:所有|全部|各个?|每个?|下面|上面|几个?|几|条|项|的)*"
_NAMES = re.compile(
    rf"{_EACH}(?:三级)?指标(?:的)?(?:名称?|名字|叫法)|(?:各|每|所有|几)+[条项个行]?(?:的)?(?:名称|名字)|名称|名字|条目名称?|三级指标"
)
_ROWS = re.compile(
    rf"{_EACH}(?:绩效)?指标(?:表|部分|那块|那边|内容|项|体系)?|(?:各|每|所有|全部|下面的?|底下的?|后面的?|几|那|这|些|其他|其余)+[条项行]"
)
_VALUES = re.compile(rf"{_EACH}(?:指标值|目标值)")
_GOAL = re.compile(
    r"(?:年度|总体|绩效|总|项目)*目标(?:的)?(?:描述|表述|文字|内容|那?一?段话?|那段|那句话?|那句|那一?栏|那格|那块|那边|那儿)?"
)
_PROJECT = re.compile(r"(?:本)?项目(?:的)?(?:名称?|名字|全称|标题)|项目名儿|标题|表名|表头(?:里)?的?(?:项目)?(?:名称|名字)")  # fmt: skip
_OFFICES = {"unit": re.compile(r"(?:实施|项目|填报)?单位(?:名称?)?"), "authority": re.compile(r"主管(?:部门|单位)(?:名称?)?")}  # fmt: skip
_ALL = re.compile(
    r"(?:整|这|本|全|我们?)*(?:个|张|份|篇)*(?:表格?|文档|文|篇)(?:上下|内容)?|通篇|(?:所有|全部|每个|各个|其他|别的|其余)(?:的)?(?:地方|位置)|各处|处处|到处|哪里|哪儿|每一?处|从头到尾|前前?后后?"
)
_JOINER = re.compile(r"[、,，]|以及|还有|连同|包括|和|跟|与|及")
_INSIDE = re.compile(r"(?:里面?|里头|里边|中间?|当中|上面?|那里|这里|这边|那边|的)+$")
_OF_NAME = re.compile(r"(?:的)?(?:指标)?(?:名称|名字)$")
_FRONT = re.compile(r"^(?:在|把|将|表里的?|表中的?|还有|以及|包括|连同|连|就|对于?|的|，)+(?=.)")


def texts(draft: Draft) -> dict[str, str]:
    """The texts that a wording can stand in, by cell; values that are numbers are none."""
    found: dict[str, str] = {}
    for number, row in enumerate(draft.table.indicators):
        if not row.applicable:
            continue
        found[f"indicators/{number}/name"] = row.name
        if row.parsed.kind is ValueKind.QUALITATIVE and row.value != TO_FILL:
            found[f"indicators/{number}/value"] = row.value
    for cell in (*GOALS, *HEADS):
        text = getattr(draft.table, cell)
        if text and text != TO_FILL:
            found[cell] = text
    return found


def everywhere(draft: Draft) -> frozenset[str]:
    """All texts but the offices: they are called what they are called."""
    return frozenset(cell for cell in texts(draft) if cell not in {"unit", "authority"})


def rows_and_goal(draft: Draft) -> frozenset[str]:
    """The texts below the head: what is meant where no place is said."""
    return everywhere(draft) - {"project_name"}


def read_places(draft: Draft, words: str, focus: Focus | None) -> frozenset[str] | None:
    """The cells that words for one or several places mean; None where a part of them means none."""
    words = _FRONT.sub("", words.strip("，, "))
    whole = _place(draft, words, focus)
    if whole is not None:
        return whole
    found: set[str] = set()
    parts = [one for one in _JOINER.split(words) if one.strip()]
    if len(parts) < 2:
        return None
    for part in parts:
        cells = _place(draft, part, focus)
        if cells is None:
            return None
        found |= cells
    return frozenset(found)


def told_rows(cells: frozenset[str], draft: Draft) -> list[int]:
    """The rows among the cells, where they are some of the rows and not all of them."""
    mine = {int(cell.split("/")[1]) for cell in cells if cell.startswith("indicators/")}
    all_ = {int(cell.split("/")[1]) for cell in texts(draft) if cell.startswith("indicators/")}
    return sorted(mine) if mine and mine != all_ else []


def _place(draft: Draft, words: str, focus: Focus | None) -> frozenset[str] | None:
    known = texts(draft)
    bare = _INSIDE.sub("", _FRONT.sub("", words.strip()))
    if not bare:
        return None
    rows = [cell for cell in known if cell.startswith("indicators/")]
    if _ALL.fullmatch(bare):
        return everywhere(draft)
    if _NAMES.fullmatch(bare):
        names = frozenset(cell for cell in rows if cell.endswith("/name"))
        return names | {"project_name"} if bare in {"名称", "名字"} else names
    if _VALUES.fullmatch(bare):
        return frozenset(cell for cell in rows if cell.endswith("/value"))
    if _ROWS.fullmatch(bare):
        return frozenset(rows)
    if _GOAL.fullmatch(bare):
        return frozenset(cell for cell in GOALS if cell in known)
    if _PROJECT.fullmatch(bare):
        return frozenset({"project_name"})
    for cell, pattern in _OFFICES.items():
        if pattern.fullmatch(bare):
            return frozenset({cell})
    names_only = _OF_NAME.search(bare) is not None
    targets = find_targets(draft, _OF_NAME.sub("", bare), focus)
    if not targets or any(one.row is None or not one.sure for one in targets):
        return None
    mine = tuple(f"{one.cell}/" for one in targets)
    return frozenset(
        cell for cell in rows if cell.startswith(mine) and not (names_only and cell.endswith("/value"))
    )  # fmt: skip
