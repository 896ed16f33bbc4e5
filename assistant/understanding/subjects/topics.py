"""A project's subject as offices word it: 给社区工作者买责任险 -> 社区工作者责任险."""

from functools import cache, lru_cache

from assistant.understanding.attribution.nouns import trim
from assistant.understanding.attribution.pieces import ends_done, is_field
from assistant.understanding.attribution.short_verbs import by_body, verb_first
from assistant.understanding.lexicon import any_of, pattern, people, words
from assistant.understanding.subjects.speech_in_names import without_words_of_speech
from assistant.understanding.subjects.written_names import written_name
from corpus import late_re as re

TAIL = re.compile(
    r"(?:(?:(?:项目)?(?:实施方案|工作方案|采购需求|采购公告|招标公告|(?:资金)?安排建议|实施计划|申报书|建议书|可行性研究报告|可研报告|说明书|摘要|节选|(?:任务)?分解(?:任务)?表?|明细表?|清单|一览表|汇总表|测算表|预算表|安排表|计划表|任务书)(?:\([^()]{1,8}\)|（[^（）]{1,8}）)?)|项目(?:资金)?(?:下达|安排|申报|实施)?(?:情况)?(?:说明|简介|概况)|情况(?:说明|报告)|的(?:事儿?|事情|钱|费用|花费|开销)|(?<=[一-龥]{2})(?:要|得|该|想)(?:弄|搞|做|办|报|写|查|管|抓)(?:了|一下)?|的?(?:那个|这个|这项|那项)(?:钱|事儿?|表|费用)?|的?绩效(?:目标)?(?:申报)?表|的?(?:项目)?(?:支出)?(?:预算)?绩效目标(?:申报)?表?|绩效目标|申报表|目标表|等项目|一共|总共|的项目|(?<![微子小])项目|等工作|等|共计?|(?<![审统设预会压温湿量度速])计|(?<![签预节合制履协契集])约|总|各|需要?|预计|为|的|方面|(?<=[一-龥]{4})[搞弄]|(?<=[一-龥]{2}[校班会赛展节])办|[-:、/ ])+$"
)
_HELD = re.compile(
    r"(?<=[一-龥]{3})(?:搞|办|做)(?:一?[次场下期个轮])?(?=(?:[一-龥]{2,4})?(?:培训|体检|宣传|检查|演练|讲座|比赛|评估|审计|检测|鉴定|测绘)$)"
)
_A_LITTLE = re.compile(r"(?<=[修换弄做搞整建装理造清估查测检审评学训])一下子?")
_BROKEN = re.compile(
    r"^(?:村里|镇上|这|那)?(?:里|的)?(?:那|这)?(?:段|条|些|几个)?(?P<what>[一-龥]{1,10}?)(?:坏|(?<![老陈])旧|(?<!适)老化|破损|漏水|不亮)了?(?:都|也|很久)?(?:要|需要|需|得|想|打算)?(?P<verb>修|换|维修|更换|改造|翻新|重修)$"
)
_WISHED = re.compile(
    r"^(?:我们?|咱们?|俺们?)?(?P<what>[一-龥]{3,14})(?:需要|要|想|准备|打算|计划)(?:搞|做|进行|来)(?:一?[个次下])?"
    r"(?P<deed>(?:提升|改造|升级|装修|翻新|维修|整修|扩建|亮化|绿化|美化|修缮|数字化|信息化|智能化|标准化|规范化){1,2})$"
)
"""党群服务中心要搞提升."""
_MENDED = {"修": "维修", "换": "更换"}
"""路灯坏了要换 -> 路灯更换."""
_SEASON = re.compile(
    r"^(?:暑假|寒假|暑期|寒期|冬天|夏天|冬季|夏季|节前|过年|年前)(?=给|为|对|向|办|搞|举办|组织)|^(?:春节|元旦|元宵|端午|中秋|国庆|重阳|暑期)(?=(?:搞|办|举办|组织)(?:一?[个场次届]))"
)
_HIRING = re.compile(
    r"^(?:(?:聘请|邀请|委托|请|找|雇|聘)(?:一?[个家])?|一?[个家])(?:社会中介机构|社会中介|中介机构|会计师事务所|事务所|社工机构|检测机构|培训机构|评估机构|测绘机构|养老机构|鉴定机构|第三方机构|第三方|社会组织|规划设计院|设计院|规划院|研究院|高校|专家团队|专家组?|专业人员|专业队伍|专业公司|公司|单位|机构|人(?![员民才工]))(?:来|帮|给|为)?(?=.{2})"
)
_WANTS = re.compile(
    r"^(?!.{0,3}[给为对向])[一-龥]{2,12}?(?:需要|打算|计划|准备|要|想|拟|申请)(?![一-龥]{2}$(?<![换买装修建租办搞][一-龥]))(?=更新|更换|购置|采购|购买|添|配备|组建|开办|设立|成立|推广|发放|印制|制作|实施|安装|维修|改造|新建|扩建|建设|修建|租赁|聘请|开展|举办|组织|换|买|装|修|建|租|办|搞)"
)
_FOR_WHOM = re.compile(r"^[一-龥]{2,8}?(?:打算|计划|准备|要|想|拟)(?=[给为对向][一-龥])")
_HERE = re.compile(
    r"^(?:拟|计划)?在(?:全[县市区镇乡村]|辖区|我[县市区镇乡])(?:范围)?内?(?:组织)?(?:实施|开展|进行|推进)(?=.{2})"
    r"|^(?:我|全)[县市区镇乡村局](?:现有|共有|有)(?=.{3})"
)
_MONEY_FOR = re.compile(
    r"^(?:想|要|拟|计划)?(?:申请|申报|安排|拿出?|要)?(?:一?笔)?(?:钱|经费|资金|款)(?:(?:主要)?(?:用来|用于|拿来|来)(?=.{2})|(?=[给为][一-龥]{3}))"
)
_FOR_USE = re.compile(
    r"(?<=机|车|船|艇|仪|具|脑|柜|椅)(?:巡[一-龥]|办公|执法|巡逻|教学|宣传|会议|接待|值班|防汛|防火|救援|监测|作业)(?:时|所)?用$"
)
"""What a thing is for, said after it: 无人机巡山用."""
_OF_AN_AGE = re.compile(
    r"(?:(?<=津贴)|(?<=补贴)|(?<=补助)|(?<=金))(?:\d+(?:-\d+)?周?岁|百岁)(?:(?:及|含)?以[上下])?[一-龥]{0,6}$"
)
"""Whom the money is for, said behind its name: 高龄津贴｜80岁以上老人."""
_MORE_DONE = re.compile(
    r"(?:[及和并、与]?(?:设计|制作|安装|调试|搬运|运输|配送|维护|运维|更换|拆除|铺设|布展|建设|配置|储备|发放|管理)){1,4}(?:服务|工程|项目)?"
)
"""What is done with a thing besides its being bought."""
_WHOSE = r"^([一-龥]{1,8}?(?:所|学|校|院|局|站|镇|县|区|街道|中心|机关))的(?=[一-龥]{2,}$)"
POINTING = re.compile(
    r"[这那]几?[条座个些间块栋处台辆口段](?=[一-龥])(?![月季年天人事钱活])|(?<=[一-龥]{2})每个?[班村组队站点校](?=[一-龥]{3})|(?<=[一-龥]{4})一下子?$"
)
"""那条老河堤, 每个班, 加固一下: words that point or soften, no part of a name."""
_OFFICES = re.compile(r"^[一-龥]{0,6}(?:残联|妇联|团委|工会|[^主承协举]办|城管队)的(?=[一-龥]{4})")
"""残联的辅具适配: who asks for it is no part of the name."""
_FORM_FOR = re.compile(
    r"^(?:请|麻烦|帮忙|帮我|帮)*(?:给|为|把|就|按)?(?P<what>.{4,}?)(?:做|写|编|填|出|弄|生成)(?:一?[个份张])?(?:绩效|目标|申报|项目)*表$"
)
_WE = re.compile(
    r"^(?:(?:街道|社区|单位|学校|[镇村乡县区市局院])(?:里|上)?(?=给[一-龥]{0,3}的?[一-龥]{2,}发|给[一-龥]{2,}(?:买|购|配|送|换|装))|(?:我们|我|咱们|咱)?中心(?:小学|学校|校|幼儿园|卫生院)(?=想|要|打算|准备|拟|计划|需要)|(?:街道|社区|单位|学校|医院|机关|中心|[镇村乡县区市局所院])(?:里|上|上面)?(?=想|要|打算|准备|拟|计划)|(?:街道|社区|[镇村乡县区市])(?:里|上)|(?:单位|学校|[局所站院校馆])里(?!程)|(?:今年|明年)?(?:我们|我|本|咱们|咱))(?:的|们)?(?:[镇村乡](?:里|上)(?:这)?(?:几[个家所])?(?=[一-龥]{3})|(?![建修买装换铺给为把办搞做打挖种租配添要想报申拓]|准备|打算|计划)[一-龥]{0,6}?(?:街道办事处|街道|社区|单位|部门|办公室|中心|文化站|站|局|镇|乡|村|县|区|市|院|校|委|所|办|处|科|股))?"
)


