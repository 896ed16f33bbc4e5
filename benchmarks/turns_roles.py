"""The net that tells the role of each piece of a message: assistant/words/roles.npz.

    python benchmarks/turns_roles.py            fit and store; also one net for each sort of parts, learnt from the others
    python benchmarks/turns_roles.py --check    only measure these: each part by the net that has not seen it

What a turn of tests/assistant/data/turns is expected to change says which characters of its message are a new
name, a new value, the row that is meant …, and which kinds of change it asks for (assistant/conversation/roles). ``--check`` prints for
each role how many of its stretches are found exactly, and how many that are found are such, beside a baseline: what the message
mentions of that sort (every value as a new value, every row as the one whose value changes). Parts of the newest writers are left out.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.conversation.parts.mentions import MARKS, ROW, VALUE
from assistant.conversation.roles import net
from assistant.conversation.roles.kinds import ADDS, ASKED, DELETIONS, KINDS, MANY, Altered
from assistant.conversation.roles.labels import Labels
from assistant.conversation.roles.marked import MARK_NUMBERS, Marked
from assistant.conversation.vocabulary.classes import level2_in
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.names import for_adding
from assistant.conversation.weighed.weights import score
from assistant.conversation.weighed.weights import shipped as weights
from benchmarks.turns_played import FOLDS, LEARNT, Message, learnt_parts, net_for, played, sort_of
from benchmarks.turns_varied import Told, Varied, stretches
from benchmarks.turns_weights import asks
from tests.assistant.turn_cases import rows_meant

WIDTH, BY_LETTER, BY_MARK, BY_VALUE = 96, 64, 12, 4
"""Numbers a character is seen by, and of these at first by itself, by its mention, by its value."""
MEMBERS, EPOCHS, BATCH, RATE, DECAY, DROPPED = 2, 12, 48, 4e-3, 0.02, 0.3
UNSEEN, HIDDEN = 0.06, 0.3
"""Share of characters taken for unknown ones, and of messages in which all that names rows is, so that these say little."""
COMMON, WEIGHT = 3, 0.15
"""Messages in which a character must stand, and how much the kinds count beside the roles."""
_HEADS = {"project_name": "project", "total": "money", "fiscal": "money", "other": "money"}
_LOOSE = {"undone", "redone", "taxonomy", "form", "fixed", "new", "back", "export"}


def main() -> None:
    """Fit and store, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    said = parser.parse_args()
    told = [told_of(one) for one in played(learnt_parts())]
    if said.check:
        _check(told)
        return
    LEARNT.mkdir(parents=True, exist_ok=True)
    for sort in range(FOLDS):
        net.store(fit([one for one in told if sort_of(one.part) != sort]), LEARNT / f"{sort}.npz")
    net.store(fit(told), Path(__file__).parents[1] / "assistant" / "words" / "roles.npz")
    print(f"{len(told)} messages")


def told_of(one: Message) -> Told:
    """The roles and kinds that the expectation gives."""
    heard = Heard(one.now, one.text, one.focus)
    heard.net = net.IGNORANT
    labels = Labels(heard).put(altered(heard, one.expected))
    loose = any(line.split(" ")[0] in _LOOSE for line in one.expected)
    return Told(one.part, heard.marked, labels.roles if labels.told else None, None if loose else asked(one.expected))  # fmt: skip


def altered(heard: Heard, expected: Sequence[str]) -> Iterator[Altered]:
    """The changes that must come of a turn."""
    draft = heard.now.draft
    for line in _must(expected):
        verb, _, rest = line.partition(" ")
        what, _, wanted = (one.strip() for one in rest.partition("=>"))
        ways = tuple(one.strip(" *") for one in wanted.split("|"))
        if verb == "add":
            level2, _, names = what.partition(" ")
            whole = _whole_name(heard, what, wanted)
            called = (whole,) if whole else tuple(one.strip(" *") for one in names.split("|"))
            yield Altered("add", level2=level2_in(draft.table.taxonomy, level2) or level2, names=called, values=ways)  # fmt: skip
        elif verb == "del" and what.endswith("/*"):
            yield Altered("del", level2=level2_in(draft.table.taxonomy, what[:-2]) or "")
        elif verb in {"value", "name", "del", "move", "order"}:
            for row in rows_meant(draft, what)[:1]:
                moved = level2_in(draft.table.taxonomy, wanted) or "" if verb == "move" else ""
                yield Altered(
                    verb,
                    row,
                    moved,
                    ways if verb == "name" else (),
                    ways if verb == "value" else (),
                )
        elif verb == "head" and (what in _HEADS or what in KINDS or what == "goal"):
            kind = _HEADS.get(what, what)
            if kind == "money":
                ways = tuple(f"{one}万元" for one in ways)
            cell = {"money": f"funding/{what}", "year": "year"}.get(kind, "")
            yield Altered(kind, values=ways, cell=cell) if cell else Altered(kind, names=ways)


