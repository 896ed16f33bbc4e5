"""What a project's subject can be called: a clause cut down to it, and words that are none."""

from assistant.understanding.attribution.pieces import (
    joined,
)
from assistant.understanding.found import Taken
from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.subjects.listed import LONGEST_TOPIC
from assistant.understanding.subjects.topics import TAIL, naming_verbs, strip_asking, tidy_topic
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re

_LIST_MARK = re.compile(
    r"^[\n ]*(?:\(?\d{1,2}[)、.](?!\d)|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]\))"
)


_COUNTED = re.compile(
    r"\d+(?:\.\d+)?[万亿]?(?:元|%|人|名|户|台|套|辆|个|公里|千米|米|平方米|㎡|亩|吨|件|次|场|盏|座|栋|条)"
)


_GENERIC = frozenset(
    {"企业", "群众", "业主", "村集体", "支出", "涉及", "覆盖", "惠及", "受益", "参加", "参与", "共计", "包括", "这儿有", "这里有", "一共有", "需要", "主要", "工作经费", "经费", "资金", "项目", "预算", "费用", "工作", "单位", "内容", "总投资", "下达", "数量指标", "质量指标", "时效指标", "成本指标", "效益指标", "产出指标", "满意度指标", "各办", "各", "各有", "各开", "绩效目标", "绩效", "表", "目标", "目标表", "补助",
     "去年", "上年", "往年", "你好", "您好", "谢谢", "帮助", "在吗", "好的", "不知道", "跳过", "是的", "一个项目", "明年", "今年", "预算资金", "共需", "购买服务", "服务", "换新", "保费", "标准", "期间", "实施期间", "项目期间", "实施期限", "关于印发", "东西", "单价", "转发", "抄送", "申请人", "用途", "资金来源", "资金申请书", "申请书", "设备", "物资", "计划建", "通知", "请示", "报告", "公告", "通报", "纪要", "附件", "指标", "背景", "任务", "要求"}
)  # fmt: skip


_NO_SUBJECT = re.compile(
    r".*给$|(?:下?周|星期|礼拜)[一二三四五六日天].*|(?:[一-龥]{0,6}(?:办|局|所|站|科))?(?:[小老][一-龥]|[一-龥]{0,2}(?:主任|科长|局长|书记|所长|站长|会计|财务|出纳|经理|老师|领导|师傅|姐|哥))$|就填.*|(?:[一-龥]{0,3}表)?.{0,3}[赶急]着要$|项目由.*|某[省市县区镇乡]$|(?:\([^()]*\))?(?:[一二三四五六七八九十]、)?.{0,4}(?:重点|工作|主要|目标)任务$|.*纪要$|.*(?:工作|调度|推进)会议?$|(?:本?[次批]|第[一二三四]批)(?:申请|下达)?(?:资金|经费)?(?:为|是|已于|申请).*$|(?:再改|再修|再建|报了?|还剩|剩下|后来)[一-龥]{0,2}$|.*(?:常住人口|户籍人口|总人口|占地面积|耕地面积)$|联系人|联系电话|(?:得|要|需)重?[一-龥]{1,2}$|(?:去年|今年|明年|往年|前年)(?:也|就|都)?是?$|(?:采暖|供暖|取暖|防火|灌溉)[季期]$|[春夏秋冬][季天]$|(?:[一-龥]{2,10}(?:站|所|办|局|中心|公室))?(?:拟|计划)?[在于][一-龥]{2,4}(?:、[一-龥]{2,4})+$|.*地处|.*把(?:辖区|全[区县市镇乡村]|[镇村]里)?$|(?:我|想|要|打算|准备|计划|再|还|先|申)*报$|由?(?:负责)?(?:组织)?实施$|(?:各位)?(?:老师|领导)?(?:您好|你好|好)|急+|(?:明天|今天|马上)?要?(?:交|急用)$|.*(?:着急|急用)$|我?是.+的$|提前下达$|计划(?:建|修|改|办|买|装|换)$|已(?:经)?(?:建成|完成)|(?:增加|减少|提高|降低|调整|扩大|扩大到)[到至为]?$|预算包括|预算安排|申报预算|项目背景|项目内容|考察本|以实际|.*(?:坏了|旧了|不够用?|老化|陈旧|满意度|满意率|合格率|覆盖率|准确率|完成率|达标率|及时率|不足|突出|严重|增至|快到了|来临|临近|将至|包括|如下|按照财务制度)$"
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


def shortened(topic: str) -> str:
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
            return shortened(part)
        if 4 <= len(part) <= LONGEST_TOPIC and usable(part):
            return part
    return topic[:LONGEST_TOPIC]


def without_holes(scan: Scan, start: int, end: int, holes: Taken) -> str:
    """The words of a clause that are no quantity, year, office or total."""
    left = "".join(scan.flat[at] for at in range(start, end) if holes.free(at, at + 1))
    return _EACH_PLACE.sub(lambda each: _ALL_OF.get(each["place"], each["place"]), left)


def from_clause(scan: Scan, start: int, end: int, cut: list[tuple[int, int]]) -> str:
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
    named = [at for at, part in enumerate(split) if usable(_topic_of(part))]
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


_ONLY_VERBS = frozenset(
    {"开展", "实施", "组织", "举办", "推进", "测算", "拟由", "牵头", "配合", "会议", "听取", "汇报", "同意"}
)  # fmt: skip
"""Verbs of papers that alone name nothing."""


_ONLY_DONE = r"(?:一?共|总共|全部|全都|统一|一律|各|均)(?:[修换建装种栽铺发购买印办配设挂送清]|完成|完工|竣工|到位|交付|建成)|[东西南北中]、[东西南北中]|(?:其余|剩下|余下)?(?:都|的)?由[一-龥]{2,14}(?:承担|负担|出资)"
"""共装 of 共装200盏: how much is done, and not to what; 东、西 of 东、西两个广场."""


def usable(topic: str) -> bool:
    """True where the words can name a project."""
    letters = re.findall(r"[一-龥]", topic)
    if len(letters) < 2 or len(topic) > 60 or topic in _GENERIC or _NO_SUBJECT.match(topic):
        return False
    if pattern(rf"^(?:{any_of((*words('verbs', 'asking'), *_ONLY_VERBS))})+$").match(topic):
        return False
    if pattern(_ONLY_DONE).fullmatch(topic):
        return False
    if _FUNDED.fullmatch(topic) or _AMOUNT_SAID.search(topic) or _ONLY_WILL.search(topic):
        return False
    common = 0
    for letter in letters:
        code = letter.encode("gb2312", errors="ignore")
        common += bool(code) and 0xB0 <= code[0] <= 0xD7
    known = all(letter.encode("gb2312", errors="ignore") for letter in letters)
    share = 3 if known else 8
    named = re.sub(r"^\d{3,5}(?=[一-龥]{3})", "", topic)  # 12366坐席外包
    return common * 10 >= len(letters) * share and len(letters) * 2 >= len(named)
