"""What a name alone says about its value: customary levels, deadlines, directions of effects."""

from dataclasses import dataclass

from assistant.draft import BasisKind
from assistant.drafting.figures.deadlines import year_end
from assistant.drafting.matter.aims import effect_of
from assistant.drafting.rows import Reason
from assistant.facts import Brief
from corpus import late_re as re


@dataclass(frozen=True)
class Level:
    """A value with its reason; ``name`` where the value needs the name changed."""

    name: str
    value: str
    reason: Reason
    question: str = ""


_WHOLE = re.compile(
    r"食品安全|安全保证率|准确率|正确率|及时率|准时率|足额|发放率|验收合格率|合规率|规范率|完整率|反馈率|执行率|兑付率|支付率|拨付率|按.{1,6}率$"
)
_MOSTLY = re.compile(
    r"合格率|达标率|完好率|完成率|办结率|整改率|到位率|到岗率|正常率|参加率|参与率|出勤率|保洁率|响应率|处理率|处置率|安全率|保证率|使用率|通过率"
)
_GRADED = re.compile(
    r"(?<=..)(?:服务|管养|维护|工作|整理|保洁|管理|运营|制作|维保|作业)?(?:质量|效果)$"
)
_WHEN = re.compile(r"(?:时间|时限|期限|时效|进度|时间节点)$")


def level_for(level2: str, name: str, brief: Brief) -> Level | None:
    """The value that goes with a name where no number of this project is known; None if none does."""
    if level2 == "时效指标" and _WHEN.search(name):
        value, reason = year_end(brief)
        return Level(re.sub(r"时效$", "时间", name), value, reason)
    if level2 == "服务对象满意度指标" and name.endswith("满意度"):
        return Level("", "≥90%", _custom("满意度多以90%以上为目标，请按往年调查结果确认。"))
    if level2 in {"质量指标", "时效指标"}:
        if name.endswith("抗体合格率"):
            return Level("", "≥70%", _custom("强制免疫后多按不低于70%考核，请按当年免疫方案核对。"))
        if _WHOLE.search(name):
            return Level("", "100%", _custom("这类要求以全部做到为常见水平，请按本项目实际确认。"))
        if _MOSTLY.search(name):
            return Level("", "≥95%", _custom("同类指标多为95%以上，请按合同或考核标准确认。"))
    if level2 == "质量指标" and _GRADED.search(name):
        return Level(
            f"{name}达标率", "≥95%",
            _custom("“质量”“效果”本身无法考核，改为达标率；多为95%以上，请按合同或考核标准确认。"),
        )  # fmt: skip
    if level2.endswith(("效益指标", "影响指标")):
        effect = effect_of(name)
        if effect:
            return Level(effect[0], effect[1], _effect())
        if not re.search(r"率$", name):
            found = re.search(r"(事故|隐患|纠纷|矛盾|案件|投诉|污染|风险|负担)", name)
            value = (
                "有效减少"
                if found
                else "得到保障"
                if re.search(r"安全|稳定|运行|运转|权益|生活|需求|需要$", name)
                else "有效提升"
            )
            return Level("", value, _effect())
    return None


def _custom(text: str) -> Reason:
    return Reason(BasisKind.CUSTOMARY, text)


def _effect() -> Reason:
    return Reason(
        BasisKind.LIBRARY,
        "效益类指标的常用表述；请准备能说明变化的材料（统计数据、前后对比、走访记录等）。",
    )


_COUNTED = (("场次", "场（次）"), ("人次", "人（次）"), ("次数", "次（场）"), ("人数", "人"), ("户数", "户"),
            ("份数", "份"), ("面积", "平方米"), ("长度", "公里"))  # fmt: skip


def count_question(name: str) -> str:
    """The question for a count, with the unit that its name suggests: …次数是多少次（场）？"""
    unit = next((unit for ending, unit in _COUNTED if name.endswith(ending)), "")
    return f"{name}是多少{unit}？"
