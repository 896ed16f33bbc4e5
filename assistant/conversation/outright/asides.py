"""Clauses beside an order that only speak of what stands there: 4.6公里是图上量的; 写年底不对，…，改11月15日前."""

from assistant.conversation.corrections.exchanges import AFTER, VERB
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.measures import find_by_value, same_measure
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.draft import Draft
from corpus import late_re as re
from corpus.value_grammar import parse_value

_WHERE_FROM = re.compile(
    rf"(?:原来的?|之前的?|那个|表里的?)?(?P<v>{VALUE_WORDS.pattern})(?:那个数|这个数)?(?:只|都|就|原来|当时)?是[^，。\d]{{1,10}}(?:的|数|时|价)(?:了|啊|嘛)*"
)
"""Where the value that stands there was taken from."""
_COMPLAINT = re.compile(
    rf"(?P<s>[^，。\d]{{2,14}}?)(?:写成|写|定成|定|填成|填|报|是)(?:的是|的)?(?P<v>{VALUE_WORDS.pattern})(?:不对|错了|写错了|有误|不行|不妥|不合适|(?:太|偏|有点|过于)[\u4e00-\u9fff]{{1,2}}了?)(?:吧|啊)*"
)
_NOT_SO = re.compile(
    rf"(?P<s>[^，。\d]{{2,14}}?)(?:就|也|可)?(?:(?:别|不要|不能|不该|不应该?|甭|不用)(?:再)?(?:写|填|定|报|拖|放|卡)(?:成|到|在|为|的)?|不止|没有|不到|哪有|没那么多)(?P<v>{VALUE_WORDS.pattern}|年底|月底|[1-9]\d?月)(?:前|了|吧|啊|那么多|这么多)*"
)
"""采购时间别写年底; 长度不止24: what it is not, before what it is."""
"""完工时间写年底不对: what stands there is called otherwise than it is written."""
_DENIED_AHEAD = re.compile(
    rf"(?:别|不要|甭|不用)(?:写|填|报|用|按)?(?P<s>[^，。\d别不]{{2,14}}?)(?P<v>{VALUE_WORDS.pattern})(?:了|吧)?$"
)
"""不要满意度95: told before the row, and not behind it."""
_INSTEAD = re.compile(
    rf"(?:就|应该?|得|给我|请|还是)*(?:(?:改|写|填|定|调)(?:成|为|到)?|(?:实际|其实|(?:量|核|数|测|算|统计|清点|盘点|核定|核实|复核|定|摸底|丈量)(?:下来|出来|过)(?:是|有|共|为)?)){VERB}(?P<v>{VALUE_WORDS.pattern}){AFTER}"
)

_VALUE = re.compile(
    rf"(?:现在|如今|目前|实际|一共|总共|共|有|是|得|要|应该?)*(?P<v>{VALUE_WORDS.pattern}){ORDER_ENDS}"
)
_STILL_AT = re.compile(
    rf"(?:还是?|仍然?|照旧|依旧|就|先)+(?:按照?|是|写|用|为|报)?(?P<v>{VALUE_WORDS.pattern})(?:来|算|报|写|填|不变|不动|了|吧|啊)*"
)
"""还按27万, after what does not change."""
_NOT_TOUCHED = re.compile(
    r"(?:不|别|甭|不用|不要)(?:降|升|提|加|减|涨|调|压|砍|扣|变|动|改)(?:了|它|吧|啊)*$"
)
_LETTERS_GO = re.compile(
    r"(?:那|把|将)?(?P<x>[“\"]?[\u4e00-\u9fff]{1,8}?[”\"]?)(?:这|那)?(?:[一两二三四五六几]个?|个)字(?:就|都|也|给我)*(?:不要|去掉|删|拿掉|省|不写|不用)(?:掉|了)?(?:吧)?"
)
_CALLED_NEW = re.compile(
    r"(?:改成|改为|换成|改叫|就叫|叫做?|写成)[“\"]?(?P<n>[\u4e00-\u9fff]{3,20}?)[”\"]?(?:吧|就行|了)?$"
)


def _tells_again(at: int, clauses: list[str], draft: Draft) -> bool:
    """True for 还按27万 after 总预算不降, and for 出行两字不要 beside the new name without them."""
    still = _STILL_AT.fullmatch(clauses[at])
    if still is not None and at > 0 and _NOT_TOUCHED.search(clauses[at - 1]):
        return bool(find_by_value(draft, tidy_value(still.group("v"))))
    gone = _LETTERS_GO.fullmatch(clauses[at])
    if gone is None:
        return False
    letters = gone.group("x").strip('“”"')
    names = [one.name for one in draft.table.indicators if letters in one.name]
    told = [hit.group("n") for one in clauses if (hit := _CALLED_NEW.search(one))]
    return any(name.replace(letters, "") == new for name in names for new in told)


