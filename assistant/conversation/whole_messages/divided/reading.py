"""What a sum is divided into: 成本分一下：喷淋28万，烟感9万，其余是线路."""

from dataclasses import dataclass, replace

from assistant.conversation.whole_messages.divided.listed import as_division
from corpus import late_re as re
from corpus.errors import UserError
from corpus.money import Money

_WHOLE = r"(?:项目)?(?:总?成本|成本指标|费用|总费用|经费|总经费|资金|预算|总额|总价|钱|开支|支出|总投资|[\u4e00-\u9fff]{1,3}(?<![拨借贷罚捐付])款)"
_DIVIDED = (
    r"(?:分(?:成|为)?[两二三四五六七八\d几]?(?:块|项|部分|条|份)?(?:一?下|开|解|项|列|摊|配|拆|类|别)*|拆(?:开|成|分|解|一?下|细)*[两二三四五六七八\d几]?(?:块|项|部分|条)?|细分(?:成|为)?[两二三四五六七八\d几]?(?:块|项|部分|条)?|细化(?:一下)?|明细|构成|组成|分配|安排|用途|去向|使用(?:计划|安排)?"
    r"|(?:就|都|是|要|打算)*(?:这么|这样|这么样)(?:分|安排|用|花|拆|算)(?:的|吧)?|分别(?:写|是|列|为)?|(?:里|里面|中|当中)?分别)"
)
_OPENED = re.compile(
    rf"(?:把|将|那|这个?|再)*(?:(?P<all>\d[\d.,]*(?:亿元|万元|万|元|亿))(?:的)?)?{_WHOLE}(?:类|指标)?(?:里面?|里头|中|那块|那里|一栏)?(?:(?:帮我|给我|麻烦|请|再|也|都|要|得|就|是)*{_DIVIDED}(?:帮我|给我)?(?:写|列|加上|补上|填|加)?(?:一下|出来|进去|清楚|的话|吧|了)*[：:，,、\s]+|(?<=里面)|(?<=里头))(?P<rest>.+)"
)
_ONLY_ASKED = re.compile(
    rf"(?:把|将|请|那|这个?|再)*{_WHOLE}(?:类|指标)?(?:那|这)?(?:一?[块栏项条])?(?:里面?|里)?(?:帮我|给我|麻烦|请|再|也|都|要|得|能不能|可不可以|可以|能|太(?:笼统|粗|简单|概括|单一|少)了?|，)*"
    r"(?:分开|细分|拆开|拆分|分列|分解|细化|拆细|分一分|拆一拆|分项|列细|分细|写细|列明)(?:写|列|填|算)?(?:一下|一些|一点|点|几条|开来|清楚)*(?:吧|了|吗|呗)*"
)
_WITHIN = re.compile(
    rf"(?:这|那)?(?P<all>\d[\d.,]*(?:亿元|万元|万|元|亿))(?:元|块)?(?:的)?(?:{_WHOLE})?(?:里头|里面|里边|里|当中|之中|中|，?其中|，?包括|，?包含|，?分别(?:是|为))[：:，,]?(?P<rest>.+)"
)
_TOLD_WHOLE = re.compile(
    rf"(?:那|就|这个?)*(?:(?:年度|项目|年初)?{_WHOLE}(?:总额|数)?|总共|一共|总的|合计|总计)(?:我们?|估计|预计|初步|大概|大约|约|差不多|一共|总共|共计?|暂定|定|还是|仍|是|为|在|就|按|有|：|:|，)*(?P<all>\d[\d.,]*(?:亿元|万元|万块|万|元|亿))(?:左右|上下|以内|钱|吧)*[，,：:。；]?"
    r"(?:主要|具体|这里面|里面|里头|当中|全部?|都)*(?:包括|包含|包|含|其中|里面|里头|当中|分别(?:是|为)?|分为|分成|用于|用在|有)(?:了|是|有|：|:)*(?P<rest>.+)"
)
"""预算大概65万，包括铺地砖30万、买健身器材20万: the total is told with its parts."""
_PART = re.compile(
    r"(?:其中|还有|另外|加上|再加|以及|和|有|是|第[一二三四五六]是?)*(?P<n>[\u4e00-\u9fffA-Za-z“”（）()]{2,16}?)(?:的)?(?:部分|这块|那块)?(?:大概|大约|约|控制在|不超过|最多|要|得|(?<!费)用|占|花|给|是|为|：|:|≤)*(?P<a>\d[\d.,]*)(?P<u>亿元|万元|万块|万|元|块钱|块|亿)(?:左右|以内|钱|的|吧|了)*"
)
_REST = re.compile(
    r"(?:那)?(?:其余|其他|其它|剩下|余下|剩余|剩|余)(?:的)?(?:部分|钱|资金|都|全|就|那些)*(?:(?P<a>\d[\d.,]*)(?P<u>亿元|万元|万|元|亿))?(?:的)?(?:都|全|就)*(?:算作?|是|归|为|给|用于|用作|用来|用在|做|作为|留给|作|：|:|，)*(?:的)?(?P<n>[\u4e00-\u9fffA-Za-z]{2,14}?)?(?:吧|了|的钱|上)*"
)
_SUM = re.compile(
    r"(?:加起来|合计|总计|一共|总共|共计|共|刚好|正好|合起来|总的)+(?:还|仍|也|就|是|为|刚好|正好|照旧|一样)*(?P<a>\d[\d.,]*)(?P<u>亿元|万元|万|元|亿)(?:吧|了|整|不变|不动)*"
)
_SUMMED = re.compile(
    rf"(?P<all>)(?P<rest>(?:{_PART.pattern}[，,、；]){{2,}}{_SUM.pattern})".replace("?P<n>", "?:")
    .replace("?P<a>", "?:")
    .replace("?P<u>", "?:")
)
"""喷淋28万，烟感9万，加起来37万: the sum says that it is of money."""
_APART = re.compile(
    rf"(?:{_WHOLE})?(?:里|那块|指标)?(?:就|也|给我|帮我|请|要|都)*(?:(?:分开|分别|拆开|各自|单独)(?:写|列|填|算)|{_DIVIDED}(?:写|列|填)?)(?:吧|了|一下)*"
)
_CALLED = re.compile(
    r"(?:就|分别|名字|名称|都|给我|请)*叫(?:做)?(?P<names>[\u4e00-\u9fff]{2,14}(?:(?:和|跟|与|、)[\u4e00-\u9fff]{2,14})+)(?:吧|就行)*"
)
"""叫厨具购置费和装修改造费: what the parts are called."""
_THEN = re.compile(
    rf"(?P<all>)(?P<rest>(?:{_PART.pattern}[，,、；]){{2,}}{_WHOLE}(?:里|那块|指标)?(?:就|也|给我|帮我|请|要|都)*{_DIVIDED}(?:写|列|填)?(?:[，,].+)?)".replace(
        "?P<n>", "?:"
    )
    .replace("?P<a>", "?:")
    .replace("?P<u>", "?:")
)
"""管材30万、人工6万，成本拆成两条: how it is divided is told first."""
_FOREIGN = re.compile(
    r"财政|中央|省级|市级|区级|县级|[省市县区镇乡村](?:里|上|配套|级)|上级|自筹|配套|捐|拨款|上年|结转|一般公共|基金预算|其他资金|不|没|去年|每|人均|单价|改成|改为|删"
)
_JOINED = re.compile(r"(?<=[元万亿块])(?:和|及|与|以及|还有)")
_BOUGHT = re.compile(r"^(?:购买|采购|购置|添置|买)(?=..)")
_MARKS = re.compile(r"[，,；;、。\s]+")
_FEWEST = 2


