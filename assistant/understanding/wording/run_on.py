"""Pauses in what was dictated without any: 清运车三辆租的，一辆一个月八千，保洁员二十二个人."""

from functools import cache

from assistant.understanding.lexicon import any_of, units
from assistant.understanding.wording.added_tasks import added_at
from assistant.understanding.wording.goods import Placed, edited
from corpus import late_re as re

_STRETCH = re.compile(r"[^，。；！？：、,;!?:\n\s（）()]{12,}")
_LONG = 24
"""So many characters without a mark are spoken on and on; fewer where they hold three spelled numbers."""
_CN = "零一二两三四五六七八九十百千万"
_NUMBER = rf"(?:(?<!\d)\d{{1,10}}(?:\.\d{{1,4}})?万?(?!\d)|(?<![{_CN}])(?!一(?![{_CN}]))[{_CN}]{{1,10}}(?![{_CN}]))"
_LETTER = rf"(?:(?![{_CN}])[一-龥])"
_PARTICLE = re.compile(
    r"(?<=[一-龥\d])(?:[啊呀嘛呗哟噢]|哦(?!哟)|哈(?![尔密达萨])|(?<![网酒书水话茶氧贴])吧(?!台))(?=[一-龥\d])"
)
_THEN = re.compile(r"(?<=[一-龥\d])(?:然后|接着)(?:呢|就是|再)?(?=[一-龥\d])")
_MATTER = re.compile(
    r"(?<=[一-龥]{2})(?:[那这]个(?:绩效)?(?:目标)?(?:申报)?表(?![示演现彰面层情皮决达率述])|[那这]个(?:钱|费用|活儿?)|[那这]个(?=[，,。；;\s]|$)|这个项目|这个事儿?|这事儿?|那个事儿?|那事儿?|(?:这|那)一?块儿?(?![地田牌板]))(?=[一-龥\d，,。\s]|$)|(?<=[一-龥]{4})(?=(?:咱们?|我们|俺们)(?:社区|村|镇|乡|街道|单位|学校|[局站所院])?(?:今年|明年)?(?:想|要|打算|准备)[搞办做弄建修买换装])"
)
"""网络安全那块，…: what a speaker comes to talk of."""
_FORM = re.compile(
    r"(?<=[一-龥]{2})的(?:那个|这个)?(?:绩效)?(?:目标|申报)?表格?(?![示演现彰面层情皮决达率述])(?=[一-龥])"
)
_PLEA = re.compile(
    r"(?<=[一-龥]{4})(?:你|您|请|麻烦)+(?:给|帮)我们?(?:写|弄|做|填|报|出|整|拟)(?:一下子?|下|一?[个份])?(?=[一-龥\d])"
)
_WANTED = re.compile(
    r"(?<=[一-龥]{2}[要得该][弄搞换修买装清做办建洗刷查]了)(?=[一-龥\d])|(?<=[一-龥]{2}[要得该](?:翻新|维修|更换|改造|清理|重建|重修|升级)了)(?=[一-龥\d])"
)
"""操场跑道要翻新了｜跑道三千二百平方: what is wanted is said, then how much."""
_MONTH = re.compile(
    rf"(?<=[{_CN}][万千百])(?=(?:十[一二]?|[一二三四五六七八九])月(?:[底初份上中下前之]|[{_CN}\d]))"
)
"""三十五万｜六月底: the month is no part of the amount."""
_EACH_MONTH = re.compile(
    r"(?<=[的人名户])一(?=[月年天]\d)|一(?=[人名户台辆盏个座间亩岗][一每][月年天][\d一二三四五六七八九两])|(?<=一[人名户台辆盏个座间亩岗])一(?=[月年天][\d一二三四五六七八九两])"
)
"""一人一月1200: no January."""
_THAT = re.compile(r"(?<=[一-龥])那个(?=[一-龥]{2})(?!人|月)")
_SEEN_TO = re.compile(
    r"(?P<front>(?:帮我们?|给我们?|你)+)把(?P<what>[一-龥]{2,16}?)(?P<tail>(?:那个|这个|的表)?(?:弄|写|做|整|搞|报|填)(?:一下|出来|下))"
)
_NEXT = r"(?:[县市区省镇乡村](?:里|上|财政|集体)(?:说|答应|准备)?(?=[给拨补出掏拿自])|年前(?=[要得必])|到时候?|总共|一共|加起来|合计|共计|另外|还有|全年(?=[十\d])|都是(?=算|按)|其余|剩下|其中|今年|明年|预算(?=[\d一二三四五六七八九大])|专项资金|资金)"
_NOT_AFTER = re.compile(r"(?:[费价款酬贴助资金]|工资|标准)$")
_NEAR = 24  # characters in which a count with its noun stands
_GOES_ON = r"左右|上下|以[上下内]|来(?!回)|多|余|[的每一元块万亿钱整共、和及与/月]"


