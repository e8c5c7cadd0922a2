"""What the pages share."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from rodtrad.web.core.texts import t
from rodtrad.web.fund import queries, rules
from rodtrad.web.fund.models import Fund
from rodtrad.web.organisation.request import Request

GET_POST = ["GET", "HEAD", "POST"]


def reach(request: Request, key: str) -> Fund:
    """The fund, for who belongs to its organisation."""
    found = queries.fund_for(request.user, request.organisation, key)
    if found is None:
        raise Http404
    return found


def kept(request: Request, key: str) -> Fund:
    """The same, for who may write in it; 403 for who may only read."""
    found = reach(request, key)
    if not rules.may_keep(request.user, found.organisation):
        raise PermissionDenied
    return found


def asked_day(asked: QueryDict) -> date:
    """The day that a statement is asked for; today where none or something else is said."""
    try:
        return date.fromisoformat(asked.get("on", ""))
    except ValueError:
        return timezone.localdate()


def sent(request: Request) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def frame(request: Request, fund: Fund, tab: str, **more: Any) -> dict[str, Any]:
    """What every page about a fund has."""
    known = {"fund": fund, "tab": tab, "whole": queries.sees_whole(request.user, fund)}
    return {**known, "may_keep": rules.may_keep(request.user, fund.organisation), **more}


def form_page(request: Request, fund: Fund, form: forms.Form, heading: str, tab: str, back: str, **words: Any) -> HttpResponse:
    """A form on a page of its own. `heading` is a text with `.lead`; `back` the name of the page that it belongs to."""
    context = frame(request, fund, tab, form=form, heading=heading, words=words, back=reverse(f"fund:{back}", args=[fund.key]))
    context["back_text"] = t(f"fund-tab-{tab}")
    return render(request, "fund/form.jinja", context, status=422 if form.errors else 200)
