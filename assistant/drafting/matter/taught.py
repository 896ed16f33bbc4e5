"""What people are told of or taught: 消防安全知识 of 消防安全宣传, 家庭教育知识 of 家庭教育讲座."""

from assistant.drafting.matter.subject import short, subject_of
from assistant.facts import Brief
from corpus import late_re as re

LONGEST = 8
"""Characters of what is taught, where a name has room for it."""
_BODY_FIRST = re.compile(
    r"^[一-龥]{0,4}?(?:妇联|团委|残联|科协|工会|司法局|[一-龥]局|街道|社区|中心)(?=.{4})"
)
"""Who holds a lecture, before what it is about."""


def _without_body(what: str) -> str:
    """What is taught, where it is short enough to be said: 家庭教育 of 妇联家庭教育; else ""."""
    bare = _BODY_FIRST.sub("", what)
    return bare if len(bare) <= LONGEST and not re.search(r"[、和及与]", bare) else ""


_EDUCATED = re.compile(
    r"^(?P<of>国防|安全|健康|法治|法制|消防|防灾|禁毒|金融|科学|环保|心理健康|青春期|爱国主义|劳动|税收|保密|交通安全|食品安全|网络安全)教育(?:进[一-龥]{2,4}|活动|培训|讲座)*$"
)
"""What a subject educates in: 国防 of 国防教育进校园."""


def told(brief: Brief) -> str:
    """What people are told of, with the word for knowing: 消防安全 -> 消防安全知识."""
    last = re.split(r"以及|[、和及与]", subject_of(brief))[-1]
    taught = re.match(r"^(?P<of>.{2,}?)(?:专题|系列|公益)?(?:讲座|课堂|沙龙)$", last)
    if taught and (of := _without_body(taught["of"])):
        return of if of.endswith(("知识", "政策", "法律")) else f"{of}知识"
    if educated := _EDUCATED.match(subject_of(brief)):
        return f"{educated['of']}知识"
    if not re.search(r"宣传|宣讲|宣教|普法", subject_of(brief)):
        return "相关政策和知识"
    matter_told = re.sub(
        r"(?:下乡|进(?:社区|校园|村|企业|机关|乡村))?(?:集中|主题|专题|专项)?(?:宣传|宣讲|宣教)(?:教育|活动|月|周|日|工作|引导)*.*$",
        "", subject_of(brief),
    )  # fmt: skip
    matter_told = short(matter_told) if len(matter_told) >= 2 else ""
    if not matter_told or len(matter_told) > LONGEST + 2:
        return "相关政策和知识"
    return (
        matter_told
        if matter_told.endswith(("政策", "知识", "法律", "法规", "精神"))
        else f"{matter_told}知识"
    )
