"""The project's name and the goal, told in everyday words: renamed, shortened, a sentence added."""

from assistant.conversation.vocabulary.hedges import SPEECH
from assistant.conversation.vocabulary.order_words import DROP, ORDER_ENDS
from assistant.conversation.vocabulary.value_words import unquoted
from corpus import late_re as re
from corpus.schema import TO_FILL, TargetTable

LEAD = r"(?:喂|你|您|哎呀|哎|唉|啊|嗯|不好意思|俺们|我们|我|咱们?|这个|这张表的?|表的|那|那个|对了|还有|另外|哦|把|将|请|麻烦(?:您|你)?|给我|帮我|顺便|再|在|，)*"
SOFTLY = r"(?:就|也|都|全|再|一律|还是|应该|应当|应|得|要|请|给我|帮我|您|你|麻烦(?:您|你)?|直接|最好|统一|得|那就|前面|我想|建议)*"
END = r"(?:(?:更|比较|才)?(?:准确|合适|规范|妥当|贴切|好)(?:一?些|一?点)?|就行|就好|就可以|为好|为宜|合适|比较好|吧|了|啊|呀|哈|呗|嘛|即可|，)*"
LETTERS = r"(?:这|那)?(?:(?:[一两二三四五六七八九十几]个?|俩|仨)字|字样|一词|几个字)?"
"""这几个字: behind quoted words."""
SIDE = r"(?P<side>前面?|前头|前边|开头|头上|打头|后面?|后头|后边|末尾|最后|结尾|尾巴|尾)"
"""Where words are put."""


_CELLS = {"项目": "project_name", "表名": "project_name", "实施": "unit", "填报": "unit", "申报": "unit", "主管": "authority", "名称": "project_name", "名字": "project_name"}  # fmt: skip
_CELL = r"(?P<cell>项目(?:的)?(?:正式|规范|完整)?(?:的)?(?:名[称字]?|全称|标题)|表名|名[称字]|项目单位|实施单位|填报单位|申报单位|主管部门|主管单位)(?:名称|全称)?(?:那|这)?(?:一)?[栏格]?"
_NEW = r"(?:[“\"「『‘](?P<q>[^”\"」』’]{1,24})[”\"」』’]|(?P<w>[^“”\"，。]{1,20}?))"
_PUT = re.compile(rf"{LEAD}{_CELL}(?:的|最)*{SIDE}(?:上|里|那里)?{SOFTLY}(?:加|添|带|补|缀|写|冠|挂|标|注)(?:上|个|一个|以|明)*{_NEW}{LETTERS}{END}")  # fmt: skip
"""项目名称前面加“清河区”."""
_YEAR = re.compile(r"20\d\d年(?:度)?")
_OF_A_PROJECT = re.compile(r"20\d\d年(?:度)?|（[^（）]{1,8}）|\([^()]{1,8}\)")
"""名称前面加2025年, 后面加（一期）: only a project's name has a year or a stage; another may be a row's."""
_WHICH_WORDS = re.compile(r"[省市县区镇乡村局校院]名|地名|单位名?称?|街道名|年份|年度")


def reworded(clause: str, table: TargetTable) -> tuple[str, str] | None:
    """The cell and its new text; None for a clause that puts nothing."""
    one = _PUT.fullmatch(clause)
    if one is None:
        return None
    cell = "unit" if one.group("cell") == "项目单位" else _CELLS[one.group("cell")[:2]]
    text = getattr(table, cell) or ""
    new = one.group("q") or one.group("w")
    if not text or text == TO_FILL or (SPEECH.search(new) and not one.group("q")):
        return None
    if _WHICH_WORDS.fullmatch(new):
        return None  # 前面加上县名: which it is was not said
    if one.group("cell") in {"名称", "名字"} and not _OF_A_PROJECT.fullmatch(new):
        return None
    front = re.match(r"前|开|头|打", one.group("side"))
    year = _YEAR.match(text) if front and _YEAR.fullmatch(new) else None
    if year is not None:
        return cell, new + text[year.end() :]  # one year is enough
    # 清河区 before 区民政局: the letter that both have is not put twice
    return cell, new + text.removeprefix(new[-1]) if front else text + new


