"""The project's name, subject and aims."""
