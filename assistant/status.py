"""What stands where: folder, encoder, records, index, drafts."""

from assistant.workspace import Workspace
from corpus.settings import Settings


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
    return lines
