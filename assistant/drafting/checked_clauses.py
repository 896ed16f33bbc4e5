"""What makes a clause of the goal a bad one, and the plain words it then has.

惠及接1600人 serves no 接, 配备租船8艘 is a verb twice, 完成区民政局给困难老人做适老化改造85户 is speech. A clause is
looked at as a reader would: does the verb fit its thing, is the thing a noun, is nothing said twice.
"""

import re
from functools import cache

from assistant.drafting.acts import is_verb, split_deed, subject_act
from assistant.drafting.clause_things import PLACE, what_done_to
from assistant.drafting.nature import gives_money, pays_fee
from assistant.drafting.sound_clauses import SERVED
from assistant.drafting.subject import subject_of
from assistant.drafting.things import PEOPLE, STAFF
from assistant.facts import Brief, Fact
from assistant.understanding.lexicon import any_of, people

_VALUE = re.compile(r"^(?P<said>\D*?)(?P<value>(?:不少于|不超过|约)?\d.*)$")
_GENERAL = re.compile(
    r"^(?P<verb>惠及|组织|配备|覆盖|聘请|购置|完成|安装|开展|检测|抽检|服务|保障|培训|配置|建设|设置|聘用)(?P<thing>.+)$"
)
"""A verb that a sentence has for want of a better one."""
_LETTERS = {
    "接": "接送", "抓": "捕捉", "送": "接送", "教": "培训", "捕": "捕捉", "抽": "抽取", "查": "检查", "测": "检测", "跑": "运行", "治": "治疗", "挖": "开挖",
    "运": "运送", "收": "收集", "拍": "拍摄", "写": "编写", "唱": "演出", "演": "演出", "放": "放映", "投": "投放", "发": "发放", "栽": "栽植", "种": "种植", "扫": "扫描", "喂": "饲养", "评": "评比",
}  # fmt: skip
"""A verb of one letter that stands where a noun should."""
_SAID_SO = (
    ("租船", "租用船只"),
    ("雇工", "雇用工人"),
    ("雇船", "租用船只"),
    ("租车", "租用车辆"),
    ("药", "施药"),
    ("共建", "建设"),
    ("雇", "雇用"),
)
_DOES = frozenset(
    {
        "垫付",
        "接送",
        "收容",
        "捕捉",
        "收治",
        "安置",
        "救治",
        "接待",
        "就诊",
        "免疫",
        "慰问",
        "帮扶",
        "代缴",
        "火化",
        "回访",
        "随访",
    }
)
_STAFF_TOO = re.compile(r"(?:帮厨|炊事|面点|保育|厨工|帮工|勤杂|保洁|护理|助教|劳务|外勤|内勤)$")
"""Those who work, though no word of it says 员."""
_PERSON = re.compile(
    r"[人员者师工户生民属表委众象童兵警干友亲妇女长]$|群体|家庭|队伍?|志愿|学员|选手|观众|嘉宾|人口|班$|户数|人数"
)
_NO_NOUNS = frozenset(
    {"任务", "目标", "计划", "预计", "指标", "对象", "数量", "总数", "人数", "本年", "当年"}
)
_FOR_WHOM = re.compile(
    r"^(?P<verb>完成|开展|实施)[一-龥]{0,12}?(?:给|为)(?P<whom>[一-龥]{2,8}?)(?:做|搞|办|开展|进行|实施)(?P<what>[一-龥]{2,10})$"
)
_COMMISSIONED = re.compile(
    r"^(?:委托|聘请|邀请)[一-龥]{0,10}(?:开展|实施|进行|完成|承担|运营|负责)$"
)
_HOW_BOUGHT = re.compile(
    r"^(?:采购|购置|购买)?(?:政府|政府采购|公开招标|公开|招标|竞争性磋商|询价|一次性|集中|统一)$|一次性补$|^聘请做"
)
_ITS_LENGTH = re.compile(r"(?<=[一-龥])(?:总长度?|全长|长度|总面积|总里程)$")
_AFTER_STAFF = re.compile(r"(?<=[员工人师])[干看管做搞]$")
_MATTER = re.compile(r"(?:的)?(?:事儿?|事情)就是.*$|^(?:要|把|将)(?=[一-龥]{2})")
_SAME_TIMES = re.compile(r"^(?:培训|参训|参加|累计)?(?P<number>[\d.]+万?)人次$")
_PLACES = re.compile(r"\d个?(?:行政村|村居|村|社区|小区|乡镇|学校|单位)$|所$|家$")
_OUTDOORS = re.compile(r"[河湖渠沟溪塘山岭坡]$|水面|河道|河段|林地")
"""What nobody provides, and work only covers."""
_HIRED_THING = re.compile(r"[船车机艇]$")
_GOODS = frozenset({"台", "套", "辆", "件", "部", "张", "把", "盏", "组", "块", "具"})
_ONE_LETTER = {
    "开": "开设",
    "建": "建设",
    "换": "更换",
    "买": "购置",
    "装": "安装",
    "修": "维修",
    "拆": "拆除",
    "办": "举办",
    "种": "种植",
    "栽": "栽植",
    "铺": "铺设",
    "清": "清理",
    "搬": "搬运",
    "挖": "开挖",
    "砍": "砍伐",
}
_VACCINATES = re.compile(r"^(?:配备|免疫|购置|接种)?打疫苗(?![一-龥])")
_IMMUNISES = re.compile(r"^(?:配备|免疫|购置)?打疫苗(?=[一-龥])")
_PLANNED = re.compile(r"^(?:完成)?(?:全[镇县乡区]计划|计划)(?=[一-龥])")
_BY_COUNT = re.compile(r"按[一-龥]{2,6}(?:人次|人数|标准|面积|数量|里程|比例)$")
"""By what money is reckoned, which is no task: 运营补贴按就餐人次."""
_USED_UP = re.compile(r"^耗材(?P<what>[一-龥]{2,})$")
_AIDED_TIMES = re.compile(r"^(?:补助|补贴|奖补|资助)(?P<what>[一-龥]{2,})$")
_AGAIN = re.compile(
    r"^(?:安装|建设|栽植|种植|维修|购置)(?P<thing>[一-龥]{2,})(?P<how>[补加增新重])$"
)
"""The first letter of 补装 behind its thing: 安装波形护栏补12处."""
_EACH_WEEK = re.compile(r"^(?P<verb>开展|组织|举办)(?P<each>每[一-龥]{1,2})$")
_PAID_HEADS = re.compile(
    r"^(?:完成|发放|支付)?(?P<who>[一-龥]{1,7}(?:[员者师工长]|人员|老人|学生|家庭医生))(?P<what>补贴|补助|津贴|报酬|工资|劳务费|慰问金)(?P<number>(?:不少于)?\d+)[人名]$"
)
"""发放巡逻人员补贴80人."""
_PAID_TWICE = re.compile(
    r"^(?P<number>向[^发]*?\d+[户名])(?:补偿|补助|补贴|奖补|资助|救助)(?P<who>[一-龥]{2,}?)(?P<rest>发放.+)$"
)
"""向310户补偿农户发放补偿."""
_BY_HOUSE = re.compile(r"^(?P<deed>探访|走访|宣传|排查|调查|核查|检查|随访)入户$")
_KEPT_ENGINE = re.compile(
    r"^(?:管护|养护|保洁|巡护|监测|巡查|防治|清运)(?P<thing>[一-龥]*(?:摩托车?|[一-龥]车|[一-龥]船|无人机|[一-龥]仪))$"
)
"""管护巡护摩托3辆: what the work is done with."""
_NOUN_BEHIND = re.compile(r"(?P<noun>[一-龥]{3,6})(?=[，,。；;]|$)")
"""What stands behind a number that says nothing before it: 5个｜回收网点."""
_PUTS = re.compile(r"^(?P<verb>摆放|栽植|种植|更换|安装|铺设|印制|悬挂|粉刷)(?P<thing>.+)$")
_LETTER_OF = {"安装": "装", "更换": "换", "粉刷": "刷", "悬挂": "挂"}
_FRAMES = re.compile(r"服务|工作|经费|项目|工程|活动")
_SPEECH_ALONE = re.compile(r"(?:是|就|先|还是)+按")
_WHERE_KEPT = re.compile(r"^[一-龥]{1,2}里[一-龥]{0,2}的(?=[一-龥]{2})|(?<=[一-龥]{2})要$")
_PER = re.compile(
    r"^(?P<said>\D*)(?P<number>(?:不少于|约)?[\d.]+万?[一-龥]{1,3})/(?P<per>次|期|场|年|月|周|天|日|季度|批|轮|村|户|校|点|种|类)(?P<noun>[一-龥]*)$"
)
_LENGTHS = frozenset({"米", "公里", "千米", "延米", "里", "亩", "平方米", "平方公里", "平米"})


