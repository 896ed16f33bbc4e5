"""One row becomes several of its class: 满意度拆成两条，群众90%，村干部95%."""

from dataclasses import dataclass
from functools import cache

from assistant.conversation.changing.changes import Changes
from assistant.conversation.changing.rows_added import in_full
from assistant.conversation.changing.setting import fitting
from assistant.conversation.outcomes import Outcome
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.measures import find_by_value
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, HandEdit, Snapshot
from assistant.conversation.turn import Turn, changed
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.said_values import complete, tidy_value
from assistant.drafting.matter.acts import verbs
from assistant.workspace import Workspace
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_SOFT = r"(?:把|将|请|那|就|给我|帮我|麻烦|这|再|要|得|应该?|需要|可以|还是|，)*"
_MANY = r"(?P<many>[两二三四五\d])(?:条|行|个指标|个|项|块|类)"
_SPLIT = re.compile(
    rf"{_SOFT}(?P<row>[^，。；：、\d]{{2,16}}?|第\d{{1,2}}[条行项](?=拆|分)|[≥≤]?\d[\d.]*[%％一-龥㎡/]{{0,4}}?)(?:那条|这条|那行|这行|指标|一条)?{_SOFT}"
    rf"(?:(?:拆|分)(?:开|分|解|细)?(?:成|为|做)?|(?:写|列)(?:成|为|做)|(?=[两二三四五][条行](?:来)?写))(?:{_MANY}|(?P<names>[^，。；：\d]{{2,30}}?[和跟与、][^，。；：\d]{{1,16}}?)(?:这|那)?{_MANY.replace('many', 'more')})"
    r"(?:来)?(?:写|列|填|考核)?(?:吧|了)?[，：:,]*(?P<parts>.*)"
)
_IN_ONE = re.compile(
    r"(?P<row>[^，。；：、\d]{2,16}?|[^，。；：、\d]{0,3}第\d{1,2}[条行项])(?:\d[\d.]*万?[\u4e00-\u9fff]{1,2}?)?(?:(?:拆|分)(?:开|分)?|改|变|换)(?:成|为)(?P<parts>[^，。；：\d]{2,}\d[^。；：]*?)(?:这?[两二三四五]条)?(?:吧|了)?"
)
_EACH = re.compile(
    rf"{_SOFT}(?P<row>[^，。；：、\d]{{2,10}}?)(?:那条|这条|指标)?{_SOFT}(?:拆|分)(?:开|成|为|别?问)?(?:来)?(?:写|列|填|考核)?，?"
    r"(?P<names>[^，。；：\d]{1,12}?(?:[和跟与、][^，。；：、\d]{1,12}?)+?)(?:(?:各|分别|单独)(?:自)?(?:写|列|填|来)?(?:成|为)?(?:一[条行个项]|(?=写|列))(?:写|列)?)?(?:吧|了|就行)?"
)
"""满意度分学生和家长; 满意度分开，学生和家长各一条."""
_BY = re.compile(
    rf"{_SOFT}(?P<row>[^，。；：、\d按]{{2,10}}?)(?:那条|这条|指标)?{_SOFT}(?:按照?|就)(?P<names>[^，。；：\d]{{1,12}}?[和跟与、][^，。；：\d]{{1,12}}?)(?:来)?(?:分开|分别|拆开|各自?)(?:来)?(?:写|列|填|考核|算|做)?(?:成?[两二三四]条)?{ORDER_ENDS}"
)
"""满意度按学生和家长分开写."""
_NAMES_APART = re.compile(
    rf"{_SOFT}(?P<names>[^，。；：\d]{{2,12}}?(?P<row>满意度|[\u4e00-\u9fff]{{2}}率)(?:(?:[和跟与、]|以及)[^，。；：、\d]{{2,12}}?(?P=row))+)(?:要|得|应该?|都|各|给我|帮我)*(?:分开来?|分别|拆开来?|各自|单独|各(?=写|列|填|一条)|分(?=成))(?:成?[两二三四]条)?(?:各?一条)?(?:来)?(?:写|列|填|考核|算)?(?:成?[两二三四一]条)?(?:吧|了)*(?:，(?P<shared>.+))?"
)
"""家长满意度、学生满意度分开写，都是92%."""
_BETWEEN = re.compile(r"[，,、]|(?<=[%\d上下内人次个户场])(?:和|跟|与|以及)(?=[\u4e00-\u9fff]{2,})")
_NUMBER = r"(?:\d[\d.,]*|百分之百|百分百)"
_PART = re.compile(
    rf"(?:其中|另外?|还有|再|(?:一|另一|第[一二三四五])[条个项行](?:是|写成?|填|列|放|叫)?|分别是?|是)*(?P<name>[\u4e00-\u9fff（）()]{{1,14}}?)(?:那|这|的)*(?:一?[条项行](?!件))?"
    rf"(?:那|这|的)*(?:就|都|也|写|填|(?<![固规限])定|按|是|为|要|达到|不?[低少]于|[≥≤]|：|:)*(?P<value>(?:不低于|不少于|不超过|至少|[≥≤])?{_NUMBER}[%％‰]?[\u4e00-\u9fffA-Za-z㎡/]{{0,6}}?)(?:吧|了|就行)?"
)
_BOTH = re.compile(
    rf"(?:都|均|全都?)(?:是|写|填|按|要|为|定)*(?P<value>[≥≤]?{_NUMBER}[%％‰]?[\u4e00-\u9fff]{{0,3}}?)(?:吧|了|就行)?"
)
_ASKED = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{2,8}}满意度)(?:就|都|也|写|填|定|按|是|为|要|达到)*(?P<value>(?:不低于|≥)?{_NUMBER}[%％](?:以上)?)(?:吧|了|就行)?"
)
"""学生满意度95%，老师满意度90%: each is asked for itself."""
_DOUBTS = re.compile(
    r"[?？]|吗|呢$|要不要|是不是|有没有|能不能|如果|要是|必要|怎么|嫌|不拆|不分|别|去年|往年"
)
_VALUE = re.compile(r"[≥≤]?\d")
_JOINED = re.compile(r"和|跟|与|、|以及")
_OLD_GOES = re.compile(
    rf"[，,；;、](?:原来|原先|原有|老|旧)(?:那|这|的)*一?[条行项](?:指标)?(?:就|也|给我)*(?:删掉?|去掉?|拿掉|不要|撤|取消|不用){ORDER_ENDS}$"
)
"""What a split does anyway."""
_IN_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}


