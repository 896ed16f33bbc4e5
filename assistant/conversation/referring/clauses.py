"""A message cut into clauses, and what a clause speaks of."""

from functools import lru_cache

from assistant.conversation.referring.targets import is_cell_word
from assistant.conversation.vocabulary.value_words import is_class_word
from corpus import late_re as re

_SPLIT = re.compile(
    r"[，,；;。！!\n]+|(?<=.)(?:然后|并且|同时|接着|顺便(?:再)?|另外(?:再)?|以及(?=把|将|删|加)|并(?=把|将|删|加)|再(?=把|将)|还有(?=把|将|就是))"
)
QUOTED = r"“[^”]*”|\"[^\"]*\"|《[^》]*》"
_WHOLE = re.compile(rf"{QUOTED}|\d{{1,3}}(?:,\d{{3}})+")
_ITEM = re.compile(r"(?:^|(?<=[；;，,。\n]))\s*\d{1,2}[、.)）]\s*(?=[\u4e00-\u9fff])")
_SPOKEN_OF = re.compile(
    r"^(?P<w>第?[\d一二三四五六七八九十]+[条行项]|.{2,10}?)(?:这个|那个|这条|那条|这里|那里|的?名字|的?名称|叫法|说法|也|写得|没那么|没有那么|不对路|怪|不对|不好|不合适|有点|改一下|改下|调一下|去掉|少报|多报|涨了|降了|变了|不准)"
)


def split(text: str) -> list[str]:
    """The clauses of a message; quoted words and long numbers stay whole."""
    return list(_split(text))


@lru_cache(maxsize=4096)
def _split(text: str) -> tuple[str, ...]:
    held: list[str] = []

    def hold(found: re.Match[str]) -> str:
        held.append(found.group())
        return f"\x00{len(held) - 1}\x01"

    text = _ITEM.sub("", text)
    parts = _SPLIT.split(_WHOLE.sub(hold, text))
    return tuple(
        clause
        for part in parts
        if (clause := re.sub(r"\x00(\d+)\x01", lambda found: held[int(found.group(1))], part).strip())
    )  # fmt: skip


def subject_of(clause: str) -> str:
    """What a clause is about, where the next one only says what to do with it."""
    words = re.sub(
        r"(?:好像|似乎|感觉|觉得|是不是)?(?:有点|有些|太|偏|不够|写得|定得|填得|写|填)*(?:高|低|多|少|大|小|长|短|错|不对|不合适|笼统|模糊|不好)?(?:了|吧|啊|点|些)*$",
        "",
        clause,
    )
    words = re.sub(r"(?:跟|和|与)[^，。]{1,10}(?:重了?|重复了?|一样|差不多)$", "", words)
    words = (
        re.sub(
            r"(?:这个|那个|的)?(?:名字|名称|叫法|说法)(?:不好|不对|不合适|太长了?|不准确)?$",
            "",
            words,
        )
        or words
    )
    words = re.sub(r"(?:少|多)(?:报|写|填|算|做)(?:一?点儿?|些)?$", "", words)
    words = re.sub(r"(?:便宜|贵|涨价|降价)(?:了|点|些)*$", "", words)
    words = re.sub(
        r"(?:那里|这里|那条|这条|写错|填错|来不及|赶不上|不够|应该算.{2,4}|没用|不用|不合适)$",
        "",
        words,
    )
    if words == clause and (found := _SPOKEN_OF.match(clause)):
        words = found.group("w")
    if is_cell_word(words) or is_class_word(words) or (2 <= len(words) <= 10 and words != clause):
        return words
    return ""
