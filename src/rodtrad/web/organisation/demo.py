"""The demonstration's units and partners. Everybody in it is invented."""

from datetime import date
from typing import Final

from rodtrad.web.organisation.actions import add_unit, save_partner
from rodtrad.web.organisation.models import Department, Organisation, Partner, Person, Unit
from rodtrad.web.organisation.states import Kind

UNITS: Final = {
    "Arbetsmarknadsförvaltningen": ("Jobbcentrum", "Vuxenutbildningen"),
    "Socialförvaltningen": ("Barn och unga", "Försörjningsstöd", "Familjehemsenheten"),
    "Utbildningsförvaltningen": ("Centrala elevhälsan", "Norra skolområdet", "Södra skolområdet"),
}
PARTNERS: Final = (
    ("Region Lindmarken", Kind.REGION, "Barn- och ungdomspsykiatri och vårdcentraler", date(2024, 2, 1)),
    ("Ekby kommun", Kind.MUNICIPALITY, "Delar på familjehemsstödet", date(2025, 9, 1)),
    ("Arbetsförmedlingen Lindmarken", Kind.AUTHORITY, "Anvisar deltagare och delar uppgifter om arbete", date(2024, 5, 1)),
    ("Föreningen Vuxna på stan i Lindvik", Kind.ASSOCIATION, "Kontakt med unga som inte söker hjälp själva", date(2025, 1, 15)),
)


def load_demo_places(organisation: Organisation, by: Person) -> None:
    """Units and partners, where the organisation has none."""
    if not Unit.objects.filter(department__organisation=organisation).exists():
        for department in Department.objects.filter(organisation=organisation):
            for name in UNITS.get(department.name, ()):
                add_unit(by=by, department=department, name=name)
    if not Partner.objects.filter(organisation=organisation).exists():
        for name, kind, contribution, since in PARTNERS:
            save_partner(by=by, organisation=organisation, name=name, kind=kind, contribution=contribution, since=since)
