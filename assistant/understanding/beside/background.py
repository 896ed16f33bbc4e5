"""What a pasted plan, report or minutes tells beside the project: none of it is read as its own.

Documents tell of the law, of a whole province, of the years before and of who was present, then of
the project. A sentence of the former kind is background until words of the plan stand in it. Only
where the project's own words stand elsewhere: a request of one sentence has no background.
"""

from dataclasses import replace

from assistant.understanding.beside.background_words import (
    ABOVE,
    BY_LAW,
    CITED,
    CLAUSE,
    DONE,
    ELSEWHERE,
    FAR_YEAR,
    FILLED_IN,
    IN_FORCE,
    LABELLED,
    LABELS,
    LARGER,
    LEVEL,
    MINUTES,
    MUST,
    NO_SCOPE,
    NOW_THERE,
    OF_A_MONTH,
    OF_PAPER,
    OF_THESE,
    OF_THINGS,
    ONLY_SO_FAR,
    ORDERS,
    OURS_WILL,
    PAPER,
    PAST,
    PLACE_TOLD,
    PRESENT,
    SAYS,
    SENTENCE,
    SO_FAR,
    SPENT,
    TARGET,
    THIS_YEAR_SO_FAR,
    TITLE,
    TITLES,
    TOLD_BY,
    TOLD_TO,
    VIEWS,
    WILL,
    WITH_OTHERS,
    YEAR,
)
from assistant.understanding.beside.before_plan import counted_anew, reckoned_by, told_before
from assistant.understanding.beside.paper_parts import parts_aside
from assistant.understanding.lexicon import pattern
from assistant.understanding.wording.scan import Scan
from corpus import late_re as re
from corpus.errors import shorten


def without_background(
    scan: Scan, labelled: str, this_year: int, office: str | None
) -> tuple[Scan, list[str]]:
    """The scan with what is background blank, and a note that quotes what had figures.

    ``labelled`` is its text with the labels of fields, which ``scan`` may lack; ``office`` is the
    implementing office, whose level tells what 全市 is beside it.
    """
    flat = scan.flat
    table = _table_year(flat, this_year)
    titles = [found.span() for found in pattern(TITLES).finditer(flat)]
    spans = _spans(flat, labelled, table, this_year, _larger(flat, office))
    if not spans and not titles:
        return scan, []
    chars = list(flat)
    for start, end in titles + spans:
        chars[start:end] = "\n" * (end - start)
    left = "".join(chars)
    if not pattern(r"\d").search(left) or not pattern(
        rf"{WILL}|{table}年|今年|本年|{LABELS}"
    ).search(left + labelled):
        return scan, []
    said = [scan.words(*span) for span in spans if pattern(r"\d").search(flat, *span)]
    quoted = "、".join(f"“{shorten(text)}”" for text in said[:4])
    notes = (
        [
            f"{quoted}说的是依据、背景、往年或别处的情况，其中的数没有用上；如果是本项目的，请告诉我。"
        ]
        if said
        else []
    )
    return replace(scan, flat=left), notes


def _table_year(flat: str, this_year: int) -> int:
    """The year that the request is most likely for: the next, this one, else the last that is said."""
    years = {int(found["year"]) for found in pattern(YEAR).finditer(flat)}
    if not any(this_year <= year <= this_year + 1 for year in years):  # 2026年3月, 2026.4-2026.10
        years |= {int(year) for year in pattern(r"(?<![\d.])20\d\d(?=年|[.-]\d)").findall(flat)}
    if this_year + 1 in years or pattern(r"明年|来年|下一?年度").search(flat):
        return this_year + 1
    then = pattern(r"(?:现有|现存|现状|目前)[^。\n]*?(20\d\d)年").findall(flat)
    years -= {
        int(year) for year in then if int(year) < this_year
    }  # 现有站点14个，2024年出车3.1万次
    latest = max(years, default=this_year)
    return this_year if this_year in years or latest < this_year - 1 else latest


def _larger(flat: str, office: str | None) -> str:
    """How what is larger than the office's own place is said; none where its level is not known."""
    ours = [found[1] for found in pattern(r"[我本](县|区|旗|镇|乡|街道|村|社区)").finditer(flat)]
    said = pattern(r"省|自治州|市|州|县|区|旗|镇|乡|街道|村|社区").findall(office or "")
    level = LEVEL.get(said[-1], "") if said else ""
    if not level and ours:
        level = "镇" if any(LEVEL[our] == "镇" for our in ours) else "县"
    return LARGER.get(level, LARGER["省"])


