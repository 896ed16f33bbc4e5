"""Which cells and rows of the table words mean."""
