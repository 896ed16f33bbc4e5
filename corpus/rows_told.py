"""How many rows there are, said so that the number can be found again in the table."""


def rows_told(applying: int, idle: int) -> str:
    """57行指标（另有16行不适用）: the rows that say something, and those that say 无."""
    left_out = f"（另有{idle}行不适用）" if idle else ""
    return f"{applying}行指标{left_out}"
