"""The tasks of a request as a goal tells them: in the clerk's own words and order, none left out.

A request says what is done better than any name of a row can: 砌挡墙450立方米, 清理周边小广告, 宣传0.8万元. Each
piece of it is retold with its verb in full and without its money; a count has the value of its
row, so that no number stands in the goal that no row carries.
"""

from dataclasses import dataclass
from functools import lru_cache

from assistant.drafting.matter.acts import BUILT, PUT_UP, is_verb, split_end, subject_act
from assistant.drafting.matter.aims import says_effect
from assistant.drafting.matter.measures import PEOPLE
from assistant.drafting.matter.objects import fits
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.rows import Row
from assistant.drafting.told_tasks.told_order import deed_of
from assistant.drafting.told_tasks.told_pieces import Mark, Piece, marks_of, pieces_of, said_between
from assistant.drafting.told_tasks.told_words import (
    bare,
    is_deed,
    is_goods,
    is_speech,
    letter_alone,
    says_who_pays,
    verb_first,
)
from assistant.facts import Brief, Fact
from assistant.understanding.lexicon import any_of, words
from assistant.understanding.subjects.whole_topic import without_office
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.text import bigrams
from corpus.values import ValueKind

_LONGEST, _SHORTEST = 24, 2
_THING = 8
"""Characters of one of several things that are got."""
_COVERED = 0.6
"""Share of a task's letters from which what stands in the goal says it already."""
_COUNTED = {ValueKind.QUANTITY}
_OF_IT = "其中"
_HEAD = re.compile(any_of((*words("labels", "unit"), *words("labels", "authority"))))
"""实施单位南门街道办事处 fills a cell of the head and is no task."""
_HEAD_LABEL = re.compile(rf"(?:{_HEAD.pattern})[：:]\s*$")
"""实施单位： before 清河街道办事处: what follows is an office, whatever verb its name begins with."""
_ANYWHERE = re.compile(r"(?:全[县市区镇乡村]|全街道|全社区|辖区)[内共]?")
_FOR_WHOM = re.compile(r"(?:给|为|对)(?:全[县市区镇乡]|辖区)?[内共]?$")
_DAILY = re.compile(
    r"^(?:日|每[日天])(?P<mean>均?)(?P<done>处理|收运|清运|处置|供水|接待|保洁)?量?$"
)
_NO_DAILY = frozenset({"服务", "运营", "管理", "维护", "运维"})
"""Deeds that say nothing of what is done by the day."""
_MADE_ONLY = frozenset(
    {"新建", "建设", "改建", "扩建", "铺设", "敷设", "硬化", "栽植", "种植", "维修", "修缮", "改造"}
)
"""Verbs that a list carries on only to what they can be done to."""
_HOW = re.compile(
    r"^(?:通过|完工|竣工|建成后|付给|按|由|根据|经|从|在|用|以|为|因|自(?![助动来然行治愿救])|对于|如|若|已|尚|目前|去年|上年|使|让|确保|实现|达到|要求|要?报(?![警废告刊])|申报|拟|预算|资金|单价|标准)"
)
_GAINED = re.compile(
    r"追回|挽回|收回|清缴|到位|签约|实现|带动|新增|争取|拉动|撬动|节约|增收|销售|达成"
)
"""What comes of a project and is not paid by it."""
_ONLY_MONEY = re.compile(
    r"(?:服务|建设|施工|工程|采购|购置|运行|运营|项目|综合|管理|工作)费(?:用)?|(?:物资|工程|货|设备|专项|补助|奖补)款|现金|专债|尾款|余款|[一-龥]{0,4}成本"
)
"""Words of money that say no task beside the project itself."""
_NO_TASK = re.compile(
    r"的$|后[再才]?(?:兑付|发放|付款|拨付|支付|结算)$|([一-龥])一\1$|([一-龥])\2$"
)
"""换国产的 says which, and 修一修 is speech: neither is a task of its own."""
_SIZE = re.compile(r"^(?:跨度|[宽长高厚深]度?|直径|容量|库容)$|^(?:日均?|每[天日])")
_TOO_GENERAL = re.compile(
    r".{0,2}(?:服务|东西|费用|其他|杂项|杂费|零星)|(?:聘请|委托)(?:第三方|专业|社会|技术|有资质)?(?:机构|公司|单位|第三方|人员|队伍)?"
)
"""Tasks that say nothing: 买服务的, 聘请第三方."""
_GIVEN = re.compile(
    r"(?:中央|省|市|区|县|镇|上级)级?[一-龥]{0,8}(?:补助|奖补|专项|拨款|配套|资金)|总?投资"
)
"""Who gives, or how much: 省档案补助, 投资."""
_REST = re.compile(r"其余|其他|剩余|剩下")
"""What is left over and has no name."""
_BOUGHT_WORK = re.compile(
    r"(?:监理|设计|评审|审计|测绘|代理|差旅|食宿|交通|印刷|劳务|场地|勘察|造价)$"
)
"""What others do for a fee."""
_INSURED = re.compile(
    r"[一-龥]{0,6}?(?:社保|公积金|五险一金|意外险|责任险|工伤保险|医疗保险|养老保险)(?:公积金)?(?!补[贴助])"
)


