"""Which cell a clerk's words mean: 满意度, 第3条, 预算, 参保人数, 完成时间."""

import re
from dataclasses import dataclass

from assistant.draft import Draft
from corpus.money import Money
from corpus.numerals import CHINESE, parse_number
from corpus.taxonomy import taxonomy
from corpus.text import bigrams, dice, normalise
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_HEADS = {
    "funding/total": ("预算", "预算金额", "预算总额", "金额", "资金", "总额", "总金额", "年度资金总额", "资金总额", "总预算", "年度预算", "项目金额", "项目年度金额", "总投资"),
    "funding/fiscal": ("财政拨款", "财政资金", "财政"),
    "funding/other": ("其他资金", "自筹资金", "自筹"),
    "project_name": ("项目名称", "名称", "项目名", "项目名字"),
    "year": ("年度", "年份", "预算年度", "预算年份"),
    "unit": ("实施单位", "单位", "项目单位", "填报单位"),
    "authority": ("主管部门", "主管单位", "部门"),
    "annual_goal": ("目标", "年度目标", "总体目标", "年度总体目标", "绩效目标", "年度绩效目标", "年度总体绩效目标"),
}  # fmt: skip
_CLASS_WORDS = (
    ("满意度", "服务对象满意度指标"), ("社会效益", "社会效益指标"), ("经济效益", "经济效益指标"),
    ("生态效益", "生态效益指标"), ("生态", "生态效益指标"), ("可持续影响", "可持续影响指标"),
    ("可持续", "可持续影响指标"), ("数量", "数量指标"), ("质量", "质量指标"), ("时效", "时效指标"),
    ("经济成本", "经济成本指标"), ("社会成本", "社会成本指标"), ("成本", "成本指标"),
)  # fmt: skip
_MEASURES = {
    "人数": {"人", "名", "位", "人次"}, "户数": {"户"}, "次数": {"次", "场", "场次", "期"},
    "场次": {"场", "场次", "次"}, "期数": {"期"}, "台数": {"台", "台套"}, "个数": {"个"},
    "里程": {"公里", "千米", "米"}, "长度": {"公里", "千米", "米", "延米"},
    "面积": {"平方米", "亩", "公顷", "㎡", "平方公里"}, "株数": {"株", "棵"}, "份数": {"份", "册", "本"},
    "村数": {"个", "个村", "村"}, "天数": {"天", "日"},
}  # fmt: skip
_NOISE = re.compile(
    r"^(?:请|帮我|麻烦|把|将|给我|我想|想|要|那个|这个|这条|那条|其中的|里面的|上面的|表里的)+"
    r"|(?:的)?(?:那条|这条|那一条|这一条|一栏|一行|那行|这行|一项|这项|那项)$"
)
_NTH = re.compile(rf"第?(\d{{1,3}}|{CHINESE})(?:条|行|个指标|项|个)(?:指标)?")


@dataclass(frozen=True)
class Target:
    """A cell, with the words for it in a reply."""

    cell: str  # a head cell, or "indicators/3"
    label: str

    @property
    def row(self) -> int | None:
        """The row's place, or None for a head."""
        return int(self.cell.split("/")[1]) if self.cell.startswith("indicators/") else None


HEAD_LABELS = {cell: words[0] for cell, words in _HEADS.items()} | {
    "funding/total": "年度资金总额", "annual_goal": "年度总体目标", "year": "预算年度",
    "funding/carried_over": "上年结转", "office": "项目主管处室", "attribute": "项目属性",
    "term": "项目期", "midterm_goal": "中期目标",
}  # fmt: skip


def row_label(draft: Draft, row: int) -> str:
    """ "第2条“社区工作者责任险参保人数”"."""
    return f"第{row + 1}条“{draft.table.indicators[row].name}”"


def label_of(draft: Draft, cell: str) -> str:
    """What a cell is called when talking to the clerk."""
    if cell.startswith("indicators/"):
        parts = cell.split("/")
        tail = "的名称" if len(parts) > 2 and parts[2] == "name" else ""
        return row_label(draft, int(parts[1])) + tail
    return HEAD_LABELS.get(cell, cell)


