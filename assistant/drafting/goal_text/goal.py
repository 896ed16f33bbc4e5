"""The goal text (年度总体目标): what is done, how much of it, by when, and to what effect."""

from assistant.archetypes import Archetype
from assistant.draft import BasisKind
from assistant.drafting.effects.goal_effect import effect_told
from assistant.drafting.figures.dates import dates_told
from assistant.drafting.figures.stages import begins, held
from assistant.drafting.goal_text.clauses import counts_told
from assistant.drafting.goal_text.listed_clauses import unlike
from assistant.drafting.goal_text.outputs import rates_told, standards_told
from assistant.drafting.goal_text.plain_counts import told_of_each
from assistant.drafting.goal_text.sound_whole import sound_whole
from assistant.drafting.matter.acts import split_deed, split_end, verbs
from assistant.drafting.matter.aims import says_effect
from assistant.drafting.matter.nature import gives_money, pays_fee, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.matter.things import STAFF
from assistant.drafting.matter.works import parts
from assistant.drafting.names.carried_out import carried_out
from assistant.drafting.names.naming import fill
from assistant.drafting.rows import Reason, Row
from assistant.drafting.tidying import tidy
from assistant.drafting.told_tasks.tasks import several_tasks
from assistant.drafting.told_tasks.told_words import begins_with_deed
from assistant.facts import Brief, Fact
from assistant.once_per import once_per
from corpus import late_re as re
from corpus.text import bigrams
from corpus.values import ValueKind

