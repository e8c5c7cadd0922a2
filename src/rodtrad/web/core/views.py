"""First page, the log, the gallery of components."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from rodtrad.texts import LANGUAGES
from rodtrad.web.core import actions, gallery as specimens, kept
from rodtrad.web.core.actions import note_log_taken_out
from rodtrad.web.core.formats import action_text, detail, detail_name
from rodtrad.web.core.forms import LogSearch
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.core.queries import actions_in, actors_in, events_for, search_events
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.actions import set_language
from rodtrad.web.organisation.models import natural_order
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.rules import may_read_log, roles_in
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.spreadsheet import CONTENT_TYPES, download, spreadsheet

PAGE = 50
MOST_ROWS = 100_000


@require_safe
def home(request: Request) -> HttpResponse:
    """Leads to the investments, or an investor to its contracts; who belongs to no organisation yet is told what to do."""
    if not request.organisation:
        return render(request, "core/home.jinja")
    invests = roles_in(request.user, request.organisation) == {Role.INVESTOR}
    return redirect("contracts:list" if invests else "investments:list")


@require_safe
def log(request: Request) -> HttpResponse:
    """Who did what, searchable by words, person, action, object and time."""
    form, found = _searched(request)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    return render(request, "core/log.jinja", {"form": form, "page": page, "about": form.data.get("about", "")})


@require_safe
def log_file(request: Request, format: str) -> HttpResponse:
    """The same as a file. That it was taken out is written in the log."""
    _, found = _searched(request)
    if format not in CONTENT_TYPES:
        raise Http404
    note_log_taken_out(by=request.user, organisation=request.organisation, asked=request.GET.dict())
    rows = [[t(f"log-{column}") for column in ("when", "who", "what", "on", "on-id", "details-column")]]
    rows += [_written(event) for event in found[:MOST_ROWS]]
    return download(spreadsheet(rows, current_language(), format), "log", format)


def _searched(request: Request) -> tuple[LogSearch, QuerySet[AuditEvent]]:
    if not may_read_log(request.user, request.organisation) or request.organisation is None:
        raise PermissionDenied
    found = events_for(request.user, request.organisation)
    form = LogSearch(request.GET, people=natural_order(list(actors_in(found))), actions=actions_in(found))
    return form, search_events(found, **form.cleaned_data) if form.is_valid() else found


def _written(event: AuditEvent) -> list[str]:
    """A row of the log in words. The time is local, so that it reads as on the page."""
    at = timezone.localtime(event.at).strftime("%Y-%m-%d %H:%M:%S")
    details = "; ".join(f"{detail_name(name)}: {detail(value, name)}" for name, value in event.details.items())
    said = (at, event.person_name or t("log-system"), action_text(event), event.object_name)
    return [*said, f"{event.object_kind}:{event.object_id}", details]


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
