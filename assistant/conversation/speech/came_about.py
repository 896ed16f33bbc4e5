"""How a number that is told came about: 人数减到82，走了四个 is 82, and nobody goes from it."""

from assistant.conversation.referring.clauses import split
from assistant.draft import Draft
from corpus import late_re as re
from corpus.numerals import CHINESE, parse_number
from corpus.schema import Indicator

_NUMBER = rf"(?:\d[\d.,]*|{CHINESE})"
_REACHED = re.compile(
    r"(?:(?:改|换|写|填|调整?|定|变更?|更新|算|按|报|减少?|增加?|加|升|降|提高?|涨|缩减?|压|砍|扩|扩大|剩)(?:成|为|到|至|在|了|是)?|[成到至])"
    r"[^，。\d]{0,3}(?P<n>\d[\d.,]*)(?P<u>[\u4e00-\u9fff]{0,4}?)(?:了|吧|就行|即可|算|计|来算|报)*$"
)
"""人数减到82, 座数改16: the number that it shall be, however it comes to that."""
_BY = re.compile(r"(?:增加|减少|加|减|多|少|增|追加|砍|压|压减|提高|降低)(?:了|上|掉)?\d[^，。]*")
"""人数加3: a step, and no number that is reached."""
_WHY = r"(?:因为?|由于|主要是?|原因是|今年|这次|这回|今次|年初|上半年|上个月|前阵子|刚|刚刚|里面|其中|比原来|比去年|比上年|比之前|跟原来比|较上年|较原来|又|有|都|是|我们?|镇里|乡里|村里|县里|区里|局里|站里|单位|后来|现在|另外)*"
_CAME = (
    r"(?:[多少新][\u4e00-\u9fff]{0,3}|(?:增|加|减|扩)(?:[\u4e00-\u9fff]{0,2}了|[招建办开编聘设配进盖买派管接收])"
    r"|(?:走|退|来|坏|拆|倒|撤|搬|并|散|死|接|并入|划|划入|划走|划出|移交|合并|调|调走|调来|调出|调离|转走|转来|转出|转入|考走|招|招来|招|建|修|停|停办|关|关停|迁走|迁入|丢|报废|淘汰)(?:走|出|来|掉|入|去|进|成|到)*了?"
    r"|(?:退休|离职|辞职|借调|借走|去世|搬走|搬迁|流失|毕业|病退|请假|不干|休产假|生病|外出|脱贫|返岗|入职|到岗)了?)"
)
_ABOUT = re.compile(
    rf"{_WHY}(?:{_CAME}|(?:增加|减少|新增|新加)(?=[^，]*(?:乡镇?|镇|街道|村|社区|片区|小区|学校|单位|部门|班组|网点|队)$))(?P<n>{_NUMBER})(?P<u>[个名位人户家台处座辆期场次批套件只头条站点校所村乡镇组间栋盏口块棵亩]|公里)?(?!指标|质量|时效|成本|效益|满意)(?P<what>[\u4e00-\u9fff]{{0,8}})"
)
"""走了四个, 今年多管了两座, 多一个乡: what made the number."""
_WENT = re.compile(
    rf"{_WHY}(?P<n>{_NUMBER})(?P<u>[个名位人户家台处座辆期场次批套件只头站点校所村组间栋盏口块棵亩])(?:[\u4e00-\u9fff]{{0,4}})(?:不(?:干|归|管|来|参加|用|算|在|做)|没(?:来|参加)|退|走|调|离|辞|报废|坏|停|关|拆|撤|并|搬|转|划|移|毕业|考|死|病|请假|脱贫)[\u4e00-\u9fff]{{0,6}}(?:了|走|的)"
)
"""两座不归我们管了, 四个退休了: what went."""
_DIFFERED = re.compile(
    rf"{_WHY}(?:涨|降|提|高|低|省|贵|便宜|增|减|加|扣|砍|压|下调|上调|提高|降低|增加|减少|上涨|下降|多|少|超)(?:出|出来|下来|下去|上去|掉)?了(?P<n>{_NUMBER})(?P<u>元|块钱?|万元?|个?百分点|个点|%|成)?(?P<what>)"
)
"""涨了40, 省了10块: the difference to what stood there."""
_WITH = re.compile(
    r"(?:再|要|还要|也|把|，)*(?:算上|连上|连同|加上|带上|包括|包含|连)(?P<w>[^，。]{2,14}?)(?:也)?(?:算|算上|算进去|加进来)?(?:的|了|在内)?"
)
_IN_ALL = re.compile(
    rf"(?:一共|总共|合计|共计|总的|共|全部)(?:就|是|有|要|得|该|算|办|搞|做|为)*(?P<n>{_NUMBER})(?P<u>[一-龥]{{1,2}})(?:了|吧|的)*"
)
"""加上两个新点，一共14场: the number that it comes to with them."""
_ORDERS = re.compile(
    r"^(?:再|还要|还得|并|然后|同时|另)|指标|[一二两三\d]条$|条指标|改|删|写|填|算(?!上)|列|总额|预算|万元?|块|元"
)


