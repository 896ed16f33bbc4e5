"""From what a login says to a person, or a refusal in one sentence."""

from collections.abc import Mapping
from ipaddress import ip_address, ip_network

from assistant.accounts.person import LOCAL, Person, Role
from corpus.errors import UserError, shorten
from corpus.settings import Settings

LOOPBACK = "127.0.0.1"
_LONGEST = 200  # characters of an account or a name


def names_in(listed: str) -> frozenset[str]:
    """The accounts of a setting, parted by commas; how they are cased does not matter."""
    return frozenset(one.strip().casefold() for one in listed.replace("，", ",").split(",")) - {""}


def by_claims(settings: Settings, claims: Mapping[str, object]) -> Person:
    """The person whom the office's login service vouches for. UserError where it names none."""
    claim = settings.login_claim
    account = claims.get(claim)
    if not isinstance(account, str) or not account.strip():
        raise UserError(
            f"登录服务没有给出账号（缺少“{claim}”）：请管理员检查设置 MUBIAO_LOGIN_CLAIM。"
        )
    if claim == "email" and claims.get("email_verified") is False:
        raise UserError(
            f"邮箱“{shorten(account)}”没有经过登录服务验证，不能登录：请先在登录服务中验证。"
        )
    name = claims.get("name")
    return admitted(settings, account, name if isinstance(name, str) else "")


def by_header(settings: Settings, headers: Mapping[str, str], peer: str | None) -> Person:
    """The person whom the reverse proxy names in its header.

    ``peer`` is the address that the connection came from, None for this machine's own. The header
    counts only where that address is listed; UserError otherwise, and where the header is missing.
    """
    if not from_proxy(settings, peer or LOOPBACK):
        raise UserError(
            f"来自“{peer or LOOPBACK}”的访问没有经过本单位的登录入口，不能使用：请从单位提供的网址打开。"
        )
    wanted = settings.proxy_header.casefold()
    account = next((value for name, value in headers.items() if name.casefold() == wanted), "")
    if not account.strip():
        raise UserError(
            f"登录入口没有给出账号（缺少请求头“{settings.proxy_header}”）：请管理员检查反向代理的设置。"
        )
    return admitted(settings, account, "")


def from_proxy(settings: Settings, address: str) -> bool:
    """True where the address is one of the listed proxies (addresses or networks)."""
    try:
        came = ip_address(address)
        return any(came in ip_network(one, strict=False) for one in names_in(settings.proxies))
    except ValueError:
        return False


def admitted(settings: Settings, account: str, name: str) -> Person:
    """The person with that account, in the role that the settings give. UserError for a stranger."""
    account = " ".join(account.split())
    if len(account) > _LONGEST or not account.isprintable():
        raise UserError(f"账号“{shorten(account)}”太长或含有特殊字符：请管理员检查登录服务。")
    known = account.casefold()
    members = names_in(settings.members)
    role = Role.FILL
    if known in names_in(settings.managers):
        role = Role.MANAGE
    elif known in names_in(settings.reviewers):
        role = Role.REVIEW
    elif members and known not in members:
        raise UserError(f"账号“{shorten(account)}”不在使用名单中：请联系本单位的管理员。")
    shown = " ".join(name.split())[:_LONGEST]
    return Person(known, shown if shown.isprintable() and shown else account, role)


def present(settings: Settings) -> Person | None:
    """The person where no login is needed, None where one is."""
    return LOCAL if settings.login == "none" else None
