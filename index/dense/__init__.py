"""Nearest vectors by inner product: one contract, exact and approximate kinds behind it."""
