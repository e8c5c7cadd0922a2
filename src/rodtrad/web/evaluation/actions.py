"""Every write of data sets and effects."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from rodtrad.document import Investment as Document, version_hash
from rodtrad.web.core.actions import audit
from rodtrad.web.evaluation import analysis, files
from rodtrad.web.evaluation.analysis import Effect
from rodtrad.web.evaluation.models import DataSet, EffectResult
from rodtrad.web.evaluation.pseudonyms import secret_key
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation import access
from rodtrad.web.organisation.actions import open_guarded
from rodtrad.web.organisation.models import Opening, Person
from rodtrad.web.organisation.states import Access
from rodtrad.web.runs.actions import enqueue
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.stored import to_json


@dataclass(frozen=True)
class Card:
    """What must be known of a data set before it may be kept."""

    owner: str
    legal_basis: str
    purpose: str
    keep_until: date
    access: str = Access.AUDITED


def add_data_set(*, investment: Investment, document: Document, name: str, content: bytes, card: Card, by: Person) -> DataSet:
    """Keep a data file that agrees with the document's data plan. Raises `BadData`, and then nothing is kept."""
    plan = document.evaluation.data
    table = analysis.checked_table(content, plan)
    stored = files.keep(analysis.sealed(table, plan, secret_key()))
    try:
        with transaction.atomic():
            data_set = DataSet.objects.create(
                investment=investment,
                version_hash=version_hash(document),
                name=name[-200:],
                stored=stored,
                fingerprint=table.sha256,
                plan_hash=analysis.plan_hash(plan),
                rows=table.rows,
                uploaded_by=by,
                **vars(card),
            )
            audit(by=by, action="data-set.added", on=data_set, organisation=investment.organisation, details={"rows": table.rows})
            return data_set
    except BaseException:
        files.remove(stored)
        raise


@transaction.atomic
def read_data_set(*, data_set: DataSet, by: Person) -> bytes:
    """The rows of a data set as CSV. That they were read, and by whom, is written down first."""
    opened = access.opened_until(by, data_set)
    details = {"rows": data_set.rows} | ({"reason": opened.reason} if opened else {})
    audit(by=by, action="data-set.read", on=data_set, organisation=data_set.organisation, details=details)
    return analysis.as_csv(files.read(data_set.stored))


@transaction.atomic
def open_rows(*, data_set: DataSet, reason: str, by: Person) -> Opening:
    """Note why somebody needs protected rows; they can then be read by that person for a while."""
    return open_guarded(by=by, thing=data_set, reason=reason, action="data-set.opened")


def remove_data_set(*, data_set: DataSet, by: Person | None) -> None:
    """Take away the file and keep its card. `by` is None where its time is out."""
    with transaction.atomic():
        DataSet.objects.filter(pk=data_set.pk, removed_at=None).update(removed_at=timezone.now())
        audit(by=by, action="data-set.removed", on=data_set, organisation=data_set.investment.organisation, details={})
        files.remove_at_commit(data_set.stored)


@transaction.atomic
def order_evaluation(*, investment: Investment, version: str, data_set: DataSet, by: Person) -> Run:
    """Have the planned effects estimated in the background."""
    return enqueue(kind="evaluation", investment=investment, version_hash=version, input={"data_set": str(data_set.pk)}, by=by)


@transaction.atomic
def store_effects(*, run: Run, data_set: DataSet, effects: tuple[Effect, ...], by: Person) -> str:
    """The rows of an evaluation, and the reference of the run that they belong to."""
    for position, effect in enumerate(effects):
        EffectResult.objects.create(
            investment=run.about,
            run=run,
            position=position,
            analysis=effect.analysis,
            effect=to_json(effect),
            data_set=data_set,
            version_hash=effect.provenance.version,
            data_hash=effect.provenance.data,
            engine_version=effect.provenance.engine,
            seed=effect.provenance.seed,
        )
    audit(by=by, action="effects.stored", on=run, organisation=run.about.organisation, details={"effects": len(effects)})
    return str(run.pk)
