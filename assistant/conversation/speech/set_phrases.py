"""Turns of phrase that all readers need alike, and roundabout orders, in their plainest form: 最后那行, 起码95%, 缺…补上, 换个名，…."""

from assistant.conversation.speech.everyday_verbs import ENDS
from assistant.conversation.vocabulary.order_words import CHANGE, VERB_IN_A_WORD
from assistant.conversation.vocabulary.spoken_numbers import count_in_digits
from assistant.conversation.vocabulary.value_words import CLASS_WORD, is_value
from corpus import late_re as re

_LAST_ROW = re.compile(
    r"(?:最后|最末|末尾|最底下|最底|最下面|最下边|倒数第?一)(?:的)?(?:那|这)?一?(?:条|行|项|个指标)(?!件|业|目|动|政)"
)
"""最后那行, 最底下一条."""
_REQUIRED = re.compile(
    rf"(?P<b>^|[，,；;。\s])(?:要求|说要|非要|说得|说必须)(?=(?:把|将)|(?:给|在)?{CLASS_WORD}(?!要求))"
)
"""要求满意度加…: what is required is what is to be done."""
_NAME_ANEW = re.compile(
    r"(?:换|改|重新?起|另起|起)(?:一?个)?(?:名字?|名称|叫法|说法|称呼)(?:吧|了)?[，,：:\s]+(?:就|改|还是)*(?:叫做?|写成?|用)?(?=[“\"]?[\u4e00-\u9fff]{3,})(?!改|不|别|换|因|怎|哪|什|看|行)"
)
"""第3条换个名，开课数量."""
_WRITTEN_ANEW = re.compile(
    r"(?<![可能以被要])(?:改写|重写|另写|换写)(?:成|为)(?=[“\"]?[\u4e00-\u9fff]{3,})"
)
_THAT_ONE = re.compile(
    rf"(?<=[\u4e00-\u9fff])那个(?=(?:{CHANGE}|换(?!届)|叫|写(?!作)|删|去掉|不要))"
)
"""农户那个改…: the row."""
_KEPT_WITHIN = re.compile(
    r"(?<=[价费资本支额出准率量度间数])(?:都|要|应|得|须|需|尽量)*(?:控制|限制|限定|压)(?:在|到)(?:不超过)?(?P<v>[\d.]+[^，,。；;]{0,8}?)(?:以内|之内|以下|内)(?=$|[，,。；;！!吧了])"
    r"|(?<=[\u4e00-\u9fff])控制在(?P<c>\d[\d.]*[^，,。；;\d元万]{1,3}?)(?:以内|之内|以下)(?=$|[，,。；;！!吧了])"
)
"""每座造价控制在1.5万元以内: how the value is bounded, and no part of the name."""
_ABOUT = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:(?:大概|大约|约莫|差不多)(?:有|是|要|得|能|会|在|为)*|(?<![节签预合履解违公契制邀条特毁失集])约(?:有|为)?|(?:估计|预计)(?:能|会)?有)(?=\d)"
)
"""受益学生大概1800人: no part of the name."""
_ITS_VALUE = re.compile(
    r"(?P<w>(?:^|(?<=[，,。；;\s]))(?:指标|目标)?值)(?:也|都|就|再|要|得|请)*[改换](?![成为到作回一])(?=[\u4e00-\u9fff]{2,10}(?:$|[，,。；;！!吧]))"
)
_ITS_NAME = re.compile(
    r"(?<=[益响度量质效本条行项])名(?=(?:也|都|就|要|得)*(?:改|换|叫|写)(?![册额单称]))"
)
"""社会效益名改成…，值改有效提升."""
_WHOLE_CLASS = re.compile(
    rf"(?P<c>{CLASS_WORD})(?:类?指标)?(?:这|那)?(?:整个?|一整?个?)(?:类别|类目|大类|类|块)(?:指标)?(?=(?:就|也|都|全|给我|帮我|请|可以|先)*(?:删|去掉|不要|拿掉|撤|取消|砍))"
)
"""生态效益整个类别删了."""
_TRIED = re.compile(
    r"(?<=[\d%一-龥])(?:先|再)?(?:试试看?|试一试|试一?下)(?:吧|看)?(?=$|[，,。；;！!])"
)
"""期数改3期试试: done all the same."""
_AT_LEAST = re.compile(
    r"(?:起码|少说也?|最低|最起码)(?:得|要|有|达到|应)*(?=[\d一二两三四五六七八九十百])"
)
_AT_MOST = re.compile(
    r"(?:顶多|最多|最高|撑死)(?:也?就|只能|得|要|算)*(?=[\d一二两三四五六七八九十百])"
)
_IN_FULL = re.compile(
    r"(?P<r>(?:率|满意度)[，,]?(?:也|就|都|要|得|直接|必须)*)(?:写|填|给|打|拉|报)满分?(?=$|[，,。；;！!吧了])"
)
"""国产化率，写满: 100%."""
_TWO_CLASSES = re.compile(
    r"(?<![\u4e00-\u9fff]{4})(?P<a>经济|社会|生态)(?:效益)?(?P<j>[、和跟与])(?P<b>经济|社会|生态|可持续)(?:效益|影响)?(?:指标)?(?:这?两[类条个项]|都是无的?)?(?:的)?(?=(?:也|都|全|就|先|给我|统统)*(?:去掉|删|不要|不写|不留|拿掉|不填))"
)
"""生态和经济的都去掉: two classes."""
_POINTS = r"(?=(?:\d+(?:\.\d+)?|[一二两三四五六七八九十])个?(?:百分)?点)"
_COUNT = r"(?=\d|[一二两三四五六七八九十百])"
_SIGNS = (
    (re.compile(rf"(?:再|还要?|得|要)*[往向朝]上(?:走|拱|抬|提|调|涨|升|拉|浮|够|挪)(?:一[走提抬调]|了|个|上)?{_COUNT}"), "提高"),
    (re.compile(rf"(?:再|还要?|得|要)*[往向朝]下(?:走|压|调|降|拉|落|减|浮|挪)(?:一[走压调降]|了|个)?{_COUNT}"), "降低"),
    (re.compile(rf"(?:再|还要?|得|要)*(?:写|往)?(?<![提升调拔抬增拉])高(?:出|上)?{_POINTS}"), "提高"),
    (re.compile(rf"(?:再|还要?|得|要)*(?:写|往)?(?<![降调减压拉])低(?:个|出|下)?{_POINTS}"), "降低"),
    (re.compile(r"大于(?:或等于|等于|或等|等)(?=\d)"), "≥"), (re.compile(r"小于(?:或等于|等于|或等|等)(?=\d)"), "≤"),
    (re.compile(r"(?:不(?:得|能|可|要)?小于|不[得能可许准](?:低于|少于)|(?:千万|可)?(?:别|不要|不许|不准|莫|甭)(?:低于|少于|小于|低过|少过))(?=[\d一二两三四五六七八九十百千])"), "不低于"),
    (re.compile(r"(?:不(?:得|能|可|要)?(?:大于|多于)|不[得能可许准](?:高于|超过)|(?:千万|可)?(?:别|不要|不许|不准|莫|甭)(?:超过|超出|高于|大于|多于|高过|多过|超))(?=[\d一二两三四五六七八九十百千])"), "不超过"),
)  # fmt: skip


