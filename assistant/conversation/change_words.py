"""The words in which clerks ask for a change: one clause in, one action out."""

import re

from assistant.conversation.actions import (
    Add,
    Change,
    Correct,
    Delete,
    Drop,
    KeepOnly,
    Move,
    Rename,
    Reorder,
    Replace,
    SetTo,
    Shift,
)
from assistant.conversation.said_values import NUMBER, tidy_value
from corpus.taxonomy import TaxonomyName, taxonomy
from corpus.value_grammar import parse_value
from corpus.values import ValueKind

_TO = (
    r"(?:改成|该成|改为|该为|改回到?|改到|改作|改填|改写成?|改做|换成|换为|调整为|调整到|调整成|调到|调成|调为|提高到|提高至|提高为|提升到|提升至|提升为|提到|提至|上调到|上调至|上调为"
    r"|砍到|整到|整成|弄到|搞到|拉到|改的(?=\d)|改得(?=\d)|压缩至|推到|推至|推后到|顺延到|涨成|加成|增加到|增加至|增加为|增至|增到|加到|涨到|升到|升至|降低到|降低至|降低为|降到|降至|降为|减少到|减少至|减少为|减到|减至|下调到|下调至|下调为|压到|压缩到|压减到|核减到|核减为|控制在|控制到|缩短到|缩短至|延长到|延长至|提前到|提前至|推迟到|推迟至|延期到|延后到|延到|放宽到"
    r"|设为|设成|设置为|设定为|定为|定成|定在|定到|写成|写为|写作|写上|填成|填为|填写为|填写成|填上|填写|更正为|更正成|修改为|修改成|修正为|变更为|变更成|变成|变为|弄成|搞成|做成|统一为|统一成|统一改成|统一改为|统一写成|算成|报(?![告销名送])|填(?!报)|写(?!入)|改(?![善造进革良变编建制装])|换(?!届)|调(?![解查度研整]))"
)
_SET = re.compile(
    rf"^(?:把|将)?(?P<words>.+?)(?:的?(?:指标值|目标值|值|数值))?(?:的)?(?:[从由](?P<old>[^，。]{{1,12}}?))?"
    rf"(?:应该|应当|要|需要|给我|帮我|都|也|再|全部|全都|统一|直接|重新|就)*{_TO}(?:了)?(?:“|\"|：|:)?(?P<value>\S.*)$"
)
_IS = re.compile(
    r"^(?P<words>[^，。；,;]{2,14}?)(?:应该|应当|其实|现在|实际|总共|一共|应)?(?:是|为|：|:)(?P<value>[^，。；,;]{1,60})$"
)
_BESIDE = re.compile(
    rf"^(?P<words>[\u4e00-\u9fff《》“”、]{{2,16}}?)(?P<value>(?:负|-)?(?:不低于|不少于|不超过|至少|达到|大于|小于|≥|≤|>|<|=|约)?(?:{NUMBER}|百分之).{{0,12}})$"
)
_TO_FIRST = re.compile(
    rf"^(?:直接|就|都|也|再|请|给我|还是|那就)*{_TO}(?:“|\"|：|:)?(?P<value>.+)$"
)
_KEEPS = re.compile(
    r"^(?P<words>[^，。；\d]{2,10}?)(?:还是按|还是|仍是|仍为|还按|就按|按|定|要|有|共|放|做|办)(?:成|为|到)?(?P<value>[^，。]{1,16})$"
)
_SAID_BY = re.compile(
    r"^(?:领导|主任|书记|局里|财政局?|上面|科长|审核)(?:说|要求|讲|定了|让|叫)(?:把|将|要)?"
)
_OFFICE_SAID = re.compile(
    r"^(?P<head>主管部门|主管单位|实施单位|项目单位|填报单位)(?:就|是|为|：|:|填|写|用|\s)*(?P<office>[\u4e00-\u9fff（）()]{2,28}(?:处|局|府|镇|乡|委|室|中心|站|所|院|社区|会|部|馆|校|园|司|队|厅|科|街道|办|学|村|联|庭|大队))$"
)
_HEAD_SAID = re.compile(
    r"^(项目属性)(?:是|为|：|:|填|写)?([\u4e00-\u9fff]{2,10})$|^(项目期限?)(?:是|为|：|:|填|写)?(\d{1,2}(?:年|个月)|\d{4}年?.{0,12})$"
)
_RENAME = re.compile(
    r"^(?:把|将)?(?P<words>.+?)(?:的)?(?:名称|名字|指标名|指标名称|说法|叫法|标题)?(?:改名|更名|重命名)(?:为|成|叫|叫做)?(?P<value>.+)$"
    r"|^(?:把|将)?(?P<words2>.+?)的?(?:名称|名字|指标名|指标名称|叫法)(?:改|换|写|调整|修改|更改|变更)?(?:为|成|到|叫|用|叫做)(?P<value2>.+)$"
    r"|^(?:把|将)?(?P<words3>第?[\d一二三四五六七八九十]+[条行项个]|它|这条|这个|刚才那条|那条|项目|最后一条|.{2,14}?)(?:改叫|就叫|改称为?|叫做|叫成|改名叫)(?P<value3>.+)$"
)
_REPLACE = re.compile(
    r"^(?:把|将)?(?:所有的?|全部的?|全表的?|表里的?|表中的?|里面的?|整张表的?)(?P<old>.+?)(?:都|全部|全|统一|统统|一律)*(?:换成|换为|改成|改为|替换成|替换为|写成)(?P<new>.+)$"
    r"|^(?:把|将)?(?P<old2>.+?)(?:统一|统统|一律|全部|全都|都)(?:换成|换为|改成|改为|替换成|替换为)(?P<new2>.+)$"
    r"|^(?:把|将)?(?P<where3>[^，。]{1,14}?)(?:里面|里头|里|中|当中|上面)(?:的)?(?P<old3>.+?)(?:都|全部|两个?字|几个字|这个词|一词|字样)*(?:换成|换为|改成|改为|替换成|替换为)(?P<new3>.+)$"
    r"|^(?:把|将)?(?P<old5>[^，。]+?)(?:这|那)(?:几个字|个词|些字|句话|两个字|三个字)(?:都|全|统一)?(?:换成|换为|改成|改为|替换成|替换为)(?P<new5>.+)$"
    r"|^(?:把|将)?(?P<old4>.+?)(?:这个词|一词|两个?字|几个字|字样)?(?:替换成|替换为)(?P<new4>.+)$"
)
_DROP = r"(?:删除|删掉|删去|删了|删|不用了|去掉|去除|去了|移除|不要了?|取消|拿掉|拿走|不需要了?|不用写|不用填|用不着|剔除|清掉|划掉|砍掉|剔掉|撤掉|不写了?|不填了?|填无|写无|改成无|改为无|填成无|写成无)"
_DELETE = re.compile(
    rf"^(?:把|将)?{_DROP}(?:掉|了)?(?P<words>[^，。]+)$"
    rf"|^(?:把|将)?(?P<words2>[^，。]+?)(?:给我|帮我|都|全部|全都|也|统统|可以|就|直接|请|一并|先)*{_DROP}(?:掉|了|吧)*$"
    r"|^(?P<words3>[^，。]+?)(?:没用|没必要|多余|没意义|不合适|跟我们没关系|不适用|不涉及)(?:了|的)?[，,、]?(?:删|去)(?:掉|了|除)*$"
)
_ONE = r"(?:一个|一条|一项|一行|个|条|项|1条|1个|1项|(?:两|三|四|五|几|\d)(?:条|项|个(?=指标)))"
_PUT = (
    r"(?:增列|列入|加上|加入|加个|加|添加|添上|添|增加|新增|增设|补充|补上|补|再来|再写|再设|再列)"
)
_ADD = re.compile(
    rf"^(?:再|还要|还|另外|也|要|把|给|将)*(?:在|给|往)?(?:(?P<in>[^，。：:]{{2,9}}?)(?:指标)?(?:里面|里|中|下面|下|类|这一类|那里|那块)?)?(?:再|还要|也|要)*{_PUT}(?P<one>{_ONE})?(?:关于|有关|叫|名为)?(?P<rest>.*)$"
)
_CLASS_WORD = r"(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|可持续|生态|满意度|服务对象满意度|经济成本|社会成本|生态环境成本)"
_CLASS_FRONT = re.compile(
    rf"^(?:(?P<level2>{_CLASS_WORD})(?:指标|类指标|类的指标|方面的指标|方面)?)(?:[：:，,]|的?[，,]?(?:内容|名称|名字)?(?:是|为|叫|写)?[：:]?)?(?P<rest>.*)$"
)
_MOVE = re.compile(
    rf"^(?:把|将)?(?P<words>.+?)(?:应该|应当|要|该|还是)?(?:放到|放(?=(?:数|质|时|成|经|社|生|可|满))|移到|移至|移入|移动到|挪到|挪进|归到|归入|归为|归在|划到|划入|调到|调整到|调整为|改到|换到|转到|转入|列到|列入|列为|放在|放进|放入|算到|算作|算|属于|改成|改为|应该是|应为|是)(?P<class>{_CLASS_WORD})(?:指标|类)*(?:里面|里头|里|中|下面|下|那边|那里|去|类|的)*$"
)
_ORDER = (
    (r"^(?:把|将)?(?P<a>.+?)(?:和|跟|与|同|、)(?P<b>.+?)(?:的?(?:位置|顺序|次序))?(?:换一下|换下|换个?|调换|对调|互换|交换|倒一下|颠倒)(?:一下|下)?(?:位置|顺序|次序)?$", "swap"),
    (r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|提|调|搬|放置|移动|置)(?:到|在|至)?(?:最前面|最前|最上面|最上|最上边|第一位|首位|第一条|第一个|第一行|第1条|第1个|第1位|前面去|开头)$", "first"),
    (r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|调|搬|移动)(?:到|在|至)?(?:最后面|最后|最下面|最底下|末尾|最后一条|末位|最下边|后面去)$", "last"),
    (r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|提|调|搬|插|移动)(?:到|在|至)(?P<b>.+?)(?:的)?(?:前面|之前|前边|上面|前|上边)$", "before"),
    (r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|调|搬|插|移动)(?:到|在|至)(?P<b>.+?)(?:的)?(?:后面|之后|后边|下面|后|下边)$", "after"),
    (r"^(?:把|将)?(?P<a>.+?)(?:往上|向上|往前|向前)(?:挪|移|调|提)(?:一行|一条|一位|一格|一个)?$|^(?:把|将)?(?P<a2>.+?)(?:上移|前移)(?:一行|一条|一位)?$", "up"),
    (r"^(?:把|将)?(?P<a>.+?)(?:往下|向下|往后|向后)(?:挪|移|调)(?:一行|一条|一位|一格|一个)?$|^(?:把|将)?(?P<a2>.+?)(?:下移|后移)(?:一行|一条|一位)?$", "down"),
    (r"^(?:把|将)?(?P<a>.+?)(?:挪|移|放|排|提|调)(?:到|在|至|成)第?(?P<b>\d{1,2}|[一二三四五六七八九十]{1,3})(?:条|位|行|个)(?:的?位置)?$", "to"),
)  # fmt: skip
_UP = r"(?:多给|多批|多拨|多出|[加多增](?:印|发|购|买|搞|办|开|建|种|做|招|请|配|装|培训|修|订)|增加|增|加|多加|多|上调|提高|提升|调高|涨|追加|上浮|添)"
_DOWN = r"(?:少给|少批|少拨|少(?:印|发|购|买|搞|办|开|建|种|做|招|请|配|装|修|订)|减少|减掉|减|少|降低|下调|调低|降|砍掉|砍|压缩|压减|压|核减|削减|扣掉|扣除|扣|下浮|缩减|缩)"
_AMOUNT = rf"(?:{NUMBER}(?:来)?[^\s，。；、的]{{0,6}}?|一半|一倍|百分之{NUMBER}|[一二两三四五六七八九十]+成)"
_SHIFT = re.compile(
    rf"^(?:把|将)?(?P<words>[^，。]{{0,14}}?)(?:的)?(?:再|又|给我|要|需要|还要|还|也|得|都)*(?P<dir>{_UP}|{_DOWN})(?:了|个|上|掉)?(?P<amount>{_AMOUNT})(?:左右|吧|了)?$"
)
_HALVE = re.compile(
    r"^(?:把|将)?(?P<words>[^，。]{0,14}?)(?P<how>减半|翻倍|翻一倍|翻番|翻一番|打对折|减一半|砍一半)$"
)
_CORRECT = re.compile(
    r"^(?:不对|不是的|错了|还是|算了|那就|那|按|问了|查了|问过了|按照|就|错的|写错了?|说错了?|搞错了?|弄错了?|填错了?|打错了?|记错了?|看错了?|更正|纠正|更正一下|不好意思|抱歉|[，,。！!\s]|了|是我)+(?:应该|应当|其实|实际|应)?(?:是|为|成|改成|改为|写成?|按|填|用|报)?(?P<value>[^，。]+?)(?:才对|才是|的|写|算|来|填|定|报|来算|来写)?$"
    r"|^(?:应该|应当|其实|实际上?|应)(?:是|为|有)(?P<value2>[^，。]+?)(?:才对|才是|的)?$"
    r"|^(?P<value3>[^，。]+?)(?:才对|才是对的)$"
)
_NOT_BUT = re.compile(
    r"^(?:是)?(?P<new>[^，。不]+?)[，,、]?(?:而)?不是(?P<old>[^，。]+)$|^(?:不是)(?P<old2>[^，。]+?)[，,、](?:而)?(?:应该)?是(?P<new2>[^，。]+)$"
    r"|^(?P<old3>[^，。]+?)(?:写错了|错了|不对|说错了|搞错了|填错了)[，,、]?(?:应该|应|其实|实际)?(?:是|为|改成|改为)(?P<new3>[^，。]+)$"
)


