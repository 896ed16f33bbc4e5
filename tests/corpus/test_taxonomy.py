import pytest

from corpus.taxonomy import TaxonomyName, bare_class, taxonomy

THREE, FOUR = taxonomy(TaxonomyName.THREE_FAMILY), taxonomy(TaxonomyName.FOUR_FAMILY)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("11-数量指标", "数量指标"), ("14-成本指标", "成本指标"), ("社会效益指标 (必填)", "社会效益指标"),
        ("可持续影响指标\n（选填）", "可持续影响指标"), ("31-服务对象满意度", "服务对象满意度指标"), ("数量", "数量指标"),
        ("★质量指标：", "质量指标"), ("21-经济效益", "经济效益指标"), ("1.时效指标（10分）", "时效指标"),
        ("社会公众或服务对象满意度指标", "服务对象满意度指标"), ("生态效益", "生态效益指标"),
    ],
)  # fmt: skip
def test_second_level_as_written(written: str, name: str) -> None:
    assert THREE.find_level2(written) == name


@pytest.mark.parametrize("written", ["", "无", "产出指标", "三级指标", "社区工作者人数", "100%"])
def test_what_is_no_second_level(written: str) -> None:
    assert THREE.find_level2(written) is None


@pytest.mark.parametrize("family", [THREE, FOUR])
def test_every_class_is_found_by_its_own_name(family: object) -> None:
    assert family in (THREE, FOUR)
    tree = THREE if family is THREE else FOUR
    for first, second in tree.classes():
        assert tree.find_level1(first) == first
        assert tree.find_level2(second) == second
        assert tree.parent(second) == first


def test_cost_stands_elsewhere_in_the_two_families() -> None:
    assert THREE.parent("成本指标") == "产出指标"
    assert FOUR.parent("成本指标") is None
    assert FOUR.find_level1("成本") == "成本指标"
    assert FOUR.parent("经济成本指标") == "成本指标"


def test_bare_class() -> None:
    assert bare_class("22-社会效益指标（20分）：") == "社会效益指标"


def test_an_unknown_family_is_refused() -> None:
    with pytest.raises(ValueError, match="five_family"):
        taxonomy("five_family")
