"""A target table pasted into the chat instead of a request."""

from corpus import late_re as re
from corpus.errors import UserError
from corpus.reading import ReadResult, read_text
from corpus.schema import TargetTable

LONGEST_TABLE = 200_000
"""Characters that a pasted table may have; more belongs into a file."""

_FEWEST = 3
"""Indicators that make a table; one or two in a message are asked for as rows."""

_CELLS = re.compile(r"[\n\t|｜]")
_ADDING = re.compile(r"^\s*(?:请|帮我|麻烦)?(?:再|还要|还|另外)?(?:加|添加|增加|新增|补充)")
_CLASS_WORDS = re.compile(r"指标|数量|质量|时效|成本|效益|满意度")


def pasted_table(text: str) -> ReadResult | None:
    """The table or tables that ``text`` is, with the account of every cell; None for a request.

    Tabs, pipes, wide gaps or one indicator a line (数量指标：改厕200户) part the cells. It takes three
    indicators of two classes, or two below a header of columns: heads alone (项目名称：… 预算：…) are a
    request, and a single row is something to add. Lines before the table (帮我看看这张表：) are no
    obstacle. Raises UserError where the text is a table longer than :data:`LONGEST_TABLE`.
    """
    if not _CELLS.search(text) or len(_CLASS_WORDS.findall(text)) < 2:
        return None
    if _ADDING.match(text) and not re.search(r"[\t|｜]", text):
        return None  # 加三条：数量指标：… are rows for the draft at hand
    if len(text) > LONGEST_TABLE:
        raise UserError(
            f"粘贴的内容有{len(text):,}字，太长了：请存成 Word、Excel 或文本文件，再从“导入”页读入。"
        )
    try:
        result = read_text(text)
    except UserError:
        return None  # no table in it: the message is taken as a request
    return result if any(_is_table(table, text) for table in result.tables) else None


def _is_table(table: TargetTable, text: str) -> bool:
    rows = [row for row in table.indicators if row.level2 or row.level1]
    if len(rows) < 2 or len({row.level2 or row.level1 for row in rows}) < 2:
        return False
    return len(rows) >= _FEWEST or bool(re.search(r"[一二三]级指标|指标值|绩效指标", text))
