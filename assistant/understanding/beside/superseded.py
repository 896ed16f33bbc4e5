"""Figures of a rule or an old practice beside the project's own: 上级要求95%，我们定98%."""

from itertools import pairwise

from assistant.understanding.beside.elsewhere import clause_of
from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus.values import ValueKind

_ORDER = (
    r"(?:上级|上面|国家|[省市县区](?:里|级|上)?|文件|政策|办法|行业|部里|局里)(?:上|里|的)?[一-龥]{0,4}?"
    r"(?:要求|规定|明确|说|标准|最多|最高|最低|上限|下限)"
)
_OWN = r"我们?|咱们?|俺们?|本[县市区镇乡村局院校街]|这[次回]|此次|本次|实际|打算|争取|力争|计划|安排|定|报了?|按"
_COMPARED = frozenset({ValueKind.RATE, ValueKind.QUANTITY, ValueKind.UNIT_PRICE, ValueKind.PERIOD})
_COUNTED = frozenset({ValueKind.QUANTITY, ValueKind.PERIOD})
"""Kinds between which a bound decides: 30分钟 is a count, 10分钟以内 a term."""
_NO_NOUN = r"^(?:目标|我们?定?|咱们?定?|定|争取|力争|计划|安排|要|达到)*(?:目标|到)?$"
_WE_SET = r"[,;](?:我们?|咱们?|俺们?|本单位|我[县市区镇乡村局院校])(?:自己)?(?:定|按|要|争取|打算|写|报)[一-龥]{0,2}"
_RISEN = r",?(?:再|逐步|稳步)?(?:提高|提升|上升|增加|扩大|增长|下降|降低|减少|压[缩减]|缩[短减小]|[提升增涨扩加降减压缩])(?:到|至|为)"
"""覆盖率从82%提高到100%."""
_GROWN = r"(?P<thing>[一-龥]{0,6}?)[,; ]?(?:今年|明年|20\d\d年度?)?(?:要|想|打算|计划|拟)?(?:[加增扩涨提升]|增加|扩大|扩充|提高|增配)(?:到|至|为)"
"""现在18个坐席，明年加到二十四个."""
_OLD_ONES = (
    r"(?:坏了?|[丢缺旧烂塌]了|(?:老|旧|原来|原有|以前)的|现在有?|目前有?|现有|已有)[一-龥]{0,2}$"
)
_DONE_TO_THEM = r"(?:再|新增|增加|另|补|换|修|更换|维修|改造|购置|租)[一-龥]{0,4}$"
_NEXT_YEAR = r"[,; ]?(?:今年|明年|本年|20\d\d年)(?:的|目标|争取|力争|要|计划|提高|提升|达)"


