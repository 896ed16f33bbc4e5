"""Who gives the money, told in everyday words: 县里280，另外600万算其他资金; 多的部分走上级资金."""

from dataclasses import dataclass, field

from assistant.conversation.actions import Change, SetTo, Shift
from assistant.conversation.heads.givers import (
    BORNE_BY,
    CELL,
    FISCAL,
    OTHER,
    OWN,
    TREASURY,
    cells_in,
    who,
)
from assistant.conversation.vocabulary.order_words import ORDER_ENDS
from assistant.conversation.vocabulary.said_values import NUMBER
from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.numerals import parse_number

REST = "其余"
"""What stands for all that the other sources leave of the total."""

_AMOUNT = re.compile(
    rf"(?P<s>一半|[一二三四五六七八九]成|\d{{1,2}}%|百分之[一二三四五六七八九十]+)|(?P<n>{NUMBER})(?P<u>亿元|万元|万块|万|元|块钱|块|亿)?"
)
_TO = r"(?:就|也|应该|应|还是|仍|现在|要|得)*(?:调到|调整到|调整为|调成|改到|改成|改为|定为|写成?|填成?|定|增加到|增到|加到|涨到|提到|压到|压减到|压减至|压缩到|减到|降到|核定为|变成|变为|变|按|(?:申|上|填)?报|是|为|：)?"
_TOTAL = re.compile(
    rf"(?:把|将)?(?:那|这)?(?:项目)?(?:(?:总投资|总额|总预算|总投入|预算总额|资金总额|年度资金总额|总经费|总资金|总费用|总的(?:钱|经费|资金|费用)|总共的(?:钱|经费|资金)|总钱数?|预算){_TO}(?P<a>{NUMBER}(?:亿元|万元|万块|万|元|亿)?)"
    rf"|(?:总的|总共|总数|一共|合计|总计|共){_TO}(?P<b>{NUMBER}(?:亿元|万元|万块|万|元|亿)))(?:保持)?(?:不变|不动|来算|算|来|(?:来)?(?:申|上|填)?报|安排|编列|了|吧|啊)*"
)
"""一共405 may be of people: only the total's own words go without a unit."""
_ALL = re.compile(r"^(?:资金|钱)?(?:全部|全都|全|都)改?(?:由|是|走|用|靠|归)|全额")
_WITHIN = re.compile(
    rf"(?:这|那)?(?:总额|总投资|总的|预算|资金)?(?P<a>{NUMBER}(?:亿元|万元|万|元|亿)?)(?:这个数)?(?:里面|里头|里边|里|当中|中)(?:头|的)?[，]?"
)
_OF_THE_WHOLE = re.compile(r"其中|(?:这|那|总额|资金|预算)(?:里面|里头|里边|里|中)")
"""其中5万是村集体自筹的: a part of the total, whatever else is told."""
_REST = re.compile(
    r"^(?:那)?(?:剩下|其余|余下|剩余|其他(?!资金|费用)|多出来?|多|新增|增加|超出|差额?|不够|不足|缺口?)的?(?:部分|那部分|那块|钱|资金|那些)?(?:的)?"
)
_KEPT = re.compile(
    rf"(?:的)?(?:部分|那块|资金)?(?:还是)?(?:保持)?(?:不变|不动|照旧|还是那么多|别动|维持不变){ORDER_ENDS}"
)
_FILLERS = re.compile(
    r"其中|另外|还有|核定|相应|调整?[为到成]|改[为成]|资金来源(?:里|中|要分开写|的|那)?|(?:经费|资金|钱)?来源|分开[写填列]?|一下|钱|资金|只|有|的|是|由|来自|全[部额]?|都|走|用|靠|从|给|出|拿|掏|承担|负担|解决|列支|安排|保障|拨付?|批|部分|那|这|格|栏|里|头|面|填|到|写|成|为|算|作|放|进|在|剩下|其余|余下|我们?|股长|科长|领导|主任|局长|说|就|也|应该|应|要|得|了|吧|啊|嘛|呢|哈|自己|属于|列|归|按|另|再|上|一共|共|合计|对了|哦|嗯|那个|：|:|、|，"
)
_COUNT = re.compile(rf"\d(?:{any_of(units().countable - {'万', '元', '块', '亿'})})")
"""8名, 12处: how many, and no money."""
_FOREIGN = re.compile(
    r"标准|单价|每|人均|户均|/|支出|采购|购置|一[台人户个套场次亩公期]|去年|上年|往年|以前|原来|[?？吗]|多少|是不是|指标"
)
"""A price, a row of the table, another year: no source is told."""
_GRANTED = re.compile(
    rf"[\u4e00-\u9fff]{{0,8}}(?:批复|批准|批|核定|核|下达|拨|安排|给)(?:了|下来|的)*(?:是|为)?(?P<a>{NUMBER}(?:亿元|万元|万|元))(?:的)?(?:预算|资金|钱)?(?:了|下来)*"
)
_OF_A_SOURCE = re.compile(r"(?:上级|[省市县区中]央?级?里?)(?:的)?(?:补助|专项|配套|拨款|财政资金)")
"""上级补助批下来是52万: of a source, and no grant that the total is to go by."""
_BY_IT = re.compile(
    rf"(?:那|那就)?(?:预算|总额|总投资|资金|总的|金额)(?:就|也|得|要|都)*(?:按|照|以)(?:照)?(?:这个|此|这|批的|批复的?|核定的?)(?:数|数字|金额|数目)?(?:来|写|填|算|调|改|为准|走|定)*{ORDER_ENDS}"
)
_TOTAL_KEPT = re.compile(
    rf"(?:总[数额的]|总投资|合计|预算|资金总额)(?:还是)?(?:保持)?(?:不变|不动|照旧|没变){ORDER_ENDS}"
)
_LATER = re.compile(
    rf"(?:就|应该|应|现在|只能|最多|顶多|只|能|还是)*(?:出|拿|筹|凑|给|落实|改成|改为|调到|调为|变成|写成?|填|是|为|按)(?P<a>{NUMBER}(?:亿元|万元|万|元|亿)?)(?:算|来|吧|了)*"
)
_GONE = re.compile(
    rf"(?:村集体)?(?:自筹|其他资金|自筹资金|自筹部分)(?:的)?(?:那)?(?:{NUMBER}(?:万元|万|元)?)?(?:那部分|那块|部分)?(?:不出了?|没有了?|取消了?|不要了?|不用出了?|没了|没到位|改由财政(?:出|承担|解决)?)"
)
_STEPPED = re.compile(
    rf"(?:总的(?:钱|经费|资金)|总额|总预算|预算|经费|资金|总投资|总资金|钱|总的)(?:又|再|给|被|要|得|已经|刚|让[\u4e00-\u9fff]{{1,4}})*(?:(?P<less>砍|核减|压减|减少?|压缩?|扣|少|降|调减)|追加|增加|调增|加|涨|增|多)(?:掉|少|了|去)*(?P<n>{NUMBER}(?:亿元|万元|万块|万|元|亿))(?:块钱|钱)?(?:了)?"
)
_COMES_TO = re.compile(
    rf"(?:就|现在|所以|那|总共|一共|总的|合计|只|等于|也就是)*(?:变成?|变为|成了?|就是|是|剩下?|还剩|还有|改成|改为|到|降到|加到)(?P<n>{NUMBER}(?:亿元|万元|万块|万|元|亿))(?:了|吧|啊|算|，)*(?:(?:您|你|请|麻烦(?:您|你)?|帮我|给我)*(?:改|调)(?:一下|下|过来)?)?{ORDER_ENDS}"
)
"""总的钱砍了两万，变三十万了: a step, and what it comes to."""
_PRESSED = re.compile(
    rf"(?:先|就|都|全|主要|从|在|减的|压的|砍的|少的|扣的|是|把)*(?P<a>压减?|减|砍|扣|核减|少|动|降)?(?:的|掉)?(?P<w>[\u4e00-\u9fff]{{2,8}}?)(?:那一?块|部分|里头?|里面|中)?(?P<b>减|压|扣|砍|出|少|降)?(?:掉|去|少|的)*{ORDER_ENDS}"
)
"""总额压到50万，先压自筹: which source the difference is of."""
_BEYOND = re.compile(
    rf"(?:多|差|缺|超|增)(?:出来?|加|了)?的?(?:那)?(?P<n>{NUMBER}(?:亿元|万元|万块|万|元))(?:就|都|也)*(?:从|由|走|用|靠|放|算|是|列)(?:在|到|进)?(?P<w>[\u4e00-\u9fff]{{2,10}}?)(?:里|中)?(?:面|头)?(?:出|解决|列支|列|安排|拿|补|承担|来)?(?:的)?{ORDER_ENDS}"
)
"""总额改成310万，差的4万从专项里出: what the total has more, and of which source."""
_PART_STEPPED = re.compile(
    rf"(?P<w>[\u4e00-\u9fff]{{1,8}}?)(?:(?:那|这)(?:一)?(?:块|部分)|部分|那边|的)?(?:就|也|则|相应|再|又|都|得)*(?P<d>[多少减增加降砍扣涨])(?:给|拨|批|出|拿|补|安排|筹|投|少|加|掉|去)*了?(?P<n>{NUMBER}(?:亿元|万元|万块|万|元))(?:块?钱)?{ORDER_ENDS}"
)
"""县里多给3万, 乡里那块减2万: a difference of one source."""
_PLACE = re.compile(r"(?:[省市县区镇乡村]|街道|社区|园区)(?:里|级|上|本级)?")
OTHER_ONE = "另一项"
"""The source that is not told by its cell: 乡里 beside 上级补助."""
_STEP = re.compile(r"多|少|又|追|增|加|减|涨|砍|压|扣|调(?![为到整成])")
"""又多给了2万: a difference, and no whole sum."""
_RAISED = re.compile(
    r"(?:增加|提高|上调|调增|追加|减少|压减|压缩|调减|下调|增|加|涨|砍|压|减)(?:到|至|为|成)"
)
"""增加到986万元: what it comes to, and no step."""
_FORMERLY = re.compile(
    rf"(?:由|从)(?:原来的?|原先的?|原|之前的?|现在的?)?{NUMBER}(?:亿元|万元|万块|万|元|亿)?(?=[^，。]{{0,6}}?(?:到|至|为|成))"
)
_TOTAL_TOO = re.compile(
    r"(?:项目)?(?:总额|总预算|预算总额|资金总额|总投资|总的|预算|合计)(?:也|就|都|要|得|一起|同样|同步|随之|跟着|跟它|和它|与之|相应|一并|那边)*(?:是|按|写|填)?(?:这个数|一样(?:多)?|相同|同样|同步|跟着|相应)?(?:改|调整|调|变|增加|增|走|来|算|一致)?(?:了|吧|的|就行|即可)*"
)
_BORNE = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:承担|负担|分担|分摊|出资|出钱|配套|解决|掏|筹|出|拿)(?:了|个)?\d"
)
_STRANGE = 6
"""Characters that may name who gives the money: 园所, 水务公司, 燃油税返还."""


