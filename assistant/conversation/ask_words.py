"""The words in which clerks ask, look things up, check, export and step about."""

import re

from assistant.conversation.actions import (
    Action,
    ApplyFixes,
    Ask,
    BackTo,
    Choose,
    Compare,
    Define,
    GoodValue,
    Others,
    Plain,
    Search,
    Settle,
    Simple,
    Skip,
    StartWith,
    Steps,
    SwitchForm,
    SwitchTaxonomy,
    TakeOver,
    Vary,
    Why,
)
from assistant.conversation.errands.drafts import read_opening
from assistant.conversation.errands.reading import read_errand
from assistant.conversation.errands.steps import read_put_back
from assistant.conversation.file_words import read_files
from assistant.conversation.question_words import told_question
from assistant.conversation.step_words import told_step
from assistant.conversation.terms import is_term
from corpus.numerals import CHINESE, parse_number

_N = rf"(?:\d{{1,3}}|{CHINESE})"
_SIMPLE: tuple[tuple[re.Pattern[str], Plain], ...] = (
    (re.compile(r"(?:再|重新)?(?:检查|校验|审核|审一?下|审审|查一?下|查查|看看|看一下|复核|过一遍|验一下)?(?:一下|一遍|表|这张表|这个表|草稿|还)*(?:有没有|有什么|有啥|还有没有|还有什么)(?:其他|别的)?(?:问题|毛病|错误|错的?|不对的?地?方?|不合适的?地?方?|要改的?)(?:没有|吗|呀)*", re.IGNORECASE), Plain.CHECK),
    (re.compile(r"(?:再|重新|帮忙)?(?:检查|校验|审核|审|复核|自查|核对|审查)(?:一下|一遍|下|这张|这个|一次|表格|表|草稿|看看|吧)*", re.IGNORECASE), Plain.CHECK),
    (re.compile(r"(?:能|可以)?(?:通过|过)(?:审核|得了|关)?(?:吗|不|么)", re.IGNORECASE), Plain.CHECK),
    (re.compile(r"帮助|help|(?:这个|你|您|这)?(?:怎么用|咋用|如何使用|怎么使用)|(?:你|您)?(?:都)?(?:能做什么|会什么|能干什么|能干啥|会干啥|能帮我做什么|会做什么|有什么功能|有哪些功能|能做啥)|使用说明|说明书|功能(?:介绍|说明)?", re.IGNORECASE), Plain.HELP),
    (re.compile(r"(?:重新开始|从头开始|从头来|新建|新建草稿|重来|重来一遍|重新来|清空|再做一张|另做一张|新做一张|换个项目|换一个项目|做下一个项目|下一个项目|再来一张|新开)(?:一张|一个|一份)?(?:表|草稿|新的?|项目|表格|重来)*", re.IGNORECASE), Plain.NEW),
    (re.compile(r"(?:现在|目前|这张表|表里)?(?:还有|还)?(?:有)?(?:哪些|哪里|什么|哪几处|哪几个|啥)?(?:地方|内容|空|格)?(?:还|是)?(?:差啥没填|缺啥没填|差哪些没填|有啥没填|没有?填|没写|缺什么|缺啥|差什么|差啥|缺哪些|差哪些|没填完|空着|要补充什么|需要补充什么|要补什么|要填什么|待补充的?|没填的?|空着的)(?:的)?(?:有哪些|有什么|是什么|的|地方|内容)*", re.IGNORECASE), Plain.GAPS),
    (re.compile(r"(?:好|好的|好吧|行|行吧|可以|可以的|嗯+|成|ok|没问题)[，,、。！!\s]*", re.IGNORECASE), Plain.AGREE),
    (re.compile(r"(?:剩下的?|其余的?|后面的?|这些|这几个|问题)?(?:都|全部|全|统统)(?:先)?(?:跳过|不知道|空着|略过|不填|不清楚|以后再补|待定)(?:吧|了)?|(?:没有|没)(?:别的)?(?:要)?补充的?了?", re.IGNORECASE), Plain.SKIP_ALL),
    (re.compile(r"(?:(?:好的?|嗯+|行|可以|ok|谢谢(?:您|你|了|啦)?|多谢|谢了|辛苦(?:了|您了|你了)?|没问题了?|没事了?|明白了?|知道了?|懂了|收到|太好了|不错|挺好的?|很好|可以了|行了|好了|就这样|就这样吧|真好|厉害|棒|赞)[，,、。！!\s]*)+", re.IGNORECASE), Plain.THANKS),
    (re.compile(r"(?:你好|您好|哈喽|嗨|hi|hello|在吗|在不在|有人吗|早上好|下午好|上午好|晚上好|早)[呀啊吗？?！!。\s]*", re.IGNORECASE), Plain.GREET),
    (re.compile(r"(?:我)?(?:也)?(?:不知道|不清楚|不晓得|不太清楚|不确定|说不好|暂时不知道|还不知道|没定|跳过|先跳过|先空着|空着|略过|以后再补|以后再填|先不填|先不管|不填|待定|没有数据|没有数|这个不知道|都不知道|这个先跳过|下一个|过|pass)(?:这个|这题|这一项|这项|呢|啊)*", re.IGNORECASE), Plain.SKIP),
    (re.compile(r"(?:算了|取消|取消吧|没有了|没了|没有别的了?|就这些了?|没别的了?|不改了|先不改了|不用改了?|先这样|保持原样|不用了|不需要了|没什么|没啥|先放着|别改了|先不动)(?:吧)?", re.IGNORECASE), Plain.REFUSE),
    (re.compile(r"(?:我)?(?:有|还有|都有|现在有)?(?:哪些|哪几个|几个|几张|什么|多少)?(?:以前的|做过的|其他)?(?:草稿|做过的表|几张表)(?:列表|有哪些|有几个)?|(?:列出|看看|打开)(?:我的|所有|全部)?草稿", re.IGNORECASE), Plain.DRAFTS),
    (re.compile(r"(?:把)?(?:现在的?|当前的?|目前的?|整张|完整的?|最新的?)?(?:表|表格|草稿|结果|指标)(?:现在)?(?:是什么样|什么样了?|长什么样|给我看看|看看|看一下|显示一下|列一下|发我看看|打出来看看)|(?:看看|看一下|显示|列出|再看一下|给我看看|展示)(?:一下)?(?:现在的?|当前的?|整张|完整的?|全部)?(?:表格?|草稿|指标)", re.IGNORECASE), Plain.SHOW),
)  # fmt: skip
_ABUSE = re.compile(
    r"(?:笨|蠢|傻|垃圾(?!量|产|减|堆|渗|压|房|亭|运|桶|分类|清|处|收|转|箱|车|站|中|焚|填|日|袋|房|池|投|亭|无)|废物|白痴|弱智|智障|滚|他妈|你妈|妈的|尼玛|sb|傻逼|什么玩意|什么破|有病|脑残|没用的东西)",
    re.IGNORECASE,
)
_FIX_ALL = re.compile(
    r"^(?:把|将)?(?:校验|检查)?(?:里面?|出来的?|发现的?)?(?:(?:能自动(?:改|修|修正)的|可以自动(?:改|修)的|全部|一键|都|所有的?(?:问题|错误|意见)?|全都|自动|这些(?:问题|错误)?|能改的|能修的|问题|错误|提示的?问题?)(?:都|全|给我|帮我|一起|自动)*(?:修正|修复|修|改正|改好|改过来|改了|修改|处理|解决|修一下|改一下)(?:掉|了|好|一下)?|(?:修正|修复|改正)(?:全部|所有|一下)?(?:的)?(?:问题|错误)?|按(?:校验|检查|审核)?(?:意见|建议|提示)(?:都|全部)?(?:修改|改|修正|来改))$"
)
_FIX_ONE = re.compile(
    rf"^(?:把|将)?(?:(?:修正|修复|改正|处理|解决|修|改)(?:一下)?第?(?P<a>{_N})(?:个|条|处|项)?(?:问题|意见|错误|提示)|第(?P<b>{_N})(?:个|条|处|项)?(?:问题|意见|错误|提示)(?:给我|帮我|自动|也)*(?:修正|修复|改正|处理|解决|修|改)(?:一下|掉|了|过来|好)?|(?:修正|修复)第?(?P<c>{_N})(?:个|条|处|项)?)$"
)
_STEPS = re.compile(
    rf"^(?:再|我要|帮我)*(?:撤销|撤回|撤消|撤|回退|后退|退回|回到上一步|退回上一步|恢复上一步|取消刚才的?(?:修改|操作)?|取消上一步|undo|返回上一步|还原|改回去|改回来|恢复原来的?样子|恢复原样|回到刚才|回去)(?:前|上|了|掉|到)?(?P<n>{_N})?(?:一下|上一步|步|次|刚才那一?步|刚才的?(?:修改|操作)?|上次的?(?:修改|操作)?|回来|回去)*$"
    r"|^(?:还是|那还是|算了[，,]?还是|算了[，,]?)(?:改|恢复|变|换|退|撤)(?:回来|回去|回|销|回原来的|回原样|回刚才的)(?:吧|好了)?$"
    r"|^(?:退一步|上一步不要了?|上一步(?:撤了?|撤销|取消)|退回去|(?:不好意思|抱歉|哎呀|糟了)?[，,]?(?:删|改|加|弄|点|写)错了[，,]?(?:恢复|退|改|撤)(?:回来|回去|回|一下|销)?|上一步不要了?[，,]?(?:退|恢复|撤|改)(?:回去|回来|回|销|掉)?)(?:吧|一下)?$"
    r"|^刚才(?:那个|那步|的修改|改的)?(?:不要了?|不算|作废|撤了|撤销|取消|撤回)(?:掉)?$",
    re.IGNORECASE,
)
_REDO = re.compile(r"^(?:再)?(?:重做(?:刚才)?(?:那步|那一步|撤销的)?|恢复(?:撤销|刚才撤销的|回来|刚才的?)?|取消撤销|撤销撤销|前进一步|redo|刚才撤错了[，,]?恢复.*|不撤了|别撤了|还是恢复(?:回来|吧)*)(?:一下|一步)*$", re.IGNORECASE)  # fmt: skip
_WHY = re.compile(
    r"^(?P<before>.*?)(?:为什么|为何|为啥|凭什么|凭啥|怎么来的|咋来的|怎么得来的|怎么得出来?的|从哪来的?|从哪里来的?|哪来的|哪里来的|依据(?:是什么|是啥|在哪|呢)?|什么依据|啥依据|哪来的依据|有依据吗|有什么依据|根据什么|的?来源(?:是什么|是哪)?|出处(?:是什么|在哪)?|怎么算(?:出来)?的|咋算的|如何算(?:出来)?的|理由(?:是什么)?|怎么定的|咋定的)"
    r"(?P<after>.*?)$"
)
_WHY_TAIL = re.compile(
    r"^(?:是|要|会|选|用|写|设|定|填|这么|这样|有|取|写成|定成|是不是|不是|没有)+|(?:这个(?:数|值|指标)|的|呢|啊|了|写成|写|填|是|要|有|定|设|这么|这样|都|会|只|算)+$"
)
_DEFINE = (
    re.compile(r"^(?:什么是|啥是|什么叫|啥叫|何为|何谓|解释(?:一下|下)?(?:什么是)?|说说什么是|讲讲什么是)(?P<term>[^，。]{1,12}?)(?:指标)?(?:是什么意思|的意思|呢|啊)?$"),
    re.compile(r"^(?:这个|这里的?|表里的?)?(?P<term>[^，。]{1,12}?)(?:指标)?(?:到底|究竟)?(?:是什么意思|是啥意思|什么意思|啥意思|是啥子?|是什么|指的?是?什么|指啥|怎么理解|是指什么|是干嘛的|是干什么的|什么含义|的含义)(?:呢|啊|呀)?$"),
    re.compile(r"^(?P<term>[^，。]{1,10}?)(?:指标)?和(?P<term2>[^，。]{1,10}?)(?:指标)?(?:有什么|有啥|的)?(?:区别|不同|差别|怎么区分)(?:是什么|在哪|呢)?$"),
)  # fmt: skip
_GOOD = (
    re.compile(r"^(?P<words>[^，。]*?)(?:这个|这条|的)?(?:指标值|值|数值)?(?:一般|通常|正常|大概|应该|别人|别的单位|其他单位|人家|大家|历史上|以前|往年|合理的?)(?:都|要|是|来说|情况下|会|能)*(?:写|填|定|设|取|报|控制在)?(?:成|到|为|在)?(?:是)?(?:多少|几|百分之几|什么水平|多高|什么值)(?:才|比较|算|最|更)*(?:合适|好|合理|行|稳妥|妥当)?(?:呢|啊|呀)?$"),
    re.compile(r"^(?P<words>[^，。]*?)(?:该|要|得)?(?:写|填|定|设|取|报)(?:成|到|为|在)?(?:多少|百分之几|什么水平|多高|几)(?:才|比较|算|最|更|会)*(?:合适|好|合理|行|稳妥|妥当)?(?:呢|啊|呀)?$"),
    re.compile(r"^(?P<words>[^，。]*?)(?:多少|百分之几)(?:才|比较|算|最|更)+(?:合适|好|合理|行|稳妥|妥当|正常)(?:呢|啊|呀)?$"),
    re.compile(r"^(?P<words>[^，。]*?)(?:的)?(?:合理|正常|合适)(?:的)?(?:范围|水平|值|区间)(?:是多少|是什么|呢)?$"),
)  # fmt: skip
_PAST = r"(?:以前|之前|过去|往年|历史上?|去年|上年|历年|前几年|别的(?:项目|单位)|其他(?:项目|单位)|别人|人家|同类|类似|相似|相近|历史库|库里)"
_SEARCH = (
    re.compile(r"^(?:我?想?(?:看看|看一下|看下|查查|查一下|查下|查|找找|找一下|找|搜一下|搜搜|搜索|搜|检索|查找|查询|翻一下|翻翻|瞧瞧))(?:一下|下)?(?:有没有)?(?P<q>[^，。]{2,30})$"),
    re.compile(rf"^(?P<q>{_PAST}[^，。]*?)(?:都|一般|通常|是|是怎么|咋)*(?:怎么写|咋写|如何写|怎么填|咋填|怎么定|写的?是?什么|写的?啥|写了什么|写了哪些|是怎样写|什么样|有哪些|有啥|有没有|怎么做|写过吗|做过吗|有吗|用的?什么)(?:的|呢|啊|指标|了|过)*$"),
    re.compile(rf"^(?:有没有|有无|有|还有没有)(?P<q>(?:{_PAST})?[^，。]*?(?:类似|相似|相近|同类|以前|去年|往年)[^，。]*?)(?:可以参考|参考一下|供参考|可参考)?(?:的)?(?:吗|没有|么)?$"),
    re.compile(r"^(?P<q>[^，。]{2,20}?(?:类|类的|方面的?)(?:项目)?(?:的)?[^，。]{0,10}?)(?:一般|通常|都|应该|该)*(?:怎么写|咋写|如何写|怎么填|有哪些(?:指标)?|用什么指标)(?:的|呢)*$"),
)  # fmt: skip
_COMPARE = (
    re.compile(r"^(?:这张表|这个表|这|草稿|现在的?)?(?:和|跟|与|同|对照|对比|比较)(?:一下)?(?P<w>[^，。]{1,20}?)(?:的)?(?:那张|那个)?(?:表|项目|版本)?(?:比|相比|对比|比较|对照)(?:一下|起来)?(?:有|看)?(?:什么|啥|哪些|哪里)?(?:不同|不一样|区别|变化|差别|差异|出入)?(?:的地方)?(?:吗|呢)?$"),
    re.compile(r"^(?:这张表|这个表|这|草稿|现在的?)?(?:和|跟|与|同)(?P<w>[^，。]{1,20}?)(?:的)?(?:那张|那个)?(?:表|项目)?(?:有|的)?(?:什么|啥|哪些|哪里)?(?:不同|不一样|区别|变化|差别|差异|出入)(?:在哪|吗|呢|的地方)?$"),
    re.compile(r"^(?:对比|比较|比一下|比对|对照)(?:一下|下)?(?P<w>[^，。]{1,20}?)(?:的)?(?:那张)?(?:表)?$"),
    re.compile(r"^(?:改了(?:什么|哪些|啥)|(?:刚才|一共|总共|都|到底)+改了(?:什么|哪些|啥|哪里)|有(?:什么|哪些)变化)(?:地方)?(?:了|呢)?$"),
)  # fmt: skip
_ASK = re.compile(
    r"^(?P<w>[^，。]{1,16}?)(?:现在|目前|当前|一共|总共|合计|到底)*(?:是|有|写的?是?|填的?是?|定的?是?|算下来是?|等于)?(?:多少(?!合适|才)[\u4e00-\u9fff]{0,3}?|几(?:个人|人|户|次|场|期|个|条)|什么时候|哪天|哪一?年|哪个单位|哪个)(?:啊|呢|呀|了|来着)?$"
    r"|^(?:一共|总共|现在)?(?:有|是)?(?:多少|几)(?P<w2>条指标|个指标|指标|条|人|户|钱)$"
)
_TAKE = (
    re.compile(r"^(?:把|将)?《?(?P<p>[^，。》]{2,24}?)》?(?:那个|那张|这个)?(?:项目|表)?的(?P<w>[^，。的]{2,12}?)(?:指标)?(?:给我|帮我|也|都|直接)*(?:拿|抄|搬|挪|复制|借)过来(?:用|写|填)?(?:一下)?$"),
    re.compile(rf"^(?:就)?(?:用|采用|照抄|抄|套用|拿|借用|参照|参考)第?(?P<p>{_N})(?:个|条)?(?:相似|相近|类似)?(?:的)?(?:项目|表|那个|历史表)?(?:的|里的?|中的?)(?P<w>[^，。]+?)(?:指标)?(?:来|过来|吧)*$"),
    re.compile(r"^(?:把|将)?(?P<w>[^，。]{0,12}?)(?:也|就)?(?:像|参照|参考|照着|(?<!对)照|按照|按|仿照|学|跟着|仿)(?:着)?《?(?P<p>[^，。》]{2,24}?)》?(?:那张表|那个表|那个项目|的写法|那样|一样|项目|那个|的那样)(?:来|去)?(?:写|填|改|设|弄|做)?(?:一下)?(?P<w2>[^，。]{0,12})$"),
    re.compile(r"^(?:把|将)?(?P<w>[^，。]{2,12}?)(?:用|采用|照抄|照搬|抄|换成)《?(?P<p>[^，。》]{2,24}?)》?(?:的|里的|那张表的|那个的?|那条)$"),
    re.compile(r"^(?:用|采用|照抄|照搬|抄|借用|套用)《?(?P<p>[^，。》]{2,24}?)》?(?:那张表|那个项目|项目)?(?:的|里的?|中的?)(?P<w>[^，。]{2,14}?)(?:指标)?(?:过来|来|吧)*$"),
)  # fmt: skip
_FOUR = re.compile(r"四(?:大?类|个一级|级?大类)|4(?:大?类|个一级)|2021年?(?:的)?(?:新)?(?:指南|版|口径|分类|办法|文件|指标体系|那套|那个)|(?:新|最新)(?:的)?(?:分类|指标体系|口径|体系)|成本(?:单列|放第一|单独(?:列|作为一级)|作为一级)")  # fmt: skip
_THREE = re.compile(r"三(?:大?类|个一级)|3(?:大?类|个一级)|2015年?(?:的)?(?:版|口径|分类|办法|文件)|(?:老|旧|原来的?)(?:的)?(?:分类|指标体系|口径|体系)")  # fmt: skip
_SWITCHES = re.compile(r"换|改|按|用|切|变|来|采用|成|表|分类|恢复|调整")
_FORM = re.compile(r"^(?:请|就|把|给我|要)?(?:表样|样表|表格样式|版式|格式|表式|表)?(?:按|用|换成?|换到|改用|改成|改为|套用?|切换?到?|切成|采用|使用)(?:咱们的?|我们的?|街道的?)?(?:表格?|格式|样表|式样|样式)?(?P<f>[A-Za-z])(?:类|型|种|款)?(?:表格?|式|格式|样式|样表|版本?|的)*(?:导出|来|吧)?$")  # fmt: skip
_BACK = re.compile(r"^(?P<w2>[^，。]{1,16}?)(?:的)?(?:那个|那张|那份|那张表|项目|表)(?:再)?(?:打开|调出来|拿出来|接着弄|接着改|继续)(?:一下|看看|吧)?$|^(?:回到|回|切到|切回|切换到|换回|打开|还是先?弄|还是先?做|还是先?改|先弄|接着弄|继续弄|返回|转到)(?:刚才|之前|前面|原来)?(?:的)?(?P<w3>[^，。\d]{1,16}?)(?:的)?(?:那个|那张|那份|这张|那边)(?:表|项目)?(?:上|去|吧)*$|^(?:回到|切回|切换到|切换回|返回|打开|继续(?:做|改|写)?|回|切到|转到|调出|接着做|看回|还是做)(?:到)?(?:刚才|之前|前面|上一个|原来|那个)?(?:的)?(?P<w>[^，。]{1,24}?)(?:的)?(?:那张表|这张表|那个表|那张|那份|那个项目|这个项目|项目|草稿|表)(?:去|上|吧)*$")  # fmt: skip
_FULLER = re.compile(r"^(?:把)?(?:指标|表|内容)?(?:再)?(?:写|弄|做|列)?(?:得|的)?(?:全|详细|完整|多|丰富|细)(?:一点|一些|点|些|写)(?:指标)?$|^(?:要|换成?|用)?(?:完整|全|详细)版(?:本)?$|^多(?:写|列|加|给)(?:几条|一些|点)(?:指标)?$")  # fmt: skip
_LEANER = re.compile(r"^(?:把)?(?:指标|表|内容)?(?:再)?(?:写|弄|做|列)?(?:得|的)?(?:精简|简单|简洁|少|简化|精炼)(?:一点|一些|点|些|一下)(?:指标)?$|^(?:要|换成?|用)?(?:精简|简)版(?:本)?$|^指标(?:太多了?)[，,]?(?:精简|少|删)(?:一点|点|一些|些|几条|下)?$")  # fmt: skip
_SETTLE = re.compile(
    r"^(?:就|那就|还是|总额)*(?:以|按|按照|用)(?P<by>单价|标准|人数|户数|数量|计算|测算|算出来|算的|预算|预算总额|总额)(?:的|结果|的结果|的数|数)*(?:为准|算|计算|来算|来)$"
    r"|^(?:预算|总额|金额|总的|总投资|总价|资金)?(?:就|那就|还是|改成|用)*(?:按|以|用|改成|照)(?:照)?(?:你|您|程序|系统|表里|上面)?(?P<by2>算出来的?|测算的?|计算的?|算的)(?:数|结果|那个数|金额)?(?:改|写|填|算|来|为准|定)*$"
)
_CHOOSE = re.compile(rf"^(?:就|选|按|要|是|用)*(?:第)(?P<n>{_N})(?P<unit>个|种|条|项|行)?(?:说的)?$|^(?:选|按|要|就)*(?P<which>前者|前一?种|前面那个|后者|后一?种|后面那个)$")  # fmt: skip
_YES = re.compile(r"^(?:是的?|对的?|对对|嗯+|没错|就这样改|就这么改|改吧|那就改吧?|就改吧|确认|确定|确认修改|可以[，,]?改吧|好[，,]?改吧|好的?[，,]?改|改|执行)$")  # fmt: skip

