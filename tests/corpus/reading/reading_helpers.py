"""Short forms for the tests of this folder."""

from corpus.reading import ReadResult, read_text
from corpus.schema import TargetTable

HEAD = "项目名称\t2025年{}\t实施单位\t青石镇人民政府\n单位：万元\n年度资金总额\t5\n"
COLUMNS = "一级指标\t二级指标\t三级指标\t指标值\n"

FOUR_FAMILY = """滨江市2025年部门预算项目绩效目标申报表
（2025年度）
单位：元
项目名称\t\t城区绿化养护\t\t\t
主管部门及代码\t\t301 市园林局\t实施单位\t市园林养护中心\t
项目期限\t\t2025年1月-12月\t项目性质\t延续\t
项目资金（元）\t年度资金总额：\t1,250,000.00\t\t\t
\t其中：财政拨款\t1,000,000.00\t\t\t
\t上年结转\t200,000\t\t\t
\t其他资金\t50,000\t\t\t
总体目标\t养护城区绿地32万平方米，全年无裸土。\t\t\t\t
绩效指标\t一级指标\t二级指标\t三级指标\t指标值\t权重
\t成本指标\t经济成本指标\t养护单价\t≤3.9元/平方米\t20
\t产出指标\t数量指标\t1.养护面积\t32万平方米\t15
\t\t\t2.补植株数\t≥1,200株\t5分
\t\t质量指标\t苗木成活率\t≥95%\t10
\t\t时效指标\t养护完成时间\t12月底前\t10
\t效益指标\t生态效益指标\t新增绿量\t逐步提升\t10
\t满意度指标\t服务对象满意度指标\t市民满意度\t≥92%\t10
合计\t\t\t\t\t80
"""
"""A table of another office: four families, weights, amounts in 元."""

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
