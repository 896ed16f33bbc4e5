"""Of several rows of a class one is kept: 质量两条说留一条，留数据完整率; 时效只留完成时间，定在10月30日前.

Put as the rows that go, by their numbers, and what the kept one is to say.
"""

from itertools import takewhile

from assistant.conversation.parts import words
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.measures import same_measure
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.row_names.names_told import VALUE, is_told_value
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import DISAGREED, LATER, NOT_TAKEN, OPEN
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import normalise
from corpus.value_grammar import parse_value

_COUNTS = {"两": 2, "二": 2, "俩": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}
_LEFT = re.compile(rf"{OPEN}|{NOT_TAKEN}|{DISAGREED}|{LATER}|[?？]|吗$|^别|不留")
_ONE = r"(?:一|1)[条行项个]|其一|其中(?:的)?一[条个项]"
_OF_SEVERAL = re.compile(
    rf"(?:把|将|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|下面)?(?:的)?(?P<q>[\u4e00-\u9fff]{{0,8}}?)(?:的)?(?:那|这)?(?P<n>[两二俩三四2-4])[条行项个](?:指标)?(?:的)?"
    rf"(?P<why>(?:也|都|说|讲|嫌|被说|让|要求|建议|应该?|要|得|可以|就|只能|内容|意思|说的|有点|有些|其实|是|还是|太|给)*(?:(?:并|合|合并|归并|精简|压缩|缩|减)(?:成|为|到|剩)?(?:{_ONE})|(?:只)?(?:留|保留|要|写)(?:{_ONE})|重复了?|重了|差不多|一样|雷同|重叠|一回事|一个意思|像)(?:的|了|就行|即可)*)?"
)
"""质量里补助的两行并成一行: so many rows of a class, of which one is to stay."""
_ONLY = re.compile(
    rf"(?:把|将|那)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|那[里块栏]|这[里块栏])?(?:的)?(?:那|这)?(?:[两二俩三四2-4][条行项个])?(?:就|都|也|请|给我|还是)*(?:只|仅|光)(?:留下?|保留|要|写)(?P<w>[^，。]{{2,16}}?)(?:那|这)?(?:一)?[条行项个]?(?:就行|就好|就够|即可|吧|了)*"
)
_OF_NAME = re.compile(
    r"(?:把|将|那)?(?P<q>[\u4e00-\u9fff]{2,8}?)(?:的)?(?:那|这)?(?P<n>[两二俩三四2-4])[条行项个](?:指标)?(?:也|都|说|要|得|可以|就|只能|只)*(?:(?:并|合|合并)(?:成|为)(?:一[条行项个])|(?:留|保留|要|写)(?:一[条行项个]))(?:的|了|就行|即可)*"
)
"""单价两条留一个: of the rows that hold the words."""
_KEEP = re.compile(
    r"(?:就|只|都|给我|请|那就|还是|我们)*(?:保留|留下?|留着|要)(?P<w>[^，。]{2,16}?)(?:那|这)?(?:一)?[条行项个]?(?:就行|就好|就够|即可|就可以|吧|了)*"
)
_REST = re.compile(
    rf"(?:另外?|其他|其余|剩下|别的|多的|余下)(?:的)?(?:那)?(?:[一几两二三四五])?[个条行项]?(?:都|就|全|给我|请|也)*(?:删|去|拿|撤|不要|划)(?:掉|了|去|除|下)*{ORDER_ENDS}"
)
_GONE = re.compile(
    rf"(?:把|将)?(?:(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|下面)?(?:的)?)?(?:那|这)?(?P<n>[两二俩三四2-4])[条行项个](?P<q>[\u4e00-\u9fff]{{2,8}}?)(?:的)?(?:都|全|就|也|给我|请)*(?:{words.DELETE.pattern})(?:吧|了|掉)*"
)
_GONE_OF_NAME = re.compile(
    rf"(?:把|将)?(?P<q>[\u4e00-\u9fff]{{2,12}}?)(?:的)?(?:那|这)(?P<n>[两二俩三四2-4])[条行项个](?:指标)?(?:都|全|就|也|给我|请|可以|统统)*(?:{words.DELETE.pattern})(?:吧|了|掉)*"
)
"""拆旧和安装那两条都不要: as many rows as hold the words."""
_TWO = r"(?P<a>[\u4e00-\u9fff]{2,12}?)(?:[那这]一?[条行项个])?(?:和|跟|与|、)(?P<b>[\u4e00-\u9fff]{2,12}?)(?:这|那)?(?:两|二|俩)?[条行项个]?"
_OF_TWO = re.compile(
    rf"(?:[^，]{{0,6}}?(?:说|讲|要求|建议|意见是?)[：:]?)?(?:把|将|那)?{_TWO}(?:只|就|都|也|说|是|要|得|可以|只能|保)*(?:(?:留|保留|要)(?:一[条行项个]|其一|其中一[条个])|(?:合并|合|并)(?:成|为|在)?(?:同?一[条行项个]|一起))(?:就行|就够|就好|即可|了|的|吧)*"
)
"""准确率和足额率留一个就行, 合成一条: which of the two stays, or goes, follows."""
_ALIKE = r"(?:有点|有些|都|太|也|就|是|意思|内容|[说讲指]的?)*(?:重复|重了|重叠|雷同|一样|差不多|一回事|一码事|一个意思|同一?回事)(?:了|的)?"
_ALIKE_TWO = re.compile(rf"(?:{CLASS_WORD}(?:指标)?(?:里面?|中|里头|下面)?的?)?{_TWO}{_ALIKE}")
"""质量里足额率和准确率有点重复: which of the two stays follows."""
_ALIKE_ALONE = re.compile(rf"[^，\d]{{0,8}}?{_ALIKE}")
_CLASS_HAS = re.compile(
    rf"(?P<c>{CLASS_WORD})(?:指标)?(?:那边|那里|里)?(?:也|又|还|再|有|叫|写|是|一[条个项])+(?P<n>[\u4e00-\u9fff]{{2,14}})"
)
"""社会效益叫甲，生态又一条乙，一个意思: the two are told one by one."""
_TWO_OF_CLASS = re.compile(rf"(?:这|那)?(?:两|二|俩|2)[条行项个](?P<c>{CLASS_WORD})(?:类?指标)?")
_HEEDED = re.compile(
    rf"(?:就|我|我们|那|也)*(?:听(?:他|她|他们|人家)的|照办|依(?:他|她)的?|同意|可以|行){ORDER_ENDS}"
)
_THAT_GOES = re.compile(
    rf"(?:就|请|那就)*(?:把|将)?(?P<w>[\u4e00-\u9fff]{{2,12}}?)(?:的)?(?:那|这)?(?:一)?[条行项个]?(?:给我|就|请|先)*(?:{words.DELETE.pattern})(?:吧|了|掉)*"
)
_STAYS = re.compile(
    r"(?:把|将|那)?(?P<w>[\u4e00-\u9fff]{2,12}?)(?:的)?(?:那|这)?(?:一)?[条行项个]?(?:就|也|得|要|给我|可以|先)*(?:保留|留下来?|留着|留)(?:着|吧|了|就行|就够)*"
)
"""生态的留着."""
_OF_ORDER = ((re.compile(r"[前上]一?[面头边]?的?"), 0), (re.compile(r"[后下]一?[面头边]?的?"), 1))
"""留后面那个: by its place among the two that were named."""
_MERGED = re.compile(
    rf"(?:把|将)?(?P<a>[^，。]{{2,16}}?)(?:[那这]一?[条行项])?(?:并|合并|归并|合)(?:进|到|入|在|至)(?P<b>[^，。]{{2,16}}?)(?:那|这)?(?:一[条行项])?(?:里面?|里头|中|去)*{ORDER_ENDS}"
)
_THAT = r"(?:[那这]一?[条行项个])"
_MADE_ONE = re.compile(
    rf"(?:把|将)?(?P<a>[^，。]{{2,16}}?){_THAT}?(?:和|跟|与|、)(?P<b>[^，。]{{2,16}}?)(?:{_THAT}|(?:这|那)?[两二俩][条行个项])?(?:合并|合|并)(?:在一起|成|为|作|到)*(?:同?一[条行项个])?(?:写|算|考核)?{ORDER_ENDS}"
)
_BOTH_ONE = re.compile(
    rf"(?:把|将)?(?:这|那)?(?P<c>{CLASS_WORD})?(?:类?指标)?(?:里面?|中|的|这|那)*[两二俩]个?[条行项](?P<c2>{CLASS_WORD})?(?:指标)?(?:合并|合|并)(?:在一起|成|为|作|到)*(?:同?一[条行项个])?{ORDER_ENDS}"
)
"""两条数量合成一条: both rows of the class."""
_TOGETHER = re.compile(
    rf"(?:就|叫|写|改叫|名称|名字|成|为|是)*(?P<n>[^，。\d]{{2,20}}?)??(?:一共|总共|合计|共计|共|写|是|，)*(?P<v>\d[\d.]*[\u4e00-\u9fff%]{{1,3}}?){ORDER_ENDS}"
)
"""第1条和第2条合并成一条，厨师和帮厨共9人: the name and the value of the one row; 一共9人 has no name of its own."""
_ENOUGH = 3
"""Letters in which two names must end alike to give the one row its name."""
_NAMED_THEN = re.compile(
    r"(?:合起来|合并后|合并以后|并完|合完|两条合一?起?|统一|名字|名称|就|都|一起|也)*(?:叫做?|改叫|称为?|写成|写|改成|改为)[“\"]?(?P<n>[^，。“”\"]{3,24})[”\"]?"
)
"""第3条并进第2条，合起来叫…: one goes, the other stays under the new name."""
_POINT = re.compile(
    r"(?:[他她]|他们|财政|审核)?的?(?:意见|问题)?第?[一二三四五六七八九十\d]{1,2}(?:条|点|个)?(?:意见|问题)?[：:是]?"
)
"""第三条: which of a reviewer's points, before a clause that names its own rows."""


