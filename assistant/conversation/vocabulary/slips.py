"""What was mistyped, or written in traditional characters, as it is meant: 准却率, 朱管部门, 2此, 改爲 (``assistant/words/slips.txt``, ``unit_slips.txt``)."""

from functools import cache
from importlib.resources import files

from assistant.understanding.lexicon import any_of, units
from corpus import late_re as re
from corpus.schema import Indicator
from corpus.value_units import PLAIN_UNITS
from corpus.values import IndicatorValue, ValueKind

_PAIRS = (
    "預预 萬万 額额 滿满 標标 準准 數数 質质 時时 實实 單单 專专 項项 題题 減减 條条 個个 縣县 區区 鄉乡 鎮镇 辦办 處处 務务 億亿 費费 價价 總总 "
    "財财 撥拨 籌筹 資资 組组 織织 設设 備备 購购 買买 賣卖 發发 給给 對对 錯错 應应 該该 嗎吗 為为 麼么 這这 麗丽 說说 請请 問问 謝谢 導导 檢检 "
    "審审 銷销 復复 刪删 調调 換换 寫写 報报 負负 責责 險险 農农 戶户 貼贴 補补 護护 養养 環环 衛卫 潔洁 訓训 課课 場场 動动 機机 關关 維维 運运 "
    "營营 電电 腦脑 網网 絡络 產产 業业 經经 濟济 會会 態态 續续 響响 級级 類类 種种 樣样 長长 達达 較较 過过 還还 從从 後后 裡里 裏里 內内 開开 "
    "門门 間间 際际 點点 變变 義义 員员 號号 約约 幾几 兩两 雙双 東东 陽阳 陰阴 無无 與与 並并 讓让 舉举 統统 計计 劃划 規规 則则 據据 誰谁 誤误 "
    "詞词 語语 選选 擇择 確确 認认 築筑 舊旧 樓楼 "
)
_TABLE = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}


def simplified(text: str) -> str:
    """``text`` with the traditional characters of everyday commands in their simplified form."""
    return text.translate(_TABLE)


@cache
def _known() -> dict[str, str]:
    lines = files("assistant").joinpath("words", "slips.txt").read_text(encoding="utf-8")
    pairs = (line.split() for line in lines.splitlines() if line and not line.startswith("#"))
    return {wrong: right for right, *slips in pairs for wrong in slips}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _known()), key=len, reverse=True)))


def without_slips(text: str) -> str:
    """``text`` with words of the form that were plainly mistyped as they are written."""
    return _pattern().sub(lambda one: _known()[one.group()], text)


_COUNTED = any_of(units().countable | units().per | units().times)
_ENDS = r"(?=$|[，,。；;！!、/／）)\s]|以[上下内]|左右|每|吧|了(?!解)|就行|也[要放加写补]|(?:都|全)?(?:放|加|写|补|列)[到在进入]|[到放进][数质时成经社生可满])"
_EACH = re.compile(rf"(?<=[元块万])(?:没|美|梅|妹|毎)一?个?(?={_COUNTED})")
"""3000元没人: 每."""
_YUAN = re.compile(rf"(?<=\d)(?P<w>万)?(?:园|员|源|圆)(?=[/／每]|一(?:{_COUNTED}))")
"""800园每天, 50员/次."""
_OR_MORE = re.compile(
    r"(?<=[\d%％‰人次个户场台套份米亩吨天年月日元])(?:一上|已上|以尚|以商|依上)(?=$|[，,。；;！!\s吧了])"
)
_WITHIN = re.compile(
    r"(?<=[\d%％‰人次个户场台套份米亩吨天年月日元时钟])(?:一内|已内|以类|以累)(?=$|[，,。；;！!\s吧了])"
)
_BEFORE = re.compile(r"(?<=[月日底号])(?:钱|潜|千)(?=$|[，,。；;！!\s吧了完])")
"""11月底钱."""
_MORE = frozenset(
    {
        "岁",
        "集",
        "桌",
        "平",
        "席",
        "纸",
        "厘",
        "号",
        "折",
        "代",
        "局",
        "讲",
        "稿",
        "曲",
        "关",
        "级",
        "层",
    }
)
"""Further words that count or measure, rare behind the numbers of a request."""
_LATIN = re.compile(r"[A-Za-zμΩ°\d%％‰‱/／]")
_KNOWN = re.compile(rf"(?:{_COUNTED}|{any_of(_MORE)}|{PLAIN_UNITS})")
_MONEY = re.compile(r"[十百千]?[万亿]?(?:元|块钱|圆)")


@cache
def _slips() -> dict[str, str]:
    lines = files("assistant").joinpath("words", "unit_slips.txt").read_text(encoding="utf-8")
    pairs = (line.split() for line in lines.splitlines() if line and not line.startswith("#"))
    return {wrong: right for right, *slips in pairs for wrong in slips}


@cache
def _unit_slips_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<=\d)(?P<w>万|亿)?(?P<u>{any_of(_slips())}){_ENDS}")


def with_units(text: str) -> str:
    """``text`` with the units behind its numbers as they are written: 2次, 3000元每人, 11月底前."""
    text = _BEFORE.sub("前", _WITHIN.sub("以内", _OR_MORE.sub("以上", text)))
    text = _YUAN.sub(lambda one: f"{one.group('w') or ''}元", text)
    text = _SPELLED_TIMES.sub("次", _EACH.sub("每", text))
    return _unit_slips_pattern().sub(
        lambda one: f"{one.group('w') or ''}{_slips()[one.group('u')]}", text
    )


_SPELLED_TIMES = re.compile(
    r"(?<=[数量次场批][一二两三四五六七八九十])(?:此|刺)(?=$|[，,。；;！!\s吧了])"
)
"""培训次数四此."""


def unknown_unit(value: IndicatorValue, old: Indicator) -> str:
    """The unit of a counted ``value`` that neither ``old`` nor any list of units has; "" for others."""
    unit = value.unit or ""
    if value.kind not in {ValueKind.QUANTITY, ValueKind.FREQUENCY} or not unit:
        return ""
    core = re.sub(r"\([一-龥]{1,2}\)", "", unit)
    if unit == old.parsed.unit or _LATIN.search(core) or core in old.name:
        return ""
    if _MONEY.match(core):
        return "" if _MONEY.fullmatch(core) else unit
    counted = core.lstrip("十百千万亿")
    return "" if not counted or _KNOWN.match(counted) else unit
