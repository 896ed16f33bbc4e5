"""首页, 指标库 and 设置与数据 without a browser: empty, in use, and with something damaged."""

import json
from pathlib import Path

from streamlit.testing.v1 import AppTest

from assistant.care.backup import backups
from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation, load, save, saved
from assistant.own_library import read_own
from assistant.workspace import Workspace
from corpus.store import SqliteStore
from corpus.store.log import Deed

APP = Path(__file__).parents[3] / "app.py"
PAGE = "from assistant.pages.{0} import {0}_page\n\n{0}_page()\n"
REQUEST = "2025年团支部书记工资，11人，每人840元"


def opened(name: str) -> AppTest:
    return AppTest.from_string(PAGE.format(name), default_timeout=180).run()


def texts(page: AppTest) -> str:
    kinds = (
        page.text,
        page.markdown,
        page.caption,
        page.warning,
        page.error,
        page.info,
        page.success,
    )
    return "\n".join(str(one.value) for kind in kinds for one in kind)


def log(home: Path) -> list[tuple[Deed, str]]:
    with SqliteStore(home / "mubiao.db") as store:
        return [(one.deed, one.about) for one in store.log.entries()]


def test_the_first_page_of_a_new_office_and_of_one_at_work(
    home: Path, workspace: Workspace
) -> None:
    page = AppTest.from_file(str(APP), default_timeout=180).run()
    assert not page.exception
    for said in (
        "还没有在写的草稿",
        "历史库里只有随附的示例表",
        "还没有填写本单位名称",
    ):
        assert said in texts(page)
    conversation = take_turn(workspace, Conversation(), REQUEST).conversation
    save(conversation, home / "drafts")
    (home / "drafts" / "abc.json").write_text("{]", encoding="utf-8")
    page = page.run()
    assert not page.exception
    assert "2025年团支部书记工资" in texts(page)
    assert "处待补充" in texts(page)
    assert "打不开" in texts(page)
    # a copy opens on the page 对话填报, its numbers marked
    page = page.button(key=f"copy-{conversation.key}").click().run()
    assert not page.exception
    assert page.text_input(key="head-year").value == "2026"
    assert "沿用上一年的数" in texts(page)
    assert len(saved(home / "drafts")) == 3
    page = page.button(key="carried-all").click().run()
    assert "沿用上一年的数" not in texts(page)
    assert "沿用的数都核对过了" in texts(page)
    assert log(home) == [
        (Deed.EDIT, "2026年团支部书记工资"), (Deed.DRAFT, "2026年团支部书记工资"),
    ]  # fmt: skip


def test_laying_aside_and_deleting_on_the_first_page(home: Path, workspace: Workspace) -> None:
    conversation = take_turn(workspace, Conversation(), REQUEST).conversation
    save(conversation, home / "drafts")
    page = opened("home")
    page = page.menu_button(key=f"more-{conversation.key}").set_value("归档").run()
    assert load(conversation.key, home / "drafts").archived
    assert "还没有在写的草稿" in texts(page)
    page = page.segmented_control(key="drafts-tab").set_value("归档的").run()
    assert "2025年团支部书记工资" in texts(page)
    page = page.menu_button(key=f"more-{conversation.key}").set_value("删除").run()
    assert saved(home / "drafts"), "asked first"
    page = page.button(key="delete-yes").click().run()
    assert not page.exception
    assert saved(home / "drafts") == []
    assert log(home) == [
        (Deed.DELETE, "2025年团支部书记工资"), (Deed.ARCHIVE, "2025年团支部书记工资"),
    ]  # fmt: skip


def test_a_backup_and_back_on_the_settings_page(home: Path, workspace: Workspace) -> None:
    page = opened("settings")
    assert not page.exception
    assert "还没有做过备份" in texts(page)
    page.text_input(key="office-unit").set_value("北源街道办事处")
    page = page.button(key="FormSubmitter:office-保存").click().run()
    assert "以后拟的表会自动填入" in texts(page)
    page = page.button(key="backup").click().run()
    (made,) = backups(home / "backups")
    assert "已备份并核对无误" in texts(page)
    save(take_turn(workspace, Conversation(), REQUEST).conversation, home / "drafts")
    page = page.button(key=f"restore-{made.path.stem}").click().run()
    assert saved(home / "drafts"), "asked first"
    page = page.button(key="restore-yes").click().run()
    assert not page.exception
    assert "已恢复到备份时的状态" in texts(page)
    assert saved(home / "drafts") == []
    assert page.text_input(key="office-unit").value == "北源街道办事处"
    assert [deed for deed, _ in log(home)] == [Deed.RESTORE, Deed.BACKUP, Deed.SETTING]
    page = page.text_input(key="log-text").set_value("没有这样的记录").run()
    assert "没有符合条件的记录" in texts(page)
    page = page.button(key="check-data").click().run()
    assert "没有发现损坏" in texts(page)


def test_an_own_indicator_on_the_library_page(home: Path) -> None:
    page = opened("library")
    assert not page.exception
    page = page.text_input(key="library-find").set_value("没有这样的类别").run()
    assert "没有找到" in texts(page)
    page = page.text_input(key="library-find").set_value("责任险").run()
    page.selectbox(key="pattern-insurance-0-level2").set_value("质量指标")
    page.selectbox(key="pattern-insurance-0-from").set_value("固定水平")
    page.text_input(key="pattern-insurance-0-name").set_value("理赔一次办结率")
    page = page.text_input(key="pattern-insurance-0-value").set_value("很高").run()
    page = page.button(key="pattern-add").click().run()
    assert "不是数" in texts(page)
    page = page.text_input(key="pattern-insurance-0-value").set_value("≥98%").run()
    page = page.button(key="pattern-add").click().run()
    assert not page.exception
    assert "理赔一次办结率" in texts(page)
    assert [one.pattern.name for one in read_own(home / "library").patterns] == ["理赔一次办结率"]
    assert log(home) == [(Deed.LIBRARY, "保险参保")]
    (home / "library" / "own.json").write_text(json.dumps({"kinds": 1}), encoding="utf-8")
    page = page.run()
    assert "已损坏" in texts(page)
