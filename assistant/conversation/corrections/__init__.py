"""What a clerk takes back within one message: how it is taken back, and what stands in for it."""
