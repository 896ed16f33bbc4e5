"""A sum by which a fee is reckoned, and which this project does not spend: 监理服务，工程造价500万元，监理费率2%."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan

_SHARE_OF_IT = r"的[\d.]+%(?:计取|收取|提取|支付|计算|计费|付费|取费)"
_BY_IT = r"(?:按|以)[一-龥]{0,12}$"
_RATE = r",?(?P<fee>[一-龥]{2})(?:服务)?费率(?:为|是|按)?[\d.]+%"


def base_of_fee(scan: Scan, one: Found) -> bool:
    """True where the fee that the request is about is so many per cent of the sum."""
    if pattern(_SHARE_OF_IT).match(scan.flat, one.end):
        before = scan.flat[scan.clause_start(one.start, 0) : one.start]
        return pattern(_BY_IT).search(before) is not None
    rate = pattern(_RATE).match(scan.flat, one.end)
    return rate is not None and rate["fee"] in scan.flat[: one.start]
