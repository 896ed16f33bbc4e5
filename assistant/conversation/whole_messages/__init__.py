"""Readings that know a whole message or leave it alone."""
