"""Steps back and forth, told in any order of words: 退回去, 我做的修改全部作废, 把撤掉的都恢复."""

from assistant.conversation.actions import PutBack, Steps
from assistant.conversation.errands.said import all_known, one_errand, words
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number

_FIRST = re.compile(
    r"最初|最开始|一开始|最早|刚生成|刚拟|刚出来|刚做出来|刚给|初稿|原稿|原始|初始|头一版|第一版|第一稿|第一次|起初|当初|刚开始|开头那"
)
_ALL = re.compile(
    r"这几次|这几步|全部|所有|统统|通通|全都|一概|一律|一切|全(?=撤|退|恢复|还原|取消|作废|不)|(?<=撤)全"
)
_BACK = re.compile(r"撤|还原|恢复|复原|回到|退回|回退|退到|倒回|退掉|作废|取消|撤到|从头来过|清掉")
_NOT_WANTED = re.compile(r"不要|不算|不作数|废掉|推倒|重来")
_MADE = re.compile(r"修改|改动|改的|改过|动过|变动|操作|我改")
_AGAIN = re.compile(r"重做|前进|撤(?:销|回|掉|消)?(?:了)?的")
_WORDS = words(
    """撤 撤到 撤销 撤回 撤消 撤掉 撤了 还原 恢复 复原 回到 回 退 退回 退回到 退到 回退 倒回 倒退 退掉 作废 取消 从头来过 从头来 从头 重来 推倒 清掉 不要 不算 不算数 不作数 废掉 改回 改回去 改回来 弄回 弄回去
    最初 最开始 一开始 最早 刚生成 生成 刚拟好 刚拟 拟好 拟 刚出来 刚做出来 刚给 初稿 原稿 原始 初始 头一版 第一版 第一稿 第一次 起初 当初 刚开始 开头 那会 那会儿 时候 时
    全部 全 所有 统统 通通 全都 一概 一律 一切 修改 改动 改的 改过 改过的 我改 改 动过 变动 操作 做 做过 做的 过 步骤 内容 地方 表 表格 草稿 稿 版 版本 样子 状态 模样 那样 这样 这些 那些 前面 之前 以前 后来 上面 到 成 为 回来 回去 掉 往 往回 向 最近 最后 后 前 刚才 刚刚 刚
    不改 不改了 不折腾 不折腾了 乱 改乱 太乱 弄乱 步 次 回 重做 前进 恢复回来 一遍 整张 整个 从 这几次 这几步 几次 反悔 后悔 白改 白改了 连 连着 连续 看看 半天 不如 原来的 版的"""
)
_NUMBER = re.compile(rf"(?P<n>\d{{1,2}}|{CHINESE})(?=(?:步|次|回|下)(?!子))")