def find_targets(draft: Draft, words: str) -> list[Target]:
    """All cells that the words can mean, best reading only; several mean that it is not clear."""
    phrase = _NOISE.sub("", normalise(words)).strip("“”\"'《》的,，。 ")
    if not phrase:
        return []
    nth = _NTH.fullmatch(phrase) or _NTH.match(phrase)
    if nth and (number := parse_number(nth.group(1))) is not None:
        row = int(number) - 1
        return [_row(draft, row)] if 0 <= row < len(draft.table.indicators) else []
    for cell, heads in _HEADS.items():
        if phrase in heads:
            return [Target(cell, HEAD_LABELS[cell])]
    bare = re.sub(r"(?:指标值|目标值|指标|的值|数值)$", "", phrase) or phrase
    rows = draft.table.indicators
    named = [i for i, row in enumerate(rows) if normalise(row.name) in {phrase, bare}]
    if named:
        return [_row(draft, row) for row in named]
    level2 = taxonomy(draft.table.taxonomy).find_level2(bare)
    for word, name in _CLASS_WORDS:
        if level2 is None and bare == word:
            level2 = name
    if level2 == "成本指标" and draft.table.taxonomy.value == "four_family":
        level2 = "经济成本指标"
    if level2:
        return [_row(draft, i) for i, row in enumerate(rows) if row.level2 == level2]
    return [_row(draft, row) for row in _by_name(draft, bare)]


def is_cell_word(words: str) -> bool:
    """True where the words name a head, a class or a row by its number, whatever the draft."""
    phrase = re.sub(r"(?:指标值|指标|的值)$", "", _NOISE.sub("", normalise(words)).strip("“”的"))
    classes = {word for word, _ in _CLASS_WORDS}
    heads = {word for names in _HEADS.values() for word in names}
    return phrase in classes | heads | {"人数", "户数", "标准"} or bool(_NTH.fullmatch(phrase))


def find_by_value(draft: Draft, words: str) -> list[Target]:
    """Cells that say the value: 0.88万元 finds the total and the cost ceiling."""
    wanted = parse_value(words)
    if wanted.number is None and wanted.date is None:
        return []
    found = [
        Target(cell, HEAD_LABELS[cell])
        for cell in ("funding/total", "funding/fiscal", "funding/other")
        if wanted.amount is not None and amount_of(draft, cell) == wanted.amount
    ]
    for row, indicator in enumerate(draft.table.indicators):
        value = indicator.parsed
        if (value.number, value.unit, value.date) == (wanted.number, wanted.unit, wanted.date):
            found.append(_row(draft, row))
    return found


def amount_of(draft: Draft, cell: str) -> Money | None:
    """The amount in a funding cell."""
    found: Money | None = getattr(draft.table.funding, cell.split("/")[1])
    return found


def _row(draft: Draft, row: int) -> Target:
    return Target(f"indicators/{row}", row_label(draft, row))


def _by_name(draft: Draft, phrase: str) -> list[int]:
    """Rows whose names hold the words, else the most alike; deadlines by 时间, 期限."""
    rows = draft.table.indicators
    applying = [i for i, row in enumerate(rows) if row.applicable]
    holding = [i for i in applying if phrase in normalise(rows[i].name)]
    if holding:
        return holding
    if phrase in {
        "完成时间",
        "时间",
        "截止时间",
        "期限",
        "完成期限",
        "截止日期",
        "完工时间",
        "时限",
    }:
        return [i for i in applying if rows[i].parsed.kind in {ValueKind.DATE, ValueKind.PERIOD}]
    units = _MEASURES.get(phrase)
    if units:
        return [i for i in applying if (rows[i].parsed.unit or "").removeprefix("万") in units]
    if phrase in {"标准", "单价"}:
        return [i for i in applying if rows[i].parsed.kind is ValueKind.UNIT_PRICE]
    wanted = set(bigrams(phrase))
    scored = sorted(
        ((_likeness(wanted, phrase, rows[i].name), i) for i in applying), reverse=True
    )  # fmt: skip
    if not scored or scored[0][0] < 0.5:
        return []
    return [i for score, i in scored if score >= scored[0][0] - 0.05][::-1]


def _likeness(wanted: set[str], phrase: str, name: str) -> float:
    """How well words mean a name: the share of their pairs that it holds, or plain likeness."""
    if not wanted:
        return 0.0
    held = len(wanted & set(bigrams(name))) / len(wanted)
    return max(held * 0.9, dice(phrase, name))