def one_kept_outright(text: str, draft: Draft) -> str:
    """``text`` with the rows that go by their numbers; unchanged where it is not plain which stays."""
    clauses = split(text)
    gone = (
        _counted_gone(text, draft)
        or _of_two_gone(clauses, draft)
        or _merged(clauses, draft)
        or _made_one(clauses, draft)
    )
    if gone:
        return gone
    if _LEFT.search(text) or any(
        words.PAST.search(one) for one in clauses if not _REST.fullmatch(one)
    ):
        return text
    for at, clause in enumerate(clauses):
        several = _OF_SEVERAL.fullmatch(clause) or _OF_NAME.fullmatch(clause)
        only = _ONLY.fullmatch(clause)
        if several is None and only is None:
            continue
        after = clauses[at + 1] if at + 1 < len(clauses) else ""
        keep = (_KEEP.fullmatch(after) or _STAYS.fullmatch(after)) if several else only
        if keep is None:
            return text
        found = several or only
        assert found is not None
        rows = _rows(draft, found.groupdict().get("c") or "", several)
        kept = _one(draft, rows, keep.group("w"))
        if kept is None or len(rows) < 2:
            return text
        rest = clauses[at + (2 if several else 1) :]
        if rest and _REST.fullmatch(rest[0]):
            rest = rest[1:]
        told = VALUE.fullmatch(rest[0]) if rest else None
        value = told.group("v") if told is not None and is_told_value(told.group("v")) else ""
        before = clauses[:at]
        if before and _POINT.fullmatch(before[-1]):
            before = before[:-1]
        put = [f"第{row + 1}条删掉" for row in rows if row != kept]
        if value:
            put = [f"第{kept + 1}条改成{value}", *put]
            rest = rest[1:]
        return "，".join([*before, *put, *rest])
    return text


