"""The seven tables of the street office, read completely and exactly."""

from importlib.resources import as_file, files

import pytest

from corpus.reading import ReadResult, read_file

N = False  # the row does not apply
NUM, QUA, TIM, COST = "数量指标", "质量指标", "时效指标", "成本指标"
ECO, SOC, ENV, SUS = "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"
SAT = "服务对象满意度指标"
LEVEL1 = {
    NUM: "产出指标", QUA: "产出指标", TIM: "产出指标", COST: "产出指标",
    ECO: "效益指标", SOC: "效益指标", ENV: "效益指标", SUS: "效益指标",
    SAT: "满意度指标",
}  # fmt: skip

HEADS = [
    {
        "project_name": "临聘人员支出—社区工作者（含网格员）",
        "year": 2024,
        "authority": "北源街道办事处",
        "unit": "北源街道办事处",
        "office": "01 行财股",
        "attribute": "0101 一年期项目",
        "term": "1年",
        "funding": {"total": "144", "fiscal": None, "other": None, "carried_over": None},
        "annual_goal": "本项目主要用于2024年社区工作者报酬，主要目标是保障社区工作者工资及社保配套资金支出，进一步提高社区服务水平",
        "form": "A",
    },
    {
        "project_name": "各乡镇街道人大工作经费",
        "year": None,
        "authority": "北塬街道办事处",
        "unit": "北塬街道办事处",
        "office": "01 行财股",
        "attribute": "0101 一年期项目",
        "term": "1年",
        "funding": {"total": "3", "fiscal": None, "other": None, "carried_over": None},
        "annual_goal": "用于街道人大工作相关费用支出，主要目标是保障人大工作正常开展”",
        "form": "A",
    },
    {
        "project_name": "村干部及社区工作者责任险",
        "year": 2024,
        "authority": "01 行财股",
        "unit": "北源街道办事处",
        "office": None,
        "attribute": "0101 一年期项目",
        "term": "1年",
        "funding": {"total": "0.726", "fiscal": "0.726", "other": None, "carried_over": None},
        "annual_goal": "本项目主要用于2024年社区工作者购买责任险的费用支出，主要目标是保障社区各项工作有序开展”。",
        "form": "B",
    },
    {
        "project_name": "固原市原州区2024年中央和自治区公共图书馆、美术馆、文化馆（站）免费开放资金",
        "year": 2024,
        "authority": "固原市原州区文化旅游广电局",
        "unit": "原州区北塬街道办事处",
        "office": None,
        "attribute": None,
        "term": None,
        "funding": {"total": "4.1", "fiscal": "4.1", "other": None, "carried_over": None},
        "annual_goal": "本项目主要用于组织公益性群众文化活动，举办公益性讲座和展览宣传，村、社区文化骨干辅导，业务活动用房小型修缮及零星业务设备更新等。",
        "form": "C",
    },
    {
        "project_name": "固原市原州区2024年村（社区）团支部书记岗位津贴等资金-团支部书记工资",
        "year": 2024,
        "authority": "固原市原州区北塬街道办事处",
        "unit": "固原市原州区北塬街道办事处",
        "office": None,
        "attribute": None,
        "term": None,
        "funding": {"total": "0.924", "fiscal": "0.924", "other": None, "carried_over": None},
        "annual_goal": "本项目主要用于保障2024年团支部书记工资，主要目标是有效保障团委工作正常有序进行。",
        "form": "C",
    },
    {
        "project_name": "固原市原州区2024年村（社区）团支部书记岗位津贴等资金-团组织工作经费",
        "year": 2024,
        "authority": "固原市原州区北塬街道办事处",
        "unit": "固原市原州区北塬街道办事处",
        "office": None,
        "attribute": None,
        "term": None,
        "funding": {"total": "1.4", "fiscal": "1.4", "other": None, "carried_over": None},
        "annual_goal": "本项目主要用于保障团委工作有序进行。",
        "form": "C",
    },
    {
        "project_name": "2024年困难群众救助补助资金",
        "year": 2024,
        "authority": "固原市原州区北塬街道办事处",
        "unit": "固原市原州区北塬街道办事处",
        "office": None,
        "attribute": None,
        "term": None,
        "funding": {"total": "70", "fiscal": "70", "other": None, "carried_over": None},
        "annual_goal": "本项目主要用于对遭遇突发事件、意外伤害、重大疾病或其他特殊原因导致生活陷入困境,其他社会救助制度暂时无法覆盖或救助之后基本生活仍有严重困难的家庭或个人,给予应急、过渡性救助,坚持兜底线、救急难,做到应救尽救,确保困难群众求助有门,救助及时。",
        "form": "C",
    },
]

