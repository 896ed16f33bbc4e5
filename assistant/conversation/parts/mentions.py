"""What a clause names: rows by parts of their names, by number or by 它, classes, heads, values, quotes."""

from dataclasses import dataclass, field

from assistant.conversation.parts.words import EACH, VALUES
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.vocabulary.classes import in_a_name, level2_of, unknown_names
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.once_per import once_per
from corpus import late_re as re
from corpus.numerals import CHINESE
from corpus.text import normalise, places

ROW, CLASS, VALUE, TEXT, HEAD, WHY = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005"
"""What stands in a masked clause for the mention of a row, a class, a value, a quote, a head, a reason."""
MARKS = f"{ROW}{CLASS}{VALUE}{TEXT}{HEAD}{WHY}"

_NUMBER = rf"(?:\d{{1,2}}|{CHINESE})"
_CLASS = rf"{CLASS_WORD}(?:类)?(?:指标)?"
_NUMBERED = re.compile(
    rf"(?:{_CLASS}(?:里|中|类)?(?:的)?)?(?:第{_NUMBER}|最后{_NUMBER}?|倒数第?{_NUMBER}|头{_NUMBER})(?:条|行|项|个指标|个(?!问题|相似|月|季))(?:指标)?"
)
_ADDED = re.compile(
    r"(?:刚才?|刚刚|新|才)(?:给)?(?:单?列|单?设|弄|搞|立|加|添|补|增|写)(?:上|进去|出来)?的?(?:那|这)?(?:一)?(?:条|个|项|行)?(?:指标)?"
)
_THIS = re.compile(
    r"(?:刚才|刚刚|刚|上面|前面)(?:改|说|提)?的?(?:那|这)(?:一)?(?:条|个|项)(?:指标)?|上项|上一项|上一条|前项|该指标|(?:这|那)(?:一)?(?:条|项)(?:指标)?|它|该项|此项|此条"
)
_CLASSES = re.compile(_CLASS)
_QUOTED = re.compile(r"[“\"「『《‘]([^”\"」』》’]{1,60})[”\"」』》’]")
_HEADS = re.compile(
    r"年度资金总额|资金总额|预算总额|总预算|总投资|总金额|总资金|总经费|预算|总额|总价|经费|资金|财政拨款|财政资金|自筹资金|自筹部分|自筹|其他资金|钱数|"
    r"项目名称|项目名字|项目名|项目期限?|项目周期|实施期限|实施单位|填报单位|申报单位|(?:^|(?<=[嗯啊哦呃那，]))单位(?!造价|成本|面积|价|数|职工|人员|和|里|的|工程)|单位(?=就?[填是写改换叫用名])|(?:^|(?<=[嗯啊哦呃那，]))主管(?!的|部门|单位|处室|科室)|主管(?=就?[填是写改换叫用])|项目单位|主管部门|主管单位|预算年度|年份|年度(?=就?(?:填|改|写|是|为|报|：|:)?(?:成|为)?20\d\d)|年度总体目标|年度绩效目标|年度目标|总体目标|绩效目标"
)
_GENERIC = frozenset(
    {"项目", "指标", "工作", "完成", "情况", "服务", "管理", "使用", "进行", "开展", "相关", "单位", "部门", "资金", "人员", "补助", "建设", "年度", "及时", "按时"}
)  # fmt: skip
_LONG = 5  # characters of a name that outweigh a number inside it


@dataclass(frozen=True)
class Span:
    """One mention: where it stands, what it is, and what it can mean."""

    start: int
    end: int
    mark: str
    text: str
    rows: tuple[
        tuple[int, int], ...
    ] = ()  # for ROW: each row (from 0) with the characters it shares


@dataclass(frozen=True)
class Clause:
    """A clause with its mentions taken out."""

    raw: str
    masked: str
    spans: tuple[Span, ...] = field(default=())

    def of(self, mark: str) -> list[Span]:
        """The mentions of one sort, in their order."""
        return [one for one in self.spans if one.mark == mark]