@dataclass(frozen=True)
class Split:
    """The words of the row, and what it is split into: (name, value) each, the value "" where none is told."""

    row: str
    parts: tuple[tuple[str, str], ...]


def read_split(text: str) -> Split | None:
    """What a (bare) message splits; None for every other message, and where the parts are not all told."""
    if _DOUBTS.search(text):
        return None
    asked = [_ASKED.fullmatch(one) for one in text.split("，")]
    if len(asked) > 1 and all(asked):
        return Split("满意度", tuple((one["name"], one["value"]) for one in asked if one))
    if apart := _NAMES_APART.fullmatch(text):
        value = _BOTH.fullmatch(apart["shared"]) if apart["shared"] else None
        names = _JOINED.split(apart["names"])
        if apart["shared"] and value is None:
            return None
        return Split(apart["row"], tuple((one, value["value"] if value else "") for one in names))
    found = _SPLIT.fullmatch(_parts_apart(_OLD_GOES.sub("", text)))
    if found is None:
        named = _EACH.fullmatch(text) or _BY.fullmatch(text)
        kinds = [one for one in _JOINED.split(named["names"]) if one] if named else []
        return Split(named["row"], tuple((one, "") for one in kinds)) if named else None
    told = found.group("many") or found.group("more")
    many = _IN_NUMBERS.get(told) or int(told)
    said = [one for one in re.split(r"[，,；;、]|和(?=[^，]*\d)", found.group("parts")) if one]
    if found.group("names"):
        names = [one.strip("的") for one in _JOINED.split(found.group("names")) if one]
        shared = _BOTH.fullmatch("，".join(said)) if said else None
        each = [one for one in said if re.fullmatch(rf"(?:分别)?{_NUMBER}[%‰]?[一-龥]{{0,3}}", one)]
        if len(names) != many:
            return None
        if not said:
            return Split(found.group("row"), tuple((one, "") for one in names))
        if shared:
            return Split(found.group("row"), tuple((one, shared["value"]) for one in names))
        if len(each) == len(said) == many:
            values = [one.removeprefix("分别") for one in each]
            return Split(found.group("row"), tuple(zip(names, values, strict=True)))
    parts = [_PART.fullmatch(one) for one in said]
    names = [one for one in _JOINED.split(said[0]) if one] if len(said) == 1 else []
    if len(names) == many and not re.search(r"\d", said[0]):
        return Split(found.group("row"), tuple((one, "") for one in names))
    if len(parts) != many or not all(parts):
        return None
    return Split(found.group("row"), tuple((one["name"], one["value"]) for one in parts if one))


