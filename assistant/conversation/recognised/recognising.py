"""From a message to its meaning: what is asked, which changes are wished, and in what mood."""

from dataclasses import dataclass, replace

from assistant.conversation.actions import (
    Action,
    Add,
    Change,
    Correct,
    Delete,
    Export,
    Move,
    Plain,
    Rename,
    SetTo,
    Simple,
    Steps,
    SwitchForm,
)
from assistant.conversation.errands.drafts import read_opening
from assistant.conversation.errands.reading import read_errand
from assistant.conversation.errands.talk import is_abuse
from assistant.conversation.parts.values import MOVES
from assistant.conversation.recognised.change_words import read_change, verb_first, weak_change
from assistant.conversation.recognised.continuing import merged
from assistant.conversation.recognised.remarks import is_aside
from assistant.conversation.referring.clauses import split, subject_of
from assistant.conversation.referring.targets import is_cell_word
from assistant.conversation.vocabulary.amount_words import DOING
from assistant.conversation.vocabulary.manner import Mood, bare, mood_of, supposed
from assistant.conversation.vocabulary.order_words import NAME_WORDS
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.value_words import (
    is_class_word,
    is_head_word,
    is_value,
    unquoted,
    value_of_it,
)
from corpus import late_re as re

LONGEST_COMMAND = 160
"""Characters: commands are short; a pasted paragraph is a request."""

_GOAL = re.compile(
    r"^(?:[^\d：:]{2,24}[：:][^\d，。；]{2,12}[。；]|[^\d，；]{2,24}。)?(?:请|那就|就)?(?:把|将)?(?:年度)?(?:总体)?(?:绩效)?目标(?:改成|改为|换成|写成|写为|重写为|改写成|就写|(?:重新|手写|另写|重写|改写)(?:写|拟)?(?:一?[版遍个份]|一下)?(?=[：:]))(?:“|：|:)?(?P<value>[^，。]{2,}[，。；].+)$",
    re.DOTALL,
)
"""年度目标写成：…, where the sentence before it says only why."""


@dataclass(frozen=True)
class Meaning:
    """What a message means. Either ``ask`` or ``changes`` or neither (a request, an answer)."""

    text: str  # the message without courtesies
    mood: Mood
    ask: Action | None = None
    changes: tuple[Change, ...] = ()
    unread: tuple[str, ...] = ()  # clauses beside changes that say something else
    export: Export | None = None  # 改完导出word
    clauses: tuple[str, ...] = ()  # all of them, as they stand
    kept: tuple[str, ...] = ()  # what shall stay as it is: 满意度先别改
    abuse: bool = False

    @property
    def certain(self) -> bool:
        """True where every change was asked for with a word for changing."""
        return all(getattr(one, "explicit", True) for one in self.changes)


_MOVED = re.compile(rf"{MOVES}(?:推|延|移|挪)?$")


def recognise(message: str) -> Meaning:
    """The meaning of a message."""
    sure = message.startswith("确认把")
    text = bare(message.removeprefix("确认"))
    if len(text) > LONGEST_COMMAND:
        return Meaning(text, Mood.WISH)
    if is_abuse(text):
        return Meaning(text, Mood.QUESTION, abuse=True)
    start = read_opening(text)
    if start is not None:
        return Meaning(text, Mood.WISH, ask=start)
    goal = _GOAL.match(text)
    if goal and mood_of(text) not in {Mood.MUSING, Mood.SUPPOSING}:
        return Meaning(text, Mood.WISH, changes=(SetTo("目标", unquoted(goal.group("value"))),))
    ask = read_errand(text)
    if ask is not None:
        return Meaning(text, mood_of(text), ask=ask)
    whole = mood_of(text)
    if whole is Mood.SUPPOSING:
        return Meaning(text, whole, changes=_changes_in(supposed(text)))
    meaning = _clauses(text)
    moved = [one for one in meaning.changes if isinstance(one, SetTo) and _MOVED.search(one.words)]
    if moved:  # 时效往后推一个月 says by how much, not to what
        meaning = replace(
            meaning, changes=tuple(one for one in meaning.changes if one not in moved)
        )
    if sure:
        changes = tuple(
            replace(one, sure=True) if isinstance(one, SetTo) else one for one in meaning.changes
        )
        meaning = replace(meaning, changes=changes)
    return meaning


def _changes_in(text: str) -> tuple[Change, ...]:
    return _clauses(text).changes if text else ()


_STRUCK = re.compile(
    r"(?:就|都|也|请|给我|直接|统统|通通|全部?|全都|一并|一起|一律)*(?:撤[掉下了]?|取消|作废)[了吧]*"
)


