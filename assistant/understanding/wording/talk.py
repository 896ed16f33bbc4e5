"""A request as it is typed or dictated, without the talk around the project.

Who somebody is, why they ask, what the leader said, greetings, and the words that ask for a form
are no part of a project: read as such they become its name or a row. What is left keeps its place
in the message, so that every fact still shows the words that said it.
"""

from functools import cache, lru_cache

from assistant.understanding.lexicon import any_of, people, units
from assistant.understanding.wording.goods import Placed, edited
from assistant.understanding.wording.run_on import with_pauses
from corpus import late_re as re

_CLAUSE = re.compile(r"[^，。；！？：,;!?:\n\s]+")
_CN = "一二两三四五六七八九十百千万"
_OURS = r"(?:我们?|咱们?|俺们?|本人)"
SURNAME = "[张王李赵刘陈杨黄周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严洪武莫孔]"
_LEADER = (
    rf"(?:[一-龥]{{0,2}}(?:书记|支书|[镇乡县区市局院校科所站部处队股园馆]长|主任|主席|经理|领导)|(?:{SURNAME}[局总院校])"
    rf"|[一-龥]{{0,6}}的?[老小]{SURNAME}|[一-龥]{{0,6}}{SURNAME}(?:工|会计|科|队|老师)"
    r"|组织部|宣传部|工会|科协|工商联|红十字会|残联|妇联|团委|[县市区镇乡][一-龥]{0,4}(?:办|委|府|部)|财务|[一-龥]{1,4}(?:局|站|所|队|中心)|财政局?|上级|上面|上头|[局县区市镇乡村院校科所站街处部馆园](?:里|上)(?:面|边)?|(?:街道|单位|学校|社区|老板))"
)
_WHEN = (
    r"(?:刚才|刚刚?|今天|昨天|前天|上午|下午|早上|晚上|上周|这周|前几天|在?会上|在?会议上|开会(?:的?时候?)?|"
    r"在?大会上|又|就|都|也|一直|再三|多次|特意|专门|已经?)"
)
_SAYS = r"(?:说过?了?|讲过?了?|提出|要求|交代(?:的|了)?|布置(?:的|了)?|拍板(?:的|了)?|强调|通知(?:的|了)?|指示|问过了?|打电话来?(?:说|要)|定的|定了|商量好了?|研究(?:决定|同意)|决定|催着?(?:要|报)?)"
_HURRY = r"(?:快点|快些|早点|赶紧|赶快|尽快|马上|抓紧|也|再|先|都|去|来|好好|重新)*"
_WRITING = r"(?:报|记|写|填|弄|做|搞|出|整|编|拟|申报|起草|生成|准备|负责)"
_SO_MUCH = r"(?:一下子?|下子?|一?[个份张](?![人月])|成)?"

