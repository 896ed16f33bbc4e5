"""The goal text (年度总体目标), clause by clause."""
