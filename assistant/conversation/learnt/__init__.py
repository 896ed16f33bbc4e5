"""What is learnt from labelled sayings: a second reading of messages that the patterns missed."""