_STANDING_BODY = re.compile(
    r"(?:[一-龥](?<!动)员|站|中心|所|室|制|食堂|窗口|平台|队|办公室|团|大学|学院|岗)$"
)
"""What exists and is not carried out: 服务站, 河湖长制."""
_SHOW = re.compile(
    r"(?:公益班|暑期班|夏令营|冬令营|训练营|培训班|研修班|村晚|春晚|晚会|展销会|博览会|交易会|洽谈会|推介会|对接会|论坛|庙会|灯会|花会|市集|大集|行动|选拔赛|公益课|招聘会|(?:展示|展览|宣传|文化|活动|服务|体验|艺术|科普)[周月]|(?:书法|美术|书画|摄影|作品|成果|图片)[一-龥]{0,4}展)$"
)
"""What is held, though no word of it says so."""
_EVENT = re.compile(r"(?:大赛|比赛|竞赛|活动|培训|宣传|会议|演练|讲座|展览|展|节)$")
"""What is held, whatever kind of spending a word of it says."""
_PAID_FOR = re.compile(r"(?:过渡|安置|补偿|误工|搬迁|丧葬|临时安置)费$")
"""Money that people are paid, though it is called a fee."""
_BY_EXPERTS = re.compile(
    r"评估|检测|鉴定|审计|测绘|编制|规划|监测|评价|论证|设计|勘[察测查]|咨询|测评|检验|检定|普查|调查|可研|监理|评审|测试|方案|报告|检查|核查|修编|研究|代理|年检|校准|定级|确权|划定|顾问|律师|诊断|体检|清查|化验|采样|排查|抽检"
)
"""What experts are commissioned with."""
_KEPT = re.compile(r"管理|管护|巡护|热线|运行|运营|维护|保障|服务$")
_BILLED = re.compile(r"(?:工本|给养|流量|寄递|邮寄|押运|保管|仓储|年检|检疫|通行|挂牌|注册)费$")
_GENERAL_WORK = re.compile(r"做好.{2,}工作$")
_STAFF_BODY = re.compile(r"(?:[一-龥](?<!动)员|岗)$")
"""Those who are paid, and no body that does its work."""
_NOT_OF_SUBJECT = "{主题}"
"""The slot of the subject in a kind's action."""
_THING = re.compile(
    r"(?:站|中心|所|平台|系统|[大支中]队|救援队|局|办|委|公司|实训室|教室|库房|安全|基金|[台辆套]|大棚|馆|院|幼儿园|食堂|机房|显示屏|设备)$"
)
"""A subject that is a body or a thing and says nothing that is done."""
_OFFICE = re.compile(
    r"(?:[大支中]队|(?:宣传|组织|统战|武装|人武|政法)部|局|办|委|公司|医院|学校|所|院|园)$"
)
"""Whose the project is, and not what it is."""
_POLICY = re.compile(r"补|贴|奖|扶|救|助|减免|优待|优惠|政策|供养|低保|贷款|代缴")
"""What is carried out as a policy, for those whom it names."""
_BASE = re.compile(r"(?:基地|园区|园|示范区|产业带|集群|中心|车间|厂房|大棚)$")
"""Where a trade has its place."""
_STANDING_HOUSE = re.compile(r"(?:食堂|[一-龥]馆|[一-龥]室|服务站|工作站|驿站|书屋|之家)$")
_MADE = re.compile(
    r"(?:为[^、]{2,6}|面积\d[^、]*、)?(?:新建|建设|新打|搭建|改造|装修|添置|安装|铺设)"
)
_BUILT = re.compile(
    r"(?:综合体|厕所|足球场|球场|候车点|街区|观测站|监测站|微站|污水厂|水厂|厂房|信号灯|标识牌|宣传栏|候车亭|服务点|文化墙|大棚|库房|冷库|晒场|舞台|看台|瞭望塔|水塔|泵站|围栏|桥|步道|广场|围墙|护栏|护坡|挡墙|凉亭|候车亭|停车场|垃圾池|蓄水池|[机深水]井|公厕|路)$"
)
"""A subject that is a thing to be built, whose building no verb says."""
_DONE_FOR = re.compile(r"慰问|走访|看望|表彰|^(?:评选|关爱|帮扶)")
"""What is done for those whom the end of a subject names: 慰问老党员."""
_CARRIED_OUT = r"(?:组织开展|开展|实施|完成|做好|落实|办理)"
_ROOM = 60
"""Characters of a half of the goal up to which the subject stands in it in full."""
_MOST = 10
"""Counts that a sentence can carry."""
_LAST = 10**6
"""Where a reckoned count stands in the sentence: behind those that were said."""
_COUNTED = {ValueKind.QUANTITY, ValueKind.FREQUENCY}
_EACH = {"门", "节", "课", "套", "份", "批", "户", "人", "名", "村", "个", "家", "期", "场", "次", "所", "校", "站", "队", "班", "县", "乡", "镇", "点", "院", "园", "台", "座", "条", "辆"}  # fmt: skip
"""A count of each is no count of the whole: 5箱/户."""
_PAYEE = 14
"""Characters of who is paid, in full."""
_ROOM_OF_TASK = 24
"""Characters of a task that the goal tells in the clerk's words."""
_TASKS = "服务|活动|宣传|演练|处置|值班|会议|讲座|比赛|工作"
"""What else stands at the end of a task."""
_SPOKEN = re.compile(r"[把将给让咱我你他弄搞钱]|(?<![一-龥])(?:要|得|就)|[一-龥](?:完|好|掉)了?$")
"""Words of speech, which no goal has: 10月底前把钱打到一卡通, 4月底前清完."""
_ENDS = re.compile(
    rf"(?:{verbs()}|完成(?:[一-龥]{{2}}(?:工程|结构))?|封顶|完工|竣工|到位|投入使用|投用|使用|交付|通车|通水|通电|通气|开[放业馆学园幕营通]|结束|举[办行]|上线|运行|到货|齐备?|验收|施工|作业|任务)$"
)
"""What a clause behind a date ends with that says what is done by then; 年底考核合格才付款 says none."""
_WITHIN = re.compile(
    r"(?:半|[一二两三四五六七八九十]{1,2})(?:个?(?:年|月|星期)|天|周|日)[之以]?内(?:完[工成]|竣工|建成|交付|投用)$"
)
"""How long after an event the work ends."""
_DATE_SAYS = 10
"""Characters that a clerk's own clause may say after its date: 8月底前安装到位."""


