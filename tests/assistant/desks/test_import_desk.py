"""The import page's logic: uploads, decisions, corrections, history."""

from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from assistant.accounts.person import LOCAL
from assistant.desks.import_grid import original
from assistant.desks.importing import (
    DROP,
    LEVEL2,
    NAME,
    NOTE,
    VALUE,
    Desk,
    Upload,
    correct,
    decide,
    decide_all,
    explain,
    finish,
    grid_edits,
    history,
    listed,
    new_row,
    read_uploads,
    rows_shown,
    skip_nameless,
    to_import,
    undecided,
    undo,
    unnamed,
)
from assistant.findings import Edit
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.forms import form
from corpus.importing import Decision
from corpus.settings import Settings
from corpus.writing import Format, export_bytes
from index.encoder import Encoder
from tests.conftest import NewHome
from tests.corpus.importing_helpers import training, with_value
from tests.corpus.test_importing_layouts import ODD

NASTY = '<img src=x onerror="document.title=1"><script>x</script> [a](http://203.0.113.7/)'


@pytest.fixture
def office(tmp_path: Path, new_home: NewHome, encoder: Encoder) -> Workspace:
    settings = Settings(home=new_home(tmp_path / "var"), unit=None, authority=None)
    found = Workspace(settings, today=date(2025, 11, 1))
    found.encoder = encoder
    return found


def upload(name: str, **changes: object) -> Upload:
    kind: dict[str, Format] = {"docx": "docx", "xlsx": "xlsx", "json": "json"}
    return Upload(name, export_bytes(training(**changes), kind[name.rpartition(".")[2]]))


def version(name: str, value: str) -> Upload:
    return Upload(name, export_bytes(with_value(training(), 0, value), "docx"))


def test_uploads_are_read_and_nothing_is_saved(office: Workspace) -> None:
    before = office.store.counts()
    desk = read_uploads(
        office, [upload("a.docx"), Upload("坏.docx", b"no"), Upload("图.png", b"x")]
    )
    assert [(line.title, line.tone) for line in listed(desk)] == [
        ("2025年河道保洁培训经费", "good"), ("坏.docx", "bad"), ("图.png", "quiet"),
    ]  # fmt: skip
    assert to_import(desk) == 1
    assert office.store.counts() == before


def test_a_name_never_leads_out_of_the_folder(office: Workspace) -> None:
    names = [
        "../../etc/x.docx", "..\\..\\x.docx", "..", ".", "", "a/" * 300 + "b.docx",
        "长" * 300 + ".docx", "a\x00b\n.docx", "CON:<>|?*.docx", "....docx",
    ]  # fmt: skip
    uploads = [
        Upload(name, upload("a.docx", project_name=f"第{number}个项目").content)
        for number, name in enumerate(names)
    ]
    lines = listed(read_uploads(office, uploads))
    assert len(lines) == len(names)
    for line in lines:
        assert ".." not in line.detail.split("/")
        assert line.title


def test_two_uploads_of_one_name_are_two_files(office: Workspace) -> None:
    desk = read_uploads(office, [version("表.docx", "4期"), version("表.docx", "5期")])
    assert [line.state for line in listed(desk)] == ["新项目", "待选择"]


def test_a_file_that_is_too_large_is_refused(office: Workspace) -> None:
    desk = read_uploads(office, [Upload("大.docx", b"PK" + b"\0" * (21 * 1024 * 1024))])
    assert "20 MB" in listed(desk)[0].detail


def test_conflicts_must_be_settled_and_are_then_carried_out(office: Workspace) -> None:
    finish(office, read_uploads(office, [version("旧.docx", "4期")]), by=LOCAL)
    desk = read_uploads(office, [version("新.docx", "5期"), upload("另.docx", project_name="别的")])
    assert undecided(desk) == 1
    with pytest.raises(UserError, match="待选择"):
        finish(office, desk, by=LOCAL)
    settled = decide(desk, (0, 0), Decision.SKIP)
    assert (undecided(settled), to_import(settled)) == (0, 1)
    assert undecided(decide(settled, (0, 0), None)) == 1
    desk = finish(office, decide_all(desk, Decision.BOTH), by=LOCAL)
    assert desk.report is not None
    assert len(desk.report.added) == 2
    assert len(office.store.versions(training().project_key)) == 2


def test_cells_are_corrected_before_saving(office: Workspace) -> None:
    desk = read_uploads(office, [upload("a.docx")])
    table = desk.plan.files[0].tables[0].table
    state = {
        "edited_rows": {
            0: {VALUE: "6期"}, 1: {LEVEL2: "时效指标", NAME: "按期完成率"}, 3: {DROP: True},
        }
    }  # fmt: skip
    edits = [*grid_edits(state, table), Edit(cell="funding/total", value="6.5")]
    desk = correct(office, desk, (0, 0), edits)
    rows = rows_shown(desk.plan.files[0].tables[0].table)
    assert [(row.level1, row.level2, row.name, row.value) for row in rows] == [
        ("产出指标", "数量指标", "培训期数", "6期"),
        ("产出指标", "时效指标", "按期完成率", "≥95%"),
        ("产出指标", "成本指标", "培训费用", "≤6万元"),
        ("满意度指标", "服务对象满意度指标", "学员满意度", "≥92%"),
    ]
    with pytest.raises(UserError, match="年度"):
        correct(office, desk, (0, 0), [Edit(cell="year", value="明年")])
    finish(office, desk, by=LOCAL)
    (kept,) = office.store.versions(training().project_key)
    assert kept.funding.total is not None
    assert kept.funding.total.in_wan() == "6.5"
    assert grid_edits({}, kept) == []


