"""Rows of a class that go, told by a thing which a clause before names: 洗碗机不买了，数量和成本里的都拿掉."""

from assistant.conversation.parts import words
from assistant.conversation.referring.clauses import split
from assistant.conversation.vocabulary.classes import level2_of
from assistant.conversation.vocabulary.value_words import CLASS_WORD
from assistant.draft import Draft
from corpus import late_re as re

_CLASSES = (
    rf"(?P<c>{CLASS_WORD}(?:类?指标)?(?:(?:和|跟|与|及|、|还有)(?:{CLASS_WORD})(?:类?指标)?)*)"
)
_OF_THEM = re.compile(
    rf"(?:所以|那|请|把|将|就)*{_CLASSES}(?:里面?|里头|中|那边)的?(?:那[条行项几些]*|这[条行项几些]*|相关的?|对应的?)?(?:都|也|全|全部|一并|一起|统统|就|请|给我|帮我|跟着|相应)*(?:{words.DELETE.pattern})(?:吧|了|掉)*"
)
_NO_MORE = re.compile(
    r"不(?:再)?(?:买|要|做|搞|办|用|建|请|换|配|装|修|发|租|上|印|聘|种|演|订|采购|安排|列支?|写)了?(?:$|了)|取消了?$|停了$|砍了$|撤了$|没了$|不归我们"
)


def gives_up(clause: str) -> bool:
    """True where a thing is no longer wanted: 洗碗机不买了."""
    return _NO_MORE.search(clause) is not None


def named_before_outright(text: str, draft: Draft) -> str:
    """``text`` with those rows by their numbers; unchanged where no row of the classes is of that thing."""
    clauses = split(text)
    for at, clause in enumerate(clauses):
        found = _OF_THEM.fullmatch(clause)
        rows = _rows(draft, found.group("c"), clauses[:at]) if found else []
        if rows:
            put = "，".join(f"第{row + 1}条删掉" for row in rows)
            return "，".join([*clauses[:at], put, *clauses[at + 1 :]])
    return text


def whole_classes_unmeant(clauses: list[str], gone: list[str]) -> list[str]:
    """The clause that takes rows out of classes, where a thing given up before it is none of the rows ``gone``."""
    for at, clause in enumerate(clauses):
        before = [one for one in clauses[:at] if gives_up(one)]
        if before and gone and _OF_THEM.fullmatch(clause) and not any(_thing(before, name) for name in gone):  # fmt: skip
            return [clause]
    return []


def _rows(draft: Draft, classes: str, before: list[str]) -> list[int]:
    """The rows of the classes whose names begin with what a clause before begins with."""
    levels = {level2_of(draft, one) for one in re.findall(CLASS_WORD, classes)}
    rows = [n for n, row in enumerate(draft.table.indicators) if row.applicable and row.level2 in levels]  # fmt: skip
    given_up = [one for one in before if gives_up(one)]
    return [n for n in rows if _thing(given_up, draft.table.indicators[n].name)]


def _thing(clauses: list[str], name: str) -> bool:
    """True where one of the clauses begins with the word that the name begins with."""
    return any(one[:2] == name[:2] or (len(one) > 3 and one[:3] in name) for one in clauses)
