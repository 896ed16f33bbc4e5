"""What each number counts or prices, and whom it serves."""
