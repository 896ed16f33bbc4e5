"""Row names that a message tells: new ones, parts of them, and what is told of the same row beside them."""
