"""An investment's measurements; those of all investments, the late ones first; as a file."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.followup import actions, queries, rules, shown
from rodtrad.web.followup.guarded import Told
from rodtrad.web.followup.models import Measurement
from rodtrad.web.followup.promises import promises
from rodtrad.web.followup.states import FOLLOWED, Group, MeasurementState
from rodtrad.web.followup.views.common import page, reader_of
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.investments.views.common import Request, reach
from rodtrad.web.needs.queries import disclosure_of
from rodtrad.web.runs.spreadsheet import download, spreadsheet

ON_A_PAGE = 50
# Which of all measurements, by the word in the address.
LISTS = ("late", "check", "soon")


@require_safe
def measurements(request: Request, key: str) -> HttpResponse:
    """What is due, what is late, and what has come in."""
    investment = reach(request, key)
    document, reader = document_of(investment), reader_of(request.user, investment)
    found = shown.lines(_of(investment), document, reader)
    waiting = shown.awaited(found)
    return page(
        request,
        "measurements",
        investment,
        counted={
            "late": sum(each.when == "late" for each in waiting),
            "check": len(shown.checkable(found)),
            "came": sum(bool(each.measurement.version) for each in found),
            "all": len(found),
        },
        waiting=[(each, rules.may(request.user, each.measurement, "record")) for each in waiting],
        to_check=[(each, rules.may(request.user, each.measurement, "check")) for each in shown.checkable(found)],
        blocks=shown.blocks(found, document, reader),
        unplanned=_unplanned(investment),
        begun=investment.phase in FOLLOWED,
        start=document.start,
        may_plan=rules.may_plan(request.user, investment),
    )


def _of(investment: Investment) -> list[Measurement]:
    """Each with the investment that is already at hand."""
    found = list(queries.measurements_of(investment))
    for each in found:
        each.investment = investment
    return found


def _unplanned(investment: Investment) -> int:
    """How many the document promises that are not laid up."""
    known = set(queries.measurements_of(investment).values_list("indicator", "month", "group"))
    return sum((each.indicator.key, each.month, each.group.value) not in known for each in promises(document_of(investment)))


@require_POST
@once
def plan(request: Request, key: str) -> HttpResponse:
    """Lays up what the document promises."""
    investment = reach(request, key)
    if not rules.may_plan(request.user, investment):
        raise PermissionDenied
    actions.plan_measurements(by=request.user, investment=investment)
    return redirect("followup:measurements", key)


@require_safe
def index(request: Request) -> HttpResponse:
    """Of every investment that the person may see: those that are late, those to check, those that come."""
    everything, today = queries.measurements_for(request.user, request.organisation), timezone.localdate()
    lists = {
        "late": queries.late(everything, today),
        "check": queries.to_check(everything),
        "soon": queries.soon(everything, today),
    }
    name = request.GET.get("show", "")
    name = name if name in LISTS else "late"
    found = Paginator(lists[name], ON_A_PAGE).get_page(request.GET.get("page"))
    return page(
        request,
        "index",
        None,
        chosen=name,
        counted={each: lists[each].count() for each in LISTS},
        page=found,
        lines=[_line(request, each) for each in found.object_list],
    )


def _line(request: Request, measurement: Measurement) -> shown.Line:
    investment = measurement.investment
    return shown.lines([measurement], document_of(investment), reader_of(request.user, investment))[0]


@require_safe
def table(request: Request, key: str, format: str) -> HttpResponse:
    """Every measurement as a file; figures of few persons are left out, whoever takes it."""
    investment = reach(request, key)
    document = document_of(investment)
    leaves = shown.Reader(timezone.localdate(), disclosure_of(investment.organisation).minimum)
    titles = ("indicator", "month", "due", "group", "state", "value", "unit", "n", "on")
    rows: list[list[object]] = [[t(f"measurements-column-{each}") for each in titles]]
    rows += [_row(each, leaves) for each in shown.lines(_of(investment), document, leaves)]
    return download(spreadsheet(rows, current_language(), format), f"{investment.key}-measurements", format)


def _row(line: shown.Line, leaves: shown.Reader) -> list[object]:
    measurement, figure = line.measurement, line.measurement.figure
    told = leaves.told(figure, line.indicator) if figure else None
    return [
        measurement.name,
        measurement.month,
        measurement.due.isoformat(),
        str(Group(measurement.group).label),
        str(MeasurementState(measurement.state).label),
        _cell(told),
        line.indicator.unit if line.indicator else "",
        told.n if told and told.n is not None else "",
        figure.on.isoformat() if figure else "",
    ]


def _cell(told: Told | None) -> object:
    if told is None or told.value is None:
        return t("measurement-hidden") if told and told.hidden else ""
    return float(told.value)
