"""The demonstration's data set for needs: published persons, as they were before the experiment, told as what they are."""

from importlib.resources import files

from rodtrad.web.needs.actions import add_data_set
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


def load_demo_needs(organisation: Organisation, by: Person) -> None:
    """The data set, where the organisation has never had any."""
    if not DataSet.objects.filter(organisation=organisation).exists():
        content = (files("rodtrad.demo") / FILE).read_bytes()
        add_data_set(organisation=organisation, department=None, name=FILE, content=content, card=CARD, by=by)
