"""The cells above the indicators, told in everyday words: offices, year, money, name, goal."""
