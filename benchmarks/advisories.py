"""Known faults of the packages, without a network: the pins against a database that was brought over.

Run: ``python -m benchmarks.advisories all.zip`` with an export of the OSV database for PyPI (a zip of
JSON records, fetched where there is a network). 1 where a pinned version has a known fault.
"""

import json
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version

PINS = Path(__file__).resolve().parents[1] / "constraints.txt"


def pins(text: str) -> dict[str, Version]:
    """The pinned packages by their plain names."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", text, re.MULTILINE)
    return {plain(name): Version(version) for name, version in found}


def plain(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def faults(pinned: Mapping[str, Version], records: Iterator[Mapping[str, Any]]) -> list[str]:
    """A line for each pinned version that a record names; records that were withdrawn do not count."""
    lines = []
    for record in records:
        if record.get("withdrawn"):
            continue
        for affected in record.get("affected", ()):
            package = affected.get("package", {})
            name = plain(str(package.get("name", "")))
            if package.get("ecosystem") == "PyPI" and name in pinned:
                version = pinned[name]
                if str(version) in affected.get("versions", ()) or any(
                    _within(version, one.get("events", ()))
                    for one in affected.get("ranges", ())
                    if one.get("type") == "ECOSYSTEM"
                ):
                    lines.append(
                        f"{name} {version}: {record['id']} {record.get('summary', '')}".rstrip()
                    )
    return sorted(set(lines))


def _within(version: Version, events: Any) -> bool:
    """True where the version lies between an ``introduced`` and the ``fixed`` that follows it."""
    inside = False
    for event in events:
        for kind, said in event.items():
            try:
                at = Version("0" if said == "0" else said)
            except InvalidVersion:
                continue
            if kind == "introduced" and version >= at:
                inside = True
            elif (kind == "fixed" and version >= at) or (kind == "last_affected" and version > at):
                inside = False
    return inside


def records(path: Path) -> Iterator[Mapping[str, Any]]:
    """The records of an exported database."""
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            if name.endswith(".json"):
                yield json.loads(file.read(name))


def main() -> int:
    pinned = pins(PINS.read_text(encoding="utf-8"))
    found = faults(pinned, records(Path(sys.argv[1])))
    print("\n".join(found) or f"no known fault in {len(pinned)} pinned packages")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