_TWO = re.compile(r"^(?P<deed>[一-龥]{2,4})[加和及与、](?P<goods>[一-龥]{2,8})$")
"""What is done and what is bought, of one sum."""


@dataclass(frozen=True)
class Told:
    """A task as the goal tells it, with its place in the request and the facts that it says."""

    place: int
    text: str
    facts: tuple[int, ...] = ()


def tasks_told(brief: Brief, rows: list[Row]) -> list[Told]:
    """The tasks that the request tells in words of its own; counts among them by their ``rows``."""
    text = brief.text
    by_fact = {row.facts[0]: row for row in rows if row.facts}
    marks = marks_of(brief)
    told: list[Told] = []
    carried = ""
    first = True
    for piece in pieces_of(text, marks):
        if _HEAD_LABEL.search(text[: piece.start]):
            continue
        if piece.mark != "、":
            carried = ""
        if says_who_pays(text[piece.start : piece.end]):
            continue
        inside = [one for one in marks if piece.start <= one.start < piece.end]
        made, carried = _retold(piece, inside, by_fact, brief, carried, first, told)
        told += made
        first = False
    return told


def _retold(
    piece: Piece, inside: list[Mark], by_fact: dict[int, Row], brief: Brief,
    carried: str, first: bool, before: list[Told],
) -> tuple[list[Told], str]:  # fmt: skip
    """What a piece is told as, and the verb that the next one in its clause may go on with."""
    text = brief.text
    made: list[Told] = []
    start = piece.start
    for mark in inside:
        head = without_office(bare(said_between(start, mark, brief)))
        row = by_fact.get(mark.number)
        fact = brief.facts[mark.number] if mark.number >= 0 else None
        if row is not None and fact is not None and fact.kind in _COUNTED:
            behind = text[mark.end : _next(mark, inside, piece)]
            if not head and not made and _goes_with(before, piece, fact, brief):
                last = before.pop()
                made.append(Told(last.place, f"{last.text}{_value(row)}", (mark.number,)))
            elif not head and made and text[start : mark.start].strip("共计约 ") == "":
                made[-1] = Told(
                    made[-1].place, f"{made[-1].text}{_value(row)}", (*made[-1].facts, mark.number)
                )
            elif one := _counted(
                head,
                behind,
                fact,
                row,
                brief,
                _OF_IT if before and _of_it(text, start) else carried,
            ):
                first_of = one[0] == _OF_IT and carried != _OF_IT
                said = f"{_OF_IT}{one[1]}" if first_of else one[1]
                made.append(Told(piece.start, said, (mark.number,)))
                carried = one[0]
        elif fact is not None and not made and start == piece.start and not first:
            task = _paid_for(head, fact)
            if task and not _said(re.sub(r"(?<=[一-龥]{2})费$", "", head), brief, before):
                made.append(Told(piece.start, task))
        start = mark.end
    if not inside and not first and not _NO_TASK.search(text[piece.start : piece.end].strip()):
        task = re.sub(r"(?<=.{4})给(?!水|排).*$", "", bare(text[piece.start : piece.end]))
        members = task.split("、")
        deeds = len(members) == 1 or all(is_deed(one) or deed_of(one) for one in members)
        led = verb_first(members[0]) if len(members) > 1 else None
        if led and led[0] in PUT_UP and all(2 <= len(one) <= _THING for one in members):
            deeds = True  # 添置微波炉、饮水机、急救箱
        if deeds and fits_goal(task) and not _said(task, brief, before):
            verb = deed_of(task)
            if verb and (verb[1] != task or (len(task) >= 4 and verb[0] in {"开展", "完成"})):
                made.append(Told(piece.start, f"{verb[0]}{verb[1]}"))
                carried = verb[0]
    return made, carried