_PROJECT = r"项目(?=(?:应该|应当|应|就|得|要)?叫)|项目(?:的)?(?:正式|规范|准确|完整)?(?:的)?(?:名[称字]?|全称|全名|标题)|项目名儿|表名|(?:标题|名称|名字)(?!里|中)"
_TO = r"(?:简化为|简化成|精简为|缩短为|写全|补全|补充完整|改成|改为|改作|改叫|换成|换为|叫做?|写成|写为|填成|填|写|是|为|规范为|规范成|定为|更名为|更正为|用|：|:)[：:]?"
_RENAMED = re.compile(
    rf"{LEAD}(?:{_PROJECT})(?:这里|这一?栏|那一?栏|那里)?{SOFTLY}{_TO}(?:个)?(?P<v>[^，。]{{4,40}}?){END}"
)
_ABOUT = re.compile(
    rf"{LEAD}(?:{_PROJECT})(?:这里|这一?栏|那一?栏|那里)?(?P<why>[^，。\d]{{0,14}})"
)
_BE = re.compile(
    rf"{SOFTLY}(?:应该|应当|应|就|还是|改|换)?{_TO}(?:个)?(?P<v>[^，。]{{4,40}}?){END}"
)
_QUOTED = re.compile(
    r"(?:[^，。“”\"\d]{0,12}(?:是|叫|写的|为|应为))?[“\"「『《](?P<v>[^”\"」』》]{4,40})[”\"」』》]\s*(?:吧|了|，|[^，。\d]{2,10}[的了])?"
)
_DATED = re.compile(
    r"(?P<v>[^，。年]{0,12}20\d\d年(?!底|前|\d)[\u4e00-\u9fff（）()]{4,30}?)(?:吧|了|，)*"
)
"""青河县2026年路灯维护: a name with its year, as a clause of its own."""
_TAKEN = re.compile(
    rf"{LEAD}项目(?:的)?名[称字]?(?:里面?|里头|中|上)?(?:的)?(?:[“\"「『‘](?P<q>[^”\"」』’]{{1,12}})[”\"」』’]|(?P<w>[^“”\"，。]{{1,8}}?)){LETTERS}{SOFTLY}(?:{DROP}){ORDER_ENDS}"
)
_YEARLESS = re.compile(
    rf"{LEAD}(?:项目(?:的)?)?(?:名[称字]?|全称|标题|表名)(?:里面?|里头|中|上|最?前面?|最?前头|前边|开头|打头|开头的?)*(?:的|就|也|都|把|将|请|给我|，)*(?:(?:{DROP}|不写|不带|不用写)(?:年份|年度|(?P<y>20\d\d年度?))|(?:那个|这个)?[“\"]?(?:年份|年度|(?P<y2>20\d\d年度?))[”\"]?(?:字样|几个字)?{SOFTLY}(?:{DROP}|不写|不带)){ORDER_ENDS}"
)
"""名称不要年份, 项目名称前面的2025年去掉."""
_TAKEN_FIRST = re.compile(
    rf"{LEAD}项目(?:的)?名[称字]?(?:里面?|里头|中|上)?{SOFTLY}(?:{DROP}|多了?(?:一|两|几)?个?|多出)(?:里面|里头|里|中|最?前面|最?后面|末尾|结尾|开头|多余)?(?:的|那)*(?:[“\"「『‘](?P<q>[^”\"」』’]{{1,12}})[”\"」』’]{LETTERS}|(?P<w>[^“”\"，。]{{1,8}}?)(?:这|那)?[一两二三四五六]?个?字){ORDER_ENDS}"
)
"""项目名称请去掉“工作”."""
_WITHOUT = re.compile(
    rf"{LEAD}项目(?:的)?名[称字]?(?:里面?|里头|中|上|前面?|后面?)*(?:(?:别|不要|不能|不该|不应该?|不用|不必|无需|不得|不宜)(?:再)?(?:写|带|有|用|出现|加|放|含|体现)|去掉|删掉)(?:单位|年份|年度|地名|[\u4e00-\u9fff]{{1,8}})(?:的?(?:名称?|字样))?"
    r"|(?:最?前面|最?后面|中间|里面)(?:的|那|这)*(?:几个|两个|一串|些)?字?(?:就|都)?(?:不要|去掉|不写|多余|删掉)(?:了|的)?"
)
"""项目名称里别写中心: why another is to come."""
_TAKEN_THEN = re.compile(
    rf"(?:把|请|就|直接|得|要)*(?:(?:{DROP})[“\"「](?P<a>[^”\"」]{{1,16}})[”\"」]|[“\"「](?P<b>[^”\"」]{{1,16}})[”\"」](?:这?[一两二三四五六七八九几]个字|字样)?(?:{DROP})){ORDER_ENDS}"
)
"""After the name was spoken of: 去掉“2025年”."""
_GOAL_MORE = re.compile(
    r"(?:那|还有|另外|把|请|在|麻烦(?:您|你)?|帮我|给我|，)*(?:年度|总)?(?:总体)?(?:绩效)?目标(?:的)?(?:里面?|里头|中|后面?|后头|最后|末尾|结尾|尾巴)?(?:上|那里)?(?:再|还|也|请|要|得|给我|帮我|您|你|麻烦(?:您|你)?)*"
    r"(?:(?:补充?|加|添|续|写|带|接|附)(?:上|进|个)*(?:[一半两几]?[句段]|几个字)(?:话)?|(?<=[面头后尾巴])(?:补充?|加|添|续)(?:上)?|(?<=再)(?:补充?|加上)(?=[：:，,]))(?:是|说|：|:|，)*(?P<v>.{6,})",
    re.DOTALL,
)
_NO_TITLE = re.compile(r"^[不没太别到在进]|(?:单位|部门)(?:那|这)?一?[栏格]")
"""填到单位那一格: where it goes, and no name."""
_GOAL_STATES = re.compile(
    r"(?:那|还有|另外|把|请|在|麻烦(?:您|你)?|帮我|给我|，)*(?:年度|总)?(?:总体)?(?:绩效)?目标(?!值)(?:文字|描述|表述|内容)?(?:的)?(?:里面?|里头|中|内)(?:还|也|请|都|再|应该?|需要?|必须|要|得|给我|帮我|您|你|，)*"
    r"(?:写明|写清楚?|写出|写上|注明|体现出?|反映出?|补充写?|点明|明确|交代清?楚?|说明|突出|列明|载明|加上|加入|补上)(?:是|：|:|，)*(?P<v>(?!一[句段])[^？?]{6,60})",
)
"""目标里要写明受益灌溉面积850亩."""
_ABOUT_IT = re.compile(
    r"(?:的|这个|这一?)(?:内容|表述|字样|说法|要求|情况|意思|任务|话|信息|数据)$|(?:这|那)[句件个](?:话|事)?$"
)
_COURTESY = re.compile(
    r"[，,。！!]*(?:谢谢(?:您|你|啦|了)?|多谢|辛苦(?:了|您了)?|麻烦(?:了|您了|你了)|可以吗|好吗|行吗|吧|哈)*[。！!？?]*$"
)