@dataclass
class Money:
    """What has been told so far: amounts by cell, and what takes the rest."""

    told: dict[str, str] = field(default_factory=dict)
    total: str = ""
    within: str = ""  # 880里面: what the total is, said in passing
    rest: str = ""  # the cell that takes what the other leaves
    kept: str = ""
    pending: str = ""  # an amount whose cell the next clause may name
    pieces: int = 0  # how much of all this was told
    clash: bool = False
    givers: set[str] = field(default_factory=set)
    named: bool = False  # 资金来源: said to be of the sources
    follows: bool = False  # 总额也跟着改: the total is what its sources make
    granted: str = ""  # what was granted, if the total is to go by it: 局里只批了16万
    granter: str = ""  # the cell of who granted it
    granted_by: str = ""  # and how he is called: 省里
    by_grant: bool = False
    step: str = ""  # -两万: a difference told before what it comes to
    steps: dict[str, str] = field(default_factory=dict)  # differences by cell: -2万元
    total_kept: bool = False
    topic: str = ""  # the source that was spoken of: 自筹没那么多，改成15万

    def put(self, cell: str, amount: str, giver: str = "") -> None:
        """Note an amount for a cell; two of different givers add up, two others clash."""
        before = self.told.get(cell, amount)
        if before != amount and giver and giver not in self.givers:
            self.told[cell] = f"{before}+{amount}"
        else:
            self.clash = self.clash or before != amount
            self.told[cell] = amount
        self.givers.add(giver)
        self.pieces += 1


