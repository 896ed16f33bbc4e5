"""Who gives all the money, or half of it, and who does the work: 县残联出钱，石桥镇实施; 镇里出一半，学校出一半."""

from dataclasses import dataclass, replace

from assistant.conversation.actions import SetTo
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.heads.offices import is_office
from assistant.conversation.outcomes import Outcome
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.money import Money
from corpus.schema import Funding

_MONEY = r"(?:这个|这笔|这|项目|所有|全部|的)*(?:钱|经费|资金|费用|款)?(?:全部|全都|全|都|也)?"
_DENIED = re.compile(
    rf"{_MONEY}不(?:是|由|用|归)(?:我们|咱们?|本|我)?(?:单位|局|镇|街道|所|这边)?(?:出|掏|拿)(?:钱|资)?的?"
)
_PAYS = re.compile(
    rf"(?P<money>{_MONEY})(?:是|由|归)?(?P<who>[\u4e00-\u9fff]{{2,16}}?)(?:全额|全部|全|来)?"
    r"(?P<gives>[出掏拿拨]钱|出资|买单|拨款|出|承担|负担)(?:的|了)?"
)
_DOES = re.compile(
    r"(?:(?:这个|本|这)?(?:项目|工程|活动|事情?|活儿?|工作)(?:具体)?(?=由|是|交给|归))?(?:由|是|交给|归)?(?P<who>[\u4e00-\u9fff]{2,16}?)(?:来|具体|负责|组织)*(?:实施|去?做|去?干|落实|承办|执行)(?:的|了)?"
)
_HALF = rf"(?:也|再)?(?:[出掏拿补]|出资|承担|负担|配套|自筹)(?:另外?|另)?一半(?:的?钱|费用|经费)?{ORDER_ENDS}"
_HALVES = re.compile(
    rf"{_MONEY}(?:是|由|让)?(?P<a>[\u4e00-\u9fff]{{1,12}}?){_HALF}，(?:另外|剩下|其余|余下)?(?:的|一半|那一半)*(?:是|由|让)?(?P<b>[\u4e00-\u9fff]{{1,12}}?)(?:{_HALF}|(?:自己)?(?:[出掏拿补]|承担|负担|解决){ORDER_ENDS})"
)
_EACH_HALF = re.compile(
    rf"{_MONEY}(?:是|由|让)?(?P<a>[\u4e00-\u9fff]{{1,12}}?)[和跟与、](?P<b>[\u4e00-\u9fff]{{1,12}}?)(?:各自?|一人|对半)(?:{_HALF}|一半)"
)
_SUM = re.compile(
    r"(?:由|是)?(?P<who>[\u4e00-\u9fff]{2,16}?)(?:给|来)?(?:[出掏拿拨补]|出资|拨款)了?(?P<n>\d[\d.]*(?:万元?|元))(?:吧|了|的)*"
)
"""县残联出10万: a part of the money, of which somebody else may give the rest."""
_LEVEL = re.compile(
    r"(?:中央|上级|[省市县区镇乡]|街道|村)(?:[里上]|财政|级财政)?|我们(?:单位|这边)?"
)
"""Said of a level, and no name of an office: 镇里."""
_ABOVE = re.compile(r"(?:中央|上级|[省市县区])(?:[里上]|财政|级财政)?")
_TREASURY = re.compile(r"(?:[省市县区镇乡]|街道|本级|上级)?[里上]?级?财政|[镇乡]里|街道")
_FUND = re.compile(
    rf"{_MONEY}(?:是|就|要)?(?:从|在|用|走)(?P<who>[\u4e00-\u9fff]{{2,12}}?(?:专项|补助|转移支付|公用|奖补|预算)(?:资金|经费)?)(?:里面?|里头|中|内)*(?:出|列支?|安排|解决|开支|支出?|走)(?:的|了)?"
)
"""钱从就业补助资金里出: of which public fund the money is."""
_PRIVATE = re.compile(r"村|社区居|公司|企业|集团|厂|商会|协会|合作社|医院|学校|小学|中学|幼儿园")
"""Whose money need not be the treasury's: this is for the clerk to say."""


@dataclass(frozen=True)
class _Told:
    payer: str = ""
    doer: str = ""
    money: bool = False  # 钱, 出资: said to be of the money
    denied: bool = False
    whole: bool = False  # 全部, 都: said of all the money