_WORDS_WITH_GE = re.compile(r"(?P<v>[加补添增]|增加|新增)(?=个(?:别|人|体|案|性化)(?![条项]))")
"""加个别访谈172人次: the name begins with 个别."""
_IN_FIGURES = re.compile(
    r"(?P<v>改成|改为|换成|写成)(?:数字|数|量化的?|具体的?数字?|百分比|可量化的?)(?:指标|的)?[，,：:]+(?=[“\"]?[\u4e00-\u9fff]{2})"
)
"""社会效益改成数字，投诉率≤1%: how, and then what."""
_MISCOUNTED = re.compile(
    r"(?P<w>(?:^|(?<=[，,。；;]))[^，,。；;\d]{2,10}?)(?:写|报|算|填|统计)?[少多](?:写|报|算|填|统计|数)?了?\d[\d.]*[\u4e00-\u9fff]{0,3}[，,](?:实际)?(?:应该?|应当|本该)(?:是|为|写)?(?=\d)"
)
"""挂牌数少了3株，应该135: the last is what it shall be."""
_ATTRIBUTE = re.compile(
    r"(?:^|(?<=[，,。；;\s]))(?:项目)?属性(?:那|这)?一?[格栏项]?(?:里|上)?(?:请|就|是|为|写|填|选择?|勾选?|改|成|：|:)*(?=(?:新增|延续|一次性|经常|其他|常年|阶段|重点))"
)
"""属性延续性项目, 属性那格选一次性项目."""


