"""The tokenizer's vocabulary, cut down to what Chinese office texts need.

Of the 250,002 pieces of the multilingual encoder most belong to scripts that never occur here, and
their rows are most of its memory. Kept are the special pieces and every piece made of Chinese
characters, Latin and Greek letters, digits and symbols; of Latin words of four letters and more only those
of the prompts. A rare English word then falls into shorter pieces.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from corpus import late_re as re
from index.q4_file import Pieces

if TYPE_CHECKING:
    from tokenizers import Tokenizer

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>", "<mask>")
PROMPT_WORDS = frozenset({"query", "passage"})
MARK = "▁"  # stands for a space in front of a word

_LONG_LATIN = re.compile(r"[A-Za-z]{4,}")
_LETTERS = re.compile(
    r"[\u0370-\u03ff\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
)


@dataclass(frozen=True)
class Vocabulary:
    """The pieces that stay, in their old order, with the ids that they had."""

    texts: list[str]
    scores: list[float]
    old_ids: list[int]

    def id_of(self, text: str) -> int:
        """The new id of a piece."""
        return self.texts.index(text)


@cache
def _fits(char: str) -> bool:
    if char.isascii() or _LETTERS.match(char):
        return True
    return not char.isalpha() and unicodedata.category(char)[0] in "NPSZ"


def is_kept(piece: str) -> bool:
    """True for a piece that Chinese office texts can be cut into."""
    if piece in SPECIAL:
        return True
    bare = piece.replace(MARK, "")
    if _LONG_LATIN.search(bare):
        return bare in PROMPT_WORDS
    return all(_fits(char) for char in bare)


def reduce(pieces: Pieces) -> Vocabulary:
    """The reduced vocabulary."""
    ids = [i for i, text in enumerate(pieces.texts) if is_kept(text)]
    return Vocabulary([pieces.texts[i] for i in ids], [pieces.scores[i] for i in ids], ids)


def build_tokenizer(pieces: Pieces, vocabulary: Vocabulary) -> "Tokenizer":
    """A unigram tokenizer over the reduced vocabulary; every id in it is a new one."""
    from tokenizers import (
        AddedToken,
        Regex,
        Tokenizer,
        decoders,
        models,
        normalizers,
        pre_tokenizers,
        processors,
    )

    unk, bos, eos = (pieces.texts[i] for i in (pieces.unk, pieces.bos, pieces.eos))
    scored = list(zip(vocabulary.texts, vocabulary.scores, strict=True))
    tokenizer = Tokenizer(models.Unigram(scored, vocabulary.id_of(unk), False))
    dropped = [char for char, target in pieces.characters.items() if not target]
    spaces = [char for char, target in pieces.characters.items() if target == " "]
    steps: list[normalizers.Normalizer] = []
    for chars, target in ((dropped, ""), (spaces, " ")):
        if chars:
            steps.append(normalizers.Replace(Regex(_character_class(chars)), target))
    steps += [normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    tokenizer.normalizer = normalizers.Sequence(steps)
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement=MARK, prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement=MARK, prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, vocabulary.id_of(bos)), (eos, vocabulary.id_of(eos))],
    )
    # Added only now that every one of them is a piece: each takes that piece's new id.
    tokenizer.add_special_tokens([*SPECIAL[:-1], AddedToken("<mask>", lstrip=True)])
    return tokenizer


def _character_class(chars: list[str]) -> str:
    return "[" + "".join(f"\\x{{{ord(char):x}}}" for char in chars) + "]"
