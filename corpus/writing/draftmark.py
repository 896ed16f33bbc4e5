"""The words that mark an export as a draft."""

DRAFT_WORD = "草稿"
DRAFT_LINE = "草稿：尚有待补充或待更正的内容，请勿上报"
