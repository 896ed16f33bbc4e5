"""Rows that say what this request says: counts, prices, what is asked for, times, acceptance, whom one asks."""

from datetime import date

import pytest

from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


def rows_of(text: str, level2: str) -> dict[str, str]:
    brief = read_brief(text, today=date(2026, 3, 1))
    draft = compose(brief, None, Settings(_env_file=None), this_year=2026)  # type: ignore[call-arg]
    return {
        row.name: row.value
        for row in draft.table.indicators
        if row.level2 == level2 and row.applicable
    }


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("老旧小区充电棚安装，装20个棚子，能充400辆车，30万元", "可充电车辆数", "400辆"),
        ("农村公路日常养护，县道100公里、村道600公里，300万元", "县道养护里程", "100公里"),
        ("水塘清淤，三个水塘，一共清1.5万方，40万元", "清淤量", "1.5万方"),
        ("动物防疫，强制免疫猪2万头、禽10万羽，20万元", "禽免疫数量", "10万羽"),
        ("文化惠民，送戏20场，放映公益电影100场，12万元", "公益电影放映场次", "100场"),
        ("政务平台运维费，含服务器10台、系统3套维护，租用专线2条，30万元", "专线租用数量", "2条"),
        ("道路修复养护，增设波形护栏1.5公里，重铺路面2万平方米，300万元", "波形护栏增设长度", "1.5公里"),
        ("公车运行维护费，5辆车，每辆2.4万元", "保障公务用车数量", "5辆"),
        ("残疾人家庭无障碍改造及辅具适配，改造45户，适配辅具110件，27万元", "残疾人家庭无障碍改造户数", "45户"),
        ("人代会会务费，会期3天，代表120人，工作人员30人，6万元", "参会代表人数", "120人"),
        ("人居环境整治：垃圾桶800个每个95元，改厕200座每座1500元，37.6万元", "垃圾桶数量", "800个"),
        ("救灾物资采购，棉被500床棉衣600件折叠床200张，40万元", "棉衣购置数量", "600件"),
        ("体育中心免费开放补助40万，指导员培训两期100人6万，共46万", "指导员培训人数", "100人"),
        ("公益性公墓改革，公益性公墓建两个，共150万元", "公益性公墓建设数量", "2个"),
        ("我想要一个乡村道路养护的表，县道86公里，乡道152公里，60万元", "乡道养护里程", "152公里"),
    ],
)  # fmt: skip
def test_a_count_says_what_it_counts(text: str, name: str, value: str) -> None:
    assert rows_of(text, "数量指标").get(name) == value


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("三八妇女节活动经费，慰问困难妇女60人每人300元，办一场健康讲座，2.6万", "困难妇女慰问标准"),
        ("高标准农田建设，建设面积8000亩，亩均投入2400元", "亩均投入标准"),
        ("公益性岗位补贴，安置200人，每人每月1600元", "公益性岗位补贴标准"),
        ("巡河员工资50人每人每年4800、公示牌更新60块每块450元", "公示牌更新单价"),
        ("渔民安置保障，职业技能培训90人每人1800元，养老保险补贴200人每人3000元", "职业技能培训费用标准"),
        ("促消费活动，举办年货节一场30万，发放消费券150万，共180万", "年货节单场成本"),
        ("道路养护，县道86公里每公里7000元", "县道养护单价"),
        ("公务用车运行维护，6辆车，每辆2万元", "公务用车运行维护费标准"),
        ("人行道板修补3400平方米每平米110元，窨井盖更换600套每套880元", "人行道板修补单价"),
    ],
)  # fmt: skip
def test_a_price_says_of_what_it_is(text: str, name: str) -> None:
    assert name in rows_of(text, "成本指标")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("老年助餐点运营补贴，20万元", "补贴老年助餐点数量"),
        ("桥梁检测费12万", "桥梁检测数量"),
        ("公厕管护经费36万元", "管护公厕数量"),
        ("电梯责任险", "承保电梯数量"),
        ("病死猪无害化处理补助", "病死猪无害化处理数量"),
        ("机关食堂补助15万元", "就餐人数"),
        ("创业担保贷款贴息，95万元", "享受贴息主体数量"),
    ],
)
def test_what_is_asked_for_can_be_counted(text: str, name: str) -> None:
    assert rows_of(text, "数量指标").get(name) == "待补充"


