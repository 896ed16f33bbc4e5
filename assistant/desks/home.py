"""What the first page says: what there is, and what to do next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from assistant.accounts.person import Person, Right
from assistant.care.backup import backups, backups_folder
from assistant.desks.my_drafts import Card
from assistant.desks.reviews import TO_REVIEW, Standing, handed_in, standing_of
from assistant.desks.sharing import shared_with
from assistant.workspace import Workspace
from corpus.errors import shorten
from corpus.store.filters import Filters
from corpus.store.finder import Level

_DAYS_WITHOUT_BACKUP = 7
_MOST_DRAFTS_NAMED = 3


@dataclass(frozen=True)
class Step:
    """Something to do next, and where."""

    text: str
    label: str  # of the button
    place: Literal["draft", "review", "import", "settings", "check"]
    draft: str = ""  # the key of the draft that is meant


@dataclass(frozen=True)
class Overview:
    """The state of the office's data in a few figures."""

    tables: int
    projects: int
    rows: str  # of indicators, as they are told
    years: str  # "2023—2025", "" where no table has a year
    last_backup: datetime | None  # in local time


def overview(workspace: Workspace) -> Overview:
    """What is in the history, and when it was last backed up."""
    counts = workspace.store.counts()
    facets = workspace.store.finder.facets(Level.PROJECT, Filters())
    years = sorted(year for year, _ in facets.years if year)
    shown = f"{years[0]}—{years[-1]}" if len(years) > 1 else str(years[0]) if years else ""
    made = backups(backups_folder(workspace.settings))
    last = datetime.fromisoformat(made[0].made_at).astimezone() if made else None
    return Overview(counts.tables, counts.projects, counts.rows_told, shown, last)


def next_steps(
    workspace: Workspace, drafts: Sequence[Card], seen: Overview, *, by: Person,
    now: datetime | None = None,
) -> list[Step]:  # fmt: skip
    """What the person may want to do now, and has the right to; the most urgent first."""
    steps = _of_reviews(workspace, drafts, by)
    working = [one for one in drafts if not (one.archived or one.damaged or one.shelved)]
    for one in [one for one in working if one.to_confirm or one.open_cells or one.wrong][
        :_MOST_DRAFTS_NAMED
    ]:
        steps.append(Step(f"《{shorten(one.title, 40)}》{one.state}。", "接着写", "draft", one.key))
    if not working:
        steps.append(Step("还没有在写的草稿：写一句话就能拟出一张表。", "拟一张表", "draft"))
    imported = bool(workspace.store.journal.imports(1))
    if not imported and by.may(Right.IMPORT):
        steps.append(
            Step(
                "历史库里只有随附的示例表：导入本单位往年的表，拟写时就能参考。", "去导入", "import"
            )
        )
    if not workspace.office.unit and by.may(Right.SETTINGS):
        steps.append(Step("还没有填写本单位名称：填好以后每张表会自动带上。", "去填写", "settings"))
    if (drafts or imported) and by.may(Right.BACKUP):
        at = now or datetime.now(UTC)
        if seen.last_backup is None:
            steps.append(Step("还没有做过备份。", "去备份", "settings"))
        elif (days := (at - seen.last_backup).days) >= _DAYS_WITHOUT_BACKUP:
            steps.append(Step(f"已有{days}天没有备份。", "去备份", "settings"))
    return steps


def _of_reviews(workspace: Workspace, drafts: Sequence[Card], by: Person) -> list[Step]:
    """Own drafts that came back, and those of colleagues that wait for the person's word."""
    settings = workspace.settings
    steps = []
    stands = handed_in(settings, by=by)
    for one in drafts:
        if stands.get((one.key, one.draft)) is Standing.RETURNED and not one.shelved:
            steps.append(
                Step(f"《{shorten(one.title, 40)}》审核退回，请按意见修改。", "看意见", "draft", one.key)
            )  # fmt: skip
    if by.may(Right.SUBMITTED) and by.account:
        waiting = sum(standing_of(one, settings) in TO_REVIEW for one in shared_with(by, settings))
        if waiting:
            steps.append(Step(f"有{waiting}份送审的草稿等您审核。", "去审核", "review"))
    return steps
