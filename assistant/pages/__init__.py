"""The pages: screen code only. What they show and do is in modules that know no streamlit."""