def read_money(clause: str, money: Money) -> bool:
    """Put what the clause tells of the money into ``money``; False where it tells something else."""
    if _COUNT.search(clause) and not re.search(r"\d(?:\.\d+)?(?:万|亿|元|块)", clause):
        return False  # 财政只核8名
    text = re.sub(r"^(?:那|对了|哦|嗯|啊|然后|，)+", "", clause)
    text = _FORMERLY.sub("", text)
    if money.told and not money.total and _TOTAL_TOO.fullmatch(text):
        money.follows = True
        money.pieces += 1
        return True
    headed = re.match(
        r"(?:请|把|将|你|给我|帮我)*(?:资金(?:的)?来源|钱的来源|资金构成|资金)[^，：:\d]{0,6}?(?:[：:]|里面?|里头|中|上|(?:改成|改为|写成|写|填成?|调整为|调成|分成|按)(?=财政|县|市|区|省|镇|乡|上级|中央|自筹|其他|村))",
        text,
    )
    if headed:
        money.named = True
        text = text[headed.end() :]
    each = text.split("、")
    if len(each) > 1 and all(re.search(r"\d", one) for one in each):
        told = [read_money(one, money) for one in each]
        return all(told)  # 财政30万、其他6万
    if _OF_THE_WHOLE.match(text):
        money.named = True
    text = re.sub(r"^(?:这|那)(?:里面|里头|里边|里|中)头?(?=有)", "", text)
    if _TOTAL_KEPT.fullmatch(text):
        money.total_kept = True
        return True
    stepped = _PART_STEPPED.fullmatch(text)
    if stepped and (cell := _stepped_cell(stepped.group("w"))) and cell not in money.steps:
        sign = "-" if stepped.group("d") in "少减降砍扣" else ""
        money.steps[cell] = f"{sign}{_full(stepped.group('n'))}"
        return True
    whole = _TOTAL.fullmatch(text)
    if whole:
        money.total = _full(whole.group("a") or whole.group("b"))
        money.pieces += 1
        return True
    stepped = _STEPPED.fullmatch(text)
    if stepped and not money.pieces:
        money.step = f"{'-' if stepped.group('less') else ''}{_full(stepped.group('n'))}"
        return True
    came = _COMES_TO.fullmatch(text) if money.step and not money.total else None
    if came:
        money.total = _full(came.group("n"))
        money.pieces += 1
        return True
    beyond = _BEYOND.fullmatch(text) if money.total and not money.told else None
    if beyond and len(payers := cells_in(beyond.group("w")) or []) == 1:
        money.steps[payers[0]] = _full(beyond.group("n"))
        return True
    if money.total and not money.told and not money.pending and (cell := _pressed(text)):
        money.rest, money.kept = cell, FISCAL if cell == OTHER else OTHER
        money.pieces += 1
        return True
    if _FOREIGN.search(text):
        return False
    inside = _WITHIN.match(text)
    if inside:
        money.within = _full(inside.group("a"))
        text = text[inside.end() :]
        if not text:
            return True
    granted = _GRANTED.fullmatch(text)
    if granted and not CELL.search(text) and not _OF_A_SOURCE.match(text):
        money.granted = _full(granted.group("a"))
        money.granter, money.granted_by = (cells_in(text) or [""])[0], who(text)
        return True
    if money.granted and _BY_IT.fullmatch(text):
        money.total, money.granted, money.by_grant = money.granted, "", True
        money.pieces += 1
        return True
    if not money.told and (cell := _short_of(text)):
        money.topic = cell
        return True
    later = _LATER.fullmatch(text)
    if later and money.topic:
        money.put(money.topic, _full(later.group("a")))
        money.topic = ""
        return True
    gone = _GONE.fullmatch(text)
    if gone:
        money.put(OTHER, "0元")
        return True
    cells = cells_in(text)
    if cells is None:
        return False
    rest = _REST.match(text)
    amounts = [
        one
        for one in _AMOUNT.finditer(text)
        if one.group("s") or one.group("u") or re.search(r"\d", one.group("n"))
    ]
    beside = _REST.sub("", text) if money.granted else text  # 财政只给6万，多出来的1.8万由集体出
    if len(amounts) > 1 or (amounts and _STEP.search(_RAISED.sub("", beside))):
        return False
    if not amounts:
        return _without_amount(text, cells, money, rest is not None)
    amount = _full(amounts[0].group())
    left = TREASURY.sub("", OWN.sub("", CELL.sub("", text.replace(amounts[0].group(), ""))))
    if len(_FILLERS.sub("", left)) > _STRANGE:
        return False
    if len(cells) == 1:
        if rest and money.granted and money.granter not in {"", cells[0]}:
            money.put(money.granter, money.granted)
            money.granted = ""
        giver = "" if CELL.search(text) else who(text)
        if giver not in {"", money.granted_by} and money.granter == cells[0] and money.granted:
            money.put(cells[0], money.granted, money.granted_by)  # 省里给2万，县里补2.2万
            money.granted = ""
        money.put(cells[0], amount, giver)
        return True
    begun = money.pieces > 0 and "是" in text
    borne = _BORNE.search(text) is not None  # 总额45万，业委会出5万
    if borne and not cells and money.total and money.granted and money.granter == FISCAL:
        money.put(FISCAL, money.granted)  # 预算30万，财政安排20万，公司出10万
        money.put(OTHER, amount, who(text))
        money.granted = ""
        return True
    if cells or not (begun or borne or re.match(r"其中|另外|还有|有|剩下|其余|余下", text)):
        return False
    money.pending = amount
    return True