@once_per("now")
def read_clause(now: Snapshot, raw: str, focus: Focus | None) -> Clause:
    """The mentions of a clause."""
    draft = now.draft
    spans: list[Span] = []

    def free(start: int, end: int) -> bool:
        return all(end <= one.start or start >= one.end for one in spans)

    for found in _QUOTED.finditer(raw):
        rows = _called(now, found.group(1)) if not _NEW_NAME.search(raw[: found.start()]) else ()
        mark = ROW if rows else TEXT
        spans.append(Span(found.start(), found.end(), mark, found.group(1), rows))
    for pattern in (_NUMBERED, _ADDED, _THIS):
        for found in pattern.finditer(raw):
            if not free(found.start(), found.end()):
                continue
            if pattern is _THIS and re.search(r"[^把将给就请再，]$", raw[: found.start()]):
                continue  # 满意度那条: what stands before says which
            added = pattern is _ADDED
            rows = _added(now) if added else tuple(
                (one.row, len(found.group())) for one in find_targets(draft, found.group(), focus) if one.row is not None
            )  # fmt: skip
            if rows or not added:
                spans.append(Span(found.start(), found.end(), ROW, found.group(), rows))
    names = _named(now, raw)
    for one in names:
        if one.rows[0][1] >= _LONG and free(one.start, one.end):
            spans.append(one)
    for pattern in VALUES:
        for found in pattern.finditer(raw):
            if free(found.start(), found.end()) and not _is_a_row(raw, found):
                text = _priced(found) if pattern is EACH else found.group()
                scored = re.match(r"分(?!钟|之|别)", raw[found.end() :]) is not None
                end, start = found.end() + scored, found.start()
                moved = re.match(r"(?:每[\u4e00-\u9fff])+(?=[涨降加减少多提])[\u4e00-\u9fff](?=\d)", text)  # fmt: skip
                if moved:  # 每人降50: the price goes down by it
                    start, text = start + moved.end(), text[moved.end() :]
                about = re.match(r"左右|上下", raw[end:])
                if about and not re.match(r"约|近|不|至|≥|≤", text):
                    end, text = end + 2, f"约{text}"  # 150件左右
                spans.append(Span(start, end, VALUE, text + "分" * scored))
    for found in _CLASSES.finditer(raw):
        longer = any(one.start <= found.start() and one.end >= found.end() and one.end - one.start > found.end() - found.start() for one in names)  # fmt: skip
        if free(found.start(), found.end()) and not longer and not in_a_name(raw, found.start(), found.end()) and level2_of(draft, found.group()):  # fmt: skip
            spans.append(Span(found.start(), found.end(), CLASS, found.group()))
    for start, end in unknown_names(draft, raw):
        if free(start, end):  # 运行成本那行, where no row is called so
            spans.append(Span(start, end, ROW, raw[start:end]))
    for found in _HEADS.finditer(raw):
        longer = any(one.start <= found.start() and one.end >= found.end() and one.end - one.start > found.end() - found.start() for one in names)  # fmt: skip
        period = found.group().endswith(("期限", "周期")) and any(one.start <= found.start() and one.end >= found.end() for one in names)  # fmt: skip
        if free(found.start(), found.end()) and not longer and not period:
            spans.append(Span(found.start(), found.end(), HEAD, found.group()))
    spans += [one for one in names if free(one.start, one.end)]
    if any(one in spans for one in names):  # 上一项文明祭扫: the name says which
        spans = [one for one in spans if one.mark != ROW or not _THIS.fullmatch(one.text) or one.text == "它"]  # fmt: skip
    spans.sort(key=lambda one: one.start)
    masked, at = "", 0
    for one in spans:
        masked += raw[at : one.start] + one.mark
        at = one.end
    return Clause(raw, masked + raw[at:], tuple(spans))


_NEW_NAME = re.compile(
    r"(?:改成|改为|改作|改叫|改称|换成|换为|叫做?|叫成|写成|写为|应为|应是|名为|称为|加一?条|加个|加|增加|新增|增列|用|去掉|删掉|删去|加上|前面?|后面?)$"
)


def _called(now: Snapshot, text: str) -> tuple[tuple[int, int], ...]:
    """The rows that a quoted text names: by their whole name, or by a part that only one has."""
    rows = [
        (n, normalise(one.name))
        for n, one in enumerate(now.draft.table.indicators)
        if one.applicable
    ]
    said = normalise(text)
    if len(said) < 3:
        return ()
    whole = tuple((n, len(said)) for n, name in rows if name == said)
    part = tuple((n, len(said)) for n, name in rows if said in name)
    return whole or (part if len(part) == 1 and len(said) >= 4 else ())


