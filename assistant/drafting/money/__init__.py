"""The total of the project and what it is made of."""
