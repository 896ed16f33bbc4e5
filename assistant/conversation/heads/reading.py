"""A message that tells cells above the indicators, and nothing else but why.

Every clause must tell such a cell, or be a mere remark; else the message is left to the other readings.
"""

from dataclasses import dataclass, field

from assistant.conversation.actions import Change, SetTo
from assistant.conversation.errands.files import read_file
from assistant.conversation.heads.givers import FISCAL, OTHER
from assistant.conversation.heads.goal import goal_reworded, goal_told
from assistant.conversation.heads.offices import (
    CALLED,
    OPEN_TAIL,
    office_in,
    office_named,
    read_offices,
)
from assistant.conversation.heads.sources import Money, read_money
from assistant.conversation.heads.sums import sources_told
from assistant.conversation.heads.titles import (
    of_this_project,
    read_name,
    reworded,
    says_what_is_wrong,
    without_year,
)
from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import CLASS, HEAD, ROW, VALUE, read_clause
from assistant.conversation.recognised.quoted import title_by_quotes
from assistant.conversation.referring.clauses import split
from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.order_words import ORDER_ENDS, ORDERED
from corpus import late_re as re
from corpus.schema import TO_FILL

_YEAR = re.compile(
    rf"(?:把|将|那|这|就)*(?:(?:我们|咱们?)?(?:这个|这张表?|这份表?)?(?:报|做|填|申报)的(?=是))?(?:列入|列到|纳入|编入|放到)?(?:是)?(?P<w>(?:本|这个)?(?:预算|项目)?(?:年度|年份)(?:那一栏|这一栏|那栏|那格)?(?:就|也|都|应该|应当|要|写|填|报|改|调|列|到|入|为|是|改成|改为|换成|应为|：|:)*|(?:本|这个)?项目(?:应该|要)?(?:改列|列入|列到|改成|改为|调到|是|应为)|(?:改成|改为|应该是|应是|应为|补上?|填上?|写|是)+)?(?:个)?(?P<y>20\d{{2}}|\d{{2}}(?=年))(?:年)?(?P<d>度)?(?:的)?(?P<p>项目|预算|表)?(?:的)?{ORDER_ENDS}"
)
_NEAR = frozenset({"今年", "明年", "后年"})
_NEAR_YEAR = re.compile(
    r"(?:这个?|这笔|这张表|本项目|项目|我们这个?|钱|预算|报|做|的|应该|其实|都|，)*(?:是|属于?|列)(?P<y>[明后今]年)(?:度)?(?:的)?(?:钱|预算|项目|资金|经费|表|的)+(?:了|啊|呀|哈)*"
)
"""这个是明年的钱, 是明年的预算."""
_OF_YEAR = re.compile(r"(?:本|这个)?(?:预算|项目)*年[度份]|(?:本|这个)?项目")
_YEAR_SPOKEN = re.compile(r"(?:把|将|那)?(?:预算|项目)?(?:年度|年份)[^，。\d目]{0,12}")
_VETOED = re.compile(
    r"别|不要|不用|不许|不准|先不|甭|没让|要不要|该不该|如果|要是|假如|(?<!\d)万一|[?？]|什么|哪[个里]|谁"
)
_ACTS = re.compile(rf"{ORDERED}|也(?:要|得|一起|跟着)?(?:改|换|调)|一起|同步")
"""Words that ask for more than the cells that were told."""
_PUT_IN = re.compile(
    r"(?:把|将)?(?P<n>[\u4e00-\u9fff（）()]{3,24}?)(?:(?:填|写|放|列)(?:到|在|进|入)|就?(?:是|为|作为?)(?:我们的?|本项目的?|这个项目的?)?)(?P<h>实施单位|项目单位|填报单位|主管部门|主管单位|单位(?=[一那这]*[栏格]))(?:那|这)?(?:一)?(?:里|栏|格|行|上)*(?:去|吧|了)*"
)
"""县公安局填到实施单位里."""
_PUT_THERE = re.compile(
    r"(?:就|也|给我)*(?:填|写|放|列)(?:到|在|进|入)(?P<h>[\u4e00-\u9fff]{0,4}(?:单位|部门))(?:那|这)?(?:一)?(?:里|栏|格|行|上)*(?:去|吧|了)*"
)
"""街道名是东湖街道办事处，填到单位里: where what was told before stands."""
_DO_IT = re.compile(
    r"(?:麻烦(?:您|你)?|请|烦请|给我|帮我|帮忙|都|就|您|你|一起|[两三俩]个?(?:单位|格|栏|处)?|这些|都)*(?:补|填|改|写|加|换|更新)(?:上|过来|好|一下|进去|全|了|充完整|充好|写完整|完整)(?:吧|啊|哈|呗|谢谢)*"
    rf"|(?:资金|钱)?(?:来源|构成|资金|钱)(?:那里|这里|那块|这块|那一?栏|里)?(?:都|就|也|你|您|请|给我|帮我|要)*(?:分|拆)(?:开|一下|清楚|好)*(?:写|填|列)?{ORDER_ENDS}"
)
"""麻烦补上: it is to be done."""
_LONGEST = 120
_FOLLOWS = re.compile(r"更[新正换]|[跟随](?:着|了)?[改换变]|也[改换变]|同步|一并|一起[改换]")
"""住建局改叫城建局了，主管那栏跟着换: the office that was named before."""
_BRACKETED = re.compile(r"[（(][^（）()]*(?:简称|全称|那个|就是|别称|的意思)[^（）()]*[）)]")
"""区文旅局（文化广电和旅游局的简称）: how a name is meant."""
_IN_FULL = re.compile(r"(?:别|不要|不能)(?:再)?(?:写|填|用)(?:错|简称|漏)")
_NO_OTHER = re.compile(
    r"(?:别|不要|不用|不能|不得)(?:再)?(?:写|填|用|报)(?:成)?(?:它|他们|那个|错|简称|漏|[\u4e00-\u9fff]{3,12}[局所站院委会中心馆])(?:了|啊|就行)*"
)
"""别写简称: no more than how the name that is told is to be."""


