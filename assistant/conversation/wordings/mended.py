"""A text after words went out of it or came in: no doubled marks, nothing exchanged twice."""

from corpus import late_re as re

_RUN = re.compile(r"[，；、：]{2,}")
_BEFORE_STOP = re.compile(r"[，；、：]+(?=[。）)])|(?<=[（(])[，、；]+|[（(][）)]")
_FRONT = re.compile(r"^[，；、。：的和及与]+")
_END = re.compile(r"[，；、：的和及与]+(?=。?$)")


def exchanged(text: str, old: str, new: str) -> str:
    """``text`` with ``new`` for ``old`` wherever it is not part of ``new`` already: 群众 in 农村群众.

    What stands before ``old`` and begins ``new`` is not said twice: 垃圾分拣员 becomes 垃圾分类员.
    """
    if not old:
        return text
    if old not in new:
        shared = next((n for n in range(len(new) - 1, 1, -1) if f"{new[:n]}{old}" in text), 0)
        text = text.replace(f"{new[:shared]}{old}", new) if shared else text
        if new in old:
            return text.replace(old, new)
        return "".join(one if one == new else one.replace(old, new) for one in re.split(f"({re.escape(new)})", text))  # fmt: skip
    before, _, after = new.partition(old)
    whole = f"(?<!{re.escape(before)})" if before else ""
    whole += re.escape(old) + (f"(?!{re.escape(after)})" if after else "")
    return re.sub(whole, lambda _: new, text)


def taken_out(text: str, old: str) -> str:
    """``text`` without ``old``; of a list its mark goes along, and no mark stands twice."""
    if not old or old not in text:
        return text
    word = re.escape(old)
    left = re.sub(rf"(?<!、){word}、|、{word}|，{word}(?=[，；。]|$)", "", text).replace(old, "")
    left = _RUN.sub(lambda found: "；" if "；" in found.group() else "，" if "，" in found.group() else "、", left)  # fmt: skip
    left = _BEFORE_STOP.sub("", left)
    left = _FRONT.sub("", left) if text.startswith(old) else left
    return _END.sub("", left) if text.rstrip("。").endswith(old) else left


def in_text(text: str, old: str, new: str) -> str:
    """``text`` with ``old`` exchanged, or taken out where ``new`` is empty."""
    return exchanged(text, old, new) if new else taken_out(text, old)
