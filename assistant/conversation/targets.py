"""Which cell a clerk's words mean: 满意度, 第3条, 预算, 参保人数, 完成时间, 它, 最后一条."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from assistant.conversation.state import Focus
from assistant.draft import Draft
from corpus.money import Money
from corpus.numerals import CHINESE, parse_number
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.text import bigrams, dice, normalise
from corpus.value_grammar import parse_value
from corpus.value_units import SAME_PER
from corpus.values import ValueKind

_HEADS = {
    "funding/total": ("预算", "预算金额", "预算总额", "金额", "资金", "总额", "总金额", "年度资金总额", "资金总额", "总预算", "年度预算", "项目金额", "项目年度金额", "总投资", "年度金额", "预算数", "项目预算", "项目资金", "经费", "总经费", "钱", "总价"),
    "funding/fiscal": ("财政拨款", "财政资金", "财政", "财政拨款金额", "财政那块", "财政部分"),
    "funding/other": ("其他资金", "自筹资金", "自筹", "其他"),
    "funding/carried_over": ("上年结转", "结转", "结转资金"),
    "project_name": ("项目名称", "名称", "名字",  "项目名", "项目名字", "表名", "项目", "项目的名称", "项目的名字"),
    "year": ("年度", "年份", "预算年度", "预算年份", "项目年度", "年"),
    "unit": ("实施单位", "单位", "项目单位", "填报单位", "项目实施单位", "单位名称", "实施单位名称"),
    "authority": ("主管部门", "主管单位", "部门", "主管部门名称", "主管"),
    "office": ("主管处室", "处室", "项目主管处室", "科室", "主管科室"),
    "attribute": ("项目属性", "属性"),
    "term": ("项目期", "项目期限", "实施期", "实施期限", "项目周期"),
    "annual_goal": ("目标", "年度目标", "总体目标", "年度总体目标", "绩效目标", "年度绩效目标", "年度总体绩效目标", "总目标", "目标描述"),
    "midterm_goal": ("中期目标", "中长期目标"),
}  # fmt: skip
_CLASS_WORDS = {
    "满意度": "服务对象满意度指标", "满意": "服务对象满意度指标", "群众满意度": "服务对象满意度指标",
    "社会效益": "社会效益指标", "经济效益": "经济效益指标", "生态效益": "生态效益指标",
    "生态": "生态效益指标", "可持续影响": "可持续影响指标", "可持续": "可持续影响指标",
    "数量": "数量指标", "质量": "质量指标", "时效": "时效指标", "经济成本": "经济成本指标",
    "社会成本": "社会成本指标", "成本": "成本指标", "生态环境成本": "生态环境成本指标",
}  # fmt: skip
_MEASURES = {
    "人数": {"人", "名", "位", "人次"}, "户数": {"户"}, "次数": {"次", "场", "场次", "期"},
    "场次": {"场", "场次", "次"}, "场数": {"场", "场次"}, "期数": {"期"}, "台数": {"台", "台套"},
    "个数": {"个"}, "里程": {"公里", "千米", "米"}, "长度": {"公里", "千米", "米", "延米"},
    "面积": {"平方米", "亩", "公顷", "㎡", "平方公里", "平米"}, "株数": {"株", "棵"},
    "份数": {"份", "册", "本"}, "村数": {"个", "个村", "村"}, "天数": {"天", "日"},
    "棵数": {"株", "棵"}, "盏数": {"盏"}, "辆数": {"辆", "台"}, "套数": {"套", "台套"},
    "人次": {"人次"}, "频次": {"次"}, "亩数": {"亩"},
}  # fmt: skip
_NOISE = re.compile(
    r"^(?:请|帮我|麻烦|把|将|给我|我想|想|要|表里的?|表中的?|里面的|上面的|上边的|其中的|那么|表格里的?|咱们的?|我们的?|现在的?|原来的?|目前的?)+"
    r"|(?:的)?(?:(?:这|那)(?:一)?(?:个|条|项)指标|那条|这条|那一条|这一条|一栏|一行|那行|这行|一项|这项|那项|那个|这个|那一栏|这一栏|那里|这里|那块|这块|那格)$"
)
_THIS = re.compile(
    r"(?:它|这个|那个|这条|那条|这一条|那一条|这项|那项|这里|该指标|该条|该项|刚才(?:那个|那条|的|改的|说的|那一条|加的|那项)?(?:那?条|那?个|指标)?|刚(?:改|加|说)的(?:那?条|那?个)?|上一条|上面那(?:条|个)|上面这?(?:条|个)?|前面那(?:条|个)|此项|此条|本条)?(?:的)?(?:指标|指标值|值|数|数值|名称|名字)?"
)
_NUMBER = rf"(?:\d{{1,3}}|{CHINESE})"
_ROW_WORD = r"(?:条|行|个指标|项|个)(?:指标)?"
_NTH = re.compile(rf"第?({_NUMBER}){_ROW_WORD}")
_SPAN = re.compile(rf"第?({_NUMBER})(?:{_ROW_WORD})?(?:到|至|-|~)第?({_NUMBER}){_ROW_WORD}")
_ENDS = re.compile(rf"(?:表里|表中|全表)?(?P<side>最后|最末|倒数|最下面|末尾|前|最前面|头|最上面|后)(?P<n>{_NUMBER})?(?:的)?{_ROW_WORD}")  # fmt: skip
_OF_CLASS = re.compile(
    rf"(?P<class>[^第最]{{2,8}}?)(?:指标)?(?:里|中|里面|类)?(?:的)?(?:(?P<side>第|最后|前|后|倒数第)(?P<n>{_NUMBER})?{_ROW_WORD})"
)
_ALL_OF = re.compile(
    rf"^(?:所有的?|全部的?|全部|每条|各条|各个|(?:这|那)?(?:{_NUMBER}|几|两)(?:条|个|项))(?:的)?|(?:都|全部|全都)$|(?:这|那)?(?:{_NUMBER}|几|两)(?:条|个|项)(?:指标)?$"
)


@dataclass(frozen=True)
class Target:
    """A cell, with the words for it in a reply."""

    cell: str  # a head cell, or "indicators/3"
    label: str
    sure: bool = True  # False where only likeness of words points to it

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


def find_targets(draft: Draft, words: str, focus: Focus | None = None) -> list[Target]:
    """All cells that the words can mean, best reading only; several mean that it is not clear.

    ``focus`` is what was last spoken of: 它, 这条, 刚才那个.
    """
    phrase = _NOISE.sub("", normalise(words)).strip("“”\"'《》的,，。 ")
    phrase = phrase or normalise(words).strip("“”\"'《》的,，。 ")
    if not phrase:
        return []
    for read in (_numbered, _spoken_of, _heads, _by_class):
        found = read(draft, phrase, focus)
        if found is not None:
            return found
    bare = _bare(phrase)
    for word, parents in (("产出", "产出指标"), ("效益", "效益指标")):
        if bare == word:
            return [_row(draft, i) for i, row in enumerate(draft.table.indicators) if row.level1 == parents]  # fmt: skip
    source = re.fullmatch(r"(?:区|县|市|省|上级|中央|本级|镇|乡)(?:级)?(?:财政)?(?:补助|资金|拨款|配套|财政|专项)(?:资金)?", phrase)  # fmt: skip
    if source and not any(phrase in normalise(row.name) for row in draft.table.indicators):
        return [Target("funding/fiscal", HEAD_LABELS["funding/fiscal"])]
    whose = _of_value(draft, phrase)
    if whose:
        return whose
    priced = _priced(draft, phrase)
    if priced:
        return priced
    plural = _ALL_OF.sub("", phrase)
    if plural != phrase and plural:
        return find_targets(draft, plural, focus)
    rows = draft.table.indicators
    named = [i for i, row in enumerate(rows) if normalise(row.name) in {phrase, bare}]
    if named:
        return [_row(draft, row) for row in named]
    return _by_name(draft, bare)


def _of_value(draft: Draft, phrase: str) -> list[Target]:
    """社会效益的持续改善: the row of a class that says this."""
    left, of, right = phrase.partition("的")
    if not of or not right:
        return []
    return [
        _row(draft, i)
        for i in _rows_of(draft, left)
        if right in {normalise(draft.table.indicators[i].value), normalise(draft.table.indicators[i].name)}
    ]  # fmt: skip


def _priced(draft: Draft, phrase: str) -> list[Target]:
    """每人每年, 人均, 每户: the price that is per these."""
    phrase = re.sub(r"^一(?=[期户人场次台盏个亩套份张本辆件月年](?:人数)?$)", "每", phrase)
    found = re.fullmatch(r"(?:标准|补助标准|发放标准|单价|补贴|补助)?((?:每[\u4e00-\u9fff]{1,2}?){1,3})(?:标准|补助|补贴|单价)?", phrase)  # fmt: skip
    if not found:
        return []
    pers = set(re.findall(r"每(个月|平方米|公里|[\u4e00-\u9fff])", found.group(1)))
    pers = {"月" if per == "个月" else per for per in pers}
    return [
        _row(draft, i)
        for i in _where(draft, lambda one: one.per and pers <= {SAME_PER.get(p, p) for p in one.per} | set(one.per))
    ]  # fmt: skip


def find_each(draft: Draft, words: str, focus: Focus | None = None) -> list[Target]:
    """The cells that words joined by 和 or 、 mean, one after the other; [] if one is unclear."""
    found: list[Target] = []
    carried = ""
    for part in re.split(r"[、,，]|和|跟|以及|及", words):
        if not part.strip():
            continue
        if re.fullmatch(rf"第?{_NUMBER}", normalise(part)) and re.search(_ROW_WORD, words):
            part += "条"
        targets = find_targets(draft, carried + part, focus)
        if not targets:
            return []
        found += [one for one in targets if one not in found]
    return found


def _bare(phrase: str) -> str:
    return re.sub(r"(?:指标值|目标值|指标|的值|数值|那类|这类|类|方面|的数)$", "", phrase) or phrase


def _numbered(draft: Draft, phrase: str, focus: Focus | None) -> list[Target] | None:
    """第3条, 第2到4条, 最后一条, 后两条, 质量的第二条."""
    rows = draft.table.indicators
    phrase = re.sub(r"(?:的)?(?:指标值|值|名称|名字|数值)$", "", phrase)
    found = _SPAN.fullmatch(phrase)
    if found:
        first, last = (parse_number(one) for one in found.groups())
        if first is None or last is None:
            return []
        return [_row(draft, n - 1) for n in range(int(first), int(last) + 1) if 0 < n <= len(rows)]
    found = _NTH.fullmatch(phrase) or (re.match(rf"第{_NUMBER}{_ROW_WORD}(?![、和跟与,到至]|第)", phrase) and _NTH.match(phrase)) or None  # fmt: skip
    if found and phrase[0] not in "一" and (number := parse_number(found.group(1))) is not None:
        row = int(number) - 1
        return [_row(draft, row)] if 0 <= row < len(rows) else []
    found = _ENDS.fullmatch(phrase)
    if found:
        return [_row(draft, i) for i in _from_end(found, [i for i, row in enumerate(rows) if row.applicable])]  # fmt: skip
    found = _OF_CLASS.fullmatch(phrase)
    if found:
        mine = _rows_of(draft, _bare(found.group("class")))
        if mine:
            side, number = found.group("side"), parse_number(found.group("n") or "")
            if side == "第":
                place = int(number or 0) - 1
                return [_row(draft, mine[place])] if 0 <= place < len(mine) else []
            return [_row(draft, i) for i in _from_end(found, mine)]
    return None


def _from_end(found: re.Match[str], rows: list[int]) -> list[int]:
    number = parse_number(found.group("n") or "") or 1
    side, count = found.group("side"), int(number)
    if side in {"倒数", "倒数第"}:
        return rows[-count : len(rows) - count + 1] if count <= len(rows) else []
    if side in {"最后", "最末", "最下面", "末尾", "后"}:
        return rows[-count:]
    return rows[:count]


def _spoken_of(draft: Draft, phrase: str, focus: Focus | None) -> list[Target] | None:
    """它, 这条, 刚才那个: what was last spoken of."""
    if not _THIS.fullmatch(phrase):
        return None
    if focus is None:
        return []
    if not focus.level2:
        return [Target(focus.name, HEAD_LABELS[focus.name])]
    return [
        _row(draft, i)
        for i, row in enumerate(draft.table.indicators)
        if (row.level2, row.name) == (focus.level2, focus.name)
    ]


def _heads(draft: Draft, phrase: str, focus: Focus | None) -> list[Target] | None:
    phrase = {"总的": "总额", "总共": "总额", "合计": "总额", "一共": "总额"}.get(phrase, phrase)
    bare = re.sub(r"^(?:该|本)?项目(?:的)?(?=.{2,})", "", phrase)
    for cell, heads in _HEADS.items():
        if phrase in heads or (bare in heads and bare != "名称"):
            return [Target(cell, HEAD_LABELS[cell])]
    return None


def level2_of(draft: Draft, words: str) -> str | None:
    """The 二级指标 of the draft's taxonomy that the words name, or None."""
    return level2_in(draft.table.taxonomy, words)


