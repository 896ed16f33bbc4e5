"""A step that is named by what it did: 刚才改的目标不好，退回去; 刚删的那条恢复; 撤销满意度的修改."""

from dataclasses import dataclass, replace
from typing import Literal

from assistant.conversation.referring.clauses import split
from assistant.conversation.vocabulary.order_words import ORDERED
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from corpus import late_re as re

Deed = Literal["changed", "deleted", "added", "moved", "renamed", "any"]


@dataclass(frozen=True)
class NamedStep:
    """What shall be taken back: the last step that did ``deed`` to what ``words`` mean."""

    deed: Deed
    words: str  # "" where only the deed tells: 刚删的那条
    several: bool  # 都, 两条: all that the step did so
    firm: bool  # False where the words may mean something else: 应急灯那条还是要
    rest: str = ""  # what else is said behind it: 改成15万次
    count: int = 0  # how many rows it did so, where that is said: 刚加的那两条


_WHEN = r"(?:刚刚|刚才|刚|方才|才|前面|之前|先前|上面|上一步|上次)"
_LEAD = r"(?:把|将|那|我们?|您|你|给我|帮我|麻烦|请|算了|还是|要不|先)*"
_SOFT = r"(?:就|还是|还|先|也|都|全|给我|帮我|再|又|要|请|应该?|直接|统统|一起|给|它们?|我|想|要不|干脆)*"
_ONE = r"(?:的(?:值|数字?|说法|写法|名字|名称)?|[那这]个?(?:值|数字?|名字|名称|说法)?|[一两二三几那这][条个项行处句步下种格栏]|[条个行处句格栏]|指标|地方|内容|东西|全|都)*"
_CHANGED = r"(?:修改|更改|调整|变更|更新|改名|更名|改|调|填|写|换|设|定|动|提|降|报|说)"
_DELETED = r"(?:删除|移除|去除|删|去|拿|砍|划)"
_ADDED = r"(?:新增|增加|添加|分列|拆列|拆开|拆分|单列|列|加|补|添|增|拆(?!除|迁|掉|下))"
_MOVED = r"(?:移动|移|挪|搬)"
_DONE = r"(?:掉|去|上去?|进去|过去|过来|过|了|成|到|出来|高|低)*"
_DEED = rf"(?:(?P<changed>{_CHANGED})|(?P<deleted>{_DELETED})|(?P<added>{_ADDED})|(?P<moved>{_MOVED})){_DONE}"
_W = r"(?P<w>[^，。；、]{0,16}?)"
_BAD = (
    r"(?:(?:得)?(?:也|又|都)?(?:不太?|没|不怎么)(?:好|对|行|合适|妥当?|满意|改好|准确|像样|成)|(?:[改删加动填写弄调换搞]|给)*(?:错|坏|乱|糟|反)了?|有(?:问题|误)"
    r"|不(?:该|应该?|能|让)(?:改|删|动|加|去)掉?|(?:得)?太(?:长|短|高|低|多|少|笼统|啰嗦|简单|空)|(?:领导|他们|局里|科长|财政)?(?:说)?不(?:同意|满意|认|让)|[误手](?:删|改|滑|误)|(?:又|还是?|仍然)(?:需?要|有用|得留))(?:了|的|啊|呀)*"
)
_FORMERLY = r"(?:到|成|为|回|用|按)*(?:(?:修改|改动?|删|调整|没改|动)(?:之?前|以前)|原来|原先|之前|以前|原样|原状|先前)(?:的)?(?:那个?|样子?|状态|数字?|值|内容|说法|写法|版本|名字|时间|日期|标准)*"
_BACK = (
    rf"(?:(?:退|[改换变调弄写填找加补放拿收搞转搬挪移要捞救]|恢复|还原|复原|用|按){_FORMERLY}(?:去|来|算)?"
    rf"|[改换变调弄写填找加补放拿收搞转退搬挪移要捞救空清]回(?:去|来)?|撤(?:销|回|消|掉|下)?(?:回?[去来])?|还原|复原|恢复(?:一下|回来|过来|回去)?|作废|取消掉?|不算数?|不作数|不改|当(?:我|作|做)?没(?:有)?(?:改|说|删|加|提|动|写)过?|退掉|(?:再|重新)[补加写添放列填](?:上|回|进)(?:去|来)?)"
)
_NOT_WANTED = r"(?:不要|不用|拿掉|去掉|删掉|删除|删|去了|撤掉?)"
_KEPT = r"(?:留着|留下|保留|要|不删|别删|不要删|不该删)"
_END = r"(?:吧|了|啊|哈|呀|呗|的|一下|就行|就好|算了|好了)*"
_STEP = r"(?:的(?:修改|改动|变动|变更|调整|更改|删除|操作)|修改|改动|(?:的)?(?:那|这)?一?(?:步|次(?:修改|改动)|下)(?:操作|修改)?)"
_FRONT = r"(?:恢复|还原|撤[销回消掉]?|取消|找回来?|退回|收回|复原)(?:一下|到|掉)?"

