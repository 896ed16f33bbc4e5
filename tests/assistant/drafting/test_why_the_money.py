"""A goal says why the money is spent, each count with what is truly done; the rows are those of the matter."""

import pytest

from assistant.draft import row_key
from assistant.drafting.kinds.purposes import purposes
from assistant.drafting.matter.means import is_means
from assistant.understanding.brief import read_brief
from tests.assistant.drafting.drafts import TODAY, drafted


def _rows(text: str) -> dict[str, str]:
    return {row.name: row.value for row in drafted(text).table.indicators}


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("2026年档案柜采购，采购档案柜30组，每组1200元", "改善档案资料保管条件"),
        ("2026年污水采样用检测试剂采购，采购试剂500盒，每盒90元", "满足检测工作需要"),
        ("2026年街道对讲机采购，采购对讲机20部，每部600元", "保障现场通信畅通"),
        ("2026年文化墙绘制，绘制墙面800平方米，预算6万元", "美化环境"),
        ("2026年蝗虫防治，防治面积900亩，预算8万元", "控制有害生物蔓延"),
        ("2026年科协工作经费，预算5万元", "普及科学知识"),
        ("2026年协管员话费补贴，30人，每人每月50元，12个月", "保障工作联络畅通"),
    ],
)
def test_the_effect_is_why_the_money_is_spent(text: str, effect: str) -> None:
    goal = drafted(text).table.annual_goal
    assert effect in goal
    assert "使用需要" not in goal
    assert "质量和成效" not in goal


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("2026年河道采砂监管无人机购置，购置无人机2架，每架4万元", "采砂"),
        ("2026年学校化学实验室废液处置，处置废液2吨，每吨2万元", "安全处置危险废物"),
        ("2026年环卫车辆加装定位，安装定位30个，每个400元", "掌握车辆位置"),
    ],
)
def test_of_a_field_and_a_purpose_the_more_exact_speaks(text: str, effect: str) -> None:
    assert effect in drafted(text).table.annual_goal


def test_every_purpose_is_whole_and_no_word_is_said_twice() -> None:
    said = [word for one in purposes() for word in one.words]
    assert len(said) == len(set(said))
    for one in purposes():
        assert one.effect
        assert one.value
        assert len(one.goal) >= 6, one.effect


@pytest.mark.parametrize(
    ("text", "clause", "name"),
    [
        ("2026年农村公厕管护，管护公厕80座，吸粪车2辆，预算20万元", "吸粪车2辆", "吸粪车配备数量"),
        ("2026年水面打捞，打捞垃圾300吨，打捞船3艘，预算30万元", "打捞船3艘", "打捞船配备数量"),
        ("2026年林区巡护，巡护林地2万亩，巡护车3辆，预算20万元", "巡护车3辆", "巡护车配备数量"),
    ],
)  # fmt: skip
def test_what_one_works_with_is_provided_and_accepted_by_nobody(
    text: str, clause: str, name: str
) -> None:
    assert clause in drafted(text).table.annual_goal
    rows = _rows(text)
    assert name in rows
    thing = name.removesuffix("配备数量")
    assert not any("验收合格率" in one and thing in one for one in rows)


def test_a_vehicle_with_a_price_is_bought() -> None:
    brief = read_brief("2026年公园管护，管护公园3个，洒水车2辆，每辆30万元", today=TODAY)
    assert not any(is_means(fact, brief) for fact in brief.facts)


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("2026年法律咨询热线，接听电话不少于3000个，预算6万元", "接听电话", "涉及接听"),
        ("2026年招商推介，洽谈企业40家，签约项目6个，预算9万元", "洽谈企业40家", "覆盖"),
        ("2026年取暖补贴，补贴500户，每户600元", "（500户）", "完成500户"),
        ("2026年消防培训，培训200人，3天，预算3万元", "3天", "累计服务"),
        ("2026年政务热线服务外包，坐席12个，预算80万元", "坐席12个", "服务坐席"),
        ("2026年专项债券付息，付息金额90万元，按期支付", "偿付", "支付专项债券付息"),
        ("2026年便民服务中心运转经费，3个中心，每个4万元", "保障便民服务中心运转", "开展便民"),
        ("2026年市运会参赛，运动员30人，参加项目5个，预算8万元", "参加项目5个", "完成参加"),
    ],
)
def test_a_count_is_told_with_what_is_truly_done(text: str, said: str, never: str) -> None:
    goal = drafted(text).table.annual_goal
    assert said in goal
    assert never not in goal


def test_pay_is_said_once() -> None:
    goal = drafted("2026年社区巡逻队员工资，队员15名，每名每月2600元，12个月").table.annual_goal
    assert goal.count("工资") == 1
    assert "向15名社区巡逻队员发放工资" in goal