def checked(phrase: str, brief: Brief, fact: Fact | None, kind: str) -> str:
    """The clause in plain words where it would be no sentence; "" where it says no task.

    ``fact`` is the count that it tells; ``kind`` the id of the kind of spending.
    """
    if _COMMISSIONED.match(phrase) or _HOW_BOUGHT.search(phrase):
        return ""
    phrase = re.sub(r"([一-龥\d]{4,})\1", r"\1", phrase)
    if _BY_COUNT.search(phrase):
        return ""
    if phrase not in brief.text:  # 审查查合同, 发放加高危补贴
        phrase = re.sub(r"^([一-龥]([一-龥]))\2(?=[一-龥]{2})", r"\1", phrase)
    phrase = re.sub(r"^(发放|支付)加(?=[一-龥]{3,})(?!加[班固装油])", r"\1", phrase)
    found = _VALUE.match(phrase)
    if found is None:
        return phrase
    said, value = re.sub(r"频次(?=每)", "", found["said"]), found["value"]
    if how_often := _EACH_WEEK.match(said):
        return f"{how_often['each']}{how_often['verb']}{value}"
    if used := _USED_UP.match(said):
        return f"购置{used['what']}{value}"
    aided = _AIDED_TIMES.match(said) if value.endswith("人次") else None
    if aided and not _persons().search(aided["what"]):
        return f"惠及群众{value}"
    if again := _AGAIN.match(said):
        letter = re.search(
            rf"{re.escape(again['thing'])}{again['how']}([装建植种栽修购])", brief.text
        )
        if letter:
            return f"{again['how']}{letter[1]}{again['thing']}{value}"
    if heads := _PAID_HEADS.match(f"{said}{value}"):
        return f"向{heads['number']}名{heads['who']}发放{heads['what']}"
    if paid := _PAID_TWICE.match(phrase):
        return f"{paid['number']}{paid['who']}{paid['rest']}"
    if house_to_house := _BY_HOUSE.match(said):
        said = f"入户{house_to_house['deed']}"
    said = re.sub(r"^(?:举办|开展)[开办]$", "举办", said)
    if for_whom := _FOR_WHOM.match(said):
        return f"{for_whom['verb']}{for_whom['whom']}{for_whom['what']}{value}"
    said = re.sub(r"(?<=[校班会赛展])办$", "", said)
    said = re.sub(r"^(?:覆盖|惠及)?个?(?=增殖放流)", "", said)
    said = _without_office(_MATTER.sub("", said), brief)
    unit = (fact.value.unit or "").removeprefix("万") if fact else ""
    if len(unit) >= 2 and said.endswith(unit) and len(said) > len(unit) + 1:
        said = said.removesuffix(unit)  # 检测样品批次1200批次
    if unit and unit not in _LENGTHS:
        said = _ITS_LENGTH.sub("", said)
    if said in {"聘请", "聘用", "选聘"} and _PLACES.search(value):
        return f"覆盖{value}"
    engine = _KEPT_ENGINE.match(said) if unit in _GOODS | {"艘", "架"} else None
    if engine and engine["thing"] not in subject_of(brief):
        return f"配备{engine['thing']}{value}"
    if asked := re.match(r"^聘请人(?P<deed>[清修拆搬挖砍])$", said):
        return f"开展{_ONE_LETTER[asked['deed']]}{value}"
    if said.endswith("服务次数") and gives_money(brief):
        return ""  # 补贴食堂5个, 8万人次: how often they eat is counted already
    if said == "点":
        return f"覆盖{re.sub('个$', '个点', value)}"
    if fact and (done := _as_said(said, value, fact, brief)):
        return done
    said = _IMMUNISES.sub("免疫", _VACCINATES.sub("接种疫苗", _PLANNED.sub("", said)))
    if said in _ONE_LETTER:
        return f"{_ONE_LETTER[said]}{value}"
    if said in {"人", "任务长度", "任务面积", "任务数量"} or _SPEECH_ALONE.fullmatch(said):
        people_or_houses = said == "人" or unit in PEOPLE or unit == "户"
        return f"{'惠及' if people_or_houses else '完成'}{re.sub('(?<=[0-9])个$', '人', value)}"
    if unit in PEOPLE and said in {"保洁", "护理", "保育", "后厨", "帮厨"}:
        return f"配备{said}人员{value}"
    if fact and (reached := _reached(re.sub(r"^[一-龥]{2}(?=[一-龥]{2})", "", said), fact, brief)):
        return f"{'惠及' if unit in PEOPLE else '覆盖'}{reached}{value}"
    general = _GENERAL.match(said)
    if general is None:
        return f"{said}{value}"
    verb, thing = general["verb"], _AFTER_STAFF.sub("", general["thing"])
    if thing in {brief.unit, brief.authority}:
        return f"{'惠及' if unit in PEOPLE or unit == '户' else '覆盖'}{value}"
    if thing == "人":
        return f"惠及{re.sub('[个位名]$', '人', value)}"
    if verb == "配备" and _OUTDOORS.search(thing):
        verb = "覆盖"
    thing = re.sub(
        r"^(?:个(?![人体案性])|每[所个村校家户站点](?=[一-龥]{2}))",
        "",
        _WHERE_KEPT.sub("", thing).removesuffix("的"),
    )
    if fact and thing.endswith(("给", "为", "对")):  # 聘请律师给9个村当顾问
        where = re.search(
            rf"{re.escape(fact.text)}(?P<noun>行政村|村|社区|学校|小区|单位)", brief.text
        )
        return f"覆盖{value}{where['noun'] if where else ''}"
    if given := re.match(r"^[一-龥]{2,6}[给为](?P<whom>[一-龥]{2,})$", thing):
        thing = given["whom"]
    if thing in {"辖区内", "辖区", "全镇", "全县", "全区"}:
        return ""
    if re.match(r"(?:新设|新增|新装|新建|改建|扩建|增设)[一-龥]{2}", thing):
        return f"{thing}{value}"
    if thing in _NO_NOUNS:
        return f"{verb}{value}"
    if thing in _LETTERS:
        act = "招收" if thing == "收" and unit in PEOPLE else subject_act(brief)
        return f"{act if thing in act else _LETTERS[thing]}{value}"
    if verb == "聘请" and _HIRED_THING.search(thing):
        verb = "租用"
    if (
        unit in _GOODS
        and len(thing) <= 2
        and PLACE.search(thing)
        and (done := what_done_to(verb, unit, brief))
    ):
        thing = done  # 23个市场69台: what is changed there
    if thing in _DOES or (is_verb(thing) and verb in {"惠及", "配备", "覆盖", "组织", "购置"}):
        return f"{thing}{value}"
    for spoken, plain in _SAID_SO:
        if thing.startswith(spoken) and (
            len(thing) > len(spoken) or len(spoken) > 1 or thing == "药"
        ):
            return f"{plain}{thing.removeprefix(spoken)}{value}"
    if unit in PEOPLE or unit == "户":
        return _of_people(verb, thing, value, brief, kind)
    return f"{verb}{thing}{value}"