_MORE_OF = re.compile(
    rf"^多(?:出来|出|了)?的?(?P<v>{NUMBER}[万亿]?元?)(?:全|都|是|由|走|靠|用)+(?:.{{0,6}})?(?P<src>自筹|财政|上级|其他)"
)
_WITH_UNIT = re.compile(rf"{NUMBER}(?:亿元|万元|万块|万|元|块)")


def one_source(clause: str) -> Change | None:
    """The change of one cell that a clause by itself tells: 其中5万是自筹的, 全部由财政拨款, 自筹不出了.

    An amount needs its unit there: 县里280 is told of the money only among other clauses of it.
    """
    more = _MORE_OF.match(clause)
    if more:
        cell = FISCAL if more.group("src") in {"财政", "上级"} else OTHER
        return Shift(cell, more.group("v"), True)
    money = Money()
    if not read_money(clause, money) or money.total or money.kept or money.clash or money.follows:
        return None
    if len(money.steps) == 1 and not money.told:
        ((cell, step),) = money.steps.items()
        return Shift(cell, step.lstrip("-"), not step.startswith("-")) if cell != OTHER_ONE else None  # fmt: skip
    if money.granted and cells_in(clause) == [FISCAL]:
        return SetTo(FISCAL, money.granted)  # 财政只给20万
    if money.rest and not money.told:
        whole = money.rest == FISCAL
        return SetTo(OTHER, "0元") if whole else SetTo(OTHER, REST)
    if len(money.told) != 1 or money.rest or money.pending:
        return None
    ((cell, amount),) = money.told.items()
    if amount != "0元" and not _WITH_UNIT.search(clause):
        return None
    return SetTo(cell, amount)


