"""The commands of ``mubiao``: what is typed, what is printed."""
