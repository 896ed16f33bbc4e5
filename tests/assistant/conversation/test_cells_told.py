"""Cells told in office talk and in everyday talk are put as the readers know them."""

import pytest

from assistant.conversation.speech.cells_told import cells_told


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("第2条名字说成维护包验收合格率", "第2条名字改成维护包验收合格率"),
        ("改为“照护压力”，目标值为“有效缓解”", "改为“照护压力”，目标值为有效缓解"),
        ("财政所问主管部门怎么空着？填青石桥镇应急管理办公室", "主管部门填青石桥镇应急管理办公室"),
        ("主管部门咋还没填，补上县交通运输局", "主管部门填县交通运输局"),
        ("实施的是镇交通站，主管部门才是县交通局", "实施单位是镇交通站，主管部门是县交通局"),
        ("区教育局是主管，实施单位是县中心小学", "主管部门填区教育局，实施单位是县中心小学"),
        (
            "实施单位误填为县委宣传部，请更正为白鹭镇人民政府，县委宣传部应为主管部门",
            "实施单位填白鹭镇人民政府，主管部门填县委宣传部",
        ),
        ("主管部门写县民政局，实施单位也用这个全称", "主管部门写县民政局，实施单位填县民政局"),
    ],
)
def test_what_a_cell_is_told_to_be(said: str, plain: str) -> None:
    assert cells_told(said) == plain


@pytest.mark.parametrize(
    "said",
    [
        "我们局是主管部门",
        "区教育局是不是主管",
        "主管部门怎么空着？",
        "实施的时间是10月底",
        "名字说明一下",
        "名称按什么写",
        "满意度改成95%",
    ],
)
def test_what_tells_no_cell_stays(said: str) -> None:
    assert cells_told(said) == said
