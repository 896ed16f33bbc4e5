"""Errands beside the table: steps, files, forms, drafts, fixes, questions, told in any order of known words."""
