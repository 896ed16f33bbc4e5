"""A house or a thing that is turned into another, said as a name says it: 一楼改无障碍卫生间 is 一楼无障碍卫生间改造.

What it becomes is what the works are; a clerk says the verb in the middle.
"""

from corpus import late_re as re

_ENDS = r"室|间|厅|房|堂|厕|厕所|卫生间|浴室|坡道|通道|锅炉|驿站|中心|之家|场|车位|院|站|馆|园|床位|书屋|地面|灯|管道|食堂|公厕|车库|仓库|宿舍|公寓|超市|工坊"
_TURNED = re.compile(
    rf"^(?P<front>[一-龥A-Za-z\d]{{2,}}?)(?:(?<![整修技煤危土])(?:改造|改建)(?:建成|造成|成|为)|(?<![整修技煤危土])改(?:建成|造成|成|为)|(?<![整修技煤危土厕旱])改(?![水厕]|户厕))(?P<thing>(?![造建革善进正制良编选错])[一-龥]{{1,8}}?(?:{_ENDS}))$"
)
_KIND = 3
"""Letters of what only says what kind of thing it was."""
_MARK = re.compile(r"^(?P<where>[一-龥]*?)(?:把|将)(?P<what>[一-龥A-Za-z\d]+)$")


def turned_into(topic: str) -> str:
    """The subject with what the thing becomes before the verb; as it is where nothing is turned."""
    found = _TURNED.match(topic)
    if found is None:
        return topic
    front, thing = found["front"], found["thing"]
    if mark := _MARK.match(front):
        front = mark["where"] + mark["what"]
    if len(front) <= _KIND and front[-1] in thing[-_KIND:]:
        return f"{thing}改造"  # 旱厕改成水冲式厕所
    shared = next((n for n in range(len(thing), 1, -1) if front.endswith(thing[-n:])), 0)
    front = front[: len(front) - shared] if len(front) > shared + 1 else front
    return f"{front}{thing}改造"  # 锅炉改燃气锅炉 is 燃气锅炉改造
