"""The words that put a row at a place: 甲放乙前面, 先写甲再写乙, 甲在前乙在后, 甲打头."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from corpus import late_re as re

Side = Literal["first", "last", "before", "after", "up", "down", "swap", "between"]


@dataclass(frozen=True)
class Place:
    """A row, in the clerk's words, and where it shall stand; ``other`` is the words for the row beside it."""

    row: str
    side: Side
    other: str = ""
    beyond: str = ""  # the second of the two rows between which it shall stand


_SOFT = r"(?:那|就|请|把|将|让|要|得|也|该|应该?|应当|都|再|先|还是|最好|麻烦|帮我|给我|直接|往|整体|单独)*"
_VERB = (
    r"(?:挪|移|放|排|提|调|搬|插|摆|列|写|置|拿|站|靠|倒|换|安排|移动|调整|挪动|提升|升|沉|顶|夹)"
)
_TO = r"(?:到|在|至|于|去|成|进)?"
_ROW = r"(?:(?![搁放挪移归塞])[^，。\s]){1,23}?(?![搁放挪移归塞里上下前后])[^，。\s]"
_OF = r"(?:的)?"
_FRONT, _BACK = r"(?:之前|前面|前头|前边|上面|上头|上边|前|上)", r"(?:之后|后面|后头|后边|下面|下头|下边|后|下)"  # fmt: skip
_END = r"(?:去|来|吧|了|呗|啊|哈|一下|就行|就好|即可|为好)*"
_TOP = r"(?:最(?:前|上)(?:面|头|边)?|(?:第一|首|第1)(?:条|行|个|位|项)?|头(?:一|1)?[条行个位项]|开头|打头|排头)(?:位置?|的位置)?"
_BOTTOM = r"(?:最(?:后|末|下|底)(?:面|头|边|下)?(?:一?[条行个位项])?|末(?:尾|位|了)|垫底|殿后|尾巴)(?:位置?|的位置)?"
_IN = rf"(?:{CLASS_WORD}(?:指标)?(?:里|中|类)?{_OF})?"
"""放到质量最后: the class in which a row stands."""

