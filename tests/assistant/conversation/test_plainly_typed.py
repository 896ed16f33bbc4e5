"""Short messages as clerks type them: names that begin like a verb, parts of counts and of the year, sources, remarks."""

import pytest

from assistant.conversation.recognised.corrected import corrected
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.conversation.vocabulary.rows_in_words import row_in_words
from assistant.conversation.wordings.mended import exchanged
from assistant.understanding.calendar.payments import payments_in
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

TOILETS = "2026年青石乡农村户厕改造，今年改200户，每户补1500元，11月底前完工"
GRAVES = "2026年公益性公墓修缮，硬化道路680米，补植柏树300棵，总共投入21万元"
STATIONS = "2026年农村生活污水处理设施运维，14座处理站，每座每年运维费2.2万元，委托第三方"
WEATHER = "2026年乡镇自动气象站维护，22个站点，每站年维护费2600元，更换传感器8套每套4500元"
PUPILS = "2026年义务教育课后服务，覆盖9所学校，参与学生5200人，每生每学期补助150元，一年两学期"
HAIL = "2026年人工增雨防雹作业，火箭弹180枚，每枚2300元，作业点5个，6月至9月"
MEALS = "2026年失能老人送餐上门服务，服务对象86人，全年送餐，每人每月补贴120元"
BUSES = "2026年农村校车服务补贴，12辆校车，每车每年补贴3.5万元，接送学生680人"
PIGS = "2026年病死畜禽无害化处理，预计处理生猪4200头，每头补助80元，建收集点6处"
BOOKS = "2026年县图书馆总分馆建设，新建分馆4个，每个配书3000册，购书费每册28元"
MIGRANTS = "2026年大中型水库移民后期扶持直补，移民1460人，每人每年600元"
PATIENTS = "2026年结核病患者营养补助，70名患者，每人每月100元，补6个月"
DRUGS = "2026年禁毒宣传教育，进学校讲座16场，制作展板40块，发放宣传册5000份，预算6.8万元"


def _rows(workspace: Workspace, *messages: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *messages)).table
    return {one.name: one.value for one in table.indicators if one.applicable}


def _money(workspace: Workspace, *messages: str) -> list[str]:
    funding = draft_of(talk(workspace, *messages)).table.funding
    return [one.in_wan() if one else "" for one in (funding.total, funding.fiscal, funding.other)]


@pytest.mark.parametrize(
    ("request_", "said", "name"),
    [
        (TOILETS, "再加一条改厕后验收合格率，98%以上", "改厕后验收合格率"),
        (TOILETS, "质量那条改改厕合格率98%", "改厕合格率"),
        (TOILETS, "满意度问的是改厕农户，不要写群众", "改厕农户满意度"),
        (TOILETS, "满意度问改水农户", "改水农户满意度"),
        (GRAVES, "加一条补植保存率，85%", "补植保存率"),
        (GRAVES, "补植存活率95%", "补植存活率"),
        (GRAVES, "补种率也加一条，90%", "补种率"),
        (GRAVES, "补一条验收资料归档率95%", "验收资料归档率"),  # 补 is the order here
    ],
)
def test_a_name_keeps_its_first_letter(
    workspace: Workspace, request_: str, said: str, name: str
) -> None:
    assert name in _rows(workspace, request_, said)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("运维单位要每月巡检2次", "巡检次数", "每月2次"),
        ("管护员每周清理1次", "清理次数", "每周1次"),
        ("水质检测每月1次", "水质检测次数", "每月1次"),
        ("开放时间每周不少于48小时", "每周开放时间", "≥48小时"),
        ("不发生重大动物疫情", "重大动物疫情", "0起"),
    ],
)
def test_a_deed_is_named_without_who_does_it(said: str, name: str, value: str) -> None:
    row = row_in_words(said)
    assert row is not None
    assert (row.name, row.value) == (name, value)


def test_such_a_deed_is_put_in(workspace: Workspace) -> None:
    assert _rows(workspace, STATIONS, "运维单位要每月巡检2次，这个列进去")["巡检次数"] == "每月2次"


@pytest.mark.parametrize(
    ("said", "new"),
    [
        ("课后服务改叫课后延时服务", "课后延时服务"),
        ("课后服务改成课后托管服务", "课后托管服务"),
    ],
)
def test_what_the_project_is_called_renames_no_row(
    workspace: Workspace, said: str, new: str
) -> None:
    draft = draft_of(talk(workspace, PUPILS, said))
    before = draft_of(talk(workspace, PUPILS))
    assert new in (draft.table.project_name or "")
    assert [one.name for one in draft.table.indicators] == [one.name for one in before.table.indicators]  # fmt: skip


def test_a_row_of_its_own_is_still_renamed(workspace: Workspace) -> None:
    rows = _rows(workspace, PUPILS, "学生课后看护问题改叫家长接送难题")
    assert "家长接送难题" in rows
    assert "学生课后看护问题" not in rows


