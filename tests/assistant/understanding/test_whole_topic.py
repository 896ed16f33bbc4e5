"""A subject is a thing with what is done to it: never a bare verb, a sentence, or an office before its verb."""

from datetime import date

import pytest

from assistant.understanding.brief import read_brief

TODAY = date(2025, 11, 3)


@pytest.mark.parametrize(
    ("request_text", "topic"),
    [
        ("街道购买3台雾炮车，每台42万，共126万元，6月底前到位", "雾炮车购置"),
        ("因为暴雨冲垮了2条生产路，共1.6公里，申请修复资金48万元，9月前完工", "生产路修复"),
        ("去年汛期渗漏严重，所以今年安排除险加固塘坝4座，每座18万元，共72万元", "塘坝除险加固"),
        ("因去年水毁，今年计划修复拦河坝3座，每座22万元，共66万元，8月底完工", "拦河坝修复"),
        ("乡政府修复灌溉堰坝4座，每座9万元，总投资36万元", "灌溉堰坝修复"),
        ("县融媒体中心拍摄乡村宣传片30条，每条7000元，共21万元", "乡村宣传片拍摄"),
        ("镇里封填废弃水井63眼，每眼4500元，11月底前完", "废弃水井封填"),
        ("退役军人事务站春节走访慰问烈属家庭64户，每户300元，共1.92万元", "春节烈属家庭走访慰问"),
        ("高标准农田改造提升建设面积0.8万亩，亩均投资2400元", "高标准农田改造提升"),
        ("我们县文化馆今年要搞戏曲进校园一共是96场每场补助5000块钱总共48万", "戏曲进校园"),
        ("第七次全国人口普查 普查指导员劳务费", "第七次全国人口普查普查指导员劳务费"),
        ("2026年河道水位预警大喇叭，安装48只，每只2300元，共11.04万元", "河道水位预警大喇叭安装"),
        ("请协助编制古井挂牌保护项目绩效目标表：挂牌60口，预算3.5万元", "古井挂牌保护"),
    ],
)
def test_topic_is_a_thing_and_what_is_done(request_text: str, topic: str) -> None:
    brief = read_brief(request_text, today=TODAY)
    assert brief.topic == topic
    assert (brief.project_name or "").endswith(topic)


@pytest.mark.parametrize(
    ("request_text", "topic"),
    [
        ("招商引资推介会2场，工作经费60万", "招商引资推介会"),
        ("水质自动监测站运维5座，每座3.6万元", "水质自动监测站运维"),
        ("殡仪馆火化炉大修2台，每台24万", "殡仪馆火化炉大修"),
        ("审计外包 12万", "审计外包"),
    ],
)
def test_names_that_only_look_like_sentences_stay(request_text: str, topic: str) -> None:
    assert read_brief(request_text, today=TODAY).topic == topic


@pytest.mark.parametrize(
    ("request_text", "topic"),
    [
        ("敬请协助拟定“劳模健康疗养”项目绩效目标表，疗养两批共40人", "劳模健康疗养"),
        ("我们桑田镇要搞个蔬菜种植技术培训办6期每期40个人一期花1万", "蔬菜种植技术培训"),
        ("那个我们镇上要搞一个冷库的更新改造啊大概是3座每座补20万", "冷库更新改造"),
        ("镇政府聘请常年法律顾问,驻村律师12名,每人每年1万元", "常年法律顾问"),
        ("我镇拟于2026年开展村道路灯更换LED光源工作，共计260盏", "村道路灯LED光源更换"),
        ("退役军人服务站要做慰问，春节一次，慰问160人，每人500元", "退役军人慰问"),
    ],
)
def test_topic_is_freed_from_the_sentence(request_text: str, topic: str) -> None:
    assert read_brief(request_text, today=TODAY).topic == topic
