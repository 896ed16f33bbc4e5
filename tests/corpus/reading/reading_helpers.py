"""Short forms for the tests of this folder."""

from corpus.reading import ReadResult, read_text
from corpus.schema import TargetTable

HEAD = "项目名称\t2025年{}\t实施单位\t青石镇人民政府\n单位：万元\n年度资金总额\t5\n"
COLUMNS = "一级指标\t二级指标\t三级指标\t指标值\n"

Line = tuple[str | None, str | None, str, str]


def read_one(text: str) -> tuple[TargetTable, ReadResult]:
    """The only table of a text in which every cell must find its place."""
    result = read_text(text)
    assert len(result.tables) == 1
    assert result.report.unplaced == ()
    return result.tables[0], result


def lines(table: TargetTable) -> list[Line]:
    return [(one.level1, one.level2, one.name, one.value) for one in table.indicators]


def lines_of(body: str, columns: str = COLUMNS, name: str = "环卫清运") -> list[Line]:
    """The indicators of a body below a plain head."""
    return lines(read_one(HEAD.format(name) + columns + body)[0])
