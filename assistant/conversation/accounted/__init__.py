"""What a message says that its reading does not answer for."""