def _counted_gone(text: str, draft: Draft) -> str:
    """成本里那两条维护费都不要了: as many rows as are counted, by what their names share; "" for others."""
    first, *others = split(text) or [text]
    if others and any(words.DELETE.search(one) or re.search(r"\d|改|留", one) for one in others):
        return ""
    found = _GONE.fullmatch(text) or _GONE_OF_NAME.fullmatch(first)
    if found is None or _LEFT.search(text):
        return ""
    level2 = level2_of(draft, c) if (c := found.groupdict().get("c")) else None
    said = normalise(found.group("q"))
    rows = [
        n
        for n, one in enumerate(draft.table.indicators)
        if one.applicable and said in normalise(one.name) and level2 in {None, one.level2}
    ]
    fits = len(rows) == _COUNTS[found.group("n")]
    return "，".join(f"第{row + 1}条删掉" for row in rows) if fits else ""


def _of_two_gone(clauses: list[str], draft: Draft) -> str:
    """准确率和足额率留一个，留准确率: the other of the two goes; "" where it is not plain which."""
    for at in range(len(clauses) - 1):
        pair, then = _two(clauses, at, draft)
        if len(pair) != 2:
            continue
        while then < len(clauses) and _HEEDED.fullmatch(clauses[then]):
            then += 1
        told = [one for clause in clauses[then : then + 2] if (one := _staying(clause, pair, draft)) is not None]  # fmt: skip
        if not told or len(set(told)) > 1 or _LEFT.search(clauses[then]):
            return ""
        rest = clauses[then + len(told) :]
        rest = rest[1:] if rest and _REST.fullmatch(rest[0]) else rest
        front = clauses[:at]
        if front and _POINT.fullmatch(front[-1]):
            front = front[:-1]
        return "，".join([*front, f"第{pair[1 - pair.index(told[0])] + 1}条删掉", *rest])
    return ""


