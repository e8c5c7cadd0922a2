"""The addresses that other sign-ins answer to. django-allauth speaks the protocols; what breaks off leads back with a reason."""

from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.saml import views as saml
from allauth.socialaccount.providers.saml.utils import build_saml_config
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe
from onelogin.saml2.settings import OneLogin_Saml2_Settings

from rodtrad.web.signin import adapter, arriving
from rodtrad.web.signin.oidc import StrictOpenIDConnect
from rodtrad.web.signin.providers import Provider
from rodtrad.web.signin.views.entering import AWAY


@login_not_required
@require_safe
def oidc_callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Where an OpenID Connect issuer sends somebody back."""
    _of(provider_id, "oidc")
    try:
        answer: HttpResponse = OAuth2CallbackView.adapter_view(StrictOpenIDConnect(request, provider_id))(request)
    except AWAY as error:
        return arriving.failed(request, provider_id, repr(error), None)
    return answer


@csrf_exempt
@login_not_required
@require_POST
def saml_acs(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Where a SAML identity provider posts its assertion. It is read in the next request, which has the browser's session."""
    _of(organization_slug, "saml")
    answer: HttpResponse = saml.acs(request, organization_slug)
    return answer


@login_not_required
@require_safe
def saml_finish(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Reads the assertion: signed, for us, in time, and the answer to a question that this browser's session asked."""
    _of(organization_slug, "saml")
    try:
        answer: HttpResponse = saml.finish_acs(request, organization_slug)
    except AWAY as error:
        return arriving.failed(request, organization_slug, repr(error), None)
    return answer


@login_not_required
@require_safe
def saml_metadata(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """What the identity provider needs to know of us."""
    app = adapter.app_of(_of(organization_slug, "saml"))
    config = build_saml_config(request, app.settings, organization_slug)
    config["sp"].pop("singleLogoutService")
    described = OneLogin_Saml2_Settings(settings=config, sp_validation_only=True).get_sp_metadata()
    return HttpResponse(described, content_type="application/samlmetadata+xml")


@login_not_required
def no_single_logout(request: HttpRequest, organization_slug: str) -> HttpResponse:
    """Signing out elsewhere does not end a session here, since anybody could forge the request; sessions are short instead."""
    raise Http404


def _of(key: str, protocol: str) -> Provider:
    provider = arriving.provider_with(key)
    if provider.protocol != protocol:
        raise Http404
    return provider
