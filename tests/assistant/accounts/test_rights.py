"""Every role against everything that a desk does for a person: held there, whatever a page shows."""

import inspect
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from assistant import desks
from assistant.accounts.person import Person, Role
from assistant.archetypes import archetype
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks import (
    data_care,
    deleted,
    drafts,
    exporting,
    handing_out,
    home,
    importing,
    log_view,
    my_drafts,
    office,
    own_forms,
    own_library,
    reviews,
    sharing,
    unsent,
)
from assistant.desks.library import FROM, LEVEL2, NAME, KindForm
from assistant.desks.sharing import Audience
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.forms import form
from corpus.forms.making import Place, Sketch
from corpus.settings import Settings

PEOPLE = {
    Role.FILL: Person("zhang", "张三", Role.FILL),
    Role.REVIEW: Person("li", "李四", Role.REVIEW),
    Role.MANAGE: Person("wang", "王五", Role.MANAGE),
}
MANAGER = PEOPLE[Role.MANAGE]
COLLEAGUE = Person("sun", "孙六", Role.FILL)
EVERYBODY, REVIEWERS, MANAGERS = frozenset(Role), frozenset({Role.REVIEW, Role.MANAGE}), frozenset({Role.MANAGE})  # fmt: skip
NOBODY: frozenset[Role] = frozenset()
MINE, KEPT, SUBMITTED, SHOWN = "a1", "b0", "b1", "b2"  # one's own draft; a colleague's three
WAITING = "w1"  # a second one in the same conversation as one's own
DRAFT = "d0"  # the present one of each conversation
GONE, THEIRS_GONE = "c0", "c1"  # deleted: one's own, a colleague's

ROW = {LEVEL2: "质量指标", NAME: "理赔一次办结率", FROM: "每次都问"}
KIND = KindForm("电梯维保", "电梯维保", "", "居民", "", "", True, [ROW])
SKETCH = Sketch(
    form=form("A").model_copy(update={"key": "我们的表"}),
    places=(Place(key="0/1", label="项目名称", cell="project_name"),), columns=(),
)  # fmt: skip


@dataclass(frozen=True)
class Deed:
    """Something that a desk does: who may have it done, and what must be there before."""

    of: Callable[..., object]
    act: Callable[[Workspace, Person], object]
    roles: frozenset[Role]
    first: Callable[[Workspace], object] = lambda _: None
    what: str = ""

    @property
    def name(self) -> str:
        return f"{self.of.__module__.rpartition('.')[2]}.{self.of.__name__}{self.what}"


def _kept_conversation(held: Workspace) -> Conversation:
    return drafts.open_draft(KEPT, held.settings, by=COLLEAGUE).conversation


def _alone(held: Workspace, by: Person) -> None:
    with drafts.alone(KEPT, held.settings, by=by):
        pass


def _place() -> str:
    return COLLEAGUE.drafts(Settings()).name


def _review(held: Workspace, key: str, by: Person) -> object:
    now = drafts.open_draft(key, held.settings, by=COLLEAGUE).conversation.now
    assert now is not None
    return reviews.review(
        _place(), key, DRAFT, reviews.Verdict.RETURNED, "改", held, seen=now.draft.table, by=by
    )


def _mine_returned(held: Workspace) -> None:
    """One's own draft, whoever one is, comes back from a reviewer."""
    reviewer = Person("zhao", "赵七", Role.REVIEW)
    for person in PEOPLE.values():
        folder = person.drafts(held.settings)
        if not (folder / f"{MINE}.json").exists():
            continue
        sharing.share(MINE, DRAFT, Audience.REVIEWERS, held, by=person)
        table = sharing.own_draft(MINE, DRAFT, held.settings, by=person).draft.table
        reviews.review(
            folder.name, MINE, DRAFT, reviews.Verdict.RETURNED, "改", held, seen=table, by=reviewer
        )


def _backup(held: Workspace) -> Path:
    found = data_care.kept_backups(held, by=MANAGER)
    return (found[0] if found else data_care.back_up(held, by=MANAGER)).path


def _import_key(held: Workspace) -> str:
    """The last import, one of the manager's: not yet undone."""
    return next(one.key for one in importing.history(held) if one.can_undo)


