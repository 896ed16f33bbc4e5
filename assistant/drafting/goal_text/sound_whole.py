"""The last look at what the goal says is done as a whole: its verb fits the end of the subject.

实施辅警服装费 carries out a bill, 开展现役军人家庭 carries out people. What a subject ends with says what can be done
with it, whatever kind of spending it was read as.
"""

from assistant.drafting.matter.acts import is_verb, split_end
from assistant.drafting.told_tasks.told_words import is_goods, own_verbs
from corpus import late_re as re

_WHOLE = re.compile(
    r"^(?P<verb>委托专业机构完成|聘请专业人员开展|组织开展|组织召开|开展|实施|完成|做好|办理)(?P<what>[^、，]+)$"
)
_BUILT = re.compile(r"(?:建设|改造|维修|安装|更换|采购|购置|更新)$")
_SPENT = re.compile(r"^保障(?P<of>[^、，]+)支出$")
_FEE = re.compile(r"(?<=[一-龥]{2})(?:中介|劳务|服务|工作|代理|委托)?(?:费用|费)$")
_WAGES = re.compile(r"[员师工手警兵干部]劳务(?:费用?)?$")
_CONSUMED = re.compile(
    r"(?:燃油|油料|水电|用电|用水|差旅|通讯|办公耗材)(?:[和及与、](?:维修|保险|保养|维护|物业|取暖))?$"
)
"""What is used up and carried out by nobody: 环卫车辆燃油及维修."""
_CLOTHES = re.compile(
    r"(?:服装|被装|制服|用品|器材|设备|装备|物资|材料|药品|教材|图书|报刊|党刊|耗材)$"
)
_AID = re.compile(
    r"(?P<aid>.+?(?:补助|补贴|奖补|津贴|救助|资助|减免))(?P<behind>[(（][^）)]+[)）]|工作)?$"
)
_KEPT = re.compile(r"(?:运行|运转|维护|运维|管护|养护|管理|保障|值守|服务)$")
_WORK = re.compile(
    r"^(?P<work>.+(?:加工|作业|放流|封堵|巡展|巡演|疗养|疗休养|研学|跟岗学习|学习|降尘|迁葬|评议|共建|结对|抽运|转运))(?:各项)?工作$"
)
"""Work that is no standing task: 人工影响天气作业各项工作."""
_BOUGHT_DEED = re.compile(r"^实施(?P<what>[^、，和及与]{3,})购置$")
_HELD = frozenset(
    {
        "学习",
        "疗养",
        "降尘",
        "迁葬",
        "运转",
        "乘车",
        "交流",
        "考察",
        "研学",
        "送学",
        "接送",
        "演练",
        "培训",
        "检查",
        "宣传",
    }
)
"""What is carried out and never bought, beside the verbs of other lists."""
_FUND = re.compile(
    r"^(?:做好|开展|实施|完成)(?P<fund>[^、，]+(?:周转金|备用金|准备金|保证金|风险金|风险补偿金|引导资金|互助金))(?:各项)?(?:工作)?$"
)
"""Money that is kept ready, and no work: 农民工工资应急周转金."""
_SYSTEM = re.compile(r"^做好(?P<what>[^、，和及与]{3,}(?:平台|系统|软件|数据库|小程序))各项工作$")
"""What is set up, where no word says that it is kept running."""
_BY_OTHERS = re.compile(
    r"(?<=开展|完成|实施|做好)(?:委托|聘请|购买|通过)?(?:第三方|专业)(?:机构|公司|单位)?(?:开展|实施|进行|负责|承担)?(?=[一-龥]{3})"
    r"|(?<=完成|开展)(?:聘请|购买)(?=[一-龥]{3})|(?:外包|委托|承包|交|包)给[一-龥]{2,8}(?:公司|单位|机构|队伍|第三方)$"
)
"""Who does the work, which is no part of what is done: 第三方开展决算审计, 河道保洁外包给第三方公司."""
_PUT_IN = re.compile(r"[装买购](?=\d)")
"""That things are put in or bought, so many: 每所装4个."""
_SHORT = 6
"""Characters of goods that are the whole subject: 电脑."""
_BY_EXPERTS = re.compile(r"^(?:委托专业机构|聘请专业人员)(?:完成|开展)(?P<what>.+)$")
_COMMISSIONED = re.compile(
    r"委托|第三方|外包|聘请|请[一-龥]{2,12}(?:院|所|公司|机构|专家)|购买|服务费|招标|咨询|评审|鉴定|审计|评估|测绘|编制"
)
"""That others are paid for the work, or work that only others may do."""
_ANY_WORK = re.compile(
    r"^(?:做好|开展)(?:补充|追加|增加|相关|有关|专项|日常|通用)?(?:各项)?(?:补充|相关|日常)?工作$"
)
"""做好补充工作: nothing is said to be done."""
_NOT_PAID = re.compile(r"^按标准足额落实(?P<what>[^，]{2,}(?:建设|改造|维修|购置|更新|升级))$")
_LOOKED_AT = re.compile(
    r"^落实(?P<what>[^，]{2,}(?:核对|核查|调查|普查|评估|检测|筛查|排查|监测|审核|认定|统计|宣传))政策$"
)
"""What is looked into, and no policy: 社会救助家庭经济状况核对."""
_PLACE_ALONE = re.compile(
    r"^实施[^，、]*(?P<thing>操场|跑道|球场|围墙|教室|宿舍|食堂|厕所|道路|水塔|校舍|大门|厨房)$"
)
"""A place of which no word says that it is mended: 小学操场."""
_RUNS = re.compile(r"(?P<of>[^、，和及与]{3,}(?:运转|运行|运营))(?:各项)?(?:工作)?$")
"""What is kept going, and carried out by nobody: 党群服务中心运转."""
_TAKES_PART = re.compile(r"(?P<of>[^、，和及与]*(?:[会赛展节杯]|比武))(?:参赛|参展|参会)$")
"""What others hold, and one takes part in: 运动会参赛."""
_INTEREST = re.compile(r"^按期支付(?P<of>[^，]{2,}?)(?:利息|本息)?(?P<both>还本)?付息$")
"""What is paid is said once: 按期支付…付息."""
_DEED_INSIDE = re.compile(
    r"^(?P<at>[一-龥]{0,8}?)(?P<deed>加装|安装|更换|购置|添置|采购|增设)(?P<what>[一-龥A-Za-z]{2,}(?:[、和及与][一-龥A-Za-z]{2,})*)$"
)
"""A subject that says its deed before the things: 小区加装监控探头和路灯."""
_DONE_LAST = re.compile(r"(?P<deed>采购|购置|更换|安装|建设|改造|维修|设置|制作)工作$")


