"""Drafts as text, for a reader to judge row by row as a finance bureau would.

    python benchmarks/drafting_sheet.py [--out FILE] [--only N] [--home FOLDER]

Forty requests of varied projects, with the shipped tables as history: each request, then its draft
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


def main() -> None:
    """Write the drafts to a file or the screen."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", help="file to write to")
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
        for number, text in enumerate(REQUESTS, 1):
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
