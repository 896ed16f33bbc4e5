"""Whole messages that are only answered: a file that is spoken of, half an order, 帮我存一下, 生态效益要不要填."""

from collections import defaultdict

from assistant.conversation.changing.changes import Changes
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.conversation.turn import Turn
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.draft import BASIS_WORDS, BasisKind, Draft
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.schema import Indicator

_NAMED = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9_（）()《》-]*[\u4e00-\u9fffA-Za-z0-9）)》]\.(?:docx?|xlsx?|pdf|wps|et)(?![a-z])",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"附件(?:里|中)?的?|(?:上传|传上[来去]|发给?你)了?|(?:按|照|参照|根据)[^，。]{0,6}(?:文件|通知|附件)的?要求"
)
_WANTED = re.compile(r"导|下载|生成|输出|保存|另存|存[成为]|打印|打出")
_BEGUN = re.compile(r"^.*(?:里的|里面的|中的|附件|把|那个|这个|那份|这份|按照?|参照|根据|看看?)")
_TELLS = re.compile(r"\d|改成|改为|写成|换成|删|去掉|加一")


def by_attachment(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The answer to a message that only points to a file; None for every other message."""
    named = _NAMED.search(text)
    if named is None and not (re.search(r"附件", text) and _ATTACHED.search(text)):
        return None
    rest = _NAMED.sub("", text)
    if _WANTED.search(rest) or _TELLS.search(rest) or (named and _WANTED.match(named.group())):
        return None
    name = _BEGUN.sub("", named.group()) if named else ""
    what = f"“{name}”" if name else "附件"
    told = f"这里看不到{what}的内容，表格没有改动。请把其中的要求写出来或者粘贴在这里，例如“满意度要求95%以上”。"
    return Turn(conversation, told)


_UNFINISHED_BEGUN = re.compile(
    r"(?:请|帮我|给我|麻烦)*(?:把|将)(?P<w>[^，。；：:\d]{2,14}?)(?:的|那条|那个|这条)?"
)
_VERB = re.compile(
    r"改|删|去|换|加|减|调|提|降|写|填|挪|移|放|排|拿|撤|恢复|还原|退|补|设|定|算|合|拆|分"
)


def by_unfinished(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The question back to an order that stops before its verb; None for every other message."""
    hit = _UNFINISHED_BEGUN.fullmatch(text)
    if hit is None or _VERB.search(hit.group("w")):
        return None
    targets = find_targets(now.draft, hit.group("w"), conversation.focus)
    if not targets:
        return None
    labels = "、".join(one.label for one in targets[:3])
    told = f"这句话好像没有说完：要把{labels}怎么改？例如“改成……”“删掉”。表格没有改动。"
    if len(targets) != 1:
        return Turn(conversation, told)
    focus = Changes(workspace, now, message).focus_on(targets[0])
    return Turn(conversation.model_copy(update={"focus": focus}), told)


_SAVED = re.compile(
    r"(?:请|帮我|给我|麻烦你?|那|就|先|把|这张|这个|表|表格|草稿|它|，)*(?:保存|存盘|存档|存|储存)(?:一下|下|起来|下来|好|上|着|在这里?|草稿|这张表|表格?)*(?:了|吧|吗|呗|没|没有)*"
)
_OWN = re.compile(
    r"(?:这?张?表(?:里面?|中|上)?|里面?|这里面?|，)*(?:(?:有)?(?:哪些|哪几[个条项处格]|哪个|哪条|什么)(?:数|数字|数据|指标|格|地方|内容|值)?(?:是|都是)?(?:你|您|程序|系统|自动|机器)(?:自己)?|(?:你|程序|系统)(?:自己)?)(?:随便|瞎|自动)?"
    r"(?:编|猜|估|定|加|填|写|算|造|拟|生成)(?:的|出来的|了)?(?:是|有)?(?:哪些|哪几[个条项处格]|什么|哪个)?(?:数|数字|指标|内容|地方)?(?:呢|啊)*"
)
_SUPPOSED = (BasisKind.LIBRARY, BasisKind.CUSTOMARY, BasisKind.PRECEDENT, BasisKind.COMPUTED)


def by_kept_safe(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The answer to either; None for every other message."""
    if _SAVED.fullmatch(text):
        return Turn(
            conversation,
            "不用存：每说一句、每改一格都会自动保存，关掉网页也不会丢，以后从首页或左边的“最近的草稿”打开。"
            "要给别人看的，请说“导出word”；写完要留作以后参考的，在首页这份草稿的“更多”里存入历史库。",
        )
    if _OWN.fullmatch(text):
        return Turn(conversation, not_stated(now.draft))
    return None


def not_stated(draft: Draft) -> str:
    """The values that the clerk did not state, by where they come from."""
    found: dict[BasisKind, list[str]] = defaultdict(list)
    for place, row in enumerate(draft.table.indicators):
        basis = draft.basis.get(f"indicators/{place}/value")
        if row.applicable and basis is not None and basis.kind in _SUPPOSED:
            found[basis.kind].append(f"第{place + 1}条“{row.name}：{row.value}”")
    if not found:
        return "没有：每一条的数都是您说过的。点每一行的“依据”可以看原话。"
    lines = [
        f"{BASIS_WORDS[kind]}：{'、'.join(found[kind])}" for kind in _SUPPOSED if kind in found
    ]
    return "\n".join(
        [
            "数字不会编造。不是您说的有下面这些，请核对：",
            *lines,
            "点每一行的“依据”可以看理由、算式或历史表的原行。",
        ]
    )


_ASKED = re.compile(
    rf"(?:请问|那|这个?|我们?|不涉及|没有|还有|这种项目|这个项目|本项目|，)*(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:这一?[栏格类块条]|那一?[栏格类块条])?(?:不涉及)?(?:到底|究竟|还|也|，)*"
    r"(?:(?:要不要|需不需要|用不用|该不该|有没有必要|是不是(?:要|得|必须))(?:填|写|有|列)(?:上)?(?:呢|啊)?[?？]*|(?:必须|一定要|需要|非得|要|得|可不可以不|能不能不|可以不|能不|不)(?:填|写|有|列)(?:的)?(?:行不行|可以|行)?(?:吗|么)[?？]*)"
)
_NOT = re.compile(
    rf"(?:好的?|行|那|就|嗯|，)*(?:(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:这一?[栏格类块条]|那一?[栏格类块条])?)?(?:它|这个|这类)?(?:就|那就|先)*(?:不用|不|不要|不必)(?:填|写)(?:它)?{ORDER_ENDS}"
)
_FREE = frozenset({"经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"})


def by_whether_to_fill(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The answer to such a question, or to its 那不用填; None for every other message."""
    asked = _ASKED.fullmatch(text)
    if asked:
        level2 = level2_of(now.draft, asked.group("c"))
        return whether_to_fill(workspace, conversation, now, level2) if level2 else None
    left = _NOT.fullmatch(text)
    if left is None:
        return None
    words = left.group("c")
    level2 = level2_of(now.draft, words) if words else _in_view(conversation)
    rows = [one for one in now.draft.table.indicators if level2 and one.level2 == level2]
    if not rows or any(one.applicable for one in rows):
        return None
    return Turn(conversation, f"好的，{level2}保持“无”，表格没有改动。")


def _in_view(conversation: Conversation) -> str | None:
    return conversation.focus.level2 or None if conversation.focus is not None else None


def whether_to_fill(
    workspace: Workspace, conversation: Conversation, now: Snapshot, level2: str
) -> Turn:
    """What a class says now; of one that says 无, what of this project could stand there, offered."""
    rows = [one for one in now.draft.table.indicators if one.level2 == level2]
    here = [one for one in rows if one.applicable]
    focus = Focus(level2=level2, name=rows[0].name) if rows else conversation.focus
    then = conversation.model_copy(update={"focus": focus})
    if here:
        told = "；".join(f"“{one.name}：{one.value}”" for one in here)
        more = (
            "效益各类不必都写，不合适可以删掉。"
            if level2 in _FREE
            else "这一类一般都要有，建议保留。"
        )
        return Turn(then, f"{level2}现在写着{told}。{more}表格没有改动。")
    fuller = _fuller(workspace, now, level2)
    if fuller is not None:
        told = f"{fuller.name}，{fuller.value}"
        offer = Offer(options=(f"加一条{level2}：{told}",))
        text = (
            f"{level2}现在写的是“无”，可以不填。这个项目如果要写，合适的是“{fuller.name}：{fuller.value}”；"
            "要加上请说“是的”。表格没有改动。"
        )
        return Turn(then.model_copy(update={"offer": offer}), text)
    return Turn(
        then,
        f"{level2}现在写的是“无”。指标库里同类项目没有这一类的常见写法，没有直接的内容就不用填，保留“无”即可。"
        f"要写请说“加一条{level2}：名称和指标值”。表格没有改动。",
    )


def _fuller(workspace: Workspace, now: Snapshot, level2: str) -> Indicator | None:
    """The row of the class that the fuller draft of this project has; None where it has none."""
    draft = workspace.compose(now.brief, family=now.family, full=True, form=now.form)
    return next(
        (one for one in draft.table.indicators if one.level2 == level2 and one.applicable), None
    )


_GOAL_ANEW = re.compile(
    r"(?:把|将|请|帮我|给我|这个?|那个?)*(?:年度)?(?:总体|绩效|总)?目标(?:描述|表述)?(?:那一?[段句条栏]|这一?[段句条栏])?(?:请|帮我|给我|能|可以|要|得|再|也|都|就)*"
    r"(?:(?:写|说|改|弄|搞|缩|压|精简|简化|概括|浓缩)*(?:得|的)?(?:再|更)?(?:短|简单|简短|精简|简洁|概括|具体|细|长|详细|好听|正式)(?:一?[点些下])*|(?:精简|简化|缩短|压缩|重写|重新写|另写|重拟|改写|润色|优化|换)(?:一?[下遍些点个句段]|一?[个种](?:写法|说法))*|太[长短笼统空虚细粗啰嗦]{1,2}(?:了)?(?:，?(?:写|改|弄)?(?:短|简单|具体|精简)(?:一?[点些])*)?)(?:吧|了|呢)*"
)
_DONE_BY = re.compile(
    r"(?P<w>[^，。\d]{1,12}?)(?:那一?[条行项块]|这一?[条行项块])?(?:的事)?(?:改|都|全|统一|具体|还是|就)*由(?P<who>[\u4e00-\u9fff]{2,12}?)(?:来|去|负责|具体|统一|一起|一并|自己|承担|牵头|组织)*(?:安?装|做|办|管|干|建|修|跑|送|发放?|实施|施工|维护|维修|采购|执行|落实|承担|负责|验收|组织|牵头)(?:的|了|吧)*"
)


def by_goal_anew(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """What can be done about the goal's wording, where it is only to be shorter or another one; None for every other message."""
    goal = now.draft.table.annual_goal
    if not goal or _GOAL_ANEW.fullmatch(text) is None:
        return None
    told = (
        f"年度总体目标现在是“{goal}”，是按项目名称、数量、时间和效果拼成的，程序不会自己另写一段。"
        "要换请写出来，例如“年度目标改成……”；要去掉一部分请引出原话，例如“目标里的‘……’去掉”。表格没有改动。"
    )
    focus = Focus(level2="", name="annual_goal")
    return Turn(conversation.model_copy(update={"focus": focus}), told)


def by_who_does(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """烟感由消防所负责装: the table has no cell for who does a part of the work; None for every other message."""
    found = _DONE_BY.fullmatch(text)
    if found is None or re.search(r"单位|部门|[?？]|吗$|不|自由|缘由|理由", text):
        return None
    told = (
        f"表里没有写“{found['w']}”由谁来做的一格，表格没有改动。如果“{found['who']}”就是本项目的实施单位，"
        f"请说“实施单位填{found['who']}”；只是其中一项工作由它做的，不用写进表里。"
    )
    return Turn(conversation, told)
