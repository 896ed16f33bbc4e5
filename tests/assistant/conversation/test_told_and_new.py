"""Told plainly and new: measures without a row, parts with a price of their own, satisfactions told each, units of one sort."""

import pytest

from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

LAMPS = "城区路灯换LED，换路灯320盏，每盏450元，共14.4万元，市政所"
CENSUS = "第五次全国经济普查清查，聘普查员45名，每人补贴3000元，共13.5万元，统计局"
DREDGING = "南河清淤，清淤长度5.6公里，清淤量3.8万立方米，每方45元，共171万元，县水利局"
POTHOLES = "农村公路坑槽修补，修补2400平方米，每平方米85元，共20.4万元，2026年9月底前完工"
VETERANS = "退役军人慰问，慰问重点优抚对象80名，每名500元，共4万元，1月底前发放"
WORKERS = "困难职工慰问，慰问职工130人，每人800元，大病职工15人，每人3000元，共14.9万元，总工会"
SCANS = "馆藏档案数字化，扫描档案50万页，每页0.35元，共17.5万元，区档案馆"
SCHOOLS = "非遗进校园，进校园20所，每所活动3次，每次1000元，共6万元，文化馆"
PIPES = "老旧小区雨污管网改造，改造3个小区，管网4.2公里，总投资260万元，11月底前完工"
FIRE = "微型消防站建设，建站8个，每个配灭火器20具，每站3.5万元，共28万元，消防救援大队"


def _rows(workspace: Workspace, *messages: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *messages)).table
    return {one.name: one.value for one in table.indicators if one.applicable}


@pytest.mark.parametrize(
    ("request_", "said", "row"),
    [
        (LAMPS, "亮灯率写98%以上", ("亮灯率", "98%以上")),
        (LAMPS, "故障率写2%以下", ("故障率", "2%以下")),
        (CENSUS, "移交率写100%", ("移交率", "100%")),
        (CENSUS, "数据差错率不超过千分之三", ("数据差错率", "不超过3‰")),
        (PIPES, "惠及住户写288户", ("惠及住户", "288户")),
    ],
)
def test_a_measure_that_nothing_is_named_like_comes_as_a_row(
    workspace: Workspace, request_: str, said: str, row: tuple[str, str]
) -> None:
    turn = talk(workspace, request_, said)
    new = set(_rows(workspace, request_, said).items()) - set(_rows(workspace, request_).items())
    assert new == {row}
    assert "没有用上" not in turn.reply


@pytest.mark.parametrize("said", ["扫描事故写0起", "档案利用者写300人"])
def test_a_count_that_rows_are_named_like_sets_none_of_them(
    workspace: Workspace, said: str
) -> None:
    before = _rows(workspace, SCANS)
    after = _rows(workspace, SCANS, said)
    assert all(after[name] == value for name, value in before.items())


@pytest.mark.parametrize(
    "said", ["火灾起数比上年下降10%，加上", "火灾起数较去年减少5%，写进社会效益"]
)
def test_a_change_since_last_year_is_wished_of_this_one(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, FIRE, said)
    assert "新增" in turn.reply
    assert "没有用上" not in turn.reply


def test_what_was_last_year_is_no_wish(workspace: Workspace) -> None:
    assert _rows(workspace, FIRE, "火灾起数去年下降10%") == _rows(workspace, FIRE)


@pytest.mark.parametrize("said", ["清淤量改3.5万方", "清淤量35000方", "清淤量改成3.5万立方"])
def test_words_for_one_unit_change_no_meaning(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, DREDGING, said)["清淤量"] in {"3.5万立方米", "35000立方米"}


def test_another_unit_is_asked_about(workspace: Workspace) -> None:
    turn = talk(workspace, DREDGING, "清淤量改成3.5万吨")
    assert "单位或含义就变了" in turn.reply


@pytest.mark.parametrize(
    ("request_", "said", "row"),
    [
        (DREDGING, "每立方涨到50", "清淤量单价"),
        (DREDGING, "每方降到50", "清淤量单价"),
        (POTHOLES, "每平方降到50", "农村公路坑槽修补单位造价"),
        (POTHOLES, "每平米50元", "农村公路坑槽修补单位造价"),
    ],
)
def test_a_price_is_found_by_any_word_for_its_unit(
    workspace: Workspace, request_: str, said: str, row: str
) -> None:
    assert _rows(workspace, request_, said)[row].startswith("≤50元/")


@pytest.mark.parametrize(
    ("request_", "said", "count", "total"),
    [
        (VETERANS, "再加困难军属10名，每名800", ("困难军属人数", "10名"), "4.8万元"),
        (VETERANS, "加退役军人20名，也是500", ("退役军人慰问人数", "20名"), "5万元"),
        (WORKERS, "单亲女职工10人，每人1000元，也算上", ("单亲女职工人数", "10人"), "15.9万元"),
        (SCANS, "著录6万条，每条0.5元，也加进来", ("著录数量", "6万条"), "20.5万元"),
    ],
)
def test_a_part_with_its_price_comes_beside_what_stands(
    workspace: Workspace, request_: str, said: str, count: tuple[str, str], total: str
) -> None:
    before = _rows(workspace, request_)
    rows = _rows(workspace, request_, said)
    assert count in rows.items()
    assert str(draft_of(talk(workspace, request_, said)).table.funding.total) == total
    counted = {name: value for name, value in before.items() if name.endswith(("人数", "数量"))}
    assert counted.items() <= rows.items()


@pytest.mark.parametrize("said", ["大病职工20人，每人2500元", "重点优抚对象70名，每名600"])
def test_a_count_and_price_of_what_stands_bring_no_row(workspace: Workspace, said: str) -> None:
    request_ = WORKERS if "职工" in said else VETERANS
    assert list(_rows(workspace, request_, said)) == list(_rows(workspace, request_))


@pytest.mark.parametrize(
    ("request_", "said", "rows"),
    [
        (SCHOOLS, "学生满意度95%，老师满意度90%", {"学生满意度": "≥95%", "老师满意度": "≥90%"}),
        (PIPES, "居民满意度92%，物业满意度85%", {"沿线居民满意度": "≥92%", "物业满意度": "≥85%"}),
        (SCHOOLS, "满意度两条写，学生和老师", {"学生满意度": "≥90%", "老师满意度": "≥90%"}),
    ],
)
def test_satisfactions_told_each_are_rows_of_their_own(
    workspace: Workspace, request_: str, said: str, rows: dict[str, str]
) -> None:
    found = _rows(workspace, request_, said)
    assert {name: value for name, value in found.items() if "满意度" in name} == rows


def test_a_satisfaction_beside_another_rate_splits_none(workspace: Workspace) -> None:
    found = _rows(workspace, PIPES, "居民满意度92%，验收合格率98%")
    assert [name for name in found if "满意度" in name] == ["沿线居民满意度"]


@pytest.mark.parametrize("said", ["工资是按季度付的", "服务费按季度付"])
def test_how_often_is_paid_is_told_in_speech(workspace: Workspace, said: str) -> None:
    request_ = "机关食堂外包服务，就餐人数260人，服务人员14名，每人每月3800元，共63.84万元"
    new = set(_rows(workspace, request_, said).values()) - set(_rows(workspace, request_).values())
    assert len(new) == 1
    assert new.pop().startswith("按季度")
