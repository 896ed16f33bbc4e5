"""The words that order something to be done to the table, in one place for all readings."""

COMMANDED = r"改成|改为|改到|调到|调成|删|加一?[条个项]|换成|换为|写成|写为|提到|降到|增加|减少|挪|移到|放到"
"""What a cell, a row or a name is told to become."""

ORDERED = rf"{COMMANDED}|去掉|拿掉|加上|补上|撤|恢复|导出"
"""The same, with what takes out, puts in, goes back and hands out."""