def level2_in(name: TaxonomyName, words: str) -> str | None:
    """The 二级指标 of a taxonomy that the words name, or None."""
    family = taxonomy(name)
    bare = _bare(normalise(words))
    level2 = family.find_level2(bare) or _CLASS_WORDS.get(bare) or _CLASS_WORDS.get(_mistyped(bare))
    if level2 == "成本指标" and family.parent(level2) is None:
        level2 = "经济成本指标"
    if level2 == "经济成本指标" and family.parent(level2) is None:
        level2 = "成本指标"
    return level2 if level2 and family.parent(level2) else None


def _mistyped(word: str) -> str:
    """The class word that differs in one character: 满义度."""
    if len(word) < 3:
        return ""
    near = [
        known
        for known in _CLASS_WORDS
        if len(known) == len(word) and sum(a != b for a, b in zip(known, word, strict=True)) == 1
    ]
    return near[0] if len(near) == 1 else ""


def _rows_of(draft: Draft, words: str) -> list[int]:
    level2 = level2_of(draft, words)
    return [i for i, row in enumerate(draft.table.indicators) if level2 and row.level2 == level2]


def _by_class(draft: Draft, phrase: str, focus: Focus | None) -> list[Target] | None:
    found = _rows_of(draft, phrase)
    if found:
        return [_row(draft, row) for row in found]
    return [] if level2_of(draft, phrase) else None


