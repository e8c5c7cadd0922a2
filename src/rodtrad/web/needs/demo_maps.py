"""The demonstration's districts, with figures and pupils in them: an invented town, told as invented, and what is asked of it."""

import json
import math
import random
from collections.abc import Iterator
from typing import Any, Final

from rodtrad.web.needs.actions import add_borders, add_data_set, order_analysis, save_peers
from rodtrad.web.needs.analysis import borders as borders_file
from rodtrad.web.needs.models import Borders, DataSet
from rodtrad.web.organisation.models import Organisation, Person

# Each district's name and position, from hard (0) to good (1), row by row from the north.
DISTRICTS: Final = (
    ("Norrby", 0.35), ("Skogsbacken", 0.15), ("Åsen", 0.7), ("Kvarnberget", 0.85),
    ("Västervik", 0.6), ("Centrum", 0.5), ("Hamnen", 0.3), ("Östra udden", 0.9),
    ("Brukstorget", 0.2), ("Ekdungen", 0.55), ("Södermark", 0.4), ("Strandängen", 0.75),
)  # fmt: skip
COLUMNS: Final = 4
YEARS: Final = (2021, 2022, 2023, 2024, 2025)
TOWNS: Final = {"9901": "Lindvik", "9902": "Granvik", "9903": "Björkö"}
CODES: Final = {f"L{number:02}": name for number, (name, _) in enumerate(DISTRICTS, 1)}
SEED: Final = 1848
FIGURES_CARD: Final[dict[str, Any]] = {
    "format": "rodtrad-data/1",
    "key": "stadsdelar",
    "title": "Stadsdelarna i Lindvik (påhittade)",
    "description": "Påhittade uppgifter om tolv påhittade stadsdelar. De visar hur ett index och en karta görs.",
    "owner": "Lindviks statistikenhet (påhittad)",
    "access": "open",
    "columns": (
        {"name": "stadsdel", "type": "text", "description": "Stadsdel", "codes": CODES},
        {"name": "period", "type": "text", "description": "År"},
        {"name": "eftergymnasial", "type": "number", "description": "Eftergymnasial utbildning", "unit": "%"},
        {"name": "arbetar", "type": "number", "description": "Förvärvsarbetar", "unit": "%"},
        {"name": "norden", "type": "number", "description": "Födda i Norden", "unit": "%"},
        {"name": "inkomst", "type": "number", "description": "Arbetsinkomst", "unit": "tkr"},
        {"name": "obehoriga", "type": "number", "description": "Elever utan gymnasiebehörighet", "unit": "%"},
        {"name": "invanare", "type": "integer", "description": "Invånare"},
    ),
}
PUPILS_CARD: Final[dict[str, Any]] = {
    "format": "rodtrad-data/1",
    "key": "niondeklassare",
    "title": "Elever i årskurs 9 (påhittade)",
    "description": "Påhittade elever i tre påhittade kommuner. De visar hur man jämför, följer över åren och ser spridningen.",
    "owner": "Utbildningsförvaltningen (påhittad)",
    "legal_basis": "Inga riktiga personer",
    "purpose": "Visa hur en behovsanalys går till",
    "keep_until": "2099-12-31",
    "access": "audited",
    "person_key": "elev",
    "person_key_kind": "other",
    "one_row_per_person": True,
    "columns": (
        {"name": "elev", "type": "text"},
        {"name": "kommun", "type": "text", "description": "Kommun", "codes": TOWNS},
        {"name": "stadsdel", "type": "text", "description": "Stadsdel", "codes": CODES},
        {"name": "year", "type": "integer", "description": "Läsår som slutar"},
        {"name": "kon", "type": "text", "description": "Kön", "codes": {"f": "Flicka", "p": "Pojke"}},
        {"name": "foralder", "type": "boolean", "description": "Förälder med eftergymnasial utbildning"},
        {"name": "behorig", "type": "boolean", "description": "Behörig till gymnasiet"},
        {"name": "merit", "type": "number", "description": "Meritvärde", "unit": "poäng"},
        {"name": "franvaro", "type": "number", "description": "Frånvaro", "unit": "%"},
    ),
}