def read_change(clause: str) -> Change | None:
    """The change that a (bare) clause asks for, or None where it asks for none."""
    for read in (
        _vague, _money_source, _kept_only, _order, _replace, _rename, _corrected, _moved,
        _shifted, _both_heads, _set, _dropped, _deleted, _added,
    ):  # fmt: skip
        found = read(clause)
        if found is not None:
            return found
    return None


_ERRING = re.compile(r"^(?:错|不对|不好|不合适)")


def weak_change(clause: str) -> Change | None:
    """A change that only the order of the words suggests: 满意度95%, 预算是3万元."""
    if len(clause) > 40:
        return None
    said = _HEAD_SAID.match(clause)
    if said:
        words, value = (one for one in said.groups() if one)
        return SetTo(words, value)
    office = _OFFICE_SAID.match(clause)
    if office:
        return SetTo(office.group("head"), office.group("office"))
    found = _SETTLED.match(clause)
    if found and reads(tidy_value(found.group("value"))):
        return SetTo(_tidy(found.group("words")), found.group("value"))
    found = _IS.match(clause)
    if found and not re.search(r"什么|多少|哪|谁|怎|几[个条]|吗|啥", found.group("value")):
        return SetTo(_tidy(found.group("words")), unquoted(found.group("value")), explicit=False)
    found = _KEEPS.match(clause)
    if found and reads(unquoted(found.group("value"))):
        return SetTo(_tidy(found.group("words")), unquoted(found.group("value")), explicit=False)
    found = _BESIDE.match(clause)
    if found and parse_value(found.group("value")).kind is not ValueKind.QUALITATIVE:
        return SetTo(_tidy(found.group("words")), found.group("value"), explicit=False)
    return None


