"""The portfolio before and after a choice, and the tags that it is seen by."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from rodtrad.web.calls.models import Application, Call
from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.actions import portfolio as actions
from rodtrad.web.choice.analysis import portfolio as balances
from rodtrad.web.choice.analysis.ranking import selection_in
from rodtrad.web.choice.forms.portfolio import TagsForm
from rodtrad.web.choice.views.common import allowed, call_or_404, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import investment_for
from rodtrad.web.organisation.request import Request


@require_safe
def show(request: Request, pk: UUID) -> HttpResponse:
    """What the chosen ones (those ticked, else those the money reaches) do to the whole."""
    call, language = call_or_404(request, pk), current_language()
    applications = queries.applications_in(call)
    chosen = _chosen(request, call, applications)
    found = balances.balance_with(call, {each: each.amount_asked for each in chosen})
    tagged = queries.tags_of_applications(call)
    context = {
        "call": call,
        "applications": [(each, each in chosen, bool(tagged.get(each.pk))) for each in applications],
        "tables": [balances.balance_table(found, each, language) for each in found.dimensions],
        "gaps": balances.gap_words(found, language),
        "balance": found,
    }
    return page(request, "portfolio", **context)


def _chosen(request: Request, call: Call, applications: list[Application]) -> list[Application]:
    if "try" in request.GET:
        wanted = set(request.GET.getlist("chosen"))
        return [each for each in applications if str(each.pk) in wanted]
    selection = selection_in(call)
    above = set(selection.above) if selection else set()
    return [each for each in applications if str(each.pk) in above]


@require_safe
def tags(request: Request) -> HttpResponse:
    """Every investment of the organisation, with what is said of it."""
    organisation, language = request.organisation, current_language()
    if organisation is None:
        raise Http404
    allowed(rules.runs_choice(request.user, organisation))
    rows = [(each, balances.tag_words(values, language)) for each, values in queries.tagged_investments(organisation)]
    return page(request, "tags", rows=rows)


@once
def tag_investment(request: Request, key: str) -> HttpResponse:
    investment = investment_for(request.user, request.organisation, key)
    if investment is None:
        raise Http404
    allowed(rules.runs_choice(request.user, investment.organisation))
    return _tag(request, investment, queries.tags_of(investment), "choice:tags", {})


@once
def tag_application(request: Request, pk: UUID, application: UUID) -> HttpResponse:
    call = call_or_404(request, pk)
    found = next((each for each in queries.applications_in(call) if each.pk == application), None)
    if found is None:
        raise Http404
    return _tag(request, found, queries.tags_of(found), "choice:portfolio", {"pk": call.pk})


def _tag(
    request: Request, of: Investment | Application, values: dict[str, Any], back: str, where: dict[str, Any]
) -> HttpResponse:
    language = current_language()
    fields = [(d.key, balances.label_of(d, language), balances.choices_of(d, language)) for d in balances.dimensions()]
    form = TagsForm(request.POST if request.method == "POST" else None, fields=fields, values=values)
    if request.method == "POST" and form.is_valid():
        actions.set_tags(of=of, values=form.cleaned_data, by=request.user)
        messages.success(request, t("choice-tags-saved"))
        return redirect(reverse(back, kwargs=where))
    context = {"form": form, "of": of, "back": back, "where": where}
    return page(request, "tag", 422 if request.method == "POST" else 200, **context)
