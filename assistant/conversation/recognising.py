"""From a message to its meaning: what is asked, which changes are wished, and in what mood."""

import re
from dataclasses import dataclass, replace

from assistant.conversation.actions import Action, Change, Correct, SetTo, SwitchForm
from assistant.conversation.ask_words import is_abuse, read_ask
from assistant.conversation.change_words import (
    is_class_word,
    read_change,
    reads,
    unquoted,
    weak_change,
)
from assistant.conversation.manner import Mood, bare, mood_of, supposed
from assistant.conversation.targets import is_cell_word

LONGEST_COMMAND = 160
"""Characters: commands are short; a pasted paragraph is a request."""

_SPLIT = re.compile(
    r"[，,；;。！!\n]+|(?<=.)(?:然后|并且|同时|接着|顺便(?:再)?|另外(?:再)?|以及(?=把|将|删|加)|并(?=把|将|删|加)|再(?=把|将)|还有(?=把|将|就是))"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|《[^》]*》|\d{1,3}(?:,\d{3})+")
_ASIDE = re.compile(
    r"^(?:不对|错了|写错了?|说错了?|搞错了?|对了|不好意思|抱歉|因为|由于|原来|之前|领导|主任|书记|局里|财政|上面|审核|这样|那样|好像|毕竟|反正|其实|主要是|不然|否则|是这样|你看|麻烦|谢谢|辛苦|其他|别的|其余|剩下)"
)
_VERB_FIRST = re.compile(r"^(?:直接|就|都|也|再|请|给我)*(?:改成|改为|改到|改|换成|换为|调到|调成|调整为|提高到|提到|提升到|降到|降低到|写成|写|填|定为|设为)(?P<value>.+)$")  # fmt: skip
_FORM_AT_END = re.compile(r"^(?P<rest>.+?)(?:导出|下载)$")


@dataclass(frozen=True)
class Meaning:
    """What a message means. Either ``ask`` or ``changes`` or neither (a request, an answer)."""

    text: str  # the message without courtesies
    mood: Mood
    ask: Action | None = None
    changes: tuple[Change, ...] = ()
    unread: tuple[str, ...] = ()  # clauses beside changes that say something else
    kept: tuple[str, ...] = ()  # what shall stay as it is: 满意度先别改
    abuse: bool = False

    @property
    def certain(self) -> bool:
        """True where every change was asked for with a word for changing."""
        return all(not isinstance(one, SetTo) or one.explicit for one in self.changes)


def recognise(message: str) -> Meaning:
    """The meaning of a message."""
    sure = message.startswith("确认把")
    text = bare(message.removeprefix("确认"))
    if len(text) > LONGEST_COMMAND:
        return Meaning(text, Mood.WISH)
    if is_abuse(text):
        return Meaning(text, Mood.QUESTION, abuse=True)
    ask = read_ask(text)
    if ask is not None:
        return Meaning(text, mood_of(text), ask=ask)
    whole = mood_of(text)
    if whole is Mood.SUPPOSING:
        return Meaning(text, whole, changes=_changes_in(supposed(text)))
    meaning = _clauses(text)
    if sure:
        changes = tuple(
            replace(one, sure=True) if isinstance(one, SetTo) else one for one in meaning.changes
        )
        meaning = replace(meaning, changes=changes)
    return meaning


def _changes_in(text: str) -> tuple[Change, ...]:
    return _clauses(text).changes if text else ()


def split(text: str) -> list[str]:
    """The clauses of a message; quoted words and long numbers stay whole."""
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found.group())
        return f"\x00{len(held) - 1}\x01"

    parts = _SPLIT.split(_QUOTED.sub(hold, text))
    return [
        clause
        for part in parts
        if (clause := re.sub(r"\x00(\d+)\x01", lambda found: held[int(found.group(1))], part).strip())
    ]  # fmt: skip


