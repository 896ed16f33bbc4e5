"""Drafts as text, for a reader to judge row by row as a finance bureau would.

    python benchmarks/drafting_sheet.py [--out FILE] [--later] [--only N] [--home FOLDER]

Twice forty requests of varied projects, with the shipped tables as history: each request, then its draft
with the basis of every value. What is judged is the share of rows that pass as they stand.
"""

import argparse
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from assistant.draft import BASIS_WORDS, Draft  # noqa: E402
from assistant.understanding.brief import read_brief  # noqa: E402
from assistant.workspace import Workspace  # noqa: E402
from corpus.settings import Settings  # noqa: E402
from index.convert import ensure_encoder  # noqa: E402
from index.progress import silent  # noqa: E402

TODAY = date(2025, 11, 3)
REQUESTS = (
    "2026年全镇护林员补助，护林员46人，每人每年1万元，预算46万元，通过日常巡护减少森林火灾隐患",
    "2026年城乡居民医疗保险代办服务费，涉及9个村，预算2.7万元",
    "2026年孤寡老人居家照护服务，委托养老机构上门照护85名老人，每人每月300元，全年，预算30.6万元",
    "2026年清明祭扫活动经费，组织2场祭扫，参加400人次，预算1.6万元，4月10日前完成",
    "2026年农贸市场改造工程，改造摊位120个，硬化地面2600平方米，预算310万元，10月底前竣工",
    "镇文化广场健身器材采购，购置健身器材36件，预算14.4万元，2026年6月底前安装完",
    "2026年地质灾害隐患点监测，监测点17处，委托专业单位，预算25.5万元，提高防灾减灾能力",
    "2026年妇女两癌免费筛查，计划筛查2200人，每人98元，11月底前完成",
    "2026年村级公益性岗位补贴，岗位74个，每人每月600元，发放12个月",
    "2026年秸秆禁烧工作经费，预算8万元，巡查12个村，减少大气污染",
    "2026年电子政务外网线路租用费，线路21条，每条每月480元",
    "2026年退役军人服务站工作经费3万元，走访慰问退役军人和优抚对象",
    "2026年农村饮水管网维修，更换管道4.8公里，维修泵房3座，预算68万元，9月底前完工，保障群众饮水安全",
    "街道综合行政执法队协管员劳务派遣，2026年，协管员24人，每人每月4200元",
    "2026年中小学校园安保服务，配备保安38名，服务12所学校，预算182.4万元",
    "2026年统计员培训，举办2期，每期60人，预算3.6万元",
    "2026年公厕改造，改造公厕6座，每座9万元，预算54万元",
    "2026年大学生志愿服务西部计划生活补贴，14人，每人每月2800元，预算47.04万元",
    "2026年固定资产清查委托服务，预算6万元，8月底前出具报告",
    "2026年老旧电梯安全评估，评估电梯130台，每台800元",
    "2026年种粮大户奖补，奖补种粮大户52户，每亩奖补40元，共1.3万亩，预算52万元，带动粮食增产",
    "2026年社区图书角建设，建设5个，采购图书4000册，预算12万元",
    "2026年机关食堂运行经费，用餐人员110人，预算39.6万元",
    "2026年城区雨污管网清淤疏通，清淤管网42公里，检查井1500座，预算126万元，汛前完成",
    "2026年人民调解员以案定补，预计调解案件380件，每件100元，预算3.8万元",
    "2026年国防动员和民兵训练经费，集训民兵90人，训练10天，预算13.5万元",
    "2026年智慧社区平台建设，建设平台1套，接入小区18个，预算96万元，11月底前上线运行",
    "2026年困境儿童关爱保护，服务儿童130名，开展活动6次，预算9万元，改善困境儿童成长环境",
    "2026年政府门户网站和公众号运维，预算7.8万元",
    "2026年征地拆迁补偿，征收土地85亩，拆除房屋23户，预算1860万元",
    "2026年街道办公楼物业管理，面积5200平方米，预算43万元，服务期一年",
    "2026年冬春火灾防控宣传，入户宣传6000户，悬挂横幅200条，预算4.2万元",
    "2026年农产品质量安全监测，抽检样品960批次，每批次150元，预算14.4万元",
    "2026年幼儿园保育员工资，保育员31人",
    "2026年河湖长制工作经费，预算10万元",
    "2026年非遗传承人补助，传承人8名，每人每年5000元，开展传习活动",
    "2026年乡村道路安全防护栏安装，安装护栏7.5公里，预算90万元，8月底前完成，减少交通事故",
    "2026年换届选举工作经费，涉及11个社区，预算16.5万元",
    "2026年节水灌溉设备购置补贴，补贴设备240套，每套补贴1500元，预算36万元",
    "2026年政协委员活动经费，委员35人，组织视察调研5次，预算2.5万元",
)

