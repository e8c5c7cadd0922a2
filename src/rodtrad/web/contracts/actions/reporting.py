"""Having a contract's report written."""

from django.db import transaction

from rodtrad.texts import Language
from rodtrad.web.contracts.models import Contract
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.runs.actions import enqueue
from rodtrad.web.runs.models import Run


@transaction.atomic
def order_report(*, contract: Contract, organisation: Organisation, format: str, language: Language, by: Person) -> Run:
    """The run that writes the report as `by` may read it."""
    input = {"contract": str(contract.pk), "format": format, "language": language, "by": by.pk}
    return enqueue(kind="contract_report", organisation=organisation, input=input, by=by)
