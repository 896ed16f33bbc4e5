"""What is a value, a class, a head or a name in the words of a clause."""

from assistant.conversation.vocabulary.spoken_numbers import count_in_digits
from assistant.understanding.lexicon import units
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.money import YUAN_PER_UNIT
from corpus.occasions import OCCASION
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

SAID_BY = re.compile(
    r"^(?:领导|主任|书记|局里|财政局?|上面|科长|审核)(?:说|要求|讲|定了|让|叫)(?:把|将|要)?"
)

CLASS_WORD = r"(?:经济效益|社会效益|生态效益|生态环境成本|可持续影响|经济成本|社会成本|服务对象满意度|满意度|数量|质量|时效|成本|可持续|生态)"
"""The classes of both taxonomies as they are called, the longer words first."""


def is_head_word(words: str) -> bool:
    """True where the words name a cell above the indicators that holds a text."""
    return re.fullmatch(
        r"(?:项目)?(?:主管部门|主管单位|实施单位|填报单位|项目单位|单位名称|单位|项目属性|属性|项目期限?|实施期限?|主管处室|处室|科室|主管科室|项目名称|项目名|名称|年度|预算年度|年份|(?:年度)?(?:总体)?(?:绩效)?目标)", words
    ) is not None  # fmt: skip


def is_class_word(text: str) -> bool:
    """True where the text names a 二级指标 of either taxonomy."""
    bare = re.sub(r"(?:类|方面)$", "", text)
    if re.fullmatch(CLASS_WORD, re.sub(r"指标$", "", bare)):
        return True
    return any(taxonomy(name).find_level2(bare) for name in TaxonomyName)


def is_value(text: str) -> bool:
    """True where the text is nothing but a value: 40人, not 满意度95%."""
    return bool(count_in_digits(text)) or (reads(text) and _STARTS_VALUE.match(text) is not None)


def reads(text: str) -> bool:
    """True where the text is a number with its unit, a date, a term: a value by itself."""
    return parse_value(text).kind not in {ValueKind.QUALITATIVE, ValueKind.NOT_APPLICABLE}


_STARTS_VALUE = re.compile(
    r"[\d０-９≥≤><=＞＜]|[大小高低]于(?:或?等于)?\d|约|近|不[低少超高大小]|至少|至多|达到|控制|每|百分|全年|[一二两三四五六七八九十半百千][^\u4e00-\u9fff]|[一二两三四五六七八九十百千]+[个人户次场台套期份名处天月年]|[上下]半年|年[底末内前]|[一二三四]季度"
    rf"|{OCCASION}(?:之前|以前|前夕|前|之后|以后|后)(?=$|完成|完工|竣工|发放|到位|交付|投入)"
)


_IDIOM = re.compile(r"一[\u4e00-\u9fff]一[\u4e00-\u9fff]|每[日天月年周季][\u4e00-\u9fff]{2}")
"""一户一策编制率: a name that begins like a number."""
_DONE_IN_YEAR = re.compile(
    r"(?:全年|每年|年内|每月|每季度?|每周|每天|每日)(?!不|至|大于|小于|超过|达|约|近|控制|仅|只|共|各|平均|累计|[≥≤>=<\d])[\u4e00-\u9fff]{2,8}?(?=不[低少超高大小多]|至少|至多|达到|≥|≤|\d|[一二两三四五六七八九十百]{1,3}[次场期回趟遍轮])"
)
"""全年巡查不少于32次: what is done in the year, and no value by itself."""
_ONE_OF_TWO = re.compile(r"一[\u4e00-\u9fff]$|第$|[一二两三四五六七八九十百千万\d]$")
"""一村一人, 第三期: no count."""


_OF_A_RATE = re.compile(r"\d[^，。%％]*[\u4e00-\u9fff](?:率|满意度)")
"""台站故障48小时内修复率: the number belongs to the name."""


