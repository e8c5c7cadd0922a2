"""Stand-ins for the public sources, as the operator's settings name them; and a database that is away."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.engine.standin import Asked, Reply, stand_in
from tests.engine.unit.sources.test_kolada import Kolada
from tests.engine.unit.sources.test_pxweb import version2


@contextmanager
def stand_ins() -> Iterator[dict[str, str]]:
    """Environment variables that lead to them."""
    kolada = Kolada(3)
    with stand_in(kolada) as figures, stand_in(_tables) as tables:
        kolada.base = figures.address
        yield {
            "RODTRAD_SOURCES": "kolada,scb",
            "RODTRAD_KOLADA_URL": f"{figures.address}/v3",
            "RODTRAD_SCB_URL": f"{tables.address}/api/v2",
            "RODTRAD_SOURCE_DATABASE_LAGRET": "postgresql://reader@127.0.0.1:9/none",
            "RODTRAD_SOURCE_DATABASE_LAGRET_FOR": "lindviks-kommun",
        }


def _tables(asked: Asked) -> Reply:
    if asked.place == "/api/v2/tables":
        return Reply(
            {
                "tables": [
                    {"id": "TAB1", "label": "Folkmängd efter region, kön och år", "firstPeriod": "2016", "lastPeriod": "2025"}
                ]
            }
        )
    return version2(asked)
