"""How it is found out at the year's end whether an indicator was reached, and with what papers: 这个怎么考核, 谁来测."""

from assistant.conversation.referring.cells import Target, label_of
from assistant.draft import Draft
from corpus import late_re as re
from corpus.values import ValueKind

_SHARES = (
    ("满意", "满意的人数÷调查的人数；一般由项目单位自己发问卷或走访，留好问卷和统计结果"),
    ("及时|按时|按期|准时", "按时办好的÷应当办的"),
    ("合格|达标|优良|优秀|通过", "合格的÷检查（验收、考核）的"),
    ("完成|执行|竣工", "实际完成的÷计划完成的"),
    ("覆盖|参与|参保|参训|入户", "实际覆盖到的÷应当覆盖的"),
    ("准确|正确", "没有差错的÷抽查的（或全部的）"),
    ("", "做到的÷应当做到的"),
)
"""What a rate is a share of, by the words in its name; the last is true of every rate."""
_MEASURED = {
    ValueKind.QUANTITY: "年底数实际做了多少，和“{value}”比",
    ValueKind.DATE: "看实际完成的日期，和“{value}”比",
    ValueKind.PERIOD: "看实际做的时间，和“{value}”比",
    ValueKind.MONEY: "看实际的合同、支付金额，和“{value}”比",
    ValueKind.QUALITATIVE: "没有数可以算，年底要拿前后对比的材料说明做到了“{value}”",
}
_PAPERS = re.compile(r"佐证材料：([^。]+)")


def share_of(name: str, *, known: bool = False) -> str:
    """What a rate called so is a share of; "" for words that tell nothing, where only ``known`` ones are wanted."""
    shares = _SHARES[:-1] if known else _SHARES
    return next((told for words, told in shares if re.search(words, name)), "")


def measured(draft: Draft, cell: Target) -> str:
    """How the row is measured and proved; a class that says 无 needs neither."""
    row = draft.table.indicators[cell.row or 0]
    label = label_of(draft, cell.cell)
    if not row.applicable:
        return f"{label}填的是“无”，不用考核。"
    kind = row.parsed.kind
    if kind is ValueKind.RATE:
        how = f"用{share_of(row.name)}，和“{row.value}”比"
    else:
        how = _MEASURED.get(kind, "年底按实际情况和“{value}”比").format(value=row.value)
    basis = draft.basis.get(f"{cell.cell}/name")
    papers = _PAPERS.search(basis.text) if basis else None
    return f"{label}：{how}。" + (f"佐证材料：{papers[1]}。" if papers else "请准备能证明的材料。")