def is_head_word(words: str) -> bool:
    """True where the words name a cell above the indicators that holds a text."""
    return re.fullmatch(
        r"(?:项目)?(?:主管部门|主管单位|实施单位|填报单位|项目单位|单位名称|单位|项目属性|属性|项目期限?|实施期限?|主管处室|处室|科室|主管科室|项目名称|项目名|名称|年度|预算年度|年份|(?:年度)?(?:总体)?(?:绩效)?目标)", words
    ) is not None  # fmt: skip


_SETTLED = re.compile(
    r"^(?P<words>[^，。；\d]{2,12}?)(?:实际|最后|最终|已经|现在)?(?:实测|核定|核实|核|统计|清点|谈|签|定|批|落实|摸底|调查|确认)(?:下来|出来|到|好|了)*(?:是|为|有|只有|到|共)?(?P<value>\d[^，。]{0,12}|[一二两三四五六七八九十百千万]{1,6}[^，。]{1,4})$"
)


def verb_first(clause: str) -> str | None:
    """The value of a clause that names no cell: 改成95%, 推到12月15日前; None for another clause."""
    found = _TO_FIRST.match(clause)
    return unquoted(found.group("value")) if found else None


def _vague(clause: str) -> Change | None:
    """标准再高一点: a change without a number."""
    found = _VAGUE.match(clause)
    if not found or re.search(r"\d", clause):
        return None
    up = re.search(r"高|多|大|长|晚|增|加|涨", found.group("how")) is not None
    return Shift(_tidy(found.group("words")), "", up)


