"""Requests as they are typed and dictated: talk around the project, no pauses, shared money."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.facts import Brief
from assistant.understanding.arithmetic.reckoning import reckon
from assistant.understanding.brief import read_brief
from assistant.understanding.who.bearing import is_share
from assistant.understanding.wording.goods import Placed
from assistant.understanding.wording.run_on import with_pauses
from assistant.understanding.wording.talk import matter_said
from corpus.money import Money


def read(text: str) -> Brief:
    return read_brief(text, today=date(2025, 9, 15))


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("我刚接手不太会写，帮我出一份2025年村级路灯维护的绩效目标表，428盏灯", "2025年村级路灯维护"),
        ("老师好我刚来的不太懂先帮我出一份2025年村级路灯维护的表，428盏灯", "2025年村级路灯维护"),
        ("麻烦帮忙做一份2026年儿童日间照料中心运行项目的绩效目标表，照料儿童60名", "2026年儿童日间照料中心运行"),
        ("我是退休老师，在书屋帮忙，农家书屋图书更新，更新图书2400册", "农家书屋图书更新"),
        ("刚才张镇长在会上说了河道漂浮物打捞要报，河道漂浮物打捞，打捞船2艘", "河道漂浮物打捞"),
        ("县里文件下来了要求各乡镇搞残疾儿童送教上门，我们镇14个孩子", "残疾儿童送教上门"),
        ("你好，我是财政所新来的，所长让我把村级会计代理费做个表，18个村", "村级会计代理费"),
        ("明年社区的消防演练怎么写啊，搞4次", "2026年社区消防演练"),
        ("林业站报的：明年松材线虫病防治，疫木清理2300株", "2026年松材线虫病防治"),
        ("2025年65岁以上老年人健康体检，计划体检2600人", "2025年65岁以上老年人健康体检"),
        ("图书馆的空调坏了3台，修也修不好，要换新的，一台7200", "图书馆空调更换"),
        ("小王，你把那个高标准农田的再报一遍，1.5万亩，一亩1800", "高标准农田"),
        ("会上定的事，全县农村供水水质检测，检测点62个", "全县农村供水水质检测"),
        ("卫健局要求每个村都得有健康小屋，血压计23台一台280", "村健康小屋"),
        ("镇里的集贸市场想搞个改造，摊位86个", "集贸市场改造"),
        ("大爷大妈跳舞没地方，社区打算把旧球场改一改，塑胶地面700平", "旧球场改造"),
        ("小区的化粪池堵了好几年了，我们街道今年想清掏45个", "2025年小区化粪池清理"),
        ("我们图书室的电脑老死机，村民意见很大，文化活动中心地面维修，120平", "文化活动中心地面维修"),
    ],
)  # fmt: skip
def test_talk_names_no_project(said: str, name: str) -> None:
    assert read(said).project_name == name


def test_a_greeting_a_plea_and_who_asks_leave_no_facts() -> None:
    brief = read(
        "您好，我是新来的小赵，第一次弄这个，帮我做一份防汛物资采购的表，救生衣200件，谢谢"
    )
    assert [(fact.what, fact.text) for fact in brief.facts] == [("救生衣", "200件")]
    assert brief.unit is None


def test_an_office_that_says_who_it_is_becomes_the_unit() -> None:
    assert read("你好，这边是双河镇卫生院，村医培训40人").unit == "双河镇卫生院"
    assert read("乡镇运动会，比赛项目8个，主办单位柳河镇文化站").unit == "柳河镇文化站"
    assert read("我是社区的网格员，楼道清理86栋").unit is None


def test_what_is_talk_alone_stays_as_it_is() -> None:
    assert matter_said("我刚接手，不太会写") == "我刚接手，不太会写"
    plain = "项目名称：农村改厕\n预算：40万元\n改厕200户，每户补助2000元，10月底前完工"
    assert matter_said(plain) == plain


def test_pauses_are_heard_in_what_was_dictated() -> None:
    brief = read(
        "那个小刘啊帮我弄明年环卫车辆采购的那个表垃圾压缩车四辆每辆四十二万然后洒水车两辆每辆三十五万六月底之前要到位"
    )
    assert brief.project_name == "2026年环卫车辆采购"
    assert reckon(brief).total == Money.parse("238万元")
    assert [fact.what for fact in brief.facts][:4] == [
        "垃圾压缩车",
        "垃圾压缩车",
        "洒水车",
        "洒水车",
    ]
    assert brief.facts[-1].text == "六月底之前"


def test_a_pause_keeps_its_place() -> None:
    said = "清运车三辆租的一辆一个月八千保洁员二十二个人一个人一个月一千五都是算十二个月"
    placed = with_pauses(Placed(said, tuple(range(len(said)))))
    assert placed.text.replace("，", "") == said
    assert placed.text.count("，") >= 3
    assert all(
        char == "，" or said[place] == char
        for char, place in zip(placed.text, placed.places, strict=True)
    )


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("路灯维护，6个村428盏路灯，一盏灯一年维护费65元", "2.782万元"),
        ("校车安全员补助，校车34辆，每辆配1名安全员，一名安全员一个月补助800元，一年按10个月算", "27.2万元"),
        ("舞蹈室装修，地板160平，一平180块，装两台空调一台5500", "3.98万元"),
        ("护林员补助，护林员42人一人一月800，6个月", "20.16万元"),
        ("防汛沙袋购置，沙袋20000条两块五一条", "5万元"),
        ("夏令营，50个娃，15天，一个娃一天伙食60", "4.5万元"),
        ("青年夜校，6门课，每门课10节，一节课老师300", "1.8万元"),
        ("档案数字化，纸质档案8万页，扫描一页3毛5", "2.8万元"),
        ("走访优抚对象318人，慰问品标准200块一个人", "6.36万元"),
        ("控辍保学宣传，明白卡1000张5毛一张", "0.05万元"),
        ("教师培训，骨干教师65人，培训6天，一人一天400包吃住", "15.6万元"),
    ],
)  # fmt: skip
def test_prices_of_one_of_what_is_counted(said: str, total: str) -> None:
    assert reckon(read(said)).total == Money.parse(total)


def test_a_stated_total_is_no_further_item() -> None:
    brief = read("水渠维修，修斗渠3.2公里，一公里8万块，总共花了30万")
    assert brief.amount == Money.parse("30万元")
    reckoning = reckon(brief)
    assert (reckoning.total, reckoning.agrees) == (Money.parse("25.6万元"), False)
    assert "请确认" in reckoning.sentence


def test_who_gives_the_money() -> None:
    bed = read("幼儿园小床更换360张，一张280块，教育局出8万，剩下幼儿园自己的保教费出2.08万")
    assert (bed.fiscal, bed.other) == (Money.parse("8万元"), Money.parse("2.08万元"))
    aid = read("残疾人辅具适配320名，人均1500元，其中省级补助20万，其余区财政出")
    assert aid.fiscal == Money.parse("20万元")
    assert aid.rest_public
    assert not read("老年人体检2600人，每人100元，区财政出20万，其余医院自筹").rest_public


def test_a_share_is_no_rate_to_be_reached() -> None:
    brief = read("营养餐补助，幼儿420个，一天补3块，一年200天，区上拿60%，镇上拿40%")
    rates = [fact.what for fact in brief.facts if "%" in fact.text]
    assert rates == ["区上拿", "镇上拿"]
    assert all(map(is_share, rates))
    assert any("区上拿60%" in note for note in brief.notes)


def test_an_answer_within_a_time_is_a_time() -> None:
    (fact,) = [f for f in read("办公系统运维，终端85台，故障2小时内响应").facts if "小时" in f.text]
    assert (fact.what, fact.value.sign, fact.value.number) == ("故障响应时间", "≤", Decimal(2))


def test_the_day_of_a_meeting_is_no_term() -> None:
    brief = read("按9月12日局长办公会意见，将不动产登记档案整理纳入2026年预算，整理档案5.2万卷")
    assert brief.project_name == "2026年不动产登记档案整理"
    assert [fact.text for fact in brief.facts] == ["5.2万卷"]


def test_what_has_been_is_no_target() -> None:
    brief = read("卫生院的救护车跑了20万公里了，院里研究决定换一台，报价32万，去年救护1200人")
    assert brief.project_name == "卫生院救护车更换"
    assert [fact.text for fact in brief.facts] == ["一台", "32万"]


def test_a_number_without_its_unit_is_told() -> None:
    brief = read("食堂炊事员工资，炊事员3个，一个人一个月2800，干10个月，另外买冰柜2台8600")
    assert all("8600" not in fact.text for fact in brief.facts)
    assert any("2台8600" in note and "没有用上" in note for note in brief.notes)


def test_a_yearly_total_is_the_total() -> None:
    brief = read("机关食堂食材配送，预算大概96万一年，就餐220人")
    assert brief.amount == Money.parse("96万元")


def test_a_rate_without_its_sign() -> None:
    fact = read("旱厕改造380户，群众满意度90以上").facts[-1]
    assert (fact.value.sign, fact.value.number, fact.value.unit) == ("≥", Decimal(90), "%")


def test_people_of_the_villages_are_people() -> None:
    people = read("农村饮水管网改造，铺管8.5公里，受益3个村2100人").facts[-1]
    assert (people.what, people.text) == ("群众", "2100人")


@pytest.mark.parametrize("asked", ["做个表", "弄张绩效表", "帮我填个表", "拟一份目标表"])
def test_what_is_wanted_of_the_program_is_no_project(asked: str) -> None:
    brief = read(f"{asked}，明年大学生暑期实习活动，招募60人，每人补贴1800元")
    assert "表" not in brief.topic
    assert "实习" in brief.topic
