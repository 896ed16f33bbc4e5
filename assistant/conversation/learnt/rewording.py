"""A message in the plain words of a command, once its act and its mentions are known."""

from collections.abc import Callable
from dataclasses import dataclass

from assistant.conversation.learnt.acts import CLASS, ROW, VALUE, Act
from assistant.conversation.learnt.masking import Masked
from assistant.conversation.referring.cells import HEAD_LABELS, row_label
from assistant.conversation.referring.measures import rows_measured_like, same_measure
from assistant.conversation.state import Focus
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.said_values import tidy_value
from assistant.conversation.vocabulary.terms import is_term
from assistant.draft import Draft
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number
from corpus.value_grammar import parse_value
from corpus.values import ValueKind


@dataclass(frozen=True)
class Rewording:
    """What a message is taken to say."""

    command: str  # in words that the patterns read
    told: str  # the same for the clerk, rows named
    plain: bool  # True where nothing of the message is left unexplained


@dataclass(frozen=True)
class _Case:
    draft: Draft
    masked: Masked
    focus: Focus | None
    act: Act


def reworded(draft: Draft, masked: Masked, focus: Focus | None, act: Act) -> Rewording | None:
    """The command that the message stands for; None where its parts are unclear or missing."""
    make = _MAKERS.get(act.name)
    return make(_Case(draft, masked, focus, act)) if make else None


_KNOWN = re.compile(
    r"请|麻烦|帮我|帮忙|给我|咱们?|我们?|你|您|领导|主任|书记|科长|说|要求|让|叫|嫌|那个|这个|就|吧|了|呢|哈|啊|嘛|呀|哦|嗯|好|的话|的|得|地|把|将|给|为|成|到|至|在|按|以|往|从|由|推迟|提前|延后|顺延|推|延|再|也|都|还|又|先|太|有点|一点|一下|一些|点儿?|些|"
    r"改|写|填|设|定|调|提|升|涨|高|低|降|减|少|多|加|增|添|压|砍|缩|放|宽|下|上|换|报|算|核|对|错|不对|应该|应当|该|是|要|需要|得|值|数值|数|指标值|目标值|那一?栏|那一?行|那一?格|那条|这条|里头?|里面|中|直接|可以|能不能|能|行|吗|么|谢谢|辛苦|实际|确认|统一|左右|大概|怎么|今年|明年|去掉|删掉|删除|删|不要|拿掉|取消|没用|划掉|去|掉|挪|移|归|类|名字|名称|叫|称|"
    r"[，。,.！!？?、；;：:\s“”\"\d]"
)


def _plain(case: _Case, allowed: int = 2) -> bool:
    text = case.masked.text
    for mark in (ROW, CLASS, VALUE):
        text = text.replace(mark, "")
    return len(_KNOWN.sub("", text)) <= allowed


def _rows(case: _Case) -> list[int]:
    """The rows that the message can mean: those named, else the one of the class named."""
    rows = case.draft.table.indicators
    named = [mention for mention in case.masked.rows if mention]
    classes = {level2_of(case.draft, one) for one in case.masked.classes}
    if named:
        first = list(named[0])
        for other in named[1:]:
            both = [row for row in first if row in other]
            first = both or first
        inside = [row for row in first if rows[row].level2 in classes]
        return inside or first
    return [n for n, row in enumerate(rows) if row.level2 in classes and row.applicable]


def _one_row(case: _Case, value: str = "") -> int | None:
    rows = _rows(case)
    if len(rows) > 1 and value:
        wanted = parse_value(value)
        rows = [
            row for row in rows
            if case.draft.table.indicators[row].is_open
            or same_measure(case.draft.table.indicators[row].parsed, wanted)
        ]  # fmt: skip
    return rows[0] if len(rows) == 1 else None


