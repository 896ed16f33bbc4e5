"""Clauses that say what for: 为消除安全隐患，2026年拟改造农村危桥6座."""

from assistant.understanding.lexicon import any_of, pattern, people
from assistant.understanding.subjects.topics import naming_verbs

_NEXT = r"(?:20\d\d年(?:度)?|今年|明年|本年度?|我[们局县市区镇乡街单院校中站]|[一-龥]{0,8}(?:拟|计划|决定|将(?![军来])|需要?(?!求)))"


def is_aim(flat: str, start: int, end: int) -> bool:
    """True for a clause that says what for, where the next one says what will be done."""
    clause = flat[start:end].strip()
    clause = pattern(
        r"^(?:[我本][县市区镇乡村局院校街站所](?:道)?|[一-龥]{2,10}[局办院站所校会镇乡])(?=为)"
    ).sub("", clause)
    if not pattern(r"^为(?:了|更好地?)?(?=[一-龥]{3})").match(clause):
        return False
    someone = pattern(
        rf"^为[一-龥]{{0,6}}?(?:{any_of(people())})[一-龥]{{0,4}}?(?:{naming_verbs()}|提供|购|代)"
    )
    return not someone.match(clause) and pattern(rf"[,，]{_NEXT}").match(flat, end) is not None
