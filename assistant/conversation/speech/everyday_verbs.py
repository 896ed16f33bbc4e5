"""Everyday verbs as those that the readings know: 弄成, 换名, 再立一条; and a verb glued to a name (改成果评审率)."""

from assistant.conversation.vocabulary.order_words import CHANGE, NAME_WORDS, VERB_IN_A_WORD
from assistant.conversation.vocabulary.value_words import CLASS_WORD, name_and_value
from corpus import late_re as re

_RENAMES = rf"(?:{VERB_IN_A_WORD}(?:改叫|换|改)|写|叫|填|列)"
_COMES = r"(?:再|还|也|另)?(?:新?增|添|加|补|写(?=[入进成上])|列)(?:加|补)?"
_BEGINS = {
    "成": (
        r"果(?![树农园蔬品林苗业实脯酒醋桑])|活率|熟度|林率|才率|功率|交[率额量]|品(?![种牌质类位])|套设备"
        r"|效(?=评|显著|明显|巩固)|本(?=节约|降低|下降|控制|核算)|绩(?!效)|人(?=教育|学历|用品|高考)|年(?=人|子女)"
        r"|员(?!工|额)(?=[\u4e00-\u9fff]{0,4}(?:满意|收入|增收|参与|受益))"
    ),
    "到": r"(?:位|岗|货|场|账|校|课|会|访|期|诊|站|户)(?=率|及时|按时|准时|验收|时间|时限|期限|人数|人次|数量|服务)",
    "作": r"业(?!绩)|物|品|风|战",
    "回": r"收|访|复|填|迁|购|流",
    "上": (
        r"岗(?![位前亭])|线(?![路上下缆条])|门(?![头店卫窗])|座(?![谈椅位次])|架|牌(?![匾照坊子])"
        r"|报(?![名销刊废酬修警纸关考税检到道]|告厅)|传(?!感|染|统|承|媒|输|真|播|授|动|菜)"
        r"|学(?![生校员习科徒前籍历术时位])|户(?![均籍主外厕])|课(?![程堂时本题后桌外件])"
    ),
    "为": r"(?:老|民|农|企|侨)服务",
}
"""What a new name may begin with, by the last character of the verb of renaming before it."""
_ADDED = {
    "成": _BEGINS["成"],
    "上": _BEGINS["上"],
    "入": r"户|学|库|园|驻|住|职|网|校|院|馆|托|伙|村|企|栏|仓|保",
    "进": r"度|村|校|站|城|厂|社区",
    "充": r"电|值",
    "设": r"备|施|计",
}
"""The same of verbs that let a row come."""
_ENDS = r"(?:率|满意度|知晓度|人数|户数|次数|场次|人次|数量|面积|长度|时间|时限|期限|单价|标准|费用?|成本|水平|能力|情况|机制|数|量|度|额|效果|质量|单位|群众|人员|企业|对象)"
_NAME = rf"(?=[^，,。；;！!？?：:“”\"]{{1,16}}?{_ENDS}(?:[，,。；;！!？?：:\s“”\"\d≥≤]|不[低少超高]|百分|吧|$))"


def _glued(verbs: str, begins: dict[str, str]) -> re.Pattern[str]:
    either = "|".join(f"(?={last}(?:{more}))" for last, more in begins.items())
    return re.compile(rf"(?<![一-龥]改)(?P<v>{verbs})(?:{either}){_NAME}")


_RENAMED = _glued(_RENAMES, _BEGINS)
_COMING = _glued(_COMES, _ADDED)


_GROWN = re.compile("|".join(f"{verb}(?:{more})" for verb, more in _BEGINS.items()))


def begins_with_verb(name: str) -> bool:
    """True for 成绩公布时间 and 上岗人数: the first character is none of the verb before the name."""
    return _GROWN.match(name) is not None


def parted_verbs(text: str) -> str:
    """``text`` with plain verbs where one is grown together with the name behind it."""
    return _COMING.sub("加一条", _RENAMED.sub("改成", text))


