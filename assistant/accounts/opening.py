"""Before the page listens: a network that others are on needs a login that works."""

import stat
import tomllib
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

from assistant.accounts.admission import names_in
from corpus.errors import UserError
from corpus.settings import Settings

_SHORTEST_SECRET = 32
_HERE = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Opening:
    """Where the page listens and whom it hears; all of it checked."""

    address: str
    hosts: tuple[str, ...]  # names under which browsers reach it; empty: any


def opening(settings: Settings) -> Opening:
    """What the settings allow. UserError where the page would be open to strangers."""
    alone = is_loopback(settings.listen)
    if settings.login == "none":
        if not alone:
            raise UserError(
                f"没有设置登录，不能在网络地址“{settings.listen}”上打开网页：请先按 docs/it.md 设置 MUBIAO_LOGIN，"
                "或去掉 MUBIAO_LISTEN 只在本机使用。"
            )
        return Opening(settings.listen, _HERE)
    if not names_in(settings.managers):
        raise UserError(
            "设置了登录，但没有管理员：请把至少一个账号写进 MUBIAO_MANAGERS，用逗号隔开。"
        )
    hosts = tuple(sorted(names_in(settings.hosts)))
    if settings.login == "proxy":
        _check_proxies(settings)
        return Opening(settings.listen, (*hosts, *_HERE) if hosts else ())
    address = _check_login_file(settings)
    return Opening(settings.listen, (address, *hosts, *_HERE))


def is_loopback(address: str) -> bool:
    """True where only this machine reaches the address. UserError where it is none."""
    try:
        return ip_address(address).is_loopback
    except ValueError as error:
        raise UserError(
            f"监听地址“{address}”不是 IP 地址：请把 MUBIAO_LISTEN 写成 127.0.0.1 或本机的网络地址。"
        ) from error


def _check_proxies(settings: Settings) -> None:
    listed = names_in(settings.proxies)
    if not listed:
        raise UserError(
            "设置了由反向代理登录，但没有列出代理的地址：请设置 MUBIAO_PROXIES，如 127.0.0.1。"
        )
    for one in sorted(listed):
        try:
            network = ip_network(one, strict=False)
        except ValueError as error:
            raise UserError(
                f"MUBIAO_PROXIES 中的“{one}”不是地址：请写成 127.0.0.1 或 10.1.2.0/24 这样。"
            ) from error
        if network.prefixlen == 0:
            raise UserError(
                f"MUBIAO_PROXIES 中的“{one}”包括所有地址，等于没有登录：请写明代理的地址。"
            )


def _check_login_file(settings: Settings) -> str:
    """The host name of the page in the login file; nothing secret of it goes into a message."""
    path = settings.login_file
    try:
        mode = path.stat().st_mode
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UserError(
            f"没有找到登录设置文件“{path}”：请按 docs/it.md 建立，或去掉 MUBIAO_LOGIN。"
        ) from error
    except (OSError, ValueError) as error:
        # the error itself may quote the file, and with it a secret
        raise UserError(f"登录设置文件“{path}”无法读取：请检查权限和写法（TOML）。") from error
    if mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise UserError(
            f"登录设置文件“{path}”里有密码，但其他用户可以读取：请运行 chmod 600 {path}"
        )
    auth = found.get("auth")
    auth = auth if isinstance(auth, dict) else {}
    for key in (
        "redirect_uri",
        "cookie_secret",
        "client_id",
        "client_secret",
        "server_metadata_url",
    ):
        if not isinstance(auth.get(key), str) or not auth[key].strip():
            raise UserError(f"登录设置文件“{path}”的 [auth] 中缺少 {key}：请按 docs/it.md 补上。")
    if len(auth["cookie_secret"]) < _SHORTEST_SECRET:
        raise UserError(
            f"登录设置文件“{path}”中的 cookie_secret 太短：请换成至少{_SHORTEST_SECRET}个字符的随机文字。"
        )
    return _host_of(auth)


def _host_of(auth: dict[str, Any]) -> str:
    target = urlsplit(str(auth["redirect_uri"]))
    if target.scheme not in ("http", "https") or not target.hostname:
        raise UserError(
            f"登录设置中的 redirect_uri“{auth['redirect_uri']}”不是网址：请写成 https://…/oauth2callback 。"
        )
    if not target.path.endswith("/oauth2callback"):
        raise UserError(
            f"登录设置中的 redirect_uri“{auth['redirect_uri']}”必须以 /oauth2callback 结尾。"
        )
    if target.scheme == "http" and target.hostname not in _HERE:
        raise UserError(
            f"登录设置中的 redirect_uri“{auth['redirect_uri']}”没有加密：请改用 https（见 docs/it.md 的反向代理）。"
        )
    return target.hostname