def sound_whole(whole: str, request: str = "") -> str:
    """The clause with a verb that can be done to what the subject is; as it stands where it can.

    ``request`` says whether others are commissioned with the work.
    """
    whole = _BY_OTHERS.sub("", whole)
    if (by_experts := _BY_EXPERTS.match(whole)) and not _COMMISSIONED.search(request):
        whole = f"{'实施' if _BUILT.search(whole) else '开展'}{by_experts['what']}"
    if _ANY_WORK.match(whole):
        return "保障单位日常工作开展"
    if paid := _NOT_PAID.match(whole):
        return f"实施{paid['what']}"
    if looked := _LOOKED_AT.match(whole):
        return f"开展{looked['what']}"
    if debt := _INTEREST.match(whole):
        return f"按期偿付{debt['of']}{'本息' if debt['both'] else '利息'}"
    if place := _PLACE_ALONE.match(whole):
        deed = re.search(
            rf"改造|维修|修缮|翻新|扩建(?=[^，,；;。]{{0,6}}{place['thing']})", request
        )
        return f"{whole}{deed[0] if deed else '建设'}"
    if system := _SYSTEM.match(whole):
        return f"实施{system['what']}建设"
    if fund := _FUND.match(whole):
        return f"安排并规范使用{fund['fund']}"
    if re.match(r"\d", whole):
        return f"{'实施' if _BUILT.search(whole) else '开展'}{whole}"  # 65岁以上老人免费体检
    if kept := _SPENT.match(whole):
        of = _FEE.sub("", kept["of"])
        if _CONSUMED.search(of):
            return whole
        if _BUILT.search(of):
            return f"实施{of}"
        verb = "保障" if _RUNS.match(of) else "做好"
        return f"{verb}{of}" if _KEPT.search(of) else whole
    if (bought := _BOUGHT_DEED.match(whole)) and _is_deed(bought["what"][-2:]):
        verb = "实施" if _BUILT.search(bought["what"]) else "开展"
        return f"{verb}{bought['what']}"  # 教师外出跟岗学习购置
    found = _WHOLE.match(whole)
    if found and (work := _WORK.match(found["what"])) and found["verb"] == "做好":
        return f"开展{work['work']}"
    if found is None:
        return whole
    verb, what = found["verb"], found["what"]
    inside = _DEED_INSIDE.match(what)
    if inside and verb != "组织开展" and not split_end(inside["what"]) and is_goods(inside["what"]):
        return f"实施{inside['at']}{inside['what']}{inside['deed']}"
    if runs := _RUNS.match(what):
        return f"保障{runs['of']}"
    if part := _TAKES_PART.match(what):
        return f"组织参加{part['of']}"
    if (
        verb in {"完成", "开展", "做好"}
        and is_goods(what)
        and not what.endswith("外包")
        and not split_end(what)
        and (len(what) <= _SHORT or _PUT_IN.search(request))
    ):
        put = _PUT_IN.search(request)
        return f"实施{what}{'安装' if put and put[0] == '装' else '购置'}"
    bare = re.sub(r"(?:各项)?工作$", "", what) if verb == "做好" else what
    if verb in {"实施", "开展", "完成"} and _CONSUMED.search(bare):
        return f"保障{bare}支出"
    if _WAGES.search(bare) and re.search(r"[、和及与]", bare):
        return f"保障{bare}支出"  # 疫苗和防疫员劳务: not all of it is paid to people
    if _WAGES.search(bare):
        return f"按标准足额发放{bare if bare.endswith(('费', '费用')) else f'{bare}费'}"
    if fee := _FEE.search(bare):
        return _of_fee(verb, bare[: fee.start()], bare)
    if (aid := _AID.match(bare)) and verb in {"实施", "开展"} and aid["behind"]:
        behind = "" if aid["behind"] == "工作" else aid["behind"]
        return f"落实{aid['aid']}政策" if not behind else f"落实{aid['aid']}政策{behind}"
    if verb in {"开展", "实施"} and (last := _DONE_LAST.search(bare)):
        return f"实施{bare.removesuffix('工作')}" if last else whole
    return whole


def _is_deed(word: str) -> bool:
    return is_verb(word) or word in own_verbs() or word in _HELD


def _of_fee(verb: str, of: str, fee: str) -> str:
    """What a fee is paid for, where that is work or goods; else that it is paid."""
    if _CLOTHES.search(of):
        return f"实施{of}购置"
    done = split_end(of)
    if done and not re.search(r"[和及与、]", of):
        if _KEPT.search(of):
            return f"{'保障' if _RUNS.match(of) else '做好'}{of}"
        return f"{verb if verb != '做好' else '完成'}{of}"
    return f"支付{fee}"
