"""Two things told the wrong way round: 应急灯和烟感的数弄反了; 单位和主管部门写反了. Exchanged where both are clear, else asked back."""

from dataclasses import dataclass

from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.referring.cells import Target, label_of, row_label
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.near_rows import not_found
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.draft import cell_text
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.numerals import grouped, plain
from corpus.schema import Indicator
from corpus.values import ValueKind


@dataclass(frozen=True)
class Swap:
    """What is to be exchanged: the words of both ("" for what is in view or was not told), and whether their values."""

    one: str
    other: str
    values: bool
    slipped: bool  # 弄反了 rather than 对调
    beside: str = ""  # what else is said: the values as they should be


_AND = r"(?:和|跟|与|同|、|及|以及)"
_W = r"(?:第[一二三四五六七八九十\d]{1,3}[条行项]?|[^，。；、\d]{1,16}?)"
_OF = r"(?:的)?(?P<of>数字|数值|指标值|目标值|数据|数量|值|数|金额|钱|内容)?"
_SLIP = r"(?:[弄写填搞说打放输报记看标录整编排给]?(?:颠倒|[反倒混串岔拧])(?:过来|去|淆|个儿?)?了?|张冠李戴了?)"
_EXCHANGE = r"(?:相互|互相|给|都|再|重新|需要|要|应该)*(?:对调|互换|调换|交换|对换|[换倒调掉](?:一|个)?(?:下|个|过来|过去)?(?:位置)?)(?:一下|下|过来|回来)?"
_MEND = r"(?:给我|帮我|麻烦|请|就|要|再|把它们?)*(?:[换改调倒纠更]正?(?:一下|过来|回来|一?换|一?改)|对调|互换|调换|交换|颠倒过来)(?:一下|过来|回来)?"
_END = r"(?:了|吧|啊|哈|的|呀|一下)*"
_PAIR = rf"(?P<one>{_W})?{_AND}(?P<other>{_W})(?:这|那)?(?:两|俩)?(?:个|条|项|者|样)?{_OF}(?:是|我|刚才|又|都|好像|给|全|两个)*"
_SLIPPED = re.compile(rf"(?:把|将|我|刚才|是)*{_PAIR}(?P<slip>{_SLIP}){_END}(?:，{_MEND}{_END})?")
_EXCHANGED = re.compile(rf"(?:把|将)?{_PAIR}{_EXCHANGE}{_END}")
_ALONE = re.compile(
    rf"(?:这|那|我|刚才|前面|上面|是|把|有|里)*(?:(?P<in>[\u4e00-\u9fff]{{2,6}}?)(?:里|中|里面)有?)?(?:这|那)?(?:两|俩)(?:个|条|项|处)?{_OF}(?:是|我|刚才|又|都|好像|给|全)*{_SLIP}{_END}(?:，{_MEND}{_END})?|(?:我|刚才|前面|是|好像|又)*[弄写填搞说输报记]反了{_END}(?:，{_MEND}{_END})?"
)
_TELLS = re.compile(r"颠倒|[反倒混串]|对调|互换|调换|交换|对换|换|张冠李戴")
_ASKS = re.compile(r"[?？]|吗$|要不要|如果|要是|假如|能不能|是不是|没反|没弄反|会不会|不要|别|不用")
_NO_VALUES = re.compile(r"(?:名称|名字|叫法|顺序|次序|位置|先后)(?:\||$)")
"""Names and the order of rows are read by others."""
_VALUES = re.compile(r"(?:数字?|数值|值|金额)(?:\||$)")
_TAIL = re.compile(
    r"(?:的|那|这|一)*(?:数字|数值|指标值|值|数(?!量)|金额|钱)$|(?:的|那|这)+(?:条|个|项|数量|名称|名字)?$|^(?:把|将|那|这)"
)
_NTH = re.compile(r"第")
_STRONG = re.compile(r"对调|互换|调换|交换|对换|过来")
_SURE = "确认把"
_COUNTED = frozenset("人名个盏台套件辆座处场次期户只根棵株块间份册本支张条项艘栋亩项")
_WHOLE = 100
_NUMBER = re.compile(r"\d[\d,.]*")