_SKIP_CELL = re.compile(
    r"^(?P<w>实施单位|主管部门|年度|预算年度|预算|总额|项目名称|[^，。]{2,10}?(?:人数|户数|数量|标准|时间|期限|次数))(?:我|暂时|现在|还|先|也)*(?:不知道|不清楚|没定|没确定|没数|空着|跳过|待定|以后再说|以后再填|不填)(?:呢|吧|了)?$"
)
_START_WITH = re.compile(
    r"^(?:(?:好了?|行了?)[，,])?(?:(?:这个|这张|这份|它)(?:表)?(?:就|先)?(?:放着|放一放|放一边|搁着|就这样|这样|不动|到这里?|到这儿)(?:吧|了)?[，,。；])?(?:那|再|另外|重新|另|我们|先|还要|还有)*(?:起草|另起|新建|新开|新做|做|写|拟|来|换|弄|编|开|建)(?:下|新|另)?(?:来|一)?(?:个|张|份)?(?:新的?|别的)?(?:项目|表|草稿|的)?[：:，,\s](?:做|是|写|拟)?(?P<rest>.{8,})$"
    r"|^(?:重新来|重来|重新开始|从头来|推倒重来)[：:，,\s](?:做|是|写|拟|改做)?(?P<rest2>.{8,})$"
)