_BETTER = re.compile(
    r"(?P<n>(?:叫|改成|改为|改作|换成|换为|称为?|写成)[^，。；;！!？?]{2,20}?[率度数量间价费本力况境平次期额])(?:会|要|就|显得|听着)?(?:更加?|比较|较为)(?:贴切|准确?|精准|合适|恰当|规范|清楚|清晰|明白|具体|通俗|直观|妥当|严谨|贴近|顺口?|好)(?:一?些|一?点|得多)?(?=$|[，,。；;！!吧了啊呀])"
)
"""叫过往行人满意度更贴切: why, behind a new name."""


_BY_NUMBER = re.compile(
    r"^(?P<n>[2-9]|[12]\d)[：:](?=(?:名称|名字|单位|数值|指标值|值|去掉|删|改|换|叫|应)[^：:]*$)"
)
"""9：去掉“和应急响应”: the rows gone through by their numbers, one a message."""


_MONEY_TOLD = r"\d[\d,.]*(?:亿元?|万元?|元|万块)(?=$|[，,。；;！!\s吧了])"
_MOVES_TO = r"(?:[加减降涨压砍缩提升退调增](?:上|下|出|掉|回)?(?:去|来)?(?:变?[成为]|变)|变[成为]?)"
_TOTAL_TURNED = re.compile(
    rf"(?P<b>^|[，,。；;])(?:那么?|这样|所以|于是|就)*(?:(?:总的|总数|总共|总计|合计)(?:钱|经费|资金|费用)?|(?P<w>总额|总预算|预算|总价|总投资|总经费))(?:就|也|得|要|应该?|相应|跟着|从[\d.]+万?)*{_MOVES_TO}(?P<v>{_MONEY_TOLD})"
)
"""总的变成9万, 总数减成4.6万, 总额加上去变8.52万: to what the total moves."""


_TOTAL_BACK = re.compile(
    r"(?P<b>^|[，,。；;])(?:总的|总数|总共|总计|合计|总额|总预算|预算|总价)(?:就|也|还是|得|要|再|先)*(?:退|调|改|降|落|减|压|缩|变)回(?:到|成|为)?(?=\d[\d.]*(?:万元?|元)?(?:$|[，,。；;！!吧了]))"
)
"""合计退回4.48: the total is told, and no row of that number."""
_STEP = (
    (
        re.compile(
            r"(?:(?<=^)|(?<=[，,。；;一-龥]))(?<![不至最很多])少(?:[\u4e00-\u9fff]?(?:换|画|修|买|发|装|种|做|办|建|配|印|栽|跑|开|租|请|招|要|用|贴|检|抽|培训|采购|购))了?(?=(?:\d+|[一两二三四五六七八九十]+)个?[\u4e00-\u9fff]{1,2}(?:$|[，,。；;！!吧了]))"
        ),
        "减少",
    ),
    (
        re.compile(
            r"(?:那边|这边|那里|这里)?(?:再|也|先)*(?:让|匀|拨|划|分|抠|刨|摘)(?:出|掉|去)(?:来)?(?=(?:\d+|[一两二三四五六七八九十]+)个?[\u4e00-\u9fff]{0,2}(?:$|[，,。；;！!吧了]))"
        ),
        "减少",
    ),
    (
        re.compile(
            r"(?<=[数次量])(?:去|扣|刨|砍|减|拿|抠|剔)掉(?=\d+[\u4e00-\u9fff]{0,2}(?:$|[，,。；;！!吧了]))"
        ),
        "减少",
    ),
    (re.compile(r"少算(?:了)?(?:俩|两个|2个)(?=$|[，,。；;！!吧了])"), "减少2"),
)
"""少画一面, 近村那边让出10, 块数去掉5: by how much a count falls."""


