"""Start-up time, memory, seconds per draft and per search: the main job, as a clerk meets it.

Run: ``python benchmarks/main_job.py``. Prints a table; the ratios compare with the named baseline
measured in the same run (a draft made without any search).
"""

import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.conversation.engine import take_turn  # noqa: E402
from assistant.conversation.state import Conversation  # noqa: E402
from assistant.drafting.compose import compose  # noqa: E402
from assistant.exporting import draft_bytes  # noqa: E402
from assistant.judging import findings_of  # noqa: E402
from assistant.understanding.brief import read_brief  # noqa: E402
from assistant.workspace import Workspace  # noqa: E402
from corpus.settings import Settings  # noqa: E402

REQUESTS = [
    "2025年社区工作者责任险，参保33人，每人每年220元，预算0.726万元",
    "2025年团支部书记工资，11人，每人840元",
    "农村改厕200户，每户补助2000元，10月底前完工",
    "2025年城区道路保洁，面积12万平方米，每平方米每年6元",
    "2025年党员教育培训4期，每期50人，预算6万元",
    "购置办公电脑15台，每台5000元，2025年6月底前到位",
    "2025年绿化养护，45000平方米，每平方米每年4.5元",
    "2025年法律顾问服务费4万元",
]


def memory() -> float:
    """Resident memory of this process, MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def median_ms(action: Callable[[int], object], times: int) -> float:
    taken = []
    for number in range(times):
        start = time.perf_counter()
        action(number)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def started(code: str, home: Path) -> float:
    """Seconds of a fresh process running ``code``."""
    start = time.perf_counter()
    environment = {**os.environ, "MUBIAO_HOME": str(home), "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=ROOT)
    return time.perf_counter() - start


def main() -> None:
    encoder = Settings().encoder_folder.resolve()
    os.environ["MUBIAO_ENCODER"] = str(encoder)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        opening = "from assistant.workspace import Workspace as W; from corpus.settings import Settings as S; W(S()).prepare()"
        bare = started("import assistant.commands.cli", home)
        first = started(opening, home)
        again = started(opening, home)
        workspace = Workspace(Settings(home=home, encoder=encoder)).prepare()
        today = date.today()
        workspace.searcher.projects("预热")
        rounds = range(5 * len(REQUESTS))

        def request(number: int) -> str:
            """One of the requests, with figures of its own: the same draft twice is made once."""
            text, more = REQUESTS[number % len(REQUESTS)], number // len(REQUESTS)
            return re.sub(r"(?<=\d)(?=[人户期台万平])", str(more), text, count=1)

        briefs = [read_brief(request(number), today=today) for number in rounds]

        def brief(number: int):  # type: ignore[no-untyped-def]
            return briefs[number % len(briefs)]

        alone = median_ms(
            lambda n: compose(brief(n), None, workspace.settings, this_year=today.year), 40
        )
        full = median_ms(lambda n: workspace.compose(brief(n)), 40)
        turn = median_ms(lambda n: take_turn(workspace, Conversation(), request(n + 40)), 40)
        begun = take_turn(workspace, Conversation(), REQUESTS[0]).conversation
        change = median_ms(lambda n: take_turn(workspace, begun, "把满意度改成95%"), 40)
        search = median_ms(lambda n: workspace.searcher.projects(request(n), limit=21 + n), 40)
        draft = workspace.compose(briefs[0])
        check = median_ms(lambda n: findings_of(draft), 40)
        word = median_ms(lambda n: draft_bytes(draft, "docx"), 10)
        start = time.perf_counter()
        texts = [f"{request(n)}第{n}项" for n in range(256)]
        workspace.encoder.encode_passages(texts)
        rate = len(texts) / (time.perf_counter() - start)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    rows = [
        ("imports alone (baseline of start)", f"{bare:.2f} s", "1.0"),
        ("first start: records, index, encoder loaded", f"{first:.2f} s", f"{first / bare:.1f}"),
        ("later start", f"{again:.2f} s", f"{again / bare:.1f}"),
        ("draft without search (baseline of drafts)", f"{alone:.1f} ms", "1.0"),
        ("draft with search", f"{full:.1f} ms", f"{full / alone:.1f}"),
        ("whole turn: request to checked draft", f"{turn:.1f} ms", f"{turn / alone:.1f}"),
        ("turn that changes one value", f"{change:.1f} ms", f"{change / alone:.1f}"),
        ("search among projects", f"{search:.1f} ms", f"{search / alone:.1f}"),
        ("all checks of a draft", f"{check:.1f} ms", f"{check / alone:.1f}"),
        ("Word file", f"{word:.1f} ms", f"{word / alone:.1f}"),
    ]
    print(f"{'what':<46}{'median':>12}{'x baseline':>12}")
    for what, figure, ratio in rows:
        print(f"{what:<46}{figure:>12}{ratio:>12}")
    print(f"sentences encoded per second: {rate:.0f}")
    print(f"memory: {memory():.0f} MB now, {peak:.0f} MB at most")


if __name__ == "__main__":
    main()