@pytest.mark.parametrize(
    ("request_", "said", "old", "made"),
    [
        (HAIL, "作业点5个改成固定作业点3个、流动作业点2个", "作业点数量", {"固定作业点数量": "3个", "流动作业点数量": "2个"}),
        (HAIL, "作业点拆成固定3个和流动2个", "作业点数量", {"固定数量": "3个", "流动数量": "2个"}),
        (HAIL, "火箭弹180枚换成大弹100枚，小弹80枚", "火箭弹数量", {"大弹数量": "100枚", "小弹数量": "80枚"}),
        (PUPILS, "家长满意度、学生满意度分开写，都是92%", "学生和家长满意度", {"家长满意度": "≥92%", "学生满意度": "≥92%"}),
        (PUPILS, "学生满意度和家长满意度分成两条，都按95%", "学生和家长满意度", {"学生满意度": "≥95%", "家长满意度": "≥95%"}),
        (PUPILS, "家长满意度和学生满意度各写一条", "学生和家长满意度", {"家长满意度": "≥90%", "学生满意度": "≥90%"}),
    ],
)  # fmt: skip
def test_parts_become_rows(
    workspace: Workspace, request_: str, said: str, old: str, made: dict[str, str]
) -> None:
    rows = _rows(workspace, request_, said)
    assert made.items() <= rows.items()
    assert old not in rows


def test_one_part_alone_splits_nothing(workspace: Workspace) -> None:
    assert _rows(workspace, HAIL, "作业点改成6个")["作业点数量"] == "6个"


@pytest.mark.parametrize(
    "said", ["维护费每站2600里边含交通费", "每套4500元是包安装的", "传感器4500不含税"]
)
def test_what_a_standing_number_covers_changes_nothing(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, WEATHER, said) == _rows(workspace, WEATHER)


@pytest.mark.parametrize(
    ("said", "money"),
    [
        ("上级补助10万，其余本级安排", ["30.8", "30.8", ""]),
        ("资金里面县级补15万，其余镇里出", ["30.8", "15", "15.8"]),
        ("上级给20万，剩下自筹", ["30.8", "20", "10.8"]),
        ("资金由县委宣传部安排，另外找省里要5万", ["30.8", "30.8", ""]),
        ("还要向区里争取1万", ["30.8", "30.8", ""]),
    ],
)
def test_the_rest_is_the_treasury_s_where_this_level_bears_it(
    workspace: Workspace, said: str, money: list[str]
) -> None:
    assert _money(workspace, STATIONS, said) == money


def test_of_a_town_it_is_told_where_its_money_stands(workspace: Workspace) -> None:
    assert "如果也是财政安排的" in talk(workspace, STATIONS, "县里补15万，剩下镇里出").reply


@pytest.mark.parametrize(
    ("request_", "said", "total"),
    [
        (MEALS, "9月起多了10个人", "12.864"),  # 12.384 + 10 × 120 × 4
        (MEALS, "再加5人，从10月开始", "12.564"),
        (MEALS, "有2个人6月才来", "12.264"),  # five months less
        (MEALS, "有3个人只到8月", "12.24"),
        (MEALS, "有2个人6月底就走", "12.24"),
        (BUSES, "有1辆要下半年才跑", "40.25"),  # half of 3.5
        (BUSES, "再加2辆，下半年才跑", "45.5"),
    ],
)
def test_a_part_of_the_year_is_reckoned_and_offered(
    workspace: Workspace, request_: str, said: str, total: str
) -> None:
    asked = talk(workspace, request_, said)
    assert draft_of(asked).table == draft_of(talk(workspace, request_)).table
    assert f"变成{total}万元" in asked.reply
    assert _money(workspace, request_, said, "是的")[0] == total


def test_whoever_is_there_all_year_counts_in_full(workspace: Workspace) -> None:
    assert _money(workspace, MEALS, "增加10个人")[0] == "13.824"


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("每季度发一次", "按季度发放"),
        ("补助改成每季度发一次", "按季度发放"),
        ("补助分两次发", "分两次发放"),
        ("分三批发放", "分三批发放"),
    ],
)
def test_how_often_money_is_paid(workspace: Workspace, said: str, value: str) -> None:
    assert _rows(workspace, MIGRANTS, said)["直补发放时间"] == value


@pytest.mark.parametrize("said", ["每季度发一次", "半年付一次", "分两期付款", "按月发放"])
def test_how_often_is_said_once(said: str) -> None:
    assert len(list(payments_in(said))) == 1


