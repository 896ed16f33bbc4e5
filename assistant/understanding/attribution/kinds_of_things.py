"""Verbs that say what kind of body, person or place is counted: 养护施工队伍, 值班律师, 管护用房.

Such a verb belongs to the noun; 更换 and 检查 before one say what is done with it.
"""

from functools import cache

from assistant.understanding.lexicon import any_of, pattern, words

_WORK = (
    r"回收|拆解|养护|管护|保洁|清运|清扫|收运|收储|运维|运营|检测|监测|评估|鉴定|审计|测绘|康复|救助|巡查|巡护|值班|值守|执勤|"
    r"施工|作业|培训|考核|治疗|护理|照料|服务|接待|调解|普查|督导"
)
_BODY = r"(?:企业|机构|公司|单位|队伍|小组|团队|合作社)"
_PLACE = (
    r"(?:用房|实验室|教室|课堂|基地|场地|场所|驿站|服务[点站]|平台|车间|门诊|窗口|病房|病区|工作站|工作室|联系点|用车|用具|工具|"
    r"器材|器具|耗材|手册|台账|终端|律师|医生|医师|护士|教师|老师|专家|骨干|志愿者|巡查员|宣传员|调查员)"
)
_ALWAYS = r"值班|值守|执勤|驻村|驻点|坐班|轮岗"
_DONE_TWICE = r"(?:考核|演练|竞赛|测试|评比)"
"""培训考核: two deeds of one name."""


@cache
def _verbs() -> str:
    known = {*words("verbs", "trailing"), *words("verbs", "deeds")}
    return any_of([*known, *_WORK.split("|")])


def says_the_kind(verb: str, rest: str) -> bool:
    """True where ``verb`` before ``rest`` is a part of its noun."""
    if pattern(rf"(?:{_ALWAYS})").fullmatch(verb):
        return True
    if not pattern(rf"(?:{_WORK})").fullmatch(verb):
        return False
    if verb == "培训" and pattern(_DONE_TWICE).fullmatch(rest):
        return True
    if verb in {"服务", "培训", "接待"}:
        return (
            pattern(r"(?:用房|教室|基地|场地|场所|驿站|平台|窗口|用车|手册|器材)").fullmatch(rest)
            is not None
        )
    return pattern(rf"(?:{_verbs()}){_BODY}|{_PLACE}").fullmatch(rest) is not None
