"""Everyday verbs of renaming and adding in those that the readings know: 弄成, 换名, 再立一条."""

import re

from assistant.conversation.glued_verbs import parted_verbs
from assistant.conversation.order_words import NAME_WORDS
from assistant.conversation.value_words import CLASS_WORD, name_and_value

ENDS = r"(?:满意度|知晓度|率|数量|人数|户数|次数|场次|件数|个数|数|时间|期限|时限|年限|水平|能力|机制|意识|单价|标准|费用?|成本|面积|长度|里程|程度|条件|环境|情况|状况|金额|收入|秩序)"
_MADE = re.compile(
    r"(?<![没能调规平修齐全])(?:弄|整|搞)成(?=(?:个)?[“\"\d\u4e00-\u9fff])(?!什么|啥|这|那|了|功|怎)"
)
"""弄成整治小区数."""
_NAME_MADE = re.compile(
    rf"(?P<b>{NAME_WORDS}|那[条行项]|这[条行项]|第[一二三四五六七八九十\d]{{1,2}}[条行])(?P<l>(?:给我|帮我|就|也|都|再|应该?|得|要|直接)*)(?:列|做|取|起|标|记|定|编|登)(?:成|为|作)(?=[“\"\u4e00-\u9fff]{{3}})"
)
"""名字列成户均慰问标准."""
_NEW_NAME = re.compile(
    r"(?:换|改|更)个?(?:名字|名称|名)(?:儿)?(?:为|成|叫做?|作|[：:])?(?=[“\"]|(?![了吧啊呢的得]|[那这]一?[下步次])[\u4e00-\u9fff]{3,})(?!字|称|前|后|里|不|太|时)"
)
"""点服务单价换名监测仪安装单价."""
_ONE_GOES = re.compile(
    rf"(?P<b>^|[，,。；;])(?:{CLASS_WORD})(?:类?指标)?(?:里面?|中)?(?:要|得|可以)?(?:删|去|减|拿)(?:掉|去)?[一1]?[条行个][，,：:](?=(?:把|将)?(?:[^，。]{{2,12}})?(?:删|去掉|拿掉|撤))"
)
"""质量删一条，删达标率: which of them follows."""
_TWO_PLACES = re.compile(
    r"(?P<v>(?:放|排|挪|移|插|摆)(?:到|在))(?P<a>[^，。]{2,10}?后面?)(?:、|和|，)?(?:[^，。]{2,10}?前面?)(?=$|[，,。；;！!吧])"
)
"""放到面积后面保管员前面: one place, told twice."""
_ALSO = r"(?:也|就|都|要|得|请|你|给我|帮我|直接)*"
_NAME_TURNED = re.compile(
    rf"(?P<n>(?:{NAME_WORDS}|(?<![\d一二两三四五六七八九十百千万几])名){_ALSO}(?:换|改)(?:一?下|一改|个)?[：:，,\s]*(?:叫做?|成|为)?|{NAME_WORDS}{_ALSO}[用写调][ \u3000]*)"
    rf"(?=[\u4e00-\u9fff]{{2,20}}(?:{ENDS}|度|支出)(?:$|[，,。；;！!\s“]))(?![成为叫作做到])"
)
"""名字换收容犬只免疫率, 名称改一下叫…."""
_ROW_TURNED = re.compile(
    rf"(?P<b>[条行项栏](?:也|就|都|要|得|给我|直接)*)(?:换|改)[ \u3000]*(?=(?![成为叫作做到名称回动一填用报列])[\u4e00-\u9fff]{{2,20}}{ENDS}(?:$|[，,。；;！!\s]|[\d≥≤]))"
)
"""数量那条改 流浪犬收容数量."""
_WHOM = re.compile(
    r"(?<=[条行项个栏])(?:就|也|那就)?写(?=[\u4e00-\u9fff]{2,10}满意度(?:\d|[，,。≥]|不低|$))"
)
"""满意度那个就写村民满意度85以上."""
_AND_THEN = re.compile(
    rf"(?P<a>(?:加|补|添|增加)(?:上)?一?[条个项行][^，。：:\d]{{2,16}}?{ENDS})(?:我们|咱们|今年|明年|全年|一共|总共|大概|要|得|计划|准备|打算)+[\u4e00-\u9fff]{{0,3}}?(?=\d|[一二两三四五六七八九十百]+[个人次场户名])"
)
"""加一个护林员培训人数我们今年培训60个人: the name ends where it is told of."""
_PAUSED = re.compile(
    rf"(?P<v>改成|改为|换成|改叫|叫做|叫|称|(?<=效益|影响|质量|数量|时效|意度)[写填])[ \u3000]+(?=[\u4e00-\u9fff]{{2,20}}{ENDS}(?:$|[，,。；;！!\s]))"
)
_ALSO_CALLED = re.compile(r"也是[ \u3000，,]*(?=叫|改成|改叫|换成)")
"""单价也是 叫 流浪犬收容单价."""
_PUT = re.compile(
    rf"(?P<c>{CLASS_WORD}(?:类?指标|类)?(?:那边|那块|那里|那栏|这边|这块|这里|里面|里头|里|中|下面|下|一栏)?(?:再|也|另外|另|还|要|得|给我|帮我|应该?)*)(?:立|挂|弄|整|搞|记|置|摆|安|塞|添|设|列|跟|接|续|拟|起|排|上(?!一条[改删的写换]))(?:上|进|个)?一?(?P<u>条|个|项|行)(?=[“\"]?[\u4e00-\u9fff]{{3,}})"
)
_PUT_MORE = re.compile(
    rf"(?P<c>(?:^|(?<=[，,。；;]))(?:再|另外?|还要|另外再|后面|下面|底下|后头|后边|下边|紧接着|接着|紧跟着|最后)+(?:再|也|还|另|给我)*)(?:立|挂|弄|整|搞|记|置|摆|安|塞|设|跟|接|续|拟|起|排|列|来|写|上)(?:上|进|个|着)?一?(?P<u>条|个|项|行)(?=[\u4e00-\u9fff]{{3,20}}?(?:{ENDS})(?:[，,：:\d]|$))"
)
"""质量再立一条…, 再挂一个…: a row is to come."""
_STRUCK = re.compile(
    r"(?P<b>(?:[条行项]|率|满意度|数量|指标|标准|单价)(?:就|也|都|先|给我|帮我|直接|干脆|还是|可以|请)*)(?:(?:撤|撸|踢|抠|掐|抽|刨|勾|拉|销|裁|毙)(?:掉|了|去|下来?)|免了|下掉|拿了)(?P<e>(?:吧|了|啊|哈)*(?=$|[，,。；;！!\s]))"
)
"""蚁巢那行撤了: a row is to go."""
_NEEDLESS = re.compile(
    r"(?P<b>[条行项](?:指标)?)(?:就|也|都|全|先|可以|其实|实在|根本|，)*(?:(?:不用|不必|不需要?|用不着|没必要|没有必要|无需|无须|犯不着)(?:再)?(?:留|写|列|保留|要|体现|考核)(?:着|它)?|不保留|不予保留|可以不留|不再保留)(?P<e>(?:了|吧|啊|哈)*(?=$|[，,。；;！!\s]))"
)
"""开工那条不用留: a row is to go."""
_OF_A_STEP = re.compile(
    r"刚|才(?:改|加|删|填|写|换)|方才|上一步|上一次|改动|修改|操作|[改删加填写换]的那"
)
"""刚改的那条撤了: a step is taken back, and no row goes."""
_ONE_TOO = re.compile(
    rf"(?P<b>^|[，,；;。])(?P<n>[\u4e00-\u9fff]{{1,10}}?{ENDS})(?:也|还|再|另外|还要|也要|也得)+(?:来|加|要|补|添|列|写)(?:上)?一[条个项行](?=[\d≥≤]|百分|不[低少高超]|[一二三四五六七八九]?十|百)"
)
"""船主满意度也来一个九十以上."""
_NAMED_SO = re.compile(
    r"(?P<v>(?:加|补|添|增加)(?:上)?一?[条个项行])(?:就是|就叫做?|也就是|内容是|那就是)(?=[\u4e00-\u9fff]{4,})"
)
"""再加一个就是…: what is to come."""
_OPENING = re.compile(
    r"^(?:不行不行|不对不对|不好不好|别别别?|行吧行吧|好吧好吧|是是是?)[，,、\s]*(?=[\u4e00-\u9fff]{4,})|^(?:哎哟|哎呦|哎呀|对了|哦对了?|啊对了?|还有就是|还有个事|再有就是|喂|哎)[，,、\s]*(?=[\u4e00-\u9fff]{4,})"
)
_PLAINER = re.compile(
    r"^(?:请|再|要|得|还是|都|也|给我|帮我)*(?:改|写|填|说|定|报)(?:得|的)?(?:更|再)?(?:清楚|明确|具体|准确|细致?|规范|明白)(?:一点|一些|点|些|一下)?(?:儿|吧|啊)?[：:，,]\s*"
)
_WELL = re.compile(
    r"(?<=健全|完善|提高|提升|改善|增强|减少|降低|规范|保障|稳定|加强|巩固|好转|优化|下降|缓解)(?:比较|更|要|会)?(?:好|妥当?|稳妥?|合适|贴切|实在|客观|现实)(?:一?点儿?|一?些)?(?:吧|了)?(?=$|[，,。；;！!])"
)
"""写逐步健全好点: the praise is no part of the value."""
_SOFTLY = re.compile(
    r"(?<=改|换|写|叫)(?:得|的)?(?:顺|短|简洁?|规范|好听|准确|通顺|顺口|清楚|明白|具体)(?:一点|点|一些|些)(?:儿)?[：:，,](?:就|改|直接)?(?:叫做?|写成?|用)?(?=[“\"\u4e00-\u9fff])"
)
"""项目名改顺一点：…: how it is to sound."""

