"""On the open draft: what the reviewers said, each point to be carried out, and handing in again."""

import streamlit as st

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.reviews import Standing, hand_in_again, own_reviews, standing
from assistant.pages import session
from assistant.pages.frame import told_here
from assistant.pages.reviewing import show_review
from assistant.plain_text import plain


def show_reviews(conversation: Conversation) -> None:
    """Nothing where nobody said anything."""
    now = conversation.now
    if now is None or not session.person().account:
        return
    with told_here():
        said = own_reviews(
            conversation.key, now.key, session.workspace().settings, by=session.person()
        )
        if not said:
            return
        *earlier, last = said
        with st.container(key="reviews", gap="small"):
            show_review(last)
            stands = standing(said, now.draft.table)
            if last.open:
                _points(last.points)
                _again(conversation.key, now.key, last.who)
            elif stands is Standing.MENDED:
                st.caption(plain(f"已再次送审，等{last.who}复核。"))
            elif stands is Standing.CHANGED:
                st.caption("审核通过以后您又改了这张表，审核人会看到改动。")
            if earlier:
                with st.expander(f"以前的审核意见（{len(earlier)}次）"):
                    for one in reversed(earlier):
                        show_review(one)


def _points(points: tuple[str, ...]) -> None:
    with st.container(key="review-points", horizontal=True, gap="small"):
        for number, point in enumerate(points):
            st.button(
                f"照第{number + 1}条改", key=f"point-{number}", on_click=_carry_out, args=(point,),
                help=plain(f"等于在对话里说：{point}"),
            )  # fmt: skip


@session.guarded
def _carry_out(point: str) -> None:
    with session.latest() as latest:
        latest.settle(take_turn(session.workspace(), latest.conversation, point))


def _again(key: str, draft: str, who: str) -> None:
    field = f"answer-{draft}"
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        st.text_input(f"给{plain(who)}的回复（可不写）", key=field, width="stretch")
        st.button(
            "改好了，再次送审", key="hand-in-again", type="primary", on_click=_hand_in,
            args=(key, draft, field),
        )  # fmt: skip


@session.guarded
def _hand_in(key: str, draft: str, field: str) -> None:
    hand_in_again(key, draft, st.session_state[field], session.workspace(), by=session.person())
    session.notify("已再次送审，审核人会看到您的回复和改动。", done=True)
