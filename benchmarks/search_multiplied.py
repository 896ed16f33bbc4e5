"""A province out of a county: the tables of an index again and again, under other keys, in other words.

Making and encoding 10⁶ rows takes hours; so the rows of 10⁵ and more are copies of those that went the whole way
from table to index. A copy has the project names of the original, vectors moved by noise, the same
values, and half of its names of indicators are its own: worded otherwise, with a vector of their own.
"""

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index import manifest
from index.container import pack
from index.joining import join
from index.manifest import Manifest, PartFile
from index.part import Part
from index.words import Words

_NOISE = 0.33  # a cosine of about 0.95 with the original
_OWN = 0.5  # share of the names that a copy words otherwise
_WORDINGS = "区县乡镇村街居社片网格站所院校园场馆路桥"


def multiply(source: Path, target: Path, times: int) -> None:
    """Fill the folder ``target`` with ``times`` as much as ``source`` has (mubiao.db, index)."""
    target.mkdir(parents=True, exist_ok=True)
    listed = manifest.read(source / "index")
    assert listed is not None
    part = join([(Part.read(source / "index" / one.file), None) for one in listed.parts])
    keys = np.random.default_rng(1).integers(1, 1 << 63, (times - 1, len(part)), np.uint64)
    shutil.copy(source / "mubiao.db", target / "mubiao.db")
    _rows(
        target / "mubiao.db",
        part.table_ids(),
        [[f"{key:016x}" for key in some] for some in keys.tolist()],
    )
    folder = target / "index"
    folder.mkdir(exist_ok=True)
    multiplied(part, keys).write(folder / "all.part")
    manifest.write(
        folder,
        Manifest(
            format=listed.format, encoder=listed.encoder, dimension=listed.dimension,
            parts=(PartFile(file="all.part", tables=times * len(part)),),
        ),
    )  # fmt: skip
    shutil.copy(source / "index" / "embeddings.db", folder / "embeddings.db")


def multiplied(part: Part, keys: NDArray[np.uint64]) -> Part:
    """The part, and a copy of it for each row of ``keys`` (copies, tables)."""
    draw = np.random.default_rng(2)
    old, texts = (
        part.arrays,
        [part._text("name_texts", code) for code in range(len(part.arrays["names"]))],
    )
    projects, names = len(part), len(texts)
    grown: dict[str, list[NDArray[Any]]] = {
        name: [old[name]] for name in ("tables", "whole", "wide", "names", "row_name", "records")
    }
    starts, places = [old["row_starts"]], [old["records.places"]]
    for copy, its_keys in enumerate(keys, start=1):
        own = draw.random(names) < _OWN
        numbers = np.where(own, len(texts) + np.cumsum(own) - 1, np.arange(names))
        mark = _WORDINGS[copy % len(_WORDINGS)]
        texts += [
            mark + texts[code].replace("\0", "\0" + mark) for code in np.flatnonzero(own).tolist()
        ]
        grown["names"].append(_moved(old["names"][own], draw))
        grown["row_name"].append(numbers[part.row_name].astype(np.int32))
        grown["tables"].append(its_keys)
        grown["records"].append(old["records"])
        for name in ("whole", "wide"):
            grown[name].append(_moved(old[name], draw))
        starts.append(old["row_starts"][1:] + copy * old["row_starts"][-1])
        places.append(old["records.places"][1:] + copy * old["records.places"][-1])
    copies = 1 + len(keys)
    data, name_places = pack(texts)
    arrays = {
        **old,
        **{name: np.concatenate(some) for name, some in grown.items()},
        **{name: np.tile(old[name], copies) for name in ("row_value", "row_class", "row_applies")},
        "row_starts": np.concatenate(starts),
        "records.places": np.concatenate(places),
        "name_texts": data,
        "name_texts.places": name_places,
        **Words.of([([text.split("\0")[0] for text in texts], 4.0)]).arrays("name_words"),
    }
    for name in ("project_words", "title_words"):
        words = Words.from_arrays(name, old)
        shifted = [(words, np.arange(projects) + copy * projects) for copy in range(copies)]
        arrays |= Words.joined(shifted, copies * projects).arrays(name)
    return Part(arrays, {"classes": part.classes})


def _moved(vectors: NDArray[Any], draw: np.random.Generator) -> NDArray[np.float16]:
    plain = vectors.astype(np.float32)
    length = np.linalg.norm(plain, axis=1, keepdims=True)
    noise = draw.standard_normal(plain.shape, np.float32) * (_NOISE / np.sqrt(plain.shape[1]))
    moved = plain + noise * length
    return (moved * (length / np.linalg.norm(moved, axis=1, keepdims=True))).astype(np.float16)


def _rows(path: Path, old: list[str], copies: list[list[str]]) -> None:
    """The store's rows again under the new keys."""
    database = sqlite3.connect(path, isolation_level=None)
    columns = {
        name: [
            row[1]
            for row in database.execute(f"PRAGMA table_info({name})")
            if row[1] not in ("seq", "table_id")
        ]
        for name in ("tables", "indicators")
    }
    database.execute("BEGIN")
    database.execute("CREATE TEMP TABLE renamed (old TEXT PRIMARY KEY, new TEXT)")
    for keys in copies:
        database.execute("DELETE FROM renamed")
        database.executemany("INSERT INTO renamed VALUES (?, ?)", zip(old, keys, strict=True))
        for name, some in columns.items():
            listed = ", ".join(some)
            database.execute(
                f"INSERT INTO {name} (table_id, {listed}) SELECT new, {listed}"
                f" FROM {name} JOIN renamed ON table_id = old"
            )
    database.execute("COMMIT")
    database.close()
