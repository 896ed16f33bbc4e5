"""Messages that are no command: answers to what was asked, further facts, another project."""

from datetime import date

from assistant.conversation.changing.changes import Changes, year_in
from assistant.conversation.changing.gap_filled import fills
from assistant.conversation.heads.offices import is_office
from assistant.conversation.outcomes import Outcome, Refused
from assistant.conversation.parts.values import MOVES, VALUE_WORDS
from assistant.conversation.referring.measures import same_measure
from assistant.conversation.state import Snapshot
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.said_values import NUMBER, tidy_value
from assistant.conversation.vocabulary.sane_values import judge
from assistant.conversation.vocabulary.value_words import CLASS_WORD, is_value
from assistant.draft import Draft, Question, open_cells
from assistant.facts import Brief
from assistant.kinds import match_kinds
from assistant.understanding.brief import extend_brief, read_brief
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.numerals import parse_number
from corpus.text import bigrams, clean_cell, dice, normalise
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_CLEAR = 0.35
"""A kind's score from which words tell of spending; see assistant.kinds."""
_CHINESE_ENOUGH = re.compile(r"[一-龥]{2}")


def answer_to(changes: Changes, text: str) -> Outcome | Refused | None:
    """The message as an answer to an open question, the first that it fits; None where to none."""
    said = clean_cell(text).strip(" 。！!，,")
    said = (
        re.sub(
            r"^(?:是|就是|就按|按|填|写|叫|有|那就|大概|应该是|一共|总共|共|就|只|全部|建|办|发|做|买|修|种|装)+(?=.{1,})",
            "",
            said,
        )
        or said
    )
    said = re.sub(r"(?<=[\d月年])(?:算|来算|吧|左右吧)$", "", said)
    if not said or re.search(r"[，。；,;\n]", said):
        return None
    for question in changes.now.draft.questions:
        done = _answer(changes, question, said)
        if done is not None:
            return done
    return None


def _answer(changes: Changes, question: Question, said: str) -> Outcome | Refused | None:
    cell = question.cell
    unit = changes.now.draft.table.unit or ""
    if cell == "authority" and said != unit and said.endswith(unit) and unit and is_office(said):
        return changes.set_head("unit", said)  # 镇中心幼儿园, where the request said 幼儿园
    if cell == "authority" and _OUR_NAME.match(said):
        return None  # 街道名是东湖街道办事处: who carries it out
    if cell in {"unit", "authority"}:
        known = said in question.suggestions or is_office(said)
        return changes.set_head(cell, said) if known and not re.search(r"改|删|加", said) else None
    if cell == "year":
        return changes.set_head("year", said) if year_in(said) else None
    value = tidy_value(said)
    if cell == "funding/total":
        parsed = parse_value(value)
        if parsed.amount is not None or parsed.unit in {"万", "亿"}:
            return changes.set_head(cell, value) if not parsed.per else None
        return None
    if cell.startswith("indicators/"):
        row = int(cell.split("/")[1])
        parsed = parse_value(value)
        bare = parse_number(normalise(value)) is not None
        counted = _counted(value, changes.now.brief.topic)
        if counted is not None and _only_count_asked(changes):
            return _as_fact(changes, row, counted) or changes.set_value(row, counted)
        bare = bare and re.search(r"多少|几", question.text) is not None
        if bare or (is_value(value) and _fits(question, parsed.unit, parsed.kind)):
            return _as_fact(changes, row, value) or changes.set_value(row, value)
    if cell == "project_name" and _CHINESE_ENOUGH.search(said) and not re.search(r"\d", said):
        return changes.set_head(cell, said) if 4 <= len(said) <= 40 else None
    return None


_OUR_NAME = re.compile(
    r"(?:我们|本|这个?)?(?:单位|街道|[镇乡村社局校院所站])的?(?:名称|名字|全称|名)(?:是|叫|为)"
)


def _as_fact(changes: Changes, row: int, value: str) -> Outcome | None:
    """The answer as a fact, so that what rests on it follows; None where it does not fill the row."""
    done = extend(changes, value)
    return done if isinstance(done, Outcome) and fills(changes.now, done, row) else None


