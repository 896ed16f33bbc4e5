"""Goals tell every task of a request, in the clerk's own words, with the verb that fits it."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from assistant.drafting.compose import compose
from assistant.drafting.told_tasks.told_order import deed_of
from assistant.drafting.told_tasks.told_words import bare, verb_first
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


@cache
def goal(text: str) -> str:
    brief = read_brief(text, today=date(2025, 11, 3))
    draft = compose(brief, None, Settings(home=Path("unused")), this_year=2025)
    return draft.table.annual_goal or ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a task without a count is told too
        ("候车亭维修，粉刷18座，更换顶棚6座，清理周边小广告，预算9.4万元", "清理周边小广告"),
        ("校舍维修改造，涉及6所学校，维修面积5400平米，主要做屋面防水、外墙粉刷和厕所改造，总投资270万",
         "完成屋面防水、外墙粉刷和厕所改造"),
        ("垃圾分类试点，4个小区，配四分类桶160组，发放宣传资料，共28万元", "发放宣传资料"),
        ("档案数字化，档案2300卷，扫描、著录、装订，29.9万元", "完成扫描、著录、装订"),
        # and one of which only the money is said
        ("渠道维护28万：清淤渠道6.5公里16万，管水员误工补助4.8万", "发放管水员误工补助"),
        ("辅警工资及社保 辅警214人 工资770.4万 社保单位部分231.12万 服装42.8万", "缴纳社保、购置服装"),
        ("窗口人员外包，31人每人每年6.2万元；叫号系统维护2万", "开展叫号系统维护"),
        # the clerk's own verb, in full
        ("道路整治 7处 加固边坡800米 砌挡墙450立方米 260万", "砌筑挡墙450立方米"),
        ("中小企业诊断，开对接会3场，出诊断报告60份，预算45万", "召开对接会3场"),
        ("给敬老院添3台洗衣机、20张护理床，14万", "添置洗衣机3台、护理床20张"),
        ("公路安防工程，增设护栏12公里、标志牌160块，预算310万元", "增设护栏12公里、标志牌160块"),
        # the verb before its thing
        ("市政设施维护，窨井盖更换620套，人行道板修补3400平方米，合计92万", "更换窨井盖620套、修补人行道板3400平方米"),
        ("村部维修，上坝村屋顶漏水8万，下坝村换门窗4.5万，共12.5万", "更换下坝村门窗"),
        # what is paid
        ("渔民安置保障，养老保险补贴276人每人3200元，职业技能培训90人每人1800元", "为276人发放养老保险补贴，职业技能培训90人"),
        # a part of what was counted
        ("职业技能培训，培训农民工1500人，其中电工400人、家政600人，120万元", "其中电工400人、家政600人"),
        # by the day
        ("污水处理厂运营费，日处理2万吨，每吨1.35元，全年985.5万元", "日处理2万吨"),
    ],
)  # fmt: skip
def test_every_task_is_told_with_its_verb(text: str, said: str) -> None:
    assert said in goal(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("文化活动，演出12场，中央资金20万，县级配套5万，共25万", "中央"),
        ("滑坡治理，建挡墙45米，上级地灾资金50万，镇里配22万，共72万", "镇里"),
        ("给34个村的240名村医做岗位培训，4期，每人每天180元，市级下达10万，其余镇里配", "其余"),
        ("给15个村修路灯，共200盏，市里出30万，剩余资金镇上配套", "剩余"),
        ("社区健身器材更换40件，区里给6万，不足部分街道想办法解决", "不足"),
        ("便民桥建设，跨度18米，46万，村民说过河要绕路四公里", "村民说"),
        ("基金检查，聘请第三方，检查医疗机构30家，45万", "聘请第三方"),
    ],
)
def test_sources_and_talk_are_no_tasks(text: str, never: str) -> None:
    assert never not in goal(text)


@pytest.mark.parametrize(
    "head",
    ["实施单位：清河街道办事处", "主管部门:修水县应急管理局", "项目单位： 建湖县消防救援大队"],
)
def test_an_office_in_its_field_is_no_task_whatever_verb_it_begins_with(head: str) -> None:
    told = goal(f"2026年消防演练经费5万元，演练4次，{head}")
    assert "消防演练（4次）" in told
    assert head[-5:] not in told


def test_a_subject_that_is_a_body_is_not_carried_out() -> None:
    said = goal("公安交警大队：标线施划9600平米每平米42元，电子警察维护费26万，合计66.32万元")
    assert "实施公安交警大队" not in said
    assert "标线" in said
    assert "9600平米" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("残疾人两项补贴 320万", "做到补贴及时足额发放"),
        ("背街小巷改造", "验收合格率100%"),
    ],
)
def test_where_nothing_is_counted_the_rates_of_the_table_say_how(text: str, said: str) -> None:
    assert said in goal(text)


def test_a_rate_that_the_request_sets_stands_in_the_goal() -> None:
    said = goal("自来水改造，更换老管道3.8公里114万，漏损率从26%降到12%")
    assert "漏损率控制在12%以内" in said


def test_what_is_completed_by_a_date_stands_with_it() -> None:
    said = goal("2026年农机深松作业补助，作业面积2.6万亩，10月底前完成作业，12月15日前兑付，65万元")
    assert "10月底前完成作业、12月15日前兑付" in said


@pytest.mark.parametrize(
    ("task", "deed"),
    [
        ("购新书", ("购置", "新书")),
        ("检查人员", None),
        ("组织部干部", None),
        ("拆掉私拉电线", ("拆除", "私拉电线")),
        ("评上示范", None),
    ],
)
def test_a_verb_of_a_task_is_no_part_of_a_noun(task: str, deed: tuple[str, str] | None) -> None:
    assert verb_first(task) == deed


@pytest.mark.parametrize(
    ("task", "deed"),
    [
        ("图书买", ("购置", "图书")),
        ("乐器购置古筝", ("购置", "古筝")),
        ("站房修缮", ("修缮", "站房")),
        ("软件开发", ("完成", "软件开发")),
        ("购买心理咨询服务", ("购买", "心理咨询服务")),
        ("误工补助", ("发放", "误工补助")),
        ("工作", None),
    ],
)
def test_a_deed_is_said_before_its_thing(task: str, deed: tuple[str, str] | None) -> None:
    assert deed_of(task) == deed


def test_words_that_join_a_task_to_others_are_no_part_of_it() -> None:
    assert bare("另外再买钢琴一共") == "买钢琴"


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("稻渔综合种养，养殖培训3期1.8万，品牌包装设计4万，共5.8万元", "设计", "包装设、"),
        ("数字档案馆软件52万，数据迁移9万，省档案补助30万，县财政31万", "数据迁移", "档案补助"),
        ("环境监测站空气微站40个运维，每个年8500元", "环境监测站", "通过设置"),
        ("你好，要报残疾人就业培训，电商25人每人2000元", "电商", "完成报"),
        ("县直机关工委党务干部轮训180人，3天", "党务干部", "青少年"),
    ],
)
def test_a_goal_names_its_project_and_no_scraps(text: str, said: str, never: str) -> None:
    told = goal(text)
    assert said in told
    assert never not in told
