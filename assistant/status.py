"""What stands where: folder, encoder, records, index, drafts; who may enter."""

from assistant.accounts.admission import names_in
from assistant.accounts.opening import opening
from assistant.workspace import Workspace
from corpus.errors import UserError
from corpus.settings import Settings

_LOGINS = {
    "none": "没有设置，只能在本机使用", "oidc": "本单位的登录服务（OIDC）", "proxy": "反向代理",
}  # fmt: skip


def status_lines(settings: Settings) -> list[str]:
    """Lines of Chinese text; nothing is converted or rebuilt for them."""
    lines = [f"数据文件夹：{settings.home.resolve()}"]
    folder = settings.encoder_folder
    ready = (folder / "modules.json").exists()
    lines.append(f"编码器：{folder}（{'已就绪' if ready else '尚未准备，运行 make setup 即可'}）")
    if settings.database.exists():
        counts = Workspace(settings).store.counts()
        lines.append(f"历史库：{counts.tables}张表，{counts.projects}个项目，{counts.rows_told}")
    else:
        lines.append("历史库：尚未建立，运行 make setup 即可")
    lines.append(f"索引：{'已建立' if settings.index.exists() else '尚未建立'}")
    drafts = list(settings.drafts.rglob("*.json"))  # everybody's
    lines.append(f"草稿：{len(drafts)}份")
    return lines + login_lines(settings)


def login_lines(settings: Settings) -> list[str]:
    """Who may enter, and in which role; and what keeps the page from being opened."""
    lines = [f"登录：{_LOGINS[settings.login]}"]
    if settings.login != "none":
        lines += [
            f"管理：{_listed(settings.managers) or '没有'}",
            f"审核：{_listed(settings.reviewers) or '没有'}",
            f"填报：{_listed(settings.members) or '其他所有能登录的人'}",
        ]
    try:
        opening(settings)
    except UserError as error:
        lines.append(f"网页现在打不开：{error}")
    return lines


def _listed(names: str) -> str:
    return "、".join(sorted(names_in(names)))