def _of_it(text: str, start: int) -> bool:
    """True for a part of what was counted before: 培训1500人，其中电工400人."""
    return text[start:].lstrip(" ，,").startswith(_OF_IT)


def _counted(
    head: str, behind: str, fact: Fact, row: Row, brief: Brief, carried: str
) -> tuple[str, str] | None:
    """(verb, phrase) of a count in the clerk's words; None where these do not say what is done."""
    value, what = _value(row), fact.what
    if by_day := _DAILY.match(head):
        act = subject_act(brief)
        people = (fact.value.unit or "") in PEOPLE  # nobody is dealt with
        done = by_day["done"] or ("" if act in _NO_DAILY or people else act or "处理")
        return "", f"日{by_day['mean']}{done}{re.sub(r'/[日天]$', '', value)}"
    if re.search(r"[/每]", value) or is_speech(head) or len(head) > _LONGEST or _SIZE.match(head):
        return None
    noun = what if len(what) >= 2 and behind.startswith(what) and "、" not in what else ""
    if noun and _FOR_WHOM.search(head):
        return None  # 请第三方给全区67家养老机构
    lasts = (head,) if is_deed(head[-2:]) else (head, head[-2:], head[-1:])
    for last in lasts if noun and head else ():
        if first := verb_first(f"{last}{noun}"):  # 给敬老院添3台洗衣机
            return first[0], f"{first[0]}{first[1]}{value}"
    if noun and not head and carried:
        return carried, f"{noun}{value}"
    if alone := letter_alone(head):
        ends = re.search(rf"{head}[一-龥]$", subject_of(brief))
        return "", f"{ends[0] if ends else alone}{value}"
    if len(head) == 1 and carried and not noun:
        return carried, f"{head}{value}"  # 免疫猪2万头、羊3万只
    if len(head) < _SHORTEST or noun or _ANYWHERE.fullmatch(head):
        return None
    if is_verb(head) or _same(head, brief):
        return None  # the subject itself is told by what is done to it
    verb = deed_of(head)
    if verb and verb[1] == head:
        return None  # 监督抽检200批次: the verb would be added to the clerk's words
    if verb and not (verb[0] in PUT_UP and (fact.value.unit or "") in PEOPLE):
        return verb[0], f"{verb[0]}{verb[1]}{value}"
    if is_goods(head) and (fact.value.unit or "") == "批":
        return "购置", f"购置{head}{value}"
    carries = carried and (carried not in _MADE_ONLY or fits(carried, fact, head))
    carries = carries and not (carried in PUT_UP and head.endswith(BUILT))
    return (carried, f"{head}{value}") if carries else None


def _paid_for(head: str, fact: Fact) -> str:
    """A task of which the request says only the money, as the goal tells it; "" where it says none."""
    money = fact.kind is ValueKind.MONEY
    head = fact.what if fact.what == f"{head}计" else head  # 品牌包装设计4万
    if not (money or fact.kind is ValueKind.UNIT_PRICE) or is_source(fact.what):
        return ""
    if (two := _TWO.match(head)) and is_deed(two["deed"]) and is_goods(two["goods"]):
        return f"{two['deed']}、购置{two['goods']}"  # 装修加设备
    head = re.sub(r"^[交缴上](?=[一-龥]{0,4}[险保])", "", head)
    if not fits_goal(head) or says_who_pays(head) or _GIVEN.fullmatch(head):
        return ""
    if _GAINED.match(head) or _ONLY_MONEY.fullmatch(head):
        return ""
    verb = deed_of(head)
    if (insured := _INSURED.search(head)) and not (verb and verb[1] != head):
        return f"缴纳{re.sub(r'^单位(?:部分)?缴?纳?', '', insured[0])}"
    if verb:
        plain = verb[0] in {"发放", "支付", "缴纳"} and verb[1] == head
        return f"{verb[0]}{verb[1]}" if money or not plain else ""
    if not money or (head.endswith("子") and len(head) == 2):
        return ""
    if is_goods(head):
        return f"购置{head}"
    if _REST.match(head):
        return ""
    return f"支付{head}费" if _BOUGHT_WORK.search(head) else ""


