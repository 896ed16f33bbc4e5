"""The page listens on a network only behind a login that is set up in full."""

from pathlib import Path

import pytest

from assistant.accounts.opening import opening
from corpus.errors import UserError
from corpus.settings import Settings

LOGIN = {
    "redirect_uri": "https://mubiao.example.cn/oauth2callback",
    "cookie_secret": "k" * 40,
    "client_id": "mubiao",
    "client_secret": "s3cret-of-the-client",
    "server_metadata_url": "https://sso.example.cn/.well-known/openid-configuration",
}


def written(home: Path, mode: int = 0o600, **changes: str | None) -> Settings:
    entries = {**LOGIN, **changes}
    lines = [
        "[auth]",
        *(f'{key} = "{value}"' for key, value in entries.items() if value is not None),
    ]
    path = home / "login.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    path.chmod(mode)
    return Settings(home=home, login="oidc", managers="wang@example.cn", listen="0.0.0.0")


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "127.0.0.8"])
def test_alone_it_needs_nothing(address: str) -> None:
    door = opening(Settings(listen=address))
    assert door.address == address
    assert set(door.hosts) == {"127.0.0.1", "localhost", "::1"}


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "192.168.1.7", "10.0.0.1"])
def test_a_network_without_a_login_is_refused(address: str) -> None:
    with pytest.raises(UserError, match=f"没有设置登录.*{address}"):
        opening(Settings(listen=address))


def test_a_listening_address_that_is_none_is_named() -> None:
    with pytest.raises(UserError, match="我的电脑"):
        opening(Settings(listen="我的电脑"))


def test_a_login_that_is_set_up_in_full_opens_the_network(tmp_path: Path) -> None:
    door = opening(written(tmp_path))
    assert door.address == "0.0.0.0"
    assert "mubiao.example.cn" in door.hosts


@pytest.mark.parametrize("key", LOGIN)
def test_a_gap_in_the_login_is_named(key: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=f"缺少 {key}"):
        opening(written(tmp_path, **{key: None}))


def test_weak_or_open_logins_are_refused_and_no_secret_is_told(tmp_path: Path) -> None:
    refusals = {}
    for name, changes in {
        "short": {"cookie_secret": "short-secret"},
        "plain": {"redirect_uri": "http://mubiao.example.cn/oauth2callback"},
        "path": {"redirect_uri": "https://mubiao.example.cn/"},
        "no address": {"redirect_uri": "mubiao"},
        "broken": {"client_secret": 's3cret-of-the-client" oops'},
    }.items():
        with pytest.raises(UserError) as refused:
            opening(written(tmp_path, **changes))
        refusals[name] = str(refused.value)
    with pytest.raises(UserError, match="chmod 600"):
        opening(written(tmp_path, mode=0o644))
    assert "太短" in refusals["short"]
    assert "https" in refusals["plain"]
    assert "oauth2callback" in refusals["path"]
    assert "不是网址" in refusals["no address"]
    assert "无法读取" in refusals["broken"]
    for said in refusals.values():
        assert "s3cret" not in said
        assert "short-secret" not in said
    (tmp_path / "login.toml").unlink()
    with pytest.raises(UserError, match="没有找到登录设置文件"):
        opening(Settings(home=tmp_path, login="oidc", managers="wang"))


def test_somebody_must_be_the_manager(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="MUBIAO_MANAGERS"):
        opening(written(tmp_path).model_copy(update={"managers": " , "}))


@pytest.mark.parametrize(
    ("proxies", "said"),
    [("", "没有列出代理"), ("0.0.0.0/0", "所有地址"), ("::/0", "所有地址"), ("proxy.example.cn", "不是地址")],
)  # fmt: skip
def test_the_proxies_must_be_named_one_by_one(proxies: str, said: str) -> None:
    settings = Settings(login="proxy", managers="wang", proxies=proxies, listen="0.0.0.0")
    with pytest.raises(UserError, match=said):
        opening(settings)


def test_behind_a_listed_proxy_the_network_is_open() -> None:
    settings = Settings(login="proxy", managers="wang", proxies="10.0.0.5", listen="10.0.0.9")
    assert opening(settings).hosts == ()  # any name: the proxy decides
    named = opening(settings.model_copy(update={"hosts": "mubiao.example.cn"}))
    assert "mubiao.example.cn" in named.hosts
