"""Short ways to build a fix."""

from assistant.findings import Edit, Fix


def set_to(cell: str, text: str) -> Fix:
    """Write ``text`` into the cell."""
    shown = text if len(text) <= 20 else text[:19] + "…"
    return Fix(label=f"改为“{shown}”", edits=(Edit(cell=cell, value=text),))


def move_to(row: int, level1: str, level2: str, value: str | None = None) -> Fix:
    """Move the row to another class, and rewrite its value where one is given."""
    edits: tuple[Edit, ...] = ()
    if value is not None:
        edits = (Edit(cell=f"indicators/{row}/value", value=value),)
    return Fix(
        label=f"移到{level2}" + ("" if value is None else f"，{set_to('', value).label}"),
        edits=(
            *edits,
            Edit(action="move-row", cell=f"indicators/{row}", value=f"{level1}|{level2}"),
        ),
    )


def delete(row: int) -> Fix:
    """Delete the row."""
    return Fix(label="删除这一行", edits=(Edit(action="delete-row", cell=f"indicators/{row}"),))
