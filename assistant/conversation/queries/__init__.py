"""Questions in a clerk's own words about a table: which kind of answer is wanted, of which cells, and what is told."""