def _counted(text: str, topic: str) -> str | None:
    """A bare count, with the thing it counts where that is of the project: 12套, 1套平台."""
    found = re.fullmatch(
        rf"(?P<v>{NUMBER}[\u4e00-\u9fff]{{1,3}}?)(?P<noun>[\u4e00-\u9fff]{{0,6}})", normalise(text)
    )
    if not found or (found.group("noun") and found.group("noun") not in topic):
        return None
    value = found.group("v")
    parsed = parse_value(value)
    good = parsed.kind is ValueKind.QUANTITY and parsed.unit is not None and parsed.amount is None
    return value if good and parsed.unit not in {"个月", "天", "年", "月"} else None


def _only_count_asked(changes: Changes) -> bool:
    """True where one count alone is asked for: a bare count can only be its answer."""
    asked = [one for one in changes.now.draft.questions if one.cell.startswith("indicators/")]
    return len(asked) == 1 and re.search(r"多少|几", asked[0].text) is not None


def _fits(question: Question, unit: str | None, kind: ValueKind) -> bool:
    if kind is ValueKind.DATE:
        return re.search(r"时间|什么时候|何时|期限|几月|日期", question.text) is not None
    if unit is None:
        return False
    named = rf"(?:多少|几)(?:{re.escape(unit[0])}|[（(][^）)]*{re.escape(unit)})"
    return re.search(named, question.text) is not None


_BY = re.compile(r"(?<![增追添])(?:加|涨|提高|提|降低|降|减少|减|调高|调低|上浮|下浮|压)了?$")
"""The verb of a difference right before a number."""


def extend(changes: Changes, text: str) -> Outcome | Refused | None:
    """Further facts: the table follows. None where the message states nothing for this table."""
    now, today = changes.now, changes.workspace.date()
    text = _TAIL.sub("", text) or text
    if re.search(MOVES, text):
        return None  # a date that moves, no term
    if any(_BY.search(text[: one.start()]) for one in VALUE_WORDS.finditer(text)):
        return None  # 每家加两千: a difference, and no fact
    if re.search(r"不对(?:吧|呀|啊)?[?？，]|不对吧", text):
        return None  # what is called wrong is no further fact
    if re.search(r"不在|不含|不包括|不算|不归|不是我|没算|没有算", text):
        return None  # what is not part of it is no fact of it
    if re.search(r"(?<![\d年月-])(?:负|[-−])\s*\d", text):
        raise UserError(f"“{shorten(text)}”里有负数，没有填，表格没有改动。请写实际的数。")
    if re.match(rf"{CLASS_WORD}(?:指标)?[：:]", text):
        return None  # said of a class of rows, not of the project
    if re.search(r"[一1两](?:条|项)(?:指标)?(?:吧|了|啊)*[。！!]?$", text):
        return None  # 再来一条: a row of which nothing is said
    if re.fullmatch(r"\D{0,3}一(?:个|下|点|些|条|次|遍)(?:吧|了)?", text.strip()):
        return None  # 换一个, 看一下: a manner of speaking
    brief = extend_brief(now.brief, text, today=today)
    if brief.unit != now.brief.unit and not _tells_unit(text, brief.unit or ""):
        brief = brief.model_copy(update={"unit": now.brief.unit})
    brief = _as_it_was(brief, now.brief, text)
    if _same(brief, now.brief):
        return None
    for fact in brief.facts:
        if fact not in now.brief.facts:
            judge(fact.text, fact.value, fact.what)
    if not _belongs(now.draft, now.brief, brief):
        return None
    outcome = changes.with_brief(brief)
    if outcome.snapshot.draft.table == now.draft.table:
        return None
    return outcome if _only_adds(changes, outcome.snapshot.draft, text) else None


def _tells_unit(text: str, office: str) -> bool:
    """True where the message says whose project it is, and does not only speak of an office."""
    if not is_office(office):
        return False
    said = re.search(r"单位|部门|实施|承办|负责|牵头|(?:我们|这边|这里|本单位)(?:就)?是", text)
    return said is not None or len(re.sub(r"[^\u4e00-\u9fff]", "", text)) <= len(office) + 2


