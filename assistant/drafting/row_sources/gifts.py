"""What is given to people in kind is no money: 慰问物资发放到位率 of 每户500块钱的东西, and no 慰问金足额发放率."""

from dataclasses import replace

from assistant.drafting.matter.subject import first_said
from assistant.drafting.rows import Row
from assistant.facts import Brief
from corpus import late_re as re

_KIND = re.compile(
    r"东西|物品|物资|慰问品|纪念品|[礼大]礼?包|礼品|米面|米油|大米|食用油|牛奶|棉被|被褥|水果|月饼|粽子|饮料|矿泉水|年货|用品|防暑药|[一两二三\d]箱|[一两二三\d]桶|[一两二三\d]袋|清凉品"
)
_MONEY = re.compile(r"慰问金|救助金|补助金|现金|红包|发钱|元钱(?!的)|慰问费")
_NAMES = {
    "慰问金足额发放率": "慰问物资发放到位率",
    "慰问金发放准确率": "慰问物资发放准确率",
    "慰问金发放及时率": "慰问物资发放及时率",
    "慰问金发放到位率": "慰问物资发放到位率",
}


def with_gifts(rows: list[Row], brief: Brief) -> list[Row]:
    """The rows, those of money given as of the things that the request says are given instead."""
    said = first_said(brief) + (brief.topic or "")
    if not _KIND.search(said) or _MONEY.search(said):
        return rows
    return [row if row.stays else replace(row, name=_NAMES.get(row.name, row.name)) for row in rows]
