"""Search for people: numbers from history, projects across years, lists to take away."""
