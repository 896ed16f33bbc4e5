"""The log as the page shows it: filters in the clerk's words, times of this place."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from assistant.accounts.person import Person, Right, require
from corpus.store.log import DEED_WORDS, Deed
from corpus.store.protocol import Store

PERIODS = {"最近7天": 7, "最近30天": 30, "最近一年": 366, "全部": None}
EVERYTHING, EVERYBODY = "全部操作", "所有人"
MOST = 500


@dataclass(frozen=True)
class Shown:
    """An entry in the clerk's words."""

    at: str  # local time
    who: str
    deed: str
    about: str
    detail: str
    source: str


def deeds() -> list[str]:
    """What can be chosen to be shown alone."""
    return [EVERYTHING, *DEED_WORDS.values()]


def people(store: Store, *, by: Person) -> list[str]:
    """Whose entries can be chosen to be shown alone. UserError without the right to the log."""
    require(by, Right.LOG)
    return [EVERYBODY, *store.log.people()]


def shown(
    store: Store,
    *,
    deed: str,
    who: str,
    period: str,
    text: str,
    by: Person,
    now: datetime | None = None,
) -> list[Shown]:
    """The entries that fit the filters, newest first, at most ``MOST``.

    UserError without the right to the log.
    """
    require(by, Right.LOG)
    by_word = {word: one for one, word in DEED_WORDS.items()}
    days = PERIODS[period]
    since = None
    if days is not None:
        since = ((now or datetime.now(UTC)) - timedelta(days=days)).isoformat(timespec="seconds")
    entries = store.log.entries(
        deed=by_word.get(deed), who=None if who == EVERYBODY else who, since=since, text=text,
        limit=MOST,
    )  # fmt: skip
    return [
        Shown(
            f"{datetime.fromisoformat(one.at).astimezone():%Y-%m-%d %H:%M}", one.who,
            DEED_WORDS[Deed(one.deed)], one.about, one.detail, one.source,
        )
        for one in entries
    ]  # fmt: skip
