"""What the pages share."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render

from rodtrad.web.governance import rules
from rodtrad.web.organisation.models import Organisation, Person, natural_order
from rodtrad.web.organisation.queries import people_for
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.rules import is_member


def place(request: Request) -> Organisation:
    """The organisation that the person works in now; for who belongs to none there is no such page."""
    if request.organisation is None or not is_member(request.user, request.organisation):
        raise Http404
    return request.organisation


def managed(request: Request) -> Organisation:
    """The same, for who may write; 403 for those who may only read."""
    if not rules.may_manage(request.user, place(request)):
        raise PermissionDenied
    return place(request)


def colleagues(request: Request) -> list[Person]:
    return natural_order(list(people_for(request.user, place(request))))


def sent(request: Request) -> QueryDict | None:
    """What was sent; None where the page is only opened."""
    return request.POST if request.method == "POST" else None


def form_page(
    request: Request, form: forms.Form, heading: str, tab: str, trail: list[tuple[str, str]], **words: str
) -> HttpResponse:
    """A form on a page of its own. `heading` is a text with `.lead`; the last address of the `trail` is also the way back."""
    context = {"form": form, "heading": heading, "tab": tab, "trail": trail, "words": words}
    return render(request, "governance/form.jinja", context, status=422 if form.errors else 200)
