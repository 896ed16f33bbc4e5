"""Who gives money, by the words for it, and in which cell of the table that stands."""

from corpus import late_re as re

FISCAL, OTHER = "财政拨款", "其他资金"
CELL = re.compile(r"财政拨款|其他资金")
"""A cell by its own name."""
TREASURY = re.compile(
    r"(?:中央|省|市|县|区|镇|乡|上级|本级)(?:级|里|上)?(?:的)?(?:财政(?:拨款|资金|预算)?|专项(?:资金)?|资金|补助(?:资金)?|配套(?:资金)?|拨款)|(?:财政|上级|中央)(?:拨款|资金|专项|补助)?|(?:省|市|县|区)里|专项(?:资金)?|一般公共预算|预算内"
    r"|(?:中央|省|市|县|区|镇|乡)级(?=\d|不|还|维持|保持|照旧|那|这|的?(?:部分|那块)|出|拿|给|补|$)|本级(?=出|拿|给|补|安排|承担|负担|解决|配套|列支|$)"
    r"|(?:中央|省|市|县|区|镇|乡|上级|本级)(?:级|里)?(?:[\u4e00-\u9fff]{2,4}?)(?:专项)?(?:资金|补助|拨款)|(?:省|市|县|区|镇|乡)(?:人民)?政府(?=配套|承担|解决|补助|安排)"
)
OWN = re.compile(
    r"自筹(?:资金|部分)?|自己(?:凑|掏钱?|出钱?|筹|解决|拿|想办法|补|垫|凑|承担|负责)|自掏腰包|自有(?:资金)?|(?:村组?|镇|乡|社区|街道)?集体(?:经济(?:组织|合作社)?|资金|收入)?(?!林|土地|用地)|村里|社会(?:捐[赠助款]|资金)|捐[赠助款资]|赞助|党费|会费|集资|众筹|企业(?:出|承担|配套)|用户(?:出|承担)|居民(?:出|分摊)|群众(?:出|分摊)"
)
BORNE_BY = re.compile(
    r"(?:全|都|就|由|让|靠|归|再|是)*(?:[省市县区镇乡村]里?|街道|社区|园区|本级|我们|咱们?|单位|自己|[\u4e00-\u9fff]{1,6}[局所站院校会社])(?:这边|自己|来|去|再|另)*"
    r"(?:出|补|补上|补足|补齐|筹|凑|贴|垫|承担|负担|解决|兜底|想办法|安排|配套|掏)(?:的|了|吧)*"
)
"""镇里出: who bears the rest."""
LEVEL_BEARS = re.compile(
    r"(?:其余|剩下|剩余|余下|不足|缺口|差额?)(?:的|部分)*(?:由|让|归|是)?(?P<who>[镇乡](?:里|上|级)?|街道|园区)"
)
"""其余镇里出: money of a level that may be the treasury's or the place's own."""


def who(text: str) -> str:
    """The words of the text for who gives; "" where there are none."""
    found = OWN.search(text) or TREASURY.search(text)
    return found.group() if found else ""


def cells_in(text: str) -> list[str] | None:
    """The cells that the sources mean: a cell's own name before all; None where they disagree."""
    named = list(dict.fromkeys(CELL.findall(text)))
    if len(named) == 1:
        return named
    if len(named) > 1:
        return None
    own = OWN.search(text) is not None
    treasury = TREASURY.search(OWN.sub("", text)) is not None
    if own and treasury:
        return None
    return [OTHER] if own else [FISCAL] if treasury else []