_FALLS_SHORT = re.compile(
    rf"(?P<w>[\u4e00-\u9fff]{{2,8}}?)(?:的)?(?:那)?(?:{NUMBER}(?:万元|万|元)?)?(?:[\u4e00-\u9fff]{{1,4}}?)?(?:又|也|都|这边|怕是|实在)*(?:反悔|变卦|[出凑拿筹交]不(?:了|起|齐|够|出来)|没(?:有)?那么多|凑不齐|落实不了|没(?:有)?着落|有变化?|不够)(?:那么多|这么多)?(?:了|的)*"
)
"""自筹6万村里又反悔: the source that will give something else."""


def _short_of(text: str) -> str:
    """The cell of a source that is said not to give what it was to give; "" for others."""
    found = _FALLS_SHORT.fullmatch(text)
    cells = cells_in(found.group("w")) if found else None
    return cells[0] if cells and len(cells) == 1 else ""


def _one_told(money: Money) -> str:
    """The one source whose amount is told or granted; "" for none and for several."""
    told = {*money.told, money.granter} if money.granted else set(money.told)
    return next(iter(told)) if len(told) == 1 else ""


def _without_amount(text: str, cells: list[str], money: Money, rest: bool) -> bool:
    """自筹不变, 多的部分走上级资金, 算其他资金: a source without a sum of its own."""
    if (
        rest
        and not cells
        and (told := _one_told(money))
        and BORNE_BY.fullmatch(_REST.sub("", text))
    ):
        cells = [OTHER if told == FISCAL else FISCAL]  # 上级450，剩下的镇里出
    if len(cells) != 1:
        return False
    bare = TREASURY.sub("", OWN.sub("", CELL.sub("", text)))
    if _KEPT.fullmatch(bare):
        money.kept = cells[0]
        money.pieces += 1
        return True
    if re.fullmatch(
        rf"(?:那块|部分)?(?:没那么多|不对|有变化?|变了|不够|没有那么多|写错了|填错了|要改){ORDER_ENDS}",
        bare,
    ):
        money.topic = cells[0]
        return True
    if re.search(r"不|没|别", _REST.sub("", bare)):
        return False
    if rest or _ALL.search(text):
        if money.granted and money.granter not in {"", cells[0]}:
            money.put(money.granter, money.granted)  # 区里给45万，不够的自筹
            money.granted = ""
        elif money.granted:
            money.granted = ""  # 市里给15万，剩下区里配: of one cell, whatever the parts are
            money.pieces += 1
        if money.pending and cells == [FISCAL]:
            money.put(OTHER, money.pending)  # 业委会出5万，剩下财政出: whoever is no treasury
            money.pending = ""
        money.rest = cells[0]
        money.pieces += 1
        return True
    if money.pending and re.match(
        r"(?:也|就|都|要|得|应该|应)*(?:算|放|填|写|列|归|属|记|进)", text
    ):
        money.put(cells[0], money.pending)
        money.pending = ""
        return True
    return False


def _pressed(text: str) -> str:
    """The cell that takes the difference between the old total and the new: 先压自筹; "" for others."""
    found = _PRESSED.fullmatch(text)
    if found is None or not (found.group("a") or found.group("b")):
        return ""
    cells = cells_in(found.group("w"))
    return cells[0] if cells and len(cells) == 1 else ""


def _stepped_cell(words: str) -> str:
    """The cell whose difference is told; a place alone is the source that nobody told."""
    cells = cells_in(words)
    if cells and len(cells) == 1:
        return cells[0]
    return OTHER_ONE if _PLACE.fullmatch(words) else ""


def _full(amount: str) -> str:
    """The amount with its unit in full; a share of the total as %."""
    if amount == "一半":
        return "50%"
    if amount.endswith("成") or amount.startswith("百分之"):
        number = parse_number(amount.removesuffix("成").removeprefix("百分之"))
        return f"{int(number or 0) * (10 if amount.endswith('成') else 1)}%"
    return re.sub(r"万块$|万$", "万元", re.sub(r"块钱?$", "元", amount))
