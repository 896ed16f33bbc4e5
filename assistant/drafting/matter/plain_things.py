"""What a count or a price is of, freed from how many, when and how it is said: 一批电脑 are 电脑."""

from assistant.drafting.matter.subject import subject_of
from assistant.facts import Brief, Fact
from assistant.understanding.wording.word_edges import without_front
from corpus import late_re as re
from corpus.values import ValueKind

_SO_MANY = re.compile(
    r"^(?:(?:购置|采购|更换|添置|新购)?(?:一[批些]|几[个台套座所间条处块名位]|若干[台套个件]?|部分|点儿?(?=[一-龥]{3})))(?=[一-龥A-Za-z]{2})"
)
_NEWLY = re.compile(r"^新[装换添配](?=[一-龥]{2,})")
"""新装智能水表: the verb is said behind it."""
_BY_TURNS = re.compile(
    r"(?<=[一-龥]{2})(?:轮流|轮班|分批|驻点|常驻|同时|一共|分别|陆续|每天|每周|每月)$"
)
"""律师轮流: how they do it."""
_FESTIVAL = re.compile(r"春节|元旦|国庆|中秋|端午|五一|八一|七一|重阳|元宵|节日")
"""春节每户1000元: when each is given it."""
_IN_PARTS = re.compile(r"^(?:项目|工程)?(?:计划|拟)?分$")
"""项目分两年: no name of the term."""
_WHEN = re.compile(
    r"^(?:(?:春节|元旦|国庆|中秋|端午|五一|八一|七一|重阳|元宵|节日|节庆|暑期|寒暑?假|汛期|年底|年初)(?:、|和)?)+(?:前后|期间|前夕)$"
)
"""春节前后: when it is held, and nothing that is."""
_BY_STANDARD = re.compile(
    r"^(?:按照?|参照|执行)?(?:国家|[省市县区级]{1,2}|最新|现行|统一)?(?:[定级])?标准(?=[一-龥]{2})"
)
"""省定标准县道: by whose standard."""
_LOOKED_AT = frozenset({"看", "来看", "去看", "前来看"})
_COMING = re.compile(r"(?:估计|预计|大概|大约|差不多)?(?:要|会|能)?来(?:了|的)?")
"""估计来3000人: those who come."""
_QUALIFIED = re.compile(
    r"^(?P<age>\d[\d\-－至到岁以上下周]*岁(?:以[上下])?|[一-龥]{0,2}龄)(?P<who>儿童|老人|老年人|妇女|青年|学生|幼儿)$"
)


def plain_thing(what: str, fact: Fact, brief: Brief) -> str:
    """The words of the thing alone; "" where they say only when."""
    what = _BY_TURNS.sub("", without_front(_SO_MANY, without_front(_NEWLY, what)))
    if fact.kind is ValueKind.UNIT_PRICE and _FESTIVAL.fullmatch(what):
        return ""
    if _WHEN.match(what) or _IN_PARTS.match(what):
        return ""
    if what in _PLACES and _each_unit(fact) in _GOODS_UNITS:
        return ""  # 每个村2块: of what the subject says
    if what in _HIRED:
        return "雇用人员"
    if what in _SHOWN and _each_unit(fact) in {"场", "场次"}:
        return f"{_SHOWN[what]}" if _SHOWN[what] in subject_of(brief) else _performed(what, brief)
    if fact.kind is ValueKind.UNIT_PRICE:
        what = _BY_STANDARD.sub("", what)
    if _COMING.fullmatch(what):
        return "参加"
    if what in _LOOKED_AT and (fact.value.unit or "").endswith("人次"):
        return "观看"
    if listed := _all_listed(what, fact, brief):
        return listed
    return _with_its_sort(what, brief)


_LONGEST_LIST = 16


def _all_listed(what: str, fact: Fact, brief: Brief) -> str:
    """电梯、锅炉和压力容器 of 电梯、锅炉、压力容器共210台; "" where the number is of one thing alone."""
    if fact.kind is not ValueKind.QUANTITY or len(what) < 2 or "、" in what:
        return ""
    found = re.search(
        rf"(?:^|[，,。；;：:])(?P<before>(?:[一-龥A-Za-z]{{2,8}}、)+){re.escape(what)}(?:一共|总共|共计|合计|共){re.escape(fact.text)}",
        brief.text,
    )
    before = found["before"].rstrip("、") if found else ""
    return f"{before}和{what}" if before and len(before) < _LONGEST_LIST - len(what) else ""


_PLACES = frozenset({"村", "社区", "学校", "乡镇", "镇", "街道", "小区", "站", "所", "行政村", "单位"})  # fmt: skip
_GOODS_UNITS = frozenset({"块", "台", "套", "件", "张", "组", "把", "部", "盏", "本", "册", "具", "只", "副", "面", "条"})  # fmt: skip
_HIRED = frozenset({"雇", "雇了", "雇佣", "雇用", "请了", "找了"})
"""聘请雇15人: those who are hired have no other name in the request."""
_SHOWN = {"放": "放映", "放映": "放映", "演": "演出", "演出": "演出"}


def _each_unit(fact: Fact) -> str:
    each = fact.value.per[0] if fact.kind is ValueKind.UNIT_PRICE and fact.value.per else ""
    return each or (fact.value.unit or "").removeprefix("万")


def _performed(verb: str, brief: Brief) -> str:
    """What is shown, by the subject's first word: 电影放映 of 电影下乡, and 放480场."""
    found = re.match(r"电影|戏曲|文艺|戏剧|话剧|皮影|木偶", subject_of(brief))
    return f"{found[0] if found else ''}{_SHOWN[verb]}"


def _with_its_sort(what: str, brief: Brief) -> str:
    """0-6岁残疾儿童 for 0-6岁儿童 of 残疾儿童康复救助: whom the subject names more exactly."""
    found = _QUALIFIED.match(what)
    if found is None:
        return what
    said = re.search(rf"(?P<sort>[一-龥]{{2,4}}?){found['who']}", subject_of(brief))
    if said is None or said.start() > 2:
        return what
    return f"{found['age']}{said['sort']}{found['who']}"
