"""Plausible tables by the hundred thousand, made from the kinds of spending, for benchmarks of scale.

Table number n is the same whatever else is made. Names repeat as they do in a province: a kind of spending
comes in many fields and places, year after year, and every clerk words some rows in a way of his own.
Try: ``python benchmarks/synthetic.py 5`` prints five, ``... 10000 --count`` says how many texts differ.
"""

import random
import sys
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.archetypes import Archetype, Pattern, ValueFrom, library  # noqa: E402
from corpus.money import Money  # noqa: E402
from corpus.schema import Funding, Indicator, Source, TargetTable  # noqa: E402
from corpus.taxonomy import TaxonomyName, taxonomy  # noqa: E402

_FIRST = "东西南北中新古大小长安永平清石金银白青黄红龙凤云山水河湖海泉柳杨松梅兰竹桃李张王赵周吴郑"
_SECOND = "塬源坪川沟湾岭坡岗桥店营庄堡屯寨集镇关口庙泉林园庭城门台坝池"
_OFFICES = ("街道办事处", "镇人民政府", "乡人民政府", "街道办事处", "镇人民政府")
_BUREAUS = ("财政局", "民政局", "住房和城乡建设局", "农业农村局", "卫生健康局", "教育局", "文化和旅游局",
            "水务局", "交通运输局", "人力资源和社会保障局", "生态环境局", "应急管理局")  # fmt: skip
_FIELDS = ("", "", "", "农村", "城区", "社区", "老旧小区", "中小学", "公办幼儿园", "易地搬迁安置区", "工业园区", "景区",
           "村级", "主次干道", "背街小巷", "农贸市场", "重点路段", "残疾人", "老年人", "退役军人", "低收入家庭",
           "高标准农田", "水库移民", "河湖", "养老机构", "基层", "应急", "夜间", "冬季", "汛期")  # fmt: skip
_ENDS = (
    "",
    "",
    "经费",
    "项目",
    "专项资金",
    "补助资金",
    "工作经费",
    "（第二批）",
    "项目（一期）",
    "配套资金",
    "奖补资金",
)
_OWN_WORDS = ("实际", "计划", "全年", "累计", "年度", "辖区", "本级", "按标准", "新增", "预计")
_NOT_APPLICABLE = ("无", "不涉及", "0", "/")
_UNITS = ("人", "户", "个", "次", "台", "米", "平方米", "亩", "场", "份", "套", "盏")


def table(number: int) -> TargetTable:
    """The table of that number."""
    draw = random.Random(number)
    kinds = library()
    kind = kinds[min(int(draw.expovariate(3.0 / len(kinds))), len(kinds) - 1)]
    subject = draw.choice(_FIELDS) + draw.choice(kind.examples)
    place = draw.choice(_FIRST) + draw.choice(_SECOND)
    county = draw.choice(_FIRST) + draw.choice(_SECOND) + draw.choice("县区市")
    unit = county + (
        place + draw.choice(_OFFICES) if draw.random() < 0.7 else draw.choice(_BUREAUS)
    )
    year = draw.randint(2016, 2026)
    spoken = {0: "", 1: place + "街道", 2: f"{year}年", 3: f"{year}年{county}"}[draw.randrange(4)]
    yuan = draw.choice((1, 2, 5)) * 10 ** draw.randint(3, 6) + draw.randrange(100) * 100
    count = draw.randint(5, 4000)
    suited = kind.suited(subject)
    rows = [row for pattern in _patterns(suited, draw) for row in _row(pattern, suited, subject, yuan, count, year, place, draw)]  # fmt: skip
    order = {name: place for place, name in enumerate(_classes())}
    rows.sort(key=lambda row: order[row.level2 or ""])
    goal = (
        (
            f"通过{suited.goal_action}，{suited.goal_effect}，计划投入{Money(yuan=Decimal(yuan)).in_wan()}万元，"
            f"惠及{count}{draw.choice(_UNITS)}。"
        )
        .replace("{主题}", subject)
        .replace("{对象}", suited.object)
    )
    return TargetTable(
        project_name=f"{spoken}{subject}{draw.choice(_ENDS)}",
        year=year,
        authority=county + draw.choice(_BUREAUS),
        unit=unit,
        funding=Funding(total=Money(yuan=Decimal(yuan)), fiscal=Money(yuan=Decimal(yuan))),
        annual_goal=goal,
        indicators=tuple(rows),
        source=Source(file=f"{unit}.xlsx", locator=f"第{number}张"),
    )


