"""The work of the pages without the pages: all of it testable without streamlit."""
