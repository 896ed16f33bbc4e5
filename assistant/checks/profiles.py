"""Profiles: which rules speak, how gravely, and which classes a form must have."""

import tomllib
from functools import cache, reduce
from importlib.resources import files

from pydantic import BaseModel, ConfigDict

from assistant.checks.rule import registered
from assistant.findings import Severity
from corpus import late_re as re
from corpus.errors import UserError, shorten
from corpus.taxonomy import TaxonomyName


class Profile(BaseModel):
    """One way of checking."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    label: str  # what a clerk reads: 从严
    about: str
    taxonomy: TaxonomyName | None = None  # the classes that the form must have; None: the table's
    off: frozenset[str] = frozenset()  # codes that say nothing
    raised: frozenset[str] = frozenset()  # codes whose INFO counts as WARNING

    def severity(self, code: str, severity: Severity) -> Severity:
        """How gravely a finding of that code counts."""
        return Severity.WARNING if code in self.raised and severity is Severity.INFO else severity

    def joined(self, other: "Profile") -> "Profile":
        """Both at once; where one switches a rule off, it is off."""
        return Profile(
            key=f"{self.key},{other.key}",
            label=f"{self.label}＋{other.label}",
            about=f"{self.about}{other.about}",
            taxonomy=other.taxonomy or self.taxonomy,
            off=self.off | other.off,
            raised=self.raised | other.raised,
        )


@cache
def profiles() -> tuple[Profile, ...]:
    """All profiles of ``profiles.toml``, the standard one first. ValueError for unknown codes."""
    text = files("assistant").joinpath("checks/profiles.toml").read_text(encoding="utf-8")
    found = tuple(Profile(key=key, **given) for key, given in tomllib.loads(text).items())
    known = {rule.code for rule in registered()}
    for profile in found:
        if unknown := (profile.off | profile.raised) - known:
            raise ValueError(f"profile {profile.key} names unknown rules {sorted(unknown)}")
    return found


def profile_called(text: str) -> Profile:
    """The profile with that key or label; several, joined by commas, at once. UserError else."""
    names = [name for name in re.split(r"[,，、+＋\s]+", text.strip()) if name]
    chosen = [
        next((one for one in profiles() if name.lower() in {one.key, one.label}), None)
        for name in names
    ]
    if not chosen or None in chosen:
        listed = "、".join(f"{one.key}（{one.label}）" for one in profiles())
        raise UserError(f"没有叫“{shorten(text)}”的校验尺度：可用的有{listed}。")
    return reduce(Profile.joined, [one for one in chosen if one is not None])