def of_this_project(clause: str, value: str) -> bool:
    """True where a name told for 名字 alone is the project's, and no row's: projects begin with their year."""
    return (
        re.search(r"项目|表名|年份|20\d\d年", clause) is not None
        or re.match(r"20\d\d年", value) is not None
    )


def read_name(clause: str, name: str, *, spoken: bool) -> str | None:
    """The project's whole new name; "" where the clause only speaks of the name; None for another clause.

    ``spoken``: the clause before spoke of the name, so that 应该是… tells it.
    """
    yearless = without_year(clause, name)
    if yearless is not None:
        return yearless
    then = _TAKEN_THEN.fullmatch(clause) if spoken else None
    if then:
        words = then.group("a") or then.group("b")
        return name.replace(words, "") if words in name and len(name) - len(words) >= 4 else None
    taken = _TAKEN.fullmatch(clause) or _TAKEN_FIRST.fullmatch(clause)
    if taken:
        words = taken.group("q") or taken.group("w")
        return name.replace(words, "") if words in name and len(name) - len(words) >= 4 else None
    found = _RENAMED.fullmatch(clause)
    if found is None and spoken:
        found = _BE.fullmatch(clause) or _QUOTED.fullmatch(clause) or _DATED.fullmatch(clause)
    if found:
        value = unquoted(found.group("v"))
        quoted = value != found.group("v").strip()
        if (SPEECH.search(value) and not quoted) or _NO_TITLE.search(value):
            return None
        return value
    about = _ABOUT.fullmatch(clause)
    return "" if about else None


def says_what_is_wrong(clause: str, *, spoken: bool) -> bool:
    """True for 项目名称里别写中心, and for 前面那几个字不要 where the name was ``spoken`` of: a new one is to come."""
    return _WITHOUT.fullmatch(clause) is not None and (spoken or "项目" in clause)


def without_year(clause: str, name: str) -> str | None:
    """The project's name without its year, where a clause asks for that; None for another clause."""
    found = _YEARLESS.fullmatch(clause)
    year = re.search(r"20\d\d年(?:度)?", name)
    if not found or not year:
        return None
    named = found.group("y") or found.group("y2")
    return name.replace(year.group(), "") if not named or named in name else None


def more_of_goal(text: str, goal: str) -> str | None:
    """The sentence that the goal is to say as well: 年度目标补一句…; None for other messages."""
    found = _GOAL_MORE.fullmatch(text) or _GOAL_STATES.fullmatch(text.rstrip("。！! "))
    if not found:
        return None
    if found.re == _GOAL_STATES and re.search(r"指标|改成|删|换成|别|不要|第[一二三四五\d]|什么|哪|那[条行项]", found.group("v")):  # fmt: skip
        return None
    quoted = re.match(r"[“\"](?P<q>[^”\"]{6,})[”\"]", found.group("v"))
    said = quoted.group("q") if quoted else _COURTESY.sub("", found.group("v"))
    sentence = _ABOUT_IT.sub("", unquoted(said).strip("。；;，, "))
    if len(sentence) < 6 or sentence in goal or re.search(r"[?？]|吗$|什么|怎么", sentence):
        return None
    return sentence