_OF_YEARS_CELL = re.compile(
    r"的是|(?:年度|年份)[^，。\d]{0,6}[改调更写填列换应]|^(?:列入|列到|纳入|编入)"
)
"""The year is said to be told, and not only named."""
_START = re.compile(
    r"^(?:那个|个(?=我)|这个(?!是)|嗯+|啊|呃|诶|哦|我(?=[说讲跟给])|跟你|给你|说一?下|讲一?下|说一?声|哈|，)+"
)
_PAUSES = (
    (re.compile(r"(?<=[错对偏][了啊])(?=应该|应当|应是|应为|改成|改为|是20)"), "，"),
    (re.compile(r"(?<=[钱的了啊嘛呢])(?:就是|也就是)(?=20\d\d|[明后今]年)"), "，是"),
    (re.compile(r"(?:然后|还有|另外|再就是|完了)+(?=(?:实施)?单位|主管|年度|预算|项目名)"), "，"),
    (
        re.compile(
            r"(?<=[的了啊嘛呢])(?=(?:实施|填报)单位|单位(?=写|填|是|就|叫)|主管部门|主管单位)"
        ),
        "，",
    ),
)
"""Where a speaker takes breath."""


def paused(text: str) -> str:
    """A message spoken in one breath, cut before each cell it tells; others as they are."""
    for pattern, mark in _PAUSES:
        text = pattern.sub(mark, text)
    return _START.sub("", text) or text


@dataclass
class _Told:
    offices: dict[str, str] = field(default_factory=dict)
    open_: list[str] = field(default_factory=list)
    spoken: list[str] = field(default_factory=list)  # offices whose names are still to come
    called: str = ""  # an office's name that was told before its cell
    bare: bool = False  # 单位 stood alone: its name follows without a verb
    year: str = ""
    year_spoken: bool = False
    remarks: int = 0
    name: str = ""
    name_spoken: str = ""  # the clause that spoke of the name
    money: Money = field(default_factory=Money)


