"""A step named by what it did is taken back wherever it stands; what was never done changes nothing."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.conversation.named_steps.reading import read_named_step
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

SCHOOL = "2025年乡村小学食堂改造，改造食堂6个，每个8万元，共48万元"
DONE = (
    "年度目标改成完成食堂改造，改善学生用餐条件",
    "满意度改成95%",
    "质量加一条厨师持证率，98%",
    "时效改成2025年10月底前",
    "删掉社会效益",
    "主管部门改成县教育局",
)


@pytest.fixture(scope="module")
def played(workspace: Workspace) -> tuple[Turn, ...]:
    turns = [talk(workspace, SCHOOL)]
    for one in DONE:
        turns.append(take_turn(workspace, turns[-1].conversation, one))
    return tuple(turns)


def _cells(turn: Turn) -> dict[str, str]:
    table = draft_of(turn).table
    rows = {f"{one.level2}/{one.name}": one.value for one in table.indicators if one.applicable}
    return rows | {"主管部门": table.authority or "", "目标": table.annual_goal or ""}


def _changed(before: dict[str, str], after: dict[str, str]) -> dict[str, str]:
    return {
        key: after.get(key, "")
        for key in before | after
        if before.get(key, "") != after.get(key, "")
    }


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("刚才改的目标不好，退回去", 0),
        ("目标改得不好，还是退回原来的", 0),
        ("改目标那一步撤了", 0),
        ("撤销满意度的修改", 1),
        ("满意度刚才改错了，还原", 1),
        ("刚改的满意度不要了", 1),
        ("把满意度恢复成原来的", 1),
        ("刚才加的厨师持证率不要了", 2),
        ("刚加的那条删掉", 2),
        ("把刚才的时效还原", 3),
        ("时效还用原来的", 3),
        ("前面改的时效作废", 3),
        ("刚删的那条恢复", 4),
        ("把删掉的那条加回来", 4),
        ("不小心把社会效益删了，给我恢复", 4),
        ("刚改的主管部门不对，改回去", 5),
    ],
)
def test_what_is_named_is_as_it_was_and_nothing_else_changes(
    workspace: Workspace, played: tuple[Turn, ...], said: str, step: int
) -> None:
    before, done = _cells(played[step]), _cells(played[step + 1])
    now = _cells(played[-1])
    after = _cells(take_turn(workspace, played[-1].conversation, said))
    assert _changed(now, after) == _changed(done, before)


@pytest.mark.parametrize(
    "said",
    [
        "刚改的食堂数量不要了",
        "刚才改的预算退回去",
        "刚才删的食堂数量恢复",
        "刚加的满意度撤回",
        "撤销验收合格率的修改",
        "第1条改回去",
    ],
)
def test_what_was_never_done_changes_nothing(
    workspace: Workspace, played: tuple[Turn, ...], said: str
) -> None:
    turn = take_turn(workspace, played[-1].conversation, said)
    assert _cells(turn) == _cells(played[-1])
    assert "没有" in turn.reply


def test_what_is_put_back_may_get_another_value_at_once(
    workspace: Workspace, played: tuple[Turn, ...]
) -> None:
    said = "刚才加的那条不要了，满意度改成92%"
    after = _cells(take_turn(workspace, played[-1].conversation, said))
    changed = _changed(_cells(played[-1]), after)
    assert sorted(changed.values()) == ["", "≥92%"]


def test_of_several_rows_that_went_one_is_asked_for(workspace: Workspace) -> None:
    gone = talk(workspace, SCHOOL, "删掉满意度和社会效益")
    asked = take_turn(workspace, gone.conversation, "刚删的那条恢复")
    assert _cells(asked) == _cells(gone)
    chosen = take_turn(workspace, asked.conversation, "第1个")
    assert len(_cells(chosen)) == len(_cells(gone)) + 1
    both = take_turn(workspace, gone.conversation, "刚删的两条都恢复")
    assert len(_cells(both)) == len(_cells(gone)) + 2


@pytest.mark.parametrize(
    "said",
    ["撤销", "退回去", "恢复", "撤回两步", "满意度那条不要了", "删掉满意度", "刚才那一步还是撤销吧", "改造的内容不要了", "要不要把刚才删的恢复", "植被恢复面积改成30亩"],
)  # fmt: skip
def test_other_messages_name_no_step(said: str) -> None:
    assert read_named_step(said) is None


@pytest.mark.parametrize(
    ("said", "deed", "words"),
    [
        ("识别率那条当我没加", "added", "识别率"),
        ("回到改单价以前", "changed", "单价"),
        ("前面删的道闸再补上", "deleted", "道闸"),
        ("主管部门填错了，先空回去", "changed", "主管部门"),
        ("第1条那次改动收回，道闸的不动", "any", "第1条"),
        ("实施单位那步撤掉，先不写", "any", "实施单位"),
        ("啊不能删，时效必须有，拿回来", "deleted", "时效"),
    ],
)
def test_more_ways_to_name_a_step(said: str, deed: str, words: str) -> None:
    step = read_named_step(said)
    assert step is not None
    assert (step.deed, step.words) == (deed, words)
