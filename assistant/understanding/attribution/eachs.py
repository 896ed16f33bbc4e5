"""What each of several gets: 35个村各配2台, 养老护理和家政服务各办2个班, 防疫员补助每人6000元，共52人."""

from itertools import pairwise

from assistant.understanding.attribution.nouns import deeds, noun
from assistant.understanding.attribution.priced_units import TIME
from assistant.understanding.found import Found
from assistant.understanding.lexicon import any_of, pattern, people, units
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import ValueKind

_DOING = (
    r"(?:配备|配置|配送|配|安装|加装|装|发放|发|新建|建设|建|安排|购置|采购|购买|购|买|设立|设置|设|"
    r"放映|放|送|赠|派驻|选派|派|聘用|聘请|聘|种植|种|举办|开办|开设|开展|组织|培训|办|开|演出|放)?"
)
_EACH = rf"各自?(?:再|新|需|要|计划)?{_DOING}"
_THING = r"[一-龥A-Za-z]{2,12}"
_LISTED = rf"(?P<things>{_THING}(?:、{_THING})*(?:、|和|及|与|以及){_THING}){_EACH}$"
_LISTED_AFTER = rf"[一-龥]{{0,4}}[:：(](?P<things>{_THING}(?:、{_THING})*(?:、|和|及|与|以及){_THING}?)(?=[,;。)\n]|$)"
_PAY = r"(?:补助|补贴|工资|报酬|津贴|劳务费|误工费|费|标准|奖励|慰问金)+$"
_SUMMED = r"[,;]?(?:一?共有?|共计|合计|总共|计)(?:发放|补助|资助|聘用|配备)?"
_PERSON = re.compile(
    r"(?:员|师|生|工|者|人|干部|书记|主任|组长|队长|家庭|对象|医|警|兵|童|老人|群众|党员)$"
)
_LISTED_NEXT = r"(?:[一-龥]{0,8}[、和及与加]|[、和及与加])(?:[一-龥A-Za-z]{1,12})?|(?![^\d]*[共总计合全约每一])[一-龥A-Za-z]{1,8}"
"""Between two things of one list: no comma, and no other place; 每间12盏灯｜3盏黑板灯."""
_HOLDS = (
    rf"每一?(?:个|座|处)?(?P<per>{any_of(units().per - TIME - units().people)})[一-龥]{{0,2}}"
    r"(?:包含|包括|含|配备|配置|配有|配|设置|设有|设|装有|安装|装|有|建有|建|摆放|放)[^\d元块]*$"
)
"""每处含四分类桶一组、洗手池｜一个: what each place holds."""
_NOT_PLACES = TIME | {"次", "场", "期"}
_LASTS = TIME | {"小时", "分钟"}
_NO_KIND = frozenset({"人", "名", "位", "户"})


def given_to_each(scan: Scan, found: list[Found]) -> None:
    """35个村各配2台: the count is each one's."""
    for last, one in pairwise(found):
        if last.value.kind is not ValueKind.QUANTITY or not _bare_count(one) or last.value.per:
            continue
        between = scan.flat[last.end : one.start]
        if pattern(rf"[一-龥]{{0,10}}?,?{_EACH}[一-龥A-Za-z]{{0,8}}").fullmatch(between) and (
            last.value.unit != one.value.unit or _are_places(last.what)
        ):
            one.value = one.value.model_copy(
                update={"per": ((last.value.unit or "").lstrip("万"),)}
            )


def listed_with_each(scan: Scan, found: list[Found]) -> None:
    """每个配灭火器20具、消防服6套: what is listed behind the first is each one's as well."""
    led: dict[int, tuple[str, ...]] = {}  # what a value of the list is of, by its id
    for one in found:
        clause = re.split(r"[,;。:\n]", scan.flat[max(0, one.start - 40) : one.start])[-1]
        holds = pattern(_HOLDS).match(clause) if _bare_count(one) else None
        if holds is not None:
            one.value = one.value.model_copy(update={"per": (holds["per"],)})
            led[id(one)] = one.value.per
    for first, second in pairwise(found):
        per = led.get(id(first), first.value.per)
        if per and _sum_of_each(scan, first, second, per):
            led[id(second)] = per
            continue
        listed = first.value.kind is ValueKind.QUANTITY or id(first) in led
        if not listed or len(per) != 1 or per[0] in _NOT_PLACES:
            people = len(per) == 1 and second.value.unit in units().people | {"天", "日", "课时"}
            held = per and per[0] in {"期", "场", "次", "批", "班"} and first.lead.startswith("每")
            if (
                people
                and held
                and _bare_count(second)
                and scan.flat[first.end : second.start] == "、"
            ):
                second.value = second.value.model_copy(
                    update={"per": per}
                )  # 每期5天、60人; 每期50人、15天
            continue
        if not (first.lead.startswith("每") or id(first) in led or _said_each(scan, first)):
            continue
        between = scan.flat[max(first.end, first.label_end) : second.start]
        lasts = "、" not in between and second.value.unit in _LASTS  # 每组3人出差2天
        if (
            _bare_count(second)
            and not lasts
            and not scan.flat.startswith(per[0], second.end)
            and pattern(_LISTED_NEXT).fullmatch(between)
        ):
            second.value = second.value.model_copy(update={"per": per})
            led[id(second)] = per