def read_start(text: str) -> StartWith | None:
    """再做一个：…: the request of another project, told as one."""
    if (opening := read_opening(text)) is not None:
        return opening
    found = _START_WITH.match(text)
    if not found or not re.search(r"\d|[一二三四五六七八九十百千万]{2}", text):
        return None
    return StartWith(found.group("rest") or found.group("rest2"))


def read_ask(text: str) -> Action | None:
    """The action that a whole (bare) message asks for without changing cells, or None."""
    if (errand := read_errand(text)) is not None:
        return errand
    text = re.sub(r"[?？。！!~～\s]+$", "", text)
    for read in (
        _steps, _fixes, read_files, _switch, _choose, _simple, _take, _compare, _define, _good, _why,
        _search, _back, _ask, read_put_back,
    ):  # fmt: skip
        found = read(text)
        if found is not None:
            return found
    return None


def is_abuse(text: str) -> bool:
    """True where the message insults and asks for nothing."""
    return len(text) <= 30 and _ABUSE.search(text) is not None


def _steps(text: str) -> Action | None:
    if re.match(
        r"^(?:算了[，,]?)?(?:把)?刚才撤(?:销|回|掉)的(?:那个)?(?:再)?(?:恢复|找回|要回)", text
    ):
        return Steps(back=False)
    if re.match(
        r"^(?:把)?刚才(?:那个|那条|那步|删的|改的)?(?:给我)?(?:恢复|还原|找)(?:回来|回去|一下)",
        text,
    ):
        return Steps(back=False, either=True)
    if re.match(
        r"^(?:哎呀?|唉)?(?:算了[，,]?)?刚才(?:那个|那步|那条|改的|说的)?(?:的)?(?:不改了|不要了|不算数?了?|当没说)",
        text,
    ):
        return Steps(back=True)
    if re.match(
        r"^刚才(?:删|去掉|拿掉)的(?:那条|那个|那几条)?.{0,4}(?:留着|留下|不要删|不要?删了|别删|不删了)",
        text,
    ):
        return Steps(back=True)
    if re.match(r"^(?:撤销|撤回|撤|退回)(?:掉)?(?:刚才)?[^，。\d]{0,6}(?:那一?步|那一?下|更名|改名)$|^(?:不妥|不好|不行)[，,](?:撤销|撤回)[^，。\d]{0,4}$|^.{0,6}只撤(?:销)?刚才(?:这|那)?一?步$", text):  # fmt: skip
        return Steps(back=True)
    if re.match(r"^(?:把)?恢复刚才撤(?:销|回|掉)的", text):
        return Steps(back=False)
    if re.match(r"^(?:手滑了?|点错了?|改错了?|弄错了?|不对|错了)[，,](?:撤销|撤回|退回)", text):
        return Steps(back=True)
    if _REDO.match(text):
        return Steps(back=False, either="回来" in text)
    if (told := told_step(text)) is not None:
        return told
    found = _STEPS.match(text)
    if not found:
        return None
    number = parse_number(found.group("n")) if found.group("n") else None
    if number and not re.search(r"[步次下]", text):
        return None  # 退回450: what a value was
    return Steps(back=True, count=max(1, int(number or 1)))


