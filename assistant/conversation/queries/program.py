"""How something is done in the program, and in which cell something stands: 怎么导出, 市里的5万放在哪一栏."""

from collections.abc import Sequence

from assistant.conversation.answering import replies
from assistant.conversation.referring.cells import Target
from assistant.draft import Draft, cell_text
from corpus import late_re as re

_HOW_TO = (
    (r"系统|软件|程序|工具|助手", "本程序在本单位的电脑上运行，不用联网，不上传任何内容；草稿和历史表都存在装程序的那台电脑上。"),
    (r"导|下载|打印|报送|提交|发给|存", "要导出，直接说“导出word”或“导出excel”，也可以点右边表格上面的“Word”“Excel”按钮；草稿一直自动保存，不用另存。"),
    (r"撤|恢复|退回|回到|反悔", "改错了说“撤销”就退回上一步，说“恢复”又改回来；右边“版本”里能回到任何一步。"),
    (r"删", "要删一条，说“删除第3条”，也可以说指标的名称；整类不要了说“删除生态效益”。删错了说“撤销”。"),
    (r"加|新增|增加|添", "要加一条，说清类别、名称和数就行，例如“加一条时效指标：10月底前完成”。"),
    (r"换", "要换表样，说“用A表”这样的话，或者点“其他表样、PDF”。"),
    (r"导入|上传", "以前的表在左边“导入”页里存进历史库；别人写的表要检查，用“校验”页打开。"),
    (r"新建|另做|重做", "要另做一张，说“重新开始”，或者点左边的“新建一张表”，现在这张会保留。"),
    (r"查|搜", "要查以前的表，说“以前保险类项目的质量指标怎么写”这样的话，或者用左边的“历史检索”页。"),
    (r"改", "要改哪一处，直接说改成什么，例如“把满意度改成95%”“预算改成3万元”；也可以在右边表格里双击那一格直接改。"),
)  # fmt: skip
_ASKED_FOR = re.compile(
    r"(?:应该|要|该|是|给我|都|又|还)*(?:[放写填列记算看显体]|显示|体现|存)?(?:在|到|进)?(?:了)?哪.*$"
)
_FILES = re.compile(r"导入|上传")


def how_to(message: str) -> str | None:
    """How the thing that is asked about is done; None for what is not known."""
    order = sorted(_HOW_TO, key=lambda one: not (_FILES.search(one[0]) and _FILES.search(message)))
    return next((told for words, told in order if re.search(words, message)), None)


def where(draft: Draft, message: str, cells: Sequence[Target]) -> str | None:
    """The cells that were asked for with what stands there; that the table lacks it, where it does."""
    told = []
    for one in cells:
        if one.row is None and not cell_text(draft.table, one.cell):
            told.append(f"“{one.label}”在表头，现在还没有填；直接说“{one.label}填……”就行。")
        else:
            told.append(replies.explained(draft, one.cell if one.row is None else f"{one.cell}/value"))  # fmt: skip
    if told:
        return "\n".join(told)
    wanted = re.split(r"[，,。？?\s]|[这那]张?个?表里?的?", _ASKED_FOR.sub("", message))[-1]
    return f"这张表里没有“{wanted}”这一栏，也没有哪一格写到它。" if 1 < len(wanted) <= 12 else None