_FRONTS = (
    r"(?:第[一二三四五六](?:[件块样项](?:事情?)?(?:就)?是?|个(?:就)?是)|(?:一|另一|还有一|再一)[个块项件](?:就)?是)(?=[一-龥]{2})",
    r"就(?![是要按算业餐医诊学近地读座任])(?=[一-龥]{4})|嗯+|呃+|额+|噢|唉|哎呀?|哎哟|喂|诶|欸|啊|哦|那个啥|那啥|那个|这个(?!月|季度)|是这样的?|话说|对了|就是说?|然后呢?|你看|我说(?:一下|下)|我?跟(?:你|您)(?:讲|说)(?:一下|下|[个件]事儿?)?|(?:我|给你|跟你)*(?:说|讲|提)(?:一下子?|一声)",
    r"(?:那个)?(?:小|老)[一-龥](?:哥|姐|师傅|老师)?[啊呀]",
    rf"(?:[一-龥]{{2,6}}?(?:站|所|办|局|部|队|中心|科|股|社区|村|镇|乡|街道))(?:的)?[小老]{SURNAME}(?:报的|报|说的|说|讲|这边|打电话来)?$",
    r"(?:各位)?(?:老师|师傅|同志|领导|亲|助手|小助手)?们?(?:您好|你好)[呀啊哈]?|(?:老师|大家|各位|领导|贵单位|贵局|贵科)好[呀啊哈]?|在吗|打扰(?:一下|下|了)|不好意思|请问(?:一下)?|辛苦(?:了|您了?|你了?)|劳驾(?:了|您|你)?|拜托(?:了|您|你)?|多谢|谢谢(?:您|你|啦|了|老师)?|麻烦(?:您|你|老师|大家)?了?(?!不断|事)",
    rf"{_WHEN}*{_LEADER}{_WHEN}*(?:{_SAYS}|(?=(?:让|叫|要|安排|派(?!出所|遣|驻|送|发)|催着?|通知)(?:我们?|咱们?|俺们?|大家|各[村乡单社][一-龥]{{0,2}}?(?=报))|(?:让|叫){_HURRY}(?:{_WRITING}(?!员)|把)))",
    r"(?:你|您)(?:给我)?(?:先)?(?:记|听|算)(?:一下|着|好)|那?就(?:先)?(?:写|报|做|弄)(?!业)(?:一下|个)?|(?:这[次回]|我们|今天)*(?:要|想)?(?:报|申报|上报|安排)的(?:项目)?就?是",
    r"[一-龥]{1,5}(?:站|所|办|局|科|队)(?:要|想)?(?:弄|搞)(?=[一-龥]{3})",
    r"(?![县市区省]|上[级面]|财政|[镇乡](?:里|上))[一-龥]{1,6}(?:那边|那儿)(?:说|讲|要求|反映|提出)(?:了|要)?|[一-龥]{2,4}(?:会|联)(?:让|叫)(?=写|报|做)",
    r"[一-龥]{1,6}(?:院|局|站|所|办|校|馆|中心|科|联)的(?=(?:想|要|打算|准备)[一-龥])",
    r"[县市区省局镇](?:里|上)?的?(?:文件|通知)(?:刚)?(?:下来|发下来|来|发)了?(?:要求|让|叫)?(?:各乡镇|各单位|各村|各街道|各学校|我们)*(?:搞|开展|做|报)?",
    r"(?:上次|上回|昨天|前天|刚才|之前|前面)(?:我)?(?:跟你|给你|跟您)?(?:说|讲|提)(?:的|过的)",
    r"(?:他|她|他们|大家)也?(?:说|讲)(?:的|过|了)?|是(?=今年|明年)",
    rf"(?:让|叫){_HURRY}(?=把)",
    r"(?:让|叫)我们?(?:来)?(?:问问|问一?下|打听一?下)",
    r"我们?(?:要|想)?(?:做|报|写|弄|搞)的(?:项目)?是",
    rf"(?:让|叫|要求?|安排|派(?!出所|遣|驻|送|发)|催着?|通知)(?:(?:我们?|咱们?|俺们?|大家|各[村乡单社部][一-龥]{{0,2}}?(?=报))+{_HURRY}(?:{_WRITING}{_SO_MUCH})?|{_HURRY}{_WRITING}(?!员){_SO_MUCH})",
    rf"(?:请|麻烦|烦请|你|您|老师|能不能|可不可以|可以|先|再|就|赶紧)*(?:帮我们?|帮忙|帮(?:个|下)忙|帮咱们?|帮俺们?|(?<=麻烦)给(?={_WRITING}一?[个份张])|给我们?(?!{_CN}|[县市区镇乡村局院校])|替我们?)(?:看看|看下|看一下|瞅瞅|算算|想想)?(?:{_HURRY}{_WRITING}{_SO_MUCH})?",
    rf"{_OURS}[一-龥]{{0,4}}?(?:馆|站|院|所|校|小学|中学|幼儿园|中心|残联|妇联|街道|社区|村|镇|局)(?=(?:今年|明年|20\d\d年度?)(?:想|要|打算|准备|计划|拟|需要))",
    r"(?![县区市省上]|财政)[一-龥]{2,5}(?:这边|这儿)(?=[一-龥]{3})(?!.{0,4}[出给拿拨])",
    rf"{_OURS}?(?:想|要|来)?(?:咨询|请教|问)(?:一?下|您)+|{_OURS}?(?:想|要|来)(?:咨询|请教)$",
    r"(?:去年|往年|以前|前年)(?:做|搞|报|办)过?的",
    r"[一-龥]{0,4}(?:馆|站|院|所|校|中心)(?=(?:做|搞|建|办)一个)",
    rf"(?:请|帮|帮我)?{_WRITING}(?:一下子?|一?[个份张](?![人月])){_OURS}这?个?(?:镇|乡|街道|社区|村|局|单位|学校|医院)?的?(?=20\d\d|今年|明年)",
    rf"(?:请|你|您)+(?:按照?|给)?{_WRITING}(?:一下|一?[个份张](?![人月]))",
)
"""What may stand before the matter in a clause, each also repeated."""

