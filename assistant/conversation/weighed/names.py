"""New names that a message tells: for rows that are there, and for rows to come."""

from collections.abc import Iterator

from assistant.conversation.parts import words
from assistant.conversation.parts.base import CALLED, EDGES, LEVEL
from assistant.conversation.parts.mentions import CLASS, HEAD, ROW, TEXT, VALUE, Clause, Span
from assistant.conversation.roles import net
from assistant.conversation.speech.everyday_verbs import begins_with_verb
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.order_words import FILL_IN
from assistant.conversation.vocabulary.value_words import is_class_word
from assistant.conversation.weighed import played, signs
from assistant.conversation.weighed.heard import Heard
from assistant.conversation.weighed.retold import retold
from assistant.conversation.weighed.to_come import ordered_to_come
from assistant.conversation.weighed.wishes import ALONE, WORDED, Wish
from corpus import late_re as re
from corpus.text import bigrams, dice, normalise

NAME_ENDS = re.compile(
    r"(?:率|数量|人数|户数|次数|场次|数|度|时间|期限|标准|单价|成本|费用|金额|水平|能力|情况|环境|质量|收入|机制|面积|长度|里程|支出|额|比例|时长|总量|产量|影响|作用|意识|秩序|补贴|补助|服务|天数)$"
)
_TOLD_BY = re.compile(
    r"(?:对象(?:就|应该?|要|得)*(?:写|填|是|为|改成?)|应当?称|改名叫做?|改名为|改成叫|改成|改为|改作|改叫|改称|换成|换为|写成|写为|叫做|叫成|就叫|叫(?![号停卖])|称为|名为|应为|应是|应该是|应该叫|改名为?|更名为?|名字改?成?|规范为|统一为|统称|缩短[成为]|精简[成为]|简写[成为]|表述[成为]|命名为|定名为|改题|题作|缩[成为]|瘦身成|直呼|换作|写作|称作|该叫|简成|简化成|简化为|调整为|变成)(?:个(?![案人体性别])|一个)?(?P<n>[\u4e00-\u9fffA-Za-z\d（）()、]{2,30}?)(?:\s|就行了?|就好了?|就够了?|就可以了?|就成|即可|得了|吧|哈|啊|呀|嘛|了|比较好|更准确?|更合适|就完了|为好|为宜|$)+$"
)
"""Verbs that a new name follows: 名称改成, 换成, 叫."""
_CUED = re.compile(
    rf"(?:改|写|用|填|报|加一条|加条|加个|加上|补上|写上|填上|列上|添上|(?<!参)加(?![固强宽密])|增加|{FILL_IN}|[：:])(?:个(?![案人体性别])|一个)?(?P<n>[\u4e00-\u9fffA-Za-z\d（）()、]{{2,30}}?)(?:\s|就行了?|就好了?|就够了?|就可以了?|就成|即可|得了|吧|哈|啊|呀|嘛|了|比较好|更准确?|更合适|就完了|为好|为宜|$)+$"
)
"""Verbs that may stand before a name, and before much else."""
_EXCHANGED = re.compile(r"[”\"][^，。]{0,6}(?:换|改)[成为][“\"]")
_VERB = re.compile(
    r"(?:名称|名字|叫法|名)?(?:就|应该?|该|那就)*(?:写(?![作生字])[成上]?|填(?![埋方海料])[成上]?|叫做?(?![号停卖])|改[成为叫]|名为)"
    r"|(?:(?:再|还|另外?|也)*(?:加|添|补|增加|新增|列|写|设|来)(?:上|进)?)?一[条个项行栏格](?!人|体|案|性|龙|策)(?:指标)?(?:叫做?)?"
)
_SHORTEST = 3
"""Characters of a name that is told after such a verb."""
_COUNTS = re.compile(r"[\u4e00-\u9fff][数次率度量费价期]|批次|单价|人次|户数|标准")
"""Shorter names, which say what is counted."""
_TALK = re.compile(r"[，,。的了吧我你他]|写|改|成")
_BOUND = re.compile(
    r"(?:(?:要|得|应|需|必须)*(?:控制|保持|限定|限制|稳定|压)在|不[低少高大小多短]于|不超过|至少|最多|最少|达到|达|[≥≤为是：: ])+$"
)
"""What stands between a new name and its value."""
_QUOTES = '“"「『《‘'
_OWN_NAME = re.compile(r"[\u4e00-\u9fff（）]{4,24}")
_NO_NAME = re.compile(
    r"[一两二三几]?(?:样东西|个指标|条指标|项指标|样|个内容|条内容)|(?:是|有|就)?(?:大概|大约|大致|约摸|差不多|将近|估计|总共|一共|合计|左右|可能)(?:是|有)?"
)
_TO_COME = re.compile(
    r"加|添|补|增|新|列|写|填|放|设|漏|缺|少了|要有|得有|还有|另外|塞|再来|来[一个条]|搞|设|空着|进|归|挂|换成|并入|续上|再配|配[上一]|记[上一]|定个|多[了一出]|差[了一]|体现|考核|得见"
)


