"""Every number of a request with its magnitude, unit and kind."""
