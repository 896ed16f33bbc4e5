"""The words of what is not decided, in one place for all readings that must not act on them."""

THOUGHT = r"可能(?!性)|也许|或许|没准|说不定|听说|据说|似乎|犹豫|纠结|考虑|再说|再定|再看|再议|回头|没定|未定|不确定|拿不准|要不要|该不该"
"""What is only thought or heard."""

OPEN = rf"{THOUGHT}|估计|如果|要是|假如|万一|倘|尚未|打算|想不想|会不会|是否|行不行|留不留"
"""Thoughts, conditions, plans and questions whether."""

LAID_ASIDE = r"先(?:挂|放|搁|空|留)着"
"""What is put off."""

DISAGREED = r"不(?:同意|答应)"
"""What somebody has spoken against."""