def read_heads(now: Snapshot, text: str) -> tuple[Change, ...]:
    """The changes that a (bare) message tells of cells above the indicators; () for other messages."""
    if not text or re.search(r"<\s*[/!a-zA-Z]", text):
        return ()
    table = now.draft.table
    of_goal = goal_told(text, table.annual_goal or "")
    if of_goal or len(text) > _LONGEST:
        return of_goal
    if title := title_by_quotes(text, table.project_name):
        return (SetTo("项目名称", title),)
    text = re.sub(r"^(?:(?:再)?(?:补|填|补充|更新|说)一?下)[：:，,]", "", text)
    text = _BRACKETED.sub("", text)
    told = _Told()
    held = {
        cell: value for cell in ("unit", "authority")
        if (value := getattr(table, cell)) and value != TO_FILL
    }  # fmt: skip
    for raw in split(paused(text)):
        if _tells(now, raw, told, held):
            continue
        if not _remark(now, raw, told):
            return ()
        told.remarks += 1
    return _changes(now, told)


_SOURCE = re.compile(r"(?:财政拨款|其他资金|自筹(?:资金)?)[^，。]{0,6}\d")
"""A source with its sum, beside a row: 第6条删掉。财政拨款写60万，其他资金36万."""


_ANY_SUM = re.compile(
    r"(?:财政拨款|其他资金|自筹(?:资金)?|财政|[省市县区镇乡]里|上级|总额|总投资|总预算|预算)[^，。]{0,6}\d|^(?:那)?(?:剩下|其余|余下|剩余|不够)的?"
)
"""The same where the total and both sources are told."""
_UNCHANGED = re.compile(r"(?<=[\d万元])(?:保持|还是|都)?(?:不变|不动|照旧)$")


def heads_and_rest(now: Snapshot, text: str) -> tuple[tuple[Change, ...], str]:
    """The offices, the year, the sources and the wordings of the goal that clauses of a message tell, and what its other clauses say.

    人数改成16，主管部门填区民政局: the rest is 人数改成16. () where nothing can be taken apart.
    """
    if len(text) > _LONGEST:
        return (), text
    whole = _apart(now, text, _ANY_SUM)
    if whole[0].called and "authority" not in whole[0].offices:
        return (), text
    sums = whole[0].money
    if not (sums.total and {FISCAL, OTHER} <= {*sums.told, sums.rest}):
        whole = _apart(now, text, _SOURCE)
    told, wordings, rest = whole
    money = told.money.pieces > 1
    if not rest or not (told.offices or told.year or wordings or money):
        return (), text
    if told.money.pieces and not money:
        return (), text
    if money and any(re.search(r"第[\d一二三四五六七八九十]+[条行项]", one) for one in rest):
        return (
            (),
            text,
        )  # the sources compose the rows anew: a row's number may be another's by then
    told.remarks = 1
    changes = _changes(now, told)
    if money and not changes:
        return (), text  # sums that do not hang together
    return (*changes, *wordings), "，".join(rest)


def _apart(
    now: Snapshot, text: str, sums: re.Pattern[str]
) -> tuple[_Told, tuple[Change, ...], list[str]]:
    """What clauses tell of the heads, of the goal, and the other clauses; ``sums``: which may tell money."""
    told = _Told()
    rest = []
    wordings: tuple[Change, ...] = ()
    for raw in split(text):
        if not wordings and (wordings := goal_reworded(raw, now.draft.table.annual_goal or "")):
            continue
        sum_ = _UNCHANGED.sub("", raw)
        if sums.search(sum_) and not _VETOED.search(sum_) and read_money(sum_, told.money):
            continue
        offices = None if _VETOED.search(raw) else read_offices(raw, told.offices)
        year = _YEAR.fullmatch(raw)
        if offices is not None and offices.told and not (offices.open_ or offices.spoken):
            told.offices |= offices.told
        elif year and _of_year(raw, year) and not told.year:
            told.year = year.group("y")[-2:]
        elif offices is not None or not _calls_office(now, raw, told):
            rest.append(raw)
    return told, wordings, rest


