"""Rows of the thing itself: fees spared, gifts in kind, staff sent, goods beside works, things freed from speech."""

from datetime import date

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.schema import TargetTable
from corpus.settings import Settings


def table_of(said: str) -> TargetTable:
    brief = read_brief(said, today=date(2025, 11, 3))
    return compose(brief, None, Settings(_env_file=None), this_year=2025).table


def names(said: str, level2: str = "") -> list[str]:
    return [
        row.name
        for row in table_of(said).indicators
        if row.applicable and (not level2 or row.level2 == level2)
    ]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("城乡低保对象殡葬费用减免，约320人，每人1200元", "享受殡葬费用减免人数"),
        ("城乡低保对象殡葬费用减免，约320人，每人1200元", "殡葬费用减免标准"),
        ("残疾人家庭有线电视收视费减免，约900户，每户120元", "享受有线电视收视费减免户数"),
        ("科技特派员下乡服务经费，选派45名，每人2万元", "选派科技特派员人数"),
        ("科技特派员下乡服务经费，选派45名，每人2万元", "科技特派员经费标准"),
        ("馆藏档案数字化，扫描120万页，72万元", "馆藏档案扫描数量"),
        ("疾控中心冷链设备采购，28万元", "疾控中心冷链设备采购数量"),
        ("县档案局、县委办机要室密码设备运行维护费", "密码设备维护数量"),
        ("残疾儿童康复救助，0-6岁儿童85名", "0-6岁残疾儿童人数"),
        ("公益性岗位补贴，岗位260个，每人每月按最低工资标准1800元发放", "公益性岗位补贴标准"),
        ("河道清淤：青龙河城区段4.2公里，380万元", "青龙河城区段清淤长度"),
        ("电影下乡，全年放480场，一场200元", "电影放映场次"),
        ("老年人助餐服务补贴，日均就餐600人，每餐补2元", "日均就餐人数"),
        ("县志编纂，80万字，印刷2000册，45万元", "县志印刷数量"),
    ],
)
def test_what_is_counted_and_priced(said: str, name: str) -> None:
    assert name in names(said)


@pytest.mark.parametrize(
    ("said", "foreign"),
    [
        ("城乡低保对象殡葬费用减免，约320人，每人1200元", "低保金"),
        ("疾控中心狂犬疫苗冷链设备采购，28万元", "疫苗质量"),
        ("租用专用光纤链路64条，每条每年2800元", "租赁物安全"),
        ("公益性岗位补贴，乡镇保洁、护林等岗位260个，每人每月1800元", "保洁"),
        ("招商引资外出考察、举办招商推介会3场，经费100万元", "奖补"),
        ("给老兵搞八一慰问，600户，每户500块钱的东西", "慰问金"),
        ("电商直播节，举办直播60场，经费75万", "奖补"),
        ("农民工工资应急周转金 200万元", "工资发放"),
    ],
)
def test_no_row_of_a_neighbouring_kind(said: str, foreign: str) -> None:
    rows = names(said, "质量指标") + names(said, "时效指标")
    assert not any(foreign in name for name in rows)


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("农技推广：建示范田500亩，购无人机4架，举办培训班8期480人", "无人机"),
        ("河道治理：清淤6公里，护岸修复800米，购置打捞船1艘", "打捞船验收合格率"),
        ("防汛：维修涵闸12座，储备编织袋5万条", "涵闸维修验收合格率"),
    ],
)
def test_each_sort_of_task_is_judged(said: str, level: str) -> None:
    assert any(level in name for name in names(said, "质量指标"))


def test_who_is_asked_is_where_it_is_taken() -> None:
    assert names("中医药文化进校园活动 6万元", "服务对象满意度指标") == ["师生满意度"]
    assert names("给12所村小换直饮水机，一共36台", "服务对象满意度指标") == ["师生满意度"]


def test_two_lengths_are_no_prices() -> None:
    rows = table_of("修两条产业路，一条3.2公里一条1.8公里，总投资290万").indicators
    assert not any("/条" in row.value and "元" in row.value for row in rows)
