"""Where the rows of a table come from: library, request and past."""
