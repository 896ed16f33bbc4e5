"""The second reading: what a message that the patterns did not understand most likely asks for.

Nothing is changed unless act, cell and value are all clear; else it is offered and can be
confirmed, or the clerk is asked for what is missing.
"""

from dataclasses import dataclass

from assistant.conversation.learnt.acts import Act, shipped
from assistant.conversation.learnt.masking import mask
from assistant.conversation.learnt.rewording import Rewording, reworded
from assistant.conversation.parts import words
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.manner import Mood, bare, mood_of
from assistant.draft import Draft
from corpus import late_re as re
from index.encoder import Encoder

SURE, LIKELY = 0.3, 0.12
"""Leads of the act over the next one from which it is carried out, and offered."""

SURE_OF = {"export": 0.15, "undo": 0.15, "redo": 0.15, "fix_all": 0.2}
"""Acts that change no cell by themselves, or whose change one word takes back: less is enough."""

_ASKING = frozenset(
    {"ask_why", "ask_good_value", "ask_term", "check", "help", "list_drafts", "compare", "decline", "thanks_or_smalltalk"}
)  # fmt: skip
"""Acts that change nothing."""
_OF_PROGRAM = frozenset({"check", "help", "fix_all", "list_drafts", "compare"})
"""Acts without a cell: what merely holds a word of them (每家食堂卫生检查合格) leads less than SURE, and is none."""
_FACTS = re.compile(r"\d[^，,。；;]*[，,][^，,。；;]*\d|\d(?:元|块|万)|每[一-龥]\d|\d一[一-龥]")
"""打印机6台，1800一台: what is counted and priced asks for no file and no step back."""
LONGEST = 80
_FAULT = re.compile(r"不|没|错|太|偏|问题|有误|多余|为难")

_MISSING = {
    "value": "听起来是要改一个数，但没有看清是哪一条、改成多少。请这样说：“把第3条改成95%”“预算改成3万元”。",
    "delete": "听起来是要删掉一条，但没有看清是哪一条。请这样说：“删除第3条”“删除生态效益”。",
    "rename_row": "听起来是要改一条的名称。请这样说：“把第2条的名称改成参保人数”。",
    "add_row": "听起来是要加一条。请写明类别、名称和指标值，例如“加一条质量指标：验收合格率100%”。",
    "move_row": "听起来是要换一个类别。请这样说：“把第4条移到质量”。",
    "reorder": "听起来是要调整先后。请这样说：“把第5条放到第4条前面”。",
    "replace_words": "听起来是要换一个说法。请这样说：“把所有的“群众”换成“居民””。",
    "rename_project": "听起来是要改项目名称。请这样说：“项目名称改成2026年路灯维护”。",
}


@dataclass(frozen=True)
class Second:
    """What the second reading found: a command to carry out or to offer, or a question."""

    act: Act
    command: str = ""
    told: str = ""
    certain: bool = False
    question: str = ""


def read_again(
    draft: Draft, message: str, focus: Focus | None, encoder: Encoder | None
) -> Second | None:
    """The second reading of a message; None where it tells nothing more."""
    text = bare(message)
    if not text or len(text) > LONGEST:
        return None
    masked = mask(draft, text, focus)
    act = shipped().act(masked.text, encoder)
    if act.lead < (SURE if act.name in _OF_PROGRAM else LIKELY):
        return None
    if act.name in {*_OF_PROGRAM, *SURE_OF} and _FACTS.search(text):
        return None
    found = reworded(draft, masked, focus, act)
    if found is None:
        question = _MISSING.get(act.group, "")
        return Second(act, question=question) if question and act.lead >= SURE / 2 else None
    return Second(act, found.command, found.told, _is_certain(act, found, text))


def _is_certain(act: Act, found: Rewording, text: str) -> bool:
    if act.name in _ASKING:
        return True
    if act.name == "rename_project" and words.DELETE.search(text):
        return False  # 名称里“嵌入式”都去掉: what goes is no name
    if act.group == "delete" and not words.DELETE.search(text) and _FAULT.search(text):
        return False  # 满意度不对: why a row may be wrong, and no order to strike it
    strikes = words.DELETE.search(text) is not None  # 刚才改的那条删掉: a row, and no step back
    sure = SURE if strikes else SURE_OF.get(act.name, SURE)
    return act.lead >= sure and found.plain and mood_of(text) is Mood.WISH
