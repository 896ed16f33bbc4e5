"""What was done last is not wanted, told by what it was: 刚改的社会效益不要了，还用原来的; 还是放回社会效益.

The words must fit the last step; what fits none is left to the other readings.
"""

import re

from assistant.conversation.clauses import split
from assistant.conversation.errands.said import ORDERS
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.targets import find_targets
from assistant.conversation.value_words import CLASS_WORD
from assistant.draft import HEAD_CELLS, cell_text
from corpus.schema import Indicator
from corpus.text import bigrams, normalise

_NOT_WANTED = r"(?:不要了?|不算(?:数)?了?|不作数了?|(?:退|撤|改|换|变|调|弄|收)回(?:去|来)?|撤(?:销|掉|消)?[掉了]?|作废|取消|不改了?|不加了?|不换了?|算了|还原|恢复|放弃)(?:吧|了|哈|啊)*"
_DONE = re.compile(
    rf"(?:把|那|那个|哎|不好意思)*(?:我)?(?:刚才?|刚刚|才|上一步|前面)(?:说|改|加|补|写|填|调|换|挪|移|删|动|报|定)(?:上|进去|过|了|成|到)?的?(?:那|这)?(?:一)?(?:条|个|项|行|处|句|步|下)?(?P<w>[^，]{{0,14}}?)(?:先|就|还是|也|都|给我|帮我|暂时|那)*{_NOT_WANTED}"
)
"""刚说的保险200先退回去."""
_FORMER = re.compile(
    r"(?:那|这|那么)?(?:个|条|一条)?(?P<w>[^，]{0,8}?)(?:那|这)?(?:个|条)?(?:还是|就|仍|仍然|依旧|继续|先|就还|还)+(?:用|按|照|写|要|填|报|保留|改回|换回|用回|回到)(?:成|为|到)?(?:之前|原来|以前|原先|先前|前面|改之前|没改之前)的?(?:那)?(?:个)?(?:数|值|数字|数值|名字|名称|说法|写法|日期|时间|标准|样子)?(?:吧|了|哈|算|来|就行|就好)*"
)
"""那个数还是用之前的."""
_BACK_TO_IT = re.compile(
    r"(?:不对|不行|不好|唉|哎)*(?:还是|就|那)*(?:按|照|用)(?:着)?(?:原来|之前|以前|原先)的?(?:那个|那)(?P<w>[^，]{0,8}?)(?:你|您|给我|帮我|都|再|就)*(?:退|改|换|调|弄|变|填|写)回(?:去|来|去吧)?(?:吧|了|哈)*"
)
"""还是按原来那个台数你给我退回去."""
_ORDER_BACK = re.compile(
    r"(?:刚才?|刚刚|才|那|这|把|哎|算了)*(?:调|改|换|排|挪|移|动)?(?:过|了)?的?(?:那|这)?(?:个|次)?(?:先后)?(?:顺序|次序|排序|先后|位置|排列|排法)(?:还是|也|就|都|先|给我|那)*(?:(?:不|别|甭|不用|不要)(?:换|调|改|动|变|挪)(?:了|它)?|(?:按|照|用|依)(?:着)?(?:原来|之前|以前|原先|老样子|先前)的?(?:顺序|次序|样子|排法)?(?:来|排|放|走|写)?|(?:排|调|换|改|变|挪|移|退|倒|弄)回(?:去|来|原来的?|原样|原位|之前的?|原先的?)*|不算(?:数)?|作废|不要了?|还原|复原|恢复(?:原来的?|原样|原状|一下)?|撤[销回掉]?(?:了)?)(?:吧|了|哈|样子)*"
    r"|(?:哎|算了|还是|就|那|先|再|给我|把它)*(?:排|调|换|挪|移|放|摆|搬|弄|退)回(?:到)?(?:原来|之前|以前|原先|先前|原)的?(?:位置?|顺序|次序|地方|样子|先后|排法)(?:去|上|吧|了)*"
)
"""顺序还是照原来排, 还是排回原来的位置."""
_BY_VALUE = re.compile(
    r"(?:把|那|这|刚才?|哎|算了)*(?P<w>(?:≥|≤|不低于|不超过)?\d[\d.]*[%％\u4e00-\u9fff]{0,3}?)的?(?:那|这)一?(?:个|条|步|次|下)(?:数|改动|修改)?(?:就|还是|也|都|先|给我|帮我|暂时)*"
    rf"(?:{_NOT_WANTED})"
)
"""94那个撤销掉: by the value that it told."""
_NO_CELL = re.compile(
    r"(?:数|值|数字|数值|名字|名称|说法|写法|日期|时间|标准|地方|它|他|我|我们|咱们?)?"
)
_MOVED_BACK = re.compile(
    rf"(?:把它|它|那|还是|就|再|也|先|给我|把)*(?:放|挪|移|调|归|搬|换|弄|退|改|转)回(?:到)?(?:原来的?)?(?P<c>{CLASS_WORD})(?:类?指标|类)?(?:里|中|里面|那里|那边|去)?(?:吧|了|哈)*"
)
"""还是放回社会效益."""
_REASON = re.compile(r"(?:不行|不对|不妥|算了|还是|想想|不好)?[^，]{0,18}")


