"""What a target table is, how one is read and written, and where tables are kept.

Knows nothing of search, chat or pages.
"""

from corpus.compiled import make_room

make_room()  # here, as everything of this program imports this package
