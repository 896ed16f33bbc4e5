"""Names of rows told in the chat: parts of them, new ones with their values, rows for other rows."""

import pytest

from assistant.conversation.row_names.letters import changed, read_letters
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

RIVER = "2025年河道保洁，保洁河道35公里，每公里1.2万元"
WATER = "2025年农村饮水水质检测，检测水样320份，每份150元，10月底前完成"
TALKS = "2025年中小学心理健康辅导，开展讲座40场，每场1000元，覆盖学校20所"


def _rows(workspace: Workspace, *said: str) -> dict[str, str]:
    return {
        row.name: row.value
        for row in draft_of(talk(workspace, *said)).table.indicators
        if row.applicable
    }


@pytest.mark.parametrize(
    ("clause", "name", "becomes"),
    [
        ("第一行名称前面加“人民”两个字", "调解案件数量", "人民调解案件数量"),
        ("完成时间前面加年度二字", "检修完成时间", "年度检修完成时间"),
        ("名字后面补上“（期）”", "培训场次", "培训场次（期）"),
        ("收容单价的名字里街道两个字去掉", "街道收容单价", "收容单价"),
        ("第3行“乡镇快检准确率”前面乡镇两个字去掉", "乡镇快检准确率", "快检准确率"),
        ("那名字里的“一年”作“三年”", "一年成活率", "三年成活率"),
    ],
)
def test_part_of_a_name_is_changed(clause: str, name: str, becomes: str) -> None:
    assert becomes in {changed(one, name) for one in read_letters(clause)}


@pytest.mark.parametrize(
    "clause",
    [
        "质量里的整改率换成缺陷识别准确率",
        "满意度前面加大于等于号",
        "满意度前面加市民三个字",
        "数量里加一条“培训次数”",
    ],
)
def test_other_orders_change_no_part_of_a_name(clause: str) -> None:
    assert read_letters(clause) == []


def test_words_that_are_there_are_not_put_twice(workspace: Workspace) -> None:
    assert _rows(workspace, RIVER, "满意度那条名字前面加沿河两个字") == _rows(workspace, RIVER)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("第一行名字太长，改成“保洁里程”", "保洁里程", "35公里"),
        ("满意度那条名字简单点，两岸居民满意度", "两岸居民满意度", "≥90%"),
        ("满意度对象他们让写沿岸住户，值还是92", "沿岸住户满意度", "≥92%"),
        ("社会效益那条改成沿河投诉件数，值0起", "沿河投诉件数", "0起"),
        ("水环境那条叫水面清洁率，大于等于95%", "水面清洁率", "≥95%"),
        ("生态效益写得虚，换成漂浮物清理率≥98%", "漂浮物清理率", "≥98%"),
        ("改成沿河村民满意度，95%", "沿河村民满意度", "≥95%"),
        ("水环境那条改成水草覆盖面积，保持稳定", "水草覆盖面积", "保持稳定"),
        (
            "时效光写及时率不行，要写具体日期，换成保洁完成时间，11月30日前",
            "保洁完成时间",
            "2025年11月30日前",
        ),
    ],
)
def test_name_and_value_come_together(
    workspace: Workspace, said: str, name: str, value: str
) -> None:
    rows = _rows(workspace, RIVER, said)
    assert rows[name] == value
    assert len(rows) == len(_rows(workspace, RIVER))
    assert draft_of(talk(workspace, RIVER, said)).table.year == 2025


def test_two_names_go_to_their_rows(workspace: Workspace) -> None:
    rows = _rows(workspace, WATER, "名称都太长，数量那条叫水样数量，成本那条叫水样单价")
    assert (rows["水样数量"], rows["水样单价"]) == ("320份", "≤150元/份")


def test_a_row_takes_the_place_of_another(workspace: Workspace) -> None:
    rows = _rows(workspace, TALKS, "覆盖学校那条去掉，换成“个案辅导人次”，300人次")
    assert rows["个案辅导人次"] == "300人次"
    assert not [name for name in rows if "学校" in name]


def test_the_row_that_goes_may_be_told_behind_the_verb(workspace: Workspace) -> None:
    rows = _rows(workspace, TALKS, "删掉覆盖学校那条，换成“个案辅导人次”300人次")
    assert rows["个案辅导人次"] == "300人次"
    assert not [name for name in rows if "学校" in name]


