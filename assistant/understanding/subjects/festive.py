"""Names of what is done for a festival: 给老人过重阳节 -> 重阳节老人活动."""

from assistant.understanding.lexicon import any_of, pattern, people
from assistant.understanding.subjects.things import plain_thing
from corpus import late_re as re
from corpus.occasions import festival_in


def celebrated(said: str, text: str) -> str:
    """老人过重阳节，给老人买蛋糕 -> 重阳节老人慰问; 办一场活动 -> 重阳节老人活动."""
    festival = festival_in(said)
    if not festival:
        return ""
    honoured = pattern(
        rf"^{festival}(?:节|前|期间)?(?P<deed>走访慰问|慰问|表彰|走访|看望|奖励)(?P<who>(?!大会|活动|会议|仪式)[一-龥]{{2,10}})$"
    ).match(said)
    if honoured and not honoured.group("who").endswith(("活动", "大会", "经费", "金")):
        return f"{festival}{honoured.group('who')}{honoured.group('deed')}"
    given = pattern(
        rf"^{festival}(?:节|前|期间)?(?:给|为|向)(?P<who>[一-龥、]{{2,12}}?)(?:买|发|送)[一-龥、]{{2,14}}$"
    ).match(said)
    if given:
        return f"{festival}{plain_thing(given.group('who'))}慰问"
    found = pattern(
        rf"^(?:给|为|让|帮|和|跟|与|同)?(?P<who>.{{0,10}}?)(?:一起)?(?:过|庆祝|庆|迎接?)(?:一?个|一次)?{festival}(?:日)?$"
    ).match(said)
    coming = pattern(
        rf"^(?:眼看|马上)?{festival}(?:马上|就要|就|快要|快)*(?:来临|到|来|临近)了?$"
    ).match(said)
    if not found and not coming:
        return ""
    gift = re.search(r"买|发|送|慰问|看望|蛋糕|礼品|慰问金", text)
    who = plain_thing(found.group("who")) if found else ""
    if not who:
        person = pattern(rf"(?:{any_of(people())})").search(text)
        who = person.group() if person else ""
    return f"{festival}{who}{'慰问' if gift else '活动'}" if who else ""


def given(said: str, text: str) -> str:
    """春节给孤寡老人送年货 -> 春节孤寡老人慰问."""
    found = pattern(
        r"^(?P<when>.{0,8}?)(?:给|为)(?P<who>[一-龥、]{2,12}?)(?:每[人户位名])?(?:都|各)?(?:送|发)(?:上|些|点|去|一份|一些)*(?:年货|慰问品|慰问金|礼品|礼物|礼包|温暖|月饼|粽子|元宵|米面油|春联)$"
    ).match(said)
    if not found:
        return ""
    festival = festival_in(found.group("when")) or festival_in(text) or ""
    who = re.sub(r"^(?:全[县镇乡市区村]|辖区内?|社区里?|村里)的?(?=.{2})", "", found.group("who"))
    who = plain_thing(who)
    return f"{'' if festival in who else festival}{who}慰问"