def _as_said(said: str, value: str, fact: Fact, brief: Brief) -> str:
    """A clause whose verb stands a second time in its thing, or whose thing says its own; "" for all others.

    摆放路口摆时令花卉 puts flowers out, 覆盖诊断企业75家 is 诊断企业75家, 配备墓碑 of 墓碑描红 is 完成墓碑描红.
    """
    if not said and (behind := _NOUN_BEHIND.match(brief.text.partition(fact.text)[2])):
        return f"设置{behind['noun']}{value}"
    if lead := _PUTS.match(said):
        at = lead["thing"].rfind(_LETTER_OF.get(lead["verb"], lead["verb"][0]))
        if at > 0 and len(lead["thing"]) - at > 2:
            return f"{lead['verb']}{lead['thing'][at + 1 :]}{value}"
    general = re.match(r"^(?P<verb>覆盖|惠及|配备|排查|购置)(?P<thing>[一-龥]{2,})$", said)
    if general is None:
        return ""
    thing, subject = general["thing"].removeprefix("第三方"), subject_of(brief)
    own = len(thing) >= 4 and subject.endswith(thing[:2]) and not _FRAMES.match(thing)
    if own or (thing != general["thing"] and split_deed(thing)):
        return f"{thing}{value}"
    if thing.endswith("新") and f"{thing}设{fact.text}" in brief.text:
        return f"新设{thing[:-1]}{value}"
    ends = re.search(rf"(?:^|[及和、与]){re.escape(thing)}(?P<deed>[一-龥]{{2}})$", subject)
    if ends and not is_verb(ends["deed"]) and not _FRAMES.search(ends["deed"]):
        return f"完成{thing}{ends['deed']}{value}"
    return ""


