"""In what letters a message is written."""

from corpus import late_re as re


def foreign_letters(text: str) -> int:
    """How many Chinese letters are none of the simplified ones in daily use."""
    letters = re.findall(r"[一-龥]", text)
    return sum(not letter.encode("gb2312", errors="ignore") for letter in letters)


def mostly_chinese(text: str) -> bool:
    """True where enough of the text is Chinese to be more than noise."""
    letters = len(re.findall(r"[一-龥]", text))
    return letters >= 2 and letters * 5 >= len(re.sub(r"\s", "", text))
