"""Numbers of a message that bear each other out, and with them what they are numbers of."""