def test_a_remark_is_shown_and_stays_with_its_row(office: Workspace) -> None:
    rows = list(training().indicators)
    rows[0] = rows[0].model_copy(update={"note": "每季1期"})
    table = training().model_copy(update={"indicators": tuple(rows)})
    content = export_bytes(table, "xlsx", form=form("F"))
    desk = read_uploads(office, [Upload("备注.xlsx", content)])
    read = desk.plan.files[0].tables[0].table
    assert rows_shown(read)[0].note == "每季1期"
    assert ("og-note", "每季1期") in shown(desk).cells
    edits = grid_edits({"edited_rows": {0: {NOTE: "每季度1期"}, 1: {NOTE: ""}}}, read)
    changed = correct(office, desk, (0, 0), edits).plan.files[0].tables[0].table
    assert [row.note for row in changed.indicators[:2]] == ["每季度1期", None]


def test_a_row_that_was_missed_is_added(office: Workspace) -> None:
    desk = read_uploads(office, [upload("a.docx")])
    table = desk.plan.files[0].tables[0].table
    desk = correct(office, desk, (0, 0), [new_row(table, "时效指标", "完成|时间", "10月底前")])
    rows = rows_shown(desk.plan.files[0].tables[0].table)
    assert len(rows) == 6
    assert ("产出指标", "时效指标", "完成｜时间", "10月底前") in [
        (row.level1, row.level2, row.name, row.value) for row in rows
    ]
    with pytest.raises(UserError, match="名称"):
        new_row(table, "时效指标", " ", "1")


def test_a_correction_that_ends_a_conflict_takes_its_decision_along(office: Workspace) -> None:
    finish(office, read_uploads(office, [version("旧.docx", "4期")]), by=LOCAL)
    desk = decide(read_uploads(office, [version("新.docx", "5期")]), (0, 0), Decision.BOTH)
    desk = correct(office, desk, (0, 0), [Edit(cell="year", value="2026")])
    assert listed(desk)[0].state == "已有项目的其他年度"
    assert not desk.decisions


def test_a_table_without_a_name_waits_for_it(office: Workspace) -> None:
    uploads = [upload("无名.json", project_name=""), upload("a.docx", project_name="别的")]
    desk = read_uploads(office, uploads)
    assert (listed(desk)[0].state, listed(desk)[0].tone) == ("待补名称", "ask")
    assert (unnamed(desk), to_import(desk)) == (1, 1)
    with pytest.raises(UserError, match="项目名称"):
        finish(office, desk, by=LOCAL)
    left = finish(office, skip_nameless(desk), by=LOCAL)
    assert left.report is not None
    assert left.report.nameless == 1
    assert len(left.report.added) == 1

    desk = read_uploads(office, uploads)
    named = correct(office, desk, (0, 0), [Edit(cell="project_name", value="河道保洁培训")])
    assert (unnamed(named), to_import(named)) == (0, 1)
    finish(office, named, by=LOCAL)
    assert [one.state for one in listed(read_uploads(office, uploads[:1]))] == ["以前已导入"]


def test_a_label_is_explained(office: Workspace) -> None:
    text = ODD.format(name="河道清淤", place="河道管理站", amount=5)
    desk = read_uploads(office, [Upload("a.txt", text.encode())])
    desk = explain(office, desk, 0, "牵头干活的地方", "实施单位")
    assert desk.plan.files[0].tables[0].table.unit == "河道管理站"


def test_history_and_undo_refresh_the_search(office: Workspace) -> None:
    finish(office, read_uploads(office, [upload("河道.docx")]), by=LOCAL)
    office.searcher.refresh()
    assert office.searcher.projects("河道保洁培训").hits[0].project_name == training().project_name
    (past,) = history(office)
    assert past.title == "河道.docx"
    assert "新增1张表" in past.told
    assert past.can_undo
    assert undo(office, past.key, by=LOCAL) == "已撤销：移除1张表。"
    assert training().project_name not in [
        hit.project_name for hit in office.searcher.projects("河道保洁培训").hits
    ]
    (past,) = history(office)
    assert not past.can_undo
    assert "撤销" in past.told


class Cells(HTMLParser):
    """Tags and cells of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.cells: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "td":
            self.cells.append((dict(attrs).get("class") or "", ""))

    def handle_data(self, data: str) -> None:
        kind, text = self.cells[-1]
        self.cells[-1] = (kind, text + data)


def shown(desk: Desk) -> Cells:
    found = original(desk.plan.files[0], 0)
    assert found is not None
    return Cells(found.html)


def test_the_original_shows_every_cell_with_its_fate(office: Workspace) -> None:
    for name in ("a.docx", "a.xlsx"):
        desk = read_uploads(office, [upload(name)])
        cells = shown(desk).cells
        filled = [text for _, text in cells if text.strip()]
        report = desk.plan.files[0].report
        assert report is not None
        assert len(filled) == report.cells
        kinds = {text: kind for kind, text in cells}
        assert kinds["指标1：培训期数"] == "og-name"
        assert kinds["4期"] == "og-value"
        assert kinds["质量指标"] == "og-class"
        assert kinds["南溪镇人民政府"] == "og-head"
        assert kinds["三级指标"] == "og-label"


def test_cells_without_a_place_are_marked_and_text_is_never_markup(office: Workspace) -> None:
    text = ODD.format(name=NASTY, place="河道管理站", amount=5)
    cells = shown(read_uploads(office, [Upload("a.txt", text.encode())]))
    assert cells.tags <= {"table", "tr", "td", "br"}
    assert ("og-lost", "牵头干活的地方") in cells.cells
    assert any(NASTY in text for _, text in cells.cells)


def test_formats_without_cells_have_no_original(office: Workspace) -> None:
    desk = read_uploads(office, [upload("a.json")])
    assert original(desk.plan.files[0], 0) is None