_PRICED_BY = re.compile(
    r"(?P<n>[^，。]{2,}?(?:费用?|单价|标准|成本|造价|报酬|工资|补[助贴]|津贴))每一?(?P<u>[\u4e00-\u9fff]{1,2})"
)
_PRICE = re.compile(r"(?P<v>[≤≥]?\d[\d.,]*)(?:(?P<wan>万元?)|元|块钱?)?")


_NONE = {
    "起": "事故 疫情 舆情 险情 发生 事件 案件 案发 火灾 火情 失火 投诉 上访 信访 纠纷 违规 违法 违纪",
    "人": "伤亡 死亡 受伤 感染 中毒 溺亡 失联 伤害",
    "次": "差错 失误 中断 故障",
}
"""What is not to happen, by the unit in which it is counted."""
_UNIT_OF_NONE = {word: unit for unit, every in _NONE.items() for word in every.split()}
_NONE_BEHIND = re.compile(
    rf"(?:(?P<n>[\u4e00-\u9fff]{{3,}}?))?(?:要|得|保持|确保|实现|做到)*零(?P<w>{'|'.join(_UNIT_OF_NONE)})"
)


def unit_of_none(name: str) -> str:
    """The unit in which what shall not happen is counted, 起 of 安全事故; "" where the name tells no such thing."""
    return next((unit for word, unit in _UNIT_OF_NONE.items() if name.endswith(word)), "")


def none_at_all(text: str) -> str:
    """零事故 and 零发生 as the count that they are, 0起; "" for other words."""
    found = _NONE_BEHIND.fullmatch(text)
    return f"0{_UNIT_OF_NONE[found.group('w')]}" if found and not found.group("n") else ""


def name_and_value(text: str) -> tuple[str, str]:
    """Split 培训次数2次 into name and value: the longest ending that reads as a value, or "".

    油料费每吨4200 is 油料费 of 4200元/吨.
    """
    done = _DONE_IN_YEAR.match(text)
    for place in range(done.end() if done else _IDIOM.match(text) is not None, len(text)):
        name = re.sub(
            r"(?:的?(?:指标)?值|目标)?(?:要|应|需)?(?:定)?(?:为|是|控制(?:在|到)?)?$",
            "",
            text[:place].strip(' ，,、：:“”"'),
        )
        value = text[place:].strip(' ，,、：:“”"')
        if (count := count_in_digits(value)) and not _ONE_OF_TWO.search(name):
            return name, count
        if _STARTS_VALUE.match(value) and not _OF_A_RATE.fullmatch(value) and reads(value):
            each = _PRICED_BY.fullmatch(name)
            price = _PRICE.fullmatch(value) if each else None
            if each and price:
                unit = "万元" if price.group("wan") else "元"
                return each.group("n"), f"{price.group('v')}{unit}/{each.group('u')}"
            return name, value
    none = _NONE_BEHIND.fullmatch(text)
    if none and none.group("n"):
        return none.group("n"), f"0{_UNIT_OF_NONE[none.group('w')]}"  # 重大安全事件零发生
    return text.strip('“”"'), ""


def unquoted(value: str) -> str:
    """``value`` without quotation marks around it."""
    return value.strip().strip("“”\"'‘’「」『』").strip()


def tidy_words(words: str) -> str:
    """Words for a cell without what is only said around them."""
    text = SAID_BY.sub("", re.sub(r"[“”\"]", "", words)).strip(" ，,、：:“”\"'的")
    text = re.sub(r"(?:咱们?|我们?)?(?:给它|把它|给他)$", "", text)
    text = (
        re.sub(
            r"(?:那个数|这个数|往上|往下|往高|往低|那里|那块|也(?:买|加|算|发|要)上?)+$", "", text
        )
        or text
    )
    return re.sub(
        r"(?:给我|帮我|请|也|都|再|应该|应当|就|全|还是|还|要|该|只|得|共|一共|总共|直接|跟着|随之|相应地?|同步)+$",
        "",
        text,
    ).strip(" ，,、：:“”\"'的")


