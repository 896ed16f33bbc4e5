"""Rows told in further ways: one after the other, behind another, by their class, by what is given up."""

import pytest

from assistant.conversation.outright.around_rows import lacking
from assistant.conversation.outright.asides import asides_left_out
from assistant.conversation.outright.pointed import this_of_class_outright
from assistant.conversation.outright.rows import rows_outright
from assistant.conversation.outright.rows_of_a_class import beside_row_outright
from assistant.conversation.outright.values_apart import deadline_outright
from assistant.conversation.recognised.corrected import corrected
from assistant.conversation.speech.pauses import with_pauses
from assistant.conversation.speech.plain_speech import plain_speech
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

KITCHEN = "2025年幼儿园厨房设备更新，更换蒸饭柜8台、消毒柜10台、冷柜5台，预算36.5万元，10月底前完成"


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, KITCHEN))


def _at(draft: Draft, word: str) -> int:
    return next(n for n, row in enumerate(draft.table.indicators, 1) if word in row.name)


@pytest.mark.parametrize(
    ("said", "parted"),
    [
        ("第一条叫蒸饭柜数量第二条叫消毒柜数量", "第一条叫蒸饭柜数量，第二条叫消毒柜数量"),
        ("第二条去掉第三条改98%", "第二条去掉，第三条改98%"),
        ("质量第一条改96%第二条改99%", "质量第一条改96%，质量第二条改99%"),
        ("数量加一条培训人数30人质量加一条完好率98%", "数量加一条培训人数30人，质量加一条完好率98%"),
        ("哦问着了蹲位数量180个加到数量里", "蹲位数量180个加到数量里"),
        ("把第2条和第3条都改成98%", "把第2条和第3条都改成98%"),
        ("第三条挪到第二条前面", "第三条挪到第二条前面"),
    ],
)  # fmt: skip
def test_a_pause_between_two_rows(said: str, parted: str) -> None:
    assert with_pauses(said) == parted


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("主管部门区消防大队，不对，是区应急管理局", "主管部门填区应急管理局"),
        ("单位和平街道办，哦不，和安街道办", "单位填和安街道办"),
        ("主管部门先不填，哎还是填市港航局", "主管部门填市港航局"),
        ("满意度改92，等下，还是90别改了", "满意度改90"),
        ("其他资金原本想写20万，没批下来，就写10万", "其他资金写10万"),
        ("导出excel，算了，要word", "导出word"),
    ],
)
def test_the_last_word_counts(said: str, meant: str) -> None:
    assert corrected(said).text == meant


def test_a_row_behind_another_is_of_its_class(draft: Draft) -> None:
    last = draft.table.indicators[_at(draft, "冷柜") - 1].name
    put = beside_row_outright(f"{last}后面再跟一条油烟机更换数量，6台", draft)
    assert put == "加一条数量指标：油烟机更换数量，6台"


@pytest.mark.parametrize(
    "said",
    ["蒸饭柜更换数量旁边加个油烟机更换数量，6台", "油烟机更换数量6台，跟蒸饭柜那条放一起", "油烟机更换数量，6台，挨着蒸饭柜更换数量放",
     "油烟机更换数量没写要挨批的，6台，和蒸饭柜那条放一块"],
)  # fmt: skip
def test_a_row_beside_another_is_of_its_class(workspace: Workspace, said: str) -> None:
    table = draft_of(talk(workspace, KITCHEN, said)).table
    fresh = [one for one in table.indicators if one.name == "油烟机更换数量"]
    assert [(one.level2, one.value) for one in fresh] == [("数量指标", "6台")]


def test_a_row_above_another_stands_before_it(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, KITCHEN, "消毒柜更换数量上头加个油烟机更换数量，6台")).table
    names = [one.name for one in table.indicators]
    assert names.index("油烟机更换数量") == names.index("消毒柜更换数量") - 1


def test_a_place_beside_no_row_says_no_class(draft: Draft) -> None:
    said = "洗碗机旁边加个油烟机更换数量，6台"
    assert beside_row_outright(said, draft) == said


def test_a_row_with_its_value_and_then_its_class(draft: Draft) -> None:
    put = rows_outright("还有油烟机更换数量6台，加到数量里", draft)
    assert put == "加一条数量指标：油烟机更换数量，6台"


def test_this_row_is_of_the_class_that_was_named(draft: Draft) -> None:
    row = _at(draft, "满意度")
    put = this_of_class_outright("满意度要拆开，这条改成教师满意度", draft)
    assert put == f"满意度要拆开，第{row}条改成教师满意度"


def test_what_it_is_not_stands_before_what_it_is(draft: Draft) -> None:
    said = "完成时间别写年底，他们要求9月到货，改8月25日前"
    assert asides_left_out(said, draft) == "完成时间改成8月25日前"


@pytest.mark.parametrize(
    ("said", "level2"),
    [
        ("可持续影响那行也圈了", "可持续影响"),
        ("社会效益要体现非遗传承", "社会效益"),
        ("时效只有及时率不够", "时效"),
        ("质量除了验收合格率", "质量"),
        ("质量改成98%", None),
    ],
)
def test_a_class_that_a_reviewer_singles_out(said: str, level2: str | None) -> None:
    assert lacking(said) == level2


def test_spoken_prices_and_reviewers() -> None:
    assert plain_speech("水罐车单价一辆不超过七十万") == "水罐车单价，不超过70万元/辆"
    assert plain_speech("意见第三条：社会效益不能空") == "社会效益不能空"


def test_a_day_is_of_the_one_row_with_a_date(draft: Draft) -> None:
    row = next(n for n, r in enumerate(draft.table.indicators, 1) if r.parsed.date is not None)
    put = deadline_outright("9月开学，必须8月底前装好", draft)
    assert put == f"第{row}条改成8月底前"
    assert deadline_outright("必须8月底前装好吗", draft) == "必须8月底前装好吗"
