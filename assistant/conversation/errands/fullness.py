"""How full the table is to be: 指标太少，多写几条; 展开写完整一点; 太多了，精简一点."""

import re

from assistant.conversation.actions import Vary
from assistant.conversation.errands.said import WHETHER, all_known, one_errand, words

_WORDS = words(
    """指标 绩效指标 三级指标 表 表格 目标表 这张表 整张表 整个表 内容 条数 条目 版本 版 写法 模式 样子 里面 里 上
    写 列 弄 做 搞 整 加 补 添 给 来 换 换成 改成 改为 用 变 变成 要 展开 扩充 扩展 扩 充实 补充 增加 丰富 完整 完善 齐全 全 全面 详细 详尽 细 细致 细化
    多 少 太 有点 有些 好像 感觉 觉得 看着 看起来 显得 过于 偏 太过 了点 了些 点 一点 一点儿 点儿 些 一些 几 几条 几个 几项 两条 条 项 更 还 再 才 就 只 只有 这么 这几条 这点 这些
    单薄 简单 简略 单一 粗 粗糙 不够 不足 不全 不完整 不详细 不细 精简 精炼 简化 简洁 简短 简 压缩 缩减 减少 减 砍 删 删掉 去掉 缩短 短 短一点 长 繁琐 啰嗦 罗嗦 繁 杂 复杂 冗长
    不要 不用 没必要 用不着 不需要 那么 不必 尽量 适当 全部 都"""
)
_FULL = re.compile(
    r"多(?:写|列|加|补|添|给|弄|来|搞|做|整)?(?:上)?(?:几|一?些|一?点)|多(?:写|列)(?:一下)?$|(?:加|补|添|增加|补充|再来|再写|再列)(?:上)?(?:几|一些|些)(?:条|个|项)?|展开|扩充|扩展|充实|丰富|(?:补充|写|弄|做|列|搞|整|再|更|要|加|得|内容|指标|表)(?:得|的|再|更)*(?:完整|完善|齐全|全面?|详细|详尽|细致?|细化)(?:一|点|些|了?$)"
    r"|(?:完整|详细|全)(?:版|的?(?:版本|写法|模式))|(?:太|有点|有些|过于|偏|太过|显得|只有|才|就)+(?:这(?:么|点|几条)|少|单薄|简单|简略|单一|粗糙?)|不够(?:多|全|完整|详细|细|丰富|充实)|(?:指标|内容|条数|条目).*不(?:够|足|全)|不(?:完整|详细|细)|(?<!减)少了(?:点|些|一点|一些)?$|单薄|^再?(?:完整|详细|全面?)(?:一?点|一?些)"
)
_LEAN = re.compile(
    r"精简|精炼|简化|压缩|缩减|(?:写|列|弄|做|留|搞|整|指标|内容|表)(?:得|的|再|更)*(?:简单|简洁|简短|短|少)(?:一?点|一?些|一点儿)|少(?:写|列|弄|留|做)|(?:减少|减|砍|删|删掉|去掉)(?:几|一些|些|一点|点)(?:条|个|项)?$|简版|简洁版|(?:太|有点|有些|过于|偏|太过|显得)(?:多|长|繁琐?|啰嗦|罗嗦|杂|复杂|细|冗长)|(?:不要|不用|没必要|用不着|不需要|不必)(?:写|列|弄)?(?:这么|那么)(?:多|细|全|详细)|^再?(?:简单|简洁|少)(?:一?点|一?些)"
)


def read_fullness(text: str) -> Vary | None:
    """Whether the table is to have all rows that fit, or only those needed; None for another message."""
    return one_errand(text, _fullness)


def _fullness(clause: str) -> Vary | None:
    if not all_known(clause, _WORDS) or re.search(WHETHER, clause):
        return None
    full, lean = _FULL.search(clause), _LEAN.search(clause)
    if bool(full) == bool(lean):
        return None
    return Vary(full=full is not None)
