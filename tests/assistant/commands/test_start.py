"""What a command loads before it does anything."""

import subprocess
import sys

_LATE = ("assistant.conversation", "assistant.drafting", "assistant.workspace", "torch", "pandas")


def test_commands_load_only_what_they_need() -> None:
    said = (
        "import sys\n"
        "from assistant.commands import cli\n"
        "cli.build_parser()\n"
        f"print([one for one in {_LATE!r} if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_open_office_loads_no_drafting_before_it_drafts() -> None:
    said = (
        "import sys\n"
        "import assistant.workspace\n"
        "print([one for one in sys.modules if one.startswith('assistant.drafting.compose')])"
    )
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
