"""Breakdowns counted on Spark, driver and two executors in processes of their own, equal those of the compiled pass."""

from typing import Any

import ibis
import pytest

from tests.engine.needs_engines import check, columns, register
from tests.engine.reference.test_flows_spark import session  # noqa: F401  # the same cluster settings

pytestmark = pytest.mark.spark


def test_spark(session: Any) -> None:  # noqa: F811
    data = register()
    frame = columns(data)
    kinds = ", ".join(f"`{name}` {'bigint' if kind.is_integer() else 'double'}" for name, kind in frame.schema.items())
    session.createDataFrame(list(frame.iter_rows()), kinds).createOrReplaceTempView("persons")
    check(data, ibis.pyspark.connect(session).table("persons"))
