"""A closed call with three applications for each journey from reviews to letters."""

from decimal import Decimal

from rodtrad.web.organisation.models import Organisation, Person
from tests.web.choice.making import make_application, make_call

TITLES = ("Familjehem", "Läxhjälp", "Mötesplats")


def seed_choice(by: Person) -> None:
    organisation = Organisation.objects.get(memberships__person=by)
    work, social = (organisation.departments.get(name=f"{name}förvaltningen") for name in ("Arbetsmarknads", "Social"))
    for language in ("sv", "en"):
        call = make_call(organisation, by, title=f"Resa {language}", budget=Decimal(1_000_000))
        for title, departments in zip(TITLES, ((work, social), (work,), (social,)), strict=True):
            make_application(call, f"{title} {language}", *departments, by=by)
