"""From a brief to a draft: rows from the library and from precedents, values only from sources."""
