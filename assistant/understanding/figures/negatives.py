"""A minus before an amount or a count: a project has neither."""

from typing import Any

from assistant.understanding.wording.scan import Scan
from corpus.errors import UserError
from corpus.values import ValueKind


def refuse_negative(scan: Scan, before: int, end: int, parts: dict[str, Any]) -> None:
    """Raise UserError where a minus stands right before an amount or a count."""
    mark = scan.flat[before - 1 : before]
    earlier = scan.flat[before - 2 : before - 1] if before > 1 else ""
    if mark not in {"-", "负"} or scan.written[scan.places[before - 1]] in "—–―~～":
        return
    if mark == "负" and earlier in set("担肩抱自欺胜不") - {""}:
        return
    if mark == "-" and (earlier == "-" or (earlier.isascii() and earlier.isalnum())):
        return
    if mark == "-" and scan.places[before - 1] + 1 != scan.places[before]:
        return  # "- 3台": the mark of a list
    said = scan.words(before - 1, end)
    if parts["kind"] is ValueKind.MONEY:
        raise UserError(f"金额不能是负数：“{said}”。请核对后重新填写。")
    if parts["kind"] is ValueKind.QUANTITY:
        raise UserError(f"数量不能是负数：“{said}”。请核对后重新填写。")