def _money_source(clause: str) -> Change | None:
    """其中5万是自筹的; 全部由财政拨款; 自筹不出了; 多出来的2万是自筹."""
    found = re.match(
        rf"^多(?:出来|出|了)?的?(?P<v>{NUMBER}[万亿]?元?)(?:全|都|是|由|走|靠|用)+(?:.{{0,6}})?(?P<src>自筹|财政|上级|其他)",
        clause,
    )
    if found:
        return Shift("财政拨款" if found.group("src") in {"财政", "上级"} else "其他资金", found.group("v"), True)  # fmt: skip
    found = re.match(
        rf"^(?:.{{0,10}}?(?:里面?|中|其中))?(?:有|的)?(?P<v>{NUMBER}(?:万元|万|元|亿元|块))(?:是|由|来自|为|属于)(?P<src>.{{0,10}}?(?:自筹|自有|社会捐|村集体|捐款|自己出|自己掏)|.{{0,6}}?(?:财政|上级|拨款|专项)).{{0,6}}$",
        clause,
    )
    if found:
        own = re.search(r"自|捐|集体", found.group("src")) is not None
        return SetTo("其他资金" if own else "财政拨款", found.group("v"))
    found = re.match(
        rf"^(?:剩下的?|其余的?|余下的?)(?P<v>{NUMBER}(?:万元|万|元))?(?:由|用|靠|走|从|是)?[^，。\d]{{0,6}}(?:自筹|党费|村集体|社会捐赠|自有资金|自己出)[^，。]{{0,4}}$",
        clause,
    )
    if found:
        return SetTo("其他资金", found.group("v") or REST)
    found = re.match(
        rf"^(?:区|县|市|省|上级|本级|中央)?财政(?:只|就|先)?(?:给|出|安排|拨|批|补)(?:了)?(?P<v>{NUMBER}(?:万元|万|元))$",
        clause,
    )
    if found:
        return SetTo("财政拨款", found.group("v"))
    found = re.match(
        rf"^(?:这|那|总额|资金|{NUMBER}(?:万元|万))?(?:里头|里面|里|中|其中)(?:有)?(?P<who>[^，。\d]{{1,8}}?)(?:赞助|捐赠|捐助|出资|出|承担|支持)(?:了)?(?P<v>{NUMBER}(?:万元|万|元))$",
        clause,
    )
    if found:
        treasury = re.search(r"财政|上级|中央|省|市级", found.group("who")) is not None
        return SetTo("财政拨款" if treasury else "其他资金", found.group("v"))
    found = re.match(
        rf"^(?:资金来源|资金)?(?:里面?|中)?(?:拟|其中)?(?:由)?(?P<who>[^，。\d]{{0,8}}?)(?:自筹|列支|承担|解决|出资|负担|出)(?:资金)?(?P<v>{NUMBER}(?:万元|万|元|亿元))$",
        clause,
    )
    if found and (found.group("who") or "自筹" in clause):
        treasury = re.search(r"财政|上级|中央|省|市级", found.group("who")) is not None
        return SetTo("财政拨款" if treasury else "其他资金", found.group("v"))
    if re.fullmatch(
        r"(?:全部|全都|全|都)(?:改)?(?:由|靠|用|是|走|从)(?:区|县|市|上级|本级)?财政(?:拨款|资金|出|承担|安排|解决|走)*",
        clause,
    ):
        return SetTo("其他资金", "0元")
    if re.fullmatch(
        rf"(?:自筹|其他资金|自筹资金|村集体自筹|自筹部分)(?:的)?(?:那)?(?:{NUMBER}(?:万元|万|元))?(?:那部分|那块|部分)?(?:不出了?|没有了?|取消了?|不要了?|不用出了?|没了|没到位|改由财政出)",
        clause,
    ):
        return SetTo("其他资金", "0元")
    return None


