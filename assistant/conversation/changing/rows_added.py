"""Rows that are added: their place, their value in full, and a date that 时效 lacked."""

from collections.abc import Iterable
from decimal import Decimal

from assistant.conversation.actions import Add
from assistant.conversation.changing.changes import Changes
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.referring.cells import Target
from assistant.conversation.state import Focus, HandEdit, Offer
from assistant.conversation.vocabulary.after_event import term_after_event
from assistant.conversation.vocabulary.classes import level2_of, unplaced
from assistant.conversation.vocabulary.said_values import NUMBER, complete, tidy_value
from assistant.conversation.vocabulary.sane_values import refuse_markup
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.drafting.matter.undoubled import undouble
from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.numerals import plain
from corpus.schema import TO_FILL, Indicator
from corpus.taxonomy import taxonomy
from corpus.text import normalise
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_PRICED_NAME = re.compile(r"(?:单价|标准|费|费用|造价|成本|支出|金额|价格)$")


_OF_MONEY = re.compile(
    r"(?:[^名数限]额|收入|产值|营收|利润|税收|增收|收益|资金|货款|贷款|欠款|价款|货值|价值|投资|损失|工资|薪酬|经费|费用|开支|支出|花费|成本)$"
)
"""拉动家电销售额 2000万以上: of money, in any class."""
_SHARE = re.compile(r"(?:率|度|比例|占比)$")
_FEWER = re.compile(
    r"(?:差错|错误|误差|投诉|事故|故障|返工|违规|违法|犯罪|流失|损耗|损坏|破损|[泄遗缺]漏|漏[报检诉损水]|逾期|超期|拖欠|发病|发生|感染|复发|死亡|伤亡|失业|失信|辍学|缺勤|空置|闲置|闲散|偏差|纠纷|信访|上访|诉讼|案件|隐患|污染|超标|拥堵|差评|退货|退件|压疮|药害|病害|虫害)(?:情况)?(?:率|度|比例|占比)$"
)
"""Rates that are good when low: 快检差错率 3% is not put as at least; 投诉处理满意度 and 案件办结率 are of what is done about it."""


_EACH = rf"[每一]个?(?:{any_of(units().countable | units().per)})"
_TOLD_OF_EACH = re.compile(
    rf"(?P<per>(?:{_EACH}){{1,2}})(?:的)?(?:是|要|按|给|算|定|控制在)?(?P<s>≤|不超过?|不高于|不得?超过?|最多|至多|最高|小于等于|控制在)?"
    rf"(?P<n>{NUMBER})(?P<u>万元|元|块钱|块|元钱|万)?(?P<b>以内|之内|以下|内|封顶)?"
)
"""每趟不超过8000, 一户80以内: a price told with what it is for."""


_ROWS = frozenset({"条", "行", "项"})
"""What the rows of a table are called too: 群众一条90 tells no price."""


def of_each(value: str) -> str:
    """每趟不超过8000 as ≤8000元/趟; "" where no price is told of one of something."""
    found = _TOLD_OF_EACH.fullmatch(normalise(value))
    if found is None:
        return ""
    per = re.findall(rf"[每一]个?({any_of(units().countable | units().per)})", found.group("per"))
    money = {"万": "万元", "块": "元", "块钱": "元", "元钱": "元"}
    unit = found.group("u") or "元"
    number = parse_value(found.group("n")).number
    if number is None or (set(per) & _ROWS and not found.group("u")):
        return ""
    told = f"{plain(Decimal(number))}{money.get(unit, unit)}{''.join(f'/{one}' for one in per)}"
    bounded = found.group("s") or found.group("b")
    return parse_value(f"{'≤' if bounded else ''}{told}").render()


