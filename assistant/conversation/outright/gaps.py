"""空的填90%以上, 填上“保持稳定”: what is still 待补充 gets its value, by the number of its row."""

from assistant.conversation.outright.said import ALSO, value_of
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import is_class_word, is_head_word, is_value
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise

_ONE = r"(?:一)?(?:个|条|格|栏|行|项|处|里|地方)?(?:指标)?(?:的?值|的?数)?"
_GAP = re.compile(
    rf"(?:把|将|那就|就)?(?:刚才?|刚刚|还)?(?:那|这)?(?:一)?(?:个|条|格|行|项)?(?:还)?(?:空着|空缺|空白|空|待补充|待补|待定|没填|没写|留空|没值|缺值)(?:着)?的?(?:那|这)?{_ONE}"
    rf"{ALSO}(?:填上|写上|补上|改成|改为|定为|填成|写成|填|写|补|改|定|按|用|是|为)(?:为)?(?P<v>[^，]+?){ORDER_ENDS}"
)
_FILL = re.compile(
    rf"(?:那|把它|它)?{ALSO}(?:填上|补上|写上|填)(?P<v>“[^”]{{1,16}}”|[^，]{{2,12}}?){ORDER_ENDS}"
)
_NAMED = re.compile(
    rf"(?:把|将|那|就|刚才?|，)*(?P<w>[\u4e00-\u9fff]{{2,14}}?)(?:那|这)?(?:一)?(?:个|条|项|行)?(?:的|缺的|空着的|还没填的)?(?:空格|空位|空缺|空白|空(?=填|写|补|就|给))?(?:指标值|目标值|数值|数目|数字|值|数)?{ALSO}(?:补上|填上|写上|补充|补填|补|填|写|定(?=[了为下]))(?:一?下|了|个)?(?:指标值|目标值|数值|数目|数字|值|数)?(?:为|成|是|下来)?[：:，,\s]*(?P<v>[^，：:]+?){ORDER_ENDS}"
)
"""助餐点补上数：2个: the open row is named."""
_WORD = re.compile(r"[\u4e00-\u9fff]{1,10}")


def gaps_outright(text: str, draft: Draft, focus: Focus | None) -> str:
    """``text`` with the row named by its number that a clause only calls empty; else unchanged."""
    rows = draft.table.indicators
    gaps = [n for n, row in enumerate(rows) if row.applicable and row.is_open]
    in_view = [
        n for n in gaps if focus and (rows[n].level2, rows[n].name) == (focus.level2, focus.name)
    ]
    meant = in_view or gaps
    clauses = split(text)
    named = _of_named(clauses, draft, gaps)
    if named:
        return named
    if len(meant) != 1:
        return text
    for at, clause in enumerate(clauses):
        if mood_of(clause) is not Mood.WISH:
            continue
        told = _GAP.fullmatch(clause) or (_FILL.fullmatch(clause) if at == 0 else None)
        value = _value(told.group("v"), quoted_or_known=told.re == _FILL) if told else ""
        if value:
            clauses[at] = f"第{meant[0] + 1}条的值改成{value}"
            return "，".join(clauses)
    return text


def _of_named(clauses: list[str], draft: Draft, gaps: list[int]) -> str:
    """The message where a clause names one of the open rows and tells its value; "" where none does."""
    for at, clause in enumerate(clauses):
        told = _NAMED.fullmatch(clause) if mood_of(clause) is Mood.WISH else None
        if told is None or is_class_word(told.group("w")) or is_head_word(told.group("w")):
            continue
        said = normalise(told.group("w"))
        rows = [n for n, row in enumerate(draft.table.indicators) if row.applicable and said in normalise(row.name)]  # fmt: skip
        value = tidy_value(told.group("v"))
        if len(rows) == 1 and rows[0] in gaps and is_value(value):
            clauses[at] = f"第{rows[0] + 1}条的值改成{told.group('v')}"
            return "，".join(clauses)
    return ""


def _value(said: str, *, quoted_or_known: bool) -> str:
    """What is to stand there; a word that is no value in quotes, "" where it is none."""
    if is_value(tidy_value(said)):
        return said
    bare = said.strip("“”")
    known = value_of(said) or said != bare
    if known or (not quoted_or_known and _WORD.fullmatch(bare)):
        return f"“{bare}”"
    return ""
