"""A part's own date, what nobody accepts, things that sound like deeds, words that belong to a longer thing."""

import pytest

from tests.assistant.drafting.drafts import drafted


def _rows(text: str) -> dict[str, str]:
    return {row.name: row.value for row in drafted(text).table.indicators}


@pytest.mark.parametrize(
    ("said", "name", "goal"),
    [
        ("年底前完成主体工程", "主体工程完成时间", "完成主体工程"),
        ("6月底前完成基础工程", "文化广场建设基础工程完成时间", "6月底前完成基础工程"),
        ("11月底前主体封顶", "文化广场建设主体封顶时间", "11月底前主体封顶"),
        ("6月底前完成", "文化广场建设完工时间", "6月底前完成"),
    ],
)
def test_the_date_of_a_part_is_not_that_of_the_whole(said: str, name: str, goal: str) -> None:
    where = "集镇公共停车场" if "主体工程" in said else "文化广场"
    text = f"2026年{where}建设，面积6000平方米，{said}，预算300万元"
    assert any(row == name for row in _rows(text))
    assert goal in (drafted(text).table.annual_goal or "")


@pytest.mark.parametrize("work", ["税收协护", "协税护税", "门前三包督导"])
def test_what_goes_on_is_accepted_by_nobody(work: str) -> None:
    assert not any(f"{work}验收" in name for name in _rows(f"{work}经费5万元"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "2026年烟花爆竹禁放巡查经费，春节期间组织巡查队伍20支、100人，巡查15天，"
            "印制宣传单2万份，预算20万元",
            ("巡查队伍数量", "20支"),
        ),
        (
            "2026年森林防火巡护，清明期间组织巡护队伍6支、48人，发放宣传单5000份，预算12万元",
            ("巡护队伍数量", "6支"),
        ),
        (
            "2026年防溺水巡逻，暑假期间安排巡逻队伍8支，购置救生圈60个，预算5万元",
            ("巡逻队伍数量", "8支"),
        ),
    ],
)
def test_teams_are_no_people_and_no_goods(text: str, count: tuple[str, str]) -> None:
    rows = _rows(text)
    team, number = count
    assert any(team[:4] in name and value == number for name, value in rows.items())
    assert not any("队伍" in name and "验收" in name for name in rows)


def test_days_are_those_of_the_deed() -> None:
    text = "2026年烟花爆竹禁放巡查经费，组织巡查队伍20支，巡查15天，每人每天120元，预算20万元"
    assert "禁放15天" not in (drafted(text).table.annual_goal or "")


@pytest.mark.parametrize("thing", ["违法建设", "违章建设", "违规搭建"])
def test_what_is_built_illegally_is_a_thing(thing: str) -> None:
    text = f"2026年{thing}治理，拆除{thing}3000平方米，预算15万元"
    assert f"拆除{thing}面积" in _rows(text)
    assert f"拆除{thing}3000平方米" in (drafted(text).table.annual_goal or "")


def test_places_have_no_verb_of_those_who_work_there() -> None:
    text = "街道明年给辖区15个社区各配一台除颤仪，一台1.8万，再培训社区工作人员300人"
    rows = _rows(text)
    assert "培训社区数量" not in rows
    assert rows["培训社区工作人员人数"] == "300人"


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        ("机关办公耗材和印刷费", "材料印制份数"),
        ("单位信封及印刷费", "材料印制份数"),
        ("宣传册印刷费", "宣传册印制份数"),
    ],
)
def test_what_is_printed_is_not_what_stands_beside(topic: str, name: str) -> None:
    assert name in _rows(f"2026年{topic}")


@pytest.mark.parametrize("sample", ["土样", "水样"])
def test_a_sample_keeps_its_letter(sample: str) -> None:
    rows = _rows(f"2026年耕地保护和土壤检测，采集{sample}600个，每个280元，预算16.8万元")
    assert any(
        f"采集{sample}" in name or f"{sample}采集" in name for name in rows if "280" in rows[name]
    )
