"""Rows that say what is really done with the money, whatever words stand beside it."""

import pytest

from tests.assistant.drafting.drafts import drafted

COUNT, QUALITY, TIME, COST = "数量指标", "质量指标", "时效指标", "成本指标"
SOCIAL = "社会效益指标"


def rows(text: str, level2: str) -> dict[str, str]:
    return {
        row.name: row.value
        for row in drafted(text).table.indicators
        if row.level2 == level2 and row.applicable
    }


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("校园外墙翻新，外墙4200平方米，国庆前完成，预算50万元", "2026年10月1日前"),
        ("路面修补，修补坑槽2600平方米，上半年完工，预算31万元", "2026年6月30日前"),
        ("消防栓维护，消防栓310个，三季度完成，9.3万元", "2026年9月30日前"),
        ("困难党员慰问，60人，每人300元，七一前送到", "2026年7月1日前"),
        ("老党员慰问，120人，每人500元，建党节前发", "2026年7月1日前"),
        ("留守儿童书包购置，60个，每个80元，儿童节前送到", "2026年6月1日前"),
        ("退役军人春节慰问，1100人，每人200元，春节前发完", "春节前"),
        ("撂荒地整治，整治1500亩，春耕前也就是4月底前完成", "2026年4月底前"),
    ],
)
def test_stated_times_with_a_day_of_the_calendar_are_that_day(said: str, value: str) -> None:
    assert list(rows(f"2026年{said}", TIME).values()) == [value]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("县级储备粮保管费，储备粮8000吨，每吨每年110元", "县级储备粮保管期限"),
        ("国有粮库代储费，代储小麦5000吨，每吨每年90元", "国有粮库代储期限"),
        ("政务云资源，服务器20台，每台每年8000元", "政务云资源服务期限"),
    ],
)
def test_what_is_priced_by_the_year_goes_on_all_of_it(said: str, name: str) -> None:
    assert rows(f"2026年{said}", TIME) == {name: "2026年全年"}


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("环卫工人工作服购置，环卫工人85人，每人2套，每套180元", "工作服购置数量", "170套"),
        ("护林员巡护终端购置，护林员90人，每人发一部，每部860元", "巡护终端购置数量", "90部"),
        ("老党员血压计发放，老党员120名，每人一台，每台260元", "血压计发放数量", "120台"),
    ],
)
def test_what_each_one_gets_is_summed(said: str, name: str, value: str) -> None:
    assert rows(f"2026年{said}", COUNT)[name] == value


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("就业帮扶车间补助，补助车间6个，每个3万元，带动就业120人", ("带动就业人数", "120人")),
        ("产业园奖补，奖补企业5家，吸纳就业300人，预算60万元", ("吸纳就业人数", "300人")),
    ],
)
def test_those_who_find_work_by_an_aid_are_paid_nothing(said: str, effect: tuple[str, str]) -> None:
    name, value = effect
    assert rows(f"2026年{said}", SOCIAL)[name].removeprefix("≥") == value


@pytest.mark.parametrize(
    "said",
    [
        "企业上市辅导，聘请券商辅导8家企业，预算40万元",
        "安全生产专家指导服务，聘请专家指导60家企业，预算15万元",
        "辖区企业安全生产标准化创建辅导，请专家去40家企业，每家2次",
    ],
)
def test_experts_who_advise_firms_teach_nobody(said: str) -> None:
    assert set(rows(f"2026年{said}", QUALITY)) == {"服务记录完整率"}
    assert not any(one in name for name in rows(f"2026年{said}", COUNT) for one in ("专家", "券商"))


