"""The project's name: words put into it or exchanged in it, and what shall become of it before the name itself is told."""

from assistant.conversation.vocabulary.hedges import LATER, NOT_TAKEN, OPEN, SPEECH
from assistant.conversation.vocabulary.order_words import DROP, ORDER_ENDS
from assistant.draft import Draft
from corpus import late_re as re
from corpus.text import dice, normalise

_HOW = re.compile(
    r"缩短|缩一缩|改短|写短|压短|短一?[点些]|精简|简化|简称|简洁|规范|统一|写全|补全|全称|完整|全一?[点些]|具体|带上|带进|加上|加进|加入|补上|补进|放进|写上|写进|写入|体现|太长|太短|啰嗦|不(?:对|准|全|规范)|错|改一?下|换一?[个下]|重[起拟]|重新[起拟写]|调整|修改|更正"
)
_LEFT = re.compile(rf"{OPEN}|{LATER}|{NOT_TAKEN}|[?？]|吗$|别|不[要用改动变]|主管|单位|目标|指标")
_TOLD = re.compile(
    rf"(?:请|把|将|那|这个?|，)*(?:项目(?:的)?名(?:称|字)?|(?P<bare>名[称字]|标题))(?P<how>[^，：:“”\"\d]{{2,14}})[，：:]+(?:就|也|直接|改|叫|写|用|成|为|是|做|：|:)*[“\"]?(?P<t>(?:20\d\d年(?:度)?)?[\u4e00-\u9fff（）]{{4,30}}?)[”\"]?{ORDER_ENDS}"
)
_ALIKE = 0.35


def title_then_outright(text: str, draft: Draft) -> str:
    """``text`` as the project's new name; unchanged where what follows is not like the name that stands."""
    found = _TOLD.fullmatch(text)
    if found is None or _LEFT.search(text) or not _HOW.search(found.group("how")):
        return text
    name, old = found.group("t"), draft.table.project_name or ""
    if SPEECH.search(name) or normalise(name) == normalise(old) or dice(name, old) < _ALIKE:
        return text
    if found.group("bare") and name not in old:
        return text  # 名称 may be that of a row
    return f"项目名称改成“{name}”"


