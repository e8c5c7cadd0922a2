"""How the demonstration's municipality leads its work: forums that meet (and one that is late), competences with a gap."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final

from django.utils import timezone

from rodtrad.web.governance import actions
from rodtrad.web.governance.models import Forum
from rodtrad.web.governance.rhythm import months_after
from rodtrad.web.governance.states import Anchored, Competence, Ground, How, Level
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.models import Organisation, Person

ITEMS: Final = (
    "Pågående investeringar: avvikelser och beslut\nBehov som är verifierade\nLärdomar att sprida\nFörankring: vem behöver veta?"
)
FORUMS: Final[tuple[dict[str, Any], ...]] = (
    {
        "name": "Kommunstyrelsens arbetsutskott",
        "level": Level.POLITICAL,
        "existing": True,
        "months": 6,
        "minutes": 30,
        "items": "Läget i investeringarna\nFondens ställning\nBeslut som behövs",
        "mandate": "Beslutar om inriktning och medel, och får del av varje slutrapport.",
        "mandate_by": "Kommunstyrelsen",
        "mandate_on": date(2025, 3, 11),
    },
    {
        "name": "Kommunens ledningsgrupp",
        "level": Level.STRATEGIC,
        "existing": True,
        "months": 1,
        "minutes": 45,
        "items": ITEMS,
        "mandate": "Avsätter 45 minuter varje månad till de sociala investeringarna. Prioriterar behov, utser projektägare och "
        "undanröjer hinder mellan förvaltningarna.",
        "mandate_by": "Kommundirektören",
        "mandate_on": date(2025, 4, 2),
    },
    {
        "name": "Beredningsgruppen",
        "level": Level.OPERATIVE,
        "existing": False,
        "months": 2,
        "minutes": 120,
        "items": ITEMS,
        "mandate": "Utvecklingsledare, statistiker och controllers från alla förvaltningar. Analyserar behov, prövar idéer och "
        "följer hur investeringarna går. Svarar inför ledningsgruppen.",
        "mandate_by": "Kommundirektören",
        "mandate_on": date(2025, 4, 2),
    },
)
SEATS: Final = {
    "Kommunstyrelsens arbetsutskott": (("Birgitta Öberg", "ordförande"),),
    "Kommunens ledningsgrupp": (("Johan Ek", "styrgruppens ordförande"), ("Eva Lindqvist", "arbetsmarknadschef")),
    "Beredningsgruppen": (("Karin Åström", "sammankallande"), ("Sofia Nyman", "statistik"), ("Mats Wallin", "controller")),
}
DECISIONS: Final = {
    "Kommunens ledningsgrupp": (
        ("Jämförelsegruppen i investeringen ska lottas, och det får ta en månad längre.", "nsw", "Eva Lindqvist"),
        ("Nästa utlysning ska gälla behov som redan är verifierade.", "", "Karin Åström"),
    ),
    "Beredningsgruppen": (
        ("Skolorna i norra området frågas om hur de ser på frånvaron innan behovet prioriteras.", "", "Sofia Nyman"),
    ),
}
# The demonstration has nobody for qualitative analysis.
HOLDINGS: Final = (
    (Competence.QUANTITATIVE, "Sofia Nyman", "12", True, ""),
    (Competence.DESIGN, "Karin Åström", "10", True, ""),
    (Competence.LEADING, "Amir Haddad", "30", False, ""),
    (Competence.EVALUATION, "Högskolan i Lindmarken", "6", True, "Ramavtal till och med 2027"),
    (Competence.IMPLEMENTATION, "Karin Åström", "4", True, ""),
)
ANCHORED: Final = (
    (Anchored.POLITICIANS, "Kommunstyrelsen", How.DECISION, True, "KS 2025-03-11 § 42", ""),
    (Anchored.DIRECTOR, "Kommundirektören", How.MEETING, True, "Minnesanteckningar 2025-04-02", ""),
    (Anchored.MANAGEMENT_GROUP, "Kommunens ledningsgrupp", How.WORKSHOP, True, "Halvdag om sociala investeringar", ""),
    (Anchored.FINANCE_DIRECTOR, "Ekonomidirektören", How.TALK, False, "Vill se hur återföringen ska fungera först", ""),
    (Anchored.OPERATIONS, "Jobbcentrum", How.MEETING, True, "Arbetsplatsträff", "nsw"),
)


def load_demo_governance(organisation: Organisation, by: Person) -> None:
    """Forums with meetings and decisions, competences, anchoring and money, where the organisation has no forums."""
    if Forum.objects.filter(organisation=organisation).exists():
        return
    people = {person.name: person for person in Person.objects.filter(memberships__organisation=organisation)}
    today = timezone.localdate()
    for said in FORUMS:
        _forum(organisation, by, people, today, said)
    investments = {each.key: each for each in Investment.objects.filter(organisation=organisation)}
    for competence, name, hours, for_all, comment in HOLDINGS:
        actions.note_holding(
            by=by,
            organisation=organisation,
            competence=competence,
            person=people.get(name),
            name="" if name in people else name,
            hours=Decimal(hours),
            since=date(2025, 4, 1),
            for_all=for_all,
            investments=[] if for_all else [each for each in investments.values() if each.key == "nsw"],
            comment=comment,
        )
    for level, who, how, behind, evidence, key in ANCHORED:
        said = {"level": level, "who": who, "how": how, "behind": behind, "evidence": evidence, "on": date(2025, 4, 2)}
        actions.anchor(by=by, organisation=organisation, investment=investments.get(key), **said)
    actions.note_ground_decision(
        by=by,
        organisation=organisation,
        kind=Ground.MONEY,
        body="Kommunfullmäktige",
        on=date(2025, 2, 24),
        reference="KF 2025-02-24 § 17",
        text="20 miljoner kronor avsätts för sociala investeringar i fem år, utanför förvaltningarnas ramar.",
    )


def _forum(organisation: Organisation, by: Person, people: dict[str, Person], today: date, said: dict[str, Any]) -> None:
    """A forum that has met by its rhythm; the operative one is a fortnight late."""
    late = 14 if said["level"] == Level.OPERATIVE else -10
    last = months_after(today - timedelta(days=late), -said["months"])
    first = months_after(last, -said["months"])
    forum = actions.save_forum(by=by, organisation=organisation, since=date(2025, 4, 2), secretary=None, **said)
    for name, function in SEATS[forum.name]:
        actions.seat(by=by, forum=forum, person=people.get(name), name=name, function=function, since=date(2025, 4, 2))
    for on in sorted({first, last}):
        meeting = actions.plan_meeting(by=by, forum=forum, on=on)
        actions.hold_meeting(by=by, meeting=meeting, today=today, reference=f"Minnesanteckningar {on}")
    for text, key, responsible in DECISIONS.get(forum.name, ()):
        about = Investment.objects.filter(organisation=organisation, key=key).first() if key else None
        actions.note_decision(by=by, meeting=meeting, text=text, investment=about, responsible=responsible)
    if late < 0 and said["months"] == 1:
        actions.plan_meeting(by=by, forum=forum, on=months_after(last, 1))
