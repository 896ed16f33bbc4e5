"""What is offered instead of a message that was not understood."""

from assistant.conversation.answering.suggestions import suggestions
from assistant.draft import cell_text
from tests.assistant.drafting.test_evidence import draft

LIGHTS = draft("2025年路灯维护，路灯910盏，每盏每年120元，预算10.92万元")


def test_what_is_offered_is_of_this_table() -> None:
    names = [row.name for row in LIGHTS.table.indicators]
    counted = next(name for name in names if "路灯" in name)
    found = suggestions(LIGHTS, f"{counted}那个950盏的样子")
    assert found.near
    assert f"把“{counted}”改成950盏" in found.options


def test_no_likeness_is_claimed_where_there_is_none() -> None:
    found = suggestions(LIGHTS, "asdf qwer")
    assert not found.near
    told = " ".join(found.options)
    assert "北塬街道" not in told
    assert "参保" not in told
    assert cell_text(LIGHTS.table, "indicators/0/value") in told


def test_a_head_and_a_class_are_known_by_their_words() -> None:
    assert "主管部门改成……" in suggestions(LIGHTS, "主管部门那块有点乱").options
    row = next(row for row in LIGHTS.table.indicators if row.level1 == "满意度指标")
    assert suggestions(LIGHTS, "满意度整一整").options == (f"把“{row.name}”改成……",)


def test_a_deletion_is_offered_where_one_was_meant() -> None:
    place = next(n for n, row in enumerate(LIGHTS.table.indicators) if row.level1 == "满意度指标")
    assert f"删除第{place + 1}条" in suggestions(LIGHTS, "满意度那个多余").options
