"""A sum divided among parts: each part is a row of the cost, and the whole is compared."""
