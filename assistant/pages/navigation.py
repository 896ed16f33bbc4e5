"""All pages in the order in which the sidebar lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

import streamlit as st

from assistant.accounts.person import Person, Right
from assistant.pages import places
from assistant.pages.checking import checking_page
from assistant.pages.drafting import drafting_page
from assistant.pages.entrance import person
from assistant.pages.exporting import exporting_page
from assistant.pages.home import home_page
from assistant.pages.importing import importing_page
from assistant.pages.library import library_page
from assistant.pages.places import Place
from assistant.pages.reviewing import reviewing_page
from assistant.pages.searching import searching_page
from assistant.pages.settings import settings_page
from assistant.pages.style import apply_style


@dataclass(frozen=True)
class Entry:
    """A page of the sidebar. The first one is shown first; the others by ``/place``."""

    place: Place
    title: str
    icon: str
    show: Callable[[], None]
    right: Right | None = None  # the page is listed only for those who have it, and log in


ENTRIES = (
    Entry("home", "首页", ":material/home:", home_page),
    Entry("draft", "对话填报", ":material/edit_note:", drafting_page),
    Entry("search", "历史检索", ":material/search:", searching_page),
    Entry("check", "校验", ":material/fact_check:", checking_page),
    Entry("review", "审核", ":material/rate_review:", reviewing_page, Right.SUBMITTED),
    Entry("export", "导出", ":material/download:", exporting_page),
    Entry("import", "导入", ":material/upload_file:", importing_page),
    Entry("library", "指标库", ":material/menu_book:", library_page),
    Entry("settings", "设置与数据", ":material/settings:", settings_page),
)


def navigation() -> Any:
    """The chosen page, ready to run; the sidebar lists all of them.

    An address that no page has gets a page that says so: streamlit's own answer is a dialog.
    """
    who = person()
    pages = {
        one.place: st.Page(
            one.show,
            title=one.title,
            icon=one.icon,
            url_path=one.place,
            default=number == 0,
            visibility="visible" if _listed(one, who) else "hidden",
        )
        for number, one in enumerate(ENTRIES)
    }
    places.remember(pages)
    listed = list(pages.values())
    strange = _strange_name(st.context.url or "")
    if strange:
        listed.append(
            st.Page(_unknown, title="没有这个页面", url_path=strange, visibility="hidden")
        )
    return st.navigation(listed, expanded=True)


def _listed(entry: Entry, who: Person) -> bool:
    """Where nobody logs in there is nobody to hand anything in."""
    return entry.right is None or (bool(who.account) and who.may(entry.right))


def _strange_name(address: str) -> str:
    """The name in an address that no page has, "" where one has it."""
    name = unquote(urlsplit(address).path).strip("/ ")
    known = {one.place for one in ENTRIES[1:]}
    return "" if name in known or "/" in name else name


def _unknown() -> None:
    apply_style()
    st.markdown("### 没有这个页面")
    st.write("您打开的网址不存在，可能是输错了。请从左边选一个页面，或回到首页；您的草稿都在。")
    places.link("home", "回到首页")