def _as_it_was(new: Brief, old: Brief, text: str) -> Brief:
    """The name stays, and so does the year where 今年 or 明年 only stands in a remark."""
    update: dict[str, object] = {}
    if old.project_name and not re.search(r"项目名称?|项目叫|名字|名称", text):
        named = old.project_name
        moved = new.year != old.year and new.project_name and named in new.project_name
        if not moved:
            update = {"project_name": named, "topic": old.topic}
    if new.year != old.year and re.match(r"(?:那|我们|咱们?)?(?:去年|上年|前年|往年|以前)", text):
        update |= {"year": old.year, "year_text": old.year_text, "project_name": old.project_name}
    remark = len(text) > 8 and re.search(r"20\d{2}|年度|(?<![去上前往])年的|年份", text) is None
    if new.year != old.year and remark:
        update |= {"year": old.year, "year_text": old.year_text, "project_name": old.project_name}
    return new.model_copy(update=update)


_TAIL = re.compile(
    r"[，,、]?(?:也|都|再|给我|帮我|一起|一并)*(?:加|买|算|写|补|填|放|列|添|录|记|报)(?:进去|进来|上去|上|进|到里面|到表里)(?:去|吧|了|啊|哈)*[。！!]?$"
)
"""加进去, 也买上: what is to be done with a fact is no part of it."""

_COMMAND = re.compile(
    r"改|定为|该|砍|涨|调|删|降|错|够不够|写|填|多少|还是|就是|算了|有点|不|追加|^[括里有的前后字了着]|里有|包括"
)

_ADDING = re.compile(
    r"另外|还有|还要|再|外加|(?<!追)加(?!强|快|大|固|的)|增(?!强|收|长)|以及|同时|新(?!型|农)|此外|并(?!非|不)|又"
)
_TIMES = frozenset({ValueKind.PERIOD, ValueKind.DATE})
_REMARK = re.compile(r"里|有\d|是|了|包括|不|没|才|还没")
"""Words of telling: a clause with them is no bare list of things to be bought or done."""
_OF_HEADS = re.compile(r"名称|名字|目标|单位|部门|字样|几个字|[一二两三四五六]个?字")
"""Cells above the indicators: what is said of them is no fact to be counted."""


def _only_adds(changes: Changes, new: Draft, text: str) -> bool:
    """True where no row is lost or renamed, and no new one is named by words of a command.

    A message whose facts would do so was hardly meant as a further fact.
    """
    old = changes.now.draft
    after = {(row.level2, row.name) for row in new.table.indicators}
    gone = [
        row for row in old.table.indicators
        if row.applicable and not row.is_open and (row.level2, row.name) not in after
    ]  # fmt: skip
    before = {(row.level2, row.name) for row in old.table.indicators}
    added = [row for row in new.table.indicators if row.applicable and (row.level2, row.name) not in before]  # fmt: skip
    filled = [
        row for row in old.table.indicators if row.is_open and (row.level2, row.name) not in after
    ]
    timed = any(row.parsed.unit in {"个月", "年", "月", "天"} for row in added if row.parsed.kind is ValueKind.PERIOD)  # fmt: skip
    spoken = set(bigrams(text))
    if any(row.parsed.kind not in _TIMES and not spoken & set(bigrams(row.name)) for row in added):
        return False  # named by no word of the message
    listed = any(row.is_open for row in old.table.indicators) and all(
        re.search(r"\d", one) and not _REMARK.search(one)
        for one in re.split(r"[，,；;。\n]", text)
        if one
    )
    if len(added) > len(filled) and not timed and not listed and not _ADDING.search(text):
        return False
    if added and _OF_HEADS.search(text):
        return False
    return not gone and not any(_COMMAND.search(row.name) for row in added)


