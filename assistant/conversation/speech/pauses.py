"""Pauses in a message that was spoken without any: 完成时间这个不对｜所以叫助餐服务期限吧｜写十二个月."""

from corpus import late_re as re

_LONG = 16
"""Characters without a mark from which a message is taken to be spoken on and on."""
_UNMARKED = r"[^，,。；;！!？?、：:\s“”\"]"
_KEPT_ONE = re.compile(
    r"(?P<k>(?:只)?(?:留|保留)(?!空)[\u4e00-\u9fff]{1,8}?(?:那|这)(?:一)?[条行个项])(?=[\u4e00-\u9fff]{2,12}(?:不要|删|去掉|拿掉|不留|撤))"
)
"""留整改那条｜环境卫生那条不要了."""
_LETTERS = r"(?<=[\u4e00-\u9fff\d%]{4})"
_BEFORE = re.compile(
    rf"{_LETTERS}(?<!还是)(?<!或者)(?<!所以)(?<!然后)(?<!那就)(?<!另外)(?<!单位)(?<!部门)(?<!主管)(?<!年度)(?=(?:所以|然后|不过|但是|因为|另外|顺便|还有(?=把|[一-龥]{{2,10}}(?:改|删|加|写))|那就|那就是|就写|就叫|就改|应该是|应当是|写(?=百分之|\d|[一二三四五六七八九十]+(?:个|年|月|天|人|次|户|万))|不是(?=[\d一二两三四五六七八九十])|(?<![你您])[你您]?帮我|麻烦|[你您](?:给我|给|帮我|就|再)?(?:改|填|写|去掉|删|换|加|补|调))(?!吧|了$)[\u4e00-\u9fff\d%]{{2,}})"
)
_AFTER = re.compile(
    r"(?<=[\u4e00-\u9fff\d%]{3}(?:吧|嘛|啊|哈|呗))(?=[\u4e00-\u9fff]{3,}|\d+(?:\.\d+)?[\u4e00-\u9fff%]{2,})"
)
_ENOUGH = re.compile(
    r"(?<=[\u4e00-\u9fff\d%]{3})(?P<e>(?:就行|就够|就可以|就好|即可)了?)(?![医驶])(?=[\u4e00-\u9fff\d“]{3,})"
)
"""写成保管员就行｜保管员满意度."""
_STRUCK = re.compile(
    r"(?<=[条行项率度]删掉)(?=[\u4e00-\u9fff]{4,})|(?<=[条行项率度](?:拿掉|去掉|不要))(?!了)(?=[\u4e00-\u9fff]{4,})"
)
"""那条拿掉｜这个不归我们管."""
_SIGN_OFF = re.compile(
    r"(?<=[\d\u4e00-\u9fff%]{6})(?=(?:那个|前面的?|前头的?|数字前的?)+(?:[大小]于等于号?|[≤≥]号?)(?:就|给我|你|也)*(?:去掉|不要|拿掉|删掉|不用))"
)
_REST_STAYS = re.compile(
    r"(?<=[\u4e00-\u9fff]{6})(?=(?:后面|值|指标值|数|数字)(?:还是|仍是|仍然是|照旧|不变|不动|照样|还写)[\u4e00-\u9fff\d%]*$)"
)
"""换成…康复条件｜后面还是有效改善."""
_TURNED = re.compile(
    r"(?<=[你您]改一下|[你您]改过来|[你您]填一下|[你您]写一下|加一个吧)(?=[\u4e00-\u9fff\d]{4,})"
)
"""你改一下每头还是六块: what is asked for, and what else there is to say."""
_VERDICT = re.compile(
    r"(?<=不对|错了|高了|低了|多了|少了|价了)(?!一?个[\u4e00-\u9fff]字)(?=[\u4e00-\u9fff]{4,})"
)

_YEAR = re.compile(
    r"(?<=[局处办府镇乡心站所院会部馆校队厅委区])(?=(?:预算)?(?:年份|年度)(?:就|也)?(?:写|填|是|改|为|报|：)*20\d\d)"
)
"""单位写甲年份写2026: two cells in one breath."""

_NEXT_ROW = re.compile(
    r"(?<=[\d%‰])(?P<u>以上|以下|以内|[个人户次场台套件份米亩吨元张]{0,2})(?=(?:还有|另外还有|再有|以及)[\u4e00-\u9fff]{3,14}?(?:不低于|不少于|不超过|至少|[≥≤])?\d)"
)
"""免疫密度100%｜还有抗体合格率70%以上: one row, and the next."""
_ROW_GOES = re.compile(
    r"(?<=[钱事的了率数量费])(?=[那这][条行项](?:给我|就|也|请|帮我|你)*(?:去掉|删|拿掉|不要|撤|划掉))"
)
"""防疫员培训是另一笔钱｜那行给我去掉."""
_GIVER = re.compile(
    r"(?<=[\d一二两三四五六七八九十百千][万元块])(?=(?:财政|[省市县区镇乡村]里|上级|自筹|村集体|其余|剩下|其他资金|企业)[\u4e00-\u9fff]{0,5}[\d一二两三四五六七八九十]|(?:[你您]?(?:帮我|给我))?(?:分开|分别)[写填列])"
)
"""村里出两万｜财政给二十五万."""
_CELL_NEXT = re.compile(
    r"(?<=[年啊的了嘛呢吧哈])(?=(?:(?:实施|填报)?单位|主管(?:部门|单位)?)(?:那)?(?:就|也|都)?(?:写|填|是(?!一)|叫))"
)
_BEHIND = re.compile(
    r"(?<=[\u4e00-\u9fff]{4})(?=(?:后面|后头|后边|值|指标值)(?:那[栏格个])?(?:就|再|给我|直接|也|还是)*(?:写|填)(?:成|上|个)?[\u4e00-\u9fff\d])"
)
"""换成村内路口行车安全｜后面就写有效改善: the name, and what stands behind it."""

