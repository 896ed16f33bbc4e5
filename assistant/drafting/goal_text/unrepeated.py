"""A count of the subject itself, told without saying the subject again: 保洁城区公厕46座 of 城区公厕保洁外包.

The sentence has named the project before; a count of it says what is done to what, and how much.
"""

import re

from assistant.drafting.goal_text.clause_count import NUMBER
from assistant.drafting.matter.acts import split_end, verbs
from assistant.drafting.matter.nature import gives_money, pays_fee, without_aid
from assistant.drafting.matter.subject import subject_of
from assistant.drafting.names.prices import aid
from assistant.drafting.told_tasks.told_words import no_noun
from assistant.facts import Brief
from assistant.understanding.lexicon import people

_FRAME = re.compile(r"(?:劳务|服务)?(?:外包|派遣)$|(?:服务|项目|工程|工作)$")
_SHORTEST = 5
"""Characters of a subject that is worth not saying twice."""
_LEADS = re.compile(r"^(?:开展|完成|实施|做好|落实|购置|配备|发放|安装|组织)")
_HEADS = re.compile(r"(?:人|名|位)$")
_AIDS = frozenset({"补贴", "补助", "奖补", "资助"})
_OF_MONEY = re.compile(r"(?:公益|场次|燃油|运营|运行|经费|费用|专项|政策性|亏损)+$")
"""What the money is for, behind what is aided: 客运班线燃油."""
_LONGEST = 10
_PRICE = re.compile(r"(?:票价|价差|车费|学费|运费|话费|[一-龥]费|保险)$")
_JOINED = re.compile(r"[、和及与]")


def unrepeated(phrase: str, brief: Brief) -> str:
    """The clause without the subject that the sentence says before; as it stands where it does not say it."""
    number = NUMBER.search(phrase)
    subject = subject_of(brief)
    if number and gives_money(brief) and phrase[: number.start()] in _AIDS:
        of = _OF_MONEY.sub("", without_aid(subject))
        firms = re.search(
            rf"{re.escape(number[0])}(?P<noun>企业|公司|单位|机构|合作社)", brief.text
        )
        if number[0].endswith("家") and firms:
            return f"惠及{firms['noun']}{number[0]}"  # 4家企业 of 农村客运亏损补贴
        alone = 2 <= len(of) <= _LONGEST and not _JOINED.search(of)
        alone = alone and re.search(r"[人名户位]$", number[0]) is None  # 取暖 of 8600户
        rides = _PRICE.search(of) or not any(one in of for one in people())
        if number[0].endswith("人次") and rides:
            return f"惠及群众{number[0]}"  # 公交车票价补贴
        return f"{phrase[: number.start()]}{of}{number[0]}" if alone else phrase
    if number is None or len(subject) < _SHORTEST or _JOINED.search(subject):
        return phrase
    said = phrase[: number.start()]
    if said.endswith("长度"):
        act, thing = act_and_thing(subject)
        if act and said == f"{act}长度" and len(thing) <= _LONGEST:
            return f"{act}{thing}{number[0]}"  # 开设森林防火隔离带38公里
    if pays_fee(brief) and subject in said:
        of = re.sub(r"(?:[一-龥]{2}费|租金|费用)$", "", subject)
        if done := split_end(of):
            return f"{done[1]}{done[0]}{number[0]}"  # 县级储备粮轮换费用
        return f"保障{of}{number[0]}" if len(of) >= 2 else phrase
    if gives_money(brief) and _HEADS.search(number[0]) and _abridged(said, subject):
        return paid(number[0], brief)
    if not _is_subject(said, subject):
        return phrase
    if gives_money(brief):
        if re.search(r"[件起案宗]$", number[0]) and "案" in subject:
            return f"办理案件{number[0]}"
        return paid(number[0], brief) if _HEADS.search(number[0]) else phrase
    acts, thing = act_and_thing(subject)
    if no_noun(thing):
        return f"完成{thing}{acts}{number[0]}"  # 残疾人家庭无障碍改造
    if acts.endswith("购书"):
        return f"购置图书{number[0]}"
    return f"{acts}{thing}{number[0]}" if acts and thing else phrase


def _is_subject(said: str, subject: str) -> bool:
    """True for the subject in full, with or without a verb before it, or but for its last verb."""
    bare = _LEADS.sub("", said)
    if bare and bare == _FRAME.sub("", subject):
        return True
    if subject in said or (len(bare) >= _SHORTEST and subject.endswith(bare)):
        return True
    last = re.search(rf"(?:{verbs()})$", subject)
    without = subject[: last.start()] if last else subject
    return (
        len(without) >= _SHORTEST
        and bare == without
        and re.search(rf"(?:{verbs()})$", bare) is not None
    )


def _abridged(said: str, subject: str) -> bool:
    """True for the subject but for a word of it: 基层创业补贴 of 基层创业扶持补贴."""
    bare = _LEADS.sub("", said)
    letters = iter(subject)
    return len(bare) >= 6 and len(subject) - len(bare) <= 2 and all(one in letters for one in bare)


def act_and_thing(subject: str) -> tuple[str, str]:
    """(制作安装, 标识牌) of 标识牌制作安装; (接种, 犬只) of 狂犬疫苗免费接种犬只; ("", "") where it says no deed."""
    bare = _FRAME.sub("", subject)
    if found := re.search(rf"(?:{verbs()})+$", bare):
        return found[0], re.sub(r"(?:日常|定期|年度|集中)$", "", bare[: found.start()])
    if found := re.search(rf"(?P<act>{verbs()})(?P<thing>[一-龥]{{2,4}})$", bare):
        return found["act"], found["thing"]
    return "", ""


def paid(number: str, brief: Brief) -> str:
    """Those whom the subject names with what they get: 向120名高校毕业生发放补贴."""
    payee = without_aid(subject_of(brief))
    served = brief.beneficiary or ""
    named = [one for one in (*people(), served) if one and one in payee]
    if not named:
        return f"惠及{number}"
    who = max(named, key=len)
    if number.endswith("人次"):
        return f"补助{who}{number}"
    return f"向{re.sub(r'人$', '名', number)}{who}发放{aid(brief, None).replace('费用', '补助')}"
