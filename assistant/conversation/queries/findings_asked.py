"""What the checks and the reading of the request have to say, where a question asks after just that: 第2个问题什么意思, 有没有重复的."""

from itertools import combinations

from assistant.checks.around import Around
from assistant.conversation.answering import replies
from assistant.conversation.referring.cells import label_of
from assistant.draft import Draft
from assistant.judging import findings_of
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number
from corpus.text import dice

_NUMBERED = re.compile(rf"第(?P<n>\d{{1,2}}|{CHINESE})[个条处项](?:问题|意见|提示|建议|毛病|错误)")
_ALIKE = 0.75
"""Likeness of two names of one class from which a reader may take them for one thing."""
_UNUSED = re.compile(r"没有用上|没有理会|没有写单位|不算|没有计入")
_SAYS_AGAIN = re.compile(r"指标重复|同一件事|写了[两几三]条|拆成")


def finding_asked(draft: Draft, around: Around, message: str) -> str | None:
    """The finding that is asked after by its number, with the cell that it speaks of; None where none is."""
    found = _NUMBERED.search(message)
    number = parse_number(found["n"]) if found else None
    if number is None:
        return None
    findings = findings_of(draft, around)
    if not 1 <= number <= len(findings):
        return f"校验没有第{int(number)}个问题，{replies.verdict(findings)}"
    finding = findings[int(number) - 1]
    fix = f"可以说“修正第{int(number)}个问题”：{finding.fix.label}。" if finding.fix else "这一处要您来定，程序不能自动改。"  # fmt: skip
    place = "/".join(finding.cell.split("/")[:2]) if finding.cell.startswith("indicators/") else finding.cell  # fmt: skip
    return f"第{int(number)}个问题说的是{label_of(draft, place)}：{finding.message}\n{fix}"


def repeated(draft: Draft, around: Around) -> str:
    """Rows that the checks, or their names and values, make look like one thing told twice."""
    rows = [(n, row) for n, row in enumerate(draft.table.indicators) if row.applicable]
    told = [one.message for one in findings_of(draft, around) if _SAYS_AGAIN.search(one.message)]
    for (n, one), (m, other) in combinations(rows, 2):
        if one.level2 == other.level2 and dice(one.name, other.name) >= _ALIKE:
            told.append(f"{label_of(draft, f'indicators/{n}')}和{label_of(draft, f'indicators/{m}')}名称相近，考核的是同一件事的话留一条就够。")  # fmt: skip
    return (
        "\n".join(told) or "没有看到重复的：名称各不相同，校验也没有提这方面的意见。表格没有改动。"
    )


def unused(draft: Draft) -> str:
    """Which of the clerk's words came into no cell, as the first reading told them."""
    told = [one for one in draft.notices if _UNUSED.search(one)]
    return (
        "\n".join(told)
        or "没有发现没用上的：您说的数都写进了表里，或者算进了总额。点每一行的“依据”可以看用的是哪句话。"
    )