def _fixes(text: str) -> Action | None:
    if _FIX_ALL.match(text):
        return ApplyFixes(None)
    found = _FIX_ONE.match(text)
    if not found:
        return None
    number = parse_number(next(one for one in found.groups() if one))
    return None if number is None else ApplyFixes(int(number))


def _switch(text: str) -> Action | None:
    found = _SETTLE.match(text)
    if found:
        by = "stated" if (found.group("by") or "") in {"预算", "总额", "预算总额"} else "derived"
        return Settle(by)  # type: ignore[arg-type]
    if (
        len(text) <= 30
        and _SWITCHES.search(text)
        and not re.search(r"什么|怎么|为|区别|要不要|该不该|是不是", text)
    ):
        if re.search(r"\d\s*(?:万?元|%|户|人)|执行$", text):
            return None  # 省厅新口径已到，标准按每户4万元执行: a price
        if _FOUR.search(text):
            return SwitchTaxonomy("four_family")
        if _THREE.search(text):
            return SwitchTaxonomy("three_family")
    found = _FORM.match(text)
    if found:
        return SwitchForm(found.group("f").upper())
    if _FULLER.match(text):
        return Vary(full=True)
    return Vary(full=False) if _LEANER.match(text) else None


def _choose(text: str) -> Action | None:
    if _YES.match(text):
        return Choose(None)
    found = _CHOOSE.match(text)
    if not found:
        return None
    which = found.group("which")
    if which:
        return Choose(1 if which.startswith("前") else 2)
    number = parse_number(found.group("n"))
    row = found.group("unit") in {"条", "行"}
    return None if number is None else Choose(int(number), row)


