"""Which cell a clerk's words mean: 满意度, 第3条, 预算, 参保人数, 完成时间, 它, 最后一条."""

from assistant.conversation.referring.cells import (
    HEAD_LABELS,
    HEADS,
    Target,
    row_target,
)
from assistant.conversation.referring.measures import (
    rows_where,
)
from assistant.conversation.referring.mentions import rows_mentioned
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.classes import CLASS_WORDS, bare_words, level2_of
from assistant.conversation.vocabulary.same_sort import bare_pers
from assistant.draft import Draft
from assistant.understanding.lexicon import units as countable
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number
from corpus.text import bigrams, dice, normalise
from corpus.values import ValueKind

_MEASURES = {
    "人数": {"人", "名", "位", "人次"}, "户数": {"户"}, "次数": {"次", "场", "场次", "期"},
    "场次": {"场", "场次", "次"}, "场数": {"场", "场次"}, "期数": {"期"}, "台数": {"台", "台套"},
    "个数": {"个"}, "里程": {"公里", "千米", "米"}, "长度": {"公里", "千米", "米", "延米"},
    "面积": {"平方米", "亩", "公顷", "㎡", "平方公里", "平米"}, "株数": {"株", "棵"},
    "份数": {"份", "册", "本"}, "村数": {"个", "个村", "村"}, "天数": {"天", "日"},
    "棵数": {"株", "棵"}, "盏数": {"盏"}, "辆数": {"辆", "台"}, "套数": {"套", "台套"},
    "人次": {"人次"}, "频次": {"次"}, "亩数": {"亩"}, "公里数": {"公里", "千米"}, "米数": {"米", "延米"},
    "吨数": {"吨"}, "件数": {"件"}, "只数": {"只", "羽"}, "头数": {"头"}, "座数": {"座"}, "处数": {"处"},
    "间数": {"间"}, "册数": {"册", "本"}, "本数": {"本", "册"}, "家数": {"家"}, "所数": {"所"}, "块数": {"块"},
    "车数": {"辆", "台"}, "起数": {"起"}, "课时数": {"课时", "学时"}, "桌数": {"桌"}, "平方数": {"平方米", "平米"},
}  # fmt: skip

_NOISE = re.compile(
    r"^(?:请|帮我|麻烦|把|将|给我|我想|想|要|表里的?|表中的?|里面的|上面的|上边的|其中的|那么|表格里的?|咱们的?|我们的?|现在的?|原来的?|目前的?)+"
    r"|(?:的)?(?:(?:这|那)(?:一)?(?:个|条|项)指标|那条|这条|那一条|这一条|(?<![第十])一栏|(?<![第十])一行|那行|这行|(?<![第十])一项|这项|那项|那个|这个|那一栏|这一栏|那里|这里|那块|这块|那格)$"
)

_THIS = re.compile(
    r"(?:它|条|这个|那个|这条|那条|这一条|那一条|这项|那项|这里|该指标|该条|该项|刚才(?:那个|那条|的|改的|说的|那一条|加的|那项)?(?:那?条|那?个|指标)?|刚(?:才|刚)?(?:单列|挪|移|加|改|补|添|说|新增|增加|调|换|写)(?:过去|过来|进去|上去)?的(?:那?一?条|那?个|那?项)?|(?:挪|移|改|调)过去的?那一?条|上一条|上面那(?:条|个)|上面这?(?:条|个)?|前面那(?:条|个)|此项|此条|本条)(?:的)?(?:指标|指标值|值|数|数值|名称|名字)?|(?:指标值|值|数值)"
)

_NUMBER = rf"(?:\d{{1,3}}|{CHINESE})"

_ROW_WORD = r"(?:条|行|个指标|项|个)(?:指标)?"

_NTH = re.compile(rf"第?({_NUMBER}){_ROW_WORD}")

_SPAN = re.compile(rf"第?({_NUMBER})(?:{_ROW_WORD})?(?:到|至|-|~)第?({_NUMBER}){_ROW_WORD}")

_ENDS = re.compile(rf"(?:表里|表中|全表)?(?P<side>最后|最末|倒数第?|最下面|末尾|前|最前面|头|最上面|后)(?P<n>{_NUMBER})?(?:的)?{_ROW_WORD}")  # fmt: skip

_OF_CLASS = re.compile(
    rf"(?P<class>[^第最]{{2,8}}?)(?:指标)?(?:里|中|里面|类)?(?:的)?(?:(?P<side>第|最后|前|后|倒数第)(?P<n>{_NUMBER})?{_ROW_WORD})"
)

_ALL_OF = re.compile(
    rf"^(?:所有的?|全部的?|全部|每条|各条|各个|(?:这|那)?(?:{_NUMBER}|几|两)(?:条|个|项))(?:的)?|(?:都|全部|全都)$|(?:这|那)?(?:{_NUMBER}|几|两)(?:条|个|项)(?:指标)?$"
)


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
    bare = bare_words(phrase)
    for word, parents in (("产出", "产出指标"), ("效益", "效益指标")):
        if bare == word:
            return [row_target(draft, i) for i, row in enumerate(draft.table.indicators) if row.level1 == parents]  # fmt: skip
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
        return [row_target(draft, row) for row in named]
    return _by_name(draft, bare)


