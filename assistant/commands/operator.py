"""Who is at the command line."""

import getpass


def operator() -> str:
    """Who is at the command line, for the log."""
    try:
        return f"命令行（{getpass.getuser()}）"
    except (KeyError, OSError):  # no such user in the system's list
        return "命令行"
