"""Long messages: totals that move, numbers of no row, bare numbers, rows to come that are counted, a step named by its value."""

import pytest

from assistant.conversation.outright.bare_numbers import bare_numbers_outright
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

COURSES = "2026年社区家庭教育讲座，讲座24场，每场1500元，参加960人次，预算3.6万元"


def _rows(turn: object) -> dict[str, str]:
    return {row.name: row.value for row in draft_of(turn).table.indicators if row.applicable}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("那总的变成9万", "总额改成9万"),
        ("总额加上去变8.52万", "总额改成8.52万"),
        ("总数减成4.6万元", "总额改成4.6万元"),
        ("预算涨成12万吧", "预算改成12万吧"),
        ("总数减成46人", "总数减成46人"),
        ("总的有9万", "总的有9万"),
    ],
)
def test_the_total_moves_to_a_sum_of_money(said: str, plain: str) -> None:
    assert plain_speech(said) == plain


@pytest.mark.parametrize(
    "said",
    [
        "讲座改成20场吧，去年太密，被投诉到12345",
        "讲座改成20场，12345热线上有人嫌吵",
        "讲座场次减到20场，有家长打12315说太挤",
    ],
)
def test_a_hotline_is_no_value(workspace: Workspace, said: str) -> None:
    before, after = _rows(talk(workspace, COURSES)), _rows(talk(workspace, COURSES, said))
    assert [value for name, value in after.items() if before.get(name) != value] == ["20场"]


@pytest.mark.parametrize(
    ("said", "put"),
    [
        ("家长满意度这条，我们实际能到95，写94稳妥", "写94%稳妥"),
        ("家长满意度定得高，下班赶过来不容易，85更现实一些", "85%更现实一些"),
        ("家长满意度这行留着，数字提到96", "数字提到96%"),
        ("讲座场次24场排不开，还是改20吧", "还是改20场吧"),
        ("家长满意度先不说，写300", "写300"),
        ("大家都忙，写94稳妥", "写94稳妥"),
        ("出勤率90%……家长满意度嘛，下班堵车的多，85更现实一些", "85更现实一些"),
    ],
)
def test_a_bare_number_gets_the_unit_of_the_row_before_it(
    workspace: Workspace, said: str, put: str
) -> None:
    now = talk(workspace, COURSES).conversation.now
    assert now is not None
    assert bare_numbers_outright(said, now, None).split("，")[-1] == put


ROADS = "2026年乡里给村道临崖路段装波形护栏，3.2公里，每公里11万元，35.2万元，6月底前完工"


@pytest.mark.parametrize(
    "said",
    [
        "不对，5月底不现实，施工队自己都笑了，还是恢复成6月底前",
        "错了，5月底料都没到齐，完工时间改成6月底前",
        "不对，施工队说来不及，还是写6月底前",
    ],
)
def test_what_an_earlier_message_said_is_called_wrong(workspace: Workspace, said: str) -> None:
    dated = "完工时间改成2026年5月31日前"
    told = [row.value for row in draft_of(talk(workspace, ROADS, dated)).table.indicators if row.parsed.date]  # fmt: skip
    assert told == ["2026年5月31日前"]
    after = [row.value for row in draft_of(talk(workspace, ROADS, dated, said)).table.indicators if row.parsed.date]  # fmt: skip
    assert after == ["2026年6月底前"]


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("再添一行讲座资料印制册数3000册", "讲座资料印制册数", "3000册"),
        ("数量里列一栏志愿者人数，12人", "志愿者人数", "12人"),
        ("名字都不动，再加一行亲子沙龙场次，10场，上回家长提过", "亲子沙龙场次", "10场"),
    ],
)
def test_how_rows_to_come_are_counted_is_no_part_of_a_name(
    workspace: Workspace, said: str, name: str, value: str
) -> None:
    before, after = _rows(talk(workspace, COURSES)), _rows(talk(workspace, COURSES, said))
    assert {one: after[one] for one in after if one not in before} == {name: value}


@pytest.mark.parametrize(
    "said", ["94那个撤销掉，书记说要留有余地", "94%那一步作废", "把94那个改动退回去"]
)
def test_a_step_is_named_by_the_value_that_it_told(workspace: Workspace, said: str) -> None:
    before = draft_of(talk(workspace, COURSES)).table
    assert draft_of(talk(workspace, COURSES, "满意度改成94%")).table != before
    assert draft_of(talk(workspace, COURSES, "满意度改成94%", said)).table == before


def test_a_value_that_the_last_step_did_not_tell_takes_nothing_back(workspace: Workspace) -> None:
    changed = draft_of(talk(workspace, COURSES, "满意度改成94%")).table
    other = talk(workspace, COURSES, "满意度改成94%", "77那个撤销掉，书记说要留有余地")
    assert draft_of(other).table == changed


@pytest.mark.parametrize(
    "said", ["拆完领导又嫌高，退到没拆的时候", "恢复到没加的时候", "退回到拆开以前"]
)
def test_the_table_before_a_row_was_parted(workspace: Workspace, said: str) -> None:
    parted = "成本里加一条讲师费标准，500元/场"
    before = draft_of(talk(workspace, COURSES)).table
    assert draft_of(talk(workspace, COURSES, parted, said)).table == before
