"""Messages that only put rows in order, in whatever words; what is no such message moves nothing."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.referring.clauses import split
from assistant.conversation.whole_messages.order_places import read_places
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

TRAINING = (
    "2025年乡村教师培训，培训语文教师60人、数学教师40人、校长20人，每人1500元，总预算18万元，"
    "11月底前完成"
)


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, TRAINING)


def _order(turn: Turn) -> str:
    """The first letters of the subjects of the rows of counts: 语数校."""
    rows = [row for row in draft_of(turn).table.indicators if row.level2 == "数量指标"]
    return "".join(next(one for one in "语校数" if one in row.name.removesuffix("人数")) for row in rows)  # fmt: skip


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("校长那条往前提，放语文教师前面", "校语数"),
        ("先写校长，再写数学，最后写语文", "校数语"),
        ("数量顺序改为：校长、语文、数学", "校语数"),
        ("按数学、校长、语文排", "数校语"),
        ("校长人数紧跟着语文教师", "语校数"),
        ("把校长人数插在语文和数学中间", "语校数"),
        ("校长人数挪一下，夹在语文教师和数学教师之间", "语校数"),
        ("数学教师要排在语文教师的上面，校长垫底", "数语校"),
        ("语文教师沉到末尾去", "数校语"),
        ("数学教师比语文教师要紧，顺序颠倒一下", "数语校"),
        ("数学在前，语文在后", "数语校"),
        ("教师数学培训该在语文上头", "数语校"),
        ("校长是重点，排第一", "校语数"),
        ("第3条上移两位", "校语数"),
        ("校长提前一位", "语校数"),
        ("校长的顺序不对，应该排在语文教师后面", "语校数"),
        ("调整一下数量指标排序：校长在前、数学次之、语文最后", "校数语"),
        ("语文教师后置，校长前置", "数校语"),
        ("请将语文教师与校长的排列顺序互换", "校数语"),
    ],
)
def test_rows_come_in_the_order_that_is_told(
    workspace: Workspace, drafted: Turn, said: str, order: str
) -> None:
    assert _order(take_turn(workspace, drafted.conversation, said)) == order


@pytest.mark.parametrize(
    "said",
    [
        "满意度提到95%以上",
        "单价降下来",
        "成本和时效换个位置",
        "校长放前面行不行？",
        "校长先别往前挪",
    ],
)
def test_what_is_no_order_of_rows_moves_none(
    workspace: Workspace, drafted: Turn, said: str
) -> None:
    assert _order(take_turn(workspace, drafted.conversation, said)) == "语数校"


@pytest.mark.parametrize(
    "said", ["演练按期完成率搁质量里头吧", "单价降下来", "先写校长", "完工时间往前挪半个月"]
)
def test_clauses_that_tell_no_place_are_left_to_other_readings(said: str) -> None:
    assert read_places(split(said)) == []