def _is_a_row(raw: str, found: re.Match[str]) -> bool:
    """加一条: a row to come, no count."""
    text = found.group()
    if text == "三方" and raw[: found.start()].endswith("第"):
        return True
    if re.fullmatch(r"一(?:点|类|起|样|下|些|直|定|并|共|般|律|切|栏|格|句|遍)", text):
        return True
    if text in {"今年", "本年", "明年", "去年"} or _is_called(raw, found):
        return True
    if re.fullmatch(r"[一二两三四五几](?:条|项|个|块)", text) and re.search(r"[这那]$", raw[: found.start()]):  # fmt: skip
        return True  # 这两条
    if re.fullmatch(r"一(?:项|条|行)", text) and not re.search(r"[多少减砍租建修办]了?$", raw[: found.start()]):  # fmt: skip
        return True
    if not re.fullmatch(r"[一1两](?:条|项|个|行)", text):
        return False
    before = re.search(r"(?:加|添|补充?|列|写|来|设|增加?|另|放|多|要|塞|整|指标)(?:了|上)?$", raw[: found.start()])  # fmt: skip
    named = re.match(r"[\u4e00-\u9fff]{2}", raw[found.end() :])
    return before is not None and (found.group()[-1] != "个" or named is not None)


_HOTLINE = re.compile(r"12[0-9]{3}|9[56]\d{3}|11[0249]|12[02]")
_RINGS = re.compile(r"(?:投诉|举报|反映|拨打?|告|捅|闹|打|找)(?:到|去|给|了|过)*$")
_RUNG = re.compile(r"(?:[\u4e00-\u9fff]{1,4})?(?:热线|电话|工单|投诉|举报)")


def _is_called(raw: str, found: re.Match[str]) -> bool:
    """被投诉到12345, 12315热线: whom one rings up, and no value."""
    if not _HOTLINE.fullmatch(found.group()):
        return False
    before, behind = raw[: found.start()], raw[found.end() :]
    return _RINGS.search(before) is not None or _RUNG.match(behind) is not None


def _priced(found: re.Match[str]) -> str:
    """一公斤48 as 48元/公斤."""
    unit = {"元钱": "元", "块钱": "元", "块": "元", "万": "万元", None: "元"}.get(
        found.group("u"), found.group("u")
    )
    per = re.sub(r"均", "", re.sub(r"[每一](?=[\u4e00-\u9fff])", "/", found.group("per")))
    per = per if per.startswith("/") else f"/{per}"
    return f"{found.group('n')}{unit}{per}"


def _added(now: Snapshot) -> tuple[tuple[int, int], ...]:
    """The row that was last added by hand."""
    for edit in reversed(now.edits):
        if edit.action == "add":
            return tuple(
                (n, 9) for n, row in enumerate(now.draft.table.indicators)
                if (row.level2, row.name) == (edit.level2, edit.name)
            )  # fmt: skip
    return ()


def _named(now: Snapshot, raw: str) -> list[Span]:
    """Stretches that are parts of names of rows, each with all rows that it can mean; longest first."""
    flat = raw if len(normalise(raw)) != len(raw) else normalise(raw)
    stretches: list[tuple[int, int, int, int]] = []  # covered, start, end, row
    for row, indicator in enumerate(now.draft.table.indicators):
        if not indicator.applicable:
            continue
        name = normalise(indicator.name)
        at = 0
        while at < len(flat) - 1:
            end, covered = _stretch(flat, at, name)
            if covered >= 2:
                stretches.append((covered, at, end, row))
            at = max(end, at + 1)
    found: list[Span] = []
    left = sorted(stretches, key=lambda one: (-one[0], one[1]))
    while left:
        covered, start, end, _ = left[0]
        mine = [one for one in left if one[1] < end and one[2] > start]
        left = [one for one in left if one not in mine]
        text = raw[start:end]
        if covered == 2 and text in _GENERIC:
            continue
        rows: dict[int, int] = {}
        for shared, at, _, row in mine:
            if at <= start or shared >= covered:
                rows[row] = max(rows.get(row, 0), shared)
        ranked = tuple(sorted(rows.items(), key=lambda one: (-one[1], one[0])))
        found.append(Span(start, end, ROW, text, ranked))
    return found


def _stretch(text: str, start: int, name: str) -> tuple[int, int]:
    """From ``start`` the longest run whose characters stand in the name in this order: end, count."""
    if text[start : start + 2] not in name:
        return start, 0
    best = start, 0
    for at in places(text[start : start + 2], name):
        place, end, covered = at + 2, start + 2, 2
        while end < len(text):
            piece = text[end : end + 2]
            if name[place : place + 1] == text[end]:
                place, end, covered = place + 1, end + 1, covered + 1
            elif len(piece) == 2 and piece in name[place:]:
                place = name.index(piece, place) + 2
                end, covered = end + 2, covered + 2
            elif text[end] == "的" and len(text[end + 1 : end + 3]) == 2 and text[end + 1 : end + 3] in name[place:]:  # fmt: skip
                end += 1
            elif text[end] == name[-1] and place < len(name):
                place, end, covered = len(name), end + 1, covered + 1
            else:
                break
        if covered > best[1]:
            best = end, covered
    return best