@pytest.mark.parametrize(
    ("text", "level2", "name"),
    [
        ("基本公卫服务1200万元", "社会效益指标", "居民健康管理水平"),
        ("公车加油维修保险7.8万", "社会效益指标", "公务出行"),
        ("村干部离任补助，离任村干部170人，19万元", "社会效益指标", "离任村干部基本生活"),
        ("给村里三个水塘清淤，40万", "服务对象满意度指标", "受益村民满意度"),
        ("办公楼电梯更换2部，56万元", "服务对象满意度指标", "办公楼使用人员满意度"),
        ("社区矫正对象心理辅导，辅导60人次，3万元", "社会效益指标", "矫正帮教对象重新违法风险"),
        ("卫生死角整治，5个村，12万", "社会效益指标", "卫生死角现象"),
        ("垃圾分类，购置分类桶1200组，聘请督导员24名，78万元", "质量指标", "分类桶验收合格率"),
    ],
)
def test_effects_acceptance_and_people_are_of_this_project(
    text: str, level2: str, name: str
) -> None:
    assert name in rows_of(text, level2)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("招商引资工作经费30万元，外出招商12批次", "奖补"),
        ("公车加油维修保险7.8万", "参保"),
        ("城区绿化养护和行道树补植，病虫害防治4次，96万元", "森林"),
        ("应急物资储备库建设，采购发电机6台、帐篷80顶，50万元", "完工"),
    ],
)
def test_no_row_is_of_another_kind_of_spending(text: str, word: str) -> None:
    classes = ("数量指标", "质量指标", "时效指标", "社会效益指标", "生态效益指标")

    assert not any(word in name for level2 in classes for name in rows_of(text, level2))


def test_those_who_are_engaged_are_not_bought() -> None:
    brief = read_brief(
        "给13个村配法律顾问，每个村4000块，再办6场普法讲座，总共6万", today=date(2026, 3, 1)
    )

    assert "购置" not in (brief.topic or "")


def test_an_office_before_a_colon_is_no_project() -> None:
    brief = read_brief(
        "交警大队：红绿灯改造7个路口每个13万，标线施划9600平米每平米42元", today=date(2026, 3, 1)
    )

    assert brief.topic == "红绿灯改造和标线施划"
    assert brief.unit == "交警大队"


@pytest.mark.parametrize(
    ("text", "level2", "name"),
    [
        ("农贸市场改造，摊位改造100个，监控安装16个，100万元", "数量指标", "监控安装数量"),
        ("街道办公设备维修费12万元，更换硒鼓30个", "质量指标", "公设备维修验收合格率"),
        ("实训室改造，数控机床6台，配套工位改造20个，150万元", "数量指标", "数控机床维修数量"),
        ("绿化养护60万平方米，节日摆花4万盆，行道树补植350株，400万元", "数量指标", "行道树补植养护数量"),
    ],
)  # fmt: skip
def test_no_verb_is_cut_or_said_twice(text: str, level2: str, name: str) -> None:
    if name.startswith(("公设备", "数控机床维修", "行道树补植养护")):
        assert name not in rows_of(text, level2)
    else:
        assert name in rows_of(text, level2)


def test_a_rate_of_telling_gives_way_to_a_date() -> None:
    times = rows_of("第五次经济普查，普查员60人每人1500元，宣传1.2万，共10.2万元", "时效指标")

    assert list(times) == ["第五次经济普查完成时间"]


def test_two_prices_of_one_name_are_told_apart_by_what_is_counted() -> None:
    costs = rows_of("农业保险，水稻10万亩每亩保费36元，油菜5万亩每亩保费20元", "成本指标")

    assert {"水稻保费标准", "油菜保费标准"} <= set(costs)
