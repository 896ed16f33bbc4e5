"""The marks of a name, as Chinese is written."""

from corpus import late_re as re


def written_name(text: str) -> str:
    """Full-width brackets and commas, as Chinese is written."""
    text = re.sub(r"(?<=规划|方案|预案|标准|章程)编纂$", "编制", text)
    text = re.sub(r"[\U0001F000-\U0001FAFF\u2600-\u27BF\uFE0F]", "", text)
    text = (
        text.strip(" -/、,:;()") if text.count("(") != text.count(")") else text.strip(" -/、,:;")
    )
    if text.count("(") > text.count(")"):
        text = text[: text.rindex("(")]  # 养护(含县道 was cut at a number
    return text.replace("--", "——").replace("(", "（").replace(")", "）").replace(",", "，")
