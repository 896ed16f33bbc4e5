"""The last safeguard of names: nothing cut out of a sentence, nothing that says only what there is."""

import pytest

from tests.assistant.drafting.drafts import drafted


def names(text: str) -> list[str]:
    return [row.name for row in drafted(text).table.indicators]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("送戏下乡，14个乡镇每个镇演6场，每场5000元，42万元", "送戏下乡举办场次"),
        ("市场快检室运行，检测员2名工资9.6万，检测试剂8万，全年快检1.2万批次", "检测员工资支出"),
        ("课后服务补助，学生8600人，每生每学期150元", "补助学生人数"),
        ("线路租用费，租46条，每条每月650元，共35.88万元", "线路租用数量"),
        ("给消防站买20套战斗服和3台破拆工具，战斗服每套4800，破拆工具每台2.6万", "战斗服购置数量"),
        ("辅警服装费，辅警210人，每人1800元", "辅警服装购置标准"),
        ("公园管护，18处，每处每年1.1万元，汛期前要清淤一遍", "清淤完成时间"),
        ("两所学校食堂燃气管道改造，预算45.6万元，3所小学", "涉及小学数量"),
    ],
)
def test_a_name_is_whole_and_says_what_is_done(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("路灯维护，路灯1360盏，电费和维修一共58万", "一共"),
        ("零工市场建设，把老车站那边的房子改造一下约600平米，80万", "一下"),
        ("社区矫正对象心理辅导，对象96人，心理辅导请第三方6万", "第三方"),
    ],
)
def test_words_of_talking_are_in_no_name(text: str, left: str) -> None:
    assert not any(left in name for name in names(text))
