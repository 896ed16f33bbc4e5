"""The clauses of the goal in a row: what one verb or one payment says of several is said once."""

from assistant.drafting.matter.acts import is_verb, split_deed
from corpus import late_re as re

_PAID = re.compile(
    r"^(?P<to>向|为)(?P<whom>[^，]*\d[^，]*?)(?P<what>(?:发放|开展|配备|投保|购买)[一-龥]*)$"
)
_MERELY_SAID = (
    "覆盖", "惠及", "举办", "开展", "配备", "完成", "组织", "出具", "编制", "制作", "办理", "检测", "栽植", "购置", "发放", "支付", "缴纳", "保障", "聘请",
)  # fmt: skip


def listed(phrases: list[str]) -> str:
    """The counts in a row; a verb that the one before has is not said again."""
    told: list[str] = []
    verb = ""
    for phrase in _counted_once(_paid_together(phrases)):
        noun = re.sub(r"[\d≥≤约].*$", "", phrase)
        found = split_deed(noun) or (
            (noun[:-1], noun[-1:]) if is_verb(noun[:-1]) and not is_verb(noun) else None  # 免疫羊
        )
        plain = next((word for word in _MERELY_SAID if phrase.startswith(word)), "")
        alone = re.sub(r"(?:不少于|约)?\d.*$", "", phrase)
        plain = plain or (alone if is_verb(alone) else "")
        said = plain or (found[0] if found else "")
        bare = phrase.removeprefix(verb)
        again = (
            said and said == verb and told and not re.match(r"量|\d+(?:天|小时|课时|学时)$", bare)
        )
        again = again and not is_verb(bare)  # 布展面积860平方米、布展施工
        told.append(bare if again else phrase)
        verb = said
    return "、".join(told)


def _counted_once(phrases: list[str]) -> list[str]:
    """培训党员 and then 党员5200人次 as one: 培训党员5200人次."""
    told: list[str] = []
    for phrase in phrases:
        last = told[-1] if told else ""
        thing = re.sub(r"(?:不少于|约)?\d.*$", "", phrase)
        if last and last == thing:
            told[-1] = phrase
        elif (
            2 <= len(thing) < len(phrase) and last.endswith(thing) and is_verb(last[: -len(thing)])
        ):
            told[-1] = f"{last}{phrase.removeprefix(thing)}"
        else:
            told.append(phrase)
    return told


def _paid_together(phrases: list[str]) -> list[str]:
    """向9名散居孤儿、6名事实无人抚养儿童发放生活费: what several are paid is said once."""
    joined_up: list[str] = []
    for phrase in phrases:
        now, before = _PAID.match(phrase), _PAID.match(joined_up[-1]) if joined_up else None
        if now and before and (now["to"], now["what"]) == (before["to"], before["what"]):
            joined_up[-1] = f"{now['to']}{before['whom']}、{now['whom']}{now['what']}"
        else:
            joined_up.append(phrase)
    return joined_up


def unlike(action: str, tasks: str) -> str:
    """The action without a last task that the counts then tell: 举办招商推介会, and 举办招商推介会3场."""
    first, mark, last = action.rpartition("、")
    again = mark and re.match(rf"{re.escape(last)}(?:不少于|约)?\d", tasks)
    return first if again else action
