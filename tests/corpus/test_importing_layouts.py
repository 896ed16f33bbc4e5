"""Labels that the clerk explains, and that are remembered for the layout."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.errors import UserError
from corpus.importing import carry_out, explain_label, labels_to_explain
from corpus.store import SqliteStore
from tests.corpus.importing_helpers import planned

ODD = """项目名称\t{name}\t\t\t
主管部门\t县水务局\t牵头干活的地方\t{place}\t
年度资金总额（万元）\t{amount}\t\t\t
年度总体目标\t完成{name}。\t\t\t
一级指标\t二级指标\t三级指标\t干到什么份上\t指标值
产出指标\t数量指标\t清淤长度\t甲{name}\t≥{amount}公里
\t质量指标\t验收合格率\t乙{name}\t100%
满意度指标\t服务对象满意度指标\t群众满意度\t丙{name}\t≥90%
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with SqliteStore(tmp_path / "var" / "mubiao.db") as opened:
        yield opened


def odd(path: Path, name: str, place: str = "河道管理站", amount: int = 5) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ODD.format(name=name, place=place, amount=amount), encoding="utf-8")
    return path


def test_an_unknown_label_is_explained_and_remembered(store: SqliteStore, tmp_path: Path) -> None:
    odd(tmp_path / "in" / "a.txt", "河道清淤")
    odd(tmp_path / "in" / "b.txt", "水渠修补", place="水利站")
    plan = planned(store, tmp_path / "in")
    assert plan.files[0].tables[0].table.unit is None
    assert "牵头干活的地方" in labels_to_explain(plan.files[0])
    plan = explain_label(store, plan, 0, "牵头干活的地方", "实施单位")
    assert [file.tables[0].table.unit for file in plan.files] == ["河道管理站", "水利站"]
    for file in plan.files:
        assert file.report is not None
        assert file.report.unplaced == ()
        assert file.report.cells == file.report.placed
    assert store.journal.mapping(plan.files[0].layout) is None, "nothing is saved before"
    carry_out(store, plan)

    later = planned(store, odd(tmp_path / "later" / "c.txt", "堤坝加固", place="堤防所"))
    assert later.files[0].tables[0].table.unit == "堤防所"
    assert later.files[0].explained == ("按您的说明，“牵头干活的地方”按“实施单位”读取",)


def test_a_second_explanation_joins_the_first(store: SqliteStore, tmp_path: Path) -> None:
    plan = planned(store, odd(tmp_path / "a.txt", "河道清淤"))
    plan = explain_label(store, plan, 0, "牵头干活的地方", "实施单位")
    plan = explain_label(store, plan, 0, "干到什么份上", "备注")
    carry_out(store, plan)
    later = planned(store, odd(tmp_path / "b.txt", "水渠修补"))
    table = later.files[0].tables[0].table
    assert table.unit == "河道管理站"
    assert [row.note for row in table.indicators] == ["甲水渠修补", "乙水渠修补", "丙水渠修补"]


def test_another_layout_is_not_touched(store: SqliteStore, tmp_path: Path) -> None:
    plan = planned(store, odd(tmp_path / "a.txt", "河道清淤"))
    carry_out(store, explain_label(store, plan, 0, "牵头干活的地方", "实施单位"))
    other = tmp_path / "b.txt"
    other.write_text(
        "项目期\t一年\n" + ODD.format(name="别的项目", place="某站", amount=3), encoding="utf-8"
    )
    assert planned(store, other).files[0].tables[0].table.unit is None


def test_a_label_that_is_not_there(store: SqliteStore, tmp_path: Path) -> None:
    plan = planned(store, odd(tmp_path / "a.txt", "河道清淤"))
    with pytest.raises(UserError, match="没有“别处的话”"):
        explain_label(store, plan, 0, "别处的话", "实施单位")
    with pytest.raises(ValueError, match="随便"):
        explain_label(store, plan, 0, "牵头干活的地方", "随便")
