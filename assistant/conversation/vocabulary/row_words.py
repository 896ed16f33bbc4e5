"""The words in which clerks ask for rows to be added, deleted, moved or put in order."""

from assistant.conversation.actions import (
    Add,
    Change,
    Delete,
    Drop,
    KeepOnly,
    Move,
    Reorder,
)
from assistant.conversation.vocabulary.order_words import DROP, FILL_IN
from assistant.conversation.vocabulary.value_words import (
    CLASS_WORD,
    is_class_word,
    name_and_value,
    tidy_words,
)
from corpus import late_re as re

_DROP = rf"(?:{DROP}|不用了|不需要了?|不用写|不用填|用不着|不写了?|不填了?|填无|写无|改成无|改为无|填成无|写成无)"

_DELETE = re.compile(
    rf"^(?:把|将)?{_DROP}(?:掉|了)?(?P<words>[^，。]+)$"
    rf"|^(?:把|将)?(?P<words2>[^，。]+?)(?:给我|帮我|都|全部|全都|也|统统|可以|就|直接|请|一并|先)*{_DROP}(?:掉|了|吧)*$"
    r"|^(?P<words3>[^，。]+?)(?:没用|没必要|多余|没意义|不合适|跟我们没关系|不适用|不涉及)(?:了|的)?[，,、]?(?:删|去)(?:掉|了|除)*$"
)

_ONE = r"(?:一个|一条|一项|一行|个|条|项|1条|1个|1项|(?:两|三|四|五|几|\d)(?:条|项|个(?=指标)))"

_PUT = rf"(?:增列|列入|加上|加入|加个|加(?![固强宽密])|添加|添上|添|增加|新增|增设|补充|补上|{FILL_IN}|再来|再写|再设|再列|来(?=[一1]?[条项个]))"

_ADD = re.compile(
    rf"^(?:再|还要|还|另外|也|要|把|给|将)*(?:在|给|往)?(?:(?P<in>[^，。：:]{{2,9}}?)(?:指标)?(?:里面|里头|里|中|下面|底下|下边|下|类|这一类|那里|那块)?)?(?:再|还要|也|要)*{_PUT}(?P<one>{_ONE})?(?:关于|有关|叫(?![号停卖])|名为)?(?P<rest>.*)$"
)

_CLASS_FRONT = re.compile(
    rf"^(?:(?P<level2>{CLASS_WORD})(?:指标|类指标|类的指标|方面的指标|方面)?)(?:[：:，,]|的?[，,]?(?:内容|名称|名字)?(?:是|为|叫|写)?[：:]?)?(?P<rest>.*)$"
)

_MOVE = re.compile(
    rf"^(?:把|将)?(?P<words>.+?)(?:应该|应当|要|该|还是)?(?:放到|放(?=(?:数|质|时|成|经|社|生|可|满))|移到|移至|移入|移动到|挪到|挪进|归到|归入|归为|归在|划到|划入|调到|调整到|调整为|改到|换到|转到|转入|列到|列入|列为|放在|放进|放入|算到|算作|算|属于|改成|改为|应该是|应为|是)(?P<class>{CLASS_WORD})(?:指标|类)*(?:里面|里头|里|中|下面|下|那边|那里|去|类|的)*$"
)

