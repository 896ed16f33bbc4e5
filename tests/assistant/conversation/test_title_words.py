"""Words put into the project's name, exchanged in it or told as the whole."""

import pytest

from assistant.conversation.engine import Turn, take_turn
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk


@pytest.fixture(scope="module")
def drafted(workspace: Workspace) -> Turn:
    return talk(
        workspace,
        "2025年智慧停车场改造，改造停车位320个，安装道闸6套，每套2.5万元，总预算40万元，10月底前完工",
    )


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("项目名称少了“区级”两个字，加在年份后面", "2025年区级智慧停车场改造"),
        ("项目名里要带上“老城片区”，放在停车场前头", "2025年智慧老城片区停车场改造"),
        ("项目名里“智慧”前面加上“区级”", "2025年区级智慧停车场改造"),
        ("项目名不要写停车场，写停车设施", "2025年智慧停车设施改造"),
        ("项目名称由智慧停车场改造变更为智能停车场建设", "2025年智能停车场建设"),
        ("名称只留“停车场改造”，前面那串去掉", "停车场改造"),
        ("项目名只要智慧停车场就行", "智慧停车场"),
        ("项目名称写全了，清河区老城片区智慧停车场改造", "清河区老城片区智慧停车场改造"),
        ("项目名后头括号注明一期", "2025年智慧停车场改造（一期）"),
        ("项目名开头加个2025年度", "2025年度智慧停车场改造"),
        ("项目名称前面的年份改成2026年", "2026年智慧停车场改造"),
        ("项目名称最后的“改造”二字改为“提升工程”", "2025年智慧停车场提升工程"),
    ],
)
def test_the_name_has_the_words_that_are_told(
    workspace: Workspace, drafted: Turn, said: str, name: str
) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert draft_of(turn).table.project_name == name


@pytest.mark.parametrize("said", ["项目名称少写了“清河区”"])
def test_a_part_of_a_name_is_no_whole_name(workspace: Workspace, drafted: Turn, said: str) -> None:
    turn = take_turn(workspace, drafted.conversation, said)
    assert draft_of(turn).table.project_name == draft_of(drafted).table.project_name
