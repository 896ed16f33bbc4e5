"""Who is given money, where a request says it by the kind of money alone: 高龄津贴 -> 高龄老人."""

import tomllib
from functools import cache
from importlib.resources import files

from corpus import late_re as re

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


_BODY = re.compile(
    r"[一-龥]{0,3}(?:卫生院|卫生室|医院|幼儿园|学校|小学|中学|敬老院|养老院|福利院|养老机构|托育机构|合作社|企业|公司|协会|社会组织|行业商会|书屋|书店|图书馆|博物馆|服务站|驿站|市场)"
)
_RIDES = re.compile(r"免费乘车|免费乘坐公交|乘车优惠|票价优惠")


def counted_payees(subject: str, given: str) -> str:
    """How those are counted whom the subject's money is for, where they are no people.

    补助村卫生室数量 for 村卫生室药品零差率补助, 免费乘车人次 for rides that are paid for; "" for people.
    """
    if _RIDES.search(subject):
        return "免费乘车人次"
    found = _BODY.search(subject)
    who = subject[found.end() :] if found else ""
    if found is None or re.search(r"员|师|生|医|人|工|干部|职工", who):
        return ""
    return f"{given}{re.sub(r'^(?:全?[县市区镇乡]|[对给为])(?=..)', '', found[0])}数量"
