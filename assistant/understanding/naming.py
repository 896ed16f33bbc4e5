"""The project's name and subject."""

import re
from dataclasses import dataclass

from assistant.understanding.fields import Said, unquoted
from assistant.understanding.found import Found, Taken
from assistant.understanding.leads import without_speech
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.listed import LONGEST_TOPIC, joined_things, listed_things, of_goods
from assistant.understanding.pieces import (
    is_field,
    joined,
    pay_said,
    rate_named,
    ungraded,
    without_measure,
)
from assistant.understanding.purposes import is_aim
from assistant.understanding.scan import Scan
from assistant.understanding.served import is_staff, person_in
from assistant.understanding.sizes import bare
from assistant.understanding.spoken import spoken_subject
from assistant.understanding.told import name_end
from assistant.understanding.topics import TAIL, naming_verbs, strip_asking, tidy_topic
from corpus.text import normalise
from corpus.values import ValueKind

_GIVEN = re.compile(
    r"项目名称?(?:叫做|叫|:|为|是)+(?P<name>[^,;。\n]{2,60})|名(?:称|字)(?:叫|:|为|是)+(?P<other>[^,;。\n]{2,60})"
    r"|(?:本|该)项目(?:名?为|是|系)(?P<own>(?:20\d\d年度?)?[一-龥、]{4,40}项目)(?=[,;。\n])"
)
_QUOTED = re.compile(r"[《“\"](?P<name>[^《》“”\"\n]{2,60})[》”\"](?P<after>.{0,8})")
_ABOUT = re.compile(
    r"关于(?:做好|开展|申请|实施|解决|拨付|落实|给予|安排)*(?P<name>[^,;。\n《》]{2,40}?)的?(?:项目|经费|请示|预算|绩效目标)"
)
_DOCUMENT = re.compile(
    r"(?:通知|意见|办法|方案|规定|条例|细则|规划|法|决定|纲要|标准|制度|报告|精神)$"
)
_FOUNDED = re.compile(
    r"^(?:不断|切实|进一步|持续|全面|着力|有效|充分|大力|积极|深入|扎实|更好地?|有力|根据|按照|依据|依照|为了|为此|按|落实|结合|鉴于|由于|因为|因(?!特网|地制宜)|受(?=[一-龥]{2,10}影响)|随着|截至|目前|近年来|同时|该项目|本项目|预算|内容|时间|"
    r"为(?:贯彻|落实|深入|进一步|切实|保障|丰富|提升|提高|改善|加强|确保|做好|推进|推动|规范|解决|巩固|有效|全面|更好|方便|充分|促进|加快|防止|预防|"
    r"适应|满足|完善|扎实|积极|保护|优化|增强|弘扬|响应|减轻|降低|弥补|缓解|不断|持续|营造|打造|构建|健全))"
)
_AIM = re.compile(
    r"^(?:防止|消除|避免|减少|降低|杜绝|遏制|提升|提高|改善|促进|营造|确保|保障|增强|满足|解决|实现|推动|维护|丰富|保护)"
)  # goes on with why: 为加强保护，防止破坏，…
_LIST_MARK = re.compile(
    r"^[\n ]*(?:\(?\d{1,2}[)、.](?!\d)|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]\))"
)
_ASKS = re.compile(r".*(?:能不能|可不可以|可以不|请问|怎么写|帮忙|帮我|帮我们|弄).*表")
_COUNTED = re.compile(
    r"\d+(?:\.\d+)?[万亿]?(?:元|%|人|名|户|台|套|辆|个|公里|千米|米|平方米|㎡|亩|吨|件|次|场|盏|座|栋|条)"
)
_GENERIC = frozenset(
    {"企业", "群众", "业主", "村集体", "支出", "涉及", "覆盖", "惠及", "受益", "参加", "参与", "共计", "包括", "这儿有", "这里有", "一共有", "需要", "主要", "工作经费", "经费", "资金", "项目", "预算", "费用", "工作", "单位", "内容", "总投资", "下达", "数量指标", "质量指标", "时效指标", "成本指标", "效益指标", "产出指标", "满意度指标", "各办", "各", "各有", "各开", "绩效目标", "绩效", "表", "目标", "目标表", "补助",
     "去年", "上年", "往年", "你好", "您好", "谢谢", "帮助", "在吗", "好的", "不知道", "跳过", "是的", "一个项目", "明年", "今年", "预算资金", "共需", "购买服务", "服务", "换新", "保费", "标准"}
)  # fmt: skip
_PAID_OUT = re.compile(r"(?:补助|补贴|奖补|奖励|扶持|资助)(?:资金|经费|金)?$")
_NO_SUBJECT = re.compile(
    r".*给$|(?:本?[次批]|第[一二三四]批)(?:申请|下达)?(?:资金|经费)?(?:为|是|已于|申请).*$|(?:再改|再修|再建|报了?|还剩|剩下|后来)[一-龥]{0,2}$|.*(?:常住人口|户籍人口|总人口|占地面积|耕地面积)$|联系人|联系电话|(?:得|要|需)重?[一-龥]{1,2}$|(?:去年|今年|明年|往年|前年)(?:也|就|都)?是?$|(?:采暖|供暖|取暖|防火|灌溉)[季期]$|[春夏秋冬][季天]$|(?:[一-龥]{2,10}(?:站|所|办|局|中心|公室))?(?:拟|计划)?[在于][一-龥]{2,4}(?:、[一-龥]{2,4})+$|.*地处|.*把(?:辖区|全[区县市镇乡村]|[镇村]里)?$|(?:我|想|要|打算|准备|计划|再|还|先|申)*报$|由?(?:负责)?(?:组织)?实施$|(?:各位)?(?:老师|领导)?(?:您好|你好|好)|急+|(?:明天|今天|马上)?要?(?:交|急用)$|.*(?:着急|急用)$|我?是.+的$|提前下达$|已(?:经)?(?:建成|完成)|(?:增加|减少|提高|降低|调整|扩大|扩大到)[到至为]?$|预算包括|预算安排|申报预算|项目背景|项目内容|考察本|以实际|.*(?:坏了|旧了|不够用?|老化|陈旧|满意度|满意率|合格率|覆盖率|准确率|完成率|达标率|及时率|不足|突出|严重|增至|快到了|来临|临近|将至|包括|如下|按照财务制度)$"
)