@cache
def naming_verbs() -> str:
    """A pattern of the verbs that a name is built with."""
    return any_of(
        (
            *words("verbs", "buying"),
            *words("verbs", "trailing"),
            *words("verbs", "light"),
            "修",
            "建",
            "租",
            "做",
            "换",
            *("打", "搭建", "制作"),
            "挖",
            "铺",
            "盖",
            "装",
            "送",
            "配",
            "用于",
            "编",
            "印",
        )
    )


@lru_cache(maxsize=4096)
def strip_asking(text: str, least: int = 2) -> str:
    """The request without 请帮我写, 我们街道想, 计划 … in front."""
    text = _HERE.sub("", _MONEY_FOR.sub("", text.strip()))
    for _ in range(8):
        text = _MONEY_FOR.sub("", text)
        text = _FOR_WHOM.sub("", _WANTS.sub("", text))
        shorter = _SEASON.sub("", _HIRING.sub("", _WE.sub("", text.strip(" -/、"))))
        kept = any_of(words("verbs", "kept"))
        asked = pattern(rf"^(?!{kept})(?:{any_of(words('verbs', 'asking'))})").match(shorter)
        if asked and len(shorter) - asked.end() >= least:
            shorter = shorter[asked.end() :]
        if shorter == text:
            break
        text = shorter
    return text