def without_reasons(text: str, draft: Draft) -> str:
    """The message without the clauses that only say how the number told before them came about.

    What counts something that another row counts (人数改成200，少办一期) is an order, unless the
    difference from what stood there is just that.
    """
    clauses = split(text)
    if len(clauses) == 2 and _in_all(clauses[0], clauses[1], draft):
        return clauses[1]
    kept: list[str] = []
    told: list[re.Match[str]] = []
    for clause in clauses:
        if told and _DIFFERED.fullmatch(clause):
            continue
        why = _ABOUT.fullmatch(clause) or _WENT.fullmatch(clause) if told else None
        why = None if _ORDERS.search(clause) else why
        if why and any(_explains(why, one, draft) for one in told):
            continue
        reached = None if _BY.search(clause) else _REACHED.search(clause)
        if reached:
            told.append(reached)
        kept.append(clause)
    return "，".join(kept) if len(kept) < len(clauses) else text


def _explains(why: re.Match[str], told: re.Match[str], draft: Draft) -> bool:
    """True where what came or went is no other row's count."""
    unit = why.group("u") or ""
    if _ADDED.search(why.string) and not _PLACE.search(why.string):
        counting = [one for one in draft.table.indicators if one.applicable]
        return _differs_by(why, told, counting)  # 新增两名讲师 may be an order of its own
    counting = [one for one in draft.table.indicators if unit and one.parsed.unit == unit]
    if not counting or unit in told.string:
        return True
    return _differs_by(why, told, counting)


def _in_all(part: str, whole: str, draft: Draft) -> bool:
    """True where the second clause tells what one row counts, with what the first names counted in.

    What has a number in another unit (加上培训2次，一共14场) is a row of its own.
    """
    with_, all_ = _WITH.fullmatch(part), _IN_ALL.fullmatch(whole)
    if with_ is None or all_ is None:
        return False
    unit = all_["u"]
    counting = [one for one in draft.table.indicators if one.applicable and one.parsed.unit == unit]
    if len(counting) != 1:
        return False
    own = re.search(r"\d[\d.]*(?P<u>[一-龥]{1,2})", with_["w"])
    return own is None or own["u"].startswith(unit) or unit.startswith(own["u"])


_PLACE = re.compile(r"(?:乡镇?|镇|街道|村|社区|片区|小区|学校|单位|部门|班组|网点|队)$")
_ADDED = re.compile(r"新增|新加|增加|减少|增设|新设|增配|加配")


def _differs_by(why: re.Match[str], told: re.Match[str], counting: list[Indicator]) -> bool:
    """True where what came or went is the difference between the number told and one that stands."""
    step, number = parse_number(why.group("n")), parse_number(told.group("n").replace(",", ""))
    if step is None or number is None:
        return False
    return any(
        one.parsed.number is not None and abs(one.parsed.number - number) == step
        for one in counting
    )