def _simple(text: str) -> Action | None:
    skipped = _SKIP_CELL.match(text)
    if skipped:
        return Skip(skipped.group("w"))
    for pattern, what in _SIMPLE:
        if pattern.fullmatch(text):
            return Simple(what)
    return None


_OTHERS = re.compile(
    r"^(?P<w>[^，。]{0,20}?)(?:还)?(?:有没有|有)(?:什么|哪些|其它的?|其他的?)?(?:别的|其他的?|其它的?|另外的?|可选的?|备选的?)"
    r"(?:写法|说法|表述|选择|指标|名称)(?:吗|呢|可以用|可用|可选)?[?？]?$"
)


def _why(text: str) -> Action | None:
    others = _OTHERS.match(text)
    if others:
        return Others(others.group("w"))
    meant = re.match(
        r"^(?P<w>[^，。]{2,14}?(?:那条|这条|那个|这个|条))(?:是|写的)?(?:什么|啥|甚么)意思$", text
    )
    if meant:
        return Why(meant.group("w"))
    found = _WHY.match(text)
    if not found or len(text) > 40 or re.search(r"是[^，。]{0,6}来源不?是?", text):
        return None  # 第6条是资金来源，不是支出: told, not asked
    words = found.group("before") or found.group("after")
    return Why(_WHY_TAIL.sub("", words.strip("，, ")).strip("，, "))


