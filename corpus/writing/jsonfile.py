"""The published JSON form of a table as a file."""

import json
from collections.abc import Sequence
from typing import Any

from corpus.schema import TargetTable
from corpus.writing.annex import AnnexRow


def write_json(
    table: TargetTable, *, draft_mark: bool = False, annex: Sequence[AnnexRow] = ()
) -> bytes:
    """UTF-8 JSON of the whole table (no form drops anything), amounts as strings in 万元.

    With an annex a list ``basis`` of {cell, text, basis} is added, for a draft ``"draft": true``.
    """
    data = table.to_json()
    if draft_mark:
        data["draft"] = True
    if annex:
        data["basis"] = [row.model_dump() for row in annex]
    text = json.dumps(_whole(data), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def _whole(data: Any) -> Any:
    """The same with broken surrogates replaced: they have no UTF-8 form."""
    if isinstance(data, str):
        return data.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(data, dict):
        return {key: _whole(entry) for key, entry in data.items()}
    if isinstance(data, list):
        return [_whole(entry) for entry in data]
    return data