def _both_heads(clause: str) -> Change | None:
    """实施单位和主管部门都是…: told as one, carried out as two."""
    found = re.match(r"^(?P<a>实施单位|主管部门)(?:和|跟|与|、)(?P<b>实施单位|主管部门)(?:都|全)?(?:是|为|写|填|改成|用)(?P<v>.+)$", clause)  # fmt: skip
    if not found:
        return None
    return SetTo("实施单位和主管部门", unquoted(found.group("v")), every=True)


def _kept_only(clause: str) -> Change | None:
    found = re.match(r"^(?:把)?(?P<c>[^，。]{2,8}?)(?:里|中)?(?:的)?(?:只留下?|只保留|就留|只要|保留)(?P<w>[^，。]+?)(?:这|那)?(?:一)?(?:条|个|项)?(?:就行|就好|就可以)?(?:了)?$", clause)  # fmt: skip
    if found and is_class_word(re.sub(r"指标$", "", found.group("c"))):
        return KeepOnly(found.group("c"), _tidy(found.group("w")))
    return None


def _dropped(clause: str) -> Change | None:
    found = re.match(r"^(?P<w>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:今年|明年|就|先|也|都)*(?:不|没)(?:再)?(?:买|购|采购|办|做|搞|建|修|开展|开|安排|发|请|配|装|种|印|租)了$", clause)  # fmt: skip
    return Drop(_tidy(found.group("w"))) if found else None


