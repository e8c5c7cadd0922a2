"""Measurements in the demonstration's running investments: most have come in, some are late, one is given back, one was missed.

What has not come due on the day it is loaded is left to come.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone

from rodtrad.web.followup import actions
from rodtrad.web.followup.models import Measurement
from rodtrad.web.followup.states import Group
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.organisation.models import Organisation, Person

TAKING_PART, BESIDE = Group.INTERVENTION, Group.COMPARISON


@dataclass(frozen=True)
class Told:
    """What came of one measurement. `then`: "check", "return" or "correct" (from what it was first), with its reason."""

    indicator: str
    month: int
    value: str = ""
    n: int = 0
    then: str = ""
    why: str = ""
    group: str = TAKING_PART
    first: str = ""
    note: str = ""


# Investment → who records, who checks, what came.
MEASURED: Final[dict[str, tuple[str, str, tuple[Told, ...]]]] = {
    "hemma-med-stod": (
        "socialt@lindvik.example",
        "socialchef@lindvik.example",
        (
            Told("traffar", 3, "0.71", 6, "check", note="Teamet var inte fullt bemannat förrän i november."),
            Told("traffar", 6, "0.79", 11, "check"),
            Told("traffar", 12, "0.84", 21),
            Told("svar", 3, "0.9", 6, "check"),
            Told("svar", 6, "0.93", 11, "check"),
            Told(
                "svar", 12, "0.99", 21, "return", "Växeln räknar även samtal som lades på. Ta dem som väntade minst tio sekunder."
            ),
            Told("dygn", 12, "61", 14, "check"),
            Told(
                "dygn",
                12,
                "118",
                13,
                "correct",
                "Två ungdomars dygn på jourhem var räknade två gånger.",
                group=BESIDE,
                first="124",
            ),
        ),
    ),
    "sprak-pa-jobbet": (
        "projektledare@lindvik.example",
        "projektagare@lindvik.example",
        (
            Told("lon", 0, "0.083", 48, "check"),
            Told("platser-fyllda", 3, "0.62", 30, "check"),
            Told("platser-fyllda", 6, "0.52", 25, "check"),
            Told("platser-fyllda", 9, "0.44", 21, note="Två arbetsgivare har dragit sig ur. Intaget är pausat."),
            Told("narvaro", 3, "0.83", 30, "check"),
            Told("narvaro", 6, then="miss", why="Listorna från tre arbetsplatser kom bort när handledaren slutade i juni."),
        ),
    ),
}


def load_demo_measurements(organisation: Organisation) -> None:
    """For each running investment that has none yet."""
    for key, (records, checks, told) in MEASURED.items():
        investment = Investment.objects.filter(organisation=organisation, key=key).first()
        if investment is None or document_of(investment).start is None or investment.measurements.exists():
            continue
        leader, another = (Person.objects.get(email=email) for email in (records, checks))
        actions.plan_measurements(by=leader, investment=investment)
        for each in told:
            place = {"indicator": each.indicator, "month": each.month, "group": each.group}
            found = Measurement.objects.filter(investment=investment, due__lte=timezone.localdate(), **place).first()
            if found is not None:
                _came(found, each, leader, another)


def _came(found: Measurement, told: Told, leader: Person, another: Person) -> None:
    if told.then == "miss":
        actions.miss(by=leader, measurement=found, why=told.why)
        return
    said: dict[str, Any] = {"n": told.n, "on": found.due, "note": told.note}
    actions.record(by=leader, measurement=found, value=Decimal(told.first or told.value), base=0, **said)
    if told.then == "return":
        actions.give_back(by=another, measurement=found, base=1, why=told.why)
    elif told.then:
        actions.check(by=another, measurement=found, base=1)
    if told.then == "correct":
        actions.correct(by=leader, measurement=found, value=Decimal(told.value), base=1, reason=told.why, **said)
