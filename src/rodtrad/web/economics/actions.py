"""Every write of calculations."""

import hashlib

from django.db import transaction

from rodtrad.web.core.actions import audit
from rodtrad.web.economics import analysis
from rodtrad.web.economics.analysis import Economics
from rodtrad.web.economics.models import BookedCosts, EconomicsResult
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person
from rodtrad.web.parameters.queries import latest_edition
from rodtrad.web.runs.actions import enqueue
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.stored import to_json


@transaction.atomic
def order_economics(*, investment: Investment, version: str, effects_run: Run | None, by: Person) -> Run:
    """Have costs and savings calculated in the background, with the effects of that evaluation or with those expected,
    and with the organisation's own values as they are now."""
    values = latest_edition(investment.organisation)
    input = {"effects_run": str(effects_run.pk) if effects_run else "", "values": values}
    return enqueue(kind="economics", investment=investment, version_hash=version, input=input, by=by)


@transaction.atomic
def store_economics(*, run: Run, economics: Economics, by: Person) -> str:
    """The row of a calculation, and its reference."""
    result = EconomicsResult.objects.create(
        investment=run.about,
        run=run,
        effects_run_id=run.input["effects_run"] or None,
        economics=to_json(economics),
        version_hash=run.version_hash,
        engine_version=analysis.engine_version(),
        seed=economics.seed,
    )
    audit(by=by, action="economics.stored", on=run, organisation=run.about.organisation)
    return str(result.pk)


@transaction.atomic
def read_booked(*, investment: Investment, name: str, content: bytes, project: str, by: Person) -> BookedCosts:
    """Keeps what a SIE 4 file says that the project cost, by year. Raises `BadData` with what cannot be read."""
    found = analysis.read_booked(content, project)
    kept = BookedCosts.objects.create(
        investment=investment,
        project=project,
        project_name=found.name[:200],
        company=found.company[:200],
        file_name=name[-200:],
        content_hash=hashlib.sha256(content).hexdigest(),
        rows=found.rows,
        by_year={str(year): str(amount) for year, amount in sorted(found.by_year.items())},
        read_by=by,
    )
    details = {"project": project, "file": kept.content_hash, "rows": found.rows}
    audit(by=by, action="booked.read", on=investment, organisation=investment.organisation, details=details)
    return kept
