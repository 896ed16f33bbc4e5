"""What a row is called: by the clerk's own verb and noun before any label of the library."""