def takes_back(conversation: Conversation, text: str) -> bool:
    """True where the (bare) message wants the last step undone and names it by what it did."""
    now, before = conversation.now, next(reversed(conversation.earlier), None)
    if now is None or before is None or before.key != now.key:
        return False
    clauses = split(text)
    hits = [_hit(one) for one in clauses]
    told = [one for one in hits if one is not None]
    if not told or re.search(r"[?？]|如果|要是|要不要|吗$", text):
        return False
    others = [one for one, hit in zip(clauses, hits, strict=True) if hit is None]
    if any(ORDERS.search(one) or not _REASON.fullmatch(one) for one in others):
        return False
    return all(_fits(hit, before, now) for hit in told)


def _hit(clause: str) -> re.Match[str] | None:
    """What a clause says of the step; None where it says nothing of it."""
    return next(
        (
            hit
            for one in (_ORDER_BACK, _MOVED_BACK, _DONE, _BY_VALUE, _FORMER, _BACK_TO_IT)
            if (hit := one.fullmatch(clause))
        ),
        None,
    )


def _fits(hit: re.Match[str], before: Snapshot, now: Snapshot) -> bool:
    """True where the last step did what the words say."""
    old, new = before.draft.table.indicators, now.draft.table.indicators
    gone = [row for row in old if row.applicable and row not in new]
    fresh = [row for row in new if row.applicable and row not in old]
    if hit.re is _ORDER_BACK:
        return old != new and sorted(map(_key, old)) == sorted(map(_key, new))
    if hit.re is _MOVED_BACK:
        named = {
            one.row for one in find_targets(before.draft, hit.group("c")) if one.row is not None
        }
        return any(
            any((row.name, row.value) == (one.name, one.value) for one in fresh)
            for number, row in enumerate(old)
            if number in named and row in gone
        )
    words = hit.group("w").strip("的“”")
    if hit.re is _BY_VALUE:
        number = re.search(r"\d[\d.]*", words)
        return number is not None and any(number.group() in re.findall(r"\d[\d.]*", row.value) for row in fresh)  # fmt: skip
    if (
        hit.re is _DONE
        and re.search(r"加|补|写", clause := hit.group())
        and not gone
        and re.search(r"不要|去掉|不加", clause)
    ):
        return bool(fresh) and (not words or any(_named(row, words) for row in fresh))
    if _NO_CELL.fullmatch(words):
        return True
    cells = [
        cell
        for cell in HEAD_CELLS
        if cell_text(before.draft.table, cell) != cell_text(now.draft.table, cell)
    ]
    heads = {one.cell for one in find_targets(now.draft, words) if one.row is None}
    return any(_named(row, words) for row in (*gone, *fresh)) or bool(heads & set(cells))


def _key(row: Indicator) -> tuple[str, str, str]:
    return row.level2 or "", row.name, row.value


def _named(row: Indicator, words: str) -> bool:
    """True where the words tell the row by its name, its class or its value: 保险200."""
    bare = re.sub(r"\d[\d.,]*\S*$", "", normalise(words)) or normalise(words)
    if bare in normalise(row.name) or (len(bare) > 1 and bare in (row.level2 or "")):
        return True
    if words.endswith("数") and row.parsed.unit == words[:-1]:
        return True  # 台数
    number = re.search(r"\d[\d.]*", words)
    pairs = set(bigrams(bare))
    alike = bool(pairs) and len(pairs & set(bigrams(row.name))) * 2 >= len(pairs)
    return alike or (number is not None and number.group() in row.value)