_CANNOT = re.compile(
    rf"(?P<v>{VALUE_WORDS.pattern})(?:前|内|以内)?(?:根本|实在|肯定|恐怕|怕|也|是)*(?:做不到|达不到|完不成|办不到|赶不上|赶不完|来不及|不够用?|不现实|保证不了|太紧|太高|太低|太少|太多|太早|太短|(?:估|报|写|算|定|填)得?(?:高|多|低|少|大|小))(?:了|的|啊)*"
)
_MOVED_TO = re.compile(
    rf"(?:就|还是|请|给我|得|要|先|建议)*(?:放宽|改|调|降|提|延|推|缩|压|加|减|定|写|填)(?:长|低|高|迟|后)?(?:到|成|为|至)(?P<v>{VALUE_WORDS.pattern})(?:吧|了|就行|比较?稳?妥?)*"
)
"""30分钟做不到，放宽到60分钟."""
_STEPPED = re.compile(
    r"(?:就|还是|请|给我|得|要|再|都|往|先)*(?:[上下]调|[上下]浮|减少?|降低?|增加?|加|提高|砍|压)(?:个|掉|去|了)?\d[\d.]*(?:%|[\u4e00-\u9fff]{1,2})(?:吧|了|就行)*"
)
"""4200头估高了，下调10%."""
_LATER_ON = re.compile(
    r"(?:等|到)?(?:明年|后年|下一?年|来年|以后)(?:有钱|条件好|有条件)?(?:了)?(?:再|才)(?![说定看议讲改写加填提])[\u4e00-\u9fff]{1,5}?(?:吧|了)?"
)
_GOES = re.compile(r"(?:删|去|拿|撤|划)(?:掉|了|去)(?:吧|了)?$|不要了$")
"""那条删了，明年再装: why it goes."""
_NAME_FAULT = re.compile(
    r"(?:但|不过|就是|那个?)*(?:名字|名称|名儿)(?:写得|起得|确实|也|是|实在)*(?:太|不|有点|有些)[\u4e00-\u9fff]{1,3}?(?:了|的)?(?:确实|是|也|真)*(?:该|要|得|应该)?(?:改|换)?(?:了|的)?"
)
_CLASS_TOLD = re.compile(rf"(?:{CLASS_WORD})(?:那条)?(?:的名称)?(?:写|改成|改为|换成|叫)")
_FISCAL_TOO = re.compile(
    r"[^，。\d]{0,8}(?:那|这)?\d[\d.]*万?元?(?:那块|这块)?(?:其实|也|都|本来|就|应该?)*(?:算|是|属于?|归|走)(?:财政|上级)(?:的)?(?:钱|资金|拨款|经费)?(?:的|里的?|了)*"
)
_FISCAL_SUM = re.compile(r"财政(?:拨款|资金)[^，。\d]{0,6}\d")
"""县配套36万也是财政的钱，财政拨款写96万: why, and then the sum."""


def asides_left_out(text: str, draft: Draft) -> str:
    """``text`` without clauses that only say where a standing value is from, and complaints put as orders."""
    clauses = split(text)
    if len(clauses) < 2:
        return text
    anew = _taken_anew(clauses, draft)
    if anew:
        return anew
    summed = any(_FISCAL_SUM.match(one) for one in clauses)
    if _NAME_FAULT.fullmatch(clauses[0]) and _CLASS_TOLD.match(clauses[1]):
        clauses = clauses[1:]  # 名字太虚确实该改，社会效益写…: why
    put = [
        one for at, one in enumerate(clauses)
        if not (at > 0 and _LATER_ON.fullmatch(one) and _GOES.search(clauses[at - 1])) and not (summed and _FISCAL_TOO.fullmatch(one)) and not _tells_where_from(one, draft) and not _tells_again(at, clauses, draft)
    ] or clauses  # fmt: skip
    for at, one in enumerate(put[:-1]):
        found = _COMPLAINT.fullmatch(one)
        denied = _NOT_SO.fullmatch(_DENIED_AHEAD.sub(r"\g<s>别写\g<v>", one))
        if denied is None and (found is None or find_by_value(draft, tidy_value(found.group("v")))):
            continue
        found = denied or found
        assert found is not None
        for then in range(at + 1, min(at + 3, len(put))):
            told = _INSTEAD.fullmatch(put[then]) or (
                _VALUE.fullmatch(put[then]) if denied else None
            )
            alike = told is not None and (
                same_measure(_value(found), _value(told)) or denied is not None
            )
            if told is not None and alike:
                order = f"{found.group('s')}改成{told.group('v')}"
                return "，".join([*put[:at], order, *put[then + 1 :]])
    return text if put == split(text) else "，".join(put)


def _taken_anew(clauses: list[str], draft: Draft) -> str:
    """150件是我拍脑袋的，改120件: the row that holds the first value gets the second; "" for others."""
    for at, one in enumerate(clauses[:-1]):
        found, told = _WHERE_FROM.fullmatch(one), _INSTEAD.fullmatch(clauses[at + 1])
        if found is None:
            found, told = _CANNOT.fullmatch(one), _MOVED_TO.fullmatch(clauses[at + 1])
        if found and _STEPPED.fullmatch(clauses[at + 1]):
            stood = {cell.row for cell in find_by_value(draft, tidy_value(found.group("v"))) if cell.row is not None}  # fmt: skip
            if len(stood) == 1:
                return "，".join([*clauses[:at], f"第{stood.pop() + 1}条{clauses[at + 1]}", *clauses[at + 2 :]])  # fmt: skip
            continue
        if found is None or told is None or not same_measure(_value(found), _value(told)):
            continue
        rows = {cell.row for cell in find_by_value(draft, tidy_value(found.group("v"))) if cell.row is not None}  # fmt: skip
        if len(rows) == 1:
            order = f"第{rows.pop() + 1}条改成{told.group('v')}"
            return "，".join([*clauses[:at], order, *clauses[at + 2 :]])
    return ""


def _value(found: re.Match[str]):  # type: ignore[no-untyped-def]
    return parse_value(tidy_value(found.group("v")))


def _tells_where_from(clause: str, draft: Draft) -> bool:
    found = _WHERE_FROM.fullmatch(clause)
    return found is not None and bool(find_by_value(draft, tidy_value(found.group("v"))))