_BESIDE = re.compile(
    rf"{_SOFT}(?P<a>{_ROW}){_SOFT}(?:{_VERB}{_TO}|在)(?P<b>{_ROW}){_OF}(?:(?P<f>{_FRONT})|(?P<k>{_BACK})){_END}"
)
_BESIDE_IT = re.compile(
    rf"{_SOFT}(?:{_VERB}{_TO}|在)(?P<b>{_ROW}){_OF}(?:(?P<f>{_FRONT})|(?P<k>{_BACK})){_END}"
)
_FOLLOWS = re.compile(
    rf"{_SOFT}(?P<a>{_ROW}){_SOFT}(?:紧?跟(?:着|在)?|紧?接(?:着|在)?|挨(?:着|在)?|排){_TO}(?P<b>{_ROW}){_OF}(?P<k>{_BACK}){_END}"
    rf"|{_SOFT}(?P<a2>{_ROW}){_SOFT}(?:紧跟着?|紧接着?|跟在|接在)(?P<b2>{_ROW}){_END}"
)
_TOPPED = re.compile(
    rf"{_SOFT}(?P<a>{_ROW}){_SOFT}(?:{_VERB}{_TO}|当|做|作|居|占|为|在)?{_TOP}{_END}|{_SOFT}(?P<a2>{_ROW}){_SOFT}(?:打头阵?|领头|领衔|开头|居首|排头)(?:一个)?{_END}|由(?P<a3>{_ROW})打头{_END}"
)
_SUNK = re.compile(
    rf"{_SOFT}(?P<a>{_ROW}){_SOFT}(?:{_VERB}{_TO}|当|做|作|居|在)?{_BOTTOM}{_END}|{_SOFT}(?P<a2>{_ROW}){_SOFT}(?:垫底|殿后|收尾|压轴|压阵|断后){_END}"
)
_TOPPED_IT = re.compile(rf"{_SOFT}{_VERB}{_TO}{_IN}{_TOP}{_END}|{_SOFT}(?:打头|领头|居首){_END}")
_SUNK_IT = re.compile(rf"{_SOFT}{_VERB}{_TO}{_IN}{_BOTTOM}{_END}|{_SOFT}(?:垫底|殿后){_END}")
_STEP = re.compile(
    rf"{_SOFT}(?P<a>{_ROW}){_SOFT}(?:[往向](?P<w>[上下前后])(?:{_VERB}|挪动)|(?P<w2>[上下前后])(?:移|挪|调)|(?P<up>提前|靠前)|(?P<down>推后|靠后|退后)){_END}(?P<n>[一1两2三3])个?[行条位格名]{_END}"
)
"""第3条上移两位."""
_NEXT = re.compile(
    rf"{_SOFT}(?P<a>{_ROW})(?:次之|其次|居中|排?第二|排?第三|随后|紧随其后|在中间|接着){_END}"
)
_LAST_OF_ALL = re.compile(
    rf"{_SOFT}(?P<a>{_ROW}){_SOFT}(?:{_VERB}{_TO}|在)?(?:最后面?|垫底|殿后|末尾|后面?|第三|第四){_END}"
)
"""甲在前、乙次之、丙最后."""
_TOWARDS = re.compile(
    rf"{_SOFT}(?P<a>{_ROW}){_SOFT}(?:(?:[往向朝]|靠)(?P<w>[上下前后])(?:面|头|边)?(?:{_VERB}|赶|走|站)?(?:一[提挪放移调]|{_VERB})?|的?(?:位置|顺序|次序|排序|先后|排列)(?:也|都|有点|好像)*(?:不对|错了?|反了|不好|不合适|不妥|要调|得调|调一?下|改一?下|动一?下)|(?:提|挪|移|调|换|动)(?:一下|一动)?){_END}"
)
_BETWEEN = re.compile(
    rf"(?:{_SOFT}(?P<a>{_ROW}){_SOFT})?(?:{_VERB}{_TO}|在)(?P<b>{_ROW})(?:和|跟|与|、|及)(?P<c>{_ROW}){_OF}(?:中间|之间|当中){_END}"
)
_FIRST_THEN = re.compile(
    rf"(?:应该?|要|得|请|那|就|顺序(?:是|改成|应该?是)?|数量|里)*先?(?:写|放|排|列|说|有|是|摆)(?P<a>{_ROW}){_END}"
)
_THEN = re.compile(
    rf"(?P<s>再|后|然后|接着|其次|最后|之后|才)*(?:轮到)?(?:写|放|排|列|说|是|到|摆)(?P<b>{_ROW}){_END}"
)
_FIRST_THEN_ONE = re.compile(rf"{_FIRST_THEN.pattern}(?:再|后|然后|其次)(?:写|放|排|列|说|是|摆)(?P<b>{_ROW}){_END}")  # fmt: skip
_IN_FRONT = re.compile(
    rf"{_SOFT}(?P<a>{_ROW}){_SOFT}(?:(?:{_VERB}{_TO}|在)(?P<w>前|后|上|下)(?:面|头|边)?|(?P<w2>前|后|上|下)(?:面|头|边)|(?P<w3>前|后)置){_END}"
)
_SWAP = re.compile(
    rf"{_SOFT}(?P<a>{_ROW})(?:和|跟|与|同|、|及)(?P<b>{_ROW})(?:这|那)?(?:两|俩|二)?[条行个项]?{_OF}(?:排列|前后)?(?:位置|顺序|次序|先后|前后|上下|排序|座次)?{_SOFT}"
    rf"(?:(?:对|互|调|倒|交)换|颠倒|(?:调|换|倒|掉(?=一?个|头|位|过)|对)(?:一下|一?个|下|过来|一换)?(?:个)?(?:位置?|顺序|次序|先后|前后|座次|个?儿|过来)?)(?:一下|位置|顺序|先后|过来)?{_END}"
)
_ONLY_SPOKEN = re.compile(
    rf"(?:顺序|次序|排序|先后|位置|排法|排列)(?:也|都|要|得|上|有点|应该?)*(?:不对|不妥|反了|乱了|错了|倒了|颠倒了|排反了|不合适|不好|调一?下|调整一?下?|换一?下|改一?下|改改|动一?下){ORDER_ENDS}"
)
_LISTED = re.compile(
    rf"(?:[^，。]{{0,6}}?(?:指标)?(?:里|中|的|类)*)(?:顺序|次序|排序|先后|排列)(?:请|就|应该?|要|得|统一|重新)*(?:改成|改为|改|按|照|调成|调为|调整为|调整成|换成|是|为|排成|定为)[：:]?(?P<l>{_ROW}(?:[、→>]{_ROW})+){_END}"
    rf"|(?:请|把|将)*(?:[^，。]{{0,6}}?(?:里|中))?(?:按照?|照)(?P<l2>{_ROW}(?:[、→>]{_ROW})+)(?:的|这个|这样)*(?:(?:顺序|次序|先后)(?:来|排|写|列|重排|排列)*|排列?|重排|来排){_END}"
    rf"|(?:[^，。]{{2,6}}?(?:里|中))?先(?P<a>{_ROW})(?:再|后)(?P<b>{_ROW})(?:排列|来排|来写|的?顺序)?{_END}"
)
"""数量顺序改为：道闸、车位; 按道闸、车位的顺序排; 先道闸后车位."""
_COMPARED = re.compile(
    rf"{_SOFT}(?P<a>{_ROW})比(?P<b>{_ROW})(?:还|更|要|来得|都)*(?:重要|要紧|关键|主要|优先|大|靠前|打紧|显眼)(?:一?些|一?点|得多|多了|了)?"
)
_SO_SWAP = re.compile(
    rf"{_SOFT}(?:两[条个行项](?:的)?)?(?:位置|顺序|次序|先后|前后)?{_SOFT}(?:(?:对|互|调|倒|交)换|颠倒|调|换|倒|掉(?=一?个|头|位|过))(?:一下|一?个|下|过来|一换)?(?:个)?(?:位置?|顺序|次序|先后|前后|个?儿|过来)?{_END}"
    rf"|{_SOFT}(?:{_VERB}{_TO}|在)?(?:它|其)?(?:前面|前头|前边|上面|上头|前){_END}"
)
_PRAISED = re.compile(
    rf"{_SOFT}(?P<a>{_ROW})(?:才|更|最|都|也|比较|反而)*(?:是(?:大头|重点|主业|主要|关键|核心|重头戏?|主体|根本|头等|主)[^，。]{{0,4}}|(?:最|更|比较|才)(?:重要|要紧|关键|主要))"
)
_WHY = re.compile(
    r"(?!.*(?:第?\d|[改换删加写填排放挪移调]))(?:(?:这|那|它|前者|后者|主任|领导|财政|评审|科长|局长|我们?|人家|他们)[^，。]{0,14}|[^，。]{0,12}(?:更|最|比较|要紧|重要|主要|关键|次要|大头|主业|重点|顺手|显眼|醒目|好看|是主|为主|为辅)[^，。]{0,6})"
)


