"""Rows told as a list of counts, values told after what is wrong with the cell, people asked beside a value, files."""

import pytest

from assistant.conversation.actions import Export
from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.errands.files import read_file
from assistant.conversation.outright.values_apart import complained_outright
from assistant.conversation.vocabulary.value_words import name_and_value
from assistant.conversation.whole_messages.rows_listed import read_rows_listed
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

THEATRE = "2026年剧院设备更新，灯具40台，音响2套，预算30万"


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(workspace, THEATRE)


def _rows(turn: Turn) -> set[tuple[str, str]]:
    return {(one.name, one.value) for one in draft_of(turn).table.indicators if one.applicable}


@pytest.mark.parametrize(
    "said",
    ["数量少了设备，补调光台1台、吊杆12根", "还缺调光台1台、吊杆12根，补进数量", "数量没写全，调光台1台、吊杆12根也写上", "补两条数量，调光台1台和吊杆12根"],
)  # fmt: skip
def test_each_count_of_a_list_is_a_row(workspace: Workspace, drafted: Turn, said: str) -> None:
    fresh = _rows(take_turn(workspace, drafted.conversation, said)) - _rows(drafted)
    assert fresh == {("调光台", "1台"), ("吊杆", "12根")}


@pytest.mark.parametrize(
    "said",
    ["把数量里的调光台1台、吊杆12根删掉", "数量补调光台1台，质量补合格率98%", "调光台1台、吊杆12根都是去年的", "数量改成40台、2套"],
)  # fmt: skip
def test_another_message_lists_no_rows(said: str) -> None:
    assert read_rows_listed(said) == ("", ())


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("完成时间写年底太晚，定5月20日前", "剧院设备更新完成时间", "5月20日前"),
        ("时间写具体，2026年5月20日前", "剧院设备更新完成时间", "2026年5月20日前"),
        ("时间只写9月太笼统，改2026年9月20日前", "剧院设备更新完成时间", "2026年9月20日前"),
        ("时间要具体到日，2026年5月20日前", "剧院设备更新完成时间", "2026年5月20日前"),
        ("灯具写40台不对，定45台", "灯具更新数量", "45台"),
        ("满意度偏低，92", "满意度", "92"),
    ],
)
def test_a_value_follows_what_is_wrong(drafted: Turn, said: str, name: str, value: str) -> None:
    draft = draft_of(drafted)
    row = 1 + next(n for n, one in enumerate(draft.table.indicators) if name in one.name)
    assert complained_outright(said, draft) == f"第{row}条改成{value}"


@pytest.mark.parametrize(
    "said", ["完成时间往后推，4月到7月", "时间挪到4月到7月", "完成时间提前，4月到7月"]
)
def test_the_months_of_a_time_that_moves(workspace: Workspace, drafted: Turn, said: str) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert ("剧院设备更新完成时间", "4月到7月") in _rows(turn)


@pytest.mark.parametrize(
    "said", ["节能要请第三方测，没这笔钱，删掉那条", "节能达标率没设备测，那条删了"]
)
def test_a_row_spoken_of_goes(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, THEATRE, "质量加一条节能达标率95%", said)
    assert ("节能达标率", "≥95%") not in _rows(turn)
    assert ("剧院设备验收合格率", "100%") in _rows(turn)


@pytest.mark.parametrize("said", ["时间写年底太宽，能不能改10月底", "满意度名称太长，改观众满意度", "灯具写40台，音响写3套", "时间太晚"])  # fmt: skip
def test_what_is_no_fault_and_value_stays(drafted: Turn, said: str) -> None:
    assert complained_outright(said, draft_of(drafted)) == said


@pytest.mark.parametrize(
    "said", ["满意度92，对象写辖区居民", "满意度92%，问的是辖区居民", "对象写辖区居民，满意度92"]
)
def test_whom_one_asks_beside_the_value(workspace: Workspace, drafted: Turn, said: str) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert ("辖区居民满意度", "≥92%") in _rows(turn)


@pytest.mark.parametrize(
    ("said", "kind"),
    [("导出excel，科室我回头再填", "xlsx"), ("重新出一份word，我再报上去", "docx"), ("下个word，主管部门明天再说", "docx")],
)  # fmt: skip
def test_a_file_while_the_rest_comes_later(said: str, kind: str) -> None:
    assert read_file(said) == Export(kind)  # type: ignore[arg-type]


def test_what_is_done_in_a_year_is_a_name() -> None:
    assert name_and_value("全年巡查不少于32次") == ("全年巡查", "不少于32次")
    assert name_and_value("全年不少于4次") == ("", "全年不少于4次")


def test_what_a_class_lacks_is_told_in_words(workspace: Workspace, drafted: Turn) -> None:
    for said in (
        "可持续影响空着，补一条演出队伍，写保持稳定",
        "可持续影响没有指标，要补演出队伍保持稳定",
    ):
        turn = take_turn(workspace, drafted.conversation, said)
        assert ("演出队伍", "保持稳定") in _rows(turn)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("项目名把音响带上：2026年剧院设备及音响更新", "2026年剧院设备及音响更新"),
        ("项目名缩短，剧院设备更新", "剧院设备更新"),
        ("项目名写全：2026年县剧院设备更新", "2026年县剧院设备更新"),
    ],
)
def test_the_projects_name_after_what_becomes_of_it(
    workspace: Workspace, drafted: Turn, said: str, name: str
) -> None:
    assert draft_of(take_turn(workspace, drafted.conversation, said)).table.project_name == name


@pytest.mark.parametrize(
    ("said", "name"),
    [("观演条件改观演环境", "观演环境"), ("观演群众换观众，满意度94%", "观众满意度")],
)
def test_a_part_of_a_name_exchanged_in_one_word(
    workspace: Workspace, drafted: Turn, said: str, name: str
) -> None:
    rows = _rows(take_turn(workspace, drafted.conversation, said))
    assert any(one.endswith(name) for one, _ in rows)
