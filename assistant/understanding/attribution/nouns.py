"""The noun that a stretch of words holds, without what is only said of it."""

from functools import cache

from assistant.understanding.attribution.given_to import behind_money, two_groups
from assistant.understanding.attribution.kinds_of_things import says_the_kind
from assistant.understanding.attribution.short_verbs import added, without_short_verb
from assistant.understanding.attribution.told import name_end
from assistant.understanding.figures.leads import EACH_GETS
from assistant.understanding.figures.sizes import from_size, size_ahead, written
from assistant.understanding.lexicon import any_of, pattern, people, words
from assistant.understanding.wording.scan import CLAUSE_END, Scan
from assistant.understanding.wording.word_edges import is_word
from corpus import late_re as re

_COMPOUND = (  # 清运车 is one noun; 新增车位 is a verb and its noun
    r"(?!井(?!盖)|车(?![位辆库棚])|站(?![点台])|点(?!位)|员(?!工(?!资|作))|队(?!伍)|机(?![井房关械组])|仪|器(?![材械具])|设备|中心|人员|所|室|箱|桶|品(?!种)|物(?![资品业流料])|工(?![程作位人])|费|金(?!属|融|婚|银|丝|山)|班(?![级车]))"
)


LONGEST = 20


_PRICE_WORDS = r"单价|均价|价格|总价|共计|合计|总计|标准为|预算|总投资"


_GROUPS = r"(?<![党团社群])"  # 组织 in 党组织 is a noun


@cache
def _stops() -> re.Pattern[str]:
    verbs = [word for word in words("verbs", "acting") if word not in {"组织", "共"}]
    return re.compile(
        rf"{_GROUPS}组织|提供|共(?![建享同育治])|(?:{any_of(verbs)}){_COMPOUND}|各自?(?=再?[配建装发设购栽买印挂添换安派送种办开补])|的|等(?!保|级)|用于|每|加上|进行|平均|{_PRICE_WORDS}|一共|总共|来(?![访料源宾电])|做(?![法工好实强大优])|也(?=[一-龥])|写(?=[,;、。 ]|$)|正常|有序|稳定|(?<=[一-龥]{{2}})(?<![次个场期轮家所处])(?:[春夏秋冬]{{2}}两?季?|[春夏秋冬]季|集中(?=[消整清慰培宣体筛接免采])|统一(?=[消整清慰培宣体筛接免采配购安])|分批)(?=[一-龥]{{2}})|安全(?![一-龥]{{2}}|[员帽网岛阀锤带桩绳])|[^一-龥A-Za-z]"
    )


@cache
def _front() -> re.Pattern[str]:
    trimming = words("verbs", "trimming")
    verbs = [w for w in words("verbs", "acting") if len(w) > 1 and w not in trimming]
    return re.compile(
        rf"^(?!{any_of([*words('verbs', 'kept'), *verbs])})(?:拟(?=建设|建立|建成)|{any_of(trimming)})|^\(?\d{{1,2}}[)、.](?!\d)"
    )


@cache
def _back() -> re.Pattern[str]:
    function_words = [w for w in words("verbs", "trimming") if w not in set("办聘外总烧")]
    return re.compile(
        rf"(?:^[惠涉波触]及|{any_of(function_words)}|(?<=..)(?:[添摆补备配印放挂铺设签及]|还?没有?|[日月年]?均|(?:再|另|还|又)[配加买装添]|估计|估摸着?|差不多|新[买购添换])|花费|花个|花了|(?<=[率度面])[得要]+(?:达到|达)?|(?<=[一-龥]{{2}})[新增加]设|(?<=[一-龥][厕房桥棚池亭墓塘坝井墙屋楼廊窖舍塔])(?:建|搭|盖|砌)|(?<=[一-龥]{{2}})[会能]?来|(?<=率)(?:力争|争取|确保|保持|控制|稳定)(?:在|到)?|(?<=[室舍棚站间库厨])盖|(?<=[员工师生人])招|(?:另|单独)[算计]|(?<=[一-龥]{{2}}[会座坛班赛])(?<!委会)(?<!员会)(?<!工会)办|(?<=[一-龥][量价率])得有?|[:/-])$"
    )


def _without_back(text: str) -> str:
    """The text without the function words at its end; the letter that ends a word (维修, 普及, 服装) stays."""
    found = _back().search(text)
    if found is None or (len(found[0]) == 1 and is_word(text[-2:])):
        return text
    return text[: found.start()]


