"""What makes a change doubtful though it uses the words: names made of talk, values that were put back."""

from decimal import Decimal

from assistant.conversation.accounted.made import NAMED, Made
from assistant.conversation.outright.named_before import whole_classes_unmeant
from assistant.conversation.parts.base import LEVEL
from assistant.conversation.referring.clauses import split
from assistant.conversation.row_names.names_told import names_two
from assistant.conversation.vocabulary.hedges import SPEECH, TAKEN_BACK, TOO_MUCH
from assistant.conversation.vocabulary.order_words import NAME_WORDS, ORDER_ENDS
from assistant.conversation.vocabulary.same_sort import in_base
from assistant.conversation.vocabulary.value_words import is_class_word
from assistant.draft import cell_text
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.text import bigrams, dice
from corpus.values import ValueKind

_STAYS = re.compile(r"还是|还按|仍|照(?!着)|就按|就用|按|用|签的|为准")
_FAULTED = re.compile(r"太|不够|偏|原来|原先|之前|不是|错|嫌|不对|老数|旧|去年|多了|少了|过高|过低")
_TOO = re.compile(TOO_MUCH)
_CORRECTS = re.compile(r"不对|有误|错了?|漏了|少报|多报|少算|多算|不是\d")
_ADDS = re.compile(
    r"[加添补列写](?:上|进|入|到)?(?:一|个|条|项|两|三)?[条个项]?|另外|还(?:有|要)|新增|增[加列设]"
)
_TOLD = re.compile(r"[别写填删你我您]|就行|改成|吧$|还没|还未|没[报定批量算]|暂时")
_RUN_ON = re.compile(r"还有|(?:率|(?<!季)度)\D{0,3}(?:\d|百分之)|以外|一个[一-龥]{2}")
"""A value that runs on into the next one: 百分之百还有抗体合格率百分之七十以上."""
_OF_ROWS = re.compile(
    r"(?:率|人数|户数|次数|数量|满意度|标准|单价|时间|期限|面积|长度|场次|费用|支出|成本|机制|条件|水平|能力)$"
)
"""How names of indicators end, and no project's."""
_CHANGES = re.compile(r"改|删|挪|移|换成|提到|降到|(?:那|这)(?:一)?[条项]")
_CALLED = re.compile(
    r"(?:不要叫[^，。]{2,10}|就|应该?|改|还是)叫(?:做|成)?(?P<n>[\u4e00-\u9fff]{4,14}?)(?:吧|哈|嘛|好了|就行|更?合适)?$"
)
"""不要叫完成时间叫助餐服务期限: a name that a clause tells."""
_RENAMED = re.compile(
    rf"{NAME_WORDS}(?:就|也|应该?|统一)?(?:改成|改为|改叫|叫做?|写成|写为|换成|换为|改(?![成为叫名])|用|写|为|是)[“\"]?(?P<n>[\u4e00-\u9fff]{{4,16}}?)[”\"]?(?:吧|就行|好了)?$"
)
_RATE_TOLD = re.compile(
    r"(?P<n>[\u4e00-\u9fff]{2})率(?:就|也|要|再|都)?(?:提高?到|提升到|降到|改成|改为|调到|写成?|定为)\d"
)
"""及时率提到97%: a rate that is told by its name."""
_LEAP = 5
"""So many times what stood there is hardly meant by a difference; four times as much by no value."""
_STEP = re.compile(r"加|增|多|涨|减|少|降|砍")
_BARE_NAME = re.compile(
    r"(?:请|把|将|先)?(?:留着?|保留|只留|删[掉去除]?|去掉|拿掉|还是|就|要)?(?P<n>[\u4e00-\u9fff]{1,10}(?:率|满意度|知晓度))"
)
_ALIKE = 0.6
_TOLD_WORDING = re.compile(
    r"(?:指标)?值(?:就|也)?(?:写成?|填成?|改成|为|是)[“\"]?(?P<v>[\u4e00-\u9fff]{2,10})"
)
_EXCHANGED = re.compile(
    r"[“\"](?P<old>[^”\"]{1,12})[”\"][^，。]{0,6}(?:换|改)[成为][“\"](?P<new>[^”\"]{1,20})[”\"]"
)


