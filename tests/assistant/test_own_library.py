"""The office's own kinds and indicators: typed on the page, kept as data, used by drafting."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant.archetypes import archetype, library
from assistant.desks.library import (
    FROM,
    LEVEL2,
    NAME,
    VALUE,
    KindForm,
    Origin,
    found,
    kind_of,
    pattern_of,
    pattern_rows,
)
from assistant.draft import BasisKind
from assistant.drafting.compose import compose
from assistant.kinds import match_kinds
from assistant.own_library import (
    NO_OWN,
    OwnLibrary,
    kinds_with,
    read_own,
    save_own,
    with_kind,
    with_pattern,
    without_kind,
    without_pattern,
)
from assistant.understanding.brief import read_brief
from corpus.errors import UserError
from corpus.settings import Settings

TODAY = date(2024, 11, 1)
REQUEST = "2025年电梯维保，维保电梯12部，每部每年3000元，预算3.6万元"


def row(level2: str, name: str, origin: Origin, value: str = "") -> dict[str, str]:
    return {LEVEL2: level2, NAME: name, FROM: origin.value, VALUE: value}


def lift_form(**update: object) -> KindForm:
    fields: dict[str, object] = {
        "name": "电梯维护保养", "words": "电梯维保、电梯年检", "summary": "", "served": "小区居民",
        "action": "做好{主题}", "effect": "保障居民乘梯安全", "serves_public": True,
        "rows": [
            row("数量指标", "维保电梯数量", Origin.COUNT, "部、台"),
            row("质量指标", "电梯年检合格率", Origin.LEVEL, "100%") | {"重要程度": "必有"},
            row("时效指标", "困人救援到场时间", Origin.ASK) | {"重要程度": "必有"},
            row("成本指标", "项目总成本", Origin.BUDGET),
            row("社会效益指标", "乘梯安全保障程度", Origin.WORDING, "制度健全并执行"),
            row("服务对象满意度指标", "小区居民满意度", Origin.LEVEL, "≥90%"),
            row("", "", Origin.ASK),  # an empty line of the grid
        ],
    }  # fmt: skip
    return KindForm(**(fields | update))  # type: ignore[arg-type]


def test_an_own_kind_is_drafted_with_after_a_restart(tmp_path: Path) -> None:
    save_own(with_kind(NO_OWN, kind_of(lift_form())), tmp_path)
    own = read_own(tmp_path)
    assert own.kinds == (kind_of(lift_form()),)
    settings = Settings(_env_file=None, home=tmp_path, unit=None, authority=None)
    draft = compose(read_brief(REQUEST, today=TODAY), None, settings, this_year=2024, own=own)
    rows = {indicator.name: indicator.value for indicator in draft.table.indicators}
    assert rows["维保电梯数量"] == "12部"
    assert rows["电梯年检合格率"] == "100%"
    assert rows["困人救援到场时间"] == "待补充", "asked, never made up"
    place = next(
        n for n, one in enumerate(draft.table.indicators) if one.name == "困人救援到场时间"
    )
    assert draft.basis[f"indicators/{place}/value"].kind is BasisKind.NEEDS_INPUT
    assert "保障居民乘梯安全" in (draft.table.annual_goal or "")
    without = compose(read_brief(REQUEST, today=TODAY), None, settings, this_year=2024)
    assert "困人救援到场时间" not in {one.name for one in without.table.indicators}


def test_own_kinds_go_before_and_disturb_no_other() -> None:
    own = with_kind(NO_OWN, kind_of(lift_form()))
    among = kinds_with(own)
    assert match_kinds("2025年电梯维保", among)[0].archetype.name == "电梯维护保养"
    for kind in library():
        for example in kind.examples:
            if "电梯" in example:
                continue
            mine = [one.archetype.id for one in match_kinds(example, among)]
            assert mine == [one.archetype.id for one in match_kinds(example)]


def test_an_own_indicator_of_a_shipped_kind(tmp_path: Path) -> None:
    kind = archetype("insurance")
    pattern = pattern_of(
        row("质量指标", "理赔一次办结率", Origin.LEVEL, "≥98%") | {"重要程度": "必有"}
    )
    own = with_pattern(NO_OWN, kind, pattern)
    settings = Settings(_env_file=None, home=tmp_path, unit=None, authority=None)
    brief = read_brief("2025年社区工作者责任险，33人，每人每年220元", today=TODAY)
    draft = compose(brief, None, settings, this_year=2024, own=own)
    assert ("理赔一次办结率", "≥98%") in {(one.name, one.value) for one in draft.table.indicators}
    shown = pattern_rows(own, kind, mine=False)
    assert [one.name for one in shown if one.own] == ["理赔一次办结率"]
    with pytest.raises(UserError, match="已有质量指标“理赔一次办结率”"):
        with_pattern(own, kind, pattern)
    assert without_pattern(own, kind.id, pattern) == NO_OWN


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: lift_form(name=" "), "名称"),
        (lambda: lift_form(name="保险参保"), "已有“保险参保”"),
        (lambda: lift_form(words="梯"), "每个词至少两个字"),
        (lambda: lift_form(words=""), "每个词至少两个字"),
        (lambda: lift_form(rows=[]), "还没有指标"),
        (lambda: lift_form(rows=[row("别的指标", "某率", Origin.ASK)]), "“某率”还没有选二级指标"),
        (lambda: lift_form(rows=[row("质量指标", "某率", Origin.LEVEL, "良好")]), "“良好”不是数"),
        (lambda: lift_form(rows=[row("质量指标", "某率", Origin.WORDING)]), "还没有写固定说法"),
        (lambda: lift_form(rows=[row("质量指标", "某率", Origin.WORDING, "达到95%")]), "里有数字"),
        (lambda: lift_form(rows=[row("质量指标", "{天气}率", Origin.ASK)]), "花括号不认识"),
        (lambda: lift_form(rows=[row("质量指标", "率" * 31, Origin.ASK)]), "1到30个字"),
    ],
)
def test_what_cannot_be_used_is_said(make: Callable[[], KindForm], said: str) -> None:
    with pytest.raises(UserError, match=said):
        with_kind(NO_OWN, kind_of(make()))


def test_the_same_kind_again_replaces_and_can_be_removed() -> None:
    own = with_kind(NO_OWN, kind_of(lift_form()))
    again = with_kind(own, kind_of(lift_form(words="电梯维保、电梯大修")))
    assert [kind.triggers for kind in again.kinds] == [("电梯维保", "电梯大修")]
    assert without_kind(again, again.kinds[0].id) == NO_OWN


def test_a_damaged_file_is_one_sentence_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "own.json").write_text('{"kinds": 3}', encoding="utf-8")
    with pytest.raises(UserError, match="已损坏"):
        read_own(tmp_path)
    assert (tmp_path / "own.json").read_text(encoding="utf-8") == '{"kinds": 3}'
    newer = OwnLibrary(version=99)
    save_own(newer, tmp_path)
    with pytest.raises(UserError, match="更新的程序"):
        read_own(tmp_path)


def test_looking_up(tmp_path: Path) -> None:
    own = with_kind(NO_OWN, kind_of(lift_form()))
    assert found(own, "电梯 年检")[0] == (own.kinds[0], True)
    assert "insurance" in [kind.id for kind, _ in found(own, "责任险")]
    assert found(own, "没有这样的词") == []
    assert len(found(own, "")) == len(library()) + 1
