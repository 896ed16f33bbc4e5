"""What is exported: tables, each with its review sheet and its mark."""

from pydantic import BaseModel, ConfigDict

from corpus.schema import TargetTable
from corpus.writing.annex import Annex


class ExportItem(BaseModel):
    """One table of an export."""

    model_config = ConfigDict(frozen=True)

    table: TargetTable
    annex: Annex = Annex()  # empty: no review sheet
    draft_mark: bool = False  # 草稿 on every page