def _parts_apart(text: str) -> str:
    """拆成甲100%和乙98%两条, 作业点5个改成固定点3个、流动点2个, with the parts behind the number of rows: 拆成两条，甲100%，乙98%."""
    found = _IN_ONE.fullmatch(text)
    parts = _BETWEEN.split(found.group("parts")) if found else []
    if not all(map(_PART.fullmatch, parts)):
        return text
    many = {n: word for word, n in _IN_NUMBERS.items()}.get(len(parts))
    return f"{found.group('row')}拆成{many}条，{'，'.join(parts)}" if found and many else text


def by_row_split(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that splits one row; None for every other message."""
    wanted = read_split("，".join(split(text)))
    if wanted is None:
        return _asked_back(conversation, now, text)
    changes = Changes(workspace, now, message, conversation.focus)
    indicators = now.draft.table.indicators
    named = find_by_value(now.draft, wanted.row) if _VALUE.match(wanted.row) else changes.targets(wanted.row)  # fmt: skip
    called = [one for one in named if one.row is not None]
    value = wanted.parts[0][1]
    fit = fitting(changes, called, value, wanted.row) if value else called
    rows = [one.row for one in fit if one.row is not None and indicators[one.row].applicable]
    if len(rows) != 1:
        return None  # of a class without rows they are new ones, which others read
    old = indicators[rows[0]]
    tail = _tail(old.name, wanted.row)
    year = workspace.date().year
    if not value and parse_value(old.value).kind is not ValueKind.RATE:
        return None  # of so many of each only the clerk can say how many
    made = [
        (_named(name, tail), _valued(value, old, year) if value else old.value)
        for name, value in wanted.parts
    ]
    within = [n for n, (name, _) in enumerate(made) if name in old.name]
    if (
        len(within) == 1
        and within[0] == 0
        and not _JOINED.search(old.name)
        and _ASKED.fullmatch(wanted.parts[0][0] + value)
    ):
        made[0] = (old.name, made[0][1])  # 居民满意度 of the row 沿线居民满意度
    kinds = {parse_value(value).kind for _, value in made}
    if len({normalise(name) for name, _ in made}) < len(made) or kinds == {ValueKind.QUALITATIVE}:
        return None
    first, *others = made
    edits = [
        changes.edit_row(old, "name", first[0]),
        changes.edit_row(old, "value", first[1]).model_copy(update={"name": first[0]}),
    ]
    edits += [
        HandEdit(
            action="add", field="value", level1=old.level1, level2=old.level2, name=name,
            value=value, reason=changes.reason(),
        )
        for name, value in others
    ]  # fmt: skip
    told = "、".join(f"“{name}”" for name, _ in made)
    notes = [f"“{old.name}”拆成了{told}。"]
    if not value:
        notes.append(f"每一条先照原来的“{old.value}”写，不一样的请告诉我。")
    outcome = changes.with_edits(edits, notes)
    return changed(workspace, conversation, now, Outcome(outcome.snapshot, outcome.notes))


def _asked_back(conversation: Conversation, now: Snapshot, text: str) -> Turn | None:
    """满意度那条拆成两行, and nothing else: into which rows is for the clerk to say."""
    found = None if _DOUBTS.search(text) else _SPLIT.fullmatch(text)
    if found is None or not found["many"] or found["parts"] or "拆" not in text:
        return None
    rows = {one.row for one in find_targets(now.draft, found["row"]) if one.row is not None}
    if len(rows) != 1:
        return None
    old = now.draft.table.indicators[rows.pop()]
    return Turn(
        conversation,
        f"“{old.name}”（{old.value}）要拆成哪{found['many']}条？请连名称和指标值一起说，例如“拆成两条，一条……，一条……”。表格没有改动。",
    )


@cache
def _measure() -> re.Pattern[str]:
    """How names of indicators end: 满意度, 合格率, 举办场次."""
    return re.compile(
        rf"(?:满意度|知晓度|[一-龥]{{2}}率|(?:{verbs()})?(?:数量|人数|户数|次数|场次|期数|人次|面积|长度|里程|标准|单价|成本|时间|费用|支出))$"
    )


def _tail(name: str, words: str) -> str:
    """What the names of the parts end with: 更换数量 of 护理床更换数量 called 护理床, 满意度 of 村民满意度."""
    if name.startswith(words) and name != words:
        return name.removeprefix(words)
    found = _measure().search(name)
    return found[0] if found else ""


def _named(part: str, tail: str) -> str:
    whole = part.endswith(("率", tail[-2:])) or _measure().search(part) is not None
    return part if not tail or whole else f"{part}{tail}"


def _valued(value: str, old: Indicator, year: int) -> str:
    """The value with the sign and the unit of the row that is split, as one set there would have."""
    done = complete(tidy_value(value), old, year)
    return done.text if not done.doubt else in_full(value, old.name, old.level2 or "")