def _fits(case: _Case, row: int, value: str) -> bool:
    old = case.draft.table.indicators[row]
    wanted = parse_value(value)
    bare = wanted.unit is None and wanted.kind is ValueKind.QUANTITY
    return old.applicable and (old.is_open or bare or same_measure(old.parsed, wanted))


_MORE = re.compile(
    rf"(?:再|多|增加|增|上调|上浮|提高|调高|加|涨|添|追加)(?:了|个|上|写|算|办|发|买)?{VALUE}"
)
_LESS = re.compile(
    rf"(?:减少|减|少|降低|降|下调|调低|砍掉|砍|压|扣|缩)(?:了|掉|去|写|算|办)?{VALUE}"
)
_UNTIL = re.compile(rf"(?:到|至|为|成|写|填|按|是|改){VALUE}|→")


def _value(case: _Case) -> Rewording | None:
    """A value for a row, a head cell, or the one row that can hold it."""
    if len(case.masked.values) != 1 or _two_mentions(case):
        return None
    said = case.masked.values[0]
    value = tidy_value(said)
    points = re.search(r"点|成$|倍|折", said) is not None
    way = 1 if _MORE.search(case.masked.text) else -1 if _LESS.search(case.masked.text) else 0
    if points and not way:
        way = {"raise": 1, "lower": -1}.get(case.act.name, 0)
    if points and not way:
        return None
    step = ("增加" if way > 0 else "减少") if way and not _UNTIL.search(case.masked.text) else ""
    parsed = parse_value(value)
    if case.masked.heads and not case.masked.rows:
        if len(case.masked.heads) != 1:
            return None
        label = HEAD_LABELS[case.masked.heads[0]]
        money = case.masked.heads[0].startswith("funding/")
        if money != (parsed.amount is not None or parsed.unit in {"万", "亿"}):
            return None
        command = f"{label}{step}{value}" if step else f"{label}改成{value}"
        return Rewording(command, command, _plain(case))
    row = _one_row(case, value)
    sure = row is not None and _plain(case)
    if row is None and not case.masked.rows and not case.masked.classes:
        like = [one.row for one in rows_measured_like(case.draft, value) if one.row is not None]
        row = like[0] if len(like) == 1 and (parsed.unit or parsed.date) else None
    if row is None or (not points and not _fits(case, row, value)):
        return None
    doing = step if step else "改成"
    nth = f"第{row + 1}条"
    command = f"{nth}{doing}{value}" if step else f"把{nth}改成{value}"
    return Rewording(command, f"{row_label(case.draft, row)}{doing}{value}", sure)


def _two_mentions(case: _Case) -> bool:
    """True where several rows are spoken of one after the other."""
    named = [set(one) for one in case.masked.rows if one]
    return len(named) > 1 and not set.intersection(*named)


def _delete_row(case: _Case) -> Rewording | None:
    if case.masked.values or len(case.masked.rows) > 1:
        return None
    row = _one_row(case)
    if row is None or not case.draft.table.indicators[row].applicable:
        return None
    return Rewording(f"删除第{row + 1}条", f"删除{row_label(case.draft, row)}", _plain(case))


def _delete_class(case: _Case) -> Rewording | None:
    if case.masked.rows or len(case.masked.classes) != 1:
        return _delete_row(case)
    name = level2_of(case.draft, case.masked.classes[0])
    return Rewording(f"删除{name}", f"删除{name}的全部内容", _plain(case)) if name else None


def _rename_row(case: _Case) -> Rewording | None:
    row = _one_row(case)
    new = case.masked.quoted[-1:] or tuple(
        found.group("n") for found in [_CALLED.search(case.masked.text)] if found
    )
    if row is None or not new or not case.draft.table.indicators[row].applicable:
        return None
    if any(mark in new[0] for mark in (ROW, CLASS, VALUE)) or not 2 <= len(new[0]) <= 30:
        return None
    told = f"{row_label(case.draft, row)}改名为“{new[0]}”"
    return Rewording(f"把第{row + 1}条改名为“{new[0]}”", told, bool(case.masked.quoted))


