"""The demonstration's investments: there once however often they are loaded, of every age, and seen by those who should."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from rodtrad.demo.portfolio import Entry, portfolio
from rodtrad.document import deviations
from rodtrad.web.calls.models import Application
from rodtrad.web.choice.models import Tags
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.demo import MUNICIPALITY, demo_person, load_demo
from rodtrad.web.economics.models import EconomicsResult
from rodtrad.web.evaluation.models import EffectResult
from rodtrad.web.evaluation.queries import latest_evaluation, results_of
from rodtrad.web.followup.models import Figure, Measurement
from rodtrad.web.followup.states import MeasurementState as Measured
from rodtrad.web.investments.models import Investment, LockSignature, Version
from rodtrad.web.investments.queries import document_of, investments_for
from rodtrad.web.investments.threads import Thread
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State

pytestmark = pytest.mark.django_db
COUNTED = (
    Investment,
    Version,
    LockSignature,
    Tags,
    Need,
    EffectResult,
    EconomicsResult,
    Run,
    Department,
    AuditEvent,
    Measurement,
    Figure,
)


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Loaded once for the tests here, and gone after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo()
        yield
        transaction.set_rollback(True)


def seen_by(email: str) -> set[str]:
    organisation = Organisation.objects.get(name=MUNICIPALITY)
    return {each.key for each in investments_for(Person.objects.get(email=email), organisation)}


def test_loaded_twice_it_is_there_once() -> None:
    before = [model.objects.count() for model in COUNTED]
    load_demo()
    assert [model.objects.count() for model in COUNTED] == before
    assert Run.objects.exclude(state=State.DONE).count() == 0


def test_ten_investments_of_every_age() -> None:
    threads = {each.key: Thread(document_of(each)) for each in Investment.objects.all()}
    assert len(threads) == 10
    assert {thread.document.phase for thread in threads.values()} == {
        *("needs", "design", "running", "evaluation", "implementation", "ended")
    }
    assert {key for key, thread in threads.items() if thread.breaks} == {"sprak-pa-jobbet"}
    assert deviations(threads["sprak-pa-jobbet"].document) == ("success_criteria",)
    assert {key for key, thread in threads.items() if thread.document.lock} >= {each.file for each in told() if each.locked}


def told() -> tuple[Entry, ...]:
    return portfolio().investments


def test_each_change_is_a_version_with_its_reason_and_who_made_it() -> None:
    for entry in told():
        versions = list(Version.objects.filter(investment__key=entry.file).order_by("number"))
        reasons = [(version.reason, version.made_by.email) for version in versions if version.made_by]
        assert len(versions) > len(entry.steps)
        assert {(step.why, step.by) for step in entry.steps} <= set(reasons)


def test_the_granted_application_is_the_investment_that_is_signed() -> None:
    granted = Application.objects.get(title="Tidiga samtal om frånvaro")
    assert granted.investment is not None
    assert granted.investment.key == "tidiga-samtal-om-franvaro"
    document = document_of(granted.investment)
    assert {signature.function for signature in document.lock.signatures} == {"project_owner", "steering_group"}  # type: ignore[union-attr]
    assert document.selection.decision.body == "Kommunstyrelsens arbetsutskott"
    assert LockSignature.objects.filter(version__investment=granted.investment).count() == 2


def test_results_as_told_in_the_documents() -> None:
    met = {}
    for key in ("fritid-i-norr", "lasvan", "en-vag-in", "fasta-steg"):
        effect = results_of(latest_evaluation(Investment.objects.get(key=key))).order_by("position")[0].effect
        met[key] = effect["verdict"]["met"]
    assert met == {"fritid-i-norr": False, "lasvan": False, "en-vag-in": True, "fasta-steg": True}
    assert EconomicsResult.objects.count() == 4


def test_every_investment_answers_a_need_and_is_tagged() -> None:
    for entry in told():
        investment = Investment.objects.get(key=entry.file)
        assert investment.needs.exists()
        assert set(investment.tags.values) == set(entry.tags)


def test_each_department_sees_its_own() -> None:
    assert len(seen_by("samordnare@lindvik.example")) == len(seen_by("fortroendevald@lindvik.example")) == 10
    assert seen_by("projektledare@lindvik.example") == {"nsw", "sprak-pa-jobbet", "en-vag-in"}
    assert seen_by("omsorgen@lindvik.example") == {"trygg-hemgang", "fasta-steg"}
    assert seen_by("forening@tryggstart.example") == set()
    assert demo_person(Role.ELECTED).email == "fortroendevald@lindvik.example"


def test_measurements_are_in_every_state() -> None:
    found = Measurement.objects.filter(investment__phase="running")
    assert set(found.values_list("state", flat=True)) == set(Measured.values)
    assert {each.investment.key for each in found} == {"hemma-med-stod", "sprak-pa-jobbet"}
