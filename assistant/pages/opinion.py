"""On the page 审核: where a reviewer writes. What is written is kept until it is said."""

from collections.abc import Sequence

import streamlit as st

from assistant.desks.reviews import LONGEST, Verdict, review
from assistant.desks.unsent import Unsent, forget_unsent, keep_unsent, unreadable, unsent
from assistant.findings import Finding, Severity
from assistant.pages import session
from assistant.plain_text import plain
from corpus.schema import TargetTable

# Streamlit sends a field when it is left, or at Ctrl+Enter; a window that is reloaded leaves none.
_SCRIPT = """<script>(() => {
    if (window.mubiaoOpinion) return; window.mubiaoOpinion = true;
    const PAUSE = 800;  // ms without a key
    let timer = 0, composing = false, field = null;
    const send = () => {
      clearTimeout(timer);
      if (!field || composing || !field.isConnected) return;
      field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", code: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
      field = null;
    };
    const mine = (one) => one instanceof HTMLTextAreaElement && one.closest(".st-key-opinion");
    const typed = (event) => {
      if (!mine(event.target)) return;
      field = event.target; clearTimeout(timer); timer = setTimeout(send, PAUSE);
    };
    document.addEventListener("input", typed, true);
    document.addEventListener("compositionstart", () => { composing = true; }, true);
    document.addEventListener("compositionend", (event) => { composing = false; typed(event); }, true);
    // what is sent while the window goes may never arrive: the same window puts it back when it is there again
    const KEPT = "mubiao-opinion", SOON = 60000;
    window.addEventListener("beforeunload", () => {
      composing = false;
      if (field && field.isConnected)
        sessionStorage.setItem(KEPT, JSON.stringify({ at: location.href, text: field.value, when: Date.now() }));
      send();
    });
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || "null");
    sessionStorage.removeItem(KEPT);
    const put = () => {
      if (!kept || kept.at !== location.href || Date.now() - kept.when > SOON) return;
      const one = document.querySelector(".st-key-opinion textarea");
      if (!one) { setTimeout(put, 100); return; }
      if (one.value === kept.text) return;
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(one, kept.text);
      one.dispatchEvent(new Event("input", { bubbles: true }));
    };
    put();
    })();</script>"""


def show_opinion(
    writer: str, key: str, draft: str, shown: TargetTable, findings: Sequence[Finding]
) -> None:
    """The field, and what can be said with it. ``shown`` is the table that stands on the page."""
    at = (writer, key, draft)
    field = f"opinion-{key}-{draft}"
    with st.container(key="opinion", gap="small"):
        _field(at, field, shown.project_name, findings)
        with st.container(horizontal=True, gap="small"):
            for verdict in Verdict:
                st.button(
                    str(verdict), key=f"verdict-{verdict.name}",
                    type="primary" if verdict is Verdict.PASSED else "secondary",
                    on_click=_say, args=(at, verdict, field, shown),
                )  # fmt: skip
        st.caption("退回后，填报人在首页和草稿上会看到您的意见，改好再送回来；每次都记入操作记录。")
        st.html(_SCRIPT, unsafe_allow_javascript=True)


@st.fragment
def _field(
    at: tuple[str, str, str], field: str, title: str, findings: Sequence[Finding]
) -> None:  # fmt: skip
    """Drawn by itself at every pause in writing: the table beside it stays as it is."""
    if (
        not st.query_params
    ):  # the verdict came with the last words typed, and this part alone was drawn
        st.rerun()
    if field not in st.session_state:  # set anew at every run it would wipe what is typed meanwhile
        begun = unsent(session.workspace().settings, by=session.person()).get(at)
        st.session_state[field] = begun.text if begun else ""
    st.text_area(
        "审核意见", key=field, height=150, max_chars=LONGEST, on_change=_keep,
        args=(at, field, title), placeholder="一行写一条，如：满意度改成95%",
    )  # fmt: skip
    session.show_notice()
    st.caption("写的意见随时存着，刷新、关闭页面都不会丢；提交以前只有您自己看得到。")
    grave = [one.message for one in findings if one.severity is not Severity.INFO]
    if grave:
        st.button(
            "把校验意见填进来", key="opinion-fill", on_click=_fill, args=(at, field, title, grave),
            help="只填“必须修改”和“建议修改”的，填进来以后可以再改",
        )  # fmt: skip


def show_left_over(begun: Sequence[Unsent]) -> None:
    """What was written of drafts that are no longer shown: still the reviewer's to read or throw away."""
    for one in begun:
        name = f"{one.place[:6]}-{one.key}-{one.draft}"
        with st.container(key=f"left-over-{name}", border=True, gap="small"):
            st.markdown(
                f"**{plain(one.title)}**　:orange-badge[意见写了没提交] :gray[草稿已收回或删除]"
            )
            st.text(one.text)
            st.button("不要了", key=f"throw-{name}", on_click=_throw_away, args=(one,))


def show_unreadable() -> None:
    """Say which opinions in the making are damaged, and where their files are."""
    if paths := unreadable(session.workspace().settings, by=session.person()):
        st.warning(
            f"有{len(paths)}份没写完的意见打不开（文件损坏），请重新写。原文件没有删除，可请管理员查看："
            + "、".join(plain(str(path)) for path in paths)
        )


@session.guarded
def _keep(at: tuple[str, str, str], field: str, title: str) -> None:
    text = st.session_state[field]
    keep_unsent(*at, title, text, session.workspace().settings, by=session.person())


@session.guarded
def _fill(at: tuple[str, str, str], field: str, title: str, messages: list[str]) -> None:
    held = st.session_state[field].splitlines()
    st.session_state[field] = "\n".join([*held, *(one for one in messages if one not in held)])
    _keep(at, field, title)


@session.guarded
def _say(at: tuple[str, str, str], verdict: Verdict, field: str, seen: TargetTable) -> None:
    """Called with the table as it was shown, before the page is drawn anew."""
    review(
        *at, verdict, st.session_state[field], session.workspace(), seen=seen, by=session.person()
    )
    st.query_params.clear()  # back to the list
    session.notify(f"《{seen.project_name}》{verdict}，填报人会看到。", done=True)


@session.guarded
def _throw_away(one: Unsent) -> None:
    forget_unsent(*one.at, session.workspace().settings, by=session.person())
