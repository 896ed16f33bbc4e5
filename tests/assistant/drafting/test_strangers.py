"""Rows and effects that name what the request does not know are not taken."""

import pytest

from assistant.archetypes import library
from assistant.drafting.kinds.fields import fields
from assistant.drafting.kinds.strangers import strangers
from tests.assistant.drafting.drafts import drafted

_QUALITY, _SOCIAL, _TIME = "质量指标", "社会效益指标", "时效指标"


def names(request_: str, level2: str) -> list[str]:
    """Names of the drafted rows of a class."""
    rows = drafted(request_).table.indicators
    return [one.name for one in rows if one.level2 == level2 and one.applicable]


@pytest.mark.parametrize(
    ("request_", "level2", "strange"),
    [
        ("2026年飞机播种造林，播种面积1.8万亩，每亩42元", _QUALITY, "苗木"),
        ("国土绿化飞播，1.2万亩，每亩35元", _QUALITY, "苗木"),
        ("明年敬老院食堂食材采购，在院老人96人，每人每天18元", _SOCIAL, "干部职工"),
        ("福利院食堂食材采购，儿童60人，全年20万元", _SOCIAL, "干部职工"),
        ("社区养老驿站消防喷淋改造，3处，总共28万", _SOCIAL, "农村"),
        ("乡镇敬老院消防喷淋改造，2家敬老院，床位180张，预算64万元", _QUALITY, "认定"),
        ("城区共享单车停放秩序管理，聘请第三方，25名引导员，96万元", _TIME, "报告"),
        ("广场舞噪音劝导，委托第三方，12名劝导员，30万元一年", _TIME, "报告"),
        ("殡仪馆运行电费 20万元", "服务对象满意度指标", "干部职工"),
    ],
)
def test_what_the_request_does_not_know_is_not_taken(
    request_: str, level2: str, strange: str
) -> None:
    assert not [name for name in names(request_, level2) if strange in name]
    assert strange not in (drafted(request_).table.annual_goal or "")


@pytest.mark.parametrize(
    ("request_", "level2", "known"),
    [
        ("2026年造林绿化，栽植苗木2万株，每株8元", _QUALITY, "成活率"),
        ("机关食堂食材采购 30万元", _SOCIAL, "干部职工"),
        ("农村养老驿站消防喷淋改造，3处，总共28万", _QUALITY, "验收"),
        ("困难群众救助，300人，每人500元", _QUALITY, "补助对象认定"),
        ("桥梁定期检测，12座，36万元，出具检测报告", _TIME, "报告"),
    ],
)
def test_what_the_request_knows_stays(request_: str, level2: str, known: str) -> None:
    assert [name for name in names(request_, level2) if known in name]


def test_a_row_that_is_left_out_leaves_quality_to_another() -> None:
    assert names("给困境儿童做心理关爱，聘心理老师5名，服务儿童180名", _QUALITY)


def test_every_stranger_is_named_by_some_row() -> None:
    said = [one.name for kind in library() for one in kind.indicators]
    said += [one.name for kind in library() for form in kind.variants for one in form.indicators]
    said += [f"{one.effect}{one.goal}{one.whom}{one.quality}" for one in fields()]
    said += [f"{kind.goal_effect}{kind.object}" for kind in library()]
    text = "\n".join(said)
    dead = [one.names for one in strangers() if not any(name in text for name in one.names)]
    assert dead == [("政府体系",)]  # of a past table: what the shipped one of an insurance says