@dataclass(frozen=True)
class Division:
    """The parts of a sum, as they were told."""

    parts: tuple[tuple[str, Money], ...]
    rest: str = ""  # what takes all that is left; "" where nothing does
    rest_told: Money | None = None  # how much is left, where that is said
    whole: Money | None = None  # 53万里头: what the parts are of
    added: Money | None = None  # 加起来43万: what they are said to come to
    told: bool = False  # the whole is told as the total of the year


def asks_to_divide(text: str) -> bool:
    """True for 成本那块给我分开: that it be divided, and not into what."""
    return _ONLY_ASKED.fullmatch(text) is not None


def read_division(text: str) -> Division | None:
    """The division that a message tells; None where it tells anything else."""
    if total := _read_total(text):
        return total
    opened = _OPENED.fullmatch(text) or _WITHIN.fullmatch(text) or _SUMMED.fullmatch(text) or _THEN.fullmatch(text)  # fmt: skip
    if re.search(r"[?？]|吗$", text):
        return None
    found = _read_safely(opened) if opened is not None and not _FOREIGN.search(text) else None
    if found is not None or not (listed := as_division(text)):
        return found
    return _read_safely(_OPENED.fullmatch(listed))


def _read_safely(opened: re.Match[str] | None) -> Division | None:
    try:
        return _read(opened) if opened is not None else None
    except UserError:
        return None


def _read_total(text: str) -> Division | None:
    """The total told with its parts; None for another message."""
    opened = _TOLD_WHOLE.fullmatch(text)
    opened = opened and _TOLD_WHOLE.fullmatch(_JOINED.sub("，", text))
    if opened is None or _FOREIGN.search(opened.group("rest")) or re.search(r"[?？]|吗$", text):
        return None
    try:
        found = _read(opened)
    except UserError:
        return None
    if found is None:
        return None
    parts = tuple((_BOUGHT.sub("", name) or name, amount) for name, amount in found.parts)
    return replace(found, parts=parts, told=True)


def _read(opened: re.Match[str]) -> Division | None:
    parts: list[tuple[str, Money]] = []
    rest, rest_told, added = "", None, None
    for piece in _pieces(opened.group("rest")):
        called = _CALLED.fullmatch(piece)
        names = re.split("和|跟|与|、", called.group("names")) if called else []
        if names and len(names) == len(parts) and not rest:
            parts = [(name, amount) for name, (_, amount) in zip(names, parts, strict=True)]
            continue
        if parts and _APART.fullmatch(piece):
            continue
        told, left, summed = _PART.fullmatch(piece), _REST.fullmatch(piece), _SUM.fullmatch(piece)
        if summed:
            added = _money(summed)
        elif left and not rest and (left.group("n") or left.group("a")):
            rest = left.group("n") or "其他"
            rest_told = _money(left) if left.group("a") else None
        elif told and not rest:
            parts.append((told.group("n").strip("“”"), _money(told)))
        else:
            return None
    if len(parts) + bool(rest) < _FEWEST or not parts:
        return None
    whole = opened.group("all")
    return Division(
        tuple(parts), rest, rest_told, Money.parse(_full(whole)) if whole else None, added
    )


def _pieces(rest: str) -> list[str]:
    """What stands between the marks; names that are listed stay together."""
    listed = _CALLED.search(rest)
    if listed is None:
        return [one for one in _MARKS.split(rest) if one]
    front, behind = rest[: listed.start()], rest[listed.end() :]
    return [one for one in [*_MARKS.split(front), listed.group(), *_MARKS.split(behind)] if one]


def _money(found: re.Match[str]) -> Money:
    return Money.parse(_full(found.group("a") + found.group("u")))


def _full(text: str) -> str:
    """28万 as 28万元, 500块 as 500元."""
    text = re.sub(r"块钱?$", "", text)
    return text if text.endswith("元") else f"{text}元"
