"""Where a project's name ends in a sentence about it: 农村户厕改造项目｜计划新建卫生厕所260座."""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words

_NAME = r"[一-龥A-Za-z“”、]{4,}?"
_OF_NAMES = frozenset(
    {"建设", "服务", "评审", "验收", "审计", "实施", "推进", "监测", "评估", "补助", "补贴", "奖补"}
)
"""Verbs that go on a name with 项目 in it: 重点项目建设."""
_EXTENT = r"(?:涉及|覆盖|惠及|受益|涵盖|包括|包含|面向|服务|辐射)"
_WILL = r"(?:拟|计划|将|预计|共|主要|总共|已|现|力争|全年)"


@cache
def _told() -> str:
    """A pattern of a name and of what begins to be told of it."""
    doing = any_of(
        tuple(
            verb
            for verb in (*words("verbs", "acting"), *words("verbs", "leading"))
            if len(verb) > 1 and verb not in _OF_NAMES
        )
    )
    of_project = rf"{_NAME}(?:项目|工程|行动)(?=(?:{_WILL}|需|按(?=[一-龥以]{{1,6}}(?:口径|标准|要求)))+[一-龥]|{_EXTENT})|{_NAME}项目(?=(?:{doing})[一-龥]{{2,}}\d)"
    of_plan = rf"{_NAME}计划(?={_EXTENT}|(?:拟|将|预计|共)[一-龥])"
    return rf"(?:{of_project}|{of_plan})"


def name_end(flat: str, start: int, end: int) -> int:
    """Where the name at the beginning of a clause ends; its end where nothing is told of it."""
    year = pattern(
        r"(?:[一-龥]{2,18}(?=20\d\d年))?(?:20\d\d年(?:度)?|[我本全][县市区镇乡村局院校]|今年|明年)*"
    ).match(flat, start, end)
    begin = year.end() if year else start
    named = pattern(_told()).match(flat, begin, end)
    return named.end() if named else end
