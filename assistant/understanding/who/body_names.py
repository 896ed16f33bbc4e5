"""What the name of a body looks like: how it ends, and what stands in none."""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, people, words

_BODIES = (
    r"(?<![布格结当全邮破])局|纪委监委|(?:(?<=团)[省市县区旗]|卫健|发改|住建|政法|工|团|纪|党|编|爱卫|安|管)委(?![员托])|[一-龥]委会|委员会|(?:联合|协|学|商|工|红十字|基金|慈善|总)会(?![议员场])|科协|计生协|疾控(?!中心)|"
    r"(?<![承主协举开督交催查快待续补经代可申停难会照包])办(?![公理事学法])|办公室(?![用电设家装改维])|[残妇文科侨]联|工商联|供销社|合作社|党校|(?<!\d)(?<![一二三四五六七八九十])[大中支总]队(?![员伍长])|(?:执法|勘察|交警|消防|巡防|救援|调查|勘测|养护|巡)队(?![员伍长])|"
    r"(?:宣传|组织|统战|武装|工作)部|研究室|(?:公路|养护|工务)段|(?:派出|司法|财政|监管|管理|国土)所|党[总]?支部(?!书记)|(?<!下乡)政府|集团|公司(?!化)"
)
"""Ends of bodies that are no house."""
_HOUSES = (
    r"(?:医|法|检察|[中西]医|卫生|福利|养老|敬老|保健|科学|研究|设计|剧|画|书)院|[小中]学(?!生)|[一二三四五六七八九十][小中](?![学队班期])|中心校|学校|幼儿园|中心(?!校|[小中]学|医院|卫生院|幼儿园|广场)|"
    r"[一-龥](?<![泵水电车驿机])站(?![点台])|血站|水管站|[一-龥](?<![厕会场诊住哨])所(?![需有在])|[一-龥](?<![到多四各用坏好益短长几深停一二两三])处(?![理置罚])|(?<![宾饭茶旅])馆(?![内外藏])|[林农牧渔茶畜苗]场|粮库|电站|水厂|剧团|(?<=[年化])宫|动物园|(?<=[一-龥])厂(?![房区家长])"
)
"""Ends of bodies that are the houses that they have, too."""
_PLACES = r"(?<=[一-龥]{2})(?<![城集乡老新街各全])(?:街道|镇|(?<![下返进入回家故异])乡|社区)(?![一-龥]{0,8}(?:[居村]委会|党支部|党委|院|站|办|中心|政府|办事处))(?![长里上]|居民|群众|[镇乡村])"
_VILLAGE = r"(?<=[一-龥]{2})(?<![行政自然个全各老乡农])村(?:两委)?(?!委会)"
_SECTION = r"(?<=[一-龥]{2})[科股](?![技学目普室])"
_PART = r"(?:[一-龥]{1,3}(?:科|股|所(?!需)|站)|[一-龥]{2}中心|[一-龥]{2}部|[一-龥]{2,4}[大中支]队|[一-龥]{2}分局)?"
"""教育局体卫艺科, 水利局建管站: a part of a body."""
_NOT_IN_NAME = (
    r"的|了|们|是|由|在|和|与|及|或|给|对|向|请|为|让|把|将|被|从|到|去|来|送|等|各|每|我|咱|俺|本(?!院)|其|该|部门|单位|会议|同意|地处|现有|全[县市区镇乡街村省]|用于|用在|[今明去]年|智慧|第.届|乡镇|[中一]老?小学?|垃圾|提灌|泵站|自动|加油|充电|污水|中转|两癌|下半年|经局|一网|智能|"
    r"要|想|拟|购|买|租|装|换|修|建(?!管|设局|委|局|设和)|新(?!区)|配|补|委托|改造|维护|更换|采购|提升|"
    r"培训|保洁|涉及|覆盖|包括|其中|完成|关于|根据|按照|参加|组织(?!部)|开展|推进|实施|支持|服务(?!中心|站)|下[乡镇]"
)
_WORD_GOES_ON = r"(?<=队)[员伍长]|(?<=厂)[房区]|(?<=库)[房区容]|(?<=站)[点台长]|(?<=[所院馆场局校园])长|(?<=会)[员议长]|(?<=校)[舍园]"
"""厂房, 队员: the end of a body that is the beginning of another word."""
_OF_A_PLACE = r"(?:[一-龥]{1,4}?(?:[县州旗镇乡]|(?<![小园片校景辖社])区|市(?!场))|[省市县区镇乡]|[一-龥]{2,3}街道|[一-龥]{2,4}(?:社区|村)|国有|国家统计局|第[一二三四五六七八九十])"
_COUNTED = rf"(?<!第)[一二两三四五六七八九十几][个家]?(?:{_HOUSES})$"
"""三个站, 三十七处."""
_ALONE = frozenset((
    "学校", "医院", "中心", "公司", "集团", "幼儿园", "政府", "小学", "中学", "社区", "工委", "管委", "委员会", "办公室",
))  # fmt: skip
"""What alone says no body."""
SUPERVISED = r"(?:(?:负责|来|给|也|再)?(?:监管|监督|审核|审批|初审|验收|付费|付款|出钱|出资|给钱|协办|配合|支持|资助|拨|补(?![贴助])|同意|批|收)|(?:让|转|通知|要求|下达|给[了钱补拨]))"
"""What bodies do, behind their name, that neither ask nor carry out."""


@cache
def body(*, houses: bool = True, small: bool = False, of_a_place: bool = False) -> str:
    """A pattern for the name of a body, in the group ``name``.

    ``houses`` counts schools and centres as bodies, ``small`` villages and sections, too; ``of_a_place``
    wants a place first: 县…, 清源镇….
    """
    ends = "|".join([_BODIES, *[_HOUSES, _PLACES] * houses, *[_VILLAGE, _SECTION] * small])
    letter = rf"(?:(?!{_NOT_IN_NAME})[一-龥])"
    joined = rf"{letter}{{2,8}}?[和与]{letter}{{2,8}}?局"  # 住房和城乡建设局
    first = rf"(?={_OF_A_PLACE})" if of_a_place else ""
    return rf"(?P<name>{first}(?:{joined}|{letter}{{0,10}}?(?:{ends})(?!{_WORD_GOES_ON})){_PART})"


def is_body(name: str) -> bool:
    """True where ``name`` says which body, and is no count of houses and no branch of those served (退休干部党支部)."""
    return (
        len(name) > 1
        and not name.startswith(("们", "城区", "城乡", "农村学", "辖区"))
        and not name.endswith("史馆")
        and pattern(rf"(?!{_OF_A_PLACE})[一-龥]*(?:活动|照料)中心").fullmatch(name) is None
        and name not in _ALONE
        and pattern(rf"(?:{any_of(people())})党总?支部$").search(name) is None
        and name not in words("offices", "not_office")
        and pattern(_COUNTED).search(name) is None
    )