def compose_goal(brief: Brief, kind: Archetype, rows: list[Row]) -> tuple[str, Reason]:
    """One sentence: 通过…，…；达到…, with no number that a row does not carry."""
    rows_counted = [
        row
        for row in rows
        if (row.facts or row.derived)
        and row.indicator().parsed.kind in _COUNTED
        and row.level2 == "数量指标"
        and (told_of_each(row, brief) or not set(row.indicator().parsed.per) & _EACH)
    ]
    in_all = {row.indicator().parsed.unit for row in rows_counted if row.derived}
    rows_counted = [
        row
        for row in rows_counted  # 360次 in all says each one's 4 times
        if not (told_of_each(row, brief) and row.indicator().parsed.unit in in_all)
    ]
    counted = sorted(rows_counted[:_MOST], key=lambda row: row.facts[0] if row.facts else _LAST)
    counts = counts_told(counted, brief)
    tasks = counts.told
    whole = sound_whole(_done(brief, kind, tasks), brief.text)
    levels = rates_told(rows, brief)
    if _GENERAL_WORK.match(whole) and "验收合格率" in levels:
        levels = ""  # 消费维权 is accepted by nobody
    done = _with_names(_paid_once(unlike(whole, tasks), tasks, brief), counts.named)
    said_parts = [
        f"{f'{brief.year}年' if brief.year else ''}通过{'，'.join(done)}",
        _untold(task_said(brief), tasks),
        standards_told(rows) if tasks or counts.named else levels,
        dates_told(rows, brief) or _when(rows, brief),
    ]
    text = tidy("，".join([*filter(None, said_parts), f"达到{effect_told(brief, kind)}的效果。"]))
    said = [fact.text for fact in brief.facts if _stands_in(fact, text)]
    why = f"按指标库“{kind.name}”类的写法组成"
    levels = "" if tasks or counts.named else levels
    facts = "、".join(f"“{one}”" for one in dict.fromkeys(said))
    reckoned = "".join(row.value_reason.text for row in rows_counted[:_MOST] if row.derived)
    if levels:
        reckoned += f"“{levels}”取自表中这些指标的常用水平，请一并核对。"
    return text, Reason(
        BasisKind.LIBRARY,
        (f"{why}，其中的数量和时间来自您写的{facts}。" if said else f"{why}，没有写入您给的数量。")
        + reckoned,
    )


@once_per("brief")
def _done(brief: Brief, kind: Archetype, tasks: str) -> str:
    """What is done as a whole; "" for a body or a thing, of which the ``tasks`` say what is done."""
    topic = subject_of(brief)
    whole = gives_money(brief) or pays_fee(brief) or several_tasks(topic)
    if _BUILT.search(topic) and kind.id in {"general", "construction", "repair"} and not whole:
        return f"实施{topic}建设"
    if not whole and _made_anew(topic, tasks):
        return f"实施{topic}建设"
    if topic and not whole and _SHOW.search(topic):
        return f"组织开展{topic}"
    named = bool(set(bigrams(topic)) & set(bigrams(tasks)))  # a station is told nowhere else
    office = _OFFICE.search(topic) is not None
    if (
        tasks
        and not whole
        and (office or _THING.search(topic))
        and not _DONE_FOR.search(topic)
        and begins_with_deed(tasks)
        and (named or office)
    ):
        return ""
    if topic and not whole and _NOT_OF_SUBJECT not in kind.goal_action:
        if _THING.search(topic) and not _made_anew(topic, tasks):
            return carried_out(f"做好{topic}各项工作", topic, kind.id)
        return carried_out(f"开展{topic}", topic, kind.id) if len(topic) <= _ROOM else ""
    return carried_out(_action(brief, kind), topic, kind.id).replace("工作各项工作", "工作")


def _with_names(done: list[str], named: str) -> list[str]:
    """What is done with the counts that have no verb: behind it in brackets, or behind all where nothing is."""
    whole, *tasks = done
    if named and whole and not whole.endswith("）"):
        return [*filter(None, (f"{whole}（{named}）", *tasks))]
    return [*filter(None, (whole, *tasks, named and f"涉及{named}"))]


_PAY = re.compile(r"^向(?P<number>\d+名)(?P<who>[^、，]+?)(?P<paid>发放[^、，]+)")


def _paid_once(whole: str, tasks: str, brief: Brief) -> list[str]:
    """The whole and its counts; who is paid what is said once: 按标准足额向12名乡镇消防队队员发放工资."""
    if not (how := re.match(r"按标准足额(?=落实|发放)", whole)) or not (paid := _PAY.match(tasks)):
        return [whole, tasks]
    payee = without_aid(brief.topic or "")
    who = payee if payee.endswith(paid["who"]) and len(payee) <= _PAYEE else paid["who"]
    return [f"{how[0]}向{paid['number']}{who}{paid['paid']}{tasks[paid.end() :]}"]


