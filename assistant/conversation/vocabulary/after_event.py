"""A term that begins with an event: 补助资金在验收合格后30日内发放 is 补助资金发放时间, 验收合格后30日内."""

from corpus import late_re as re
from corpus.text import normalise

_UNIT = r"个?(?:工作日|自然日|日|天|个?月|小时)(?:之内|以内|内)"
_NAME = re.compile(
    r"(?P<n>[\u4e00-\u9fff]{2,12}?)(?:应当?|须|必须|要)?(?:在|于)(?P<event>[\u4e00-\u9fff]{2,10}?(?:之后|以后|后))"
)
_TERM = re.compile(rf"(?P<term>\d+{_UNIT})(?P<deed>[\u4e00-\u9fff]{{2,4}})?")
_DEED = r"(?:必须|要|全部)?(?P<deed>[\u4e00-\u9fff]{2,4}?)(?:到位|完毕)?(?=$|[，,。；;！!吧了])"


def term_after_event(name: str, value: str, message: str) -> tuple[str, str]:
    """Name and value of a row whose term begins with an event; as they are for every other row."""
    told, term = _NAME.fullmatch(name), _TERM.fullmatch(value)
    if told is None or term is None:
        return name, value
    said = re.search(rf"{re.escape(term.group('term'))}{_DEED}", normalise(message))
    deed = term.group("deed") or (said.group("deed") if said else "")
    if f"{told['n']}{deed}".endswith(deed * 2):
        deed = ""
    return f"{told['n']}{deed}时间", f"{told['event']}{term['term']}"