@cache
def _verb_first() -> re.Pattern[str]:
    verbs = [word for word in words("verbs", "acting") if len(word) > 1]
    verbs += words("verbs", "leading")
    return re.compile(
        rf"^(?!保障[性房]|(?:回收|收购|投放|配送|销售|代办|充电|换电|维修|康复|培训|便民)(?:网点|站点|点位|门店|基地|[站点柜])|(?:检查|监测|监控|服务|检测|观测)(?:井|站点|点位)|(?:检查|监测|检测|评估|鉴定|审计|验收|调查|体检)(?:报告|数据|结果|记录|意见))(?:(?:{any_of(verbs)})(?=[一-龥A-Za-z]){_COMPOUND}|(?:购置|采购|购买|购(?![置买进]))(?=[一-龥A-Za-z]))"
    )


@cache
def _inner_verb() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=..)(?:{any_of(words('verbs', 'transitive'))})(?!系统|平台|软件|服务|仪|机构|费|人员|队|员|工人)(?=[一-龥A-Za-z]{{2}})"
    )


@cache
def deeds() -> tuple[str, ...]:
    """Verbs that may stand at the end of what is counted: 修缮, 提升."""
    return (*words("verbs", "trailing"), "提升", "新增", "扩大")


def trim(text: str) -> str:
    """A noun phrase without the function words around it."""
    for _ in range(8):
        shorter = _without_back(_front().sub("", text.strip(" -/:×*")))
        if shorter == text:
            break
        text = shorter
    return "" if _WE.fullmatch(text) else text


_WE = re.compile(
    r"(?:我们?|咱们?|俺们?)(?:这边|这里)?(?:一共|总共|共|现在|现)?(?:用|有|请|雇|聘|招|要|需要?)?"
)
"""我们用25个人: who speaks is no noun of what is counted."""


_GIVEN_TO = re.compile(
    r"^.{0,4}?(?:给|为|帮|替)[一-龥]{2,10}?(?:发放|提供|开展|购买|购置|安装|更换|新建|修建|建设|补种|栽种|种植|栽植|发|买|送|换|装|配|购|建(?![议档立筑材]))(?:上|个|些)?(?=[一-龥A-Za-z]{2})"
)


_DONE_BY = re.compile(
    r"^.{0,2}?(?:让|请|由|找|委托)[一-龥]{0,8}?(?:公司|机构|第三方|事务所|单位|人|队)(?:来|去|帮)(?=.{2})"
)


_STATE = re.compile(
    r"(?<=..)(?:坏了?|旧了?|不亮了?|漏水?了?|老化|损坏|过期|到期|不够用?|太少|增至|增加到|达到|现有|共有|已有|快到了|有|(?:[老总]|总是|经常|动不动)[卡坏死掉出][一-龥]{0,3})$"
)


_OURS = re.compile(
    r"^(?:我们?|咱们?|俺们?)[一-龥]{2,8}?(?:局|馆|委|中心|[镇乡]|街道)(?:今年|明年)?(?:想|要|打算|准备|计划|拟)(?:搞|办|做|开展|举办|组织|给|请)?(?=..)|^(?:我们?|咱们?|俺们?|本|全)(?:[县市区镇乡村局院校街](?:道)?|社区|小区|单位|学校)(?=.{1})|^[一-龥]{0,5}(?:堂|校|区|村|镇|县城|街道|单位|楼|园|院|局|馆|站|里|上)的(?=.{2})"
)


OTHER_WORDS = frozenset(
    "来去个些的了备添贴换修洗干做买装补种印编惠巡受招报查管搬擦也超新抽购聘拍挂付栽期讲训测消打送演唱发跑花平学"
) | {
    "一下",
    "剩",
    "剩下",
    "剩余",
    "原来",
    "以前",
    "现有",
    "目前",
    "写个",
    "目标",
    "一",
}


_ABOUT_TO = re.compile(r"(?<=[一-龥]{2})(?<![重主纪首摘概])(?:要(?![素害塞点求])|得)[一-龥]{1,4}$")
"""墓碑要擦洗描红｜216座: what is done with it is no part of its noun."""


_HOME = re.compile(
    r"(?:我们?|咱们?|俺们?|本|全)(?:村|镇|乡|社区|街道|县|区|市|旗|州|单位|学校|院|局|站)里?"
)


_WANTED = re.compile(
    r"^[一-龥]{0,8}?(?:要|想|需要|打算|准备|得|申请)(?:新修|翻修|维修|整修|改造|拓宽|硬化|铺设|新建|修建|扩建|加固|栽种|修(?:好|建|通(?![村组屯户乡湾]))?|更换|购置|采购|安装|换|买|添|装|建|配|铺|栽|种)(?=[一-龥A-Za-z]{2})"
)


