"""Care for the data: backup and restore, looking for damage, the corpus as a file."""
