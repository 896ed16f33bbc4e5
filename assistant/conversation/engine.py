"""One turn of the conversation: a message in, a reply and a new state out."""

import re
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.brief import read_brief
from assistant.conversation import answers, replies, saying, setting
from assistant.conversation.actions import (
    Action,
    ApplyFixes,
    Ask,
    BackTo,
    Choose,
    Compare,
    Correct,
    Define,
    Export,
    GoodValue,
    Plain,
    Search,
    Settle,
    SetTo,
    Simple,
    Skip,
    StartWith,
    Steps,
    Why,
)
from assistant.conversation.carrying_out import carry_out
from assistant.conversation.changes import Changes, without
from assistant.conversation.forms_switch import switch_form
from assistant.conversation.manner import Mood
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.recognising import Meaning, recognise, split
from assistant.conversation.said_values import tidy_value
from assistant.conversation.state import Conversation, Focus, Offer, Snapshot
from assistant.conversation.stepping import back_to, drafts_listed, step
from assistant.conversation.targets import (
    Target,
    find_by_value,
    find_targets,
    is_cell_word,
    label_of,
    spoken_row,
)
from assistant.draft import Draft, open_cells
from assistant.judging import errors_of, findings_of
from assistant.understanding.pasted import pasted_table
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.forms import find_form
from corpus.text import clean_cell

__all__ = ["Turn", "take_edit", "take_turn"]


@dataclass(frozen=True)
class Turn:
    """What came of a message."""

    conversation: Conversation
    reply: str
    export: str | None = None  # the format, where the message asked for a file that may be written


def take_turn(workspace: Workspace, conversation: Conversation, message: str) -> Turn:
    """Understand ``message`` and carry it out.

    A UserError becomes the reply and changes nothing; nothing is guessed in silence.
    """
    try:
        turn = _act(workspace, conversation, message)
    except UserError as error:
        turn = Turn(conversation, str(error))
    after = turn.conversation
    if after.awaiting and conversation.awaiting:
        after = after.model_copy(update={"awaiting": False})
    after = _looked_at(after, message)
    return Turn(after.heard(message, turn.reply), turn.reply, turn.export)


def _looked_at(conversation: Conversation, message: str) -> Conversation:
    """The conversation with what the message spoke of in view, where nothing was changed by it."""
    if conversation.now is None or len(message) > 40:
        return conversation
    spoken = spoken_row(conversation.now.draft, message)
    if spoken is None:
        return conversation
    return conversation.model_copy(update={"focus": spoken})


def take_edit(
    workspace: Workspace,
    conversation: Conversation,
    message: str,
    change: Callable[[Changes], Outcome | Refused | str],
) -> Turn:
    """Carry out an edit made on the page as if it had been asked for with ``message``."""
    if conversation.now is None:
        turn = Turn(conversation, "还没有草稿，没有可以修改的内容。请先写一个项目。")
    else:
        try:
            outcome = change(Changes(workspace, conversation.now, message))
        except UserError as error:
            outcome = str(error)
        if isinstance(outcome, str):
            turn = Turn(conversation, outcome)
        elif isinstance(outcome, Refused):
            turn = _refused(conversation, outcome)
        else:
            turn = _changed(conversation, conversation.now, outcome)
    return Turn(turn.conversation.heard(message, turn.reply), turn.reply)


def _act(workspace: Workspace, conversation: Conversation, message: str) -> Turn:
    if not clean_cell(message):
        raise UserError("您还没有写内容。请写一个项目，或者说要改哪里。")
    if pasted_table(message) is not None:
        return Turn(conversation, replies.PASTED)
    meaning = recognise(message)
    now = conversation.now
    if now is None:
        return _first(workspace, conversation, message, meaning)
    taken = _taken_offer(conversation, meaning, message)
    if taken is not None:
        return _act(workspace, conversation.model_copy(update={"offer": None}), taken)
    conversation = conversation.model_copy(update={"offer": None})
    if meaning.abuse:
        return Turn(conversation, replies.CALM)
    if conversation.starting and not isinstance(meaning.ask, Steps | BackTo):
        return _new(workspace, conversation, message)
    if meaning.ask is not None:
        return _asked(workspace, conversation, now, meaning, message)
    if meaning.mood is not Mood.WISH:
        return _not_wished(workspace, conversation, now, meaning, message)
    return _wished(workspace, conversation, now, meaning, message)


