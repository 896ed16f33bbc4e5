"""What past tables give: rows, names, levels, and last year's table of the same project."""
