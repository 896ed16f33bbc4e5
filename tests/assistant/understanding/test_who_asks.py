"""Who asks for a project, where the name is read without them."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 11, 3)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("民政局：福利院锅炉改造，2台，36万", "民政局"),
        ("县教育局要给9所村小换课桌，400套，12万", "县教育局"),
        ("县妇联“巾帼电商”培训 9万元", "县妇联"),
        ("区图书馆“夜读”活动，全年20场", "区图书馆"),
        ("协管员工资，城管局协管员56人，每人每月3200元", "城管局"),
        ("县生态环境局、水利局联合实施农村黑臭水体治理，9处，310万", "县生态环境局、水利局"),
        ("我们街道想做垃圾分类，请第三方公司，管48个小区", None),
        ("图书馆建设，800平方米，120万", None),
        ("城区学校要增设减速带18处", None),
    ],
)
def test_the_body_that_asks(text: str, unit: str | None) -> None:
    assert read_brief(text, today=TODAY).unit == unit


def test_two_bureaus_are_no_part_of_the_name() -> None:
    brief = read_brief("县生态环境局、水利局联合实施农村黑臭水体治理，9处，310万", today=TODAY)
    assert brief.project_name == "农村黑臭水体治理"
