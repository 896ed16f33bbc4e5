"""Questions about cells in any order of words: what one says, where it comes from, what is usual, what a term means."""

from assistant.conversation.actions import Action, Ask, Define, GoodValue, Others, Why
from assistant.conversation.referring.targets import is_cell_word
from assistant.conversation.vocabulary.said_values import NUMBER
from assistant.conversation.vocabulary.terms import is_term
from assistant.conversation.vocabulary.value_words import is_class_word
from corpus import late_re as re

_LONGEST = 40
"""Characters of a message that is one question."""
_END = r"(?:来着|呀|啊|呢|了|的|哈|阿|嘛|，|,|\s)*"


def read_question(text: str) -> Action | None:
    """What is asked of a cell's origin, of terms and of usual values; None for another message."""
    if len(text) > _LONGEST:
        return None
    for read in (_asked_before, _apart, _define, _others, _good, _why):
        found = read(text)
        if found is not None:
            return found
    return None


_OUGHT = re.compile(
    r"一般|通常|应该|该|往年|去年|别人|合适|要是|如果|改|调|加|减|别的|人家|同类|以前"
)

# --- what a term means

_EXPLAINED = re.compile(
    r"(?:什么是|啥是|什么叫|啥叫|何为|何谓|解释(?:一下|下)?(?:什么是)?|说说什么是|讲讲什么是)(?P<t>[^，。]{1,12}?)(?:指标)?(?:是什么意思|的意思|呢|啊)?"
    r"|(?:这个|这里的?|表里的?)?(?P<t2>[^，。]{1,12}?)(?:指标)?(?:到底|究竟)?(?:是(?:什么|啥)意思|(?:什么|啥)意思|是啥子?|是什么|指的?是?什么|指啥|怎么理解|是指什么|是干嘛的|是干什么的|什么含义|的含义)(?:呢|啊|呀)?"
)
_TO_FILL = re.compile(
    r"(?:我不?太?(?:懂|明白|清楚|会))?(?P<t>[^，。]{2,8}?)(?:指标)?(?:这一?[栏类格]|那一?[栏类格])?(?:应该|该|要|一般|到底|究竟|都|得|需要)*(?:(?P<fill>(?:填|写|放)(?:些|一些|哪些|哪一些|什么样的|什么|啥)+(?:内容|东西|样的|的)*)|指的?(?:是)?(?:谁|哪些人|哪个|什么|啥|哪一块)(?:的)?(?:满意度|钱|意思)?)(?:合适|好|才对|呢|啊|呀)*"
)
_APART = re.compile(
    r"(?P<a>[^，。]{1,10}?)(?:指标)?(?:和|跟|与|同)(?P<b>[^，。]{1,10}?)(?:指标)?(?:到底|究竟)?(?:有)?(?:什么|啥|哪些|咋|怎么|如何)?(?:的)?(?:个)?(?:区别|不同|差别|区分|分别|分|不一样)(?:的|在哪|在哪里|是什么|呢|啊)*"
)


def _define(text: str) -> Define | None:
    found = _EXPLAINED.fullmatch(text)
    if found and is_term(term := found.group("t") or found.group("t2")):
        return Define(term)
    found = _TO_FILL.fullmatch(text)
    if not found or not is_term(found.group("t")):
        return None
    usable = is_class_word(found.group("t")) or not found.group("fill")
    return Define(found.group("t")) if usable else None


def _apart(text: str) -> Define | None:
    found = _APART.fullmatch(text)
    if found and is_term(found.group("a")) and is_term(found.group("b")):
        return Define(f"{found.group('a')}|{found.group('b')}")
    return None


# --- what is usual

