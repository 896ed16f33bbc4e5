"""Values told apart from their row: a day by which things must be done, a number told before, a value behind what is wrong with the old one."""

from assistant.conversation.outright.said import value_of
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.measures import same_measure
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OF_OTHERS, OPEN
from assistant.conversation.vocabulary.order_words import ORDERED
from assistant.conversation.vocabulary.row_words import read_added
from assistant.conversation.vocabulary.said_values import NUMBER, tidy_value
from assistant.draft import Draft
from corpus import late_re as re
from corpus.numerals import parse_number, plain
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_DAY = r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}[日号]|[上中下]旬|底|初|中旬|末)?"
_BY = re.compile(
    rf"(?:所以|那就|咱们?|我们|这批|整个)*(?:必须|务必|一定要?|最晚|最迟|怎么也得|无论如何|得|要|应当?|赶)+(?:在|到|赶在)?(?P<v>{_DAY})(?:之?前|以前)(?:就)?(?:全部|都|要|得|能)*(?:[\u4e00-\u9fff]{{1,2}}(?:好|完|到位|成|上|齐|掉|毕|下来|出来)|完成|完工|交付|交货|到货|到位|验收|投用|竣工|开工)(?:才行|才对|吧|了|的)*"
)
_DONE_BY = re.compile(
    rf"(?:所以|那就|其实|我们?|咱们?|整个|实际|[\u4e00-\u9fff]{{2,6}}?)*(?P<v>{_DAY})(?:之?前|以前)?(?:就|便|都|要|得|能|必须|会|全部?|已经?|该)+(?:[\u4e00-\u9fff]{{0,2}}(?:好|完|到位|成|齐|毕|下来)|完成|完工|结束|收工|收尾|收|交付|交货|到货|到位|验收|投用|竣工)(?:了|的|吧)*"
)
_FAULTED = re.compile(
    r"(?:完[成工]|交[付货]|验收|培训|采购|实施)?(?:时效|时间|期限|工期|日期|时限|年底)[^，。\d]{0,8}(?:不对|不行|不成|不妥|不准|错了?|太晚|太迟|太早|晚了|迟了|不合适|来不及|不算数)(?:了|吧|啊|的)*"
)
"""时效写到年底不对，我们10月底就收了."""
_WHY = re.compile(rf"^(?!.*(?:{ORDERED}|填|写|叫|换))[^%％]*$")
_MONTH_ALONE = re.compile(r"(?:就|都)?(?:在|是|到)?\d{1,2}月")


def deadline_outright(text: str, draft: Draft) -> str:
    """``text`` as the order for the one row of the table that has a date; unchanged where there are several."""
    clauses = split(text)
    told = [(at, found) for at, one in enumerate(clauses) if (found := _BY.fullmatch(one))]
    if _time_is_wrong(clauses):
        told = told or [(at, found) for at, one in enumerate(clauses) if (found := _DONE_BY.fullmatch(one))]  # fmt: skip
    if len(told) != 1 or re.search(rf"{OPEN}|{LATER}|[?？]|吗$", text):
        return text
    others = [one for at, one in enumerate(clauses) if at != told[0][0]]
    figures = [_MONTH_ALONE.sub("", one) for one in others]
    if not all(_WHY.match(one) for one in others) or any(re.search(r"\d", one) for one in figures):
        return text
    dated = [n for n, row in enumerate(draft.table.indicators) if row.applicable and row.parsed.date is not None and row.level2 == "时效指标"]  # fmt: skip
    return f"第{dated[0] + 1}条改成{told[0][1].group('v')}前" if len(dated) == 1 else text


_TOO_EARLY = re.compile(
    rf"(?P<old>{_DAY})(?:之?前|以前)?(?:怕|恐怕|可能|估计|肯定|根本|实在|是|都|也)*(?:不行|来不及|赶不[上出完](?:来)?|[\u4e00-\u9fff]{{1,2}}不[完成了好出](?:来)?|不够|太早|太赶|太紧|紧张)(?:了|的|吧)*"
)
_NOT_BEFORE = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,4}}?)??(?:说|要|得|最快|最早|也|只能|都|就|怎么也|推迟?|改|放|延后?|拖|写|填|定|做|干|排|等)*(?:到|在|成|为)(?P<v>{_DAY})(?:之?前|以前)?(?:才(?:能|行)?)?(?:[\u4e00-\u9fff]{{0,2}}(?:好|完|到位|齐|出来)|完成|完工|交货|到货)?(?:了|吧|的)*"
)


def too_early_outright(text: str, draft: Draft) -> str:
    """3月底不行，厂家要做到5月: the later day for the one row that says the first; unchanged where that is not plain."""
    clauses = split(text)
    early = _TOO_EARLY.fullmatch(clauses[0]) if len(clauses) == 2 else None
    late = _NOT_BEFORE.fullmatch(clauses[1]) if early else None
    if early is None or late is None:
        return text
    rows = [n for n, row in enumerate(draft.table.indicators) if row.applicable and early["old"] in row.value]  # fmt: skip
    day = late["v"] + ("底" if late["v"].endswith("月") else "")
    return f"第{rows[0] + 1}条改成{day}前" if len(rows) == 1 else text


