"""The portable definition on Spark, driver and two executors in processes of their own, equals the compiled passes."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import ibis
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from rodtrad.flows import Question
from tests.engine.flows_engines import WITHOUT_LIMITS, check, table_of
from tests.engine.flows_logs import Event, log_of, logs, questions

pytestmark = pytest.mark.spark
SETTINGS = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.session.timeZone": "UTC",
}


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local-cluster[2,1,1024]")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    found = builder.getOrCreate()
    yield found
    found.stop()


def test_there_are_two_executors(session: Any) -> None:
    session.range(100, numPartitions=4).count()
    infos = session.sparkContext._jsc.sc().statusTracker().getExecutorInfos()
    assert len(list(infos)) == 3  # the driver is listed too


@settings(deadline=None, max_examples=3, derandomize=True, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(logs.filter(lambda events: len(events) > 8), questions)
def test_spark(session: Any, events: list[Event], question: Question) -> None:
    log = log_of(events)
    columns = table_of(log).to_pydict()
    schema = ", ".join(f"`{name}` bigint" for name in columns)
    session.createDataFrame(list(zip(*columns.values(), strict=True)), schema).createOrReplaceTempView("events")
    backend = ibis.pyspark.connect(session)
    check(log, backend.table("events"), replace(question, **WITHOUT_LIMITS))
