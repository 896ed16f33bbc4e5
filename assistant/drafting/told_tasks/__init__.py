"""The tasks of a request as the clerk tells them, in their words and order."""