def _belongs(draft: Draft, old: Brief, new: Brief) -> bool:
    """True where what is new is told apart well enough to stand in the table."""
    heads = (
        "amount",
        "fiscal",
        "other",
        "carried_over",
        "year",
        "unit",
        "authority",
        "project_name",
    )
    if any(getattr(old, name) != getattr(new, name) for name in heads):
        return True
    fresh = [fact for fact in new.facts if fact not in old.facts]
    timed = any({"月", "天", "年", "日", "次"} & set(fact.value.per) for fact in old.facts)
    if timed and any(fact.kind is ValueKind.PERIOD or fact.value.unit in {"个月", "天", "月"} for fact in fresh):  # fmt: skip
        return True
    rows = [row.parsed for row in draft.table.indicators if row.applicable]
    return any(
        fact.what
        or any(same_measure(row, fact.value) for row in rows)
        or any(_fits(one, fact.value.unit, fact.kind) for one in draft.questions)
        for fact in fresh
    )


def _same(one: Brief, two: Brief) -> bool:
    """True where nothing but the wording of the request differs."""
    update = {"text": two.text, "notes": two.notes, "tasks": two.tasks, "purpose": two.purpose}
    return one.model_copy(update=update) == two


_ANOTHER_YEAR = re.compile(
    rf"(?:那|再|另外?|还要?|请|帮我|给我)*(?:(?:做|写|拟|来|弄|出)(?:一)?(?:份|张|个))?(?P<y>明年|后年|下一?年|20\d{{2}}年?)(?:度)?的?(?:也|再|还)*(?:要)?(?:给我|帮我)?(?:(?:做|写|拟|来|弄|出)(?:一)?(?:份|张|个|遍|下)?)?(?:表|草稿)?{ORDER_ENDS}"
)


def of_another_year(now: Snapshot, text: str, today: date) -> tuple[int, str] | None:
    """明年的也做一份: the year, and the message that drafts the same project for it."""
    found = _ANOTHER_YEAR.fullmatch(text)
    if not found or not re.search("[做写拟来弄出]", text):
        return None
    said = found.group("y")
    year = today.year + {"后": 2}.get(said[0], 1) if not said[0].isdigit() else int(said[:4])
    if not said[0].isdigit() and year == now.draft.table.year:
        year += 1  # this one is next year's already
    first = now.brief.text.split("\n")[0].rstrip("，")
    request = re.sub(r"(?:20\d{2}|今|本|明|后)年(?:度)?(?!底)", "", first)
    return year, f"再做一个：{year}年{request}"


_PROJECT = re.compile(
    r"项目|经费|工程|建设|采购|维修|改造|补助|补贴|服务|活动|培训|购置|运维|管护|养护|保险|慰问|绩效"
)


_OF_THIS = re.compile(
    r"[?？]\s*$|[吗呢么]\s*$|^[把将]|^第[一二三四五六七八九十\d]{1,3}[条行项个]|最后一条|能不能|可不可以|我[说讲回]|[问提](?:过|了)?(?:要不要|能|可|怎)|隔壁|人家|别的(?:镇|街道|单位)|兄弟单位|本项目|这个项目|该项目|调整|改列|照旧|还是原来|这边|那边|^其中|表上|^(?:数量|质量|时效|成本|满意度|经济效益|社会效益|生态效益)|再(?:加|塞|补|添)|刚才|[说讲](?:[，,]|了|要|想|是)|听听|率\d|请?保留|完成时间|完工时间|往后|推迟|提前|您?(?:改|调|删)一下|^(?:去年|上年|前年|往年)|改一?改|给我改|[少多]报|报[少多]了|[加算]进[去来]|不是[^，。]{1,12}是|错了"
)


_ONE_DATE = re.compile(
    rf"\D{{0,12}}20\d\d(?:年|[./-])\d{{1,2}}(?:[月./-]\d{{1,2}})?[日号月]?(?:之前|以前|底|前|左右)*(?:完成|完工|办结|结束|到位|竣工)?{ORDER_ENDS}"
)


