"""From a message to new names of rows, with the values told beside them; [] where it says anything else.

Every clause must tell a name or a part of one, the value of the row just named, that a row goes, or why: so no
part of a message is carried out without the rest.
"""

from dataclasses import dataclass, replace

from assistant.conversation.accounted.accounting import left_as_it_is
from assistant.conversation.parts import words
from assistant.conversation.referring.clauses import split
from assistant.conversation.row_names.letters import IT_GOES, Letters, changed, read_letters
from assistant.conversation.row_names.names_told import VALUE, is_told_value, may_name
from assistant.conversation.row_names.rows import is_class, likest, rows_meant
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.hedges import NOT_TAKEN, OF_OTHERS, OPEN, TAKEN_BACK
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import NAME_WORDS
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import (
    is_class_word,
    is_value,
    name_and_value,
    unquoted,
)
from assistant.conversation.weighed.names import NAME_ENDS
from corpus import late_re as re
from corpus.text import bigrams, dice, normalise
from corpus.value_grammar import parse_value

_PART_OF = re.compile(
    r"[把将]?(?P<x>[^“”\"]{2,}?)(?:那|这)?[个条行项里的中]*[“\"「『](?P<a>[^”\"」』]+)[”\"」』]"
)
"""A row by what stands outside of the quotes, and the part of its name inside."""


@dataclass(frozen=True)
class Named:
    """What a message tells of one row: its new name, and its value where one is told ("" if none)."""

    row: int
    name: str
    value: str = ""