def _begin_import(held: Workspace) -> None:
    held.store.journal.finish(held.store.journal.begin(("往年的表.docx",)))


def _own_kind(held: Workspace) -> object:
    found = held.own_library.kinds
    return found[0] if found else own_library.add_kind(held, KIND, by=MANAGER)


INSURANCE = archetype("insurance")


def _own_pattern(held: Workspace) -> object:
    found = held.own_library.patterns
    return found[0].pattern if found else own_library.add_pattern(held, INSURANCE, ROW, by=MANAGER)


def _without_library(held: Workspace) -> None:
    (held.settings.library / "own.json").unlink(missing_ok=True)


def _without_form(held: Workspace) -> None:
    for one in held.settings.forms.glob("*.json"):
        one.unlink()


def _with_form(held: Workspace) -> None:
    _without_form(held)
    own_forms.add_form(held, SKETCH, source="空白表.docx", by=MANAGER)


DEEDS = (
    Deed(importing.finish, lambda w, by: importing.finish(w, importing.read_uploads(w, []), by=by), MANAGERS),
    Deed(importing.undo, lambda w, by: importing.undo(w, _import_key(w), by=by), MANAGERS, _begin_import),
    Deed(own_forms.add_form, lambda w, by: own_forms.add_form(w, SKETCH, source="空白表.docx", by=by), MANAGERS, _without_form),
    Deed(own_forms.drop_form, lambda w, by: own_forms.drop_form(w, "我们的表", by=by), MANAGERS, _with_form),
    Deed(own_library.add_kind, lambda w, by: own_library.add_kind(w, KIND, by=by), MANAGERS, _without_library),
    Deed(own_library.remove_kind, lambda w, by: own_library.remove_kind(w, _own_kind(w), by=by), MANAGERS, _own_kind),
    Deed(own_library.add_pattern, lambda w, by: own_library.add_pattern(w, INSURANCE, ROW, by=by), MANAGERS, _without_library),
    Deed(own_library.remove_pattern, lambda w, by: own_library.remove_pattern(w, INSURANCE, _own_pattern(w), by=by), MANAGERS, _own_pattern),
    Deed(office.name_office, lambda w, by: office.name_office(w, unit=f"{by.role}街道", authority="", by=by), MANAGERS),
    Deed(log_view.people, lambda w, by: log_view.people(w.store, by=by), MANAGERS),
    Deed(log_view.shown, lambda w, by: log_view.shown(w.store, deed=log_view.EVERYTHING, who=log_view.EVERYBODY, period="全部", text="", by=by), MANAGERS),
    Deed(data_care.back_up, lambda w, by: data_care.back_up(w, by=by), MANAGERS),
    Deed(data_care.kept_backups, lambda w, by: data_care.kept_backups(w, by=by), MANAGERS),
    Deed(data_care.backup_content, lambda w, by: data_care.backup_content(data_care.Backup(_backup(w), "", 0, 0, 0), by=by), MANAGERS, _backup),
    Deed(data_care.take_in, lambda w, by: data_care.take_in(w, "外来.zip", _backup(w).read_bytes(), by=by), MANAGERS, _backup),
    Deed(data_care.look_into, lambda w, by: data_care.look_into(_backup(w), by=by), MANAGERS, _backup),
    Deed(data_care.bring_back, lambda w, by: data_care.bring_back(w, _backup(w), by=by), MANAGERS, _backup),
    Deed(data_care.look_for_damage, lambda w, by: data_care.look_for_damage(w, by=by), MANAGERS),
    Deed(data_care.whole_history, lambda w, by: data_care.whole_history(w, "json", by=by), MANAGERS),
    Deed(data_care.replaced, lambda w, by: data_care.replaced(w, by=by), MANAGERS),
    # one's own drafts, and those of somebody else
    Deed(my_drafts.enter_history, lambda w, by: my_drafts.enter_history(w, MINE, replacing=True, by=by), MANAGERS),
    Deed(my_drafts.enter_history, lambda w, by: my_drafts.enter_history(w, SHOWN, replacing=True, by=by), NOBODY, what=" of another"),
    Deed(my_drafts.cards, lambda w, by: _one(my_drafts.cards(w.settings, by=by)), EVERYBODY),
    Deed(my_drafts.copy_for_next_year, lambda w, by: my_drafts.copy_for_next_year(w, MINE, by=by), EVERYBODY),
    Deed(my_drafts.copy_for_next_year, lambda w, by: my_drafts.copy_for_next_year(w, SHOWN, by=by), NOBODY, what=" of another"),
    Deed(my_drafts.set_archived, lambda w, by: my_drafts.set_archived(w, MINE, True, by=by), EVERYBODY),
    Deed(my_drafts.set_archived, lambda w, by: my_drafts.set_archived(w, SHOWN, True, by=by), NOBODY, what=" of another"),
    Deed(my_drafts.take_up, lambda w, by: my_drafts.take_up(w, MINE, WAITING, by=by), EVERYBODY),
    Deed(my_drafts.take_up, lambda w, by: my_drafts.take_up(w, SHOWN, WAITING, by=by), NOBODY, what=" of another"),
    Deed(home.next_steps, lambda w, by: home.next_steps(w, [], home.overview(w), by=by), EVERYBODY),
    Deed(my_drafts.delete, lambda w, by: my_drafts.delete(w, MINE, by=by), EVERYBODY),
    Deed(my_drafts.delete, lambda w, by: my_drafts.delete(w, SHOWN, by=by), NOBODY, what=" of another"),
    Deed(drafts.open_draft, lambda w, by: drafts.open_draft(MINE, w.settings, by=by), EVERYBODY),
    Deed(drafts.open_draft, lambda w, by: drafts.open_draft(SHOWN, w.settings, by=by), NOBODY, what=" of another"),
    Deed(drafts.alone, _alone, EVERYBODY),
    Deed(drafts.newest, lambda w, by: drafts.newest(drafts.Opened(_kept_conversation(w)), w.settings, by=by), EVERYBODY),
    Deed(drafts.keep, lambda w, by: drafts.keep(_kept_conversation(w), w.settings, by=by), EVERYBODY),
    Deed(drafts.keep_turn, lambda w, by: drafts.keep_turn(w, Conversation(), _kept_conversation(w), by=by), EVERYBODY),
    Deed(drafts.listed, lambda w, by: _one(drafts.listed(w.settings, by=by)), EVERYBODY),
    Deed(exporting.choosable, lambda w, by: _one(exporting.choosable(w.settings, by=by)), EVERYBODY),
    Deed(exporting.drafts_of, lambda w, by: exporting.drafts_of([MINE], w.settings, by=by), EVERYBODY),
    Deed(exporting.drafts_of, lambda w, by: exporting.drafts_of([SHOWN], w.settings, by=by), NOBODY, what=" of another"),
    Deed(handing_out.handed_out, lambda w, by: handing_out.handed_out(w, lambda: b"x", name="表.docx", detail="", source="导出", by=by)(), EVERYBODY),
    Deed(sharing.audience_of, lambda w, by: sharing.audience_of(MINE, DRAFT, w.settings, by=by), EVERYBODY),
    Deed(sharing.own_draft, lambda w, by: sharing.own_draft(MINE, WAITING, w.settings, by=by), EVERYBODY),
    Deed(sharing.own_draft, lambda w, by: sharing.own_draft(SHOWN, DRAFT, w.settings, by=by), NOBODY, what=" of another"),
    Deed(sharing.share, lambda w, by: sharing.share(MINE, WAITING, Audience.EVERYBODY, w, by=by), EVERYBODY),
    Deed(sharing.share, lambda w, by: sharing.share(KEPT, DRAFT, Audience.EVERYBODY, w, by=by), NOBODY, what=" of another"),
    Deed(sharing.look_at, lambda w, by: sharing.look_at(_place(), KEPT, DRAFT, w.settings, by=by), NOBODY, what=" unshared"),
    Deed(sharing.look_at, lambda w, by: sharing.look_at(_place(), SUBMITTED, DRAFT, w.settings, by=by), REVIEWERS, what=" submitted"),
    Deed(sharing.look_at, lambda w, by: sharing.look_at(_place(), SHOWN, DRAFT, w.settings, by=by), EVERYBODY, what=" shown to all"),
    Deed(sharing.copy_of, lambda w, by: sharing.copy_of(_place(), KEPT, DRAFT, w, by=by), NOBODY, what=" unshared"),
    Deed(sharing.copy_of, lambda w, by: sharing.copy_of(_place(), SUBMITTED, DRAFT, w, by=by), REVIEWERS, what=" submitted"),
    Deed(sharing.copy_of, lambda w, by: sharing.copy_of(_place(), SHOWN, DRAFT, w, by=by), EVERYBODY, what=" shown to all"),
    # what reviewers say
    Deed(reviews.review, lambda w, by: _review(w, KEPT, by), NOBODY, what=" unshared"),
    Deed(reviews.review, lambda w, by: _review(w, SUBMITTED, by), REVIEWERS, what=" submitted"),
    Deed(reviews.review, lambda w, by: _review(w, SHOWN, by), REVIEWERS, what=" shown to all"),
    Deed(reviews.reviews_of, lambda w, by: reviews.reviews_of(_place(), KEPT, DRAFT, w.settings, by=by), NOBODY, what=" unshared"),
    Deed(reviews.reviews_of, lambda w, by: reviews.reviews_of(_place(), SUBMITTED, DRAFT, w.settings, by=by), REVIEWERS, what=" submitted"),
    Deed(reviews.own_reviews, lambda w, by: reviews.own_reviews(MINE, DRAFT, w.settings, by=by), EVERYBODY),
    Deed(reviews.handed_in, lambda w, by: reviews.handed_in(w.settings, by=by), EVERYBODY),
    Deed(reviews.hand_in_again, lambda w, by: reviews.hand_in_again(SUBMITTED, DRAFT, "", w, by=by), NOBODY, what=" of another"),
    Deed(reviews.hand_in_again, lambda w, by: reviews.hand_in_again(MINE, DRAFT, "", w, by=by), EVERYBODY, lambda w: _mine_returned(w)),
    # what a reviewer has written and not yet said
    Deed(unsent.unsent, lambda w, by: unsent.unsent(w.settings, by=by), EVERYBODY),
    Deed(unsent.unreadable, lambda w, by: unsent.unreadable(w.settings, by=by), EVERYBODY),
    Deed(unsent.keep_unsent, lambda w, by: unsent.keep_unsent(_place(), SUBMITTED, DRAFT, "x", "改", w.settings, by=by), REVIEWERS),
    Deed(unsent.forget_unsent, lambda w, by: unsent.forget_unsent(_place(), SUBMITTED, DRAFT, w.settings, by=by), REVIEWERS),
    # deleted drafts
    Deed(deleted.deleted, lambda w, by: deleted.deleted(w.settings, by=by), EVERYBODY),
    Deed(deleted.bring_back, lambda w, by: deleted.bring_back(w, GONE, by=by), EVERYBODY),
    Deed(deleted.bring_back, lambda w, by: deleted.bring_back(w, THEIRS_GONE, by=by), NOBODY, what=" of another"),
    Deed(deleted.delete_for_good, lambda w, by: deleted.delete_for_good(w, GONE, by=by), EVERYBODY),
    Deed(deleted.delete_for_good, lambda w, by: deleted.delete_for_good(w, THEIRS_GONE, by=by), NOBODY, what=" of another"),
)  # fmt: skip
QUIET = {
    "alone", "audience_of", "backup_content", "cards", "choosable", "deleted", "drafts_of", "forget_unsent", "handed_in", "keep", "keep_unsent", "kept_backups",
    "listed", "look_at", "look_into", "newest", "next_steps", "open_draft", "own_draft", "own_reviews", "people", "replaced",
    "reviews_of", "shown",
    "take_up", "unreadable", "unsent",
}  # fmt: skip
"""What changes nothing that is told, and hands no file out by itself."""


