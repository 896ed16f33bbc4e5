"""A new name without the words that order it: 一条群众防控意识, 中增加标志牌管护机制, 弄成整治小区数."""

import re

from corpus.errors import shorten

_ORDER = re.compile(
    r"^(?:(?:里头?|里面|中|内|下面?|上)?(?:再|还|也|另外?|就|都|请|给我|帮我)*(?:增加|新增|增列|增设|添加|添上|加上|加入|补充|补上|补列|列上|写上|加|添|补)一?[条个项行](?:指标)?[：:]?"
    r"|(?:里面|里头|中|内)(?:增加|新增|增列|增设|添加|补充)"
    r"|一[条项行](?:指标)?(?:关于|有关)?[：:]?"
    r"|(?:让|叫我们?|要求)(?:加上?|补上?|写上?|列上?|增加)(?=[\u4e00-\u9fff]{4})"
    r"|(?:弄|整|搞|列|做|改|换|变|写)成(?:个)?(?=[\u4e00-\u9fff]{3})|名为(?=[\u4e00-\u9fff]{3})|(?:对了|然后|嗯+|哦|那个|就是)(?=[\u4e00-\u9fff]{4}))"
)
_TALKING = re.compile(
    r"(?:名字|名称)[换改]|顺一?点|好[一]?点$|^(?:个?(?:具体|明确|准确)的?(?:日期|时间|数|数字|指标|内容))$|多了?个[\u4e00-\u9fff]字|那[块条行项]$|我们|你|^[对嗯哦]了|[没不]说$"
)
"""What no row is called, however the message was read."""


def bare_name(name: str) -> str:
    """``name`` without the verb and the fillers that stood before it."""
    before = ""
    while before != name:
        before, name = name, _ORDER.sub("", name.strip(" ，,：:"))
    return name


def is_talk(name: str) -> bool:
    """True for words about a name (嗯名字换, 多了个拆字) that can be none themselves."""
    return _TALKING.search(name) is not None


def unclear_name(name: str) -> str:
    """The reply where the words that would be the name are only about it."""
    return f"没有看清新名称：“{shorten(name)}”不像指标名称，表格没有改动。请直接写出名称，例如“第2条改名为验收合格率”。"
