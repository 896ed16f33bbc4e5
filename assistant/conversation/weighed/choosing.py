"""Which of all possible changes a message means: the likeliest that do not exclude each other."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.conversation.actions import (
    Add,
    Change,
    Delete,
    Move,
    Rename,
    Reorder,
    SetTo,
    Shift,
)
from assistant.conversation.changing.rows_added import of_new_name
from assistant.conversation.referring.cells import HEAD_LABELS, row_label
from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.weighed.delays import for_delays
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.letters import for_parts_of_names
from assistant.conversation.weighed.names import for_adding, for_renaming
from assistant.conversation.weighed.offices import for_offices
from assistant.conversation.weighed.orders import for_orders
from assistant.conversation.weighed.titles import for_titles
from assistant.conversation.weighed.weights import score
from assistant.conversation.weighed.wishes import (
    Wish,
    for_deletions,
    for_moves,
    for_values,
    for_wordings,
)
from corpus import late_re as re
from corpus.value_grammar import parse_value
from corpus.values import ValueKind


@dataclass(frozen=True)
class Chosen:
    """What a message most likely means, and how clearly. Scores are logarithms of odds."""

    wishes: tuple[Wish, ...]
    least: float  # score of the weakest wish
    lead: float  # least lead over what the same words could mean instead
    doubt: float  # best score of a value or deletion that was not used


def possible(heard: Heard) -> list[Wish]:
    """All changes that the parts of the message allow."""
    return [
        *for_values(heard), *for_deletions(heard), *for_renaming(heard), *for_parts_of_names(heard), *for_moves(heard),
        *for_wordings(heard), *for_adding(heard), *for_orders(heard), *for_delays(heard),
        *for_offices(heard), *for_titles(heard),
    ]  # fmt: skip


def choose(
    heard: Heard, weights: Mapping[str, float]
) -> tuple[Chosen | None, list[tuple[Wish, float]]]:
    """What the message most likely changes, None for nothing; and all wishes with their scores."""
    scored = [(one, score(weights, one)) for one in possible(heard)]
    return chosen_of(scored), scored


def chosen_of(scored: list[tuple[Wish, float]]) -> Chosen | None:
    """The likeliest wishes that do not exclude each other."""
    ranked = sorted(scored, key=lambda one: -one[1])
    picked: list[tuple[Wish, float]] = []
    used: set[str] = set()
    for wish, weight in ranked:
        if weight <= 0:
            break
        if any(excludes(other, wish) for other, _ in picked) or (wish.act != "delete" and used & set(wish.uses)):  # fmt: skip
            continue
        picked.append((wish, weight))
        if wish.act != "delete":
            used |= set(wish.uses)
    if not picked:
        return None
    chosen = {id(one) for one, _ in picked}
    rest = [(one, weight) for one, weight in ranked if id(one) not in chosen]
    leads = [weight - max((w for other, w in rest if instead_of(other, wish)), default=-9.0) for wish, weight in picked]  # fmt: skip
    unused = [weight for one, weight in rest if not used & set(one.uses) and not any(one.place == p.place for p, _ in picked)]  # fmt: skip
    return Chosen(
        tuple(one for one, _ in picked), min(weight for _, weight in picked), min(leads),
        max(unused, default=-9.0),
    )  # fmt: skip


def excludes(one: Wish, two: Wish) -> bool:
    """True where only one of both can be meant."""
    if one.place == two.place or _tells_again(one, two):
        return True
    return one.row == two.row >= 0 and "delete" in {one.act, two.act}


def _tells_again(one: Wish, two: Wish) -> bool:
    """True for two rows to come of which one's name is the other's with words in front: 另补一条｜防控意识."""
    if not one.act == two.act == "add":
        return False
    return one.text.endswith(two.text) or two.text.endswith(one.text)


def instead_of(other: Wish, wish: Wish) -> bool:
    """True where the same words could mean ``other`` and not ``wish``."""
    if wish.act == "delete" or other.act == "delete":
        return False
    return bool(set(other.uses) & set(wish.uses))


_ORDERED = {
    "first": "挪到本类最前面", "last": "挪到本类最后面", "before": "放到{}前面", "after": "放到{}后面", "swap": "和{}对调",
}  # fmt: skip


_RATE = re.compile(r"[率度]$|比例|占比|百分比")
"""A new name that still says a rate: its value must be one. 及时率 becomes 完成时间, 8月底前."""


def _by_then(text: str) -> str:
    """A day that is told for a row which told none before is the last: 11月底 is 11月底前."""
    value = parse_value(tidy_value(text))
    is_day = value.date is not None and value.kind is ValueKind.DATE and value.sign is None
    return f"{text}前" if is_day else text


def changes_of(
    now: Snapshot, wishes: tuple[Wish, ...]
) -> tuple[tuple[Change, ...], tuple[str, ...]]:
    """The wishes as changes of the table, and each in words for the clerk."""
    draft = now.draft
    done: list[Change] = []
    told: list[str] = []
    gone: list[str] = []
    renamed = {one.row: one.text for one in wishes if one.act == "rename"}
    for one in sorted(wishes, key=lambda wish: wish.act == "rename"):
        if one.act == "add":
            shown = one.level2.removesuffix("指标")
            done.append(Add(shown, one.text, one.value))
            told.append(f"加一条{one.level2 or '指标'}：{one.text}{one.value}")
            continue
        words = f"第{one.row + 1}条" if one.row >= 0 else "年度" if one.cell == "year" else HEAD_LABELS[one.cell]  # fmt: skip
        label = row_label(draft, one.row) if one.row >= 0 else HEAD_LABELS[one.cell]
        if one.act == "delete":
            gone.append(words)
            told.append(f"删除{label}")
        elif one.act == "rename":
            done.append(Rename(words, one.text))
            told.append(f"{label}改名为“{one.text}”")
        elif one.act == "move":
            done.append(Move(words, one.level2.removesuffix("指标")))
            told.append(f"{label}移到{one.level2}")
        elif one.act == "order":
            done.append(Reorder(words, one.value, one.text))  # type: ignore[arg-type]
            told.append(f"{label}{_ORDERED[one.value].format(one.text)}")
        elif one.act == "shift":
            done.append(Shift(words, one.value, one.up))
            told.append(f"{label}{'增加' if one.up else '减少'}{one.value}")
        else:
            anew = one.row in renamed and not _RATE.search(renamed[one.row])
            value = _by_then(one.value) if anew else one.value
            if one.row in renamed:  # 家长焦虑缓解比例，80%: at least, as of a row to come
                level2 = draft.table.indicators[one.row].level2 or ""
                value = of_new_name(tidy_value(value), renamed[one.row], level2)
            done.append(SetTo(words, value, sure=anew))
            told.append(f"{label}改成{one.value}")
    if gone:
        done.append(Delete(tuple(gone)))
    return tuple(done), tuple(told)