def _clauses(text: str) -> Meaning:
    clauses = split(text)
    changes: list[Change] = []
    unread: list[str] = []
    kept: list[str] = []
    moods: list[Mood] = []
    subject = ""
    for number, raw in enumerate(clauses):
        clause = re.sub(r"^(?:\d{1,2}[.、)）]|[（(]?[一二三四五六][)）、])\s*(?=\D)", "", raw)
        clause = bare(re.sub(r"^(?:再|并|也|还有|另外|以及|还要|然后)(?=把|将|删|去掉|加|改)", "", clause))
        mood = mood_of(clause)
        if mood is Mood.NEGATED:
            kept.append(clause)
            continue
        if mood in {Mood.MUSING, Mood.QUESTION, Mood.SUPPOSING}:
            moods.append(mood)
            subject = _subject(clause) or subject
            unread.append(raw)
            continue
        change = _one(clause, subject, first=number == 0)
        if change is None and len(clauses) > 1 and changes and _continues(changes[-1], clause):
            changes[-1] = _longer(changes[-1], raw)
            continue
        if change is None:
            subject = _subject(clause) or subject
            unread.append(raw)
            continue
        changes.append(change)
        subject = getattr(change, "words", "") if isinstance(getattr(change, "words", ""), str) else subject  # fmt: skip
    firm = [one for one in changes if not isinstance(one, SetTo) or one.explicit]
    if moods and not firm:
        mood = Mood.MUSING if Mood.MUSING in moods else moods[0]
        inner = tuple(changes) or (_changes_in_thought(text) if mood is Mood.MUSING else ())
        return Meaning(text, mood, changes=inner, unread=tuple(unread), kept=tuple(kept))
    if kept and not changes:
        return Meaning(text, Mood.NEGATED, unread=tuple(unread), kept=tuple(kept))
    told = tuple(one for one in unread if not _is_aside(one))
    return Meaning(text, Mood.WISH, changes=tuple(changes), unread=told, kept=tuple(kept))


def _changes_in_thought(text: str) -> tuple[Change, ...]:
    inner = supposed(text)
    if inner == text or mood_of(inner) in {Mood.MUSING, Mood.SUPPOSING}:
        return ()
    change = read_change(inner)
    return (change,) if change else ()


def _one(clause: str, subject: str, *, first: bool) -> Change | None:
    """The change in one clause; 改成95% is about what was just spoken of."""
    ask = read_ask(clause)
    if isinstance(ask, Change) and not isinstance(ask, SwitchForm):
        return ask
    alone = _VERB_FIRST.match(clause)
    if alone and (reads(unquoted(alone.group("value"))) or not first):
        return SetTo(subject or "它", unquoted(alone.group("value")))
    change = read_change(clause)
    if change is not None:
        return change
    if subject and reads(clause) and not first:
        return Correct(clause)
    return weak_change(clause)


def _subject(clause: str) -> str:
    """What a clause is about, where the next one only says what to do with it."""
    words = re.sub(
        r"(?:好像|似乎|感觉|觉得|是不是)?(?:有点|有些|太|偏|不够|写得|定得|填得|写|填)*(?:高|低|多|少|大|小|长|短|错|不对|不合适|笼统|模糊|不好)?(?:了|吧|啊|点|些)*$", "", clause
    )
    words = re.sub(r"(?:那里|这里|那条|这条|写错|填错)$", "", words)
    if is_cell_word(words) or is_class_word(words) or (2 <= len(words) <= 10 and words != clause):
        return words
    return ""


def _continues(change: Change, clause: str) -> bool:
    """True where a clause without a verb of its own goes on with a wording: 把目标改成甲，乙."""
    return (
        isinstance(change, SetTo)
        and change.explicit
        and not reads(change.value)
        and len(change.value) >= 6
        and read_change(clause) is None
    )


def _longer(change: Change, clause: str) -> Change:
    assert isinstance(change, SetTo)
    return replace(change, value=f"{change.value}，{clause}")


def _is_aside(clause: str) -> bool:
    """True for a clause that only says why, or thanks: it changes nothing and needs no reply."""
    return _ASIDE.match(clause) is not None or not re.search(r"\d|[一二两三四五六七八九十百千万]{2,}", clause)
