"""Spoken forms in the words that the readers know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.conversation.plain_speech import plain_speech


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("渠子实打实是三公里半", "渠子实打实是3.5公里"),
        ("12万变10万5", "12万变10.5万"),
        ("写8w吧", "写8万吧"),
        ("5年往上", "5年以上"),
        ("改5月15号之前吧", "改5月15号前吧"),
        ("完成时间提前到11.30", "完成时间提前到11月30日前"),
        ("路长缩到2.1公里", "路长缩到2.1公里"),  # no date
        ("一年半", "一年半"),  # a term keeps its words
        ("排到完成时间前头", "排到完成时间前头"),  # a place, no date
        ("#6删，演练改3次", "第6条删，演练改3次"),
        ("加 安全事件响应时间 ≤30分钟", "加安全事件响应时间 ≤30分钟"),
        ("就写十二月十五日以前", "就写12月15日前"),
        ("是二零二六年的", "是2026年的"),
        (
            "完成时间这个不对我们是一年到头都开的所以写十二个月",
            "完成时间这个不对，我们是一年到头都开的，所以写十二个月",
        ),
        (
            "把困难群众救助资金发放及时率这条指标改成百分之百",
            "把困难群众救助资金发放及时率这条指标改成百分之百",
        ),
        ("经济效益改回无", "经济效益改成无"),
        ("改回无", "改回无"),  # of what? a step back
        ("名字改成闸门更换数量，中不", "名字改成闸门更换数量"),
        ("单价谈妥，每亩16.5元整", "单价谈妥，每亩16.5元"),
        ("主管部门一栏补填：县农业农村局", "主管部门填县农业农村局"),
        ("单位栏写清河街道办事处", "实施单位写清河街道办事处"),
        ("主管部门则是市统计局", "主管部门是市统计局"),
        ("项目更名：2025年公厕改造", "项目更名为2025年公厕改造"),
        ("这事作罢", "这事作罢"),
        ("满意度写九成吧", "满意度写90%吧"),
        ("满意度九成三吧", "满意度93%吧"),
        ("占比两成五", "占比25%"),
        ("压减三成", "压减三成"),  # a share of what stands there
        ("其他资金清空", "其他资金改成0万元"),
    ],
)
def test_what_is_said_and_how_it_is_read(said: str, read: str) -> None:
    assert plain_speech(said) == read


@given(st.text(alphabet="把满意度改成95%，删除第3条。人数33人年底前完成", max_size=30))
def test_words_of_forms_stay_as_they_are(said: str) -> None:
    assert plain_speech(said) == said.strip()
