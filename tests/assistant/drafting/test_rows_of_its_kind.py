"""Rows that belong to the project's own kind of spending, and not to a neighbour in words."""

import pytest

from assistant.archetypes import archetype
from assistant.draft import BasisKind
from assistant.drafting.kinds.spending import kinds_of
from assistant.drafting.last_looks.choosing import choose
from assistant.drafting.rows import Reason, Row, Signs
from assistant.understanding.brief import read_brief
from corpus.taxonomy import TaxonomyName
from tests.assistant.drafting.drafts import TODAY, drafted


def _names(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in drafted(text).table.indicators:
        found.setdefault(row.level2 or "", []).append(row.name)
    return found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2026年数字城管信息采集外包，采集员18人，全年采集案件不少于3.6万件，预算108万元", "outsourcing"),
        ("2026年社区人口信息采集服务外包，采集员12人，采集3.2万人，预算60万元", "outsourcing"),
        ("2026年统计数据录入外包，录入员6人，预算24万元", "outsourcing"),
        ("2026年戒毒康复人员就业安置基地运行，安置35人，预算18万元", "operation"),
        ("残疾人就业基地运行，基地1个，安置残疾人26人，预算15万元", "operation"),
        ("退役军人创业园运行管理，入驻企业18家，预算20万元", "operation"),
        ("2026年水库移民搬迁安置补偿，安置85户，预算900万元", "demolition"),
        ("帮我写个明年的村史馆布展项目，面积200平方，25万，8月底开馆", "repair"),
        ("革命纪念馆展陈提升，面积600平方米，预算160万元，6月底前完成", "repair"),
        ("2026年廉政教育馆布展，布展320平方米，75万元", "repair"),
        ("请人看林，40个人，防火期4个月，每人每月1300元", "patrol"),
        ("我们乡打算2026年继续请人看山，防火期5个月，每人每月1500，一共30人", "patrol"),
        ("2026年产业发展扶持，建设育苗大棚25座，预算75万元", "construction"),
        ("2026年产业发展奖补，奖补育苗大棚25座，预算75万元", "industry"),
    ],
)  # fmt: skip
def test_the_kind_is_what_the_money_is_for(text: str, kind: str) -> None:
    assert kinds_of(read_brief(text, today=TODAY))[0][0].id == kind


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("明年给辖区7个社区的网格员配防寒服，一共156套，每套280元，10月底前发到位", "网格员"),
        ("2026年给全镇护林员配发冬季棉衣，护林员62名，每人一套，每套320元，9月底前发到手", "护林员"),
        ("2026年社区网格员雨衣购置，购置80套，每套150元", "网格员"),
    ],
)  # fmt: skip
def test_goods_for_staff_better_their_work_alone(text: str, who: str) -> None:
    names = _names(text)
    assert names["社会效益指标"] == [f"{who}工作条件"]
    assert names["服务对象满意度指标"] == [f"{who}满意度"]


@pytest.mark.parametrize(
    "text",
    [
        "县水利局2026年小型水库雨水情测报设施运维，水库28座，每座每年4500元，预算12.6万元",
        "2026年农村饮水水厂在线监测仪器维护，水厂12座，仪器36台，预算10.8万元",
        "2026年水库视频终端运维，终端40个，预算6万元",
    ],
)
def test_equipment_is_not_judged_as_the_place_where_it_stands(text: str) -> None:
    names = _names(text)
    assert "水库安全巡查记录完整率" not in names["质量指标"]
    assert names["时效指标"] == ["故障修复及时率"]


def test_cleaning_a_machine_is_accepted_and_keeps_nothing_running() -> None:
    names = _names("机关大楼中央空调清洗消毒，2次，面积8600平米，一共3.44万元")
    assert "设备完好率" not in names["质量指标"]


def test_what_is_cleaned_is_not_bought() -> None:
    names = _names("政务大楼空调清洗，清洗480台，每台60元")
    assert not any("购置" in name for row in names.values() for name in row)


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("2026年工伤预防宣传培训，培训企业80家、职工1600人次，预算11万元", "职工工伤预防意识"),
        ("2026年煤气中毒预防宣传培训，培训村民2400人次，预算4万元", "村民煤气中毒预防意识"),
        ("2026年消防安全知识宣传培训，培训商户300人次，预算3万元", "商户消防安全意识"),
    ],
)
def test_who_is_told_of_a_danger_is_aware_of_it(text: str, effect: str) -> None:
    assert _names(text)["社会效益指标"] == [effect]


def test_the_rate_of_another_project_does_not_time_a_task_again() -> None:
    why = Reason(BasisKind.PRECEDENT, "x")

    def row(name: str, signs: Signs) -> Row:
        return Row("产出指标", "时效指标", name, "100%", why, why, weight=3.0, signs=signs)

    own = row("作家讲座开展及时率", Signs(deed=1))
    past = row("公益性讲座完成及时率", Signs(tables=1, high=1))
    chosen = choose(
        [own, past], archetype("activity"), TaxonomyName.THREE_FAMILY, False, "阅读推广"
    )
    names = [one.name for one in chosen if one.level2 == "时效指标"]
    assert own.name in names
    assert past.name not in names
