"""Words that are read whole: one of each place, a year that was not enough, 在册, a branch of those served."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 11, 3)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("明年社区想搞邻里节，4个社区一家一场，每场1.5万", "场"),
        ("2026年消防宣传，9所学校一校一场，每场2000元", "场"),
        ("2026年给12家敬老院配制氧机，一院一台，每台3500元", "台"),
    ],
)
def test_one_of_each_place_is_counted_by_the_places(text: str, unit: str) -> None:
    count = next(fact for fact in read_brief(text, today=TODAY).facts if fact.value.unit == unit)
    assert count.value.per


def test_one_body_alone_is_counted() -> None:
    brief = read_brief("2026年送戏下乡，请剧团一家，演出8场，每场5000元", today=TODAY)
    assert next((fact.what, fact.value.unit) for fact in brief.facts) == ("剧团", "家")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("垃圾分类亭，今年没弄完，明年接着做，还剩34座，预算45.9万元", 2026),
        ("村里的路灯今年未装完，明年继续，剩下60盏，每盏2800元", 2026),
        ("明年接着修水渠，今年没修好，还剩3公里，预算36万元", 2026),
        ("今年新建公厕3座，预算60万元", 2025),
    ],
)
def test_the_year_in_which_it_was_not_finished_is_not_the_tables(text: str, year: int) -> None:
    assert read_brief(text, today=TODAY).year == year


@pytest.mark.parametrize("said", ["还剩", "剩下", "剩余"])
def test_what_is_left_is_no_noun(said: str) -> None:
    brief = read_brief(f"明年接着做垃圾分类亭，{said}34座，每座1.35万元", today=TODAY)
    assert all("剩" not in fact.what for fact in brief.facts)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("区司法局2026年社区矫正购买服务，聘请社工8名，在册社区矫正对象约210人", "区司法局"),
        ("2026年社区康复服务，在管精神障碍患者320人，在矫社区服刑人员40人", None),
        ("在清河镇社区2026年开展义诊12场，每场3000元", "清河镇"),
        ("2026年度退休干部党支部活动费，退休党员67人，每人每年300元", None),
        ("流动党员党支部2026年活动经费3万元", None),
        ("东风村党支部2026年党员活动室改造，面积120平方米，预算8万元", "东风村党支部"),
        ("开发区厂房消防整改，防火门30樘，25万元", None),
        ("巡防队员冬装费，巡防队员90人，每人600元", None),
    ],
)
def test_whose_project_it_is(text: str, unit: str | None) -> None:
    assert read_brief(text, today=TODAY).unit == unit


@pytest.mark.parametrize(
    ("rest", "public"),
    [("其余镇财政自己出", True), ("剩下的县里自行解决", True), ("其余镇里自己出", False)],
)
def test_what_a_budget_pays_by_itself_is_public(rest: str, public: bool) -> None:
    text = f"明年修村道6公里，每公里55万，交通局补助200万，{rest}"
    assert read_brief(text, today=TODAY).rest_public is public


@pytest.mark.parametrize("come", ["大概来", "来", "预计会来"])
def test_that_people_come_is_no_part_of_them(come: str) -> None:
    brief = read_brief(f"明年想搞邻里节，居民{come}2000人", today=TODAY)
    assert [fact.what for fact in brief.facts] == ["居民"]


@pytest.mark.parametrize(
    ("said", "rate"),
    [("保证完好率95%以上", "完好率"), ("确保亮灯率98%以上", "亮灯率"), ("保障率95%以上", "保障率")],
)
def test_a_rate_is_called_without_the_wish(said: str, rate: str) -> None:
    brief = read_brief(f"2026年消火栓维护，消火栓860具，预算17万元，{said}", today=TODAY)
    assert any(fact.what == rate for fact in brief.facts)
