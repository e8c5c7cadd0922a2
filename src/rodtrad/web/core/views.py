"""First page, the log, the gallery of components."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from rodtrad.texts import LANGUAGES
from rodtrad.web.core import actions, gallery as specimens, kept
from rodtrad.web.core.forms import LogSearch
from rodtrad.web.core.queries import events_for, search_events
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.actions import set_language
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.rules import may_read_log

PAGE = 50


@require_safe
def home(request: Request) -> HttpResponse:
    """Leads to the investments; to a page that says what to do for who belongs to no organisation yet."""
    return redirect("investments:list") if request.organisation else render(request, "core/home.jinja")


@require_safe
def log(request: Request) -> HttpResponse:
    """Who did what, searchable."""
    if not may_read_log(request.user, request.organisation):
        raise PermissionDenied
    form = LogSearch(request.GET)
    found = events_for(request.user, request.organisation)
    if form.is_valid():
        found = search_events(found, **form.cleaned_data)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return render(request, "core/log.jinja", {"form": form, "page": page})


@require_safe
def gallery(request: Request) -> HttpResponse:
    """Every component in each of its states."""
    return render(
        request, "core/gallery.jinja", {"filled": specimens.filled(), "faulty": specimens.faulty(), "specimens": specimens}
    )


@require_safe
def kept_forms(request: Request) -> HttpResponse:
    """What the person had written when the session ended, to send or throw away. The answer keeps no page of it."""
    given = list(kept.opened(kept.kept_for(request.user)))
    return render(request, "core/kept.jinja", {"given": given, "field": kept.FIELD})


@require_POST
def drop_kept_form(request: Request, form: UUID) -> HttpResponse:
    """Throws one away."""
    found = kept.kept_for(request.user).filter(pk=form).first()
    if found is None:
        raise Http404
    actions.drop_kept_form(by=request.user, kept=found)
    messages.success(request, t("kept-dropped"))
    return redirect("core:kept" if kept.kept_for(request.user).exists() else "home")


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Changes the language and returns to the page where the person was."""
    wanted, back = request.POST.get("language", ""), request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        back = reverse("home")
    response = redirect(back)
    if wanted not in LANGUAGES:
        return response
    if request.user.is_authenticated:
        set_language(by=request.user, language=wanted)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        wanted,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        samesite="Lax",
        secure=settings.HTTPS,
        httponly=True,
    )
    return response
