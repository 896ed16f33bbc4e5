"""Another draft opened, or an earlier one taken up again, in any order of words."""

from assistant.conversation.actions import BackTo, Plain, Simple, StartWith
from assistant.conversation.answering.stepping import BEFORE, surely_named
from assistant.conversation.errands.said import all_known, known_start, left_over, words
from assistant.conversation.state import Conversation, Snapshot
from corpus import late_re as re

_OPENING = words(
    """现在 接下来 接着 下面 然后 另外 还有 还 还要 还得 再 重新 另 另起 又 新 新的 新开 新建 新拟 新做 开 建 起 起草 拟 做 写 弄 编 报 要报 要做 要拟 来 换 换个 换成 一 个 张 份 一个 一张 一份 项目 表 表格 草稿 别的 另一个 另一张 下一个 下一张 下个 第二个 第二张 单独
    重新来 重来 重新开始 从头来 推倒重来 来个 新的 新一张
    这个 这张 这份 这 它 放着 先放着 放一放 放一边 搁着 搁一边 就这样 这样 不动 不做了 不弄了 不要了 不做 不弄 弄完了 做完了 完了 好 保留 留着 存着 到这 到这里 我 我们 咱们 手上 手里 手头 还有个 有个 有一个 要 也 也要 也得 做 另外 另外一个 新增 增加 呢 是 叫 名称 内容 如下 吧 了 表的"""
)
_OPENS = re.compile(
    r"(?:再|另外?|重新|新|还要|还得|接着|下面)(?:要|得|帮我|给我|来)*(?:起草|起|新建|建|开|做|写|拟|来|弄|编|报|搞)(?:上|出)?[一个张份下另新]|新[开建拟做](?=一|个|张|份|项目|表|的)|另起|另立|另行?编制?(?=一)|起草|(?:下|另)一?[个张份]|第二[个张](?!相似|问题|案例|指标)|新的?(?:项目|表|草稿)|(?:别的|另一个)项目|换[一成]?个?(?:别的|另一个|新的?|其他)?项目|还有一?个新?项目|还要报一?个|重新?来|重新开始|从头来|来个新的"
)
"""Words that open another table: 再做一个, 换个项目, 另起一张."""
_TOLD_AFTER = re.compile(rf"[^：:]{{0,24}}?(?:{_OPENS.pattern})[^：:，。]{{0,8}}[：:]")
"""这份先存着，我另外要做一份新的：the request stands behind the colon."""
_SHORTEST = 8
"""Characters of a request."""


def opens_project(message: str) -> bool:
    """True where words say that another table is wanted."""
    return _OPENS.search(message) is not None


def without_opening(message: str) -> str:
    """The request itself: 再来一份2027年公厕改造: 2027年公厕改造."""
    told = _TOLD_AFTER.match(message)
    if told and len(message) - told.end() >= _SHORTEST:
        return message[told.end() :]
    end = known_start(message, _OPENING)
    opened = _OPENS.search(message[:end]) and len(message) - end >= _SHORTEST
    return message[end:] if opened else message


def read_opening(text: str) -> StartWith | None:
    """现在新开一个项目：2026年…: the request of another project; None for another message."""
    rest = without_opening(text)
    if rest == text:
        return None
    opening = text[: len(text) - len(rest)]
    if not re.search(r"[：:，,。；\s]$", opening) and not re.match(r"20\d\d|[今明后]年", rest):
        return None
    named = re.search(r"20\d\d|[今明后]年|预算|万|元|项目|经费|资金", rest)
    counted = re.search(r"\d|[一二两三四五六七八九十百千万]{2}", rest)
    telling = re.search(
        r"指标|放(?:在|到|进)?(?:数量|质量|时效|成本)|改成|删|满意度|第[一二三四五六七八九十\d]+条",
        rest,
    )
    return StartWith(rest) if named and counted and not telling else None


_NEW = re.compile(
    r"重新开始|从头开始|从头来|新建|重来|重新来|清空|[再另新]做一张|换(?:个|一个)项目|下一个项目|再来一张|新开"
)
_NEW_WORDS = words(
    """重新开始 从头开始 从头来 新建 重来 重新来 清空 再做一张 另做一张 新做一张 换个项目 换一个项目 做下一个项目 下一个项目 再来一张 新开 重来一遍 一张 一份 表 草稿 新 新的 项目 表格"""
)


_OTHER = re.compile(r"(?:换|做|弄|写|来)(?:一个?|个)?(?:别的|另外的?|另一个|其他|新的?)?项目")
_DROPPED = words(
    """全部 全 都 统统 清空 清掉 删掉 重来 重新 来 不要了 不要 不做了 不做 作废 这个 这张 这些 内容 换 换个 换一个 换别的 别的 另一个 另外 其他 做 弄 写 项目 吧 了 我 要 想 整个 推倒"""
)
"""全部清空重来，我换个项目: what stands is left for another project."""


def read_new(text: str) -> Simple | None:
    """换个项目: the next message is the request of another project; None for another message."""
    if _NEW.match(text) and all_known(text, _NEW_WORDS):
        return Simple(Plain.NEW)
    changed = _OTHER.search(text) is not None and all_known(text, _NEW_WORDS | _DROPPED)
    return Simple(Plain.NEW) if changed else None


