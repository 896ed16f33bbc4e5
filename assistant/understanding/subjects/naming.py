"""The project's name and subject."""

from dataclasses import dataclass

from assistant.understanding.attribution.pieces import (
    is_field,
    pay_said,
    rate_named,
    ungraded,
    without_measure,
)
from assistant.understanding.attribution.served import is_staff, person_in
from assistant.understanding.attribution.told import name_end
from assistant.understanding.figures.leads import without_speech
from assistant.understanding.figures.sizes import bare
from assistant.understanding.found import Found, Taken
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.subjects.fields import Said, unquoted
from assistant.understanding.subjects.given_names import DOCUMENT, given_name
from assistant.understanding.subjects.listed import joined_things, listed_things, of_goods
from assistant.understanding.subjects.paper_names import paper_name
from assistant.understanding.subjects.purposes import is_aim
from assistant.understanding.subjects.spoken import spoken_subject
from assistant.understanding.subjects.subject_words import (
    from_clause,
    shortened,
    usable,
    without_holes,
)
from assistant.understanding.subjects.topics import naming_verbs, tidy_topic
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.text import normalise
from corpus.values import ValueKind

_ABOUT = re.compile(
    r"关于(?!征求|征集|同意|批复|转发)(?:做好|开展|申请|实施|解决|拨付|落实|给予|安排)*(?P<name>[^,;。\n《》]{2,40}?)的?(?:项目|经费|请示|报告|函|申请|情况说明|预算|绩效目标)"
)
_FOUNDED = re.compile(
    r"^(?:不断|切实|进一步|持续|全面|着力|有效|充分|大力|积极|深入|扎实|更好地?|有力|根据|按照|依据|依照|为了|为此|按|落实|结合|鉴于|由于|因为|因(?!特网|地制宜)|受(?=[一-龥]{2,10}影响)|随着|截至|目前|近年来|同时|该项目|本项目|预算|内容|时间|"
    r"为(?:贯彻|落实|深入|进一步|切实|保障|丰富|提升|提高|改善|加强|确保|做好|推进|推动|规范|解决|巩固|有效|全面|更好|方便|充分|促进|加快|防止|预防|"
    r"适应|满足|完善|扎实|积极|保护|优化|增强|弘扬|响应|减轻|降低|弥补|缓解|不断|持续|营造|打造|构建|健全))"
)
_AIM = re.compile(
    r"^(?:防止|消除|避免|减少|降低|杜绝|遏制|提升|提高|改善|促进|营造|确保|保障|增强|满足|解决|实现|推动|维护|丰富|保护)"
)  # goes on with why: 为加强保护，防止破坏，…
_ASKS = re.compile(r".*(?:能不能|可不可以|可以不|请问|怎么写|帮忙|帮我|帮我们|弄).*表")
_PAID_OUT = re.compile(r"(?:补助|补贴|奖补|奖励|扶持|资助)(?:资金|经费|金)?$")


_BARE_MONEY = re.compile(r"(?:宣传|工作|培训|活动|运行)(?:经费|费)")
"""Money of which nothing says what it is for."""

_CHATTY = re.compile(
    r"[我您他她咱俺]|你(?!好)|了(?!解)|说(?!明|书|唱)|没(?!收)|不(?!动产|可移|锈钢|良|孕|间断|文明|定期|合格|燃|规则)|很|太(?![阳极空湖])|[吗呢啥咋]|怎么|什么|大家|^老师$|新手|布置(?!$)|交代|挺|隔壁|容易|马上|催|电话(?!费|线|机|亭)|远$|[老总](?=是|卡|坏|死|掉|出)|预算要|意见|投诉(?![处举受])|反映|^是|[多差乱慢贵]$"
)
"""Words of speech: a clause with them names the project only where no other does."""


@dataclass(frozen=True)
class Subject:
    """The project's subject, and its name where one was given as such."""

    topic: str
    given: str | None = None


def read_subject(
    scan: Scan, found: list[Found], holes: list[tuple[int, int]], named: Said | None = None
) -> Subject:
    """The subject; ``holes`` are words of the year, the unit and the total, which are no part.

    ``named`` is what a label gives as the name.
    """
    subject = _read_subject(scan, found, holes, named)
    subject = Subject(without_speech(subject.topic), subject.given)
    if subject.given or not pattern(_NEW_ROAD).search(scan.flat) or pattern(_OLD).search(scan.flat):
        return subject
    return Subject(pattern(r"(?<=[路道桥])维修$").sub("建设", subject.topic))


