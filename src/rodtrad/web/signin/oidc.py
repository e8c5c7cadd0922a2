"""OpenID Connect, stricter than django-allauth does it by itself.

The identity token's signature is always checked, also when it came straight from the issuer; issuer and subject are read from it
alone; the details fetched beside it must be about the same subject; the discovery document must be the configured issuer's.
"""

from typing import Any

from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp, SocialToken
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest


class StrictOpenIDConnect(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """allauth's client with the checks above."""

    @property
    def openid_config(self) -> dict[str, Any]:
        found: dict[str, Any] = super().openid_config
        if str(found.get("issuer", "")).rstrip("/") != self.get_provider().app.settings["server_url"]:
            raise OAuth2Error("the discovery document names another issuer")
        return found

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **kwargs: Any) -> Any:
        """Who it is: {"id_token": …, "userinfo": …}. Raises OAuth2Error, KeyError for what does not hold."""
        claims = self._decode_id_token(app, kwargs["response"]["id_token"])
        told = self._fetch_user_info(token.token) if "email" not in claims and "userinfo_endpoint" in self.openid_config else {}
        if told and told.get("sub") != claims["sub"]:
            raise OAuth2Error("the details are about somebody else")
        return self.get_provider().sociallogin_from_response(request, {"id_token": claims, "userinfo": told})

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        claims: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
            verify_signature=True,
        )
        return claims