_FORM = r"(?:的?(?:项目)?(?:支出)?(?:预算)?绩效(?:目标(?:申报)?(?:表格?)?|(?:申报)?表格?)|的绩效|的?(?:目标|申报)表格?|的表格?)"
_ENDS = (
    r"(?:这个|该|应该)?(?:表格?)?(?:该|应该|要)?(?:怎么|咋|如何)(?:写|填|弄|报|做|整)(?:呀|啊|呢|吗|好)?$",
    r"(?<=[一-龥]{4})(?:放|合|并)?(?:在|到)?一(?:起|块儿?)(?:写|报|填|弄|做|编)$|(?<=[一-龥]{4})(?:弄|做|写|填|整|搞|出|编)一?[个份张](?:绩效)?(?:目标)?表格?[哈吧呗啊]?$",
    r"(?<=[一-龥]{4})(?:你|您)(?:给|帮)?(?:我们?|咱们?)?(?:弄|做|写|报|填|搞|整|编|出)(?:一?下子?|一?[份个])?[哈吧呗啊]?$",
    r"(?:还是|就)?按(?:照)?(?:去年|上年|往年)[一-龥]{0,8}$|(?<=[一-龥]{4})也?要申?报(?:一下|一个)?$|(?:能不能|可不可以|能否|能|可以)(?:报|申请|申报|做|弄)(?:吗|不)?$",
    r"(?:请|麻烦|你|您|老师)*帮(?:我们?|忙)(?:写|弄|做|填|出|报|整|搞|拟)(?:一?下|一?[个份张])?(?:吧|呗)?$|(?:每年|年年)都(?:报|有|做|搞|在做)的?$",
    rf"(?<=[一-龥]{{2}}){_FORM}(?:来|出来|吧|呗|啊|怎么.{{1,5}}|咋.{{1,5}}|该.{{1,6}}|谢谢.{{0,2}})?$",
    r"(?:你|您)?看着(?:弄|办|写|填)吧?$|(?:大概)?就(?:这些|这样|这么多)了?$|谢谢.{0,3}$|辛苦了?$|麻烦(?:你|您)?了$|拜托了?$|劳驾了?$",
    r"(?<=[一-龥\d%])(?<![网酒书水话茶])[啊呀哦嘛呗哈吧啦噢]+$",
)
_IDLE = re.compile(
    r"[两三四五六2-6](?:件|大?块|个|样|项)(?:事情?|内容|活儿?|东西)(?:要?一[起块儿]+[报写填]?)?$|刚(?:刚|才)?(?:接手|来|调|上任|考|转岗|接|到岗|到单位|毕业|参加工作|入职)|新来的|接手|头一[回次]|第一[回次](?:弄|写|填|做|搞|报|接触|用)"
    r"|不(?:太|大|怎么|咋)?(?:会|懂|熟|清楚|知道|明白|了解)(?!的)|没(?:弄|写|填|做|搞|报)过|没(?:看|弄|搞)懂|[看搞弄]不懂|没有?经验|要(?:个|一个)?数(?!据)|没头绪"
    r"|(?:怎么|咋|如何)(?:填|写|弄|做|办|搞|报)|对不对|开完会|一直催|在催|老催|开玩笑|是这么个?事|下了个?任务|(?:申请|要|拿|批)(?:一?点|些|一?笔)(?:钱|资金|经费)|^会上(?:定|说|讲)的?事?$|(?:交|派|分|布置)给(?:我|我们)|急死|急急|能行[吗不]|行不行|^(?:今天|明天|下午|上午|晚上)[一-龥]{0,3}[要交用]$|[打写]个?(?:请示|报告)$|新手|退休了|接替|忘(?:记|了)?(?:说|写|讲)|(?:下午|明天|今天|上午|晚上|月底|等着|马上|就)+(?:就)?(?:要|得)?(?:交|用|报|上会)$|催(?:得|着|我|了|好|几)|明天上会"
    r"|(?:照|按)(?:照)?(?:这个|这样|这些|上面的?)(?:意思|标准|数)?(?:先|给我|帮我)*(?:出|写|弄|做|填|拟|整|搞)(?:一?[份个张下])"
    r"|(?:以前|之前|原来|上一?任|前任)(?:那个|的)?(?:同事|人|会计)|休(?:产|病)假|顶(?:一下|班|岗)|也没(?:留|交代|说)|帮(?:个|下)忙$|^(?:帮(?:我|忙)?)?(?:看看|算算|[看算]一?下)(?:这个|该)?$"
)
_WHO = re.compile(
    rf"^(?:哎|喂|嗨|那个)(?:主任|书记|[局科所站校院镇乡股]长|领导|会计|经理)(?:您好|你好|好)?[啊呀]?$|^老?(?:大哥|大姐|大爷|大叔|老铁|亲)$|^[一-龥]{{1,6}}的?(?:同志|老师|师傅|同事)$|^(?:那个|哎|喂)?{SURNAME}(?:姐|哥|叔|姨|科|局|总|工|队|所|校|院|镇|乡|站|部|馆|主任|[科局处所站院校镇乡队]长|老师|师傅|会计|书记|经理)(?:您好|你好|好)?[啊呀]?$|^(?:老师|师傅|领导|同志|您|你)$|^(?:那个|哎)?(?:[一-龥]{{2,8}}[局站办所院校会委]的?)?[小老]{SURNAME}(?:哥|姐|师傅|老师)?$|^(?:我|俺|本人|(?:我们?|咱们?|俺们?)?(?:这边|这里|这儿))也?(?:是|叫|姓)(?!想|要|来|为|给|准备|打算|对).{{1,20}}$|^{_OURS}[一-龥]{{1,14}}(?:站|局|院|所|校|学|部|处|科|室|委|会|联|中心|街道|镇|乡|村|社区|园|馆|队|办)的$"
    rf"|^[一-龥]{{1,4}}(?:党办|政办|长办|街道办|办公室|局|所|站|院|校|委|科|股|中心)报?的$|^{_OURS}?(?:是)?(?:负责|分管|管)[一-龥]{{1,8}}的$|^{_OURS}?(?!县里|区里|上面|财政)[一-龥]{{2,10}}(?:(?:这边|这里|这儿)的?|那边的)$|^(?:我|俺)?在[一-龥]{{1,8}}(?:帮忙|上班|工作)$"
)
_NAMED_OFFICE = re.compile(
    r"^(?:我们?(?:这边|这里)?|这边|这里|咱们?)是(?P<name>(?!社区|小区|街道)[一-龥]{1,8}[县市区镇乡](?:街道)?[一-龥]{0,8}?(?:卫生院|医院|政府|中心|站|局|所|学校|小学|中学|幼儿园|办事处|委员会)|[一-龥]{2,6}街道(?:办事处|办)?|(?<=[边里]是)[一-龥]{2,6}(?:小学|中学|幼儿园|卫生院|福利院|敬老院|职高))[啊呀哈]?$"
)
"""这边是双河镇卫生院: an office with its place, which can be the table's."""
_NOT_COUNTED = re.compile(
    r"第[一二三四五六七八九十\d]+[次回]?|一[下个份张些直定点]|头一[回次]|20\d\d年?度?|十几|几[次年天个遍]|一遍|[两三四五六2-6](?:件|大?块|个|样|项)(?:事|内容|活儿?|东西)"
)
_PLEADS = re.compile(
    rf"(?:先|再|请|麻烦|所以|想请)*(?:你|您|老师)?(?:帮我们?|帮忙|给我们?|帮咱们?)(?:{_HURRY}{_WRITING}{_SO_MUCH})"
)


