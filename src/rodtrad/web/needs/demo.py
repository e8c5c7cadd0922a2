"""The demonstration's data sets for needs, told as what they are: published persons, and invented placements."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from importlib.resources import files
from typing import Any, Final

from rodtrad.web.needs.actions import add_data_set
from rodtrad.web.needs.demo_maps import load_demo_maps
from rodtrad.web.needs.models import DataSet
from rodtrad.web.organisation.models import Organisation, Person

FILE = "nsw.csv"
COLUMNS = (
    {"name": "person", "type": "text"},
    {"name": "age", "type": "integer", "description": "Ålder", "unit": "år"},
    {"name": "education", "type": "integer", "description": "Skolår", "unit": "år"},
    {"name": "black", "type": "boolean", "description": "Svart"},
    {"name": "hispanic", "type": "boolean", "description": "Latinamerikansk bakgrund"},
    {"name": "married", "type": "boolean", "description": "Gift"},
    {"name": "no_degree", "type": "boolean", "description": "Saknar examen från high school"},
    {"name": "earnings_1975", "type": "number", "description": "Arbetsinkomst 1975", "unit": "dollar"},
    {"name": "employed_1978", "type": "boolean", "description": "Hade arbetsinkomst 1978"},
)
CARD = {
    "format": "rodtrad-data/1",
    "key": "nsw-behov",
    "title": "Arbetssökande i National Supported Work",
    "description": "Riktiga, avidentifierade uppgifter om 445 personer i USA på 1970-talet. De visar metoden, inte Lindvik.",
    "owner": "MDRC; publicerade av Dehejia och Wahba (1999)",
    "source": "causaldata",
    "legal_basis": "Öppna forskningsdata",
    "purpose": "Visa hur en behovsanalys går till",
    "keep_until": "2099-12-31",
    "access": "audited",
    "person_key": "person",
    "person_key_kind": "other",
    "columns": COLUMNS,
}


# (what lay between two placements, how many times, how many of those had open care): as in the guide's figure 6.
WAYS: Final = (
    ((), 120, 0),
    (("Ingen placering",), 45, 9),
    (("Familjehem",), 15, 3),
    (("Ingen placering", "Jourhem"), 8, 4),
    (("Jourhem", "Familjehem"), 12, 4),
)
CARE, OPEN_CARE = "HVB/SiS", "Öppenvård"
EVENT_FILE = "placeringar.csv"
EVENT_CARD = {
    "format": "rodtrad-data/1",
    "key": "placeringar",
    "title": "Placerade unga (påhittade)",
    "description": "Påhittade ungdomar, så många och på samma vägar som i figur 6 i vägledningen för sociala investeringar.",
    "owner": "Socialförvaltningen",
    "legal_basis": "Inga riktiga personer",
    "purpose": "Visa hur en flödesanalys går till",
    "keep_until": "2099-12-31",
    "access": "protected",
    "person_key": "person",
    "person_key_kind": "other",
    "columns": (
        {"name": "person", "type": "text"},
        {"name": "händelse", "type": "text", "description": "Vad som hände"},
        {"name": "från", "type": "date", "description": "Första dagen"},
        {"name": "till", "type": "date", "description": "Sista dagen"},
    ),
}
MAPPING = {"person": "person", "event": "händelse", "start": "från", "end": "till"}


def load_demo_needs(organisation: Organisation, by: Person) -> None:
    """Persons and events, where the organisation has never had any data sets; and a town with districts."""
    if not DataSet.objects.filter(organisation=organisation).exists():
        persons = (files("rodtrad.demo") / FILE).read_bytes()
        place: dict[str, Any] = {"organisation": organisation, "department": None, "by": by}
        for name, content, card, mapping in ((FILE, persons, CARD, None), (EVENT_FILE, placements(), EVENT_CARD, MAPPING)):
            add_data_set(name=name, content=content, card=card, mapping=mapping, **place)
    load_demo_maps(organisation, by)


def placements() -> bytes:
    """A file of events: a hundred invented young people, each placed three times, the rarer ways last."""
    moves = [(between, nth < supported) for between, count, supported in WAYS for nth in range(count)]
    half = len(moves) // 2
    rows = [row for number in range(half) for row in _events(number, [moves[number], moves[number + half]])]
    return "\n".join(["person;händelse;från;till", *rows]).encode()


def _events(number: int, moves: Sequence[tuple[Sequence[str], bool]]) -> Iterator[str]:
    day = date(2020, 1, 1) + timedelta(days=number)

    def spell(event: str, first: date, days: int) -> str:
        return f"ung-{number:03};{event};{first};{first + timedelta(days=days - 1)}"

    yield spell(CARE, day, 120)
    day += timedelta(days=120)
    for between, supported in moves:
        if supported:
            yield spell(OPEN_CARE, day + timedelta(days=10), 30)
        for event in between:
            yield spell(event, day, 60)
            day += timedelta(days=60)
        yield spell(CARE, day, 120)
        day += timedelta(days=120)
