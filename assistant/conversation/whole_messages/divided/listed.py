"""A list of named sums and what is said around it: 22万要拆：展板费用6万、展柜费用9万，成本里各加一条，总成本留着.

However the words around are put, the message is a division where they order that the cost be parted or
listed and nothing else. It is put as the plainest such message, which ``divided.reading`` reads.
"""

from assistant.conversation.vocabulary.value_words import CLASS_WORD
from corpus import late_re as re
from corpus.numerals import CHINESE

_AMOUNT = r"≤?\d[\d.,]*(?:亿元|万元|万块|万|元|块钱|亿)"
_COUNTED = r"(?:各|共|这|那|计)?(?:[一二两三四五六七八九十]|\d)(?:条|项|笔|块|样|行|个)(?:指标)?"
_ITEM = re.compile(
    rf"(?P<n>[\u4e00-\u9fffA-Za-z“”（）()]{{2,24}}?)(?:大概|大约|约|控制在|不超过|不高于|最多|占|花|(?<!费)用|要|是|为)*(?P<a>{_AMOUNT})(?:左右|以内)?(?:的|{_COUNTED}|算?(?:单独|各自?)?一条|封顶)*(?P<b>[\u4e00-\u9fff]{{0,14}}?)"
)
_RUN_ON = re.compile(
    rf"(?P<a>{_AMOUNT})(?:和|及|与|以及|还有|，)?(?!里|中|当中|其中|要|得|的)(?=[\u4e00-\u9fff]{{2,8}}{_AMOUNT})"
)
"""编织袋3万救生衣3.5万: the next name begins where a sum ends."""
_MARKS = re.compile(r"[，,；;、。：:\s]+")
_SOFT = r"(?:请|把|将|就|再|还|又|也|都|要|得|该|需要?|应该?|先|另外?|帮我|给我|麻烦|这|那|的|里面?|里头|中|当中|下面|底下|这块|那块|一栏|栏|类|指标|支出)*"
_WHOLE = r"(?:项目)?(?:总?成本|费用|总费用|经费|总经费|资金|预算|总额|总数|总投资)"
_DIVIDE = r"(?:分[成为]|分(?:开|解|项|列|摊|配|拆|类|别)|拆(?:开|成|分|解|细)?|细分|细化|分?[两二三四五六七八九几](?:块|项|部分|条|个分项)|明细|构成|组成|列明|列出|列上|列)+(?:成|为|到|是|有|：)*"
_ADD = r"(?:增加|新增|添加|补充|增补|补上|加上|加|补|添|增|列|写)(?:上|进|入|个|了)*"
_LEADING = re.compile(
    rf"^(?:[^，]*?(?:{_WHOLE}|(?<!\d){_AMOUNT})?{_SOFT}(?:(?:按|照|以)?{_DIVIDE}|{_ADD})(?:[一二两三四五六七八九十\d几](?:条|项|行|个)(?:指标)?)?(?:{_WHOLE})?{_SOFT}(?:[成为是有]|分别)*|{_WHOLE}(?:里|中|这块|那块|方面)+{_SOFT}|(?:{_AMOUNT})(?:里|中|当中|里面|其中)+{_SOFT}|{_WHOLE}{_SOFT}(?:是|为|有|包括|分别是?)|(?:其中|和|还有|以及|及|另外|包括|把|将)+)"
)
_ORDERS = re.compile(
    rf"{_DIVIDE}|{_ADD}|各(?:自|是|算|成|占)?(?:写|列|加|补|放|来)?一[条行项]|各?一条"
)
_OF_COST = re.compile(
    r"成本|费用|总额|预算|经费|资金|总费|开支|支出|(?<!\d)\d[\d.]*(?:亿元|万元|万)(?:元)?(?:要|得|里|的|中)"
)
_NO_PART = re.compile(
    r"^(?:总共|一共|合计|总计|共计|加起来|合起来)|财政|中央|省级|市级|区级|县级|[省市县区镇乡村](?:里|上|配套|级)|上级|自筹|配套|捐|拨款|上年|结转|一般公共|基金预算|其他资金|不|没|去年|每|人均|单价|标准|删|总额|总数|总成本|总的|预算|满意|率$|年度|改成|改为"
)
"""What is no name of a part: who pays, what the whole is, what is said of other years."""
_OTHER_ORDER = re.compile(
    rf"删|去掉|拿掉|不要(?!动)|撤|取消|换|挪|移|改(?!动)|调(?!整?剂)|对调|降|提高|[?？]|吗$|要不要|能不能|是不是|如果|要是|满意度|质量|时效|效益|目标|主管|单位写|项目名|科室|导出|去年|上年|财政拨款|自筹|其他资金|配套|每|人均|单价|{CHINESE}[%％]|先不|再说|回头|暂时"
)
_CLASS = re.compile(CLASS_WORD)
_KEPT = re.compile(
    rf"(?:但|不过|就|那|这个?|的)*(?:{_WHOLE}|总的|合计|总价|总成本)(?:那?[条项行]|指标|数)?(?:还是|还|就|先|维持|保持|继续|也|仍|照样|都|原样)*(?:\d[\d.,]*(?:亿元|万元|万|元))?(?:不变|不动|照旧|留着?|保留|不用?[改动变]|[不别][改动删]|还要|维持(?:原样|不变)?|照样|原样|在|还是)?(?:\d[\d.,]*(?:亿元|万元|万|元))?(?:不变|不动)?(?:的|了|吧)*"
)
_IS_WHOLE = re.compile(
    rf"(?:这|那|把|将|总共|一共|这个)*(?P<a>{_AMOUNT})(?:元)?(?:$|要|得|里|中|的|其中|怎么|可以|应)"
)
"""22万要拆, 12.5万里: what the parts are of."""
_TAIL = re.compile(
    r"(?:那)?(?:其余|其他|其它|剩下|余下|剩余|加起来|合计|总计|一共|总共|共计|刚好|正好)"
)
"""其余是人工, 加起来48万: what is left, or what the parts come to."""
_NAMES_FIRST = re.compile(
    rf"(?P<names>[\u4e00-\u9fff]{{2,14}}(?:(?:、|和|及|跟|与)[\u4e00-\u9fff]{{2,10}}?)+)(?P<many>{_COUNTED})?(?:费用|支出|成本)?[，：]?(?:金额)?(?:各自|分别|依次)(?:是|为|写|填)?(?P<sums>{_AMOUNT}(?:[、，和及]{_AMOUNT})+)"
)
_FEWEST = 2


