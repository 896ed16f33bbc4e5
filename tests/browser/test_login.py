"""Several users behind the office's login: in by it alone, each with their own drafts and role."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.driver import Desk, served, watched
from tests.browser.login_service import CLIENT, SECRET, LoginService, login_service
from tests.conftest import NewHome

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]
AFTER_A_PAUSE = 1500  # ms; the page sends what is typed 800 ms after the last key
COOKIE_SECRET = "cookie-secret-0123456789-0123456789-abcdef"


@pytest.fixture(scope="module")
def service(chromium: Browser) -> Iterator[LoginService]:
    with login_service() as found:
        yield found


@pytest.fixture(scope="module")
def home(new_home: NewHome, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return new_home(tmp_path_factory.mktemp("office") / "var")


@pytest.fixture(scope="module")
def address(service: LoginService, home: Path, encoder_folder: Path) -> Iterator[str]:
    file = home / "login.toml"
    file.write_text(
        "[auth]\n"
        'redirect_uri = "http://127.0.0.1:{port}/oauth2callback"\n'
        f'cookie_secret = "{COOKIE_SECRET}"\n'
        f'client_id = "{CLIENT}"\nclient_secret = "{SECRET}"\n'
        f'server_metadata_url = "{service.address}/.well-known/openid-configuration"\n',
        encoding="utf-8",
    )
    file.chmod(0o600)
    login = {
        "MUBIAO_LOGIN": "oidc", "MUBIAO_MANAGERS": "wang@example.cn",
        "MUBIAO_REVIEWERS": "li@example.cn",
    }  # fmt: skip
    with served(home, encoder_folder, login) as found:
        yield found


def enter(page: Page, address: str, service: LoginService, account: str, name: str) -> Desk:
    """Log in as a user does: press 登录, be sent to the service and back to the page that was opened."""
    service.user = {"sub": account, "email": f"{account}@example.cn", "name": name}
    if page.url != f"{address}/draft":
        page.goto(f"{address}/draft")
    page.locator(".st-key-enter button").click()
    page.wait_for_url(f"{address}/draft")
    expect(page.get_by_test_id("stChatInput")).to_be_visible()
    expect(page.locator(".st-key-who")).to_contain_text(name)
    desk = Desk(page, address)
    desk.settle()
    return desk


def test_each_with_their_own_drafts_and_role(
    chromium: Browser, address: str, service: LoginService, home: Path
) -> None:
    with watched(chromium) as page:
        page.goto(f"{address}/draft")
        expect(page.locator(".st-key-enter button")).to_be_visible()
        assert page.get_by_test_id("stChatInput").count() == 0  # nothing before the login

        desk = enter(page, address, service, "zhang", "张三")
        expect(page.locator(".st-key-who")).to_contain_text("填报")
        desk.say("2025年社区工作者责任险，参保33人，每人每年220元")
        desk.heard("已拟好")
        key = page.url.partition("draft=")[2]
        assert key

    with watched(chromium) as page:
        enter(page, address, service, "wang", "王五")
        expect(page.locator(".st-key-who")).to_contain_text("管理")
        page.goto(f"{address}/draft?draft={key}")
        expect(page.locator(".st-key-chat-scroll")).to_contain_text("没有找到")
        assert "责任险" not in page.locator(".stApp").inner_text().replace(
            "社区工作者责任险，参保33人，每人每年220元，预算", ""
        )
        page.locator(".st-key-leave button").click()
        expect(page.locator(".st-key-enter button")).to_be_visible()

    (draft,) = home.rglob(f"{key}.json")
    assert draft.parent.parent == home / "drafts" / "people"
    log = (home / "serve.log").read_text(encoding="utf-8")
    assert not service.refused
    assert len(service.given_out) >= 6  # two logins: a code and two tokens each
    for secret in (COOKIE_SECRET, SECRET, *service.given_out):
        assert secret not in log


def test_a_draft_is_handed_in_sent_back_mended_and_passed(
    chromium: Browser, address: str, service: LoginService
) -> None:
    with watched(chromium) as clerk, watched(chromium) as reviewer:
        desk = enter(clerk, address, service, "sun", "孙六")
        desk.say("2025年团支部书记工资，11人，每人840元")
        desk.heard("已拟好")
        key = clerk.url.partition("draft=")[2]
        clerk.locator(".st-key-audience input").click()
        clerk.get_by_role("option", name="送审核").click()
        expect(clerk.locator(".st-key-audience")).to_contain_text("能提意见")
        desk.settle()

        # the link that the reviewer was given leads there after the login, too
        service.user = {"sub": "li", "email": "li@example.cn", "name": "李四"}
        reviewer.goto(f"{address}/review")
        reviewer.locator(".st-key-enter button").click()
        at_review = Desk(reviewer, address)
        expect(reviewer.locator(".st-key-shared")).to_contain_text("待审核")
        reviewer.locator("[class*=st-key-look-] button").first.click()
        opinion = reviewer.locator(".st-key-opinion textarea")
        expect(opinion).to_be_visible()
        at_review.settle()
        # what was typed is there after a reload, even one that comes in the middle of a word
        opinion.press_sequentially("单位写全")
        at_review.settle(AFTER_A_PAUSE)
        opinion.press_sequentially("称")
        reviewer.reload()
        expect(opinion).to_have_value("单位写全称")
        # and where the last words were sent but never arrived, the window puts them back (laid down
        # while the window loads: what it still has to send would be kept over it when it goes)
        reviewer.add_init_script(
            "if (window.top === window && !sessionStorage.getItem('laid-down')) {"
            " sessionStorage.setItem('laid-down', '1');"
            " sessionStorage.setItem('mubiao-opinion', JSON.stringify("
            "{ at: location.href, text: '单位写全称。', when: Date.now() })); }"
        )
        reviewer.reload()
        expect(opinion).to_have_value("单位写全称。")
        at_review.settle(AFTER_A_PAUSE)
        opinion.fill("1. 满意度改成96%")
        reviewer.locator(".st-key-verdict-RETURNED button").click()
        expect(reviewer.locator(".st-key-shared")).to_contain_text("已退回修改")

        clerk.goto(address)
        expect(clerk.locator(".st-key-steps")).to_contain_text("审核退回")
        clerk.locator(".st-key-step-go-0 button").click()
        expect(clerk.locator(".st-key-reviews")).to_contain_text("李四")
        desk.settle()
        assert key in clerk.url
        clerk.locator(".st-key-point-0 button").first.click()
        desk.shows("≥96%")
        desk.settle()
        clerk.locator(".st-key-hand-in-again button").click()
        expect(clerk.locator(".st-key-reviews")).to_contain_text("等李四复核")

        reviewer.goto(f"{address}/review")
        expect(reviewer.locator(".st-key-shared")).to_contain_text("待复核")
        reviewer.locator("[class*=st-key-look-] button").first.click()
        expect(reviewer.locator(".st-key-review-page")).to_contain_text("≥90% → ≥96%")
        at_review.settle()
        reviewer.locator(".st-key-verdict-PASSED button").click()
        expect(reviewer.locator(".st-key-shared")).to_contain_text("审核通过")