ROWS: list[list[tuple[str, str, str] | tuple[str, str, str, bool]]] = [
    [
        (NUM, "2024年社区工作者工资（含社保）发放人数", "104人"),
        (QUA, "社区工作者（含社保）发放标准", "7.52万元/年/人"),
        (TIM, "社区工作者（含社保）发放时限", "1月和2月"),
        (COST, "控制在2024年社区工作者报酬预算指标之内", "≤144万元"),
        (ECO, "无", "无", N),
        (SOC, "保障政府体系稳定运行", "良好"),
        (ENV, "无", "无", N),
        (SUS, "无", "无", N),
        (SAT, "各居委会社区工作者满意度", "≥90%"),
    ],
    [
        (NUM, "人大工作计划完成率", "100%"),
        (QUA, "人大工作完成情况", "高质量完成"),
        (TIM, "人大工作完成及时率", "100%"),
        (COST, "街道人大工作经费", "3万元"),
        (ECO, "无", "无", N),
        (SOC, "保障街道人大工作顺利开展", "有效保障"),
        (ENV, "无", "无", N),
        (SUS, "提升人大工作质量水平", "稳步提升"),
        (SAT, "群众对街道人大代表工作满意度", "≥90%"),
    ],
    [
        (NUM, "社区工作者责任险参保人数", "33人"),
        (QUA, "社区工作者责任保险缴费标准", "220元/年/人"),
        (TIM, "降低社区工作者工作中可能出现的风险", "12个月"),
        (COST, "社区工作者责任险", "7260元"),
        (ECO, "无", "无", N),
        (SOC, "保障政府体系稳定运行", "有效保障"),
        (ENV, "无", "0", N),
        (SUS, "无", "0", N),
        (SAT, "各居委会的社区工作者满意", "≥90%"),
    ],
    [
        (NUM, "举办公益性讲座次数", "4次"),
        (NUM, "组织展览宣传次数", "1次"),
        (NUM, "街道社区文化骨干辅导次数", "1次"),
        (NUM, "支持公共图书馆、美术馆及文化馆（站）个数", "1个"),
        (QUA, "公益性讲座完成情况", "高质量完成"),
        (QUA, "组织展览宣传完成情况", "高质量完成"),
        (QUA, "村、社区文化骨干辅导工作完成情况", "高质量完成"),
        (QUA, "公共图书馆、美术馆及文化馆（站）每周开放时间", "≥35小时"),
        (TIM, "公益性讲座完成及时性", "及时"),
        (TIM, "组织展览宣传完成及时性", "及时"),
        (TIM, "社区文化骨干辅导工作完成及时性", "及时"),
        (TIM, "公共图书馆、美术馆及文化馆（站）全年开放天数", "≥260天"),
        (COST, "公共图书馆、美术馆、文化馆（站）免费开放资金", "4.1万元"),
        (ECO, "无", "无", N),
        (SOC, "基本公共服务水平", "有效提高"),
        (SOC, "基层文化工作", "有效推进"),
        (ENV, "无", "无", N),
        (SUS, "街道社区文化工作有序开展", "持续推进"),
        (SAT, "群众满意度", "≥90%"),
    ],
    [
        (NUM, "团支部书记工资发放人数", "11人"),
        (QUA, "团支部书记工资发放标准", "840元/人"),
        (TIM, "工资发放及时率", "100%"),
        (COST, "团支部书记工资", "0.924万元"),
        (ECO, "无", "无", N),
        (SOC, "保障团委工作正常有序进行", "有效保障"),
        (ENV, "无", "无", N),
        (SUS, "推进基层团组织工作", "持续推进"),
        (SAT, "团支部书记满意度", "≥90%"),
    ],
    [
        (NUM, "团委各项工作完成率", "100%"),
        (QUA, "团委各项工作完成情况", "高质量完成"),
        (TIM, "团委各项工作完成及时性", "及时"),
        (COST, "团组织工作经费", "1.4万元"),
        (ECO, "无", "无", N),
        (SOC, "保障团委工作正常有序进行", "有效保障"),
        (ENV, "无", "无", N),
        (SUS, "推进基层团组织工作", "持续推进"),
        (SAT, "团员满意度", "≥90%"),
    ],
    [
        (NUM, "救助覆盖面", "≥90%"),
        (QUA, "孤儿、事实无人抚养儿童及艾滋病病毒感染儿童认定准确率", "100%"),
        (TIM, "困难群众救助补助资金及时性", "及时"),
        (COST, "困难群众救助补助资金", "70万元"),
        (ECO, "不涉及此项", "无", N),
        (SOC, "提升困难群众生活水平，增强社会救助的兜底保障能力", "显著提升"),
        (ENV, "不涉及此项", "无", N),
        (SUS, "困难群众基本生活救助和孤儿基本生活保障制度", "持续保障"),
        (SAT, "救助对象对社会救助政策事实情况的满意度", "≥90%"),
    ],
]


