"""Orders that others gave and the clerk passes on: 退回来了，说…, 审核的说…, 让补一条…

Who sent the table back and said so is left out, and what he asked for is read as an order. What was only
proposed, turned down, thought over or asked stays as it was written.
"""

from assistant.conversation.vocabulary.hedges import DISAGREED, HEARSAY, NOT_TAKEN, OPEN
from assistant.conversation.vocabulary.order_words import CHANGE, FILL_IN, ORDERED
from corpus import late_re as re

_WHO = (
    r"(?:财政(?:局|所|股|科)?|审核|审表|复核|初审|评审|专家组?|预算[股科处]|绩效[股科办处]|业务[股科]|上级|上面|[县市区镇乡局科所院校站馆处股]里)"
    r"(?:那边|这边|那头|部门|单位|老师|同志|人员|的人|的)?"
)
"""Those to whom a table is handed in."""
_THEY = rf"(?:{_WHO}|他们|人家|那边|对方)"
_TABLE = r"(?:申报表|目标表|这张表|这表|表格?|材料)"
_BACK = rf"(?:{_TABLE}(?:又|给|被|都|让)*(?:退|打|驳)(?:了|回)?(?:来)?了?|(?:又|给|被|都|把{_TABLE}|，)*(?:退回|打回|驳回|退了回|打了回)(?:来|重填|修改|重报|重写|一次)?了?)"
_SAYS = r"(?:又|还|也|的?意见是?|理由是?|是|来|说是)*(?:说了?是?|讲|指出|提出|提的是|回话|回复|反馈|答复|要求|嫌|批注|的?意见是|的?理由是)"
_SENT_BACK = re.compile(
    rf"^(?:刚才?|今天|昨天|又|，)*(?:{_THEY})?{_BACK}(?:[，,。；\s]+(?:{_THEY})?(?:{_SAYS}|因为)?|(?:{_THEY})?{_SAYS})[：:，,]?(?=.{{6,}})"
)
"""财政所退回来了，说: what follows is what they want."""
_ON_PAPER = re.compile(
    r"^(?:财政|审核|上面|他们)?(?:退回|退件|返回|审核|评审|反馈|批复|整改|修改|初审|复核)?的?(?:单子?|意见单?|意见书|通知单?|批注|回执|反馈|问题清单|清单|表格?|材料)(?:上|里|中)?面?(?:也|还|又)?(?:写|说|提|标|注|列|圈|指|批)?(?:着|的是|了|出|到|明)?[：:，,]?[“\"](?P<q>[^”\"]{2,20})[”\"][，,。；]\s*(?=.{4,})"
)
"""退回单上写“缺生态效益”，…: what is found there, and then what is to be done."""
_POINT = re.compile(
    r"^(?:审核|财政|退回|修改|反馈|评审|初审|复核)?的?(?:意见|问题|批注|反馈)(?:的)?(?:第?[一二三四五六七八九十\d]{1,2}|(?:最后|另|还有)一|末)(?:条|点|个)?[：:，,](?=.{4})|^第[一二三四五六七八九十\d]{1,2}(?:条|点|个)(?:意见|问题)[：:，,]?(?=.{4})"
)
"""意见第三条：which of a reviewer's points follows."""
_POINT_SAYS = re.compile(
    r"^第[一二三四五六七八九十\d]{1,2}[条点个](?:意见|问题|批注)?(?:里|上|中)?(?:又|还|也|是)?(?:说|写|提|问|讲|嫌|指出|认为|批)(?:的是|着|了|到)?[：:，,]?(?:“[^”]{2,24}”|\"[^\"]{2,24}\")[，,。；]\s*(?:所以|因此)?(?:那就?|就)?(?=.{4})"
)
"""第5条说“读者范围不明确”，那就写…: a reviewer's point with its own words, and no row of the table."""
_SAID = re.compile(
    rf"(?P<b>^|[，,；;。])(?:{_WHO}|(?:还|又|也|另外|他们|人家)(?=说|讲|指出|提出|要求)){_SAYS}[：:，,]?(?=[^，。]{{2,}})"
)
"""审核的说, 还说: in front of a clause."""
_OF_A_ROW = re.compile(
    rf"(?P<r>[\u4e00-\u9fff”\"]{{2,}}?)(?<!听)(?<![大小]家)(?:{_WHO}|他们|人家)?(?:也|又|还)?说(?=(?:没法|无法|没办法|不好|不能|不可|不归|不算|不像|不是|不属于|不该|太|过于|跟|和|与|没|重复|多余|笼统|要能|得|该|至少|最好|必须|顺序)[^，。]{{0,16}}(?:[，,]|$))"
)
"""社会效益那条说没法考核: what is said of the row."""
_HELD_TO = re.compile(
    rf"(?P<b>^|[，,；;。])(?P<s>[\u4e00-\u9fff]{{2,10}}?){_WHO}(?:也|又|只|就|都|说|让|叫|要求|我们|最多|顶多)*(?:按|只认|认|核(?:定|减|准)?(?:为|成|到)?|压到|砍到|给|批)(?:了)?(?P<v>\d[\d.]*(?:万元|万|元|[\u4e00-\u9fff%])?(?:/[\u4e00-\u9fff]{{1,2}}?)?)(?:来)?(?:算|批|报|写|走|执行)?(?:了|的)*(?=$|[，,；;。])"
)
"""检测费财政让按580元/份算: what the row is to say."""
_WANT_ROW = re.compile(
    rf"(?P<b>^|[，,；;。])(?:{_THEY}|领导|局长|科长|主任|书记|镇长|所长|校长)(?:又|还|也|再|说|另外)*(?:要|想要|要求|得|需要)(?:再)?(?:有|看|考核|体现|写|列)?(?:上)?(?:个|一[条个项])?(?P<n>[\u4e00-\u9fff]{{3,14}}?(?:率|满意度|数量|人数|户数|次数|场次|批次数?|数|面积|长度|时间|期限))(?=[，,：:]?(?:不低于|不少于|不超过|≥|≤|达到)?[\d一二两三四五六七八九十百])"
)
"""他们还要覆盖学校数，40所: a row that others want."""
_VERBS = rf"(?:只?保?留(?![守学空白])|只要|{FILL_IN}|加(?![工强班])|增列|增加|写|缩|拆(?!迁)|删|去掉|拿掉|{CHANGE}|换(?!届)|填(?!埋)|列(?!车)|放(?![映养射牧])|挪|移(?!民)|并(?!且)|标(?![志识准语牌本签兵])|用(?![水电户药餐材])|统一|分开|分成|细化|量化|合并|精简|简化|往)"
_MADE_TO = re.compile(
    rf"(?<![没不谁别未要想先按合])(?:{_THEY})?(?P<k>(?:也|还|又|都|就|再|一并|这次|另)*)(?:非?让|叫|要求)(?:我们?|咱们?|把它|把这[条行项])?(?={_VERBS})"
)
"""让补一条, 他们让写…: ordered by others."""
_SPLIT = re.compile(
    r"(?<=[，,])(?:要|得)?(?:拆|分开|分列|拆开|拆分)(?:开|成?两[行条])?[：:](?=这|原|那|第)"
)
"""让拆：这行改叫…: how it is split follows."""
_TURNED_DOWN = re.compile(
    rf"{NOT_TAKEN}|{DISAGREED}|{HEARSAY}|{OPEN}|建议|提议|我们?(?:维持|坚持|不|没|觉得|认为|想|看|解释|回)|不(?:降|升|提|改|动|加|听|理|管|采纳|打算|准备)(?![为成到])|维持|留着|照旧|先放|再说|等[^，。]{{1,8}}再|[?？]|吗$|为什么|怎么|什么|不服|没道理|不对的"
)
_NUMBER_WANTED = re.compile(r"(?<=[\u4e00-\u9fff])(?:至少|最少|起码)(?:得|要|应)?(?:有|写|来|加|补)?(?=一[条个项行])")  # fmt: skip


def without_reviewers(text: str) -> str:
    """``text`` without who sent the table back and wants the change; unchanged where it is not plainly wanted."""
    if _TURNED_DOWN.search(re.sub(r"[“\"][^”\"]*[”\"]", "", text)):
        return text
    text = _POINT.sub("", _POINT_SAYS.sub("", text))
    put = _SENT_BACK.sub("", _ON_PAPER.sub(r"\g<q>，", text))
    if re.search(rf"{ORDERED}|改|换|写|填|补|加|叫|删|拆|缩|放|不带|不要", put):
        put = _SAID.sub(r"\g<b>", put)
    put = _HELD_TO.sub(r"\g<b>\g<s>改成\g<v>", put)
    put = _WANT_ROW.sub(r"\g<b>加一条\g<n>", put)
    put = _OF_A_ROW.sub(r"\g<r>", put)
    put = _SPLIT.sub("", _MADE_TO.sub(r"\g<k>", put))
    put = _NUMBER_WANTED.sub("要有", put) if put != text else put
    return text if put == text else put.strip("，,：: ") or text
