"""Which kinds of spending a request is, and what its field changes."""
