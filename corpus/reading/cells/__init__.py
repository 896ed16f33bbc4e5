"""What the words and numbers of single cells and rows say."""