_TOLD_ON = re.compile(
    r"^[^，。\d]{2,8}(?:签|管|用|干|做|延|顺延|推迟|拖|提前)?[到至](?:明年|后年|20\d\d年)\d{1,2}月[^，。]{0,4}$|^(?:再|要|还要)*(?:算上|连上|连同|加上|带上|包括)[^，。]+，(?:一共|总共|合计|共计|共)"
)
"""合同签到明年3月, 算上敬老院那4场，总共16场: a date and a count of this project, whatever it begins with."""
_OWN_YEAR = re.compile(r"20\d\d")
_LONG_ENOUGH = 3


def _speaks_of(old: Draft, message: str) -> bool:
    """True where a number of the table is said again, or the project's own noun stands at the beginning: 防疫员里有2个退了."""
    text = normalise(message)
    rows = " ".join(one.value for one in old.table.indicators if one.applicable)
    said = set(re.findall(r"(?<![\d.])\d{3,}(?:\.\d+)?(?![\d.])", text))
    if said & set(re.findall(r"\d+(?:\.\d+)?", normalise(rows))):
        return True
    own = len(text) >= _LONG_ENOUGH and text[:_LONG_ENOUGH] in normalise(old.brief.topic)
    return own and _PROJECT.search(message) is None


def _counts_the_same(old: Brief, new: Brief) -> bool:
    """True where those or that which the project counts is counted anew: 用餐老人80人 after 老人50人."""
    mine = {
        (one.what, one.value.unit)
        for one in old.facts
        if one.what and one.kind is ValueKind.QUANTITY
    }
    return any(
        what and (fact.what.endswith(what) or what.endswith(fact.what)) and fact.value.unit == unit
        for fact in new.facts if fact.what and fact.kind is ValueKind.QUANTITY
        for what, unit in mine
    )  # fmt: skip


def another_project(old: Draft, message: str, today: date) -> bool:
    """True where the message names a project of its own rather than adding to this one.

    Numbers of the same kind of spending, or such as the draft still asks for, belong to it.
    """
    if _ONE_DATE.fullmatch(message.strip(" 。，,！!")):
        return False  # 完工节点2026.10.31前: a date, and no year of a project
    try:
        new = read_brief(message, today=today)
    except UserError:
        return False
    if not new.topic or len(new.topic) < 3 or new.project_name is None:
        return False
    if re.search(r"[了又还也]|一共|总共", new.topic):
        return False  # told of what is there
    if new.topic in old.brief.text or (old.brief.topic and old.brief.topic in new.text):
        return False
    if dice(new.topic, old.brief.topic) >= 0.35:
        return False
    known = match_kinds(new.text)
    if new.year is None and not (known and known[0].score >= _CLEAR):
        return False  # no project is told in words of no kind of spending
    stated = bool(new.facts) or new.amount is not None
    if _TOLD_ON.search(message) or (new.year is None and _counts_the_same(old.brief, new)):
        return False
    if _OF_THIS.search(message) or (not _OWN_YEAR.search(message) and _speaks_of(old, message)):
        return False  # asks, tells of others, or of the table that is here
    if re.search(r"指标|[一1两][条项](?!路|街|线)|满意度|这里头?|那里头?", message):
        return False  # said of the table
    if re.search(r"20\d{2}年?的[，,]|年[，,]", message):
        return False  # 2026年的，…: a correction of the year
    if new.year is not None and (stated or (len(message) >= 12 and _PROJECT.search(message))):
        return True
    if re.match(r"(?:总的?)?(?:单价|标准|人数|数量|户数|价格|每[\u4e00-\u9fff])(?!化)", message):
        return False
    if re.search(
        r"项目名称|项目周期|项目期|实施期|^名称|叫做?20|有点|来不及|太[高低多少]|够不够|是不是|改成|改为|[由从]\d|[砍减加增降提调压缩]为",
        message,
    ):
        return False
    mine = {one.archetype.id for one in match_kinds(old.brief.text)[:2]}
    theirs = [one.archetype.id for one in match_kinds(new.text)[:1]]
    asking = any(cell.startswith("indicators/") for cell in open_cells(old))
    if asking or (theirs and theirs[0] in mine):
        return False
    return len(new.facts) + (new.amount is not None) > 1
