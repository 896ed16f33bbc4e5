"""Words that name people who are asked or served: 护林员, 周边村民, 成果使用单位; and no row, value or place."""

import re

from assistant.understanding.lexicon import people

_ENDS = re.compile(
    r"(?:[户民员者众属师兵客商友]|[家校局科队站所院镇乡村县区组班处厂馆园会部社场店]长|[职民员护社技义矿]工|学生|考生|新生|[菜果林茶蜂粮瓜花烟药棉蔗橘桑牧渔]农|[牧渔]民|(?<![\d第几])人|家庭|干部|单位|企业|公司|学校|院校|机构|合作社|职工|队伍|班子|部队|乡亲|业主|摊主|船主|车主|雇主|场主|买家|买方|用户|甲方)$"
)
_NO_PEOPLE = re.compile(
    r"(?:率|度|数|量|额|费|价|成本|时间|期限|卫生|再生|主管单位|实施单位|填报单位)$"
    r"|^(?:[一二两三四五六七八九十百几\d每各]|不|没|别|改|换|写|填|删|加|补|是|问|那|这|我|你|他|第)|[，。：、]$|[换改写填]成|[换改]为|替换|不是|改叫"
)


def names_people(words: str) -> bool:
    """True where the words name people or bodies that can be asked."""
    if not 2 <= len(words) <= 14 or _NO_PEOPLE.search(words):
        return False
    return words.endswith(people()) or _ENDS.search(words) is not None