_OTHERS_DO = r"(?:一般|通常|正常|大概|应该|往年|历年|以前|历史上|(?:别的|其他|别个)(?:单位|县|镇|乡镇|街道|地方|馆|家)?|别人家?|别家|人家|同类(?:项目)?|同行|大家|行业里头?|合理的?)"
_AMOUNT = r"(?:多少|百分之几|几|多高|什么水平|什么值|(?:什么|啥|哪个)(?:程度|水平|档次|样的值|数))[个次人户期场天]?"
_FITS = r"(?:合适|好|合理|行|稳妥|稳|妥当|正常)"
_GOOD = re.compile(
    rf"(?:那|{_OTHERS_DO})?(?:的)?(?P<w>[^，。]*?)(?:这个|这条|这种|的)?(?:指标值|值|数值)?(?P<usual>{_OTHERS_DO})*(?:都|要|是|来说|情况下|会|能|该|得)*(?P<verb>写|填|定|设|取|报|办|控制在)?给?(?:成|到|为|在)?(?:是)?{_AMOUNT}(?P<fits>(?:才|比较|算|属于|最|更|会)*{_FITS})?{_END}"
    rf"|(?P<w2>[^，。]*?)(?:的)?(?:合理|正常|合适)(?:的)?(?:范围|水平|值|区间)(?:是多少|是什么|呢)?"
)
_CLASS_HOW = re.compile(
    r"(?P<w>[^，。]{2,6}?)(?:指标)?(?:一般|通常|大家|别人|都)+(?:都|是)?(?:怎么|咋|如何)(?:写|填|定|设)(?:的|呢|啊)*"
)
_ASKED_BEFORE = re.compile(
    rf"(?P<w>[^，。\d]{{2,8}}?)(?:写|填|定|报|改成)?\d[\d.]*[%％\u4e00-\u9fff]{{0,2}}(?:行不行|行吗|可以吗|合适吗|高不高|低不低|够不够|会不会太?[高低])?[，,。？?]{_OTHERS_DO}(?:都|一般)?(?:是|写|填|定)*(?:的)?多少"
)
_ENOUGH = re.compile(
    r"(?:那|这个?|请问|我们?|你看|帮我看看)*(?P<w>[^，。\d]{2,8}?)(?:写|填|定|报|是)?(?:成|到|为)?[≥≤]?\d[\d.]*[%％\u4e00-\u9fff]{0,2}?(?:会不会|是不是|够不够|高不高|低不低|合不合适|合适|合理|可以|行不行|太高|太低|偏高|偏低|高|低|够)+(?:了|吗|么|呢|啊|点)*"
)
"""满意度90够不够."""
_USUAL_FRONT = re.compile(rf"^(?:那|{_OTHERS_DO})(?:的)?")
_SAID_ROUND = re.compile(
    rf"^(?:{_OTHERS_DO}|我们|咱们?|写|领导问|请建议)+|(?:{_OTHERS_DO}|到底|最高|最低|咱)+$"
)
_NO_VALUE = re.compile(r"^(?:属于|超出|超过|在|不在)")


def _asked_before(text: str) -> GoodValue | None:
    """满意度定90%行不行，往年都是多少."""
    found = _ASKED_BEFORE.fullmatch(text) or _ENOUGH.fullmatch(text)
    return GoodValue(found.group("w")) if found and is_cell_word(found.group("w")) else None


def _good(text: str) -> GoodValue | None:
    how = _CLASS_HOW.fullmatch(text)
    if how and is_class_word(how.group("w")):
        return GoodValue(how.group("w"))
    *before, last = re.split(r"[?？](?=.)", text)
    found = _GOOD.fullmatch(last)
    if not found:
        return None
    if found.group("w2") is not None:
        named = found.group("w2")
        return None if _NO_VALUE.match(named) else GoodValue(named.strip("，, 的"))
    usual = any(found.group(one) for one in ("usual", "verb", "fits")) or _USUAL_FRONT.match(last)
    named = _SAID_ROUND.sub("", found.group("w").strip("，, 的都"))
    if before and not named:  # 培训合格率95%是你估的吧？别的县一般写多少
        named = re.match(r"[^\d，。是会]*", before[-1]).group()  # type: ignore[union-attr]
    return GoodValue(named) if usual and not re.search(r"\d", named) else None


# --- where it comes from, and what else it could say

