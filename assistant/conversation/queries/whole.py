"""What is told of the table as a whole: how many rows a class has, what is lacking."""

from collections import Counter
from collections.abc import Sequence

from assistant.conversation.answering import replies
from assistant.conversation.queries.left_out import NEEDED
from assistant.conversation.referring.cells import Target
from assistant.conversation.referring.mentions import class_named
from assistant.conversation.vocabulary.terms import explain_term
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import bigrams, dice

_SAME = 0.6
"""Likeness from which words name a row."""
_LACKING = re.compile(
    r"(?:为什么|为啥|为何|干嘛|凭什么|凭啥|怎么|咋)(?:会|就|都)?没(?:(?:有|写|列|填|算|提|加|放)(?:进去?|进来|上去?|到表里)?)?"
    r"|(?:会|就|都|也)?没(?:有)?(?:写|列|填|算|提|加|放)?(?:进去?|进来|上去?|到表里)?[，,]?(?:是|这是|到底)?(?:为什么|为啥|为何|什么原因|啥原因)"
)
_THEN = re.compile(r"^(?:刚才|刚刚|上面|前面|之前|开头|我|说|写|讲|提)+(?:的|过的)|^那个?|的$")
_CUSTOMARY = "数量、质量、时效、成本每一类有一条能考核的就够，一件事不要换个说法写几遍；项目里另有一件事没有写到的，才再加一条。"


def classes_open(draft: Draft) -> str:
    """What could still be written: the classes that say 无 now."""
    empty = [row.level2 or "" for row in draft.table.indicators if not row.applicable]
    if not empty:
        return f"每一类都已经有指标。{_CUSTOMARY}"
    return f"现在填“无”的有{'、'.join(empty)}。项目确有这方面的变化、拿得出材料证明的，可以加一条，例如“加一条{empty[0]}：……”；没有的就不用硬写。"


def enough(draft: Draft, message: str) -> str | None:
    """How many rows a class or the table has, and how many are customary; None for a class that says 无."""
    level2 = class_named(message)
    applicable = [row for row in draft.table.indicators if row.applicable]
    if level2 is None:
        counts = Counter((row.level2 or "").removesuffix("指标") for row in applicable)
        told = "、".join(f"{name}{count}条" for name, count in counts.items())
        return f"现在有{replies.counted(draft.table)}：{told}。条数没有统一的要求：{_CUSTOMARY}"
    used = [row.name for row in applicable if row.level2 == level2]
    if not used:
        return None
    listed = "、".join(f"“{one}”" for one in used)
    need = _CUSTOMARY if level2 in NEEDED else "这一类写一两条拿得出材料证明的就够，不用多。"
    return f"{level2}现在有{len(used)}条：{listed}。{need}"


def lacking(draft: Draft, message: str, cells: Sequence[Target]) -> str | None:
    """为什么没有学生总人数: what the table lacks was not said; None where it has it after all."""
    before, *behind = _LACKING.split(message, maxsplit=1)
    if not behind and class_named(message) is None:
        return None  # 没有写单位，为什么: what is lacking does not stand beside the question
    after = re.sub(r"[呀啊呢吗了嘛吧，,。？?！!].*$|的$|^(?:在|到)?(?:这|那)?张?(?:表|里|上)[里上面头]*$", "", "".join(behind))  # fmt: skip
    wanted = _THEN.sub("", after or re.split(r"[，,。？?]", before)[-1])
    names = [draft.table.indicators[one.row].name for one in cells if one.row is not None]
    if len(wanted) < 2 or any(
        wanted in one or _is_within(wanted, one) or dice(wanted, one) > _SAME for one in names
    ):
        return None
    if class_named(wanted):
        return enough(draft, message)
    if told := explain_term(wanted):
        return f"表里没有“{wanted}”。{told}"
    near = "、".join(f"{one.label}" for one in cells[:3] if one.row is not None)
    alike = f"相近的有：{near}。" if near else ""
    why = "您的话里写到了，但没有单列一条" if _told(wanted, draft.brief.text) else "您的话里没有说到，程序不编内容"  # fmt: skip
    return f"表里没有“{wanted}”：{why}。{alike}要写的话请直接说，例如“加一条{wanted}：……”。"


def _is_within(words: str, name: str) -> bool:
    """True where all letters stand in the name in their order, and both end alike: 巡查次数, of 开展巡查检查次数."""
    rest = iter(name)
    return words[-2:] == name[-2:] and all(one in rest for one in words)


def _told(words: str, text: str) -> bool:
    """True where more than half of the words stand in the text: 省级县级, of 省级800、县级700; but no 筛查率 of 筛查."""
    pairs = bigrams(words)
    return 2 * sum(one in text for one in pairs) > len(pairs)


def unknown_rate(draft: Draft, message: str) -> str | None:
    """结业率谁定的: the rate that no row is called by; None where all rates that are named stand in the table."""
    names = "".join(row.name for row in draft.table.indicators) + draft.brief.text
    said: str
    for said in re.findall(r"[一-龥]{2,4}率(?!先|领)", message):
        if said[-3:] not in names and not explain_term(said):
            return said
    return None


def not_there(rate: str) -> str:
    """That the table lacks the rate, and how a row of it is ordered."""
    return f"表里没有“{rate}”这一条，您的话里也没有说到。要写的话请直接说，例如“加一条{rate}：……”，值按实际写。"
