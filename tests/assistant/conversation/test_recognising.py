"""What a message means: typed actions, moods, clauses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversation.actions import (
    Add,
    ApplyFixes,
    BackTo,
    Correct,
    Define,
    Delete,
    Export,
    GoodValue,
    Move,
    Plain,
    Rename,
    Reorder,
    Replace,
    Search,
    SetTo,
    Shift,
    Simple,
    Skip,
    StartWith,
    Steps,
    SwitchForm,
    SwitchTaxonomy,
    TakeOver,
    Why,
)
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.vocabulary.manner import Mood


@pytest.mark.parametrize(
    ("message", "change"),
    [
        ("把满意度改成95%", SetTo("满意度", "95%")),
        ("麻烦把满意度提到95%，谢谢", SetTo("满意度", "95%")),
        ("能不能帮我把满意度改成95%", SetTo("满意度", "95%")),
        ("请将培训期数予以调整为8期", SetTo("培训期数", "8期")),
        ("实施单位填红星镇人民政府", SetTo("实施单位", "红星镇人民政府")),
        ("预算砍掉5万", Shift("预算", "5万", up=False)),
        ("加20人", Shift("", "20人", up=True)),
        ("满意度提高两个百分点", Shift("满意度", "两个百分点", up=True)),
        ("不对，是35人", Correct("35人")),
        ("是40人不是33人", Correct("40人", "33人")),
        ("把第2条的名称改成责任险投保人数", Rename("第2条", "责任险投保人数")),
        ("把所有的群众改成居民", Replace("群众", "居民")),
        ("目标里的保障改成提升", Replace("保障", "提升", "目标")),
        ("生态效益不要了", Delete(("生态效益",))),
        ("删除第3条和第5条", Delete(("第3条", "第5条"))),
        ("加一个培训次数2次的指标", Add("", "培训次数", "2次")),
        ("再加一条时效指标：12月底前完成", Add("时效", "", "12月底前完成")),
        ("再加一条时效指标，理赔响应时间不超过3天", Add("时效", "理赔响应时间", "不超过3天")),
        ("第4条移到数量里", Move("第4条", "数量")),
        ("第3条和第4条换一下", Reorder("第3条", "swap", "第4条")),
        ("把第5条挪到最前面", Reorder("第5条", "first")),
        ("其中5万是村集体自筹的", SetTo("其他资金", "5万元")),
    ],
)  # fmt: skip
def test_wishes_are_changes(message: str, change: object) -> None:
    meaning = recognise(message)
    assert meaning.mood is Mood.WISH
    assert meaning.changes == (change,)
    assert meaning.ask is None


@pytest.mark.parametrize(
    ("message", "ask"),
    [
        ("为什么", Why("")),
        ("第1条的依据是什么", Why("第1条")),
        ("时效指标是啥意思", Define("时效")),
        ("满意度一般写多少合适", GoodValue("满意度")),
        ("以前保险类项目的质量指标怎么写", Search("保险", "质量")),
        ("全部修正", ApplyFixes(None)),
        ("修正第2个问题", ApplyFixes(2)),
        ("导出", Export(None)),
        ("下载Excel", Export("xlsx")),
        ("撤销", Steps(back=True)),
        ("撤回两步", Steps(back=True, count=2)),
        ("重做", Steps(back=False)),
        ("检查一下", Simple(Plain.CHECK)),
        ("不知道", Simple(Plain.SKIP)),
        ("主管部门不知道", Skip("主管部门")),
        ("回到责任险那张表", BackTo("责任险")),
        ("按2021年的四类指标", SwitchTaxonomy("four_family")),
        ("用A表", SwitchForm("A")),
        ("像困难群众救助那样写满意度", TakeOver("困难群众救助", "满意度")),
        ("再做一个：2026年路灯维护，860盏，每盏45元", StartWith("2026年路灯维护，860盏，每盏45元")),
    ],
)  # fmt: skip
def test_questions_and_errands(message: str, ask: object) -> None:
    assert recognise(message).ask == ask


@pytest.mark.parametrize(
    ("message", "mood"),
    [
        ("要不要把满意度提高一点呢", Mood.MUSING),
        ("领导说可能要改预算", Mood.MUSING),
        ("隔壁镇好像说标准要降到200", Mood.MUSING),
        ("如果人数改成40会怎样", Mood.SUPPOSING),
        ("满意度先别改", Mood.NEGATED),
        ("不要删第3条", Mood.NEGATED),
        ("满意度写95%合不合适", Mood.QUESTION),
        ("60个志愿者够不够", Mood.QUESTION),
    ],
)
def test_what_is_not_wished_is_told_apart(message: str, mood: Mood) -> None:
    assert recognise(message).mood is mood


def test_several_changes_in_one_message() -> None:
    meaning = recognise("满意度先不动，人数改成40，质量那条删掉，改完导出word")
    assert meaning.changes == (SetTo("人数", "40"), Delete(("质量那条",)))
    assert meaning.kept == ("满意度先不动",)
    assert meaning.export == Export("docx")


def test_spaces_part_clauses_as_commas_do() -> None:
    assert recognise("人数改成40 满意度改成95%").changes == (
        SetTo("人数", "40"), SetTo("满意度", "95%"),
    )  # fmt: skip


def test_a_bare_value_is_about_what_was_spoken_of() -> None:
    assert recognise("满意度有点低，改成95%").changes == (SetTo("满意度", "95%"),)


@settings(max_examples=200)
@given(st.text(max_size=60))
def test_any_text_has_a_meaning(text: str) -> None:
    recognise(text)


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from("把将满意度改成加删第三条95%人预算万，。不要如果吗为什么导出的5、“”"),
        max_size=30,
    )
)
def test_any_jumble_of_command_words_has_a_meaning(words: list[str]) -> None:
    recognise("".join(words))
