"""The project's subject as a name of an indicator can carry it: short, without frames and places."""

from functools import cache, lru_cache

from assistant.facts import Brief
from assistant.understanding.lexicon import any_of, people
from assistant.understanding.who.sources import without_rest
from assistant.understanding.wording.talk import matter_said
from assistant.understanding.wording.word_edges import without_front
from corpus import late_re as re

_MONEY_WORDS = re.compile(r"(?:专项)?(?:工作)?(?:专项资金|经费|资金|费用|专款|支出)$")
_FEES = re.compile(
    r"(服务|物业|活动|宣传|培训|会议|会务|维护|维修|养护|评估|评价|审计|租赁|管理|运行|运维|购置|劳务|印刷|设计|监理|检测|测绘|管养|管护|维修养护|清运|清掏|维保|托养|照护|修剪|检查|保洁|运营|值守|劳务|记账|代理|保障|体检|考务|评审|鉴定|咨询|招聘|布展|展览|策划|勘察|勘测|抽检|检验|检定|处置|处理|清理|清淤|拆除|绿化|绿化养护|研究|编制|规划|安装|改造|建设|慰问|演出|比赛|赛事|接待|运输|搬迁|消杀|防治|监管|巡查|看护|托管|托养)费$"
)
_BILLS = re.compile(
    r"(?<=.{4})(?:冬季|夏季|冬春|全年|年度)?(?:[水电油气网]费|水电费|燃油费|燃气费|取暖费|供暖费)$"
)
_FRAME = re.compile(r"^(?:政府)?购买服务(?:项目|经费)?(?=$|[(（\-—])")
_CLASS = re.compile(r"^(.*?)(?:服务)?类$")
_SAYS_ENOUGH = re.compile(
    r"购买服务.{0,4}?[(（]((?:物业|后勤|物业后勤|档案管理|系统运维))(?:服务|理)?类"
)
"""Classes of bought services that say by themselves what is bought: 购买服务（档案管理类+…）."""
_BARE_FRAME = re.compile(r"购买服务.{0,4}?[(（][^()（）+＋，,、]{2,8}类[)）]$")
_TAIL_PLACE = re.compile(r"[一-龥]{2,4}?(?:社区工作站|社区|村委会|居委会|村)$")
_PARTS = re.compile(r"[+＋，,、;；]")
_HOUSES = re.compile(
    r"文物保护单位|机关单位|景区|产业园区?|开发区|广场|陵园|车站|服务站|服务中心|服务大厅|学校|小学|中学|幼儿园|敬老院|养老院|福利院|卫生院|医院|派出所|办公楼|文化站|图书馆|社区|小区|公园|广场|市场"
)
"""Where it is, said before what it is."""
LONGEST = 12
"""Characters of a subject in a name; a longer one is shortened or left out."""


@lru_cache(maxsize=4096)
def matter(topic: str) -> str:
    """What the money is for, without the word for money: 宣传经费 -> 宣传, 顾问服务费 -> 顾问服务."""
    bare = _BILLS.sub("", _FEES.sub(r"\1", _MONEY_WORDS.sub("", _unframed(topic))))
    bare = re.sub(r"(?<=.{4})委托(?:服务)?$", "", bare)
    bare = re.sub(r"(?<=.{4}服务)(?:政府)?(?:采购|购买|购置)$", "", bare)  # no goods
    bare = re.sub(r"(?<=.{6})(?:[省市县区乡镇]级|地方|本级)配套$", "", bare)
    bare = re.sub(r"(?<=改造|建设|修复|整治|治理|提升|修缮)配套$", "", bare)
    return bare if len(bare) >= 2 else topic


def subject_of(brief: Brief) -> str:
    """What this project's money is for; "" where the request does not say."""
    return _subject(brief.topic, brief.project_name or "")


@lru_cache(maxsize=4096)
def _subject(topic: str, name: str) -> str:
    said = topic or name
    if _FRAME.match(said) and name:
        said = re.sub(r"^.{0,20}?(?:19|20)\d{2}年度?", "", name)
    return matter(said)


def first_said(brief: Brief) -> str:
    """The request without the messages that came later: those add facts and change no other row."""
    later = max((fact.turn for fact in brief.facts), default=0)
    lines = brief.text.split("\n")
    return matter_said("\n".join(lines[: max(1, len(lines) - later)]))


