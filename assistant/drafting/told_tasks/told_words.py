"""The words by which a goal tells tasks as the clerk does: verbs of one letter, nouns of money, ends of deeds."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from assistant.drafting.matter.acts import BUILT_ILLEGALLY, split_deed, verbs
from assistant.understanding.attribution.short_verbs import short_verbs
from assistant.understanding.lexicon import any_of, words
from assistant.understanding.who.sources import rest_unsaid
from assistant.understanding.wording.word_edges import splits_word
from corpus import late_re as re

_INSURED = re.compile(r"(?:社保|公积金|五险一金|保险|意外险|责任险|保险费|保费)$")
_PARTS_OF_NOUNS = re.compile(r"[队员车站点室馆机器仪费箱柜桶架灯具品团部处科局所者师]")
"""Letters that make a noun of the verb before them: 组织部, 检查站."""
_ONLY_SAID = frozenset({"举办", "开展", "组织", "实施", "完成", "发放", "支付", "缴纳", "召开"})
"""Verbs of a sentence that name nothing by themselves, or that no name begins with."""
_WHOLE = re.compile(r"[量位度压温湿速]计$")
_A_THING = re.compile(r"^个(?![人体案别性税])(?=[一-龥]{2})")
"""拍个短片 is 拍摄短片."""
_NO_VERB = re.compile(r"^(?:给|好|了|完|上|下|出|在|到|过|着|的)")
"""What follows a letter that is no verb before its thing there."""


@dataclass(frozen=True)
class Letter:
    """A verb of one letter before its thing, with what a goal says for it."""

    said: str
    full: str
    behind: str = ""
    things: str = ""

    def opens(self, text: str) -> bool:
        """True where ``text`` begins with this verb and its thing: 砌挡墙."""
        return (
            len(text) >= 3
            and text.startswith(self.said)
            and text[1] not in self.behind
            and (not self.things or re.search(rf"(?:{self.things})$", text) is not None)
        )


@cache
def _raw() -> dict[str, object]:
    text = files("assistant").joinpath("words/told.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def letters() -> tuple[Letter, ...]:
    """All verbs of one letter, those that ask for a certain thing first."""
    raw = _raw()["letter"]
    assert isinstance(raw, list)
    own = [Letter(**one) for one in raw]
    known = {one.said for one in own}
    others = [
        Letter(one.said, one.full, one.behind, one.things)
        for one in short_verbs()
        if one.said not in known or one.things
    ]
    return tuple(sorted([*own, *others], key=lambda one: not one.things))


@cache
def own_verbs(name: str = "verbs") -> tuple[str, ...]:
    """Verbs with which a task begins and that no noun has before it; or the other list of that file."""
    text = files("assistant").joinpath("words/own_verbs.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)[name])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    said = _raw()[name]
    assert isinstance(said, str)
    return re.compile(said)


@cache
def _ending(name: str) -> re.Pattern[str]:
    return re.compile(rf"{_raw()[name]}$")


@cache
def _stripped() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, behind = _raw()["before"], _raw()["behind"]
    assert isinstance(before, list)
    assert isinstance(behind, list)
    kept = any_of(words("verbs", "kept"))
    return (
        re.compile(rf"^(?:(?!{kept})(?:{any_of(tuple(before))}))+"),
        re.compile(rf"(?:{any_of(tuple(behind))})+$"),
    )


@lru_cache(maxsize=4096)
def bare(said: str) -> str:
    """A task without the words that join it to others or lead to its number: 再办 -> 办."""
    before, behind = _stripped()
    text = re.sub(r"[“”\"'‘’\s]|那里|那边|那儿|这边|这里", "", said)
    text = before.sub("", text)
    text = re.sub(
        r"^(?:免费|统一|集中|逐一)(?=(?:检定|检测|检验|校准|体检|婚检|孕检|鉴定))", "", text
    )
    text = re.sub(r"^一[个处座项家](?=[一-龥]{2})", "", text)
    text = re.sub(r"(?<=[一-龥]{3})一[块处座条栋片]$", "", text)
    text = re.sub(
        r"^(购置|采购|安装|更换|[买添换装配购])(?:点|些|一批|一些|几[个台张套辆件把块])(?=[一-龥]{2})",
        r"\1",
        text,
    )
    text = re.sub(r"(?<=[一-龥]{3})[一二两三四五六七八九十]+[期届轮]$", "", text)
    text = re.sub(r"(?<=[一-龥](?:节|日))(?:期间)?(?:开展|举办|组织|搞)(?=活动$)", "", text)
    if _WHOLE.search(text):
        return text  # 雨量计 is a thing, and no sum
    cut = behind.search(text)
    return text if cut is None or splits_word(text, cut.start()) else text[: cut.start()]


def is_speech(text: str) -> bool:
    """True for words that no goal retells."""
    return _pattern("speech").search(text) is not None


@lru_cache(maxsize=4096)
def says_who_pays(text: str) -> bool:
    """True for a source of money: 中央衔接资金, 县级配套, 其余镇里配."""
    return _pattern("payer").search(text) is not None or rest_unsaid(text) is not None


@lru_cache(maxsize=4096)
def verb_first(text: str) -> tuple[str, str] | None:
    """(verb in full, its thing) of a task that begins with what is done: 砌挡墙 -> (砌筑, 挡墙); else None."""
    own = _said_alone()
    found = re.match(rf"({any_of(own)})([一-龥A-Za-z].+)$", text) or re.match(
        rf"({verbs()})([一-龥A-Za-z\d].+)$", text
    )
    if found and not _PARTS_OF_NOUNS.match(found[2]):
        thing = re.split(r"[、和及与]", found[2])[0][:10]
        if found[1] in own or split_deed(f"{found[1]}{thing}"):
            return found[1], found[2]
        return None
    for one in letters():
        if (
            one.opens(text)
            and not re.match(any_of(words("verbs", "kept")), text)
            and not _NO_VERB.match(text[1:])
        ):
            return one.full, _A_THING.sub("", text[1:].removeprefix("掉"))
    return None


@cache
def _said_alone() -> frozenset[str]:
    return _ONLY_SAID | _listed("verbs")


@cache
def _listed(name: str) -> frozenset[str]:
    said = _raw()[name]
    assert isinstance(said, list)
    return frozenset(said)


def begins_with_deed(tasks: str) -> bool:
    """True for tasks told as deeds: 检测48次, 向78名网格员发放补贴; not 跨度18米."""
    leads = (
        _ONLY_SAID
        | _listed("verbs")
        | frozenset(own_verbs())
        | {"配备", "购置", "保障", "覆盖", "惠及", "为", "向", "聘请"}
    )
    return re.match(rf"(?:{any_of(leads)}|{verbs()})", tasks) is not None


def is_deed(word: str) -> bool:
    """True for a verb said alone: 扫描, 著录."""
    return word in _listed("verbs") or re.fullmatch(verbs(), word) is not None


def governs(verb: str) -> bool:
    """True for a verb that takes a deed as its thing: 购买心理咨询服务, but not 改造工程."""
    return verb in _listed("governs")


def turned(task: str) -> tuple[str, str] | None:
    """(更换, 窨井盖) of 窨井盖更换, where a sentence says the verb first; else None."""
    found = re.match(
        rf"^(?P<thing>[一-龥A-Za-z]{{2,10}}?)(?P<verb>{any_of(_listed('turned'))})$", task
    )
    if found is None or re.search(rf"[、和及与]|(?:{verbs()})$", found["thing"]):
        return None
    if verb_first(found["thing"]) and not is_goods(found["thing"]):
        return None  # 购置疫苗应急储备 begins with its verb
    if _ending("goes_on").search(found["thing"]) or no_noun(found["thing"]):
        return None  # 宣传印刷, 站点标准化改造
    return found["verb"].replace("换新", "更换"), found["thing"]


def no_noun(words: str) -> bool:
    """True for words that end with how something is made, and are no thing with a verb before it: 大坝防渗, 站点标准化."""
    return _pattern("no_noun").search(words) is not None


def letter_alone(text: str) -> str:
    """What a goal says for a verb of one letter before earth or stone: 清 of 清1.2万方; "" for any other text."""
    return {"清": "清理", "砌": "砌筑", "挖": "开挖"}.get(text, "")


def verb_for_task(task: str) -> str:
    """The verb that a task ending in its deed, or in a noun of money or goods, takes; "" where none does.

    完成 for 闸门更换, 开展 for 法治宣传, 发放 for 误工补助, 缴纳 for 社保, 购置 for 试剂.
    """
    if _ending("paid_out").search(task):
        return "发放"
    if _ending("bill").search(task) or re.search(r"..费$", task):
        return "缴纳" if _INSURED.search(task) else "支付"
    if _ending("goes_on").search(task):
        return "开展"
    if _ending("carried_out").search(task) and not BUILT_ILLEGALLY.search(task[-4:]):
        return "完成"
    return ""


def is_goods(task: str) -> bool:
    """True for things that are bought: 试剂, 教材."""
    return _ending("goods").search(task) is not None
