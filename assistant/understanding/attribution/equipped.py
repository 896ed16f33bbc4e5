"""Places and people counted, without what is brought to them: 给3个敬老院｜装烟感报警器."""

from corpus import late_re as re

_AT_PLACE = re.compile(
    r"(行政村|自然村|村|社区|街道|乡镇|镇|学校|小区)(?:[补装配换建修发]$|"
    r"(?:编(?!外|内|制)|建(?![设档筑制材成立])|修(?![建缮订养])|装(?![修备置饰])|配(?![套备送电])|换(?![届])|铺(?!设)|挖(?!掘)|印(?!制|刷))(?=[一-龥]{2,}))"
)
"""What is done at the places counted: 58个行政村｜编村庄规划."""

_FOR = re.compile(r"(?:给|为|帮|替)(?:[全我本][县市区镇乡村街][道里]?|辖区|下辖|这)?$")
_EQUIPPED = re.compile(
    r"(?:(?<=[一-龥]{2})|(?<=[班村户校组队家])(?=各?[装买配换发]))各?(?:装|买|配|换|修|建|送|添|发|做|铺|盖)[一-龥A-Za-z]{1,}$"
)
"""What is done for those counted: 给3个敬老院｜装烟感报警器."""


def without_equipping(flat: str, at: int, after: str) -> str:
    """The noun behind a number at ``at``, without what they get for whom something is done."""
    return _EQUIPPED.sub("", after) if _FOR.search(flat[:at]) else after


def place_alone(after: str) -> str:
    """行政村 of 58个行政村编村庄规划: what is done at the places is no part of the noun."""
    found = _AT_PLACE.match(after)
    return found.group(1) if found else after
