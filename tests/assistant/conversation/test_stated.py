"""What only states something changes nothing: proposals, open choices, parts of a sum, confirmations."""

import pytest

from assistant.conversation.recognised.stated import Stated, only_stated
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

ROAD = "2026年机耕路修复，修复4.6公里，每公里15万元，县财政50万元，乡镇自筹19万元，11月底前完工"


@pytest.mark.parametrize(
    ("said", "how"),
    [
        ("财政建议群众满意度降到85，局长说不降", Stated.NOTED),
        ("施工队说想改到下半年，没正式通知", Stated.NOTED),
        ("设计院建议按4.8公里报，我们还是按实际的来", Stated.NOTED),
        ("副镇长口头讲过满意度要95，没发文", Stated.NOTED),
        ("隔壁乡满意度写的95", Stated.NOTED),
        ("县级50万、自筹19万，资金栏对的", Stated.NOTED),
        ("自筹里有2万是村民投劳，怎么写我再想想", Stated.NOTED),
        ("自筹19万里企业捐了6万", Stated.NOTED),
        ("4.6公里里面1.2公里是水泥路", Stated.NOTED),
        ("县里那50万已经到账了，自筹的19万还差5万没收齐", Stated.NOTED),
        ("每公里15万是去年的中标价", Stated.NOTED),
        ("主管部门没填，是填区民政局还是区政府，我问下", Stated.OPEN),
        ("主管部门县农业农村局或者乡政府，我再确认", Stated.OPEN),
        ("满意度是写92还是95，拿不定主意", Stated.OPEN),
        ("盼着明年经费能翻番，路修到十公里", Stated.OPEN),
        ("巴不得再多修两公里", Stated.OPEN),
        ("去年修了3.8公里，满意度87%，今年争取高点", Stated.NOTED),
        ("完工时间到底写10月底还是11月底，等施工队回话", Stated.OPEN),
    ],
)
def test_what_orders_nothing_is_noted(workspace: Workspace, said: str, how: Stated) -> None:
    now = talk(workspace, ROAD).conversation.now
    assert now is not None
    assert only_stated(now, said) is how
    asked = talk(workspace, ROAD, said)
    assert draft_of(asked).table == now.draft.table
    assert "表格没有改动" in asked.reply


@pytest.mark.parametrize(
    "said",
    [
        "财政建议满意度降到85，局长不同意，改88",
        "财政要求满意度写到95",
        "满意度不要写90了，写95还是合适的",
        "69万里面有39万是县财政的，其余自筹",
        "69万里村里出20万，财政49万",
        "自筹里再加2万",
        "4.6公里里面1.2公里不做了，改成3.4公里",
        "县财政45万，自筹24万，没错",
        "完成时间提前至2026年10月15日前。",
        "施工队希望延到12月底，同意了",
    ],
)
def test_what_orders_something_is_left_to_the_readings(workspace: Workspace, said: str) -> None:
    now = talk(workspace, ROAD).conversation.now
    assert now is not None
    assert only_stated(now, said) is None


def test_two_names_are_no_office(workspace: Workspace) -> None:
    turn = talk(workspace, ROAD, "单位是填乡政府还是填农业中心，填乡政府吧")
    assert "还是" not in (draft_of(turn).table.unit or "")
