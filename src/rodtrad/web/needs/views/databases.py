"""A table of a database that the operator has named, as a data set: chosen from a list, its columns proposed and corrected."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.errors import BadData, BadDocument, Problem
from rodtrad.web.core.once import once
from rodtrad.web.needs import actions, rules
from rodtrad.web.needs.analysis import databases, keeping
from rodtrad.web.needs.forms.card import DatabaseForm
from rodtrad.web.needs.forms.columns import (
    EVENT_PARTS,
    EVENT_ROLES,
    EVENT_RULES,
    KEY_KINDS,
    TYPES,
    Specification,
    from_post,
    from_proposal,
)
from rodtrad.web.needs.views.data import at_fields
from rodtrad.web.organisation.models import Organisation
from rodtrad.web.organisation.request import Request

# What the part about columns offers, as for a file.
CHOICES: dict[str, Any] = {
    "types": TYPES,
    "key_kinds": KEY_KINDS,
    "event_parts": EVENT_PARTS,
    "event_rules": EVENT_RULES,
    "event_roles": EVENT_ROLES,
    "mappings": (),
    "used": None,
    "save_as": "",
    "no_file": False,
    "checked": 0,
    "database": True,
}


@require_safe
def tables(request: Request, name: str) -> HttpResponse:
    """What the connection may read."""
    _connected(request, name)
    try:
        context: dict[str, Any] = {"found": databases.tables_of(name), "problems": ()}
    except BadData as error:
        context = {"found": (), "problems": error.problems}
    return render(request, "needs/database.jinja", {**context, "connection": name})


@once
def table(request: Request, name: str) -> HttpResponse:
    """The card of one table; it is read whole in the background."""
    organisation = _connected(request, name)
    chosen = (request.POST if request.method == "POST" else request.GET).get("table", "")[:300]
    places = rules.addable(request.user, organisation)
    form = DatabaseForm(request.POST or None, None, places=places, today=timezone.localdate())
    problems: tuple[Problem, ...] = ()
    specification: Specification | None = None
    try:
        if chosen not in {each.name for each in databases.tables_of(name)}:
            raise Http404
        specification = from_post(request.POST) or from_proposal(databases.propose(name, chosen))
        if request.method == "POST" and form.is_valid():
            problems = specification.problems
            if not problems:
                return _order(request, organisation, form, specification, name, chosen)
    except (BadData, BadDocument) as error:
        problems = at_fields(form, error.problems)
    context = {"form": form, "specification": specification, "problems": problems, "connection": name, "table": chosen, **CHOICES}
    return render(request, "needs/database_table.jinja", context, status=422 if request.method == "POST" else 200)


def _order(
    request: Request, organisation: Organisation, form: DatabaseForm, specification: Specification, name: str, chosen: str
) -> HttpResponse:
    card = {**form.card, **specification.data, "source": f"{name}: {chosen}"}
    keeping.card_of(card)  # everything that is wrong with it is told here, not by the run
    run = actions.order_reading(
        organisation=organisation,
        department=form.place,
        connection=name,
        table=chosen,
        card=card,
        mapping=specification.mapping,
        event_roles=specification.event_roles,
        by=request.user,
    )
    return redirect("runs:progress", pk=run.pk)


def _connected(request: Request, name: str) -> Organisation:
    """The organisation, where the person may add data and the connection is for it; otherwise there is no such page."""
    if request.organisation is None or not rules.may_add(request.user, request.organisation):
        raise PermissionDenied
    if name not in databases.connections(request.organisation.slug):
        raise Http404
    return request.organisation