def read_swap(text: str) -> Swap | None:
    """What a (bare) message wants exchanged; None for every other message."""
    if not _TELLS.search(text) or _ASKS.search(text):
        return None
    clauses = split(text)
    for size in (2, 1):
        for start in range(len(clauses) - size + 1):
            found = _read("，".join(clauses[start : start + size]))
            if found is not None:
                rest = [*clauses[:start], *clauses[start + size :]]
                return Swap(*found, beside="，".join(one for one in rest if re.search(r"\d|[改写填删加]", one)))  # fmt: skip
    return None


def _read(said: str) -> tuple[str, str, bool, bool] | None:
    for form in (_SLIPPED, _EXCHANGED):
        hit = form.fullmatch(said)
        if hit is None:
            continue
        words = f"{hit.group('one') or ''}|{hit.group('other')}"
        if _NO_VALUES.search(words) and "项目" not in words:
            return None
        one, other = (_TAIL.sub("", one.strip()).strip("的") for one in words.split("|"))
        return one, other, bool(hit.group("of") or _VALUES.search(words)), form is _SLIPPED
    return ("", "", False, True) if _ALONE.fullmatch(said) else None


def by_swap(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that says that two things stand the wrong way round; None for others."""
    swap = read_swap(text)
    if swap is None or (swap.beside and not swap.other):
        return None  # 烟感60个，应急灯120个，刚才说反了: what is right is told
    if not swap.other:
        return Turn(
            conversation,
            "哪两处弄反了？请写出两处的名称，例如“第1条和第2条的数弄反了”。表格没有改动。",
        )
    changes = Changes(workspace, now, message, conversation.focus)
    pair = _pair(changes, swap)
    if isinstance(pair, Refused):
        return settled(workspace, conversation, now, pair)
    if pair is None or not _meant(pair, swap, text):
        return None
    if swap.slipped and not swap.values and _NTH.match(swap.one) and _NTH.match(swap.other):
        return settled(workspace, conversation, now, _values_or_order(swap))
    rows = now.draft.table.indicators
    told = [rows[one.row].parsed.number for one in pair[::-1] if one.row is not None]
    if swap.beside and [plain(one) for one in told if one is not None] != _told(swap):
        return None  # other values than those of the exchange are told beside it
    return settled(workspace, conversation, now, _exchanged(changes, pair, sure=message.startswith(_SURE)))  # fmt: skip


def _pair(changes: Changes, swap: Swap) -> tuple[Target, Target] | Refused | None:
    found = []
    rows = changes.now.draft.table.indicators
    for words in (swap.one or "它", swap.other):
        targets = find_targets(changes.now.draft, words, changes.focus)
        targets = [one for one in targets if one.row is None or rows[one.row].applicable]
        if not targets and words == "它":
            return Refused("和哪一条弄反了？请把两条的名称都写出来。表格没有改动。")
        if not targets:
            return not_found(words, changes.now.draft) if swap.slipped else None
        if len(targets) > 1:
            listed = "；".join(one.label for one in targets[:6])
            asked = f"“{words}”可以指好几条：{listed}。请说明是哪两条弄反了，表格没有改动。"
            return Refused(asked) if swap.slipped or swap.values else None
        found.append(targets[0])
    one, other = found
    return None if one.cell == other.cell else (one, other)


def _meant(pair: tuple[Target, Target], swap: Swap, text: str) -> bool:
    """False for the order of two rows, as others read it, and for 单位和主管部门换一下: each for another, it may be."""
    heads = any(one.row is None for one in pair)
    return swap.slipped or (bool(_STRONG.search(text)) if heads else swap.values)


def _told(swap: Swap) -> list[str]:
    """The numbers told beside the exchange, of the one and of the other."""
    found = []
    for words in (swap.one, swap.other):
        place = swap.beside.find(words) if words else -1
        number = _NUMBER.search(swap.beside, place + len(words)) if place >= 0 else None
        found.append(number.group().replace(",", "").rstrip(".") if number else "")
    return found


def _values_or_order(swap: Swap) -> Refused:
    one, other = swap.one, swap.other
    return Refused(
        f"{one}和{other}是数值写反了，还是先后排反了？1. 对调数值；2. 对调先后。请说第几个，表格没有改动。",
        Offer(options=(f"把{one}和{other}的数值对调", f"{one}和{other}换一下顺序")),
    )


def _exchanged(changes: Changes, pair: tuple[Target, Target], *, sure: bool) -> Outcome | Refused:
    one, other = pair
    if one.row is None and other.row is None:
        return _heads(changes, one.cell, other.cell)
    if one.row is None or other.row is None:
        return Refused(f"{one.label}和{other.label}不是一类内容，不能对调，表格没有改动。")
    draft = changes.now.draft
    first, second = (draft.table.indicators[row] for row in (one.row, other.row))
    doubt = _doubt(first, second)
    if doubt and not sure:
        return Refused(
            f"{row_label(draft, one.row)}是{first.value}，{row_label(draft, other.row)}是{second.value}，{doubt}。"
            "确实要把两个数对调请说“是的”，表格没有改动。",
            Offer(options=(f"{_SURE}第{one.row + 1}条和第{other.row + 1}条的数值对调",)),
        )
    return _values(changes, first, second)


def _doubt(first: Indicator, second: Indicator) -> str:
    """Why the two values hardly belong into each other's place; "" where they do."""
    one, two = first.parsed, second.parsed
    if one.kind is not two.kind:
        return "不是同一种数"
    counted = all((each.unit or "")[:1] in _COUNTED for each in (one, two))
    return "单位不同" if one.unit != two.unit and not counted else ""


def _values(changes: Changes, first: Indicator, second: Indicator) -> Outcome | Refused:
    """Both values in each other's row; each row keeps its sign and its unit."""
    now = changes.now
    for row, source in ((first, second), (second, first)):
        here = [(one.level2, one.name) for one in now.draft.table.indicators]
        if (row.level2, row.name) not in here:
            return Refused(
                f"对调以后“{row.name}”的名称会跟着变，请分别说明两条各改成什么，表格没有改动。"
            )
        step = Changes(changes.workspace, now, changes.message, changes.focus)
        done = step.set_value(here.index((row.level2, row.name)), _said(source, row))
        if isinstance(done, Refused):
            return done
        now = done.snapshot
    return Outcome(now, [], Focus(level2=second.level2 or "", name=second.name))


def _said(source: Indicator, row: Indicator) -> str:
    """The value of ``source`` as ``row`` is to say it."""
    number, here, kind = source.parsed.number, row.parsed.number, source.parsed.kind
    if number is None or kind not in {ValueKind.QUANTITY, ValueKind.FREQUENCY, ValueKind.RATE}:
        return source.value
    if kind is ValueKind.RATE and number == _WHOLE:
        return source.value  # 100% is not ≥100%
    for said in (plain(here), grouped(here)) if here is not None else ():
        if row.value.count(said) == 1:
            return row.value.replace(said, plain(number))
    return source.value


def _heads(changes: Changes, one: str, other: str) -> Outcome | Refused:
    """Two heads in each other's place: offices and the like; sums are told one by one."""
    labels = [label_of(changes.now.draft, cell) for cell in (one, other)]
    texts = [cell_text(changes.now.draft.table, cell) for cell in (one, other)]
    if not all(texts) or any(cell.startswith("funding/") for cell in (one, other)):
        return Refused(f"请说明{labels[0]}和{labels[1]}各填什么。表格没有改动。")
    first = changes.set_head(one, texts[1])
    step = Changes(changes.workspace, first.snapshot, changes.message, changes.focus)
    outcome = step.set_head(other, texts[0])
    after = [cell_text(outcome.snapshot.draft.table, cell) for cell in (one, other)]
    if after != texts[::-1]:
        return Refused(f"没能把{labels[0]}和{labels[1]}对调，请分别说明各填什么。表格没有改动。")
    return Outcome(outcome.snapshot, outcome.notes)
