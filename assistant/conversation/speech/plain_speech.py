"""Spoken and dialect forms of a message in the words that the readers know: 三公里半, 没得, 10万5, 往上."""

from functools import lru_cache

from assistant.conversation.speech.cells_told import cells_told
from assistant.conversation.speech.everyday_verbs import known_verbs
from assistant.conversation.speech.pauses import with_pauses
from assistant.conversation.speech.reviewers import without_reviewers
from assistant.conversation.speech.set_phrases import in_plain_orders, in_set_phrases
from assistant.conversation.vocabulary.order_words import CHANGE, ORDER_ENDS
from assistant.conversation.vocabulary.slips import with_units, without_slips
from assistant.conversation.vocabulary.spoken_numbers import rates_in_digits
from assistant.conversation.vocabulary.spoken_numbers import shortened as said_short
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number, plain
from corpus.text import normalise

_UNITS = r"公里|千米|米|亩|吨|万元|万|小时|元|块|斤|公斤|平方米|里"
_DIGITS = {c: str(n) for n, c in enumerate("零一二三四五六七八九")} | dict.fromkeys("〇○oO0", "0")
_HALF = re.compile(rf"(?P<n>\d+|{CHINESE})(?P<u>{_UNITS})半(?![\u4e00-\u9fff]*(?:数|价))")
_TENTHS = re.compile(r"(?<![\d.])(?P<n>\d+)万(?P<t>\d)(?![\d.万千百元人户次个])")
_COUNTED = any_of(units().countable | units().per | {"平", "方"})
_CENTS = re.compile(
    rf"(?<![\d.])(?P<n>\d+|{CHINESE})块(?P<t>[1-9二三四五六七八九]|一(?!个?(?:{_COUNTED})))(?=$|一个?(?:{_COUNTED})|(?![\d.十百千万块元%％月日号年点成折]|{_COUNTED}))"
)
"""3块5, 九块八: tenths of a yuan."""
_GIVEN_BACK = re.compile(
    rf"^(?:那个?|这个?|把它|它|还是|请|就|再)*(?:改|换|变|调|填|写|弄)回(?:来|去)?(?:吧|了)*[，；\s]+(?:还是|就|仍是?|是|用|按)*(?=[≥≤]?\d[\d.,]*(?:%|[\u4e00-\u9fff]{{1,3}})?{ORDER_ENDS}$)"
)
"""那个改回来，2026年: what it is to be is told, and is no reason to take the last step back."""
_MU_AND_TENTHS = re.compile(
    rf"(?P<n>\d+|{CHINESE})亩(?P<t>[1-9一二两三四五六七八九])分(?:地|(?=$|[，。；、的\s吧了算来]))"
)
"""五亩六分地: tenths of a mu."""
_EVERY_SO_OFTEN = re.compile(
    rf"每隔?(?!半)(?P<s>{CHINESE}|\d+)(?P<u>个?工作日|个?月|天|日|周|个?季度|年|个?小时|分钟)(?P<v>[\u4e00-\u9fff]{{0,2}}?)(?P<t>[一二两三四五六七八九十]|\d+)次"
)
_A_YEAR = re.compile(
    rf"(?<![第每十百\d])一个?(?P<u>年|月|季度?|周|星期)(?=(?:{CHINESE}|\d{{1,3}})(?:次|场|回|趟|轮|遍))"
)
"""一年4次: how often, and no term of a year."""
_MONEY_IS = re.compile(
    r"(?:这|那)?(?:笔|个|些)?(?:钱|经费|资金|款子?)(?:都|就|全)?是(?=[\u4e00-\u9fff]{1,8}?(?:给|出|拨|拿|掏|承担|负担|解决|安排|批)了?\d)"
)
"""钱是县财政给38万: who pays is told, not what the money is."""
_CLASS_QUOTED = re.compile(
    rf"[“\"‘「](?P<c>{CLASS_WORD})(?:指标)?[”\"’」](?=的?(?:那|这)一?[条项栏行个类]|一?[条栏]|指标|(?:改|换|写|填)[成为]?[^“\"‘「，。]*\d)"
)
"""把“质量”那条改成…: the class is quoted, not a word that stands in the table."""
_COMMA = re.compile(r"(?<!\d),(?!$)|,(?!\d{3})(?!$)")
"""A half-width comma, but for those inside a number."""
_PRICED = re.compile(
    rf"(?P<n>(?<![\d.第])\d[\d,.]*|(?<![一二两三四五六七八九十百千万第])(?:{CHINESE}(?=块|元|万)|(?:[一二两三四五六七八九十]+[千百])+[一二三四五六七八九](?=一)))(?P<u>万元|万|块钱|块|元钱|元)?一个?(?P<per>{_COUNTED})(?=$|[，,。；;！!？?、\s吧了算报来的写就执])"
)
"""26.5万一座, 65块一条, 1400一名, 三千五一例: a price."""
_PRICED_BARE = re.compile(
    rf"(?P<b>单价|标准|价格|价|费用?|成本)(?P<n>{CHINESE})一个?(?P<per>{_COUNTED})(?=$|[，,。；;！!、\s吧])"
)
"""单价两千一件: a price told without its yuan."""
_BOUND = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?<![不得能可许准应])(?:(?P<less>少于|低于|小于|不到)|多于|高于|大于)(?=\d)"
)
"""加一条市民投诉少于10起: the bound belongs to the value of the row to come, not to its name."""
_TO_COME = re.compile(r"[加补添增]一?[条个项行]|新增|[加补添增](?:上|个|进去)")
_WAN = re.compile(r"(?<=\d)[wW](?![a-zA-Z])")
_UNIT_APART = re.compile(
    r"(?<=\d)[ \u3000]+(?=[A-Za-z℃]{1,6}(?:/[A-Za-z]{1,3})?(?:$|[，,。；;！!吧了以]))"
)
"""600 dpi: the unit is of the number."""
_FROM = re.compile(r"(?<=[\d%％年天月日元块万人户次个场亩‰])(?:往上|朝上|开外|打底|起步)")
_UP_TO = re.compile(r"(?<=[\d%％年天月日元块万人户次个场亩‰])(?:封顶|往下|打住|以里)")
_DONE_THEN = re.compile(r"(?<=[正复好完改掉销])(?:以后|之后|后)(?=(?:再|就)?(?:导出|下载|打印))")
"""全部修正后导出excel: one after the other."""
_BEFORE = re.compile(r"(?<=[月日号底])(?:之前|以前|前头|前边|前面)(?![\u4e00-\u9fff]*[条行])")
_POINTED = re.compile(
    r"(?P<w>时间|完成|提前到|推迟到|延到|改到|截止|拖到|到)(?P<m>1[0-2]|[1-9])\.(?P<d>[12]\d|3[01]|[1-9])(?:前|日|号)*(?=$|[，,。；！!\s吧了])"
)
_DOTTED = re.compile(
    r"(?<![\d.])(?P<y>20\d\d)(?P<s>[./-])(?P<m>1[0-2]|0?[1-9])(?P=s)(?P<d>3[01]|[12]\d|0?[1-9])(?![\d.])(?:日|号)?"
)
"""2026.10.31, 2026-10-31."""
_PRICE_OF_ONE = re.compile(
    rf"(?<=单价|标准|价格|造价)(?:是|为)?一(?P<u>{_COUNTED})(?:是|要|按)?(?P<s>不超过|不高于|不大于|最多|至多|控制在|≤)?(?P<n>\d[\d.]*|{CHINESE})(?P<m>万元|万|元|块钱|块)?(?=$|[，,。；;！!\s吧了])"
)
"""水罐车单价一辆不超过七十万."""
_ALL_FOR_YOU = re.compile(
    r"(?:还有|另外)?(?P<c>满意度)(?:那|这)?(?:个|条|一条)?[，,]?(?:你|您|请|麻烦您?)(?:给我|帮我|就|直接)*(?P<v>写成?|改成|叫|填)(?=[\u4e00-\u9fff]{2,10}满意度)"
)
"""满意度这个你写成专职队员满意度92%."""
_LEFT_ONE = re.compile(
    r"(?:剩下?|余下|仅剩|留下)(?:来)?的?(?=(?:那|这)一?[个条行项](?:[\u4e00-\u9fff]{0,10})(?:改|叫|名|换|写))"
)
"""剩下的那个合格率改叫…: the one that there is."""
_SHORT_YEAR = re.compile(
    r"(?<![\d.])(?P<y>2[3-9])年(?=的(?!服务|质保|历史)|度|底|初|预算|项目|\d{1,2}月)"
)
_YEAR_WORDS = re.compile(
    r"二[〇零○oO0][一二三四五][〇零○一二三四五六七八九](?=年|[，,。！!\s吧]|$)"
)
_LISTED = re.compile(r"第(?:\d{1,2}(?:条|项|个)?[、,，和跟及])+第?\d{1,2}(?P<u>条|项)")
"""第4、5、7条."""
_LETTERS = re.compile(
    r"(?<=[”\"」』])(?:这|那)?(?:[一二两俩三四五六几1-6]个?|这?个)字(?=$|[，,。；;！!\s吧了就去删不要拿掉])"
)
"""“农村”两个字: what stands in the quotes says it."""
_ROW_NUMBERED = re.compile(r"(?<![\d.月年第])(?P<n>\d{1,2})号(?:那|这)?(?:一)?[行条](?![业件])")
"""3号行."""
_SHOULD_BE_CALLED = re.compile(
    r"(?<=[，,；;。：:])(?:因此|所以|故而?)?(?:就|也)?该(?=叫|改叫|写成)"
)
"""该叫…: what follows is the name."""
_THEREFORE = re.compile(
    r"(?:^|(?<=[，,；;。]))(?:因此|所以|故此)(?=[把将]|[那这本该][一]?[条行项]|名称|改|(?:请|就|在|把)*(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续|满意度)|(?:再)?(?:加|补|添|增加)(?!班|强|快|工))"
)
_HASH = re.compile(r"[#＃](\d{1,2})(?!\d)(?:条|行|项)?")
_VERB_ALONE = re.compile(r"^(加|删|改|添|补)[ \u3000]+(?=[\u4e00-\u9fff])")
"""加 安全事件响应时间: a pause that parts a verb from what it is about."""
_DATED = re.compile(
    r"(?<![一二三四五六七八九十])(?:(?P<y>二[〇零]二[一二三四五六七八九])年)?(?P<m>十[一二]?|[一二三四五六七八九])月(?:份)?(?P<d>(?:[一二]?十|三十)[一二三四五六七八九]?|[一二三四五六七八九])?(?(d)(?:日|号)|(?=底|前|初|末|中旬|上旬|下旬|以前|之前))"
)
"""十二月十五日以前: a date in Chinese numerals."""
_YEAR = re.compile(r"(?<![\u4e00-\u9fff]月)二[〇零]二(?P<n>[一二三四五六七八九])(?=年)")
_TENTHS_OF = re.compile(
    r"(?<=[有到达得写报是成为按])(?P<t>[一二两三四五六七八九])成(?=$|[，,。；;！!\s吧了以左上])"
)
"""满意度写九成吧: 90%."""
_NO_OTHER = re.compile(
    r"(?:没有?其他资金|其他资金(?:请|就|都)?(?:清空|清零|归零|没有|为零|为0|不要了?|去掉|删[掉了除]?))(?=$|[，,。；;！!\s吧了])"
)
"""没有其他资金: what stands there is none."""
_ROUND = re.compile(r"(?<=元|块)整(?=$|[，,。；;！!\s吧了])")
_SIGN_QUOTED = re.compile(r"[“\"‘'「『]([≤≥<>＜＞])[”\"’'」』]")
_CELL_FILLED = re.compile(
    r"(?P<h>实施单位|主管部门|项目名称|项目属性|填报单位|预算年度|(?:(?<=^)|(?<=[，,。；;\s]))年度(?=[那这一]*[栏格]))(?:那|这|的)?(?:一)?(?:栏|格|处)?(?:里|中|上)?"
    r"(?:请|就|先|都|也|应该?|则)*(?:登记|补填|补录|填报|填入|填写|录入|补全|补写|落款|[补登](?=[：:为]))(?:为|成|上|作|的是)?[：:，]?"
)
"""主管部门一栏补填：X, 单位栏登记X: a head cell to be filled."""
_UNIT_CELL = re.compile(r"(?:(?<=^)|(?<=[，,。；;\s]))单位(?:那|这)?一?[栏格](?:里|中|上)?")
_GAPS = re.compile(r"^[^，。：:\d]{0,8}(?:空着|空格|空缺|没填|待补)[^，。：:\d]{0,10}[：:](?=.{4})")
"""空着的两处我来补充：what follows fills them."""
_ALSO = re.compile(r"(?<=[，,。；;])主管(?:部门|单位)?也是(?=$|[，,。；;！!])")
_BUT_IS = re.compile(r"(?<=部门|单位|名称)则(?=[是为])")
_RENAMED = re.compile(r"(?<=更名|改名|名称)[：:](?=[\u4e00-\u9fff\d])")
_DAY_ALONE = re.compile(
    r"(?<![\d.])(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])(?:之?前|以前)?(?=$|[，,。；！!\s吧了、])"
)
"""完成时间11月30: the day without its word."""
_SQUARE = re.compile(
    r"(?<=[每一])平(?:方|米)(?![公千里米厘分])(?=[\d一二两三四五六七八九十百千万按要是收]|$|[，,。、])"
)
"""每平米3元: of a square metre."""
_LOW_END = re.compile(r"(?<=月)(?:低|抵)(?=$|[前，,。；！!\s吧了之以完])")
"""11月低: a slip of 底."""
_RENAMES = re.compile(
    rf"(?<=[条行项]){CHANGE}(?![成为叫名作写到回称填用报列])(?=[\u4e00-\u9fff]{{3,14}}(?:率|满意度|数量|人数|户数|次数|场次|时间|期限|水平|能力|单价|标准|面积|长度)(?:$|[，,。；\s]|[≥≤\d]))"
)
"""质量那条改台账归档率98%: 改成."""
_RATE_ALONE = re.compile(
    r"(?P<n>[\u4e00-\u9fff]{2,12}(?<!几)率)[ \u3000，,]*(?P<v>(?:不低于|≥)?(?:100|[1-9]\d(?:\.\d+)?))(?P<u>以上)?(?=$|[，,。；！!吧])"
)
"""收容动物免疫率 98以上: of a rate, told beside its name."""
_SHARE = re.compile(
    r"(?<!第)(?P<t>[一二两三四五六七八九])成(?P<o>[一二三四五六七八九半])(?![\u4e00-\u9fff]?(?:年|月|个|场|人|条))"
)
"""九成三: 93%."""
_DIALECT = (
    (re.compile(r"廿(?=[一二三四五六七八九])"), "二十"), (re.compile(r"卅(?=[一二三四五六七八九])"), "三十"),
    (re.compile(r"一哈(?:儿|子)?"), "一下"), (re.compile(r"没得"), "没有"), (re.compile(r"拢共|拢总|满共"), "一共"),
    (re.compile(r"方才|头先"), "刚才"), (re.compile(r"摆在|搁在"), "放在"), (re.compile(r"搬[到去]"), "移到"),
    (re.compile(r"咱们?这(?:个|里|边)?"), "我们"), (re.compile(r"俺们?"), "我"), (re.compile(r"(?<=[\u4e00-\u9fff\d%])(?:[咯咧噻撒嘞哩]|(?<!作)罢(?=$|[，。！,!\s]))"), "了"),
    (re.compile(r"(?<=合格|及时|达标|完成|覆盖|到位|知晓|准确|合规|参与|使用|完好|正常|发放|整改|修复|满意|就业|普及|入学|参保|化解|处置|处理|清运|成活|回收)(?:[律滤侓绿](?![色化植灯地]))"), "率"),
    (re.compile(r"(?:项目)?(?:预算(?:执行)?单位|用款单位|承担单位|承办单位|填表单位|申报部门|实施主体)(?!满意|数量?|人|培训|覆盖|及时|的)"), "实施单位"),
    (re.compile(r"(?:归口(?:管理)?|业务主管|行业主管)(?:部门|单位)(?!满意|数)"), "主管部门"),
    (re.compile(r"(?:目标|绩效)值(?=[\d一二三四五六七八九改写填是为用≥≤得有持明显稳逐不要设定])"), "指标值"),
    (re.compile(r"不超(?=[\d一二两三四五六七八九十百])"), "不超过"), (re.compile(r"不(?P<d>[低少高])(?=\d)"), r"不\g<d>于"),
    (re.compile(r"(?P<v>按[\d.]+(?:万元|万|元)(?:/[\u4e00-\u9fff]{1,3})?)(?:来)?(?:批|核|拨|给|下达|核定)(?:的|了|吧)*(?=$|[，,。；！!])"), r"\g<v>算"),
    (re.compile(r"(?<=[\d一两二三四])个(?=学期|学年)"), ""), (re.compile(rf"(?<![给第每另其唯有])一(?P<u>{_COUNTED})(?<![天日月年季次])(?:给|(?P<v>补|发|奖))(?=\d)"), r"每\g<u>\g<v>"), (re.compile(r"(?<=[\d十百千万])个(?=人(?:$|[，,。；！!、\s吧了以左上算都也]))"), ""), (re.compile(r"(?<=[\d十百千万])(?:个平方|平米|个平米|平方(?![公千]|厘|分|毫|米))"), "平方米"),
    (re.compile(r"满意[渡杜镀]"), "满意度"), (re.compile(r"公按局"), "公安局"),
    (re.compile(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]"), " "),
)  # fmt: skip
_CHANGED = re.compile(
    r"(?<=[度率量数间限准价本平力境全况险患识务费])[改换](?![成为叫名作做回到用写称一个])(?=[一-龥]{2,12}(?:满意度|率|数量|人数|户数|时间|期限|水平|能力|单价|标准)(?:$|[，,。；;！!\s])|(?:得到|有效|更加|明显|持续|稳步|逐步|逐年|全面|不断|显著|大幅|长期|基本)[一-龥]{2,6}(?:$|[，,。；;！!\s]))"
)
"""居民满意度改村民满意度, 安全状况改有效改善: 改成."""
_CHANGED_WHOM = re.compile(
    r"(?<=[众象员户民者人生长])改(?![成为叫名作做回到用写称善建])(?=[一-龥]{1,10}[众象员户民者人生长业](?:$|[，,。；;！!\s]))"
)
"""下游群众改受益村民: whom one asks."""
_CHANGED_QUOTED = re.compile(r"(?<=[”\"」』])(?:给我|帮我|都|全|就|请)*[改换变](?=[“\"「『])")
"""“业务”换“教学”."""
_WORDS_COMING = re.compile(
    r"(?:最?[前后]面?|中间)?(?:加|补|添|多)(?:上|个)?(?:[俩两三四几]个?|个)字[：:，,](?=[“\"「『])"
)
"""前面补俩字：“甲”变“乙甲”: the quotes say it."""
_SAID_SO = re.compile(
    r"(?P<c>目标|名称|名字|项目名)(?:里面?|最后|后半[句截段]|末尾|前半[句截段]|中)*(?:的)?(?:就|也|可|先)*(?:别|不要|不能|甭)(?:再)?(?:说成?|写成?|提|用|讲)[“\"]?(?P<a>[\u4e00-\u9fff、]{2,16}?)[”\"]?(?:了|啦)?[，,](?:要|得|就|应该)*(?:改说|改写|改用|改提|改成|换成|该说|说|写|用)(?:成)?[“\"]?(?P<b>[\u4e00-\u9fff、]{2,24}?)[”\"]?(?=$|[，,。；;！!吧])"
)
"""目标最后别说甲，改说乙."""
_PRAISED = re.compile(
    r"(?<=[\u4e00-\u9fff]{4})(?:更|比较|还|要)?(?:好听|顺口|顺耳|准确|规范|合适|好懂|明白|清楚|简洁|直接|贴切|稳当)(?:一?点儿?|一?些)(?:了|吧|啊)?(?=$|[，,。；;！!])"
)
"""叫疫苗补助标准好听点: the praise is no part of the name."""
_NAMING = re.compile(r"叫|改成|换成|改为|名")
_HEAD_WORDS = {"年度": "预算年度"}
_ASKED_AT_END = re.compile(r"[，,。\s]*(?:中不中?|要得不|要得|得行不|可中)[?？。]*$")


_BACK_TO_NONE = re.compile(r"(?<=..)([改换填写])回[“\"]?无[”\"]?(?=[，,。！!吧]*$)")
"""经济效益改回无: what it was does not matter, where what it shall be is said."""


def _so_often(found: re.Match[str]) -> str:
    """每十天一次 as 每10天1次."""
    span, times = parse_number(found.group("s")), parse_number(found.group("t"))
    every = "" if span == 1 else str(span)
    return f"每{every}{found.group('u')}{found.group('v')}{times}次"


@lru_cache(maxsize=4096)
def plain_speech(text: str) -> str:
    """``text`` with spoken forms replaced; what it says stays the same."""
    text = re.sub(r"~+|～+", "", text) if re.search(r"[~～]+\s*$", text) else text
    spoken = without_slips(with_units(text))
    text = rates_in_digits(spoken)
    shortened = len(spoken) - len(text)
    text = _COMMA.sub("，", text)
    text = _VERB_ALONE.sub(r"\1", _HASH.sub(r"第\1条", _LETTERS.sub("", text)))
    text = _THEREFORE.sub("", _SHOULD_BE_CALLED.sub("", _ROW_NUMBERED.sub(r"第\g<n>条", text)))
    text = _DATED.sub(_in_digits, _LOW_END.sub("底", text))
    text = _YEAR.sub(lambda one: f"202{'一二三四五六七八九'.index(one.group('n')) + 1}", text)
    text = _CLASS_QUOTED.sub(r"\g<c>", _MONEY_IS.sub("", text))
    text = _SIGN_QUOTED.sub(r"\1", _ROUND.sub("", text))
    text = _TENTHS_OF.sub(_percent, _SHARE.sub(_percent, text))
    if _OF_RATES.search(text):
        text = _TWO_DIGITS.sub(_digit_by_digit, text)
    text = _NO_OTHER.sub("其他资金改成0万元", text)
    text = _UNIT_CELL.sub("实施单位", text)
    text = _CELL_FILLED.sub(
        lambda one: f"{_HEAD_WORDS.get(one.group('h'), one.group('h'))}填", text
    )
    text = _ALSO.sub("主管部门也是它", _GAPS.sub("", text))
    text = _RENAMED.sub("为", _BUT_IS.sub("", text))
    for pattern, plainly in _DIALECT:
        text = pattern.sub(plainly, text)
    text = _SQUARE.sub("平方米", text)
    text = _DAY_ALONE.sub(lambda one: f"{one.group('m')}月{one.group('d')}日前", text)
    renamed = _RENAMES.sub("改成", text)
    text = renamed if renamed == text else _RATE_ALONE.sub(r"\g<n>，\g<v>%\g<u>", renamed)
    text = _LISTED.sub(lambda one: "、".join(f"第{n}{one.group('u')}" for n in re.findall(r"\d+", one.group())), text)  # fmt: skip
    text = _CHANGED_WHOM.sub("改成", _CHANGED.sub("改成", text))
    text = _CHANGED_QUOTED.sub("改成", _WORDS_COMING.sub("", _SAID_SO.sub(_exchanged, text)))
    if _NAMING.search(text):
        text = _PRAISED.sub("", text)
    text = _BACK_TO_NONE.sub(r"\1成无", text)
    text = _YEAR_WORDS.sub(lambda one: "".join(_DIGITS[c] for c in one.group()), text)
    text = _DOTTED.sub(
        lambda one: f"{one.group('y')}年{int(one.group('m'))}月{int(one.group('d'))}日", text
    )
    text = _ALL_FOR_YOU.sub(r"\g<c>改成", text)
    text = _LEFT_ONE.sub("", _DONE_THEN.sub("，", text))
    text = _SHORT_YEAR.sub(r"20\g<y>年", text)
    text = _HALF.sub(_halved, _GIVEN_BACK.sub("改成", text))
    text = _MU_AND_TENTHS.sub(
        lambda one: f"{parse_number(one.group('n'))}.{parse_number(one.group('t'))}亩", text
    )
    text = _A_YEAR.sub(r"每\g<u>", _EVERY_SO_OFTEN.sub(_so_often, text))
    text = _WAN.sub("万", _UNIT_APART.sub("", text))
    text = _TENTHS.sub(lambda one: f"{one.group('n')}.{one.group('t')}万", text)
    text = _FROM.sub("以上", text)
    text = _UP_TO.sub("以内", text)
    text = _PRICE_OF_ONE.sub(_price_of_one, text)
    text = _PRICED_BARE.sub(_priced_bare, _PRICED.sub(_priced, _CENTS.sub(_with_tenths, text)))
    text = _POINTED.sub(_then, text)
    text = _TOPIC.sub(_topic, _BEFORE.sub("前", text))
    if _TO_COME.search(text):
        text = _BOUND.sub(lambda one: "＜" if one["less"] else "＞", text)
    if re.search(r"改|删|加|换|调|写|叫|挪|移", text):
        text = _ASKED_AT_END.sub("", text)
    ordered = in_set_phrases(without_reviewers(in_set_phrases(cells_told(text.strip()))))
    return with_pauses(in_plain_orders(known_verbs(ordered)), shortened)


_TOPIC = re.compile(
    r"(?P<b>^|[，,。；;！!])(?P<t>(?![^，。]{0,3}[不没])[\u4e00-\u9fff“”]{1,12}?)(?:呢|嘛|啊|呀|(?:才|倒|可)是[\u4e00-\u9fff]{1,5}|[才最](?:要紧|重要|关键|实在|打紧))(?=[，,][^?？]*\d[^?？]*$)"
)
"""观众呢，6000人次: what is spoken of, and no question; 接通率才是命根子，97%."""
_ASKING = re.compile(r"什么|怎么|咋|多少|哪|谁|啥|几|为何|[要好行能是会]不")
_TWO_DIGITS = re.compile(
    r"(?P<b>^|[，,；;。：:]|率|度|[写填定报按到成为是达])(?P<t>[六七八九])(?P<o>[一二三四五六七八九])(?=(?:就行|就够|就好|就可以|吧|了|算了|稳妥|保险)*(?:$|[，,。；;！!]))"
)
"""及时率九八就行: of a rate, told by its digits alone."""
_OF_RATES = re.compile(r"率|满意|比例|占比")


def _exchanged(found: re.Match[str]) -> str:
    return f"{found.group('c')}里的“{found.group('a')}”改成“{found.group('b')}”"


def _topic(found: re.Match[str]) -> str:
    return found.group() if _ASKING.search(found.group("t")) else f"{found.group('b')}{found.group('t')}"  # fmt: skip


def _digit_by_digit(found: re.Match[str]) -> str:
    """九八 as 98%."""
    return f"{found.group('b')}{_DIGITS[found.group('t')]}{_DIGITS[found.group('o')]}%"


_OF_MONEY = re.compile(r"(?:总|钱|价|资金|预算|经费|拨款|自筹|标准|费用|成本)[^，,。；;]*$")


def _then(found: re.Match[str]) -> str:
    """到11.20 as 11月20日前; 总额回到8.4 tells a sum."""
    if _OF_MONEY.search(found.string[: found.start()]):
        return found.group()
    return f"{found.group('w')}{found.group('m')}月{found.group('d')}日前"


def _in_digits(found: re.Match[str]) -> str:
    """十二月十五日 as 12月15日."""
    digits = [parse_number(one) if (one := found.group(part)) else None for part in ("m", "d")]
    year = found.group("y")
    front = f"202{'一二三四五六七八九'.index(year[-1]) + 1}年" if year else ""
    month, day = digits
    assert month is not None
    return f"{front}{plain(month)}月" + (f"{plain(day)}日" if day is not None else "")


def _percent(found: re.Match[str]) -> str:
    """九成 as 90%, 九成三 as 93%, 两成半 as 25%."""
    digits = "一二三四五六七八九"
    said = found.groupdict().get("o")
    tens = digits.index(found.group("t").replace("两", "二")) + 1
    ones = 0 if said is None else 5 if said == "半" else digits.index(said) + 1
    return f"{tens}{ones}%"


def _halved(found: re.Match[str]) -> str:
    number = parse_number(normalise(found.group("n")))
    if number is None:
        return found.group()
    return f"{plain(number)}.5{found.group('u')}" if number == int(number) else found.group()


def _with_tenths(found: re.Match[str]) -> str:
    whole, tenths = (parse_number(normalise(found.group(part))) for part in ("n", "t"))
    return found.group() if whole is None or tenths is None else f"{plain(whole)}.{plain(tenths)}元"


def _priced_bare(found: re.Match[str]) -> str:
    number = parse_number(found.group("n"))
    if number is None:
        return found.group()
    return f"{found.group('b')}{plain(number)}元/{found.group('per')}"


def _price_of_one(found: re.Match[str]) -> str:
    number = parse_number(normalise(found.group("n")))
    if number is None:
        return found.group()
    scale, digits = ("万元", number / 10_000) if number >= 10_000 else ("元", number)
    unit = {"万": "万元", "块": "元", "块钱": "元", "元钱": "元"}.get(found.group("m") or "", found.group("m"))  # fmt: skip
    told = f"{plain(number)}{unit}" if unit else f"{plain(digits)}{scale}"
    return f"，{found.group('s') or ''}{told}/{found.group('u')}"


def _priced(found: re.Match[str]) -> str:
    unit = found.group("u") or "元"
    unit = {"万": "万元", "块": "元", "块钱": "元", "元钱": "元"}.get(unit, unit)
    number = found.group("n")
    if not number[0].isdigit():
        read = parse_number(number)
        number = said_short(number) or (number if read is None else plain(read))
    return f"{number}{unit}/{found.group('per')}"
