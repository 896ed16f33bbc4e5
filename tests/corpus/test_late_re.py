"""Patterns that are compiled when they are first asked."""

import gc
import importlib
import pkgutil
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import assistant
import corpus
import index
from corpus import late_re
from corpus.late_re import LatePattern

ROOT = Path(__file__).parents[2]
_WITH_RE_ITSELF = {"corpus/compiled.py", "corpus/late_re.py"}


def _modules() -> list[Path]:
    return [one for name in ("corpus", "index", "assistant") for one in (ROOT / name).rglob("*.py")]


def _waits(pattern: object) -> bool:
    assert isinstance(pattern, LatePattern)
    return pattern.waits


def test_a_pattern_is_compiled_when_it_is_first_asked() -> None:
    late = late_re.compile(r"(?P<n>\d+)元")
    assert late.pattern == r"(?P<n>\d+)元"
    assert _waits(late)
    found = late.search("共30元")
    assert found is not None
    assert found["n"] == "30"
    assert not _waits(late)


@given(st.text(alphabet="ab12\n,，元", max_size=30))
def test_it_answers_as_a_compiled_pattern_does(text: str) -> None:
    said, flags = r"(?P<l>[aB])|(\d)[元\n]?", re.IGNORECASE
    late, own = late_re.compile(said, flags), re.compile(said, flags)

    def shown(found: "re.Match[str] | None") -> object:
        return found and (found.span(), found.groups())

    assert shown(late.search(text)) == shown(own.search(text))
    assert shown(late.match(text, 1)) == shown(own.match(text, 1))
    assert shown(late.fullmatch(text)) == shown(own.fullmatch(text))
    assert [*map(shown, late.finditer(text))] == [*map(shown, own.finditer(text))]
    assert late.findall(text) == own.findall(text)
    assert late.split(text, 1) == own.split(text, 1)
    assert late.sub("_", text, count=1) == own.sub("_", text, count=1)
    assert late.subn(r"<\g<l>>", text) == own.subn(r"<\g<l>>", text)
    assert (late.flags, late.groups, late.groupindex) == (own.flags, own.groups, own.groupindex)


def test_what_it_found_tells_by_which_pattern() -> None:
    late, other = late_re.compile("二手(.)"), late_re.compile("二手(.)", re.DOTALL)
    found = late.search("二手书")
    assert found is not None
    assert found.re == late
    assert found.re in {late}
    assert late == late_re.compile("二手(.)")
    assert found.re != other
    assert late != "二手(.)"


def test_bytes_stay_bytes() -> None:
    assert late_re.compile(rb"<b>(.)", late_re.DOTALL).findall(b"<b>\n") == [b"\n"]


def test_threads_that_ask_at_once_are_all_answered() -> None:
    lates = [late_re.compile(rf"{number}(?=元)") for number in range(300)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda late: late.sub("x", late.pattern[:-5] + "元"), lates * 4))
    assert set(found) == {"x元"}


def test_what_is_no_method_of_a_pattern_is_missed_as_ever() -> None:
    assert not hasattr(late_re.compile("x"), "searched")


def test_a_bad_pattern_says_so_when_asked() -> None:
    late = late_re.compile("(")
    with pytest.raises(re.error):
        late.search("")


def _imported() -> list[ModuleType]:
    """All modules of the program but the pages, which draw themselves when imported."""
    return [
        importlib.import_module(module.name)
        for package in (corpus, index, assistant)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
        if not module.name.startswith("assistant.pages")
    ]


def test_every_pattern_of_the_program_can_be_compiled() -> None:
    modules = _imported()
    gc.collect()  # what is no pattern, of the test above
    late_re.compile_waiting()
    ours = [one for module in modules for one in vars(module).values() if type(one) is LatePattern]
    assert len(ours) > 1000
    assert not any(map(_waits, ours))
    assert late_re.compile_waiting() == 0


def test_no_module_gives_its_patterns_to_functions_of_re() -> None:
    wrong = []
    for module in _imported():
        text = Path(str(module.__file__)).read_text(encoding="utf-8")
        for name in re.findall(r"\bre\.[a-z]+\(\s*([A-Za-z_]+)\s*,", text):
            if isinstance(getattr(module, name, None), LatePattern):
                wrong.append(f"{module.__name__}: {name}")
    assert not wrong


def test_no_module_tells_patterns_by_identity() -> None:
    wrong = [
        one.relative_to(ROOT).as_posix()
        for one in _modules()
        if re.search(r"\.re is\b", one.read_text(encoding="utf-8"))
    ]
    assert not wrong


def test_no_module_compiles_its_patterns_while_it_is_imported() -> None:
    plain = re.compile(r"^\s*(?:import re\b(?!\.)|from re import)", re.MULTILINE)
    with_re = {
        one.relative_to(ROOT).as_posix()
        for one in _modules()
        if plain.search(one.read_text(encoding="utf-8"))
    }
    assert with_re == _WITH_RE_ITSELF