_FROM_MONEY = re.compile(
    r"^[一-龥]{2,12}(?:专项|衔接|补助|扶持|发展|上级|财政)资金(?=[一-龥A-Za-z]{2})"
)


_PLACE_GETS = (
    r"^[一-龥]{2,8}(?:活动室|会议室|值班室|卫生室|服务站|卫生院|敬老院|中心|学校|社区|车间|合作社|基地)(?:要|想)?"
    r"(?:配(?![套电送置方件合备])|装(?![修饰备置卸订裱])|买|换(?![热气代届证])|添(?!置))(?=[一-龥]{2})"
)
"""党员活动室配｜电脑15台."""


_BESIDES = re.compile(
    r"^(?:(?:原则|会议|研究|讨论|一致)(?:研究)?同意|现[拟需]|现计划|现申请|同步|同时|一并|增设|新设|现有|原有|已有|继续实施|继续开展|继续|确定|选定|遴选|择优|(?:这|此|本)次[一-龥]{0,4}?(?:惠及|覆盖|涉及|服务)|惠及|[一-龥]{2,6}期间(?:组织|开展|举办|安排|投入|出动)|个(?!体|人|案|性|税|旧))(?=[一-龥]{2})|^设(?![备施计置立])(?=[一-龥]{1,6}[点站岗室处位]$)"
)
"""同步改造机房, 设助餐点: words that say what is done besides."""


def noun(text: str) -> str:
    """What a clause counts: 安装太阳能路灯 -> 太阳能路灯; a lone verb stays (参保)."""
    if _HOME.fullmatch(text):
        return ""
    text = added(_ON_TOP.sub("", behind_money(_ASIDE.sub("", text))))
    text = written(from_size(text.rpartition("--")[2]))
    text = text[name_end(text, 0, len(text)) :] or text
    text = _BESIDES.sub("", _FROM_MONEY.sub("", text))
    text = EACH_GETS.sub("", text)
    text = pattern(_PLACE_GETS).sub("", text)
    text = pattern(
        rf"^[一-龥]{{0,8}}?(?:{any_of(people())})(?:买|购买|发|配|送|换|装)(?=[一-龥]{{2}})"
    ).sub("", text)
    text = whole = _ABOUT_TO.sub(
        "", pattern(r"^(?:[我本全][县市区镇乡])?承担([一-龥]{3,})任务$").sub(r"\1", text)
    )
    text = _STATE.sub(
        "", trim(_OURS.sub("", _WANTED.sub("", _GIVEN_TO.sub("", _DONE_BY.sub("", text)))))
    )
    ends = [inner.end() for inner in _inner_verb().finditer(text)]
    if ends and len(text) - ends[-1] >= 2:
        text = trim(text[ends[-1] :])
    for _ in range(3):
        if text in people():
            break
        found = _verb_first().match(text)
        if not found or len(text) - found.end() < 2 or text[found.end() :] in _NOT_ALONE:
            break
        if says_the_kind(found[0], text[found.end() :]):
            break
        if found[0] in _HOW_DONE and text[found.end() :] in words("verbs", "deeds"):
            break  # 康复训练
        text = trim(text[found.end() :]) or text
    if text in _GRADES:
        return whole  # 一般损坏
    text = re.sub(r"^了(?:一?[点些批]|几个)(?=[一-龥]{2})", "", text)
    text = without_short_verb(_ONE_MORE.sub("", text))
    return "" if text in OTHER_WORDS else text


_ASIDE = re.compile(
    r"^(?:反正|能够?(?=[保供管])|能(?=[保供管][一-龥]{2})|[能可]?保(?=灌溉|供水|供电|供暖))+|(?<=[一-龥]{2})(?:一次性|弄个|搞个|整个|来个|办个)$"
)
"""能保｜灌溉, 灶具更新｜一次性, 公证｜弄个: words of speech around it."""


_ONE_MORE = re.compile(r"(?<=[一-龥]{3})(?<!统)一[块座条处个片栋间所台套]$")
"""人造草坪足球场一块｜7000平方米: that it is one is no part of its noun."""


_ON_TOP = re.compile(
    r"^(?:此外|另外|额外|另(?=[列计付加]))(?:还|列|计(?!算)|付|再|要|需|须|得|安排|支付|列支)*(?=[一-龥]{2})|(?<=[一-龥]{2})(?<!一)再$"
)
"""此外还要安排｜宣传费, 横幅传单｜再花3500: words that add it to the rest."""


