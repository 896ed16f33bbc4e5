"""Short plain messages of clerks: what is left open, made one, listed, told in passing, put off."""

import pytest

from assistant.conversation.speech.sentences import numbered_points
from assistant.workspace import Workspace
from corpus.schema import TO_FILL
from tests.assistant.talks import draft_of, talk

CHAIRS = "2026年公园座椅更换，换120把，每把800元，预算9.6万元，6月底前完成"
ALLEYS = "城中村消防通道整治，整治15条巷子，划线3000米，清理占道120处，预算30万元"
COLLEGE = "2026年老年大学办学经费，开班20个，每班课时费8000元，设备购置4万元"
ROADS = "2026年农村公路养护，县道45公里、乡道120公里，县道每公里7000元，乡道每公里3500元"
HOSPITAL = "2026年乡镇卫生院购置彩超一台、心电图机三台，共52万元"


def _rows(workspace: Workspace, *messages: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *messages)).table
    return {one.name: one.value for one in table.indicators if one.applicable}


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("满意度先空着", "居民满意度"),
        ("满意度的值先空着", "居民满意度"),
        ("验收合格率先不填，等验收方案出来再说", "公园座椅更换验收合格率"),
        ("第一条先空着，数还没统计出来", "公园座椅更换数量"),
    ],
)
def test_a_value_is_left_open_for_now(workspace: Workspace, said: str, row: str) -> None:
    assert _rows(workspace, CHAIRS, said)[row] == TO_FILL


def test_of_two_rows_it_is_asked_which_stays_open(workspace: Workspace) -> None:
    turn = talk(workspace, ROADS, "乡道先空着")
    assert "可以指好几条" in turn.reply
    assert draft_of(turn).table == draft_of(talk(workspace, ROADS)).table


@pytest.mark.parametrize(
    "said", ["主管部门先空着", "满意度先不要空着", "满意度能先空着吗", "先空着"]
)
def test_what_leaves_no_row_open_changes_none(workspace: Workspace, said: str) -> None:
    assert _rows(workspace, CHAIRS, said) == _rows(workspace, CHAIRS)


@pytest.mark.parametrize(
    "said",
    ["送戏下乡和广场舞比赛合并成一条，15场", "送戏下乡那个和广场舞比赛那个合成一条，一共15场", "两条数量合成一条，15场"],
)  # fmt: skip
def test_two_counts_made_one_take_the_end_of_their_names(workspace: Workspace, said: str) -> None:
    rows = _rows(workspace, "2026年村级文化活动，送戏下乡12场，广场舞比赛3场，预算20万元", said)
    assert [name for name, value in rows.items() if value.endswith("场")] == ["举办场次"]
    assert rows["举办场次"] == "15场"


def test_numbered_points_run_from_one() -> None:
    assert numbered_points("财政所意见：1、去掉占道；2、满意度95%；3、写明月份") == ["去掉占道", "满意度95%", "写明月份"]  # fmt: skip
    assert numbered_points("一是改名，二是删掉第三条") == ["改名", "删掉第三条"]
    assert numbered_points("2、满意度95%；3、写明月份") == []
    assert numbered_points("第3条改成1.5万元，满意度2.5分") == []


def test_of_numbered_points_what_is_clear_is_done_and_the_rest_named(workspace: Workspace) -> None:
    turn = talk(workspace, COLLEGE, "1.开班数量改18个 2.满意度95% 3.写明实施单位")
    rows = {one.name: one.value for one in draft_of(turn).table.indicators}
    assert (rows["开班数量"], rows["学员满意度"]) == ("18个", "≥95%")
    assert "第3点“写明实施单位”没有做" in turn.reply


@pytest.mark.parametrize(
    ("request_", "said", "row", "value"),
    [
        (COLLEGE, "学员600人", "学员", "600人"),
        (COLLEGE, "居民投诉减少两成", "居民投诉减少", "20%"),
        (COLLEGE, "投诉控制在10起以内", "投诉", "不超过10起"),
        (COLLEGE, "设备保养每季度一次", "设备保养次数", "每季度1次"),
        ("区图书馆2026年采购图书8000册，预算28万元", "其中少儿图书2000册", "少儿图书", "2000册"),
    ],
)
def test_a_count_of_something_new_is_offered_as_a_row(
    workspace: Workspace, request_: str, said: str, row: str, value: str
) -> None:
    before = _rows(workspace, request_)
    assert _rows(workspace, request_, said) == before
    after = _rows(workspace, request_, said, "是的")
    assert after == before | {row: value}


@pytest.mark.parametrize("said", ["结业率98%", "班数22个"])
def test_a_row_that_can_say_it_takes_it(workspace: Workspace, said: str) -> None:
    assert len(_rows(workspace, COLLEGE, said)) == len(_rows(workspace, COLLEGE))


