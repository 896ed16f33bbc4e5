"""The levels of a table as what is done, for a goal that counts nothing: 做到补助对象准确认定、补助资金及时足额发放.

A sentence that only quotes rates says no work. A rate of all (100%) says that something is done in
time, exactly or in full; that is told as such. One that leaves a share keeps its number.
"""

from assistant.drafting.matter.acts import is_verb
from assistant.drafting.told_tasks.told_words import is_deed
from corpus import late_re as re

_HOW = ("准确", "按期", "按时", "按月", "当月", "及时", "足额", "完整", "合规", "规范")
"""How something is done, in the order in which a sentence says it."""
_LAST = re.compile(rf"^(?P<what>[一-龥]{{2,}}?)(?P<how>{'|'.join(_HOW)})率$")
_FIRST = re.compile(rf"^(?P<what>[一-龥]{{2,}}?)(?P<how>{'|'.join(_HOW)})(?P<act>[一-龥]{{2}})率$")
"""补助资金足额发放率, 监测报告按期出具率."""
_STATE = re.compile(
    r"(?:合格|完好|到岗|到位|整改|落实|达标|出具|答复|办结|公示|执行|齐备|完备|覆盖|开放|处置|清运|反馈|完整)率$"
)
"""Rates that say a state when the last letter goes: 人员到岗."""
_CARRIED = ("整改", "处置", "清运", "落实", "执行", "反馈")
"""Deeds of which a sentence says that they are done well: 问题整改到位."""
_PAYS = frozenset({"支付", "缴纳", "发放", "兑付", "拨付"})
"""Ways of paying, of which one says the others."""
_ACTS = _PAYS | {
    "认定", "修复", "处置", "处理", "整改", "上报", "报送", "反馈", "供应", "核对", "核算", "核定", "核实", "办理", "完成", "响应",
    "审核", "出具", "开展", "答复", "办结", "发布", "保障", "到位",
}  # fmt: skip
"""What is done to something in time or exactly, whatever other lists hold."""
_NO_THING = re.compile(r"(?:应急|资金)$")
"""What a deed is, and not what it is done to: 应急垫付; and money without what is done with it."""


def in_words(levels: list[tuple[str, str]]) -> str:
    """The rates (name, value) as what is done; "" where not one of them can be said so."""
    done: list[tuple[str, str, list[str]]] = []
    shares: list[str] = []
    for name, value in levels:
        if name.endswith("资金及时率"):
            continue
        said = _said(name) if value == "100%" else None
        if said is None:
            shares.append(f"{name}{level_said(value)}")
            continue
        what, act, how = said
        known = next((one for one in done if _one_deed(one, what, act)), None)
        if known is None:
            done.append((what, act, [how]))
        else:
            known[2].append(how)
    told = [
        f"{what}{''.join(sorted({how for how in hows if how}, key=_HOW.index))}{act}"
        for what, act, hows in done
    ]
    if not told:
        return ""
    return "，".join(filter(None, [f"做到{'、'.join(told)}", "、".join(shares)]))


def level_said(value: str) -> str:
    """How a sentence says a rate: 不低于95% of ≥95%, 控制在12%以内 of ≤12%."""
    if value.startswith(("≤", "<", "＜")):
        return f"控制在{value.lstrip('≤<＜=')}以内"
    return f"不低于{value.lstrip('≥>＞=')}" if value.startswith(("≥", ">", "＞")) else value


def _said(name: str) -> tuple[str, str, str] | None:
    """(what, act, how) of a rate: (补助资金, 发放, 足额); None for one that says no deed."""
    if found := _FIRST.match(name):
        return found["what"], found["act"], found["how"]
    if found := _LAST.match(name):
        what, act = found["what"][:-2], found["what"][-2:]
        deed = is_verb(act) or is_deed(act) or act in _ACTS
        if deed and len(what) >= 2 and not _NO_THING.fullmatch(what):
            return what, act, found["how"]
        return None if _NO_THING.search(found["what"]) else (found["what"] + found["how"], "", "")
    if not _STATE.search(name):
        return None
    bare = name.removesuffix("率")
    return (f"{bare}到位" if bare.endswith(_CARRIED) else bare), "", ""


def _one_deed(before: tuple[str, str, list[str]], what: str, act: str) -> bool:
    """True for the same deed at the same thing: 费用支付 and 费用缴纳."""
    alike = before[1] == act or {before[1], act} <= _PAYS
    return bool(act) and alike and (before[0] in what or what in before[0])
