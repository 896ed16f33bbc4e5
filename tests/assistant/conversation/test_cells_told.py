"""Cells told in office talk and in everyday talk are put as the readers know them."""

import pytest

from assistant.conversation.cells_told import cells_told


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("第2条名字说成维护包验收合格率", "第2条名字改成维护包验收合格率"),
        ("改为“渡船检验合格率”，指标值明确为98%以上", "改为“渡船检验合格率”，指标值为98%以上"),
        ("改为“照护压力”，目标值为“有效缓解”", "改为“照护压力”，目标值为有效缓解"),
        ("财政所问主管部门怎么空着？填青石桥镇应急管理办公室", "主管部门填青石桥镇应急管理办公室"),
        ("主管部门咋还没填，补上县交通运输局", "主管部门填县交通运输局"),
        ("实施的是镇交通站，主管部门才是县交通局", "实施单位是镇交通站，主管部门是县交通局"),
        ("主管部门写县民政局，实施单位也用这个全称", "主管部门写县民政局，实施单位填县民政局"),
        ("名称按发改批复走：清河区智慧停车场改造工程", "项目名称改成“清河区智慧停车场改造工程”"),
        ("合格率不要，改加道闸识别准确率98%", "合格率不要，加一条道闸识别准确率98%"),
        ("纪录片请一并调整为4部", "纪录片调整为4部"),
    ],
)
def test_what_a_cell_is_told_to_be(said: str, plain: str) -> None:
    assert cells_told(said) == plain


@pytest.mark.parametrize(
    "said",
    ["主管部门怎么空着？", "实施的时间是10月底", "名字说明一下", "名称按什么写", "满意度改成95%"],
)
def test_what_tells_no_cell_stays(said: str) -> None:
    assert cells_told(said) == said
