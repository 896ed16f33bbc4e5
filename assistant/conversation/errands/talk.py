"""What is said around the work: thanks, greetings, a yes, 不知道, 先这样; and insults."""

from assistant.conversation.actions import Choose, Plain, Simple, Skip
from assistant.conversation.errands.said import all_known, listed
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number

_MARKS = listed("， , 、 。 ！ ! ? ？") | {" "}
_AGREED = listed("好 好的 好吧 行 行吧 可以 可以的 嗯 成 ok 没问题") | _MARKS
_THANKED = (
    listed(
        """好 好的 好吧 那 那就 嗯 行 可以 ok 谢谢 谢谢您 谢谢你 谢谢了 谢谢啦 多谢 谢了 辛苦 辛苦了 辛苦您了 辛苦你了 没问题 没问题了 没事 没事了 明白 明白了 知道 知道了 懂了 收到 太好了 不错 挺好 挺好的 很好 可以了 行了 好了 就这样 就这样吧 真好 厉害 棒 赞 哈哈 哈 thanks thank you so much very a lot thx great good nice bye 再见 拜拜"""
    )
    | _MARKS
)
_GREETED = (
    listed("你好 您好 哈喽 嗨 hi hello 在吗 在不在 有人吗 早上好 下午好 上午好 晚上好 早 呀 啊 吗")
    | _MARKS
)
_GREETING = re.compile(
    r"[你您]好|哈喽|嗨|hi|hello|在吗|在不在|有人吗|早|[下上]午好|晚上好", re.IGNORECASE
)
_UNKNOWN = r"(?:不知道|不清楚|不晓得|不太清楚|不确定|说不好|没定|跳过|空着|略过|以后再[补填]|先不[填管]|不填|待定|没有数据|没有数|下一个|过|pass)"
_NOT_KNOWN = re.compile(_UNKNOWN, re.IGNORECASE)
_SKIPPED = listed(
    """我 也 暂时 还 都 先 不知道 不清楚 不晓得 不太清楚 不确定 说不好 没定 跳过 空着 略过 以后再补 以后再填 先不填 先不管 不填 待定 没有数据 没有数 下一个 过 pass 这个 这题 这一项 这项 呢 啊"""
)
_ALL_SKIPPED = listed(
    """剩下 剩下的 其余 其余的 后面 后面的 这些 这几个 问题 都 全部 全 统统 先 跳过 不知道 空着 略过 不填 不清楚 以后再补 待定 吧 了"""
)
_NOTHING_MORE = re.compile(r"没有?(?:别的)?要?补充的?了?")
_REFUSED = listed(
    """算了 取消 没有了 没了 没有别的 没有别的了 就这些 就这些了 没别的 没别的了 不改了 先不改了 不用改 不用改了 先这样 保持原样 不用了 不需要了 没什么 没啥 都不好 都不行 都不合适 都不满意 都不喜欢 没有合适的 都没有合适的 没一个合适的 先放着 别改了 先不动 吧"""
)
_SKIPPED_CELL = re.compile(
    rf"(?P<w>实施单位|主管部门|年度|预算年度|预算|总额|项目名称|[^，。]{{2,10}}?(?:人数|户数|数量|标准|时间|期限|次数))(?:我|暂时|现在|还|先|也)*(?:{_UNKNOWN}|没确定|没数|以后再说)(?:呢|吧|了)?(?:[，,](?:就|都|也|先|暂时)*(?:空着|不填|不写|不管|放着|留着)(?:吧|了)?)?"
)
_CONFIRMED = (
    listed(
        "是 是的 对 对的 嗯 没错 就这样改 就这么改 改 改吧 那就改 那就改吧 就改吧 确认 确定 确认修改 可以 好 好的 执行"
    )
    | _MARKS
)
_CONFIRMING = re.compile(r"是|对|嗯|没错|改|确|执行")
_N = rf"(?:\d{{1,3}}|{CHINESE})"
_CHOSEN = re.compile(
    rf"[就选按要是用]*第(?P<n>{_N})(?P<unit>[个种条项行])?(?:说的)?(?:给我|帮我|先|也)*(?:改|修正|修|处理|解决)?(?:一下|掉|了|吧)*|[就选按要]*(?P<which>前者|前一?种|前面那个|后者|后一?种|后面那个)"
)
_VERDICT_ENDS = r"(?=$|[，,。！!？?~～\s吧啊呀了的啦]|[你您]|系统|软件|程序|玩意|东西|机器|助手|工具|平台|网站|AI|ai)"
_ABUSE = re.compile(
    rf"笨(?![鸡猪鸭榛])|蠢|傻(?!瓜式)|(?:^|[，,。！!\s真太这个是够啥破烂你您么])(?:垃圾|废物|有病|滚){_VERDICT_ENDS}|滚(?:开|蛋|远|出去|一边)"
    r"|白痴|弱智|智障|他妈(?!妈)|你妈(?!妈)|妈的|尼玛|sb|傻逼|什么玩意|什么破|什么鬼|(?:这也|也)(?:能)?(?:叫|算)(?:表|个表|指标|目标)?$|拉倒吧|胡说八道|瞎扯|扯淡|坑人|气死|烂透|脑残|没用的东西",
    re.IGNORECASE,
)
"""垃圾 is an insult as a verdict, and a word of the trade in 打捞垃圾, 废物利用率, 滚筒."""
_ORDERED = re.compile(r"[改换叫填写加减降提删调][到成为至了上]|\d")


def is_abuse(text: str) -> bool:
    """True where the message insults and asks for nothing."""
    found = _ABUSE.search(text) if len(text) <= 30 else None
    return found is not None and not (found.group()[-1:] in "圾物" and _ORDERED.search(text))


def read_choice(text: str) -> Choose | None:
    """是的, 第二个: what was offered is taken; None for another message."""
    if all_known(text, _CONFIRMED) and _CONFIRMING.search(text):
        return Choose(None)
    found = _CHOSEN.fullmatch(text)
    if not found:
        return None
    if which := found.group("which"):
        return Choose(1 if which.startswith("前") else 2)
    number = parse_number(found.group("n"))
    row = found.group("unit") in {"条", "行"}
    return None if number is None else Choose(int(number), row)


def read_manners(text: str) -> Simple | Skip | None:
    """好的, 谢谢, 您好, 不知道, 先这样; None for another message."""
    skipped = _SKIPPED_CELL.fullmatch(text)
    if skipped:
        return Skip(skipped.group("w"))
    if not re.search(r"\w", text):
        return None
    if all_known(text, _AGREED):
        return Simple(Plain.AGREE)
    if _NOTHING_MORE.fullmatch(text) or (
        re.search(r"[都全统]", text) and _NOT_KNOWN.search(text) and all_known(text, _ALL_SKIPPED)
    ):
        return Simple(Plain.SKIP_ALL)
    if all_known(text, _THANKED):
        return Simple(Plain.THANKS)
    if _GREETING.search(text) and all_known(text, _GREETED):
        return Simple(Plain.GREET)
    if _NOT_KNOWN.search(text) and all_known(text, _SKIPPED):
        return Simple(Plain.SKIP)
    return Simple(Plain.REFUSE) if text != "吧" and all_known(text, _REFUSED) else None
