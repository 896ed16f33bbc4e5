"""Names and values of rows: nothing said twice, no verb that cannot be done, nothing ungradable."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from assistant.draft import BasisKind, Draft
from assistant.drafting.compose import compose
from assistant.drafting.names.sound import sound
from assistant.drafting.told_tasks.tasks import several_tasks
from assistant.facts import Fact
from assistant.understanding.brief import read_brief
from corpus.settings import Settings
from corpus.value_grammar import parse_value


@cache
def drafted(text: str) -> Draft:
    brief = read_brief(text, today=date(2026, 11, 26))
    return compose(brief, None, Settings(home=Path("unused")), this_year=2026)


def rows(text: str) -> dict[str, str]:
    return {row.name: row.value for row in drafted(text).table.indicators}


def fact(value: str) -> Fact:
    return Fact(value=parse_value(value), text=value, what="", turn=0)


@pytest.mark.parametrize(
    ("name", "value", "thing", "mended"),
    [
        ("补助调解补助标准", "100元/件", "调解补助", "调解补助标准"),
        ("慰问单位造价", "300元/户", "慰问", "慰问标准"),
        ("老人配备人数", "56人", "老人", "老人数"),
        ("参保人口参保人数", "42000人", "参保人口", "参保人口数"),
        ("审计费服务单价", "3800元/村", "审计费", "审计费标准"),
        ("消防站购置数量", "6个", "消防站", "涉及消防站数量"),
        ("教师培训天数", "400课时", "教师", "教师培训课时数"),
        ("新入统企业支持主体数量", "7家", "新入统企业", "支持新入统企业数量"),
        ("日处理垃圾量数量", "60吨", "日处理垃圾量", "日处理垃圾量"),
    ],
)
def test_a_name_is_made_sound(name: str, value: str, thing: str, mended: str) -> None:
    assert sound(name, fact(value), thing) == mended


@pytest.mark.parametrize(
    ("name", "value", "thing"),
    [
        ("保安配备人数", "12人", "保安"),
        ("服务站服务人数", "300人", "服务站"),
        ("编织袋购置数量", "2000条", "编织袋"),
        ("路灯维修单价", "150元/盏", "路灯"),
    ],
)
def test_a_sound_name_stays(name: str, value: str, thing: str) -> None:
    assert sound(name, fact(value), thing) == name


def test_what_cannot_be_graded_becomes_a_bound_and_this_is_said() -> None:
    text = "人民调解，法律顾问2名，每名1.8万元，调解补助按每件100元约140件，共5万元"
    draft = drafted(text)
    place = [row.name for row in draft.table.indicators].index("调解补助件数")
    assert draft.table.indicators[place].value == "≥140件"
    assert "约140件" in draft.basis[f"indicators/{place}/value"].text


def test_a_daily_capacity_has_its_unit() -> None:
    assert (
        rows("镇区污水处理站运行费，日处理能力800吨，年运行费46万元")["日处理能力"] == "≥800吨/日"
    )


def test_a_date_has_the_year_of_the_table_and_ends_the_work() -> None:
    found = rows("2027年防汛物资采购：编织袋2万条，预算18.5万元，5月底前到位")
    assert found["防汛物资采购完成时间"] == "2027年5月底前"
    snow = rows("2026年至2027年冬季除雪，租用铲车6台，预算13万元，2027年3月15日结束")
    assert "2027年3月15日前" in snow.values()
    assert not any(name.startswith("租赁费用支付") and "3月" in snow[name] for name in snow)


def test_a_festival_of_one_task_is_not_the_time_of_all() -> None:
    for text in (
        "社区春节联欢会和广场舞比赛，全年办文化活动10场，预算8万元",
        "送戏下乡12场，每场5000元，春节期间先演4场，全年6万元",
    ):
        assert "春节期间" not in rows(text).values()
    assert "重阳节前" in rows("重阳节慰问高龄老人210人，每人200元，4.2万元").values()


def test_which_of_those_named_is_said_with_who_they_are() -> None:
    text = "高龄老人生活补贴，80-89岁1260人每人每月50元，90岁以上185人每人每月100元，全年97.8万元"
    found = rows(text)
    assert found["80-89岁高龄老人数"] == "1260人"
    assert found["90岁以上高龄老人补贴标准"] == "100元/人/月"
    assert "向1260名80-89岁高龄老人、185名90岁以上高龄老人发放补贴" in (
        drafted(text).table.annual_goal or ""
    )


def test_how_often_for_each_is_told_in_all_with_its_reckoning() -> None:
    draft = drafted("心理辅导服务，青少年80人，每人每季度辅导1次，每次150元，4.8万元")
    (place,) = [n for n, row in enumerate(draft.table.indicators) if row.value == "320次"]
    basis = draft.basis[f"indicators/{place}/value"]
    assert basis.kind is BasisKind.COMPUTED
    assert "80人×1次×4个季度＝320次" in basis.text
    unsaid = rows("社区矫正对象走访，矫正对象36人，每人每月走访2次，预算2.6万元")
    assert "864次" not in unsaid.values()  # nobody said for how many months


def test_a_price_is_called_by_whom_it_is_for() -> None:
    census = rows("第八次人口普查，普查员48人，每人补助1200元，普查指导员6人，每人1500元")
    assert census["普查员补助标准"] == "1200元/人"
    assert census["指导员补助标准"] == "1500元/人"
    toilets = rows("人居环境整治，拆除旱厕改水冲式户厕240户，每户补2000元，48万元")
    assert toilets["旱厕改水冲式户厕补助标准"] == "2000元/户"


@pytest.mark.parametrize(
    ("subject", "said"),
    [
        ("镇敬老院供暖费和消防改造", "支付镇敬老院供暖费、实施消防改造"),
        ("党建阵地建设和七一表彰", "实施党建阵地建设、开展七一表彰"),
        ("社区春节联欢会和广场舞比赛", ""),
        ("道路维修和路灯安装", ""),
    ],
)
def test_tasks_of_different_kinds_have_a_verb_each(subject: str, said: str) -> None:
    assert several_tasks(subject) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("征兵工作经费，计划输送新兵18人，预算5万元", "，输送新兵18人，"),
        ("幼儿园公用经费补助，在园幼儿310人，每人每年600元", "在园幼儿310人"),
        ("热线办理人员劳务费，聘用4人，每人每年5.5万元", "落实热线办理人员劳务费（"),
        ("老旧小区加装充电桩，300个充电端口，预算45万元", "300个充电端口"),
        ("农村危房改造补助，C级9户每户1.5万元", "落实农村危房改造补助政策"),
    ],
)
def test_a_goal_is_a_sentence(text: str, said: str) -> None:
    assert said in (drafted(text).table.annual_goal or "")