_TITLE = r"(?:请|麻烦|把|将|给|在|往|那个?|先)*(?:项目(?:的)?(?:名[称字]?|全称|标题)|(?<![指标])名[称字]|标题|表名)(?:那|这)?一?[栏格]?"
_IN = r"(?:里面?|里头|中|上)?(?:的)?(?:也|还|要|得|应该?|请|就|都|给我|帮我|再)*"
_X = r"(?:[“\"「『](?P<x>[^”\"」』]{1,16})[”\"」』]|(?P<xb>[\u4e00-\u9fff\d]{2,10}?))(?:这)?(?:[一二两俩三四五六七八]?个?字|字样)?"
_Y = r"[“\"「『]?(?P<y>[^“”\"，。]{1,12}?)[”\"」』]?"
_SIDE = r"(?:的)?(?:(?P<f>前面?|前头|前边|之前)|(?P<k>后面?|后头|后边|之后))"
_PUT = r"(?:加上?|补上?|添上?|带上?|写上?|插入|插|放|冠上?|接上?|缀上?|标上?|注明|标明|写明)"
_END = r"(?:吧|了|就行|就好|即可|啊|哈|[，,]?(?:麻烦|谢谢)[^，。]{0,4}|[。！!])*"
_LACKS = re.compile(
    rf"{_TITLE}{_IN}(?:(?:少|缺|漏)(?:写|加)?(?:了|个)*|{_PUT}){_X}[，,](?:就|应该?|要|得|请|给我)*(?:{_PUT}|排)(?:到|在|进)?{_Y}{_SIDE}{_END}"
)
"""名称少了“区级”两个字，加在年份后面."""
_BESIDE = re.compile(
    rf"{_TITLE}{_IN}(?!最?(?:前|后)){_Y}{_SIDE}(?:也|还|再|要|得|给我|帮我|请)*{_PUT}(?:个|入)?[：:]?(?:[“\"「『](?P<x>[^”\"」』]{{1,16}})[”\"」』])(?:[一二两俩三四五六七八]?个?字|字样)?{_END}"
)
_NOT_SO = re.compile(
    rf"{_TITLE}{_IN}(?:不要|别|不能|不该|不应该?|不用|不宜|甭)(?:再)?(?:写成?|叫|用|带|出现|提|说)[“\"「]?(?P<a>[\u4e00-\u9fff\d]{{2,10}}?)[”\"」]?(?:了|吧)?[，,](?:就|要|得|应该?|还是|直接|统一|改|换|请)*(?:写成?|用|叫|改成|换成|改为|说成?)[“\"「]?(?P<b>[\u4e00-\u9fff\d]{{2,12}}?)[”\"」]?{_END}"
)
"""项目名不要写停车场，写停车设施."""
_FROM_TO = re.compile(
    rf"{_TITLE}{_IN}(?:由|从)[“\"「《]?(?P<a>[^“”\"《》，。]{{2,36}}?)[”\"」》]?(?:变更|更名|更改|调整|修改|更新|换|改)(?:为|成)[“\"「《]?(?P<b>[^“”\"《》，。]{{2,36}}?)[”\"」》]?{_END}"
)
_IN_FULL = re.compile(
    rf"{_TITLE}{_IN}(?:写全|补全|写完整|补完整|写规范|写正式)(?:了|一?点|一?些|一下)?[，,：:](?:应该?|就|全称|完整的?)*(?:是|叫|为|写)?[“\"「《]?(?P<v>[\u4e00-\u9fff\d（）()]{{6,36}}?)[”\"」》]?{_END}"
)
_BRACKETS = re.compile(
    rf"{_TITLE}(?:最?后面?|后头|后边|末尾|结尾|最后)(?:再|请|给我|帮我|用|打|加|带|来|也|要)*(?:个|上|一个)?括号(?:里|中|内)?(?:再|请)?(?:注明|注上|写明|写上|写|标明|标上|标注|加上?|填上?)?[“\"「]?(?P<v>[\u4e00-\u9fff\d]{{2,8}}?)[”\"」]?{_END}"
)
_YEAR_FRONT = re.compile(
    rf"{_TITLE}(?:最?前面?|前头|前边|开头|打头)?(?:也|还|再|要|得|给我|帮我|请)*{_PUT}(?:个|一下)?[“\"「]?(?P<v>20\d\d年(?:度)?)[”\"」]?{_END}"
)
_YEAR_TURNED = re.compile(
    rf"{_TITLE}(?:里面?|中|上|前面?|开头|前头)*(?:的)?(?:年份|年度)(?:也|要|得|请|给我|应该?)*(?:改|换|写|更新|调整)(?:成|为)[“\"「]?(?P<v>20\d\d)年?(?:度)?[”\"」]?{_END}"
)
_PART_TURNED = re.compile(
    rf"{_TITLE}(?P<at>最?后面?|末尾|结尾|最后|开头|前面|里面?|中|上)?(?:的)?[“\"「『](?P<a>[^”\"」』]{{1,12}})[”\"」』](?:这)?(?:[一二两俩三四五六七八]个?字|字样|字)(?:也|要|得|请|给我|应该?|应当)*(?:改|换|写|更换|替换|调整)(?:成|为|作)[“\"「『]?(?P<b>[^”\"」』，。]{{1,14}}?)[”\"」』]?{_END}"
)
"""名称最后的“改造”二字改为“提升工程”."""
_CUT = re.compile(
    rf"{_TITLE}{_IN}(?:只|就|光)*(?:保?留到?|要|写到?|用)(?:前面|开头)?(?:的)?[“\"「『《]?(?P<v>[\u4e00-\u9fff\d（）()]{{4,30}}?)[”\"」』》]?(?:这)?(?:[一二两俩三四五六七八九几]个?字|部分|为止)?(?:就行|就好|就够|即可|了)*"
    rf"(?:[，,](?:把|将)?(?:后面?|后头|后边|前面?|其余|其他|剩下|别的|多余|多出来)的?(?:(?:那|这)?(?:一?[串截段些]|几个字|部分|字|内容|词|话)|的)*(?:全|都|就|一律|统统|也|给我|帮我)*(?:{DROP}|删|砍))?{_END}"
)
"""名称只留“烈士墓迁葬集中管护”，后面那串去掉: a part of the name is all that stays of it."""
_YEAR = re.compile(r"20\d\d年(?:度)?")
_FRONT_WORDS = {"年份", "年度", "年"}
_WHOLE = 0.6
"""The share of the old name's length from which what is told instead of a word is a whole name."""


