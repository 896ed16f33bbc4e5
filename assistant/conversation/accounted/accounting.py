"""What a message says that a change of the table does not answer for: values, cells, vetoes, whole clauses."""

from assistant.conversation.accounted.doubts import doubts_of
from assistant.conversation.accounted.made import Made
from assistant.conversation.accounted.undone import undone
from assistant.conversation.heads.givers import FISCAL, OTHER, cells_in
from assistant.conversation.heads.offices import calls_office
from assistant.conversation.outright.named_before import gives_up
from assistant.conversation.parts import words
from assistant.conversation.parts.mentions import CLASS, ROW, VALUE, WHY, read_clause
from assistant.conversation.parts.values import VALUE_WORDS
from assistant.conversation.recognised.remarks import only_told, set_apart
from assistant.conversation.referring.clauses import split
from assistant.conversation.referring.targets import find_targets
from assistant.conversation.state import Focus, Snapshot
from assistant.conversation.sureness.explained import shared_with
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.hedges import AS_IT_WAS, DISAGREED, LAID_ASIDE, NOT_TAKEN
from assistant.conversation.vocabulary.manner import Mood, mood_of
from assistant.conversation.vocabulary.order_words import COMMANDED, FILL_IN, NAME_WORDS, ORDER_ENDS
from assistant.draft import cell_text
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number, plain
from corpus.text import normalise

_NOT = r"(?:别|不要|不能|不该|不应该?|不可以|甭|不用|不许|不准)(?:再|给我|随便|老)?(?:写成?|填成?|定在|定成|定|报|拖到|写到|定到|放到|卡|用|叫做?|改成)"
_NOT_WITH = re.compile(
    r"(?:不要|别|不用|不能|不许)(?:再)?(?:带|有|写|加|用|超|低于|高于|出现|留|放|含|搞|弄)(?!了)[\u4e00-\u9fff≥≤%％\d]"
)
"""不要带小数: what stands there shall lack, and no row goes."""


def denied(made: Made, clauses: list[str]) -> list[str]:
    """The clauses that deny just what was done; [] where none does."""
    found = []
    for clause in clauses:
        told = re.search(rf"{_NOT}(?P<v>[^，。；]{{1,12}}?){ORDER_ENDS}$", clause)
        if told and any(told.group("v") in row.value for row in made.fresh if row.applicable):
            others = [one for one in clauses if one != clause]
            if not any(told.group("v") in one for one in others):
                found.append(clause)
        elif made.gone_for_good() and len(clauses) == 1 and _NOT_WITH.search(clause):
            found.append(clause)
    return found


_CONDITION = re.compile(
    rf"(?:要是|如果|(?<!\d)万一|假如|倘若|要不然|等).{{1,16}}(?:再|才|就)(?!说)|{LAID_ASIDE}|{DISAGREED}|{NOT_TAKEN}|既[^，。]{{1,8}}[，,]?又|还没(?:跟|和|同|定|批|说|谈|算|核)|以后再|回头再|使不得|听听就|别当真|以(?:我们|咱们?)[^，。]{{0,6}}为准|(?:^|都|全|嗯)(?:对着的|对的|没错|没问题)(?:了|的)?$"
)

