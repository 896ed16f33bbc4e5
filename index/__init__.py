"""Which past tables, and which past indicators, are like this one.

Knows nothing of drafting or pages.
"""