def title_words_outright(text: str, draft: Draft) -> str:
    """``text`` as the project's whole new name; unchanged where it tells no such part of it."""
    name = draft.table.project_name or ""
    if not name or re.search(rf"{OPEN}|[?？]|吗$", text):
        return text
    new = _new_name(text, name)
    if new and not re.match(r"[^名标]*项目", text) and (row := _of_row(draft, new)) is not None:
        return f"第{row + 1}条改名为“{new}”"
    return f"项目名称改成“{new}”" if new and new != name else text


def _of_row(draft: Draft, new: str) -> int | None:
    """The one row whose whole name goes on in the new one, where the project's does not."""
    if dice(new, draft.table.project_name or "") >= _ALIKE:
        return None
    rows = draft.table.indicators
    held = [n for n, row in enumerate(rows) if row.applicable and len(row.name) > 3 and normalise(row.name) in normalise(new)]  # fmt: skip
    return held[0] if len(held) == 1 else None


def _new_name(text: str, name: str) -> str:
    for form in (_LACKS, _BESIDE):
        put = form.fullmatch(text)
        if put:
            words = put.group("x") or put.groupdict().get("xb") or ""
            return _inserted(name, words, put.group("y"), in_front=bool(put.group("f")))
    changed = _NOT_SO.fullmatch(text) or _FROM_TO.fullmatch(text)
    if changed:
        old, new = changed.group("a", "b")
        if old not in name:
            return ""
        whole = changed.re == _NOT_SO and len(new) >= _WHOLE * len(name)
        return new if whole else name.replace(old, new)
    cut = _CUT.fullmatch(text)
    if cut and cut.group("v") in name:
        return cut.group("v")
    full = _IN_FULL.fullmatch(text)
    if full:
        return full.group("v")
    brackets = _BRACKETS.fullmatch(text)
    if brackets:
        return f"{name}（{brackets.group('v')}）"
    turned = _YEAR_TURNED.fullmatch(text)
    if turned:
        return re.sub(r"20\d\d(?=年)", turned.group("v"), name, count=1)
    part = _PART_TURNED.fullmatch(text)
    if part:
        return _turned(name, part.group("a"), part.group("b"), part.group("at") or "")
    year = _YEAR_FRONT.fullmatch(text)
    if year:
        return year.group("v") + _YEAR.sub("", name, count=1) if _YEAR.match(name) else year.group("v") + name  # fmt: skip
    return ""


def _turned(name: str, old: str, new: str, at: str) -> str:
    """The name with the words exchanged: the last or the first of them where that is told."""
    if old not in name:
        return ""
    if re.search(r"后|末|结尾", at):
        start = name.rindex(old)
        return name[:start] + new + name[start + len(old) :]
    return name.replace(old, new, 1 if re.search(r"开头|前", at) else -1)


def _inserted(name: str, words: str, beside: str, *, in_front: bool) -> str:
    """The name with the words in front of or behind a part of it; "" where it has no such part, or the words."""
    year = _YEAR.search(name)
    part = year.group() if beside in _FRONT_WORDS and year else beside
    if not words or words in name or name.count(part) != 1:
        return ""
    at = name.index(part) + (0 if in_front else len(part))
    return name[:at] + words + name[at:]
