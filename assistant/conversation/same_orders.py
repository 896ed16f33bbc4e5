"""Orders that say in a roundabout way what a plain one says: 缺…补上, 多写一条, 换…."""

import re

from assistant.conversation.counts_in_digits import count_in_digits
from assistant.conversation.everyday_verbs import ENDS
from assistant.conversation.order_words import VERB_IN_A_WORD
from assistant.conversation.value_words import CLASS_WORD, is_value

_CLASS = (
    rf"(?:{CLASS_WORD})(?:类?指标|类)?(?:里面?|里头|中|下面|那里|那边|那块|那栏|这块|这里|一栏|上)?"
)
_NAME = rf"[“\"]?[\u4e00-\u9fff\dA-Za-z]{{2,24}}?{ENDS}[”\"]?"
_LACKING = re.compile(
    rf"(?P<b>^|[，,。；;])(?P<c>{_CLASS})(?:还|也|又|里)*(?:少了?|漏了?|缺了?|缺少|差|没写|没列|漏写了?|漏填了?)(?:一[条个项行]|个)?(?:叫)?[，,：:]?(?P<n>{_NAME})(?P<v>[^，,。；;]{{0,12}})(?P<put>[，,](?:要|得|请|给我|帮我|麻烦)*(?:补|加|添|写)(?:上|进去|进|一下|一条|起来)?(?:吧|了)?)?(?=$|[，,。；;])"
)
"""质量漏了一条，苗木成活率，95%; 数量缺回收点数量，补上，22个."""
_OF_CLASS = re.compile(
    rf"(?P<b>^|[，,。；;])(?:还|再|另外|请|帮我|给我)*(?:要|得|想|需要|需)?(?:再|另外)?(?:加|补|添|新增|增加)(?:上)?一?(?:个|条|项)(?P<c>{CLASS_WORD})(?:类?指标)?[，,：:](?=(?:叫)?{_NAME}(?:[，,：:\s]|[≥≤\d]|不[低少超]|百分))(?!{CLASS_WORD}[，,：:\d])"
)
"""要加一个满意度，下游群众满意度，90%: of which class, then what."""
_ALSO_WANTED = re.compile(
    rf"(?P<b>^|[，,。；;])(?P<n>{_NAME})(?:也|还)(?:要|得|应该?)?有[，,](?:放|写|加|列|归)?(?:在|到|进)?(?P<c>{CLASS_WORD})(?:里面?|中|类)?[，,]"
)
"""公厕数量也要有，数量，4座."""
_BY_ITSELF = re.compile(
    rf"(?P<b>^|[，,。；;])(?:把|将)?(?:(?P<c>{CLASS_WORD})(?:类?指标)?(?:里面?|里头|中|下面)(?:的)?)?(?P<n>(?!{CLASS_WORD}(?:类?指标)?(?:也|要|得|再|就|另|单|里|中|上|下|那|这))(?:(?![的把将那这它])[一-龥\dA-Za-z]){{4,20}}?)(?:也|要|得|再|就|应该?|给我|帮我|请|还是)*(?:另外?|单独?)(?:起|列|立|设|开|写|成|作)(?:上|成|为|作)?一[条行项个](?:指标)?(?:吧|了|，|：|:|,|$)+"
)
"""培训完成时间另起一条，11月底前: a row of that name is to come."""
_RATE_OF_IT = re.compile(
    r"(?P<b>^|[，,。；;])(?:加一条(?P<n>{0})|(?P<m>{0})(?:也|再|还|要|得|给我|帮我)*(?:加|补|添|来)(?:上)?(?:一[条项个行]|个))[，,：:](?P<r>(?:合格|达标|通过|完成|覆盖|到位|及时|准确|完好|参与|知晓|成活|优良|抽检|检出)率)(?=[，,：:]?(?:≥|≤|不|达|至少|\d|百分|[一二两三四五六七八九]成))".replace(
        "{0}",
        rf"(?!{CLASS_WORD}(?:[，,：:里中加补添来再也还要得]|指标))(?:(?![的把将那这它再还要])[一-龥\dA-Za-z]){{2,12}}?(?<!率)",
    )
)
"""水质检测加一个，合格率100%: the rate is of what was named."""
_MORE = re.compile(
    rf"(?P<c>{_CLASS})(?:再|也|还|另外)*(?:多写|多列|多放|多填|多加|另写|另列|另加)(?:上)?一[条个项行](?=[，,：:\u4e00-\u9fff“\"])"
)
_TOLD_TOGETHER = re.compile(
    rf"(?P<v>改成|改为|换成|换为|改叫|{VERB_IN_A_WORD}(?:换(?!届|热|岗|季|证)|改(?![造善革良建进扩厕水电线]))(?![成为叫作做]))(?P<n>{_NAME})(?P<s>不低于|不少于|不小于|不超过|不高于|≥|≤)?(?P<x>\d[^，,。；;：:]{{0,10}}|百分之[^，,。；;]{{1,6}})(?=$|[，,。；;吧])"
)
"""改为农户满意度93%: the name, then the value."""
_THEN_VALUE = re.compile(
    rf"(?P<r>(?:改叫|改名为|就叫|叫做?|改成|换成|改为|换为){_NAME})[，,](?:指标值|值|数)?(?:也|就|都|请|要)*(?:改成|改为|改|写成?|填|定为?|按|为|是|到)(?=(?:≥|≤|不[低少高]于|不超过|百分之)?[\d一二三四五六七八九十])"
)
"""换成参加活动人数，写12."""
_SPELLED_BEHIND = re.compile(
    r"(?<=[率数度量间准价人次户][，,])[一二两三四五六七八九十百千]{1,7}[\u4e00-\u9fff]{1,3}(?=$|[，,。；;！!]|吧)"
)
"""换成参加人数，五十一人."""
_HAN = rf"(?!什么|哪|怎|啥|多少|几|跟|和|按|同|原来|之前|上面|下面|这|那|它|了|成)[\u4e00-\u9fff]{{2,24}}?{ENDS}"
_TAKEN_FOR_ORDERS = re.compile(r"[加改换补删移调增减撤写报放列挪]|^成|^个[案人体性]")
"""What could be read as an order inside a name."""
_END = r"(?=$|[，,。；;！!：:\s]|吧$|吧[，,。]|[≥≤\d]|不[低少超]|百分)"
_CALLED = re.compile(
    rf"(?P<v>(?<![没不别])(?:改叫|改名为|就叫|该叫|叫做?|改成|换成|改为|换为))(?P<n>{_HAN}){_END}"
)
"""叫补贴各类农机具数量: all of it is the name."""
_ADDED = re.compile(
    rf"(?P<c>{_CLASS})(?:再|也|还|另外|另|给我|帮我|请)*(?:加|添|补|增加|新增|补充)(?:上|进|个)?(?:一[条个项行]|个)?(?:叫|：)?(?P<n>(?!强|快|大|深|剧|重|长|幅|减)(?!一[条个项行]){_HAN})(?=[，,：:\s]*(?:[≥≤\d]|不[低少超高大小]|百分|至少|最多|[一二两三四五六七八九十百]+[%个人次场户名月条处套台件]))"
)
"""质量添发车准点率90%: all of it is the name."""
_IN_CLASS = re.compile(
    rf"(?P<b>^|[，,。；;])(?:请|麻烦)?(?:帮我|给我|帮忙)?(?:在|往|给)(?P<c>{_CLASS})(?=(?:再|也|还|另外)*(?:加|补|添|增加|新增))"
)


