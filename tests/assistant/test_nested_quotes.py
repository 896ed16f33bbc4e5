"""Quotation marks within others."""

import pytest

from assistant.nested_quotes import inner_quotes


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("没有看懂“把“群众”换掉”。", "没有看懂“把‘群众’换掉”。"),
        ("“甲”和“乙”", "“甲”和“乙”"),
        ("说“把“甲”换成“乙””", "说“把‘甲’换成‘乙’”"),
        ("少了一半“甲“乙”", "少了一半“甲“乙”"),  # which one is the stray cannot be told
        ("”倒着“的", "”倒着“的"),
        ("第一行“甲\n第二行“乙”", "第一行“甲\n第二行“乙”"),
        ("没有引号", "没有引号"),
    ],
)
def test_inner_marks_are_single(said: str, printed: str) -> None:
    assert inner_quotes(said) == printed
