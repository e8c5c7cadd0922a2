"""Addresses of every page. Each app has its own `urls.py`."""

from django.urls import include, path

from rodtrad.web.config import api
from rodtrad.web.core import errors, views

# (prefix, app): where an app's pages begin.
APPS = [
    ("", "organisation"),
    ("", "core"),
    ("", "signin"),
    ("me/", "api"),
    ("investments/", "followup"),  # before it: its "_measurements/" would be taken for a key
    ("investments/", "investments"),
    ("runs/", "runs"),
    ("investments/", "evaluation"),
    ("investments/", "economics"),
    ("investments/", "reporting"),
    ("needs/", "needs"),
    ("", "calls"),
    ("", "choice"),
    ("organisation/", "governance"),
    ("parameters/", "parameters"),
    ("fund/", "fund"),
    ("contracts/", "contracts"),
]

urlpatterns = [
    path("", views.home, name="home"),
    path("login/", include("rodtrad.web.signin.protocol_urls")),
    path("api/v1/", include((list(api.addresses()), "api-v1"))),
    *(path(prefix, include(f"rodtrad.web.{app}.urls")) for prefix, app in APPS),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.broken