REST = "其余"
"""What stands for all that the other sources leave of the total."""
_VAGUE = re.compile(
    r"^(?:把|将)?(?P<words>[^，。\d]{2,12}?)(?:再|稍微|稍|适当|略|往|还|要|得|可以)*(?P<how>提高|降低|增加|减少|调高|调低|上调|下调|往上调|往下调|高|低|多|少|大|小|长|短|加|减|提|降|涨|早|晚)(?:一点儿?|点儿?|一些|些|一下)$"
)


def _order(clause: str) -> Change | None:
    for pattern, how in _ORDER:
        found = re.match(pattern, clause)
        if found and re.search(r"\d+月|年底|季度|\d日", found.groupdict().get("b") or ""):
            return None  # 时限提到11月底前: a date
        if found:
            parts = found.groupdict()
            return Reorder(
                _tidy(parts.get("a") or parts.get("a2") or ""), how, _tidy(parts.get("b") or "")  # type: ignore[arg-type]
            )  # fmt: skip
    return None


def _replace(clause: str) -> Change | None:
    found = _REPLACE.match(clause)
    if not found:
        return None
    parts = found.groupdict()
    number = next(n for n in ("", "2", "3", "4", "5") if parts[f"old{n}"] is not None)
    old = re.sub(r"^[的]|(?:都|全|也)$", "", unquoted(parts[f"old{number}"]))
    new, where = unquoted(parts[f"new{number}"]), parts.get(f"where{number}") or ""
    if reads(new) and not re.search(r"\d", old):
        return None  # 把满意度都改成95%
    if not old or len(old) > 20 or re.fullmatch(r"指标|的?指标值|值", old):
        return None
    return Replace(old, new, _tidy(where))


