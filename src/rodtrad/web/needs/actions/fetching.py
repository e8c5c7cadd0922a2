"""Data sets ordered from sources and databases, and kept when they have come."""

import json
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from rodtrad.web.core.actions import audit
from rodtrad.web.needs.actions.data import add_data_set
from rodtrad.web.needs.analysis.databases import Loaded
from rodtrad.web.needs.analysis.sources import Fetched
from rodtrad.web.needs.models import DataSet
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.runs.actions import enqueue
from rodtrad.web.runs.models import Run


@transaction.atomic
def order_fetch(*, organisation: Organisation, question: Mapping[str, Any], by: Person) -> Run:
    """Have a public source asked in the background."""
    run = enqueue(kind="fetch", organisation=organisation, input={"question": dict(question)}, by=by)
    audit(by=by, action="need-source.asked", on=run, organisation=organisation, details={"source": question["source"]})
    return run


@transaction.atomic
def order_reading(
    *,
    organisation: Organisation,
    department: Department | None,
    connection: str,
    table: str,
    card: Mapping[str, Any],
    mapping: Mapping[str, Any] | None,
    event_roles: Mapping[str, Any],
    by: Person,
) -> Run:
    """Have a table of a database read in the background. What is kept of the order holds no address and no row."""
    asked = {"connection": connection, "table": table, "department": department.pk if department else None}
    described = {
        "card": json.loads(json.dumps(dict(card), default=str)),
        "mapping": dict(mapping or {}),
        "event_roles": dict(event_roles),
    }
    run = enqueue(kind="database", organisation=organisation, input={**asked, **described}, by=by)
    details = {"connection": connection, "table": table}
    audit(by=by, action="need-database.asked", on=run, organisation=organisation, details=details)
    return run


@transaction.atomic
def add_fetched(*, organisation: Organisation, department: Department | None, found: Fetched, by: Person) -> DataSet:
    """What came from a public source."""
    return add_data_set(
        organisation=organisation,
        department=department,
        name=found.name,
        content=found.content,
        card=found.card,
        origin=found.origin,
        by=by,
    )


@transaction.atomic
def add_read(*, run: Run, organisation: Organisation, department: Department | None, loaded: Loaded, by: Person) -> DataSet:
    """What came from a database, under the card of the order."""
    asked = run.input
    origin = {"connection": asked["connection"], "table": asked["table"], "fetched_at": run.asked_at.isoformat()}
    return add_data_set(
        organisation=organisation,
        department=department,
        name=asked["table"],
        content=loaded,
        card=asked["card"],
        mapping=asked["mapping"] or None,
        event_roles=asked["event_roles"],
        origin=origin,
        by=by,
    )
