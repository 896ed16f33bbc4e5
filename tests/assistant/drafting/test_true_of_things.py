"""A goal says of each thing what is true of it, and of the project what comes of it."""

import pytest

from assistant.understanding.brief import read_brief
from tests.assistant.drafting.drafts import TODAY, drafted


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        # a number that the thing has is no count
        (
            "小型锅炉淘汰补助，10蒸吨以下燃煤锅炉6台，每台补5万",
            "10蒸吨以下燃煤锅炉6台",
            "淘汰10蒸吨",
        ),
        ("给服务站换3台2匹空调和5台60升热水器，共4万元", "更换2匹空调3台", "热水器2匹"),
        # what is only reached
        (
            "2026年水渠维修，清淤支渠8公里，更换闸门5扇，受益农田2400亩，60万元",
            "受益农田2400亩",
            "维修农田",
        ),
        ("2026年3个村道路硬化4公里，200万元", "（3个村", "道路3个"),
        ("2026年9个社区路灯更换，换LED灯400盏，24万元", "（9个社区）", "路灯9个"),
        # devices that are put in
        ("仓库消防整改，消火栓20个，喷淋头300个，30万元", "消火栓20个", "涉及"),
        ("疾控中心采购检测试剂3批、离心机2台，15万元", "试剂3批", "完成试剂"),
        # people at work, people honoured, people who judge
        ("2026年广场管护，绿地2万平方米，卫生保洁4人，20万元", "卫生保洁4人", "开展卫生保洁"),
        (
            "2026年护士节表彰，表彰优秀护士30名、优秀护士长6名，9万元",
            "优秀护士30名、优秀护士长6名",
            "配备",
        ),
        ("2026年烹饪大赛，参赛选手80人，评委9人，12万元", "评委9人", "惠及评委"),
        # how or where something is done is nothing that it is done to
        ("2026年流浪儿童救助，救助90人次，站内照料300人天，8万元", "站内照料300人天", "照料站内"),
        ("2026年家庭教育指导，入户指导300户，讲座20场，9万元", "入户指导300户", "惠及入户"),
        # the whole of a word
        ("2026年禁毒宣传，宣传海报800张，每张5元，0.4万元", "宣传海报800张", "宣传海8"),
        ("海域清理，清理岸线20公里，打捞船租3艘，40万元", "租用打捞船3艘", "打捞船租"),
        # what is given a place is built there
        (
            "2026年蔬菜示范基地，建连栋大棚3栋4000平方米，装滴灌设备2套，90万元",
            "实施蔬菜示范基地建设",
            "完成蔬菜示范基地",
        ),
        ("2026年民间文化展示周，展演8场、展位30个，15万元", "组织开展民间文化展示周", "实施"),
        # a task that a count tells already
        ("我们站冰柜坏了，换3台冰柜、修水泵1台，6万元", "更换冰柜3台", "维修冰柜"),
        # the end of a year is a whole word
        ("2026年内完成渠道硬化3公里，90万元", "年底前完成", "，底前"),
    ],
)
def test_a_clause_is_true_of_its_thing(text: str, said: str, never: str) -> None:
    goal = drafted(text).table.annual_goal
    assert said in goal
    assert never not in goal


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        (
            "2026年茶园改造，改造茶园800亩，每亩补400元，帮助茶农增收",
            "达到帮助茶农增收",
            "带动种植户",
        ),
        ("2026年乡镇文艺汇演5场，15万元，活跃群众文化", "达到活跃群众文化", "丰富"),
        ("污水管网修复2公里，160万，彻底解决污水直排", "达到解决污水直排", "提高污水"),
        (
            "护路员管理补助，护路员60人每人每月200元，配反光服60套每套80元",
            "调动护路员履职积极性",
            "减轻",
        ),
        ("2026年古镇宣传，拍摄短视频12条，10万元", "对古镇的知晓度", "古镇知识"),
        ("给养老院装电梯，1部，40万元", "上下楼", "隐患"),
        ("2026年廉政文化公园管护，绿地1万平方米，8万元", "休闲活动环境", "意识"),
    ],
)
def test_an_effect_is_that_of_the_project(text: str, said: str, never: str) -> None:
    effect = drafted(text).table.annual_goal.partition("达到")[2]
    assert said.removeprefix("达到") in effect
    assert never not in effect


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("2026年内部审计，审计单位9家，6万元", "内部审计"),
        ("2026年度审计局聘请中介机构参与政府投资项目审计，审计项目9个，30万元", "政府投资项目审计"),
        ("开发区厂房消防整改，防火门30樘，25万元", "开发区厂房消防整改"),
    ],
)
def test_a_subject_keeps_its_words(text: str, topic: str) -> None:
    assert read_brief(text, today=TODAY).topic == topic