def in_full(value: str, name: str, level2: str) -> str:
    """A new row's value in full: 设计费8万元, 单价800元 among the costs, a satisfaction of at least 90%."""
    said = parse_value(value)
    if said.kind is ValueKind.RATE and said.sign is None and said.number != 100:
        at_least = "满意度" in level2 or (
            _SHARE.search(name) is not None and not _FEWER.search(name)
        )
        return f"≥{value}" if at_least and said.upper is None and not said.change else value
    if said.unit in {"万", "亿"} and not said.per and ("成本" in level2 or _OF_MONEY.search(name)):
        return re.sub(r"(?<=[万亿])(?!元)", "元", value, count=1)
    if "成本" in level2 and _PRICED_NAME.search(name) and (price := of_each(value)):
        return price
    if "成本" not in level2 or said.number is None or said.per:
        return value
    bare = said.unit is None and said.amount is None and re.search(r"\d$", value)
    return f"{value}元" if bare and _PRICED_NAME.search(name) else value


def of_new_name(value: str, name: str, level2: str) -> str:
    """``value`` told beside a row's new name, with the sign that goes with that name: 差错率 3% is at most, 缓解比例 80% at least."""
    said = parse_value(value)
    falls = _SHARE.search(name) is not None and _FEWER.search(name) is not None
    if falls and said.sign is None and said.number and said.unit in {None, "%"} and said.upper is None:  # fmt: skip
        return f"≤{value}"
    full = in_full(value, name, level2)
    low = said.number is not None and said.number < _MOST_OF_ALL
    return value if low else full  # of what a low rate says no one knows whether more is better


_MOST_OF_ALL = 50
"""%: a rate below it, beside a new name, stays as it was said."""
_CLASS_OF_KIND = {
    ValueKind.QUANTITY: "数量指标", ValueKind.FREQUENCY: "数量指标", ValueKind.RATE: "质量指标",
    ValueKind.DATE: "时效指标", ValueKind.PERIOD: "数量指标", ValueKind.MONEY: "成本指标",
    ValueKind.UNIT_PRICE: "成本指标",
}  # fmt: skip
_CLASS_OF_NAME = (
    (re.compile(r"满意"), "服务对象满意度指标"),
    (re.compile(r"(?:及时|按时|按期|准时)率|时间$|时限$|期限$|完成时间|日期|响应时间|进度"), "时效指标"),
    (re.compile(r"(?:合格|准确|达标|完好|规范|覆盖|验收|优良|通过|知晓|参与|完成|到位|公示|取得|获证|持证|上岗|成活|出苗|录入|办结|出勤|到课|抽检|检测|一次成功|履约)率"), "质量指标"),
    (re.compile(r"(?:增收|收入|产值|节约|税收)"), "经济效益指标"),
    (re.compile(r"(?:成本|单价|标准|费用|支出|总额|经费)$"), "成本指标"),
    (re.compile(r"(?:人数|次数|户数|数量|场次|面积|里程|长度|个数|份数|台数|期数|天数|频次|株数|人次)$"), "数量指标"),
    (re.compile(r"(?:污染|排放|植被|绿化率|空气|水质|生态|碳)"), "生态效益指标"),
    (re.compile(r"(?:长效|持续|可持续|长期|制度)"), "可持续影响指标"),
    (re.compile(r"(?:改善|提升|保障|增强|减少|降低|提高|稳定|投诉)"), "社会效益指标"),
)  # fmt: skip


_ONLY_WHERE = re.compile(rf"(?:到|在|进|入|放)+{CLASS_WORD}(?:指标)?(?:里面?|里头|中|上|下)?$")


