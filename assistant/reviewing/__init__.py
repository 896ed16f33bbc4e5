"""A reviewer's work on tables of others: reading, checking, the opinion and its files."""
