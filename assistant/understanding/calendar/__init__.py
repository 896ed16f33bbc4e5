"""Years, dates, terms and seasons of a request."""
