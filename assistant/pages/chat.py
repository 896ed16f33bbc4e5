"""The left pane: what was said, what is still asked, and where the clerk writes."""

from typing import cast

import streamlit as st

from assistant.conversation.engine import take_turn
from assistant.conversation.state import Conversation
from assistant.desks.workbench import answer, offered_buttons, offered_draft, shown_message
from assistant.draft import Question
from assistant.exporting import Format
from assistant.pages import beside, session
from assistant.pages.carried import show_carried
from assistant.pages.downloads import download_button
from assistant.pages.following import follow_the_chat
from assistant.plain_text import plain


def show_chat(conversation: Conversation) -> None:
    """Messages, questions, and the line for writing."""
    follow_the_chat()
    scroll = st.container(key="chat-scroll", height=520, border=False, autoscroll=False)
    with scroll:
        if not conversation.messages:
            _welcome()
        for number, message in enumerate(conversation.messages):
            with st.chat_message(message.role):
                st.text(shown_message(message))
                _offered_file(conversation, number)
        _offers(conversation)
        _questions(conversation)
        show_carried(conversation)
        session.show_notice()  # last, where the eye is: the pane scrolls to its end
    st.chat_input("写项目，或说要改什么", key="said", on_submit=_sent)
    if beside.waiting() is None:
        return
    while (text := beside.waiting()) is not None:
        with scroll:
            with st.chat_message("user"):
                st.text(text)
            with st.spinner(session.busy_words()):
                beside.settle()
    st.rerun()


def _sent() -> None:
    """Take a message in before the page is drawn: a reload would end the drawing, and lose it."""
    said: str | None = st.session_state["said"]
    if not said or not said.strip():  # blanks sent by a slip are no message
        return
    beside.take_in(said, take_turn)
    while session.at_once() and beside.waiting() is not None:
        beside.settle()


@session.guarded
def _say(said: str) -> None:
    with session.latest() as latest:
        latest.settle(take_turn(session.workspace(), latest.conversation, said))


def _welcome() -> None:
    year = session.workspace().date().year + 1
    st.markdown("### 写一句话，拟一张绩效目标表")
    st.write(
        "请写明项目名称、年度、预算，以及数量和标准（多少人、多少户、每人多少钱、什么时候完成）。"
        "写得越具体，要补充的就越少。没有说的数字不会编造，会标为“待补充”。"
    )
    st.caption("点一个例子试试：")
    examples = (
        f"{year}年社区工作者责任险，参保33人，每人每年220元，预算0.726万元",
        f"{year}年团支部书记工资，11人，每人840元",
        "农村改厕200户，每户补助2000元，10月底前完工",
    )
    with st.container(key="examples"):
        for number, example in enumerate(examples):
            st.button(
                plain(example), key=f"example-{number}", width="stretch", on_click=_say,
                args=(example,),
            )  # fmt: skip


def _offered_file(conversation: Conversation, number: int) -> None:
    """The file that a reply offers; it stays there, and is of the table as it stands now."""
    message = conversation.messages[number]
    draft = offered_draft(conversation, message)
    if draft is None:
        return
    last = number == len(conversation.messages) - 1
    kind = cast(Format, message.file)
    label = "下载{}文件" if last else "下载{}文件（按现在的表）"
    download_button(draft, kind, key=f"offered-{kind}-{number}", label=label)


def _offers(conversation: Conversation) -> None:
    """What was offered in the last reply, to click instead of typing it."""
    if conversation.offer is None or conversation.now is None:
        return
    with st.container(key="offers", horizontal=True, gap="small"):
        for number, (label, option) in enumerate(offered_buttons(conversation.offer)):
            st.button(plain(label), key=f"offer-{number}", on_click=_say, args=(option,))


def _questions(conversation: Conversation) -> None:
    questions = conversation.now.draft.questions if conversation.now else ()
    if not questions:
        return
    with st.container(key="questions", border=True):
        st.caption("还要请您补充，点选或填写都可以：")
        for number, question in enumerate(questions):
            _question(number, question)


def _question(number: int, question: Question) -> None:
    key = f"ask-{question.cell}"
    st.text(question.text)
    if question.suggestions:
        with st.container(horizontal=True, gap="small"):
            for place, suggestion in enumerate(question.suggestions):
                st.button(
                    plain(suggestion), key=f"{key}-{place}", on_click=_answer,
                    args=(question, suggestion),
                )  # fmt: skip
    st.text_input(
        "回答", key=key, label_visibility="collapsed", placeholder="在这里填写，按回车确认",
        on_change=_typed, args=(key, question),
    )  # fmt: skip


@session.guarded
def _answer(question: Question, text: str) -> None:
    with session.latest() as latest:
        latest.settle(answer(session.workspace(), latest.conversation, question, text))


@session.guarded
def _typed(key: str, question: Question) -> None:
    text = st.session_state[key]
    st.session_state[key] = ""
    with session.latest() as latest:
        latest.settle(answer(session.workspace(), latest.conversation, question, text))
