"""Changes of the table carried out, and what follows from them."""
