"""From a message to its meaning: what is wished, asked, told on, or only remarked."""
