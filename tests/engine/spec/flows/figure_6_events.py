"""Makes person-level events that match the guide's figure 6: who was where, when, and who had open care in between."""

from datetime import date, timedelta
from typing import Any

HEADER = "person;händelse;från;till;ansvarig;kostnad"
CARE, OPEN_CARE = "HVB/SiS", "öppenvård"
FIRST_DAY = date(2014, 1, 1)
PLACEMENT_DAYS, BETWEEN_DAYS = 120, 60


def csv_text(ways: list[dict[str, Any]]) -> str:
    """Two re-placements to a person, the second of which begins where the first one ended; the second are the rarer ones."""
    moves = [(way["way"], nth < way["supported"]) for way in ways for nth in range(way["count"])]
    half = len(moves) // 2
    rows = [row for number in range(half) for row in _person(number, [moves[number], moves[number + half]])]
    return "\n".join([HEADER, *rows]) + "\n"


def _person(number: int, moves: list[tuple[list[str], bool]]) -> list[str]:
    rows, day = [], FIRST_DAY + timedelta(days=number)

    def stay(event: str, days: int, begins: date) -> str:
        last = begins + timedelta(days=days - 1)
        cost = 4_500 * days if event == CARE else 1_000 * days
        return f"ung-{number:03};{event};{begins};{last};socialnämnden;{cost},00"

    rows.append(stay(CARE, PLACEMENT_DAYS, day))
    day += timedelta(days=PLACEMENT_DAYS)
    for between, supported in moves:
        if supported:
            rows.append(stay(OPEN_CARE, 30, day + timedelta(days=10)))
        for event in between:
            rows.append(stay(event, BETWEEN_DAYS, day))
            day += timedelta(days=BETWEEN_DAYS)
        rows.append(stay(CARE, PLACEMENT_DAYS, day))
        day += timedelta(days=PLACEMENT_DAYS)
    return rows