@cache
def _price() -> re.Pattern[str]:
    """一辆一个月八千, 一盏灯一年电费九十块."""
    per = rf"[一每](?:个人|{any_of(units().per)})"
    ends = r"(?:块钱|块(?=[一二两三四五六七八九](?!十|百))[一二三四五六七八九二两]|块|元|[毛角](?:钱)?)?"
    return re.compile(
        rf"(?:{per})(?:{_LETTER}{{0,4}}?(?:{per})){{0,2}}{_LETTER}{{0,6}}?{_NUMBER}{ends}"
        rf"(?![\d.{_CN}]|(?!家长)(?:{any_of(units().countable)}))"
    )


@cache
def _same_breath() -> re.Pattern[str]:
    return re.compile(rf"{_GOES_ON}|[一-龥]{{1,6}}?(?:费|金|补贴|补助|津贴)(?![一-龥])")


@cache
def _after_count() -> re.Pattern[str]:
    return re.compile(rf"{_NUMBER}(?:{any_of(units().countable)}){_LETTER}{{0,4}}$")


@cache
def _next() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_NUMBER}(?:{any_of(units().countable)}|元|块钱?)|\d万(?:元|块)?|[{_CN}]{{2}})(?P<at>)(?={_NEXT})"
    )


@cache
def _spelled() -> re.Pattern[str]:
    return re.compile(rf"(?!一(?![{_CN}]))[{_CN}]+")


@cache
def _yuan_unsaid() -> re.Pattern[str]:
    """二十五一把: no number goes on with 一 after a digit, so that 一把 says what 25元 buys."""
    counted = any_of(units().countable - units().periods - units().times - {"天", "小时"})
    spans = "个月|个学期|天|晚|场|次|节|趟|课时"
    return re.compile(
        rf"[{_CN}][一二两三四五六七八九](?P<at>)一(?:个人|{spans}|{counted})(?![{_CN}])"
    )


@cache
def _half() -> re.Pattern[str]:
    """七公里半｜一公里…: the half belongs to what was counted before it."""
    return re.compile(
        rf"(?<=[{_CN}\d])(?:{any_of(units().measures | units().periods)})半(?P<at>)(?=一)"
    )


_ONE_OF_EACH = re.compile(
    rf"(?:每个?|一)(?:人|户|名|位|家|村|校|点|站|班|组|床|车|台|处)一(?P<piece>[套双件顶副条本把部只张床辆盒箱袋瓶桶块])(?P<at>)(?=(?:[\d.]+|[{_CN}]{{2,}})(?:元|块钱?)?(?:[，,。；;\s]|$))"
)
"""皮鞋每人一双｜260: each gets one, then what one costs."""
_ONE = (
    "一(?:公里|千米|平方米?|平米|立方米?|[只头羽条匹尾株棵亩斤吨方米桶箱张份本台套辆盏座间件把根])"
)
_KINDS_PRICED = re.compile(
    rf"{_ONE}(?:(?:[{_CN}]{{1,4}}|\d{{1,4}})(?:块(?:[一二两三四五六七八九](?![{_CN}]))?|[毛角])|\d{{1,7}}(?:\.\d{{1,2}})?[万元]|\d{{2,7}}(?![千厘分][米克]|[平立]方|公[里顷分斤]|[米亩吨个人名户盏棵株台套件袋斤升]))(?P<at>)(?=[一-龥]{{1,4}}{_ONE}[{_CN}\d])"
)
"""羊一只一块｜牛一头三块, 主管一公里8万｜支管一公里3万."""
_SO_MANY_OF_THEM = re.compile(
    rf"一[车米瓶棵份樘场张个吨人口盏篇只袋套根双册块条台件盒箱桶头亩次天辆趟方](?:[{_CN}]{{1,6}}|\d+)(?:块钱?|元)?(?P<at>)(?=[买要拉做用换租装订印请修搬跑派找招种铺建收发送](?:[{_CN}]{{1,6}}|\d+)[一-龥])"
)
"""石料一车四百｜拉三十车: what one costs, then how many."""
_EACH_BEHIND = re.compile(
    rf"(?<=[{_CN}][百千万])一(?P<unit>车|米|瓶|棵|份|樘|场|张|个|吨|人次|口|盏|篇|只|袋|套|根|双|册|条|台|件|盒|箱|桶|头|亩|次|天|辆|趟|方)(?=[，,。；\s]|$)"
)
_GOODS = "[台套辆件架部把条张副具只支箱盒袋顶块组根卷床本册株棵盏扇艘]"
_IN_A_ROW = re.compile(
    rf"(?<=[一-龥])\d{{1,7}}(?:\.\d{{1,2}})?万?{_GOODS}(?P<at>)"
    rf"(?=(?![每共其长宽高约等含各均]|总计|单价)[一-龥]{{2,8}}(?<![量长宽高重积率价费])\d{{1,7}}(?:\.\d{{1,2}})?万?{_GOODS}(?![一-龥]?价))"
)
"""Goods listed without any mark: 棉被500床｜棉衣600件｜帐篷80顶."""
_MEASURE = r"(?>千米|公里|平方米|立方米|平方|米|亩|公顷|座|处|口|眼|盏|棵|株|台|套)"
_MEASURED_IN_A_ROW = re.compile(
    rf"(?<=[一-龥]{{2}})\d{{1,7}}(?:\.\d{{1,3}})?万?{_MEASURE}(?P<at>)"
    rf"(?=(?![每共其长宽高厚深约等含均折合和及与或至到]|[一-龥]{{0,6}}[各每和及与])[一-龥]{{2,7}}(?<![量长宽高厚深重积率价费约共计])\d{{1,7}}(?:\.\d{{1,3}})?万?{_MEASURE}(?![一-龥]?价))"
)
"""Parts of works listed without any mark: 雨水管3.2千米｜污水管1.8千米改造."""