def _one(found: list[my_drafts.Card] | list[drafts.Listed]) -> None:
    assert {one.key for one in found} == {MINE}, "one's own, and nobody else's"


@pytest.fixture(scope="module")
def held(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """An office of its own; a colleague's drafts lie in it."""
    settings = workspace.settings.model_copy(update={"home": tmp_path_factory.mktemp("office")})
    shutil.copytree(workspace.settings.index, settings.index)  # of the same seven tables
    found = Workspace(settings, today=workspace.today)
    found.encoder = workspace.encoder  # loaded once for both
    return found


@pytest.fixture(scope="module")
def written(workspace: Workspace) -> Conversation:
    """A draft without a gap or an error."""
    found = Conversation()
    for said in (
        "2025年社区工作者责任险，参保33人，每人每年220元，2025年10月底前投保，预算0.726万元",
        "把实施单位改成北源街道办事处",
        "把主管部门改成北源街道办事处",
    ):
        found = take_turn(workspace, found, said).conversation
    return found


def _lay_out(held: Workspace, written: Conversation, person: Person) -> None:
    for one in (person, COLLEAGUE):
        for left in one.drafts(held.settings).glob("*"):
            left.unlink()
    assert written.now is not None
    waiting = written.now.model_copy(update={"key": WAITING})
    written = written.model_copy(update={"now": written.now.model_copy(update={"key": DRAFT})})
    mine = written.model_copy(update={"key": MINE, "shelf": (waiting,)})
    drafts.keep(mine, held.settings, by=person)
    for key, one in ((GONE, person), (THEIRS_GONE, COLLEAGUE)):
        drafts.keep(written.model_copy(update={"key": key}), held.settings, by=one)
        my_drafts.delete(held, key, by=one)
    for key, audience in (
        (KEPT, Audience.NOBODY),
        (SUBMITTED, Audience.REVIEWERS),
        (SHOWN, Audience.EVERYBODY),
    ):
        drafts.keep(written.model_copy(update={"key": key}), held.settings, by=COLLEAGUE)
        sharing.share(key, DRAFT, audience, held, by=COLLEAGUE)


def _state(held: Workspace) -> tuple[object, ...]:
    """All that a refused call must leave alone: records, names, files, and the log."""
    files = {
        path.relative_to(held.settings.home): path.read_bytes()
        for folder in ("drafts", "forms", "library", "backups", "replaced")
        for path in (held.settings.home / folder).rglob("*")
        if path.is_file()
    }
    log = held.store.log.entries(limit=1000)
    return held.store.corpus_hash(), held.office, files, [one.key for one in log]


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.name)
def test_a_desk_does_it_only_for_whom_it_may(
    held: Workspace, written: Conversation, deed: Deed, role: Role
) -> None:
    person = PEOPLE[role]
    _lay_out(held, written, person)
    deed.first(held)
    before = _state(held)
    if role not in deed.roles:
        with pytest.raises(UserError, match=r"不能|没有找到|没有共享|已经不在"):
            deed.act(held, person)
        assert _state(held) == before
        return
    deed.act(held, person)
    last = held.store.log.entries(limit=1)
    if deed.of.__name__ in QUIET:
        assert _state(held)[3] == before[3]
    else:
        assert last[0].key not in before[3], "told in the log"  # type: ignore[operator]
        assert last[0].who == person.signature


def test_everything_that_is_done_for_a_person_is_tried_here() -> None:
    """A new desk that takes a person must be added to the list above."""
    taking = set()
    for one in iter_modules(desks.__path__):
        module = import_module(f"assistant.desks.{one.name}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            own = function.__module__ == module.__name__ and not name.startswith("_")
            if own and "by" in inspect.signature(function).parameters:
                taking.add(f"{one.name}.{name}")
    assert taking == {deed.name.split(" ")[0] for deed in DEEDS}


def test_what_to_do_next_is_what_one_may_do(tmp_path: Path) -> None:
    new = Workspace(Settings(home=tmp_path, unit=None))
    seen = home.overview(new)
    steps = {
        role: {one.place for one in home.next_steps(new, [], seen, by=person)}
        for role, person in PEOPLE.items()
    }
    assert steps[Role.FILL] == steps[Role.REVIEW] == {"draft"}
    assert steps[Role.MANAGE] > {"draft"}