_FUNDED = re.compile(
    r"(?:我们?|本)?(?:全?[省市县区镇乡村]|街道|单位|社区|上级|财政)?(?:里|上)?(?:计划|预计|打算|准备|拟|将|共|总|需|还|再|要|共计|一共)*"
    r"(?:投入|投资|出资|筹资|筹措|筹集|争取|整合|统筹|安排|落实|拨付|下达|使用|拿出)(?:了|到)?"
    r"(?:各级|各类|财政|上级|中央|[省市县区镇乡村]级|专项|衔接|自有|自筹|补助|社会|集体|资金|经费|款|钱|、|和|及)*"
)
"""今年投入｜财政资金30万元: where money comes from is no project."""
_AMOUNT_SAID = re.compile(r"[一二两三四五六七八九][百千万]")
"""两万五: no name says an amount."""
_ONLY_WILL = re.compile(
    r"(?:拟|准备|打算|决定)(?:于|在|从)?$|计划(?:于|在|从)$|[办局队所站院委会校镇乡心联]计划$"
)
"""镇党群办拟于: who, and what they will do comes later."""
_LIGHT_END = re.compile(
    r"^(?:.{0,4}?[想要打算计划准备拟])?[去到赴在][一-龥]{2,}(?:开展|举办|组织|[搞办弄])$"
)
"""去外地搞｜3场推介会: what is done comes after the number."""
_BARE_MONEY = re.compile(r"(?:宣传|工作|培训|活动|运行)(?:经费|费)")
"""Money of which nothing says what it is for."""

