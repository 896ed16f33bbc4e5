"""An effect on nature stands under 生态效益; those who live and work there have the social one.

道路扬尘污染 is no 社会效益指标. Where the class of nature has a row already, the social row says what people
get of it.
"""

from dataclasses import replace

from assistant.drafting.rows import Row
from corpus import late_re as re

_SOCIAL, _NATURE = "社会效益指标", "生态效益指标"
_STATE = re.compile(
    r"(?:污染|扬尘|水质|空气质量|水土流失|植被覆盖|生态环境|排放量?)(?:状况|现象|问题|情况)?$"
)
"""Names that end with the state of air, water or soil."""
_FARMED = re.compile(r"农|田|耕|地膜|秸秆|畜|养殖")


def with_nature_apart(rows: list[Row]) -> list[Row]:
    """The rows with none that speaks of nature alone under 社会效益; what the clerk or past tables say stays."""
    meant = [
        row
        for row in rows
        if row.level2 == _SOCIAL and _STATE.search(row.name) and not (row.stays or row.signs.tables)
    ]
    if not meant:
        return rows
    others = [row for row in rows if row.level2 == _SOCIAL and row.applicable and row not in meant]
    is_open = not any(row.level2 == _NATURE and row.applicable for row in rows)
    made: list[Row] = []
    for row in rows:
        if is_open and row.level2 == _NATURE:
            made.append(replace(meant[0], level2=_NATURE))
        elif row not in meant:
            made.append(row)
        elif row is meant[0] and not others:
            who = "农业生产环境" if _FARMED.search(row.name) else "群众生活环境"
            made.append(replace(row, name=who, value="有效改善"))
    return made