def _two(clauses: list[str], at: int, draft: Draft) -> tuple[list[int], int]:
    """The two rows of which one is to stay, in the order in which they are named, and the clause behind; [] for none."""
    every = [n for n, one in enumerate(draft.table.indicators) if one.applicable]
    two, then = _OF_TWO.fullmatch(clauses[at]) or _ALIKE_TWO.fullmatch(clauses[at]), at + 1
    if two is None and at + 2 < len(clauses):  # 准确率那条跟足额率那条，只要一条，要…
        two, then = _OF_TWO.fullmatch(clauses[at] + clauses[at + 1]), at + 2
    if two is not None:
        rows = [_named(draft, every, two.group(one)) for one in ("a", "b")]
        return list(dict.fromkeys(row for row in rows if row is not None)), then
    if of_class := _TWO_OF_CLASS.fullmatch(clauses[at]):
        level2 = level2_of(draft, of_class.group("c"))
        return [n for n in every if draft.table.indicators[n].level2 == level2], at + 1
    if at + 2 < len(clauses) and _ALIKE_ALONE.fullmatch(clauses[at + 2]):
        has = [one for clause in clauses[at : at + 2] if (one := _CLASS_HAS.fullmatch(clause))]
        told = [
            n for one in has for n in every
            if draft.table.indicators[n].level2 == level2_of(draft, one["c"]) and normalise(one["n"]) in normalise(draft.table.indicators[n].name)
        ]  # fmt: skip
        return told, at + 3
    return [], at + 1


def _staying(clause: str, pair: list[int], draft: Draft) -> int | None:
    """Which of the two rows stays by this clause, that tells it or the one that goes; None where it tells neither."""
    kept = _KEEP.fullmatch(clause) or _STAYS.fullmatch(clause)
    goes = None if kept else _THAT_GOES.fullmatch(clause)
    row = _one(draft, pair, said["w"]) if (said := kept or goes) else None
    return row if row is None or kept else pair[1 - pair.index(row)]


def one_of_two(text: str, draft: Draft) -> tuple[int, int] | None:
    """准确率和足额率留一个就够了: the two rows, where nothing says which stays; None for other messages."""
    two = _OF_TWO.fullmatch(text)
    if two is None:
        return None
    every = [n for n, one in enumerate(draft.table.indicators) if one.applicable]
    first, second = (_named(draft, every, two.group(one)) for one in ("a", "b"))
    return None if first is None or second is None or first == second else (first, second)


def _merged(clauses: list[str], draft: Draft) -> str:
    """第3条并进第2条，合起来叫…: the first goes, the second stays; "" where it is not plain which they are."""
    for at, clause in enumerate(clauses):
        found = _MERGED.fullmatch(clause)
        two = [find_targets(draft, found.group(one)) for one in ("a", "b")] if found else []
        rows = [
            one[0].row for one in two if len(one) == 1 and one[0].sure and one[0].row is not None
        ]
        if len(rows) != 2 or rows[0] == rows[1] or _LEFT.search("，".join(clauses)):
            continue
        table, rest = draft.table.indicators, clauses[at + 1 :]
        if table[rows[0]].level2 != table[rows[1]].level2:
            continue
        put = [f"第{rows[0] + 1}条删掉"]
        if rest and (called := _NAMED_THEN.fullmatch(rest[0])):
            put, rest = [f"第{rows[1] + 1}条改名为“{called.group('n')}”", *put], rest[1:]
        return "，".join([*clauses[:at], *put, *rest])
    return ""


