"""Numbers that count nothing: in names, documents, telephone numbers, ages, list marks."""

from assistant.understanding.found import Taken
from assistant.understanding.lexicon import any_of, numbered_names, pattern, units
from assistant.understanding.scan import Scan

_CN = "一二两三四五六七八九十百零"
_GENERIC = (
    rf"第(?:\d{{1,4}}|[{_CN}]{{1,5}})(?!季度)[届次期批轮个条号款章节]?",
    r"(?:值班室|值班电话|热线|电话|拨打|专线|总机)[:是为]?\d[\d-]{2,14}(?![\d元万])",
    r"[一二三]次(?=(?:验收|交验|抽检|检测|性)?[一-龥]{2}率)|一次(?=通过|性|成型)",  # 一次验收合格率
    rf"(?:零[上下]|摄氏)(?:\d+|[{_CN}]+)(?:摄氏)?度|(?:\d+|[{_CN}]+)摄氏度",  # how warm it is
    r"重现期[一-龥]{0,4}\d{1,3}年",
    r"\(\d{4}\)第?\d{1,4}号",  # a document: 〔2024〕35号
    r"(?<![月\d])\d{1,5}号(?![之以]?[前后])(?:文件|文|令|楼|院|线|路|地块|公告|平台|桥|井|厅|馆|库|仓)?",
    r"\d{1,4}#楼?",
    r"\d{3,5}(?:政务|服务|市民|便民)?(?:热线|平台)",
    r"(?<!\d)1[3-9]\d{9}(?!\d)",
    r"(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)",
    r"(?<![\d.])\d{3,4}-\d{7,8}(?!\d)",
    r"(?:电话|手机|联系方式|QQ|邮编)[:是为]?[\d-]{3,20}|(?:账号|编号|代码|编码)(?:[:是为][\d-]{3,20}|[\d-]{6,20})",
    r"\([一二三四五六]期\)|[一二三四五六七八九十]标段",
    r"\d{1,4}路(?:公交|车|汽车)",
    rf"(?:工程|项目|平台|系统|建设|改造|停车)”?[一二三四五六]期|(?<![{_CN}\d])[一二三四五]期(?=工程|项目|建设|改造|平台|士官|军士)",
    rf"(?:\d{{1,3}}|[{_CN}]{{1,3}})(?:-|至|到)?(?:\d{{1,3}}|[{_CN}]{{1,3}})?(?:周岁|岁)(?:以上|以下|及以上|及以下)?",
    r"\d{1,2}[A-Z]级|[一二三四五]星级?|[一二三四五六七八九]等(?=奖|功)|[一二三]等奖|[一二三]级(?=医院|系统|网格)",
    r"\d{1,2}(?:小时|h)(?=值班|服务|不间断|监控|在线|热线|值守|运营|营业|开放|自助|智能|图书|书房|便民|无人)",
    r"24(?:小时|h)(?=响应|应急)|\d\+\d(?=[圈一-龥])",
    rf"(?:[{_CN}]{{1,3}}|\d{{1,2}})(?:分钟|小时)(?=[一-龥”]{{1,8}}圈)",  # 十五分钟便民生活圈
    rf"(?:\d{{1,3}}|[{_CN}]{{1,3}})(?:分钟|小时)(?![以之]?内)(?=[一-龥]{{2,6}}率)",  # 3分钟到场率
    r"(?<![第等级各])[三四五六七八]件套|\d件套(?=\d)",  # 床上四件套
    rf"(?:[{_CN}]{{1,3}}|\d{{1,3}})(?:个月|年)[之以]?内(?=[一-龥]{{2,6}}率)",  # 三个月内就业率
    r"(?<!\d)\d{1,3}(?P<block>[栋幢层]|号楼?|单元|楼)(?:-|至|到)\d{1,3}(?P=block)(?![一-龥]?\d)",  # 1栋至6栋
    r"(?<=[局委办府会校院所站馆队处科社心部司厅镇乡村] )(?:20\d\d年)?\d{1,2}月\d{1,2}日(?=\s*$)",  # signed
    r"(?<=纪要|会议|记录|简报) ?(?:20\d\d年)?\d{1,2}月\d{1,2}日(?=\n)",  # the day in a title
    r"\d{1,2}(?:\.\d+)?[%‰](?=人口|抽样|样本|群众安全感)",  # 1%人口抽样调查
    r"[A-Za-z]+-?\d+(?![\d.,]|万|元|台|套|辆)",  # a model: T30
    r"(?m:^)[\n ]?\(?\d{1,2}[)、.](?!\d)",  # marks of a list
    r"(?<=[。;:\n])\d{1,2}[)、.](?!\d)",
    rf"(?m:^)[{_CN}]{{1,3}}、|(?<=[。;:\n])[{_CN}]{{1,3}}、|\([{_CN}\d]{{1,3}}\)",
    rf"(?<=天)(?:\d{{1,2}}|[{_CN}]{{1,2}})[晚夜](?![{_CN}\d])",  # 五天四晚
    rf"(?:\d{{1,4}}|[{_CN}]{{1,3}})年一遇",  # a flood
    rf"(?<=[村区寨湾庄屯])(?:\d{{1,2}}|[{_CN}]{{1,2}})[组社](?=\d|[,;。、)\n ]|$)",  # 青山村三组: where it is
    r"[写做搞编弄整来]一[个份张](?!月)",
    r"(?:申请|申报|报|立|办|开展|组织|举办|要|搞)一[个份项](?=[一-龥]{2,12}(?:培训|活动|项目|工程|补贴|补助|服务|大赛|比赛|演练|讲座|宣传|经费|资金|任务)(?![一-龥])|[一-龥]{2,10}的(?:钱|经费|资金|项目|预算|事)(?=[,;。\n ]|$))",
    r"[一-龥]一(?P<again>[个座户台间亩处])[一-龥]{1,3}一(?P=again)",  # 改一座验收一座
    r"[加合]一[块起]|一(?:大|小)?部分|一(?:大|小)半",
    rf"(?:[{_CN}\d]|几)(?:件|大?块|个|项|样)(?:事情?|内容|活儿?|方面|部分|板块|工作)(?=[,;。:\n ]|一[起块]|要|合|都|$)",  # 两件事一块报
    rf"第[{_CN}\d][件块样步类](?:事情?)?是?|(?:一|另一|还有一|再一)[个块项件](?:就)?是(?=[一-龥])",  # 一个是清掏，一个是大修
    rf"(?<![{_CN}\d])[{_CN}]期(?=已|拟|投|完|建成|总投|计划|要|今年|明年)",
    r"[近前这头](?:[一二两三四五几]|\d)年(?![级前以])",  # 近两年野猪伤人
    rf"(?:(?<![户人总])数|几)[{_CN}万千]{{1,3}}",
    rf"[{_CN}]{{1,2}}是(?=[^\d])|[{_CN}]方面",
)


def mask_names(scan: Scan, taken: Taken) -> None:
    """Take all such places."""
    for found in pattern("|".join(_GENERIC)).finditer(scan.flat):
        taken.take(found.start(), found.end())
    for found in pattern(any_of(numbered_names())).finditer(scan.flat):
        if found.group().endswith("一") and pattern(
            rf"[{_CN}千万\d]|{any_of(units().classifiers | units().people | units().time_per)}"
        ).match(scan.flat, found.end()):
            continue  # 防磁柜六个｜一个四千五
        if found.group() == "三公" and pattern(r"[里斤顷分]").match(scan.flat, found.end()):
            continue  # 管子铺三公里
        if found.group() == "一号" and scan.flat[found.start() - 1 : found.start()] == "月":
            continue  # 十月一号前
        if found.group() == "之一" and scan.flat[found.start() - 1 : found.start()] == "分":
            continue  # 万分之一
        after = scan.flat[found.end() : found.end() + 1]
        if found.group() == "一批" and (after == "次" or after.isdigit() or after in set(_CN)):
            continue  # 一批三十五个人
        before = scan.flat[found.start() - 1 : found.start()]
        if before not in set(_CN) - {""} and not before.isdigit():
            taken.take(found.start(), found.end())