def unframed(brief: Brief) -> str:
    """The request without frames of purchasing, which say how and not what; else the request."""
    bare = re.sub(
        r"(?:政府)?购买服务|(?<=[(（])[^()（）+＋，,]{2,8}类(?=[)）+＋，,])",
        "",
        without_rest(matter_said(brief.text)),
    )
    bare = re.sub(r"^项目名称[：:]|[(（][)）]", "", bare)
    return bare if re.search(r"[一-龥]{3}", bare) else brief.text


def bought_service(name: str) -> str:
    """The service that the class in a frame of purchasing says to be bought; "" where it says too little."""
    found = _SAYS_ENOUGH.search(name)
    return f"{found[1]}服务" if found else ""


def says_only_how(brief: Brief) -> bool:
    """True for a name that is a frame of purchasing and no more: what for stands in the goal alone."""
    name = brief.project_name or ""
    return bool(_BARE_FRAME.search(name)) and not bought_service(name)


def _unframed(topic: str) -> str:
    """The subject inside a frame of purchasing: 政府购买服务(城市维护类+绿道管养经费) -> 绿道管养经费.

    What stands in brackets says more than the frame; a class (专业技术服务类) only where nothing else
    does; a place behind the brackets says where, not what.
    """
    if not _FRAME.match(topic):
        return topic
    if service := bought_service(topic):
        return service
    inner = re.search(r"[(（](.*?)[)）]", topic)
    behind = re.sub(r"^.*?[)）]|^[^(（]*$", "", topic).strip("-— ")
    parts = [part.strip() for part in _PARTS.split(inner[1]) if part.strip()] if inner else []
    said = [part for part in parts if not part.endswith("类")]
    joined = [re.sub(r"^.{2,6}类", "", part) for part in said]
    behind = re.sub(r"[(（][^)）]*[)）]?$", "", behind)
    behind = _TAIL_PLACE.sub("", _MONEY_WORDS.sub("", behind)).strip("()（）-—")
    for candidate in (behind, *joined):
        if len(_MONEY_WORDS.sub("", candidate)) >= 2:
            return re.sub(r"[“”\"]", "", candidate)
    for part in parts:
        found = _CLASS.match(part)
        if found and len(found[1]) >= 2:
            return f"{found[1]}服务"
    return topic


def after_house(text: str) -> str:
    """What it is, without the house where it is: 便民服务站电子显示屏 -> 电子显示屏."""
    return _HOUSES.split(text)[-1] or text


def short(topic: str) -> str:
    """The subject where a name has room for it; "" where it is too long to be one word of a name."""
    bare = re.sub(r"[(（][^()（）]*[)）]", "", topic)
    bare = without_front(_PLACE, bare) if len(bare) > LONGEST else bare
    if len(bare) > LONGEST and _FITTED.search(bare):
        bare = _for_them().sub("", bare)
    if len(bare) <= LONGEST:
        return bare
    behind = after_house(bare)
    if len(behind) < len(bare) and 4 <= len(behind) <= LONGEST:
        return behind
    parts = _parts(bare)
    last = next((part for part in reversed(parts) if len(part) >= 4), bare)
    return last if len(last) <= LONGEST and last[0] not in "、和及与" else ""


_PLACE = re.compile(r"[一-龥]{2,6}?(?:街道|乡|镇|县|区|市|省)(?![委直级局城])(?=..)")
_FITTED = re.compile(r"(?:安装|加装|购置|采购|更换|配备|配发)$")


@cache
def _for_them() -> re.Pattern[str]:
    """Those who get the things that a subject names, at its front: 全街道独居老人｜智能水表和门磁安装."""
    return re.compile(rf"^[一-龥]{{0,8}}?(?:{any_of(people())})(?=[一-龥]{{5}})")


def is_part(word: str, topic: str) -> bool:
    """True for one of several things that a subject joins: 除颤仪购置 of 心电图机和除颤仪购置."""
    parts = _parts(re.sub(r"[(（][^()（）]*[)）]", "", topic))
    return len(parts) > 1 and word != topic and word in parts


def _parts(text: str) -> list[str]:
    """What a subject joins; a word too short to stand alone goes with the next: 春节、八一慰问."""
    joined: list[str] = []
    for piece in re.split(r"(以及|[、及和与])", text):
        mark = piece in {"以及", "、", "及", "和", "与"}
        if mark or (
            len(joined) > 1
            and joined[-1] in {"以及", "、", "及", "和", "与"}
            and len(joined[-2]) < 4
            and joined[-2]
        ):
            joined.append(piece)
            if not mark:
                joined[-3:] = ["".join(joined[-3:])]
        else:
            joined.append(piece)
    return [part for part in joined if part not in {"以及", "、", "及", "和", "与"}]
