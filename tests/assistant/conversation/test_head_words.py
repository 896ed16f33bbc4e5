"""Wordings inside the goal, the project's name and the offices; heads spoken in one breath."""

import pytest

from assistant.conversation.actions import Replace
from assistant.conversation.errands.drafts import read_opening
from assistant.conversation.heads.goal import goal_reworded
from assistant.conversation.heads.offices import read_offices
from assistant.conversation.heads.reading import paused
from assistant.conversation.heads.titles import read_name, reworded
from assistant.conversation.referring.near_rows import is_name
from assistant.conversation.speech.plain_speech import plain_speech
from corpus.schema import TargetTable

GOAL = "2025年通过开展路灯维护，维修路灯200盏，12月底前完成，达到改善照明条件、方便群众出行的效果。"


@pytest.mark.parametrize(
    ("said", "old", "new"),
    [
        ("年度目标里“方便群众出行”讲不通，改成“保障夜间通行安全”", "方便群众出行", "保障夜间通行安全"),
        ("绩效目标中的“改善照明条件”这半句应表述为“提高亮灯率”", "改善照明条件", "提高亮灯率"),
        ("目标里头方便群众出行几个字换成保障夜间出行", "方便群众出行", "保障夜间出行"),
        ("目标最后那句太虚，请换成保障夜间通行安全", "改善照明条件、方便群众出行", "保障夜间通行安全"),
        ("目标末尾那句去掉", "达到改善照明条件、方便群众出行的效果", ""),
    ],
)  # fmt: skip
def test_a_wording_of_the_goal(said: str, old: str, new: str) -> None:
    assert goal_reworded(said, GOAL) == (Replace(old, new, "目标"),)


@pytest.mark.parametrize(
    "said",
    [
        "目标里“改善照明条件”要不要换成“提高亮灯率”",
        "目标里“绿化环境”改成“美化环境”",
        "目标里“改善照明条件”是什么意思",
        "满意度里“群众”改成“居民”",
    ],
)
def test_no_wording_of_the_goal(said: str) -> None:
    assert goal_reworded(said, GOAL) == ()


@pytest.mark.parametrize(
    ("said", "cell", "text"),
    [
        ("主管部门前面加上清河区", "authority", "清河区民政局"),
        ("项目名称里的“桥梁”改成“道路”", None, None),
    ],
)
def test_words_inside_a_head(said: str, cell: str | None, text: str | None) -> None:
    table = TargetTable(
        project_name="2025年路灯维护", unit="柳河镇人民政府", authority="区民政局",
        taxonomy="three_family",
    )  # fmt: skip
    assert reworded(said, table) == ((cell, text) if cell else None)


@pytest.mark.parametrize(
    ("said", "spoken", "name"),
    [
        ("项目名称前头的年份拿掉", False, "路灯维护"),
        ("项目全称改为“2025年城区路灯维护”", False, "2025年城区路灯维护"),
        ("项目名称太长，", False, None),
        ("去掉“2025年”", True, "路灯维护"),
        ("去掉“2025年”", False, None),
    ],
)
def test_the_name_of_the_project(said: str, spoken: bool, name: str | None) -> None:
    assert read_name(said, "2025年路灯维护", spoken=spoken) == name


def test_offices_told_alike() -> None:
    told = read_offices("实施单位及主管部门两栏均统一填成清河区民政局", {})
    assert told is not None
    assert told.told == {"unit": "清河区民政局", "authority": "清河区民政局"}


def test_a_message_in_one_breath_is_cut_before_its_cells() -> None:
    said = "个我说一下啊这个是明年的钱就是2026年的然后单位写桃花岭社区居委会"
    assert paused(said) == "这个是明年的钱，是2026年的，单位写桃花岭社区居委会"
    assert plain_speech("这是二〇二六年的项目，2026.10.31前完工") == (
        "这是2026年的项目，2026年10月31日前完工"
    )


def test_what_opens_another_project() -> None:
    opened = read_opening("下一个项目是2026年公厕改造3座，预算60万元")
    assert opened is not None
    assert opened.request.startswith("2026年公厕")
    assert read_opening("再来个适配服务人数，不少于125人，放数量") is None
    assert read_opening("新建公厕3座，每座20万元") is None


def test_half_a_sentence_is_no_name_of_a_row() -> None:
    assert is_name("参保人数")
    assert is_name("路灯维修及时率")
    assert not is_name("老李嫌满意度")
    assert not is_name("刚才那个子女的还是不要了")
