"""The portable definition on PostgreSQL equals the compiled passes."""

from collections.abc import Iterator
from dataclasses import replace

import ibis
import psycopg
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from rodtrad.flows import Question
from rodtrad.flows.log import EventLog
from tests.engine.flows_engines import WITHOUT_LIMITS, check, table_of
from tests.engine.flows_logs import Event, log_of, logs, questions
from tests.postgres import server


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with server() as url:
        yield url


@pytest.fixture(scope="module")
def postgres(address: str) -> ibis.BaseBackend:
    return ibis.connect(address)


def store(address: str, log: EventLog) -> None:
    table = table_of(log)
    columns = ", ".join(f'"{name}" bigint' for name in table.column_names)
    with psycopg.connect(address) as connection, connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS events; CREATE TABLE events ({columns})")
        with cursor.copy("COPY events FROM STDIN") as copy:
            for row in zip(*table.to_pydict().values(), strict=True):
                copy.write_row(row)


# Without shrinking: one example costs seconds, and the compiled passes have their own test against obvious code.
@settings(deadline=None, max_examples=6, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(logs.filter(lambda events: len(events) > 5), questions)
def test_postgres(address: str, postgres: ibis.BaseBackend, events: list[Event], question: Question) -> None:
    log = log_of(events)
    store(address, log)
    check(log, postgres.table("events"), replace(question, **WITHOUT_LIMITS))
