"""What a clerk says as they speak, put as they would write it: 我们想给村小装空调 is 给村小安装空调.

A wish before the verb, a verb of one letter, a measure without a number (拍个纪录片) and what a thing is
changed for (换成LED灯) are cut wrongly by readings that know written requests; said in full they are
read as those are. Every character that stays keeps its place.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from assistant.understanding.lexicon import any_of, words
from assistant.understanding.wording.goods import Placed, edited
from assistant.understanding.wording.turned_into import turned_into
from corpus import late_re as re

_START = r"(?:^|(?<=[，,；;。：:\n！!？?（(]))\s*"
_NOUN = r"[一-龥A-Za-z]"
_WISH = r"(?:想要|想|要|打算|准备|计划|拟|需要|得)"
_WHO = r"(?:我们?|咱们?|俺们?)(?:单位|这边|这里|局|镇|乡|村|街道|社区|学校)?"
_ALSO = r"(?:还要|还想|还得|还打算|还准备|顺带着?|顺便|另外还?(?:要|想)?|再(?!次|生|就业|教育))"
_MEASURE = (
    r"(?:个(?![人体案性税别])|部(?![门队分位件])|口(?![径腔岸罩服语])|座(?![谈位席椅])|条(?![例码幅])|场(?![地所馆次])"
    r"|辆|台(?![账阶式地湾风])|套(?![餐种娃件])|架(?![设构子])|块(?![煤状])|把(?![手控关])|副(?![食职])|栋|艘"
    r"|一?点儿?(?![位心播验])|一?些|一?批)"
)
_WHOLE = r"(?<![维检翻整大中抢装返重商店床摆叫安组加吊更置轮兑替调采收购代统编复打新扩改共承援基移播耕出转聘邀申宴提延分发印定])"
"""Letters before which a verb of one letter is the end of a longer one: 维修, 安装."""
_MONEY = r"(?:补助|补贴|津贴|奖金|奖励|助学金|慰问金|生活费|救助金|工资|报酬)"
_NO_NOUN = r"(?:新的|好的|[一-龥]{1,4}的(?=[，,；;。\s]|$))"


@dataclass(frozen=True)
class _Letter:
    """A verb of one letter, in full, and the letters behind it with which it is another word."""

    said: str
    full: str
    behind: str
    item: bool = False

    @property
    def form(self) -> str:
        behind = f"(?!{self.behind})" if self.behind else ""
        return f"{self.said}{behind}"


@cache
def _letters() -> tuple[_Letter, ...]:
    text = files("assistant").joinpath("words/spoken_verbs.toml").read_text(encoding="utf-8")
    return tuple(_Letter(**one) for one in tomllib.loads(text)["verb"])


def _full(text: str, at: int) -> str:
    """What is written for the letter at ``at``."""
    fits = (one for one in _letters() if re.compile(one.form).match(text, at))
    return next((one.full for one in fits), text[at])


@cache
def _any_letter(*, items: bool = False) -> str:
    kept = any_of([one for one in words("verbs", "kept") if one not in {"换热", "配电"}])
    forms = "|".join(one.form for one in _letters() if one.item or not items)
    return rf"(?!{kept})(?:{forms})"


@cache
def _frames() -> tuple[re.Pattern[str], ...]:
    """Each with the letter that is said in full as ``verb``; what stands before it in ``gone`` goes."""
    verb = rf"(?P<verb>{_any_letter()})"
    besides = rf"(?=(?![两二三四五六七八九十]|一(?!体)){_NOUN}{{2}}|[\d一两三四五六七八九十]+(?!点){_NOUN}{{3}})"
    given = r"(?:给|为|向)(?!水|排)[^，,；;。：:\n]{1,14}?"
    return (
        re.compile(rf"{_START}(?P<gone>{_WHO}{_WISH})(?=给|为|向|把|将)"),
        re.compile(
            rf"{_START}(?P<year>今年|明年)?(?P<gone>(?:{_WHO})?{_WISH})(?![修建]){verb}(?P<measure>{_MEASURE})?{besides}"
        ),
        re.compile(rf"{_START}(?P<also>{_ALSO}){verb}(?P<measure>{_MEASURE})?{besides}"),
        re.compile(
            rf"(?:(?<!{_NOUN})|(?<=[想要])|(?<=准备|打算|计划))(?![修建]){verb}(?P<measure>{_MEASURE})(?={_NOUN})"
        ),
        re.compile(
            rf"(?:给|为|向)\d[^，,；;。：:\n]{{1,12}}?(?<=[人者员生户童师工练手兵])(?P<gone>发放?)(?=[一-龥]{{0,4}}{_MONEY})"
        ),
        re.compile(
            rf"{given}(?<![聘邀申宴提延])(?P<verb>请(?![示求客假教愿柬帖款]))(?=[一-龥]{{2}})"
        ),
        re.compile(rf"{given}{_WHOLE}{verb}(?P<measure>{_MEASURE})(?={_NOUN}{{2}})"),
        re.compile(
            rf"{given}{_WHOLE}(?P<verb>(?=[搭铺做]|修[一-龥]{{0,6}}[池路桥渠墙亭坝]){_any_letter()})(?={_NOUN}{{2,8}}\d)"
        ),
        re.compile(
            r"(?:给|为)[^，,；;。：:\n]{0,4}\d[^，,；;。：:\n]{2,12}?(?P<gone>做)(?=[一-龥]{2,4}(?:评估|检测|鉴定|检查|审计|监测)(?![一-龥]))"
        ),
        re.compile(rf"(?<=[、])(?P<verb>{_any_letter()})(?={_NOUN}{{2,9}}\d)"),
        re.compile(
            rf"(?:^|(?<=[，,；;。：:\n、]))(?P<verb>{_any_letter(items=True)})(?={_NOUN}{{2,9}}(?:约|大概|大约|共)?\d)"
        ),
    )


_CHANGED = re.compile(
    rf"{_START}(?:{_WHO})?(?:{_WISH})?(?:把|将)?(?:[村镇乡街]里|[镇街]上)?(?P<old>[一-龥]{{2,14}}?)(?:都|全部|全|统一)?(?:{_WISH})?更?换(?:成|为)(?!{_NO_NOUN})(?P<new>{_NOUN}{{2,10}})(?P<mark>[，,]\s*(?=(?:大概|大约|约|共|一共|总共)?\d))?"
)
"""把老路灯换成｜LED灯，320盏: what is there is changed, and what comes is counted."""
_WRONG = re.compile(
    rf"{_START}(?:就是)?(?:[村镇乡街]里|[镇街]上|我们[村镇乡局]?|这)?的?(?P<old>[一-龥]{{2,8}}?)(?:[老总]是?|经常|动不动)?(?:[漏坏堵停]|老化|破|旧)[一-龥]{{0,4}}[，,](?:{_WHO})?(?:{_WISH})?(?:全|都|统一)?更?换(?:成|为)(?!{_NO_NOUN})(?P<new>{_NOUN}{{2,10}})(?P<mark>[，,]\s*(?=(?:大概|大约|约|共|一共|总共)?\d))?"
)
"""自来水管老漏，想换成｜PE管: what is wrong with it says why."""
_CHANGED_FOR = re.compile(
    rf"{_START}(?P<gone>(?:{_WHO})?(?:{_WISH})?(?:全|都|统一)?更?换(?:成|为))(?!{_NO_NOUN})(?={_NOUN}{{2}})"
)
_TURNED = re.compile(
    rf"{_START}(?P<what>(?:把|将)?[一-龥]{{2,10}}?改(?:造成|建成|成)[一-龥]{{2,9}})(?=[，,；;。\d]|$)"
)
_WELL = re.compile(r"[挖打]一?[口眼]井")
_VACCINE = re.compile(r"打(?:疫苗|预防针)(?=[、，,；;。])")
_ALONG = re.compile(r"顺带着?(?=[一-龥]{2})")
_TAKEN_DOWN = re.compile(r"拆掉(?:[村镇乡]里的?|街上的?)?(?=[一-龥]{2})")
_SET_UP = re.compile(
    r"(?<=[一-龥]{2})(?:想|要|准备|打算|计划)上(?=[一二两三四五六七八九十\d]*[台套部辆])"
)
"""卫生院要上一台彩超."""
_OR_SUCH = re.compile(
    r"(?<=每[村户人名家校社镇乡班所个])[（(](?![含不每])[一-龥、]{1,4}[）)](?=[一-龥]{0,4}\d)"
)
"""每村（社区）3名: the other name of what a number is per."""
_SAID_PLAINLY = {
    _OR_SUCH: "",
    _TAKEN_DOWN: "拆除",
    _WELL: "新建水井",
    _VACCINE: "疫苗接种",
    _ALONG: "顺便",
    _SET_UP: "购置",
}
_REBUILT = re.compile(
    rf"{_START}(?:{_WHO})?(?:{_WISH})?(?:把|将)?(?P<where>(?:[一-龥]{{1,6}}?的)?)(?P<what>[一-龥]{{2,6}}?)(?:拆了|拆掉|扒了)(?:再|后)?(?P<deed>重建|重修|新建)"
)
_AT_PLACE = re.compile(
    rf"{_START}(?P<where>[一-龥]{{1,5}}[边旁侧口岸头])(?:{_WISH})(?P<verb>种|栽|修|建|装|铺)(?={_NOUN}{{2}})"
)
_SOFT = re.compile(r"(?P<verb>[修换改装刷清补])(?:一(?P=verb)|一下子?)(?=[一-龥]{2})")
_DONE_WELL = re.compile(
    rf"(?<![月旬维检整])(?P<verb>[修建装改换])好(?=(?![的看用氧]){_NOUN}{{2,9}}(?:约|大约|共)?[\d一二两三四五六七八九十])"
)
"""国庆节前修好｜公厕3座; behind a month it says by when, and stays."""
_SOFT_FULL = {
    "建": "建设",
    "修": "维修",
    "换": "更换",
    "改": "改造",
    "装": "安装",
    "刷": "粉刷",
    "清": "清理",
    "补": "修补",
}
_ASKS = re.compile(
    rf"{_START}(?P<gone>(?:{_WHO})?{_WISH}?(?:[给为])?(?:我们?|咱们?|本)?[一-龥]{{0,8}}?申请(?:一?笔|点儿?|一?些)"
    rf"(?:(?:专项)?(?:钱|经费|资金)[，,]|(?=[一-龥、]{{3,16}}的(?:钱|经费|资金))))"
)
"""给我们所申请一笔｜快检试剂的钱: who asks for money, before what it is for."""
_LEAVE = re.compile(
    rf"{_START}(?P<gone>(?:请|望|恳请|麻烦)?(?:各位)?领导(?:批准|同意|审批|考虑)(?:给?(?:追加|安排|解决|增加))?(?:一下|一点|一些)?)(?=[一-龥]{{4}})"
)
"""请领导批准追加一下｜文艺晚会的费用."""
_MONEY_OF = re.compile(r"(?<=[一-龥]{3})(?P<gone>的(?:钱|资金))(?=[，,；;。])")
_LACKS = re.compile(
    rf"{_START}(?P<gone>(?:{_WHO})?(?P<where>[一-龥]{{0,6}}?(?:站|所|院|队|校|中心|馆|园|村|社区))?[^，,；;。\d]{{0,10}}?(?:还没有|没有|缺少|缺)(?P<thing>{_NOUN}{{2,8}})[，,]"
    rf"(?:{_WHO})?(?:{_WISH})?(?P<verb>购置|采购|安装|配备|添置|买|购|装|配|添))(?=\d)"
)
"""队员冬天没有棉作训服，买｜45套: what is missing is what is got."""
_GOT = {"买": "购置", "购": "购置", "装": "安装", "配": "配备", "添": "添置"}
_OUT = re.compile(rf"{_START}(?P<gone>计划)(?=外出[一-龥]{{2}})")


def with_plain_verbs(placed: Placed) -> Placed:
    """The text with what is only spoken said as it is written; as it is where nothing is."""
    for pattern in (
        *_SAID_PLAINLY,
        _REBUILT,
        _AT_PLACE,
        _WRONG,
        _CHANGED,
        _CHANGED_FOR,
        _TURNED,
        _SOFT,
        _DONE_WELL,
        _OUT,
        _ASKS,
        _LEAVE,
        _MONEY_OF,
        _LACKS,
        *_frames(),
    ):
        edits = _edits(pattern, placed.text)
        placed = edited(placed, edits) if edits else placed
    return placed


def plainly_said(text: str) -> str:
    """A request with what is only spoken said as it is written."""
    return with_plain_verbs(Placed(text, tuple(range(len(text))))).text


def _edits(pattern: re.Pattern[str], text: str) -> list[tuple[int, int, str]]:
    made: list[tuple[int, int, str]] = []
    for found in pattern.finditer(text):
        named = found.groupdict()
        if pattern is _REBUILT:
            made.append(
                (
                    found.start("where"),
                    found.end(),
                    f"{named['where'].removesuffix('的')}{named['what']}拆除重建",
                )
            )
            before = found.start("where")
            if before > found.start():
                made.insert(len(made) - 1, (found.start(), before, ""))
        elif pattern is _AT_PLACE:
            made.append(
                (
                    found.start("where"),
                    found.end(),
                    f"{_full(text, found.start('verb'))}{named['where']}",
                )
            )
        elif pattern is _CHANGED_FOR:
            made.append((*found.span("gone"), "更换"))
        elif pattern in {_CHANGED, _WRONG}:
            if not named["new"].endswith(named["old"]):
                made.append(
                    (*found.span(), f"{named['old'].replace('的', '')}更换，{named['new']}")
                )
        elif pattern is _TURNED:
            made.append((*found.span("what"), turned_into(named["what"])))
        elif pattern in _SAID_PLAINLY:
            made.append((*found.span(), _SAID_PLAINLY[pattern]))
        elif pattern is _LACKS:
            got = _GOT.get(named["verb"], named["verb"])
            made.append((*found.span("gone"), f"{named['where'] or ''}{got}{named['thing']}"))
        elif pattern in {_SOFT, _DONE_WELL}:
            made.append((*found.span(), _SOFT_FULL[named["verb"]]))
        else:
            for name in ("gone", "also", "verb", "measure"):
                if named.get(name):
                    said = {"also": "另", "gone": "，" if named.get("year") else ""}.get(name, "")
                    if name == "verb":
                        said = _full(text, found.start("verb"))
                    made.append((*found.span(name), said))
    return made
