"""A message read by its parts: what it names, what it wants done with that, and what is left over."""