def _taken_offer(conversation: Conversation, meaning: Meaning, message: str) -> str | None:
    """The offered message that this one chooses, or None."""
    offer, now = conversation.offer, conversation.now
    if offer is None or not offer.options or now is None:
        return None
    chosen = meaning.ask
    if isinstance(chosen, Choose):
        if chosen.number is None:
            return offer.options[0] if len(offer.options) == 1 else None
        if chosen.row and chosen.number in offer.rows:
            return offer.options[offer.rows.index(chosen.number)]
        if 1 <= chosen.number <= len(offer.options):
            return offer.options[chosen.number - 1]
        return None
    if len(meaning.text) <= 24 and meaning.mood is Mood.WISH and not meaning.changes:
        named = {
            one.row + 1 for one in find_targets(now.draft, meaning.text) if one.row is not None
        }
        fitting = [n for n, row in enumerate(offer.rows) if row in named]
        if len(fitting) == 1:
            return offer.options[fitting[0]]
        if (
            any(one.row is None for one in find_targets(now.draft, meaning.text))
            and 0 in offer.rows
        ):
            return offer.options[offer.rows.index(0)]
    return None


def _first(
    workspace: Workspace, conversation: Conversation, message: str, meaning: Meaning
) -> Turn:
    """Without a draft every message is a request, but for the few that need none."""
    ask = meaning.ask
    if isinstance(ask, Steps):
        moved, reply = step(conversation, ask)
        return Turn(moved or conversation, reply if moved else replies.NO_DRAFT)
    if isinstance(ask, Simple) and ask.what in {Plain.HELP, Plain.GREET, Plain.NEW, Plain.THANKS}:
        return Turn(conversation, replies.HELP if ask.what is not Plain.NEW else replies.START)
    if isinstance(ask, Define):
        return Turn(conversation, answers.define(None, ask))
    if isinstance(ask, Search):
        return Turn(conversation, answers.search(workspace, ask))
    if meaning.abuse:
        return Turn(conversation, replies.CALM)
    waits = (Simple, Export, ApplyFixes, Settle, Why, Choose, BackTo)
    edits = [] if meaning.unread or not meaning.certain else meaning.changes
    if isinstance(ask, StartWith):
        return _new(workspace, conversation, ask.request)
    if isinstance(ask, waits) or (edits and all(_names_a_cell(one) for one in edits)):
        return Turn(conversation, replies.NO_DRAFT)
    return _new(workspace, conversation, message)


def _names_a_cell(action: object) -> bool:
    """True where the words of a change name a class, a head or a row: no project is meant."""
    words = getattr(action, "words", "")
    said = words if isinstance(words, tuple) else (words,)
    return any(is_cell_word(one) for one in said)


def _new(workspace: Workspace, conversation: Conversation, message: str, note: str = "") -> Turn:
    brief = read_brief(message, today=workspace.date(), known_units=workspace.known_units())
    draft = workspace.compose(brief)
    reply = replies.drafted(draft, findings_of(draft))
    snapshot = Snapshot(brief=brief, draft=draft, key=uuid.uuid5(uuid.NAMESPACE_OID, f"{len(conversation.messages)}|{message}").hex[:8])  # fmt: skip
    conversation = conversation.model_copy(update={"focus": None})
    return Turn(conversation.changed_to(snapshot), note + reply)