_JUST_ADDED = re.compile(
    r"(?:刚才?|刚刚|才|新)(?:加|添|补|增)(?:上|进去)?的(?!那|这)(?P<n>[\u4e00-\u9fff]{3,12}?)(?=那[条行项]|这[条行项]|不|改|挪|移|删|去掉|放|算|往|应|归|的|$)"
)


def _not_there(made: Made, clauses: list[str]) -> list[str]:
    """刚才加的保洁时长, where no row of that name has come: what another row would get is not meant."""
    names = [row.name for row in made.old.draft.table.indicators]
    said = [found.group("n") for one in clauses if (found := _JUST_ADDED.search(one))]
    return [one for one in said if not any(one in name or dice(one, name) >= _ALIKE for name in names)]  # fmt: skip


def doubts_of(made: Made, text: str) -> list[str]:
    """The words that speak against a change; [] where nothing does."""
    clauses = split(text)
    found = talk_in(made) + _beside(made, text) + _misnamed(made, text) + _put_back(made, clauses)
    found += _renamed_for_value(made, text) + _faulted(made, clauses) + _unnamed(made, clauses)
    for clause in clauses:
        found += _misplaced(made, clause)
    found += (
        _not_there(made, clauses) + _part_for_total(made, text) + _several_for_one(made, clauses)
    )
    found += _other_count(made, clauses) + _sources_lost(made, text)
    found += whole_classes_unmeant(clauses, [row.name for row in made.gone])
    return (
        found
        + _leaps(made, text)
        + untold(made, text)
        + _taken_back(made, text)
        + _thought_again(made, clauses)
    )


_SECOND = re.compile(
    r"(?:[哦噢啊嗯哎唉]|算了)*(?:要不(?!要)还?是?|要么|不如|干脆|还是)(?:就|改)?(?:写|叫|填|用|换|改)(?:成|为|叫)?(?P<n>[\u4e00-\u9fff]{3,14}?)(?:吧|好了?|得了|算了|了)*"
)


def _thought_again(made: Made, clauses: list[str]) -> list[str]:
    """What is told on second thoughts and does not come about: 加一条甲，要不写乙吧."""
    told = [found.group("n") for one in clauses[1:] if (found := _SECOND.fullmatch(one))]
    texts = [*(row.name + row.value for row in made.fresh), *(cell_text(made.new.draft.table, cell) or "" for cell in made.heads)]  # fmt: skip
    return [one for one in told if texts and not any(one in text for text in texts)]


_COUNT_LAST = re.compile(r"[\u4e00-\u9fff]\d[\d.]*[人名户个台套件辆座处条场次期]$")
"""退役军人20名 with a price: a count that became the end of a name."""


def talk_in(made: Made) -> list[str]:
    """New names, offices and worded values that are made of words of talking."""
    names = {row.name for row in made.old.draft.table.indicators}
    said = [row.name for row in made.fresh if row.applicable and row.name not in names]
    for cell in ("unit", "authority", "project_name"):
        if cell in made.heads:
            said.append(cell_text(made.new.draft.table, cell) or "")
    values = {row.value for row in made.old.draft.table.indicators}
    worded = [
        row.value for row in made.fresh
        if row.applicable and row.value not in values and row.parsed.kind is ValueKind.QUALITATIVE
    ]  # fmt: skip
    return [
        one
        for one in said
        if SPEECH.search(one) or is_class_word(one) or names_two(one) or _COUNT_LAST.search(one)
    ] + [one for one in worded if _TOLD.search(one) or _RUN_ON.search(one)]


def _part_for_total(made: Made, text: str) -> list[str]:
    """A total that is one of two told sums which make up the old total: 市里15万，镇里出35.14万 of 50.14."""
    old, new = made.old.draft.table.funding.total, made.new.draft.table.funding.total
    if old is None or new is None or old == new:
        return []
    said = {Decimal(one) for one in re.findall(r"\d+(?:\.\d+)?(?=万)", text)}
    now, before = Decimal(new.in_wan()), Decimal(old.in_wan())
    return [f"{new.in_wan()}万"] if now in said and before - now in said else []


_AMOUNT = re.compile(r"\d[\d.]*(?:万元|万|元|亿)")
_OTHER_GOES = re.compile(r"(?:自筹|赞助|捐|其他资金|村|企业|社会)[^，。]{0,8}(?:没|取消|不|去|删|撤)|全[部都]?[由是]|都[由是]|财政(?:全|都|包)")  # fmt: skip


