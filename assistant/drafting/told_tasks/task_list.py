"""The tasks of a request one by one, each with what is done to what: (安装, 河岸护栏), (开展, 文体活动).

A goal retells tasks (`told.py`); a name and rows of their own ask which tasks there are, and which
of them the request tells without a number.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import pairwise

from assistant.drafting.matter.acts import PUT_UP
from assistant.drafting.matter.doing import BUYING
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.whole_words import is_cut
from assistant.drafting.matter.works import parts
from assistant.drafting.told_tasks.told import fits_goal
from assistant.drafting.told_tasks.told_order import deed_of
from assistant.drafting.told_tasks.told_pieces import Mark, Piece, marks_of, pieces_of
from assistant.drafting.told_tasks.told_words import bare, is_goods, letters, says_who_pays
from assistant.facts import Brief
from assistant.once_per import once_per
from assistant.said_around import said_around
from assistant.understanding.lexicon import any_of
from assistant.understanding.subjects.topics import strip_asking
from assistant.understanding.who.sources import is_source
from corpus import late_re as re
from corpus.text import bigrams
from corpus.values import ValueKind

_MERELY_DONE = frozenset(
    {"完成", "开展", "发放", "支付", "缴纳", "举办", "召开", "组织", "实施", "保障", "承办", "参加"}
)
"""Verbs that a name leaves out: 举办招聘会 is a 招聘会."""
_ALSO = re.compile(
    r"^\s*(?:另外|另|再|还要|还有|还|顺便|顺带|连带|外加|加上|同时|以及|并且|并|此外|也要)"
)
"""What adds a task to others, which is then no part of them."""
_PART_OF_IT = re.compile(r"^\s*[（(]?(?:主要)?(?:含|包括|包含|其中|分为|分别)")
_JOINED = re.compile(r"以及|[和及与](?![谐平睦])")
_FOR_THEM = re.compile(
    r"(?:给|为|向|对)(?P<who>[一-龥]{2,8}?)(?:做|搞|办|开展|进行|组织|举办)(?P<what>[一-龥]{2,10})$"
)
"""给民警做体检 -> 民警体检."""
_GIVEN = re.compile(
    r"(?:给|为|向)(?P<who>[一-龥]{2,8}?)(?P<verb>配备|配发|购置|发放|安装|更换|添置|[配发买装换送添购])(?P<what>[一-龥]{2,10})$"
)
"""给残疾人配辅具 -> 配残疾人辅具."""
_WHOLE = re.compile(
    r"(?:建设|修缮|改造|提升|整治|治理|打造|创建|保护|活动|专项|工程|服务|促.{1,3}|维修养护|防治|防控|管理)$"
)
"""Ends of a subject whose parts are told behind it."""
_SO_MANY = re.compile(
    r"^[一二两三四五六七八九十]+[个口座条段台间处眼部](?=[一-龥]{2})|^个(?![人体案别性税])(?=[一-龥]{2})"
)
_UPKEEP = re.compile(r"(?:管护|养护|维护|维修|修缮|管养|修复|抢修)(?:项目|工程|经费|费)?$")
_SEASONS = re.compile(r"^(?:每年)?[春夏秋冬汛旱]{1,4}[两二三四]?季(?:节)?(?:集中)?(?=[一-龥]{3})")
"""When in the year it is done: 春秋两季免疫."""
_WORN = re.compile(
    r"^(?:已经?)?(?:损坏|破损|损毁|老化|报废|陈旧|破旧|坏掉?|坏了|旧)的(?=[一-龥]{2})"
)
"""换损坏的出水口: what state it is in is no part of its name."""
_PAYS = re.compile(
    r"^\s*[（(]?(?:其中)?(?:中央|国家|上级|省|市|区|县|[省市区县]级)[一-龥]{0,10}(?:资金|补助|奖补|拨款|配套|衔接|公益金)"
)
_LEFT_OUT = re.compile(r"不算|不含|不包括|不包含|除外|不在内|不列|另行(?:安排|申报|解决)|自筹解决")
"""What the request leaves out: 印刷不算."""
_ASKED = re.compile(r"^\s*(?:要求|确保|实现|力争|达到|保证)")
"""What is to come of it: no task from here on."""
_MEASURE = re.compile(r"(?:时间|时长|面积|标准|费用|人数|数量|次数|周期|期限|比例|质量)")
"""开放时间 says how long, and is nothing that is opened."""
COMES_WITH = BUYING | {"配备", "配发", "发放", "支付", "缴纳", "聘请", "聘用"}
"""Verbs of what a thing that is counted comes with: 床架120套，含床垫."""
_MOST = 30
"""Tasks that are read; a request with more is a list of something else."""
_LONGEST = 16
_LIKE = 0.6


@dataclass(frozen=True)
class Task:
    """One task of a request, in its place."""

    place: int  # where its piece begins in the request
    verb: str  # in full
    thing: str  # what it is done to, or the task itself after 开展, 发放 …
    counted: bool = False  # a number of its own follows
    priced: bool = False  # money of its own is said
    also: bool = False  # added by a word like 另, 还要, 顺便
    part: bool = False  # what another is said to contain: 维修养护，含大坝除草

    @property
    def noun(self) -> str:
        """The task as a name says it: 河岸护栏安装."""
        if self.verb in _MERELY_DONE or self.thing.endswith(self.verb):
            return self.thing
        if self.verb == "走访" and self.thing.startswith("慰问"):
            return f"{self.thing.removeprefix('慰问')}走访慰问"
        return f"{self.thing}{self.verb}"


@once_per("brief")
def tasks_of(brief: Brief, *, parts_too: bool = False) -> tuple[Task, ...]:
    """All tasks that the request tells, in its order; those of a list go on with its verb.

    With ``parts_too`` also what a task is said to contain: 运维，含服务器租赁、平台升级.
    """
    marks = marks_of(brief)
    found: list[Task] = []
    carried, part, just_told = "", False, False
    for piece in _parted(pieces_of(brief.text, marks), marks, brief.text):
        said = brief.text[piece.start : piece.end]
        if piece.mark not in "、+＋":
            carried = ""
        if len(found) >= _MOST or _ASKED.match(said) or (found and piece.mark == "。"):
            break
        if _PAYS.match(said) or _LEFT_OUT.search(said) or says_who_pays(said):
            continue
        part = bool(_PART_OF_IT.match(said)) or (part and piece.mark in "、")
        inside = [one for one in marks if piece.start <= one.start < piece.end]
        head = said[: inside[0].start - piece.start] if inside else said
        if just_told and inside and piece.mark in "，," and not _plain(head, brief):
            counted, _ = _numbers(inside, brief)  # 送戏下乡，108场
            found[-1] = replace(found[-1], counted=found[-1].counted or counted)
        made = [] if part and not parts_too else _tasks(head, piece, inside, carried, brief)
        made = [replace(one, part=True) for one in made] if part else made
        carried = made[-1].verb if made else carried
        just_told = bool(made)
        found += [one for one in made if not any(like(one.noun, old.noun) for old in found)]
    return tuple(found)


_GOES_ON_BEHIND = re.compile(r"(?:以及|和|及|与|并)(?=[一-龥]{3})")


@cache
def _verb_led() -> re.Pattern[str]:
    """A list whose verb stands once, at its head: 更换闸门3扇和启闭机2台."""
    return re.compile(rf"[，,、：: ]?(?:{any_of(PUT_UP)}|[买购换装配])")


def _parted(pieces: Sequence[Piece], marks: Sequence[Mark], text: str) -> list[Piece]:
    """The pieces, parted where a further task with a number goes on behind a number: 快车1辆及义诊20场."""
    made: list[Piece] = []
    for piece in pieces:
        start, before = piece.start, piece.mark
        inside = [one for one in marks if piece.start <= one.start < piece.end]
        for one, after in pairwise(inside):
            if _GOES_ON_BEHIND.match(text[one.end : after.start]):
                made.append(Piece(start, one.end, before))
                start = one.end
                before = "、" if _verb_led().match(text, piece.start) else "和"
        made.append(Piece(start, piece.end, before))
    return made


def like(one: str, other: str) -> bool:
    """True for two names of one task: 消防年检 and 消防设施年检."""
    pairs, others = set(bigrams(one)), set(bigrams(other))
    few = min(len(pairs), len(others))
    return one in other or other in one or (few > 0 and len(pairs & others) / few >= _LIKE)


def _tasks(head: str, piece: Piece, inside: list[Mark], carried: str, brief: Brief) -> list[Task]:
    also = piece.mark == "加" or _ALSO.match(head) is not None
    counted, priced = _numbers(inside, brief)
    said = _plain(head, brief)
    made: list[Task] = []
    for member in map(_without_sum, _members(said)):
        deed = deed_of(member) if _may_be(member) else None
        if deed is None and _may_be(member) and (put := _put_first().match(member)):
            deed = (put[1], put[2])  # 安装粮情测控系统
        if deed is None and _may_be(member):
            deed = _plain_deed(member)
        if deed is None and _may_be(member) and is_goods(member) and not _acts().match(member):
            deed = (carried or "购置", member)
        if deed is None and _may_be(member) and _goes_on().search(member):
            deed = ("开展", member)
        if (
            deed is None
            or len(deed[1]) < 2
            or deed[1].endswith("的")
            or _MEASURE.fullmatch(deed[1])
        ):
            continue
        if deed[0] in COMES_WITH and _INSURANCE.search(deed[1]):
            deed = ("缴纳", deed[1])
        at = piece.start + max(0, head.find(member))
        task = Task(
            at,
            _kept_up(deed[0], member, brief),
            _SO_MANY.sub("", _WORN.sub("", deed[1])),
            counted,
            priced,
            also,
        )
        if is_cut(task.noun):
            continue
        if not _no_task().search(task.noun) or _short_deeds().fullmatch(task.noun):
            made.append(task)
    if len(made) > 1:  # a number behind several is of the last
        made = [*(replace(one, counted=False) for one in made[:-1]), made[-1]]
    return made


def _without_sum(member: str) -> str:
    """The task without what says that a sum is all: 电费和维修一共58万."""
    return re.sub(r"(?<=..)(?:一共|总共|合计|共计|统共|共)$", "", member)


def _plain_deed(member: str) -> tuple[str, str] | None:
    """(what is done, to what) by words that are deeds only where a task is told: 免疫猪牛羊禽, 抽粪."""
    if found := _acts().match(member):
        thing = member[found.end() :]
        return (found[0], thing) if 2 <= len(thing) <= _LONGEST else None
    return ("完成", member) if _short_deeds().fullmatch(member) else None


@cache
def _acts() -> re.Pattern[str]:
    """Deeds before what they are done to, which elsewhere are nouns."""
    return re.compile(rf"(?:{words_of_tasks()['none']['acts']})")


_INSURANCE = re.compile(r"[一-龥](?:险|保险)$")


@cache
def _put_first() -> re.Pattern[str]:
    """A verb of getting or putting up before its thing."""
    return re.compile(rf"({any_of(PUT_UP)})([一-龥A-Za-z]{{3,}})$")


@cache
def _short_deeds() -> re.Pattern[str]:
    """Tasks of two or three letters that say both: 清渠."""
    return re.compile(words_of_tasks()["none"]["short"])


def _kept_up(verb: str, said: str, brief: Brief) -> str:
    """修机耕路 of a 农田管护 mends what is there; nothing new is built."""
    mends = verb == "修建" and not said.startswith(verb) and _UPKEEP.search(subject_of(brief))
    return "维修" if mends else verb


def _numbers(inside: list[Mark], brief: Brief) -> tuple[bool, bool]:
    """Whether a count, and whether money, is said in the piece."""
    kinds = {brief.facts[one.number].kind for one in inside if one.number >= 0}
    money = kinds & {ValueKind.MONEY, ValueKind.UNIT_PRICE}
    return bool(kinds - {ValueKind.MONEY, ValueKind.UNIT_PRICE}), bool(money)


def _plain(head: str, brief: Brief) -> str:
    """A piece without year, office and what leads to it."""
    text = re.sub(r"(?:也|都|全)?(?:算|包|包括|包含)?在(?:里面|里头|内|其中)$", "", head)
    text = re.sub(r"(?<=[一-龥])(?:一下子?|一遍)|(?:19|20)\d\d年(?:度)?|[“”\"]", "", text)
    for office in (brief.unit, brief.authority):
        text = text.replace(office, "") if office else text
    text = re.sub(r"^(?:另|再|还|也)*给(?=[买购配发投缴上][一-龥]{2})", "", text)
    text = _SEASONS.sub("", bare(strip_asking(bare(text))))
    if for_them := _FOR_THEM.match(text):
        return "".join(for_them.group("who", "what"))
    given = _GIVEN.match(text)
    if given is None:
        return text
    verb = next((one.full for one in letters() if one.said == given["verb"]), given["verb"])
    return f"{verb}{given['who']}{given['what']}"


def _members(said: str) -> list[str]:
    """Tasks joined by 和 where each says a deed; things joined stay together: 音响和课桌椅."""
    members: list[str] = []
    for piece in said.split("、"):
        both = [one for one in _JOINED.split(piece) if one]
        deeds = [deed_of(one) if len(one) >= 4 or one.endswith("费") else None for one in both]
        members += both if len(both) == 2 and all(deeds) else [piece]
    whole = len(members) > 1 and not any(deed_of(one) for one in members[1:])
    return [said] if whole else members


def _may_be(task: str) -> bool:
    return (
        len(task) <= _LONGEST
        and fits_goal(task)
        and not says_who_pays(task)
        and not is_source(task)
    )


@cache
def _no_task() -> re.Pattern[str]:
    return re.compile(words_of_tasks()["none"]["task"])


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"(?:{words_of_tasks()['none']['goes_on']})$")


@cache
def words_of_tasks() -> dict[str, dict[str, str]]:
    """The groups of `words/open_tasks.toml` that are tables of patterns."""
    return {name: one for name, one in _raw().items() if isinstance(one, dict)}


@cache
def counts_of_tasks() -> tuple[tuple[re.Pattern[str], str], ...]:
    """(how a task ends, what its count is called), the first that fits speaks."""
    raw = _raw()["count"]
    assert isinstance(raw, list)
    return tuple((re.compile(rf"(?:{one['ends']})$"), one["name"]) for one in raw)


@cache
def _raw() -> dict[str, object]:
    text = files("assistant").joinpath("words/open_tasks.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


_TOLD_BY = r"(?:项目|工作|费|经费)?(?:[，,][^，,。；;：:]{1,6})?\s*[：:]"
"""What leads from a subject to the tasks that it is."""


def is_umbrella(brief: Brief, tasks: Sequence[Task]) -> bool:
    """True where the subject is told by its tasks: 数字档案室建设，扫描45万页，购置密集架20组.

    A subject with a number or money of its own is a task beside others, and so are those that
    are listed with it or added to it.
    """
    subject = subject_of(brief)
    own = own_task(tasks, subject)
    if own is None or said_around(brief.topic, brief.text, behind=_TOLD_BY):
        return True
    if own.counted or own.priced:
        return False
    joined = [subject, *parts(subject)]
    others = [
        one
        for one in tasks
        if one.place > own.place and not any(is_said(one, part) for part in joined)
    ]
    if any(one.also for one in others):
        return False
    end = _clause_end(own, brief)
    if any(one.counted for one in tasks if one.place > end):
        return True
    listed = any(own.place < one.place < end for one in tasks)
    return not listed and _WHOLE.search(subject) is not None


def own_task(tasks: Sequence[Task], subject: str) -> Task | None:
    """The first of the tasks that the subject says."""
    return next((one for one in tasks if is_said(one, subject)), None)


def is_said(task: Task, subject: str) -> bool:
    """True where the subject says the task, or another verb of what it is done to: 灌溉渠修建 of 灌溉渠维修."""
    whole = len(task.thing) >= 3 and subject.startswith(task.thing)
    bought = f"{task.thing}采购" in subject or f"{task.thing}购置" in subject  # in either word
    return like(task.noun, subject) or task.noun in subject or whole or bought


def _clause_end(task: Task, brief: Brief) -> int:
    """Where the list ends in which the task is told: 外墙维修、门窗更换，…"""
    return task.place + len(re.split(r"[，,；;。：:\n]", brief.text[task.place :])[0])
