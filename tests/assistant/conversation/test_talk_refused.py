"""Words of talking are no name: such a change is not made by any station."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

FILMS = "2026年乡镇露天电影放映，放映24场，每场800元，预算1.92万元，12月20日前完成"


@pytest.mark.parametrize(
    "said",
    [
        "开展及时率跟完成时间重了，所里让只留完成时间",
        "本项目单位为临河区文旅局，请补充完整，主管部门亦为该局",
        "放映场次那行名字太长，简成得能一眼看懂",
        "场租、设备、人工各加一条成本",
        "放映场次的名称里也要写上露天",
    ],
)
def test_no_name_is_made_of_talk(workspace: Workspace, said: str) -> None:
    table = draft_of(talk(workspace, FILMS, said)).table
    names = [row.name for row in table.indicators] + [table.unit or "", table.authority or ""]
    for talked in ("所里让", "亦为", "该局", "简成", "各", "也要", "看懂"):
        assert not [name for name in names if talked in name]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("放映场次改名为“只留一个的场次”", "只留一个的场次"),
        ("放映场次改名为露天电影公益放映场次", "露天电影公益放映场次"),
    ],
)
def test_what_stands_in_quotes_or_is_a_name_is_one(
    workspace: Workspace, said: str, name: str
) -> None:
    table = draft_of(talk(workspace, FILMS, said)).table
    assert name in [row.name for row in table.indicators]