def _clauses(text: str) -> Meaning:
    clauses = split(text)
    spoken = "，".join(one for one in clauses if not re.match(rf"(?:我|刚才)?{_SLIP}", one))
    erred = len(clauses) > 1 and all(_ERRED.match(one) for one in clauses[:-1])
    if erred and is_value(tidy_value(re.sub(r"^(?:应该)?是", "", clauses[-1]))):
        return Meaning(
            text, Mood.WISH, changes=(Correct(re.sub(r"^(?:应该)?是", "", clauses[-1])),)
        )
    whole = read_change(spoken) if len(clauses) > 1 else None
    if isinstance(whole, Correct) or (isinstance(whole, SetTo) and _CORRECTING.match(text)):
        return Meaning(text, Mood.WISH, changes=(whole,))
    changes: list[Change] = []
    unread: list[str] = []
    kept: list[str] = []
    moods: list[Mood] = []
    export: Export | None = None
    subject, taken_back = "", False
    for number, raw in enumerate(clauses):
        clause = re.sub(r"^(?:\d{1,2}[.、)）]|[（(]?[一二三四五六][)）、])\s*(?=\D)", "", raw)
        clause = bare(re.sub(r"^(?:再|并|也|还有|另外|以及|还要|然后|改完|完了|最后)+(?=把|将|删|去掉|加|改|导出|下载)", "", clause))  # fmt: skip
        asked = read_errand(clause) if len(clauses) > 1 else None
        if isinstance(asked, Steps) and number and _STRUCK.fullmatch(clause):
            asked = None  # 这一项与本项目关系不大，撤掉: a row is to go
        if isinstance(asked, Steps) and not changes:
            left = tuple(
                one for one in clauses[number + 1 :] if not is_aside(one) or _FILE.search(one)
            )
            return Meaning(text, Mood.WISH, ask=asked, unread=left)
        if isinstance(asked, Simple) and asked.what is Plain.CHECK and not changes:
            return Meaning(text, Mood.QUESTION, ask=asked)
        if _REST_IS_TREASURY.match(clause):
            continue
        if isinstance(asked, Export):
            export = asked
            continue
        mood = mood_of(clause)
        if changes and _SAME_AS.match(clause):
            continue
        if changes and _TAKEN_BACK.fullmatch(clause):
            taken_back = True
            continue
        if mood is Mood.NEGATED:
            kept.append(clause)
            continue
        if mood in {Mood.MUSING, Mood.QUESTION, Mood.SUPPOSING}:
            moods.append(mood)
            subject = subject_of(clause) or subject
            unread.append(raw)
            continue
        change = _one(clause, subject, first=number == 0)
        if changes and isinstance(changes[-1], Rename) and (of_it := value_of_it(clause)):
            change = SetTo("它", of_it)
        if taken_back and change is not None:
            if isinstance(change, Correct) and isinstance(changes[-1], SetTo):
                change = replace(changes[-1], value=change.value)
            changes, taken_back = [*changes[:-1], change], False
            continue
        if changes and (joined := merged(changes[-1], change, clause, raw)) is not None:
            changes[-1] = joined
            continue
        last = changes[-1] if changes else None
        if (
            isinstance(last, Add)
            and last.more
            and isinstance(change, SetTo)
            and not change.explicit
        ):
            change = Add(last.level2_words, change.words, change.value, more=True)
        if (
            unread
            and not subject
            and isinstance(change, Delete)
            and change.words[0] in {"它", "此条", "这条", "该条", "此项"}
        ):
            change = None  # what was said before it was not understood
        if change is None:
            subject = subject_of(clause) or subject
            unread.append(raw)
            continue
        changes.append(change)
        words = getattr(change, "words", "")
        subject = words if isinstance(words, str) and words else subject
        subject = "它" if isinstance(change, Rename | Move) else subject
    firm = [one for one in changes if getattr(one, "explicit", True)]
    if moods and not firm:
        mood = Mood.MUSING if Mood.MUSING in moods else moods[0]
        inner = tuple(changes) or (_changes_in_thought(text) if mood is Mood.MUSING else ())
        return Meaning(text, mood, changes=inner, unread=tuple(unread), kept=tuple(kept))
    if kept and not changes:
        return Meaning(text, Mood.NEGATED, unread=tuple(unread), kept=tuple(kept))
    told = tuple(one for one in unread if not is_aside(one))
    return Meaning(
        text, Mood.WISH, None, tuple(changes), told, export, tuple(clauses), tuple(kept)
    )  # fmt: skip


