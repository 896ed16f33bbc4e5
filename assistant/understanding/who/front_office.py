"""The body with which a request begins, where neither 局 nor a marker says that it asks: 妇联两癌检查, 疾控中心：….

Such a body is the one that implements the project and no part of its name, unless the request goes
on with the body's own house (派出所办公楼维修), or the house is what the project is known by (县图书馆).
"""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words
from assistant.understanding.wording.scan import Scan

_ASKS = r"(?:^|\n)(?:(?:你好|您好)?,?(?:我是|我们是|这里是|我这边是|我这里是|我们))?(?:20\d\d年(?:度)?)?"
_WHERE = r"(?:[一-龥]{1,6}?[省市县区旗镇乡]|街道|[省市县区镇乡])?"
_SPOKEN = r"(?:那边|这边|那里|这里|上|里)?的?"

_QUOTE = r"[“\"'‘《<]"
_GIVES = r"[给为向替]\d"
"""Before whom the body gives to: 残联给60户残疾人家庭做无障碍改造."""
_TOGETHER = (
    r"(?:20\d\d年(?:度)?)?(?P<name>[一-龥]{1,10}?局(?:(?:、|和|与|会同|联合)[一-龥]{1,10}?局)+)"
    r"(?:联合|共同|联动)?(?:组织)?(?:实施|开展|举办)的?(?=[一-龥]{3})"
)
"""Two bureaus that carry out one project together."""

_LEAST = 5
_SAYS_NOT_WHOSE = (
    r"(?:(?:设备|设施|车辆|电脑|物资|系统|家具|空调|办公|用品|运行|运转|日常|工作|专项|维修|维护|更新|更换|购置|采购|改造|建设|提升|整治"
    r"|服务|管理|慰问|体检|培训|宣传|活动|保障|经费|资金|费用|费|补助|补贴)+|(?:想要?|要|需要?)?[做搞办]?[一-龥]{0,2})"
)
"""What says too little without the body: 设备更新, 工作经费."""


@cache
def _body(group: str) -> str:
    return rf"{_ASKS}(?P<name>{_WHERE}(?:{any_of(words('offices', group))}))"


@cache
def _house() -> str:
    houses = any_of(words("offices", "of_level"))
    return rf"(?:^|\n)(?:20\d\d年(?:度)?)?(?P<name>(?!请|编制|编写|填报|起草|我|咱|本)[一-龥]{{0,4}}?[省市县区旗](?:{houses}))(?=[一-龥]{{3}}|,|:|{_QUOTE})"


def front_office(scan: Scan) -> tuple[str, tuple[int, int]] | None:
    """(the body, its words that are no part of the name) at the front of a request; None where none is."""
    flat = scan.flat
    if together := pattern(_TOGETHER).match(flat):
        return scan.words(*together.span("name")), together.span()
    found = pattern(
        rf"{_body('leading')}(?P<spoken>{_SPOKEN})(?=[一-龥]{{3}}|(?!{any_of(words('offices', 'has'))})[一-龥]{{2}}[ ,]|{_GIVES}|\d|:|{_QUOTE})"
    ).search(flat)
    if found and pattern(
        rf"(?:涉及|共|覆盖)?[\d两二三四五六七八九十]+[个所家处]{found['name'][-3:]}"
    ).search(flat):
        found = None  # 派出所办案区改造，涉及3个派出所
    if found:
        own_house = pattern(rf"的?(?:{any_of(words('offices', 'has'))}|拟|计划|准备)")
        rest = pattern(
            rf"(?:20\d\d年(?:度)?|[今明]年)?(?:{_QUOTE}|[”’》>])*(?P<rest>[一-龥A-Za-z、]*(?:[”’》>\"'][一-龥A-Za-z、]*)?)"
        ).match(flat, found.end())
        matter = rest["rest"] if rest else ""
        gives = pattern(_GIVES).match(flat, found.end()) is not None
        short = len(matter) < _LEAST and not found["spoken"] and not gives
        in_year = flat[found.end() : found.end() + 1].isdigit()  # 党校2026年主体班
        short = short and (in_year or pattern(_SAYS_NOT_WHOSE).fullmatch(matter) is not None)
        association = found["name"].endswith(("联", "会", "协", "委", "社"))
        short = short and not (association and flat.startswith(":", found.end()))
        in_name = short or own_house.match(flat, found.end("name"))
        span = (0, 0) if in_name else (found.start("name"), found.end())
        return scan.words(*found.span("name")), span
    kept = pattern(rf"{_body('kept')}(?=[一-龥]{{2}}|\d|:)").search(flat)
    kept = None if kept and kept["name"].startswith(("乡镇", "农村", "各")) else kept
    kept = kept or pattern(_house()).search(flat)
    if kept is None:
        return None
    alone = pattern(rf"[,:](?=[^,;。\n]{{4}})|(?={_QUOTE})").match(flat, kept.end("name"))
    span = kept.span("name") if alone else (0, 0)  # 县融媒体中心，机房UPS更换
    return scan.words(*kept.span("name")), span
