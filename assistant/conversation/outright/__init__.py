"""Messages put as they would read had the clerk said outright what he wants, so that all readings see one wish."""