def add(changes: Changes, action: Add) -> Outcome | Refused | None:
    """A new row; its class from the words, else from its name or the kind of its value."""
    draft = changes.now.draft
    refuse_markup(action.name + action.value)
    if _ONLY_WHERE.match(action.name):
        return None  # 加到数量里: where, and no name
    name, value = action.name, tidy_value(action.value) if action.value else ""
    value = re.sub(
        r"^(?:全年|每年|年度|年内|今年)(?=不|至少|[≥≤\d一二两三四五六七八九十百千])", "", value
    )
    name, value = term_after_event(name, value, changes.message)
    level = LEVEL.search(name) if not value else None
    if level and level.end() == len(name) and level.start() > 2:  # 村庄环境卫生明显改善
        name, value = name[: level.start()], level.group()
    level2 = level2_of(draft, action.level2_words) if action.level2_words else None
    if action.level2_words and level2 is None:
        name = undouble(action.level2_words + name)
    named = level2_of(draft, name) if name and level2 is None else None
    if named == "服务对象满意度指标":
        level2, name = named, name if _WHOSE.match(name) else ""
    elif named:  # 加一条社会效益
        level2, name = named, ""
    level2 = level2 or class_of(changes, name, value)
    if level2 is None:
        if not action.explicit:
            return None
        return Refused(unplaced(name or value))
    level1 = taxonomy(draft.table.taxonomy).parent(level2) or ""
    if not name:
        standing = [
            one for one in draft.table.indicators if one.level2 == level2 and one.applicable
        ]
        if value and level2 == "服务对象满意度指标" and len(standing) == 1:
            return _one_satisfaction(standing[0], in_full(value, name, level2))
        if not value:
            return Refused(
                f"要加一条{level2}，请写明名称和指标值，例如“加一条{level2}：{_example(level2)}”。表格没有改动。"
            )
        said = re.sub(r"[加添补增列一条项个指标的，。：:\s]", "", changes.message)
        if len(said) > len(value) + len(level2) + 4:
            return Refused(
                f"没有看清要加的{level2}叫什么名称，表格没有改动。请连名称一起说，例如“加一条{level2}：{_example(level2)}”。",
                lost=True,
            )
        name = _name_for(changes, level2, value)
    if level2 == "服务对象满意度指标" and not re.search(r"满意|好评|投诉|评价", name):
        name = f"{name.removesuffix('的')}满意度"  # 满意度加一条消费者，95%
    same = next((row for row in draft.table.indicators if row.level2 == level2 and normalise(row.name) == normalise(name)), None)  # fmt: skip
    notes: list[str] = []
    if value:
        blank = Indicator(level1=level1, level2=level2, name=name, value=TO_FILL)
        bare, done = (
            value,
            complete(in_full(value, name, level2), blank, changes.workspace.date().year),
        )
        value, notes = in_full(done.text, name, level2), list(done.notes)
        at_least = f"“{bare}”按不低于来写：{value}。"
        if value.startswith("≥") and value in {f"≥{bare}", f"≥{done.text}"}:
            notes = [at_least]  # 85 of a satisfaction: ≥85%
    if same is not None:
        told = f"{level2}中已经有“{same.name}”（{same.value}），没有再加。"
        return Refused(f"{told}要改值请说“把{same.name}改成……”。")
    edit = HandEdit(
        action="add", field="value", level1=level1, level2=level2, name=name,
        value=value or TO_FILL, reason=changes.reason(),
    )  # fmt: skip
    if alike := _alike(draft.table.indicators, level2, name):
        notes.append(
            f"表中已有“{alike.name}”（{alike.value}），与新增的相近：如果是同一件事，请说“删除{alike.name}”或“撤销”。"
        )
    if not value:
        notes.append(no_value_yet(name))
    outcome = changes.with_edits([edit], notes)
    return Outcome(outcome.snapshot, notes, Focus(level2=level2, name=name))


def no_value_yet(name: str) -> str:
    """What is told of a new row without a value, unless the same message tells the value further on."""
    return f"“{name}”还没有指标值，先写“待补充”，请告诉我要达到多少。"


_WHOSE = re.compile(r"(?!服务对象|受益对象|指标)[一-龥]{2,}满意度$")
"""A satisfaction that says whose it is: 群众满意度 is no mere name of the class."""
_LEAST_ALIKE = 4
"""Letters of a name from which it may be the short form of another."""


def _alike(rows: Iterable[Indicator], level2: str, name: str) -> Indicator | None:
    """The row of the class whose name only says more, or less, than the new one's: 村医岗位培训合格率 beside 培训合格率."""
    new = normalise(name)
    for row in rows:
        short, long = sorted((normalise(row.name), new), key=len)
        letters = iter(long)
        if (
            row.applicable
            and row.level2 == level2
            and len(short) >= _LEAST_ALIKE
            and short[-2:] == long[-2:]
            and all(one in letters for one in short)
        ):
            return row
    return None


