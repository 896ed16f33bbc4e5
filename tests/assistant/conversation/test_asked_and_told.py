"""What clerks send about a fresh table in passing: own questions answered, periods, nothing that happens, parts of a sum."""

import pytest

from assistant.conversation.outright.asked_and_told import asked_and_told_outright
from assistant.conversation.vocabulary.value_words import name_and_value, none_at_all
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

BEDS = "2026年镇卫生院住院楼搬迁购置病床，40张，每张3200元，共12.8万元，县财政出"
DAMS = "水利站2026年小型水库安全监测，18座水库装雨量计和渗压计，每座1.5万元，共27万元，工期4月到9月"
SNOW = "镇2026年冬季清雪除冰，主次干道36公里，租用铲车5台，融雪剂20吨每吨2600元，合计30万元"
CARE = "街道2026年未成年人保护站购买社工服务，派驻社工3名，每人每年8万元，共24万元"
BUS = "区科协2026年科普大篷车进校园，跑20所中小学，每场4500元，合计9万元"
GRAVES = "2026年乡镇公墓维护，管护公墓2处，雇2名管理员，每人每月1800元，一年4.32万元"
FERRY = "2026年县交通局农村渡口船员培训和救生衣配备，渡口6个，船员15人，救生衣300件每件120元，培训每人800元"
LIFTS = "街道2026年既有住宅加装电梯补助，15台，每台补10万元，共150万元，市里补100万，区里50万"


def rows_of(workspace: Workspace, *said: str) -> dict[str, str]:
    """The rows at the end of the talk, name to value."""
    rows = draft_of(talk(workspace, *said)).table.indicators
    return {row.name: row.value for row in rows if row.applicable}


def unchanged(workspace: Workspace, first: str, said: str) -> str:
    """The reply to a message that leaves the table as it is."""
    turn = talk(workspace, first, said)
    assert draft_of(turn).table == draft_of(talk(workspace, first)).table
    return turn.reply


# --- asked and answered in one message -------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "said", "name", "value"),
    [
        (BEDS, "什么时候到货？写9月底前", "住院楼搬迁病床购置完成时间", "2026年9月底前"),
        (BEDS, "病床哪天验收？8月15日前", "住院楼搬迁病床购置完成时间", "2026年8月15日前"),
        (SNOW, "雪停后多久清完？24小时内", "雪停后清完时间", "24小时内"),
        (DAMS, "验收什么时候？写11月15日前", "验收时间", "11月15日前"),
        (DAMS, "人员培训几次？写2次", "人员培训次数", "2次"),
        (BUS, "讲解员几名？写5名", "讲解员人数", "5名"),
        (CARE, "社工多少人？写4名", "派驻社工人数", "4名"),
    ],
)
def test_a_question_with_its_answer(
    workspace: Workspace, first: str, said: str, name: str, value: str
) -> None:
    assert rows_of(workspace, first, said)[name] == value


def test_a_day_leaves_a_span_of_months_alone(workspace: Workspace) -> None:
    assert rows_of(workspace, DAMS, "验收什么时候？写11月15日前")["工期"] == "4-9月"


def test_a_term_leaves_a_day_alone(workspace: Workspace) -> None:
    before = rows_of(workspace, SNOW)["冬季清雪除冰完成时间"]
    after = rows_of(workspace, SNOW, "雪停后多久清完？24小时内")
    assert after["冬季清雪除冰完成时间"] == before


@pytest.mark.parametrize(
    "said", ["什么时候能到货？", "什么时候到货？写9月底前行吗", "几个护士？还没定", "多少钱？写3万"]
)
def test_a_question_without_such_an_answer_stays(workspace: Workspace, said: str) -> None:
    assert asked_and_told_outright(said, draft_of(talk(workspace, BEDS))) == said


# --- periods ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "said", "name", "value"),
    [
        (DAMS, "工期是5月到10月，不是4月到9月", "工期", "5-10月"),
        (DAMS, "时间定在6月至11月", "工期", "6-11月"),
        (CARE, "服务期是2026年3月到12月", "服务期", "2026年3月到12月"),
        (SNOW, "时间是2026年11月到2027年3月", "冬季清雪除冰完成时间", "2026年11月到2027年3月"),
    ],
)
def test_a_period_told(workspace: Workspace, first: str, said: str, name: str, value: str) -> None:
    assert rows_of(workspace, first, said)[name] == value


# --- nothing of the kind is to happen --------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "said", "name"),
    [
        (DAMS, "溃坝事故加一条，零发生", "溃坝事故"),
        (FERRY, "水上安全事故写一条，零事故", "水上安全事故"),
        (CARE, "质量加一条，重大安全事件零发生", "重大安全事件"),
        (BUS, "安全事故零发生，质量里加一条", "安全事故"),
    ],
)
def test_nothing_is_to_happen(workspace: Workspace, first: str, said: str, name: str) -> None:
    assert rows_of(workspace, first, said)[name] == "0起"