def as_division(text: str) -> str:
    """The list put as 成本分一下：A费用42万，B费用6万; "" for every other message."""
    parts: list[str] = []
    names: set[str] = set()
    around: list[str] = []
    for piece in _pieces(text):
        if _KEPT.fullmatch(piece):
            around.append(piece)
        elif parts and _TAIL.match(piece):
            parts.append(piece)
        elif (
            not parts
            and _IS_WHOLE.match(piece)
            and not re.search(r"\d", re.sub(_AMOUNT, "", piece, count=1))
        ):
            around.append(piece)
        elif item := _item(piece, around):
            names.add(item.group("n"))
            parts.append(item.group("n").strip("“”") + item.group("a").lstrip("≤"))
            around.append(item.group("b"))
        elif re.search(r"\d(?!(?:条|项|行|块|个分?项))", piece):
            return ""  # a number that is of no part
        else:
            around.append(piece)
    if len(names) < _FEWEST or len(names) < sum(not _TAIL.match(one) for one in parts):
        return ""
    frame = "，".join(one for one in around if one)
    asked = "，".join(one for one in around if one and not _KEPT.fullmatch(one))
    if not _ORDERS.search(asked) or _OTHER_ORDER.search(asked):
        return ""
    if set(_CLASS.findall(frame)) - {"成本", "经济成本"}:
        return ""
    if not _OF_COST.search(frame) and not all(
        re.search(r"(?:费用?|支出|成本)$", one) for one in names
    ):
        return ""
    return f"{_whole_in(around)}成本分一下：{'，'.join(parts)}"


def _pieces(text: str) -> list[str]:
    listed = _NAMES_FIRST.sub(_each_its_own, text)
    return [one for one in _MARKS.split(_RUN_ON.sub(r"\g<a>，", listed)) if one]


def _item(piece: str, around: list[str]) -> re.Match[str] | None:
    """The part that a piece tells; words in front of its name join what stands around."""
    lead = _LEADING.match(piece)
    led = lead is not None and re.search(r"\d", piece[lead.end() :]) is not None
    item = _ITEM.fullmatch(piece[lead.end() :] if lead and led else piece)
    if item is None or _NO_PART.search(item.group("n")):
        return None
    if lead and led:
        around.append(lead.group())
    return item


def _whole_in(around: list[str]) -> str:
    """12.5万里…: the sum that stands before the first part, "" where none does."""
    found = [one for one in map(_IS_WHOLE.search, around) if one]
    return found[0].group("a") if found else ""


def _each_its_own(found: re.Match[str]) -> str:
    """编织袋和救生衣两项，分别3万、3.5万 as 编织袋3万、救生衣3.5万."""
    names = [one for one in re.split(r"、|和|及|跟|与", found.group("names")) if one]
    sums = re.findall(_AMOUNT, found.group("sums"))
    if len(names) != len(sums):
        return found.group()
    return "、".join(name + one for name, one in zip(names, sums, strict=True)) + (
        found.group("many") or ""
    )