def _one_satisfaction(row: Indicator, value: str) -> Refused:
    """加一条满意度95% where one stands: a second one needs to say whose it is."""
    told = f"已经有“{row.name}”（{row.value}），没有再加。"
    return Refused(
        f"{told}要把它改成{value}请说“是的”；要另加一条请写明是谁的满意度，例如“加一条村干部满意度{value}”。",
        Offer(options=(f"把{row.name}改成{value}",)),
    )


def class_of(changes: Changes, name: str, value: str) -> str | None:
    """The class where a row of such a name and value stands; None where neither tells it."""
    parsed = parse_value(value) if value else None
    by_name = next((level2 for pattern, level2 in _CLASS_OF_NAME if pattern.search(name)), None)
    level2 = by_name
    if parsed is not None and parsed.kind in _CLASS_OF_KIND:
        by_kind = _CLASS_OF_KIND[parsed.kind]
        level2 = by_kind
        if by_name and (
            parsed.kind is ValueKind.RATE or by_name in {"经济效益指标", "社会效益指标", "生态效益指标"}
            or (parsed.kind is ValueKind.PERIOD and by_name == "时效指标")
            or (parsed.kind in {ValueKind.MONEY, ValueKind.QUANTITY} and parsed.unit in {"小时", "分钟"})
        ):  # fmt: skip
            level2 = by_name
        if parsed.unit in {"小时", "分钟", "个工作日", "工作日"} and (
            re.search(r"时间|时限|响应", name) or value.endswith("内")
        ):
            level2 = "时效指标"
    return level2_of(changes.now.draft, level2) if level2 else None


def _satisfaction(changes: Changes) -> str:
    who = changes.now.brief.beneficiary
    return f"{who}满意度" if who else "服务对象满意度"


def _name_for(changes: Changes, level2: str, value: str) -> str:
    topic = changes.now.brief.topic
    if level2 == "服务对象满意度指标":
        return _satisfaction(changes)
    if level2 == "时效指标":
        return f"{topic}{'完成时间' if parse_value(value).date is not None else '时效'}"
    return f"{topic}{level2.removesuffix('指标')}"


def _example(level2: str) -> str:
    return {
        "数量指标": "培训次数2次", "质量指标": "验收合格率100%", "时效指标": "12月底前完成",
        "服务对象满意度指标": "群众满意度≥90%",
    }.get(level2, "名称和指标值")  # fmt: skip


def dated_beside_rates(
    changes: Changes, words: str, value: str, targets: list[Target]
) -> Outcome | Refused | None:
    """The row of the completion added (offered where one was to change); None where a row can hold it."""
    rows = changes.now.draft.table.indicators
    mine = [rows[one.row] for one in targets if one.row is not None]
    rated = [one for one in mine if one.applicable and one.parsed.kind is ValueKind.RATE]
    of_class = level2_of(changes.now.draft, words) == "时效指标"
    if not of_class or not rated or len(rated) != len(targets):
        return None
    if parse_value(tidy_value(value)).kind is not ValueKind.DATE:
        return None
    if "改" in changes.message and len(rated) == 1:
        return Refused(
            f"时效指标里只有“{rated[0].name}”（{rated[0].value}），不是时间，没有改。"
            f"要另加一条完成时间“{value}”请说“是的”；要换掉这一条请说“删掉时效，再加一条……”。",
            Offer(options=(f"加一条时效指标：{value}",)),
        )
    done = add(changes, Add("时效", "", value, explicit=True))
    if not isinstance(done, Outcome):
        return done
    kept = "、".join(f"“{one.name}”" for one in rated)
    return Outcome(
        done.snapshot,
        [*done.notes, f"时效里原来没有写时间的，另加了一条；{kept}没有动。"],
        done.focus,
    )