def _made_one(clauses: list[str], draft: Draft) -> str:
    """第1条和第2条合并成一条，甲和乙共9人: one row with that name and value; "" where these are not told."""
    for at, clause in enumerate(clauses[:-1]):
        found, told = _MADE_ONE.fullmatch(clause), _TOGETHER.fullmatch(clauses[at + 1])
        both = _BOTH_ONE.fullmatch(clause)
        rows = _rows(draft, both["c"] or both["c2"] or "", None) if both else [row for one in ("a", "b") if (row := _told_so(draft, found[one], told["v"])) is not None] if found and told else []  # fmt: skip
        if told is None or len(rows) != 2 or rows[0] == rows[1] or _LEFT.search("，".join(clauses)):
            continue
        first, second = (draft.table.indicators[row] for row in rows)
        if first.level2 != second.level2 or not is_told_value(told["v"]):
            continue
        end = _shared_end(first.name, second.name)
        if not told["n"] and len(end) < _ENOUGH:
            continue
        name = told["n"] if (told["n"] or "").endswith(end) else (told["n"] or "") + end
        level2 = (first.level2 or "").removesuffix("指标")
        kept = [row for row in rows if draft.table.indicators[row].name == name]
        if kept:
            gone = rows[1 - rows.index(kept[0])]
            put = [f"第{kept[0] + 1}条改成{told['v']}", f"第{gone + 1}条删掉"]
            return "，".join([*clauses[:at], *put, *clauses[at + 2 :]])
        put = [f"第{row + 1}条删掉" for row in rows] + [f"{level2}加一条{name}{told['v']}"]
        return "，".join([*clauses[:at], *put, *clauses[at + 2 :]])
    return ""


def _told_so(draft: Draft, said: str, value: str) -> int | None:
    """The one row that the words name and that counts what the value counts."""
    rows = [one.row for one in find_targets(draft, said) if one.row is not None]
    told, table = parse_value(value), draft.table.indicators
    counting = [row for row in rows if same_measure(table[row].parsed, told)]
    rows = counting if len(rows) > 1 else rows
    return rows[0] if len(rows) == 1 else None


def _shared_end(one: str, other: str) -> str:
    """How both names end: 人数 of 厨师人数 and 帮厨人数."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(one), reversed(other), strict=False))  # fmt: skip
    return "".join(letter for letter, _ in pairs)[::-1]


def _named(draft: Draft, rows: list[int], said: str) -> int | None:
    """The one row that the words name, though it may say more between them: 足额率 of 足额发放率."""
    bare = normalise(said)
    names = {n: iter(normalise(draft.table.indicators[n].name)) for n in rows}
    found = [n for n, letters in names.items() if all(one in letters for one in bare)]
    return found[0] if len(found) == 1 else _one(draft, rows, said)


def _rows(draft: Draft, level2_words: str, several: re.Match[str] | None) -> list[int]:
    """The rows of the class, of those that the words between tell; [] where they are not as many as was said."""
    level2 = level2_of(draft, level2_words) if level2_words else None
    table = draft.table.indicators
    rows = [n for n, one in enumerate(table) if one.applicable and level2 in {None, one.level2}]
    if several is None:
        return rows
    said = normalise(several.group("q"))
    rows = [n for n in rows if said in normalise(table[n].name)]
    return rows if len(rows) == _COUNTS[several.group("n")] else []


def _one(draft: Draft, rows: list[int], said: str) -> int | None:
    """The one of the rows that the words name, by its name, its class or its place among them."""
    bare = normalise(said.removesuffix("的"))
    table = draft.table.indicators
    named = [n for n in rows if bare in normalise(table[n].name)]
    if not named and (level2 := level2_of(draft, bare)):
        named = [n for n in rows if table[n].level2 == level2]
    place = next((at for form, at in _OF_ORDER if form.fullmatch(bare)), None)
    if not named and place is not None and len(rows) == 2:
        return rows[place]
    return named[0] if len(named) == 1 else None