def is_cell_word(words: str) -> bool:
    """True where the words name a head, a class or a row by its number, whatever the draft."""
    phrase = re.sub(r"(?:指标值|指标|的值)$", "", _NOISE.sub("", normalise(words)).strip("“”的"))
    heads = {word for names in _HEADS.values() for word in names}
    known = set(_CLASS_WORDS) | heads | {"人数", "户数", "标准"}
    return phrase in known or bool(_NTH.fullmatch(phrase))


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
        if (value.number, value.unit, value.date) == (wanted.number, wanted.unit, wanted.date) or (
            wanted.unit is None and wanted.number is not None and value.number == wanted.number
        ):
            found.append(_row(draft, row))
    return found


def rows_measured_like(draft: Draft, text: str) -> list[Target]:
    """Rows whose value is of the same kind and unit as ``text``: 35人 finds the head counts."""
    wanted = parse_value(text)
    return [_row(draft, i) for i in _where(draft, lambda one: same_measure(one, wanted))]


def same_measure(one, two) -> bool:  # type: ignore[no-untyped-def]
    """True where two parsed values can stand in one cell: both people, both money, both dates."""
    if {one.kind, two.kind} <= {ValueKind.DATE, ValueKind.PERIOD}:
        return one.kind is two.kind
    if one.amount is not None and two.amount is not None:
        return set(one.per) == set(two.per) or not two.per
    counts = {ValueKind.QUANTITY}
    if one.kind in counts and two.kind in counts and "个" in {one.unit, two.unit}:
        return one.unit not in _SPANS and two.unit not in _SPANS
    return one.kind is two.kind and _unit(one.unit) == _unit(two.unit)