_TABLED = re.compile(
    r"(?:你|您)?把(?:那个|这个)?(?P<what>.{2,}?)的?(?:也|再)*(?:(?:做|弄|写|出|报|填)(?:一下|一?[个份张]|成)?(?:绩效)?(?:目标)?表|[报写填](?:一下|一遍|上去|上来|出来|进去)|列(?:进去|上去?|进来))$"
)
"""把代理费做个表."""
_REPORTS = re.compile(r"[一-龥]{1,6}(?:科|股|办|局|站|所|院|委|中心)报?")
"""市政科报：, who hands it in."""
_ENDING = re.compile(_ENDS[0])
_ASKED = re.compile(
    rf"(?:请|麻烦|您|你|老师|帮我们?|帮忙|帮(?={_WRITING})|给我们?)+(?:{_HURRY}{_WRITING}{_SO_MUCH})?(?:绩效|目标|申报|表格?|的)*"
)
"""帮我做：, 麻烦出个表："""


_FACE = re.compile(
    r"\[(?:微笑|呲牙|偷笑|愉快|憨笑|捂脸|抱拳|玫瑰|强|握手|合十|拜托|OK|笑哭|苦涩|流泪|大哭|尴尬|发呆|调皮|害羞|撇嘴|可怜|咖啡|爱心|鼓掌|旺柴|破涕为笑|[一-龥]{1,2}脸)\]"
)
"""A face as a chat program writes it."""


_FORWARDED = re.compile(
    r"\s*(?:[【（(\[](?:群?转发?|转发通知|紧急|急件?|加急|通知|重要|收文)[】）)\]]|(?:转发|转)[：:])\s*(?=\S{4})"
)
"""【转发】, which a message begins with that was passed on."""


