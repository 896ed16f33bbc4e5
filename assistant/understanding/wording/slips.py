"""Amounts that are no numbers: 预算abc万元 is refused, 预算XX万元 is noted as a gap."""

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.scan import Scan
from corpus.errors import UserError, shorten

_UNIT = r"(?:[百千]?[万亿]?(?:元|块钱)|万|亿)"
_GAP = r"[xX*_?×#.]{1,20}|若干|多少|几"


def read_slips(scan: Scan) -> list[str]:
    """Notes about amounts left open. UserError for an amount that cannot be a number."""
    labels = any_of((*words("money", "total"), *words("money", "likely")))
    between = any_of(words("money", "between"))
    notes = []
    stated = pattern(
        rf"(?P<label>(?:{labels}):?(?:{between}){{0,2}}|每[一-龥]{{1,2}}|单价:?)[ ]?"
        rf"(?P<body>[A-Za-z\d._*?×#][A-Za-z\d.,_*?×#]{{0,40}}|若干|多少|几)[ ]?{_UNIT}"
    )
    for found in stated.finditer(scan.flat):
        body = found.group("body")
        said = shorten(scan.words(found.start(), found.end()))
        if pattern(rf"^(?:{_GAP})$").match(body):
            notes.append(f"“{said}”没有写出数字，金额先空着，请补充，例如“预算30万元”。")
        elif not pattern(r"^\d[\d,]*(?:\.\d+)?$").match(body):
            raise UserError(f"“{said}”中的金额不是数字：请改成数字和单位，例如“预算30万元”。")
    return notes