def _sources_lost(made: Made, text: str) -> list[str]:
    """A total that empties 其他资金 unasked, or sources that no longer make it up while another sum is told."""
    old, new = made.old.draft.table.funding, made.new.draft.table.funding
    if not any(one.startswith("funding/") for one in made.heads):
        return []
    lost = old.other is not None and old.other.yuan > 0 and (new.other is None or not new.other.yuan)  # fmt: skip
    if lost and "funding/total" in made.heads and not _OTHER_GOES.search(text):
        return ["其他资金"]
    parts = [one for one in (new.fiscal, new.other) if one is not None]
    before = [one for one in (old.fiscal, old.other) if one is not None]
    if len(parts) < 2 or len(before) < 2 or old.total is None or new.total is None:
        return []
    agreed = sum(one.yuan for one in before) == old.total.yuan
    apart = sum(one.yuan for one in parts) != new.total.yuan
    told = _AMOUNT.findall(text)
    left = [
        one for one in told if f"{Decimal(one.rstrip('万元亿')).normalize():f}" not in made.text
    ]
    return left[:1] if agreed and apart and len(told) > 1 else []


_ONE_ROW = re.compile(r"[^，。、和跟与及都全两俩几各]{2,14}(?:那|这)(?:一)?[条行项]")
_DELETED = re.compile(r"删|去掉|拿掉|撤|不要|取消|不留|划掉")


def _several_for_one(made: Made, clauses: list[str]) -> list[str]:
    """One row is told to go, and several do: 运输成本那行去掉 is not all of the costs."""
    goes = [one for one in clauses if _DELETED.search(one)]
    named = [found.group() for one in clauses if (found := _ONE_ROW.match(one))]
    more = len(made.gone) - sum(row.applicable for row in made.fresh)
    told = len(named) + sum(len(re.findall(r"[、和跟与及]|第\d", one)) for one in clauses)
    return named if goes and named and more > max(told, 1) else []


_COUNTED_ROWS = re.compile(
    r"(?:那|这|的|前|后|上面|下面)(?P<n>[两二俩三四五六2-6])(?:条|行|项|个)(?!字)"
)
_COUNTS = {one: n for n, ones in ((2, "两二俩2"), (3, "三3"), (4, "四4"), (5, "五5"), (6, "六6")) for one in ones}  # fmt: skip


def _other_count(made: Made, clauses: list[str]) -> list[str]:
    """So many rows are told to go, and more or fewer do: 那两条都不要了."""
    gone = len(made.gone) - sum(row.applicable for row in made.fresh)
    told = [found for one in clauses if _DELETED.search(one) and not _KEPT_ROWS.search(one) and (found := _COUNTED_ROWS.search(one))]  # fmt: skip
    return [
        one.group()
        for one in told
        if gone > 0 and _COUNTS[one.group("n")] not in {gone, len(made.gone)}
    ]


_KEPT_ROWS = re.compile(r"留|除|合|并成|以外|之外")


def _taken_back(made: Made, text: str) -> list[str]:
    """What was set to words that are taken back: 写县水利局，噢不对，写县水务局."""
    found = list(re.finditer(TAKEN_BACK, text))
    if not found:
        return []
    before, after = text[: found[-1].start() + 1], text[found[-1].end() :]
    cells = [cell_text(made.new.draft.table, cell) or "" for cell in made.heads]
    said = [one for one in (*cells, *(row.value for row in made.fresh)) if one]
    return [one for one in said if one in before and one not in after]


def _put_back(made: Made, clauses: list[str]) -> list[str]:
    """Clauses that return to the value that stands there: 要1800一场，没谈拢，还按1500算."""
    found = []
    for row in made.gone:
        after = next((one for one in made.fresh if (one.level2, one.name) == (row.level2, row.name)), None)  # fmt: skip
        if after is None or row.parsed.number is None or after.parsed.number == row.parsed.number:  # fmt: skip
            continue
        old, new = f"{row.parsed.number.normalize():f}", f"{after.parsed.number.normalize():f}" if after.parsed.number is not None else "\0"  # fmt: skip
        said = [n for n, one in enumerate(clauses) if old in re.findall(r"\d+(?:\.\d+)?", one)]
        told = [n for n, one in enumerate(clauses) if new in re.findall(r"\d+(?:\.\d+)?", one)]
        found += [
            clauses[n] for n in said
            if told and n > max(told) and _STAYS.search(clauses[n]) and not _FAULTED.search(clauses[n])
        ]  # fmt: skip
    return found


