"""The published JSON form of tables as a file."""

import json
from collections.abc import Sequence
from typing import Any

from corpus.writing.item import ExportItem


def write_json(items: Sequence[ExportItem]) -> bytes:
    """UTF-8 JSON of the whole tables (no form drops anything), amounts as strings in 万元.

    One table stands alone, several in ``{"tables": [...]}``. A review sheet becomes ``basis``, a
    list of {cell, text, basis}, with ``findings`` and ``prepared`` where it has them; a draft has
    ``"draft": true``.
    """
    entries = [_entry(item) for item in items]
    data = entries[0] if len(entries) == 1 else {"tables": entries}
    text = json.dumps(_whole(data), ensure_ascii=False, indent=2)
    return (text + "\n").encode()


def _entry(item: ExportItem) -> dict[str, Any]:
    data, annex = item.table.to_json(), item.annex
    if item.draft_mark:
        data["draft"] = True
    if annex.rows:
        data["basis"] = [row.model_dump() for row in annex.rows]
    if annex.findings is not None:
        data["findings"] = [finding.model_dump() for finding in annex.findings]
    if annex and annex.prepared:
        data["prepared"] = annex.prepared
    return data


def _whole(data: Any) -> Any:
    """The same with broken surrogates replaced: they have no UTF-8 form."""
    if isinstance(data, str):
        return data.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(data, dict):
        return {key: _whole(entry) for key, entry in data.items()}
    if isinstance(data, list):
        return [_whole(entry) for entry in data]
    return data
