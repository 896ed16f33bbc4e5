"""How a request is read: its text, its quantities, its money, its names and its aims."""