def _reached(thing: str, fact: Fact, brief: Brief) -> str:
    """The thing where the request itself says that it is only covered: 覆盖校车75辆, 涉及古树85株."""
    said = re.search(
        rf"(?:覆盖|涉及)(?:约|全[县市区镇乡])?{re.escape(thing)}[共约]?{re.escape(fact.text)}",
        brief.text,
    )
    return thing if said else ""


def _of_people(verb: str, thing: str, value: str, brief: Brief, kind: str) -> str:
    """Those who are counted: taught where it is a training, there where they work, else served."""
    if verb == "惠及" and kind == "survey" and thing.endswith("户"):
        return f"{'落实' if '调查' in thing else '调查'}{thing}{value}"
    if verb == "惠及" and thing.startswith(("记录", "采访", "评选", "表彰", "招募", "选派")):
        return f"{thing}{value}"
    staff = (STAFF.search(thing) or _STAFF_TOO.search(thing)) and not SERVED.search(thing)
    if verb == "惠及" and staff and not gives_money(brief):
        if kind == "training":
            return f"培训{thing}{value}"
        if pays_fee(brief) and thing in subject_of(brief):
            return f"保障{thing}{value}"  # 网格员手机流量费 hires nobody
        if kind not in _FOR_STAFF:
            noun = f"{thing}人员" if thing.endswith(("劳务", "保洁", "护理")) else thing
            return f"配备{noun}{value}"
    if verb == "惠及" and not _PERSON.search(thing) and not _persons().search(thing):
        return f"{thing}{value}" if len(thing) > 1 else f"惠及{value}"
    return f"{verb}{thing}{value}"


