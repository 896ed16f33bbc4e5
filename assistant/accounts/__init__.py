"""Who is at the page, and what they may do. One machine with one user needs none of it."""
