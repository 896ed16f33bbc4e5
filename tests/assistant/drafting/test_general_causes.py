"""Drafts of requests whose tasks serve people, buy for them, join works, or say for whom they are."""

from datetime import date

import pytest

from assistant.draft import Draft
from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


def draft_of(text: str) -> Draft:
    brief = read_brief(text, today=date(2026, 3, 1))
    return compose(brief, None, Settings(_env_file=None), this_year=2026)  # type: ignore[call-arg]


def rows_of(text: str) -> dict[str, str]:
    return {row.name: row.value for row in draft_of(text).table.indicators if row.applicable}


def test_people_for_whom_clothes_are_bought_are_outfitted_and_not_provided() -> None:
    text = "保安服装购置费，120名保安，每人800元，9.6万元"
    rows = rows_of(text)

    assert rows["保安服装配备人数"] == "120名"
    assert rows["保安服装购置标准"] == "≤800元/人"
    assert "（120名保安）" in (draft_of(text).table.annual_goal or "")


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("老干部工作经费5万元，订报刊、走访慰问、组织体检68人", "做好老干部工作"),
        ("工会工作经费，职工运动会1场，8万元", "做好工会工作"),
    ],
)
def test_people_and_bodies_are_not_carried_out(text: str, verb: str) -> None:
    assert verb in (draft_of(text).table.annual_goal or "")


def test_tasks_of_a_list_keep_their_own_verbs() -> None:
    goal = draft_of("老干部工作经费5万元，订报刊、走访慰问、组织体检68人").table.annual_goal or ""

    assert "订阅报刊、走访慰问、组织体检68人" in goal


def test_for_whom_a_request_is_counts_nobody() -> None:
    rows = rows_of("帮我弄一个农民工的，春节前慰问返乡农民工120人，每人150元")

    assert rows["慰问返乡农民工人数"] == "120人"
    assert "1人" not in rows.values()


def test_whose_difficulty_is_solved_is_asked() -> None:
    rows = rows_of("校车公交化运营补贴，开通线路5条，日均班次40班，96万元，主要解决偏远村学生上学")

    assert rows["日均班次"] == "40班"
    assert rows["偏远村学生上学问题"] == "有效解决"
    assert "偏远村学生满意度" in rows


def test_works_of_several_tasks_are_accepted_as_a_whole() -> None:
    rows = rows_of("山洪沟治理，护岸新建1.2公里、沟道清淤2.5公里，300万元")

    assert "山洪沟治理验收合格率" in rows


def test_machines_beside_a_training_are_bought_and_accepted() -> None:
    rows = rows_of("乡镇卫生院冷链冰箱16台和预防接种培训2期，共19.2万元")

    assert "乡镇卫生院冷链冰箱购置数量" in rows
    assert "乡镇卫生院冷链冰箱验收合格率" in rows
    assert "培训合格率" in rows


def test_a_rent_is_at_most_its_price() -> None:
    rows = rows_of("政务外网线路租赁费，12条专线，每条每月800元，全年11.52万元")

    assert rows["专线租金标准"] == "≤800元/条/月"


def test_the_title_that_is_sought_stays_before_what_is_made() -> None:
    name = draft_of("创建全国文明城市公益广告制作发布，户外大牌15块，52万元").table.project_name

    assert name == "全国文明城市创建公益广告制作发布"


def test_one_sum_derives_nothing() -> None:
    assert not any("4万元" in one for one in draft_of("人民调解员以案定补 4万元").notices)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("村便民桥，两座，每座18万", "村便民桥建设"),
        ("法律顾问 6万元", "法律顾问服务"),
        ("项目名称：村便民桥，两座，每座18万", "村便民桥"),
    ],
)
def test_the_name_of_a_bare_thing_says_what_is_done(text: str, name: str) -> None:
    assert draft_of(text).table.project_name == name
