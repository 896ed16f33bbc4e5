"""What a head, a name or a value is told to be, in the words that the readers know.

名字说成甲 is 名字改成甲; 指标值明确为“有效缓解” is 指标值为有效缓解; 主管部门怎么还空着？填乙局 is 主管部门填乙局.
"""

from assistant.conversation.heads.offices import OFFICE_END
from corpus import late_re as re

_HEAD = r"(?:项目实施单位|实施单位|填报单位|主管部门|主管单位|项目名称|预算年度)"
_UNIT = r"(?:项目实施单位|实施单位|填报单位|承担单位|单位)"
_AUTHORITY = r"(?:主管部门|主管单位|主管)"
_NAMED = re.compile(
    r"(?P<n>名[字称]|叫法|称呼|提法|表述|标题)(?P<s>(?:请|就|也|都|要|应该?|给我|帮我|直接)*)(?:说成|讲成|念成|喊成|写作|记作|记成|登记成|定成|起成|取成|规范成|统一成|统一为)(?=[\u4e00-\u9fff“\"])"
)
"""名字说成维护包验收合格率."""
_VALUED = re.compile(
    r"(?<=[，,；;。、”\"])(?P<c>(?:指标|目标)?值)(?:请|就|也|同时|相应|一并|对应|后面|则)*(?:明确|确定|设定|核定|暂定|统一|修改|调整|更新|改|写|填|定)*(?:为|成|是|在|：|:)[“\"「](?P<v>[^”\"」，。]{1,16})[”\"」]"
)
"""目标值为“有效缓解”: the value without its quotes."""
_ASKED_EMPTY = re.compile(
    rf"(?:^|(?<=[，,。；;！!]))(?:[^，。；？?\d]{{0,8}}?(?:问|说|嫌|催|讲|提醒|退|批注|打回)[^，。；？?\d]{{0,4}}?)?(?P<h>{_HEAD})(?:那|这)?一?[栏格]?(?:怎么|为什么|为啥|咋|还|都|一直|现在|也|是|就)*(?:空着|空的|空白|没填|没写|没有|待补充|是空|缺着)(?:的|了|呢|啊)*[？?，,。]+(?:就|请|先|应该?|要|给|那就|直接|帮我|给我|上)*(?:填上?|补上?|写上?)(?:成|为)?(?=[\u4e00-\u9fff]{{4}})"
)
"""财政所问主管部门怎么空着？填青石桥镇应急管理办公室."""
_WHO_DOES = re.compile(
    rf"(?:^|(?<=[，,。；;]))(?P<w>实施|承办|具体干活|主管|管)(?:的|这个项目的|这事的)(?:单位|部门|那家|那个)?(?:其实|应该|就|才|应当|得)*(?:是|为|填|写)(?=(?:[^，。；]{{2,24}}?{OFFICE_END})(?:$|[，,。；;你给吧了]))"
)
"""主管的是县农业农村局."""
_WRONGLY = re.compile(
    rf"(?P<h>{_HEAD}|{_UNIT})(?:那|这)?一?[栏格]?(?:里|中|被|给|现)*(?:误|错)(?:填|写|录|登|报)?(?:为|成|作|了)[^，。；]{{2,24}}[，,；](?:请|应|现|应该?|应当|予以|把它|将其)*(?:更正|改正|纠正|修正|订正|更改|变更|调整|改)(?:为|成)(?=[\u4e00-\u9fff]{{3}})"
)
"""实施单位误填为县委宣传部，请更正为白鹭镇人民政府: the last is what it shall be."""
_OFFICE_IS = re.compile(
    rf"(?:^|(?<=[，,。；;]))(?:把|将)?(?P<v>(?!{_HEAD}|{_UNIT}|{_AUTHORITY})(?:(?![是不那这它谁哪我们咱]|满意)[\u4e00-\u9fff]){{2,24}}?{OFFICE_END})(?:其实|才|应该?|应当|就|只|则)*(?:是|为|作为|算|属)(?P<h>主管(?:部门|单位)?|实施单位|填报单位|(?:项目)?单位)(?:那一?[栏格])?(?:的|才对|吧)*(?=$|[，,。；])"
)
"""区教育局是主管, 县委宣传部应为主管部门."""
_BUT_IS = re.compile(rf"(?P<h>{_HEAD})(?:其实|应该)?才(?=[是为])")
_ALSO_THIS = re.compile(
    rf"(?P<a>{_UNIT}|{_AUTHORITY})(?P<m>[^，。；]{{0,8}}?(?:填|写|改成|改为|是|为))(?P<v>[\u4e00-\u9fff]{{2,24}}?{OFFICE_END})[，,；;](?P<b>{_UNIT}|{_AUTHORITY})(?:那|这)?一?[栏格]?(?:也|都|同样|一并|一样)+(?:用|填|写|是|改成|按)*(?:成)?(?:这个|它|同一个|同样的?|一样的?|这家|这|该单位|该名称?)*(?:全称|名字|名称|单位|局|写法|的)*(?=$|[，,。；;吧了])"
)
"""主管部门写甲局，实施单位也用这个全称."""
_ASKING = re.compile(r"[?？]|吗|不是|还是|要不|是否|如果")


def cells_told(text: str) -> str:
    """``text`` with what cells are told to be in plain words; what it says stays the same."""
    text = _NAMED.sub(r"\g<n>\g<s>改成", text)
    text = _VALUED.sub(r"\g<c>为\g<v>", text)
    text = _ASKED_EMPTY.sub(r"\g<h>填", text)
    text = _WHO_DOES.sub(lambda one: f"{'主管部门' if '管' in one.group('w') else '实施单位'}是", text)  # fmt: skip
    text = _WRONGLY.sub(r"\g<h>填", text)
    if not _ASKING.search(text):
        text = _OFFICE_IS.sub(
            lambda one: f"{'主管部门' if '主管' in one.group('h') else '实施单位'}填{one.group('v')}", text
        )  # fmt: skip
    text = _BUT_IS.sub(r"\g<h>", text)
    return _ALSO_THIS.sub(r"\g<a>\g<m>\g<v>，\g<b>填\g<v>", text)
