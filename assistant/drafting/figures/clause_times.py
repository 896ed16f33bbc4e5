"""Times whose own clause says what they are of: 汛期前清淤一遍, 年底考核合格才付款, 9月要开门."""

from assistant.drafting.matter.acts import split_end, verbs
from assistant.drafting.matter.nature import gives_money, without_aid
from assistant.drafting.matter.subject import short, subject_of
from assistant.facts import Brief, Fact
from assistant.understanding.attribution.short_verbs import short_verbs
from assistant.understanding.lexicon import any_of
from corpus import late_re as re
from corpus.text import places
from corpus.values import ValueKind

_PAID_AFTER = re.compile(
    r"(?:前|之前|以前)?(?:进行|统一|组织)?(?P<deed>考核|考评|验收|评审|审计|结算)(?:合格|通过|达标)?(?:之?后|才|再|方可|方能)?(?:按[一-龥]{1,6})?(?:付款|支付|拨付|结算|给钱|付清|兑现)"
)
"""When it is judged whether money is paid, which is the end of no work."""
_OPENED = re.compile(
    r"(?:份)?(?:[初中底]|[上中下]旬)?(?:之?前|以前)?(?:就|正式|全面|对外)?(?:要|能|需|得)?(?:就|正式|全面|对外)?(?P<deed>开业|开门|开馆|开园|开放|营业|启用|投用|投入使用|投入运营|运营)(?=$|[，,。；;、\s])"
)
_ENDS = {"开门": "开业", "投用": "投入使用", "营业": "开业", "运营": "投入运营"}
_LONGEST = 14
_ROUND = r"(?:一|[两二三四])(?:遍|轮|次)"


def time_by_clause(fact: Fact, brief: Brief) -> str:
    """The name of the time by its clause; "" where that says nothing of the kind."""
    if fact.kind not in {ValueKind.DATE, ValueKind.PERIOD} or fact.value.unit is not None:
        return ""
    called = short(subject_of(brief)) or subject_of(brief)
    called = called if len(called) <= _LONGEST else "项目"
    for place in places(fact.text, brief.text):
        end = place + len(fact.text)
        if judged := _PAID_AFTER.match(brief.text, end):
            return f"{called}{judged['deed']}时间"
        if opened := _OPENED.match(brief.text, end):
            return f"{called}{_ENDS.get(opened['deed'], opened['deed'])}时间"
        if aided := _of_aided_work(brief, end):
            return aided
        again = re.compile(
            rf"(?:之?前|以前)?(?:要|需要?|得|再|各|先|统一|全面)*(?P<deed>{verbs()}){_ROUND}"
        ).match(brief.text, end)
        if again and again["deed"] not in subject_of(brief):
            return f"{again['deed']}完成时间"
    return ""


def _of_aided_work(brief: Brief, end: int) -> str:
    """燃煤锅炉拆除完成时间 of a subsidy whose date, which ends at ``end``, is that of the work; "" for no such date."""
    if not gives_money(brief):
        return ""
    full = {one.said: one.full for one in short_verbs()}
    done = re.compile(
        rf"(?:之?前|以前)?(?:要|需|得|必须|全部|统一|集中|完成)*(?P<deed>{verbs()}|完工|竣工|{any_of(tuple(full))})"
        r"(?:完毕|完成|结束|完工|[完成好掉]){0,2}(?=[，,。；;]|$)"
    ).match(brief.text, end)
    if done is None or _PAYING.match(done["deed"]):
        return ""
    deed = full.get(done["deed"], done["deed"])
    work = without_aid(subject_of(brief))
    ended = split_end(work)
    if deed in {"完工", "竣工"} and ended and len(work) <= _LONGEST:
        return f"{work}{deed}时间"
    if _PAYING.match(deed) or not 2 <= len(work) <= _LONGEST:
        return ""
    thing = ended[0] if ended and ended[1] != deed else work.removesuffix(deed)
    return f"{thing}{deed}{'' if deed.endswith('成') else '完成'}时间"


_PAYING = re.compile(r"发放?$|兑[付现]|拨付?|支付|打卡?$|到账|付$|结算|发给|补助|补贴|奖")
"""What is done with the money itself."""