def test_about_is_no_part_of_a_name(workspace: Workspace) -> None:
    assert _rows(workspace, COLLEGE, "加一条受益学员大概1800人")["受益学员"] == "1800人"


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("6月底装不完，得到8月底", "2026年8月底前"),
        ("6月来不及，放到9月吧", "2026年9月底前"),
        ("6月底前怕赶不出来，最快要到7月15日", "2026年7月15日前"),
    ],
)
def test_a_day_that_is_too_early_is_put_off(workspace: Workspace, said: str, day: str) -> None:
    assert _rows(workspace, CHAIRS, said)["公园座椅更换完成时间"] == day


@pytest.mark.parametrize("said", ["目标写短一点", "目标重写一个", "年度目标精简一下"])
def test_another_goal_is_asked_for_in_words(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, CHAIRS, said)
    assert draft_of(turn).table.annual_goal in turn.reply.replace("‘", "“").replace("’", "”")  # type: ignore[operator]
    assert "表格没有改动" in turn.reply


def test_who_does_a_part_of_it_is_no_cell(workspace: Workspace) -> None:
    turn = talk(workspace, CHAIRS, "座椅的维修由物业负责")
    assert "实施单位填物业" in turn.reply
    assert draft_of(turn).table == draft_of(talk(workspace, CHAIRS)).table


@pytest.mark.parametrize(
    "said", ["每家食堂卫生检查合格", "检查不合格的不补", "还要教老人怎么用，办4场培训"]
)
def test_a_mere_word_of_an_errand_is_none(workspace: Workspace, said: str) -> None:
    turn = talk(workspace, "2026年社区食堂运营补助，5家食堂，每家每月补3000元", said)
    assert "我理解为：检查" not in turn.reply
    assert "我理解为：帮助" not in turn.reply


def test_words_of_adding_are_no_part_of_a_new_parts_name(workspace: Workspace) -> None:
    after = _rows(workspace, ROADS, "水毁修复另外加5处，每处2万")
    assert "5处" in after.values()
    assert after["总成本"] == "≤83.5万元"
    assert not any("另外" in name for name in after)


def test_the_price_of_the_only_one_is_told_by_its_sum(workspace: Workspace) -> None:
    rows = _rows(workspace, HOSPITAL, "彩超40万，心电图机4万一台")
    assert (rows["彩超购置单价"], rows["心电图机购置单价"]) == ("≤40万元/台", "≤4万元/台")
    assert "≤12万元/台" not in _rows(workspace, HOSPITAL, "心电图机12万").values()


@pytest.mark.parametrize(
    ("request_", "said", "row", "value"),
    [
        ("2026年农家书屋补充更新，书屋62个，每个补2000元，新书3700册", "62个里面有3个并村撤了", "涉及书屋数量", "59个"),
        ("2026年文明劝导员补助，劝导员48人，每人每天60元，全年250天", "48人里有4人不干了", "文明劝导员补助发放人数", "44人"),
        ("2026年公园座椅更换，换120把，每把800元", "120把里有20把不用换了", "公园座椅更换数量", "100把"),
    ],
)  # fmt: skip
def test_what_is_left_of_a_count_is_offered(
    workspace: Workspace, request_: str, said: str, row: str, value: str
) -> None:
    assert _rows(workspace, request_, said) == _rows(workspace, request_)
    assert _rows(workspace, request_, said, "是的")[row] == value


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("就餐老人450人，加进去", "就餐老人", "450人"),
        ("就业人数30人，加进去", "就业人数", "30人"),
        ("里程3.5公里，加一条", "里程", "3.5公里"),
        ("再补一条：居民投诉少于10起", "居民投诉", "＜10起"),
        ("故障率低于2%，加一条", "故障率", "＜2%"),
        ("加一条绿化面积大于300平方米", "绿化面积", "＞300平方米"),
    ],
)
def test_a_name_loses_no_letter_and_holds_no_bound(
    workspace: Workspace, said: str, name: str, value: str
) -> None:
    assert _rows(workspace, CHAIRS, said)[name] == value


CAMP = "中学生研学活动，参加学生240人，人均180元，10月份举办"


@pytest.mark.parametrize("said", ["满意度分学生和家长两条", "满意度拆成学生和家长两条"])
def test_a_rate_is_split_with_the_value_that_it_has(workspace: Workspace, said: str) -> None:
    rows = _rows(workspace, CAMP, said)
    assert rows["学生满意度"] == rows["家长满意度"] == "≥90%"
    assert "参加学生和家长满意度" not in rows


def test_a_count_is_not_split_without_its_parts(workspace: Workspace) -> None:
    before = draft_of(talk(workspace, CAMP)).table
    assert draft_of(talk(workspace, CAMP, "参加人数拆成男生和女生两条")).table == before