def _faulted(made: Made, clauses: list[str]) -> list[str]:
    """The clause that finds fault with the value that was taken: 11月20日太晚，改11月10日前."""
    found = [one for one in clauses[:-1] if _TOO.search(one)]
    values = [(one, value.group()) for one in found for value in [re.search(r"\d[\d.,]*(?:月\d+日|月底|%|[\u4e00-\u9fff])?", one)] if value]  # fmt: skip
    told = any(re.search(r"\d", one) for one in clauses[1:])
    return [one for one, value in values if told and made.sets(value)]


def _renamed_for_value(made: Made, text: str) -> list[str]:
    """A new name for a row of which the message only says the wording that stands in it."""
    found = []
    for row in made.gone:
        after = next((one for one in made.fresh if (one.level2, one.value) == (row.level2, row.value)), None)  # fmt: skip
        worded = row.parsed.kind is ValueKind.QUALITATIVE and len(row.value) >= NAMED - 1
        if after is not None and worded and after.name != row.name and f"“{row.value}”" in text:  # fmt: skip
            found.append(row.value)
    return found


_OF_NAMES = re.compile(
    r"[改换叫名写填加补添去删掉拿少漏缺成是为]|标题|项目|年|第[一二\d]|不要|统一"
)
"""Words that a message about the project's name has."""


def _misnamed(made: Made, text: str) -> list[str]:
    """A new name of the project that may have been told of a row: 名称为… after other words."""
    name = cell_text(made.new.draft.table, "project_name") or ""
    if "project_name" not in made.heads:
        return []
    if name not in text and not _OF_NAMES.search(text):
        return [name]  # 到货安装8月底前弄完: a fact that would name the project anew
    if re.search(r"项目|表名|标题|年[度份]|\d年", text):
        return []
    return [name] if len(split(text)) > 1 or _OF_ROWS.search(name) else []


def _beside(made: Made, text: str) -> list[str]:
    """Rows that were added although the message corrects what is there."""
    names = {row.name for row in made.gone}
    added = [row for row in made.fresh if row.applicable and row.name not in names]
    rest = re.sub("|".join(re.escape(row.name) for row in added) or "(?!)", "", text)  # 差错率
    if _ADDS.search(text) or not (_CORRECTS.search(rest) or _CHANGES.search(rest)):
        return []
    return [row.name for row in added[len(made.gone) :]]


def _only_within(name: str, longer: str, clause: str) -> bool:
    """True where two letters are all that a clause says of a name, and they belong to a longer one."""
    shared = set(bigrams(name)) & set(bigrams(clause))
    return len(shared) == 1 and shared <= set(bigrams(longer))


def _misplaced(made: Made, clause: str) -> list[str]:
    """What the clause calls a rate where nothing that changed is one, or where the row that goes has but a piece of its name."""
    spoken = re.findall(r"[\u4e00-\u9fff]{2,6}?率(?![先值])", clause)
    if not spoken:
        return []
    if not made.fresh:  # 考试合格率要不要写？不要: no word about 考试批次
        return [one for one in spoken if made.gone and all(_only_within(row.name, one, clause) for row in made.gone)]  # fmt: skip
    rates = any(
        "率" in row.name or row.parsed.kind is ValueKind.RATE for row in (*made.gone, *made.fresh)
    )
    return [] if rates else spoken[:1]


def _unnamed(made: Made, clauses: list[str]) -> list[str]:
    """A clause that is the name of a rate which the table has neither before nor after: 物资完好率，不低于98%."""
    names = [row.name for row in (*made.old.draft.table.indicators, *made.fresh)]
    said = [found.group("n") for one in clauses if (found := _BARE_NAME.fullmatch(one))]
    come = [row.name for row in made.fresh]  # 新增质量指标在线率: its name, and where it goes
    return [
        one for one in said
        if not any(one in name or dice(one, name) >= _ALIKE for name in names) and not any(one.endswith(name) for name in come)
    ]  # fmt: skip


def _leaps(made: Made, text: str) -> list[str]:
    """A count that grows or falls out of all proportion: 28万 meant for a price, set as a count."""
    most = _LEAP if _STEP.search(text) else 4 * _LEAP
    found = []
    for row in made.gone:
        after = next((one for one in made.fresh if (one.level2, one.name) == (row.level2, row.name)), None)  # fmt: skip
        if after is None or row.parsed.kind is not ValueKind.QUANTITY or after.parsed.kind is not ValueKind.QUANTITY:  # fmt: skip
            continue
        old, new = _counted(row), _counted(after)
        if old and new and max(old / new, new / old) >= most:
            found.append(after.value)
    return found


