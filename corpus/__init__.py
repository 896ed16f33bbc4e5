"""What a target table is, how one is read and written, and where tables are kept.

Knows nothing of search, chat or pages.
"""