def _define(text: str) -> Action | None:
    for pattern in _DEFINE:
        found = pattern.match(text)
        if found:
            terms = [one for one in found.groups() if one]
            if all(is_term(one) for one in terms):
                return Define("|".join(terms))
    return None


def _good(text: str) -> Action | None:
    for pattern in _GOOD:
        found = pattern.match(text)
        if found:
            return GoodValue(found.group("words").strip("，, 的"))
    return None


_CLASS_IN = re.compile(
    r"(?:的)?(数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|满意度)(?:指标)?$"
)


def _search(text: str) -> Action | None:
    for pattern in _SEARCH:
        found = pattern.match(text)
        if not found:
            continue
        query = re.sub(
            rf"^(?:有没有|一下|下)?(?:{_PAST}的?)*(?:有没有|做过的?|写过的?)?", "", found.group("q")
        )
        query = re.sub(
            r"(?:都|一般|是|的)?(?:怎么写|咋写|怎么填|写的?什么|有哪些)?(?:的|吗|没有)*$", "", query
        )
        class_in = _CLASS_IN.search(query)
        level2 = class_in.group(1) if class_in else ""
        rest = query[: class_in.start()] if class_in else query
        rest = re.sub(
            r"^(?:关于|有关)|(?:类|方面)?(?:的)?(?:项目|表|绩效目标表|绩效目标|指标|案例|例子)*(?:可以参考|参考)?(?:的)?$",
            "",
            rest,
        ).strip("《》的")
        if re.fullmatch(r"(?:表|表格|问题|错误|草稿|格式|这|它)?", rest) and not level2:
            return None
        return Search(rest or query, level2)
    return None


