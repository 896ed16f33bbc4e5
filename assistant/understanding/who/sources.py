"""Who pays: 财政拨款, 其他资金 and 上年结转, in the words of documents and in spoken ones."""

from collections.abc import Sequence
from functools import lru_cache

from assistant.understanding.lexicon import any_of, pattern, words
from corpus import late_re as re

PUBLIC = r"(?:中央|国家|自治区|省|州|市|区|县|上级|上面|财政局?|县区|本级)"
TOWN = r"(?:乡镇|镇|乡|街道|办事处|开发区|管委会)"
OWN = r"(?:用人单位|自己|自行|自|我们|我们自己|单位|本单位|社区|村|村里|村集体|村委会|村民|群众|农户|居民|企业|公司|合作社|学校|医院|卫生院|社会|业主|住户|家长|用户|船东|车主|户主|商会|乡贤|校友|慈善会|慈善总会|红十字会|基金会|爱心人士|商家|商户|厂家)"
LEVEL = r"(?:里|上|级|财政|政府|这边)"
GIVES = r"(?:给|批复|批|拨|补|下达|下拨|拨付|安排|支持|扶持|补足|匹配|补助|奖补|配套|配|承担|兜底|兜|解决|投|出|拿|掏|弥补|调拨|调剂)"
PAYS = r"(?:配套|入股|挤(?!占)|配|出资|出|筹集|筹措|筹|凑|掏|拿|解决|承担|投入|投|集资|捐赠|捐款|捐|赞助|冠名|负担|想办法|贴补|倒贴|贴(?![一-龥](?<!一)))"
_END = r"(?:了|的|付)?(?:专项|专款)?(?:一部分|一些|一笔|一点)?(?:资金|经费|款|钱)?(?:大概|大约|约|共计|共|有|是|为)?:?$"
_WHOSE = rf"(?:中央|自治区|省|市|区|县|{TOWN}|村|社区|单位|群众|村民)(?:级|里|上|本级|集体)?$"
_EARMARKED = r"(?:专项|配套|财政|统筹)(?:资金|经费|补助)?"
_BARE_LEVEL = r"^(?:其中|资金(?:来源)?:)?(?P<label>国家|[省市县区](?:[一-龥]{1,3}[局厅委联])?|[镇乡]级)(?:财政)?:?$"
"""A level of government alone before an amount: 中央130万元、省23万元、县15万元."""
FUND = r"(?:补助|奖补|补偿|补贴|专项|专款|公益金|残保金|保障金|福彩金?|体彩金?|基金|统筹|配套|以奖代补|党费)(?:资金|经费|款)?"
_BUREAU = r"民政|教育|卫健|水利|水务|农业农村|农业|文旅|残联|妇联|总工会|工会|科协|交通|住建|林业|团委|人社|应急|商务|体育|生态环境"
_OF_A_LEVEL = (
    (
        rf"(?:(?:(?:中央|国家|自治区|[省市州县区](?:级|里|本级)|上级)(?:[^员人户师生者村站所点,;。、]|村[落庄级]|[农乡]村|人[才居]){{0,10}}?|[省市州县区](?:财政|{{bureau}})?|[省市州县区]?{{office}}){FUND}|国家资金|[省市县区](?:{_BUREAU})(?:局|厅|委)?)"
    )
    .replace("{office}", r"[一-龥]{1,4}(?:[局厅委联]|(?:宣传|组织|统战|社工|社会工作)部)")
    .replace("{bureau}", _BUREAU)
)
"""省级禁毒补助, 区级残保金, 省补资金, 市民政局福彩金: a fund of a budget, at the beginning of its clause."""
_BEGINS = r"^(?:[一-龥]{1,8}[局委联办所站](?=申请|争取))?(?:资金(?:来源)?:?|经费|其中:?|[由从]|申请|争取|申报|包括|包含|含|使用|利用)*"
_REST = r"(?:其余|其他|剩余|剩下|余下|缺口|不足|差额)的?(?:部分|资金)?[一-龥]{0,1}$|^余(?:款|额)?$"
_REST_BY = (
    rf"的?(?:,)?(?:由|从|靠|归|请|在)?(?P<label>(?:{PUBLIC}|{TOWN}|{OWN}|[一-龥]{{2,4}}[局厅委]|[一-龥]{{1,3}}[区城](?=财政)){LEVEL}?(?:财政|本级|专项|公用经费|预算)*)"
    rf"(?:内|中)?(?:统筹|统一|自行|自己|全额|予以)*(?P<pays>安排|承担|解决|补足|补齐|配套|兜底|列支|支付|负担|出资|自筹|筹集|筹措|统筹|{GIVES})"
)
"""其余198.76万元｜由县财政统筹."""
_SPOKEN = (
    (
        "fiscal",  # what a town puts to it of its budget; what it raises by itself is other money
        rf"{TOWN}(?:本级|级|里|上|政府)?(?:财政)?配套{_END}",
    ),
    (
        "other",
        rf"(?:{OWN}|{TOWN})(?:里|上|级|政府|这边|自己|自行)*(?:的[一-龥]{{1,4}}费?)?{PAYS}{_END}|{TOWN}[里上]:?$|[一-龥]{{1,8}}(?:收入|收益|学费|水费|门票)(?:里|中)?(?:{PAYS}|列?支|开支){_END}|[一-龥]{{1,6}}(?:捐赠|捐助|捐款|赞助|让利){_END}",
    ),
    (
        "fiscal",
        rf"{TOWN}(?:里|上|政府|那边)?(?:说|答应|同意|承诺|可以|能)*(?:给|批|拨|下拨|支持|扶持|补助|奖补){_END}|{PUBLIC}{LEVEL}?贴补?{_END}|(?:中央|国家|自治区|[省市州县区]级|上级)(?:{_EARMARKED}|[一-龥]{{2,10}}(?:资金|专款))(?:安排|下达|补助|列支|列|为|:)?$|(?:{PUBLIC}|{TOWN}级?(?=财政)){LEVEL}?(?:(?:[一-龥]{{2,6}}(?:局|厅|委)|残联|妇联|科协|总工会|工会|团委|文联|供销社|红十字会)(?=那边|这边|{GIVES}))?(?:那边|{LEVEL})*(?:(?:答应|同意|承诺|可以|能|再|另外|另|还|又|(?<=[里上])[一-龥]{{2,6}}?)?{GIVES}{{1,2}}|(?<=[里上级])){_END}"
        rf"|(?:跟|向|找|从)?(?:上面|上级|[省市县区]里)(?:要|争取|申请)(?:了|来|到)*$|[一-龥]{{2,5}}(?:局|厅|委|宣传部|组织部|统战部|社工部|工作部)(?:那边|这边)?{GIVES}{{1,2}}{_END}",
    ),
)


