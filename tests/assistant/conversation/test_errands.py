"""Steps, files, questions and remarks in everyday words; what must not be one of them."""

import pytest

from assistant.checks.past import KnownPast
from assistant.conversation.actions import Ask, Export, Steps
from assistant.conversation.engine import take_turn
from assistant.conversation.errands.year_before import asked_of_last_year
from assistant.conversation.recognised.recognising import recognise
from assistant.conversation.recognised.remarks import kept_out, only_told
from assistant.desks.workbench import GridEdit, edit_cell, grid_rows
from assistant.workspace import Workspace
from tests.assistant.talks import opened_with, talk

EITHER = Steps(back=False, either=True)


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("实在不好意思，会计说的是别的村，麻烦您给退回去吧", Steps(back=True)),
        ("刚才那条弄错了，恢复原来的数据", Steps(back=True)),
        ("科长不让删除，加回来", Steps(back=True)),
        ("能不能变回原来那样", Steps(back=True)),
        ("刚删的那条还是给我恢复吧，检查组要看", Steps(back=True)),
        ("还是改回来吧合同上就是这么写的", Steps(back=True)),
        ("退回去退回去，我看花眼了", Steps(back=True)),
        ("还是用回原先那个数", Steps(back=True)),
        ("局长点头了，恢复", EITHER),
        ("想想又觉得好，把刚撤消的重做一下", Steps(back=False)),
        ("表被财政退回来了", None),
        ("退回来了，说满意度不对", None),
        ("恢复植被20亩", None),
        ("等领导定了再改回去", None),
        ("先别撤销", None),
        ("撤点并校补助50万", None),
    ],
)
def test_steps(said: str, step: Steps | None) -> None:
    ask = recognise(said).ask
    assert ask == step if step else not isinstance(ask, Steps)


@pytest.mark.parametrize(
    ("said", "format_"),
    [
        ("方便的话发我一份Word版，多谢", "docx"),
        ("给俺整成word的，俺送村部", "docx"),
        ("能不能转成excel，科长等着看", "xlsx"),
        ("生成word版，时效那行就不动了", "docx"),
        ("这张表导出成pdf格式的，书记要签字", "pdf"),
        ("先不导出word", ""),
        ("导出word之前把满意度改成95%", ""),
        ("导出来的word打不开怎么办", ""),
        ("采购word软件10套", ""),
    ],
)
def test_files(said: str, format_: str) -> None:
    ask = recognise(said).ask
    assert (ask.format if isinstance(ask, Export) else "") == format_


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("每人补多少钱来着我记不清了是不是二百", "每人"),
        ("那现在总共多少钱", "总额"),
        ("我忘了，参保人数是多少来着", "参保人数"),
        ("要是按每月200发，一年得多少钱", None),
    ],
)
def test_questions_about_a_cell(said: str, words: str | None) -> None:
    ask = recognise(said).ask
    assert (ask.words if isinstance(ask, Ask) else None) == words


@pytest.mark.parametrize(
    "said",
    [
        "复核了一遍：12台×3000元=3.6万元，跟预算一致",
        "培训3期、每期40人，属于合理范围，没意见",
        "预算30万与测算的28万不符，差额是什么？请说明",
        "评审提出“村民满意度”应改为“群众满意度”，我们认为保持原表述即可",
        "复核意见：8公里×6万元=48万元，水表50块×200元=1万元，计算正确",
        "预算里面不包含设计费3万元",
        "学校想借我们场地办两场宣讲，一场三千，钱他们出",
        "水厂每年还要交2万块电费，镇上自己出，不列进来",
        "主任本来要把满意度提到98，商量后还是不改了",
        "去年每期来60人，实际到了52人",
        "协会想借我们场地办2场比赛，一场5000，这个不用算进预算",
    ],
)
def test_what_is_only_told(said: str) -> None:
    assert only_told(said)


@pytest.mark.parametrize(
    "said",
    [
        "主任看了没问题，满意度写98吧",
        "领导说删掉生态效益，满意度保留",
        "出勤率99%吧，他们说没问题",
        "验收合格率这条不用写进表了",
        "去年每期60人，这回定70人",
        "评审建议把受益人数改成受益户数，照办",
        "补贴标准与文件不一致，应改为1850元",
    ],
)
def test_what_asks_for_something_is_no_remark(said: str) -> None:
    assert not only_told(said)