_CALLED = re.compile(
    r"(?:改叫|叫做|叫成|叫|改名为?|名字(?:改|换)?成?|名称(?:改|换)?[为成]?|换成|改成|改为|写成)(?P<n>[\u4e00-\u9fffA-Za-z\d（）()]{3,30}?)(?:吧|就行|就好|好了|了|比较好|更准确?)*[。！!]?$"
)


def _move(case: _Case) -> Rewording | None:
    if not case.masked.classes or len([one for one in case.masked.rows if one]) != 1:
        return None
    rows = case.masked.rows[0]
    level2 = level2_of(case.draft, case.masked.classes[-1])
    if len(rows) != 1 or level2 is None:
        return None
    name = level2.removesuffix("指标")
    told = f"把{row_label(case.draft, rows[0])}移到{level2}"
    return Rewording(f"把第{rows[0] + 1}条移到{name}", told, _plain(case, 4))


def _reorder(case: _Case) -> Rewording | None:
    named = [one for one in case.masked.rows if one]
    if not named or any(len(one) != 1 for one in named) or len(named) > 2:
        return None
    text, first = case.masked.text, named[0][0]
    a = f"第{first + 1}条"
    if len(named) == 2:
        b = f"第{named[1][0] + 1}条"
        if re.search(r"换|对调|调个|颠倒|倒", text):
            how = f"{a}和{b}换一下"
        elif re.search(rf"{ROW}[^{ROW}]*{ROW}的?(?:前|上|之前)", text):
            how = f"把{a}放到{b}前面"
        elif re.search(rf"{ROW}[^{ROW}]*{ROW}的?(?:后|下|之后)", text):
            how = f"把{a}放到{b}后面"
        else:
            return None
        return Rewording(how, how, _plain(case, 8))
    for pattern, tail in (
        (r"最前|最上|第一|头一?个|开头|打头", "挪到最前面"), (r"最后|最下|末尾|垫底|最底", "挪到最后面"),
        (r"往上|上移|前移|往前", "上移"), (r"往下|下移|后移|往后", "下移"),
    ):  # fmt: skip
        if re.search(pattern, text):
            return Rewording(f"{a}{tail}" if "移" in tail and len(tail) == 2 else f"把{a}{tail}", f"{row_label(case.draft, first)}{tail}", _plain(case, 8))  # fmt: skip
    return None


def _rename_project(case: _Case) -> Rewording | None:
    if len(case.masked.quoted) != 1:
        return None
    command = f"项目名称改成“{case.masked.quoted[0]}”"
    return Rewording(command, command, True)


def _replace_words(case: _Case) -> Rewording | None:
    if len(case.masked.quoted) != 2:
        return None
    old, new = case.masked.quoted
    command = f"把所有的“{old}”换成“{new}”"
    return Rewording(command, command, False)


def _set_or_head(case: _Case) -> Rewording | None:
    found = re.search(
        r"(?P<head>实施单位|主管部门|填报单位|主管单位)[^\u4e00-\u9fff]*(?:就|是|为|填|写|用|改成|改为|换成|应该|的名字|那栏)*(?P<office>[\u4e00-\u9fff]{2,24}(?:局|办|处|府|镇|乡|委|心|站|所|院|区|会|部|馆|校|队|厅|司|道))(?:吧|了|哈|啊)*[。！!]?$",
        case.masked.text,
    )
    if found:
        command = f"{found.group('head')}改成{found.group('office')}"
        return Rewording(command, command, False)
    return _value(case)


def _about_row(asking: str) -> Callable[[_Case], Rewording | None]:
    def make(case: _Case) -> Rewording | None:
        rows = _rows(case)
        if len(rows) == 1:
            command = asking.format(f"第{rows[0] + 1}条")
        elif case.masked.heads:
            command = asking.format(HEAD_LABELS[case.masked.heads[0]])
        elif case.masked.classes:
            command = asking.format(case.masked.classes[0].removesuffix("指标"))
        elif case.focus is not None:
            command = asking.format("它")
        else:
            return None
        return Rewording(command, command, True)

    return make