_NEW_ROAD = r"修(?:一|几)?条|(?:水泥|沥青|柏油|混凝土|砂石|砂砾)路面?|路面宽|路基宽|新修|通车"
_OLD = r"维修|修补|修复|翻修|破损|坑|老化|损坏|旧|烂|裂|塌|重修|大修|中修|坏"
"""What says that a road is mended and not made: 修路 alone is either."""


def _read_subject(
    scan: Scan, found: list[Found], holes: list[tuple[int, int]], named: Said | None
) -> Subject:
    given = _without_counts(scan, named or given_name(scan), found)
    if given:
        return Subject(shortened(tidy_topic(_without_year(given))), given)
    stated = tidy_topic(_without_year(paper_name(scan)))
    if usable(stated):
        return Subject(shortened(stated))
    about = _ABOUT.search(scan.flat)
    if about:
        topic = tidy_topic(_without_year(about.group("name")))
        if usable(topic):
            return Subject(shortened(topic))
    cut = sorted([*holes, *((one.start, one.end) for one in found)])
    counts = [
        (one.number_at if one.value.kind is ValueKind.QUANTITY and one.lead else one.start, one.end)
        for one in found
    ]
    left = Taken.over(len(scan.flat))
    for start, end in (*holes, *counts):
        left.take(start, end)
    clauses = [without_holes(scan, start, end, left) for start, end in _clauses(scan)]
    said = spoken_subject(clauses, scan.flat)
    if usable(said) and not _CHATTY.search(said):
        return Subject(shortened(_said_in_full(scan, said, 0, cut) or said))
    listed = listed_things(found)
    later, founded, talk, field, rated = "", False, "", "", ""
    for start, end in _clauses(scan):
        topic = from_clause(scan, start, name_end(scan.flat, start, end), cut)
        if not usable(topic) or _ASKS.match(scan.flat[start:end]):
            continue
        words_of = scan.flat[start:end].lstrip()
        aim = not any(start <= at < end for at, _ in counts) and is_aim(scan.flat, start, end)
        if aim or _FOUNDED.match(words_of) or (founded and _AIM.match(words_of)):
            founded, later = True, later or topic
            continue
        if _later_named(scan, end, topic):
            later = later or topic  # 园林，补植行道树; 供销社 农资储备
            continue
        if _CHATTY.search(_unquoted(topic, scan.flat[start:end])):
            talk = talk or topic
            continue
        if of_rate := rate_named(topic):
            rated = rated or of_rate
            continue
        if is_field(topic) and scan.flat[end : end + 1] == ":" and not field:
            field = topic  # 消防安全：微型消防站装备更新
            continue
        if rated and _BARE_MONEY.fullmatch(topic):
            topic = rated + topic  # 医保参保率达到96%，宣传经费2万元
        if field and (topic.startswith(field[:2]) or not _says_done(topic)):
            return Subject(shortened(field))
        if (
            listed
            and topic in {name for thing, _ in listed for name in (thing, bare(thing))}
            and not pattern(
                rf"(?:{naming_verbs()}|{any_of(words('verbs', 'deeds'))}|防治|防控|抽检|抽查|快检|检验|检测|鉴定|体检|复检)$"
            ).search(topic)
        ):
            return Subject(joined_things(listed))
        if goods := of_goods(topic, listed, scan.flat):
            return Subject(goods)
        if more := _said_in_full(scan, topic, end, cut):
            return Subject(shortened(more))
        topic = ungraded(without_measure(topic, scan.flat, found), found)
        return Subject(shortened(_filled(topic, found)))
    if field:
        return Subject(shortened(field))
    if usable(later) and not DOCUMENT.search(later):
        return Subject(shortened(later))
    if listed:
        return Subject(joined_things(listed))
    return Subject(shortened(talk or rated))


def _unquoted(topic: str, clause: str) -> str:
    """A name without what its clause quotes: 校园食品安全“你点我检” is no talk."""
    for quoted in re.findall(r"[“\"']([^“”\"']{2,10})[”\"']", clause):
        topic = topic.replace(quoted, "")
    return topic


