"""Who bears which part of the money: 县里补助60%，其余镇里出; 区里出一半. Shares are no rates."""

from collections.abc import Iterable
from decimal import Decimal

from assistant.facts import Fact
from assistant.understanding.found import Found, Taken
from assistant.understanding.lexicon import pattern
from assistant.understanding.who.sources import GIVES, LEVEL, OWN, PAYS, PUBLIC, TOWN, source_said
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.values import IndicatorValue, ValueKind

_WHO = rf"(?:(?:{PUBLIC}|{TOWN}|{OWN}|政府|财政|个人){LEVEL}*){{1,2}}(?:[一-龥]{{2,4}}[局厅委])?(?:那边|这边)?"
_BEARS = rf"(?:{GIVES}|{PAYS}|补贴|分担|分摊|支付|自筹|筹资|资金)+"
_PORTION = r"(?:的?(?:资金|经费|费用|比例|部分|钱|款))*"
_MAY = r"(?:可以|可|能|答应|同意|承诺|统一|负责|先|再|都|全部|自己)*"
_SAID = rf"(?P<said>{_WHO}{_MAY}{_BEARS}{_PORTION})"
_BORNE_BEFORE = (
    rf"^(?:[一-龥]{{0,6}}?(?:资金|经费|费用|款|钱|成本))?(?:其中|其余|剩下的?|余下的?)?(?:由|按|靠)?"
    rf"(?:{_SAID}(?:占|为|是|按|达到|达|约|大约|大概|总[一-龥]{{0,3}}的?)*|(?P<by>{_WHO})按(?:总[一-龥]{{1,3}}的)?)$"
)
"""县里补助｜60%, 资金由市财政承担｜80%, 县里按｜60%补."""
_BORNE_AFTER = rf"{_PORTION}(?:都|是|由|靠|归|走)*{_SAID}(?:[了的]|$|[,;。、!?)\n ])"
"""60%｜由县里出."""
_OF_A_RATE = frozenset("率度面")
_LONGEST = 24


def _names_bearer(what: str) -> bool:
    """True for 区上拿 of 区上拿60%: who bears which part, no rate that the project is to reach."""
    return bool(
        pattern(
            rf"^(?:其余|剩下|余下)?(?:{PUBLIC}|{TOWN}|{OWN}){LEVEL}?(?:拿|自?[出筹付]|承担|负担|分担|配套?|补助?|补贴|支持)$|^(?:中央|上级|省|市|县|区|镇|乡|街道|村|地方|本级)[里上级]?(?:财政|资金)?$|^(?:村|镇|社区)?集体$|^自筹(?:资金|部分)?$"
            r"|^(?:政府|财政|企业|个人|单位|群众|社会)(?:投资|补贴|补助|资金|自筹|承担|负担|出资)?(?:占|承担|负担)?$|^[一-龥]{1,6}承担$"
        ).match(what)
    )


def is_share(what: str) -> bool:
    """True where what a rate is of says who bears a part of the money: 县里补助 of 县里补助60%."""
    return _names_bearer(what) or pattern(_BORNE_BEFORE).match(what) is not None


def shares_of_money(scan: Scan, found: list[Found]) -> tuple[list[Found], list[str]]:
    """The rates that say who bears which part of the money, and notes that ask for the sums.

    What such a rate is of becomes the words of who bears it.
    """
    shared: list[Found] = []
    notes: list[str] = []
    for one in found:
        if one.value.kind is not ValueKind.RATE:
            continue
        before = scan.flat[scan.clause_start(one.start, max(0, one.start - _LONGEST)) : one.start]
        before = before.rpartition("、")[2].rpartition("(")[2].strip(" :")
        borne = pattern(_BORNE_BEFORE).match(before)
        if borne is None and one.what[-1:] not in _OF_A_RATE:
            borne = pattern(_BORNE_AFTER).match(scan.flat, one.end)
        if borne is not None:
            by = borne.groupdict().get("by")
            one.what = f"{by}补助" if by else borne["said"]
        elif scan.flat.startswith(("一半", "另一半"), one.number_at):  # 水利局出一半
            who = pattern(r"[一-龥]+$").search(
                pattern(rf"(?:{GIVES}|{PAYS}|交|担)+$").sub("", before)
            )
            one.what = f"{who.group()[-6:] if who else ''}承担"
        elif _names_bearer(before):
            one.what = before  # 省里六成，县里四成
        elif not _names_bearer(one.what):
            continue
        shared.append(one)
        notes.append(
            f"“{one.what}{one.value.text}”是资金分担的比例，没有写金额，请核对或补充各出多少钱。"
        )
    notes += [f"“{said}”没有写金额，请补充各出多少钱。" for said in _parts_said(scan.flat)]
    return shared, notes


def public_percent(facts: Iterable[Fact]) -> Decimal | None:
    """How many per cent of the money budgets bear, by the shares told; None where none is sure."""
    public = other = Decimal(0)
    for fact in facts:
        if fact.kind is not ValueKind.RATE or not is_share(fact.what):
            continue
        value = fact.value
        source = source_said(re.sub(rf"{_PORTION}$", "", fact.what))
        if source is None or value.number is None or value.unit != "%" or value.upper is not None:
            return None
        if source[0] == "fiscal":
            public += value.number
        else:
            other += value.number
    if not 0 < public + other <= 100:
        return None
    return public or 100 - other


_PAYER = rf"(?:(?:{PUBLIC}|财政){LEVEL}*|{TOWN}{LEVEL}*|{OWN}){{1,2}}(?:[一-龥]{{2,4}}局)?[先再也]?(?:{GIVES}|{PAYS}|自筹)+"


def half_shares(scan: Scan, taken: Taken) -> list[Found]:
    """镇里出一半，区里出一半: 50% each. Their places are taken."""
    halves = []
    changed = r"(?:下降|减少|降低|压缩|缩短|压减|提高|提升|增加)了?(?:约|近|至少)?"
    anyone = r"[一-龥]{2,5}(?<![派腾选抽拨让空输])(?:出|拿|掏|交|担|承担|负担|凑|列支|支持|专项|专款|补助|配套|垫付|付)"
    for said in pattern(
        rf"(?:{changed}|{_PAYER}|{anyone}|(?:{LEVEL}|[镇乡村县市区省局]里?)(?:说|讲|答应|同意|承诺|愿意)+[再能可会给]*[补出拿贴担]|(?:{LEVEL}|集体|单位|[局镇村县区市省])各)(?P<half>一半|另一半)(?!以)"
    ).finditer(scan.flat):
        start, end = said.span("half")
        if taken.free(start, end):
            value = IndicatorValue(
                kind=ValueKind.RATE, number=Decimal(50), unit="%", text=scan.words(start, end)
            )
            halves.append(Found(start, end, value, start))
            taken.take(start, end)
    return halves


def _parts_said(flat: str) -> list[str]:
    """Shares that no number says: 镇里出大头，区里出小头."""
    parts = pattern(rf"{_PAYER}(?:大头|小头|[一三]分之[一二])")
    return [said.group() for said in parts.finditer(flat)]