def in_plain_orders(text: str) -> str:
    """``text`` with such orders in plain ones; a new name is put in quotes, so that nothing else is read in it."""
    text = _BY_ITSELF.sub(r"\g<b>\g<c>加一条\g<n>，", _LACKING.sub(_lacking, text))
    text = _RATE_OF_IT.sub(lambda one: f"{one.group('b')}加一条{one.group('n') or one.group('m')}{one.group('r')}", text)  # fmt: skip
    text = _OF_CLASS.sub(r"\g<b>\g<c>加一条", _ALSO_WANTED.sub(r"\g<b>\g<c>加一条\g<n>，", text))
    text = _MORE.sub(r"\g<c>加一条", _IN_CLASS.sub(r"\g<b>\g<c>", text))
    text = _SPELLED_BEHIND.sub(lambda one: count_in_digits(one.group()) or one.group(), _THEN_VALUE.sub(r"\g<r>，", text))  # fmt: skip
    text = _CALLED.sub(_called, _TOLD_TOGETHER.sub(_apart, text))
    return _ADDED.sub(_added, text)


def _called(found: re.Match[str]) -> str:
    if not _TAKEN_FOR_ORDERS.search(found.group("n")):
        return found.group()
    return f"{found.group('v')}“{found.group('n')}”"


def _added(found: re.Match[str]) -> str:
    of_class = found.group("n").endswith(found.group("c")[:3])  # 满意度加一条师生满意度
    if not of_class and not _TAKEN_FOR_ORDERS.search(found.group("n")):
        return found.group()
    after = found.string[found.end() : found.end() + 1]
    return f"{found.group('c')}加一条“{found.group('n')}”{'' if after in set('，,：: ') else '，'}"


def _lacking(found: re.Match[str]) -> str:
    """Only where it is told to be put in, or with what value."""
    after = found.string[found.end() :]
    valued = is_value(found.group("v").strip()) or is_value(re.split(r"[，,。；;]", after.lstrip("，,"))[0].strip())  # fmt: skip
    if not found.group("put") and not valued:
        return found.group()
    return f"{found.group('b')}{found.group('c')}加一条{found.group('n')}{found.group('v')}"


def _apart(found: re.Match[str]) -> str:
    value = f"{found.group('s') or ''}{found.group('x')}"
    if not is_value(value):
        return found.group()
    verb = {"换": "换成", "改": "改成"}.get(found.group("v"), found.group("v"))
    return f"{verb}“{found.group('n').strip('“”')}”，{value}"