def _made_anew(topic: str, tasks: str) -> bool:
    """True for a house or a ground of which the tasks say that it is built or fitted out: 幸福食堂, and 添置灶台1套."""
    place = _BASE.search(topic) or _STANDING_HOUSE.search(topic) or _BUILT.search(topic)
    return bool(place and _MADE.match(tasks))


def _action(brief: Brief, kind: Archetype) -> str:
    """What is done, as the kind says it, or as money that is given or a fee that is paid wants it."""
    topic = subject_of(brief)
    if several := several_tasks(topic):
        return several
    if pays_fee(brief) and topic:
        return f"按时支付{brief.topic}"
    action = fill(kind.goal_action, brief, kind, easy=_ROOM).rstrip("，。；")
    if gives_money(brief) and re.match(_CARRIED_OUT, action) and topic in action:
        bare = re.sub(r"发放$", "", topic)
        return f"落实{bare}政策"
    if not gives_money(brief) and (
        re.fullmatch(r"对.*并按标准补助", action)
        or (action.startswith(f"落实{topic}政策") and _EVENT.search(topic))
    ):
        return f"开展{topic}" if split_end(topic) else f"组织开展{topic}"
    if action == f"落实{topic}政策" and not gives_money(brief) and not _POLICY.search(topic):
        return f"做好{topic}工作"
    if gives_money(brief) and re.fullmatch(r"对.*并按标准补助", action):
        return f"落实{re.sub(r'发放$', '', topic)}政策"
    if brief.topic == f"{topic}费" and topic in action and kind.id == "pay":
        action = action.replace(topic, brief.topic)  # 劳务费 is what is paid, 劳务 is not
    if action == f"按标准足额落实{topic}" and STAFF.search(topic):
        return f"按标准足额发放{topic}报酬"
    action = re.sub(r"^为.{2,8}?(?=实施|开展)", "", action)
    if _PAID_FOR.search(brief.topic):
        return f"按标准足额发放{brief.topic}"  # 过渡费 is no work
    action = re.sub(r"，对符合条件的[^，]{2,12}给予奖补$", "", action)
    if action == f"落实{topic}政策" and not gives_money(brief) and not _POLICY.search(topic):
        if split_end(topic):
            return f"实施{topic}"
        return f"实施{topic}建设" if _BASE.search(topic) else f"做好{topic}工作"
    if kind.id == "office" and not re.search(r"运[行转]|办公|公用|机关|车", topic):
        return f"做好{topic}工作"
    plain = action in {f"{lead}{topic}" for lead in ("", "组织开展", "开展", "保障", "做好")}
    if plain and _STANDING_BODY.search(topic):
        if _DONE_FOR.search(parts(topic)[-1]):
            return f"开展{topic}"
        return f"保障{topic}经费" if _STAFF_BODY.search(topic) else f"做好{topic}各项工作"
    if action == f"做好{topic}各项工作" and split_end(topic):
        return f"开展{topic}"  # 赴外招商
    if (by := re.match(r"委托[^，]*?完成(?=.)", action)) and not _BY_EXPERTS.search(topic):
        action = f"{'做好' if _KEPT.search(topic) else '开展'}{action[by.end() :]}"
    if re.match(r"按期支付|支付", action) and brief.topic == f"{topic}费":
        action = action.replace(topic, brief.topic)
    if re.match(r"(?:做好|开展|组织开展)", action) and _BILLED.search(brief.topic):
        return f"支付{brief.topic}"
    action = re.sub(r"发放政策$", "政策", action)
    action = re.sub(r"(?<=开展)(.*顾问)(?:费)?$", r"\1服务", action)
    action = re.sub(r"^办理(.*代办)", r"开展\1", action)
    action = re.sub(r"物业$", "物业管理服务", action)
    return re.sub(r"^(委托[^，]*完成.{4,}?)(?:委托)?服务$", r"\1", action)


