"""Drafts in which no word is torn, nobody's office is part of a name, and each number says what it is of."""

import pytest

from tests.assistant.drafting.drafts import drafted


def rows(text: str) -> dict[str, str]:
    return {row.name: row.value for row in drafted(text).table.indicators}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("民兵训练器材装备一批：训练服80套、指挥旗20面，合计12万", "民兵训练器材装备购置"),
        ("给5个村的农家书屋添点书架，一共30组，6万元", "村农家书屋书架购置"),
        ("街道图书馆分馆购书1800册，每册30元", "街道图书馆分馆图书购置"),
        ("祠堂门口铺青石板320平方米，每平米180元", "祠堂门口青石板铺设"),
        ("水厂给泵房换流量计，12台，每台8000元", "泵房流量计更换"),
        ("小学请保育员6名，每人每月2800元", "小学保育员聘请"),
        ("卫生院要返聘3名退休医生，每人每月5000元", "退休医生聘请"),
        ("双拥办军民联谊，举办晚会2场，每场3万元", "军民联谊"),
        ("园林处2026年国庆花卉布置，摆放盆花18万盆，预算76万元", "2026年国庆花卉布置"),
        ("桥梁加固2座，总投资600万元，当年完成形象进度60%", "桥梁加固"),
    ],
)
def test_a_name_holds_whole_words_and_its_task(text: str, name: str) -> None:
    assert drafted(text).table.project_name == name


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("拍短片8部，每部2万元，提升本地知名度", "本地知名度", "有效提升"),
        ("给护林员买意外险，120人，一人一年150块", "护林员保费标准", "150元/人/年"),
        ("拆除破旧围墙，预计拆1500平方米，每平米60元", "破旧围墙拆除单价", "≤60元/平米"),
        ("党史馆搬迁，馆藏资料3.2万册整体搬迁，预算20万", "馆藏资料数量", "3.2万册"),
        (
            "优抚对象春节和八一慰问，300人，每人500元",
            "优抚对象春节和八一慰问完成时间",
            "春节前、八一前",
        ),
        ("河道管网检修，点状修补45处，60万元", "点状修补数量", "45处"),
        (
            "给低保户送米面油，400户，每户200元，腊月二十五之前送到",
            "低保户慰问完成时间",
            "腊月二十五前",
        ),
    ],
)
def test_a_row_says_what_its_number_is_of(text: str, name: str, value: str) -> None:
    found = rows(text)
    assert (name, found.get(name)) == (name, value), found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("宫颈癌筛查，适龄妇女3000人，每人60元，阳性的要跟踪随访", "的要"),
        ("给独居老人装门磁，800户，每户120元，社区网格员上门安装", "上门"),
        ("储备化肥2000吨，储备期从去年11月到今年3月，贴息30万元", "从去年"),
    ],
)
def test_a_sentence_is_no_name(text: str, left: str) -> None:
    draft = drafted(text)
    assert not any(left in row.name for row in draft.table.indicators)
    assert left not in (draft.table.project_name or "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("等保测评，6个系统，每个4万，加一次应急演练8万", "应急演练1次"),
        ("社区矫正，在矫人员180人，买手环40个，每个1500元", "在矫人员180人"),
        ("档案馆搬迁，馆藏图书5万册整体搬迁，预算30万", "馆藏图书5万册"),
    ],
)
def test_a_goal_tells_each_number_with_a_verb_that_is_true(text: str, told: str) -> None:
    assert told in (drafted(text).table.annual_goal or "")
