"""The stated total and the funds that it consists of."""
