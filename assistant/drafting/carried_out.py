"""What a sentence says is done with a subject that is no deed: 做好老干部工作, 实施微型消防站建设.

开展 and 实施 take what can be carried out. People, bodies and things cannot be.
"""

import re

from assistant.drafting.acts import is_verb, split_end
from assistant.drafting.things import STAFF
from assistant.understanding.lexicon import any_of, people

_FIELDS = re.compile(
    r"(?:工会|妇联|团委|统战|人大|政协|关工委|科协|残联|侨联|工商联|武装|人武|老干部|离退休干部|综治|信访|双拥|宗教|民族|党建|党务|群团)$"
)
"""Fields of an office's work, that are called by those who do it or for whom it is done."""
_STANDS = re.compile(r"(?:站|中心|广场|桥|步道|公园|亭|长廊|服务点|驿站|礼堂|书屋|活动室)$")
"""What is built, and is no deed."""


def carried_out(action: str, topic: str) -> str:
    """The action with a verb that the subject can be the object of; ``topic`` is the subject."""
    found = re.fullmatch(r"(组织开展|开展|实施)(?P<what>.+)", action)
    if found is None or found["what"] != topic or is_verb(topic[-2:]) or split_end(topic):
        return action
    if _STANDS.search(topic):
        return f"实施{topic}建设" if found[1] == "实施" else action
    if _FIELDS.search(topic) or STAFF.search(topic) or _persons().search(topic):
        return f"做好{topic}工作"
    return action


def _persons() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(people())})$")