_GOING = words(
    """切 切回 切到 切换 切换到 切换回 切换至 切至 回 回到 回去 换 换回 换到 返回 返回到 转 转到 转回 看回 打开 调 调出 找 拿 看 看看 看一下 接着 继续 接着改 接着弄 接着做 接着写 继续改 继续弄 继续做 继续写 先弄 先做 先改 先 还是先 还是做 去 里 到 来 那 那一 那张 那份 那个 这张 这份 表 表格 项目 草稿 份 张 刚才 刚刚 之前 前面 先前 原来 原先 最早 的 再 《 》 我"""
)
_GONE = words(
    """切 切回 切到 切换 回 回去 换 换回 返回 转到 打开 再打开 调 调出 调出来 找 找出来 找回来 拿 拿出来 拿过来 翻出来 看 看看 看一下 接着 继续 弄 做 改 写 填 搞 处理 接着改 接着弄 接着做 去 上 里 到 来 过来 那 那一 那张 那份 那个 那一份 那一张 那一个 这张 这份 这个 表 表格 项目 草稿 份 张 的 再 《 》 我 了 吧 这边 那边 不了"""
)
_GOES = re.compile(
    r"切|回|换|返|转到|打开|调出|找出|找回|拿出|拿过|翻出|接着|继续|先(?:弄|做|改)|看"
)
_GOES_BACK = re.compile(
    r"^(?:还是|把)?(?:回到?(?!答|复|收|款|头|去)|切换?[回到]|换回|返回|转到|打开|调出|接着[弄做改]|继续[弄做改写]?|看回|(?:还是先?|先)[弄做改](?=.+那[张个份]))|(?:打开|调出来|拿出来|找出来|接着[弄改]|继续)(?:看看|一下)?$"
)
_A_DRAFT = re.compile(r"[上前]一[个张份]|那[个张份边]|这[张个]|项目|草稿|[^样格式]表")
_ANY = re.compile(r"[上前]一|刚才|原来|原先|之前|前面")
_LEFT = re.compile(r"先不|不弄|不做|放一放|放一边|搁|先放|放着|先停|停一下|等会|等一下|完了|好了")


def read_return(text: str) -> BackTo | None:
    """回到责任险那张表: the words for another draft of the conversation; None for another message."""
    if len(text) > 30 or re.search(r"[，,。；]|表样|样式|格式", text):
        return None
    if not _GOES_BACK.search(text) or not _A_DRAFT.search(text):
        return None
    numbered = re.search(r"第[\d一二三四五六七八九十]+[张个份]|[\d]+号", text)
    if numbered:
        return BackTo(numbered.group())
    if (
        re.search(r"[上前]一[个张份]", text)
        and left_over(text, _GOING | words("上一 前一 一 个")) == ""
    ):
        return BackTo(BEFORE)
    named = _named_in(text)
    if not named and _ANY.search(text):
        return BackTo(BEFORE)
    return BackTo(named) if named else None


def _named_in(clause: str) -> str:
    """What a clause that goes to another draft calls it, "" for nothing."""
    said = left_over(re.sub(r"[《》]", "", clause), _GOING, _GONE) or ""
    return re.sub(r"(?:的|那|这|那张|那份|那个|项目|表)+$", "", said)


_NAMED_THEN = re.compile(
    r"(?P<d>[^，,。；;]{4,24}?)(?:现在|应该)?(?:还在不在|还在|在不在)?(?:吗|吧|呢)?[?？]?[，,]+(?:我|想|就|再|先|帮我|给我|要)*(?=(?:切|回|换|转|打开|调|接着|继续)[^，,。；;\d]{0,5}$)"
)
"""村医补助那张还在吗，切回去: the draft is named before it is said what to do with it."""


def sent_back(conversation: Conversation, text: str) -> tuple[Snapshot, str] | None:
    """The draft on the shelf that a message goes back to, and what else it says; None where to none.

    The draft is named by words of its name that the present one does not have.
    """
    now = conversation.now
    if now is None or not conversation.shelf or len(text) > 60:
        return None
    before = _NAMED_THEN.match(text)
    if before is not None and _A_DRAFT.search(before.group("d")):
        text = before.group("d") + text[before.end() :]
    going: list[Snapshot] = []
    rest: list[str] = []
    for clause in filter(None, re.split(r"[，,。；;！!]+", text)):
        named = (
            _named(conversation, clause)
            if _GOES.search(clause) and not _LEFT.search(clause)
            else None
        )
        if named is not None:
            going.append(named)
        elif not (_LEFT.search(clause) and re.search(r"[这那][个张份]|先不|不弄|不做", clause)):
            rest.append(clause)
    if not going or any(one.key != going[0].key for one in going):
        return None
    return going[0], "，".join(rest)


def _named(conversation: Conversation, clause: str) -> Snapshot | None:
    words_ = _named_in(clause)
    if len(words_) < 2 or re.search(r"[，,。；]", words_):
        return None
    return surely_named(conversation, words_)