def told(heard: Heard) -> list[tuple[int, Span, bool]]:
    """Texts that could be a name, each with its clause, and True where it stands in quotes."""
    found: list[tuple[int, Span, bool]] = []
    for n, clause in enumerate(heard.clauses):
        for span in clause.spans:
            quoted = clause.raw[span.start : span.start + 1] in _QUOTES
            if span.mark in {TEXT, ROW} and quoted and len(span.text) >= 2:
                found.append((n, span, True))
        plainly = _outside(clause, _TOLD_BY)
        for cued in (plainly or _outside(clause, _CUED), CALLED.search(clause.raw)):
            name = _bare(cued.start("n"), cued.group("n")) if cued else None
            for one in _one_by_one(name) if name else ():
                if not any(at == n and same.text == one.text for at, same, _ in found):
                    found.append((n, one, False))
        values = clause.of(VALUE)
        until = values[0].start if values else 0
        told_ahead = _BOUND.sub("", clause.raw[:until])
        ahead = _TOLD_BY.search(told_ahead) or _CUED.search(told_ahead)
        name = _bare(ahead.start("n"), ahead.group("n")) if ahead else None
        if name and not any(one[0] == n and one[1].start == name.start for one in found):
            found.append((n, name, False))
        if n > 0 and _OWN_NAME.fullmatch(clause.raw) and NAME_ENDS.search(clause.raw):
            whole = _bare(0, clause.raw)
            if not any(one[0] == n and one[1].text == whole.text for one in found):
                found.append((n, whole, False))
        for role in (net.NEW_NAME, net.NAME):
            for one in map(without_speech, heard.roles.texts(n, clause, role)):
                if len(one.text) >= _SHORTEST and not any(
                    at == n and same.text == one.text for at, same, _ in found
                ):
                    found.append((n, one, False))
    return found


_SPEECH_AHEAD = re.compile(
    r"^(?:行(?![政业人车道动程洪风驶李])|上|头|里|面|中|下|条|个|项|成|为|叫|作)?(?:再|还|也|另外?)*(?:把|将|给|：|:)?"
)
"""What a name that is told by its role may have taken along: 上教师出勤率, 头把理赔材料齐全率."""


def without_speech(span: Span) -> Span:
    """The text without words of talking at its edges."""
    ahead = _SPEECH_AHEAD.match(span.text)
    cut = (
        ahead.end()
        if ahead
        and not begins_with_verb(span.text)
        and ahead.group()[-1:] in {"把", "将", "给", "：", ":", "上", "头", "成", "为", "行"}
        else 0
    )
    text = EDGES.sub("", span.text[cut:])
    at = span.text.find(text) if text else 0
    return _bare(span.start + at, text)