_KEPT = re.compile(
    rf"(?:那|就|还是|先|都|也|我看|我说|算了|一律|目标|指标|数)*(?:不(?:删|改|动|加|降|升|调|挪|换|弄|搞|写|管|理|列|折腾)|[^，。]{{0,10}}(?:{NOT_TAKEN})[他她]?|(?:{AS_IT_WAS})(?:吧|它|原样|不变|原来的|别动|价|数|标准|算|写|来|报)*|[^，。]{{0,12}}再(?:来)?(?:讲|说|定|议|告诉|通知|看)[你您]?|[^，。]{{0,8}}还[要得需]问[^，。]{{0,10}}|(?:还是)?(?:作罢|就?算了|拉倒)|[^，。]{{0,6}}(?:笑死|别信|当真|胡闹)[^，。]{{0,4}}|(?:也|我)?(?:不|没)(?:打算|准备|想)[^，。]{{1,4}}|就?(?:现在|目前|眼下)(?:这个|这|的)?[^，。]{{0,6}}(?:挺好|就行|就好|可以|合适|蛮好|够了|正好)|我?(?:看|觉得)(?:中规中矩|合适|可以|挺好|还行|正好|不高|不低|差不多)|[^，。\d]{{0,8}}(?:觉得|认为|表示|说|反映|嫌)(?:根本|肯定|实在|还是|也)?(?:太难|做不到|达不到|办不到|完不成|够不着|不现实|不可能)|维持原判|[^，。]{{0,6}}没(?:有)?(?:结论|结果|个准|定论))(?:了|吧|呢|哈|啊|呀|啦|嘛)*"
)
"""留着吧, 没采纳: a last clause that leaves all as it is."""
_LIKE_THEN = re.compile(r"按|照|跟|和|同|一样|改|写|填|报|提到|降到|调")
"""就按去年的620万报: what was then is what is wished now."""
_PART_OF = re.compile(
    rf"[{ROW}{VALUE}](?:[里中]|当中|其中)(?:头|面|边)?(?:还|也|只)?有|^(?:其中|里面|里头)?(?:已经?|还|也|都)?(?:含|包含|包括)"
)
"""520人里有12位立过功, 含管线迁改2万: a part of it, and no new number of it."""
_LEFT_IN = re.compile(r"留(?:着|下|住)?$")
"""留完好率那条就行，另一条拿掉: what is left in does not go."""
_STAYS = re.compile(r"(?:留着|留下|保留|别删|不删|不要删)(?:它|了|吧|啊|哈)*$")
"""生态的留着: a class that keeps its rows."""
_NOT_OURS = re.compile(
    r"(?:那|这)是(?:全|别|人家|隔壁|其他|外)|(?:跟|和|与)(?:我们|咱们?|本|这)[^，。]{0,6}(?:没|无)(?:有|啥|什么)?(?:关|相干)"
)
"""那是全市的数，跟我们没关系: a reason to strike a row, and none to take a value."""
_MONEY_STAYS = re.compile(
    r"总[数额价]|^(?:钱|资金|预算|经费|金额)(?:也|都|还|就|总数|总额)*(?:不|没|别|照|保持|维持)"
)
_OF_A_NAME = re.compile(
    rf"字(?![数样号体典])|[≤≥]号?|[大小]于(?:等于)?号?|等于号|符号|多(?:了|出)?一?个[“\"]|{NAME_WORDS}(?:的|里|中|上)*(?:最?前面?|最?后面?|开头|末尾|中间)"
)
"""名称前面多个“购置”，去掉: a part of the name goes, and no row."""
_BEGINS = re.compile(r"(?:开始|启动|进场|开工|动工|开班|开学|开课|起算|起步|启用)(?:的|了|吧)?$")
"""登记工作11月1号开始: when it begins has no cell beside the one that was told."""
_NOT_TOUCHED = re.compile(
    r"(?:先|也|都|还是|就|暂时|暂|可以)*(?:不|别|甭|不用|不要)(?:降|升|提|加|减|涨|调|压|砍|扣)(?:它|了|吧|啊)*$"
)
"""总预算先不降: it stays as it is."""
_SMALL = re.compile(r"[一两半][\u4e00-\u9fff]")
"""再改一处, 一周最多: small counts of speech."""


_A_ROW_OF = re.compile(r"[一两二三][条个项行][每各]")
"""补一条每公里修复成本: how many rows, and the begin of a name."""
_REFUTED = re.compile(r"(?:做|干|办|拿|接)不(?:了|到|下来)|不(?:行|够|干|肯|成|中)(?:的|了)?$|亏本")
_ASKS_OPINION = re.compile(
    r"(?:[你您]|大家)?(?:看|觉得|说|帮我看看)?(?:合适|行|妥当?|可以|中|好|成|对)(?:不|吗|么|不合适|不行|不好|不妥)(?:呢|啊)?[?？]?|(?:[你您])?(?:看|觉得)?(?:怎么样|如何|咋样)[?？]?"
)
_INTENDS = re.compile(r"我们?(?:想|打算|准备|考虑)|想(?:写|填|报|改|定)")


def _not_agreed(clauses: list[str]) -> bool:
    """单价降到80，供应商说80做不了; 我想写92，你看合适不: the last clause speaks against it, or asks."""
    *first, last = clauses
    if _ASKS_OPINION.fullmatch(last) and any(_INTENDS.search(one) for one in first):
        return True
    told = VALUE_WORDS.findall(last) if _REFUTED.search(last) else []
    return any(one in before for one in told for before in first)