_SPANS = frozenset({"天", "小时", "分钟", "公里", "米", "亩", "平方米", "万元", "元", "公顷", "吨"})


def _unit(unit: str | None) -> str:
    bare = (unit or "").removeprefix("万")
    return {
        "名": "人",
        "位": "人",
        "场次": "场",
        "平米": "平方米",
        "㎡": "平方米",
        "棵": "株",
        "个人": "人",
    }.get(bare, bare)


def amount_of(draft: Draft, cell: str) -> Money | None:
    """The amount in a funding cell."""
    found: Money | None = getattr(draft.table.funding, cell.split("/")[1])
    return found


def _row(draft: Draft, row: int, sure: bool = True) -> Target:
    return Target(f"indicators/{row}", row_label(draft, row), sure)


def _where(draft: Draft, fits: Callable[..., bool]) -> list[int]:
    return [
        i for i, row in enumerate(draft.table.indicators) if row.applicable and fits(row.parsed)
    ]


_TIME_WORDS = frozenset(
    {"完成时间", "时间", "截止时间", "期限", "完成期限", "截止日期", "完工时间", "时限", "日期", "完成日期", "完成时限", "工期", "竣工时间", "什么时候完成"}
)  # fmt: skip


def _by_name(draft: Draft, phrase: str) -> list[Target]:
    """Rows whose names hold the words, else the most alike; deadlines by 时间, 期限."""
    rows = draft.table.indicators
    applying = [i for i, row in enumerate(rows) if row.applicable]
    holding = [i for i in applying if phrase in normalise(rows[i].name)]
    if phrase in _TIME_WORDS:
        dated = [i for i in applying if rows[i].parsed.kind is ValueKind.DATE]
        dated = dated or [i for i in applying if rows[i].parsed.kind is ValueKind.PERIOD]
        if dated:
            return [_row(draft, i) for i in dated]
    units = _MEASURES.get(phrase)
    if units:
        counted = [i for i in applying if (rows[i].parsed.unit or "").removeprefix("万") in units and rows[i].level2 == "数量指标"]  # fmt: skip
        if counted and not (len(holding) == 1 and len(counted) > 1):
            return [_row(draft, i) for i in counted]
    if holding:
        return [_row(draft, i) for i in holding]
    if units:
        return [_row(draft, i) for i in _where(draft, lambda one: (one.unit or "").removeprefix("万") in units)]  # fmt: skip
    if re.fullmatch(
        r"(?:补助|发放|保费|救助|补贴|收费|每人|人均|每户|户均)?(?:标准|单价|价格)", phrase
    ):
        return [_row(draft, i) for i in _where(draft, lambda one: one.kind is ValueKind.UNIT_PRICE)]
    if phrase in {"总成本", "成本总额", "总额控制", "支出总额", "控制数"}:
        return [_row(draft, i) for i in applying if rows[i].parsed.kind is ValueKind.MONEY and (rows[i].level2 or "").endswith("成本指标")]  # fmt: skip
    price = re.fullmatch(r"(?P<noun>.{2,}?)的?(?:单价|价格|造价|标准|价钱|价)", phrase)
    if price:
        dear = [i for i in applying if rows[i].parsed.per and rows[i].parsed.amount is not None and price.group("noun") in normalise(rows[i].name)]  # fmt: skip
        if dear:
            return [_row(draft, i) for i in dear]
    shorter = re.sub(
        r"^(?:每[\u4e00-\u9fff]{1,2}|项目|本项目)(?=.{3,})|(?:每[\u4e00-\u9fff])+$", "", phrase
    )
    for words in dict.fromkeys((phrase, shorter)):
        inside = [
            i for i in applying if len(words) >= 3 and _in_order(words, normalise(rows[i].name))
        ]
        if inside:
            return [_row(draft, i) for i in inside]
    if shorter != phrase and shorter:
        return _by_name(draft, shorter)
    if re.search(r"工资|报酬|薪|补贴|津贴|保费|标准|单价|价格|补助|价$", phrase):
        priced = _where(draft, lambda one: one.kind is ValueKind.UNIT_PRICE)
        if len(priced) == 1:
            return [_row(draft, priced[0])]
    wanted = set(bigrams(phrase))
    scored = sorted(
        ((_likeness(wanted, phrase, rows[i].name), i) for i in applying), reverse=True
    )  # fmt: skip
    if not scored or scored[0][0] < 0.5:
        return []
    best = [i for score, i in scored if score >= scored[0][0] - 0.05][::-1]
    return [_row(draft, i, sure=scored[0][0] >= 0.75) for i in best]


