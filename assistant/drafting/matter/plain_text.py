"""A request with what is only spoken said as it is written, for all that reads its own words."""

from assistant.facts import Brief
from assistant.understanding.wording.plainly_said import plainly_said


def with_plain_text(brief: Brief) -> Brief:
    """The brief with its text put plainly; as it is where a fact could no longer be found in it."""
    plain = plainly_said(brief.text)
    if plain == brief.text or not all(
        one.text in plain for one in brief.facts if one.text in brief.text
    ):
        return brief
    if brief.amount_text and brief.amount_text in brief.text and brief.amount_text not in plain:
        return brief
    return brief.model_copy(update={"text": plain})