def test_an_office_that_is_only_spoken_of_is_not_the_unit(workspace: Workspace) -> None:
    begun = talk(workspace, "2025年社区工作者责任险，33人，每人每年220元")
    assert begun.conversation.now is not None
    for said in ("昨天水利局的人来看过，夸我们做得好", "主管部门昨天来检查了"):
        turn = take_turn(workspace, begun.conversation, said)
        assert turn.conversation.now == begun.conversation.now
    told = take_turn(workspace, begun.conversation, "我们是清水镇人民政府").conversation.now
    assert told is not None
    assert told.draft.table.unit == "清水镇人民政府"


def test_a_value_that_shall_not_count_is_left_out() -> None:
    assert kept_out("1200万别算进预算里，预算还是35万") == "预算还是35万"


def test_another_project_is_drafted_on_a_yes_or_where_words_open_it(workspace: Workspace) -> None:
    begun = talk(workspace, "2025年社区工作者责任险，33人，每人每年220元")
    said = "2026年公厕维修，维修8座，每座1.2万元，10月底前完工"
    offered = take_turn(workspace, begun.conversation, said)
    assert offered.conversation.now == begun.conversation.now
    assert "另一个项目" in offered.reply
    drafted = take_turn(workspace, offered.conversation, "是的").conversation
    assert "公厕维修" in drafted.title
    opened = take_turn(workspace, begun.conversation, f"换个项目，{said}").conversation
    assert "公厕维修" in opened.title


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("满意度去年是多少", "满意度"),
        ("请问去年的参保人数写的多少？", "参保人数"),
        ("去年花了多少钱", "预算"),
        ("去年是多少", ""),
        ("满意度一般写多少", None),
        ("和去年的比有什么不同", None),
        ("去年满意度92%，今年写95%", None),
        ("去年做了什么改进，改成按季度", None),
    ],
)
def test_what_of_last_year_is_asked(said: str, what: str | None) -> None:
    assert asked_of_last_year(said) == what


def test_last_year_answers_for_itself(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = "北源街道办事处2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"
    conversation = opened_with(workspace, request)
    assert conversation.now is not None
    assert "查不到" in take_turn(workspace, conversation, "满意度去年是多少").reply
    now = conversation.now.draft.table
    (place,) = [n for n, row in enumerate(now.indicators) if row.level1 == "满意度指标"]
    rows = list(now.indicators)
    rows[place] = rows[place].model_copy(update={"value": "≥97%"})
    old = now.model_copy(
        update={"year": 2024, "project_name": "社区工作者责任险项目", "indicators": tuple(rows)}
    )
    monkeypatch.setattr(workspace, "_past", (workspace.store.state(), KnownPast([old])))
    for said, told in (("满意度去年是多少", "≥97%"), ("去年预算多少", "0.726万元")):
        turn = take_turn(workspace, conversation, said)
        assert told in turn.reply
        assert "社区工作者责任险项目" in turn.reply
        assert turn.conversation.now == conversation.now


def test_a_file_that_is_refused_offers_the_mend(workspace: Workspace) -> None:
    request = "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元"
    conversation = opened_with(workspace, request)
    assert conversation.now is not None
    (cost,) = [row for row in grid_rows(conversation.now.draft) if row.value == "≤0.726万元"]
    typed = GridEdit(cost, "value", "7.26万元")
    conversation = edit_cell(workspace, conversation, typed).conversation
    turn = take_turn(workspace, conversation, "导出word")
    assert turn.export is None
    assert "“导出”页" in turn.reply
    offer = turn.conversation.offer
    assert offer is not None
    mended = take_turn(workspace, turn.conversation, offer.options[0]).conversation
    assert take_turn(workspace, mended, "导出word").export == "docx"


def test_numbers_of_rows_that_move_are_told(workspace: Workspace) -> None:
    request = "2025年柳湾村饮水管护，预算6万元"
    conversation = opened_with(workspace, request)
    turn = take_turn(workspace, conversation, "写全一点")
    assert "序号也跟着变了" in turn.reply
    assert "序号也跟着变了" in take_turn(workspace, turn.conversation, "精简一点").reply