def _in_order(phrase: str, name: str) -> bool:
    """True where the words stand in the name in their order, with others between: 管道长度."""
    if phrase[-2:] not in name:
        return False
    characters = iter(name)
    return all(one in characters for one in phrase)


def _likeness(wanted: set[str], phrase: str, name: str) -> float:
    """How well words mean a name: the share of their pairs that it holds, or plain likeness."""
    if not wanted:
        return 0.0
    held = len(wanted & set(bigrams(name))) / len(wanted)
    return max(held * 0.9, dice(phrase, name))


def spoken_row(draft: Draft, message: str) -> Focus | None:
    """The one row whose class or name the message speaks of, for a later 它; None where unclear."""
    flat = normalise(message)
    rows = draft.table.indicators
    classes = {row.level2 for word, name in _CLASS_WORDS.items() if word in flat and len(word) > 2 for row in rows if row.level2 == name and row.applicable}  # fmt: skip
    in_class = [row for row in rows if row.applicable and row.level2 in classes]
    if len(in_class) == 1:
        return Focus(level2=in_class[0].level2 or "", name=in_class[0].name)
    scored = []
    for row in rows:
        if row.applicable:
            pairs = set(bigrams(row.name))
            scored.append((len(pairs & set(bigrams(flat))), row))
    scored.sort(key=lambda one: -one[0])
    if scored and scored[0][0] >= 3 and (len(scored) == 1 or scored[1][0] < scored[0][0]):
        best = scored[0][1]
        return Focus(level2=best.level2 or "", name=best.name)
    return None
