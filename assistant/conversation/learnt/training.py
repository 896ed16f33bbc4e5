"""Computes the weights of the acts: ``python -m assistant.conversation.learnt.training``.

Ridge regression on the acts (one against all), solved exactly: the same sayings and the same
encoder give the same weights.
"""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import numpy as np

from assistant.conversation.learnt.acts import (
    CLASS,
    ROW,
    VALUE,
    Floats,
    Model,
    grams_of,
    hash_of,
    spoken,
    vector_of,
)
from corpus import late_re as re
from index.encoder import Encoder

_MARKS = ((r"【[^】]*】", ROW), (r"〖[^〗]*〗", CLASS), (r"〔[^〕]*〕", VALUE), (r"[「」]", ""))
_RIDGE = 1.0
_SHARE = 1.0  # of the sentence vector beside the n-grams
_SEEN = 2  # sayings that an n-gram must stand in


def read_sayings(text: str) -> list[tuple[str, str]]:
    """Each saying as its act and its masked words; ValueError for a line that is none."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        act, tab, saying = line.partition("\t")
        if not tab or not act or not saying:
            raise ValueError(f"line {number} is no saying: {line!r}")
        for pattern, mark in _MARKS:
            saying = re.sub(pattern, mark, saying)
        found.append((act, saying))
    return found


def shipped_sayings() -> str:
    """The sayings that ship with the product."""
    return files("assistant").joinpath("words", "sayings.txt").read_text(encoding="utf-8")


def train(sayings: str, encoder: Encoder) -> Model:
    """The model of these sayings."""
    read = read_sayings(sayings)
    acts = tuple(sorted({act for act, _ in read}))
    texts = [saying for _, saying in read]
    wanted = np.array([[act == one for one in acts] for act, _ in read], np.float64)
    grams, rarity = _grams(texts)
    rows = np.array([vector_of(text, grams, rarity) for text in texts])
    vectors = encoder.encode_queries([spoken(text) for text in texts])
    mean = vectors.mean(axis=0)
    vectors = vectors - mean
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    both = _weigh(rows @ rows.T + _SHARE * (vectors @ vectors.T), wanted)
    alone = _weigh(rows @ rows.T, wanted)
    return Model(
        acts=acts, grams=grams, rarity=rarity, words=_small(rows.T @ both),
        alone=_small(rows.T @ alone), meaning=_small(_SHARE * (vectors.T @ both)),
        mean=_small(mean), encoder=encoder.name, sayings=hash_of(sayings),
    )  # fmt: skip


def _grams(texts: Sequence[str]) -> tuple[dict[str, int], Floats]:
    seen: dict[str, int] = {}
    for text in texts:
        for gram in grams_of(text):
            seen[gram] = seen.get(gram, 0) + 1
    kept = sorted(gram for gram, times in seen.items() if times >= _SEEN and "\n" not in gram)
    rarity = np.array([1 + np.log((1 + len(texts)) / (1 + seen[gram])) for gram in kept])
    return {gram: place for place, gram in enumerate(kept)}, _small(rarity)


def _weigh(alike: Floats, wanted: np.ndarray) -> np.ndarray:
    kernel = alike.astype(np.float64) + _RIDGE * np.eye(len(alike))
    return np.linalg.solve(kernel, wanted)


def _small(weights: np.ndarray) -> Floats:
    """As it is stored: half precision."""
    return weights.astype(np.float16).astype(np.float32)


def save(model: Model, path: Path) -> None:
    """Write the weights."""
    half = {
        name: getattr(model, name).astype(np.float16)
        for name in ("rarity", "words", "alone", "meaning", "mean")
    }
    np.savez_compressed(
        path, grams=np.array("\n".join(model.grams)), acts=np.array("\n".join(model.acts)),
        encoder=np.array(model.encoder), sayings=np.array(model.sayings), **half,
    )  # fmt: skip


def main() -> None:
    """Train on the shipped sayings and store the weights beside them."""
    from corpus.settings import Settings
    from index.convert import ensure_encoder
    from index.encoder import SentenceTransformerEncoder

    model = train(shipped_sayings(), SentenceTransformerEncoder(ensure_encoder(Settings())))
    save(model, Path(__file__).parents[2] / "words" / "acts.npz")


if __name__ == "__main__":
    main()