_HOW_DONE = {"康复", "治疗", "服务", "养护", "慰问"}  # what kind of deed stands behind


_GRADES = frozenset({"一般", "严重", "轻度", "中度", "重度", "轻微"})


_NOT_ALONE = frozenset(
    {
        "面积", "期限", "周期", "时间", "时长", "数量", "范围", "长度", "距离", "规模", "户数", "总量", "经费",
        "资金", "项目", "收入", "总额", "标准", "人数", "对象", "人员", "里程", "费用", "单位", "资料", "金额",
        "次数", "人口", "质量", "服务", "工作", "补助", "样品", "门诊", "零星", "日常", "杂项", "专项", "零星项目",
    }
)  # fmt: skip


def noun_after(scan: Scan, at: int, ceiling: int, *, done: bool = False) -> str:
    """The noun that follows a unit: 33个｜社区工作者｜买责任险; ``done``: a verb may end it, as of what is done and not had."""
    if scan.flat[at : at + 1] == "的":
        at += 1
    sized = size_ahead(scan.flat, at)
    stop = _stops().search(scan.flat, two_groups(scan.flat, sized), min(ceiling, sized + LONGEST))
    end = stop.start() if stop else min(ceiling, sized + LONGEST)
    if (
        stop
        and done
        and len(stop.group()) > 1
        and stop.group() in words("verbs", "acting")
        and stop.start() - at >= 2
        and scan.flat[stop.end() : stop.end() + 1] in CLAUSE_END | {" ", ""}
    ):
        end = stop.end()  # 两期｜电商培训
    after = written(trim(scan.flat[at:end])) if end > at else ""
    return "" if after in _HOW else after


_HOW = frozenset(
    {"整体", "统一", "集中", "全部", "全面", "分批", "陆续", "逐步", "定期", "一次性", "同步", "联合", "免费", "如期", "按时", "及时"}
)  # fmt: skip
"""How something is done: of 14.6万卷整体搬迁 it says no thing."""


def noun_before(scan: Scan, at: int, floor: int, *, keep_verb: bool = False) -> str:
    """The noun that stands before a value in its clause; a rate keeps its verb (发放准确率)."""
    flat = scan.flat
    if flat[at - 1 : at] in {":", "("} and at - 1 > floor:
        at -= 1
    if flat[at - 1 : at] == ")" and at - 1 > floor:
        opening = flat.rfind("(", floor, at)
        at = opening if opening > floor else at
    if flat[at - 1 : at] in {"》", "”"} and at - 1 > floor:
        opening = max(flat.rfind(mark, floor, at - 1) for mark in "《“")
        return flat[opening + 1 : at - 1] if opening >= floor else ""
    start = scan.clause_start(at, max(floor, at - LONGEST))
    graded = _with_grade(flat, start, floor)
    if graded < start:
        return noun(flat[graded:at]).replace("(", "（").replace(")", "）")
    return _rated(flat[start:at]) if keep_verb else noun(flat[start:at])


_GRADE = re.compile(r"[一-龥]{1,2}\([\d一二三四A-Za-zⅠⅡⅢ]{1,2}\)$")
"""小(2)型水库: the class in brackets is in the middle of its noun."""


def _with_grade(flat: str, start: int, floor: int) -> int:
    """Where the noun begins whose class stands in brackets before ``start``; else ``start``."""
    if flat[start - 1 : start] != ")" or flat[start : start + 1] not in set("型类级等号"):
        return start
    graded = _GRADE.search(flat, floor, start)
    return graded.start() if graded else start


def _rated(text: str) -> str:
    """What a rate is of; its first letters are a verb and belong to it (办结率)."""
    text = pattern(
        r"(?<=[率度])(?:[主入]?汛期|平时|全年|常年|节假日|高峰期?|年度|每年|整体|总体|今年|明年)[,:]?(?:要|须|应|需|力争|争取|确保|保持|控制|稳定|达到?|在)*$"
    ).sub("", text)
    text = pattern(r"^(?:保证|确保|力争|保持|争取|做到|实现)(?=[一-龥]{2,}[率度])").sub("", text)
    text = pattern(
        r"^[一-龥]{0,6}(?:实施|改造|建成|完工|治理|投用|整治|维修)后,?(?=[一-龥]{2})"
    ).sub("", text)
    short = trim(text)
    at = len(text.rstrip(" :")) - len(short)
    whole = text.rstrip(" :")
    if (
        len(short) < 3
        and at > 0
        and whole.endswith(short)
        and whole[at - 1] in "办发建修租聘请配对总"
    ):
        return whole[at - 1 :]
    return short
