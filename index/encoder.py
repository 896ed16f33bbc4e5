"""Turns texts into vectors: the protocol, and the encoder that reads a sentence-transformers folder."""

import hashlib
import json
import os
import threading
from collections import OrderedDict
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.errors import UserError
from corpus.one_thread import multiply_alone

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]
"""Shape (n, dimension), rows of length one."""

MOST_THREADS = 8
"""Beyond it a small network on short texts only gets slower."""
_BATCH = 32
_REMEMBERED = 512  # queries: a conversation asks for the same text again and again
_LONGEST = 2000  # characters: more than any encoder here reads; a pasted page costs no seconds
_SAMPLE = 1 << 16
_SAMPLES = 16
_WEIGHTS = (".safetensors", ".bin", ".onnx")
_SETTINGS = (".json", ".txt", ".model")


class Encoder(Protocol):
    """What search asks of an encoder. Must be usable by several threads."""

    @property
    def name(self) -> str:
        """A fingerprint: another model, other weights or other prompts have another name."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what is searched for, (n, dimension), float32, unit rows."""

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what is searched in, (n, dimension), float32, unit rows."""


class SentenceTransformerEncoder:
    """Any sentence-transformers folder, in float32 on the CPU. Loaded at the first encoding.

    Nothing is ever fetched: the folder must hold all.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._queries: OrderedDict[str, Vectors] = OrderedDict()
        if not folder.is_dir():
            raise self._broken("不存在")
        if not (folder / "config.json").is_file() and not (folder / "modules.json").is_file():
            raise self._broken("里没有编码器文件（缺少 config.json）")

    @cached_property
    def name(self) -> str:
        """Made of the settings in full and of samples of the weights; the path plays no part."""
        seal = hashlib.sha256()
        paths = sorted(
            path
            for path in self.folder.rglob("*")
            if path.suffix in (*_WEIGHTS, *_SETTINGS) and path.is_file()
        )
        try:
            for path in paths:
                size = path.stat().st_size
                seal.update(f"{path.relative_to(self.folder).as_posix()} {size}\n".encode())
                with path.open("rb") as opened:
                    if path.suffix in _WEIGHTS and size > _SAMPLE * _SAMPLES:
                        for part in range(_SAMPLES):
                            opened.seek(part * (size - _SAMPLE) // (_SAMPLES - 1))
                            seal.update(opened.read(_SAMPLE))
                    else:
                        seal.update(opened.read())
        except OSError as error:
            raise self._broken("无法读取") from error
        return f"{self._kind}-{self.dimension}-{seal.hexdigest()[:16]}"

    @cached_property
    def dimension(self) -> int:
        """Length of a vector, from the folder's settings where they say it."""
        for settings, key in (
            (self.folder / "1_Pooling" / "config.json", "word_embedding_dimension"),
            (self.folder / "config.json", "hidden_size"),
        ):
            found = self._settings(settings).get(key)
            if isinstance(found, int) and not self._has_projection:
                return found
        found = self._model.get_embedding_dimension()
        if not isinstance(found, int):
            raise self._broken("没有说明向量维数")
        return found

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of queries; recent ones are remembered."""
        with self._lock:
            known = {text: self._queries[text] for text in texts if text in self._queries}
            new = [text for text in dict.fromkeys(texts) if text not in known]
            if new:
                known.update(zip(new, self._encode(new, self._prompt("query")), strict=True))
            for text in known:
                self._queries[text] = known[text]
                self._queries.move_to_end(text)
            while len(self._queries) > _REMEMBERED:
                self._queries.popitem(last=False)
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        return np.stack([known[text] for text in texts])

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of passages."""
        with self._lock:
            return self._encode(list(texts), self._prompt("passage", "document"))

    def _encode(self, texts: list[str], prompt: str) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimension), np.float32)
        found = self._model.encode(
            [text[:_LONGEST] for text in texts],
            prompt=prompt or None,
            batch_size=_BATCH,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.ascontiguousarray(found, dtype=np.float32)

    def _prompt(self, *names: str) -> str:
        """The folder's own prompt under the first of the names that it has; else none."""
        prompts = self._settings(self.folder / "config_sentence_transformers.json").get("prompts")
        if not isinstance(prompts, dict):
            return ""
        return next((str(prompts[name]) for name in names if prompts.get(name)), "")

    @cached_property
    def _model(self) -> "SentenceTransformer":
        # Said before the import, which reads them: no network, no telemetry.
        os.environ["HF_HUB_OFFLINE"] = "1"
        os.environ["TRANSFORMERS_OFFLINE"] = "1"
        os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
        import torch
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()
        multiply_alone()
        if torch.get_num_threads() > MOST_THREADS:
            torch.set_num_threads(MOST_THREADS)
        try:
            # In half precision, as some files are, a CPU is seven times slower.
            model = SentenceTransformer(
                str(self.folder),
                device="cpu",
                local_files_only=True,
                model_kwargs={"dtype": torch.float32},
            )
        except Exception as error:  # what a broken folder raises is the library's own affair
            raise self._broken("无法读取，文件可能已损坏") from error
        return model.float().eval()

    @property
    def _kind(self) -> str:
        return str(self._settings(self.folder / "config.json").get("model_type", "encoder"))

    @property
    def _has_projection(self) -> bool:
        """True where a layer after the pooling may change the vectors' length."""
        return any(self.folder.glob("*_Dense"))

    def _settings(self, path: Path) -> dict[str, Any]:
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            raise self._broken(f"中的 {path.name} 无法读取") from error
        return found if isinstance(found, dict) else {}

    def _broken(self, what: str) -> UserError:
        return UserError(
            f"编码器文件夹“{self.folder}”{what}："
            "请检查设置 MUBIAO_ENCODER，或运行 make setup 重新生成自带的编码器。"
        )
