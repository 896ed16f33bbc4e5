"""What the request is about: its subject, its things, and what is done to them."""
