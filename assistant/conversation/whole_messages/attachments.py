"""附件里的通知.docx: a file that is spoken of is no file asked for; nothing of it can be read here."""

import re

from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn
from assistant.workspace import Workspace

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