_VERB_OF = r"(?:改|叫|换|写|填|删|去掉|挪|移|调|提|降|加|减|定|报|设|不要)"
_NTH = r"第[一二三四五六七八九十\d]{1,2}[条行项个]"
_ROW_NEXT = re.compile(
    rf"(?P<a>{_NTH}[^，,。；;！!？?：:“”\"]{{0,6}}?(?:{_VERB_OF}[^，,。；;！!？?：:“”\"]{{2,}}?|删掉|删除|去掉|不要了?|拿掉)|(?:改成|改为|换成|改叫|改名为|写成|定为|调到|提到|降到)[^，,。；;！!？?：:“”\"]{{2,}}?)(?<![和跟与及、到在把将比同是的像按照成为叫])(?={_NTH}(?:那|这)?[条行项个]?(?:的)?(?:名字|名称|名|值|指标值)?(?:应该|应当|就|也|再|还|要|得|给我|请|帮我|直接)*{_VERB_OF})"
)
"""第一条叫…｜第二条叫…: one row after the other, without a mark between."""
_ADDS = (
    r"(?:再|也|还|另外|另|又|给我|帮我)*(?:加|补|添|增加|增列|新增|写|来|列)(?:上)?一?[条个项行]"
)
_CLASS = r"(?:经济效益|社会效益|生态效益|可持续影响|满意度|数量|质量|时效|成本)"
_CLASS_NEXT = re.compile(
    rf"(?P<a>{_CLASS}(?:指标|类)?(?:里面?|里头|中)?{_ADDS}[^，,。；;！!？?：:“”\"]{{4,}}?)(?<![和跟与及、在到往给])(?={_CLASS}(?:指标|类)?(?:里面?|里头|中)?{_ADDS})"
)
"""数量加一条…30人｜质量加一条…98%."""
_LOOKED_UP = re.compile(
    r"^(?:[哦噢喔啊嗯额呃哎唉诶欸]|那个|对了|好了|行了)*(?:(?:刚|已经?|我)*(?:问|查|核|找|想|数|量|统计|打听|翻)(?:着|到|过|好|清|清楚|明白|起来|出来)+了|(?:差点|险些)?(?:还)?忘了(?!改|加|填|写|说)|对了)(?=[\u4e00-\u9fff]{4,})"
)
"""哦问着了｜蹲位数量…: how the clerk came to know it, and then what he has to say."""


_NOT_THAT_NEXT = re.compile(
    r"(?P<a>不是(?:\d[\d.]*|[一二两三四五六七八九十百]+)[个人户次场台套间栋座所处条辆头亩件张份])(?=[\u4e00-\u9fff]{2,8}?(?:也|又|都|现在|还)+(?:变|改|是|写|调|换|成))"
)
"""是两栋不是三栋｜厕所也变成….: what it is not, and the next."""


def _then_of_it(found: re.Match[str]) -> str:
    """质量第一条改96%｜第二条…: the next row is of the same class."""
    before = re.search(rf"(?:{_CLASS})(?:指标|类)?(?:里|中)?的?$", found.string[: found.start()])
    return f"{found.group('a')}，{before.group() if before else ''}"


def with_pauses(text: str, shortened: int = 0) -> str:
    """``text`` with commas where one who speaks would pause; what has marks of its own stays.

    ``shortened``: the characters that its spoken numbers have lost since they are in digits.
    """
    text = _NEXT_ROW.sub(r"\g<u>，", _YEAR.sub("，", text))
    text = _NOT_THAT_NEXT.sub(r"\g<a>，", text)
    text = _CLASS_NEXT.sub(r"\g<a>，", _ROW_NEXT.sub(_then_of_it, _LOOKED_UP.sub("", text)))
    long = rf"{_UNMARKED}{{{max(_LONG - shortened, 1)},}}"
    return re.sub(long, lambda found: _parted(found.group()), text)


def _parted(text: str) -> str:
    text = _ENOUGH.sub(r"\g<e>，", _KEPT_ONE.sub(r"\g<k>，", text))
    for pause in (
        _ROW_GOES,
        _GIVER,
        _CELL_NEXT,
        _BEHIND,
        _AFTER,
        _VERDICT,
        _BEFORE,
        _TURNED,
        _STRUCK,
        _REST_STAYS,
        _SIGN_OFF,
    ):
        text = pause.sub("，", text)
    return text