def _of_value(draft: Draft, phrase: str) -> list[Target]:
    """社会效益的持续改善: the row of a class that says this."""
    left, of, right = phrase.partition("的")
    if not of or not right:
        return []
    return [
        row_target(draft, i)
        for i in _rows_of(draft, left)
        if right in {normalise(draft.table.indicators[i].value), normalise(draft.table.indicators[i].name)}
    ]  # fmt: skip


def _priced(draft: Draft, phrase: str) -> list[Target]:
    """每人每年, 人均, 每户: the price that is per these."""
    phrase = re.sub(r"^一(?=[期户人场次台盏个亩套份张本辆件月年](?:人数)?$)", "每", phrase)
    found = re.fullmatch(r"(?:标准|补助标准|发放标准|单价|补贴|补助)?((?:每[\u4e00-\u9fff]{1,2}?){1,3})(?:标准|补助|补贴|单价)?", phrase)  # fmt: skip
    if not found:
        return []
    each = r"每(个月|[平立]方米?|公里|万[\u4e00-\u9fff]|[\u4e00-\u9fff])"
    pers = bare_pers(re.findall(each, found.group(1)))
    return [
        row_target(draft, i)
        for i in rows_where(draft, lambda one: one.per and pers <= bare_pers(one.per))
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


def _numbered(draft: Draft, phrase: str, focus: Focus | None) -> list[Target] | None:
    """第3条, 第2到4条, 最后一条, 后两条, 质量的第二条."""
    rows = draft.table.indicators
    phrase = re.sub(r"(?:的)?(?:指标值|值|名称|名字|数值)$", "", phrase)
    found = _SPAN.fullmatch(phrase)
    if found:
        first, last = (parse_number(one) for one in found.groups())
        if first is None or last is None:
            return []
        return [
            row_target(draft, n - 1) for n in range(int(first), int(last) + 1) if 0 < n <= len(rows)
        ]
    found = _NTH.fullmatch(phrase) or (re.match(rf"第{_NUMBER}{_ROW_WORD}(?![、和跟与,到至]|第)", phrase) and _NTH.match(phrase)) or None  # fmt: skip
    if found and phrase[0] not in "一" and (number := parse_number(found.group(1))) is not None:
        row = int(number) - 1
        return [row_target(draft, row)] if 0 <= row < len(rows) else []
    found = _ENDS.fullmatch(phrase)
    if found:
        return [row_target(draft, i) for i in _from_end(found, [i for i, row in enumerate(rows) if row.applicable])]  # fmt: skip
    found = _OF_CLASS.fullmatch(phrase)
    if found:
        mine = _rows_of(draft, bare_words(found.group("class")))
        if mine:
            side, number = found.group("side"), parse_number(found.group("n") or "")
            if side == "第":
                place = int(number or 0) - 1
                return [row_target(draft, mine[place])] if 0 <= place < len(mine) else []
            return [row_target(draft, i) for i in _from_end(found, mine)]
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
        row_target(draft, i)
        for i, row in enumerate(draft.table.indicators)
        if (row.level2, row.name) == (focus.level2, focus.name)
    ]


def _heads(draft: Draft, phrase: str, focus: Focus | None) -> list[Target] | None:
    phrase = {"总": "总额", "总的": "总额", "总共": "总额", "合计": "总额", "一共": "总额"}.get(
        phrase, phrase
    )
    bare = re.sub(r"^(?:该|本)?项目(?:的)?(?=.{2,})", "", phrase)
    for cell, heads in HEADS.items():
        if phrase in heads or (bare in heads and bare != "名称"):
            own = [i for i, row in enumerate(draft.table.indicators) if row.applicable and row.name.endswith(phrase)]  # fmt: skip
            if cell == "term" and own:  # 实施期限: of a row that is called so
                return [row_target(draft, i) for i in own]
            return [Target(cell, HEAD_LABELS[cell])]
    return None


def _rows_of(draft: Draft, words: str) -> list[int]:
    level2 = level2_of(draft, words)
    return [i for i, row in enumerate(draft.table.indicators) if level2 and row.level2 == level2]


def _by_class(draft: Draft, phrase: str, focus: Focus | None) -> list[Target] | None:
    found = _rows_of(draft, phrase)
    if found:
        return [row_target(draft, row) for row in found]
    return [] if level2_of(draft, phrase) else None