def tables(count: int, start: int = 0) -> Iterator[TargetTable]:
    """Tables ``start`` to ``start + count - 1``."""
    return map(table, range(start, start + count))


@cache
def _classes() -> tuple[str, ...]:
    return tuple(level2 for _, level2 in taxonomy(TaxonomyName.THREE_FAMILY).classes())


def _patterns(kind: Archetype, draw: random.Random) -> list[Pattern]:
    chosen = [
        pattern
        for pattern in kind.indicators
        if pattern.level2 in _classes()
        and draw.random() < {1: 0.95, 2: 0.7, 3: 0.4}[pattern.priority]
    ]
    return chosen[:14]


def _row(
    pattern: Pattern, kind: Archetype, subject: str, yuan: int, count: int, year: int, place: str,
    draw: random.Random,
) -> Iterator[Indicator]:  # fmt: skip
    level1 = taxonomy(TaxonomyName.THREE_FAMILY).parent(pattern.level2)
    if draw.random() < 0.12:
        yield Indicator(level1=level1, level2=pattern.level2, name=draw.choice(_NOT_APPLICABLE[:2]),
                        value=draw.choice(_NOT_APPLICABLE), applicable=False)  # fmt: skip
        return
    slots = {
        "{主题}": subject, "{对象}": kind.object, "{物}": subject[-4:], "{量}": draw.choice(("人数", "面积", "数量")),
        "{做}": (kind.actions or ("实施",))[0], "{补}": draw.choice(("补贴", "奖励", "费用")),
    }  # fmt: skip
    name = pattern.name
    for slot, word in slots.items():
        name = name.replace(slot, word)
    if draw.random() < 0.15:
        name = draw.choice(_OWN_WORDS) + name
    elif draw.random() < 0.08:
        name = f"{place}{name}"
    yield Indicator(
        level1=level1,
        level2=pattern.level2,
        name=name,
        value=_value(pattern, yuan, count, year, draw),
    )


def _value(pattern: Pattern, yuan: int, count: int, year: int, draw: random.Random) -> str:
    rule = pattern.value
    wan = Money(yuan=Decimal(yuan)).in_wan()
    if rule.source is ValueFrom.BUDGET:
        return draw.choice((f"≤{wan}万元", f"{wan}万元", f"控制在{wan}万元以内"))
    if rule.source is ValueFrom.DEADLINE:
        return f"{year}年{draw.randint(3, 12)}月底前"
    if rule.source is ValueFrom.TERM:
        return draw.choice(("12个月", "1年", f"{year}年全年"))
    if rule.source in {ValueFrom.CUSTOMARY, ValueFrom.WORDING}:
        return (
            rule.value if draw.random() < 0.7 else draw.choice(("≥90%", "≥95%", "100%", "明显提升"))
        )
    unit = draw.choice(rule.units or ("%",))
    return (
        f"≥{draw.randint(80, 100)}%"
        if unit == "%"
        else f"{draw.choice(('', '≥', '='))}{count}{unit}"
    )


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    if "--count" in sys.argv:
        every = list(tables(count))
        rows = [row for one in every for row in one.indicators]
        applicable = [row for row in rows if row.applicable]
        print(f"{count} tables ({len({one.table_id for one in every})} different), {len(rows)} rows, "
              f"{len(applicable)} applicable with {len({row.name for row in applicable})} names "
              f"and {len({row.value for row in applicable})} values")  # fmt: skip
        return
    for one in tables(count):
        print(one.project_name, one.year, one.unit, one.annual_goal, sep=" | ")
        for row in one.indicators:
            print("   ", row.level2, row.name, row.value, sep=" | ")


if __name__ == "__main__":
    main()