_YEAR_ALONE = re.compile(r"(?:20\d\d)?年(?:[前底内]|之前)?")


def _blurred(made: Made, text: str) -> list[str]:
    """A date that loses its month and is not told so: 2025年 of a name, set as 年前."""
    found = []
    for row in made.gone:
        after = next((one for one in made.fresh if (one.level2, one.name) == (row.level2, row.name)), None)  # fmt: skip
        if after is None or row.parsed.date is None or row.parsed.date.month is None:
            continue
        if _YEAR_ALONE.fullmatch(after.value) and after.value not in text:
            found.append(after.value)
    return found


_NAME_STAYS = re.compile(
    rf"(?:[哎唉嗯哦啊]|那|这个|还是|就|算了)*(?<!项目)名[字称](?:也|就|还是|先)*(?:不[改动换]|别[改动换]|不变){ORDER_ENDS}"
)


def _name_kept(made: Made, clauses: list[str]) -> list[str]:
    """The last clause, where it leaves the name that was to be another one: 名字不改了."""
    renamed = any(
        one.name != two.name and (one.level2, one.value) == (two.level2, two.value)
        for one in made.gone
        for two in made.fresh
    )
    return [clauses[-1]] if renamed and _NAME_STAYS.fullmatch(clauses[-1]) else []


_TOTAL_STEP = re.compile(
    r"(?:总的|总额|总预算|预算|资金|经费|钱)[^，。\d]{0,6}(?:砍|核减|压减|减|扣|压|追加|增加|加|增|涨|多)(?:了|掉|去)*(?P<n>\d[\d.]*)万"
)


def _step_apart(made: Made, text: str) -> list[str]:
    """总的钱砍了2万，变28万 of 32: the step does not lead to what is said to come of it."""
    old, new = made.old.draft.table.funding.total, made.new.draft.table.funding.total
    told = _TOTAL_STEP.search(text)
    if told is None or old is None or new is None or old == new:
        return []
    apart = abs(old.yuan - new.yuan) != Decimal(told.group("n").rstrip(".")) * 10_000
    return [told.group()] if apart else []


_OTHER_YEAR = re.compile(r"(?:次年|来年|第二年|下一年)度?\d{1,2}月[底初末]?前?")


def _another_years(made: Made, text: str) -> list[str]:
    """次年3月底前 set as 3月底前: the year is lost."""
    said = _OTHER_YEAR.findall(text)
    dated = [row for row in made.fresh if row.parsed.date is not None]
    lost = dated and not any(re.search(r"次年|来年", row.value) for row in dated)
    return said if lost else []


def _counted(row: Indicator) -> Decimal:
    """The number of a count, 28万个 as 280000."""
    scale = 10_000 if (row.parsed.unit or "").startswith("万") else 1
    return in_base((row.parsed.number or Decimal(0)) * scale, row.parsed.unit)


def untold(made: Made, text: str) -> list[str]:
    """Names and wordings that are told and do not come about; a part that became the whole name."""
    called = [found.group("n") for one in split(text) for by in (_CALLED, _RENAMED) if (found := by.search(one))]  # fmt: skip
    left = [one for one in called if one not in made.text and not LEVEL.search(one)]
    changed = [row.name for row in (*made.gone, *made.fresh)]
    rates = [found for one in split(text) if (found := _RATE_TOLD.search(one))]
    left += [one.group() for one in rates if made.fresh and not any(one.group("n") in name for name in changed)]  # fmt: skip
    worded = _TOLD_WORDING.search(text)
    if worded and made.fresh and not any(worded.group("v")[:4] in row.value for row in made.fresh):
        left.append(worded.group("v"))
    for found in _EXCHANGED.finditer(text):
        part, new = found.group("old"), found.group("new")
        whole = any(row.name == new for row in made.fresh)
        if whole and any(part in row.name and part != row.name for row in made.gone):
            left.append(part)
    return (
        left
        + _step_apart(made, text)
        + _blurred(made, text)
        + _name_kept(made, split(text))
        + _another_years(made, text)
    )
