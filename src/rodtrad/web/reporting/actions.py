"""Having a report written."""

from django.db import transaction

from rodtrad.texts import Language
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Person
from rodtrad.web.reporting import files
from rodtrad.web.reporting.queries import finished_report, latest_sources
from rodtrad.web.runs.actions import enqueue
from rodtrad.web.runs.models import Run


@transaction.atomic
def order_report(*, investment: Investment, format: str, language: Language, by: Person) -> Run:
    """The run that writes the report, or the one that wrote the very same before."""
    version = investment.version
    input = {"format": format, "language": language, "version": version.number, **latest_sources(investment).named}
    done = finished_report(investment, version.hash, input)
    if done and files.path_of(done.result):
        return done
    return enqueue(kind="report", investment=investment, version_hash=version.hash, input=input, by=by)