_VERB = (
    r"(?:改名(?:为|叫|成)?|更名为|[简压改缩]短?[成为]|浓缩[成为]|缩写[成为]|补[成为]|补全[成为]|写全[成为]|改叫|改称|改作|改成|改为|换成|换为|换作|缩成|缩为|缩短[成为]|简化[成为]|精简[成为]|简写[成为]|简称|"
    r"规范为|表述为|写成|写为|叫做|叫成|叫|称为|定名为)"
)
_LINK = r"(?:也|都|就|再|直接|应该?|应当|那就|那|还是|要|得|给我|帮我|统一|最好|一并|不如|干脆|请|他们让|财政让|让)*"
_TELLS = re.compile(
    rf"^(?P<r>.*?)(?P<n>的?{NAME_WORDS})?{_LINK}(?P<v>{_VERB})(?:个(?![案人体性别])|一个)?[：:]?(?P<new>[^，。]+)$"
)
_WHOM = re.compile(
    r"^(?P<r>.*?满意度)(?:那|这)?一?[条行项]?的?(?:调查|评价|服务)?(?:对象|人群|群体)(?P<by>.{0,8}?)(?:写成?|填成?|改成|改为|换成|换为|是|为|用)(?P<new>[\u4e00-\u9fff、]{2,12}?)(?:吧|了|就行)?$"
)
"""满意度对象写查档群众: whom one asks."""
_LONG = r"(?:长|啰嗦|罗嗦|拗口|绕口|绕|别扭|复杂|虚|空|空泛|笼统|土|繁琐|累赘|难懂|难念|模糊|口语化?|不规范|不好懂?|不准确?|不贴切?|不成话|不像话|不顺|不简洁|不具体)"
_FAULT = re.compile(
    rf"(?:的?{NAME_WORDS})?(?:也|都|还是|还|实在|有点儿?|有些|太过|太|过于|偏|挺|比较|写得|起得|取得|读着|看着|读起来|叫得|嫌|被说)+{_LONG}(?:了|点|一点|些|一些)*$"
    rf"|(?:的?{NAME_WORDS})(?:也|都|还是|还|再)*{_LONG}(?:了|点|一点|些|一些)*$"
    rf"|(?:的?{NAME_WORDS})?(?:也|都|要|得|应该?|可以|再|弄|写|改|搞|起|取|给我)*(?:短|简单|精简|简短|简洁|规范|通俗|简明|缩|压缩|缩短|简化|具体|明确|精炼)(?:一?点|一?些|一下|点儿|下)$"
    rf"|(?:的?{NAME_WORDS})?(?:也|都|要|得|该|应该?|再|给我)+(?:缩短?|压缩|精简|简化|精炼)$"
    rf"|(?:的?{NAME_WORDS})?(?:也|都|要|得|该|应该?|再|就|请|里|中|有|还|给我)*(?:补全|写全|补齐全?|补完整|写完整|[缺少掉漏](?:了)?(?:个|几个)?字|不全|不完整|没写全)(?:了|的)*$"
    rf"|(?:光|只|就)(?:写|有|说|是)?[^，。]{{1,10}}(?:不行|不够|不成话|不好|看不懂|不完整|不合适|不成)$"
    rf"|(?:也|都|还是|还)*(?:不行|不对|不妥|不合适|不恰当|有问题|写错了?|起错了?)$"
    rf"|(?:也|都)?(?:同样|一样|也是|同理|照样|也这样|也如此)$"
)
"""名字太长, 名称简单点, 光写及时率不行: a new name is to come."""
_ASIDE = re.compile(
    r"(?:要|得|需要?|应该?|必须)(?:写|有|给|填|用|落到|体现)(?:个|出|清|明)?(?:具体的?|准确的?|明确的?)?(?:日期|时间|数|指标|名称|数据|量化的?指标|东西)?"
    r"|(?:评审|审核人?|财政|科里|局里|领导|专家|他们|上面|人家|主任|科长)[^，。\d]{0,6}(?:要求|让|叫|说了?|嫌|看不懂|提的|不满意|提出)(?:改|换|的|了|一下)*"
    r"|(?:因|因为|由于|鉴于|考虑到|既然)[^，。\d]{2,24}"
    r"|(?:其他|别的|其余)的?(?:都)?(?:不变|不动|照旧)|表格?里?(?:都)?(?:放|写|排|挤)不下|打印出来[^，。\d]{0,8}|一行(?:放|写|排)不下|看着[^，。\d]{0,6}|不(?:够|太)?(?:好看|好懂|规范|准确)"
)
"""要写具体日期, 领导嫌长: why, and nothing to be done."""
_WHAT_FOR = re.compile(
    r"(?:把|那)?(?P<r>[^，。]{2,10}?)(?:那|这)?(?:一)?[条行项]?(?:里|中|也|还|就|没|没有|少|缺|漏)*(?:要|得|该|应该?|需要?|必须|里|中|还|没|没有|少|缺|漏)(?:带|有|写|标|注|含|包含|包括|体现|说|讲|交代|算|区分)?(?:上|明|清楚?|出|了|着)*[^，。\d]{1,8}"
)
"""What a name is to say besides."""
_NUMBERED = re.compile(
    r"^(?:意见|问题|建议|批注|第)[一二三四五六七八九十\d]+[条点处]?[：:、]|^(?:[一二三四五]|\d)(?:[是：:、]|\.(?!\d))"
)
_COUNTED = re.compile(r"几个?(?=汉?字|词)")
_OWN = re.compile(r"满意度$")
_EVERYWHERE = re.compile(
    r"(?:表里|全文|通篇|整张表|所有地方|各处|到处)[^，。]{0,4}(?:都|全|统一)|(?:都|全)(?:换|改)(?:掉|过来)?$"
)


def read_names(now: Snapshot, text: str, focus: Focus | None) -> list[Named]:
    """What the (bare) message tells of names of rows; [] unless every clause of it is accounted for."""
    if re.search(TAKEN_BACK, text) or left_as_it_is(text) or re.search(f"{NOT_TAKEN}|{OF_OTHERS}", text):  # fmt: skip
        return []
    if _EVERYWHERE.search(text):
        return []  # 表里都换: of every place, and not of one row
    told = _Told(now, focus)
    clauses = split(_NUMBERED.sub("", text))
    for n, raw in enumerate(clauses):
        valued = VALUE.fullmatch(clauses[n + 1]) if n + 1 < len(clauses) else None
        if not told.take(raw, valued=valued is not None and is_told_value(valued.group("v"))):
            return []
    return told.all()


