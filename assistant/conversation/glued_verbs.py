"""A verb before a name that begins like the verb ends: 改成果评审率 is 改｜成果评审率, 加上岗率 is 加｜上岗率."""

import re

from assistant.conversation.order_words import VERB_IN_A_WORD

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
    "上": r"岗|线|门(?!头)|座|架|牌|报|传|学|户|课",
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


def parted_verbs(text: str) -> str:
    """``text`` with plain verbs where one is grown together with the name behind it."""
    return _COMING.sub("加一条", _RENAMED.sub("改成", text))