_WHICH = r"(?:什么|啥|哪个文件|哪里)"
_ORIGIN = re.compile(
    r"为什么|为何|为啥子?|凭什么|凭啥|(?:怎么|咋)来的|怎么得(?:来|出来?)的|从?(?:哪|哪里)来的?|(?:怎么|咋个?|如何)算(?:出来)?的|(?:怎么|咋)定的|是?谁来?[定写填给出算]的"
    rf"|(?:照|按|按照|根据|依据|凭|拿|参照|参考)的?是?{_WHICH}来?(?:[写定填算取报得]|测算)(?:出来)?的?|(?:有没有|有无|有(?:什么|啥))(?:出处|依据|来源|根据|说法)(?:没有|吗|没)?|有(?:出处|依据|来源|根据|说法)(?:没有|吗|没)(?={_END}[？?]?$)"
    rf"|(?:什么|啥|哪来的)依据|的?(?<!没)(?<!没有)(?<!统计)(?:依据|理由|出处|来源)(?:是什么|是啥|是哪里?|在哪里?|何在|呢)?(?={_END}[？?]?$)"
)
_EXPLAIN = re.compile(
    r"(?:请)?(?:说明|解释|说说|讲讲|说一?下|讲一?下)(?:一下)?(?P<w>[^，。]{2,14}?)的?(?:依据|来源|出处|由来|计算过程|测算过程)"
    r"|(?:请)?(?:把|将)?(?P<told>[^，。]{2,14}?)的?(?:依据|来源|出处|由来|计算过程|测算过程)(?:给我|跟我|再)?(?:说说|讲讲|(?:说|讲|解释|说明)(?:一下|清楚|明白))"
)
_OF_ROW = re.compile(
    r"(?P<w>[^，。]{2,14}?(?:那条|这条|那个|这个|条))(?:是|写的)?(?:什么|啥|甚么)意思"
)
_AROUND = re.compile(
    r"^(?:是|要|会|选|用|写|设|定|填|这么|这样|有|取|写成|定成|是不是|不是|没有)+|(?:这个(?:数|值|指标)|这[数条些]|的|呢|啊|了|写成|写|填|是|要|有|定|设|这么|这样|都|会|只|又|到底|究竟|来着|呀|喃|吗)+$"
)
_STOPS = re.compile(r"[，,。；;：:？?！!]")
_POINTING = re.compile(r"[这那](?:一)?[句个条项]|[咦哎嗯哦]")
_TOLD = re.compile(r"是[^，。]{0,6}来源不?是?|(?<!有)没有?(?:统计)?(?:依据|来源|出处|理由)")
_OTHER_WORDING = re.compile(
    r"(?P<w>[^，。]{0,20}?)(?:还)?(?:有没有|有)(?:什么|哪些|其它的?|其他的?)?(?:别的|其他的?|其它的?|另外的?|可选的?|备选的?)"
    r"(?:写法|说法|表述|选择|指标|名称)(?:吗|呢|可以用|可用|可选)?[?？]?"
)


_ANOTHER_ONE = re.compile(
    r"(?:把|将|请|麻烦|那|就)*(?P<w>[^，。\d]{0,16}?|第.{1,3}[条行项])(?:指标|[那这]?一?[条行项个]|[这那]块)?"
    r"(?:(?:写得?|写的|说得|定得)[^，。\d]{1,6}|(?:有点|太|比较|过于|不够|不太|有些|不)[^，。\d]{1,6}(?:[，,][^，。\d改写删加]{3,14}(?=[，,]))?)?[，,]?"
    r"(?:能不能|能否|可不可以|可以|能|麻烦|请|给我|帮我|给|再|另|就|还是|想|要)*(?:换|^(?:写|编|拟|来)|另写|另选|重新写|重写|推荐|找|给我?|想)(?:成|用|掉|上)?"
    r"(?:[一另](?:条|个|句|种|项|行)|[条个句种])(?:(?:别|其他|其它|另外|新|[能可好更]?[\u4e00-\u9fff]{1,5}?)(?:一?点)?的)?(?:指标|写法|说法|表述|内容)?(?:吧|呗|呢|看看|试试|行不行|行吗|可以吗|好吗|吗)*[?？]?"
)
"""A row is to say something else, and nobody says what: 社会效益换一条, 第9条太空，换个能查的."""