def _spans(
    flat: str, labelled: str, table: int, this_year: int, larger: str
) -> list[tuple[int, int]]:
    sections = parts_aside(labelled, table)
    past = [
        found.span()
        for found in pattern(r"\((?P<year>20\d\d)年[^()]*?\d[^()]*\)").finditer(flat)
        if int(found["year"]) < this_year
    ]
    minutes = pattern(MINUTES).search(flat) is not None
    now = r"本年度?(?!已|累计|完成)|" if table == this_year else ""
    planned = [
        found.start()
        for found in pattern(rf"(?P<will>{WILL}|{now}{LABELS})|{YEAR}").finditer(labelled)
        if found["will"] or int(found["year"]) >= table
    ]
    if not planned:
        return past
    spans: list[tuple[int, int]] = []
    stands = told_before(flat, planned)
    told = False  # the sentence before was background to its end
    for sentence in SENTENCE.finditer(flat):
        aside = any(start <= sentence.start() < end for start, end in sections)
        goes_on = told and pattern(r"\s*其中").match(flat, sentence.start())
        background = aside or bool(goes_on)
        planning = False  # words of the plan stand before in the sentence
        lone = not _others_left(flat, sentence)
        told_item = ""  # how surely what was told before ends with its item of a list
        for clause in CLAUSE.finditer(flat, sentence.start(), sentence.end()):
            text = (
                pattern(
                    r"^\s*(?:\([^()]{2,8}\)|[一二三四五六七八九十]{1,2}、|\d{1,2}[.、](?!\d))?\s*"
                )
                .sub("", clause.group())
                .strip()
            )
            kind = _kind(text, table, this_year, larger, minutes=minutes, aside=aside)
            if not kind and not planning and not lone:
                kind = _of_this_year_alone(flat[clause.start() : sentence.end()], table, this_year)
            item = flat[clause.start() - 1] == ";"
            if item and background and told_item and not (kind or aside):
                background = told_item == "sure" and not pattern(TARGET).search(text)
                # …；2025年已改造900户；合格率100%；8月底前完成
            if kind in {"told", "sure"} and not background:
                told_item = "told" if item else "sure"
            spent = bool(spans) and spans[-1][1] == clause.start() and pattern(SPENT).search(text)
            if not kind and not background and (clause.span() in stands or spent):
                spans.append(clause.span())
            elif kind == "plan":
                background, planning = False, pattern(TITLE).search(text) is None
            elif planning and kind in {"told", "sure"}:
                so_far = pattern(SO_FAR).search(text) and pattern(r"已|累计|完成").search(text)
                if so_far or (kind == "told" and not lone):
                    spans.append(clause.span())  # …，去年培训300人，…: the plan goes on behind it
            elif kind == "there":
                rest = flat[clause.end() : sentence.end()]
                own = _own(sentence.group(), this_year)
                priced = pattern(r"每|元|各").search(own) is not None
                if pattern(WILL).search(rest) and not pattern(r"每|元|各").search(text):
                    priced = reckoned_by(text, rest)  # 现有社工19名，拟新招17名，人均5.4万元
                needed = reckoned_by(text, flat[sentence.end() :])
                alone = lone and not counted_anew(text, rest)
                background = background or not (alone or priced or needed)
            elif kind in {"told", "sure"}:
                background = kind == "sure" or not lone
            elif kind == "cited":
                spans.append(clause.span())
            elif kind == "law":
                cited = [
                    found.end()
                    for found in pattern(rf"(?:{PAPER}){OF_PAPER}").finditer(flat, *clause.span())
                ]
                by_law = pattern(BY_LAW).search(text)
                orders = not by_law and _orders(text, table)
                background = not by_law and bool(orders or pattern(SAYS).search(text))
                end = (
                    clause.end()
                    if orders or not pattern(r"\d").search(flat, cited[-1], clause.end())
                    else cited[-1]
                )
                start = clause.start()
                if by_law:
                    start = flat.index(by_law["by"], start)  # 区体育局根据《…》, 拟…
                if text.startswith("为") and (paper := pattern(PAPER).search(flat, start, end)):
                    start = paper.start()  # 为落实《…》, …: why stays
                spans.append((start, end))
                continue
            elif not background and spans and spans[-1][1] == clause.start() and _must(text):
                background = True  # …要求，库房温度应控制在…，相对湿度…
            if background and kind != "cited":
                if kind == "there":
                    spans += _just_before(flat, sentence, clause, spans)
                spans.append(clause.span())
        told = background
    return past + [
        (start, end)
        for start, end in _joined(spans)
        if any(at < start or at >= end for at in planned) and not _needed(flat, end)
    ]


def _of_this_year_alone(sentence: str, table: int, this_year: int) -> str:
    """told where a sentence begins with this year, of which the table is not: 2025年维修水厂7座."""
    years = [int(found["year"]) for found in pattern(YEAR).finditer(sentence)]
    begins = pattern(rf"^\s*(?:其中,?)?{this_year}年").match(sentence)
    plans = pattern(rf"{WILL}|前完成|到位").search(sentence)
    return "told" if begins and table > this_year == max(years, default=0) and not plans else ""