def with_pauses(placed: Placed) -> Placed:
    """The text with a comma where a speaker draws breath."""
    text = placed.text
    edits: dict[int, tuple[int, str]] = {}
    for mark in (_WANTED, _PARTICLE, _THEN, _MATTER, _FORM, _PLEA, _MONTH):
        for found in mark.finditer(text):
            edits.setdefault(found.start(), (found.end(), "，"))
    for start, end in added_at(text):
        edits.setdefault(start, (end, "，"))
    for found in _IN_A_ROW.finditer(text):
        edits.setdefault(found.start("at"), (found.start("at"), "、"))
    for found in _MEASURED_IN_A_ROW.finditer(text):
        edits.setdefault(found.start("at"), (found.start("at"), "、"))
    for found in _KINDS_PRICED.finditer(text):
        edits.setdefault(found.start("at"), (found.start("at"), "，"))
    for found in _SO_MANY_OF_THEM.finditer(text):
        edits.setdefault(found.start("at"), (found.start("at"), "，"))
    for found in _EACH_BEHIND.finditer(text):
        counted = re.compile(rf"[{_CN}\d]个?{found['unit']}(?![{_CN}])")
        if counted.search(text[: found.start() - 2]):  # 三十车 四百一车
            edits.setdefault(found.start(), (found.start() + 1, "元每"))
    for found in _ONE_OF_EACH.finditer(text):
        edits.setdefault(found.start("at"), (found.start("at"), f"，每{found['piece']}"))
    for found in _half().finditer(text):
        edits.setdefault(found.start("at"), (found.start("at"), "，"))
    for found in _EACH_MONTH.finditer(text):
        edits.setdefault(found.start(), (found.end(), "每"))
    for found in _SEEN_TO.finditer(text):
        edits.setdefault(found.start(), (found.start("what"), ""))
        edits.setdefault(found.start("tail"), (found.end(), "，"))
    for found in _THAT.finditer(text):
        edits.setdefault(found.start(), (found.end(), ""))
    for found in _yuan_unsaid().finditer(text):
        edits.setdefault(found.start("at"), (found.start("at"), "元"))
        if re.match(r"(?!一)[一-龥]", text[found.end() :]):
            edits.setdefault(found.end(), (found.end(), "，"))
    for stretch in _STRETCH.finditer(text):
        said = stretch.group()
        dictated = len(_spelled().findall(said)) > 2 or len(_price().findall(said)) > 1
        if len(said) < _LONG and not dictated:
            continue
        for at in _breaths(text, stretch.start(), stretch.end()):
            edits.setdefault(at, (at, "，"))
    if not edits:
        return placed
    ordered: list[tuple[int, int, str]] = []
    for start, (end, said) in sorted(edits.items()):
        if not ordered or start >= ordered[-1][1]:
            ordered.append((start, end, said))
    return edited(placed, ordered)


def _breaths(text: str, start: int, end: int) -> set[int]:
    """Before and after a price, and before a total."""
    pauses = set()
    for price in _price().finditer(text, start, end):
        before = text[max(start, price.start() - _NEAR) : price.start()]
        counted = _after_count().search(before)
        if price.group().startswith("一") and counted and not _NOT_AFTER.search(before):
            pauses.add(price.start())
        if price.end() < end and not _same_breath().match(text, price.end()):
            pauses.add(price.end())
    for found in _next().finditer(text, start, end):
        pauses.add(found.start("at"))
    return pauses