@lru_cache(maxsize=256)
def matter_said(text: str) -> str:
    """What a request says of the project, without the talk around it."""
    return without_talk(Placed(text, tuple(range(len(text))))).text


@cache
def _front() -> re.Pattern[str]:
    return re.compile("|".join(_FRONTS))


@cache
def _end() -> re.Pattern[str]:
    return re.compile("|".join(_ENDS))


@cache
def _count() -> re.Pattern[str]:
    return re.compile(rf"\d|[{_CN}](?:{any_of(units().countable)})")


def without_talk(placed: Placed) -> Placed:
    """The text without talk and with pauses in what was dictated; as it is where talk is all."""
    heard = with_pauses(placed)
    edits: list[tuple[int, int, str]] = [
        (*face.span(), "，") for face in _FACE.finditer(heard.text)
    ]
    if forwarded := _FORWARDED.match(heard.text):
        edits.insert(0, (*forwarded.span(), ""))
    if edits:
        heard, edits = edited(heard, edits), []
    for clause in _CLAUSE.finditer(heard.text):
        if heard.text[clause.end() : clause.end() + 1] in {"：", ":"}:
            said = clause.group()
            if (
                _REPORTS.fullmatch(said)
                or _ASKED.fullmatch(said)
                or (len(said) > 4 and _talk(said))
            ):
                edits.append((clause.start(), clause.end() + 1, ""))
            continue  # a label
        office = _NAMED_OFFICE.match(clause.group())
        if office:
            edits.append((clause.start(), clause.start() + office.start("name"), "实施单位："))
            continue
        kept = (
            None if _for_whom(clause.group(), heard.text[clause.end() :]) else _kept(clause.group())
        )
        if kept is None:
            end = clause.end() + (heard.text[clause.end() : clause.end() + 1] != "\n")
            edits.append((clause.start(), min(end, len(heard.text)), ""))
            continue
        start, end = clause.start() + kept[0], clause.start() + kept[1]
        if start > clause.start():
            edits.append((clause.start(), start, ""))
        if end < clause.end():
            edits.append((end, clause.end(), ""))
    if not edits:
        return heard
    left = edited(heard, edits)
    return left if re.search(r"[一-龥]{2}", left.text) else placed


@cache
def _for_them() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_OURS}|[镇县乡村局]里|今年|明年|帮我们?|帮忙|想|要|来|再|打算|准备)*{_WRITING}{_SO_MUCH}[一-龥]{{0,6}}(?:{any_of(people())}|工人|教师|民警)的(?:项目|经费)?"
    )


_GOES_ON = re.compile(r"[，,。：:\s]+(?!每|共|一共|总共|大概|大约|预算|[人户]均)[一-龥]{5,}")


def _for_whom(clause: str, rest: str) -> bool:
    """True for 报一个退役军人的, which says only for whom, where the next clause says what is done."""
    return _for_them().fullmatch(clause) is not None and _GOES_ON.match(rest) is not None


def _kept(clause: str) -> tuple[int, int] | None:
    """The part of a clause that speaks of the project; None where all of it is talk."""
    start, end = 0, len(clause)
    plea = _PLEADS.search(clause)
    if plea and plea.start() and _talk(clause[: plea.start()]):
        start = plea.end()
    asked = _ENDING.search(clause, start)
    end = asked.start() if asked else end
    if not start and _talk(clause[:end]):
        return None
    for _ in range(6):
        front = _front().match(clause, start, end)
        if not front or front.end() == start:
            break
        start = front.end()
    for _ in range(3):
        tail = _end().search(clause, start, end)
        if not tail or tail.start() == tail.end():
            break
        end = tail.start()
    tabled = _TABLED.match(clause, start, end)
    if tabled:
        start, end = tabled.span("what")
    left = clause[start:end]
    if not re.search(r"[一-龥A-Za-z\d≥≤><＞＜=]", left) or (start and _talk(left)):
        return None
    if "表" in clause and re.fullmatch(rf"{_WRITING}一?[个份张](?:{_FORM}|表格?)?", left):
        return None  # 弄张绩效表: what is wanted of the program
    if re.fullmatch(
        rf"(?:{_FORM[3:-1]}|这个|表格?|这个表|一[个份张下]|[的了吧呀])+",
        left,
    ):
        return None
    return start, end


def _talk(said: str) -> bool:
    """True for a clause of who asks and why, in which nothing is counted."""
    if _count().search(_NOT_COUNTED.sub("", said)):
        return False
    return bool(_WHO.match(said) or _IDLE.search(said))