def in_set_phrases(text: str) -> str:
    """``text`` with such phrases in the words that the readers know."""
    text = _THAT_ONE.sub("那条", _LAST_ROW.sub("最后一条", _BY_NUMBER.sub(r"第\g<n>条", text)))
    text = _TWO_CLASSES.sub(
        lambda one: (
            f"{one['a']}效益{one['j']}{one['b']}{'影响' if one['b'] == '可持续' else '效益'}"
        ),
        text,
    )
    text = _WHOLE_CLASS.sub(r"\g<c>全部", text)
    if re.search(r"\d", text):
        text = _TRIED.sub("", text)
    text = _ITS_NAME.sub(
        "名称",
        _ITS_VALUE.sub(
            r"\g<w>改成",
            _KEPT_WITHIN.sub(
                lambda found: f"不超过{found['v'] or found['c']}", _ABOUT.sub("", text)
            ),
        ),
    )
    text = _NAME_ANEW.sub("改名为", _WRITTEN_ANEW.sub("改成", text))
    for pattern, plainly in _STEP:
        text = pattern.sub(plainly, text)
    text = _IN_FULL.sub(r"\g<r>100%", text)
    for pattern, plainly in _SIGNS:
        text = pattern.sub(plainly, text)
    text = _BETTER.sub(r"\g<n>", _REQUIRED.sub(r"\g<b>", text))
    text = _IN_FIGURES.sub(r"\g<v>", _WORDS_WITH_GE.sub(r"\g<v>一条", text))
    text = _TOTAL_TURNED.sub(lambda one: f"{one.group('b')}{one.group('w') or '总额'}改成{one.group('v')}", text)  # fmt: skip
    text = _TOTAL_BACK.sub(r"\g<b>总额改成", text)
    text = _ATTRIBUTE.sub("项目属性填", _MISCOUNTED.sub(r"\g<w>改成", text))
    return _AT_MOST.sub("不超过", _AT_LEAST.sub("不低于", text))