def _just_before(
    flat: str, sentence: re.Match[str], clause: re.Match[str], spans: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The clause of the whole place right before a 现有…: 全县中小学87所，｜现有旱厕143座."""
    clauses = list(CLAUSE.finditer(flat, sentence.start(), clause.start()))
    if not clauses or clauses[-1].span() in spans:
        return []
    last = clauses[-1].group().strip()
    scope = pattern(r"^(?:全|我|本|该)[省市州县区旗镇乡村][^,每元]{2,16}\d").match(last)
    return [clauses[-1].span()] if scope and not pattern(WILL).search(last) else []


def _orders(text: str, table: int) -> bool:
    """True where a paper begins a clause and what it orders follows, nothing of which is the project's."""
    ordered = pattern(ORDERS).search(text)
    return ordered is not None and not pattern(
        rf"{WILL}|{table}年|[我本](?:[局县区镇乡市村院校]|街道)|由|安排|下达|补助"
    ).search(text, ordered.end())


def _own(sentence: str, this_year: int) -> str:
    """A sentence without the clauses that tell of years before."""
    clauses = [found.group() for found in CLAUSE.finditer(sentence)]
    kept = []
    for clause in clauses:
        year = pattern(YEAR).search(clause)
        if pattern(PAST).search(clause) or (year and int(year["year"]) < this_year):
            break
        kept.append(clause)
    return "".join(kept)


def _others_left(flat: str, sentence: re.Match[str]) -> bool:
    """Whether other sentences have letters too."""
    return (
        pattern(r"[一-龥]{4}").search(flat[: sentence.start()] + flat[sentence.end() :]) is not None
    )


def _needed(flat: str, end: int) -> bool:
    """True where what follows speaks of what was told before."""
    following = SENTENCE.match(flat, end)
    if following is None:
        return False
    return (
        pattern(ONLY_SO_FAR).search(following.group()) is not None
        or pattern(OF_THESE).search(following.group().partition(",")[0]) is not None
    )


def _must(text: str) -> bool:
    return pattern(MUST).search(text) is not None


def _kind(text: str, table: int, this_year: int, larger: str, *, minutes: bool, aside: bool) -> str:
    """plan, told, law or "": what a clause is by its own words."""
    if aside:
        return (
            "plan"
            if pattern(rf"{table}年[一-龥]{{0,6}}(?:拟|计划|项目)|我[局镇乡]拟").search(text)
            else ""
        )
    if pattern(OURS_WILL).search(text):
        return "plan"
    far = pattern(FAR_YEAR).search(text)
    if (far and int(far["year"]) > table) or pattern(TOLD_TO).search(text):
        return "sure"
    if pattern(IN_FORCE).search(text) or (minutes and pattern(VIEWS).search(text)):
        return "sure"
    if pattern(rf"{CITED}|{FILLED_IN}").search(text):
        return "cited"
    if pattern(LABELLED).fullmatch(text):
        return "sure"
    if minutes and pattern(PRESENT).search(text):
        return "told"
    if pattern(ABOVE).search(text) or pattern(
        rf"^[一-龥“”(]{{0,8}}?(?:{larger})(?!{NO_SCOPE})"
    ).search(text):
        return "" if pattern(WITH_OTHERS).search(text) else "sure"
    if pattern(PAPER).search(text) and (
        pattern(BY_LAW).search(text)
        or pattern(SAYS).search(text)
        or pattern(r"》\S{0,4}第?\S{0,8}条").search(text)
        or pattern(ORDERS).search(text)
    ):
        return "law"
    if (then := pattern(OF_A_MONTH).search(text)) and not pattern(WILL).search(text):
        said = int(then["year"])
        if said < this_year or (said == this_year and table > this_year):
            return "told"
    years = [int(found["year"]) for found in pattern(YEAR).finditer(text)]
    if any(year >= table for year in years):
        return "plan"
    if years and _past_told(text, years[0], this_year):
        return "told"
    if pattern(rf"{PAST}|{ELSEWHERE}").search(text):
        return "told"
    if pattern(WILL).search(text):
        return "plan"
    if pattern(rf"{TOLD_BY}|{SO_FAR}").search(text):
        return "sure"
    if pattern(THIS_YEAR_SO_FAR).search(text) or (
        table > this_year and pattern(r"^今年|^本年").search(text)
    ):
        so_far = "以来" in text or table > this_year
        return "told" if so_far else ""
    if pattern(r"^今年|^本年").search(text):
        return "plan"
    if pattern(PLACE_TOLD).search(text):
        return "told"
    return "there" if pattern(NOW_THERE).search(text) else ""


def _past_told(text: str, year: int, this_year: int) -> bool:
    """True for 2024年全县抽检药品260批次, not for 2024年建成的12处 nor for 2025年改造3公里."""
    said = pattern(YEAR).search(text)
    if (
        said is None
        or said.start() > 8
        or (said.start() and text[: said.start()][-1:] in "对将把为")
    ):
        return False
    behind = text[said.end() :]
    number = pattern(r"\d").search(behind)
    if number and pattern(OF_THINGS).search(behind[: number.start()]):
        return False
    return year < this_year or pattern(DONE).search(behind) is not None


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
