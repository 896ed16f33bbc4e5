"""Goals and names in the clerk's own words: what is done to what, how much of it, by when."""

from datetime import date

import pytest

from assistant.draft import BasisKind, Draft
from assistant.drafting.kinds.fields import field_of
from assistant.drafting.past.adapting import Adapter
from assistant.drafting.tidying import tidy
from assistant.understanding.brief import read_brief
from corpus.importing.seed import seed_tables
from tests.assistant.drafting.drafts import drafted


def rows(draft: Draft) -> dict[str, tuple[str, str]]:
    return {row.name: (row.level2 or "", row.value) for row in draft.table.indicators}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2026年学校厨房设备更新，更新蒸柜18台、消毒柜24台，8月底前安装到位，预算21万元",
         "更新蒸柜18台、消毒柜24台，8月底前安装到位"),
        ("2026年护林员补助，护林员33名，每人每年8000元", "向33名护林员发放补助"),
        ("2026年无物业小区保洁，小区11个，预算19.8万元", "小区11个"),
        ("2026年灌溉用水水费，预算16万元", "按时支付"),
        ("2026年退役军人服务站工作经费3万元", "做好退役军人服务站各项工作"),
        ("2026年健身步道建设，建设步道3公里，方便居民锻炼身体和出行，预算60万元", "达到"),
    ],
)  # fmt: skip
def test_a_goal_speaks_as_the_clerk_does(text: str, said: str) -> None:
    goal = drafted(text).table.annual_goal or ""
    assert said in goal
    assert goal.startswith("2026年通过")
    assert goal.endswith("的效果。")


def test_what_is_stated_of_each_session_is_told_as_a_total_with_its_reckoning() -> None:
    draft = drafted("2026年统计员培训，举办2期，每期60人，预算3.6万元")
    found = rows(draft)
    assert found["每期参训人数"] == ("数量指标", "60人/期")
    assert found["参训人次"] == ("数量指标", "120人次")
    place = [row.name for row in draft.table.indicators].index("参训人次")
    basis = draft.basis[f"indicators/{place}/value"]
    assert basis.kind is BasisKind.COMPUTED
    assert "2期×60人/期＝120人次" in basis.text


def test_a_total_needs_one_number_of_sessions() -> None:
    draft = drafted("2026年干部培训，春季2期、秋季3期，每期60人，预算3.6万元")
    assert not any(row.value.endswith("人次") for row in draft.table.indicators)


def test_money_given_has_no_rows_of_what_others_do_with_it() -> None:
    found = rows(drafted("2026年粮食烘干设备补助，补助烘干机12台，每台2万元"))
    assert found["烘干机补助标准"] == ("成本指标", "2万元/台")
    assert not any("购置" in name for name in found)


def test_what_goes_on_all_year_is_not_finished() -> None:
    said = "2026年公共自行车运营管理，投放车辆600辆，预算54万元"
    assert "年度运营管理任务完成时间" in rows(drafted(said, full=True))
    lean = rows(drafted(said))
    assert not [name for name in lean if name.endswith("完成时间")]


def test_the_longest_word_says_the_field() -> None:
    brief = read_brief("2026年学校食堂设备更新，预算9万元", today=date(2025, 11, 3))
    field = field_of(brief, "procurement")
    assert field is not None
    assert "师生" in field.whom


def test_bodies_deeds_and_people_of_other_tables_stay_there() -> None:
    brief = read_brief("2026年社区工作者年度体检，62人，每人600元", today=date(2025, 11, 3))
    table = seed_tables()[0]
    adapter = Adapter(brief, (), [table, table])
    assert adapter.name(
        "党群服务中心环境卫生合格率", table
    ) == "" or "服务中心" not in adapter.name("党群服务中心环境卫生合格率", table)
    assert "居民" in adapter.name("居民对党群服务中心的环境满意度", table)
    assert adapter.other_act("工资发放时限")
    assert not adapter.other_act("体检报告完整率")
    assert adapter.other_people("优抚对象满意度")
    assert not adapter.other_people("辖区居民满意度")


@pytest.mark.parametrize(
    ("text", "said"),
    [("改善环境”的效果", "改善环境的效果"), ("购买服务（清扫", "购买服务清扫"), ("一，，二", "一，二"), ("《办法》落实率", "《办法》落实率")],
)  # fmt: skip
def test_no_mark_stands_alone(text: str, said: str) -> None:
    assert tidy(text) == said


def test_a_labelled_name_is_read_to_the_end_of_its_brackets() -> None:
    text = "项目名称：政府购买服务（技术服务类，地面坍塌防治工作经费），预算16万元，2022年"
    brief = read_brief(text, today=date(2022, 11, 1))
    assert brief.project_name == "政府购买服务（技术服务类，地面坍塌防治工作经费）"
