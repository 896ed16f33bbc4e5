"""Bodies that a request names because they give money: they are not who asks for the project.

资金县委宣传部给20万, 其余由北关街道补齐, 申请县民政局福彩公益金补助70万元: each is told by the words around it, so no
body has to be known.
"""

from assistant.understanding.lexicon import pattern
from assistant.understanding.who.sources import FUND, GIVES, PAYS
from assistant.understanding.wording.scan import Scan

_GIVES = rf"(?:{GIVES}|{PAYS}|列支|占|支付|调拨|调剂|弥补|补齐|分担|统筹|保障|买单|[一二三四五六七八九]+开)"
_SHARE = r"(?:约|大概|大约)?(?:百分之|[三四五]分之|另?一半|[大小]头|[\d一二两三四五六七八九十百千.]+(?:[%成万亿千元块]|(?=[ ,;。、)\n]|$)))"
_MARK = r"(?<=[,;。、:( \n])"
_TOLD = (
    r"(?:其余|剩余|剩下|余下|余款|余额|缺口|不足|不够|差额)(?!的?[一-龥]{0,2}\d)[^,;。\n\d]{0,24}?"
    + _GIVES,
    rf"(?:^|{_MARK})(?:所需|全部|项目|工作|这[个笔])?(?:资金|经费|费用|钱|款项)(?!.?(?:申请|申报)单位)[^,;。\n\d ]{{0,16}}?{_GIVES}",
    rf"{_MARK}(?![一-龥]*(?:拟|计划|准备|打算|申请))[一-龥]{{2,14}}?(?:{FUND})?{_GIVES}+了?(?={_SHARE})",
    rf"(?:^|{_MARK})(?![一-龥]*(?:拟|计划|准备|打算|申请))[一-龥]{{2,14}}?(?:{FUND})?(?:[出掏拿给拨]钱|出资|买单|(?:全额)?拨款)(?=[ ,;。、)\n]|$)",
    rf"(?:申请|争取|恳请|[请向找跟])[一-龥]{{2,14}}?(?:{FUND}|{_GIVES})+(?={_SHARE})",
)
_BLANK = "_"
"""Neither a letter of a name nor a mark between clauses."""


def without_payers(text: str) -> str:
    """The text, of the same length, with the words blank that say who pays."""
    return pattern("|".join(_TOLD)).sub(lambda said: _BLANK * len(said[0]), text)


def asking(scan: Scan) -> Scan:
    """The scan in which who asks is looked for."""
    return Scan(scan.written, without_payers(scan.flat), scan.places)
