"""A small investment with everything that the economics' pages show; a controller can count it on paper."""

from rodtrad.document import Investment, from_data

ACTORS = [
    {"key": "fund", "name": "Fonden", "kind": "municipality"},
    {"key": "social", "name": "Socialtjänsten", "kind": "department"},
    {"key": "region", "name": "Regionen i väst", "kind": "region"},
]


def document() -> Investment:
    """20 fewer days of care for 15 children at 4 000 kr in three years; the fund pays 2.1 million, the department 0.9."""
    return from_data(
        {
            "key": "days",
            "title": "Färre vårddygn",
            "calculation": {
                "base_year": 2024,
                "price_year": 2024,
                "discount": [{"from_year": 0, "rate": 0.035}],
                "discount_source": "Valt för exemplet",
                "draws": 500,
                "uncertain": [
                    {"input": "unit_costs.day.value", "low": 3000, "high": 5500, "source": "Två upphandlingar"},
                    {"input": "consequences.days.persons", "low": 8, "high": 20},
                ],
            },
            "actors": ACTORS,
            "indicators": [
                {"key": "days", "name": "Vårddygn", "type": "short_term", "unit": "dygn", "direction": "decrease"}
                | {"expected_effect": {"expected": -20}, "source": "Placeringsregistret"}
            ],
            "unit_costs": [
                {"key": "day", "name": "Ett vårddygn", "value": 4000, "unit": "dygn", "price_year": 2024, "source": "Avtalet"},
                {"key": "visit", "name": "Ett besök", "value": 2000, "unit": "besök", "price_year": 2024, "source": "Prislistan"},
            ],
            "costs": [
                {"key": "own", "item": "Egen del", "payer": "social", "amounts": {2024: 900000}},
                {"key": "fund", "item": "Fondens del", "payer": "fund", "amounts": {2024: 2100000}},
            ],
            "consequences": [
                {"key": "days", "description": "Färre vårddygn", "indicator": "days", "payer": "social", "unit_cost": "day"}
                | {"persons": 15, "first_year": 2025, "years": 3, "basis": "observed"},
                {"key": "visits", "description": "Färre besök", "indicator": "days", "payer": "region", "unit_cost": "visit"}
                | {"persons": 15, "quantity": 0.1, "first_year": 2025, "years": 2, "fade_out": 0.5},
            ],
            "scale_up": {"persons": 60, "cost_per_person": 150000, "set_up_cost": 500000},
        }
    )
