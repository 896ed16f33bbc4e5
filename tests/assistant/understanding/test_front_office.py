"""The body with which a request begins asks for the project."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief


@pytest.mark.parametrize(
    ("text", "unit", "name"),
    [
        ("县妇联那边的反家暴宣传，8场，4万", "县妇联", "反家暴宣传"),
        ("司法所社区矫正心理辅导40人次，6万元", "司法所", "社区矫正心理辅导"),
        ("疾控中心疫苗冷链设备采购12台，9.6万", "疾控中心", "疫苗冷链设备采购"),
        ("河长办：巡河员工资32人每人每年4800、河道保洁23公里", "河长办", "巡河员工资和河道保洁"),
        ("文明办要搞道德模范评选，6万", "文明办", "道德模范评选"),
        # it gives to so many
        ("残联给60户残疾人家庭做无障碍改造，每户4500元", "残联", "残疾人家庭无障碍改造"),
        ("妇联给150名妇女做两癌筛查，每人180元", "妇联", "妇女两癌筛查"),
        ("团委给80个孩子办夏令营，5万元", "团委", "孩子夏令营"),
        # its own house, and a house that the project is known by, stay in the name
        ("派出所办公楼外墙维修，48万元", "派出所", "派出所办公楼外墙维修"),
        ("县图书馆读者活动，30万", "县图书馆", "县图书馆读者活动"),
        # what a project builds or serves asks for nothing
        ("供水站水泵更换2台，7万元", None, "供水站水泵更换"),
        ("中心小学食堂改造，35万元", None, "中心小学食堂改造"),
    ],
)
def test_the_body_at_the_front_asks(text: str, unit: str | None, name: str) -> None:
    brief = read_brief(text, today=date(2025, 11, 3))
    assert (brief.unit, brief.project_name) == (unit, name)