def _rename(clause: str) -> Change | None:
    found = _RENAME.match(clause)
    if not found:
        return None
    parts = found.groupdict()
    words = parts["words"] or parts["words2"] or parts["words3"]
    return Rename(_tidy(words), unquoted(parts["value"] or parts["value2"] or parts["value3"]))


def _corrected(clause: str) -> Change | None:
    found = _NOT_BUT.match(clause)
    if found:
        parts = found.groupdict()
        new = unquoted(parts["new"] or parts["new2"] or parts["new3"])
        old = unquoted(parts["old"] or parts["old2"] or parts["old3"])
        if reads(tidy_value(new)):
            return Correct(new, old)
        inner = _IS.match(new) or _BESIDE.match(new)
        if inner and reads(inner.group("value")):
            return SetTo(_tidy(inner.group("words")), inner.group("value"))
    found = _CORRECT.match(clause)
    if found:
        value = unquoted(next(one for one in found.groups() if one))
        if is_value(value):
            return Correct(value)
        inner_change = _set(value) or weak_change(value)
        if isinstance(inner_change, SetTo):
            return SetTo(inner_change.words, inner_change.value)
    return None


def _moved(clause: str) -> Change | None:
    found = _MOVE.match(clause)
    if not found:
        return None
    words = _tidy(found.group("words"))
    return Move(words, found.group("class")) if words else None


def _shifted(clause: str) -> Change | None:
    found = _HALVE.match(clause)
    if found:
        up = found.group("how").startswith("翻")
        return Shift(_tidy(found.group("words")), "一倍" if up else "一半", up)
    found = _SHIFT.match(clause)
    if not found:
        return None
    amount = found.group("amount")
    if re.match(
        r"[一1两二三四](?:条|项|行|个指标|个(?!百分点|点|月)(?=[\u4e00-\u9fff]{3,}))", amount
    ):
        return None  # 加一条: a row, not a number
    if re.fullmatch(rf"{NUMBER}(?:条|项|行|个指标|条指标|个|张)?", amount) and re.match(
        r"[一二两三四五六七八九十]|\d+条", amount
    ):
        return None  # 加一条: a row, not a number
    direction = found.group("dir")
    words = _tidy(found.group("words"))
    if not words and direction in {"添", "补"}:
        return None
    return Shift(words, amount, re.fullmatch(_UP, direction) is not None)


def _set(clause: str) -> Change | None:
    best = _SET.match(clause)
    if best is None:
        return None
    words, value = _tidy(best.group("words")), unquoted(best.group("value"))
    verb_alone = re.search(r"(?:报|填|写|改|换|调)(?:“|\"|：|:)?$", clause[: best.start("value")])
    strong = re.search(
        r"(?:成|为|到|至|作|在|上)(?:了)?(?:“|\"|：|:)?$", clause[: best.start("value")]
    )
    plain = (
        is_value(tidy_value(value))
        or clause[best.start("value") - 1] in '“"：'
        or is_head_word(words)
    )
    if verb_alone and not strong and not plain:
        return None
    if not words or re.search(r"[，。；]", words) or re.fullmatch(r"[^\u4e00-\u9fff\d]*", words):
        return None
    tidied = re.sub(r"(?:了|吧|啦|呢|哈)+$", "", value)
    value = tidied if is_value(tidied) else value
    value = re.sub(r"^(?:建|办|发|做|搞|开|买|培训|种|修|请|招|印)(?=\d)", "", value)
    if _ERRING.match(value):
        return None  # 年度写错了
    if value in {"无", "不适用", "“无”"}:
        return Delete((words,))
    every = (
        re.search(r"都|全部|所有|统一|一律|每条|各条", clause[: best.start("value")]) is not None
    )
    return SetTo(words, value, every=every)