class _Told:
    """The names told so far, and what the next clause may go on with."""

    def __init__(self, now: Snapshot, focus: Focus | None) -> None:
        self._now, self._focus = now, focus
        self._named: list[Named] = []
        self._rows: list[int] | None = None  # those a clause spoke of, None for none yet
        self._said = ""  # that clause
        self._wanted = False  # a new name is to come for them
        self._letter_gone = False  # the clause before took letters out of a name

    def all(self) -> list[Named]:
        rows = [one.row for one in self._named]
        return self._named if len(rows) == len(set(rows)) and not self._wanted else []

    def take(self, clause: str, *, valued: bool) -> bool:
        """True where the clause is understood; ``valued`` where the next one is nothing but a value."""
        if re.search(OPEN, clause) or words.PAST.search(clause):
            return False
        if self._letter_gone and IT_GOES.fullmatch(clause):
            return True
        order = mood_of(_COUNTED.sub("", clause)) is Mood.WISH
        if order and (self._letters(clause) or self._value(clause)):
            return True
        if order and (self._whom(clause) or self._named_anew(clause, valued=valued)):
            return True
        if words.DELETE.search(clause) or words.COMMANDED.search(clause):
            return False  # an order that is none about a name
        if self._fault(clause) or self._says_what_for(clause) or _ASIDE.fullmatch(clause):
            return True
        return (order and self._bare_name(clause)) or self._speaks(clause)

    # --- rows ----------------------------------------------------------------------------------

    def _meant(self, said: str) -> list[int]:
        """The rows that the words of a clause mean, those of the clause before where it has none."""
        if said.strip("的把将") and not re.fullmatch(
            r"(?:那|就|也|再|给|前面|后面)+|(?:把|将)?[这那](?:一)?[条行项](?:的)?", said
        ):
            return rows_meant(self._now, said, self._focus)
        if self._rows is not None:
            return self._rows
        return rows_meant(self._now, "", self._focus)

    # --- clauses -------------------------------------------------------------------------------

    def _letters(self, clause: str) -> bool:
        ways = [one for one in read_letters(clause) if one.named or (self._rows is not None and not one.row)]  # fmt: skip
        names = [row.name for row in self._now.draft.table.indicators]
        for way in ways:
            fitting = {row: name for row in self._meant_of(way) if (name := changed(way, names[row]))}  # fmt: skip
            if len(fitting) == 1:
                row, name = fitting.popitem()
                if is_class_word(name):
                    return False  # 满意度不要写用水群众: no name would be left
                self._name(row, name)
                self._letter_gone = way.how == "off"
                return True
            if fitting:
                return False
        return False

    def _meant_of(self, way: Letters) -> list[int]:
        table = self._now.draft.table.indicators
        said = re.sub(r"(?:同样|一样|也)$", "", way.row)
        if said or self._rows is not None:
            return self._meant(said)
        if way.old:  # 去掉“用水”: every name that has it
            return [n for n, row in enumerate(table) if row.applicable and way.old in row.name]
        return self._meant("")

    def _whom(self, clause: str) -> bool:
        found = _WHOM.match(clause)
        rows = rows_meant(self._now, found.group("r"), self._focus) if found else []
        if found is None or len(rows) != 1 or re.search(r"[不没别]", found.group("by")):
            return False
        who = found.group("new")
        self._name(rows[0], who if _OWN.search(who) else f"{who}满意度")
        return True

    def _named_anew(self, clause: str, *, valued: bool) -> bool:
        found = _TELLS.match(clause)
        if found is None:
            return False
        said, new = found.group("r"), found.group("new").strip()
        quoted = new[:1] in '“"「『'
        name, value = name_and_value(new)
        name = re.sub(
            r"(?:吧|就行了?|就好了?|就可以了?|就?足?够了|就够|更?合适|即可|为好|了)+$",
            "",
            unquoted(name),
        )
        told = valued and bool(said) and len(name) > _SHORTEST
        sure = quoted or told or self._wanted or bool(found.group("n")) or re.search("名|叫|称|缩|简", found.group("v")) is not None  # fmt: skip
        if not may_name(name, sure=sure) or (value and not is_value(tidy_value(value))):
            return False
        if re.fullmatch(r"[把将]?[“\"「『][^”\"」』]+[”\"」』]", said) and not self._is_a_name(said.lstrip("把将")):  # fmt: skip
            return False  # “用水群众”换成“用水农户”: a word of names
        if quoted and not value and self._part_named(said, name):
            return True
        rows = self._meant(said)
        own = self._of_kind(name) if not said and self._rows is None else []
        if own:
            rows = own
        elif not said and self._rows is None and (held := self._held_in(name)):
            rows = held  # 名称改成四门冷柜购置数量: the row whose name it goes on from
        elif not said and self._rows is None and found.group("n"):
            return False  # 名称改成…: of the project, or of a row that was not told
        row = likest(self._now, rows, name, f"{said}{self._said}")
        if row is None or not self._fits(row, name, value, sure=sure, said=said):
            return False
        self._name(row, name, value)
        return True

    def _part_named(self, said: str, new: str) -> bool:
        """斗口那个“费用标准”改“率定单价”: the rest of the name is said as well, and stays."""
        told = _PART_OF.fullmatch(said)
        if told is None:
            return False
        part, beside = told.group("a"), set(bigrams(told.group("x")))
        names = [row.name if row.applicable else "" for row in self._now.draft.table.indicators]
        rows = [n for n, one in enumerate(names) if part in one and beside & set(bigrams(one.replace(part, "")))]  # fmt: skip
        if len(rows) != 1 or beside & set(bigrams(new)):
            return False
        self._name(rows[0], names[rows[0]].replace(part, new))
        return True

    def _is_a_name(self, quoted: str) -> bool:
        said = normalise(unquoted(quoted))
        rows = self._now.draft.table.indicators
        return is_class_word(said) or any(normalise(row.name) == said for row in rows)

    def _of_kind(self, name: str) -> list[int]:
        """The only row that tells how satisfied one is, where the new name does too."""
        rows = self._now.draft.table.indicators
        same = [n for n, row in enumerate(rows) if row.applicable and _OWN.search(row.name)]
        return same if _OWN.search(name) and len(same) == 1 else []

    def _held_in(self, name: str) -> list[int]:
        """The one row whose whole name the new one holds."""
        rows = self._now.draft.table.indicators
        held = [n for n, row in enumerate(rows) if row.applicable and len(row.name) > _SHORTEST and normalise(row.name) in normalise(name)]  # fmt: skip
        return held if len(held) == 1 else []

    def _says_what_for(self, clause: str) -> bool:
        """冷柜要带规格, 0.8元里含装订: what the name of one row is to say."""
        found = _WHAT_FOR.fullmatch(clause)
        if found is None or self._named:
            return False
        value = tidy_value(found.group("r"))
        if is_value(value):
            said, table = parse_value(value), self._now.draft.table.indicators
            rows = [n for n, row in enumerate(table) if row.parsed.number == said.number and said.unit in {None, row.parsed.unit} and "总" not in row.name]  # fmt: skip
        else:
            rows = rows_meant(self._now, found.group("r"), self._focus)
        if len(rows) != 1:
            return False
        self._rows, self._said = rows, clause
        return True

    def _bare_name(self, clause: str) -> bool:
        """补助发放人数, after a clause that found fault with the name that stands."""
        if not self._wanted or not self._rows:
            return False
        name, value = name_and_value(
            re.sub(
                r"^(?:那就|就|直接|可以)*(?:叫|写|用|应该?是|应当是|应为|是)(?=.{3})", "", clause
            )
        )
        if not may_name(name, sure=True):
            return False
        row = likest(self._now, self._rows, name, self._said)
        if row is None or (value and not is_told_value(value)):
            return False
        old = self._now.draft.table.indicators[row].name
        if not NAME_ENDS.search(name) and dice(name, old) < _NEAR:
            return False
        self._name(row, name, value)
        return True

    def _value(self, clause: str) -> bool:
        """The value of the row that was just named."""
        found = VALUE.fullmatch(clause)
        if not self._named or self._wanted or found is None or self._named[-1].value:
            return False
        value = found.group("v")
        if not is_told_value(value):
            return False
        self._named[-1] = replace(self._named[-1], value=value)
        return True

    def _fault(self, clause: str) -> bool:
        found = _FAULT.search(clause) or words.REASON.search(clause)
        if found is None or (found.re != _FAULT and found.end() < len(clause)):
            return False
        said = re.sub(r"(?:也|都|还是|还|又|就)+$", "", clause[: found.start()])
        if re.search(r"\d", re.sub(r"第\d+", "", clause)):
            return False
        rows = self._called(clause) or (self._meant(said) if said else self._rows)
        if said and not rows:
            every = re.fullmatch(rf"(?:这?(?:几|两|些)[条行]的?)?{NAME_WORDS}?", said)
            return every is not None and self._speaks_of_all()
        self._rows, self._said, self._wanted = rows, clause, bool(rows)
        return True

    def _called(self, clause: str) -> list[int]:
        """The one row whose whole name the clause says."""
        said, table = normalise(clause), self._now.draft.table.indicators
        whole = [n for n, row in enumerate(table) if row.applicable and normalise(row.name) in said]
        return whole if len(whole) == 1 else []

    def _speaks_of_all(self) -> bool:
        self._rows, self._wanted = None, False
        return True

    def _speaks(self, clause: str) -> bool:
        """A clause that is nothing but the words for a row: 成本第一条“…”."""
        if self._named or re.search(r"[，。]", clause) or is_value(tidy_value(clause)):
            return False
        if words.DELETE.search(clause) or words.COMMANDED.search(clause):
            return False  # 第3条删了: an order of its own
        said = re.sub(r"(?:也|同样|一样|呢|嘛)+$", "", clause)
        exact = re.search(r"第|最后|(?:[条项]|(?<!不)行)$|^[“\"]", said) or is_class_word(said)
        rows = rows_meant(self._now, said, self._focus) if exact else []
        if not rows:
            return False
        self._rows, self._said = rows, clause
        return True

    # --- names ---------------------------------------------------------------------------------

    def _name(self, row: int, name: str, value: str = "") -> None:
        self._named.append(Named(row, name, value))
        self._rows, self._wanted = [row], False

    def _fits(self, row: int, name: str, value: str, *, sure: bool, said: str) -> bool:
        """False where the row has that name, where another has it, or where the words may mean its value."""
        table = self._now.draft.table.indicators
        old = normalise(table[row].name)
        if normalise(name) == old or any(normalise(one.name) == normalise(name) for one in table):
            return False
        if not sure and normalise(name) in old and value:
            return False  # 改成及时率100%
        likelier = [n for n, one in enumerate(table) if n != row and one.applicable and dice(one.name, name) > dice(table[row].name, name) and dice(one.name, name) > _SAME]  # fmt: skip
        whole = is_class(self._now, said)
        return not likelier or (bool(said) and not whole) or sure


_NEAR = 0.3
"""Likeness with the old name from which bare words are the new one."""
_SHORTEST = 3
"""Characters that a name beside a value has more of."""
_SAME = 0.75
"""Likeness of names from which the words are of that row."""