_CLASS = (
    rf"(?:{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|下面|那里|那边|那块|那栏|这块|这里|一栏|上)?"
)
_NAME = rf"[“\"]?[\u4e00-\u9fff\dA-Za-z]{{2,24}}?{ENDS}[”\"]?"
_LACKING = re.compile(
    rf"(?P<b>^|[，,。；;])(?P<c>{_CLASS})(?:还|也|又|里)*(?:少了?|漏了?|缺(?![考席勤货水氧电课岗])了?|缺少|差(?![错价额异评旅])|没写|没列|漏写了?|漏填了?)(?:一[条个项行]|个)?(?:叫)?[，,：:]?(?P<n>{_NAME})(?P<v>[^，,。；;]{{0,12}})(?P<put>[，,](?:要|得|请|给我|帮我|麻烦)*(?:补|加|添|写)(?:上|进去|进|一下|一条|起来)?(?:吧|了)?)?(?=$|[，,。；;])"
)
"""质量漏了一条，苗木成活率，95%; 数量缺回收点数量，补上，22个."""
_OF_CLASS = re.compile(
    rf"(?P<b>^|[，,。；;])(?:还|再|另外|请|帮我|给我)*(?:要|得|想|需要|需)?(?:再|另外)?(?:加|补|添|新增|增加)(?:上)?一?(?:个|条|项)(?P<c>{CLASS_WORD})(?:类?指标)?[，,：:](?=(?:叫)?{_NAME}(?:[，,：:\s]|[≥≤\d]|不[低少超]|百分))(?!{CLASS_WORD}[，,：:\d])"
)
"""要加一个满意度，下游群众满意度，90%: of which class, then what."""
_ALSO_WANTED = re.compile(
    rf"(?P<b>^|[，,。；;])(?P<n>{_NAME})(?:也|还)(?:要|得|应该?)?有[，,](?:放|写|加|列|归)?(?:在|到|进)?(?P<c>{CLASS_WORD})(?:里面?|中|类)?[，,]"
)
"""公厕数量也要有，数量，4座."""
_BY_ITSELF = re.compile(
    rf"(?P<b>^|[，,。；;])(?:把|将)?(?:(?P<c>{CLASS_WORD})(?:类?指标)?(?:里面?|里头|中|下面)(?:的)?)?(?P<n>(?!{CLASS_WORD}(?:类?指标)?(?:也|要|得|再|就|另|单|里|中|上|下|那|这))(?:(?![的把将那这它])[一-龥\dA-Za-z]){{4,20}}?)(?:也|要|得|再|就|应该?|给我|帮我|请|还是)*(?:另外?|单独?)(?:起|列|立|设|开|写|成|作)(?:上|成|为|作)?一[条行项个](?:指标)?(?:吧|了|，|：|:|,|$)+"
)
"""培训完成时间另起一条，11月底前: a row of that name is to come."""
_RATE_OF_IT = re.compile(
    r"(?P<b>^|[，,。；;])(?:加一条(?P<n>{0})|(?P<m>{0})(?:也|再|还|要|得|给我|帮我)*(?:加|补|添|来)(?:上)?(?:一[条项个行]|个))[，,：:](?P<r>(?:合格|达标|通过|完成|覆盖|到位|及时|准确|完好|参与|知晓|成活|优良|抽检|检出)率)(?=[，,：:]?(?:≥|≤|不|达|至少|\d|百分|[一二两三四五六七八九]成))".replace(
        "{0}",
        rf"(?!{CLASS_WORD}(?:[，,：:里中加补添来再也还要得]|指标))(?:(?![的把将那这它再还要])[一-龥\dA-Za-z]){{2,12}}?(?<!率)",
    )
)
"""水质检测加一个，合格率100%: the rate is of what was named."""
_MORE = re.compile(
    rf"(?P<c>{_CLASS})(?:再|也|还|另外)*(?:多写|多列|多放|多填|多加|另写|另列|另加)(?:上)?一[条个项行](?=[，,：:\u4e00-\u9fff“\"])"
)
_TOLD_TOGETHER = re.compile(
    rf"(?P<v>改成|改为|换成|换为|改叫|{VERB_IN_A_WORD}(?:换(?!届|热|岗|季|证)|{CHANGE})(?![成为叫作做]))(?P<n>{_NAME})(?P<s>不低于|不少于|不小于|不超过|不高于|≥|≤)?(?P<x>\d[^，,。；;：:]{{0,10}}|百分之[^，,。；;]{{1,6}})(?=$|[，,。；;吧])"
)
"""改为农户满意度93%: the name, then the value."""
_THEN_VALUE = re.compile(
    rf"(?P<r>(?:改叫|改名为|就叫|叫做?|改成|换成|改为|换为){_NAME})[，,](?:指标值|值|数)?(?:也|就|都|请|要)*(?:改成|改为|改|写成?|填|定为?|按|为|是|到)(?=(?:≥|≤|不[低少高]于|不超过|百分之)?[\d一二三四五六七八九十])"
)
"""换成参加活动人数，写12."""
_SPELLED_BEHIND = re.compile(
    r"(?<=[率数度量间准价人次户][，,])[一二两三四五六七八九十百千]{1,7}[\u4e00-\u9fff]{1,3}(?=$|[，,。；;！!]|吧)"
)
"""换成参加人数，五十一人."""
_HAN = rf"(?!什么|哪|怎|啥|多少|几|跟|和|按|同|原来|之前|上面|下面|这|那|它|了|成)[\u4e00-\u9fff]{{2,24}}?{ENDS}"
_TAKEN_FOR_ORDERS = re.compile(r"[加改换补删移调增减撤写报放列挪]|^成|^个[案人体性]")
"""What could be read as an order inside a name."""
_END = r"(?=$|[，,。；;！!：:\s]|吧$|吧[，,。]|[≥≤\d]|不[低少超]|百分)"
_CALLED = re.compile(
    rf"(?P<v>(?<![没不别])(?:改叫|改名为|就叫|该叫|叫做?|改成|换成|改为|换为))(?P<n>{_HAN}){_END}"
)
"""叫补贴各类农机具数量: all of it is the name."""
_ADDED = re.compile(
    rf"(?P<c>{_CLASS})(?:再|也|还|另外|另|给我|帮我|请)*(?:加|添|补|增加|新增|补充)(?:上|进|个)?(?:一[条个项行]|个)?(?:叫|：)?(?P<n>(?!强|快|大|深|剧|重|长|幅|减)(?!一[条个项行]){_HAN})(?=[，,：:\s]*(?:[≥≤\d]|不[低少超高大小]|百分|至少|最多|[一二两三四五六七八九十百]+[%个人次场户名月条处套台件]))"
)
"""质量添发车准点率90%: all of it is the name."""
_IN_CLASS = re.compile(
    rf"(?P<b>^|[，,。；;])(?:请|麻烦)?(?:帮我|给我|帮忙)?(?:在|往|给)(?P<c>{_CLASS})(?=(?:再|也|还|另外)*(?:加|补|添|增加|新增))"
)


