"""What comes back to the fund, and how it stands in the years to come."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from rodtrad.errors import NotComputable
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.fund import actions, queries
from rodtrad.web.fund.analysis.planning import dues, forecast_table, frames_table
from rodtrad.web.fund.analysis.rules import rules_now
from rodtrad.web.fund.forms.planning import PlanForm, SavingForm
from rodtrad.web.fund.views.common import GET_POST, form_page, frame, kept, reach, sent
from rodtrad.web.organisation.request import Request


@require_safe
def pay_back(request: Request, fund: str) -> HttpResponse:
    """Every verified saving that the person may see: what it gives back, when, and what has come; the departments' frames."""
    found, today = reach(request, fund), timezone.localdate()
    savings = list(queries.savings_for(request.user, found))
    due = dues(found, savings, today)
    frames = frames_table(due, current_language()) if due else None
    rules = rules_now(found, today)
    return render(request, "fund/pay_back.jinja", frame(request, found, "pay-back", dues=due, frames=frames, rules=rules))


@require_http_methods(GET_POST)
@once
def new_saving(request: Request, fund: str) -> HttpResponse:
    """What was saved in a year, and what shows it."""
    found = kept(request, fund)
    investments = list(queries.investments_in(request.user, found).values())
    departments = list(found.organisation.departments.all())
    form = SavingForm(sent(request), investments=investments, departments=departments, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            actions.verify_saving(by=request.user, fund=found, **form.said)
            return redirect("fund:pay-back", found.key)
        except NotComputable as error:
            form.refuse(error)
    return form_page(request, found, form, "fund-new-saving", "pay-back", "pay-back")


@require_safe
def forecast(request: Request, fund: str) -> HttpResponse:
    """The years to come, for who sees the whole fund."""
    found, today = reach(request, fund), timezone.localdate()
    if not queries.sees_whole(request.user, found):
        raise Http404
    due = dues(found, list(queries.savings_for(request.user, found)), today)
    table = forecast_table(found, due, today, current_language())
    return render(request, "fund/forecast.jinja", frame(request, found, "forecast", table=table))


@require_http_methods(GET_POST)
@once
def plan(request: Request, fund: str) -> HttpResponse:
    """What is reckoned with, year by year."""
    found = kept(request, fund)
    form = PlanForm(sent(request), planned=queries.planned_of(found), first=timezone.localdate().year)
    if request.method == "POST" and form.is_valid():
        actions.plan_amounts(by=request.user, fund=found, amounts=form.amounts)
        return redirect("fund:forecast", found.key)
    return form_page(request, found, form, "fund-plan", "forecast", "forecast")