_CHATTY = re.compile(
    r"[我您他她咱俺]|你(?!好)|了(?!解)|说(?!明|书|唱)|没(?!收)|不(?!动产|可移|锈钢|良|孕|间断|文明|定期|合格|燃|规则)|很|太(?![阳极空湖])|[吗呢啥咋]|怎么|什么|大家|^老师$|新手|布置|交代|挺|隔壁|容易|马上|催|电话(?!费|线|机|亭)|远$|[老总](?=是|卡|坏|死|掉|出)|预算要|意见|投诉(?![处举受])|反映|^是|[多差乱慢贵]$"
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


_NEW_ROAD = r"修(?:一|几)?条|(?:水泥|沥青|柏油|混凝土|砂石|砂砾)路面?|路面宽|路基宽|新修"
_OLD = r"维修|修补|修复|翻修|破损|坑|老化|损坏|旧|烂|裂|塌|重修|大修|中修|坏"
"""What says that a road is mended and not made: 修路 alone is either."""


def _read_subject(
    scan: Scan, found: list[Found], holes: list[tuple[int, int]], named: Said | None
) -> Subject:
    given = _without_counts(scan, named or _given(scan), found)
    if given:
        return Subject(_shortened(tidy_topic(_without_year(given))), given)
    about = _ABOUT.search(scan.flat)
    if about:
        topic = tidy_topic(_without_year(about.group("name")))
        if _usable(topic):
            return Subject(_shortened(topic))
    cut = sorted([*holes, *((one.start, one.end) for one in found)])
    counts = [
        (one.number_at if one.value.kind is ValueKind.QUANTITY and one.lead else one.start, one.end)
        for one in found
    ]
    left = Taken.over(len(scan.flat))
    for start, end in (*holes, *counts):
        left.take(start, end)
    clauses = [_without_holes(scan, start, end, left) for start, end in _clauses(scan)]
    said = spoken_subject(clauses, scan.flat)
    if _usable(said) and not _CHATTY.search(said):
        return Subject(_shortened(_said_in_full(scan, said, 0, cut) or said))
    listed = listed_things(found)
    later, founded, talk, field, rated = "", False, "", "", ""
    for start, end in _clauses(scan):
        topic = _from_clause(scan, start, name_end(scan.flat, start, end), cut)
        if not _usable(topic) or _ASKS.match(scan.flat[start:end]):
            continue
        words_of = scan.flat[start:end].lstrip()
        aim = not any(start <= at < end for at, _ in counts) and is_aim(scan.flat, start, end)
        if aim or _FOUNDED.match(words_of) or (founded and _AIM.match(words_of)):
            founded, later = True, later or topic
            continue
        if _later_named(scan, end, topic):
            later = later or topic  # 园林，补植行道树; 供销社 农资储备
            continue
        if _CHATTY.search(topic):
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
            return Subject(_shortened(field))
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
            return Subject(_shortened(more))
        topic = ungraded(without_measure(topic, scan.flat, found), found)
        return Subject(_shortened(_filled(topic, found)))
    if field:
        return Subject(_shortened(field))
    if _usable(later) and not _DOCUMENT.search(later):
        return Subject(_shortened(later))
    if listed:
        return Subject(joined_things(listed))
    return Subject(_shortened(talk or rated))


def _said_in_full(scan: Scan, topic: str, end: int, cut: list[tuple[int, int]]) -> str:
    """A bare deed as a later clause says it in full: 审计 of 委托事务所审计，村级财务审计42个村."""
    if len(topic) > 3 or topic not in {*words("verbs", "acting"), *words("verbs", "deeds")}:
        return ""
    for start, stop in _clauses(scan):
        if start < end:
            continue
        more = _from_clause(scan, start, stop, cut)
        if len(more) >= len(topic) + 2 and more.endswith(topic) and _usable(more):
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
        _usable(name)
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


def _given(scan: Scan) -> Said | None:
    """The name where 项目名称叫…, 《…》项目 and the like say it."""
    said = _GIVEN.search(scan.flat)
    if said:
        group = next(name for name in ("name", "other", "own") if said.group(name))
        return Said("", *said.span(group))
    for quoted in _QUOTED.finditer(scan.flat):
        name, after = quoted.group("name"), quoted.group("after")
        if _DOCUMENT.search(name) or after.startswith(("(", "文件", "要求")):
            continue
        before = scan.flat[max(0, quoted.start() - 4) : quoted.start()]
        if after.startswith(("项目", "的项目", "的绩效", "绩效")) or before.endswith(
            ("叫", "名称", "名为", "项目", "写一个", "做一个")
        ):
            return Said("", *quoted.span("name"))
    return None


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


def _shortened(topic: str) -> str:
    """A subject of at most LONGEST_TOPIC characters without a quantity: its last full phrase."""
    counted = _COUNTED.search(topic)
    if counted and counted.start() >= 4:
        topic = TAIL.sub("", topic[: counted.start()])
    if len(topic) <= LONGEST_TOPIC:
        return topic
    joined = [found.start() for found in re.finditer(r"以及|[、及和与暨，（]", topic)]
    fitting = [at for at in joined if 6 <= at <= LONGEST_TOPIC]
    if fitting:
        return tidy_topic(topic[: fitting[-1]])
    parts = [
        topic.rpartition("的")[2],
        *(topic.partition(verb)[2] for verb in ("用于", "开展", "实施", "推进", "组织", "举办", "做好", "进行")),
    ]  # fmt: skip
    for part in map(tidy_topic, parts):
        if LONGEST_TOPIC < len(part) < len(topic):
            return _shortened(part)
        if 4 <= len(part) <= LONGEST_TOPIC and _usable(part):
            return part
    return topic[:LONGEST_TOPIC]


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


def _without_holes(scan: Scan, start: int, end: int, holes: Taken) -> str:
    """The words of a clause that are no quantity, year, office or total."""
    left = "".join(scan.flat[at] for at in range(start, end) if holes.free(at, at + 1))
    return _EACH_PLACE.sub(lambda each: _ALL_OF.get(each["place"], each["place"]), left)


def _from_clause(scan: Scan, start: int, end: int, cut: list[tuple[int, int]]) -> str:
    """The subject that one clause names, or ""."""
    inside = [(max(a, start), min(b, end)) for a, b in cut if a < end and b > start]
    pieces: list[str] = []
    at = start
    for a, b in inside:
        if a > at:
            pieces.append(scan.flat[at:a])
        pieces.append("\0")
        at = max(at, b)
    if at < end:
        pieces.append(scan.flat[at:end])
    parts = _LIST_MARK.sub("", "".join(pieces))
    parts = re.sub(r"\([\0、,\s]+(?:[一-龥]{0,2}\))?", "", parts)
    whole = tidy_topic(parts.replace("\0", ""))
    split = parts.split("\0")
    named = [at for at, part in enumerate(split) if _usable(_topic_of(part))]
    place = next((at for at in named if not _LIGHT_END.search(split[at])), next(iter(named), None))
    first = "" if place is None else _topic_of(split[place])
    if place is not None and (more := joined(split, place)):
        first = next((t for t in [tidy_topic(more)] if len(t) <= LONGEST_TOPIC), first)
    front = strip_asking(parts.split("\0")[0], least=1)
    if pattern(r"^(?:(?:给|为|对|向)|.{0,10}对.+(?:进行|开展))").match(
        strip_asking(parts.replace("\0", ""))
    ) or (front and pattern(rf"^(?:{naming_verbs()})$").match(front)):
        return whole
    return first


_EACH_PLACE = re.compile(
    r"(?P<place>村|社区|小区|街道|乡镇|镇|学校|单位|[站室院园所])(?:每[个所家处]?(?P=place)|各自?(?=[配装发安建给购送补]))"
)
_ALL_OF = {"村": "各村", "镇": "各镇", "站": "各站", "所": "各所"}
"""村每个村 of 12个村每个村装两台: said again only to say that it is for each."""
_SCOPE = re.compile(r"(?:全|我|本|各)?(?:[县市区镇乡村]|街道|辖区|社区)(?:里|内|上)?")
_COUNTED_PLACE = r"^(?:行政村|自然村|村|社区|街道|学校|单位)"


def _topic_of(part: str) -> str:
    """The subject that a piece between two numbers names; a mere 全镇 is none."""
    topic = tidy_topic(part)
    if _SCOPE.fullmatch(topic):
        return ""
    kept = any_of(words("verbs", "kept"))  # 社区办公用房: nothing is done there
    done = pattern(rf"{_COUNTED_PLACE}(?!{kept})(?={naming_verbs()}|配发)").match(topic)
    return tidy_topic(topic[done.end() :]) if done else topic


def _without_year(text: str) -> str:
    return re.sub(r"(?:20\d{2}|二[零〇]\w{2})年?(?:度)?", "", normalise(text))


def _usable(topic: str) -> bool:
    """True where the words can name a project."""
    letters = re.findall(r"[一-龥]", topic)
    if len(letters) < 2 or len(topic) > 60 or topic in _GENERIC or _NO_SUBJECT.match(topic):
        return False
    if pattern(rf"^(?:{any_of(words('verbs', 'asking'))})+$").match(topic):
        return False
    if _FUNDED.fullmatch(topic) or _AMOUNT_SAID.search(topic) or _ONLY_WILL.search(topic):
        return False
    common = 0
    for letter in letters:
        code = letter.encode("gb2312", errors="ignore")
        common += bool(code) and 0xB0 <= code[0] <= 0xD7
    known = all(letter.encode("gb2312", errors="ignore") for letter in letters)
    share = 3 if known else 8
    return common * 10 >= len(letters) * share and len(letters) * 2 >= len(topic)
