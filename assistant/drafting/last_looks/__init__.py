"""The chosen rows looked at together: true of each other, nothing twice, nothing lost."""