@pytest.mark.parametrize(
    ("request_", "said", "row", "value"),
    [
        (DRUGS, "再做10块展板", "展板制作数量", "50块"),
        (DRUGS, "再办一场讲座", "进学校讲座开展场次", "17场"),
        (PIGS, "再建2处收集点", "收集点建设数量", "8处"),
        (PIGS, "4200头估高了，往下调10%", "生猪处理数量", "≥3780头"),
        (PIGS, "4200头报多了，减200头", "生猪处理数量", "≥4000头"),
        (PIGS, "4200头太多，改成4000头", "生猪处理数量", "≥4000头"),
        (PIGS, "收集点一处给1.5万", "收集点建设单价", "≤1.5万元/处"),
        (BOOKS, "每个分馆改2500册", "配备书数量", "10000册"),
        (BOOKS, "配书每个改2500", "配备书数量", "10000册"),
        (BOOKS, "每个改成2800册", "配备书数量", "11200册"),
        (BOOKS, "每册改30", "书费购置单价", "≤30元/册"),
        (PUPILS, "只算一个学期", "费用发放学期数", "1学期"),
        (DRUGS, "学生参与人数没写，3600人", "学生参与人数", "3600人"),
    ],
)
def test_counts_and_prices_told_shortly(
    workspace: Workspace, request_: str, said: str, row: str, value: str
) -> None:
    assert _rows(workspace, request_, said)[row] == value


@pytest.mark.parametrize("said", ["患者满意度别写了，他们不好调查", "满意度别写了"])
def test_a_row_is_let_go_with_its_reason(workspace: Workspace, said: str) -> None:
    assert not any("满意度" in one for one in _rows(workspace, PATIENTS, said))


def test_a_value_not_to_be_written_is_no_row_let_go(workspace: Workspace) -> None:
    rows = _rows(workspace, PATIENTS, "满意度别写了90，写85")
    assert rows["结核病患者满意度"] == "≥85%"


def test_who_does_the_project_and_who_pays(workspace: Workspace) -> None:
    draft = draft_of(talk(workspace, PATIENTS, "项目是县疾控中心做的，钱是县卫健局出的"))
    assert draft.table.unit == "县疾控中心"


def test_two_classes_told_together() -> None:
    assert plain_speech("把生态和经济的都去掉") == "把生态效益和经济效益都去掉"
    assert plain_speech("农业生态和经济的关系") == "农业生态和经济的关系"


def test_of_an_empty_class_nothing_is_offered(workspace: Workspace) -> None:
    turn = talk(workspace, STATIONS, "那条可持续影响空着没意思，删了")
    assert "已经是“无”" in turn.reply
    assert turn.conversation.offer is None


def test_another_row_with_its_deed_takes_the_place_of_the_first(workspace: Workspace) -> None:
    assert corrected("第2条删掉，不对，是第3条删掉").text == "第3条删掉"
    turn = talk(workspace, GRAVES, "第二条删掉，不对，是第三条删掉")
    assert "没有做" not in turn.reply
    assert "柏树补植数量" in _rows(workspace, GRAVES, "第二条删掉，不对，是第三条删掉")


@pytest.mark.parametrize(
    ("said", "level2"),
    [
        ("图书流通率这个放哪类合适", "质量指标"),
        ("数量和质量哪个放分馆覆盖率好？", "质量指标"),
        ("借阅人次20000人次，这个该放哪里？", "数量指标"),
    ],
)
def test_where_a_row_would_stand_that_the_table_lacks(
    workspace: Workspace, said: str, level2: str
) -> None:
    turn = talk(workspace, BOOKS, said)
    assert f"一般放在{level2}里" in turn.reply
    table = draft_of(talk(workspace, BOOKS, said, "是的")).table
    before = draft_of(talk(workspace, BOOKS)).table
    assert len(table.indicators) == len(before.indicators) + 1


def test_of_a_row_that_stands_it_is_told(workspace: Workspace) -> None:
    assert "一般放在" not in talk(workspace, BOOKS, "读者满意度放哪类").reply


def test_some_of_what_is_counted_are_noted(workspace: Workspace) -> None:
    turn = talk(workspace, PIGS, "收集点里有2个是合并的".replace("个", "处"))
    assert "数没有变" in turn.reply
    assert draft_of(turn).table == draft_of(talk(workspace, PIGS)).table


def test_what_begins_a_new_wording_is_not_said_twice() -> None:
    assert exchanged("村级垃圾分拣员补贴", "分拣员", "垃圾分类指导员") == "村级垃圾分类指导员补贴"
    assert exchanged("村级分拣员补贴", "分拣员", "垃圾分类指导员") == "村级垃圾分类指导员补贴"
    assert exchanged("农村群众和群众", "群众", "农村群众") == "农村群众和农村群众"


def test_of_one_count_what_is_gone_needs_no_name(workspace: Workspace) -> None:
    assert "1458" in talk(workspace, MIGRANTS, "有2人不领了").reply
    assert "1458" not in talk(workspace, MIGRANTS, "有2人不满意").reply
