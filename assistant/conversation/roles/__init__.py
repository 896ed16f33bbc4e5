"""Which role each piece of a message plays: a new name, a new value, the row that is to go, or none. A net learnt from turns tells."""
