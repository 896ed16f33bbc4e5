"""Steps back and forth that are told with their reason: 他又说还是98，帮我退回去."""

import re

from assistant.conversation.actions import Steps

_BEFORE = r"(?:还是|就|那就|那|你|您|再|请|先|麻烦(?:您|你)?|烦请|劳烦|给我|帮我|帮忙|给|帮|把|将|得|要|都|又|也|咱们?|我们|算了|算咯|哎呀?|唉|呃|嗯|啊|能不能|能否|可不可以|可以|可否|能|一起|全|统统)*"
_WHAT = r"(?:刚才|刚刚|方才|刚|上面|前面|上一步)?(?:删|加|改|弄|写|动|换|挪|调|搬|补|报|说)?(?:掉|上|过)?(?:的|了的)?(?:那|这)?(?:一)?(?:个|条|步|下|处|次|名字|顺序|操作|修改|改动|数)?"
_DONE_BACK = r"(?:退|改|变|弄|找|搬|挪|放|换|调|加|补|倒|救|撤|整|搞)回(?:来|去)|退回(?:去|来)?(?!了)|撤回|撤销|撤消|撤(?!资|并|县|点)|还原|回退|恢复|复活|复原|作废|退(?=原|到|一步|$)|变回|改回|弄回|用回|回到"
_AS_IT_WAS = r"(?:到|成|为)?(?:原来|原先|原|之前|先前|以前|刚才|(?:修改|改|动|删)(?:动)?(?:之前|以前|前)|上一步)?(?:的)?(?:那(?:个|种)?|这)?(?:样子?|数据|内容|状态|模样|值|数|一步|步|表)?(?:来|去|回来|回去)?"
_AFTER = r"(?:它|它们|吧|一下子?|下|掉|啦|呗|就行|好了|就好|了|谢谢(?:您|你)?|可以吗|好吗|行吗|吗|不|[?？])*"
_BACK = re.compile(
    rf"{_BEFORE}{_WHAT}{_BEFORE}(?P<do>{_DONE_BACK}){_AS_IT_WAS}{_AFTER}"
    rf"|{_BEFORE}{_WHAT}{_BEFORE}(?:照|按|用)(?:改|动)?(?:之前|原来|以前|原先)的(?:来|写|走)?{_AFTER}"
    rf"|{_BEFORE}(?:刚才|刚刚)?(?:的)?(?:这|那|上|前)(?:一)?步(?:的?(?:修改|操作|改动))?{_BEFORE}(?:取消|不要|作废|不算|废)(?:掉|了|数)*{_AFTER}"
    rf"|(?:按)?[cC]trl[ +]?[zZ]"
    rf"|{_BEFORE}刚才?(?:补|加|写)的那(?:一)?(?:句|段|几个字)(?:话)?{_BEFORE}(?:拿掉|去掉|删掉|删了|撤掉|不要)了?{_AFTER}"
)
_RUN_ON = re.compile(
    rf"(?P<step>{_BEFORE}(?:改|退|撤|变|换|弄)回(?:来|去)吧)(?P<why>[^，,。；]{{4,}})"
)
"""还是改回来吧招标文件上就是那么写的: a step and its reason in one breath."""
_REDONE = re.compile(
    rf"{_BEFORE}(?:刚才|刚刚|刚)?撤(?:销|回|掉|消)?(?:了)?的(?:那|这)?(?:一)?(?:步|个|条|下)?{_BEFORE}(?:重新)?(?:恢复|找|弄|改|加|重做|做)(?:回来|回去|一下|过来|一遍)?{_AFTER}"
)
_RESTORED = re.compile(
    rf"{_BEFORE}(?:恢复|找回|还原)(?:一下)?(?:刚才|刚刚|刚|上面|前面)(?P<what>删|撤|改|去|挪)(?:掉|销|回|走)?了?的(?:那|这)?(?:一)?(?:步|个|条)?{_AFTER}"
)
"""恢复刚才撤的, 恢复刚才删的: forth, back."""
_ASKS_FOR = re.compile(
    r"改成|改为|换成|提到|降到|加一|(?<!不让)(?<!不能)(?<!不许)(?<!别)(?<!刚才)(?:删掉|删除)|写成|导出|[?？]|如果|要是|(?:别|不要|先不|不用|不能|不)(?:撤|退回|恢复|还原|复活)|等.{1,10}再|为什么|怎么"
)
"""Words that ask for more than a step, or put it off."""
_SENT_BACK = re.compile(r"(?:退|打)回(?:来|去)?了|被(?:退|打|撤)")
"""The form was sent back by somebody: no wish."""
_LONGEST = 90


def told_step(text: str) -> Steps | None:
    """A step back or forth that is told with its reason; None where anything else is asked for."""
    if len(text) > _LONGEST or _SENT_BACK.search(text):
        return None
    clauses = [one for one in re.split(r"[，,。；;！!\s]+", text) if one]
    clauses = [re.sub(r"^(.{2,6})\1+$", r"\1", one) for one in clauses]  # 弄回去弄回去
    if any(_REDONE.fullmatch(one) for one in clauses):
        return Steps(back=False)
    restored = next((found for one in clauses if (found := _RESTORED.fullmatch(one))), None)
    if restored:
        what = restored.group("what")
        return Steps(back=what != "撤", deletion=what in {"删", "去"})
    run_on = _RUN_ON.fullmatch(clauses[-1]) if clauses else None
    if run_on:
        clauses = [*clauses[:-1], run_on.group("step"), run_on.group("why")]
    steps = [one for one in clauses if _BACK.fullmatch(one)]
    others = [one for one in clauses if one not in steps]
    if not 1 <= len(steps) <= 2 or any(_ASKS_FOR.search(one) for one in others):
        return None
    if len(steps) == 2 and not any(re.search(r"原|之前|以前", one) for one in steps):
        return None
    again = re.search(r"恢复", steps[0]) and not re.search(r"删|原|之前|以前", steps[0])
    return Steps(back=not again, either=bool(again))
