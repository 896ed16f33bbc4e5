"""What a message asks for: typed actions, each clause of it one."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

ExportFormat = Literal["docx", "xlsx", "pdf", "json"]


@dataclass(frozen=True)
class SetTo:
    """把满意度改成95%: ``words`` name the cell, ``value`` is the new text."""

    words: str
    value: str
    explicit: bool = True  # False for 预算是3万元: without such a cell it may be a fact
    every: bool = False  # 都, 全部: all rows that the words mean
    sure: bool = False  # what looked odd was confirmed
    keeping: bool = False  # a total whose sources are told beside it


@dataclass(frozen=True)
class Unsign:
    """总成本前面的小于等于号去掉: the value stays, its sign goes; 它 is what was just spoken of."""

    words: str
    sign: str = ""  # ≤ or ≥ where the clause says which
    every: bool = False  # 都去掉


@dataclass(frozen=True)
class GoalMore:
    """年度目标补一句…: a sentence that the goal is to say as well, or words that it is to begin with."""

    sentence: str
    front: bool = False


@dataclass(frozen=True)
class Shift:
    """人数加20人, 预算砍掉5万, 满意度提高5个百分点: a change by a difference, or by a share."""

    words: str  # "" where only the unit tells: 加20人
    amount: str  # 20人, 5万, 5个百分点, 一半, 10%
    up: bool


@dataclass(frozen=True)
class Correct:
    """不对，是35人: the value that was meant, without a word for the cell."""

    value: str
    instead_of: str = ""  # 不是33人
    explicit: bool = True  # False for a value that only stands by itself


@dataclass(frozen=True)
class Rename:
    """把第2条的名称改成…"""

    words: str
    value: str


@dataclass(frozen=True)
class Replace:
    """把所有的群众改成居民: a wording exchanged wherever it stands, or in one cell."""

    old: str
    new: str
    where: str = ""  # words for the cell; "" for the whole table


@dataclass(frozen=True)
class Exchange:
    """指标名称里的A统一改成B，项目名不动: ``old`` becomes ``new``, or goes where that is "", in these cells."""

    old: str
    new: str
    cells: tuple[str, ...]  # "annual_goal", "indicators/3/name"


@dataclass(frozen=True)
class Delete:
    """删除生态效益."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class KeepOnly:
    """数量指标只留活动场次: the other rows of the class go."""

    level2_words: str
    words: str


@dataclass(frozen=True)
class Drop:
    """洒水车不买了: what was to be bought or done is not, with its facts and rows."""

    words: str


@dataclass(frozen=True)
class Skip:
    """主管部门不知道."""

    words: str


@dataclass(frozen=True)
class StartWith:
    """再做一个：2026年路灯维护…: a new project and its request."""

    request: str


@dataclass(frozen=True)
class Add:
    """加一条时效指标：12月底前完成."""

    level2_words: str
    name: str
    value: str
    explicit: bool = True  # False where no 条 or 指标 says that a row is meant
    more: bool = False  # 加两条: further clauses are rows too


@dataclass(frozen=True)
class AddItem:
    """再加盲杖40根，一根60元: a further thing to buy or do, with its price."""

    request: str


@dataclass(frozen=True)
class Move:
    """把第4条放到数量里."""

    words: str
    level2_words: str


@dataclass(frozen=True)
class Reorder:
    """第3条和第4条换一下; 把第5条挪到最前面; 把第5条放到第2条前面."""

    words: str
    how: Literal["swap", "first", "last", "before", "after", "up", "down", "to"]
    other: str = ""  # words for the other row, or the place for "to"


@dataclass(frozen=True)
class TakeOver:
    """用第2个相似项目的社会效益指标; 像困难群众救助那样写满意度."""

    project: str  # words for the past project, or its number among the similar ones
    words: str  # which rows


@dataclass(frozen=True)
class WithoutBase:
    """不要用去年的表: the draft is made anew without last year's table."""


@dataclass(frozen=True)
class SwitchTaxonomy:
    """按2021年的四类指标."""

    family: Literal["three_family", "four_family"]