def _tells(now: Snapshot, raw: str, told: _Told, held: dict[str, str]) -> bool:
    """Put what the clause tells into ``told``; False where it tells no such cell."""
    if told.open_ and OPEN_TAIL.fullmatch(raw):
        return True
    if told.open_ and (name := office_in(raw, verb=True)) is not None:
        told.offices |= dict.fromkeys(told.open_, name)  # 还空着呢，应为…
        told.open_ = []
        return True
    if (yearless := without_year(raw, now.draft.table.project_name)) is not None:
        told.name_spoken, told.name = told.name_spoken + raw, yearless
        return True
    own = now.draft.table.project_name
    if not read_name(raw, own, spoken=False) and says_what_is_wrong(raw, spoken=bool(told.name_spoken)):  # fmt: skip
        told.name_spoken += raw
        return True
    if _NO_OTHER.fullmatch(raw) and (told.offices or told.spoken):
        return True
    if _VETOED.search(_IN_FULL.sub("", raw)) and not re.match(r".{0,12}不知道(?:填|写|是)", raw):
        return False
    inside = reworded(raw, now.draft.table)
    if inside is not None and inside[0] == "project_name":
        told.name_spoken, told.name = told.name_spoken + raw, inside[1]
        return True
    if inside is not None:
        told.offices[inside[0]] = inside[1]
        return True
    there = _PUT_THERE.fullmatch(raw)
    if there and len(told.offices) == 1:
        told.offices = {
            "authority" if "主管" in there["h"] else "unit": next(iter(told.offices.values()))
        }
        return True
    put = _PUT_IN.fullmatch(raw)
    if put and (name := office_in(put.group("n"))) is not None:
        told.offices["authority" if "主管" in put.group("h") else "unit"] = name
        return True
    offices = read_offices(
        raw, held | told.offices | ({CALLED: told.called} if told.called else {})
    )
    if offices is not None:
        told.offices |= offices.told
        told.open_ += offices.open_
        told.spoken, told.bare = [*offices.spoken], offices.bare
        if told.called and told.spoken and _FOLLOWS.search(raw):
            told.offices |= dict.fromkeys(told.spoken, told.called)
            told.spoken = []
            return True
        return bool(offices.told or offices.open_) or bool(offices.spoken)
    called, cell = office_named(raw, held)
    if called and (told.spoken or cell):
        told.offices |= dict.fromkeys(told.spoken or [cell], called)
        told.spoken, told.called = [], called
        return True
    if called:
        told.called = called
        return True
    if told.spoken and (name := office_in(raw, verb=not told.bare)) is not None:
        told.offices |= dict.fromkeys(told.spoken, name)
        told.spoken = []
        return True
    if _calls_office(now, raw, told):
        return True
    missing = [cell for cell in ("unit", "authority") if cell not in held | told.offices]
    if re.match(r"(?:就)?是", raw) and len(missing) == 1 and (name := office_in(raw)) is not None:
        told.offices[missing[0]] = name  # 问了，是区文旅局: of the one that is still open
        return True
    near = _NEAR_YEAR.fullmatch(raw)
    if near:
        told.year, told.year_spoken = told.year or near.group("y"), True
        return True
    year = _YEAR.fullmatch(raw)
    if year and (_of_year(raw, year) or year.group("d") or told.year_spoken or told.year in _NEAR):
        if told.year.isdigit() and told.year != year.group("y")[-2:]:
            return False
        told.year = year.group("y")[-2:]
        told.year_spoken = told.year_spoken or _OF_YEARS_CELL.search(raw) is not None
        return True
    if year and year.group("p"):
        told.year, told.year_spoken = year.group("y")[-2:], True
        return True
    if _YEAR_SPOKEN.fullmatch(raw) and not told.year:
        told.year_spoken = True
        return True
    name = read_name(raw, own, spoken=bool(told.name_spoken))
    if name is not None:
        told.name_spoken += raw
        if name and not of_this_project(told.name_spoken, name):
            return False  # 名字 of a row
        told.name = name or told.name
        return True
    return read_money(raw, told.money)


