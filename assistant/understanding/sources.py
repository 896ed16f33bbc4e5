"""Who pays: 财政拨款, 其他资金 and 上年结转, in the words of documents and in spoken ones."""

from assistant.understanding.lexicon import any_of, pattern, words

_PUBLIC = r"(?:中央|国家|自治区|省|州|市|区|县|上级|上面|财政局?|县区|本级)"
_TOWN = r"(?:乡镇|镇|乡|街道|办事处|开发区|管委会)"
_OWN = r"(?:用人单位|自己|自行|自|我们|我们自己|单位|本单位|社区|村|村里|村集体|村委会|村民|群众|农户|居民|企业|公司|合作社|学校|医院|社会|业主|住户|慈善会|慈善总会|红十字会|基金会|爱心人士)"
_LEVEL = r"(?:里|上|级|财政|政府|这边)"
_GIVES = (
    r"(?:给|批复|批|拨|补|下达|下拨|拨付|安排|支持|补助|奖补|配套|配|承担|兜底|兜|解决|投|出|拿|掏)"
)
_PAYS = r"(?:配套|配|出资|出|筹集|筹措|筹|凑|掏|拿|解决|承担|投|集资|捐赠|捐款|捐|负担)"
_END = r"(?:了|的|付|资金|款|钱)?(?:大概|大约|约|共计|共|有|是|为)?:?$"
_WHOSE = rf"(?:中央|自治区|省|市|区|县|{_TOWN}|村|社区|单位|群众|村民)(?:级|里|上|本级|集体)?$"
_EARMARKED = r"(?:专项|配套|财政|统筹)(?:资金|经费|补助)?"
_SPOKEN = (
    (
        "other",
        rf"(?:{_OWN}|{_TOWN})(?:里|上|级|政府|这边|自己|自行)*(?:的[一-龥]{{1,4}}费?)?{_PAYS}{_END}|{_TOWN}[里上]:?$",
    ),
    (
        "fiscal",
        rf"(?:中央|国家|自治区|[省市州县区]级|上级)(?:{_EARMARKED}|[一-龥]{{2,6}}(?:资金|专款))(?:安排|下达|补助|为|:)?$|(?:{_PUBLIC}|{_TOWN}级?(?=财政)){_LEVEL}?(?:[一-龥]{{2,6}}(?:局|厅|委)(?=那边|这边|{_GIVES}))?(?:那边|{_LEVEL})*(?:(?:答应|同意|承诺|可以|能|(?<=[里上])[一-龥]{{2,6}}?)?{_GIVES}{{1,2}}|(?<=[里上级])){_END}"
        rf"|[一-龥]{{2,5}}(?:局|厅|委)(?:那边|这边)?{_GIVES}{{1,2}}{_END}",
    ),
)


def source_said(before: str) -> tuple[str, str] | None:
    """(fiscal, other or carried; the words that say so) at the end of the words before an amount."""
    between = any_of(words("money", "between"))
    tail = rf"(?:资金)?:?(?:{between}){{0,2}}:?$"
    for group in ("carried", "other", "fiscal"):
        label = pattern(rf"(?P<label>{any_of(words('money', group))}){tail}").search(before)
        if label:
            whose = pattern(_WHOSE).search(before, 0, label.start())
            return group, (whose.group() if whose else "") + label.group("label")
    for group, spoken in _SPOKEN:
        said = pattern(rf"(?P<label>{spoken})").search(before)
        if said:
            return group, said.group("label").rstrip(":").removeprefix("其中")
    return None


def shares(what: str) -> bool:
    """True for 区上拿 of 区上拿60%: who bears which part, no rate that the project is to reach."""
    return bool(
        pattern(
            rf"^(?:其余|剩下|余下)?(?:{_PUBLIC}|{_TOWN}|{_OWN}){_LEVEL}?(?:拿|自?[出筹付]|承担|负担|分担|配套?|补助?|补贴|支持)$|^(?:中央|省|市|县|区|地方|本级)[里上级]?(?:财政|资金)?$"
            r"|^(?:政府|财政|企业|个人|单位|群众|社会)(?:投资|补贴|补助|资金|自筹|承担|负担|出资)?(?:占|承担|负担)?$"
        ).match(what)
    )


def halves_said(flat: str) -> list[str]:
    """Shares that no number says: 镇里出一半，区里出一半."""
    return [
        said.group()
        for said in pattern(
            rf"(?:(?:{_PUBLIC}|财政){_LEVEL}*|{_TOWN}{_LEVEL}*|{_OWN}){{1,2}}(?:[一-龥]{{2,4}}局)?[先再]?(?:{_GIVES}|{_PAYS}|自筹)+(?:一半|另一半|大头|小头|[一三]分之[一二]|[一二三四五六七八九1-9]成)"
        ).finditer(flat)
    ]


def rest_is_public(flat: str) -> bool:
    """True where a budget pays what no other source does: 其余区财政出, 剩下的县里解决."""
    return bool(
        pattern(
            rf"(?:其余|其他|剩下|剩余|余下|不足|差额|缺口)的?(?:部分|资金|钱|都|由|全部|请|让)*(?:(?:中央|[省州市区县]级?|[、和与及])*(?:{_PUBLIC}|{_TOWN}级?(?=财政))(?:[两三二]级)?{_LEVEL}*|财政)[再都来]*{_GIVES}"
        ).search(flat)
    )


def is_own(what: str) -> bool:
    """True for 镇上自己配, 乡里出: other money, unless the office's own budget pays it."""
    return bool(
        pattern(rf"^(?!.*(?:村|群众|农户|居民|企业|社会)).*(?:自己|自行)|^{_TOWN}").search(what)
    )


def is_source(what: str) -> bool:
    """True where what an amount is for says who pays it."""
    return source_said(what) is not None