def load_demo_maps(organisation: Organisation, by: Person) -> None:
    """The districts' map, their figures and their pupils, and one question of each kind; where there is no map yet."""
    if Borders.objects.filter(organisation=organisation).exists():
        return
    read = borders_file.read(districts(), "kod", "namn")
    said = {"title": "Lindviks stadsdelar", "source": "Påhittade gränser", "licence": ""}
    borders = add_borders(organisation=organisation, read=read, by=by, **said)
    members = [(code, name) for code, name in TOWNS.items() if name != "Lindvik"]
    save_peers(organisation=organisation, title="Grannkommunerna (påhittade)", source="", members=members, by=by)
    place: dict[str, Any] = {"organisation": organisation, "department": None, "by": by}
    figures = add_data_set(name="stadsdelar.csv", content=_csv(_figures()), card=FIGURES_CARD, **place)
    pupils = add_data_set(name="niondeklassare.csv", content=_csv(_pupils()), card=PUPILS_CARD, **place)
    for data_set, kind, title, question in _questions(figures, pupils, borders):
        order_analysis(kind=kind, data_set=data_set, question=question, title=title, by=by)


def _questions(figures: DataSet, pupils: DataSet, borders: Borders) -> Iterator[tuple[DataSet, str, str, dict[str, Any]]]:
    eligible = {"column": "behorig", "measure": "share", "better": "higher"}
    yield pupils, "spread", "Meritvärde inom kommunerna", {"column": "merit", "variable": "kommun"}
    yield pupils, "change", "Behöriga till gymnasiet år för år", {**eligible, "year": "year", "by": ["kommun"]}
    home = {"place": "kommun", "own": "9901", "others": [], "by": [], "where": []}
    yield pupils, "comparison", "Behöriga i Lindvik och hos grannarna", {**eligible, **home}
    near = {"place": "stadsdel", "own": "L02", "others": [], "where": []}
    figure = {"column": "obehoriga", "better": "lower"}
    yield figures, "comparison", "Skogsbacken och de andra stadsdelarna", {**figure, **near}
    parts = [{"column": name, "weight": 1.0, "turned": False} for name in ("eftergymnasial", "arbetar", "norden", "inkomst")]
    ways = {"rescaling": "min-max", "outcome": "obehoriga", "weight": "invanare", "where": [["period", "2025"]]}
    yield figures, "index", "Socioekonomiskt index per stadsdel", {"area": "stadsdel", "variables": parts, **ways}
    drawn = {"borders": str(borders.pk), "area": "stadsdel", "classes": 4, "how": "natural", "index": ""}
    seen = {"column": "behorig", "measure": "share", "where": []}
    yield pupils, "map", "Behöriga till gymnasiet i stadsdelarna", {**drawn, **seen}


def districts() -> bytes:
    """A town of districts as GeoJSON: a grid whose corners are moved and whose borders are bent, each shared by both sides."""
    chance = random.Random(SEED)
    rows = len(DISTRICTS) // COLUMNS
    corners = {
        (x, y): (x + chance.uniform(-0.25, 0.25), y + chance.uniform(-0.25, 0.25))
        for y in range(rows + 1)
        for x in range(COLUMNS + 1)
    }
    bent = {edge: _bent(corners[edge[0]], corners[edge[1]], chance) for edge in _edges(rows)}
    features = [_feature(number, bent) for number in range(len(DISTRICTS))]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False).encode()


Corner = tuple[int, int]
Point = tuple[float, float]


def _edges(rows: int) -> Iterator[tuple[Corner, Corner]]:
    for y in range(rows + 1):
        for x in range(COLUMNS + 1):
            if x < COLUMNS:
                yield (x, y), (x + 1, y)
            if y < rows:
                yield (x, y), (x, y + 1)