def superseded(scan: Scan, found: list[Found]) -> list[Found]:
    """The values that a later one of the same kind stands in for, which takes what they are of.

    去年群众满意率93%，明年目标不低于95%; 文件说每村最多补5万，我们每村补3万.
    """
    left: list[Found] = []
    for place, one in enumerate(found):
        ordered = pattern(_ORDER).search(
            scan.flat[clause_of(scan, one)[0] : one.start + len(one.lead)]
        )
        for later in found[place + 1 : place + 4] if ordered else ():
            between = scan.flat[one.end : later.start + len(later.lead)]
            if _alike(one, later) and pattern(_OWN).search(between):
                left.append(one)
                _name(one, later)
                break
    for place, one in enumerate(found):
        rest = pattern(r"(?:剩下|还剩|剩余|余下|其余)的?[一-龥]{0,4}$").search(
            scan.flat, max(0, one.start - 8), one.start
        )
        done = pattern(r"已经?(?:完成|改|建|修|做|装|发|办)").search(scan.flat[: one.start])
        if rest and done and one.value.kind is ValueKind.QUANTITY:
            left += [old for old in found[:place] if _alike(old, one) and old not in left]
    for last, one in pairwise(found):
        risen = pattern(_RISEN).fullmatch(scan.flat, last.end, one.start)
        from_there = pattern(r"[由从][一-龥]{0,4}$").search(
            scan.flat, max(0, last.start - 6), last.start
        )
        if risen and from_there and _alike(last, one) and last not in left:
            left.append(last)
            named = pattern(r"[一-龥]{2,12}(?=[由从][一-龥]{0,4}$)").search(
                scan.flat, 0, last.start
            )
            told = pattern(r"[由从](?:去年|上年|原来|现在)?的?$").sub("", last.what)
            one.what = told or (named.group() if named else "")
    left += [one for one in _of_old_ones(scan, found) if one not in left]
    left += [one for one in _out_of_more(scan, found) if one not in left]
    for last, one in pairwise(found):
        now = pattern(
            r"(?:现在|目前|现有|原来|原有|眼下|今年|去年)(?:有|是|用|做|任务)?[一-龥]{0,4}$"
        ).search(scan.flat, max(0, last.start - 8), last.start)
        more = pattern(_GROWN).fullmatch(scan.flat, last.end, one.start)
        if now and more and _alike(last, one) and last not in left:
            left.append(last)
            one.what = last.what or more["thing"] or ""
    for last, one in pairwise(found):
        if last.value.kind is one.value.kind is ValueKind.RATE and last not in left:
            sentence = max(scan.flat.rfind(mark, 0, last.start) for mark in "。;!\n")
            before = scan.flat[sentence + 1 : last.start]
            raised = pattern(_NEXT_YEAR).match(scan.flat, last.end)
            ours = pattern(_WE_SET).fullmatch(scan.flat, last.end, one.start)
            risen = pattern(_RISEN).fullmatch(scan.flat, last.end, one.start)
            if (
                ours
                or risen
                or (raised and pattern(r"去年|上年度?|往年|前年|今年才").search(before))
            ):
                left.append(last)
                _name(last, one)
    return left


_OUT_OF = r"、?(?P<thing>[一-龥]{1,10}?)(?:之|当)?中,?(?:的|有|计划|拟|选择?|挑选|先|对|安排|抽取|需要?|将)*(?P<deed>[一-龥]{0,6})"
"""全县3200只音柱中计划检修860只."""


def _out_of_more(scan: Scan, found: list[Found]) -> list[Found]:
    """Counts of all, of which the next takes so many."""
    whole: list[Found] = []
    for last, one in pairwise(found):
        said = pattern(_OUT_OF).fullmatch(scan.flat, last.end, one.start)
        kinds = last.value.kind is one.value.kind is ValueKind.QUANTITY
        if said is None or not kinds or last.value.unit != one.value.unit or last.value.per:
            continue
        less = (one.value.number or 0) < (last.value.number or 0)
        if less and not said["thing"].endswith(
            ("集", "空", "年", "月", "期", "途", "校", "初", "高")
        ):
            whole.append(last)
            one.what = said["thing"]
    return whole


def _of_old_ones(scan: Scan, found: list[Found]) -> list[Found]:
    """Counts of what is there or broken, where a later one says what is done: 老的120路坏了40路，换40路."""
    old: list[Found] = []
    for place, one in enumerate(found):
        told = pattern(_OLD_ONES).search(scan.flat, max(0, one.start - 8), one.start)
        if told is None or one.value.kind is not ValueKind.QUANTITY or one.value.per:
            continue
        for later in found[place + 1 : place + 4]:
            deed = pattern(_DONE_TO_THEM).search(
                scan.flat, max(one.end, later.start - 8), later.start
            )
            if deed and _alike(one, later) and later.value.kind is ValueKind.QUANTITY:
                old.append(one)
                break
    return old


def _alike(one: Found, later: Found) -> bool:
    left, right = one.value, later.value
    return (
        (left.kind is right.kind or {left.kind, right.kind} == _COUNTED)
        and left.kind in _COMPARED
        and left.unit == right.unit
        and (left.per == right.per or not right.per)
    )


def _name(one: Found, later: Found) -> None:
    limit = pattern(r"最[高低多少]|[上下]限").search(one.what)
    if pattern(_NO_NOUN).match(later.what) and not limit:
        later.what = one.what
