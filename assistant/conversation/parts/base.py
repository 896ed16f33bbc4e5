"""What all readings of a clause share: the table, what is in view, and what words explain."""

from dataclasses import dataclass, field

from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import (
    CLASS,
    HEAD,
    MARKS,
    ROW,
    VALUE,
    WHY,
    Clause,
    Span,
)
from assistant.conversation.referring.measures import find_by_value, same_measure
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.order_words import FILL_IN, ORDER_ENDS
from assistant.conversation.vocabulary.said_values import tidy_value
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.value_grammar import parse_value
from corpus.values import IndicatorValue

_SOFT = 1
"""Characters of a clause that may stay unexplained in a certain reading."""


@dataclass
class Frame:
    """A change that is being put together."""

    act: str  # set, shift, delete, rename, add, move, order
    rows: tuple[tuple[int, int], ...] = ()  # what it can be about, with the characters shared
    head: str = ""
    level2: str = ""
    value: str = ""
    way: int = 0
    text: str = ""
    name: str = ""
    clause: str = ""
    deleting: list[str] = field(default_factory=list)
    priced: bool = False
    old: str = ""


class Unclear(Exception):
    """The parts do not make one meaning."""


def is_money(value: IndicatorValue) -> bool:
    """True for an amount of money, its unit said in full or not."""
    return value.amount is not None or value.unit in {"万", "亿", "块", "块钱"}


OFFICE = re.compile(
    rf"(?P<n>[\u4e00-\u9fff（）()]{{2,26}}(?:局|办|处|府|镇|乡|委|心|站|所|院|区|会|部|馆|校|队|厅|司|街道|村|联)){ORDER_ENDS}$"
)
FIELD = re.compile(r"单价|标准|价格|数量|人数|次数|户数|时间|期限")
GRANTED = re.compile(r"批|下达|核定|拨|安排|给了|给的|只给|定了|下来")
CALLED = re.compile(
    r"(?:(?:名字|名称|说法|叫法|提法|表述)[：:]|改叫|叫做|叫成|就叫|叫(?![号停卖])|改名为?|更名为?|名[字称儿](?:应该|应当|应|就|要|得)?(?:改过来|改一?下|改|换|宜|写|用|是)?[成为]?[：:]?|换成|改成|改为|改作|写成|写为|用)(?:[：:])?(?P<n>[\u4e00-\u9fffA-Za-z\d（）()、]{2,30}?)(?:吧|就行|就好|好了|了|比较好|更准确?|得了|叭|哈|啊)*[。！!]?$"
)
LEVEL = re.compile(
    r"(?:得到|有效|持续|明显|显著|稳步|逐步|不断|全面|进一步|常态|稳定|大幅|长期|有所|基本|较好|良好)(?:有效|得到)?(?:运行|执行|坚持|落实|开展|保障|提高|提升|改善|增强|减少|降低|下降|减轻|增加|优化|巩固|加强|保护|保持|稳定|推进|发挥|扩大|完善|健全|普及|深化|缓解|恢复|拓展|壮大|好转|规范|提振)|(?:保持|趋于|总体)(?:稳定|平稳|良好|畅通|完好|安全|向好)|建立(?:并)?(?:健全|完善)$|健全(?:并)?完善$|长期(?:有效)?(?:执行|运行|坚持|保持)$|得到(?:有效|切实)?[\u4e00-\u9fff]{2}$|更(?:加|为)?[\u4e00-\u9fff]{1,2}$|上升$|下降$|改善$|提升$|良好$"
)
LEVEL_ONLY = re.compile(rf"(?:指标值|值)?(?:就)?(?:写成?|填|是|为)?(?P<v>(?:{LEVEL.pattern}))")
EDGES = re.compile(
    rf"^(?:再(?!生|就业|保险|贷款)|还(?![款林田草绿建贷湖迁])|另外|另|也|请(?!假|示)|要|得(?!分)|给(?![水排料养])|我|你|您|帮我|麻烦|那个|这个|那|把(?![关握])|将(?![军士])|往(?![返来年])|里头|里面|里(?!程)|一[条个项行栏格]|建议(?:增加|新增|补充|增设|加上)|一样东西|关于|有关|叫做?(?![号停卖])|名叫|就叫|内容|名称|名字|(?:加|添|补)(?=[：:])|(?:加|添)(?![固强工装充油班])|{FILL_IN}(?!充)|的|就(?![餐业医读诊近学地职任座])|所以|还有|以及|和(?![谐睦平])|嘛|呢|啊|吧|了|哈|指标|拟|宜)+"
    rf"|(?:的|这个|那个|这条|那条|一条|一项|一行|一个|指标|也|要|得|写|是|为|达到|加到|放到|补到|列到|写到|加进|放进|写进|列进|列入|放入|加入|吧|了|啊|呢|哈|呀|嘛|不低于|给我|帮我|(?<![国所私公拥享具持占稀])有)+$"
)


