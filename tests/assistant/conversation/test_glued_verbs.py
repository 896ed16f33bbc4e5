"""A verb that has grown together with the name behind it."""

import pytest

from assistant.conversation.speech.everyday_verbs import parted_verbs


@pytest.mark.parametrize(
    ("said", "parted"),
    [
        ("质量改成果评审通过率", "质量改成成果评审通过率"),
        ("质量改到位率，100%", "质量改成到位率，100%"),
        ("质量加上岗持证率，100%", "质量加一条上岗持证率，100%"),
        ("数量补充电桩数量，12个", "数量加一条充电桩数量，12个"),
        ("满意度改为老服务对象满意度", "满意度改成为老服务对象满意度"),
    ],
)
def test_the_name_keeps_its_first_character(said: str, parted: str) -> None:
    assert parted_verbs(said) == parted


@pytest.mark.parametrize(
    "said",
    [
        "名称写成药剂及飞防费用标准",
        "满意度改成员工满意度",
        "面积改成果园面积",
        "满意度改到95%",
        "质量换成验收合格率",
        "加上培训人数",
        "时效里加上传感器更换完成时间",
        "质量补上学生出勤率",
        "数量列上课程数量",
        "成本写上报名费标准",
    ],
)
def test_other_verbs_stay_as_they_are(said: str) -> None:
    assert parted_verbs(said) == said
