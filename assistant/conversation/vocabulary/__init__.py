"""The words of clerks: for orders, values, classes, numbers, and for what is only thought aloud."""
