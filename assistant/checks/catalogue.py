"""The page docs/checks.md, made of the rules' own data."""

from assistant.checks.profiles import profiles
from assistant.checks.rule import Criterion, Rule, registered
from assistant.findings import Severity

_HEADINGS = {
    Severity.ERROR: (
        "必须修改 ERROR",
        "The table contradicts itself or is not filled in: no export.",
    ),
    Severity.WARNING: ("建议修改 WARNING", "A reviewer would object."),
    Severity.INFO: ("可以更好 INFO", "Worth a look."),
}
_INTRO = """# Checks

Made by `mubiao check --rules` from the rules themselves; a test holds that this page is up to date.

The rules speak of what finance bureaus send tables back for. What a rule rests on is named: an
official document (文件), the classes of the form (表样), the habit of reviewers (常见审核意见, no official
rule), or the table's own arithmetic (计算). Some rules speak more softly than listed here where a
reading is open. A fix is offered only where trying it out removes the finding and brings no new one.
"""


def catalogue() -> str:
    """All rules and profiles as Markdown."""
    lines = [_INTRO.rstrip(), ""]
    for severity, (title, about) in _HEADINGS.items():
        lines += [f"## {title}", "", about, ""]
        for rule in registered():
            if rule.severity is severity:
                lines += _entry(rule)
    lines += ["## Profiles", "", "`mubiao check --profile NAME`; several joined by commas.", ""]
    lines += ["| name | 校验尺度 | 说明 | 不查 | 升级为建议修改 |", "|---|---|---|---|---|"]
    for one in profiles():
        off, raised = (" ".join(f"`{code}`" for code in sorted(c)) for c in (one.off, one.raised))
        lines.append(f"| `{one.key}` | {one.label} | {one.about} | {off} | {raised} |")
    lines += ["", "## Grades", "", _grades(), ""]
    return "\n".join(lines)


def _entry(rule: Rule) -> list[str]:
    return [
        f"### `{rule.code}` {rule.name}",
        "",
        f"{rule.reason}",
        "",
        f"- 依据：{rule.basis.value}；评审角度：{rule.criterion.value}；涉及：{rule.cells}",
        f"- 会退回：{rule.bad}",
        f"- 可通过：{rule.good}",
        "",
    ]


def _grades() -> str:
    criteria = "、".join(criterion.value for criterion in Criterion)
    return (
        f"Each of the review's four questions ({criteria}) gets 优, 良, 中 or 差 from the findings that belong\n"
        "to it (an ERROR weighs as four WARNINGs, one fault said often as three at most); the lowest is the\n"
        "table's. It is the product's own estimate and is labelled so; no bureau reckons like this."
    )