@lru_cache(maxsize=4096)
def source_said(before: str) -> tuple[str, str] | None:
    """(fiscal, other or carried; the words that say so) at the end of the words before an amount."""
    between = any_of(words("money", "between"))
    tail = rf"(?:资金)?:?(?:{between}|{GIVES}|{PAYS}|列支|列入预算|列|返还){{0,2}}:?$"
    fund = pattern(
        rf"{_BEGINS}(?P<label>{_OF_A_LEVEL})(?:{GIVES}|为|是|共|列支|列入预算|列)?:?$"
    ).search(before)
    for group in ("carried", "other", "fiscal"):
        label = pattern(rf"(?P<label>{any_of(words('money', group))}){tail}").search(before)
        if label:
            if group == "fiscal" and fund:
                return group, fund["label"].rstrip(":")
            whose = pattern(_WHOSE).search(before, 0, label.start())
            return group, (whose.group() if whose else "") + label.group("label")
    if bare := pattern(_BARE_LEVEL).search(before):
        return "fiscal", bare["label"]
    if fund:
        return "fiscal", fund["label"].rstrip(":")
    for group, spoken in _SPOKEN:
        said = pattern(rf"(?P<label>{spoken})").search(before)
        if said:
            words_said = said.group("label").rstrip(":").removeprefix("其中")
            return group, pattern(r"^(?:资金|经费)(?=[一-龥]{3})").sub("", words_said)
    return None