LATER = (
    "2026年生态护林员巡护补助，护林员33名，每人每年8000元，预算26.4万元",
    "2026年村卫生室药品零差率补助，补助村卫生室15个，每个每年6000元",
    "2026年学校食堂餐饮设备更新，更新蒸饭柜18台、消毒柜24台，预算21万元，8月底前安装到位",
    "2026年古树名木保护，保护古树46株，每株1200元，预算5.52万元",
    "2026年城市公园绿化灌溉水费，预算16万元",
    "2026年村民小组长误工补贴，小组长126人，每人每月150元，12个月，预算22.68万元",
    "2026年农村生活污水处理设施建设，建设处理站3座，铺设管网9公里，预算420万元，10月底前建成",
    "2026年公共自行车运营管理，投放车辆600辆，预算54万元，方便居民出行",
    "2026年义务兵家庭优待金，优待对象38户，每户1.8万元，8月1日前发放",
    "2026年中小学心理健康测评服务，测评学生5200人，每人15元",
    "2026年汛期排涝泵站运行电费和维护，泵站6座，预算33万元",
    "2026年社区老年食堂运营补助，食堂4个，每个每年补助5万元，服务老年人260人",
    "2026年城乡居民养老保险宣传，发放宣传资料1.2万份，举办宣传活动5场，预算3.5万元",
    "2026年粮食烘干设备补助，补助烘干机12台，每台2万元",
    "2026年视频会议系统采购，采购系统1套，预算28万元，5月底前投入使用",
    "2026年环卫车辆燃油费和保险费，车辆19辆，预算47万元",
    "2026年乡村医生岗位培训，培训85人，每人800元，预算6.8万元，10月底前完成",
    "2026年流浪犬收容处置服务，预计收容500只，每只150元，维护公共卫生安全",
    "2026年无物业小区兜底保洁，小区11个，预算19.8万元",
    "2026年集镇规划修编，委托设计单位编制规划1部，预算58万元，11月底前通过评审",
    "2026年非机动车集中充电桩建设，建设充电桩180个，预算27万元，6月底前完工，减少消防隐患",
    "2026年残疾儿童康复训练补贴，补贴儿童31名，每人每月1500元",
    "2026年春风行动招聘会，举办招聘会6场，参会企业180家，预算7万元",
    "2026年森林病虫害监测调查，监测面积3.2万亩，预算12.8万元",
    "2026年基层法律顾问服务，服务11个村，每村每年4000元，预算4.4万元",
    "2026年街道办事处办公区安检设备租赁，租赁安检门4套，每套每年9000元",
    "2026年青少年暑期托管班，开设托管班8个，服务学生240人，预算14万元",
    "2026年老党员生活补助，老党员52名，每人每月120元，全年发放",
    "2026年河道采砂监管巡查，巡查河道36公里，聘用巡查员9人，预算16.2万元",
    "2026年城镇燃气安全隐患入户排查，排查用户4800户，预算9.6万元，9月底前完成",
    "2026年村庄道路亮化，安装太阳能路灯210盏，每盏2200元",
    "2026年文化下乡演出，演出24场，每场8000元，丰富群众文化生活",
    "2026年畜禽粪污资源化利用设施补助，补助养殖场14家，每家4万元，减少养殖污染",
    "2026年第三方食品安全评估，评估餐饮单位90家，预算5.4万元",
    "2026年易地搬迁社区物业费补贴，补贴住户420户，每户每年240元",
    "2026年纪念馆讲解员聘用，讲解员5名，每人每月3500元，12个月，预算21万元",
    "2026年矛盾纠纷调处中心工作经费，预算12万元，预计调处纠纷300件",
    "2026年水库除险加固工程，加固水库2座，预算760万元，汛前完工，保障下游群众安全",
    "2026年妇女创业就业技能培训，举办4期，每期45人，预算10.8万元",
    "2026年机关干部食堂食材采购，用餐120人，每人每天25元，250天",
)
"""Forty more, on which no draft was mended before they were judged."""


def main() -> None:
    """Write the drafts to a file or the screen."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", help="file to write to")
    options.add_argument("--later", action="store_true", help="the forty requests written later")
    options.add_argument("--only", type=int, help="only the request with this number, from 1")
    options.add_argument("--home", help="folder of records and index, kept between runs")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(
            home=Path(given.home or home), encoder=ensure_encoder(Settings(), silent), unit="清河镇人民政府",
            authority="清河县财政局",
        )  # fmt: skip
        workspace = Workspace(settings, today=TODAY)
        parts = []
        for number, text in enumerate(LATER if given.later else REQUESTS, 1):
            if given.only in {None, number}:
                brief = read_brief(text, today=TODAY)
                parts.append(f"## {number}. 请求：{text}\n{as_text(workspace.compose(brief))}")
    whole = "\n\n".join(parts) + "\n"
    if given.out:
        Path(given.out).write_text(whole, encoding="utf-8")
    else:
        sys.stdout.write(whole)


def as_text(draft: Draft) -> str:
    """Head, goal and rows of a draft, each row with the basis of its value."""
    table = draft.table
    lines = [
        f"项目名称：{table.project_name}　年度：{table.year or '待补充'}"
        f"　年度资金总额：{table.funding.total or '待补充'}",
        f"年度总体目标：{table.annual_goal}",
    ]
    for number, row in enumerate(table.indicators):
        if not row.applicable:
            lines.append(f"{number + 1:>3} {row.level2} | 无")
            continue
        basis = draft.basis[f"indicators/{number}/value"]
        lines.append(
            f"{number + 1:>3} {row.level2} | {row.name} | {row.value} | {BASIS_WORDS[basis.kind]}"
        )
    lines += [f"    问：{one.text}" for one in draft.questions]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
