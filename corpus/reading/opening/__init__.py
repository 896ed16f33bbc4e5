"""Which reader a file goes to, many files at once, and reading in child processes with limits."""
