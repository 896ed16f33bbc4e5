"""Held by reading the code: nothing from data is rendered as HTML or Markdown, nothing reaches out."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*(ROOT / "assistant" / "pages").glob("*.py"), ROOT / "app.py"])
CODE = sorted(
    path for room in ("assistant", "corpus", "index") for path in (ROOT / room).rglob("*.py")
)

# calls of streamlit whose text is Markdown
MARKDOWN = {
    "badge", "button", "caption", "checkbox", "dialog", "download_button", "error", "expander",
    "header", "info", "markdown", "metric", "page_link", "popover", "progress", "radio",
    "selectbox", "spinner", "status", "subheader", "success", "tabs", "text_input", "title",
    "toast", "toggle", "warning", "write",
}  # fmt: skip
PLAIN = {"plain", "_marked"}  # _marked of 历史检索 makes each piece plain by itself
# fields that hold what people or files say
FROM_DATA = {
    "account", "detail", "file", "message", "project_name", "reason", "source", "text", "title",
    "told", "unit", "value", "why", "writer",
}  # fmt: skip


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr, node


def raw(node: ast.AST) -> Iterator[str]:
    """What is taken from data in an expression without ``plain``."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PLAIN:
        return
    if isinstance(node, ast.Attribute) and node.attr in FROM_DATA:
        yield ast.unparse(node)
        return
    for child in ast.iter_child_nodes(node):
        yield from raw(child)


def found_in(text: str) -> list[str]:
    return [
        said
        for name, call in calls(ast.parse(text))
        if name in MARKDOWN and call.args
        for said in raw(call.args[0])
    ]


def test_text_from_data_is_made_plain_before_it_is_markdown() -> None:
    for path in PAGES:
        found = found_in(path.read_text(encoding="utf-8"))
        assert not found, f"{path.name}: {found}"


def test_the_look_for_raw_text_finds_it() -> None:
    assert found_in('st.markdown(f"**{one.title}**")') == ["one.title"]
    assert found_in("st.button(one.message)") == ["one.message"]
    assert found_in('st.markdown(f"**{plain(one.title)}**")') == []


def test_html_is_written_only_where_it_is_ours() -> None:
    """Style sheets, our own words, and the picture of an imported file, whose cells are escaped (test_import_desk)."""
    allowed = re.compile(
        r"_[A-Z_]*CSS|_[A-Z_]*SCRIPT|f'\{legend\(\)\}<div class=\"og-frame\">\{found\.html\}</div>'"
    )
    for path in PAGES:
        text = path.read_text(encoding="utf-8")
        assert "unsafe_allow_html" not in text, path
        assert "components" not in text, path
        assert "unsafe_allow_javascript" not in text or path.name in {
            "following.py",
            "opinion.py",
            "wanted.py",
            "words.py",
        }, path
        for name, call in calls(ast.parse(text)):
            if name in {"html", "iframe"}:
                assert allowed.fullmatch(ast.unparse(call.args[0])), ast.unparse(call)


def test_pages_change_nothing_past_the_desks() -> None:
    """The desks ask for the right and write the log (tests/assistant/accounts/test_rights.py)."""
    past = {"keep_form", "make_backup", "name_office", "remove_form", "restore", "save", "save_own"}
    for path in PAGES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {
            (node.module, one.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for one in node.names
        }
        found = {name for module, name in imported if name in past and "desks" not in str(module)}
        assert not found, f"{path.name}: {found}"
        assert not [name for name, _ in calls(tree) if name == "record"], path.name


def test_nothing_in_the_code_can_reach_out() -> None:
    """No library for requests is imported; sockets only where a port is tried (assistant/serving.py)."""
    reaching = re.compile(
        r"^\s*(?:import|from)\s+(requests|httpx\w*|urllib\.request|http\.client|aiohttp|ftplib|smtplib|socket)\b",
        re.MULTILINE,
    )
    users = {
        path.relative_to(ROOT).as_posix()
        for path in CODE
        if reaching.search(path.read_text(encoding="utf-8"))
    }
    assert users <= {"assistant/serving.py"}, users