@pytest.mark.parametrize(
    "said",
    [
        "邻里食堂，添置餐桌30张、椅子120把、冰柜3台，预算6.8万元",
        "长者饭堂，购置蒸箱2台、消毒柜3台，预算7万元",
        "农家书屋，购置图书2000册、书架20组，预算6万元",
    ],
)
def test_a_house_that_is_stocked_serves_nobody_yet(said: str) -> None:
    table = drafted(f"2026年{said}").table
    assert table.project_name.endswith("物资购置")
    assert all("验收合格率" in name for name in rows(f"2026年{said}", QUALITY))


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("水库大坝维修养护，清除杂草8000平方米，修补护坡1200平方米", {"清除杂草面积", "修补护坡面积"}),
        ("消费帮扶展销会，办3场，参展商户90家", {"消费帮扶展销会举办场次", "参展商户数量"}),
        ("河湖健康评价，评价河流6条，委托第三方编制评价报告8份", {"评价河流数量", "编制评价报告数量"}),
        ("病虫害统防统治，小麦6万亩次、玉米4万亩次", {"小麦面积", "玉米面积"}),
        ("文联书画展，展出作品200件，办2次展", {"展出作品数量", "书画展开展次数"}),
    ],
)  # fmt: skip
def test_counts_are_called_by_the_whole_verb_and_noun(said: str, names: set[str]) -> None:
    assert set(rows(f"2026年{said}，预算60万元", COUNT)) == names


@pytest.mark.parametrize(
    ("said", "prices"),
    [
        ("城区公交站台建设，新建站台26座，每座2.8万元，改造站台14座，每座0.9万元", {"站台新建单价", "站台改造单价"}),
        ("大气监测微站运维，微站32个，每个每年6500元", {"微站运维单价"}),
        ("公务用车加油费，车辆5台，每台每年1.6万元", {"车辆经费标准"}),
    ],
)  # fmt: skip
def test_prices_say_what_they_are_the_price_of(said: str, prices: set[str]) -> None:
    assert set(rows(f"2026年{said}", COST)) - {"总成本"} == prices


@pytest.mark.parametrize(
    ("said", "foreign"),
    [
        ("乡镇敬老院老人护理费，护理员14名，每人每月2800元", "认定"),
        ("公路养护站用房租赁，租房2处共460平方米，租金每年7.2万元", "养护"),
        ("道路交通劝导员补贴，劝导员46名，每人每月500元", "隐患"),
        ("桥梁定期检查，桥梁46座，每座3200元", "验收"),
        ("国庆花卉布置，摆放盆花18万盆，预算76万元", "成活"),
        ("单位档案室密集架，6列，每列1.1万元", "归档"),
    ],
)
def test_no_rate_of_another_kind_of_work_stands(said: str, foreign: str) -> None:
    assert not any(foreign in name for name in rows(f"2026年{said}", QUALITY))


@pytest.mark.parametrize(
    ("said", "kind_of_row"),
    [
        ("派出所搬迁，预算20万元", "补偿"),
        ("公交亏损补贴，线路8条，预算120万元", "发放人数"),
        ("低保核查，核查对象900户，预算9万元", "发放"),
        ("户外广告整治，整治广告牌300块，预算20万元", "宣传"),
        ("社区工作者考试，考生400人，预算20万元", "报酬"),
    ],
)
def test_a_subject_is_of_the_kind_that_its_end_says(said: str, kind_of_row: str) -> None:
    assert not any(kind_of_row in row.name for row in drafted(f"2026年{said}").table.indicators)


@pytest.mark.parametrize(
    "said",
    [
        "2026年农民工工资支付监督检查，检查在建项目45个，预算2万元",
        "惠农补贴发放专项检查，抽查12个村，预算1.5万元",
        "高龄津贴核查，核查2300人，委托第三方，6万元",
    ],
)
def test_who_looks_at_what_others_pay_pays_nobody(said: str) -> None:
    assert not [name for name in rows(said, QUALITY) if "发放" in name]


def test_a_micro_project_keeps_its_word() -> None:
    table = drafted("社区治理微项目，每个社区2万，9个社区，18万元").table
    assert "微项目" in table.project_name
    assert not any(row.name.startswith("治理微完成") for row in table.indicators)


def test_who_holds_it_is_no_part_of_what_is_held() -> None:
    names = rows("图书馆读书活动，读书会办10期，每期2000元，预算2万元", COUNT)
    assert any("读书会" in name for name in names)
    assert not any("会办" in name for name in names)
