"""The look of the search page: one constant style sheet, nothing from data."""

import streamlit as st

_CSS = """
<style>
  .st-key-search-page {gap: 0.5rem; padding-bottom: 2rem;}
  .st-key-search-box input {font-size: 1.02rem; padding: 0.5rem 0.8rem;}
  .st-key-search-filters {border: 1px solid #e2e8ee; border-radius: 8px; padding: 0.6rem 0.75rem 0.8rem;
    background: #f8fafc;}
  .st-key-search-filters, .st-key-search-filters [data-testid="stVerticalBlock"] {gap: 0.4rem;}
  .st-key-search-filters [data-testid="stWidgetLabel"] {min-height: 0; margin-bottom: 1px; color: #5b6b7a;}
  .st-key-search-filters [data-testid="stWidgetLabel"] p {font-size: 0.8rem;}
  .st-key-search-filters input {padding-top: 0.25rem; padding-bottom: 0.25rem;}
  .st-key-search-filters button {min-height: 0; padding: 0.2rem 0.6rem;}
  .st-key-search-hits, .st-key-search-hits > [data-testid="stVerticalBlock"] {gap: 0.5rem;}
  [class*="st-key-hit-"] {gap: 0.2rem; border: 1px solid #e2e8ee; border-radius: 8px;
    padding: 0.55rem 0.8rem 0.45rem;}
  [class*="st-key-hit-"]:hover {border-color: #9db7cc;}
  [class*="st-key-hit-"] [data-testid="stMarkdownContainer"],
  [class*="st-key-hit-"] [data-testid="stMarkdownContainer"] p {margin-bottom: 0;}
  [class*="st-key-hit-"] button {min-height: 0; padding: 0.05rem 0.55rem;}
  [class*="st-key-hit-"] button p {font-size: 0.86rem;}
  [class*="st-key-hit-"] [data-testid="stCaptionContainer"] p {font-size: 0.82rem; color: #5b6b7a;}
  .st-key-search-head button, .st-key-search-pages button {min-height: 0; padding: 0.2rem 0.7rem;}
  .st-key-search-page [data-testid="stHeaderActionElements"] {display: none;}
  .st-key-search-page [data-testid="stTabs"] button p {font-size: 0.95rem;}
</style>
"""


def apply_search_style() -> None:
    """Put the style sheet on the page."""
    st.html(_CSS)
