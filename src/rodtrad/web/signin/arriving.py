"""Somebody comes from another sign-in: who it is here, and what happens then."""

import logging
from typing import Any

from allauth.socialaccount.providers.saml.utils import build_saml_config
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from rodtrad.web.core.texts import t
from rodtrad.web.organisation.models import Person
from rodtrad.web.signin import flow, linking, queries, rules
from rodtrad.web.signin.actions import entering, identities
from rodtrad.web.signin.providers import Provider
from rodtrad.web.signin.rules import Vouched
from rodtrad.web.signin.states import Decision, LinkedBy

log = logging.getLogger(__name__)


def provider_with(key: str) -> Provider:
    """The sign-in of the settings. Raises Http404."""
    found: Provider | None = next((each for each in settings.SIGN_IN_PROVIDERS if each.key == key), None)
    if found is None:
        raise Http404
    return found


def arrived(request: HttpRequest, login: Any) -> HttpResponse:
    """What happens with somebody whom a sign-in vouches for."""
    provider = provider_with(login.account.provider)
    vouched = vouched_for(request, provider, login)
    identity = queries.identity_of(vouched.issuer, vouched.subject)
    person = identity.person if identity else queries.person_with(vouched.email)
    decision = rules.decide(vouched, provider, identity, person)
    if decision is Decision.LINK and person:
        told = {"provider": provider.key, "issuer": vouched.issuer, "subject": vouched.subject}
        identity = identities.link_identity(by=person, why=LinkedBy.INVITATION, **told)
    if identity and decision in (Decision.KNOWN, Decision.LINK):
        identities.note_identity_used(by=identity.person, identity=identity)
        way = flow.Way(provider.key, strong=provider.strong, next=login.state.get("next") or "")
        return flow.enter(request, identity.person, way)
    if decision is Decision.CONFIRM and person:
        linking.wait(request, person, provider, vouched)
        messages.info(request, t("sign-in-confirm", provider=provider.name))
        return redirect("signin:login")
    return refuse(request, provider, identity.person if identity else None, decision)


def vouched_for(request: HttpRequest, provider: Provider, login: Any) -> Vouched:
    """What the sign-in says, from the signed token or assertion."""
    told = login.account.extra_data
    if provider.protocol == "oidc":
        claims = told["id_token"]
        details = claims if "email" in claims else told["userinfo"]
        verified = details.get("email_verified") is True or provider.email_trusted
        return Vouched(claims["iss"], login.account.uid, str(details.get("email", "")), verified)
    config = build_saml_config(request, login.account.get_provider(request).app.settings, provider.key)
    return Vouched(config["idp"]["entityId"], login.account.uid, login.user.email, True)


def refuse(request: HttpRequest, provider: Provider, person: Person | None, decision: Decision) -> HttpResponse:
    """Back to the sign-in with the reason."""
    entering.note_refused(by=person, provider=provider.key, reason=decision.value)
    messages.error(request, t(f"sign-in-refused-{decision.value}", provider=provider.name))
    return redirect("signin:login")


def failed(request: HttpRequest, key: str, why: str, more: Any) -> HttpResponse:
    """The other sign-in answered something that does not hold, or nothing. The operator's log says what."""
    log.warning("sign-in %s: %s %s", key, why, {name: more[name] for name in more or {} if name.startswith("saml")})
    entering.note_refused(by=None, provider=key, reason="failed")
    messages.error(request, t("sign-in-failed", provider=provider_with(key).name))
    return redirect("signin:login")