def in_plain_orders(text: str) -> str:
    """``text`` with such orders in plain ones; a new name is put in quotes, so that nothing else is read in it."""
    text = _BY_ITSELF.sub(r"\g<b>\g<c>加一条\g<n>，", _LACKING.sub(_lacking, text))
    text = _RATE_OF_IT.sub(lambda one: f"{one.group('b')}加一条{one.group('n') or one.group('m')}{one.group('r')}", text)  # fmt: skip
    text = _OF_CLASS.sub(r"\g<b>\g<c>加一条", _ALSO_WANTED.sub(r"\g<b>\g<c>加一条\g<n>，", text))
    text = _MORE.sub(r"\g<c>加一条", _IN_CLASS.sub(r"\g<b>\g<c>", text))
    text = _SPELLED_BEHIND.sub(lambda one: count_in_digits(one.group()) or one.group(), _THEN_VALUE.sub(r"\g<r>，", text))  # fmt: skip
    text = _CALLED.sub(_called, _TOLD_TOGETHER.sub(_apart, text))
    return _ADDED.sub(_added, text)


def _called(found: re.Match[str]) -> str:
    if not _TAKEN_FOR_ORDERS.search(found.group("n")):
        return found.group()
    return f"{found.group('v')}“{found.group('n')}”"


def _added(found: re.Match[str]) -> str:
    of_class = found.group("n").endswith(found.group("c")[:3])  # 满意度加一条师生满意度
    if not of_class and not _TAKEN_FOR_ORDERS.search(found.group("n")):
        return found.group()
    after = found.string[found.end() : found.end() + 1]
    return f"{found.group('c')}加一条“{found.group('n')}”{'' if after in set('，,：: ') else '，'}"


def _lacking(found: re.Match[str]) -> str:
    """Only where it is told to be put in, or with what value."""
    after = found.string[found.end() :]
    valued = is_value(found.group("v").strip()) or is_value(re.split(r"[，,。；;]", after.lstrip("，,"))[0].strip())  # fmt: skip
    if not found.group("put") and not valued:
        return found.group()
    return f"{found.group('b')}{found.group('c')}加一条{found.group('n')}{found.group('v')}"


def _apart(found: re.Match[str]) -> str:
    value = f"{found.group('s') or ''}{found.group('x')}"
    if not is_value(value):
        return found.group()
    verb = {"换": "换成", "改": "改成"}.get(found.group("v"), found.group("v"))
    return f"{verb}“{found.group('n').strip('“”')}”，{value}"
