"""The demonstration's data file, put beside its investment so that the effect can be estimated with one press of a button."""

from datetime import date
from importlib.resources import files

from rodtrad.web.evaluation.actions import Card, add_data_set
from rodtrad.web.evaluation.queries import data_sets_of
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.models import Person


def load_demo_data(investment: Investment, by: Person) -> None:
    """The data that the document names, where the investment has never had any."""
    document = document_of(investment)
    plan = document.evaluation.data
    if data_sets_of(investment).exists():
        return
    add_data_set(
        investment=investment,
        document=document,
        name=plan.file,
        content=(files("rodtrad.demo") / plan.file).read_bytes(),
        card=Card(plan.owner, plan.legal_basis, plan.purpose, plan.keep_until or date.max),
        by=by,
    )
