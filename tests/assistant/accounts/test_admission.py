"""Who a login lets in, in which role, and who stays outside."""

import pytest

from assistant.accounts.admission import by_claims, by_header, present
from assistant.accounts.person import LOCAL, Role
from corpus.errors import UserError
from corpus.settings import Settings

OIDC = Settings(
    login="oidc", managers="Wang@Example.cn，zhao@example.cn", reviewers="li@example.cn"
)
PROXY = Settings(
    login="proxy", managers="wang", reviewers="li", members="zhang, sun", proxies="10.1.2.0/24, ::1"
)


def test_without_a_login_the_machine_is_its_users() -> None:
    assert present(Settings(login="none")) == LOCAL
    assert present(OIDC) is None


@pytest.mark.parametrize(
    ("account", "role"),
    [
        ("wang@example.cn", Role.MANAGE), ("ZHAO@example.cn", Role.MANAGE),
        ("li@example.cn", Role.REVIEW), ("anyone@example.cn", Role.FILL),
    ],
)  # fmt: skip
def test_the_lists_give_the_role(account: str, role: Role) -> None:
    found = by_claims(OIDC, {"email": account, "name": "某 人", "email_verified": True})
    assert (found.account, found.name, found.role) == (account.casefold(), "某 人", role)


@pytest.mark.parametrize(
    "claims",
    [
        {}, {"email": ""}, {"email": " "}, {"email": ["wang@example.cn"]}, {"name": "wang"},
        {"email": "wang@example.cn", "email_verified": False}, {"email": "x" * 300},
        {"email": "wang\u202e@example.cn"},
    ],
)  # fmt: skip
def test_claims_that_name_nobody_let_nobody_in(claims: dict[str, object]) -> None:
    with pytest.raises(UserError):
        by_claims(OIDC, claims)


def test_another_claim_may_name_the_account() -> None:
    settings = OIDC.model_copy(update={"login_claim": "sub", "managers": "u-17"})
    assert by_claims(settings, {"sub": "u-17", "email": "x@example.cn"}).role is Role.MANAGE
    with pytest.raises(UserError, match="sub"):
        by_claims(settings, {"email": "u-17"})


def test_a_header_counts_only_from_the_listed_proxy() -> None:
    header = {"x-remote-user": "wang"}
    assert by_header(PROXY, header, "10.1.2.9").role is Role.MANAGE
    for peer in ("10.1.3.9", "192.0.2.1", None, "not an address", "::2"):
        with pytest.raises(UserError, match="没有经过本单位的登录入口"):
            by_header(PROXY, header, peer)
    local = PROXY.model_copy(update={"proxies": "127.0.0.1"})
    assert by_header(local, header, None).role is Role.MANAGE  # None: this machine's own address


def test_a_proxy_that_names_nobody_lets_nobody_in() -> None:
    for headers in ({}, {"X-Remote-User": "  "}, {"X-Remote-Name": "wang"}):
        with pytest.raises(UserError, match="没有给出账号"):
            by_header(PROXY, headers, "10.1.2.9")


def test_where_members_are_listed_strangers_stay_outside() -> None:
    assert by_header(PROXY, {"X-Remote-User": "sun"}, "10.1.2.9").role is Role.FILL
    assert by_header(PROXY, {"X-Remote-User": "li"}, "10.1.2.9").role is Role.REVIEW
    with pytest.raises(UserError, match=r"chen.*不在使用名单中"):
        by_header(PROXY, {"X-Remote-User": "chen"}, "10.1.2.9")
