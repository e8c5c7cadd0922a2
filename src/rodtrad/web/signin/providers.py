"""Other organisations' sign-ins, as the operator names them in the environment (docs/signing-in.md).

RODTRAD_SIGN_IN="lindvik,region" names them; each then has RODTRAD_SIGN_IN_<KEY>_NAME and so on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from rodtrad.errors import Problem, RodtradError
from rodtrad.texts import Message, message

PREFIX: Final = "RODTRAD_SIGN_IN"
HERE: Final = ("localhost", "127.0.0.1", "::1")  # may do without TLS
TRUE: Final = ("1", "true", "yes", "on")


@dataclass(frozen=True)
class Provider:
    """One sign-in elsewhere.

    `email_domains`: for which addresses its word is taken when somebody was invited. `strong`: it asks for a second factor.
    """

    key: str
    name: str
    issuer: str = ""  # OIDC: the address below which the discovery document lies
    client_id: str = ""
    client_secret: str = ""
    metadata: str = ""  # SAML: a file or an address
    entity_id: str = ""  # SAML: which one, where the metadata describe several
    email_domains: tuple[str, ...] = ()
    email_trusted: bool = False  # OIDC: the issuer sets addresses itself and sends no `email_verified`
    email_attribute: str = ""  # SAML: where the address stands
    strong: bool = False

    @property
    def protocol(self) -> str:
        return "saml" if self.metadata else "oidc"

    def vouches_for(self, email: str) -> bool:
        """Whether the address lies in a domain that this sign-in speaks for."""
        return email.rpartition("@")[2].lower() in self.email_domains


def read_providers(environ: Mapping[str, str]) -> tuple[Provider, ...]:
    """The sign-ins named in the environment. Raises `RodtradError` with everything that is missing or contradictory."""
    keys = _words(environ.get(PREFIX, ""))
    found = tuple(_provider(key, environ) for key in keys)
    problems = [problem for provider in found for problem in _problems(provider)]
    if problems:
        raise RodtradError(problems)
    return found


def _provider(key: str, environ: Mapping[str, str]) -> Provider:
    def given(name: str) -> str:
        return environ.get(_variable(key, name), "").strip()

    return Provider(
        key=key,
        name=given("NAME") or key,
        issuer=given("ISSUER").rstrip("/"),
        client_id=given("CLIENT_ID"),
        client_secret=given("CLIENT_SECRET"),
        metadata=given("METADATA"),
        entity_id=given("ENTITY_ID"),
        email_domains=tuple(word.lower().lstrip("@") for word in _words(given("EMAIL_DOMAINS"))),
        email_trusted=given("EMAIL_TRUSTED").lower() in TRUE,
        email_attribute=given("EMAIL_ATTRIBUTE"),
        strong=given("SECOND_FACTOR").lower() in TRUE,
    )


def _problems(provider: Provider) -> list[Problem]:
    if not provider.key.replace("-", "").isalnum() or not provider.key.isascii():
        return [_problem(PREFIX, message("sign-in-setting-key", key=provider.key), provider.key)]
    if bool(provider.issuer) == bool(provider.metadata):
        return [_problem(_variable(provider.key, "ISSUER"), message("sign-in-setting-one", key=provider.key))]
    if provider.metadata:
        return _metadata_problems(provider)
    address = urlsplit(provider.issuer)
    if address.scheme != "https" and address.hostname not in HERE:
        return [_problem(_variable(provider.key, "ISSUER"), message("sign-in-setting-https"), provider.issuer)]
    missing = [name for name in ("CLIENT_ID", "CLIENT_SECRET") if not getattr(provider, name.lower())]
    return [_problem(_variable(provider.key, name), message("sign-in-setting-missing")) for name in missing]


def _metadata_problems(provider: Provider) -> list[Problem]:
    if is_address(provider.metadata) or Path(provider.metadata).is_file():
        return []
    where = _variable(provider.key, "METADATA")
    return [_problem(where, message("sign-in-setting-no-file", file=provider.metadata), provider.metadata)]


def is_address(metadata: str) -> bool:
    """Whether the metadata are fetched, rather than read from a file."""
    return metadata.startswith(("https://", "http://"))


def _problem(where: str, what: Message, value: Any = None) -> Problem:
    return Problem(where, what, message("sign-in-setting-cure"), value)


def _variable(key: str, name: str) -> str:
    return f"{PREFIX}_{key.upper().replace('-', '_')}_{name}"


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]
