"""页数改40万，总额跟着改: the sums are to follow from what else the message changes."""

from dataclasses import dataclass

from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.workspace import Workspace
from corpus import late_re as re

SUMS = r"(?:资金总额|预算总额|总额度?|总价|总的?金额|总成本|总投资|总预算|总经费|总的?费用|总的?资金|总?盘子|总的?钱数?|资金|预算|金额|经费|费用|钱数|钱)"
"""How the total of a table is called."""
_SUM = rf"(?:年度|项目)?(?:(?:相关|有关|对应|涉及)的?)?(?:{SUMS}|合计|总计|总数(?=跟着|随|重|同步|相应|也?[按照]|[你您帮给]|少|多|减|加)|总的(?=你|您|也|就|跟|随|都|请|再|得|要|帮|给|重|相应))"
_ALSO = r"(?:也|都|就|请|要|得|再|你|帮我|给我|给|把|将)*"
_FOLLOWING = r"(?:跟着|随着|随之|同步|相应|相应地|一起|一并|一同|自动|重新|照样|对应|对应地|按(?:这个|新的?|改后的?|改完的?|调整后的?)(?:数量|单价|标准|人数|数|价)?|照(?:这个|新的?)(?:数量|单价|标准|数)?|据此|[按照](?:实际|现在|新|改后|剩下?)?的?[\u4e00-\u9fff]{1,3}[数头量](?:来|去|地)?|按\d[\d.]*\S{0,3}?)"
_CHANGE = r"(?:重算|重新算|改过来|改过去|改|变动|变化|变|算过|算|核算|核定|更正|修正|订正|改正|调整|调|更新|修改|动|走|涨|降|升|减|加|换|少|多)"
_END = r"(?:一下子?|下|过来|出来|掉|了|吧|啊|哈|呀|哦|就行|即可|的)*"
_FOLLOWS = re.compile(
    rf"(?:那|所以|然后|同时|顺便|相应的?|{_ALSO})*(?:(?:人数|数量|户数|台数|个数|数|人)(?:和|与|跟|、))?(?:(?:相关|有关|后面|下面|对应|相应)的?)?(?P<sum>{_SUM})(?:(?:和|与|跟|、){_SUM})*(?:那[里边条]?|这边)?{_ALSO}"
    rf"(?:{_FOLLOWING}{_ALSO}{_CHANGE}|(?:跟上|跟进|跟着|随之|跟过)(?:来|去|走)?|重算|重新算|算过|同步(?:一下)?|联动|照算|照改|照变|跟着算|随动|跟上|(?:应?该|要|得)是?多少(?:就|，)?(?:改|写|填|算|是|报)?[成到为]?多少|也{_ALSO}(?:改|变|算|调|加|减|涨|降|多|少)(?:上|下)?(?:去|来)?|(?:算|核算?)(?!了)|(?:你|您|请|帮我|给我|重新|再)+(?:重新|再)?(?:算|核|改|调)(?:一下|下|好|一遍)?|(?:你|您|请|帮我|给我)+(?:也|再)?(?:改|算|调)){_END}"
)
_RECKON_ANEW = re.compile(
    rf"(?:请|烦请|麻烦您?)?(?:相应|据此|同步|一并)(?:地)?(?:调整|更新|修改|核算|变更|更正|修正|订正|改正|核定|重算){_SUM}{_END}|(?:你|您|请|帮我|给我)+(?:重新|再)?(?:算|核算?)(?:一下|下|好|清楚|出来)(?:吧|了|啊)?|{_ALSO}(?:重新|再)(?:算|核算|计算)(?:一下|下|一遍)?{_SUM}{_END}"
)
"""重新算一下总额."""


_BY_HAND = re.compile(
    rf"{_SUM}(?:请|麻烦|你|您|帮我|给我|帮忙|替我|就|也)*(?:乘|算|核|合)(?:一下|下|一遍|清楚|好|出来)?了?(?:以后|之后|后|再|一并|一起|都|也|直接|，)*(?:改|填|写|更新|换)(?:掉|上|好|过来|进去|一下)?{_END}"
    rf"|(?:[\u4e00-\u9fff]{{1,3}})?(?:乘|算|加)(?:出来|下来|起来)?(?:是|得)?多少，?(?:{_SUM})?(?:就)?(?:写|填|报|是|按)(?:成|上)?多少{_END}"
    rf"|{_SUM}(?:也|就|相应|跟着|随着|要|得)*(?:少|减|扣|去|多|加|增)(?:掉|去|上|了)?(?:这)?(?:[一二两三四五六七八九十]|\d+)[\u4e00-\u9fff]{{1,2}}的(?:钱|费用)?{_END}"
)
"""合计你乘一下一并改掉; 乘出来多少总额就写多少; 钱少一台的: the sum is left to arithmetic."""
_AMOUNT = re.compile(
    rf"(?:改成|改为|变成|就|按|是|到|减到|加到|写)*[\d.]+(?:万元?|元|块|亿元?){ORDER_ENDS}"
)
_TOLD = re.compile(rf"{_SUM}[^，。；]{{0,6}}\d")
"""总预算改成29.4万元: the sum is told, and need not follow."""


@dataclass(frozen=True)
class Following:
    """A message that asks for its sums to follow: what else it says, and the words that ask."""

    rest: str
    asked: str


def sums_asked(text: str) -> Following | None:
    """The message without the clause that lets the sums follow; None where none does."""
    clauses = split(text)
    asked = [
        one
        for one in clauses
        if any(words.fullmatch(one) for words in (_FOLLOWS, _RECKON_ANEW, _BY_HAND))
    ]
    if not asked:
        return None
    rest = "，".join(one for one in clauses if one not in asked)
    if not rest and re.search(r"\d", text):
        return None  # 钱也按50台算: the number is told as well
    if any(_AMOUNT.fullmatch(one) for one in split(rest)):
        return None  # 钱跟着减，15万: the sum itself is told
    return None if _TOLD.search(rest) else Following(rest, "，".join(asked))


def with_sums(
    workspace: Workspace, before: Snapshot, now: Snapshot, message: str
) -> Outcome | Refused:
    """``now`` with the total that follows from quantities and standards; who else gives keeps his part.

    ``before`` is the table before the message: where the total is still the same, this is said.
    """
    brief = now.brief
    total = reckon(brief).total
    if total is None:
        return Refused(
            "还不能从数量和标准算出总额，总额没有改动。请补充数量或标准，或者直接说总额是多少。"
        )
    notes = []
    update: dict[str, object] = {"amount": None, "amount_text": "", "fiscal": None}
    if brief.other is not None and brief.other.yuan >= total.yuan:
        return Refused(
            f"按数量和标准算出来是{total}，比其他资金{brief.other}还少，总额没有改动。请说明各出多少。"
        )
    outcome = Changes(workspace, now, message).with_brief(brief.model_copy(update=update))
    if outcome.snapshot.draft.table.funding.total == before.draft.table.funding.total:
        notes.append(f"按数量和标准算出来的总额仍是{total}，没有变。")
    elif brief.other is not None:
        notes.append(f"其他资金{brief.other}没有动，差额算在财政拨款里；不对的话请直接说各出多少。")
    return Outcome(outcome.snapshot, notes, focus=outcome.focus, offer=outcome.offer)
