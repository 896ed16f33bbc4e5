"""What a row says as its value: dates, rates, totals of each."""