@lru_cache(maxsize=4096)
def fits_goal(task: str) -> bool:
    """True for words that a goal may retell as a task: no speech, no effect, nothing too general."""
    return (
        _SHORTEST <= len(task) <= _LONGEST
        and re.fullmatch(r"[一-龥A-Za-z、]+", task) is not None
        and not _HEAD.match(task)
        and not is_speech(task)
        and not _HOW.match(task)
        and not says_effect(task)
        and not _TOO_GENERAL.fullmatch(task)
    )


def _said(task: str, brief: Brief, before: list[Told]) -> bool:
    """True where the subject or what is told already says the task."""
    said = subject_of(brief) + (brief.topic or "") + "，".join(one.text for one in before)
    pairs = set(bigrams(task))
    return (
        task in said
        or (len(brief.topic or "") >= 6 and (brief.topic or "") in task)
        or any(_abridged(task, one) for one in (brief.topic, *(told.text for told in before)))
        or (bool(pairs) and len(pairs & set(bigrams(said))) / len(pairs) >= _COVERED)
    )


def _goes_with(before: list[Told], piece: Piece, fact: Fact, brief: Brief) -> bool:
    """True for a bare number right behind goods that are bought: 买防暑药品，1500份."""
    bare_number = not fact.what or _same(fact.what, brief)
    goods = bool(before) and not before[-1].facts and is_goods(before[-1].text)
    return bare_number and goods and piece.mark in "，,"


def _abridged(task: str, said: str) -> bool:
    """True for a short name of what is told already: 压缩车 for 压缩垃圾车."""
    letters = iter(said)
    return len(task) >= 3 and all(letter in letters for letter in task)


def _same(head: str, brief: Brief) -> bool:
    subject = subject_of(brief)
    with_office = len(subject) >= 4 and head.endswith(subject) and len(head) - len(subject) <= 6
    return with_office or head in {subject, brief.topic, brief.project_name}


def _value(row: Row) -> str:
    """The row's value as a sentence says it."""
    return re.sub(r"^≥", "不少于", row.value)


def reread(brief: Brief) -> Brief:
    """The brief with what the request says right before a number, where the fact says another thing.

    棉被500床棉衣600件 counts 棉被 by the 床; 二等每人2000元510人 counts those of 二等.
    """
    facts = list(brief.facts)
    marks = marks_of(brief)
    for piece in pieces_of(brief.text, marks):
        start, lead = piece.start, ""
        for mark in (one for one in marks if piece.start <= one.start < piece.end):
            head = _FOR.sub("", without_office(bare(said_between(start, mark, brief))))
            start = mark.end
            if mark.number < 0:
                continue
            fact = facts[mark.number]
            if fact.kind is ValueKind.UNIT_PRICE:
                lead = lead or head
            said = head or lead
            if _FOR_WHOM.search(said):
                continue  # 聘请事务所对12家国企
            known = bare(fact.what) != said and (said in fact.what or fact.what in said)
            clause = re.match(r"[一-龥]*", brief.text[mark.end :])
            deed = clause and (verb_first(clause[0]) or split_end(clause[0]))  # 45台温度监测
            behind = brief.text.startswith(fact.what, mark.end) and not deed
            if fact.kind in _COUNTED and _NOUN.fullmatch(said) and not known and not behind:
                facts[mark.number] = fact.model_copy(update={"what": said})
    return brief.model_copy(update={"facts": tuple(facts)})


_FOR = re.compile(r"^(?:给|为|对)(?:全[县市区镇乡村]|辖区内?)(?=[一-龥]{2})")
_NOUN = re.compile(r"(?!全[县市区镇乡村]|辖区)[一-龥A-Za-z]{2,10}")


def _next(mark: Mark, inside: list[Mark], piece: Piece) -> int:
    return next((one.start for one in inside if one.start >= mark.end), piece.end)
