"""A count or a rate told of something that the table has no row of: 学员600人; 其中少儿图书2000册; 居民投诉减少两成.

What else would be offered is a row that cannot say it. A row of its own is offered instead, and waits for a 是的; where its
name is a measure by itself and no row is named like it, nothing else can be meant, and it is added.
"""

from collections.abc import Callable
from dataclasses import replace

from assistant.conversation.accounted.stands_already import as_it_stands
from assistant.conversation.answering.offering import shown
from assistant.conversation.referring.measures import same_measure
from assistant.conversation.referring.near_rows import is_name
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.state import Conversation, Offer
from assistant.conversation.turn import Turn
from assistant.conversation.vocabulary.order_words import CHANGE
from assistant.conversation.vocabulary.rows_in_words import row_in_words
from assistant.conversation.vocabulary.slips import simplified
from assistant.conversation.vocabulary.value_words import CLASS_WORD, unit_of_none
from assistant.draft import Draft
from corpus import late_re as re
from corpus.errors import UserError
from corpus.text import bigrams
from corpus.value_grammar import parse_value
from corpus.values import NUMERIC, ValueKind

_TOLD = re.compile(
    r"(?P<of>(?:这|那)?(?:其中|里面|当中|里头)(?:有|是|的)*)?(?P<n>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:要|应该?|力争|争取|就|写|填|达到|为|是|有)*"
    r"(?P<v>(?:不超过|不少于|不低于|不高于|至少|(?:减少|下降|降低|增加|增长|提高|缩短)(?:了|到)?|≥|≤)?\d[\d.]*(?:[%％]|[\u4e00-\u9fff]{1,3}?)(?:以上|以内|以下)?|(?:减少|下降|降低|增加|增长|提高|缩短)[一二两三四五六七八九]成|[0零])(?:左右|吧|了|的|哈|啊)*"
)
_NONE = frozenset({"0", "零"})
_IN_THE_YEAR = re.compile(
    r"^(?:全年|今年|年内|一共|总共)*(?:举?办|搞|开展|组织)?(?=[\u4e00-\u9fff]{2})"
)
"""全年办展览6场: the deed of the whole year."""
_NO_NAME = re.compile(
    rf"{CLASS_WORD}|指标|目标|预算|资金|经费|总|钱|单价|标准|价|费|元|第|季度|月|年|日|天|每|各|(?<!整){CHANGE}|[删换加减降提增不没去要写放]|多|少(?!儿|年|数|先)|吗|这|那|我|他|财政|自筹"
)


def with_row_told(
    conversation: Conversation, turn: Turn, message: str, act: Callable[[Conversation, str], Turn]
) -> Turn:
    """``turn``, or the offer of a row where it changed nothing and the message tells a count of something without one."""
    now, offer = conversation.now, turn.conversation.offer
    unmet = turn.lost or (offer is not None and offer != conversation.offer)
    if now is None or not unmet or turn.conversation.now != now or turn.export is not None:
        return turn
    if turn.lost and as_it_stands(now.draft, message):
        return turn  # 送水车照旧2辆
    told = _told(now.draft, plain_speech(simplified(message)).strip("。！!"))
    if told is None:
        return turn
    level2, name, value = told
    order = f"加一条{level2}指标：{name}，{value}" if level2 else f"加一条{name}{value}"
    if not value:
        order = order.removesuffix("，")
    try:
        done = act(conversation.model_copy(update={"offer": None}), order)
    except UserError:
        return turn
    after = done.conversation.now
    if done.lost or after is None or after.draft.table == now.draft.table:
        return turn
    if done.conversation.offer is None and _plainly_new(now.draft, name, value, message):
        return replace(done, reply=f"我理解为：{order.replace('，', '')}。\n{done.reply}")
    row = next((one for one in after.draft.table.indicators if one.name == name), None)
    into = row.level2 if row is not None else ""
    return shown(conversation, now, after, [f"加一条{into}“{name}”：{value or '待补充'}"], Offer(options=(order,)))  # fmt: skip


_MEASURE = re.compile(r"[率数度量次额]$|时间$|面积$|里程$|长度$")
_WRITTEN = re.compile(r"[写填](?:成|上|个)?(?=[≥≤不至\d])")


def _plainly_new(draft: Draft, name: str, value: str, text: str) -> bool:
    """True where the name of a measure, or what is to be written, shares no two characters with a row that could say such a value.

    So 漏洞整改率 100%, but not 发放准确率 beside 慰问对象准确率, nor a deed for which a measure is only found (每天接听300个).
    """
    if name not in text or not (_MEASURE.search(name) or _WRITTEN.search(text)):
        return False
    own, told = set(bigrams(name)), parse_value(value)
    return not any(
        row.applicable and own & set(bigrams(row.name))
        and (row.parsed.kind not in NUMERIC or same_measure(row.parsed, told))
        for row in draft.table.indicators
    )  # fmt: skip


def _told(draft: Draft, text: str) -> tuple[str, str, str] | None:
    """Class ("" where its name or value says it), name and value of the row that the message tells; None where it tells none."""
    if deed := row_in_words(text):
        there = any(one.name == deed.name for one in draft.table.indicators)
        return None if there else (deed.level2, deed.name, deed.value)
    found = _TOLD.fullmatch(_IN_THE_YEAR.sub("", text))
    if found is None or _NO_NAME.search(found["n"]) or not is_name(found["n"]):
        return None
    name, value, level2 = found["n"], found["v"], ""
    if name.endswith(("里", "里面", "里头", "当中")):
        return None  # 困难党员里3个去世了: of what a row counts
    if value in _NONE and (unit := unit_of_none(name)):
        value, level2 = f"0{unit}", "社会效益"
    elif value in _NONE:
        value = "0%" if name.endswith("率") else ""
    if not value or not _is_new(draft, name, value, part=bool(found["of"])):
        return None
    return level2, name, value


def _is_new(draft: Draft, name: str, value: str, *, part: bool) -> bool:
    """True where no row that the words name can say the value; ``part`` where it is told of a part of what a row counts."""
    told = parse_value(value)
    if told.kind not in NUMERIC or told.kind is ValueKind.MONEY or value.endswith("万"):
        return False
    rows = [draft.table.indicators[one.row] for one in find_targets(draft, name) if one.row is not None]  # fmt: skip
    if part:
        return all(row.name.removesuffix("数量") != name for row in rows)
    return not any(row.applicable and same_measure(row.parsed, told) for row in rows)
