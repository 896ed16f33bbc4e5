"""Last year's numbers in a copied draft: each is confirmed with a click, or changed."""

import streamlit as st

from assistant.conversation.changing.next_year import unconfirmed
from assistant.conversation.state import Conversation
from assistant.desks.my_drafts import confirm
from assistant.pages import session

_MOST_SHOWN = 12


def show_carried(conversation: Conversation) -> None:
    """The numbers that wait; nothing where none do."""
    waiting = unconfirmed(conversation.now) if conversation.now else ()
    if not waiting:
        return
    with st.container(key="carried", border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(f"沿用上一年的数，还有{len(waiting)}个请确认；要改的直接在右边的表里改。")
            st.button("全部相同", key="carried-all", on_click=_confirm, args=(None,))
        for number, one in enumerate(waiting[:_MOST_SHOWN]):
            unit = "万元" if one.cell.startswith("funding/") else ""
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.text(f"{one.label}：{one.value}{unit}", width="stretch")
                st.button(
                    "相同", key=f"carried-{number}", on_click=_confirm, args=(one.cell,),
                    help="今年与上一年相同",
                )  # fmt: skip
        if len(waiting) > _MOST_SHOWN:
            st.caption(f"还有{len(waiting) - _MOST_SHOWN}个，确认几个以后会接着列出。")


@session.guarded
def _confirm(cell: str | None) -> None:
    cells = None if cell is None else frozenset({cell})
    with session.latest() as latest:
        latest.put(confirm(latest.conversation, cells))