@dataclass(frozen=True)
class SwitchForm:
    """用A表."""

    form: str


@dataclass(frozen=True)
class Vary:
    """写全一点 (full) or 精简一点 (lean)."""

    full: bool


@dataclass(frozen=True)
class Why:
    """为什么…: of one cell, or of the whole table where ``words`` is empty."""

    words: str


@dataclass(frozen=True)
class Others:
    """这一行还有什么别的写法."""

    words: str


@dataclass(frozen=True)
class Define:
    """时效指标是什么意思."""

    term: str


@dataclass(frozen=True)
class GoodValue:
    """满意度一般写多少."""

    words: str


@dataclass(frozen=True)
class Search:
    """以前保险类项目的质量指标怎么写."""

    query: str
    level2_words: str = ""


@dataclass(frozen=True)
class Compare:
    """和去年的比有什么不同."""

    words: str


@dataclass(frozen=True)
class Ask:
    """现在预算是多少: what a cell says."""

    words: str
    counted: bool = False  # 一共多少个村: what is counted, which may stand in no cell
    whole: str = ""  # 我们镇有多少个村: of what the clerk asks it, where that is told


@dataclass(frozen=True)
class Undecided:
    """上级会批多少: what others have yet to decide, and no table knows; ``words`` is the question."""

    words: str


@dataclass(frozen=True)
class ApplyFixes:
    """全部修正 (None) or 修正第2个问题 (from 1)."""

    number: int | None
    first: int | None = None  # 只改前两个问题: how many from the first on


@dataclass(frozen=True)
class Export:
    """导出 with the format asked for."""

    format: ExportFormat | None
    anyway: bool = False
    form: str = ""  # 用C表导出word


@dataclass(frozen=True)
class Steps:
    """撤销, 撤回两步, 重做."""

    back: bool
    count: int = 1
    whole: bool = False  # 全部撤销: all that was done to this table
    either: bool = False  # 恢复回来: forward where something was undone, else back


@dataclass(frozen=True)
class PutBack:
    """主管部门还是改回去吧: a cell as it was before it was last changed."""

    words: str


@dataclass(frozen=True)
class BackTo:
    """回到责任险那张表."""

    words: str


@dataclass(frozen=True)
class Settle:
    """以单价为准: which figure counts where the total and the arithmetic disagree."""

    by: Literal["derived", "stated"]


@dataclass(frozen=True)
class Choose:
    """第一个, 是的, 按前一种: takes what was offered."""

    number: int | None  # from 1; None for a plain yes
    row: bool = False  # 第3条: a row of the table rather than a place in the list


class Plain(StrEnum):
    """Actions without words of their own."""

    CHECK = "check"
    HELP = "help"
    NEW = "new"
    GAPS = "gaps"
    THANKS = "thanks"
    AGREE = "agree"  # 好, 可以: to what was offered or asked, else thanks
    GREET = "greet"
    SKIP = "skip"  # 不知道, 跳过
    SKIP_ALL = "skip_all"  # 都跳过
    REFUSE = "refuse"  # 算了, 先不改
    DRAFTS = "drafts"  # 有哪些草稿
    SHOW = "show"  # 现在的表是什么样


@dataclass(frozen=True)
class Simple:
    """An action without words."""

    what: Plain


@dataclass(frozen=True)
class Said:
    """Anything else: a request, an answer, or not understood."""

    text: str


Change = (
    SetTo | Shift | Correct | Rename | Replace | Delete | KeepOnly | Drop | AddItem | Add | Move | Reorder | TakeOver
    | SwitchTaxonomy | SwitchForm | Vary | Settle | ApplyFixes | GoalMore | Unsign | Exchange | WithoutBase
)  # fmt: skip
"""What changes a table; several may stand in one message."""

Action = (
    Change | Skip | StartWith | Why | Others | Define | GoodValue | Search | Compare | Ask | Undecided | Export | Steps | PutBack | BackTo | Choose
    | Simple | Said
)  # fmt: skip