def _compare(text: str) -> Action | None:
    for number, pattern in enumerate(_COMPARE):
        found = pattern.match(text)
        if found:
            return Compare("" if number == len(_COMPARE) - 1 else found.group("w"))
    return None


def _take(text: str) -> Action | None:
    if re.search(r"要不要|该不该|是不是|能不能不", text):
        return None
    for pattern in _TAKE:
        found = pattern.match(text)
        if not found:
            continue
        parts = found.groupdict()
        words = parts.get("w") or parts.get("w2") or ""
        project = parts["p"].strip("《》的")
        if words and not re.fullmatch(
            r"\d{4}年?|四|三|单价|标准|人数|预算|总额|(?:去年|以前|之前|原来|往年|上年|刚才|现在|从前).{0,2}",
            project,
        ):
            return TakeOver(project, words.strip("的"))
    return None


_BACK_ONE = re.compile(
    r"(?:再)?(?:回到|回|切到|切回|切换到|换回|返回|转到|打开)(?P<w>(?:上|前)一[个张份]|(?:刚才|原来|之前)那[个张份])(?:表格?|草稿|项目)?(?:去|上|吧)*"
)


def _back(text: str) -> Action | None:
    one = _BACK_ONE.fullmatch(text)
    if one:
        return BackTo(re.sub("份$", "张", one.group("w")))
    found = _BACK.match(text)
    if not found:
        return None
    return BackTo((found.group("w") or found.group("w2") or found.group("w3")).strip("《》"))


def _ask(text: str) -> Action | None:
    if asked := told_question(text):
        return Ask(asked)
    found = _ASK.match(text)
    if not found or len(text) > 24:
        return None
    return Ask((found.group("w") or found.group("w2") or "").strip("的"))
