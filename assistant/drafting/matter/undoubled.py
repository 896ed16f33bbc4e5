"""A name in which no word is said twice in a row: 工资工资发放 -> 工资发放."""

from functools import lru_cache

from corpus import late_re as re


@lru_cache(maxsize=4096)
def undouble(text: str) -> str:
    """Words said twice in a row said once: 工资工资发放 -> 工资发放, 改厕完成改厕 stays."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"([\u4e00-\u9fff]{2,})\1", r"\1", text)
    text = re.sub(r"(运维|维护)(?:维护|运维)", r"\1", text)
    text = re.sub(r"(维修|修缮|加固|修复|养护|硬化)改造", r"\1", text)
    text = re.sub(r"((?:采购|购置|购买|添置|配备|配置).*)购置", r"\1", text)
    text = re.sub(r"(运维|维护)服务维护", r"\1服务", text)
    text = re.sub(r"(硬化|铺设|修建|新建|扩建|改建|打井)建设", r"\1", text)
    text = re.sub(r"^(化解|调解|办理|处理|查处|审理|调处)(.{2,})办理(件数)$", r"\1\2\3", text)
    text = re.sub(r"(更换|更新)购置", r"\1", text)
    text = re.sub(r"(修补|修复|疏通|清理|拆除|更换|清运|补植|清淤)整治", r"\1", text)
    text = re.sub(r"慰问金(?=[人户]数$)", "慰问金发放", text)
    text = re.sub(r"慰问(.{1,3})慰问", r"慰问\1", text)
    text = re.sub(r"(户|对象|样本|企业|单位)对象(?:户数|人数|数量)$", r"\1数量", text)
    text = re.sub(
        r"(体检|筛查|接种|免疫|检查|测评|托养|照护)服务(?=人数$|户数$|次数$)", r"\1", text
    )
    text = text.replace("人口人数", "人口数")
    text = re.sub(r"^([一-龥]{1,3}费)([一-龥]{1,4})\1", r"\2\1", text)  # 电费灯电费标准
    text = text.replace("费费用", "费").replace("户户数", "户数")
    text = re.sub(r"(?<=[年疾])人人数", "人数量", text)
    text = text.replace("人人数", "人数")
    return re.sub(
        r"(补助|补贴|奖补|奖励|资助|工资|报酬|津贴)(?:补助|补贴|奖补|费用)", r"\1", text
    )  # fmt: skip
