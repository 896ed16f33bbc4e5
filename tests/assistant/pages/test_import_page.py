"""The import page's states, driven without a browser."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from assistant.pages.importing import importing_page
from assistant.pages.navigation import ENTRIES
from corpus.settings import Settings
from corpus.store import SqliteStore
from corpus.writing import export_bytes
from tests.corpus.importing_helpers import training, with_value

PAGE = """
from assistant.pages.importing import importing_page

importing_page()
"""


def opened() -> AppTest:
    return AppTest.from_string(PAGE, default_timeout=180).run()


def texts(page: AppTest) -> str:
    shown: list[Any] = [
        *page.text, *page.markdown, *page.warning, *page.error, *page.caption, *page.success,
    ]  # fmt: skip
    return "\n".join(str(one.value) for one in shown)


def drop(page: AppTest, *files: tuple[str, bytes]) -> AppTest:
    page.file_uploader[0].set_value([(name, content, "") for name, content in files])
    return page.run()


def docx(value: str = "4期", **changes: Any) -> bytes:
    return export_bytes(with_value(training(**changes), 0, value), "docx")


def labels(page: AppTest) -> list[str]:
    return [one.label for one in page.button if (one.key or "").startswith("pick-")]


def test_the_empty_page(home: Path) -> None:
    page = opened()
    assert not page.exception
    assert "确认以后才保存" in texts(page)
    assert "还没有导入过" in texts(page)


def test_drag_correct_confirm_undo(home: Path) -> None:
    page = drop(opened(), ("a.docx", docx()), ("坏.docx", b"no"))
    assert not page.exception
    assert any("未能读取" in label for label in labels(page))
    assert "读到1张表" in texts(page)
    page = next(one for one in page.button if "河道保洁" in one.label).click().run()
    assert page.text_input(key="imp-0-0-unit").value == "南溪镇人民政府"
    page = page.text_input(key="imp-0-0-unit").set_value("北溪镇人民政府").run()
    page = page.text_input(key="imp-0-0-year").set_value("明年").run()
    assert "看不懂年度" in texts(page)
    assert page.text_input(key="imp-0-0-year").value == "2025"
    with SqliteStore(Settings().database) as store:
        assert store.counts().tables == 7, "nothing is saved before"
    page = page.button(key="confirm").click().run()
    assert not page.exception
    assert "新增1张表" in texts(page)
    with SqliteStore(Settings().database) as store:
        assert [table.unit for table in store.tables()][-1] == "北溪镇人民政府"
    undo = next(one for one in page.button if (one.key or "").startswith("undo-"))
    page = undo.click().run()
    page = page.button(key="undo-yes").click().run()
    assert "已撤销：移除1张表" in texts(page)
    with SqliteStore(Settings().database) as store:
        assert store.counts().tables == 7


def test_a_conflict_waits_for_a_decision(home: Path) -> None:
    page = drop(opened(), ("旧.docx", docx()))
    page = page.button(key="confirm").click().run()
    page = page.button(key="more").click().run()
    page = drop(page, ("新.docx", docx("5期")))
    assert any("待选择" in label for label in labels(page))
    page = page.button(key="confirm").click().run()
    assert "没有选择怎样处理" in texts(page)
    page = page.button(key="all-version").click().run()
    assert any("作为新版本" in label for label in labels(page))
    page = page.button(key="confirm").click().run()
    assert "取代了同项目同年度的旧表" in texts(page)


def test_a_file_without_cells_shows_a_sentence_in_place_of_the_original(home: Path) -> None:
    page = drop(opened(), ("a.json", export_bytes(training(), "json")))
    assert not page.exception
    assert "没有单元格，不显示原件" in texts(page)
    assert "颜色表示" not in texts(page)
    assert page.text_input(key="imp-0-0-unit").value == "南溪镇人民政府"
    page = page.button(key="give-up").click().run()
    page = drop(page, ("a.docx", docx()))
    assert "颜色表示" in texts(page)
    assert "不显示原件" not in texts(page)


def test_giving_up_saves_nothing(home: Path) -> None:
    page = drop(opened(), ("a.docx", docx()))
    page = page.button(key="give-up").click().run()
    assert not page.exception
    assert "确认以后才保存" in texts(page)
    assert "还没有导入过" in texts(page)


def test_a_table_stays_in_view_though_what_is_filled_in_moves_it_in_the_list(home: Path) -> None:
    page = drop(
        opened(),
        ("甲.docx", docx(project_name="")), ("乙.docx", docx("5期", project_name="")),
    )  # fmt: skip
    assert sum("待补名称" in label for label in labels(page)) == 2
    first = page.text_input[0].key
    page = page.text_input(key=first).set_value("2025年农业技术培训").run()
    assert "待补名称" in labels(page)[0], "the other one stands first now"
    assert page.text_input[0].key == first
    assert page.text_input(key=first).value == "2025年农业技术培训"


def test_a_reload_keeps_what_was_read_and_corrected(home: Path) -> None:
    page = drop(opened(), ("a.docx", docx()))
    page = page.text_input(key="imp-0-0-unit").set_value("北溪镇人民政府").run()
    again = AppTest.from_string(PAGE, default_timeout=180)
    again.query_params["batch"] = page.query_params["batch"]
    again.run()
    assert again.text_input(key="imp-0-0-unit").value == "北溪镇人民政府"
    again = again.button(key="give-up").click().run()
    assert "batch" not in again.query_params
    assert "还没有导入过" in texts(again)


def test_a_known_file_and_nothing_to_import(home: Path) -> None:
    content = docx()
    page = drop(opened(), ("a.docx", content))
    page = page.button(key="confirm").click().run()
    page = page.button(key="more").click().run()
    page = drop(page, ("又一次.docx", content))
    assert any("以前已导入" in label for label in labels(page))
    assert page.button(key="confirm").label == "确认，没有要导入的表"


def test_an_unexpected_error_shows_no_inside(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr("assistant.pages.importing.read_uploads", broken)
    page = drop(opened(), ("a.docx", docx()))
    assert not page.exception
    assert "意外的错误" in texts(page)
    assert "secret inside" not in texts(page)


def test_the_page_is_in_the_navigation() -> None:
    assert importing_page in [one.show for one in ENTRIES]