_ONE_STEP = _WORDS | words(
    """收回 取回 收回来 收回去 撤的 返回 后退 复活 变 救 倒 找 找回 要回 搬 放 换 调 加 补 写 删 动 挪 报 说 整 搞 用 照 按 走 删的 加的 弄 弄的 写的 补的 说的
    合 并 拆 原 原来 原先 先前 方才 那 那个 那步 那条 那句 那种 这步 这条 上 上一 一步 上一步 条 处 段 句 句话 话 几个字 名字 名 更名 改名 顺序 数 数据 值 状态 只 只是 它 它们 又 就行
    填 填的 格 栏 两格 三格 那格 这格
    上述 上述调整 以上 前述 该调整 此调整 调整 变更 上述修改 上述变更 予以 请予 两处 三处 这两处 那两处 两个地方 不要了 不算了 废 当没说 拿掉 去掉 删掉 删了 撤掉 撤消 撤销 留着 留下 保留 不要删 不删了 别删 不撤了 别撤了 算咯 重新 吧 误操作 动作 这个动作 删除 新增 添加 删除的 手误 手滑 生效 重新生效 请 把 undo redo ctrl+z ctrlz"""
)
_DONE_BACK = re.compile(
    r"(?:退|改|变|弄|找|搬|挪|放|换|调|加|补|倒|救|撤|整|搞|用|收|取|合|并|拆)回|撤(?!资|并|县|点|[销掉回消]?了?的)|还原|恢复|回退|后退|复活|复原|作废|退(?=原|到|一步|掉|$)|回到|返回上一步|^回去$|undo|ctrl ?\+?z",
    re.IGNORECASE,
)
_UNWANTED = re.compile(
    r"^(?:算了)?(?:刚才?|刚刚|上一步|[这那]一?步|上一步).*(?:不要|不改|不算|取消|当没说|废)|^取消(?:刚才|上一步)|退一步"
    r"|刚才?(?:补|加|写)的那(?:一)?(?:句|段|几个字).*(?:拿掉|去掉|删掉|删了|不要)|刚才删.*(?:留着|留下|不要?删|别删)|(?:^|还是)(?:[照按用](?:改|动)?|保留)(?:之前|原来|以前|原先)的"
)
"""What was done last is not wanted: 上一步不要了, 刚才补的那句先拿掉, 还是照改之前的来."""
_UNDONE = r"(?:撤(?:销|回|掉|消)?|退掉?|作废)了?的"
_FORTH = re.compile(
    rf"{_UNDONE}.*(?:恢复|生效|[弄找加改做要补]回|重新?做|再?[来做]一[遍次])|(?:恢复|找回|还原|重做).*撤(?:销|回|掉|消)?|再做一次.*{_UNDONE}|重做|前进|恢复下一步|取消撤销|撤[销回]?(?:操作)?(?:撤销|不算|之?前)|[不别]撤了|redo",
    re.IGNORECASE,
)
"""What was undone is to be done again."""
_AGAIN_ALONE = re.compile(r"(?:再|还是|就|那)*恢复(?:刚才的?)?(?:一下|吧)*")
"""恢复 without a reason brings back what was undone, and undoes nothing."""
_ERRED = re.compile(r"^(?:不好意思|抱歉|哎呀|糟了|手滑)*(?:删|改|加|弄|点|写|说|搞|撤)错了?(?=.)")
_DOUBLED = re.compile(r"^(.{2,6})\1+$")
_RUN_ON = re.compile(r"(?<=[改退撤变换弄]回[来去]吧)(?=[^，,。；]{4})")
"""还是改回来吧｜招标文件上就是那么写的: a step and its reason in one breath."""
_BEFORE_IT = re.compile(
    r"(?:请|还是|把表|表格|那|就|给我|帮我|直接)*(?:恢复|还原|退回?|回|改回|撤回|撤销)(?:到|至|成)?(?:刚才|这次|本次|上次)?(?:核减|核增|压减|压缩|调整|调减|调增|改动?|修改|变更|删除?|增加|新增|减少|替换|更名|改名|移动|合并|拆分|动)(?:之前|以前|前)(?:的)?(?:状态|样子|模样|版本|内容|数|写法)?(?:吧|了|去)*"
)
"""恢复至核减之前的状态."""
_NO_STEP = re.compile(
    r"(?:撤掉?|作废|取消)了?[这那]一?条|刚才?加的那[条个]|[一这那]张|这版|几|全部|所有|统统|后悔撤|要不要|能不能不|等.{1,8}再"
)
"""撤掉那条, 刚加的那条不要了: a row is to go; 退到上一张: another draft; what is put off."""
_MANY = re.compile(r"[\d两二三四五六七八九十几]步")
_ASKS_FOR = re.compile(
    r"改成|改为|换成|提到|降到|加一|(?<!不让)(?<!不能)(?<!不许)(?<!别)(?<!刚才)(?:删掉|删除)|写成|导出|[?？]|如果|要是|(?:别|不要|先不|不用|不能|不)(?:撤|退回|恢复|还原|复活)|等.{1,10}再|为什么|怎么"
)
"""Beside a step: what asks for more, or puts it off. Figures and refusals are reasons here."""
_SENT_BACK = re.compile(r"(?:退|打)回(?:来|去)?(?:了|修改|重)|被(?:退|打|撤)")
"""The form was sent back by somebody: no wish."""
_STRUCK = re.compile(
    r"(?:[这那][一两三几]?[条项个行]|指标|数量|质量|时效|成本|效益|满意度|率)[^，。]*[，,](?:[^，。\d]{2,14}[，,]){0,2}\s*(?:就|都|也|请|给我|直接|统统|通通|全部?|全都|一并|一起|一律)*(?:撤[掉下了]?|作废|取消)[了吧]*$"
)
"""政府体系稳定运行这一项关系不大，撤掉: a row is to go."""
_LAST = re.compile(r"上一步|刚才|刚刚|撤销|撤回|[这那]一?步|改动|修改")
_REASONED = 90
"""Characters of a step and its reasons."""

