"""Whom words name: an office without the words around it (则是市统计局), and people who are asked or served (护林员, 周边村民)."""

from assistant.conversation.vocabulary.order_words import CHANGE, FILL_IN, SET_DOWN
from assistant.understanding.lexicon import people
from corpus import late_re as re
from corpus.errors import UserError, shorten

_FRONT = re.compile(
    rf"^(?:名称|全称)?{SET_DOWN}(?=[\u4e00-\u9fff]{{3}})"
    r"|^(?:则|同样|统一|也|就|都|还|仍|暂|先|且|应该?)*(?:是|写|填|补|落|登记|署|报|用)(?:上|成|为|的是)?"
    r"(?=[县市区镇乡省街州]|共青团|中国|[\u4e00-\u9fff]{1,4}(?:省|市|县|区|镇|乡|街道))"
)
_CALLED = re.compile(
    r"^[\u4e00-\u9fff]{0,6}?(?:名称?|全称|全名|名字)(?:应该|应)?(?:是|叫|为|写|：)|^(?:改|写|填)?(?:成|为)?全称(?:是|为)?|^才(?:应该|应)?(?:是|叫|为)"
)
"""街道名是…, 改全称…, 才是…: how the name is told."""
_END = re.compile(r"(?:嘻+|哈+|呀|哦|啦|哟|吧|呗|呢|哒|滴|谢+|[~～!！。])+$")
_NONE = re.compile(
    r"后(?:确定|明确|改|定)|^(?:核对|核实|商量|研究)|^[亦也仍同](?:样)?[为是系]|^[该此](?:局|委|办|厅|院|站|所|队|校|镇|乡|处|中心|部门|单位|街道)$|^(?:我|咱|本(?!溪|级)|你|您|俺)|^(?:八成|多半|大概|可能|也许|好像|若|如果|要是|万一|待|还没|没)|够不够|[千百万]块|多少|的名[字称]?$|^(?:名字|名称|全称|全名)$"
)
"""Words that no office begins with, or has in it."""
_ENDED = r"(?:局|办|处|府|委|中心|站|所|院|部|馆|学校|小学|中学|大学|公司|集团|大队|厅|街道|联合会)"
_TWO = re.compile(
    rf"[\u4e00-\u9fff]{{1,12}}{_ENDED}(?:、|和|跟|与|及)(?:省|市|县|区|镇|乡|街道|[\u4e00-\u9fff]{{1,4}}(?:省|市|县|区|镇|乡|街道))[\u4e00-\u9fff]{{0,12}}{_ENDED}"
)
"""镇殡仪服务站和县民政局: two offices in one cell."""


def office_said(value: str) -> str:
    """The office's name; UserError for words that are none (八成是县水务局)."""
    name = _END.sub("", _FRONT.sub("", _CALLED.sub("", value)))
    if _TWO.fullmatch(name):
        raise UserError(
            f"“{shorten(name)}”是两个单位，一格只填一个，没有填，表格没有改动。请分别说，例如“实施单位是…，主管部门是…”。"
        )
    if _NONE.search(name):
        raise UserError(
            f"“{shorten(value)}”不是单位的名称，没有填，表格没有改动。请写全称，例如“北塬街道办事处”。"
        )
    return name


_ENDS = re.compile(
    r"(?:[户民员者众属师兵客商友]|[家校局科队站所院镇乡村县区组班处厂馆园会部社场店]长|[职民员护社技义矿]工|学生|考生|新生|[菜果林茶蜂粮瓜花烟药棉蔗橘桑牧渔]农|[牧渔]民|(?<![\d第几])人|夫[妇妻]|家庭|干部|单位|企业|公司|学校|院校|机构|合作社|职工|队伍|班子|部队|乡亲|业主|摊主|船主|车主|雇主|场主|买家|买方|用户|甲方)$"
)
_NO_PEOPLE = re.compile(
    r"(?:率|度|数|量|额|费|价|成本|时间|期限|卫生|再生|主管单位|实施单位|填报单位)$"
    rf"|^(?:[一二两三四五六七八九十百几\d每各]|不|没|别|{CHANGE}|换|写|填|删|加|{FILL_IN}|是|问|那|这|我|你|他|第)|[，。：、]$|[换改写填]成|[换改]为|替换|不是|改叫"
)


def names_people(words: str) -> bool:
    """True where the words name people or bodies that can be asked."""
    if not 2 <= len(words) <= 14 or _NO_PEOPLE.search(words):
        return False
    return words.endswith(people()) or _ENDS.search(words) is not None
