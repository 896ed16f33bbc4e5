"""How sure a reading of a message is, and what is done about it: carried out, or shown and asked."""
