"""A form that is sent twice is carried out once.

The page puts `once_input()` in the form; the view is marked `@once`. A second sending with the same token leads to where the
first one led, and does nothing.
"""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from markupsafe import Markup

from rodtrad.web.core import actions
from rodtrad.web.core.models import HandledForm
from rodtrad.web.organisation.models import Person

FIELD = "once"
View = Callable[..., HttpResponse]


def once_input() -> Markup:
    """The hidden field with a fresh token."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, secrets.token_urlsafe(18))


def once(view: View) -> View:
    """Carry out a POST with a given token once. Only a redirect counts as carried out: a form with errors may be sent again."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        token = request.POST.get(FIELD, "")[:64] if request.method == "POST" else ""
        if not token or not request.user.is_authenticated:
            return view(request, *args, **kwargs)
        with transaction.atomic():
            claimed = actions.claim_form(by=request.user, token=token)
            if claimed is None:
                return HttpResponseRedirect(_first_result(request, request.user, token))
            response = view(request, *args, **kwargs)
            _note(claimed, response)
            return response

    return guarded


def _note(claimed: HandledForm, response: HttpResponse) -> None:
    if 300 <= response.status_code < 400:
        actions.settle_form(claimed=claimed, location=response["Location"])
    else:
        actions.release_form(claimed=claimed)


def _first_result(request: HttpRequest, person: Person, token: str) -> str:
    handled = HandledForm.objects.get(person=person, token=token)
    return handled.location or request.path