_IN_CLASS = rf"(?:(?P<c>{CLASS_WORD})(?:类?指标)?(?:里面?|里头|中|那边|下面|上)?)?"
_TAKEN = re.compile(
    rf"{_LEAD}{_IN_CLASS}(?P<when>{_WHEN}+)?(?:我|您|你|对)*{_DEED}的(?P<one>{_ONE}){_W}(?P<tail>{_ONE})，?(?:{_BAD})?，?{_SOFT}"
    rf"(?:(?P<back>{_BACK})|(?P<out>{_NOT_WANTED})|(?P<kept>{_KEPT})){_END}"
)
"""刚才改的目标不好，退回去; 删掉的那条加回来; 刚加的培训不要了."""
_FRONTED = re.compile(
    rf"(?:把)?{_FRONT}(?P<when>{_WHEN})?(?:我|您|你|对|把)*{_DEED}的(?P<one>{_ONE}){_W}(?P<tail>{_ONE}){_END}"
)
"""恢复刚才删掉的应急灯."""
_OF_STEP = re.compile(
    rf"(?:把)?{_FRONT}(?P<when>{_WHEN})?(?:我|您|你|对|的)*(?:{_DEED})?{_W}{_STEP}{_END}"
    rf"|{_LEAD}(?P<when2>{_WHEN})?(?:我|您|你|对|的)*(?:(?P<changed2>{_CHANGED})|(?P<deleted2>{_DELETED})|(?P<added2>{_ADDED}))?(?P<w2>[^，。；、]{{2,16}}?){_STEP}，?(?:{_BAD})?，?{_SOFT}(?:{_BACK}|不要){_END}"
)
"""撤销满意度的修改; 改目标那一步撤了."""
_JUST = re.compile(
    rf"{_LEAD}(?P<when>{_WHEN})的{_W}(?P<tail>{_ONE})，?(?:{_BAD})?，?{_SOFT}(?P<back>{_BACK}){_END}"
)
"""把刚才的时效还原."""
_ERRED = re.compile(
    rf"{_LEAD}{_W}(?P<tail>{_ONE})(?:是|我|又|被|让|给)*(?P<when>{_WHEN})?(?:是|我|又|被|给)*(?:(?P<changed>[改调填写换动弄])|(?P<deleted>删)|(?P<added>加))(?:掉|了)?{_BAD}，?{_SOFT}(?P<back>{_BACK}){_END}"
)
"""目标改得不好，还是退回原来的."""
_FORMER = re.compile(
    rf"{_LEAD}{_W}(?P<tail>{_ONE})(?:不改了?|不动了?)?，?(?:还是|就|还|仍然?|再|都|也|给我|先)*(?P<back>(?:用|按|照|写|改|换|变|退|恢复|还原|回|保留){_FORMERLY}(?:来|去|算)?|(?:原来|原先|之前|以前)的(?:样子?|数字?|值|内容|说法|写法|名字|时间|日期|标准)?|[改换变退调弄]回[去来]|恢复|还原){_END}"
)
"""时效还用原来的."""
_SLIPPED = re.compile(
    rf"{_LEAD}(?:不小心|手滑|手快|失手|手一抖|误)+(?:把|又|给|我)*(?:{_DEED}{_W}|(?P<w2>[^，。；、]{{1,16}}?)(?:给)?(?:(?P<changed2>[改调填写换动弄])|(?P<deleted2>删)|(?P<added2>加))(?:掉|了|错|没)*)(?P<tail>{_ONE})，?{_SOFT}(?P<back>{_BACK}){_END}"
)
"""不小心把应急灯删了，给我恢复."""
_WANTED = re.compile(
    rf"{_LEAD}(?:删错了?，)?{_W}(?P<tail>{_ONE})(?:还是|又|还|得|应该|必须|一定|肯定|也|不该删，?|不能删，?|得)+(?P<kept>要|要的|得要|需要|留着|留下|保留|加上|加回来|补回来|补上|恢复|放回来|有|写上){_END}"
)
"""应急灯那条还是要."""
_AS_IF_NOT = re.compile(
    rf"{_LEAD}{_W}(?P<tail>{_ONE})(?:就|也|都|还是)*(?:权当|就当|全当|当)(?:我|作|做)?没(?:有)?(?:(?P<changed>[改调换动提])|(?P<deleted>删)|(?P<added>[加添补]))(?:过|成)?{_END}"
)
"""识别率那条当我没加."""
_BEFORE_IT = re.compile(
    rf"{_LEAD}(?:退|回|恢复|还原|撤|倒)(?:回)?(?:到|至|成)(?:没)?(?:(?P<changed>{_CHANGED})|(?P<deleted>{_DELETED})|(?P<added>{_ADDED})|(?P<moved>{_MOVED})){_DONE}(?P<w>(?:[^，。；、]{{2,12}}?)?)(?P<tail>{_ONE})(?:之前|以前|前|的时候|那时候)(?:的?(?:样子|状态))?{_END}"
)
"""回到改单价以前."""
_ASKS = re.compile(
    r"[?？]|吗$|要不要|如果|要是|假如|能不能|是不是|等[^，]{1,8}再|为什么|怎么|多少|先不|别撤|别恢复|不要恢复"
)
_SEVERAL = re.compile(r"都|全|[两二三四几]条|些|统统")
_COUNTS = "两二三3四4五5六6"
_COUNTED = re.compile(rf"([{_COUNTS}])[条个项行处]")
_NO_WORDS = re.compile(
    r"(?:它|他|们|我|的|那|这|[一两二三几]?[条个项行处句步下]|刚才?|上一步|最后|最近|上|下|前|后|数|值|名字|内容|所有|全部|修改|动作|操作|步骤|东西|些|对|赶紧|赶快|尽快|马上|立即|立刻|抓紧|快|麻烦|请|给|帮|把|将|先|再|就|还是|都|也|那就|所以)*"
)
_BEGUN = re.compile(rf"^(?:{_WHEN}|才|的|那(?![曲坡])|这)+(?:一(?=$|步|下))?")
_NAME = re.compile(r"名字|名称|说法")
_TELLS_VALUE = r"(?<!第)\d(?!\d?条)|改成|改为|写成|换成|是$|年底|月|季度"
_DEEDS: dict[Deed, re.Pattern[str]] = {
    "deleted": re.compile(r"删除|删减|删掉"), "changed": re.compile(r"修改|改动|变更|更改|调整"),
    "added": re.compile(r"新增|增加|添加|补充|增补"), "moved": re.compile(r"移动|移位|挪动|搬动"),
}  # fmt: skip
"""A step that is told by its deed alone, as a noun."""
_SIGH = re.compile(r"不好意思|抱歉|对不起|糟糕?|哎呀?|唉|啊|哦|噢|呀|了|坏|又|我|是")
_ROW_BY_NUMBER = re.compile(r"第[\d一二三四五六七八九十]{1,3}[条行项]?")
_LEFT_EMPTY = re.compile(
    r"(?:就|那就|先|暂时|还是|也|都|让它)*(?:空着|不写|不填|空起|留空|不管)(?:了|吧|它|啊|哈)*"
)
_NOT_DELETED = re.compile(r"(?:[哦噢啊嗯哎唉]|这个?|那个?|它|还是|也)*(?:不能|不该|不应该?|不可以|不要|别|不许)(?:删|去|拿|撤)(?:掉|了)?(?:的|啊|呀)*")  # fmt: skip
"""啊不能删: why what was taken out comes back."""
_WINDOW = 2
_FEW = 6


