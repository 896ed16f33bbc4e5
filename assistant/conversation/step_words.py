"""Steps back and forth that are told with their reason: 他又说还是98，帮我退回去."""

import re

from assistant.conversation.actions import Steps

_STEP_TAIL = re.compile(
    r"^(?:还是|就|那就|你|再|请|先|麻烦|给我|帮我|给|帮|把)*(?:刚才|刚刚|刚)?(?:删|加|改|弄|写|动|换|挪)?(?:的|了的)?(?:那个|那条|那步|那一步|这步|这一步|都)?(?:给我|帮我|再|又|都|也)*"
    r"(?:(?P<back>退回|退|撤回|撤销|撤|改回|变回|还原|照旧|弄回|找回|恢复)(?:到|成)?(?:去|来|原来的?(?:样子)?|原样|(?:改|动)?之前的?(?:样子)?|刚才的?(?:样子)?|上一步|刚才(?:这|那)一?步|(?:这|那)一?步)(?:来|去)?"
    r"|(?:照|按|用)(?:改|动)?(?:之前|原来|以前|原先)的(?:来|写|走)?)(?:吧|了|一下|就行|好了)*$"
)
_REDONE = re.compile(r"^(?:还是|就|请|再|帮我|给我)*(?:把)?(?:刚才)?撤(?:销|回|掉)?(?:了)?的(?:那|这)?(?:一)?(?:步|个|条)?(?:再|给我|帮我|又)*(?:恢复|找|弄|改|加)(?:回来|回去|一下|过来)?(?:吧)?$")  # fmt: skip
_ASKS_FOR = re.compile(r"改成|改为|换成|提到|降到|加一|删掉|删除|写成|导出|[?？]|如果|要是|别|不要")


def told_step(text: str) -> Steps | None:
    """A step back or forth that is told with its reason; None where anything else is asked for."""
    clauses = [one for one in re.split(r"[，,。；！!\s]+", text) if one]
    redone = [one for one in clauses if _REDONE.match(one)]
    steps = [one for one in clauses if _STEP_TAIL.match(one)]
    if len(redone) == 1:
        return Steps(back=False)
    others = [one for one in clauses if one not in steps]
    if len(steps) != 1 or any(_ASKS_FOR.search(one) for one in others):
        return None
    return Steps(back=True, either="恢复" in steps[0] and "删" not in steps[0])
