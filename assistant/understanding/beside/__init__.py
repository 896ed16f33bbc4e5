"""What a text tells beside the project: background, other years, terms of contract, numbers that count nothing."""
