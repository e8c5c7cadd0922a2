"""The public register: what was decided in public calls, and later what came of it. Without login."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.actions import portfolio as actions
from rodtrad.web.choice.analysis.register import Entry, as_data, as_rows, entries
from rodtrad.web.choice.forms.portfolio import PublicRuleForm
from rodtrad.web.choice.views.common import page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.spreadsheet import download, spreadsheet

ON_A_PAGE = 30


@login_not_required
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The organisations that have something in the register."""
    return render(request, "choice/public_index.jinja", {"organisations": list(queries.public_organisations())})


@login_not_required
@require_safe
def register(request: HttpRequest, slug: str) -> HttpResponse:
    """One organisation's decisions, the latest first."""
    organisation = _organisation(slug)
    found = Paginator(queries.public_decisions(organisation), ON_A_PAGE).get_page(request.GET.get("page"))
    rows = entries(list(found.object_list), current_language())
    return render(request, "choice/public.jinja", {"organisation": organisation, "page": found, "rows": rows})


@login_not_required
@require_safe
def file(request: HttpRequest, slug: str, format: str) -> HttpResponse:
    """The whole register, to be used further."""
    organisation = _organisation(slug)
    found = _all(organisation)
    if format == "json":
        return JsonResponse({"organisation": organisation.name, "decisions": as_data(found)})
    rows = as_rows(found, current_language())
    return download(spreadsheet(rows, current_language(), format), f"beslut-{organisation.slug}", format)


def _all(organisation: Organisation) -> list[Entry]:
    return entries(list(queries.public_decisions(organisation)), current_language())


def _organisation(slug: str) -> Organisation:
    found = queries.public_organisations().filter(slug=slug).first()
    if found is None:
        raise Http404
    return found


@once
def rule(request: Request) -> HttpResponse:
    """Whether the register names what was declined."""
    organisation = request.organisation
    if organisation is None or not rules.runs_choice(request.user, organisation):
        raise PermissionDenied
    now = {"shows_declined": queries.shows_declined(organisation)}
    form = PublicRuleForm(request.POST if request.method == "POST" else None, initial=now)
    if request.method == "POST" and form.is_valid():
        actions.set_public_rule(organisation=organisation, by=request.user, **form.cleaned_data)
        messages.success(request, t("choice-public-rule-set"))
        return redirect("choice:list")
    return page(request, "public_rule", form=form)
