"""What stands right before a number: a word for money, a word for a price, what was counted."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import SAID_AS, any_of, pattern, units, words

_GRADED = r"(?:[级类][A-Za-z]?|[ⅠⅡⅢⅣⅤⅥ]类?|国[三四五六])标准$"
"""A standard of what is built, and none of what is paid: 提标改造到一级A标准 980万元."""
_NAME_LENGTH = 6
"""Letters before a sum that begin the request and are its name: …系统运维服务费15万元."""


def labelled(flat: str, at: int) -> bool:
    """True where a word for money stands right before the number."""
    labels = (
        *words("money", "total"), *words("money", "likely"), *words("money", "fiscal"),
        *words("money", "other"), *words("money", "unit_price"),
    )  # fmt: skip
    between = any_of(words("money", "between"))
    text = flat[max(0, at - 16) : at]
    return bool(
        pattern(
            rf"(?:{any_of(labels)}|[费金款]|补贴|补助|奖励|工资|租赁|(?:第[一二三四五六七八九十\d]{{1,2}}名|[一二三]等奖|[冠亚季]军|优[秀胜]奖|特等奖|鼓励奖|纪念奖|提名奖|参与奖)各?(?:奖励?|发|给|补)?|什么的|之类的?|杂七杂八的?):?(?:{between}){{0,2}}-?$"
        ).search(text)
    )


def cost_a_head(flat: str, at: int) -> bool:
    """True for 伙食 right before the number, as a word of its own: what a person costs beside the pay."""
    costs = any_of(words("money", "a_head"))
    said = pattern(rf"(?:^|[ ,;、。\n和加]|另外|还有)(?:{costs})(?:费|补助|补贴)?$")
    return said.search(flat[max(0, at - 9) : at]) is not None


def total_before(flat: str, at: int) -> bool:
    """True where the words before the number say that it is the whole: 预算大概."""
    labels, between = any_of(words("money", "total")), any_of(words("money", "between"))
    return bool(pattern(rf"(?:{labels}):?(?:{between}){{0,2}}$").search(flat[max(0, at - 14) : at]))


def counted_before(flat: str, at: int) -> tuple[str, ...]:
    """The units of 5人 in 5人×2100元×12月, of 62人 and 4个月 in 62人×4个月×800元."""
    factor = rf"[\d.]+万?(?:{any_of(units().countable)}|平|月)[×*xX]"
    chain = pattern(rf"(?:{factor})+$").search(flat[max(0, at - 24) : at])
    said = pattern(r"[\d.]+万?([^\d×*xX]+)[×*xX]").findall(chain.group()) if chain else []
    named = [SAID_AS.get(unit, unit).removeprefix("个") or unit for unit in said]
    return tuple("平方米" if unit == "平" else unit for unit in named)


def priced_each(flat: str, at: int) -> bool:
    """True where 单价, 标准 … stands before the number."""
    labels, between = any_of(words("money", "unit_price")), any_of(words("money", "between"))
    before = flat[max(0, at - 14) : at]
    if counted_before(flat, at):
        return True  # 50袋×80元
    if pattern(_GRADED).search(before):
        return False
    if pattern(r"[一-龥]{2}×$").search(before):
        return True  # 井栏修复@3800
    return bool(pattern(rf"(?:{labels}):?(?:{between}){{0,2}}$").search(before))


def total_words(totals: list[Found], amount_text: str) -> list[tuple[int, int]]:
    """Where 预算, 总投资 … of the ``totals`` stand, which are no part of a name.

    ``amount_text`` is the total with the words before it.
    """
    holes = []
    for total in totals:
        said = total.value.text
        label = amount_text[: len(amount_text) - len(said)] if amount_text.endswith(said) else ""
        named = total.start <= len(label) and len(label) >= _NAME_LENGTH
        if label and not named and not pattern(r"经费|补助").search(label):
            holes.append((total.start - len(label), total.start))
    return holes
