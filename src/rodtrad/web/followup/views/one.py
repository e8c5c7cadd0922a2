"""One measurement: recorded, checked, given back, corrected, missed."""

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rodtrad.errors import RodtradError
from rodtrad.web.core.errors import Conflict
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.followup import actions, rules, shown
from rodtrad.web.followup.forms import BaseForm, FigureForm, WhyForm
from rodtrad.web.followup.models import Figure, Measurement
from rodtrad.web.followup.views.common import indicator_of, page, reach_measurement, reader_of, with_role
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.views.common import Request

GET_POST = ["GET", "HEAD", "POST"]


@require_safe
def measurement(request: Request, key: str, pk: int) -> HttpResponse:
    """What was promised, what was measured, every earlier figure, and what can be done now."""
    found = reach_measurement(request, key, pk)
    investment, reader = found.investment, reader_of(request.user, found.investment)
    line = shown.lines([found], document_of(investment), reader)[0]
    return page(
        request,
        "measurement",
        investment,
        line=line,
        measurement=found,
        indicator=line.indicator,
        baseline=shown.written(line.indicator.baseline, line.indicator) if line.indicator else "",
        target=shown.written(line.indicator.target, line.indicator) if line.indicator else "",
        figures=[(each, _told(each, line, reader)) for each in found.figures.all()],
        moves=rules.moves(request.user, found),
        own=found.recorded_by_id == request.user.pk,
    )


def _told(figure: Figure, line: shown.Line, reader: shown.Reader) -> str:
    told = reader.told(figure, line.indicator)
    return t("measurement-hidden") if told.hidden else shown.written(told.value, line.indicator)


@require_http_methods(GET_POST)
@once
def record(request: Request, key: str, pk: int) -> HttpResponse:
    """What was measured."""
    return _written(request, with_role(request, key, pk, "record"), "record")


@require_http_methods(GET_POST)
@once
def correct(request: Request, key: str, pk: int) -> HttpResponse:
    """What was measured, over a figure that was checked and turned out wrong; and why."""
    return _written(request, with_role(request, key, pk, "correct"), "correct")


def _written(request: Request, found: Measurement, move: str) -> HttpResponse:
    if request.method != "POST" and not rules.may(request.user, found, move):
        return redirect("followup:measurement", found.investment.key, found.pk)
    form = FigureForm(
        request.POST if request.method == "POST" else None,
        indicator=indicator_of(found),
        figure=found.figure,
        corrects=move == "correct",
        today=timezone.localdate(),
        due=found.due,
    )

    def act() -> object:
        action = actions.correct if move == "correct" else actions.record
        return action(by=request.user, measurement=found, **form.cleaned_data)

    if request.method == "POST" and form.is_valid() and _carried_out(form, act):
        messages.success(request, t("measurement-saved", name=found.name))
        return redirect("followup:measurements", found.investment.key)
    return _form(request, found, form, move)


@require_POST
@once
def check(request: Request, key: str, pk: int) -> HttpResponse:
    """Somebody else has looked at the figure."""
    found = _by_another(request, with_role(request, key, pk, "check"))
    form = BaseForm(request.POST)
    if not form.is_valid():
        return redirect("followup:measurement", key, pk)
    actions.check(by=request.user, measurement=found, **form.cleaned_data)
    messages.success(request, t("measurement-was-checked", name=found.name))
    return redirect("followup:measurements", key)


@require_http_methods(GET_POST)
@once
def give_back(request: Request, key: str, pk: int) -> HttpResponse:
    """What has to be mended in the figure."""
    found = _by_another(request, with_role(request, key, pk, "return"))
    form = WhyForm(request.POST if request.method == "POST" else None, version=found.version)

    def act() -> None:
        actions.give_back(by=request.user, measurement=found, **form.cleaned_data)

    if request.method == "POST" and form.is_valid() and _carried_out(form, act):
        return redirect("followup:measurements", key)
    return _form(request, found, form, "return")


@require_http_methods(GET_POST)
@once
def miss(request: Request, key: str, pk: int) -> HttpResponse:
    """There will be no figure, and why."""
    found = with_role(request, key, pk, "miss")
    form = WhyForm(request.POST if request.method == "POST" else None, version=found.version)

    def act() -> None:
        actions.miss(by=request.user, measurement=found, why=form.cleaned_data["why"])

    if request.method == "POST" and form.is_valid() and _carried_out(form, act):
        return redirect("followup:measurements", key)
    return _form(request, found, form, "miss")


def _by_another(request: Request, measurement: Measurement) -> Measurement:
    """Nobody checks an own figure."""
    if measurement.recorded_by_id == request.user.pk:
        raise PermissionDenied
    return measurement


def _carried_out(form: forms.Form, act: Callable[[], object]) -> bool:
    """Whether it was; what stands in the way is told in the form, where what was typed still stands."""
    try:
        act()
    except Conflict as error:
        form.add_error(None, t(error.message))
    except RodtradError as error:
        for each in error.problems:
            form.add_error(each.where if each.where in form.fields else None, f"{t(each.what)} {t(each.cure)}")
    return not form.errors


def _form(request: Request, found: Measurement, form: forms.Form, move: str) -> HttpResponse:
    line = shown.lines([found], document_of(found.investment), reader_of(request.user, found.investment))[0]
    status = 422 if form.errors else 200
    return page(request, "form", found.investment, status=status, form=form, measurement=found, line=line, move=move)
