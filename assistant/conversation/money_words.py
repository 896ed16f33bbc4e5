"""The words in which clerks tell who pays: 其中5万是自筹的, 全部由财政拨款."""

import re

from assistant.conversation.actions import (
    Change,
    SetTo,
    Shift,
)
from assistant.conversation.said_values import NUMBER


def money_source(clause: str) -> Change | None:
    """其中5万是自筹的; 全部由财政拨款; 自筹不出了; 多出来的2万是自筹."""
    found = re.match(
        rf"^多(?:出来|出|了)?的?(?P<v>{NUMBER}[万亿]?元?)(?:全|都|是|由|走|靠|用)+(?:.{{0,6}})?(?P<src>自筹|财政|上级|其他)",
        clause,
    )
    if found:
        return Shift("财政拨款" if found.group("src") in {"财政", "上级"} else "其他资金", found.group("v"), True)  # fmt: skip
    found = re.match(
        rf"^(?:.{{0,10}}?(?:里面?|里头|中|其中))?(?:有|的)?(?P<v>{NUMBER}(?:万元|万|元|亿元|块))(?:是|由|来自|为|属于)(?P<src>.{{0,10}}?(?:自筹|自有|社会捐|村集体|捐款|自己出|自己掏)|.{{0,6}}?(?:财政|上级|拨款|专项)).{{0,6}}$",
        clause,
    )
    if found:
        own = re.search(r"自|捐|集体", found.group("src")) is not None
        return SetTo("其他资金" if own else "财政拨款", found.group("v"))
    found = re.match(
        rf"^(?:剩下的?|其余的?|余下的?)(?P<v>{NUMBER}(?:万元|万|元))?(?:由|用|靠|走|从|是)?[^，。\d]{{0,6}}(?:自筹|党费|村集体|社会捐赠|自有资金|自己出)[^，。]{{0,4}}$",
        clause,
    )
    if found:
        return SetTo("其他资金", found.group("v") or REST)
    found = re.match(
        rf"^(?:区|县|市|省|上级|本级|中央)?财政(?:只|就|先)?(?:给|出|安排|拨|批|补)(?:了)?(?P<v>{NUMBER}(?:万元|万|元))$",
        clause,
    )
    if found:
        return SetTo("财政拨款", found.group("v"))
    found = re.match(
        rf"^(?:这|那|总额|资金|{NUMBER}(?:万元|万))?(?:里头|里面|里|中|其中)(?:有)?(?P<who>[^，。\d]{{1,8}}?)(?:赞助|捐赠|捐助|出资|出|承担|支持)(?:了)?(?P<v>{NUMBER}(?:万元|万|元))$",
        clause,
    )
    if found:
        treasury = re.search(r"财政|上级|中央|省|市级", found.group("who")) is not None
        return SetTo("财政拨款" if treasury else "其他资金", found.group("v"))
    found = re.match(
        rf"^(?:资金来源|资金)?(?:里面?|中)?(?:拟|其中)?(?:由)?(?P<who>[^，。\d]{{0,8}}?)(?:自筹|列支|承担|解决|出资|负担|出)(?:资金)?(?P<v>{NUMBER}(?:万元|万|元|亿元))$",
        clause,
    )
    if found and (found.group("who") or "自筹" in clause):
        treasury = re.search(r"财政|上级|中央|省|市级", found.group("who")) is not None
        return SetTo("财政拨款" if treasury else "其他资金", found.group("v"))
    if re.fullmatch(
        r"(?:全部|全都|全|都)(?:改)?(?:由|靠|用|是|走|从)(?:区|县|市|上级|本级)?财政(?:拨款|资金|出|承担|安排|解决|走)*",
        clause,
    ):
        return SetTo("其他资金", "0元")
    if re.fullmatch(
        rf"(?:自筹|其他资金|自筹资金|村集体自筹|自筹部分)(?:的)?(?:那)?(?:{NUMBER}(?:万元|万|元))?(?:那部分|那块|部分)?(?:不出了?|没有了?|取消了?|不要了?|不用出了?|没了|没到位|改由财政出)",
        clause,
    ):
        return SetTo("其他资金", "0元")
    return None


REST = "其余"

"""What stands for all that the other sources leave of the total."""