def _calls_office(now: Snapshot, raw: str, told: _Told) -> bool:
    """县图书馆，主管县文旅局: True for an office by itself, where the one who does it is still open."""
    unit = now.draft.table.unit
    if told.called or "unit" in told.offices or (unit and unit != TO_FILL) or office_in(raw) != raw:
        return False
    told.called = raw
    return True


def _of_year(raw: str, year: re.Match[str]) -> bool:
    """True where the clause says that it is of the year: 年度2026, 项目改列2026年, 这是2026年的."""
    return (
        _OF_YEAR.match(year.group("w") or "") is not None
        or re.match(r"(?:这|那)(?:个|张)?是.*年的$", raw) is not None
    )


def _remark(now: Snapshot, raw: str, told: _Told) -> bool:
    """True for a clause that asks for nothing and names nothing that could be changed."""
    if _DO_IT.fullmatch(raw):
        return True
    if read_file(raw) is not None:
        return False  # 年度2026，弄个excel给我: the file is wanted as well
    if re.search(
        r"处室|科室|属性|项目期|周期|(?:写|填)(?!错|漏|得)(?:到|在|进|上|成|为)?[\u4e00-\u9fff]{2,}",
        raw,
    ):
        return False  # it tells a cell
    if re.search(r"\d", raw) or _ACTS.search(raw) or words.UNDECIDED.search(raw):
        return False
    if re.search(r"如果|要是|[?？]|吗$|多少|什么", raw):
        return False
    clause = read_clause(now, raw, None)
    if clause.of(VALUE) or clause.of(CLASS):
        return False
    if any(one.rows and one.rows[0][1] >= 4 for one in clause.of(ROW)):
        return False
    heads = [one.text for one in clause.of(HEAD)]
    return not heads or all(re.search(r"钱|资金|财政|预算|总", one) for one in heads) or bool(
        told.offices or told.name
    )  # fmt: skip


def _in_full(now: Snapshot, cell: str, name: str) -> str:
    """An office as the other cell has it in full: 总工会是主管, where 市总工会 is the unit."""
    other = now.draft.table.unit if cell == "authority" else now.draft.table.authority
    return other if other and other != name and other.endswith(name) else name


def _changes(now: Snapshot, told: _Told) -> tuple[Change, ...]:
    money = told.money
    begun = money.pending or money.topic or money.granted or money.clash
    begun = begun or (money.step and not money.total)
    if told.called and told.called not in told.offices.values():
        if "authority" not in told.offices or "unit" in told.offices:
            return ()  # an office, and nothing says which
        told.offices["unit"] = told.called
    if told.spoken or begun:
        return ()  # what was begun and not told to its end
    if (told.name_spoken and not told.name) or (told.year_spoken and not told.year):
        return ()
    changes: list[Change] = []
    if told.year:
        changes.append(SetTo("年度", f"20{told.year}" if told.year.isdigit() else told.year))
    if told.name:
        changes.append(SetTo("项目名称", told.name))
    labels = {"unit": "实施单位", "authority": "主管部门", "office": "主管处室"}
    changes += [
        SetTo(labels[cell], _in_full(now, cell, name)) for cell, name in told.offices.items()
    ]
    if told.year and not (told.offices or told.name or told.year_spoken or told.remarks):
        return ()  # 2026年度 alone is left to the other readings
    alone = not (told.remarks or money.by_grant)
    sources = sources_told(now, money, alone=alone)
    return (*changes, *sources) if sources is not None else ()
