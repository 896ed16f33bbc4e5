"""Turns of phrase that all readers need alike: 最后那行, 要求质量加…, 换个名，…, 起码95%."""

import re

from assistant.conversation.value_words import CLASS_WORD

_LAST_ROW = re.compile(
    r"(?:最后|最末|末尾|最底下|最底|最下面|最下边|倒数第?一)(?:的)?(?:那|这)?一?(?:条|行|项|个指标)(?!件|业|目|动|政)"
)
"""最后那行, 最底下一条."""
_REQUIRED = re.compile(
    rf"(?P<b>^|[，,；;。\s])(?:要求|说要|非要|说得|说必须)(?=(?:把|将)|(?:给|在)?{CLASS_WORD}(?!要求))"
)
"""要求满意度加…: what is required is what is to be done."""
_NAME_ANEW = re.compile(
    r"(?:换|改|重新?起|另起|起)(?:一?个)?(?:名字?|名称|叫法|说法|称呼)(?:吧|了)?[，,：:\s]+(?:就|改|还是)*(?:叫做?|写成?|用)?(?=[“\"]?[\u4e00-\u9fff]{3,})(?!改|不|别|换|因|怎|哪|什|看|行)"
)
"""第3条换个名，开课数量."""
_WRITTEN_ANEW = re.compile(
    r"(?<![可能以被要])(?:改写|重写|另写|换写)(?:成|为)(?=[“\"]?[\u4e00-\u9fff]{3,})"
)
_THAT_ONE = re.compile(
    r"(?<=[\u4e00-\u9fff])那个(?=(?:改(?![造厕建扩善革良装水电线])|换(?!届)|叫|写(?!作)|删|去掉|不要))"
)
"""农户那个改…: the row."""
_KEPT_WITHIN = re.compile(
    r"(?<=[价费资本支额出准率量度间数])(?:都|要|应|得|须|需|尽量)*(?:控制|限制|限定|压)(?:在|到)(?:不超过)?(?P<v>[\d.]+[^，,。；;]{0,8}?)(?:以内|之内|以下|内)(?=$|[，,。；;！!吧了])"
)
"""每座造价控制在1.5万元以内: how the value is bounded, and no part of the name."""
_ITS_VALUE = re.compile(
    r"(?P<w>(?:^|(?<=[，,。；;\s]))(?:指标|目标)?值)(?:也|都|就|再|要|得|请)*[改换](?![成为到作回一])(?=[\u4e00-\u9fff]{2,10}(?:$|[，,。；;！!吧]))"
)
_ITS_NAME = re.compile(
    r"(?<=[益响度量质效本条行项])名(?=(?:也|都|就|要|得)*(?:改|换|叫|写)(?![册额单称]))"
)
"""社会效益名改成…，值改有效提升."""
_WHOLE_CLASS = re.compile(
    rf"(?P<c>{CLASS_WORD})(?:类?指标)?(?:这|那)?(?:整个?|一整?个?)(?:类别|类目|大类|类|块)(?:指标)?(?=(?:就|也|都|全|给我|帮我|请|可以|先)*(?:删|去掉|不要|拿掉|撤|取消|砍))"
)
"""生态效益整个类别删了."""
_TRIED = re.compile(
    r"(?<=[\d%一-龥])(?:先|再)?(?:试试看?|试一试|试一?下)(?:吧|看)?(?=$|[，,。；;！!])"
)
"""期数改3期试试: done all the same."""
_AT_LEAST = re.compile(
    r"(?:起码|少说也?|最低|最起码)(?:得|要|有|达到|应)*(?=[\d一二两三四五六七八九十百])"
)
_AT_MOST = re.compile(
    r"(?:顶多|最多|最高|撑死)(?:也?就|只能|得|要|算)*(?=[\d一二两三四五六七八九十百])"
)
_POINTS = r"(?=(?:\d+(?:\.\d+)?|[一二两三四五六七八九十])个?(?:百分)?点)"
_SIGNS = (
    (re.compile(rf"(?:再|还要?|得|要)*(?:写|往)?(?<![提升调拔抬增拉])高(?:出|上)?{_POINTS}"), "提高"),
    (re.compile(rf"(?:再|还要?|得|要)*(?:写|往)?(?<![降调减压拉])低(?:个|出|下)?{_POINTS}"), "降低"),
    (re.compile(r"大于(?:或等于|等于|或等|等)(?=\d)"), "≥"), (re.compile(r"小于(?:或等于|等于|或等|等)(?=\d)"), "≤"),
    (re.compile(r"(?:不(?:得|能|可|要)?小于|不[得能可]低于)(?=[\d一二两三四五六七八九十百])"), "不低于"),
    (re.compile(r"(?:不(?:得|能|可|要)?大于|不[得能可](?:高于|超过))(?=[\d一二两三四五六七八九十百])"), "不超过"),
)  # fmt: skip


_WORDS_WITH_GE = re.compile(r"(?P<v>[加补添增]|增加|新增)(?=个(?:别|人|体|案|性化)(?![条项]))")
"""加个别访谈172人次: the name begins with 个别."""
_IN_FIGURES = re.compile(
    r"(?P<v>改成|改为|换成|写成)(?:数字|数|量化的?|具体的?数字?|百分比|可量化的?)(?:指标|的)?[，,：:]+(?=[“\"]?[\u4e00-\u9fff]{2})"
)
"""社会效益改成数字，投诉率≤1%: how, and then what."""
_MISCOUNTED = re.compile(
    r"(?P<w>(?:^|(?<=[，,。；;]))[^，,。；;\d]{2,10}?)(?:写|报|算|填|统计)?[少多](?:写|报|算|填|统计|数)?了?\d[\d.]*[\u4e00-\u9fff]{0,3}[，,](?:实际)?(?:应该?|应当|本该)(?:是|为|写)?(?=\d)"
)
"""挂牌数少了3株，应该135: the last is what it shall be."""
_ATTRIBUTE = re.compile(
    r"(?:^|(?<=[，,。；;]))属性(?=(?:就|是|为|写成?|填成?|选|改成|改为|：|:)*(?:新增|延续|一次性|经常|其他|常年|阶段|重点))"
)
"""属性延续性项目."""


def in_set_phrases(text: str) -> str:
    """``text`` with such phrases in the words that the readers know."""
    text = _THAT_ONE.sub("那条", _LAST_ROW.sub("最后一条", text))
    text = _WHOLE_CLASS.sub(r"\g<c>全部", text)
    if re.search(r"\d", text):
        text = _TRIED.sub("", text)
    text = _ITS_NAME.sub(
        "名称", _ITS_VALUE.sub(r"\g<w>改成", _KEPT_WITHIN.sub(r"不超过\g<v>", text))
    )
    text = _NAME_ANEW.sub("改名为", _WRITTEN_ANEW.sub("改成", text))
    for pattern, plainly in _SIGNS:
        text = pattern.sub(plainly, text)
    text = _REQUIRED.sub(r"\g<b>", text)
    text = _IN_FIGURES.sub(r"\g<v>", _WORDS_WITH_GE.sub(r"\g<v>一条", text))
    text = _ATTRIBUTE.sub("项目属性", _MISCOUNTED.sub(r"\g<w>改成", text))
    return _AT_MOST.sub("不超过", _AT_LEAST.sub("不低于", text))