def read_named_step(text: str) -> NamedStep | None:
    """The step that a (bare) message names; None for every other message."""
    clauses = split(text)
    if len(clauses) > 1 and _LEFT_EMPTY.fullmatch(clauses[-1]):
        clauses.pop()  # 实施单位那步撤掉，先不写
    if _ASKS.search("，".join(clauses)) or "“" in text:
        return None
    if len(clauses) > _FEW:
        return None
    readings: list[NamedStep] = []
    for size in range(min(_WINDOW, len(clauses)), 0, -1):
        for start in range(len(clauses) - size + 1):
            found = _read("，".join(clauses[start : start + size]))
            if found is None or any(
                _orders(one) and not _NOT_DELETED.fullmatch(one) for one in clauses[:start]
            ):
                continue
            rest = [one for one in clauses[start + size :] if _orders(one)]
            readings.append(replace(found, rest="，".join(rest)))
    return next((one for one in readings if one.firm), next(iter(readings), None))


def _orders(clause: str) -> bool:
    return re.search(rf"{ORDERED}|\d|[改写填换调删加]", clause) is not None


def _read(said: str) -> NamedStep | None:
    for form in (
        _TAKEN,
        _FRONTED,
        _OF_STEP,
        _JUST,
        _ERRED,
        _SLIPPED,
        _AS_IF_NOT,
        _BEFORE_IT,
        _FORMER,
        _WANTED,
    ):
        hit = form.fullmatch(said)
        if hit is not None and (found := _meant(hit, said)) is not None:
            return found
    return None


