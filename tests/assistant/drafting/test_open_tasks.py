"""A request of several tasks: each has a row, and the name holds all of them."""

import pytest

from corpus.schema import TO_FILL
from tests.assistant.drafting.drafts import drafted


def rows(text: str, level2: str) -> dict[str, str]:
    table = drafted(text).table
    return {row.name: row.value for row in table.indicators if row.level2 == level2}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("派出所办公楼外墙维修、门窗更换、监控系统升级，48万元", {"门窗更换数量", "监控系统升级数量"}),
        ("镇里河道清淤3公里、河岸护栏安装、绿化补植，90万元", {"河岸护栏安装长度", "绿化补植面积"}),
        ("老年大学教室装修，买音响和课桌椅，另聘书法老师，9.8万元", {"音响和课桌椅购置数量", "书法老师聘请人数"}),
        ("乡镇卫生院彩超机采购、救护车维护、医护人员进修，75万元", {"救护车维护数量", "医护人员进修人次"}),
        ("应急局安全生产宣传、应急演练、专家检查服务，26万元", {"应急演练场次"}),
        ("学校想换宿舍床200张，热水器维修，食堂油烟机清洗，25万元", {"热水器维修数量", "食堂油烟机清洗次数"}),
        ("林场瞭望塔维修、防火通道开设8公里、护林员意外险，63万元", {"护林员意外险参保人数"}),
    ],
)  # fmt: skip
def test_a_task_without_a_number_has_a_row_that_asks_for_it(text: str, counts: set[str]) -> None:
    found = rows(text, "数量指标")
    assert counts <= set(found)
    assert {found[name] for name in counts} == {TO_FILL}


def test_what_is_built_or_bought_beside_is_accepted_too() -> None:
    found = rows("供水站水泵更换2台，管道维修，水质检测，17万元", "质量指标")
    assert found["管道维修验收合格率"] == "100%"


@pytest.mark.parametrize(
    "text",
    [
        "2026年禁毒专业服务，聘请社会工作者开展帮教，预算30万元",
        "数字档案室建设项目，扫描纸质档案45万页，购置密集架20组，38万元",
        "路灯维修，更换灯头120盏，8万元",
    ],
)
def test_a_subject_that_its_tasks_tell_has_no_row_besides(text: str) -> None:
    named = drafted(text).table.project_name or ""
    subject = named.removeprefix("2026年")
    assert not any(
        name.startswith(subject) and value == TO_FILL
        for name, value in rows(text, "数量指标").items()
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("办公楼空调维保6台，化粪池清掏，消防年检，全年8万元", "办公楼空调维保、化粪池清掏、消防年检"),
        ("2026年疾控中心艾滋病检测5000人次，宣传活动8场，18万元", "2026年疾控中心艾滋病检测及宣传活动"),
        ("供水站水泵更换2台，管道维修，水质检测，17万元", "供水站水泵更换、管道维修、水质检测"),
        ("河长办：巡河员工资52人每人每年4800、河道保洁43公里每公里3000元、公示牌更新60块每块450元", "巡河员工资、河道保洁、公示牌更新"),
        # a subject that its tasks tell is the name by itself
        ("数字档案室建设项目，扫描纸质档案45万页，购置密集架20组，38万元", "数字档案室建设"),
        ("敬老院消防改造：喷淋改造31万元，应急灯更换60盏，共40万元", "敬老院消防改造"),
        # tasks that a speaker adds without a mark
        ("派出所值班室改造加买对讲机30部、巡逻电动车4辆，资金26万", "值班室改造、对讲机、巡逻电动车购置"),
        ("想把老村委会翻新一下再买点办公桌椅，十二万块", "老村委会翻修及办公桌椅购置"),
        ("我们乡想修一段灌溉渠加打两口机井，45万", "灌溉渠维修及机井新打"),
        ("县里要开桃花文化节，办开幕式一场，40万", "桃花文化节"),
        ("家里困难的中职学生补助，每人1200元60人，7.2万", "困难中职学生补助"),
        # who pays is no task
        ("场部道路硬化1.6公里80万，省级奖补资金50万元", "场部道路硬化"),
    ],
)  # fmt: skip
def test_the_name_holds_all_tasks(text: str, name: str) -> None:
    assert name in (drafted(text).table.project_name or "")


def test_a_fourth_task_is_said_by_a_word() -> None:
    text = "宿舍床更换200张，热水器维修3台，油烟机清洗6次，门锁更换90把，25万元"
    name = drafted(text).table.project_name or ""
    assert name.startswith("宿舍床更换、热水器维修、油烟机清洗")
    assert name.endswith("等")
