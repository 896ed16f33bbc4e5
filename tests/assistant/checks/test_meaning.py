"""Classes by the meaning of names, with the shipped encoder."""

import pytest

from assistant.checks import Around, check_table
from assistant.checks.meaning import NearestNames, labelled

from .test_rules import with_row


@pytest.fixture(scope="module")
def meaning(encoder):
    return NearestNames(encoder.encode_passages)


def test_names_are_guessed_with_their_certainty(meaning):
    names = ["参加培训的干部人数", "设备验收合格率", "受益居民满意度", "工程完工时间"]
    guesses = meaning.guesses(names)
    assert [guess.family for guess in guesses] == ["数量", "质量", "满意度", "时效"]
    assert all(0.5 < guess.share <= 1 for guess in guesses)
    assert meaning.guesses(names) == guesses
    assert meaning.guesses([]) == []


def test_a_rate_in_quantity_is_told_where_it_belongs(meaning):
    table = with_row("数量|设备验收通过情况合格比|≥95%")
    bare = [f for f in check_table(table) if f.code == "class-mismatch"]
    told = [
        f for f in check_table(table, around=Around(meaning=meaning)) if f.code == "class-mismatch"
    ]
    assert [f.cell for f in bare] == [f.cell for f in told]
    assert "把握约" not in bare[0].message
    assert "更像质量指标（把握约" in told[0].message


def test_rows_whose_form_raises_no_question_are_not_asked_about(meaning):
    class Never:
        def guesses(self, names):
            raise AssertionError(names)

    check_table(with_row("质量|设备验收合格率|≥95%"), around=Around(meaning=Never()))


def test_the_labelled_names_are_of_one_class_each():
    names = [name for name, _ in labelled()]
    assert len(names) == len(set(names)) > 300
    assert {family for _, family in labelled()} >= {"数量", "质量", "时效", "成本", "满意度"}
