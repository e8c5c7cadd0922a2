"""What django-allauth asks us: which sign-ins there are, what to do with somebody who comes from one, and with errors."""

from pathlib import Path
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialApp
from django.conf import settings
from django.http import HttpRequest

from rodtrad.web.signin import arriving
from rodtrad.web.signin.oidc import StrictOpenIDConnect
from rodtrad.web.signin.providers import Provider, is_address

UID = "urn:oasis:names:tc:SAML:attribute:subject-id"
PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"
EMAIL = (
    "urn:oid:0.9.2342.19200300.100.1.3",
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
    "mail",
    "email",
)


class Adapter(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """allauth speaks the protocols; who comes in is decided here, before it would make or tie an account of its own."""

    def list_apps(self, request: HttpRequest, provider: str | None = None, client_id: str | None = None) -> list[SocialApp]:
        """The sign-ins of the settings; none is ever read from the database."""
        apps = [app_of(each) for each in settings.SIGN_IN_PROVIDERS]
        wanted = [app for app in apps if provider in (None, app.provider, app.provider_id)]
        return [app for app in wanted if client_id in (None, app.client_id)]

    def get_provider(self, request: HttpRequest, provider: str, client_id: str | None = None) -> Any:
        """OpenID Connect with our checks already when somebody is sent away."""
        found = super().get_provider(request, provider, client_id)
        if hasattr(found, "oauth2_adapter_class"):
            found.oauth2_adapter_class = StrictOpenIDConnect
        return found

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Always answers itself."""
        raise ImmediateHttpResponse(arriving.arrived(request, sociallogin))

    def on_authentication_error(
        self, request: HttpRequest, provider: Any, error: Any = None, exception: Any = None, extra_context: Any = None
    ) -> None:
        """Our own page, in the reader's language; what went wrong is for the operator's log."""
        raise ImmediateHttpResponse(arriving.failed(request, provider.app.provider_id, str(exception or error), extra_context))


def app_of(provider: Provider) -> SocialApp:
    """The sign-in as allauth knows it; not a row in the database."""
    kind = {"oidc": _oidc, "saml": _saml}[provider.protocol]
    return SocialApp(provider_id=provider.key, name=provider.name, **kind(provider))


def _oidc(provider: Provider) -> dict[str, Any]:
    settings = {"server_url": provider.issuer, "oauth_pkce_enabled": True}
    return {"provider": "openid_connect", "client_id": provider.client_id, "secret": provider.client_secret, "settings": settings}


def _saml(provider: Provider) -> dict[str, Any]:
    """Assertions must be signed; those that answer no question of ours are refused; a name must last."""
    place = provider.metadata if is_address(provider.metadata) else Path(provider.metadata).resolve().as_uri()
    attributes = {"uid": [UID], "email": [provider.email_attribute] if provider.email_attribute else list(EMAIL)}
    advanced = {
        "strict": True,
        "want_assertion_signed": True,
        "want_attribute_statement": False,
        "reject_idp_initiated_sso": True,
        "reject_deprecated_algorithm": True,
        "name_id_format": PERSISTENT,
        "allow_single_label_domains": True,  # our own name inside an organisation's network
    }
    known = {"metadata_url": place, "entity_id": provider.entity_id or None}
    return {
        "provider": "saml",
        "client_id": provider.key,
        "settings": {"idp": known, "advanced": advanced, "attribute_mapping": attributes},
    }
