"""A person at the page, their role, and the rights that go with it."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from corpus.errors import UserError, shorten
from corpus.settings import Settings


class Role(StrEnum):
    """What a person is in the office; the values are what the page shows."""

    FILL = "填报"
    REVIEW = "审核"
    MANAGE = "管理"


class Right(StrEnum):
    """What not everybody may do; the values complete the sentence “不能……”."""

    SUBMITTED = "查看同事送审的草稿"
    IMPORT = "导入历史表"
    DELETE = "删除历史库中的表"
    SETTINGS = "更改设置、表样和指标库"
    LOG = "查看操作记录"
    BACKUP = "备份和恢复数据"


_RIGHTS = {
    Role.FILL: frozenset[Right](),
    Role.REVIEW: frozenset({Right.SUBMITTED}),
    Role.MANAGE: frozenset(Right),
}


@dataclass(frozen=True)
class Person:
    """Who acts. ``account`` is what the login calls them and never shown to others as a path."""

    account: str  # "" for the one user of a machine without login
    name: str
    role: Role

    @property
    def signature(self) -> str:
        """How the log names them."""
        return (
            f"{self.name}（{self.account}）" if self.account not in {"", self.name} else self.name
        )

    def may(self, right: Right) -> bool:
        """True where the role includes the right."""
        return right in _RIGHTS[self.role]

    def drafts(self, settings: Settings) -> Path:
        """Folder of this person's own drafts, and of nobody else's."""
        if not self.account:
            return settings.drafts
        # hashed: an account may hold any sign, and two may differ in case alone
        return settings.drafts / "people" / hashlib.sha256(self.account.encode()).hexdigest()[:24]


LOCAL = Person("", "本机用户", Role.MANAGE)
"""The one user of a machine that listens to itself alone."""


def require(person: Person, right: Right) -> None:
    """UserError where the person's role does not include the right."""
    if not person.may(right):
        raise UserError(
            f"“{shorten(person.name)}”的角色是“{person.role}”，不能{right}：请找本单位的管理员办理。"
        )