_TO_COUNT = re.compile(
    r"(?P<w>[^，。\d]{2,14}?)(?:那一?[条行项])?(?:写得|说得)?(?:也|都)?(?:太|有点|过于|比较|有些)(?:虚|空|空泛|笼统|泛|模糊|含糊|抽象)(?:了)?[，,]"
    r"(?:领导|审核的?人?|财政|局里|上面|专家|老师|人家|他们|我们|说|最好|能不能|想|得|需要|要求|要|给|换|改|有|个|成|可以|能|都)*(?:量化|数字|数据|具体的?数|能算|能数|能量|数得出|有数|实在)(?:的|些|一?点|一下|指标|化|吗)*[?？]?"
)
"""稳定畅通太虚，领导要数字: something that can be counted is wanted, and not told."""

_CHOICE = r"(?:写法|说法|表述|方案|选项|选择|例子|示例|参考|备选|建议|样例|可选的?|指标)"
_CHOICES = re.compile(
    r"(?:(?:我|我们)?(?:真|实在|还|也)*(?:不(?:太)?(?:会|知道|懂|晓得)(?:怎么|咋|该怎么)?(?:写|填)))?(?P<w>[^，。\d]{0,14}?|第.{1,3}[条行项])(?:指标|[那这]?一?[条行项个栏块])?(?:里面?|上)?(?:的|我)*"
    r"(?:(?:真|实在|还|也)*(?:不(?:太)?(?:会|知道|懂|晓得)(?:怎么|咋|该怎么|如何)?(?:写|填)|写不(?:出来|好|了)|没(?:有)?思路|拿不准|怎么写好)(?:了|啊|呢)*)?[，,]?"
    rf"(?:请|麻烦|你|您|能不能|能否|可以|帮我|给我|帮忙)*(?:(?:给|列|出|来|提供|推荐|举|想|说)(?:我|出|我们)?(?:几|一?些|两|三|点|一?点)(?:个|条|种|句)?(?P<v>[\u4e00-\u9fff]{{2,4}}效益)?(?:别的|其他的?|备选的?)?(?:{_CHOICE})?(?:给我|我|来|让我|供)?(?:选一?选|挑一?挑|选择|选用|参考|看看|看一看|挑|选)?"
    rf"|还?有(?:哪些|什么)(?:别的|其他的?)?(?:(?:可以|能|可|供)(?:选|挑|用)的?{_CHOICE}?|(?:写法|说法|表述|选项|选择))|还(?:能|可以)(?:怎么|咋|如何)(?:写|说|表述))(?:吧|呗|呢|吗|啊|看看|的)*[?？]?"
)
"""社会效益那条不会写，你给几个选: what a row could say is asked for."""


def wants_another(text: str) -> bool:
    """True for 社会效益太虚，换一个: another row is wanted, and not told."""
    return _ANOTHER_ONE.fullmatch(text) is not None


def _others(text: str) -> Others | None:
    found = (
        _OTHER_WORDING.fullmatch(text) or _ANOTHER_ONE.fullmatch(text) or _TO_COUNT.fullmatch(text)
    )
    if found is None and (found := _CHOICES.fullmatch(text)):
        return Others(found["w"] or found["v"] or "")
    return Others(found.group("w").rstrip("的")) if found else None


def _why(text: str) -> Why | None:
    if (row := _OF_ROW.fullmatch(text)) or (row := _EXPLAIN.fullmatch(text)):
        return Why((row.groupdict().get("told") or row.group("w")).strip("的，"))
    found = _ORIGIN.search(text)
    if not found or _TOLD.search(text):
        return None
    before = _STOPS.split(text[: found.start()])
    after = _STOPS.split(text[found.end() :])
    said = [
        _AROUND.sub("", _AROUND.sub("", clause.strip())).strip("，, ")
        for clause in (before[-1], after[0], *before[:-1])
    ]
    told = [one for one in said if one and not _POINTING.fullmatch(one)] or [*filter(None, said)]
    return Why(told[0] if told else "")


