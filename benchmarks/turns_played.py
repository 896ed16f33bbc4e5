"""The messages of the turns in tests/assistant/data/turns, each before the table that it is about.

They are played with all that is learnt switched off, so that the same turns give the same messages whatever was learnt before.
"""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.conversation import engine
from assistant.conversation.engine import take_turn
from assistant.conversation.outright.reading import outright
from assistant.conversation.recognised import twofold
from assistant.conversation.recognised.corrected import corrected
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.roles import net
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.state import Conversation, Focus, Snapshot
from assistant.conversation.vocabulary.slips import simplified
from assistant.conversation.weighed import carried
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.weights import START, read_weights
from assistant.understanding.wording.aside import without_asides
from benchmarks.turns import TODAY
from corpus.errors import UserError
from corpus.settings import Settings
from tests.assistant.frozen_drafts import FrozenWorkspace
from tests.assistant.turn_cases import read_scenarios
from tests.assistant.turn_parts import PARTS, READ, UNREAD, parts_of

FOLDS = 4
"""Into how many sorts the parts fall: what is learnt for one sort is learnt from the others."""
LEARNT = Path(__file__).parents[1] / "var" / "learnt"
"""Where the nets of roles (``turns_roles.py``) and the weights (``turns_weights.py``) for each sort are kept."""


@dataclass(frozen=True)
class Message:
    """A scored message, and what it is expected to change."""

    part: str
    text: str  # made plain, as the readings hear it
    now: Snapshot
    focus: Focus | None
    expected: list[str]

    def heard(self) -> Heard:
        """The message against its table, its roles by a net that has never seen its part."""
        heard = Heard(self.now, self.text, self.focus)
        heard.net = net_for(self.part)
        return heard


def learnt_parts() -> list[str]:
    """All parts but the newest, which are only measured."""
    return parts_of(READ, UNREAD)


def sort_of(part: str) -> int:
    """To which of FOLDS a part belongs."""
    return int(part) % FOLDS


_NETS: dict[int, net.Net] = {}


def net_for(part: str) -> net.Net:
    """The net of roles that was learnt from the parts of the other sorts; FileNotFoundError before ``turns_roles.py`` ran."""
    sort = sort_of(part)
    if sort not in _NETS:
        _NETS[sort] = net.read((LEARNT / f"{sort}.npz").read_bytes())
    return _NETS[sort]


_WEIGHTS: dict[int, dict[str, float]] = {}


def weights_for(part: str) -> dict[str, float]:
    """The weights that were learnt from the parts of the other sorts; FileNotFoundError before ``turns_weights.py`` ran."""
    sort = sort_of(part)
    if sort not in _WEIGHTS:
        _WEIGHTS[sort] = read_weights((LEARNT / f"{sort}.tsv").read_text(encoding="utf-8"))
    return _WEIGHTS[sort]


def played(parts: Iterable[str]) -> Iterator[Message]:
    """All scored messages of the parts."""
    carried.shipped = lambda: {START: -9.0}  # type: ignore[assignment]
    net.shipped = lambda: net.IGNORANT  # type: ignore[assignment]
    twofold.decided = engine.decided = lambda workspace, conversation, turn, *_: turn  # type: ignore[assignment]
    encoder = Path(__file__).parents[1] / "var" / "encoder"
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(
            _env_file=None, home=Path(home), encoder=encoder if encoder.exists() else None,
            unit=None, authority=None,
        )  # fmt: skip
        workspace = FrozenWorkspace(settings, today=TODAY).prepare()
        for part in parts:
            for scenario in read_scenarios(PARTS[part]):
                conversation = Conversation()
                for message, case in scenario.messages:
                    if case is not None and conversation.now is not None:
                        yield message_of(part, message, conversation.now, conversation.focus, case.expected)  # fmt: skip
                    conversation = take_turn(workspace, conversation, message).conversation


def message_of(part: str, said: str, now: Snapshot, focus: Focus | None, expected: list[str]) -> Message:  # fmt: skip
    """The message as the readings hear it."""
    try:
        plain = corrected(plain_speech(without_asides(simplified(said)).text.strip())).text
        text = recognise(outright(plain, now, focus)).text
    except UserError:
        text = said
    return Message(part, text, now, focus, expected)