@lru_cache(maxsize=4096)
def tidy_topic(text: str) -> str:
    """A name as offices write it: 给社区工作者买责任险 -> 社区工作者责任险."""
    text = without_words_of_speech(_FOR_USE.sub("", text))
    text = _A_LITTLE.sub("", re.sub(r"[\n\t]+", "", text))
    wished = _WISHED.match(text)
    if wished:
        text = wished["what"] + (wished["deed"] or _MENDED.get(wished["verb"], ""))
    broken = _BROKEN.match(text)
    if broken:
        what = {"路": "道路", "灯": "照明灯"}.get(broken["what"], broken["what"])
        return written_name(what + _MENDED.get(broken["verb"], broken["verb"]))
    text = POINTING.sub("", re.sub(r"给予(?=补助|补贴|奖励|奖补|救助|资助)", "", text))
    text = re.sub(r"^(?:一[届次场期项]|几[个家所处条])(?=[一-龥]{3})", "", text)
    form = _FORM_FOR.match(text)
    text = strip_asking(form.group("what") if form else text)
    text = TAIL.sub("", text)
    text = re.sub(r"^把(?=[一-龥]{4})|(?<=[一-龥]{4})也$", "", text)
    text = _HELD.sub("", text)
    text = re.sub(r"^将?(?P<what>.{4,}?)(?:纳入|列入)(?:预算|计划|项目库)?$", r"\g<what>", text)
    text = re.sub(r"(?<=[一-龥]{4})\d{2,3}-\d{2,3}周?岁$", "", text)
    text = _OF_AN_AGE.sub("", text)
    text = re.sub(r"^(?:开学|春节|国庆|汛期|入冬)前(?:完成|做完|做好)(?=[一-龥]{4})", "", text)
    text = re.sub(r"(?<=[一-龥]{4})(?:面积|数量|标准)?由(?:去年|上年|原来)?的?$", "", text)
    text = re.sub(r"^(?:主题|内容)(?:是|为|叫)(?=[一-龥]{3})", "", text)
    text = re.sub(r"^[一-龥]{1,6}?各(?=[建新改设配开举修装])", "", text)
    text = re.sub(
        r"^(?:由)?第三方(?:物业|公司|机构|单位)?(?:承接|承包|负责|承担)(?=.{4})", "", text
    )
    text = re.sub(r"(?<=[一-龥]{3})有$", "", text)
    text = re.sub(r"^政府(?:向社会力量)?购买(?=[一-龥]{4,}服务)", "", text)
    text = re.sub(r"^(?:受托|受委托)(?=实施|承担|开展)", "", text)
    text = re.sub(r"^(?:牵头|负责|承办|配合|、|各[一-龥]{1,8}?)*(?:组织)?实施的", "", text)
    text = re.sub(r"(?<=[家员师人])来(?=[一-龥]{2})", "", text)
    text = re.sub(r"^(?:结束|完成|开始|启动|到期)的(?=[一-龥]{2})", "", text)
    text = re.sub(
        r"(?<=[一-龥]{4})(?:聘请|委托|邀请)(?:有关|相关)?(?:专家|第三方(?:机构)?|专业机构|中介机构|机构|公司)(?:服务)?$",
        "",
        text,
    )
    framed = re.match(r"^(?P<field>[一-龥]{2,8})-{1,2}(?P<rest>[一-龥].{3,})$", text)
    if framed and is_field(framed["field"]):
        text = framed["rest"]  # 乡村振兴——村内道路硬化
    text = re.sub(r"^.{0,10}?对(?![象口接外])(?=.{2,}(?:进行|开展))", "对", text)
    text = re.sub(r"[《》“”\"'‘’<>]", "", text)
    text = pattern(
        rf"^({any_of(people())})的(?=.{{2,}}(?:补贴|补助|保险|津贴|工资|报酬|培训|慰问|体检)$)"
    ).sub(r"\1", text)
    text = pattern(rf"^([一-龥]{{0,6}}(?:{any_of(people())}))的(?=[一-龥]{{2,4}}$)").sub(
        r"\1", text
    )
    text = pattern(
        rf"^(?P<who>[一-龥]{{0,6}}(?:{any_of(people())}))发放?(?=[一-龥]{{2,8}}(?:补助|补贴|津贴|工资|奖金|报酬|慰问金|慰问品|生活费)$)"
    ).sub(r"\g<who>", text)  # 村医发生活补助
    text = re.sub(r"^承担(?=[一-龥]{4,}任务$)(?P<what>.+)任务$", r"\g<what>", text)
    text = _OFFICES.sub("", text)
    text = pattern(_WHOSE).sub(r"\1", text)
    if done := by_body(text):
        body, deed, thing = done
        thing = re.sub(r"^了?(?:一?[点些批]|几?个)(?=[一-龥]{2})", "", thing)
        text = f"{body}{thing}{_NAMED_AS.get(deed, deed)}"  # 区图书馆购新书
    elif bare := verb_first(text):
        text = f"{bare[1]}{_NAMED_AS.get(bare[0], bare[0])}"
    treated = pattern(
        r"^(?:给|为|对|向)(?:全街道|全[镇乡县市区省]|辖区内?)?(?:[^,;。]{0,6}的)?(?P<who>[^,;。的]{1,14}?)(?:进行|开展|实施)(?P<what>.{2,})$"
    ).match(text)
    if treated:
        return written_name(TAIL.sub("", treated.group("who") + treated.group("what")))
    served = pattern(
        rf"^(?!{any_of(words('verbs', 'kept'))})(?:给|为|对|向)(?:全街道|全[镇乡县市区省]|辖区内?)?(?P<who>[^,;。]{{1,14}}?)(?:进行|开展)?(?P<verb>(?:{naming_verbs()})(?!员(?!工)|队(?!伍))|发(?![展电病热]))(?P<what>.*)$"
    ).match(text)
    if served:
        who = re.sub(r"^.{1,3}的(?=.{2})|(?<=..)家里$", "", served.group("who"))
        verb = served.group("verb")
        if len(served.group("what")) == 1:
            text = who + verb + served.group("what")  # 老党员上门送学
        elif served.group("what"):
            given = tidy_topic(served.group("what"))
            text = who + given + _provided(verb, given)
        elif verb not in words("verbs", "light"):
            text = who + verb
    elif pattern(rf"^给(?!{any_of(words('verbs', 'kept'))}|水|排)[一-龥][一-龥\d]{{3,}}").match(
        text
    ):
        text = text[1:]
    else:
        text = _reordered(text)
    bought = pattern(
        rf"^(?P<who>[一-龥]{{3,14}})(?:{any_of(w for w in words('verbs', 'buying') if len(w) > 1)}|(?<=[员警工师队])配发)(?P<what>(?![和及与、]).{{2,}})$"
    ).match(text)
    if bought and (_MORE_DONE.fullmatch(bought["what"]) or "购买服务" in text[-5:]):
        pass  # 路灯采购安装: all of it is done to the same thing; 送戏下乡演出政府购买服务
    elif bought and text.endswith("服务"):
        text = bought.group("who") + bought.group("what")
    elif bought and not text.endswith(("项目", "经费", "资金", "补贴", "补助", "奖补")):
        text = bought.group("who") + re.sub(r"购置$", "", bought.group("what")) + "购置"
    if (put_up := pattern(_PUT_UP).match(text)) and not ends_done(text):
        text = f"{put_up['where']}{put_up['what']}{put_up['verb']}"  # 老旧小区加装健身路径
    text = re.sub(r"^(?:个(?![人体案性])|的|社区的|村的)(?=.{2})", "", text)
    text = re.sub(r"^(?:单位|学校|[局所站院校馆])里(?!程)的?(?=[一-龥]{3})", "", text)
    text = pattern(
        rf"(?<=[一-龥]{{2}}[队园馆厂村区乡院校站所台库场])的(?=[一-龥]{{2,6}}(?:{_given_or_done()})$)"
    ).sub("", text)
    text = re.sub(r"^[镇村乡街][上里]的?(?=[一-龥]{4})", "", text)
    text = pattern(
        rf"^对(?![外口接象讲标])(?=[一-龥]{{4,}}(?:{_given_or_done()}|设置|奖补|奖励)$)"
    ).sub("", text)
    text = re.sub(
        r"^([^、和及与各]{1,8}(?:[、和及与][^、和及与各]{1,8})+)各(?=[一-龥]{2})", r"\1", text
    )
    text = re.sub(r"^拓宽([一-龥]{1,10}[路道桥渠])$", r"\1拓宽", text)
    text = re.sub(
        r"(?<=[一-龥]{2})(?:[春夏秋冬]{2,4}[两二三四2-4]季(?:各|分别)?|(?:春秋|每年|按月|按季度?)$)",
        "",
        text,
    )
    text = pattern(rf"(?<=[一-龥]{{2}})的(?=(?:{_given_or_done()})$)").sub("", TAIL.sub("", text))
    return written_name(text)