_SAID_OF_OFFICE = re.compile(
    r"还是|或者|^[\u4e00-\u9fff]{1,6}是(?=[\u4e00-\u9fff])|^(?:均|都|全)?(?:统一|一律)?(?:填(?!埋)|写(?!作|生)|改成|改为|换成|补上|补充|加上)|^应[当该填]|^前面|^后面|改回|换回|补上|加上|拿掉|去掉|删掉|"
    r"[您你它咱俺了]|麻烦|^(?:得|在|单位|同为|更新|变更|新建)|问问|我们|应为|应该|^应[是填]|填写|^[填写]|就(?!业|学|读|医)|一样|知道|空着|不是|换成|先别|别填|完成$|要求|领导|全称|[科处股]室(?:就|也|应该?)?(?:[填写是为叫报用：]|改|换)"
)
"""Words of telling that no office's name holds."""

DEGREE = r"(?:有效|持续|明显|显著|稳步|逐步|不断|全面|进一步|大幅|长期|得到|有所)(?:有效|得到)?"
"""How an effect is told to go: 有效得到保障."""
_LEVEL = re.compile(rf"{DEGREE}[\u4e00-\u9fff]{{2}}")


_SHORTEST_TITLE = 4
"""Characters that a project's name has at least, its year left out: 路灯维护; 清河区 is a part of one."""


_TOLD_OFFICE = re.compile(r"^(?:也|就|都)*(?:要|得|应该?|该)(?:填|写|是)(?:成|上|为)?")


def head_text(cell: str, value: str) -> str:
    """The text of a head cell without what is only said around it: 要写社区矫正股, 延续性的."""
    if cell == "attribute":
        return re.sub(r"(?<=..)的$", "", value)
    return _TOLD_OFFICE.sub("", value) if cell in {"unit", "authority", "office"} else value


def _measures() -> frozenset[str]:
    """Units of amounts: 万元, 平方米, 人次."""
    known = units()
    return frozenset(YUAN_PER_UNIT) | known.countable | known.per


def refuse_as_name(cell: str, value: str) -> None:
    """UserError for what can name neither an office nor a project: a number, two offices, a level."""
    if cell in {"unit", "authority", "office"} and value in _measures():
        raise UserError(
            f"“{value}”是计量单位，不是哪个单位的名称，没有填，表格没有改动。要改一条指标的计量单位，请说明是哪一条，例如“把总成本写成0.5万元”。"
        )
    if cell in {"unit", "authority", "office"} and len(value) < 2:
        raise UserError(
            f"“{shorten(value)}”不像单位的名称，没有填，表格没有改动。请直接说名称，例如“主管部门是区民政局”。"
        )
    if cell in {"unit", "authority"} and re.search(r"[≥≤%％\d]|主管|实施单位", value):
        raise UserError(
            f"“{shorten(value)}”不是单位的名称，没有填，表格没有改动。请一次说一处，例如“主管部门是区民政局”。"
        )
    if cell in {"unit", "authority"} and _SAID_OF_OFFICE.search(value):
        raise UserError(
            f"“{shorten(value)}”不像单位的名称，没有填，表格没有改动。请直接说名称，例如“主管部门是区民政局”。"
        )
    short = len(re.sub(r"20\d\d年(?:度)?", "", value).strip("“”\"'")) < _SHORTEST_TITLE
    if cell == "project_name" and (short or _LEVEL.fullmatch(value) or is_value(value)):
        raise UserError(
            f"“{shorten(value)}”不像项目名称，表格没有改动。要改一条指标，请说明是哪一条，例如“把第3条改成……”。"
        )


_OF_IT = re.compile(
    r"(?:指标值|目标值|数值|值)(?:也|就|还|同时|请|给)*(?:写成?|填成?|定为?|改成|改为|改|换成|换为|设为|为|是|用|调到|提到|降到|：|:)?(?P<v>(?!不变|不动|不用|照旧|还是|没|保持|先|也|就)[^，。]{2,20}?)(?:就行|就好|吧|了)?"
)


def value_of_it(clause: str) -> str:
    """What a clause tells as the value of the row before it: 值写得到保障; "" where it does not."""
    found = _OF_IT.fullmatch(clause)
    return found.group("v") if found else ""
