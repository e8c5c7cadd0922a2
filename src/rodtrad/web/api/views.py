"""The page where a person makes and revokes tokens."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from rodtrad.web.api import actions, queries
from rodtrad.web.api.forms import NewToken
from rodtrad.web.api.states import Scope
from rodtrad.web.core.kept import never_kept
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.request import Request


@never_kept
@sensitive_variables("written")
@require_http_methods(["GET", "HEAD", "POST"])
def tokens(request: Request) -> HttpResponse:
    """The person's tokens, and a new one; it is shown once."""
    if request.organisation is None:
        raise Http404
    form, written = NewToken(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        _, written = actions.make_token(
            by=request.user,
            organisation=request.organisation,
            name=given["name"],
            scope=Scope(given["scope"]),
            expires_at=timezone.now() + timedelta(days=given["days"]),
        )
        form = NewToken()
    shown = {"form": form, "written": written, "tokens": queries.tokens_of(request.user), "now": timezone.now()}
    return render(request, "api/tokens.jinja", shown, status=422 if form.errors else 200)


@require_POST
def revoke(request: Request, token: int) -> HttpResponse:
    """One of them no longer holds."""
    found = get_object_or_404(queries.tokens_of(request.user), pk=token)
    actions.revoke_token(by=request.user, token=found)
    messages.success(request, t("token-revoked", name=found.name))
    return redirect("api:tokens")