def by_payer_told(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that tells nothing but this; None for every other message.

    Money of a public body is 财政拨款: where all of it stands there, nothing is left to be done, and this is said.
    """
    told = _read(text)
    funding = now.draft.table.funding
    if funding.total is None:
        return None
    if part := _part(text, funding):
        return Turn(conversation, part)
    halves = _HALVES.fullmatch("，".join(split(text))) or _EACH_HALF.fullmatch(text)
    if halves and _gives(halves["a"]) != _gives(halves["b"]):
        half = f"{funding.total.yuan / 2:f}元"
        shares = (SetTo("财政拨款", half), SetTo("其他资金", half))
        done = carry_out(workspace, now, shares, message, conversation.focus)
        other = halves["b"] if _gives(halves["a"]) else halves["a"]
        if isinstance(done, Outcome):
            done = replace(done, notes=[*done.notes, f"“{other}”出的一半写在“其他资金”里。"])
        return settled(workspace, conversation, now, done) if done is not None else None
    if told is None:
        return None
    actions, notes = [], []
    if funding.other is None or funding.other.yuan == 0:
        notes.append(f"“{told.payer}”出的钱是财政拨款，表中的资金已全部列在财政拨款，不用再改。")
    elif told.whole or told.denied:
        actions.append(SetTo("其他资金", "0元"))
    else:
        return None  # 县残联出钱, where 自筹 was stated: nobody said that it goes
    if told.doer and is_office(told.doer) and not _LEVEL.fullmatch(told.doer):
        actions.append(SetTo("实施单位", told.doer))
    elif told.doer:
        notes.append(f"“{told.doer}”是哪个单位？请写全称，例如“实施单位填某某镇人民政府”。")
    if not actions:
        return Turn(conversation, "".join([*notes, "表格没有改动。"]))
    outcome = carry_out(workspace, now, tuple(actions), message, conversation.focus)
    if outcome is None:
        return None
    if isinstance(outcome, Outcome):
        outcome = replace(outcome, notes=[*outcome.notes, *notes])
    return settled(workspace, conversation, now, outcome)


def _read(text: str) -> _Told | None:
    """What the clauses tell, where each tells one of these and one says who gives; else None."""
    told = _Told()
    for clause in split(text):
        if _DENIED.fullmatch(clause):
            told = replace(told, denied=True)
        elif not told.payer and (fund := _FUND.fullmatch(clause)):
            told = replace(told, payer=fund["who"], money=True, whole=re.search("全|都", clause) is not None)  # fmt: skip
        elif not told.payer and (pays := _PAYS.fullmatch(clause)) and _gives(pays["who"]):
            money = "钱" in pays["gives"] or pays["gives"] in {"出资", "买单", "拨款"}
            money = money or re.search("钱|经费|资金|费用|款|财政", f"{pays['money']}{pays['who']}") is not None  # fmt: skip
            whole = re.search("全|都", clause) is not None
            told = replace(told, payer=pays["who"], money=money, whole=whole)
        elif not told.doer and (does := _DOES.fullmatch(clause)):
            told = replace(told, doer=re.sub("^我们(?=..)", "", does["who"]))
        else:
            return None
    return told if told.payer and (told.money or told.denied) else None


def _part(text: str, funding: Funding) -> str:
    """What to say where one public body is told to give a sum of money that is all the treasury's; "" elsewhere."""
    told = _SUM.fullmatch(text)
    total = funding.total
    if told is None or total is None or not _gives(told["who"]) or _TREASURY.fullmatch(told["who"]):
        return ""
    if funding.other is not None and funding.other.yuan:
        return ""
    amount = Money.parse(re.sub("万$", "万元", told["n"]))
    if amount.yuan > total.yuan:
        return ""
    told_so = f"“{told['who']}”出的{amount}是财政拨款，表中的{total}已全部列在财政拨款"
    if amount.yuan == total.yuan:
        return f"{told_so}，不用再改。表格没有改动。"
    return f"{told_so}，没有改动。其余的钱不是财政出的，请说由谁出，例如“其余村里自筹”；这笔钱是另外加的，请说“预算加{amount}”。"


def _gives(who: str) -> bool:
    """True for a public body or a level of one that can give money of the treasury."""
    if _PRIVATE.search(who):
        return False
    return _ABOVE.fullmatch(who) is not None or is_office(who) or _TREASURY.fullmatch(who) is not None  # fmt: skip
