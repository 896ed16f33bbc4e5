"""A wording that stands in several places of the table, exchanged or taken out at once."""