ENDS = r"(?:满意度|知晓度|率|数量|人数|户数|次数|场次|件数|个数|数|时间|期限|时限|年限|水平|能力|机制|意识|单价|标准|费用?|成本|面积|长度|里程|程度|条件|环境|情况|状况|金额|收入|秩序)"
_MADE = re.compile(
    r"(?<![没能调规平修齐全])(?:弄|整|搞)成(?=(?:个)?[“\"\d\u4e00-\u9fff])(?!什么|啥|这|那|了|功|怎)"
)
"""弄成整治小区数."""
_NAME_MADE = re.compile(
    rf"(?P<b>{NAME_WORDS}|那[条行项]|这[条行项]|第[一二三四五六七八九十\d]{{1,2}}[条行])(?P<l>(?:给我|帮我|就|也|都|再|应该?|得|要|直接)*)(?:列|做|取|起|标|记|定|编|登)(?:成|为|作)(?=[“\"\u4e00-\u9fff]{{3}})"
)
"""名字列成户均慰问标准."""
_SPELT_OUT = re.compile(
    rf"(?P<n>{NAME_WORDS}[^，。\d]{{0,8}}[，,](?:要|应该?|得|请|就|最好|需要?|直接)*)(?:写|注|标|点)明(?=[\u4e00-\u9fff]{{2,20}}{ENDS}(?:$|[，,。；;！!\s]))"
)
"""名字太短，写明户厕使用率."""
_NEW_NAME = re.compile(
    r"(?:换|改|更)个?(?:名字|名称|名)(?:儿)?(?:为|成|叫做?|作|[：:])?(?=[“\"]|(?![了吧啊呢的得]|[那这]一?[下步次])[\u4e00-\u9fff]{3,})(?!字|称|前|后|里|不|太|时)"
)
"""点服务单价换名监测仪安装单价."""
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
    rf"(?P<b>[条行项栏](?:也|就|都|要|得|给我|直接)*)(?:换|{CHANGE})[ \u3000]*(?=(?![成为叫作做到名称回动一填用报列])[\u4e00-\u9fff]{{2,20}}{ENDS}(?:$|[，,。；;！!\s]|[\d≥≤]))"
)
"""数量那条改 流浪犬收容数量."""
_WHOM = re.compile(
    r"(?<=[条行项个栏])(?<![，,；;：:另]一[条行项个栏])(?:就|也|那就)?写(?=[\u4e00-\u9fff]{2,10}满意度(?:\d|[，,。≥]|不低|$))"
)
"""满意度那个就写村民满意度85以上."""
_AND_THEN = re.compile(
    rf"(?P<a>(?:加|补|添|增加)(?:上)?一?[条个项行][^，。：:\d]{{2,16}}?{ENDS})(?:我们|咱们|今年|明年|全年|一共|总共|大概|要|得|计划|准备|打算)+[\u4e00-\u9fff]{{0,3}}?(?=\d|[一二两三四五六七八九十百]+[个人次场户名])"
)
"""加一个护林员培训人数我们今年培训60个人: the name ends where it is told of."""
_PAUSED = re.compile(
    rf"(?P<v>改成|改为|换成|改叫|叫做|叫|称|(?<=效益|影响|质量|数量|时效|意度)[写填])[ \u3000]+(?=[\u4e00-\u9fff]{{2,20}}{ENDS}(?:$|[，,。；;！!\s]))"
)
_PUT = re.compile(
    rf"(?P<c>{CLASS_WORD}(?:类?指标|类)?(?:那边|那块|那里|那栏|这边|这块|这里|里面|里头|里|中|下面|下|一栏)?(?:再|也|另外|另|还|要|得|给我|帮我|应该?)*)(?:立|挂|弄|整|搞|记|置|摆|安|塞|添|设|列|跟|接|续|拟|起|排|上(?!一条[改删的写换]))(?:上|进|个)?一?(?P<u>条|个|项|行)(?=[“\"]?[\u4e00-\u9fff]{{3,}})"
)
_PUT_MORE = re.compile(
    rf"(?P<c>(?:^|(?<=[，,。；;]))(?:再|另外?|还要|另外再|后面|下面|底下|后头|后边|下边|紧接着|接着|紧跟着|最后)+(?:再|也|还|另|给我)*)(?:立|挂|弄|整|搞|记|置|摆|安|塞|设|跟|接|续|拟|起|排|列|来|写|上)(?:上|进|个|着)?一?(?P<u>条|个|项|行)(?=[\u4e00-\u9fff]{{3,20}}?(?:{ENDS})(?:[，,：:\d]|$))"
)
"""质量再立一条…, 再挂一个…: a row is to come."""
_STRUCK = re.compile(
    r"(?P<b>(?:[条行项]|率|满意度|数量|指标|标准|单价)(?:就|也|都|先|给我|帮我|直接|干脆|还是|可以|请)*)(?:(?:撤|撸|踢|抠|掐|抽|刨|勾|拉|销|裁|毙)(?:掉|了|去|下来?)|免了|作废|不作数|下掉|拿了)(?P<e>(?:吧|了|啊|哈)*(?=$|[，,。；;！!\s]))"
)
"""蚁巢那行撤了: a row is to go."""
_NEEDLESS = re.compile(
    r"(?P<b>[条行项](?:指标)?|率|满意度|数量|标准|单价|效益)(?:就|也|都|全|先|可以|其实|实在|根本|，)*(?:(?:别|不要)(?:再)?(?:写|列|留|考核|体现)(?=了)|(?:不用|不必|不需要?|用不着|没必要|没有必要|无需|无须|犯不着)(?:再)?(?:留|写|列|保留|要|体现|考核)(?:着|它)?|不保留|不予保留|可以不留|不再保留)(?P<e>(?:了|吧|啊|哈)*(?=$|[，,。；;！!\s]))"
)
"""开工那条不用留: a row is to go."""
_OF_A_STEP = re.compile(
    r"刚|才(?:改|加|删|填|写|换)|方才|上一步|上一次|改动|修改|操作|[改删加填写换]的那"
)
"""刚改的那条撤了: a step is taken back, and no row goes."""
_OPENING = re.compile(
    r"^(?:不行不行|不对不对|不好不好|别别别?|行吧行吧|好吧好吧|是是是?)[，,、\s]*(?=[\u4e00-\u9fff]{4,})|^(?:哎哟|哎呦|哎呀|对了|哦对了?|啊对了?|还有就是|还有个事|再有就是|喂|哎)[，,、\s]*(?=[\u4e00-\u9fff]{4,})"
)

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
    text = _TWO_PLACES.sub(r"\g<v>\g<a>", text)
    text = _SPELT_OUT.sub(r"\g<n>改成", text)
    text = _NAME_MADE.sub(r"\g<b>\g<l>改成", _MADE.sub("改成", text))
    text = _NEW_NAME.sub("改名为", text)
    text = _NAME_TURNED.sub(lambda one: re.split("[换改用写调]", one.group("n"))[0] + "改成", text)
    text = _ROW_TURNED.sub(r"\g<b>改成", _PAUSED.sub(r"\g<v>", text))
    text = _WHOM.sub("改成", text)
    text = _BY_NUMBER.sub(r"改成\g<v>", _BACK_TO.sub("改成", text))
    text = _PUT.sub(r"\g<c>加一\g<u>", text)
    return _AND_THEN.sub(r"\g<a>，", _PUT_MORE.sub(r"\g<c>加一\g<u>", text))


def _told_by_itself(text: str) -> str:
    """写清楚点，完工时间8月31日前: without how it is to be told, where cell and value follow."""
    rest = ""
    return rest if name_and_value(re.split("[，,。；;]", rest)[0])[1] else text