class Base:
    """The table that a message is about, and the changes found so far."""

    def __init__(self, now: Snapshot, focus: Focus | None, *, lenient: bool = False) -> None:
        self.lenient = lenient
        self.topic_head = ""  # 预算 of a clause that says no more
        self.now = now
        self.table = now.draft.table
        self.focus = focus
        self.frames: list[Frame] = []
        self.topic: tuple[tuple[int, int], ...] = ()
        self.topic_class = ""
        self.several: list[tuple[tuple[int, int], ...]] = []  # rows that a clause told together
        self.certain = True
        self.doubted = False
        self.said = re.sub(r"\s", "", now.brief.text + now.brief.topic)

    def _about(self, clause: Clause) -> None:
        """What a clause without a change speaks of; the next one may say what to do with it."""
        rows, classes = clause.of(ROW), clause.of(CLASS)
        masked = words.REASON.sub(WHY, clause.masked)
        if rows:
            self._explain(clause, masked, words.SET, rows)
        together = rows[: masked.split(WHY)[0].count(ROW)]
        self.several = [one.rows for one in together] if len(together) > 1 else []
        amounts = [
            one.text
            for one in clause.of(HEAD)
            if re.search(r"预算|总额|总价|经费|资金|总投资|自筹|财政", one.text)
        ]
        if amounts and not rows:
            self.topic_head = amounts[0]
        olds = [row for one in clause.of(VALUE) for row in self._holding(one.text)]
        if rows and rows[0].rows:
            self.topic = rows[0].rows
            self.topic_class = ""
        elif classes:
            self.topic, self.topic_class = self._of_class(classes[0].text), classes[0].text
        elif len(olds) == 1 and not self.topic:
            self.topic = ((olds[0], 9),)

    def _is_said_already(self, clause: Clause) -> bool:
        return all(self._holding(one.text) or find_by_value(self.now.draft, tidy_value(one.text)) for one in clause.of(VALUE))  # fmt: skip

    # --- what is left over ---------------------------------------------------------------------

    def _explain(
        self, clause: Clause, masked: str, verbs: re.Pattern[str], rows: list[Span], target: int | None = None
    ) -> None:  # fmt: skip
        """A clause with words that nothing explains is not certain."""
        left = masked
        for pattern in (verbs, words.RAISED, words.LOWERED, words.FILLERS):
            left = pattern.sub("", left)
        left = re.sub(rf"[{MARKS}\d]", "", left)
        known = self.said
        for row in [target, *(row for one in rows for row, _ in one.rows)]:
            if row is not None:
                known += self._row(row).name
        if target is not None:
            left = re.sub(r"单价|标准|价格|造价|人数|户数|个数|数量|次数|时间|期限|每|均", "", left)
        left = "".join(one for one in left if "\u4e00" <= one <= "\u9fff")
        strange = [one for one in left if one not in known]
        if len(strange) > _SOFT or re.search(r"[不没别未非]", left):
            self.certain = False

    # --- rows and values -----------------------------------------------------------------------

    def _row(self, row: int) -> Indicator:
        return self.table.indicators[row]

    def _of_class(self, name: str) -> tuple[tuple[int, int], ...]:
        level2 = level2_of(self.now.draft, name)
        return tuple((n, 2) for n, row in enumerate(self.table.indicators) if row.level2 == level2 and row.applicable)  # fmt: skip

    def _only(self, rows: tuple[tuple[int, int], ...]) -> int:
        """The one row that is meant; Unclear where there are several or none."""
        if not rows:
            raise Unclear
        most = max(shared for _, shared in rows)
        best = [row for row, shared in rows if shared == most]
        if len(best) != 1:
            raise Unclear
        return best[0]

    def _holding(self, text: str) -> list[int]:
        return [row for row in range(len(self.table.indicators)) if self._holds(row, text)]

    def _holds(self, row: int, text: str) -> bool:
        """True where the row says this value now, as clerks repeat one: without sign or unit."""
        old, said = self._row(row), parse_value(tidy_value(text))
        if not old.applicable or old.is_open:
            return False
        now = old.parsed
        if said.date is not None or said.until is not None:
            bare = [
                one.date.model_copy(update={"year": None}) if one.date else None for one in (said, now)
            ]  # fmt: skip
            return said.kind is now.kind and bare[0] == bare[1]
        if said.number is None or now.number is None or said.number != now.number:
            return False
        return said.unit is None or said.unit == now.unit or same_measure(now, said)

    def _adds_up(self, row: int, delta: str, way: int, final: str) -> bool:
        old = self._row(row).parsed.number
        step, end = parse_value(tidy_value(delta)).number, parse_value(tidy_value(final)).number
        return old is not None and step is not None and end is not None and old + way * step == end

    def _goes_that_way(self, row: int, value: str, masked: str) -> bool:
        """False where a word for more goes with a smaller number, or the other way round."""
        old, new = self._row(row).parsed.number, parse_value(tidy_value(value)).number
        if old is None or new is None:
            return True
        up = re.search(r"提高|提升|提到|上调|涨到|升到|抬|加到|增加到|拔", masked)
        down = re.search(r"降|减|砍|压|缩|下调", masked)
        return not (up and not down and new < old) and not (down and not up and new > old)
