"""Times that offices name by an occasion: 汛期前, 春节前, 开学后. They have no day of the calendar."""

from corpus import late_re as re

OCCASION = (
    r"(?:(?:正月|腊月)(?:初[一二三四五六七八九十]|[一二]?十?[一二三四五六七八九]|[一二]十|廿[一二三四五六七八九])|主汛期|防汛期|汛期|雨季|入汛|汛(?=前|后)|春节|除夕|元旦|元宵节?|清明节?|五一(?:劳动)?节?|六一(?:儿童)?节?|七一|八一(?:建军)?节?|"
    r"十一|国庆节?|中秋节?|端午节?|重阳节?|教师节|护士节|青年节|记者节|丰收节|建[党军]节|劳动节|儿童节|妇女节|三八(?:妇女)?节?|古尔邦节|肉孜节|开斋节|藏历新年|藏历年|彝族年|"
    r"两节|双节|春耕|春播|春灌|夏收|麦收|三夏|秋收|秋播|秋种|冬灌|入冬|入夏|冬季|夏季|春季|秋季|雨雪天气|"
    r"供暖[期季]?|采暖[期季]?|取暖[期季]?|防火期|森林防火期|高温期|暑假|寒假|暑期|(?:[春秋]季(?:学期)?)?(?:(?:1[0-2]|(?<!\d)[1-9])月(?:份)?)?开[学课]|放假|高考|中考|学期末|期末|"
    r"封冻|上冻|霜冻|农忙|过年|过节|(?<![\d零一二两三四五六七八九十百几多半来余今明本去当上前同整每])年|(?<![环季细音情时春关调])节)"
)
"""A pattern of occasions that a deadline may be named by."""

STAGE = r"(?:来临|到来|开始|结束)?"
"""Words that may stand between an occasion and its side."""

_SAID = re.compile(
    rf"(?P<word>{OCCASION}{STAGE})(?P<side>之前|以前|前夕|前|之后|以后|后)"
    r"(?:全部|全面|基本|按时|如期)?(?:完成|完工|竣工|发放|发放到位|到位|交付|投入使用)?"
)


def occasion_side(flat: str) -> tuple[str, str] | None:
    """(occasion, ≤ or ≥) of a time that is named by an occasion: 汛期前 -> (汛期, ≤); else None."""
    found = _SAID.fullmatch(flat)
    return None if found is None else (found.group("word"), side_sign(found.group("side")))


SPAN = rf"{OCCASION}(?:[和与及、]{OCCASION})*期间|{OCCASION}[到至]{OCCASION}(?!月)(?:之间|期间)?"
"""A pattern of a time that lasts as long as an occasion, or from one to another: 春节和国庆期间, 五一到十一之间."""
SEASON = r"(?:[春夏秋冬]季)?(?:植树|造林|栽植|播种|农闲|枯水|非汛)(?:时节|季节|期间|期|季)内?|[春夏秋冬][季天]内?"
"""A pattern of a part of the year in which work is done: 春季植树期, 农闲季节, 秋季."""
_IN_SPAN = re.compile(
    rf"(?P<word>{SPAN}|{SEASON})(?:全部|全面|按时|如期)?(?:完成|完工|竣工|实施|开展|举办|发放)?"
)


def occasion_span(flat: str) -> str | None:
    """The words of a time that an occasion spans: 暑假期间完工 -> 暑假期间; else None."""
    found = _IN_SPAN.fullmatch(flat)
    return None if found is None else found.group("word")


def side_sign(side: str) -> str:
    """The sign of 前, 以前, 前夕 (≤) or 后, 之后 (≥)."""
    return "≤" if "前" in side else "≥"


_FESTIVAL = re.compile(
    r"春节|元旦|元宵节?|清明节?|(?<![一二三四五六七八九])(?:五一|六一|七一|八一)(?:劳动节|儿童节|建军节|建党节|节)?(?![路街村镇中小学大医奖勋劳广水])|国庆节?|中秋节?|端午节?|重阳节?"
    r"|教师节|护士节|青年节|记者节|丰收节|建[党军]节|劳动节|儿童节|妇女节|三八(?:妇女)?节?|古尔邦节|肉孜节|开斋节|藏历新年|两节(?!课)"
)


def festivals_in(text: str) -> list[str]:
    """The festivals that a text speaks of, each once: 春节和八一慰问 -> [春节, 八一]."""
    named = list(dict.fromkeys(found.group() for found in _FESTIVAL.finditer(text)))
    return [one for one in named if one != "两节"] or named  # 元旦春节两节


def festival_in(text: str) -> str | None:
    """The festival that a text speaks of, or None: 重阳节慰问高龄老人 -> 重阳节."""
    found = _FESTIVAL.search(text)
    return found.group() if found else None
