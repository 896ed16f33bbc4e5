"""Frequencies over several of a span of time: 每15天维保一次, 每两周1次, 每半个月一次."""

from assistant.understanding.figures.numbers import CN
from assistant.understanding.found import Found, Taken
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_SO_OFTEN = re.compile(
    rf"每隔?(?P<span>(?:[1-9]\d{{0,2}}|[{CN}]{{1,3}})(?:个?工作日|个?月|天|日|周|个?季度|年|个?小时|分钟)|半个?(?:月|小时))(?P<gap>[一-龥]{{0,6}}?)(?P<times>\d{{1,3}}|[一二两三四五六])次"
)

_MANY_TO_ONE = re.compile(
    rf"(?<![每\d.{CN}])(?P<span>(?:[2-9]|1\d|[两三四五六七八九十])(?:个月|天|周|个季度|年)(?=[一-龥]{{1,3}}一)|半个?月)(?P<gap>[一-龥]{{0,3}})一[次回](?![收访复购应])"
)
"""两个月检一回."""
_EVERY_OTHER = re.compile(r"隔一?(?P<span>天|周|个?月)(?P<gap>[一-龥]{0,4}?)一[次回趟遍]")
"""隔一天清一次."""


def every_so_often(scan: Scan, taken: Taken) -> list[Found]:
    """All of them, in order; their places are taken."""
    found = []
    for match in _SO_OFTEN.finditer(scan.flat):
        if not taken.free(match.start(), match.end()):
            continue
        value = parse_value(f"每{match.group('span')}{match.group('times')}次")
        if value.kind is ValueKind.FREQUENCY:
            shown = value.model_copy(update={"text": scan.words(match.start(), match.end())})
            gap = match.span("gap")
            found.append(Found(match.start(), match.end(), shown, match.start(), gap, "每"))
            taken.take(match.start(), match.end())
    for match in (*_MANY_TO_ONE.finditer(scan.flat), *_EVERY_OTHER.finditer(scan.flat)):
        span = match["span"]
        value = parse_value(f"每{span if match.re == _MANY_TO_ONE else '2' + span}1次")
        if value.kind is ValueKind.FREQUENCY and taken.free(match.start(), match.end()):
            shown = value.model_copy(update={"text": scan.words(match.start(), match.end())})
            found.append(
                Found(match.start(), match.end(), shown, match.start(), match.span("gap"), "每")
            )
            taken.take(match.start(), match.end())
    return sorted(found, key=lambda one: one.start)