def _asked(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn:
    """Everything that asks for no change, and the changes that a whole message may be."""
    ask = meaning.ask
    draft, focus = now.draft, conversation.focus
    if isinstance(ask, Simple):
        return _simple(workspace, conversation, now, ask)
    if isinstance(ask, StartWith):
        return _another(workspace, conversation, now, ask.request)
    if isinstance(ask, Skip):
        return _skip(conversation, now, ask.words)
    if isinstance(ask, Export):
        return _export(workspace, conversation, now, ask, message)
    if isinstance(ask, Steps):
        moved, reply = step(conversation, ask)
        return Turn(moved or conversation, reply)
    if isinstance(ask, BackTo):
        moved, reply = back_to(conversation, ask.words)
        return Turn(moved or conversation, reply)
    if isinstance(ask, Define):
        return Turn(conversation, answers.define(draft, ask))
    if isinstance(ask, Search):
        return Turn(conversation, answers.search(workspace, ask))
    if isinstance(ask, Compare):
        return Turn(conversation, answers.compare(workspace, conversation, now, ask))
    told: tuple[str, Target | None] | None = None
    if isinstance(ask, Why):
        told = answers.why(draft, ask.words, focus)
    elif isinstance(ask, GoodValue):
        told = answers.good_value(workspace, draft, ask, focus)
    elif isinstance(ask, Ask):
        told = answers.says(draft, ask.words, focus)
    if told is not None:
        text, target = told
        if target is not None:
            new_focus = Changes(workspace, now, message).focus_on(target)
            conversation = conversation.model_copy(update={"focus": new_focus})
        return Turn(conversation, text)
    if isinstance(ask, Choose):
        return _chosen(conversation, now, ask)
    return _carried(workspace, conversation, now, (ask,), message, meaning)  # type: ignore[arg-type]


def _chosen(conversation: Conversation, now: Snapshot, ask: Choose) -> Turn:
    """第3条 or 是的 without an offer to choose from."""
    if ask.number is None:
        return Turn(conversation, "好的。要改哪里请直接说，例如“把满意度改成95%”。")
    if not 1 <= ask.number <= len(now.draft.table.indicators):
        return Turn(
            conversation, f"没有第{ask.number}条，表中共有{len(now.draft.table.indicators)}条。"
        )
    row = ask.number - 1
    indicator = now.draft.table.indicators[row]
    focus = Focus(level2=indicator.level2 or "", name=indicator.name)
    text = replies.explained(now.draft, f"indicators/{row}/value")
    return Turn(
        conversation.model_copy(update={"focus": focus}),
        f"{text}\n要改的话请说改成什么，例如“改成……”，或者“删除第{ask.number}条”。",
    )


def _simple(
    workspace: Workspace, conversation: Conversation, now: Snapshot, action: Simple
) -> Turn:
    what = action.what
    if what is Plain.SKIP:
        return _skip(conversation, now)
    if what is Plain.NEW:
        return Turn(conversation.model_copy(update={"starting": True}), replies.START_KEEPING)
    said: dict[Plain, Callable[[], str]] = {
        Plain.HELP: lambda: replies.HELP,
        Plain.GREET: lambda: replies.HELLO,
        Plain.THANKS: lambda: "不客气。表格可以继续修改，改好后说“导出”即可。",
        Plain.REFUSE: lambda: "好的，表格没有改动。",
        Plain.GAPS: lambda: replies.gaps(now.draft),
        Plain.CHECK: lambda: replies.listed(findings_of(now.draft)),
        Plain.DRAFTS: lambda: drafts_listed(conversation),
        Plain.SHOW: lambda: replies.shown(now.draft),
    }
    return Turn(conversation, said[what]())


def _skip(conversation: Conversation, now: Snapshot, words: str = "") -> Turn:
    """不知道: the first question (or the one named) is not asked again; its cell stays marked."""
    cells = [one.cell for one in now.draft.questions]
    if words:
        named = find_targets(now.draft, words, conversation.focus)
        wanted = {one.cell + ("/value" if one.row is not None else "") for one in named}
        cells = [cell for cell in cells if cell in wanted]
        if not cells:
            return Turn(conversation, f"好的，“{words}”先不动，以后想好了再告诉我。表格没有改动。")
    if not cells:
        return Turn(conversation, "好的，没有别的要问您的了，表格没有改动。")
    cell = cells[0]
    skipped = (*now.skipped, cell)
    changed = now.model_copy(
        update={"skipped": skipped, "draft": without(now.draft, skipped)}
    )  # fmt: skip
    conversation = conversation.model_copy(update={"now": changed})
    text = f"好的，“{label_of(now.draft, cell)}”先空着，写“待补充”，以后想起来再告诉我。"
    return Turn(conversation, "\n".join([text, *replies.asked(changed.draft)]))


def _export(
    workspace: Workspace, conversation: Conversation, now: Snapshot, action: Export, message: str
) -> Turn:
    if action.form:
        switched = switch_form(Changes(workspace, now, message), action.form)
        if isinstance(switched, Outcome):
            conversation = _changed(conversation, now, switched).conversation
            now = switched.snapshot
        elif find_form(action.form) is None:
            return Turn(conversation, switched.text)
    errors = errors_of(now.draft)
    if errors and not action.anyway:
        return Turn(conversation, "还有必须修改的问题，暂时不能导出：\n" + replies.listed(errors))
    if errors:
        return Turn(
            conversation,
            "还有必须修改的问题，请在页面上确认后再导出带“草稿”标记的文件：\n"
            + replies.listed(errors),
        )
    gaps = sorted(open_cells(now.draft))
    note = (
        f"\n注意：还有{len(gaps)}处写着“待补充”：{'、'.join(label_of(now.draft, c) for c in gaps)}。"
        if gaps
        else ""
    )
    kind = action.format or "docx"
    names = {"docx": "Word", "xlsx": "Excel", "json": "JSON", "pdf": "PDF"}
    return Turn(conversation, f"{names[kind]}文件可以下载了，请点“下载”按钮。{note}", export=kind)


def _not_wished(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn:
    """A question, a thought, a supposition, a refusal: nothing changes, but it is answered."""
    if meaning.mood is Mood.NEGATED:
        return Turn(conversation, "好的，保持不变，表格没有改动。")
    other = meaning.mood is Mood.QUESTION and not meaning.changes
    if other and saying.another_project(now.draft, message, workspace.date()):
        return _another(workspace, conversation, now, message)
    if meaning.changes:
        tried = carry_out(workspace, now, meaning.changes, message, conversation.focus)
        if isinstance(tried, Outcome):
            lines = replies.changes(now.draft, tried.snapshot.draft)
            if lines:
                wish = _as_wish(meaning)
                offer = Offer(options=(wish,)) if wish else None
                ask = "确定要改请说“是的”。" if offer else "确定要改请直接说改成什么。"
                text = "\n".join(
                    ["如果这样改，会有下面的变化（现在没有改）：", *lines, *tried.notes, ask]
                )
                return Turn(conversation.model_copy(update={"offer": offer}), text)
        if isinstance(tried, Refused):
            return Turn(conversation, tried.text)
    targets = find_targets(now.draft, _topic_of(meaning.text), conversation.focus)
    if meaning.mood is Mood.QUESTION:
        if targets:
            told = replies.explained(
                now.draft, targets[0].cell + ("/value" if targets[0].row is not None else "")
            )
            return Turn(conversation, f"{told}\n（表格没有改动。要改请直接说，例如“改成……”。）")
        return Turn(conversation, replies.not_understood(message))
    if meaning.mood is Mood.MUSING:
        return Turn(
            conversation, "表格没有改动。定下来以后请直接说，例如“把满意度改成95%”“预算改成3万元”。"
        )
    return Turn(conversation, replies.not_understood(message))


def _topic_of(text: str) -> str:
    return re.sub(
        r"(?:是不是|能不能|会不会|要不要|应该|可以|合不合适|合适|对不对|行不行|怎么样|好不好|吗|呢|么|[?？，。]|现在|这样|写|填|得|有点|太|高|低|了).*$",
        "",
        text,
    )


def _as_wish(meaning: Meaning) -> str:
    """The supposed change as a message that can be carried out; "" where it needs more words."""
    said = []
    for change in meaning.changes:
        if not isinstance(change, SetTo):
            return ""
        said.append(f"把{change.words}改成{change.value}")
    return "，".join(said)


def _wished(
    workspace: Workspace, conversation: Conversation, now: Snapshot, meaning: Meaning, message: str
) -> Turn:
    firm = [one for one in meaning.changes if getattr(one, "explicit", True)]
    if meaning.export is not None and meaning.changes:
        done = _wished(workspace, conversation, now, replace(meaning, export=None), message)
        after = done.conversation.now
        if after is None or after == now:
            return done
        sent = _export(workspace, done.conversation, after, meaning.export, message)
        return Turn(sent.conversation, f"{done.reply}\n{sent.reply}", sent.export)
    other = saying.another_project(now.draft, message, workspace.date())
    if not firm and other:
        return _another(workspace, conversation, now, message)
    changes = Changes(workspace, now, message, conversation.focus)
    if meaning.changes:
        loose = not firm and (meaning.unread or (len(meaning.changes) > 1 and not _all_found(now.draft, meaning.changes)))  # fmt: skip
        if loose:
            extended = saying.extend(changes, message)
            if isinstance(extended, Outcome):
                return _changed(conversation, now, extended)
        return _carried(workspace, conversation, now, meaning.changes, message, meaning)
    answered: Outcome | Refused | None = None
    if (
        conversation.awaiting
        and conversation.focus is not None
        and re.fullmatch(r"[\d.]+", tidy_value(meaning.text))
    ):
        answered = setting.correct(changes, Correct(meaning.text))
    answered = answered or saying.answer_to(changes, meaning.text)
    for clause in (*meaning.clauses, *split(meaning.text)) if answered is None else ():
        answered = answered or saying.answer_to(changes, clause)
    if answered is None:
        answered = saying.extend(changes, message)
    if answered is None:
        return Turn(conversation, replies.not_understood(message))
    return _settled(conversation, now, answered)


def _all_found(draft: Draft, changes: tuple[Action, ...]) -> bool:
    """True where the words of every change mean a cell of the table."""
    words = [getattr(one, "words", "") for one in changes]
    return all(isinstance(one, str) and one and find_targets(draft, one) for one in words)


def _another(workspace: Workspace, conversation: Conversation, now: Snapshot, message: str) -> Turn:
    name = now.draft.table.project_name
    note = f"看起来是另一个项目，已新拟一张表；《{name}》还在，说“回到{name}那张表”就能接着改。\n"
    return _new(workspace, conversation, message, note)


def _carried(
    workspace: Workspace, conversation: Conversation, now: Snapshot, actions: tuple[Action, ...],
    message: str, meaning: Meaning,
) -> Turn:  # fmt: skip
    """Carry out the changes; what is neither a change nor an aside stops them all."""
    meaning = replace(meaning, unread=tuple(one for one in meaning.unread if not _told_already(now.draft, one)))  # fmt: skip
    if meaning.unread:
        extra = _facts_beside(workspace, now, meaning, message, conversation.focus)
        if extra is not None:
            return _changed(conversation, now, extra)
        unread = "，".join(meaning.unread)
        return Turn(
            conversation,
            f"没有看懂“{unread[:40]}”这一部分，所以这句话里的修改都没有做。请分开再说一次。",
        )
    outcome = carry_out(workspace, now, actions, message, conversation.focus)  # type: ignore[arg-type]
    if outcome is None:
        changes = Changes(workspace, now, message, conversation.focus)
        outcome = saying.extend(changes, message) if not meaning.certain else None
        if outcome is None:
            outcome = Refused(replies.not_found(_words_of(actions)) if meaning.certain else replies.not_understood(message))  # fmt: skip
    if meaning.kept and isinstance(outcome, Outcome):
        outcome.notes.append(f"“{'，'.join(meaning.kept)}”：按您说的没有动。")
    return _settled(conversation, now, outcome)


def _told_already(draft: Draft, clause: str) -> bool:
    """True where a clause only speaks of values that the table has: 10月底前来不及."""
    values = re.findall(r"[\d.,]+(?:[%万亿元人户次场期台个名]|月底?前?|\D)?", clause)
    return (
        bool(values)
        and all(find_by_value(draft, one) for one in values)
        and not re.search(r"改|加|减|删", clause)
    )


def _facts_beside(
    workspace: Workspace, now: Snapshot, meaning: Meaning, message: str, focus: Focus | None
) -> Outcome | None:
    """Changes with further facts beside them: 人数改成40，另外培训2期."""
    done = carry_out(workspace, now, meaning.changes, message, focus) if meaning.changes else None
    if not isinstance(done, Outcome):
        return None
    for part in meaning.unread:
        changes = Changes(workspace, done.snapshot, message, focus)
        more = saying.answer_to(changes, part) or saying.extend(changes, part)
        if not isinstance(more, Outcome):
            return None
        done = Outcome(more.snapshot, [*done.notes, *more.notes], done.focus)
    return done


def _words_of(actions: tuple[Action, ...]) -> str:
    words = getattr(actions[0], "words", "")
    return "、".join(words) if isinstance(words, tuple) else str(words)


def _settled(conversation: Conversation, now: Snapshot, outcome: Outcome | Refused) -> Turn:
    if isinstance(outcome, Refused):
        return _refused(conversation, outcome)
    return _changed(conversation, now, outcome)


def _refused(conversation: Conversation, refused: Refused) -> Turn:
    update: dict[str, object] = {"offer": refused.offer, "awaiting": refused.focus is not None}
    if refused.focus is not None:
        update["focus"] = refused.focus
    return Turn(conversation.model_copy(update=update), refused.text)


def _changed(conversation: Conversation, now: Snapshot, outcome: Outcome) -> Turn:
    new = outcome.snapshot
    if new.draft.table == now.draft.table and new.form == now.form:
        return Turn(conversation, "\n".join(["表格没有变化。", *outcome.notes]))
    reply = replies.changed(now.draft, new.draft, findings_of(new.draft), outcome.notes)
    focus = outcome.focus or _one_changed(now.draft, new.draft) or conversation.focus
    return Turn(conversation.changed_to(new).model_copy(update={"focus": focus}), reply)


def _one_changed(old: Draft, new: Draft) -> Focus | None:
    """The only row that changed, as what was last spoken of."""
    before = {(row.level2, row.name): row.value for row in old.table.indicators}
    changed = [
        row
        for row in new.table.indicators
        if row.applicable and before.get((row.level2, row.name)) != row.value
    ]
    if len(changed) != 1:
        return None
    return Focus(level2=changed[0].level2 or "", name=changed[0].name)
