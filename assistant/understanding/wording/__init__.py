"""What was written in one form for reading: talk, slips and sheets put as plain sentences."""
