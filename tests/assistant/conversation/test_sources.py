"""Who pays, told in one clause by itself."""

import pytest

from assistant.conversation.actions import Change, SetTo, Shift
from assistant.conversation.heads.sources import one_source


@pytest.mark.parametrize(
    ("clause", "change"),
    [
        ("其中5万是村集体自筹的", SetTo("其他资金", "5万元")),
        ("财政只给20万", SetTo("财政拨款", "20万元")),
        ("区里出资20万元", SetTo("财政拨款", "20万元")),
        ("总额里企业捐赠5万元", SetTo("其他资金", "5万元")),
        ("剩下5万靠社会捐赠", SetTo("其他资金", "5万元")),
        ("其余的自筹", SetTo("其他资金", "其余")),
        ("全部由财政拨款", SetTo("其他资金", "0元")),
        ("自筹改由财政出", SetTo("其他资金", "0元")),
        ("多出来的2万是自筹", Shift("其他资金", "2万", True)),
        ("县里280", None),
        ("每人自筹50元", None),
        ("自筹不变", None),
        ("满意度改成95%", None),
    ],
)
def test_one_clause_of_who_pays(clause: str, change: Change | None) -> None:
    assert one_source(clause) == change