_PUT_BACK = re.compile(
    r"(?:把|将|那|算了|，)*(?P<w>[^，。；\d]{2,12}?)(?:那一?[栏格条个项]|这一?[栏格条个项]|的(?:值|名称|数))?(?:还是|又|就|也|给我|帮我|麻烦您?|请)*(?:改|换|变|调|弄|写|填|退|恢复|还原)(?:回|成|到|为)?(?:去|来|原来的?(?:样子|数|值|名字|写法|内容|那个)?|原先的?(?:样子|数|值)?|之前的?(?:样子|数|值|那个|写法)?|原样|以前的)(?:吧|了|算了)*"
)
"""主管部门还是改回去吧."""
_BROUGHT_BACK = re.compile(
    rf"(?:请|那|把|将|给我|帮我|还是|重新|再)*(?:恢复|还原)(?:一下)?(?P<a>[^，。；\d]{{2,12}}?)(?:那一?[栏格条个项类]|这一?[栏格条个项类]|的内容)?{ORDER_ENDS}"
    rf"|(?:请|那|把|将)*(?P<b>[^，。；\d]{{2,12}}?)(?:那一?[栏格条个项类]|这一?[栏格条个项类]|的内容)?(?:还是|又|再|都|重新|给我|帮我|请|要|也)*(?:恢复|还原|加回来?|补回来?|要回来|放回来?)(?:一下|过来|回来)?{ORDER_ENDS}"
)
"""恢复生态效益, 生态效益那一类给我恢复."""
_TAKEN = re.compile(r"撤|退|删|改|^[这那]")
_NO_CELL = re.compile(r"刚|删|这条|那条|上|还是|原来|好|又|被|等|再|了|什么|多少|怎么")


def read_steps(text: str) -> Steps | None:
    """One step, several or all of them; None for another message."""
    found = one_errand(text, _several)
    if found is not None:
        return found
    if len(text) > _REASONED or _SENT_BACK.search(text) or _MANY.search(text):
        return None
    if _STRUCK.search(text) and not _LAST.search(text):
        return None
    if _AGAIN_ALONE.fullmatch(text):
        return Steps(back=False)
    return one_errand(_RUN_ON.sub("，", text), _one, _ASKS_FOR)


def read_put_back(text: str) -> PutBack | None:
    """The cell that is to be as it was before; None for another message."""
    brought = _BROUGHT_BACK.fullmatch(text)
    if brought:
        named = brought.group("a") or brought.group("b")
        if not (all_known(named, _ONE_STEP) or _NO_CELL.search(named) or _TAKEN.search(named)):
            return PutBack(named)
    found = _PUT_BACK.fullmatch(text)
    if (
        not found
        or all_known(found.group("w"), _WORDS)
        or _NO_CELL.search(found.group("w"))
        or not re.search(r"回|原|之前|以前", text)
    ):
        return None
    return PutBack(found.group("w"))


def _several(text: str) -> Steps | None:
    """Several steps, or all: 往回退三步, 全部还原."""
    number = _NUMBER.search(text)
    count = parse_number(number.group("n")) if number else None
    said = text[: number.start()] + text[number.end() :] if number else text
    if not all_known(said, _WORDS) or re.search(r"要不要|能不能不", said):
        return None
    back = _BACK.search(text) is not None
    if (
        _AGAIN.search(text)
        and (count or _ALL.search(text))
        and (back or "重做" in text or "前进" in text)
    ):
        return Steps(back=False, count=int(count or 1), whole=count is None)
    if count and count > 1 and (back or _NOT_WANTED.search(text) or "退" in text):
        return Steps(back=True, count=int(count))
    if count:
        return None
    made = _MADE.search(text) is not None
    if re.search(r"刚才|刚刚", text) and not _FIRST.search(text):
        return None  # the last step
    if _FIRST.search(text) and (back or re.search(r"回|退|成", text)):
        return Steps(back=True, whole=True)
    if _ALL.search(text) and (back or (made and _NOT_WANTED.search(text))):
        return Steps(back=True, whole=True)
    every = made and re.search(r"都|全", text) is not None
    return Steps(back=True, whole=True) if every and (back or _NOT_WANTED.search(text)) else None


def _one(clause: str) -> Steps | None:
    """One step: 撤销, 刚删的给我弄回来, 恢复刚才撤的."""
    said = _ERRED.sub("", _DOUBLED.sub(r"\1", clause))
    if _BEFORE_IT.fullmatch(said):
        return Steps(back=True)
    if not all_known(said, _ONE_STEP) or _NO_STEP.search(said) or _FIRST.search(said):
        return None
    if _FORTH.search(said):
        return Steps(back=False)
    if "恢复" in said and not re.search(r"删|原|之前|以前|改前", said):
        return Steps(back=False, either=True)
    return Steps(back=True) if _DONE_BACK.search(said) or _UNWANTED.search(said) else None
