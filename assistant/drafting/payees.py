"""Who is given money, where a request says it by the kind of money alone: 高龄津贴 -> 高龄老人."""

import tomllib
from functools import cache
from importlib.resources import files

OPEN = frozenset({"补助对象", "发放对象", "救助对象", "受助对象", "服务对象", "扶持主体"})
"""What the library calls those whom it does not know."""


@cache
def _payees() -> dict[str, str]:
    text = files("assistant").joinpath("words/payees.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["payees"])


def payee_of(subject: str) -> str:
    """Those whom the subject's money is for, by its longest word; "" where none says it."""
    found = [word for word in _payees() if word in subject]
    return _payees()[max(found, key=len)] if found else ""
