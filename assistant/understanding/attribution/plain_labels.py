"""What a value is of, without the words of the sentence around it: 一是委托专业狩猎队, 预期受损面积下降."""

from assistant.understanding.figures.daily_counts import is_daily
from assistant.understanding.found import Found
from assistant.understanding.lexicon import pattern
from corpus.values import ValueKind

_FRONT = (
    r"^(?:[一二三四五六七八九]是(?=[一-龥]{3})|(?:预期|力争|争取|力求|确保|预计|估(?:计|[摸着]+)(?![摸着]))(?=[一-龥]{3}|$)|(?:为|对)?(?:全|我|本)[省市县区镇乡村局校](?![域委长级外内际里部])(?=[一-龥]{2})"
    r"|(?:项目)?(?:改造|建成|实施|完工|竣工|投用|整治|投产|运行|完成)后(?=[一-龥]{3})"
    r"|后(?![期勤续备台院山沟坪街湾方排门窗轮])(?=[一-龥]{3})|(?:必须|务必|其中|平均)(?=[一-龥]{2})"
    r"|(?:在|于)[一-龥]{2,8}?(?:架设|安装|设置|新建|铺设|布设|配置|投放|栽植)(?=[一-龥]{2})"
    r"|(?:顺便)?(?:在|于|沿着?)[一-龥]{1,8}?(?:[边旁口处里内上侧]|附近|周边|沿线|两侧|沿岸|周围)(?:装(?![修饰卸])|放(?!映)|立|挂|摆|贴(?!息)|栽|种(?![类子])|铺|设(?![备施]))(?=[一-龥]{2})"
    r"|招(?![聘商生标牌待募投考录])(?=[一-龥]+(?:员|工|师|手|医|警|安)$)"
    r"|(?:改造)?提升(?=[一-龥]{2,}(?:站|馆|室|中心|所|厕|广场|园|路|院|校)$)|(?:委托|聘请|邀请)(?=[一-龥]{2,}(?:队|公司|机构|单位|团队|专家|教师|老师|讲师|律师)$))"
)
_BACK_OF_RATES = r"(?<=[率度面])(?:也)?(?:得有个?|要有个?|[要得]?[压降控提](?:至|到)?|降至|升至|提高至|下降至|怎么也|争取|[要得])$"
_BY_ITSELF = r"(?<=[一-龥]{2})(?:单独|另外?|单)(?:列支?|算|计|核算|安排|编列?)$"
"""药品单独列3万."""
_PAYS = (
    r"(?<=[局委办联会财政金款级])(?:财政)?(?:承担|负担|分担|安排|拨付|到位|给[补拨]|[出拨补给])$"
)
"""Behind who gives the money: 省妇联｜拨, 失业保险基金｜承担."""
_BACK = r"(?<=[一-龥]{2})(?:包干|平均)$"
_PRICED = frozenset({"概算", "估算"})
_REACHED = frozenset({"覆盖", "涉及", "惠及", "遍及", "扶持", "支持"})
"""What is done for so many places: 覆盖9乡镇."""
_OF_STATE = r"^(离岗|离任|退休|在职|在岗|困难|贫困|残疾)的(?=[一-龥]{2})"
"""离岗的老村医: said without 的 in a name."""
_BOUGHT = r"(?<=[一-龥]{2})(?:购置|采购|添置)$"
_SAID = r"(?<=[一-龥]{2})呢[一-龥]{0,6}$"
_SUMMED = frozenset({"计", "合计", "共计", "小计", "共"})
_THINGS = frozenset("台套辆盏件张份册本支部块床把桶箱袋瓶盒包根枚架艘具")


def plain_labels(found: list[Found]) -> None:
    """Take such words off what each value is of."""
    for place, one in enumerate(found):
        what = one.what
        if one.value.kind is ValueKind.MONEY and what in _SUMMED and place:
            what = found[place - 1].what
        for _ in range(2):
            what = pattern(_FRONT).sub("", what)
        what = pattern(_OF_STATE).sub(r"\1", pattern(_SAID).sub("", what))
        if one.value.kind in {ValueKind.MONEY, ValueKind.RATE}:
            what = pattern(_BY_ITSELF).sub("", pattern(_PAYS).sub("", what))
        if one.value.kind is ValueKind.RATE:
            what = pattern(_BACK_OF_RATES).sub("", what)
        elif _thing(one):
            what = pattern(_BOUGHT).sub("", what)
        if what in _REACHED and (one.value.unit or "")[-1:] in set("村镇乡道区"):
            what = one.value.unit or ""
        what = pattern(_BACK).sub("", what)
        if one.value.kind is ValueKind.UNIT_PRICE and (what in _PRICED or is_daily(what)):
            what = ""  # 日均12吨，每吨210元
        one.what = what


def _thing(one: Found) -> bool:
    """True for a count of goods and for the price of one."""
    unit = one.value.unit or ""
    counted = one.value.kind is ValueKind.QUANTITY and not one.value.per and unit in _THINGS
    priced = one.value.kind is ValueKind.UNIT_PRICE and bool(set(one.value.per) & _THINGS)
    return counted or priced