def _meant(hit: re.Match[str], said: str) -> NamedStep | None:
    parts = hit.groupdict()
    deed = next(
        (one for one in ("changed", "deleted", "added", "moved") if parts.get(one) or parts.get(f"{one}2")), "any"
    )  # fmt: skip
    words = _BEGUN.sub("", (parts.get("w") or parts.get("w2") or "").strip("的 "))
    words = re.sub(rf"^.*{_WHEN}(?:的|那|这|一)*", "", words)  # 他们又说不换了刚才｜那一步退回去
    words = "" if _NO_WORDS.fullmatch(words) else words
    words = words or parts.get("c") or ""
    if deed == "any" and (noun := next((one for one, form in _DEEDS.items() if form.fullmatch(words)), None)):  # fmt: skip
        deed, words = noun, ""  # 刚才的删除请撤销
    if hit.re in {_TAKEN, _FRONTED}:
        placed = re.search(r"条|个|项|行|句", parts["one"] + parts["tail"]) is not None
        if not (parts["when"] or placed or words or deed == "deleted"):
            return None
        counted = deed == "added" and re.search(r"[那这]", parts["one"]) is not None and placed
        if hit.re == _TAKEN and not parts["when"] and not counted and (deed != "deleted" or parts["out"]):  # fmt: skip
            return None  # 改的时间不要了
        if parts.get("kept") and deed != "deleted":
            return None
        if parts.get("out") and deed == "deleted":
            return None  # 刚删的不要了: it is gone
    named = _NAME.search(f"{parts.get('one') or ''}{parts.get('tail') or ''}") is not None
    named = named or _NAME.fullmatch(parts.get("w") or "") is not None
    if re.fullmatch(r"(?:名?字|名称?|叫法)[那这]?", words):
        named, words = True, ""  # 改名字那一下撤掉
    if deed in {"changed", "moved", "any"} and not words and not named:
        return None  # the last step
    if hit.re == _ERRED and _SIGH.sub("", words) == "":
        return None  # 不好意思删错了: the last step
    if deed == "added" and not words and "句" in said:
        return None  # 刚才补的那句: of the goal
    if hit.re in {_FORMER, _WANTED} and re.search(_TELLS_VALUE, words):
        return None
    if re.fullmatch(r"(?:先后)?(?:顺序|次序|排序|先后|位置|排列)", words):
        return None  # 刚才调的顺序不算: of no cell
    if re.search(r"不要|不用|不算|作废|撤|最初|最开始|初稿|第一版|上一?版", words):
        return None
    if (
        hit.re == _OF_STEP
        and not _ROW_BY_NUMBER.fullmatch(words)
        and re.search(r"\d|^[这那]|[一二两三四五六七八九十几]$", words)
    ):
        return None
    timed = bool(parts.get("when") or parts.get("when2"))
    firm = hit.re not in {_FORMER, _WANTED} and bool(words or timed or named)
    if hit.re == _WANTED:
        deed = "deleted"
    if re.search(r"\d$", words) and re.match(r"[条项行]", parts.get("tail") or ""):
        words += "条"
    if named and deed == "changed" and not words:
        deed = "renamed"
    number = _COUNTED.search(parts.get("one") or "")
    count = _COUNTS.index(number.group(1)) // 2 + 2 if number else 0
    return NamedStep(deed, words, _SEVERAL.search(said) is not None, firm, count=count)  # type: ignore[arg-type]