def _bent(start: Point, end: Point, chance: random.Random) -> list[Point]:
    """Points from start to end with a gentle curve between them."""
    reach, wave = chance.uniform(-0.09, 0.09), chance.uniform(-0.05, 0.05)
    across = (start[1] - end[1], end[0] - start[0])
    places = [step / 8 for step in range(9)]
    bends = [reach * math.sin(math.pi * at) + wave * math.sin(2 * math.pi * at) for at in places]
    return [
        (start[0] + (end[0] - start[0]) * at + across[0] * bend, start[1] + (end[1] - start[1]) * at + across[1] * bend)
        for at, bend in zip(places, bends, strict=True)
    ]


def _feature(number: int, bent: dict[tuple[Corner, Corner], list[Point]]) -> dict[str, Any]:
    y, x = divmod(number, COLUMNS)
    ring = [*bent[(x, y), (x + 1, y)], *bent[(x + 1, y), (x + 1, y + 1)][1:]]
    ring += [*bent[(x, y + 1), (x + 1, y + 1)][::-1][1:], *bent[(x, y), (x, y + 1)][::-1][1:]]
    # In degrees, north up: a fiftieth of a degree east is about as far as a hundredth north at 60 degrees.
    places = [[round(17 + px / 50, 5), round(60 - py / 100, 5)] for px, py in ring]
    code, name = list(CODES.items())[number]
    return {
        "type": "Feature",
        "properties": {"kod": code, "namn": name},
        "geometry": {"type": "Polygon", "coordinates": [places]},
    }


def _figures() -> Iterator[list[Any]]:
    """One row a district and year; one district has no figure of income."""
    chance = random.Random(SEED)
    yield [column["name"] for column in FIGURES_CARD["columns"]]
    for code, (_, good) in zip(CODES, DISTRICTS, strict=True):
        size = chance.randrange(1800, 6200, 10)
        for year in YEARS:
            some = [chance.gauss(0, 1) for _ in range(5)]
            drift = (year - YEARS[0]) * 0.4
            education, work = 22 + 38 * good + some[0] + drift, 58 + 26 * good + some[1]
            nordic, income = 62 + 33 * good + some[2], 210 + 170 * good + 6 * some[3] + 5 * drift
            ineligible = 27 - 21 * good + 1.5 * some[4]
            shown = "" if code == "L09" else round(income)
            yield [code, year, round(education, 1), round(work, 1), round(nordic, 1), shown, round(ineligible, 1), size]


def _pupils() -> Iterator[list[Any]]:
    """Some three thousand; in Lindvik by district, a few of them in a district that is too small to be shown."""
    chance = random.Random(SEED)
    yield [column["name"] for column in PUPILS_CARD["columns"]]
    for number in range(3000):
        town = chance.choices(list(TOWNS), (6, 3, 2))[0]
        place = chance.choices(range(len(DISTRICTS)), [0.1 if name == "Östra udden" else 10 for name, _ in DISTRICTS])[0]
        good = DISTRICTS[place][1] if town == "9901" else 0.5
        year, sex = chance.choice(YEARS), chance.choice("fp")
        educated = chance.random() < 0.2 + 0.6 * good
        merit = chance.gauss(175 + 50 * good + 15 * educated + (12 if sex == "f" else 0) - 2 * (year - YEARS[0]) * (1 - good), 45)
        merit = round(min(max(merit, 0), 340) / 2.5) * 2.5
        eligible = int(merit > 165 or chance.random() < 0.1)
        away = round(min(max(chance.gauss(11 - 7 * good, 5), 0), 80), 1)
        district = list(CODES)[place] if town == "9901" else ""
        yield [f"elev-{number:04}", town, district, year, sex, int(educated), eligible, merit, away]


def _csv(rows: Iterator[list[Any]]) -> bytes:
    return "\n".join(";".join(map(str, row)) for row in rows).encode()