_PUT_UP = (
    r"^(?P<where>[一-龥]{2,10}?(?:小区|社区|学校|[小中]学|公园|广场|市场|路口|路段|[村院园馆]|中心|服务站))"
    r"(?P<verb>加装|安装|新建|增设|更换|铺设|改造|维修)"
    r"(?P<what>[一-龥]{2,10}(?<![项工费服经补资目程务助贴])(?<!系统升级)(?<!提升))$"
)
"""Where it is put up, before the verb: 老旧小区加装健身路径."""
_NAMED_AS = {"聘请": "聘用"}
_PROVIDED = {
    **dict.fromkeys(("购", "买", "配", "购买", "购置", "采购", "添置", "配备", "配置", "新购"), "购置"),
    **dict.fromkeys(("换", "更换"), "更换"), **dict.fromkeys(("装", "安装"), "安装"), "加装": "加装",
    "铺设": "铺设", "修建": "建设", **{one: one for one in ("搭建", "制作")},
}  # fmt: skip
_NO_GOODS = r"(?:顾问|律师|专家|教师|医生|护士|社工|保安|[一-龥]{2}员|[险餐饭课学药医水电]|医保|社保|服务|津贴|补贴|补助|工资|报酬|奖励|待遇|红包|[费金款钱]|购置|采购|更换|安装|改造)$"