def _faulted(value: str, clause: str) -> bool:
    """True for 年底 in 完工时间写年底不对: what shall not stand there needs no cell."""
    denied = rf"(?:不该|不能|不应该?|不可以|别|不要|不用|用不着)(?:是|到|拖到|等到|写成?|定在|定到|填成?|放到)?{re.escape(value)}"
    if re.search(denied, clause):
        return True  # 完工时间不该到年底
    return re.search(rf"(?:写|定|填|是)(?:的|成)?{re.escape(value)}(?:前|底)?(?:不对|错了|有误|不行|不妥|不合适|太[\u4e00-\u9fff])", clause) is not None  # fmt: skip


def _names_a_new_row(change: Made, words: str) -> bool:
    """True where a row that was added is called by the words, though they are like those of another."""
    old = {row.name for row in change.gone}
    return change.adds() and any(row.name not in old and words in row.name for row in change.fresh)


def _in_new_name(change: Made, word: str, clause: str) -> bool:
    """True for 数量 in 生态效益再加：渔获物种类数量: of the name of a row that has come."""
    return any(
        word in row.name and row.name in clause and clause.count(word) == row.name.count(word)
        for row in change.fresh
    )


def left_as_it_is(text: str) -> bool:
    """True where the last of several clauses leaves all as it is, or to be settled later."""
    clauses = split(text)
    if len(clauses) < 2:
        return False
    return _KEPT.fullmatch(clauses[-1]) is not None or _not_agreed(clauses)


def unaccounted(old: Snapshot, new: Snapshot, text: str, focus: Focus | None) -> list[str]:
    """The words of ``text`` (bare) that the change from ``old`` to ``new`` leaves over."""
    change = Made(old, new)
    left = doubts_of(change, text)
    clauses = split(text)
    left += undone(change, clauses) + denied(change, clauses)
    if left_as_it_is(text):
        left.append(clauses[-1])
    for raw in clauses:
        clause = read_clause(old, raw, focus)
        masked = words.REASON.sub(WHY, clause.masked)
        if (
            re.search(rf"(?:加|添|补|列)(?:到|进|入|在){CLASS}", clause.masked)
            and not change.adds()
        ):
            left.append(raw)  # 加到时效: a row to come, not one to be changed
        if change.gone_for_good() and _OF_A_NAME.search(raw):
            left.append(raw)  # “要求”二字去掉: of the name, not the row
        if _CONDITION.search(raw) or (_NOT_OURS.search(raw) and not change.gone_for_good()):
            left.append(raw)
            continue
        if words.PAST.search(masked):
            if not any(_LIKE_THEN.search(one) for one in clauses):
                left += [one.text for one in clause.of(VALUE) if change.sets(one.text)]
            continue
        if _PART_OF.search(clause.masked):
            left += [one.text for one in clause.of(VALUE) if change.sets(one.text, alone=True)]
        unused = [
            one.text
            for one in clause.of(VALUE)
            if not change.uses(one.text, raw)
            and not _A_ROW_OF.match(one.text)
            and not (raw != clauses[-1] and _faulted(one.text, raw))
            and not (len(clauses) > 1 and _BEGINS.search(raw))
        ]
        left += unused
        if change.gone_for_good() and _STAYS.search(raw):
            gone = {row.level2 for row in change.gone}
            left += [one.text for one in clause.of(CLASS) if level2_of(old.draft, one.text) in gone]
            left += [one.text for one in clause.of(ROW) if change.moves(one)]
        if change.gone_for_good():
            left += [one.text for one in clause.of(ROW) if _LEFT_IN.search(clause.raw[: one.start]) and change.moves(one)]  # fmt: skip
        if words.REFUSED.search(masked) or _NOT_TOUCHED.search(raw):
            left += [one.text for one in clause.spans if change.moves(one)]
            if _MONEY_STAYS.search(raw) and "funding/total" in change.heads:
                left.append(raw)  # 总数不动
            continue
        if (
            re.search(r"都|(?<![亩人户平年月日场次])均|全部|各", masked)
            and len(clause.of(CLASS)) == 1
        ):
            left += change.outside(clause.of(CLASS)[0].text)
        told = masked.split(WHY)[0].count if WHY in masked else None
        if told is not None:
            subject = clause.of(ROW)[: told(ROW)]
            reason = words.REASON.search(clause.masked)
            if reason and ROW in reason.group() and any(change.moves(one) for one in clause.of(ROW)):  # fmt: skip
                continue  # 甲与乙重复了，乙去掉: one of the two is done away with
            left += [one.text for one in subject if not change.touches(one, masked, clause)]
            if re.search(r"空着|是无|写无|没有", raw):
                left += [
                    one.text for one in clause.of(CLASS) if not change.touches(one, masked, clause)
                ]
            continue
        left += [
            one.text
            for one in clause.spans
            if one.mark != VALUE
            and not change.touches(one, masked, clause)
            and not (len(clauses) > 1 and change.restates(one, clause))
            and not (one.mark == CLASS and _in_new_name(change, one.text, raw))
            and not (one.mark == ROW and _names_a_new_row(change, one.text))
        ]
    steps = change.steps([one for one in dict.fromkeys(left) if re.match(r"\d", one)])
    left = [one for one in left if one not in steps]
    said = [one.text for raw in clauses for one in read_clause(old, raw, focus).of(VALUE)]
    if any(not _SMALL.fullmatch(one) and one not in left for one in said):
        left = [one for one in left if not _SMALL.fullmatch(one)]
    return left


