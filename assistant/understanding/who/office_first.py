"""A request that names its office and then what is done: 交警大队：红绿灯改造7个路口，标线施划9600平米.

What stands before the colon is who asks; the project is what follows.
"""

from assistant.facts import Brief
from corpus import late_re as re
from corpus.values import ValueKind

_OFFICE = re.compile(
    r"^[一-龥]{1,12}(?:大队|中队|支队|总队|[^邮]局|办公室|[河林安禁农文巡]办|委员会|中心|服务站|[^车水泵电]站|派出所|监管所|管理所|环卫所|[镇乡区县]所|卫生院|医院|街道|[镇乡])$"
)
_DOES = re.compile(
    r"(?:改造|施划|维护|维修|更换|更新|购置|采购|培训|检测|抽检|快检|补助|补贴|奖补|工资|保洁|管护|养护|清运|清淤|建设|新建|安装|宣传|慰问|救助|租赁|运营|运行|服务|治理|防治|整治|监测|检查|评估|编制|演练|演出|修缮|加固|布展|印制|研发|开发|鉴定|免疫|防疫|体检|筛查|装修|绿化|亮化|拆除|征收|补偿|保险|贴息)(?:费|费用|经费)?$"
)
_LONGEST = 24
_MOST = 3


def with_task_topic(brief: Brief) -> Brief:
    """The brief named by all that is done, where its topic is the office before a colon or the first of its tasks."""
    topic = brief.topic or ""
    office = topic if _OFFICE.match(topic) else brief.unit or ""
    if not office or not re.match(rf"\s*{re.escape(office)}\s*[：:，,]", brief.text):
        return brief
    kinds = {ValueKind.QUANTITY, ValueKind.MONEY, ValueKind.UNIT_PRICE}
    tasks = [fact.what for fact in brief.facts if fact.kind in kinds and _DOES.search(fact.what)]
    clause = re.split(r"[，,、；;。\d]", re.split(r"[：:，,]", brief.text, maxsplit=1)[1].strip())[
        0
    ]
    if (said := re.match(r"[一-龥]{2,12}", clause)) and _DOES.search(said[0]):
        tasks.insert(0, said[0])
    tasks = list(dict.fromkeys(re.sub(r"(?:费|费用|经费)$", "", one) for one in tasks))[:_MOST]
    if topic not in {office, *tasks[:1]}:
        return brief
    named = "、".join(tasks)
    while len(named) > _LONGEST and len(tasks) > 1:
        tasks = tasks[:-1]
        named = "、".join(tasks)
    if not tasks or len(named) > _LONGEST:
        return brief
    if len(tasks) == 2:
        named = "和".join(tasks)
    year = re.match(r"^20\d\d年", brief.project_name or "")
    return brief.model_copy(
        update={
            "topic": named,
            "project_name": f"{year[0] if year else ''}{named}",
            "unit": brief.unit or office,
        }
    )
