"""What is told over several clauses, or in other words than the table's: one kept, whom one asks, numbers told before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.outright.around_rows import more_rows, told_twice
from assistant.conversation.outright.one_kept import one_kept_outright
from assistant.conversation.outright.people_asked import whom_outright
from assistant.conversation.outright.rows import rows_outright
from assistant.conversation.outright.rows_of_a_class import class_said_outright
from assistant.conversation.outright.signs_and_units import signs_outright
from assistant.conversation.outright.values_apart import told_before_outright
from assistant.draft import Draft
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

KITCHENS = "2026年幸福食堂改造，改造食堂12处，每处3万元，共36万元，9月底前完工"
QUALITY = ("质量加一条厨具配备率100%", "质量加一条台账完整率95%以上")


@pytest.fixture(scope="module")
def draft(workspace: Workspace) -> Draft:
    return draft_of(talk(workspace, KITCHENS, *QUALITY))


def number_of(draft: Draft, words: str) -> int:
    return 1 + next(n for n, row in enumerate(draft.table.indicators) if words in row.name)


def quality(draft: Draft) -> list[str]:
    return [one.name for one in draft.table.indicators if one.level2 == "质量指标" and one.applicable]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    ["质量只留台账完整率", "质量三条并成一条，留台账完整率，其余删掉", "质量那三条意思差不多，只留台账完整率"],
)  # fmt: skip
def test_of_a_class_one_row_is_kept(workspace: Workspace, said: str) -> None:
    before = draft_of(talk(workspace, KITCHENS, *QUALITY))
    assert len(quality(before)) == 3
    assert quality(draft_of(talk(workspace, KITCHENS, *QUALITY, said))) == ["台账完整率"]


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("配备率和完整率留一个就够，台账的留下", "厨具配备率"),
        ("第2条意见，配备率跟完整率说是只要一个，听他的，留后面那个", "厨具配备率"),
        ("厨具配备率和台账完整率一码事，前一个不要了", "厨具配备率"),
        ("台账完整率跟厨具配备率说的一回事，厨具的留着，台账那条删", "台账完整率"),
    ],
)
def test_of_two_named_rows_one_is_kept(draft: Draft, said: str, gone: str) -> None:
    assert one_kept_outright(said, draft) == f"第{number_of(draft, gone)}条删掉"


def test_of_two_rows_told_one_by_one_one_is_kept(workspace: Workspace) -> None:
    said = ("加一条生态效益：就餐环境，持续改善", "社会效益加一条社区环境，持续改善")
    draft = draft_of(talk(workspace, KITCHENS, *said))
    put = one_kept_outright("社会效益写社区环境，生态又一条就餐环境，审核说一回事，留生态的", draft)
    assert put == f"第{number_of(draft, '社区环境')}条删掉"


@pytest.mark.parametrize(
    "said",
    ["配备率和完整率说的一回事，留哪个", "配备率和完整率一码事，厨具的留着，台账的也留着", "配备率和完整率一回事，都挺好"],
)  # fmt: skip
def test_where_neither_is_given_up_both_stay(draft: Draft, said: str) -> None:
    assert one_kept_outright(said, draft) == said


def test_the_kept_row_takes_the_value_told_beside_it(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, KITCHENS, *QUALITY, "质量只留台账完整率，定98%以上")).table
    kept = [one for one in table.indicators if one.level2 == "质量指标"]
    assert [(one.name, one.value) for one in kept] == [("台账完整率", "98%以上")]


@pytest.mark.parametrize(
    "said",
    ["质量两条说留一条，留台账完整率", "质量三条都留着", "质量三条要不要留一条，留台账完整率", "去年质量三条并成一条，留台账完整率"],
)  # fmt: skip
def test_what_is_not_plain_keeps_all(draft: Draft, said: str) -> None:
    assert one_kept_outright(said, draft) == said


@pytest.mark.parametrize(
    "said",
    ["满意度对象错了，来吃饭的是老人，该问老人，老人满意度93%", "满意度别写别人，写老人，93%", "满意度应该问老人，93%"],
)  # fmt: skip
def test_whom_one_asks_is_told_in_everyday_words(draft: Draft, said: str) -> None:
    assert whom_outright(said, draft) == "满意度那条的名称改成老人满意度，93%"


@pytest.mark.parametrize(
    "said", ["满意度该不该问老人？", "满意度写95%", "满意度对象错了，改成什么我再想想"]
)
def test_an_open_question_of_whom_stays(draft: Draft, said: str) -> None:
    assert whom_outright(said, draft) == said


def test_a_number_told_before_goes_where_it_is_told_for(draft: Draft) -> None:
    row = number_of(draft, "食堂")
    said = "有一处拆了，现在只剩11处，食堂数量改一下"
    assert told_before_outright(said, draft) == f"第{row}条改成11处"
    assert told_before_outright("每处是3万块，成本里补一条改造单价", draft) == "加一条成本指标：改造单价，3万元/处"  # fmt: skip
    left = "有3处拆了，食堂数量改一下"
    assert told_before_outright(left, draft) == left


def test_rows_go_on_after_a_row_to_come(draft: Draft) -> None:
    said = "质量加一条餐具消毒率98%以上，菜品留样率99%以上"
    assert rows_outright(said, draft) == "加一条质量指标：餐具消毒率，98%以上，加一条质量指标：菜品留样率，99%以上"  # fmt: skip
    assert not more_rows(["厨具配备率改成98%"], draft, "质量", "餐具消毒率", "98%以上")
    assert not more_rows(["经济效益加节电率50%"], draft, "质量", "餐具消毒率", "98%以上")
    assert told_twice("培训场次", ["数量补一条厨师培训场次，12场"])
    assert rows_outright("数量补一条试餐场次，具体数没定，先空着", draft) == "加一条数量指标：试餐场次"  # fmt: skip


def test_name_and_wording_of_the_one_row_of_a_class(draft: Draft) -> None:
    row = 1 + next(n for n, one in enumerate(draft.table.indicators) if one.level2 == "社会效益指标" and one.applicable)  # fmt: skip
    put = f"第{row}条的名称改成“老人就餐条件”，值写明显改善"
    assert class_said_outright("社会效益写老人就餐条件，明显改善", draft) == put
    for left in ("社会效益写明显改善", "质量写餐具消毒率，98%", "数量写厨师人数，20人"):
        assert class_said_outright(left, draft) == left


def test_signs_go_by_the_reason_told_for_it(draft: Draft) -> None:
    row = number_of(draft, "总成本")
    assert signs_outright("总成本是死数，前面不该有小于等于号", draft) == f"第{row}条前面的符号去掉"


def test_a_sum_told_in_the_other_unit_keeps_its_size(workspace: Workspace) -> None:
    for said in ("单价改成32000", "单价改成3.2"):
        table = draft_of(talk(workspace, KITCHENS, said)).table
        assert "≤3.2万元/处" in [one.value for one in table.indicators]


def test_rows_added_by_one_step_go_by_their_count(workspace: Workspace) -> None:
    added = "数量分列两条：灶台24个、餐桌60张"
    before = draft_of(talk(workspace, KITCHENS)).table
    asked = talk(workspace, KITCHENS, added, "满意度改成93%", "数量里分列的那两条都不要了")
    table = draft_of(asked).table
    assert [one.name for one in table.indicators] == [one.name for one in before.indicators]
    assert any(one.value == "≥93%" for one in table.indicators)


@pytest.mark.parametrize(
    "said",
    [
        "分管领导曾提出将满意度提高到95%，经讨论仍维持原值",
        "局长提过把满意度提到95%，集体研究后不作调整",
        "厨具配备率归质量还是归时效好",
        "食堂数量那个≥号去掉吧，是死数",
    ],
)
def test_nothing_changes(workspace: Workspace, said: str) -> None:
    before = talk(workspace, KITCHENS, *QUALITY)
    assert draft_of(talk(workspace, KITCHENS, *QUALITY, said)).table == draft_of(before).table


@given(st.text("质量两条留一并成只满意度该问写别第行报多了现在剩处，。：100%次人老", max_size=30))
def test_nothing_fails_on_the_way(draft: Draft, said: str) -> None:
    for read in (one_kept_outright, whom_outright, told_before_outright, class_said_outright):  # fmt: skip
        read(said, draft)
