"""Orders of a message that a change leaves undone: a deletion, a wording, a doubling beside what was done."""

from itertools import pairwise

from assistant.conversation.accounted.made import Made
from assistant.conversation.parts import words
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.referring.targets import find_each
from assistant.conversation.row_names.names_told import VALUE, is_told_value, signed
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.weighed.wishes import ALONE
from corpus import late_re as re
from corpus.text import bigrams, normalise
from corpus.value_grammar import parse_value

_LETTERS = re.compile(
    r"字(?![数样号体典])|字样|[“\"「『]|前缀|后缀|括号|符号|号|这个词|一词|≤|≥|以上|以下"
)
"""Of a name or a value, and no row."""
_OF_LETTERS = re.compile(r"(?:[一二两俩三四五六七八几]个|二|俩)字(?![数样号体典])")
"""前面加市民两个字: words for a name, and no row to come."""
_INSTEAD = re.compile(r"(?:不要|别|甭|不用)(?:再)?(?:写|用|叫|说|按|填|报)")
_WORDING = re.compile(
    rf"(?:值|效果|结果|程度词?|后面|内容|表述|写|填|改成|改为|改|换成)[就也都是再，“\"]?(?:写成?|填成?|改成?|为|是|用|成)?[“\"]?(?P<v>(?:{LEVEL.pattern}))"
)
"""效果写逐步提高: how far something goes, told as what shall stand there."""
_EXCHANGED = re.compile(
    r"(?:把|将)?(?P<a>[\u4e00-\u9fff]{2,8})(?P<v>[改换])(?:名?(?:成|为|叫|作)|称为?)?(?P<b>[\u4e00-\u9fff]{2,12}?)(?:吧|了|就行)?"
)
"""沿河群众改沿河居民."""
_NUMBER = re.compile(r"[\d一二两三四五六七八九十百千万第]")
_ONLY = re.compile(r"只(?:留|保留)(?!前|后|到|下来)[\u4e00-\u9fff]{2,}")
"""时效只留完成时间: the others go."""
_TIMES = re.compile(
    r"翻(?:[一两]?番|倍|[一两]倍)|加倍|减半|砍半|对半砍|打[\d一二三四五六七八九]+折"
)
_EACH_STEPPED = re.compile(
    r"(?:都|全都|全部|一律|各)(?:给我|帮我|要|得|再|分别)*[减加降涨提扣砍增升少多](?:掉|去|上|高|少|加|低)?了?\d"
)
"""都减掉10: of more than one row."""
_PLACED = re.compile(
    r"^(?:要|得|请|再|并|就|也)*(?:(?:排|放|挪|插|摆)(?:在|到)[^，。]{2,14}(?:前|后|上|下)(?:面|头|边)?|[^，。\d]{0,6}(?:排|放|摆|站)[^，。\d]{0,5}(?:第一|头一|最前|打头)(?:个|条|行|位|面|头)?)$"
)
"""排在冲锋舟前面: where what was just told shall stand."""

_THING_INSTEAD = re.compile(
    r"(?:换成|换为|改成|改为|改买|换买|改购|改租)(?:一?[台套个]的?)?(?P<w>(?!不|每|约|近|共|总|全|一|人均|户均|大|小|差不多|至少|最|控制|今|明|后|上|下|第|至|到|按|达|超|低|高|少|多|实|原|其|财政|自|年|月|季|周|半|整|百分|千分|两|三|二|四|五|六|七|八|九|十)[\u4e00-\u9fff]{1,7}[\u4e00-\u9fff])(?<![于到为是以有成])(?=\d)"
)
"""煎药机不买了，换成熏蒸仪3台: another thing, which must stand in the table then."""
_OF_ROWS = re.compile(
    r"第[\d一二三四五六七八九十]+[条行项个]|[这那][条行项]|[条行项](?:指标)?(?=$|就|也|都|给|删|去|撤|不)"
)
_ANOTHER_ROW = re.compile(
    r"(?:再|还要?|另外?)*(?:加|补|添|增加|新增)上?一[条个项](?=[\u4e00-\u9fff]{2})"
)
"""更换改成26座，加一条维修，10座: a row to come, though its number is the difference too."""


def undone(made: Made, clauses: list[str]) -> list[str]:
    """The clauses whose order no cell answers for; [] where all is done."""
    if not made.rows and not made.fresh and not made.heads:
        return []
    rows = [one for one in clauses if _ROW_EACH.match(one)]
    missing = [one for one in rows if len(rows) > 1 and not _has_row(made, one)]
    return missing + [one for one in clauses if one not in missing and (_is_left(made, one) or _loses_value(made, one) or _loses_kept(made, one))]  # fmt: skip


_ROW_EACH = re.compile(r"(?:另外?)?一[条行项](?:是|写成?|填|列|放|叫)?(?=[\u4e00-\u9fff]{3})")
"""生态写两条，一条保存率100%，一条树冠覆盖不减少: each clause is a row."""


def _has_row(made: Made, clause: str) -> bool:
    """True where something of the row that the clause tells stands in a row that changed."""
    said = bigrams(_ROW_EACH.sub("", clause))
    held = " ".join(f"{row.name} {row.value}" for row in (*made.gone, *made.fresh))
    return bool(set(said) & set(bigrams(held)))


