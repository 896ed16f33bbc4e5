"""What a message most likely changes: all changes that its parts allow, weighed by what speaks for each."""