def _said_in_full(scan: Scan, topic: str, end: int, cut: list[tuple[int, int]]) -> str:
    """A bare deed as a later clause says it in full: 审计 of 委托事务所审计，村级财务审计42个村."""
    if len(topic) > 3 or topic not in {*words("verbs", "acting"), *words("verbs", "deeds")}:
        return ""
    for start, stop in _clauses(scan):
        if start < end:
            continue
        more = from_clause(scan, start, stop, cut)
        if len(more) >= len(topic) + 2 and more.endswith(topic) and usable(more):
            return more
    return ""


def _later_named(scan: Scan, end: int, topic: str) -> bool:
    """True for a mere field or office of two or three letters where the next clause says what is done."""
    short = len(topic) < 3 or (len(topic) == 3 and topic[-1] in "社局办队站所院馆委联")
    if not short or scan.flat[end : end + 1] not in {",", " "} or _says_done(topic):
        return False
    if pattern(r"(?:村|社区|学校|单位|街道|乡镇|小区)$").search(topic):
        return False  # 行政村, of which each gets something
    following = re.compile(r"[,\s]?(?:20\d\d年|今年|明年)?(?P<next>[一-龥]{4,12})").match(
        scan.flat, end
    )
    if following is None:
        return False
    name = tidy_topic(following["next"])
    return (
        usable(name)
        and pattern(
            rf"^(?:{any_of(words('verbs', 'acting'))})|(?:{any_of(words('verbs', 'trailing'))}|{any_of(words('verbs', 'deeds'))})$"
        ).search(name)
        is not None
    )


def _says_done(topic: str) -> bool:
    """True where a name says what is done or given, so that it can stand without its field."""
    return bool(
        _PAID_OUT.search(topic)
        or pattern(
            rf"(?:{naming_verbs()}|{any_of(words('verbs', 'deeds'))}|服务|培训|宣传|演练)$"
        ).search(topic)
    )


def _filled(topic: str, found: list[Found]) -> str:
    """A bare deed with whom it serves, bare places with what they get.

    扶持 of 6个社区 -> 社区扶持; 行政村 with 每村补助1.2万元 -> 行政村补助; so with people alone.
    """
    got = next((one.what for one in found if one.lead and _PAID_OUT.match(one.what or "")), "")
    if pattern(r"^(?:行政村|自然村|社区|村|街道|乡镇|学校|单位)$").match(topic):
        return topic + got
    who = person_in(topic)
    if got and who and topic.endswith(who):
        return topic + got  # 社区网格员 with 每人每月补助300元
    if topic.endswith(("员", "外包人员")) and is_staff(topic) and len(topic) > 4:
        return topic + (pay_said(found) or "经费")  # 食堂炊事员 with 工资每人每月3500元
    if pattern(
        rf"^(?:{any_of(words('verbs', 'trailing'))}|加固|扶持|资助|奖补|补助|救助){{1,2}}$"
    ).match(topic):
        whom = next((one.what for one in found if not one.value.per and one.what), "")
        return whom + topic if whom and topic not in whom else topic
    return topic


def _without_counts(scan: Scan, said: Said | None, found: list[Found]) -> str | None:
    """A given name as written, up to the first quantity in it."""
    if said is None:
        return None
    inside = [one for one in found if said.start <= one.start < said.end]
    end = next((one.start for one in inside if one.start - said.start >= 4), said.end)
    text = scan.words(said.start, end)
    for one in inside:
        text = text.replace(one.value.text, "") if one.start < end else text
    text = re.sub(r"^关于(?:申请|申报|解决|做好|开展|实施|拨付|安排)*(?=.{4})", "", text)
    return re.sub(r"的项目$", "", unquoted(text)) or None


def _clauses(scan: Scan) -> list[tuple[int, int]]:
    """Where clauses stand; 、 and brackets do not part a name."""
    bounds = [-1, *(i for i, char in enumerate(scan.flat) if char in ",;。:\n!? <>")]
    bounds = [
        b
        for b in bounds
        if not (
            0 < b < len(scan.flat) - 1
            and scan.flat[b] == ","
            and scan.flat[b - 1].isdigit()
            and scan.flat[b + 1].isdigit()
        )
    ]
    ends = [*bounds[1:], len(scan.flat)]
    return [(b + 1, e) for b, e in zip(bounds, ends, strict=True) if e > b + 1][:40]


def _without_year(text: str) -> str:
    return re.sub(r"(?:20\d{2}|二[零〇]\w{2})年?(?:度)?", "", normalise(text))