_TERMS = re.compile(
    r"项目支出|预算执行率|绩效目标|一级指标|二级指标|三级指标|数量指标|质量指标|时效指标|成本指标|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续影响|满意度|财政拨款|其他资金|上年结转|实施单位|主管部门|项目属性|项目期|中期目标|年度目标|定性|定量|产出|效益|数量|质量|时效|成本"
)


def _define(case: _Case) -> Rewording | None:
    text = case.masked.text
    for name in case.masked.classes:
        text += name
    for found in _TERMS.finditer(text):
        if is_term(found.group()):
            return Rewording(f"{found.group()}是什么意思", f"{found.group()}是什么意思", True)
    return None


def _fix_one(case: _Case) -> Rewording | None:
    found = re.search(rf"(?:第|问题)?(\d{{1,2}}|{CHINESE})(?:个|条|号|处)?", case.masked.text)
    number = parse_number(found.group(1)) if found else None
    if number is None:
        return None
    return Rewording(f"修正第{int(number)}个问题", f"修正第{int(number)}个问题", True)


def _export(case: _Case) -> Rewording | None:
    text = case.masked.text.lower()
    kinds = (("word", "word|docx?|文档"), ("excel", "excel|xlsx?|电子表格"), ("pdf", "pdf"))
    kind = next((name for name, pattern in kinds if re.search(pattern, text)), "")
    return Rewording(f"导出{kind}", f"导出{kind}", True)


def _family(case: _Case) -> Rewording | None:
    text = case.masked.text
    if re.search(r"四|4|2021|新", text):
        return Rewording("换成四类指标", "换成四类指标", True)
    if re.search(r"三|3|2015|老|旧|原来", text):
        return Rewording("换成三类指标", "换成三类指标", True)
    return None


def _form(case: _Case) -> Rewording | None:
    found = re.search(r"([A-Ca-c])", case.masked.text)
    return Rewording(f"用{found.group(1).upper()}表", f"用{found.group(1).upper()}表", True) if found else None  # fmt: skip


def _step(command: str, words: str) -> Callable[[_Case], Rewording | None]:
    """Back or forward: plain only where a word says which way."""
    return lambda case: (
        Rewording(command, command, True) if re.search(words, case.masked.text) else None
    )


def _fixed(command: str) -> Callable[[_Case], Rewording | None]:
    return lambda case: Rewording(command, command, True)


_MAKERS: dict[str, Callable[[_Case], Rewording | None]] = {
    "set_value": _value, "raise": _value, "lower": _value, "fill_gap": _set_or_head,
    "set_fact": _set_or_head, "delete_row": _delete_row, "delete_class": _delete_class,
    "rename_row": _rename_row, "rename_project": _rename_project, "replace_words": _replace_words,
    "move_row": _move, "reorder": _reorder, "ask_why": _about_row("为什么{}"),
    "ask_good_value": _about_row("{}一般写多少"), "ask_term": _define, "check": _fixed("检查"),
    "fix_all": _fixed("全部修正"), "fix_one": _fix_one, "undo": _step("撤销", "撤|退|回|取消|复原|还原|上一步|刚才"), "redo": _step("恢复", "重做|恢复|找回|还原|撤错|不撤|前进|重来"),
    "export": _export, "help": _fixed("帮助"), "list_drafts": _fixed("有哪些草稿"),
    "switch_family": _family, "switch_form": _form, "compare": _fixed("和去年的比有什么不同"),
    "skip": _fixed("不知道"), "dont_know": _fixed("不知道"), "decline": _fixed("算了"),
    "thanks_or_smalltalk": _fixed("谢谢"), "start_over": _fixed("重新开始"),
}  # fmt: skip