_BACK_TO = re.compile(r"(?:退回?|调回|改回|恢复|降回|落回|减回|压回|缩回)(?:到|成|为)(?=\d)")
"""退回到45台: what it shall be is told."""
_BY_NUMBER = re.compile(
    r"(?<=[\u4e00-\u9fff][数量价准率度间限积额])(?:就|先|暂时|暂|还是先|那就)*按(?P<v>\d[\d.,]*[\u4e00-\u9fff%％]{0,3}?)(?:来)?(?:做|来|报|弄|走|安排|申报|执行)(?=$|[，,。；;！!吧了])"
)
"""台数先按5500做."""


def known_verbs(text: str) -> str:
    """``text`` with everyday verbs of renaming and adding in the words that the readings know."""
    text = _told_by_itself(_OPENING.sub("", parted_verbs(text).replace("名子", "名字")))
    if not _OF_A_STEP.search(text):
        text = _NEEDLESS.sub(r"\g<b>删掉\g<e>", _STRUCK.sub(r"\g<b>删掉\g<e>", text))
    text = _TWO_PLACES.sub(r"\g<v>\g<a>", _ONE_GOES.sub(r"\g<b>", text))
    text = _ONE_TOO.sub(r"\g<b>加一条\g<n>，", text)
    text = _NAMED_SO.sub(r"\g<v>", text)
    text = _SOFTLY.sub(_toward, text)
    text = _NAME_MADE.sub(r"\g<b>\g<l>改成", _MADE.sub("改成", text))
    text = _NEW_NAME.sub("改名为", text)
    text = _NAME_TURNED.sub(lambda one: re.split("[换改用写调]", one.group("n"))[0] + "改成", text)
    text = _ROW_TURNED.sub(r"\g<b>改成", _PAUSED.sub(r"\g<v>", text))
    text = _WHOM.sub("改成", _ALSO_CALLED.sub("也", text))
    text = _BY_NUMBER.sub(r"改成\g<v>", _BACK_TO.sub("改成", text))
    text = _PUT.sub(r"\g<c>加一\g<u>", text)
    text = _AND_THEN.sub(r"\g<a>，", _PUT_MORE.sub(r"\g<c>加一\g<u>", text))
    return _WELL.sub("", text)


def _toward(found: re.Match[str]) -> str:
    return "" if found.string[found.start() - 1] == "叫" else "成"


def _told_by_itself(text: str) -> str:
    """写清楚点，完工时间8月31日前: without how it is to be told, where cell and value follow."""
    found = _PLAINER.match(text)
    rest = text[found.end() :] if found else ""
    return rest if name_and_value(re.split("[，,。；;]", rest)[0])[1] else text
