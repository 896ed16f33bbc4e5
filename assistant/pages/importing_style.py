"""The look of the import page: one constant style sheet, nothing from data."""

import streamlit as st

_CSS = """
<style>
  [data-testid="stHeaderActionElements"] {display: none;}
  /* what confirms, and the list, stay in view */
  [data-testid="stLayoutWrapper"]:has(> .st-key-import-bar) {position: sticky; top: 0; z-index: 6;
    background: #fff; padding: 0.15rem 0;}
  @media (min-width: 641px) {
    [data-testid="stColumn"]:has(.st-key-import-list) {position: sticky; top: 3.2rem;
      align-self: flex-start;}
  }
  .st-key-import-list {scrollbar-width: thin; scrollbar-color: #c9d4de transparent;}
  [data-testid="stLayoutWrapper"]:has(> .st-key-import-list), .st-key-import-list
    {height: calc(100vh - 9rem) !important; flex-basis: calc(100vh - 9rem) !important;}
  @media (max-width: 640px) {  /* one column: the table stands under the list */
    [data-testid="stLayoutWrapper"]:has(> .st-key-import-list), .st-key-import-list
      {height: auto !important; max-height: 40vh; flex-basis: auto !important;}
  }
  .st-key-import-page {gap: 0.55rem;}
  .st-key-import-page [data-testid="stMarkdownContainer"],
  .st-key-import-page [data-testid="stMarkdownContainer"] p {margin-bottom: 0;}
  .st-key-import-table {gap: 0.45rem;}
  .st-key-import-table [data-testid="stVerticalBlock"] {gap: 0.4rem;}
  .st-key-import-conflicts button, .st-key-import-nameless button {min-height: 0; padding: 0.1rem 0.7rem;}
  /* the original of a table, its cells tinted by where they went */
  .og-frame {overflow: auto; max-height: 33rem; border: 1px solid #d7e0e8; border-radius: 6px;}
  table.og {border-collapse: collapse; font-size: 0.8rem; line-height: 1.45; width: 100%;}
  table.og + table.og {margin-top: 0.6rem;}
  table.og td {border: 1px solid #cfd9e2; padding: 0.2rem 0.4rem; vertical-align: middle;
    overflow-wrap: anywhere; min-width: 3.1rem;}
  .og-head {background: #e3eefa;} .og-class {background: #efe8f7;}
  .og-name {background: #e1f3f1;} .og-value {background: #e6f4df;}
  .og-note {background: #fdf3d8;}
  .og-label {background: #f4f6f8; color: #5b6b7a;}
  .og-lost {background: #fbe3e0; color: #8f1f16; outline: 2px solid #c2413b; outline-offset: -2px;}
  .og-legend {display: flex; flex-wrap: wrap; gap: 0.3rem; margin: 0.1rem 0 0.35rem 0;}
  .og-legend span {font-size: 0.74rem; padding: 0.05rem 0.45rem; border-radius: 4px;}
  /* the list of tables */
  .st-key-import-list, .st-key-import-list [data-testid="stVerticalBlock"] {gap: 0.2rem;}
  .st-key-import-list button {justify-content: flex-start; text-align: left; min-height: 0;
    padding: 0.3rem 0.55rem;}
  .st-key-import-list button > div {justify-content: flex-start; width: 100%; min-width: 0;}
  .st-key-import-list button p {text-align: left; white-space: normal; line-height: 1.45;
    font-size: 0.9rem;}
  .st-key-import-bar button {min-height: 0; padding: 0.25rem 0.8rem;}
  .st-key-import-table input, .st-key-import-table textarea
    {padding-top: 0.25rem; padding-bottom: 0.25rem;}
  .st-key-import-table [data-testid="stWidgetLabel"] {min-height: 0; margin-bottom: 1px;
    color: #5b6b7a;}
  .st-key-import-table [data-testid="stWidgetLabel"] p {font-size: 0.8rem;}
  .st-key-import-history button {min-height: 0; padding: 0.15rem 0.7rem;}
  .st-key-import-history [data-testid="stText"] {font-size: 0.9rem;}
  .st-key-import-history, .st-key-import-history [data-testid="stVerticalBlock"] {gap: 0.3rem;}
  [data-testid="stMainBlockContainer"]:has(.st-key-import-page) {padding-bottom: 2rem;}
</style>
"""


def apply_import_style() -> None:
    """Put the style sheet on the page."""
    st.html(_CSS)
