"""An amount that comes on top of what was priced before: 每盏310元，维修另需1.2万元."""

from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.who.sources import is_source
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_SUMMED = r"(?<!另)(?:总共|一共|合计|共计|总计|总额|总投资|总预算|[共总])"
_PUT_IN = r"(?:已|已经)(?:到位|投入|落实|筹)|缺口|还差"
_NEEDED = r"(?:需|要|加|付|花|安排|计|算|有|列|配|支出|预留|:)"


def is_further(scan: Scan, found: list[Found], place: int, before: str) -> bool:
    """True where the words before an amount add it to what was priced: 另需, 另外, 另加, 还需.

    ``before`` is its clause up to it. A sum that is said to be of all (另外总共) is none, nor is
    what is wanting of money already given (已到位20万，还需5万).
    """
    likely = any_of(words("money", "likely"))
    added = pattern(
        rf"(?:另外?|额外|此外|还|再)[一-龥]{{0,8}}?(?:{_NEEDED}|{likely})|(?:另外|此外|外加|再加|另加|加上)[一-龥]{{2,8}}$"
    ).search(before)
    if added is None or pattern(_SUMMED).search(before) or pattern(_PUT_IN).search(scan.flat):
        return False
    return any(
        one.value.kind is ValueKind.UNIT_PRICE
        or (one.value.kind is ValueKind.MONEY and bool(one.what) and not is_source(one.what))
        for one in found[:place]
    )