_BOTH = re.compile(
    rf"(?:{_ROW}[里中])?{_ROW}(?:和|跟|与|同|、|及){_ROW}?(?:(?:这|那)?[两俩二][条个行项])?"
)
"""成活率和合格率两条: of which rows, and then how."""
_TURN_IT = re.compile(rf"{_SOFT}(?:调|换|理|排|摆|倒)(?:一?下|整|过来)?{_END}")


_ONLY_PUT = re.compile(rf"{_VERB}{_TO}")
"""排到 of 排到最前面: no row."""


def read_places(clauses: list[str], *, in_turn: bool = False, spoken: str = "") -> list[Place]:
    """The places that the clauses tell; [] where one clause tells anything else.

    A clause may say why, or begin with the row that the next one puts somewhere.
    ``spoken`` is the row that is in view.
    ``in_turn`` where words for it (先, 然后) that are no longer in the clauses say that one row is to follow the other.
    """
    found: list[Place] = []
    front, lesser, chain = "", "", list[str]()
    for clause in _apart(clauses):
        step = _STEP.fullmatch(clause)
        if step:
            up = step.group("up") or (step.group("w") or step.group("w2") or "后") in "上前"
            times = {"一": 1, "1": 1, "两": 2, "2": 2}.get(step.group("n"), 3)
            found += [Place(step.group("a"), "up" if up else "down")] * times
            continue
        if (front or chain) and (then := _NEXT.fullmatch(clause)):
            chain = [*chain, front[1:], then.group("a")] if front else [*chain, then.group("a")]
            front = ""
            continue
        if len(chain) > 1 and (then := _LAST_OF_ALL.fullmatch(clause)):
            chain.append(then.group("a"))
            continue
        listed = _LISTED.fullmatch(clause)
        if listed:
            told = listed.group("l") or listed.group("l2")
            found += _in_turn(re.split(r"[、→>]", told) if told else [*listed.group("a", "b")])
            continue
        if lesser and _SO_SWAP.fullmatch(clause):
            found.append(Place(spoken, "before", lesser))
            lesser = ""
            continue
        compared = _COMPARED.fullmatch(clause)
        if compared and not found:
            spoken, lesser = compared.group("a"), compared.group("b")
            continue
        if front and (then := _IN_FRONT.fullmatch(clause)):
            found.append(_beside(front, then.group("a"), _side(then) in "前上"))
            front = ""
            continue
        if chain and (then := _THEN.fullmatch(clause)) and (then.group("s") or in_turn):
            chain.append(then.group("b"))
            continue
        one = _place(clause, spoken)
        if one is not None:
            found.append(one)
            spoken = one.row
            continue
        begun = _FIRST_THEN.fullmatch(clause)
        if begun:
            chain = [begun.group("a")]
            continue
        side = _IN_FRONT.fullmatch(clause)
        if side and not front and not _TOWARDS.fullmatch(clause):
            front = ("-" if _side(side) in "后下" else "+") + side.group("a")
            continue
        towards = _TOWARDS.fullmatch(clause)
        if towards and not spoken:
            spoken = towards.group("a")
            continue
        praised = _PRAISED.fullmatch(clause)
        if praised and not spoken:
            spoken = praised.group("a")
            continue
        if (
            _ONLY_SPOKEN.fullmatch(clause)
            or _WHY.fullmatch(clause)
            or _BOTH.fullmatch(clause)
            or (found and _TURN_IT.fullmatch(clause))
        ):
            continue
        return []
    if len(chain) == 1:
        return []
    found += _in_turn(chain)
    if front:  # the one clause says where the first row goes, and no other is told
        found.append(Place(front[1:], "first" if front[0] == "+" else "last"))
    return [] if any(_ONLY_PUT.fullmatch(one.row) for one in found) else found


