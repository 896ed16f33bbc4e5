"""Names that are told stay whole, hold no talk and no second name; what is only quoted is the row."""

import pytest

from assistant.conversation.recognised.remarks import withdrawn
from assistant.conversation.row_names.names_told import may_name
from assistant.conversation.vocabulary.value_words import name_and_value
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

SAMPLES = "2025年碘缺乏病监测，采盐样900份，尿样300份，隐患整改率95%，12月底前完成，8万元"


def _rows(workspace: Workspace, *said: str) -> dict[str, str]:
    table = draft_of(talk(workspace, *said)).table
    return {row.name: row.value for row in table.indicators if row.applicable}


@pytest.mark.parametrize(
    ("said", "come", "gone"),
    [
        ("“采盐样数量”和“尿样数量”不整齐，改成盐样采集数量、尿样采集数量", {"盐样采集数量", "尿样采集数量"}, {"采盐样数量", "尿样数量"}),
        ("那条整改率换成病例识别准确率，值不变", {"病例识别准确率"}, {"隐患整改率"}),
        ("“整改率”那条删掉", set(), {"隐患整改率"}),
        ("碘盐覆盖率大于等于95%，放社会效益", {"碘盐覆盖率"}, set()),
        ("监测乡镇12个没写进去，补上", {"监测乡镇"}, set()),
        ("随访人数漏写了，补上，80人", {"随访人数"}, set()),
        ("患病率，比上年下降5%，社会效益里加一条", {"患病率"}, set()),
        ("满意度不是居民，是儿童家长", {"儿童家长满意度"}, {"病区群众满意度"}),
        ("时效要写报告提交时间，10月底前", {"报告提交时间"}, {"年度监测任务完成时间"}),
        ("满意度改叫家长满意度，社会效益那条名字改居民碘营养状况", {"家长满意度", "居民碘营养状况"}, {"病区群众满意度", "碘缺乏病状况"}),
        ("时效加一条，尿样送检完成时间国庆前", {"尿样送检完成时间"}, set()),
    ],
)  # fmt: skip
def test_each_name_is_of_its_own_row(
    workspace: Workspace, said: str, come: set[str], gone: set[str]
) -> None:
    before, after = set(_rows(workspace, SAMPLES)), set(_rows(workspace, SAMPLES, said))
    assert (after - before, before - after) == (come, gone)


@pytest.mark.parametrize(
    ("name", "one"),
    [
        ("盐样采集数量、尿样采集数量", False),
        ("保管员就行保管员满意度", False),
        ("森林、草原火灾发生率", True),
        ("保管员满意度", True),
    ],
)
def test_what_may_name_one_row(name: str, one: bool) -> None:
    assert may_name(name) is one


@pytest.mark.parametrize(
    ("said", "parts"),
    [
        ("平迁完成时间清明前", ("平迁完成时间", "清明前")),
        ("设备到位时间汛期之前", ("设备到位时间", "汛期之前")),
        ("春节前慰问户数", ("春节前慰问户数", "")),
    ],
)
def test_an_occasion_is_a_value(said: str, parts: tuple[str, str]) -> None:
    assert name_and_value(said) == parts


@pytest.mark.parametrize(
    ("said", "back"),
    [
        ("满意度也可以换成专家打分，但馆长没点头，算了", "满意度也可以换成专家打分"),
        ("总额改成30万，主任不点头，算了", "总额改成30万"),
        ("就改成95%，算了", None),
    ],
)
def test_what_others_did_not_agree_to_is_taken_back(said: str, back: str | None) -> None:
    assert withdrawn(said) == back


def test_it_is_no_other_row_than_the_one_that_did_not_come(workspace: Workspace) -> None:
    begun = talk(workspace, SAMPLES, "碘盐那个覆盖情况，列一条到社会效益里")
    moved = talk(
        workspace, SAMPLES, "碘盐那个覆盖情况，列一条到社会效益里", "不对，它应该算质量，挪过去"
    )
    assert draft_of(begun).table == draft_of(moved).table
