"""What the checks say, with a button for each fix."""

import streamlit as st

from assistant.conversation.engine import take_turn
from assistant.conversation.referring.cells import label_of
from assistant.desks.workbench import apply_fix
from assistant.draft import Draft
from assistant.findings import SEVERITY_WORDS, Finding, Severity
from assistant.pages import session
from assistant.plain_text import plain

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "orange", Severity.INFO: "gray"}


def show_findings(draft: Draft, findings: list[Finding]) -> None:
    """All findings, the gravest first as the checks order them."""
    with st.container(horizontal=True, vertical_alignment="center", key="findings-head"):
        st.markdown("#### 校验意见", width="stretch")
        fixable = sum(1 for one in findings if one.safe_fix)
        if fixable:
            st.button(
                f"全部修正（{fixable}处）", key="fix-all", type="primary", on_click=_fix_all
            )  # fmt: skip
    if not findings:
        st.text("没有发现问题，可以导出。")
    list_findings(draft, findings, own=True)


def list_findings(draft: Draft, findings: list[Finding], *, own: bool = False) -> None:
    """The findings one by one; with a button for each fix where the draft is one's ``own``."""
    for number, finding in enumerate(findings):
        _finding(draft, number, finding, own=own)


def severity_badges(findings: list[Finding]) -> str:
    """Badges such as 必须修改 1, for Markdown."""
    parts = []
    for severity, colour in _COLOURS.items():
        number = sum(1 for one in findings if one.severity is severity)
        if number:
            parts.append(f":{colour}-badge[{SEVERITY_WORDS[severity]} {number}]")
    return " ".join(parts) or ":green-badge[没有发现问题]"


def _finding(draft: Draft, number: int, finding: Finding, *, own: bool) -> None:
    severity = finding.severity
    with st.container(
        key=f"finding-{severity.value}-{number}", horizontal=True, vertical_alignment="center"
    ):
        with st.container(gap=None, width="stretch"):
            st.markdown(
                f":{_COLOURS[severity]}-badge[{SEVERITY_WORDS[severity]}] "
                f":gray[{plain(label_of(draft, finding.cell))}]"
            )
            st.text(finding.message)
        if own and finding.fix:
            st.button(
                f"修正：{plain(finding.fix.label)}", key=f"fix-{number}", on_click=_fix,
                args=(finding,),
            )  # fmt: skip


@session.guarded
def _fix(finding: Finding) -> None:
    with session.latest() as latest:
        latest.settle(apply_fix(session.workspace(), latest.conversation, finding))


@session.guarded
def _fix_all() -> None:
    with session.latest() as latest:
        latest.settle(take_turn(session.workspace(), latest.conversation, "全部修正"))