def _apart(clauses: list[str]) -> list[str]:
    """The clauses, with 甲在前、乙次之、丙最后 and 甲那条 放上面 乙那条 放下面 cut where a row begins."""
    found: list[str] = []
    for clause in clauses:
        clause = re.sub(r"[ \u3000]+(?=(?:放|排|挪|移|在|调|往)[^ ]{1,8})", "", clause)
        ranked = re.search(r"次之|其次|居中", clause) is not None
        if ranked:
            clause = re.sub(r"^[^：:]{0,12}[：:]", "", clause)
        found += [one for one in re.split(r"[ \u3000、]+" if ranked else r"[ \u3000]+", clause) if one]  # fmt: skip
    return found


def _side(found: re.Match[str]) -> str:
    return found.group("w") or found.group("w2") or found.group("w3")


def _in_turn(rows: list[str]) -> list[Place]:
    """Each of the rows in front of the next, told from the last: 顺序改为：甲、乙、丙."""
    return [Place(one, "before", then) for one, then in reversed(list(pairwise(rows)))]


def _beside(front: str, other: str, other_in_front: bool) -> Place:
    """甲在前，乙在后: the first of the two beside the other."""
    ahead = front[0] == "+"
    row = front[1:]
    if ahead == other_in_front:
        return Place(row, "before" if ahead else "after", "")
    return Place(row, "before" if ahead else "after", other)


def _place(clause: str, spoken: str) -> Place | None:
    between = _BETWEEN.fullmatch(clause)
    if between and (between.group("a") or spoken):
        return Place(between.group("a") or spoken, "between", between.group("b"), between.group("c"))  # fmt: skip
    then = _FIRST_THEN_ONE.fullmatch(clause)
    if then:
        return Place(then.group("a"), "before", then.group("b"))
    swap = _SWAP.fullmatch(clause)
    if swap:
        return Place(swap.group("a"), "swap", swap.group("b"))
    if spoken:
        if _TOPPED_IT.fullmatch(clause):
            return Place(spoken, "first")
        if _SUNK_IT.fullmatch(clause):
            return Place(spoken, "last")
        beside = _BESIDE_IT.fullmatch(clause)
        if beside:
            return Place(spoken, "before" if beside.group("f") else "after", beside.group("b"))
    follows = _FOLLOWS.fullmatch(clause)
    if follows:
        return Place(follows.group("a") or follows.group("a2"), "after", follows.group("b") or follows.group("b2"))  # fmt: skip
    for pattern, side in ((_TOPPED, "first"), (_SUNK, "last")):
        ended = pattern.fullmatch(clause)
        if ended:
            row = next(one for name, one in ended.groupdict().items() if name.startswith("a") and one)  # fmt: skip
            return Place(row, side)  # type: ignore[arg-type]
    beside = _BESIDE.fullmatch(clause)
    if beside:
        return Place(beside.group("a"), "before" if beside.group("f") else "after", beside.group("b"))  # fmt: skip
    return None