def is_cell_word(words: str) -> bool:
    """True where the words name a head, a class or a row by its number, whatever the draft."""
    phrase = re.sub(r"(?:指标值|指标|的值)$", "", _NOISE.sub("", normalise(words)).strip("“”的"))
    heads = {word for names in HEADS.values() for word in names}
    known = set(CLASS_WORDS) | heads | {"人数", "户数", "标准"}
    return phrase in known or bool(_NTH.fullmatch(phrase))


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
            return [row_target(draft, i) for i in dated]
    units = _MEASURES.get(phrase) or _unit_alone(phrase)
    if units:
        counted = [i for i in applying if (rows[i].parsed.unit or "").removeprefix("万") in units and rows[i].level2 == "数量指标"]  # fmt: skip
        if counted and not (len(holding) == 1 and len(counted) > 1):
            return [row_target(draft, i) for i in counted]
    if holding:
        return [row_target(draft, i) for i in holding]
    if units:
        return [row_target(draft, i) for i in rows_where(draft, lambda one: (one.unit or "").removeprefix("万") in units)]  # fmt: skip
    if re.fullmatch(
        r"(?:补助|发放|保费|救助|补贴|收费|每人|人均|每户|户均)?(?:标准|单价|价格)", phrase
    ):
        return [
            row_target(draft, i)
            for i in rows_where(draft, lambda one: one.kind is ValueKind.UNIT_PRICE)
        ]
    if phrase in {"总成本", "成本总额", "总额控制", "支出总额", "控制数"}:
        return [row_target(draft, i) for i in applying if rows[i].parsed.kind is ValueKind.MONEY and (rows[i].level2 or "").endswith("成本指标")]  # fmt: skip
    measured = [
        word for word in _MEASURES if phrase.endswith(word) and len(phrase) >= len(word) + 2
    ]
    for word in measured:  # 水库座数: the row of 水库 that counts 座
        counted = [i for i in applying if (rows[i].parsed.unit or "") in _MEASURES[word] and phrase.removesuffix(word) in normalise(rows[i].name)]  # fmt: skip
        if counted:
            return [row_target(draft, i) for i in counted]
    price = re.fullmatch(r"(?P<noun>.{2,}?)的?(?:单价|价格|造价|标准|价钱|价)", phrase)
    if price:
        dear = [i for i in applying if rows[i].parsed.per and rows[i].parsed.amount is not None and price.group("noun") in normalise(rows[i].name)]  # fmt: skip
        if dear:
            return [row_target(draft, i) for i in dear]
    shorter = re.sub(
        r"^(?:每[\u4e00-\u9fff]{1,2}|项目|本项目)(?=.{3,})|(?:每[\u4e00-\u9fff])+$", "", phrase
    )
    for words in dict.fromkeys((phrase, shorter)):
        inside = [
            i for i in applying if len(words) >= 3 and _in_order(words, normalise(rows[i].name))
        ]
        if inside:
            return [row_target(draft, i) for i in inside]
    if shorter != phrase and shorter:
        return _by_name(draft, shorter)
    for word, same in _SAME_WORDS:
        if word in phrase and not any(word in rows[i].name for i in applying):
            return _by_name(draft, phrase.replace(word, same))
    if _PAID.search(phrase) and not _MEASURED.search(phrase):
        priced = rows_where(draft, lambda one: one.kind is ValueKind.UNIT_PRICE)
        if len(priced) == 1:
            return [row_target(draft, priced[0])]
    wanted = set(bigrams(phrase))
    scored = sorted(
        ((_likeness(wanted, phrase, rows[i].name), i) for i in applying), reverse=True
    )  # fmt: skip
    if not scored or scored[0][0] < 0.5:
        return []
    best = [i for score, i in scored if score >= scored[0][0] - 0.05][::-1]
    return [row_target(draft, i, sure=scored[0][0] >= 0.75) for i in best]


def _unit_alone(phrase: str) -> set[str] | None:
    """组数, 尾数: what is counted in that unit; None for other words."""
    unit = phrase.removesuffix("数")
    return {unit} if unit != phrase and unit in countable().countable else None


_PAID = re.compile(r"工资|报酬|薪|补贴|津贴|保费|标准|单价|价格|补助|价$")
_MEASURED = re.compile(r"(?:率|度|人数|户数|次数|数量|时间|时限|期限|面积|及时|准确)$")
"""Ends of names that no price has: 补贴准确率."""
_SAME_WORDS = (("精准", "准确"), ("准时", "及时"), ("按时", "及时"), ("精确", "准确"))
"""What clerks call alike in names of rates, where the table has the other word."""


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
    """The one row whose class or name the message speaks of, for a later 它; None where unclear.

    A class without a row, spoken of alone, is in view without a name.
    """
    flat = normalise(message)
    rows = draft.table.indicators
    spoken = {name for word, name in CLASS_WORDS.items() if word in flat and len(word) > 2}
    if len(spoken) == 1 and not any(row.applicable and row.level2 in spoken for row in rows):
        return Focus(level2=spoken.pop(), name="")
    classes = {row.level2 for word, name in CLASS_WORDS.items() if word in flat and len(word) > 2 for row in rows if row.level2 == name and row.applicable}  # fmt: skip
    in_class = [row for row in rows if row.applicable and row.level2 in classes]
    if len(in_class) == 1:
        return Focus(level2=in_class[0].level2 or "", name=in_class[0].name)
    meant = rows_mentioned(draft, message)
    if len(meant) != 1:
        return None
    best = rows[meant[0].row or 0]
    return Focus(level2=best.level2 or "", name=best.name)
