"""The pins against an advisory database that was brought over."""

import json
import zipfile
from pathlib import Path

from benchmarks.advisories import PINS, faults, pins, records


def record(number: int, name: str, **affected: object) -> dict[str, object]:
    entry = {"package": {"name": name, "ecosystem": "PyPI"}, **affected}
    return {"id": f"TEST-{number}", "summary": "a fault", "affected": [entry]}


def between(*events: tuple[str, str]) -> list[dict[str, object]]:
    return [{"type": "ECOSYSTEM", "events": [{kind: version} for kind, version in events]}]


def test_only_faults_of_the_pinned_versions_are_told(tmp_path: Path) -> None:
    pinned = pins("Some_Package==1.10.0\nother==2.0 ; python_version > '3'\n# not==1.0\n")
    assert sorted(pinned) == ["other", "some-package"]
    entries = [
        record(1, "some.package", ranges=between(("introduced", "0"), ("fixed", "1.9"))),
        record(2, "some-package", ranges=between(("introduced", "1.2"), ("fixed", "1.10.1"))),
        record(3, "other", versions=["1.0", "2.0"]),
        record(4, "other", ranges=between(("introduced", "1"), ("last_affected", "1.9"))),
        record(5, "elsewhere", versions=["2.0"]),
        record(6, "other", versions=["2.0"]) | {"withdrawn": "2020-01-01T00:00:00Z"},
        record(
            7, "other",
            ranges=between(("introduced", "0"), ("fixed", "1"), ("introduced", "1.5"), ("fixed", "3")),
        ),
    ]  # fmt: skip
    file = tmp_path / "all.zip"
    with zipfile.ZipFile(file, "w") as out:
        for number, entry in enumerate(entries):
            out.writestr(f"{number}.json", json.dumps(entry))
    told = [line.split(" ")[:3] for line in faults(pinned, records(file))]
    assert told == [
        ["other", "2.0:", "TEST-3"],
        ["other", "2.0:", "TEST-7"],
        ["some-package", "1.10.0:", "TEST-2"],
    ]


def test_every_package_is_pinned_to_one_version() -> None:
    lines = [one.split(";")[0].strip() for one in PINS.read_text(encoding="utf-8").splitlines()]
    named = [one for one in lines if one and not one.startswith("#")]
    assert len(pins("\n".join(named))) == len(named)
