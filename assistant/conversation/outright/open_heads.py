"""Cells above the indicators that are still open, told by their mere content: 2026年，县第二中学，县教育局; 48万，中央30万."""

from assistant.conversation.heads.offices import calls_office, read_offices
from assistant.conversation.referring.clauses import split
from assistant.conversation.vocabulary.said_values import NUMBER, tidy_value
from assistant.draft import Draft
from corpus import late_re as re
from corpus.schema import TO_FILL
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_UNIT, _AUTHORITY = "实施单位", "主管部门"
_CELLS = {"unit": _UNIT, "authority": _AUTHORITY}
_YEAR = re.compile(r"(?:是|就是|报|做)?(?P<y>20\d\d|[今明后])年度?的?")
_SUM = re.compile(
    rf"(?:总共|一共|共|就|按|就按|那就)*(?P<n>{NUMBER}(?:万元?|亿元?|元|块钱?))(?:就)?(?:是这个数|这个数|没错|对的?|可以|没问题|吧|左右)*"
)
_ROLES = (
    (_AUTHORITY, re.compile(r"(?:由|归|是)?(?P<n>.{3,}?)(?:主管|归口管理|归口)的?")),
    (_UNIT, re.compile(r"(?:我们|咱们?|本单位|我)(?:单位|这边|这里)?就?是(?P<n>.{3,})")),
    ("", re.compile(r"(?P<n>.+)")),
)
"""区民政局主管，我们是和平社区居委会: what an office is to the project, or only its name."""
_BELOW = re.compile(
    r"(?:中心|站|所|馆|园|校|学|院|村|社区|公司|队|街道|办事处|街道办|居委会|村委会)$"
)
_ABOVE = re.compile(r"(?:局|委|厅|政府|部|联|(?<!委)会)$")
"""Which of two offices is over the other, where they are told in that order."""


def open_heads_outright(text: str, draft: Draft) -> str:
    """``text`` with such clauses told of their cells; unchanged where a clause may be of something else."""
    clauses = split(text)
    if len(clauses) < 2:
        return text
    table = draft.table
    held = {_UNIT: table.unit, _AUTHORITY: table.authority}
    put = _offices(clauses, [cell for cell, name in held.items() if name in {None, "", TO_FILL}])
    for n, one in enumerate(clauses):
        if table.year is None and (year := _YEAR.fullmatch(one)):
            put[one] = f"预算年度填{year.group('y')}年"
        elif table.funding.total is None and n == 0 and (total := _SUM.fullmatch(one)):
            put[one] = f"预算{total.group('n')}"
    for one, words in put.items():
        text = re.sub(rf"(?<![^，,；;。！!：:\s]){re.escape(one)}(?=[，,；;。！!\s]|$)", words, text, count=1)  # fmt: skip
    return text


def _offices(clauses: list[str], empty: list[str]) -> dict[str, str]:
    """Each clause that is an office and nothing more, told of the empty cell that it answers for."""
    named: list[tuple[str, str, str]] = []
    for clause, after in zip(clauses, [*clauses[1:], ""], strict=True):
        for cell, form in _ROLES:
            found = form.fullmatch(clause)
            if found and calls_office(found.group("n")) and not _counted(after):
                named.append((clause, cell, found.group("n")))
                break
    told = {cell for _, cell, _ in named}
    others = [one for one in clauses if one not in {clause for clause, *_ in named} and re.search("单位|主管", one)]  # fmt: skip
    each = [offices.told if (offices := read_offices(one, {})) else {} for one in others]
    told |= {_CELLS[cell] for one in each for cell in one if cell in _CELLS}
    free = [cell for cell in empty if cell not in told]
    bare = [(clause, name) for clause, cell, name in named if not cell]
    spoken = {_UNIT if "单位" in one else _AUTHORITY for one, said in zip(others, each, strict=True) if not said}  # fmt: skip
    if spoken:
        free = [cell for cell in free if spoken == {cell}]  # 申报单位漏了，石桥镇人民政府
    if len(bare) > len(free):
        bare = []
    if len(bare) == 2 and _ABOVE.search(bare[0][1]) and _BELOW.search(bare[1][1]):
        bare.reverse()
    put = {clause: f"{cell}填{name}" for clause, cell, name in named if cell}
    return put | {clause: f"{cell}填{name}" for (clause, name), cell in zip(bare, free, strict=False)}  # fmt: skip


def _counted(clause: str) -> bool:
    """True where the clause is a mere count or rate: that of the words before it, which are then no office."""
    if not re.match(r"[≥≤\d一二两三四五六七八九十几约]|不[低少超]|[至最]", clause):
        return False
    return parse_value(tidy_value(clause)).kind in {ValueKind.QUANTITY, ValueKind.RATE}
