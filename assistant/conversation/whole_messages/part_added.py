"""A further part of the project with what it costs: 加上智慧巡查平台1套12万元; the total follows, and this is told."""

from dataclasses import dataclass, replace

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.totals import with_total
from assistant.conversation.outcomes import Outcome
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.facts import Brief
from assistant.understanding.brief import extend_brief
from assistant.understanding.lexicon import any_of, units
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.errors import UserError
from corpus.money import Money
from corpus.numerals import CHINESE, parse_number
from corpus.values import ValueKind

_SOFT = r"(?:请|那|就|再|还|又|也|另外?|同时|给我|帮我|要|得|需要?|想|把|，)*"
_BUY = r"(?:购置|采购|购买|添置|添购|增购|增配|配备|配置|购|买|添|配)"
_FORGOTTEN = r"(?:还有|还(?:漏|落|少)了?|(?:忘|漏|落|少)(?:了|掉|下)?(?:写|说|算|报|列)?(?:了|上)?(?:一项|一笔)?)"
_ADD = rf"(?:{_FORGOTTEN}(?P<buy0>{_BUY})?|(?:加上|加进|加入|加|增加|新增|追加|补充|补上|补|列上|列)(?:一项|一笔)?(?P<buy>{_BUY})?|(?P<bought>{_BUY}))(?:上|了|进)?"
_MONEY = r"(?P<a>\d[\d.,]*)(?P<u>亿元|万元|万块|万|元|块钱|块)"
_PIECES = any_of(units().countable - {"元", "块钱", "万", "万元", "年", "月", "天", "日", "%"})
_COUNT = rf"(?P<n>\d+(?:\.\d+)?万|\d+|{CHINESE})(?P<c>{_PIECES})"
_NAME = r"(?P<w>[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{1,15}?)"
_ABOUT = r"(?:大概|大约|约|总共|一共|共|合计|预计|预算|估计|要|得|需要?|花费?|用|价|费用|金额|是|为|，|:|：)*"
_EACH = _MONEY.replace("?P<a>", "?P<pa>").replace("(?P<u>", "(?P<pu>") + "?"
_OF_EACH = rf"(?:每|一)(?P<per>{_PIECES})(?:每年|一年)?(?:单价|价格)?(?:是|要|按|算|费用|为|大概|大约|约)*{_EACH}(?:算|计)?"
_PRICE = rf"{_OF_EACH}|(?:单价|每个?){_MONEY.replace('?P<a>', '?P<qa>').replace('?P<u>', '?P<qu>')}"
_SUMMED = rf"(?:{_ABOUT}(?:{_MONEY}))"
_BODY = (
    rf"(?:{_COUNT.replace('?P<n>', '?P<n2>').replace('?P<c>', '?P<c2>')}的?{_NAME.replace('?P<w>', '?P<w2>').replace('{1,15}', '{0,15}')}|{_NAME}，?(?:{_COUNT})?)"
    rf"(?:{_SUMMED}|{_ABOUT}(?:{_PRICE}))(?:左右|钱)?"
)
_BEHIND = (
    r"(?P<follow>(?:，|、)?(?:总额|预算|总的|资金|钱)(?:也|就|要|得|跟着|随着|相应|一起|同步|往上|都)*(?:加|涨|变|调|改|增|提)(?:上去|上|高|整|过来|加)?)"
    r"|(?P<within>(?:，|、)?(?:(?:总额|预算|总的)(?:还是|就|先|维持|保持)*(?:不变|不动|不改|不加|不涨)|(?:从|在)?(?:原来的?|现有的?|原)?(?:总额|预算|总的)(?:里面?|当中|中|之内|内)(?:出|开支|列支|解决|支|调剂)))"
)
_IN_TOO = r"(?:，?(?:也|都|一起|一并|给我|帮我)+(?:要)?(?:[加放写算列补添][进到上]?(?:来|去|里面|里)?|要))?"
"""，也放进来: an order behind the part."""
_TOLD = re.compile(rf"{_SOFT}{_ADD}{_BODY}{_IN_TOO}(?:{_BEHIND})?(?:吧|了|哈|就行|的)*")
_BARE = re.compile(
    rf"{_SOFT}(?:{_NAME}(?:也|还|都)(?:在里面|在内|要?算进?[去来]?|要?管|包括在内|包含在内)(?:的|了)?，|{_NAME.replace('?P<w>', '?P<w2>')}(?:，|另外|再|还|也|要)*(?:加|增加|补|新增)?)"
    rf"{_COUNT}，?{_OF_EACH}{_IN_TOO}(?:{_BEHIND})?(?:吧|了|哈|的)*"
)
"""桥梁12座，每座3000; 桥梁也在里面，12座，每座每年3000: a part with its count and price, and no order."""
_FOREIGN = re.compile(
    r"指标|[一两三]条|满意|率|目标|预算|总额|经费$|资金|财政|自筹|配套|拨款|上级|县里|镇里|村里|省里|捐|结转|人均|标准|改成|改为|不要|那|这"
)
"""What is no name of a thing that is bought or done."""


_LEAST = 10
"""元 from which a number without 元 is the price of one."""


