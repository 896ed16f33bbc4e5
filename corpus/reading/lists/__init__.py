"""Sheets that list many projects: a row a project or a row an indicator."""
