"""A subject, or what a number counts, freed from the sentence around it: 表就是村里的公共厕所保洁 is 公共厕所保洁."""

from corpus import late_re as re

_SAID_AROUND = re.compile(
    r"^.{0,6}?(?<![也])就是(?:说|要|想)?(?:我们|咱们)?(?:[村镇乡区县街][里上]的?)?(?=.{4})"
)
"""表就是村里的｜公共厕所保洁."""
_MATTER = re.compile(
    r"^(?P<what>[一-龥]{4,}?)(?:的|这个|那个)?(?:事儿?|事情|活儿?)(?:就是|是|呢).*$"
)
"""公墓迁移｜的事就是散坟搬到公益墓园去."""
_ADDED_UP = re.compile(r"(?<=[一-龥]{4})(?:一共|总共|合计|统共)(?:是|有|要|得)?$")
_COSTS = re.compile(
    r"(?<=[一-龥]{4})(?:的)?(?:钱|费用|经费)?(?:大概|差不多|大约|预计|估计)[一-龥]{0,4}?(?:购置)?$"
)
"""流浪犬收容的钱大概收."""
_SPOKEN = re.compile(
    r"^(?:一[届次场期个批](?=[一-龥]{3})|头的(?=[一-龥]{3})|另付|另需|另加|个(?=增殖|[一-龥]{2}活动))"
)
"""What a sentence has before a thing and a name has not: 一届油菜花节."""
_MEASURE = re.compile(
    r"(?<=[一-龥）)]{3})(?:建设|改造|种植|管护|实施|治理|防治|修复)?(?:面积|规模|长度|里程|总量)$"
)
"""高标准农田建设项目（二期）｜建设面积."""
_WRITE = re.compile(r"请(?:协助|帮忙|帮助|帮我|代为)?(?:编制|编写|填报|起草|拟定|拟)")
_TO_WRITE = re.compile(
    r"^(?:敬请|恳请|请)?(?:协助|帮忙|帮助|代为)?(?:编制|编写|填报|起草|拟定)(?=.{4,}$)"
)
"""请编制应急管理局…绩效目标表: what is asked of us."""
_WANTED = re.compile(
    r"^(?:[一-龥]{2,10}(?:站|中心|所|局|院|馆|校|办|队|会|委|镇|乡|村|社区|街道))(?:还|也)?(?:要|想|打算)(?=[一-龥]{2})(?!素|点|害|道|闻|求|象)"
)
"""退役军人服务站要｜慰问: who wants it."""
_WHOSE_DEED = re.compile(
    r"^(?P<who>[一-龥]{2,6}?)(?:服务站|事务站|服务中心|管理站|工作站)(?:要|想|打算)(?P<deed>慰问|走访慰问|培训|体检|表彰|宣传)$"
)
_BOOKS = re.compile(r"(?<=[一-龥]{2})(?:采?购|买|添|采)书$")
"""分馆购书: verb and thing in one, which a name says apart."""
_A_COUNT = re.compile(r"^个(?=[一-龥]{4})(?![人体案性税别])")
_HELD_TAIL = re.compile(r"(?<=[一-龥][训动练座赛演校])办$")
"""蚕桑养殖技术培训｜办 8期."""
_UP_HERE = re.compile(
    r"^(?:[镇乡村县区街]|街道)(?:[上里]的?|[搞弄])(?=[一-龥]{4})|^头(?=路口|路边|巷道|桥)"
)
_OF_DEED = re.compile(
    r"(?<=[一-龥]{2})的(?=(?:更新|改造|维修|建设|更换|安装|整治|清理|采购|购置|管护|养护|运营|修复|加固|升级|提升){1,2}(?:补贴|补助|费|经费)?$)"
)
"""渔船｜的｜更新改造."""
_WORK_TAIL = re.compile(
    r"(?<=[一-龥A-Z]{3})(?P<deed>更换|安装|更新|改造|维修|建设|采购|购置|清理|修复|增设|加装|光源|设施)工作$"
)
_LEAST = 4
"""Characters that a subject has at least without who wants it."""


def freed(words: str, text: str) -> str:
    """The words without speech around them and without the measure of a count; ``text`` is the request."""
    if matter := _MATTER.match(words):
        words = matter["what"]
    words = _TO_WRITE.sub("", words) if _WRITE.search(text) else words
    words = _SPOKEN.sub("", _COSTS.sub("", words))
    words = _HELD_TAIL.sub("", _UP_HERE.sub("", _A_COUNT.sub("", words)))
    words = _WORK_TAIL.sub(r"\g<deed>", _OF_DEED.sub("", words))
    if whose := _WHOSE_DEED.match(words):
        return f"{whose['who']}{whose['deed']}"
    wanted = _WANTED.match(words)
    if wanted and len(words) - wanted.end() >= _LEAST:
        words = words[wanted.end() :]
    words = _BOOKS.sub("图书购置", words)
    return _MEASURE.sub("", _ADDED_UP.sub("", _SAID_AROUND.sub("", words)))
