"""The door of the pages: who is there, and the way in and out."""

import streamlit as st

from assistant.accounts.admission import by_claims, by_header, present
from assistant.accounts.opening import is_loopback
from assistant.accounts.person import Person
from assistant.pages.style import apply_style
from assistant.pages.wanted import go_on, keep_wanted
from assistant.plain_text import plain
from corpus.errors import UserError
from corpus.settings import Settings


@st.cache_resource(show_spinner=False)
def _settings() -> Settings:
    return Settings()


def person() -> Person:
    """Who is at this window, asked anew each time. UserError where nobody is that may be."""
    settings = _settings()
    found = present(settings)
    if found is not None:
        return found
    if settings.login == "proxy":
        return by_header(settings, st.context.headers, st.context.ip_address)
    if not st.user.is_logged_in:
        raise UserError("您还没有登录，或登录已过期：请刷新页面后登录。")
    return by_claims(settings, st.user.to_dict())


def entered() -> bool:
    """True where the pages may be shown; otherwise the way in, or the refusal, has been shown."""
    settings = _settings()
    if settings.login == "none":
        return _alone()
    if settings.login == "oidc" and not st.user.is_logged_in:
        _way_in()
        return False
    try:
        who = person()
    except UserError as error:
        st.error(plain(str(error)))
        if settings.login == "oidc":
            st.button("退出登录", key="leave", on_click=st.logout)
        return False
    with st.sidebar, st.container(key="who", horizontal=True, vertical_alignment="center"):
        st.text(f"{who.name}（{who.role}）", width="stretch")
        if settings.login == "oidc":
            st.button("退出", key="leave", type="tertiary", on_click=st.logout)
    if settings.login == "oidc":
        go_on()
    return True


def _alone() -> bool:
    """Without a login only this machine may reach the page, however it was started."""
    address = st.get_option("server.address")
    if address and is_loopback(address):
        return True
    st.error(
        "网页对网络开放，但没有设置登录，不能使用：请用 mubiao serve 打开，或请管理员设置登录。"
    )
    return False


def _way_in() -> None:
    apply_style()
    keep_wanted()
    with st.container(key="way-in", width=460, border=True):
        st.markdown("### 绩效目标助手")
        st.write("请用本单位的账号登录。您的草稿只有自己看得到，除非您送审或共享。")
        st.button("登录", key="enter", type="primary", width="stretch", on_click=st.login)
        st.caption(
            "没有账号、忘记密码：账号和密码由本单位的登录服务管理，本程序不保存，请找管理员办理。"
        )