def test_what_all_get_is_listed_in_one_clause() -> None:
    text = "2026年优抚补助，伤残军人20人每人每年800元，烈属5人每人每年900元，老复员军人9人每人每年700元"
    assert drafted(text).table.annual_goal.count("发放") == 1


@pytest.mark.parametrize(
    ("text", "have", "never"),
    [
        ("2026年人大代表建议办理经费，预计办理建议60件", "建议提案答复率", "参加人员出席率"),
        ("2026年政协提案办理，办理提案40件，预算3万元", "建议提案答复率", "组织履职活动次数"),
        (
            "2026年水务服务热线运行，坐席8人，受理来电2万个，预算40万元",
            "来电接通率",
            "出具报告及时率",
        ),
        ("2026年未成年人心理热线服务，接听来电3000次，预算5万元", "来电接通率", "诉求按期办结率"),
        ("2026年专项债券利息支付，付息金额150万元", "总成本", "逾期罚息金额"),
        ("2026年执法记录仪租赁，租赁60台，每台每年500元", "租用设备完好率", "租赁物安全检查合格率"),
        ("2026年电梯、锅炉检验，电梯50部、锅炉6台，预算4万元", "电梯检验数量", "锅炉检验完成数量"),
        ("2026年稳岗补贴，补贴企业20家，吸纳就业150人，每人800元", "吸纳就业人数", "发放人数"),
    ],
)
def test_the_rows_are_those_of_the_matter(text: str, have: str, never: str) -> None:
    rows = _rows(text)
    assert have in rows
    assert not any(never in one for one in rows)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026年村医责任险，40人，每人保费200元", "≤200元/人"),
        ("2026年老人家庭扶手安装，安装60户，每户安装费300元", "≤300元/户"),
        ("2026年职工体检，体检90人，每人500元", "≤500元/人"),
    ],
)
def test_what_is_bought_a_head_costs_at_most_that(text: str, value: str) -> None:
    assert value in _rows(text).values()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2026年村级冷库建设补助，建设冷库6座，每座补助5万元，9月底前建成", "建成时间"),
        ("2026年旧渔船拆解补助，拆解渔船8艘，每艘补助3万元，6月底前拆除", "拆除完成时间"),
        ("2026年敬老院消防改造补助，补助敬老院5家，每家6万元，8月底前完工", "改造完工时间"),
    ],
)
def test_the_date_of_the_work_is_none_of_its_aid(text: str, name: str) -> None:
    times = [row.name for row in drafted(text).table.indicators if row.level2 == "时效指标"]
    assert any(one.endswith(name) and "补助" not in one for one in times)


@pytest.mark.parametrize(
    "text",
    [
        "2026年乡镇卫生院救护车购置，购置救护车2辆，每辆38万元",
        "2026年村史馆布展，布展面积200平方米，预算20万元",
        "2026年城区路灯维护，维护路灯900盏，预算18万元",
    ],
)
def test_an_effect_has_others_to_choose(text: str) -> None:
    draft = drafted(text)
    row = next(
        one for one in draft.table.indicators if one.level2 == "社会效益指标" and one.applicable
    )
    offered = draft.alternatives[row_key(row.level2, row.name)]
    assert len(offered) >= 2
    assert all((one.name, one.value) != (row.name, row.value) for one in offered)


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("2026年海洋牧场鱼苗投放，投放鱼苗90万尾，恢复渔业资源", "恢复渔业资源"),
        ("2026年冬闲田种植补助，种植2000亩，每亩100元，稳定粮食产量", "稳定粮食产量"),
        ("2026年退化草场补播，补播3000亩，每亩90元，恢复草场植被", "恢复草场植被"),
    ],
)
def test_what_is_restored_or_kept_is_the_effect_and_no_task(text: str, effect: str) -> None:
    goal = drafted(text).table.annual_goal
    assert f"达到{effect}" in goal
    assert goal.count(effect) == 1


@pytest.mark.parametrize(
    ("text", "said", "unsaid"),
    [
        ("村级公益岗30人，每人每月500，全年", "报酬", "验收"),
        ("给环卫工人体检，213人，每人380元", "早发现", "作业条件"),
        ("公园装监控20个，每个4000", "治安", "办理"),
        ("2026年社区家庭教育讲座，讲座24场", "家长满意度", "听讲群众"),
    ],
)
def test_rows_are_those_of_what_is_paid_for(text: str, said: str, unsaid: str) -> None:
    names = " ".join(row.name for row in drafted(text).table.indicators)
    assert said in names
    assert unsaid not in names
