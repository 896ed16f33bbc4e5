"""What the index is made of: one small file that names its parts and the encoder that made them."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from index.files import write_whole

FORMAT = 3
"""Raised when the index's files or texts change: an older index is then built anew."""
NAME = "manifest.json"


class PartFile(BaseModel):
    """One file of the index."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    tables: int  # when it was written


class Manifest(BaseModel):
    """The files that make up the index. A file that is not named here is left over and goes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int
    encoder: str  # Encoder.name
    dimension: int
    parts: tuple[PartFile, ...]


class OtherFormat(Exception):
    """The manifest is whole, and of an older or newer program."""


def read(folder: Path) -> Manifest | None:
    """The manifest; None where it is missing or cut off. OtherFormat."""
    try:
        content = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if isinstance(content, dict) and content.get("format") != FORMAT and "format" in content:
            raise OtherFormat
        return Manifest.model_validate_json(json.dumps(content), strict=True)
    except (OSError, ValueError, ValidationError):
        return None


def write(folder: Path, manifest: Manifest) -> None:
    """Write it whole, durably."""
    write_whole(folder / NAME, manifest.model_dump_json(indent=1).encode())
