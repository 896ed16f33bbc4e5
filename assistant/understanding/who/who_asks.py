"""Who asks for the project, by the ends of the names of bodies and by what stands around them.

A body is a place (县, 柳河镇, 玉泉社区) and a word of office (局, 法院, 疾控, 残联, 卫生院 …). It asks where it opens the
request or a clause and somebody speaks for it (我是科协的, 气象局小孙), where it plans (消防大队要买, 区疾控2026年…), where a
colon or a space parts it from the matter, in brackets behind the name of the project, and, with its place, where the
matter follows at once (县法院陪审员经费). What is built, kept, counted or served asks for nothing.
"""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.who.bodies import OF_A_BODY
from assistant.understanding.wording.talk import SURNAME

_LETTER = r"[^\W\d_a-zA-Z给对向请帮想要的了是把让从由每各这那年]"
_PLACE = rf"(?:{_LETTER}{{0,3}}?(?:自治)?(?:[省市州县旗镇乡]|(?<![社小园片校景辖])区)(?!级)|(?:{_LETTER}{{2,4}}?)?街道|{_LETTER}{{2,4}}?社区)"
_OFFICES = (
    r"法院|检察院|党委|党(?:支部|总支)(?!书记)|疾控(?:中心)?|(?<!关)[残妇文侨科]联|工商联|科协|[党团]工委|计生协|残疾人联合会|团委|总?工会|红十字会|供销社|党校|"
    r"研究室|红会|集团|广播站|电视台|卫健委|发改委|住建委|政法委(?!员)|宣传部|组织部|统战部|社会工作部|武装部|纪委|管委会|街道办(?!公)|(?:消防|交警|特警|刑警|巡警|治安|执法)[一-龥]{0,2}[大中支总]队|"
    r"(?<=[河林路田警])长办|(?:文明|信访|综治|应急|民政|禁毒|扶贫|党政|党群|农业|史志|县志|志|编|网信|统计|城管|规划)办"
)
"""Words that mean a public body wherever they stand."""
_HOUSES = r"(?<!服务)中心(?!校|[小中]学|医院|卫生院|幼儿园|广场)|[一-龥]站|[一-龥]所|[一-龥]处|执法队|[大中支总]队|[一-龥]馆|[一-龥]院|中心校|[一-龥]队|[小中]学|[一二三四五六七八九十][小中](?!学)|学校|幼儿园|[一-龥]办(?![公事理])|[村居]委会|联合会|(?<=[政民])府|[林农牧茶渔]场|[年化]宫|[一-龥]厂|[一-龥]校(?![园车外内医服])|办公室(?![用电设家装改维])"
"""Words that mean a body or the house that it has."""
_PART = r"(?:[一-龥]{1,4}(?:科|股|大队|中队|支队|[^公厕住诊]所|中心|分局))?"
"""教育局体卫艺科: a part of a bureau."""
_NOT_FIRST = (
    r"(?!中小学|寄宿|薄弱|普惠|县级|市级|省级|区级|乡镇|区域|镇区|市政|市民|市场(?!监)|县城|城区|村级|村民|乡村|县域|城乡|农村|全|本|我|咱|俺|该|其|为|在|与|和|及|以|按|新|老旧|公办|民办|部分|第三方|专业|老?年|"
    r"关于|根据|按照|依据|经(?![信济贸发管开])|购|采购|委托|聘|维修|改造|建设|加固|支持|补助|推进|实施|开展|组织(?!部)|完成|安排|申请|一|[两二三四五六七八九十]|今|明|去|后|加油|充电|公交|便民|污水|垃圾)"
)
_SURE = rf"{_NOT_FIRST}(?:{_PLACE})?(?:{_LETTER}{{1,7}}?(?<![布格结当全大邮])局{_PART}|{_LETTER}{{0,4}}?(?:{_OFFICES}))"
_PLACED = rf"{_NOT_FIRST}{_PLACE}(?:{_LETTER}{{0,6}}?(?:{_HOUSES})|政府)|{_NOT_FIRST}{_LETTER}{{2,4}}?(?<![城集乡老新])(?:街道|镇|乡|社区|村)(?![镇乡])"
_BARE = rf"{_NOT_FIRST}{_LETTER}{{1,6}}?(?:{_HOUSES})"
_SECTORS = r"(?:渔政|农技|农机|农经|经管|畜牧|兽医|林业|水利|水务|防汛|河道|文化|广电|广播|环卫|市容|园林|绿化|市政|路政|公路|运管|质监|环保|血防|植保|种子|防疫|检疫|动监|动检|气象|地震|档案|统计|财政|国土|规划|监管|房管|殡葬|救助|供热|供水|节水|移民|招商|创建|创城|双拥|拆迁|征收|外事|接待|金融|人防)"
_OF_A_SECTOR = rf"{_SECTORS}(?:办|处|(?<!广播)(?<!供[水热])站|所|大队|中心)"
"""Bodies by the work that they have: 渔政站, 供热办, 园林所."""
_MARK = r"(?=[，,。；;：:、\n ]|$)"
_OPENS = r"(?:^|(?<=[，,。；;：:\n ]))(?:喂|哎|嗯|那个|[你您]好[啊呀]?|[一-龥]{0,2}(?:老师|主任|科长|会计|姐|哥)(?:[你您]好)?|[老小][一-龥]啊?|[，, ]){0,3}"
_YEAR = r"(?:20\d\d年(?:度)?|[今明]年|年底前)"
_PERSON = rf"(?:{SURNAME}(?:师傅|老师|[姐哥工科局总队])|[小老][一-龥]|[一-龥]{{1,3}}(?:主任|科长|股长|所长|站长|局长|会计|干事|队|校|院|馆)(?![一-龥])|的?(?:村委会?|居委会?|党支部|党总支)?(?:主任|书记|会计|文书|院长|校长|园长|馆长)|(?:的?(?:财务|出纳|财政)(?:室|股|科)?)(?=[的，,。；;、\s]))"
_PLANS = rf"(?:那边|这边|这里)?(?=(?<!政府)[：:](?!\n)| ?{_YEAR}|想|要(?!求)|[那这]个|打算|准备(?!金)|计划(?!生育)|拟|申请|申报|委托|来问|报[个一]|要?购[买置]|采购[一-龥]|说的)"
_WHOSE = r"(?:[我咱俺]们|[我咱俺](?!们))"
_LONGEST_NAME = 16
_NO_BODY = r"(?:提灌|泵|加油|充电|换电|变电|污水(?:处理)?|泵排|抽水|排涝|雨量|水文观测|气象观测|收费|垃圾中转|中转|转运|压缩|回收|收购|公交)站$|[下进返回入]乡"
"""Stations that are built and kept, and ask for nothing; no place where somebody goes to the country."""


