"""Who asks, where the name is read without them: 民政局：…, 县教育局要给12所村小…, 城管局协管员56人.

These readings only fill the cell of the office: what the project is called does not depend on them.
"""

import re
from functools import cache

from assistant.understanding.front_office import asks_at_front
from assistant.understanding.lexicon import pattern, words

_FRONT = (
    r"^(?:你好|您好)?[，,]?(?:我们?是|这里是|这边是|我们|我)?(?:20\d\d年(?:度)?|今年|明年)?"
    r"(?![们给为对向请帮把将在由本咱各全每按从关新购买采建修]|我[局们]|维修|改造|涉及|城区|县城|城乡|乡镇|农村|中小|部分|辖区|老旧|村级|今年|明年|20\d\d|[每一二三四五六七八九十两几这那])"
)
_LEVEL = r"(?:[一-龥]{1,4}?[省市州县区旗镇乡])"
_BUREAU = (
    r"[一-龥]{1,10}?(?<![布格结当全大邮])(?:局|卫健委|发改委|住建委|农工委|编办|网信办|政法委)"
)
_BODY = (
    rf"{_LEVEL}[一-龥]{{0,8}}?(?:中心|馆|站|所|医院|卫生院|保健院|学校|小学|中学|幼儿园|院|公司|办公室|办|会|联|[支大中]队)"
    r"|[一-龥]{2,8}?(?:卫生院|医院|小学|中学|学校|幼儿园|街道办|街道|(?<![乡城集])镇政府|乡政府)"
)
_ASKS = r"(?=[：:“\"《]|(?:[今明]年|20\d\d年(?:度)?|年底前)*(?:需?要|想|打算|准备|计划|拟|申请|申报|[给为对][一-龥\d]|(?:购买|采购|购置|租用|聘请|委托|举办|开展)[一-龥]))"
_OF_STAFF = (
    rf"(?:^|[，,；;。 ])(?P<name>{_LEVEL}?(?:公安|城管|教育|民政|市监|市场监管|执法|交通|住建|水务|水利|林业|应急|环卫|综合执法|交警)"
    r"(?:管理|运输)?局)(?=[一-龥]{2,6}\d+[人名])"
)
"""城管局协管员56人: whose staff are paid."""
_HOUSES = r"妇幼保健院|妇幼保健中心|中医院|人民医院|疾控中心|融媒体中心|殡仪馆|救助站|救助管理站|职教中心|产业园区管委会"
"""Houses of which a county has one, and which have a budget of their own."""
_HOUSE = (
    r"(?!乡镇|农村|中小|公办|民办|部分|薄弱|城区|偏远|各|全|[一二两三四五六七八九十]+所)[一-龥]{1,6}?"
    r"(?:卫生院|中心医院|医院|敬老院|养老院|福利院|中心校|小学|中学|幼儿园|派出所|司法所|环卫中心|老年大学|职高|职校|特教学校|中等职业学校)"
)
"""第二小学课桌椅更新: a house with a budget of its own, whose things a note begins with."""
_NO_HOUSE = r"(?!新建|建设|迁建|改扩建|选址|操场|办公|业务|大楼|用房|教学|校园|食堂|宿舍|厕所|围墙|总务|后勤|教务|项目|工程|周边|附近|门前|门口|[的等和、及与]|\d|.*\d+所)"
"""A house that is built has nobody who asks yet."""


@cache
def _rules() -> tuple[str, ...]:
    return (
        rf"{_FRONT}(?P<name>{_BUREAU}){_ASKS}",
        rf"{_FRONT}(?P<name>{_BODY}){_ASKS}",
        rf"{_FRONT}(?P<name>{_HOUSES}){_NO_HOUSE}(?=[一-龥]{{2}}|[“\"：:])",
        rf"{_FRONT}(?P<name>{_HOUSE}|中心校){_NO_HOUSE}(?=[一-龥]{{2}}|[“\"：:])",
        _OF_STAFF,
    )


def asking_body(text: str) -> str | None:
    """The body that asks for the project, which no label, mark or front of the name told; None where none is."""
    if told := asks_at_front(text):
        return told
    for rule in _rules():
        found = pattern(rule).search(text.strip())
        wished = found and re.search(r"[想给要]", found["name"])  # 镇想给幼儿园换空调
        if found and not wished and found["name"] not in words("offices", "not_office"):
            return found["name"]
    return None
