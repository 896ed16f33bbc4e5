"""What a clerk speaks of as if it stood there: a change that was only offered, rows just struck, a total said to stay, a row in view."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

FIRE = "微型消防站建设，建站8个，每个配灭火器20具，每站3.5万元，共28万元，消防救援大队"
SAFETY = "安全生产隐患排查，检查企业150家次，聘请专家12人次，每人次800元，共0.96万元，应急管理局"
ARCHIVES = "档案库房密集架购置，密集架40组，每组2600元，除湿机6台，每台1800元，共11.48万元"
RIVERS = "河道保洁外包，保洁河道18条，保洁员24人，每人每月2200元，全年，共63.36万元"
TRAVELLERS = "青年志愿者春运服务，志愿者200名，每人每天补贴50元，服务15天，共15万元，团市委"
IN_TIME = "3分钟到场，写到时效"


def _rows(workspace: Workspace, *messages: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *messages)).table
    return {one.name: one.value for one in table.indicators if one.applicable}


def _total(workspace: Workspace, *messages: str) -> str:
    return str(draft_of(talk(workspace, *messages)).table.funding.total)


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("是5分钟", ("到场", "5分钟")),
        ("改成5分钟以内", ("到场", "5分钟以内")),
        ("应该叫到场时间", ("到场时间", "3分钟")),
    ],
)
def test_what_is_said_of_an_offer_is_done_with_it(
    workspace: Workspace, said: str, row: tuple[str, str]
) -> None:
    new = set(_rows(workspace, FIRE, IN_TIME, said).items()) - set(_rows(workspace, FIRE).items())
    assert new == {row}


def test_a_row_of_an_offer_goes_to_the_class_told(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, FIRE, IN_TIME, "放质量里")).table
    assert [row.level2 for row in table.indicators if row.name == "到场"] == ["质量指标"]


@pytest.mark.parametrize("said", ["不要了", "算了", "为什么是3分钟", "灭火器呢"])
def test_an_offer_that_is_not_spoken_of_is_not_taken(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, FIRE, IN_TIME, said) == _rows(workspace, FIRE)


@pytest.mark.parametrize("said", ["满意度95%", "灭火器加10具", "验收合格率98%"])
def test_a_change_of_another_row_leaves_the_offer_alone(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, FIRE, IN_TIME, said) == _rows(workspace, FIRE, said)


@pytest.mark.parametrize("said", ["写成8万人次", "改成8万人次"])
def test_an_offered_number_gets_its_unit(workspace: Workspace, said: str) -> None:
    rows = _rows(workspace, TRAVELLERS, "服务旅客人次写8万", said)
    assert rows["服务旅客人次"] == "8万人次"


@pytest.mark.parametrize("said", ["留着吧", "算了，还是留着", "那条留着", "别删", "满意度还是要的"])
def test_rows_just_struck_come_back(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, SAFETY, "满意度不要了", said) == _rows(workspace, SAFETY)


@pytest.mark.parametrize("said", ["不对，留着，写85%", "别删，改成85%", "还是留着，85%"])
def test_what_is_said_behind_is_done_with_the_rows_that_came_back(
    workspace: Workspace, said: str
) -> None:
    rows = _rows(workspace, SAFETY, "满意度不要了", said)
    assert rows == _rows(workspace, SAFETY) | {"企业和群众满意度": "≥85%"}


@pytest.mark.parametrize("said", ["其他留着", "整改率留着", "别的都留着"])
def test_what_keeps_other_rows_brings_none_back(workspace: Workspace, said: str) -> None:
    struck = _rows(workspace, SAFETY, "满意度不要了")
    assert _rows(workspace, SAFETY, "满意度不要了", said) == struck


def test_a_value_changed_before_is_not_taken_back_by_keeping(workspace: Workspace) -> None:
    assert _rows(workspace, SAFETY, "整改率98%", "留着吧")["发现问题隐患整改率"] == "≥98%"


@pytest.mark.parametrize("said", ["钱不变啊", "预算不动", "总额还是不变"])
def test_a_total_that_followed_is_put_back(workspace: Workspace, said: str) -> None:
    followed = "专家改成15人次，总额跟着改"
    assert _total(workspace, SAFETY, followed) == "1.2万元"
    assert _total(workspace, SAFETY, followed, said) == "0.96万元"
    assert _rows(workspace, SAFETY, followed, said)["聘请专家人数"] == "15人次"


def test_a_total_that_did_not_follow_is_said_to_stand(workspace: Workspace) -> None:
    assert "没有看懂" not in talk(workspace, SAFETY, "专家改成15人次", "钱不变啊").reply
    assert _total(workspace, SAFETY, "专家改成15人次", "钱不变啊") == "0.96万元"
    stands = talk(workspace, SAFETY, "满意度95%", "钱不变啊")
    assert "资金总额没有动，仍是0.96万元" in stands.reply


@pytest.mark.parametrize("said", ["合计算一下", "总额算一下", "钱核一下"])
def test_a_total_that_is_to_be_reckoned_follows(workspace: Workspace, said: str) -> None:
    assert _total(workspace, SAFETY, f"专家改成15人次，{said}") == "1.2万元"


@pytest.mark.parametrize("said", ["总额算了", "合计算错了"])
def test_a_total_that_is_let_be_does_not_follow(workspace: Workspace, said: str) -> None:
    assert _total(workspace, SAFETY, "专家改成15人次", said) == "0.96万元"


@pytest.mark.parametrize("said", ["放最前面", "放到质量第一条", "排到最前面"])
def test_the_row_in_view_is_put_first(workspace: Workspace, said: str) -> None:
    names = list(_rows(workspace, ARCHIVES, "加一条温湿度达标率95%", said))
    assert names.index("温湿度达标率") < names.index("密集架和除湿机验收合格率")


def test_the_row_in_view_is_put_last_of_its_class(workspace: Workspace) -> None:
    names = list(_rows(workspace, ARCHIVES, "密集架加5组", "放到数量最后"))
    assert names.index("密集架购置数量") > names.index("除湿机购置数量")


@pytest.mark.parametrize("said", ["改成24小时内", "写成24小时内清理", "它改成24小时内"])
def test_a_rate_in_view_that_is_told_a_term_becomes_a_time(workspace: Workspace, said: str) -> None:
    rows = _rows(workspace, RIVERS, "水面漂浮物清理及时率96%", said)
    assert rows["水面漂浮物清理时间"] == "24小时内"


def test_a_value_that_the_row_in_view_cannot_hold_is_asked_about(workspace: Workspace) -> None:
    turn = talk(workspace, RIVERS, "保洁员加到26人", "改成30户")
    assert "保洁员人数" in turn.reply
    assert _rows(workspace, RIVERS, "保洁员加到26人", "改成30户")["保洁员人数"] == "26人"
