"""A quotation with its middle left out: “达到……的效果” is what stands there in full."""

from assistant.draft import Draft
from corpus import late_re as re

_ELIDED = re.compile(
    r"(?P<l>[“\"「])(?P<a>[^“”\"「」…]{2,20}?)(?:…+|\.{2,}|。{2,})(?P<b>[^“”\"「」…]{2,20})(?P<r>[”\"」])"
    r"|(?<=目标里)(?:面|头)?(?:的|写的?|说的?)*(?P<a2>[\u4e00-\u9fff\d]{2,12})(?:…+|\.{2,}|。{2,})(?P<b2>[\u4e00-\u9fff\d]{2,12}?)(?=(?:这|那)(?:半|一)?[句段])"
)
_LONGEST = 60
"""Characters of a wording that may be left out."""


def elided_outright(text: str, draft: Draft) -> str:
    """``text`` with such a quotation in full; unchanged where the table has no such words, or two of them."""
    table = draft.table
    places = [table.annual_goal or "", table.project_name or ""]
    places += [one.name for one in table.indicators if one.applicable]

    def full(found: re.Match[str]) -> str:
        begins = found.group("a") or found.group("a2")
        ends = found.group("b") or found.group("b2")
        form = re.compile(f"{re.escape(begins)}[^。；]{{1,{_LONGEST}}}?{re.escape(ends)}")
        whole = {hit for one in places for hit in form.findall(one)}
        return f"“{whole.pop()}”" if len(whole) == 1 else found.group()

    return _ELIDED.sub(full, text)