def _must(expected: Sequence[str]) -> list[str]:
    return [one for one in expected if not one.startswith(("may ", "says ", "not ", "same"))]


def _whole_name(heard: Heard, what: str, wanted: str) -> str:
    """The likeliest name of a row to come that contains what is expected of it."""
    wanted = "*" if wanted == "?" else wanted
    found = [(score(weights(), one), one.text) for one in for_adding(heard) if asks(one, heard.now, "add", what, wanted)]  # fmt: skip
    return max(found)[1] if found else ""


def asked(expected: Sequence[str]) -> set[str]:
    """What a turn with these lines of expectation asks for."""
    must = [line.split(" ") for line in _must(expected)]
    found = {_HEADS.get(words[1], words[1]) if words[0] == "head" else words[0] for words in must}
    found = {one for one in found if one in KINDS}
    times = Counter(words[0] for words in must)
    whole = sum(words[0] == "del" and words[-1].endswith("/*") for words in must)
    found |= {"none"} if not must else set()
    found |= {MANY} if len(must) > 1 else set()
    found |= {ADDS} if times["add"] > 1 else set()
    return found | ({DELETIONS} if times["del"] + whole > 1 else set())


class Learner(nn.Module):
    """The net while it learns; its weights have the names by which ``roles.net`` knows them."""

    def __init__(self, characters: int) -> None:
        super().__init__()
        self.letters = nn.Embedding(characters + 2, BY_LETTER)
        self.marks, self.values = nn.Embedding(MARK_NUMBERS, BY_MARK), nn.Embedding(3, BY_VALUE)
        self.begin = nn.Linear(BY_LETTER + BY_MARK + BY_VALUE, WIDTH)
        self.look = nn.ModuleList(nn.Conv1d(WIDTH, 2 * WIDTH, 3, padding=d, dilation=d) for d in net.DILATIONS)  # fmt: skip
        self.level = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in net.DILATIONS)
        self.join = nn.Linear(3 * WIDTH, WIDTH)
        self.roles, self.asked = nn.Linear(WIDTH, len(net.ROLES)), nn.Linear(2 * WIDTH, len(ASKED))
        self.drop = nn.Dropout(DROPPED)

    def forward(self, letters: Tensor, marks: Tensor, values: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:  # fmt: skip
        """Odds of roles (batch, length, roles) and of kinds (batch, asked). ``there`` is 1 for characters, 0 behind the end."""
        seen = torch.cat([self.letters(letters), self.marks(marks), self.values(values)], -1)
        held = self.drop(self.begin(seen)) * there
        for look, level in zip(self.look, self.level, strict=True):
            said, gate = look((level(held) * there).transpose(1, 2)).transpose(1, 2).chunk(2, -1)
            held = (held + self.drop(said * torch.sigmoid(gate))) * there
        highest = held.masked_fill(there == 0, -9.0).max(1).values
        whole = torch.cat([held.sum(1) / there.sum(1), highest], -1)
        both = self.join(torch.cat([held, whole[:, None].expand(-1, held.shape[1], -1)], -1))
        return self.roles(self.drop(functional.silu(both))), self.asked(self.drop(whole))


def fit(told: Sequence[Told], epochs: int = EPOCHS) -> net.Net:
    """The net of these messages: several, each begun otherwise."""
    members = [fit_one(told, epochs, seed) for seed in range(MEMBERS)]
    return net.Net(members[0].characters, tuple(w for one in members for w in one.members))


def fit_one(told: Sequence[Told], epochs: int, seed: int) -> net.Net:
    """One net alone."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    told = [one for one in told if one.message.text]
    seen = Counter(letter for one in told for letter in set(one.message.text))
    shape = net.Net("".join(sorted(one for one, times in seen.items() if times >= COMMON)), ())
    learner, varied = Learner(len(shape.characters)), Varied(told, chance)
    steps = epochs * (len(told) // BATCH + 2)
    best = torch.optim.AdamW(learner.parameters(), RATE, weight_decay=DECAY)
    pace = torch.optim.lr_scheduler.OneCycleLR(best, RATE, total_steps=steps)
    for _ in range(epochs):
        order = sorted(varied.all(), key=lambda one: len(one.message.text) + 12 * chance.random())
        batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
        chance.shuffle(batches)
        for batch in batches:
            best.zero_grad()
            _loss(learner, batch, shape, chance).backward()
            nn.utils.clip_grad_norm_(learner.parameters(), 1.0)
            best.step()
            pace.step()
    return net.Net(shape.characters, (_weights(learner),))


def _weights(learner: Learner) -> dict[str, net.Floats]:
    found = {name: one.detach().numpy() for name, one in learner.state_dict().items()}
    for name in ("letters", "marks", "values"):
        found[name] = found.pop(f"{name}.weight")
    return found


def _loss(learner: Learner, batch: Sequence[Told], shape: net.Net, chance: random.Random) -> Tensor:
    size = len(batch), max(len(one.message.text) for one in batch)
    letters, marks, values = (torch.zeros(size, dtype=torch.long) for _ in range(3))
    there, roles = torch.zeros(*size, 1), torch.full(size, -100)
    kinds = torch.full((len(batch), len(ASKED)), -1.0)
    for n, one in enumerate(batch):
        length = len(one.message.text)
        letters[n, :length] = torch.tensor(_hidden(one.message, shape, chance))
        marks[n, :length] = torch.tensor(one.message.marks)
        values[n, :length] = torch.tensor(one.message.values)
        there[n, :length] = 1
        if one.roles is not None:
            roles[n, :length] = torch.tensor(one.roles)
        if one.asked is not None:
            kinds[n] = torch.tensor([float(kind in one.asked) for kind in ASKED])
    odds, asked_odds = learner(letters, marks, values, there)
    known = kinds >= 0
    loss = functional.cross_entropy(odds.flatten(0, 1), roles.flatten(), ignore_index=-100, reduction="sum")  # fmt: skip
    loss = loss / max(int((roles >= 0).sum()), 1)
    return loss + WEIGHT * functional.binary_cross_entropy_with_logits(asked_odds[known], kinds[known]) if known.any() else loss  # fmt: skip


def _hidden(message: Marked, shape: net.Net, chance: random.Random) -> list[int]:
    """The characters' numbers, some taken for unknown."""
    numbers = [1 if chance.random() < UNSEEN else one for one in shape.numbers(message.text)]
    if chance.random() < HIDDEN:
        return [1 if mark in _OF_ROWS else one for one, mark in zip(numbers, message.marks, strict=True)]  # fmt: skip
    return numbers


_OF_ROWS = (2, 3)
"""The numbers in ``Marked.marks`` of the mention of a row."""


def _check(told: Sequence[Told]) -> None:
    known = [one for one in told if one.roles is not None]
    found = [net_for(one.part).tell(one.message)[0].argmax(axis=1).tolist() for one in known]
    plain = [[_plainly(one.message, n) for n in range(len(one.message.text))] for one in known]
    for role, name in enumerate(net.ROLES[1:], 1):
        print(f"{name:10}", *(_found(role, known, guess) for guess in (found, plain)), sep="  ")
    whole = sum(one.roles == guess for one, guess in zip(known, found, strict=True)) / len(known)
    print(f"{len(known)} messages, {whole:.3f} right in every character")


_PLAINLY = {
    MARKS.index(VALUE): net.ROLES.index(net.SET),
    MARKS.index(ROW): net.ROLES.index(net.VALUED),
}


def _plainly(message: Marked, at: int) -> int:
    return _PLAINLY.get(message.marks[at] // 2 - 1, 0)


def _found(role: int, known: Sequence[Told], guesses: Sequence[Sequence[int]]) -> str:
    wanted = [(n, *one) for n, told in enumerate(known) for one in stretches(told.roles or [], role)]  # fmt: skip
    guessed = [(n, *one) for n, guess in enumerate(guesses) for one in stretches(guess, role)]
    both = len(set(wanted) & set(guessed))
    return f"{both / max(len(wanted), 1):.2f} of {len(wanted)} found, {both / max(len(guessed), 1):.2f} of {len(guessed)} right"  # fmt: skip


if __name__ == "__main__":
    main()