# --- what a cell says

_BEFORE = r"(?:那|那么|对了|哦|嗯|啊|哎|唉|请问|我想(?:问|知道|看看)(?:一下)?|我问一?下|问一?下|再问一?下|帮我看看|看看|看一下|你看|说一下|现在|目前|表里的?|表上的?|表中的?|咱们?|我们|俺们|咱这|这个项目|这张表的?|这个表|这份表|这|，|,)*"
_MEANT = r"(?:现在|目前|又|各|分别|各自|一共|总共|总计|合计|到底|究竟|每次|都|是|要|得|该|补|发|给|定|写|填|报|(?<!预)(?<!概)(?<!决)算|有|花|需要|等于|下来|的|了|着|个|不|成|那一?[栏格]|这一?[栏格])*"
_HOW_MUCH = r"(?:多少[\u4e00-\u9fff]{0,3}?|(?<!好)(?<!那么)(?<!这么)(?<![十这那])几(?:个人?|次|场|户|台|期|人|名|天|家|万|百|块|条|号|月)?|啥时候|什么时候|哪天|哪一天|哪一?年|什么|啥|谁|哪个单位|哪家|哪个)"
_FORGOT = r"(?:我|俺)?(?:又|都|有点)?(?:记不(?:得|清|住)了?|不记得了?|忘了?|想不起来了?|给忘了|忘记了?|没记住)?"
_GUESS = rf"(?:是不是|好像是|应该是|是)?(?:有)?(?:{NUMBER}[\u4e00-\u9fff%]{{0,4}})?"
_CELL = re.compile(
    rf"{_BEFORE}(?:{_FORGOT}[，,]?)?(?P<w>[^，。？?]{{1,24}}?){_MEANT}(?P<how>{_HOW_MUCH}){_END}{_FORGOT}{_END}{_GUESS}(?:吗|吧|啊|呀|呢|来着|对吗|对吧|对不对)*[?？]?"
)
_UNIT = r"(?:户|人(?!口|[次数])|名|位|次|场|台|套|辆|所|座|处|件|亩|公里)"
_WHOLE_OF = r"(?:[全本](?:镇|乡|县|市|区|村|校|院|局|街道|社区|单位)|(?:镇|乡|县|市|区|村|街道|社区|单位|学校|医院|学院)(?=[里上内共总现目有是多几]))(?:里|上|内)?"
"""Of what the clerk asks the count: the place or office, which is more than the project."""
_HOW_MANY = re.compile(
    rf"{_BEFORE}(?P<of>{_WHOLE_OF})?(?:现在|目前|一共|总共|总计|共)*(?:是|有|要|得)*(?:多少|几)(?:个|{_UNIT})?(?P<w>[\u4e00-\u9fff]{{1,8}}?)(?:要|来着|呀|啊|呢|了|的)*[?？]?"
)
"""多少个亭子: what is counted stands behind."""
_READ_OUT = re.compile(
    r"(?:把|给我|帮我|给俺|跟我|您|你)*(?:念|读|看|看看|报|告诉我|说说?|给我看)(?:一下|一遍|下)?(?:现在的?)?(?P<w>[^，。？?]{2,10}?)(?:这一?[栏格]|那一?[栏格])?(?:给我听|给我|写的什么|的内容)?"
    r"|(?P<w2>[^，。？?]{2,10}?)(?:给我)?(?:念|读|说|报)(?:一下|一遍|给我)*(?:听听?|看看?)?"
)
_EVERYDAY = (
    (re.compile(r"(?:这个?|项目|活|工程|那|到底|，)*(?:什么时候|啥时候|哪天|几月份?|何时)(?:能|要|该|得)?(?:完工|完成|结束|办完|做完|到期|竣工|截止)(?:啊|呢|呀|来着)*"), "完成时间"),
    (re.compile(r"(?:这张?表?|这个?项目?|项目|那|，)*(?:是|报的是|写的是)?(?:哪一?年|几几年|哪个年度)(?:度)?(?:的)?(?:表|项目|预算)?(?:啊|呢|呀|来着)*"), "年度"),
    (re.compile(r"(?:这个?|项目|那|现在|，)*(?:是)?(?:谁|哪个单位|哪家)(?:负责|来)?(?:实施|填报|申报|干|承办)(?:的)?(?:啊|呢|呀)*"), "实施单位"),
    (re.compile(r"(?:这个?|项目|那|现在|，)*(?:归|由|是)?(?:谁|哪个部门|哪个单位)(?:主管|管)(?:的)?(?:啊|呢|呀)*"), "主管部门"),
    (re.compile(r"(?:那么?|这样|这么|现在|目前|[改算加]完|[改算加]?下来|加起来|一共|总共|总的?|合计|共|就|是|也|又|要|得|该|花|需要|用|变成|成了?|，)*多少(?:钱|经费|资金|预算)(?:了|呢|啊|呀|来着)*"), "总额"),
    (re.compile(r"(?:表里|表上|现在|目前|一共|总共|共|这张表|写了|列了|有|是|的|，)*(?:多少|几)(?:条|个|项)(?:指标)?(?:了|啊|呢)*"), "条指标"),
    (re.compile(r"(?:都|现在)?(?:有|能用|可以用|可选)?(?:哪些|什么|几种)(?:表样|格式|表格样式|样表)(?:可以|可|能)?(?:选|用|选择|换)?(?:的|啊|呢)*"), "表样"),
)  # fmt: skip
"""Questions that name no cell: 谁负责实施."""
_WHOLE = frozenset({"总共", "一共", "总", "合计", "总的", "全部", "总计"})
_NO_CELL = re.compile(
    r"改|调|提|降|加|减|删|换|一般|通常|别的|去年|以前|应该|合适|如果|要是|假如|按"
)
_JOINS = re.compile(r"、|和|跟|与|还有|以及|及(?!时|格)")
_NOT_NAMED = re.compile(r"\d|几|^(?:哪|了|有|[这那]|多少)?$|你|得$")
_NOT_COUNTED = re.compile(r"后面|再|没|不|要|够|合适|好$|^[份张个次条]$|[|]")
_ASKS_WHAT = re.compile(r"什么|啥|谁|哪家")