def test_what_is_none_has_its_unit() -> None:
    assert none_at_all("零伤亡") == "0人"
    assert none_at_all("零差错") == "0次"
    assert none_at_all("零星维修") == none_at_all("零部件") == none_at_all("安全事故") == ""
    assert name_and_value("供水零中断") == ("供水零中断", "")  # too short for a name
    assert name_and_value("农村供水零中断") == ("农村供水", "0次")


# --- whom one asks ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "said", "name"),
    [
        (BEDS, "满意度问住院病人，不用问所有就医群众", "住院病人满意度"),
        (CARE, "满意度问的是孩子和家长，不是群众", "孩子和家长满意度"),
        (BUS, "满意度问的是学生，不用问老师", "学生满意度"),
    ],
)
def test_whom_one_asks_and_whom_not(workspace: Workspace, first: str, said: str, name: str) -> None:
    assert rows_of(workspace, first, said)[name] == "≥90%"


def test_those_are_asked_already(workspace: Workspace) -> None:
    assert "就医群众满意度" in unchanged(workspace, BEDS, "满意度问的是就医群众，不是医生")


# --- parts -----------------------------------------------------------------------------------


def test_a_sum_called_by_what_it_pays_is_divided(workspace: Workspace) -> None:
    rows = rows_of(workspace, DAMS, "工程款分两块，设备21万，安装6万")
    assert (rows["设备支出"], rows["安装支出"]) == ("≤21万元", "≤6万元")
    assert rows["水库雨量计安装单价"] == "≤1.5万元/座"


def test_what_is_in_the_costs_is_told_without_a_verb(workspace: Workspace) -> None:
    rows = rows_of(workspace, BUS, "费用里面展品运输2万，讲解员劳务3万，剩下的是耗材")
    assert rows["耗材支出"] == "≤4万元"


def test_a_thing_more_may_widen_the_name_of_a_row(workspace: Workspace) -> None:
    """渡口和救生衣验收合格率 comes to name the new thing as well, and is not lost."""
    rows = rows_of(workspace, FERRY, "再加救生圈60个，每个95元")
    assert (rows["救生圈购置数量"], rows["总成本"]) == ("60个", "≤5.37万元")
    assert rows["渡口、救生衣和救生圈验收合格率"] == "100%"


def test_a_part_more_is_called_without_soft_words(workspace: Workspace) -> None:
    assert "“割草”" in talk(workspace, GRAVES, "还要割草4次，一次1500元").reply


def test_a_part_of_a_price_is_not_the_price(workspace: Workspace) -> None:
    unchanged(workspace, LIFTS, "每台补10万，含管线迁改2万，标准那条写明就行")


# --- other things ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (BUS, "20所里面有6所是农村的，不改表"),
        (GRAVES, "公墓里一共有墓穴1260个，这个不写进表"),
        (BUS, "这里面有3所是民办的，不用写进表里"),
    ],
)
def test_what_is_not_for_the_table(workspace: Workspace, first: str, said: str) -> None:
    assert "没有要改的内容" in unchanged(workspace, first, said)


def test_not_so_many_but_now_so_many(workspace: Workspace) -> None:
    rows = rows_of(workspace, GRAVES, "公墓不止2处，去年底新建了一处，现在3处")
    assert rows["公墓管护数量"] == "3处"


@pytest.mark.parametrize("said", ["及时率和足额率合成一条", "准确率和足额率合并成一条"])
def test_two_rows_made_one_without_a_name_are_asked_about(workspace: Workspace, said: str) -> None:
    assert "留哪一条" in unchanged(workspace, LIFTS, said)


def test_a_name_does_not_end_in_having(workspace: Workspace) -> None:
    rows = rows_of(workspace, BUS, "参加的学生有1.2万人次")
    assert rows.get("参加的学生") == "1.2万人次"


def test_the_merging_is_no_name(workspace: Workspace) -> None:
    unchanged(workspace, DAMS, "监测数据上报率和完整率合成一条，写98%以上")


@pytest.mark.parametrize(
    ("first", "said"),
    [
        (CARE, "社工8万是按去年合同定的，不用动"),
        (SNOW, "2600是按省里招标价定的，不用改"),
    ],
)
def test_where_a_price_is_from_takes_nothing_back(
    workspace: Workspace, first: str, said: str
) -> None:
    assert "收回" not in unchanged(workspace, first, said)


def test_a_subsidy_is_no_order_left_undone(workspace: Workspace) -> None:
    turn = talk(workspace, LIFTS, "补助款分两块，电梯120万，管线30万")
    assert "没有做" not in turn.reply
