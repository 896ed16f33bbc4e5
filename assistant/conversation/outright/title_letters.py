"""Letters at the beginning of the project's name: 先看名称，开头“司法局”去掉 is 项目名称里“司法局”去掉."""

import re

from assistant.conversation.order_words import DROP
from assistant.conversation.state import Focus
from assistant.draft import Draft

_FRONT = r"(?:最?前面|最?前头|前边|开头|打头|起头)"
_TOLD = re.compile(
    rf"(?:先)?(?:看|说|改)?(?:一下)?(?P<p>项目(?:的)?)?(?P<n>名[称字]|标题|表名)(?:里面?|上)?(?:的|，|,)?{_FRONT}(?:的|那个?|这个?|多了?个?|有个?)*[“\"](?P<w>[^”\"]{{1,16}})[”\"](?:这)?(?:[一二两三四五六七八九几]个?字)?(?:不用|要|就|请|都|给我|帮我|也)*(?:{DROP})(?:吧|了|就行)*"
)


_NOT_CALLED = re.compile(
    r"(?:项目)?(?:的)?(?:名称?|名字|标题)(?:里面?|里头|中)?(?:就|也)?(?:别|不要|不能|不该|不应该?|不用)(?:再)?(?:叫|写|用|带|有)(?P<w>[^，。]{1,10}?)(?:了|吧)?[，,](?:就|改|换|应该?|要|还是|直接)*(?:叫做?|改成|改为|写成)(?P<v>[^，。]{4,40}?)(?:吧|了|就行)*"
)
"""名称别叫购置，叫…配备."""


_ALSO_CALLED = re.compile(
    r"(?:名字|名称)(?:也|都|还|顺便)(?:要|得)?(?:(?:改|换)(?:一下|掉|了)?[，,](?:就|改)?叫做?|(?:改|换)(?:成|为|叫)|叫做?)(?P<n>[\u4e00-\u9fff]{2,14}?(?:率|满意度|数量|人数|户数|次数|场次|时间|期限|单价|标准|费用|面积|长度|水平|能力|机制|条件))(?:吧|了)?"
)
"""名字也改，叫大喇叭采购单价: of the row that was just spoken of."""


def title_letters_outright(text: str, draft: Draft, focus: Focus | None) -> str:
    """``text`` about the project's name, where that begins so and no row with such letters was spoken of."""
    also = _ALSO_CALLED.fullmatch(text)
    if also and focus is not None and focus.level2 and focus.name != also.group("n"):
        return f"{focus.name}改名为{also.group('n')}"
    denied = _NOT_CALLED.fullmatch(text)
    if (
        denied
        and denied.group("w") in (draft.table.project_name or "")
        and not any(denied.group("v") == row.name for row in draft.table.indicators)
    ):
        return f"项目名称改成{denied.group('v')}"
    found = _TOLD.fullmatch(text)
    name = re.sub(r"^20\d\d年(?:度)?", "", draft.table.project_name or "")
    if found is None or not name.startswith(found.group("w")):
        return text
    spoken_of = focus is not None and found.group("w") in focus.name
    return text if spoken_of and not found.group("p") else f"项目名称里“{found.group('w')}”去掉"