_ORDER = (
    (re.compile(r"^(?:把|将)?(?P<a>.+?)(?:和|跟|与|同|、)(?P<b>.+?)(?:的?(?:位置|顺序|次序))?(?:换一下|换下|换个?|调换|对调|互换|交换|倒一下|颠倒)(?:一下|下)?(?:位置|顺序|次序)?$"), "swap"),
    (re.compile(r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|提|调|搬|放置|移动|置)(?:到|在|至)?(?:最前面|最前|最上面|最上|最上边|第一位|首位|第一条|第一个|第一行|第1条|第1个|第1位|前面去|开头)$"), "first"),
    (re.compile(r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|调|搬|移动)(?:到|在|至)?(?:最后面|最后|最下面|最底下|末尾|最后一条|末位|最下边|后面去)$"), "last"),
    (re.compile(r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|提|调|搬|插|移动)(?:到|在|至)(?P<b>.+?)(?:的)?(?:前面|之前|前边|上面|前|上边)$"), "before"),
    (re.compile(r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|调|搬|插|移动)(?:到|在|至)(?P<b>.+?)(?:的)?(?:后面|之后|后边|下面|后|下边)$"), "after"),
    (re.compile(r"^(?:把|将)?(?P<a>.+?)(?:往上|向上|往前|向前)(?:挪|移|调|提)(?:一行|一条|一位|一格|一个)?$|^(?:把|将)?(?P<a2>.+?)(?:上移|前移)(?:一行|一条|一位)?$"), "up"),
    (re.compile(r"^(?:把|将)?(?P<a>.+?)(?:往下|向下|往后|向后)(?:挪|移|调)(?:一行|一条|一位|一格|一个)?$|^(?:把|将)?(?P<a2>.+?)(?:下移|后移)(?:一行|一条|一位)?$"), "down"),
    (re.compile(r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|提|调)(?:到|在|至|成)第?(?P<b>\d{1,2}|[一二三四五六七八九十]{1,3})(?:条|位|行|个)(?:的?位置)?$"), "to"),
)  # fmt: skip

_BESIDE_ROW = re.compile(
    r"^(?:就|要|得|请|再|也|并且?|直接)*(?:排|放|挪|插|摆)(?:到|在)(?P<b>[^，。]{2,16}?)(?:的)?(?P<side>[前后上下])(?:面|头|边)?$"
)
"""排在冲锋舟前面: said of the row that was just spoken of."""


def read_kept_only(clause: str) -> Change | None:
    """One row of a class that shall stay alone."""
    found = re.match(r"^(?:把)?(?P<c>[^，。]{2,8}?)(?:里|中)?(?:的)?(?:只留下?|只保留|就留|只要|保留)(?P<w>[^，。]+?)(?:这|那)?(?:一)?(?:条|个|项)?(?:就行|就好|就可以)?(?:了)?$", clause)  # fmt: skip
    if found and is_class_word(re.sub(r"指标$", "", found.group("c"))):
        return KeepOnly(found.group("c"), tidy_words(found.group("w")))
    return None


def read_dropped(clause: str) -> Change | None:
    """Something that is no longer bought or done."""
    found = re.match(r"^(?P<w>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:今年|明年|就|先|也|都)*(?:不|没)(?:再)?(?:买|购|采购|办|做|搞|建|修|开展|开|安排|发|请|配|装|种|印|租)了$", clause)  # fmt: skip
    return Drop(tidy_words(found.group("w"))) if found else None


def read_order(clause: str) -> Change | None:
    """A row put to another place."""
    beside = _BESIDE_ROW.match(clause)
    if beside:
        how = "before" if beside.group("side") in "前上" else "after"
        return Reorder("它", how, tidy_words(beside.group("b")))  # type: ignore[arg-type]
    for pattern, how in _ORDER:
        found = pattern.match(clause)
        if found and re.search(r"\d+月|年底|季度|\d日", found.groupdict().get("b") or ""):
            return None  # 时限提到11月底前: a date
        if found:
            parts = found.groupdict()
            return Reorder(
                tidy_words(parts.get("a") or parts.get("a2") or ""), how, tidy_words(parts.get("b") or "")  # type: ignore[arg-type]
            )  # fmt: skip
    return None


def read_moved(clause: str) -> Change | None:
    """A row put into another class."""
    found = _MOVE.match(clause)
    if not found:
        return None
    words = tidy_words(found.group("words"))
    return Move(words, found.group("class")) if words else None


def read_deleted(clause: str) -> Change | None:
    """Rows that shall go."""
    found = _DELETE.match(clause)
    if not found:
        return None
    words = next(one for one in found.groups() if one)
    words = re.sub(r"^(?:掉|了)", "", words)
    if re.fullmatch(r"(?:前|后)(?:面)?(?:那|这)?(?:一)?个|前者|后者", words):
        return None  # of two that the message names
    parts = [tidy_words(one) for one in re.split(r"[、,，]|和|跟|与(?!其)|及|以及|还有", words)]
    kept = tuple(one for one in parts if one)
    return Delete(kept) if kept else None


def read_added(clause: str) -> Change | None:
    """A row that shall come."""
    found = _ADD.match(clause)
    if not found or len(clause) > 70:
        return None
    level2 = found.group("in") or ""
    if level2 and not is_class_word(level2):
        return None
    rest = found.group("rest").strip(" ，,：:的")
    front = _CLASS_FRONT.match(rest)
    if (
        not level2
        and front
        and not (front.group("rest") or "").startswith(("率", "得分", "测评", "调查"))
    ):
        level2, rest = front.group("level2"), front.group("rest").strip(" ，,：:的")
    more = re.search(r"(?:两|三|四|五|几|\d)(?:条|项|个)", found.group("one") or "") is not None
    rest = re.sub(r"^(?:一项|一条|一个|1项|1条)[：:，,]?", "", rest)
    rest = re.sub(r"(?:的)?(?:指标|这一条|这条|这项|这一项)$", "", rest).strip(" ，,：:的")
    tail = re.match(rf"^(?P<rest>.+?)的(?P<class>{CLASS_WORD})$", rest)
    if tail and not level2:
        level2, rest = tail.group("class"), tail.group("rest")
    explicit = bool(found.group("one") or level2 or clause.endswith("指标"))
    if not rest and not explicit:
        return None
    name, value = name_and_value(rest) if rest else ("", "")
    if not explicit and not value and len(name) > 16:
        return None
    if re.search(r"\d[^、，]{0,4}、", name):
        return None  # 快检次数3000次、宣传活动6场: several rows
    return Add(level2, name, value, explicit, more)