def _provided(verb: str, thing: str) -> str:
    """What is done with a thing that is brought to somebody: 给社区配除颤仪; "" for money and services."""
    return "" if pattern(_NO_GOODS).search(thing) else _PROVIDED.get(verb, "")


@cache
def _given_or_done() -> str:
    """What a name ends with: 烈士陵园的｜修缮, 加装电梯的｜补助."""
    return (
        any_of(
            (
                *words("verbs", "trailing"),
                *words("verbs", "deeds"),
                "培训",
                "保养",
                "费用",
                "津贴",
                "适配",
            )
        )
        + "|[一-龥]{2}费"
    )


_FOR_WHICH = frozenset({"创建", "打造"})
_MADE_FOR = r"(?P<title>[一-龥]{2,12}?(?:城市|县城|[模示]范[一-龥]|[县镇村乡市城]|社区|单位|校园|机关))(?P<what>[一-龥]{2,}(?:制作|发布|印制|印刷|发放|拍摄|设计|采购|购置|安装|悬挂|宣传|培训|活动|整治|改造|维修|提升|营造|建设|布置))$"
"""What is done towards a title: 创建｜文明城市｜公益广告制作."""


def _reordered(text: str) -> str:
    """采购课桌椅 -> 课桌椅采购."""
    buying = pattern(rf"^(?:{any_of(words('verbs', 'buying'))})(?P<what>.{{2,}})$").match(text)
    if buying:
        what = re.sub(r"^一[批些套台条个辆](?=.{2})", "", trim(buying.group("what")))
        if what.endswith("服务费"):
            return what.removesuffix("费")
        bare = what.endswith(("险", "服务", "费", "购置", "采购"))
        return what if bare else what + "购置"
    if laid := pattern(r"^(?:新修|修筑|修通(?![村组屯户乡湾]))(?=[一-龥]{2})").match(text):
        return trim(text[laid.end() :]) + "新建"
    built = pattern(r"^修(?:一?[个条座处])(?=.{2})").match(text)
    if built:
        return trim(text[built.end() :]) + "建设"
    for short, full in _SHORT_VERBS:
        if (
            text.startswith(short)
            and len(text) > 2
            and text[:2] not in (*_NOT_VERB, *words("verbs", "kept"), *words("verbs", "trailing"))
        ):
            return trim(text[1:]) + full
    trailing = pattern(rf"^(?P<verb>{any_of(words('verbs', 'trailing'))})(?P<what>.{{2,}})$").match(
        text
    )
    if trailing and not pattern(
        rf"^(?:{naming_verbs()}|资金|[微小子]?项目|工作|经费|标准|对象|服务|工程|设备|费|带|员|队|金|款|粮|仪|局|机构|公司|树)"
    ).match(trailing.group("what")):
        what = trim(trailing.group("what"))
        spent = re.search(
            r"(?<=[一-龥]{2})(?:(?:专项)?(?:工作)?(?:经费|费用)|(?:以奖代补|补助|补贴|奖补|奖励|补偿)(?:资金|经费|款)?)$",
            what,
        )
        if spent:  # 拆除违法建设经费: what is done stands before the word for money
            return what[: spent.start()] + trailing.group("verb") + spent[0]
        if trailing.group("verb") in _FOR_WHICH and (made := pattern(_MADE_FOR).match(what)):
            return f"{made['title']}{trailing.group('verb')}{made['what']}"
        return what if what.endswith(trailing.group("verb")) else what + trailing.group("verb")
    light = pattern(
        rf"^(?:{any_of([w for w in words('verbs', 'light') if len(w) > 1])})(?P<what>.{{2,}})$"
    ).match(text)
    if light and not pattern(r"^(?:部|工作|机构|资金|性|房)").match(light.group("what")):
        return light.group("what")
    return text


