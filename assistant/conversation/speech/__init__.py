"""Spoken and roundabout forms of a message in the words that the readers know."""
