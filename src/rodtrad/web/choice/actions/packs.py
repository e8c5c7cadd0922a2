"""Decision packs ordered, and kept as they were made."""

from django.db import transaction

from rodtrad.texts import Language
from rodtrad.web.choice.models import DecisionCase, Pack
from rodtrad.web.core.actions import audit
from rodtrad.web.organisation.models import Person
from rodtrad.web.runs.actions import enqueue
from rodtrad.web.runs.models import Run


@transaction.atomic
def order_pack(*, case: DecisionCase, format: str, language: Language, by: Person) -> Run:
    """The run that writes the pack."""
    input = {"case": str(case.pk), "format": format, "language": language, "by": by.pk}
    return enqueue(kind="decision_pack", organisation=case.call.organisation, input=input, by=by)


@transaction.atomic
def store_pack(*, run: Run, case: DecisionCase, stored: str, sha256: str, facts: str, by: Person) -> str:
    """The pack as it was made, and its reference."""
    said = {"language": run.input["language"], "format": run.input["format"], "stored": stored}
    pack = Pack.objects.create(case=case, run=run, sha256=sha256, facts=facts, made_by=by, **said)
    details = {"format": pack.format, "hash": sha256}
    audit(by=by, action="choice-pack.made", on=case.call, organisation=case.call.organisation, details=details)
    return str(pack.pk)
