"""Count × price × periods, sums, the missing factor, and how they compare with the stated total."""