def _sum_of_each(scan: Scan, first: Found, second: Found, per: tuple[str, ...]) -> bool:
    """True for 每间1台｜2.2万元 and 每期五十人、材料费｜四千五: the sum is now of that one, or of each."""
    if second.value.kind is not ValueKind.MONEY or first.value.kind is not ValueKind.QUANTITY:
        return False
    if len(per) != 1 or per[0] in TIME or not first.lead.startswith("每"):
        return False
    between = scan.flat[max(first.end, first.label_end) : second.start]
    if between in {"", first.what} and first.value.number == 1 and first.value.unit:
        of, second.what = (first.value.unit,), first.what
    elif pattern(r"、[一-龥]{1,8}").fullmatch(between):
        of = per
    else:
        return False
    update = {"kind": ValueKind.UNIT_PRICE, "per": of}
    second.value = second.value.model_copy(update=update)
    return True


def _are_places(what: str) -> bool:
    return (
        pattern(r"(?:村组?|社区|小区|学校|[中小]学|站|所|院|园|室|街道|乡镇|镇|中心)$").search(what)
        is not None
    )


def _said_each(scan: Scan, one: Found) -> bool:
    """True where 各 stands right before: 各配2台、灭火器4具."""
    before = scan.flat[max(0, one.start - 16) : one.start]
    return pattern(rf"{_EACH}[一-龥A-Za-z]{{0,8}}$").search(before) is not None


def of_each_kind(scan: Scan, found: list[Found]) -> list[Found]:
    """养老护理和家政服务各办2个班: so many of either, a value for each kind that is named."""
    spread: list[Found] = []
    for one in found:
        things = _kinds(scan, one) if _bare_count(one) else []
        if len(things) < 2:
            spread.append(one)
            continue
        for thing in things:
            more = one.what if one.what and len(one.what) <= 2 and one.what not in thing else ""
            kind = Found(**{**vars(one), "what": thing + more})
            spread.append(kind)
    return spread


def _kinds(scan: Scan, one: Found) -> list[str]:
    """The things before 各 or in the list after the count."""
    clause = re.split(r"[,;。:\n]", scan.flat[max(0, one.start - 40) : one.start])[-1]
    listed = pattern(_LISTED).search(clause)
    if listed is None and pattern(rf"(?:^|[,;。:\n]){_EACH}$").search(scan.flat[: one.start]):
        listed = pattern(_LISTED_AFTER).match(scan.flat, one.end)
    if listed is None or pattern(r"\d").search(listed["things"]):
        return []
    behind = pattern(rf"^.*(?:{any_of(deeds())}|[在给为对])(?=[一-龥]{{2}})(?=.*[、和及与])").sub
    things = re.split(r"、|以及|和|及|与", behind("", listed["things"]))
    return [noun(thing) or thing for thing in things if thing]


def _bare_count(one: Found) -> bool:
    value = one.value
    return (
        value.kind is ValueKind.QUANTITY and not value.per and not one.lead and value.sign is None
    )


def whose_price(scan: Scan, found: list[Found]) -> None:
    """防疫员补助每人每年6000元，共52人: those whose price stands before are counted."""
    for price, count in pairwise(found):
        if _priced_piece(scan, price, count):
            count.what = re.sub(_PAY, "", price.what)
        if (
            price.value.kind is not ValueKind.UNIT_PRICE
            or count.value.unit not in units().people
            or not {"人", "名", "位", "生", "户"} & set(price.value.per)
            or not pattern(_SUMMED).fullmatch(scan.flat, price.end, count.start)
        ):
            continue
        who = re.sub(_PAY, "", price.what)
        if len(who) > 1 and (
            _PERSON.search(who) or pattern(rf"(?:{any_of(people())})$").search(who)
        ):
            count.what = who


def _priced_piece(scan: Scan, price: Found, count: Found) -> bool:
    """True for 案件补贴每件80元预计450件: what is paid for is counted behind its price."""
    return (
        price.value.kind is ValueKind.UNIT_PRICE
        and count.value.kind is ValueKind.QUANTITY
        and count.value.unit in set(price.value.per) - units().people - _NO_KIND
        and not count.what
        and len(re.sub(_PAY, "", price.what)) > 1
        and pattern(r"[,;]?(?:预计|计划|全年|约|共|共计|一共)*").fullmatch(
            scan.flat, price.end, count.start
        )
        is not None
    )


def unit_behind(scan: Scan, found: list[Found]) -> None:
    """单价5000元，数量12台: what a price is per is told after it, where nothing is counted before."""
    for place, price in enumerate(found):
        if price.value.kind is not ValueKind.UNIT_PRICE or price.value.per:
            continue
        counts = [one for one in found[place + 1 :] if _bare_count(one)]
        others = [
            one for one in found if one is not price and one.value.kind is ValueKind.UNIT_PRICE
        ]
        if others or len(counts) != 1 or any(_bare_count(one) for one in found[:place]):
            continue
        if pattern(r"(?:数量|台数|个数|人数|共|采购|购置|购买)[:为是共约]{0,2}$").search(
            scan.flat[: counts[0].start]
        ):
            unit = (counts[0].value.unit or "").lstrip("万")
            price.value = price.value.model_copy(update={"per": (unit,)})
            price.what = counts[0].what