def _deleted(clause: str) -> Change | None:
    found = _DELETE.match(clause)
    if not found:
        return None
    words = next(one for one in found.groups() if one)
    words = re.sub(r"^(?:掉|了)", "", words)
    parts = [_tidy(one) for one in re.split(r"[、,，]|和|跟|与(?!其)|及|以及|还有", words)]
    return Delete(tuple(one for one in parts if one)) or None


def _added(clause: str) -> Change | None:
    found = _ADD.match(clause)
    if not found or len(clause) > 70:
        return None
    level2 = found.group("in") or ""
    if level2 and not is_class_word(level2):
        return None
    rest = found.group("rest").strip(" ，,：:的")
    front = _CLASS_FRONT.match(rest)
    if (
        not level2
        and front
        and not (front.group("rest") or "").startswith(("率", "得分", "测评", "调查"))
    ):
        level2, rest = front.group("level2"), front.group("rest").strip(" ，,：:的")
    more = re.search(r"(?:两|三|四|五|几|\d)(?:条|项|个)", found.group("one") or "") is not None
    rest = re.sub(r"^(?:一项|一条|一个|1项|1条)[：:，,]?", "", rest)
    rest = re.sub(r"(?:的)?(?:指标|这一条|这条|这项|这一项)$", "", rest).strip(" ，,：:的")
    tail = re.match(rf"^(?P<rest>.+?)的(?P<class>{_CLASS_WORD})$", rest)
    if tail and not level2:
        level2, rest = tail.group("class"), tail.group("rest")
    explicit = bool(found.group("one") or level2 or clause.endswith("指标"))
    if not rest and not explicit:
        return None
    name, value = name_and_value(rest) if rest else ("", "")
    if not explicit and not value and len(name) > 16:
        return None
    return Add(level2, name, value, explicit, more)


def is_class_word(text: str) -> bool:
    """True where the text names a 二级指标 of either taxonomy."""
    bare = re.sub(r"(?:类|方面)$", "", text)
    if re.fullmatch(_CLASS_WORD, re.sub(r"指标$", "", bare)):
        return True
    return any(taxonomy(name).find_level2(bare) for name in TaxonomyName)


def is_value(text: str) -> bool:
    """True where the text is nothing but a value: 40人, not 满意度95%."""
    return reads(text) and _STARTS_VALUE.match(text) is not None


def reads(text: str) -> bool:
    """True where the text is a number with its unit, a date, a term: a value by itself."""
    return parse_value(text).kind not in {ValueKind.QUALITATIVE, ValueKind.NOT_APPLICABLE}


_STARTS_VALUE = re.compile(
    r"[\d０-９≥≤><=＞＜]|约|近|不[低少超高大小]|至少|至多|达到|控制|每|百分|全年|[一二两三四五六七八九十半百千][^\u4e00-\u9fff]|[一二两三四五六七八九十百千]+[个人户次场台套期份名处天月年]|[上下]半年|年[底末内前]|[一二三四]季度"
)


def name_and_value(text: str) -> tuple[str, str]:
    """Split 培训次数2次 into name and value: the longest ending that reads as a value, or ""."""
    for place in range(len(text)):
        name = re.sub(
            r"(?:的?(?:指标)?值|目标)?(?:要|应|需)?(?:定)?(?:为|是)?$",
            "",
            text[:place].strip(' ，,、：:“”"'),
        )
        value = text[place:].strip(' ，,、：:“”"')
        if _STARTS_VALUE.match(value) and reads(value):
            return name, value
    return text.strip('“”"'), ""


def unquoted(value: str) -> str:
    """``value`` without quotation marks around it."""
    return value.strip().strip("“”\"'‘’「」『』").strip()


def _tidy(words: str) -> str:
    text = _SAID_BY.sub("", re.sub(r"[“”\"]", "", words)).strip(" ，,、：:“”\"'的")
    text = re.sub(r"(?:咱们?|我们?)?(?:给它|把它|给他)$", "", text)
    return re.sub(
        r"(?:给我|帮我|请|也|都|再|应该|应当|就|全|还是|还|要|该|只|得|共|一共|总共|直接)+$",
        "",
        text,
    ).strip(" ，,、：:“”\"'的")
