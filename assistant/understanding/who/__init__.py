"""Who asks for the project, and who pays for it."""