def test_one_row_takes_the_place_of_two(workspace: Workspace) -> None:
    before = _rows(workspace, WATER)
    rows = _rows(workspace, WATER, "成本那两条不好考核，全删，换成检测报告工本费≤5万元")
    assert rows["检测报告工本费"] == "≤5万元"
    assert len(rows) == len(before) - 1


def test_a_row_is_split(workspace: Workspace) -> None:
    said = "320份拆成两条：丰水期水样数量160份、枯水期水样数量160份，原来那条删掉"
    rows = _rows(workspace, WATER, said)
    assert (rows["丰水期水样数量"], rows["枯水期水样数量"]) == ("160份", "160份")
    assert "检测水样数量" not in rows


@pytest.mark.parametrize(
    ("said", "come"),
    [
        ("满意度分两条，住户一条90，河长一条95", {"住户满意度": "≥90%", "河长满意度": "≥95%"}),
        ("满意度拆成两条，住户90%，河长95%", {"住户满意度": "≥90%", "河长满意度": "≥95%"}),
        ("把满意度分成住户和河长两条，都写92", {"住户满意度": "≥92%", "河长满意度": "≥92%"}),
        ("检测水样拆成两个指标：丰水期水样100份、枯水期水样220份",
         {"丰水期水样数量": "100份", "枯水期水样数量": "220份"}),
        ("满意度拆成两行，一行写住户满意度90%，一行写河长满意度95%", {"住户满意度": "≥90%", "河长满意度": "≥95%"}),
        ("满意度写成两条，一条是住户90%，另一条是河长95%", {"住户满意度": "≥90%", "河长满意度": "≥95%"}),
        ("满意度两条写，住户90%，河长95%", {"住户满意度": "≥90%", "河长满意度": "≥95%"}),
    ],
)  # fmt: skip
def test_the_parts_of_a_row_are_named_like_it(
    workspace: Workspace, said: str, come: dict[str, str]
) -> None:
    before, after = _rows(workspace, WATER), _rows(workspace, WATER, said)
    assert {name: after.get(name) for name in come} == come
    assert len(after) == len(before) + len(come) - 1


@pytest.mark.parametrize("said", ["满意度那条拆成两行", "把满意度拆成三条"])
def test_a_split_without_its_parts_is_asked_back(workspace: Workspace, said: str) -> None:
    asked = talk(workspace, WATER, said)
    assert "要拆成哪" in asked.reply
    assert draft_of(asked).table == draft_of(talk(workspace, WATER)).table


@pytest.mark.parametrize(
    "said",
    [
        "满意度要不要分两条，住户一条河长一条",
        "满意度分两条写太啰嗦了",
        "满意度拆成三条，住户90%，河长95%",
    ],
)
def test_a_split_that_is_asked_about_or_half_told_is_not_made(
    workspace: Workspace, said: str
) -> None:
    before = _rows(workspace, WATER)
    after = _rows(workspace, WATER, said)
    assert before.items() <= after.items()


@pytest.mark.parametrize(
    "said", ["单价和总成本差不多，只留总成本", "单价和总成本重复了，留后面那条"]
)
def test_one_of_two_is_kept(workspace: Workspace, said: str) -> None:
    gone = _rows(workspace, WATER).keys() - _rows(workspace, WATER, said).keys()
    assert gone == {"水样检测单价"}


@pytest.mark.parametrize(
    "said",
    [
        "满意度那条名字要不要简单点，居民满意度",
        "有人提议社会效益改成沿河投诉件数，0起",
        "满意度名字太长了",
        "社会效益改成沿河投诉件数，0起，没同意",
    ],
)
def test_what_is_not_wished_changes_nothing(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, RIVER, said) == _rows(workspace, RIVER)


def test_an_order_beside_a_name_is_not_lost(workspace: Workspace) -> None:
    rows = _rows(workspace, RIVER, "第3条删了，第1条改名保洁河道里程")
    assert "保洁河道里程" in rows
    assert "环境卫生问题处理及时率" not in rows


def test_a_name_comes_without_the_words_that_tell_it(workspace: Workspace) -> None:
    rows = _rows(workspace, RIVER, "满意度写“沿河群众满意度”不准，应该是两岸群众满意度")
    assert rows["两岸群众满意度"] == "≥90%"