def _time_is_wrong(clauses: list[str]) -> bool:
    """True where a clause finds fault with the time that stands there, or begins with the time alone."""
    spoken = len(clauses) > 2 and clauses[0] in {"时效", "时间", "工期", "期限"}
    return spoken or any(_FAULTED.fullmatch(one) for one in clauses)


_TO_CHANGE = re.compile(
    r"(?:所以|因此|那|那就|请|麻烦|帮我|把|将|表里的?)*(?P<s>[\u4e00-\u9fff]{2,12}?)(?:那|这)?(?:一)?[条行项个]?(?:(?:也|就|都|得|要|该|给我|帮我|请)*(?:改|更新|调|动|变)(?:一下|下|过来|一改|一?调|了|掉)+|(?:也|就|都|得|要|该|请)*(?:跟着|相应|同步|随着?)(?:地)?(?:改|更新|调整?|变)(?:一下|下|过来|了)*)(?:吧|啊|哈)*"
)
_NOW = re.compile(
    rf"(?:[\u4e00-\u9fff]{{0,6}}?)(?:现在|目前|如今|实际|最后|总共|一共|就|只)*(?:现在|目前|实际|只剩|剩下?|还剩|只有|只到|是|变成了?|成了|定了?|为|按)(?:下|了)?(?P<v>{VALUE_WORDS.pattern})(?:(?![了走掉没退并散撤])[\u4e00-\u9fff]){{0,3}}(?:了|啊|吧|呢)*"
)
"""现在只剩21个村: what there is now."""
_EACH = re.compile(
    rf"(?:每|一)(?:一)?(?P<u>平方米|立方米|公里|公斤|人次|课时|车次|[\u4e00-\u9fff]{{1,2}}?)(?:[\u4e00-\u9fff]{{1,3}})?(?:就|是|要|得|按|补|给|为|花)*(?P<n>{NUMBER})(?P<y>万元|万|元|块钱?|块)(?:钱)?(?:左右|上下)?(?P<rest>.*)"
)
"""每只是3000块: a price that the row to come is to say."""
_PRICE_NAME = re.compile(r"(?:单价|标准|费用?|成本|价格|造价|均价|人均[\u4e00-\u9fff]{2,6})$")
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|去年|上年")
_PEOPLE = {"人": "人", "位": "人", "名": "人"}
_NOT_PER = frozenset("年月天日次些下点样般共旦直定")


def told_before_outright(text: str, draft: Draft) -> str:
    """``text`` with the number in the clause that it is told for; unchanged where that is not plain."""
    return text if _LEFT.search(text) else _price(_changed(text, draft))


def _changed(text: str, draft: Draft) -> str:
    clauses = split(text)
    found = _TO_CHANGE.fullmatch(clauses[-1]) if len(clauses) > 1 else None
    if found is None:
        return text
    targets = [one for one in find_targets(draft, found.group("s")) if one.row is not None]
    if len(targets) != 1:
        return text
    stands = draft.table.indicators[targets[0].row].parsed  # type: ignore[index]
    told = []
    for at, clause in enumerate(clauses[:-1]):
        now = _NOW.fullmatch(clause)
        said = parse_value(tidy_value(now.group("v"))) if now else None
        if said is not None and said.number is not None and same_measure(said, stands):
            told.append((at, now.group("v")))  # type: ignore[union-attr]
    if len(told) > 1:
        told = []
    if len(told) != 1:
        return text
    ((_, value),) = told
    return f"第{targets[0].row + 1}条改成{value}"  # type: ignore[operator]


def _price(text: str) -> str:
    each = _EACH.match(text)
    if each is None or each.group("u") in _NOT_PER:
        return text
    said = each.group("n")
    of_wan = said.endswith("万")
    number = parse_number(said.removesuffix("万"))
    rest = each.group("rest").lstrip("，, ")
    clauses = split(re.sub(r"^(?:所以|那|你|您|请|帮我|给我)+", "", rest))
    at = next((n for n, one in enumerate(clauses) if getattr(read_added(one), "name", "")), None)
    if number is None or at is None or at + 1 < len(clauses):
        return text
    added = read_added(clauses[at])
    name, value = getattr(added, "name", ""), getattr(added, "value", "")
    level2 = getattr(added, "level2_words", "")
    if value or not _PRICE_NAME.search(name) or level2 not in {"", "成本", "经济成本"}:
        return text
    unit = "万元" if of_wan or each.group("y").startswith("万") else "元"
    per = _PEOPLE.get(each.group("u"), each.group("u"))
    if "人均" in name:
        per = "人"
    return f"加一条成本指标：{name}，{plain(number)}{unit}/{per}"


