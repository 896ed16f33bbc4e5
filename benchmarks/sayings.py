"""How well acts are known from words that the model has not seen: five folds of the labelled sayings.

    python benchmarks/sayings.py

For sayings that were left out of the making of the model: the share whose act is right, the share
that leads clearly enough to be carried out and how many of those are right; beside it the words
alone (no sentence vector) and always the commonest act.
"""

import sys
from collections import Counter
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from assistant.conversation.learnt.acts import Model, spoken
from assistant.conversation.learnt.second import SURE
from assistant.conversation.learnt.training import read_sayings, shipped_sayings, train
from corpus.settings import Settings
from index.convert import ensure_encoder
from index.encoder import SentenceTransformerEncoder

FOLDS = 5


class _Remembering:
    """An encoder that encodes each text once."""

    def __init__(self, encoder: SentenceTransformerEncoder) -> None:
        self.name, self._encoder = encoder.name, encoder
        self._known: dict[str, np.ndarray] = {}

    def encode_queries(self, texts: list[str]) -> np.ndarray:
        new = [one for one in dict.fromkeys(texts) if one not in self._known]
        if new:
            self._known.update(zip(new, self._encoder.encode_queries(new), strict=True))
        return np.array([self._known[one] for one in texts])


def main() -> None:
    """Measure and print."""
    encoder = _Remembering(SentenceTransformerEncoder(ensure_encoder(Settings())))
    lines = shipped_sayings().splitlines()
    encoder.encode_queries([spoken(text) for _, text in read_sayings("\n".join(lines))])
    commonest = Counter(line.partition("\t")[0] for line in lines).most_common(1)[0][1]
    found: dict[str, list[tuple[bool, float]]] = {"words and meaning": [], "words alone": []}
    for fold in range(FOLDS):
        known = "\n".join(line for n, line in enumerate(lines) if n % FOLDS != fold)
        model = train(known, encoder)  # type: ignore[arg-type]
        held = read_sayings("\n".join(lines[fold::FOLDS]))
        for name, by in (("words and meaning", encoder), ("words alone", None)):
            found[name] += [_told(model, by, act, text) for act, text in held]
    print(f"{len(lines)} sayings, {FOLDS} folds; always the commonest act: {commonest / len(lines):.3f}")  # fmt: skip
    for name, told in found.items():
        clear = [right for right, lead in told if lead >= SURE]
        right = sum(one for one, _ in told) / len(told)
        print(f"{name}: right {right:.3f}; clear {len(clear) / len(told):.3f}, of these right {sum(clear) / len(clear):.3f}")  # fmt: skip


def _told(model: Model, encoder: _Remembering | None, act: str, text: str) -> tuple[bool, float]:
    told = model.act(text, encoder)  # type: ignore[arg-type]
    return told.name == act, told.lead


if __name__ == "__main__":
    main()