_FOR_STAFF = frozenset({"insurance", "sympathy", "training", "care", "health", "relief"})
"""What is done for those who work, who are then the ones served."""


def _without_office(said: str, brief: Brief) -> str:
    """The clause without the office that does it: 开展县文旅局送戏下乡演出 does so as well."""
    for office in (brief.unit, brief.authority):
        if office and len(office) >= 3 and office in said and not _is_house(said, office, brief):
            return said.replace(office, "", 1)
    return said


def _is_house(said: str, office: str, brief: Brief) -> bool:
    """True where the office itself is what is mended or served, as the subject says."""
    return office in subject_of(brief) or said.endswith(office)


def each_time(phrase: str) -> str:
    """The clause with how much each time as a sentence says it: 每次覆盖10个村 of 覆盖10个/次村."""
    found = _PER.match(phrase)
    if found is None:
        return phrase
    return f"每{found['per']}{found['said']}{found['number']}{found['noun']}"


def without_repeats(phrases: list[str]) -> list[str]:
    """The clauses without those that only count again what stands before: 400人, and 400人次."""
    told: list[str] = []
    for phrase in phrases:
        again = _SAME_TIMES.match(phrase)
        if again and any(
            re.search(rf"(?<![\d.]){re.escape(again['number'])}(?:人|名)(?!次)", one)
            for one in told
        ):
            continue
        if phrase and phrase in told:
            continue
        told.append(phrase)
    return told


@cache
def _persons() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(people())})$")
