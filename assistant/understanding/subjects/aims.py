"""The purpose of a project and the tasks that its request names."""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re

_PURPOSE = re.compile(
    r"(?:主要目标是|目标是|目的是|旨在|主要用于|用于|以便|从而|确保|为了|(?<![作成称])为(?=保障|提升|提高|改善|解决|加强|进一步|切实|丰富|方便)|"
    r"(?<![一-龥])(?=(?:有效|切实|进一步)?(?:保障|提升|提高|改善|丰富|方便|增强|降低|解决|促进|推动)[一-龥]))(?P<purpose>[^,;。\n!?]{4,80})"
)
_MOST_TASKS = 8


@cache
def _task() -> re.Pattern[str]:
    verbs = {
        word
        for group in ("trailing", "buying", "light", "acting")
        for word in words("verbs", group)
        if len(word) > 1
    } - {
        "共计", "合计", "预计", "计划", "需要", "每", "分别", "全部", "不少于", "不低于", "至少", "达到", "超过", "给予", "用于",
        "享受", "领取", "涉及", "覆盖", "惠及", "受益", "参加", "参与", "解决", "完成", "保障", "服务", "投入", "就餐", "补贴", "补助",
        "实施", "落实", "进行", "推进", "新增", "增加", "配套", "奖补", "支付", "参训",
    }  # fmt: skip
    return re.compile(
        rf"(?<![一-龥]{{30}})(?P<verb>{any_of(verbs)})(?P<what>[^,;。:\n!?\d每共预需用以达约近]{{2,24}})"
    )


def read_purpose(scan: Scan) -> str:
    """The clause that says what the money is for, as written; "" where none does."""
    found = _PURPOSE.search(scan.flat)
    if not found:
        return ""
    text = scan.words(found.start("purpose"), found.end("purpose"))
    return text if not pattern(r"^\d").match(text) else ""


def read_tasks(scan: Scan, holes: list[tuple[int, int]]) -> tuple[str, ...]:
    """Tasks: a verb with its object, and the members of an enumeration after it."""
    chars = list(scan.flat)
    for start, end in holes:
        chars[start:end] = "\n" * (end - start)
    flat = re.sub(
        r"[《“][^《》“”\n]{2,60}[》”]", lambda title: "\n" * len(title.group()), "".join(chars)
    )
    tasks: list[str] = []
    for found in _task().finditer(flat):
        what = re.sub(r"(?:的|等|共|计|各)$", "", found.group("what").strip(" ()《》“”"))
        members = [part for part in re.split(r"、|以及|及|和", what) if len(part) > 1]
        for member in members:
            task = (
                member
                if pattern(rf"^(?:{any_of(words('verbs', 'acting'))})").match(member)
                else found.group("verb") + member
            )
            if task not in tasks and len(member) <= 16:
                tasks.append(task)
    return tuple(tasks[:_MOST_TASKS])
