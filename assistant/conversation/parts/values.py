"""How values are written and said in a message: 95%, 3.2万元, 每人每月200元, 10月底前, 百分之九十."""

import re

from assistant.understanding.lexicon import any_of, units
from corpus.numerals import ARABIC, CHINESE, SCALED
from corpus.occasions import OCCASION

_LATIN = r"(?:[A-Za-zμΩ℃°][A-Za-z²³℃]{0,6}(?:/[A-Za-z]{1,4}[²³23]?)?(?![A-Za-z\d]|(?!以|之|内|左|吧|了|就)[\u4e00-\u9fff]))"
"""300dpi, 3000kWh: letters behind a number are its unit, whichever it is; in 5G基站 they begin a name."""
_UNIT = rf"(?:{_LATIN}|个?百分点|个点|%|％|‰|万字(?!数|样)|万元|亿元|元钱|块钱|元|块|毛|万|亿|成|倍|折|{any_of(units().countable)})"
_DATE = (
    r"每个?(?:月|季度?|年度?|周)(?:首月|末月)?\d{1,2}[日号](?:之?前)?|(?:(?:20\d{2}年|[今明后]年)?\d{1,2}月(?:\d{1,2}[日号]|底|初|中旬|上旬|下旬|末)?(?:之?前)?"
    rf"|(?:20\d{{2}}年|[今明后]年)?(?:年底|[上下]半年|[一二三四]季度末?)(?:之?前)?|20\d{{2}}年度?|[今明后]年|{OCCASION}(?:之前|以前|前)(?!后))"
)
_MONTHS = r"(?:(?:20\d{2}年|[今明后]年)?\d{1,2}月?份?(?:至|到|-|—|－|~|～)(?:次年|第二年|翌年|20\d{2}年)?\d{1,2}月(?:份|底|中旬|\d{1,2}[日号])?)"
"""5月到10月: from when to when."""
_BOUND = r"(?:不低于|不少于|不超过|不高于|不大于|至少|最多|最少|[≥≤＞＜><=]=?|百分之)"
VALUE_WORDS = re.compile(
    rf"{_MONTHS}|{_DATE}|{_BOUND}?(?:每[\u4e00-\u9fff]{{1,2}}){{0,2}}{_BOUND}?(?:{ARABIC}{_UNIT}?|{SCALED}{_UNIT}?|{CHINESE}{_UNIT}|百分之{CHINESE})"
    rf"(?:[/每一][\u4e00-\u9fff]{{1,2}}){{0,2}}(?:以上|以下|以内|之内|封顶|内(?![容部控设]))?|[一二两三四五六七八九十]+[百千万](?![\u4e00-\u9fff]{{0,1}}[率])|一半|全年|百分百"
)