def rest_said(before: str, after: str) -> tuple[str, str] | None:
    """(fiscal or other; who) where what is left of a total is paid by whom the words behind name."""
    if not pattern(_REST).search(before):
        return None
    by = pattern(_REST_BY).match(after)
    if by is None:
        return None
    own = pattern(rf"^(?:{OWN}|(?!.*财政){TOWN})").match(by["label"]) or by["pays"] == "自筹"
    return ("other" if own and "财政" not in by["label"] else "fiscal"), by["label"]


def rest_is_public(flat: str) -> bool:
    """True where a budget pays what no other source does: 其余区财政出, 剩下的县里解决."""
    return bool(
        pattern(
            rf"(?:其余|其他|剩下|剩余|余下|不足|不够|差额|缺口|[\d万元]以?外)的?,?(?:部分|资金|钱|都|由|全部|请|让)*(?:(?:中央|[省州市区县]级?|[、和与及])*(?:{PUBLIC}|{TOWN}级?(?=财政|(?:级|里|上|政府)?配套))(?:[两三二]级)?{LEVEL}*|财政)(?:(?:财政)?(?:自己|自行|全部|[再都来])*{GIVES}|(?:财政)?(?=[,;。)]|$))"
        ).search(flat)
    )


_MATCHED = re.compile(
    rf"(?:省|市|州|县|区|{TOWN})(?:级|里|上|本级)?(?:财政)?(?:需要?|应|要)?配套(?:资金|经费)?$"
)


def matched_rest(flat: str, labels: Sequence[str], *, alone: bool) -> str | None:
    """The words of a level of government that matches what others of its kind give; else None.

    70万，其中县级配套28万: what is matched is other public money, where nobody else is said to pay
    (``alone``) and the words tell of no money of one's own.
    """
    said = next((label for label in labels if _MATCHED.search(label)), None)
    if said is None or not alone or rest_unsaid(flat) is not None or _OTHERS_PAY.search(flat):
        return None
    return said


_OTHERS_PAY = re.compile(
    r"自筹|自有资金|社会(?:资金|资本)|捐|赞助|入股|贷款|融资|集资|(?:群众|村民|农户|业主|居民|企业|单位|个人|学生|家长)(?:自己|自行)?(?:出|交|缴|承担|负担|掏)"
)


_REST_PAID = rf"(?:其余|剩下|剩余|余下|不足|差额|缺口)的?(?:部分|资金|钱)?[^,，;；。！!？?\n\d]{{0,10}}?(?:{PAYS}|{GIVES})[^,，;；。！!？?\n\d]{{0,4}}(?=[,，;；。！!？?\n]|$)"


def rest_unsaid(text: str) -> str | None:
    """The words by which somebody pays a rest of which no amount is said; None where none does.

    区里拨30万，剩下街道自己出: the total is more than 30万 and nobody has said how much.
    """
    found = pattern(_REST_PAID).search(text)
    return found.group() if found else None


def without_rest(text: str) -> str:
    """The text without the words by which somebody pays the rest: they say nothing of the project."""
    return pattern(rf"[,，;；]?{_REST_PAID}").sub("", text)


def is_own(what: str) -> bool:
    """True for 镇上自己配, 乡里出: other money, unless the office's own budget pays it."""
    return bool(
        pattern(rf"^(?!.*(?:村|群众|农户|居民|企业|社会)).*(?:自己|自行)|^{TOWN}").search(what)
    )


def is_source(what: str) -> bool:
    """True where what an amount is for says who pays it."""
    return source_said(what) is not None