_AROUND = r"(?:也|就|都|又|还|有点|有些|实在|确实|显得|怕是|恐怕|感觉|未免|，)*"
_FAULT = r"(?:(?:太|过于|偏|不够|有点|有些)[\u4e00-\u9fff]{1,3}?|不(?:太|大)?(?:行|对|合适|具体|明确|准确?|规范|现实|妥当?|清楚|精确|好|够|合理)|笼统|粗|模糊|含糊|宽泛|空泛|没写(?:清楚?|具体|到[日天])|看不出[是到]?[\u4e00-\u9fff]{1,4})"
_PLAINER = r"(?:(?:写|说|填|定|列)?(?:得|的)?(?:再|更)?(?:具体|明确|清楚|精确|准确|细致?|死)(?:一?点|一?些|到[日天月]|下来)*|(?:要|得|应|应该|需要?)?(?:再|更)?(?:写|填|定|细化|精确|具体|明确|落实|落)到(?:具体)?(?:哪?一?[日天月]|日期|几[号日月])|(?:要|得|应|应该)?(?:有|写|给)(?:个)?(?:具体|明确|准确)(?:的)?(?:日期|日子|时间|数|数字))"
_OLD = r"(?P<old>[^，]{0,12}?)"
_COMPLAINED = re.compile(
    rf"(?P<s>[^，\d]{{2,12}}?)(?:那|这)?(?:一)?[条行项格栏个]?(?:里|上)?(?:不能|不要|不该|不宜|别)?(?:只|光|仅|就|都|也|还|现在|原来|目前|当前|之前|老是)*(?:写|填|定|报|说|是)(?:的|得|成|在|到|为|着|个|是)*{_OLD}{_AROUND}{_FAULT}(?:了|的|啊|呀)*"
    rf"|(?P<s2>[^，\d]{{2,12}}?)(?:那|这)?(?:一)?[条行项格栏个]?{_AROUND}(?:要|得|应该?|需要?|请|应当|必须)*(?:{_FAULT}|{_PLAINER})(?:了|的|啊|呀)*"
)
_TOLD = re.compile(
    r"(?:请|那就|那|就|还是|直接|先|都|统一|应该?|应当|得|要|给我|帮我)*(?:改|定|写|填|按|用|是|为|报|调|设|更正|明确)?(?:成|为|到|在|是|作)?(?P<v>[^，]+?)(?:完成|完工|为准|吧|了|就行|即可)*"
)
_MOVED = re.compile(
    r"(?P<s>[^，\d]{0,8}?(?:时间|日期|工期|期限|时限|时效))(?:那|这)?(?:一)?[条行项]?(?:要|得|也|再|就|都|还|需要?|应该?)*(?:(?:往[后前])?(?:推迟|推后|推|挪后|挪|移|顺延|延后|延期|延|提前|提早|改期|调整|错开|变了|有变化?|改了|改一?下)(?:一[点些下]|了)*)(?:(?:到|至|为)(?P<v>\d[^，]+))?"
)
"""采购时间往后推: that the time is another one; which, follows."""
_COMPLAINED_LEFT = re.compile(
    rf"{OPEN}|{LATER}|{NOT_TAKEN}|{OF_OTHERS}|[?？]|吗$|名称|名字|叫法|名"
)
_FEW = 3
"""Clauses of such a message: the fault, why, the value."""


def complained_outright(text: str, draft: Draft) -> str:
    """``text`` with the value told of the row that fault is found with; unchanged where either is not plain."""
    clauses = split(text)
    moved = _MOVED.fullmatch(clauses[0]) if clauses else None
    if len(clauses) == 1 and moved and moved.group("v"):
        clauses = [clauses[0], moved.group("v")]  # 时间挪到5月至6月
    if not 2 <= len(clauses) <= _FEW or _COMPLAINED_LEFT.search(text):
        return text
    found = moved or _COMPLAINED.fullmatch(clauses[0])
    told = _TOLD.fullmatch(clauses[-1])
    why = clauses[1:-1]
    if not found or not told or why:
        return text
    said, value = next(one for one in found.groups() if one), value_of(told.group("v"))
    targets = find_targets(draft, re.sub(r"^(?:把|将|那|这)", "", said)) if value else []
    row = targets[0].row if len(targets) == 1 and targets[0].sure else None
    if row is None or not _fits(draft, row, value):
        return text
    return f"第{row + 1}条改成{value}"


def _fits(draft: Draft, row: int, value: str) -> bool:
    """True where the value is of the kind that stands there, or a bare number."""
    told, stands = parse_value(tidy_value(value)), draft.table.indicators[row].parsed
    dates = {ValueKind.DATE, ValueKind.PERIOD}
    if stands.kind in dates or draft.table.indicators[row].level2 == "时效指标":
        return told.kind in dates
    return told.number is not None and (told.unit is None or same_measure(told, stands))
