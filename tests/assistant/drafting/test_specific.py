"""Drafts that say of what they are: the object and the task in names, the people, the kind itself."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from assistant.draft import Draft
from assistant.drafting.compose import compose
from assistant.understanding.brief import read_brief
from corpus.settings import Settings


@cache
def drafted(text: str) -> Draft:
    brief = read_brief(text, today=date(2026, 11, 26))
    return compose(brief, None, Settings(home=Path("unused")), this_year=2026)


def told(text: str) -> list[str]:
    return [f"{row.name}：{row.value}" for row in drafted(text).table.indicators if row.applicable]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("渠系闸门检修，检修86座，每座600元，5.16万元", "渠系闸门检修数量：86座"),
        ("县公证援助案件补助，承办140件，每件700元，9.8万元", "公证援助案件承办数量：140件"),
        ("县公证援助案件补助，承办140件，每件700元，9.8万元", "公证援助案件补助标准：700元/件"),
        ("厂区绿篱修剪补植，修剪900株，每株8元，1万元", "厂区绿篱修剪单价：≤8元/株"),
        ("渔政中队协管员薪酬和社保，9个协管员，人均年5万元，45万元", "协管员薪酬及社保标准：5万元/人/年"),
        ("婚姻档案数字化加工，库藏登记档案3万页，每页0.5元，1.5万元", "数字化成果验收合格率：100%"),
        ("购买康复服务，聘请康复师4名，每名年服务费6万元，24万元", "康复师服务费标准：≤6万元/名/年"),
        ("河水检测 80个样 每个150元 1.2万元", "河水检测样品数量：80个"),
        ("河水检测 80个样 每个150元 1.2万元", "河水检测单价：≤150元/个"),
        ("种子质量抽检，抽检60批次，每批次500元，3万元，合格率不低于96%", "种子检测合格率：≥96%"),
        ("给联防队员配手电筒90支，每支120元，1.08万元，5月底前配发", "手电筒验收合格率：100%"),
        ("给联防队员配手电筒90支，每支120元，1.08万元，5月底前配发", "联防队员满意度：≥90%"),
        ("水文观测，更新维护水尺12个、雷达水位计5处，6万元，汛期前完成检修", "检修完成时间：汛期前"),
        ("社区书屋运营补贴，6家，每家2万元，12万元", "补贴社区书屋数量：6家"),
        ("高龄津贴", "高龄老人满意度：≥90%"),
        ("机关灶房燃气费，全年3万元", "费用支付准确率：100%"),
        ("敬老院桌椅更换80套，每套300元，2.4万元，9月开学前到位", "敬老院桌椅更换完成时间：9月开学前"),
        ("村道修缮队工具，买铁锹200把每把40元，1万元", "总成本：≤1万元"),
    ],
)  # fmt: skip
def test_a_row_says_its_object_its_task_and_its_people(text: str, said: str) -> None:
    assert said in told(text)


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("中学教室照明改造，40间教室，每间3000元，12万元", "夜间出行"),
        ("城区行道树补植，补植法桐80棵，每棵500元，4万元", "造林"),
        ("机关大院物业费，面积2000平方米，每平方米每月3元，全年7.2万元", "住户"),
        ("机关食堂水电费，全年9万元", "食品"),
        ("信访接访工作经费6万元", "服务活动次数"),
        ("党建阵地建设，新建展室2个、改建3个，40万元", "活动参加率"),
        ("业务系统安全测评，2个系统每个3万元，6万元", "上线"),
        ("诉讼卷宗数字化扫描，卷宗2万页，每页0.5元，1万元", "整理"),
        ("送医下乡义诊10场，每场2000元；村医补助8人，每人1500元", "劳动报酬"),
    ],
)  # fmt: skip
def test_rows_and_effects_of_a_neighbouring_kind_do_not_come_in(text: str, foreign: str) -> None:
    assert not any(foreign in one for one in told(text))
    assert foreign not in (drafted(text).table.annual_goal or "")


def test_what_each_of_several_named_places_has_is_counted_for_all() -> None:
    draft = drafted("职工技能培训，钳工焊工各2个班，每班30人，预算20万元")
    assert "培训班数量：4个" in told(draft.brief.text)
    assert any("钳工焊工各2个" in note and "4个" in note for note in draft.notices)
    assert "长沙举办场次：2场" in told("文旅推介会，赴武汉、长沙各办2场，预算20万元")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("乡里要修通组道路2公里，水泥路面，80万元", "通组道路建设"),
        ("村里修通组道路2公里，水泥路面破损严重，20万元", "通组道路维修"),
        ("新修机耕道3公里，60万元", "机耕道新建"),
        ("新建2个社区共享菜园，每个4万元，8万元", "社区共享菜园新建"),
    ],
)
def test_a_road_is_made_where_the_request_says_of_what(text: str, topic: str) -> None:
    assert read_brief(text, today=date(2026, 11, 26)).topic == topic


def test_an_amount_behind_a_count_is_spent_on_what_is_counted() -> None:
    rows = told(
        "农家书屋补助，48个书屋，每个2000元，9.6万；阅读活动20场，每场3000元，6万。总共15.6万元"
    )
    assert "阅读活动支出：≤6万元" in rows
    assert not any("（2）" in one for one in rows)
