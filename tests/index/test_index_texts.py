import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.texts import clean_query, informative, places_of, project_text, shared_words, subject
from tests.index.index_fakes import make_table


@pytest.mark.parametrize(
    ("query", "bare"),
    [
        ("2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元", "社区工作者责任险"),
        ("2025年团支部书记工资，11人，每人840元", "团支部书记工资"),
        ("农村改厕200户，每户补助2000元，10月底前完工", "农村改厕"),
        ("帮我写一份路灯电费的绩效目标表", "路灯电费"),
        ("２０２５年度路灯电费，共１２０盏", "路灯电费"),
        ("给环卫工人买保险，7,260元", "给环卫工人买保险"),
        ("5G基站", "5G基站"),
        ("12345热线", "12345热线"),
        ("33人", "33人"),
        ("2025年", "2025年"),
    ],
)
def test_figures_and_words_of_asking_do_not_count(query: str, bare: str) -> None:
    assert clean_query(query) == bare


@given(st.text(max_size=300))
def test_any_text_can_be_cleaned(text: str) -> None:
    once = clean_query(text)
    assert len(once) <= 1000
    once.encode()  # nothing that cannot be stored


def test_a_name_is_read_without_year_document_and_place() -> None:
    places = places_of("青山市白云县红星街道办事处")
    assert {"青山市", "白云县", "红星街道"} <= places
    assert subject("青山市白云县2024年公厕改造资金", places) == "公厕改造资金"
    assert subject("财社〔2024〕12号孤儿生活费") == "孤儿生活费"
    assert subject("2024") == "2024"


def test_generic_words_are_not_telling() -> None:
    assert informative("2025年项目工作经费补助资金") == set()
    assert informative("社区工作者经费") == {"社区", "区工", "工作", "作者"}
    assert informative("道路养护工程") == {"道路", "路养", "养护"}


def test_shared_words_are_the_longest_stretches() -> None:
    assert shared_words("社区工作者责任险", "村干部及社区工作者责任险") == ["社区工作者责任险"]
    assert shared_words("网格员工资", "网格员与临聘人员工资项目") == ["网格员", "工资"]
    assert shared_words("项目经费", "另一个项目经费") == []


def test_a_long_goal_does_not_drown_the_name() -> None:
    text = project_text(make_table("路灯电费", "目标" * 5000, "亮灯率；" * 500))
    assert text.full.startswith("路灯电费")
    assert len(text.full) < 400


def test_nothing_heavy_is_imported_before_the_first_encoding() -> None:
    heavy = {"torch", "sentence_transformers", "transformers", "faiss", "sklearn", "tokenizers"}
    code = (
        "import sys; import index.searcher, index.encoder, index.convert; "
        f"print(sorted({heavy!r} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