def _when(rows: list[Row], brief: Brief) -> str:
    """By when, in the clerk's own clause where it says little more; "" where no date is stated."""
    for row in sorted(rows, key=lambda row: row.indicator().parsed.date is None):
        value = row.indicator().parsed  # a day before 暑假期间
        if row.facts and (verb := held(brief.facts[row.facts[0]], brief)):
            return f"{row.value.removeprefix(f'{brief.year}年')}{verb}"
        if row.facts and begins(brief.facts[row.facts[0]], brief):
            continue
        if row.facts and (opened := _opens(brief.facts[row.facts[0]], brief)):
            return f"{row.value.removeprefix(f'{brief.year}年')}{opened}"
        if value.kind is not ValueKind.DATE or not row.facts:
            continue
        fact = brief.facts[row.facts[0]]
        found = re.search(
            rf"(?:^|[,，。；;\s]){re.escape(fact.text)}((?:(?!的)[一-龥]){{2,{_DATE_SAYS}}})(?=$|[,，。；;\s])",
            brief.text,
        )
        shown = re.sub(rf"^{brief.year}(?:年(?!底)|(?=年底))", "", row.value)
        if found and (within := _WITHIN.match(found[1])):
            return f"{shown}{within[0]}"  # 雨季结束后两个月内完工
        said = found[1] if found and row.value.endswith(("前", "底")) else "完成"
        said = "完成" if _SPOKEN.search(said) else said
        said = "完成" if "前" in said or not _ENDS.search(said) else said
        said = "完工" if said == "施工" else said  # 暑假期间施工 is done when it ends
        return f"{shown}{'完成' if said == '发放' else said}"
    season = next((row.value for row in rows if _SEASON.match(row.value)), "")
    said = season and season[:2] in brief.text and season[:2] not in subject_of(brief)
    return f"{season}完成" if said else ""


_SEASON = re.compile(r"(?:暑假|寒假|春运|汛期|雨季|冬季|采暖季|开学)(?:结束|到来)?前$")
"""A time that the request says without a day: 暑假完成."""
_OPENED = re.compile(
    r"(?:份)?(?:[初中底]|[上中下]旬)?(?:前|之前)?(?:正式|全部|要|就|得|能|可|必须|力争|对外|建成)*(?P<deed>开门|开业|开馆|开园|开放|开学|营业|通车|投用|投入使用|启用|上线|交付|交房|完工|完成)"
)


def _opens(fact: Fact, brief: Brief) -> str:
    """What the request says is done in the fact's month: 开业 of 9月要开门; "" where it says nothing of the kind."""
    if fact.kind is not ValueKind.PERIOD or len(fact.value.months) != 1:
        return ""
    place = brief.text.find(fact.text)
    found = _OPENED.match(brief.text, place + len(fact.text)) if place >= 0 else None
    return (
        {"开门": "开业", "营业": "开业", "投用": "投入使用"}.get(found["deed"], found["deed"])
        if found
        else ""
    )


def task_said(brief: Brief) -> str:
    """What the money is said to be used for, where that is a task and no effect; else "".

    主要用于接访劝返和重大节点值守 says what is done, not to what end.
    """
    purpose = re.sub(r"[，；]", "、", brief.purpose.strip("，。； "))
    purpose = re.sub(r"(?:等?方面)?(?:的?(?:工作|支出|开支|费用))?$|^(?:开展|做好)", "", purpose)
    if not 4 <= len(purpose) <= _ROOM_OF_TASK or re.search(r"\d", purpose):
        return ""
    if says_effect(purpose) or purpose in subject_of(brief):
        return ""
    if re.search(rf"(?:{verbs()}|{_TASKS})$", purpose):
        return f"做好{purpose}"
    return purpose if split_deed(purpose) else ""


def _untold(said: str, tasks: str) -> str:
    """What the money is used for; "" where the tasks tell all of it."""
    things = re.split(r"、", said.removeprefix("做好"))
    return "" if said and all(one in tasks for one in things) else said


def _stands_in(fact: Fact, text: str) -> bool:
    """True where the goal says the fact's value."""
    value = fact.value
    bare = value.model_copy(update={"sign": None}).render()
    named = re.sub(r"(?<=\d)人$", "名", bare)
    return (
        bare in text or named in text or (fact.kind is ValueKind.DATE and str(value.date) in text)
    )
