"""The look that the theme settings cannot express: one constant style sheet, nothing from data."""

import streamlit as st

from corpus.reading.limits import MAX_BYTES

UPLOAD_MB = MAX_BYTES // 1024 // 1024
"""MB of a file that may be dropped; the server itself takes larger ones, for backups."""

_CSS = """
<style>
  /* two panes that scroll by themselves below a thin top edge */
  [data-testid="stHeader"] {background: transparent; height: 2.2rem; pointer-events: none;}
  [data-testid="stHeader"] button {pointer-events: auto;}
  [data-testid="stLayoutWrapper"]:has(> .st-key-words),
  [data-testid="stLayoutWrapper"]:has(> .st-key-wanted),
  [data-testid="stLayoutWrapper"]:has(> .st-key-following) {display: none;}
  [data-testid="stMainBlockContainer"] {padding: 0.9rem 1.3rem 0 1.3rem; max-width: none;}
  /* the sign that brings a folded sidebar back lies on nothing */
  .stApp:has([data-testid="stExpandSidebarButton"]) [data-testid="stMainBlockContainer"]
    {padding-left: 3.2rem;}
  @media (max-width: 640px) {
    /* figures stand two by two, not one below the other */
    .st-key-figures [data-testid="stHorizontalBlock"], .st-key-figures .stHorizontalBlock
      {flex-wrap: wrap; flex-direction: row;}
    .st-key-figures [data-testid="stColumn"] {flex: 1 1 40%; min-width: 40%;}
    .stApp:has([data-testid="stExpandSidebarButton"]) [data-testid="stMainBlockContainer"]
      {padding: 2.4rem 1.1rem 0 1.1rem;}
  }
  /* the chat gives room to the line for writing, which grows with a pasted text */
  [data-testid="stColumn"]:has(.st-key-chat-scroll) > [data-testid="stVerticalBlock"]
    {height: calc(100vh - 1.8rem); flex-wrap: nowrap;}
  [data-testid="stLayoutWrapper"]:has(> .st-key-chat-scroll)
    {height: auto !important; flex: 1 1 0 !important; min-height: 6rem;}
  .st-key-chat-scroll {height: 100% !important;}
  [data-testid="stChatInput"] textarea {max-height: 40vh !important;}
  [data-testid="stLayoutWrapper"]:has(> .st-key-sheet), .st-key-sheet
    {height: calc(100vh - 1.2rem) !important; flex-basis: calc(100vh - 1.2rem) !important;
    flex-grow: 0;}
  .st-key-chat-scroll, .st-key-sheet {scrollbar-width: thin; scrollbar-color: #c9d4de transparent;}
  .st-key-sheet {border-left: 1px solid #e2e8ee; padding: 0 0.4rem 1rem 1.1rem;}
  .st-key-chat-scroll {padding-right: 0.4rem;}
  .st-key-chat-scroll::after {content: ""; flex: 0 0 0.6rem;}  /* the last button has an edge, too */
  /* what a run has not reached yet is not greyed: the page must not flicker at each edit */
  .stApp:has(.st-key-sheet) [data-stale="true"]
    {opacity: 1 !important; transition: none !important;}
  /* chat: the clerk at the right in a tinted bubble, the assistant plain at the left */
  [data-testid="stChatMessage"] {padding: 0.55rem 0.8rem; border-radius: 10px; gap: 0;
    background: #f4f7fa;}
  [data-testid="stChatMessage"] [data-testid^="stChatMessageAvatar"] {display: none;}
  [data-testid="stChatMessage"]:has([data-testid="stChatMessageAvatarUser"])
    {background: #dcebf6; margin-left: 12%; width: 88%;}
  [data-testid="stChatMessage"]:has([data-testid="stChatMessageAvatarAssistant"])
    {background: #f4f7fa;}
  [data-testid="stText"] {white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.6;}
  /* small, quiet fields for the head of the form */
  .st-key-head [data-testid="stWidgetLabel"] {min-height: 0; margin-bottom: 1px; color: #5b6b7a;}
  .st-key-head [data-testid="stVerticalBlock"] {gap: 0.35rem;}
  .st-key-head [data-testid="stWidgetLabel"] p, .st-key-head label p {font-size: 0.8rem;}
  .st-key-head label p {word-break: keep-all;}  /* broken before its unit, not within it */
  .st-key-head textarea {max-height: 9rem;}
  .st-key-head input {padding-top: 0.25rem; padding-bottom: 0.25rem;}
  [data-testid="InputInstructions"] {display: none;}
  /* hints and small notes are read by eyes of every age: no pale grey, nothing cut in two */
  [data-testid="stCaptionContainer"], [data-testid="stCaptionContainer"] p
    {color: #5b6b7a; opacity: 1;}
  textarea::placeholder {white-space: nowrap; overflow: hidden; text-overflow: ellipsis;}
  .st-key-head [data-testid="stHorizontalBlock"], .st-key-head .stHorizontalBlock
    {align-items: flex-end;}
  [data-testid="stElementToolbar"] {display: none;}
  /* where files are dropped: large, and in Chinese */
  [data-testid="stFileUploaderDropzone"] {min-height: 8.5rem; justify-content: center;
    align-items: center; flex-direction: column; gap: 0.5rem; border: 1.5px dashed #b6c6d4;
    background: #f8fafc;}
  [data-testid="stFileUploaderDropzone"] > * {margin: 0;}
  [data-testid="stFileUploaderDropzone"] button:not([data-testid="stFileChipDeleteBtn"] > *) *
    {display: none;}
  /* why a file is not taken stands on it, not only in a hint on hovering */
  [data-testid="stFileChip"][aria-invalid="true"]
    {flex-wrap: wrap; height: auto; row-gap: 0.1rem; overflow: visible;}
  [data-testid="stFileChip"] [role="alert"] {position: static !important; flex: 0 0 100%;
    width: auto !important; height: auto !important; clip: auto !important; clip-path: none !important;
    margin: 0 !important; padding: 0 0 0.2rem 0.3rem !important; overflow: visible !important;
    white-space: normal !important; color: #b3382f; font-size: 0.85rem;}
  [data-testid="stFileUploaderDropzone"] button:not([data-testid="stFileChipDeleteBtn"] > *)::after
    {content: "选择文件，或把文件拖到这里"; font-size: 0.95rem;}
  [data-testid="stFileUploaderDropzoneInstructions"],
  [data-testid="stFileUploaderDropzoneInstructions"] * {font-size: 0 !important;}
  [data-testid="stFileUploaderDropzoneInstructions"]::after
    {content: "单个文件不超过 20 MB；能不能读看内容，不看后缀"; font-size: 0.85rem; color: #5b6b7a;}
  .st-key-large-upload [data-testid="stFileUploaderDropzoneInstructions"]::after
    {content: "不超过 200 MB；先核对校验值，确认以后才恢复";}
  /* headings of the right pane */
  [data-testid="stMarkdownContainer"] h4 {font-size: 1.02rem; font-weight: 600;
    padding: 0.5rem 0 0.2rem 0; color: #1d3b53;}
  [data-testid="stMarkdownContainer"] h3 {font-size: 1.15rem; font-weight: 600; color: #1d3b53;
    padding: 0.1rem 0 0.35rem 0;}
  /* the product's name stands over the menu, on every page alike */
  [data-testid="stSidebarHeader"] {height: 2.3rem; padding: 0.6rem 0 0 0; margin-bottom: 0.4rem;}
  [data-testid="stSidebarHeader"]::before {content: "绩效目标助手"; font-size: 1.15rem;
    font-weight: 600; color: #1d3b53; white-space: nowrap;}
  [data-testid="stSidebarUserContent"] {padding-top: 0; padding-bottom: 1rem;}
  .st-key-drafts button {justify-content: flex-start; text-align: left; padding: 0.2rem 0.5rem;
    min-height: 0;}
  .st-key-drafts button p {white-space: normal; overflow-wrap: anywhere; line-height: 1.35;}
  /* a hint never takes the click that is meant for what it lies over */
  [data-baseweb="tooltip"], [data-baseweb="popover"]:has([data-testid="stTooltipContent"]),
  [data-testid="stTooltipContent"] {pointer-events: none;}
  .st-key-drafts [data-testid="stVerticalBlock"], .st-key-drafts {gap: 0.15rem;}
  .st-key-examples button {justify-content: flex-start; border-style: dashed; padding: 0.5rem 0.8rem;}
  .st-key-examples button > div, .st-key-drafts button > div {justify-content: flex-start;
    width: 100%; min-width: 0;}
  .st-key-examples button p {text-align: left;}
  .st-key-examples [data-testid="stVerticalBlock"], .st-key-examples {gap: 0.5rem;}
  .st-key-questions, .st-key-questions [data-testid="stVerticalBlock"],
  .st-key-questions [data-testid="stHorizontalBlock"] {gap: 0.4rem !important;}
  .st-key-questions button {min-height: 0; padding: 0.1rem 0.55rem;}
  .st-key-questions input {padding-top: 0.25rem; padding-bottom: 0.25rem;}
  .st-key-tools button, .st-key-findings-head button, [class*="st-key-finding-"] button
    {min-height: 0; padding: 0.2rem 0.6rem;}
  .st-key-head-basis button {min-height: 0; padding: 0.2rem 0.5rem; white-space: nowrap;}
  /* a way to another page is as plain to click as the buttons beside it */
  .st-key-tools [data-testid="stPageLink"] a, .st-key-drafts-all [data-testid="stPageLink"] a
    {border: 1px solid rgba(49, 51, 63, 0.2); border-radius: 0.5rem; padding: 0.05rem 0.6rem;
    margin: 0; min-height: 0;}
  .st-key-tools [data-testid="stPageLink"] a:hover, .st-key-drafts-all [data-testid="stPageLink"] a:hover
    {border-color: #1f5f8b;}
  [class*="st-key-finding-"] {border-left: 3px solid #b9c6d2; padding-left: 0.7rem;}
  [class*="st-key-finding-ERROR"] {border-left-color: #c2413b;}
  [class*="st-key-finding-WARNING"] {border-left-color: #d08a1d;}
  [class*="st-key-finding-INFO"] {border-left-color: #8fa7bb;}
  [data-testid="stLayoutWrapper"]:has(> .st-key-way-in) {align-self: center; margin-top: 14vh;}
  /* the first page: figures, what to do next, the drafts */
  .st-key-figures [data-testid="stVerticalBlock"] {gap: 0.1rem;}
  .st-key-figures [data-testid="stMarkdownContainer"],
  .st-key-figures [data-testid="stCaptionContainer"] {margin-bottom: 0;}
  .st-key-figures [data-testid="stMarkdownContainer"] p {margin-bottom: 0;}
  .st-key-steps {gap: 0.45rem;}
  .st-key-steps button, .st-key-draft-list button, .st-key-deleted-list button,
  .st-key-shared button, .st-key-backups button, .st-key-carried button
    {min-height: 0; padding: 0.2rem 0.7rem;}
  .st-key-draft-list {gap: 0.45rem;}
  .st-key-draft-list [data-testid="stVerticalBlock"] {gap: 0;}
  .st-key-draft-list [data-testid="stMarkdownContainer"],
  .st-key-draft-list [data-testid="stCaptionContainer"] {margin-bottom: 0;}
  .st-key-draft-list [data-testid="stMarkdownContainer"] p {margin-bottom: 0;}
  .st-key-shared, .st-key-deleted-list {gap: 0.45rem;}
  .st-key-shared [data-testid="stMarkdownContainer"], .st-key-shared [data-testid="stMarkdownContainer"] p,
  .st-key-deleted-list [data-testid="stMarkdownContainer"],
  .st-key-deleted-list [data-testid="stMarkdownContainer"] p,
  .st-key-deleted-list [data-testid="stCaptionContainer"],
  .st-key-shared [data-testid="stCaptionContainer"] {margin-bottom: 0;}
  /* an opinion on the open draft: seen at once, and small enough to leave the table in view */
  .st-key-reviews {gap: 0.5rem; background: #fdf8ef; border-radius: 10px; padding: 0.6rem;}
  .st-key-reviews button {min-height: 0; padding: 0.2rem 0.6rem;}
  .st-key-library-list, .st-key-library-list [data-testid="stVerticalBlock"] {gap: 0.15rem;}
  .st-key-library-list button {justify-content: flex-start; text-align: left; min-height: 0;
    padding: 0.25rem 0.55rem;}
  .st-key-library-list button > div {justify-content: flex-start; width: 100%; min-width: 0;}
  .st-key-carried [data-testid="stHorizontalBlock"],
  .st-key-carried .stHorizontalBlock {flex-wrap: nowrap;}
  .st-key-carried, .st-key-carried [data-testid="stVerticalBlock"] {gap: 0.3rem !important;}
  [data-testid="stMainBlockContainer"]:has(.st-key-home-page),
  [data-testid="stMainBlockContainer"]:has(.st-key-library-page),
  [data-testid="stMainBlockContainer"]:has(.st-key-settings-page) {padding-bottom: 2rem;}
  /* a narrow screen: the chat gives room, so that the values stay in view */
  @media (max-width: 1200px) {
    [data-testid="stMainBlockContainer"]:has(.st-key-sheet) {padding-left: 0.6rem; padding-right: 0.4rem;}
    [data-testid="stColumn"]:has(.st-key-chat-scroll)
      {flex: 1 1 15rem !important; width: 15rem !important; min-width: 0;}
    [data-testid="stColumn"]:has(.st-key-sheet)
      {flex: 0 0 min(41rem, 70%) !important; min-width: 0;}
    .st-key-sheet {padding: 0 0.2rem 1rem 0.5rem;}
  }
  @media print {[data-testid="stSidebar"], .st-key-chat-scroll {display: none;}}
</style>
"""


def apply_style() -> None:
    """Put the style sheet on the page."""
    st.html(_CSS)