def _outside(clause: Clause, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first match whose verb is no part of a row's name (用水群众满意度)."""
    inside = [one for one in clause.of(ROW) if len(one.text) >= _SHORTEST]
    at = 0
    while found := pattern.search(clause.raw, at):
        hit = next((one for one in inside if one.start <= found.start() < one.end), None)
        if hit is None:
            return found
        at = hit.end
    return None


def _one_by_one(name: Span) -> Iterator[Span]:
    """The name, and where it may be several, each of them: 盐样采集数量、尿样采集数量."""
    yield name
    parts = name.text.split("、")
    if len(parts) > 1 and all(len(one) >= _SHORTEST for one in parts):
        at = name.start
        for one in parts:
            yield Span(at, at + len(one), TEXT, one)
            at += len(one) + 1


def _bare(start: int, text: str) -> Span:
    """A name without the verb that tells it: 写物资储备能力, 叫高血压建档率."""
    verb = _VERB.match(text)
    cut = verb.end() if verb and len(text) - verb.end() >= _SHORTEST else 0
    return Span(start + cut, start + len(text), TEXT, text[cut:])


def for_renaming(heard: Heard) -> Iterator[Wish]:
    """Each text as the new name of each row that the message names."""
    for n, span, quoted in told(heard):
        about = [*_of_name(heard, n, span, quoted), *played.of_text(heard, n, span, net.NEW_NAME)]
        for row, indicator in enumerate(heard.rows):
            named = signs.where_beside(heard, row, n, span) if indicator.applicable else ["nowhere"]
            if named == ["nowhere"]:
                continue
            people = indicator.name.endswith(_SATISFACTION) and _PEOPLE.fullmatch(span.text)
            text = f"{span.text}{_SATISFACTION}" if people else span.text
            said, own = set(bigrams(text)), set(bigrams(indicator.name))
            share = len(said & own) / max(min(len(said), len(own)), 1)
            alike = [f"alike:{min(int(share * 4), 3)}"]
            alike += ["people"] if people else []
            alike += (
                ["people:told"]
                if people and re.search(r"对象|群体|评价的|打分的", heard.text)
                else []
            )
            alike.append("part" if normalise(text) in normalise(indicator.name) else "notpart")
            alike += ["samename"] if normalise(text) == normalise(indicator.name) else []
            alike += ["samelast"] if text[-1:] == indicator.name[-1:] else []
            alike += signs.worded(heard, row, text)
            alike += _paired(heard, n, span, row)
            more = [*signs.rivals(heard, row, n), *signs.manner(heard, n), *about]
            more += played.of_row(heard, row, net.RENAMED)
            yield Wish("rename", row, text=text, uses=(f"t{n}:{span.start}",), signs=signs.together("rename", named, alike, more))  # fmt: skip


def _paired(heard: Heard, n: int, span: Span, row: int) -> list[str]:
    """Whether names that are told one behind the other go to the rows in the order in which these are named."""
    raw = heard.clauses[n].raw
    front = raw[: span.start]
    if not (front.endswith("、") or raw[span.end : span.end + 1] == "、"):
        return []
    mine = front.count("、") if front.endswith("、") else 0
    rows = list(dict.fromkeys(one for clause in heard.clauses[: n + 1] for one in _named_in(heard, clause, span)))  # fmt: skip
    if row not in rows or len(rows) < 2:
        return ["paired:no"]
    return ["paired:just" if rows.index(row) == min(mine, len(rows) - 1) else "paired:other"]


def _named_in(heard: Heard, clause: Clause, name: Span) -> Iterator[int]:
    """The rows that a clause names, by their names or by a class with one row, in their order; not inside the new name."""
    for one in clause.spans:
        if one.mark == ROW and one.rows and not (name.start <= one.start < name.end):
            yield max(one.rows, key=lambda told: told[1])[0]
        elif one.mark == CLASS:
            level2 = level2_of(heard.now.draft, one.text)
            mine = [n for n, row in enumerate(heard.rows) if row.applicable and row.level2 == level2]  # fmt: skip
            yield from mine if len(mine) == 1 else []


_SATISFACTION = "满意度"
_PEOPLE = re.compile(r"[\u4e00-\u9fff]{2,8}(?<!满意)(?<!度)(?<!率)")
"""Whom one asks, told for the whole name: 对象写辅警 is 辅警满意度."""


def _of_name(heard: Heard, n: int, span: Span, quoted: bool) -> list[str]:
    clause, text = heard.clauses[n], span.text
    existing = {normalise(one.name) for one in heard.rows if one.applicable}
    before = re.sub(rf"[{_QUOTES}]$", "", clause.raw[: span.start])
    found = signs.beside(before, clause.raw[span.end :], "n")
    found.append("quoted" if quoted else "unquoted")
    found.append("suffix" if NAME_ENDS.search(text) else "nosuffix")
    found.append("level" if LEVEL.search(text) else "nolevel")
    found.append("existing" if normalise(text) in existing else "newname")
    found.append(f"long:{min(len(text) // 4, 5)}")
    found += ["exchanged"] if quoted and _EXCHANGED.search(clause.raw) else []
    found += ["talk"] if _TALK.search(text) else []
    found.append("valued" if clause.of(VALUE) else "novalue")
    after = [one for one in heard.values if n < one.clause <= n + _FAR]
    found += ["valued:after"] if any(retold(heard, one.clause, one.span) for one in after) else []
    return [*found, "anyvalue" if heard.values else "novalues"]


def for_adding(heard: Heard) -> Iterator[Wish]:
    """Each text as the name of a row to come, with the value and the class that stand near it."""
    opened = _TO_COME.search(heard.text) is not None
    texts = [(n, span, quoted) for n, span, quoted in told(heard) if span.mark == TEXT and (opened or _comes(heard, n, span))]  # fmt: skip
    for n, clause in enumerate(heard.clauses):
        bare_name = _bare_name(clause) if opened else None
        for told_so in (bare_name, *_before_values(clause)):
            bare = _bare(told_so.start, told_so.text) if told_so else None
            if bare is not None and not any(one[0] == n and one[1].text == bare.text for one in texts):  # fmt: skip
                texts.append((n, bare, False))
    for n, span, quoted in dict.fromkeys(one for text in texts for one in _with_level(text)):
        if (
            (len(span.text) < _SHORTEST and not _COUNTS.fullmatch(span.text) and span.start > 0)
            or _NO_NAME.fullmatch(span.text)
            or is_class_word(span.text)
            or level2_of(heard.now.draft, span.text)
        ):
            continue  # 时效指标 is a class and no name
        level2, placed = _class_near(heard, n)
        about = [*_of_name(heard, n, span, quoted), *played.of_text(heard, n, span, net.NAME)]
        likest = max((dice(span.text, one.name) for one in heard.rows if one.applicable), default=0)
        about.append(f"likest:{min(int(likest * 4), 3)}")
        elsewhere = any("add" in one for one in heard.manners)
        opens = "here" if "add" in heard.manners[n] else "other" if elsewhere else "no"
        if level2 and not any(one.level2 == level2 and one.applicable for one in heard.rows):
            placed = [*placed, "emptyclass"]
        raw = heard.clauses[n].raw
        front = [f"front:{raw[:2]}", f"front1:{raw[:1]}", *signs.manner(heard, n)]
        ordered = [f"opens:{opens}", *ordered_to_come(heard, n, span)]
        ordered.append(f"like:{min(int(likest * 4), 3)}")
        for value, near, used in _values_near(heard, n, span):
            yield Wish(
                "add", value=value, text=span.text, level2=level2, uses=(f"t{n}:{span.start}", *used),
                signs=signs.together("add", [*ordered, *placed], near, [*about, *front]),
            )  # fmt: skip


def _comes(heard: Heard, n: int, span: Span) -> bool:
    """True where a text most likely names a row to come, though no word tells of one coming."""
    return heard.roles.of(n, span, net.NAME) >= _LIKELY


def _with_level(told: tuple[int, Span, bool]) -> Iterator[tuple[int, Span, bool]]:
    """The text, and what stands before its level: 子女照料负担｜有效减轻."""
    yield told
    n, span, quoted = told
    level = LEVEL.search(span.text)
    if level is not None and not quoted and level.end() == len(span.text) and level.start() >= _SHORTEST:  # fmt: skip
        front = span.text[: level.start()]
        yield n, Span(span.start, span.start + len(front), TEXT, front), quoted


def _bare_name(clause: Clause) -> Span | None:
    """The longest stretch that is no value, class, verb or filler."""
    if clause.of(HEAD):
        return None
    chars = list(clause.raw)
    for one in clause.spans:
        if one.mark in {VALUE, CLASS}:
            chars[one.start : one.end] = "\n" * (one.end - one.start)
    text = words.ADD_ROW.sub(lambda one: "\n" * len(one.group()), "".join(chars))
    best = ""
    for piece in re.split(r"[\n：:，,“”\"]", text):
        kept, before = piece, None
        while before != kept:
            before, kept = kept, _WRITTEN.sub("", EDGES.sub("", kept.strip(" 、")))
        best = max(best, kept, key=len)
    at = clause.raw.find(best)
    if not re.fullmatch(r"[\u4e00-\u9fffA-Za-z\d（）()、]{2,24}", best) or at < 0:
        return None
    return Span(at, at + len(best), TEXT, best)


_WRITTEN = re.compile(r"(?:也|都|给我|帮我)*(?:写|补|加|列|填|添)(?:上|进去|进来|一下)(?:吧|了)?$")
_ADJACENT = re.compile(
    r"(?:^|[、，,：:和及；\s]|[加补增添列设]充?[上个条列设]?|[改换写填][成为上])(?P<n>(?:\d+(?:岁|周岁|米|级|月龄)(?:以[上下])?)?[\u4e00-\u9fff]{2,14})$"
)
_TAKEN_UP = re.compile(
    rf"^(?:指标)?(?:里头?|里面|中|内|下面|方面)?(?:再|还|也|另外?|帮我|给我)*(?:补充|增加|新增|加上|添加|增设|增列|列上|补上|加入|加|{FILL_IN}|添|列)(?:一[条个项行])?"
)


def _before_values(clause: Clause) -> Iterator[Span]:
    """What stands right before each value of a list: 快检次数3000次、宣传活动6场."""
    for value in clause.of(VALUE):
        told = _BOUND.sub("", clause.raw[: value.start])
        classes = [one.end for one in clause.of(CLASS) if one.end <= value.start]
        start = max(classes, default=0)
        told = "，" * start + _TAKEN_UP.sub(
            lambda one: "，" * len(one.group()), told[start:], count=1
        )
        found = _ADJACENT.search(told)
        text = EDGES.sub("", found.group("n")) if found else ""
        if len(text) >= _SHORTEST or _COUNTS.fullmatch(text) or (found and found.start("n") == 0):
            at = told.rfind(text)
            yield Span(at, at + len(text), TEXT, text)


_FAR = 2
"""Clauses behind a new name in which its value may stand."""
_AHEAD = 3
"""Clauses before a new name in which its value may stand, where the value most likely is that of a row to come."""
_LIKELY = 0.5
"""Probability from which a piece is taken to play a role though nothing else tells it."""


def _values_near(
    heard: Heard, n: int, span: Span
) -> Iterator[tuple[str, list[str], tuple[str, ...]]]:
    """The values that a new row could have: their text, how they stand, what they use; "" for none."""
    first = True
    for one in heard.values:
        inside = one.clause == n and one.span.start < span.end and one.span.end > span.start
        coming = n - _AHEAD <= one.clause < n and heard.roles.of(one.clause, one.span, net.ADDED) >= _LIKELY  # fmt: skip
        if inside or not (coming or n - 1 <= one.clause <= n + _FAR):
            continue
        behind = one.clause > n or (one.clause == n and one.span.start >= span.end)
        near = "here" if one.clause == n else "next" if one.clause == n + 1 else "far" if behind else "back"  # fmt: skip
        side = f"val:{near}:{'behind' if behind else 'before'}"
        order = ["val:first"] if behind and first else []
        order += ["val:adjacent"] if one.clause == n and 0 <= one.span.start - span.end <= 1 else []
        first &= not behind
        clause = heard.clauses[one.clause]
        cues = [sign for sign in signs.cues(clause, one.span) if sign.startswith("cue")]
        kind = f"val:kind:{one.parsed.kind}"
        rate = f"val:rate:{'率' in span.text}:{one.parsed.unit == '%'}"
        fresh = f"val:fits:{signs.rows_that_fit(heard, one)}"
        roles = [f"val:{sign}" for sign in played.of_value(heard, one)]
        yield one.span.text, [side, *order, *cues, kind, rate, fresh, *signs.placed(heard, one), *roles], (f"v{one.place}",)  # fmt: skip
    for at in range(n, min(n + 2, len(heard.clauses))):
        raw = heard.clauses[at].raw[span.end if at == n else 0 :]
        level = WORDED.search(raw) or LEVEL.search(raw)
        text = level.group("v") if level and level.re == WORDED else level.group() if level else ""
        alone = ALONE.fullmatch(raw.lstrip("，：: ")) if at > n else None
        text = alone.group("v") if alone else text
        if text and text not in span.text:
            yield text, ["level:here" if at == n else "level:next"], ()
        for worded in heard.roles.texts(at, heard.clauses[at], net.WORDING):
            if worded.text not in (text, span.text) and (at > n or worded.start >= span.end):
                told_so = played.of_text(heard, at, worded, net.WORDING)[0]
                yield worded.text, [f"wording:{'here' if at == n else 'next'}", f"wording:{told_so}"], (f"t{at}:{worded.start}",)  # fmt: skip
    yield "", ["val:none", "val:none:some" if heard.values else "val:none:no"], ()


def _class_near(heard: Heard, n: int) -> tuple[str, list[str]]:
    order = [n, *range(n - 1, -1, -1), *range(n + 1, len(heard.clauses))]
    found = [(at, one) for at in order for one in heard.clauses[at].of(CLASS)]
    found.sort(key=lambda told: heard.roles.of(told[0], told[1], net.ADDED_TO) < _LIKELY)
    for at, one in found:
        level2 = level2_of(heard.now.draft, one.text)
        if level2:
            return level2, [f"class:{'here' if at == n else 'back' if at < n else 'next'}"]
    return "", ["class:none"]
