"""改回2026 after the year was spoken of: a number that can be a year is one, and no count."""

import re

from assistant.conversation.state import Focus

_YEAR = re.compile(
    r"(?:那个?|它|还是|就|再|请|又|，)*(?:改|换|调|变|写|填)(?:回来?|回去|成|到|为|作)+(?P<y>20[1-4]\d)(?P<n>年度?)?(?:吧|了|好了|哈)*"
)


def year_alone_outright(text: str, focus: Focus | None) -> str:
    """The message with the year named, where the year is what was last spoken of; else unchanged."""
    found = _YEAR.fullmatch(text)
    if found is None or focus is None or (focus.level2, focus.name) != ("", "year"):
        return text
    return f"预算年度改成{found.group('y')}年"
