"""A list of named counts that a class lacks: 数量少了设备，补调光台1台、吊杆12根: each is a row of its own."""

from assistant.conversation.actions import Add
from assistant.conversation.changing.carrying_out import carry_out
from assistant.conversation.outcomes import Outcome
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Conversation, Snapshot
from assistant.conversation.turn import Turn, settled
from assistant.conversation.vocabulary.order_words import FILL_IN
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.draft import Draft
from assistant.understanding.lexicon import any_of, units
from assistant.workspace import Workspace
from corpus import late_re as re

_UNIT = f"(?:{any_of(units().countable - {'元', '块钱', '万', '万元', '年', '月', '天', '日', '号', '%'})})"
_COUNT = rf"(?:≥|不少于|不低于|至少|各)?\d[\d.,]*万?{_UNIT}(?:以上)?|(?:≥|不低于|达到)?\d[\d.]*[%％](?:以上)?"
_ITEM = re.compile(
    rf"(?P<n>(?:[A-Za-z]{{1,6}})?[\u4e00-\u9fff（）()]{{2,14}}?)(?:是|为|：|，)?(?P<v>{_COUNT})(?P<b>(?:[也都]?(?:写|补|加|列|放|算|添|填)(?:上|进|齐|入|到|去|来)*[\u4e00-\u9fff]{{0,6}}|没[\u4e00-\u9fff]{{1,4}}|各?一条|[两三四五]条|吧|的|了)?)"
)
_RUN_ON = re.compile(
    rf"(?P<v>{_COUNT})(?:和|及|与|以及|还有)(?=[\u4e00-\u9fff]{{2,14}}?(?:{_COUNT}))"
)
_MARKS = re.compile(r"[，,；;、。：:\s]+")
_BARE_VERB = rf"(?:加(?![强固快密宽装工油压深])|{FILL_IN}|添(?!置)|增(?![强长收殖设])|列(?![席管装车入支举岗队])|写(?![生作字真]))"
"""列席会议12次: the verb is a part of the name."""
_LEADING = re.compile(
    rf"^(?:[^，\d]*?(?:{CLASS_WORD})(?:指标|类)?(?:里面?|里头|中|上)*)?(?:[^，\d]{{0,8}}?)(?:还缺|还差|还有|缺少|缺|漏报了?|漏写了?|漏了?|少写了?|少了?|增加|新增|添加|补充|增补|补上|加上|加进|列上|写上|{_BARE_VERB}|把|将)(?:上|进|入|个|了|这)*(?:[一两二三四五](?:条|项|个|样))?(?:{CLASS_WORD})?"
)
_ORDERS = re.compile(
    rf"加(?![强固快密])|{FILL_IN}|添|增(?![强长收])|列|写(?:上|进|入|也)|缺|漏|少了|没列|没写|写全|补齐"
)
_OTHER = re.compile(
    r"删|去掉|拿掉|不要|撤|取消|换|挪|移|改|调(?!光|音|试|解|查|研|度|控)|降|提高|[?？]|吗$|要不要|能不能|是不是|如果|要是|目标|主管|单位写|项目名|科室|导出|去年|上年|预算|总额|元|万$|先不|再说|回头|暂时|建议|不动|不变|别|各[加写补]|分别|一起"
)
_NO_NAME = re.compile(
    rf"{CLASS_WORD}|指标|[每人均]均|每|共|总|到|成|为|是|按|不|没|了|的|再|还|这|那|我|他|加|补|改|写|两条|几条"
)
_FEWEST = 2


def read_rows_listed(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The class and the names and values of the rows that a message lists; ("", ()) for every other message."""
    nothing: tuple[str, tuple[tuple[str, str], ...]] = ("", ())
    rows: list[tuple[str, str]] = []
    around: list[str] = []
    for piece in _MARKS.split(_RUN_ON.sub(r"\g<v>，", text)):
        if not piece:
            continue
        lead = _LEADING.match(piece)
        led = lead if lead and re.search(r"\d", piece[lead.end() :]) else None
        item = _ITEM.fullmatch(piece[led.end() :] if led else piece) or _ITEM.fullmatch(piece)
        if item and not _NO_NAME.search(item.group("n").removesuffix("数量")):
            rows.append((item.group("n"), item.group("v")))
            around += [led.group() if led and item.string != piece else "", item.group("b")]
        elif re.search(r"\d", piece):
            return nothing  # a number that is of no row
        else:
            around.append(piece)
    frame = "，".join(one for one in around if one)
    classes = set(re.findall(CLASS_WORD, frame))
    names = {name for name, _ in rows}
    if not _FEWEST <= len(rows) == len(names) or len(classes) != 1:
        return nothing
    if not _ORDERS.search(frame) or _OTHER.search(frame):
        return nothing
    return classes.pop(), tuple(rows)


def by_rows_listed(
    workspace: Workspace, conversation: Conversation, now: Snapshot, text: str, message: str
) -> Turn | None:
    """The turn of a message that lists rows to come; None for every other message."""
    level2, rows = read_rows_listed(text)
    if not rows or any(_stands(now.draft, name) for name, _ in rows):
        return None
    actions = tuple(Add(level2, name, value) for name, value in rows)
    done = carry_out(workspace, now, actions, message, conversation.focus)
    if not isinstance(done, Outcome):
        return settled(workspace, conversation, now, done) if done is not None else None
    return settled(workspace, conversation, now, done)


def _stands(draft: Draft, name: str) -> bool:
    return any(one.sure for one in find_targets(draft, name))