@pytest.fixture(scope="module")
def seeds() -> ReadResult:
    with as_file(files("corpus").joinpath("seed/tables.txt")) as path:
        return read_file(path)


@pytest.mark.parametrize("number", range(7))
def test_every_head_is_exact(seeds: ReadResult, number: int) -> None:
    read = seeds.tables[number].to_json()
    expected = {"midterm_goal": None, "taxonomy": "three_family"} | HEADS[number]
    assert {key: read[key] for key in expected} == expected


@pytest.mark.parametrize("number", range(7))
def test_every_row_is_exact(seeds: ReadResult, number: int) -> None:
    read = [
        (one.level1, one.level2, one.name, one.value, one.applicable)
        for one in seeds.tables[number].indicators
    ]
    assert read == [
        (LEVEL1[row[0]], *row[:3], row[3] if len(row) == 4 else True) for row in ROWS[number]
    ]
    assert all(one.weight is None and one.note is None for one in seeds.tables[number].indicators)


def test_nothing_is_left_over(seeds: ReadResult) -> None:
    report = seeds.report
    assert len(seeds.tables) == report.tables == 7
    assert report.unplaced == ()
    assert report.warnings == ()
    assert report.cells == report.placed > report.furniture > 0


def test_every_cell_of_the_text_is_counted(seeds: ReadResult) -> None:
    text = files("corpus").joinpath("seed/tables.txt").read_text(encoding="utf-8")
    cells = sum(1 for line in text.splitlines() for cell in line.split("\t") if cell.strip())
    assert seeds.report.cells == cells


def test_each_repair_of_a_shifted_row_is_named(seeds: ReadResult) -> None:
    rows = [repair.split("行")[0] for repair in seeds.report.repairs]
    assert rows == ["第88", "第91", "第92", "第93", "第94"]
    assert "“成本指标”" in seeds.report.repairs[0]
    assert "左移1列" in seeds.report.repairs[0]
    assert "左移3列" in seeds.report.repairs[1]


def test_the_source_names_file_and_line(seeds: ReadResult) -> None:
    assert seeds.tables[0].source.file == "tables.txt"
    assert [one.source.locator for one in seeds.tables][:3] == ["第7行起", "第27行起", "第47行起"]
