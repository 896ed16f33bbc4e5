"""What comes of the project: effects (效益) in its own words or those of its field."""
