"""Another indicator in a row's place, and other people who are asked, told with any verb."""

import pytest

from assistant.conversation.learnt.second import read_again
from assistant.conversation.outright.another_name import another_name_outright
from assistant.conversation.outright.people_asked import people_asked_outright
from assistant.conversation.recognised.stated import Stated, only_stated
from assistant.conversation.referring.offices_and_people import names_people
from assistant.conversation.state import Snapshot
from assistant.workspace import Workspace
from tests.assistant.talks import draft_of, talk

SPRAYED = "铜陵坡镇2025年马铃薯晚疫病统防统治，1.6万亩，每亩22元，35.2万元，打两遍，7月15日前"


@pytest.fixture(scope="module")
def now(workspace: Workspace) -> Snapshot:
    found = talk(workspace, SPRAYED).conversation.now
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("社会效益换总播放量，800万次以上", "总播放量，800万次以上"),
        ("社会效益那条跟质量有点像，删了换成带动统防组织5个", "带动统防组织，5个"),
        ("社会效益不写病虫危害了，写带动统防组织数5个", "带动统防组织数，5个"),
        ("社会效益那条说不清，用统防覆盖率代替，85%以上", "统防覆盖率，85%以上"),
        ("社会效益病虫危害不妥，换病虫防控能力，值有效增强", "病虫防控能力，有效增强"),
    ],
)
def test_a_row_gets_another_name_and_its_value(now: Snapshot, said: str, told: str) -> None:
    rows = now.draft.table.indicators
    social = next(n for n, row in enumerate(rows, 1) if row.level2 == "社会效益指标")
    assert another_name_outright(said, now, None) == f"第{social}条改成{told}"


@pytest.mark.parametrize(
    "said",
    [
        "面积改1.8万亩，单价20元",
        "社会效益换得到有效控制",
        "质量换合格率98%，时效改6月底前",
        "社会效益能不能换成带动组织数，5个？",
        "成本里写上药剂单价，每亩不超过8元",
        "社会效益放一条中毒事故，0起",
        "社会效益再写一条农药减量率，不低于10%",
        "社会效益换农药减量率，留着原来那条",
        "。",
    ],
)
def test_what_is_no_other_name_stays(now: Snapshot, said: str) -> None:
    assert another_name_outright(said, now, None) == said


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("受益农户不对，换成种植大户", "种植大户满意度"),
        ("满意度对象写种植大户，别写受益农户", "种植大户满意度"),
        ("服务对象其实是种植大户", "种植大户满意度"),
        ("满意度写种植大户的，92", "种植大户满意度，92"),
        ("满意度里的受益农户换成种植大户", "种植大户满意度"),
    ],
)
def test_other_people_are_asked(now: Snapshot, said: str, who: str) -> None:
    assert people_asked_outright(said, now.draft) == f"满意度那条的名称改成{who}"


@pytest.mark.parametrize(
    "said", ["满意度名字太长了", "满意度要不要写护林员", "满意度改成95%", "满意度不对"]
)
def test_who_is_asked_stays(now: Snapshot, said: str) -> None:
    assert people_asked_outright(said, now.draft) == said


@pytest.mark.parametrize(
    ("words", "people"),
    [("护林员", True), ("成果使用单位", True), ("名字太长", False), ("验收合格率", False), ("甲换成乙农户", False)],
)  # fmt: skip
def test_who_can_be_asked(words: str, people: bool) -> None:
    assert names_people(words) is people


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("飞防公司想打三遍，钱就够两遍", Stated.NOTED),
        ("飞防公司想打三遍", Stated.OPEN),
        ("专家建议防治面积扩到2万亩，钱不够，写1.8万亩", None),
        ("供货商报价24元，就按24元", None),
    ],
)
def test_what_outsiders_want_is_no_order(now: Snapshot, said: str, stated: Stated | None) -> None:
    assert only_stated(now, said) is stated


def test_finding_fault_with_a_row_strikes_none(workspace: Workspace, now: Snapshot) -> None:
    found = read_again(now.draft, "满意度不对", None, workspace.encoder)
    assert found is None or not found.certain


def test_people_become_how_satisfied_they_are(workspace: Workspace) -> None:
    table = draft_of(talk(workspace, SPRAYED, "受益农户也不合适，改成种植大户")).table
    assert "种植大户满意度" in [row.name for row in table.indicators]