def read_cell(text: str) -> Ask | None:
    """The words for the cells whose value is asked for, joined with |; None for another message."""
    if len(text) > _LONGEST:
        return None
    for told, cell in _EVERYDAY:
        if told.fullmatch(text):
            return Ask(cell)
    if several := _several(text):
        return several
    counted = _HOW_MANY.fullmatch(text)
    if counted and not _NO_CELL.search(text) and not _NOT_COUNTED.search(counted.group("w")):
        what = counted.group("w")
        whole = counted.group("of") or ""
        return Ask("总额") if what == "钱" else Ask(what, counted=True, whole=whole)
    found = _CELL.fullmatch(text)
    named = re.sub(r"^的|[的我俺]+$", "", found.group("w")) if found else ""
    if found and not _NO_CELL.search(text[: found.end("w")]) and not _NOT_NAMED.search(named):
        if named in _WHOLE:
            return Ask("总额")
        if is_cell_word(named) or not _ASKS_WHAT.search(found.group("how")):
            return Ask(named)
    out = _READ_OUT.fullmatch(text)
    named = (out.group("w") or out.group("w2")) if out else ""
    return Ask(named) if named and is_cell_word(named) and not _OUGHT.search(text) else None


def _several(text: str) -> Ask | None:
    """参保人数和总成本各是多少, 预算多少，人数多少."""
    if _OUGHT.search(text):
        return None
    clauses = [one for one in re.split(r"[，,。；;？?]", text) if one]
    named: list[str] = []
    for clause in clauses:
        found = _CELL.fullmatch(clause)
        if not found or re.search(r"\d{3}|%", found.group("w")):
            return None
        named += [one for one in _JOINS.split(found.group("w")) if one]
    good = 2 <= len(named) <= 4 and all(2 <= len(one) <= 10 for one in named)
    return Ask("|".join(named)) if good and len(clauses) <= 4 else None