_KEPT = re.compile(
    r"(?:留着|留下|保留|要留|照留|给我留|都留|不动|别动)(?:着|下|吧|了|的)*$|(?:(?<![只光仅不别])留)$"
)
_LIKE = re.compile(
    r"(?:跟|和|与|同)(?P<w>[\u4e00-\u9fff]{2,10}?)(?:有点|有些|都|也|是|的)*(?:重复|重了|重叠|雷同|一样|差不多)"
)
"""社会效益不要了，跟生态重复: what it is compared with stays."""


def _loses_kept(made: Made, clause: str) -> bool:
    """True where a row is gone that the clause says to keep: 总次数那条留着，按年那条不要."""
    like = _LIKE.search(clause)
    kept = _KEPT.search(clause)
    if not (like or kept) or _deletes(clause) or not made.gone_for_good():
        return False
    words = like.group("w") if like else clause[: kept.start() if kept else 0]
    there = {row.name for row in made.new.draft.table.indicators}
    named = [made.old.draft.table.indicators[one.row] for one in find_each(made.old.draft, _BARE.sub("", words)) if one.row is not None]  # fmt: skip
    return bool(named) and all(row.applicable and row.name not in there for row in named)


_BARE = re.compile(r"(?:那|这)?(?:一)?[条行项个]?(?:就|也|都|还|给我|先|请|还是)*$")


def _is_left(made: Made, clause: str) -> bool:
    if words.REFUSED.search(clause) or words.PAST.search(clause) or words.ASKED.search(clause):
        return False
    if mood_of(clause) is not Mood.WISH:
        return False
    if _ANOTHER_ROW.match(clause):
        said = set(bigrams(clause))
        return not made.adds() and not any(said & set(bigrams(row.name)) for row in made.fresh)
    if _PLACED.search(clause):
        return not _reordered(made)
    if _EACH_STEPPED.match(clause):
        return len(made.fresh) == 1
    if _TIMES.search(clause):
        before = {row.parsed.number for row in made.gone}
        return all(row.parsed.number in before for row in made.fresh)
    if _OF_LETTERS.search(clause) and made.adds():
        return True
    if _ONLY.search(clause) and not _LETTERS.search(clause):
        return not made.gone
    whom = _WHOM.fullmatch(clause)
    if whom is not None:
        return all(whom.group("w") not in row.name for row in made.fresh)
    if _deletes(clause):
        return not made.heads and not (_strikes(made) if _OF_ROWS.search(clause) else made.gone)
    thing = _THING_INSTEAD.search(clause)
    named = made.heads & {"unit", "authority", "project_name"}
    if thing is not None and not named and not _named(made, thing.group("w")):
        return thing.group("w") not in made.text
    alone = ALONE.fullmatch(clause)
    if alone and LEVEL.search(alone.group("v")):
        return not _stands(made, alone.group("v"))
    exchanged = _EXCHANGED.fullmatch(clause)
    if exchanged and not _NUMBER.search(exchanged.group("b")):
        old, verb = exchanged.group("a"), exchanged.group("v")
        if _named(made, old) and not _named(made, old + verb):
            return exchanged.group("b") not in made.text
    told = _WORDING.search(clause)
    return told is not None and not _stands(made, told.group("v"))


_WHOM = re.compile(
    rf"(?:调查|评价|服务|满意度)?(?:的)?(?:对象|人群|群体)(?:也|都|就|要|应该?)*(?:改成|改为|换成|换为|写成?|定为|应该?是|是|用)(?P<w>[\u4e00-\u9fff]{{2,8}}?){ORDER_ENDS}"
)
"""对象改成村民: whom one asks."""


def _loses_value(made: Made, clause: str) -> bool:
    """True for a clause that is nothing but a value, beside a row that only got another name."""
    if len(made.gone) != 1 or len(made.fresh) != 1 or made.gone[0].value != made.fresh[0].value:
        return False
    told = VALUE.fullmatch(clause)
    if told is None or not is_told_value(told.group("v")):
        return False
    said = parse_value(signed(told.group("v")))
    return said.number is not None and said.number != made.fresh[0].parsed.number


def _strikes(made: Made) -> bool:
    """True where a row went, or at least its name: 删除第3条 is not answered by another row's new value."""
    there = {row.name for row in made.fresh}
    return len(made.gone) > len(made.fresh) or any(row.name not in there for row in made.gone)


def _deletes(clause: str) -> bool:
    found = words.DELETE.search(clause)
    return found is not None and not _LETTERS.search(clause) and not _INSTEAD.search(clause)


def _named(made: Made, words: str) -> bool:
    """True where a name of the table holds the words."""
    return any(words in row.name for row in made.old.draft.table.indicators)


def _stands(made: Made, wording: str) -> bool:
    said = normalise(wording)
    old = " ".join(f"{row.name} {row.value}" for row in made.old.draft.table.indicators)
    return said in normalise(made.text) or said in normalise(old)


def _reordered(made: Made) -> bool:
    """True where rows have changed places, or one has come that is not the last of its class."""
    old = [row.name for row in made.old.draft.table.indicators]
    rows = made.new.draft.table.indicators
    new = [row.name for row in rows]
    inside = any(one.name not in old and two.level2 == one.level2 for one, two in pairwise(rows))
    return inside or [one for one in old if one in new] != [one for one in new if one in old]