_SHORT_VERBS = (
    ("修", "维修"), ("租", "租赁"), ("建", "建设"), ("办", ""), ("搞", ""), ("换", "更换"), ("装", "安装"), ("配", "购置"), ("打", "建设"), ("盖", "建设"), ("铺", "铺设"), ("挖", "开挖"),
    ("编", "编纂"), ("印", "印制"),
)  # fmt: skip
_NOT_VERB = frozenset(
    {
        "打造",
        "打算",
        "打印",
        "打包",
        "打扫",
        "打击",
        "打非",
        "打假",
        "打拐",
        "打捞",
        "打卡",
        "打桩",
        "盖章",
        "铺设",
        "铺装",
        "铺面",
        "挖掘",
        "挖潜",
        "修补",
        "修剪",
        "修枝",
        "修造",
        "换热",
        "换乘",
        "换届",
        "装配",
        "装修",
        "装备",
        "装饰",
        "装载",
        "装订",
        "配电",
        "配送",
        "配套",
        "配件",
        "配种",
        "配网",
        "配餐",
        "配方",
        "搞活",
        "建档",
        "建筑",
        "建立",
        "建议",
        "租赁",
        "租金",
        "修复",
        "修订",
        "办公",
        "办案",
        "办理",
        "建材",
        "编制",
        "编排",
        "编创",
        "编外",
        "编纂",
        "编写",
        "编辑",
        "编印",
        "印制",
        "印刷",
        "印发",
        "印章",
    }
)