_SPENT = re.compile(r"[省剩余]下?来?的?钱?(?:就|也)?(?:全|都)部?[买用投给]|(?:全|都)部?[买用投给]")
"""省下来的钱全买书: what is left is to be spent."""
_SAME = re.compile(r"(?:每[人户个]|人均|标准)?也(?:都)?(?:是|按|给|发)\d")
"""也是500, of what has come: another row with that value is no answer."""
_ORDERS = re.compile(
    rf"{COMMANDED}|[改换填删]|{FILL_IN}|[写放列归]在?|加(?!强|快|大|班|工)|跟着|[涨降提调][到至成为]"
)
_AT_REST = re.compile(
    r"不[动变改用要]|别|照旧|保留|维持|留|还是|一样|谢|放(?:到|在)?最?[前后]|最[前后]|[前后]面|顺序"
)
_SUMS = re.compile(r"钱|总|合计|预算|经费|费用")
_LONGEST = 30
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_YEAR = 4
"""Digits of a year, which is told by its last two as well."""


def passed_over(before: Snapshot, after: Snapshot, clauses: list[str]) -> list[str]:
    """The clauses of a message that order or tell something of which nothing stands in what changed."""
    made = Made(before, after)
    return [one for one in clauses if len(clauses) > 1 and _is_idle(made, one) and _orders(made, one)]  # fmt: skip


_FUNDING = {FISCAL: "funding/fiscal", OTHER: "funding/other"}


def _is_idle(made: Made, clause: str) -> bool:
    """True where neither words nor a number of the clause stand in a row or a head that changed; the goal has all words."""
    if any(_FUNDING[one] in made.heads for one in cells_in(clause) or []):
        return False  # 自筹写5万: of 其他资金
    cells = [part for row in (*made.gone, *made.fresh) for part in (row.level2 or "", row.name, row.value)]  # fmt: skip
    for cell in made.heads - {"annual_goal"}:
        cells += [cell_text(one.draft.table, cell) or "" for one in (made.old, made.new)]
    held, said = normalise(" ".join(cells)), normalise(clause)
    rows = re.findall(rf"第(\d{{1,2}}|{CHINESE})[条行项]", said)
    told = {number - 1 for one in rows if (number := parse_number(one))}
    numbers = [one.removeprefix("20") if len(one) == _YEAR else one for one in _NUMBER.findall(held)]  # fmt: skip
    same = set(_NUMBER.findall(said)) & {*numbers, *_NUMBER.findall(held), *_steps(made)}
    return not (any(shared_with(_NUMBER.sub("，", clause), cells)) or same or told & made.rows)


def _steps(made: Made) -> set[str]:
    """By how much each value changed: 15 of 50人 that became 65人."""
    was = {row.name: row.parsed.number for row in made.gone}
    now = [(row.parsed.number, was.get(row.name)) for row in made.fresh]
    return {plain(abs(new - old)) for new, old in now if new is not None and old is not None}


def _orders(made: Made, clause: str) -> bool:
    if gives_up(clause) and find_targets(made.old.draft, clause[:2]):
        return True  # 垃圾桶不买了
    if len(clause) > _LONGEST or _AT_REST.search(clause) or mood_of(clause) is not Mood.WISH:
        return False
    told = words.REFUSED.search(clause) or words.PAST.search(clause) or words.ASKED.search(clause)
    if told or only_told(clause) or set_apart(clause):
        return False
    if _SPENT.search(clause) or (_SAME.match(clause) and made.adds()) or calls_office(clause):
        return True
    if not _ORDERS.search(clause) or (_SUMS.search(clause) and "funding/total" in made.heads):
        return False
    return bool(re.search(r"\d", clause) or find_targets(made.old.draft, clause))
