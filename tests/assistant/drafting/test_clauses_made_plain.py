"""What a reader strikes in a goal is told plainly: verbs without their thing, things that are no nouns, bills carried out."""

import pytest

from assistant.drafting.goal_text.sound_whole import sound_whole
from tests.assistant.drafting.drafts import drafted


@pytest.mark.parametrize(
    ("text", "said", "never"),
    [
        ("民俗馆讲解员培训，讲解员35人，培训4天，每人每天300元", "讲解员35人", "惠及讲解员"),
        ("机关食堂劳务外包，厨师4人帮厨6人，一年41万元", "帮厨6人", "惠及帮厨"),
        ("河道水草打捞，打捞水面900亩，租船5艘，雇工20人，总经费28万", "租船5艘", "配备租船"),
        ("河道水草打捞，打捞水面900亩，租船5艘，雇工20人，总经费28万", "雇工20人", "惠及雇工"),
        (
            "水库除险加固工程，新建溢洪道1座、坝体防渗加固180米",
            "，坝体防渗加固180米",
            "加固坝体防渗",
        ),
        ("食品安全监督抽检 900批次 54万元", "900批次", "批次900批次"),
        ("保安工资及社保 40人 人均5万元/年 200万元", "发放工资并缴纳社保", "发放工资，"),
        (
            "民族小学设备购置，投影仪6台、音响4套，共18万元，政府采购，9月前验收",
            "投影仪6台",
            "采购政府",
        ),
        ("党报党刊征订费 5.8万元", "完成党报党刊征订", "征订费工作"),
        ("财务清查审计中介费9万", "财务清查审计", "完成财务清查审计中介费"),
        ("企业消防诊断，聘第三方做消防诊断，诊断企业60家，每家3000元", "诊断企业60家", "覆盖诊断"),
        ("乡道交通设施，标志牌新设60面，护栏更换2公里，共90万", "标志牌60面", "标志牌新60"),
        ("校车监控平台升级，覆盖校车70辆，预算40万元", "覆盖校车70辆", "配备校车"),
        (
            "林区防火隔离带开设28公里，每公里9000元，共25.2万元",
            "林区防火隔离带开设（28公里）",
            "开设长度",
        ),
        ("县志办编印年鉴1200册，每册150元，共18万元", "编印年鉴1200册", "县志办编印年鉴1200"),
    ],
)
def test_a_clause_says_what_is_done_to_what(text: str, said: str, never: str) -> None:
    goal = drafted(text).table.annual_goal
    assert said in goal
    assert never not in goal


def test_tasks_without_number_are_not_lost() -> None:
    goal = drafted(
        "高标准农田建设后管护，1.1万亩，每亩15元，主要是修机耕路、清渠、换损坏的出水口"
    ).table.annual_goal
    assert "维修机耕路" in goal
    assert "更换出水口" in goal


@pytest.mark.parametrize(
    ("whole", "sound"),
    [
        ("实施辅警服装费", "实施辅警服装购置"),
        ("开展标志牌设置工作", "实施标志牌设置"),
        ("实施传承人传习补助工作", "落实传承人传习补助政策"),
        ("保障公务用车运行维护费支出", "做好公务用车运行维护"),
        ("完成人口普查员劳务", "按标准足额发放人口普查员劳务费"),
        ("实施路灯改造", "实施路灯改造"),
    ],
)
def test_no_bill_is_carried_out(whole: str, sound: str) -> None:
    assert sound_whole(whole) == sound