@dataclass(frozen=True)
class Part:
    """What is added: its name, how many, what all of it costs, and the words for it in the request."""

    name: str
    cost: Money
    words: str  # B超机1台8万元, as a request would say it
    within: bool = False  # the total stays: it is paid out of it
    ordered: bool = False  # 加, 还有: it is told to come


def read_part(text: str) -> Part | None:
    """The part that a message adds with its cost; None for every other message."""
    plain = re.sub(r"[,\s、]+", "，", text)
    found = _TOLD.fullmatch(plain) or _BARE.fullmatch(plain)
    if found is None:
        return None
    told = {
        **dict.fromkeys(_TOLD.groupindex, ""),
        **{key: one or "" for key, one in found.groupdict().items()},
    }
    name = told["w"] or told["w2"]
    if _FOREIGN.search(name):
        return None
    count, unit = told["n"] or told["n2"], told["c"] or told["c2"]
    number = parse_number(count) if count else None
    quantity = (
        f"{count}{unit}"
        if count.endswith("万")
        else f"{number}{unit}"
        if number is not None
        else ""
    )
    try:
        price = told["pa"] or told["qa"]
        if price:
            said = _full(price + (told["pu"] or told["qu"] or "元"))
            each = Money.parse(said)
            if not (told["pu"] or told["qu"]) and each.yuan < _LEAST:
                return None  # 路灯6盏每盏3: of what, nobody says
            if number is None or (told["per"] or unit) != unit:
                return None
            cost, behind = Money(yuan=each.yuan * number), f"，每{unit}{said}"
        else:
            behind = _full(told["a"] + told["u"])
            cost = Money.parse(behind)
    except UserError:
        return None
    verb = "另购" if told["buy0"] or told["buy"] or told["bought"] else ""
    return Part(
        name, cost, f"{verb}{name}{quantity}{behind}", bool(told["within"]), found.re == _TOLD
    )


_COUNTED = frozenset({None, "数量指标", "成本指标", "经济成本指标"})


def by_part_added(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that adds a part with its cost; None for every other message."""
    part = read_part(text)
    if part is None:
        return None
    changes = Changes(workspace, now, message, conversation.focus)
    old = changes.money_of("funding/total")
    classes = [now.draft.table.indicators[one.row].level2 if one.row is not None else None for one in changes.targets(part.name)]  # fmt: skip
    if old is None or any(not part.ordered or one in _COUNTED for one in classes):
        return None  # of what the table counts or pays for already
    total = old if part.within else old + part.cost
    brief = _with(workspace, now.brief, part, total, message)
    if brief is None:
        return None
    outcome = _summed(changes, now.brief, brief, old, total, message)
    if _loses(now, outcome, part.name):
        return None
    note = (
        f"“{part.name}”{part.cost}写在年度资金总额{old}之内，总额没有改。"
        if part.within
        else f"年度资金总额跟着加上“{part.name}”的{part.cost}：{old} → {total}。总额不变的话请说“总额还是{old}”。"
    )
    return changed(workspace, conversation, now, replace(outcome, notes=[note, *outcome.notes]))


def _with(
    workspace: Workspace, brief: Brief, part: Part, total: Money, message: str
) -> Brief | None:
    """The brief with the part's facts and nothing else; None where it is not read as a part."""
    try:
        # beside the total an amount is read as a part of it
        longer = extend_brief(brief, f"{part.words}，预算{total}", today=workspace.date())
    except UserError:
        return None
    new = [fact for fact in longer.facts if fact not in brief.facts]
    # read as told anew of what is there, where the part is something else with a price of its own
    given_way = [fact for fact in brief.facts if fact not in longer.facts]
    likes = {(fact.kind, fact.value.unit) for fact in new}
    kept = all((fact.kind, fact.value.unit) in likes for fact in given_way)
    if not kept or not any(fact.kind in {ValueKind.MONEY, ValueKind.UNIT_PRICE} for fact in new):
        return None
    return brief.model_copy(update={"facts": (*brief.facts, *new)})  # the project keeps its name


def _summed(
    changes: Changes, before: Brief, brief: Brief, old: Money, total: Money, message: str
) -> Outcome:
    """The table composed anew with the part; a total that was reckoned is reckoned again."""
    if before.amount is None and total != old:
        reckoned = changes.with_brief(brief)
        if reckoned.snapshot.draft.table.funding.total == total:
            return reckoned
    return changes.with_brief(with_total(brief, old, total, message, keeping=total == old))


def _loses(now: Snapshot, outcome: Outcome, name: str) -> bool:
    """True where a row of the table would go, other than for one that also names the part."""
    rows = {(one.level2, one.name, one.value) for one in now.draft.table.indicators if one.applicable}  # fmt: skip
    new = [(one.level2, one.name, one.value) for one in outcome.snapshot.draft.table.indicators]
    kept = {(level2, called) for level2, called, _ in new}
    with_it = {(level2, value) for level2, called, value in new if name in called}
    return any(
        (level2, called) not in kept and (level2, value) not in with_it
        for level2, called, value in rows
    )


def _full(text: str) -> str:
    text = re.sub(r"块钱?$", "", text)
    return text if text.endswith("元") else f"{text}元"
