"""A thing that a name is made of, without who has it."""

from assistant.understanding.subjects.topics import POINTING, TAIL
from corpus import late_re as re

WHOSE = re.compile(
    r"^(?:(?:我们|咱们|我|咱|本|俺们)(?:的|这)?(?=.{2})|(?:单位|街道|社区|办事处|[镇村乡县局所院校])(?:里|上)(?:面)?的?(?=.{2})|(?:街|路|村|镇)上的?(?=.{2}))"
)
"""Whose it is, said in front: 我们学校的, 镇上的."""


def plain_thing(text: str) -> str:
    """A thing without who has it and without 的: 我们学校的操场 -> 学校操场."""
    text = WHOSE.sub("", POINTING.sub("", text.strip()))
    text = re.sub(r"^(?:全[镇县乡市区村]|辖区内?|[里上])的?(?=.{2})", "", text)
    text = re.sub(r"(?<=..)(?:里面|里头|里|上面)的", "", text)
    text = re.sub(r"(?:这些|那些|这个|那个|等)+(?:东西|物资|物品)?$", "", text)
    return TAIL.sub("", text.replace("的", "")).strip("、，, ")