@cache
def _rules(houses: bool) -> tuple[str, ...]:
    """The signs, the surest first."""
    bare = rf"|{_BARE}" if houses else ""
    anybody = rf"(?P<name>{_SURE}|{_PLACED}{bare})"
    public = rf"(?P<name>{_SURE}|{_PLACED})"
    has = rf"(?:{any_of(words('offices', 'has'))})"
    public_office = rf"(?P<name>{_NOT_FIRST}(?:{_PLACE}(?:{_LETTER}{{0,4}}?(?:{_OFFICES}))|{_LETTER}{{0,4}}?(?:{_OFFICES})(?<!队)|{_LETTER}{{1,7}}?(?<![布格结当全大邮])局{_PART}))"
    school = r"^(?P<name>第[一二三四五六七八九十][一-龥]{0,2}[小中]学|中心校)(?=[一-龥]{4})"
    return (
        rf"{_OPENS}(?:{_WHOSE}?(?:这边|这里|这儿|这)?是){anybody}(?:的|这边|这里)?[啊呀]?(?:{_PERSON})?{_MARK}",
        rf"{_OPENS}{_WHOSE}{anybody}(?:的|这边|这里)[啊呀]?(?:{_PERSON})?{_MARK}",
        rf"{_OPENS}{anybody}{_PERSON}(?:{_MARK}|(?=[让叫跟要找]我|说|想))",
        rf"{_OPENS}{_WHOSE}?{_YEAR}?{public}{_PLANS}",
        rf"^{_YEAR}?{anybody}(?:{_PLANS}|的{_MARK})",
        rf"{_OPENS}{anybody}(?=拟)",
        rf"^(?P<name>{_NOT_FIRST}{_LETTER}{{2,9}}(?:监测|监督|监管|管理|执法|推广|检[测验疫]|防治|防疫|救助|保护)(?:站|所|处|中心|大队))[，,](?=[^\d一]{{2}})",
        rf"{_OPENS}{_WHOSE}(?![省市州县区旗镇乡村]){anybody}的?(?=[一-龥])",
        rf"(?<![局委办所站院馆心])[（(]{public}[）)](?:(?=[，,。；;\n]|$)|{_PLANS})",
        rf"^{_YEAR}?(?P<name>{_SURE}|{_PLACED}|{_NOT_FIRST}{_LETTER}{{1,5}}(?<![承主协举开督交催查快])办)的? (?=[^\d ]{{2}})",
        rf"^{_YEAR}?{public_office}(?!{has})(?=[一-龥]{{4}}|“|[一-龥]{{3}}[，,])",
        rf"^{_YEAR}?(?P<name>{_NOT_FIRST}(?:{_PLACE}{_LETTER}{{0,6}}?(?:{_HOUSES})|{_LETTER}{{2,4}}(?:林场|农场|学校|小学|中学|幼儿园|卫生院|派出所|司法所))(?<!政府))(?!分[馆院部校店站])(?![一-龥]{{0,8}}(?:{has}|更换|更新|购置|采购))(?=[一-龥]{{4}}|“)",
        rf"^{_YEAR}?(?P<name>(?:{_PLACE})?{_OF_A_SECTOR})(?:(?<=办)|(?![一-龥]{{0,8}}(?:{has}|更换|更新|购置|采购|建设|新建|维护|升级)))(?=[一-龥]{{4}}|“)",
        rf"{_OPENS}(?:我们?|咱们?|俺们?|本)(?:单位|[县区市镇乡村社街局院站所校馆队办]|中心|学校|公司|支部)[（(](?P<name>[一-龥]{{3,16}})[）)]",
        rf"(?<=[，,。；; \n])(?P<name>{_NOT_FIRST}(?:{_LETTER}{{0,7}}?(?<![布格结当全大邮])局{_PART}|(?:{_PLACE})?(?:{_OFFICES}|{_OF_A_SECTOR})|(?:{_LETTER}{{2,4}})(?:街道|镇|乡|社区|村){_LETTER}{{0,4}}(?:{_HOUSES})))[。 ]*$",
        rf"在{anybody}(?:上班|工作|任职)",
        rf"(?:(?<![一-龥])|(?<=项目)|(?<=工程)){anybody}(?=(?:组织|具体|负责|牵头)*(?:实施|承办|牵头|承担))",
        rf"{_OPENS}(?P<name>{_NOT_FIRST}{_LETTER}{{1,7}}?局)(?=[一-龥]{{2,6}}\d+[人名])",
        rf"(?<= )(?P<name>{_NOT_FIRST}{_LETTER}{{2,6}}?(?:管理[所处]|派出所|司法所))(?= )",
        *(school,) * houses,
    )


def who_asks(text: str, *, houses: bool = True) -> tuple[str, tuple[int, int]] | None:
    """(the body that asks, where it stands in ``text``); None where none is known.

    Without ``houses`` only public bodies and bodies of a named place are looked for: 养老院要护理床 keeps its 养老院.
    """
    acts = rf"(?:{any_of(words('verbs', 'acting'))})"
    for rule in _rules(houses):
        for found in pattern(rule).finditer(text):
            name = found["name"]
            if (
                1 < len(name) <= _LONGEST_NAME
                and name not in words("offices", "not_office")
                and not pattern(rf"{_NO_BODY}|{OF_A_BODY}").search(name)
                and (name.endswith("局") or not pattern(acts).match(name))  # 审计局
            ):
                return name, found.span("name")
    return None
