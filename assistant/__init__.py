"""What the clerk wants, what a good draft is, and what is wrong with it."""