_FILE = re.compile(r"导出|下载|打印(?![机纸费店])")
_SAME_AS = re.compile(r"^(?:跟|和|与)[^，。]{1,14}(?:重复|重了|重|一样|差不多|雷同|一回事)了?$")
_TAKEN_BACK = re.compile(r"(?:哦|噢|啊|哎呀?|额|呃)*(?:不对|不是|错了|说错了?|口误|写错了?|打错了?|等等|等下|等一下)(?:等等)?(?:了|啊)?")  # fmt: skip
"""不对: what was said just before is taken back by what follows."""
_SLIP = r"(?:打|写|说|填|搞|弄|记|看|报)错"
_ERRED = re.compile(rf"^(?:我|刚才|哎呀?)?{_SLIP}了?(?:了|我?(?:写|说|打)错了)*$")
_REST_IS_TREASURY = re.compile(r"^(?:剩下|其余|余下|其他|剩余)的?(?:部分)?(?:都|全|全部)?(?:是|由|用|走|靠|为)?(?:区|县|市|上级|本级)?财政")  # fmt: skip
_CORRECTING = re.compile(r"^(?:不对|错了|写错|说错|搞错|不是|打错|填错)")
_CLASS_TO = re.compile(
    r"^(?:再|就|把它|给)*(?:放到|挪到|移到|归到|放进|挪进|放|归入|列到|调到)(?P<class>[\u4e00-\u9fff]{2,7}?)(?:指标|类)*(?:里面|里|中|下面|去|那边)*$"
)


_VALUE_WORDS = frozenset({"值", "指标值", "目标值", "数值", "数"})


def _changes_in_thought(text: str) -> tuple[Change, ...]:
    inner = supposed(text)
    if inner == text or mood_of(inner) in {Mood.MUSING, Mood.SUPPOSING}:
        return ()
    change = read_change(inner)
    return (change,) if change else ()


def _one(clause: str, subject: str, *, first: bool) -> Change | None:
    """The change in one clause; 改成95% is about what was just spoken of."""
    ask = read_errand(clause)
    if isinstance(ask, Change) and not isinstance(ask, SwitchForm):
        return ask
    called = re.match(
        r"^(?:应该|应当|应|就|改名?|换)*(?:叫做?|叫成|名字叫|名称叫)(?P<t>.{3,})$", clause
    )
    if called and subject:
        return Rename(subject, unquoted(called.group("t")))
    value = verb_first(clause)
    each = re.match(r"^(?P<per>(?:[每一][\u4e00-\u9fff]){1,2})(?P<v>\d[\d.,]*(?:元|块|块钱|万元)?)$", value if value is not None else clause)  # fmt: skip
    if each and (value is not None or not first):
        return SetTo(each.group("per"), each.group("v"), explicit=value is not None)
    if value is not None and (is_value(tidy_value(value)) or (not first and subject)):
        return SetTo(subject or "它", value)
    built = re.match(rf"(?:改成|改为|改(?!装)){DOING}(?P<v>\d.*)$", clause)
    if built:
        return SetTo(subject or "它", built.group("v"))
    to = _CLASS_TO.match(clause)
    if to and is_class_word(to.group("class")):
        return Move(subject or "它", to.group("class"))
    if re.fullmatch(r"(?:都|全|就|可以|给我)*(?:删|去|拿)(?:除|掉|了|去)*", clause):
        return Delete((subject or "它",))
    retitled = re.match(rf"^(?:它的?)?{NAME_WORDS}(?:就)?(?:改|叫|写|换|用)?[成为叫]?[：:]?(?P<t>.{{3,}})$", clause)  # fmt: skip
    if retitled and subject and not first:
        return Rename(subject, unquoted(retitled.group("t")))
    change = read_change(clause)
    if isinstance(change, SetTo) and change.words in _VALUE_WORDS and subject not in {"", "它"}:
        return replace(change, words=subject)
    if change is not None:
        return change
    corrected = re.match(r"^(?:应该|应当|应|其实)?(?:是|为)(?P<v>.+?)(?:的|才对)?$", clause)
    if subject and corrected and re.search(r"核|统计|确认|问|查|数", subject):
        return Correct(corrected.group("v"))
    if subject and corrected and not first and (is_value(tidy_value(corrected.group("v")))):
        return SetTo(subject, corrected.group("v"))
    if (
        subject
        and is_value(clause)
        and not first
        and is_cell_word(subject)
        and not is_head_word(subject)
    ):
        return SetTo(subject, clause, explicit=False)
    if subject and is_value(clause) and not first:
        return Correct(clause, explicit=False)
    return weak_change(clause)
