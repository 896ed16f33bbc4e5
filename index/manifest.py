"""What the index was built from: one small file that ties it to the encoder and the corpus."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from index.files import digest, write_whole

FORMAT = 1
"""Raised when the index's files or texts change: an older index is then built anew."""
NAME = "manifest.json"


class Manifest(BaseModel):
    """The state that the files of the index are in."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int
    encoder: str  # Encoder.name
    dimension: int
    corpus_hash: str  # Store.corpus_hash()
    projects: int
    indicators: int
    files: dict[str, str]  # name -> SHA-256


def read(folder: Path) -> Manifest | None:
    """The manifest; None where it is missing or cut off."""
    try:
        return Manifest.model_validate(
            json.loads((folder / NAME).read_text(encoding="utf-8")), strict=True
        )
    except (OSError, ValueError, ValidationError):
        return None


def write(folder: Path, manifest: Manifest) -> None:
    """Write it whole, durably."""
    text = manifest.model_dump_json(indent=1)
    write_whole(folder / NAME, text.encode())


def files_agree(folder: Path, manifest: Manifest) -> bool:
    """True where every file is there with the content that the manifest names."""
    try:
        return all(digest(folder / name) == seal for name, seal in manifest.files.items())
    except OSError:
        return False
