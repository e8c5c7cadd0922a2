"""Whatever the file and the plan: a table or every problem, an effect or a reason; never a crash, never a figure that is none."""

import io
import json
import math
import warnings
from typing import Any

import numpy as np
import openpyxl
import polars as pl
from hypothesis import given, settings, strategies as st

from rodtrad.document.plan import Column, DataPlan
from rodtrad.errors import BadData, NotComputable, RodtradError
from rodtrad.evaluation import evaluate, sentences, to_data
from rodtrad.tables import read_table
from tests.engine.evaluation_cases import changed, investment, table

PLAN = DataPlan(person_key="a", columns=(Column(name="a", type="text"), Column(name="b", codes={"1": "ja"}), Column(name="c")))
FRAME = pl.DataFrame({"a": ["x", "y"], "b": [1.0, None], "c": [2, 3]})
quick = settings(max_examples=120, deadline=None)


def workbook() -> bytes:
    out, book = io.BytesIO(), openpyxl.Workbook()
    for row in (["a", "b", "c"], ["x", 1, 2], ["y", None, 3]):
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def columnar() -> bytes:
    out = io.BytesIO()
    FRAME.write_parquet(out)
    return out.getvalue()


FILES = [b"a,b,c\nx,1,2\ny,,3\n", workbook(), columnar()]


def read_or_told(content: bytes) -> None:
    try:
        read_table(content, PLAN)
    except BadData as error:
        check_told(error)


def check_told(error: RodtradError) -> None:
    assert error.problems
    assert all(line for language in ("sv", "en") for line in error.render(language))


@quick
@given(st.one_of(st.binary(max_size=300), st.text(alphabet='abc,;\t\n\r"1.5é\x00\u2028', max_size=200).map(str.encode)))
def test_any_bytes(content: bytes) -> None:
    read_or_told(content)


@quick
@given(st.sampled_from(FILES), st.data())
def test_any_damage_to_a_file(content: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(content) - 1))
    how_much = data.draw(st.integers(0, 40))
    read_or_told(content[:place] + data.draw(st.binary(max_size=20)) + content[place + how_much :])


columns = st.lists(st.one_of(st.none(), st.integers(0, 3)), min_size=24, max_size=24)
designs = st.sampled_from(["randomised", "matched", "parallel_group", "earlier_example", "before_after", None])
plans = st.fixed_dictionaries(
    {
        "scale": st.sampled_from(["continuous", "binary", "count"]),
        "estimator": st.sampled_from(["difference", "adjusted_difference", "before_after"]),
    },
    optional={
        "before_column": st.sampled_from(["before", "word"]),
        "covariates": st.lists(st.sampled_from(["age", "before", "word", "visits", "passed"]), unique=True, max_size=4),
        "cluster_column": st.sampled_from(["school", "word", "group"]),
        "permutations": st.sampled_from([0, 19, 500]),
        "column": st.sampled_from(["score", "passed", "visits"]),
        "group_column": st.sampled_from(["group", "school", None]),
    },
)


@quick
@given(
    plans, columns, columns, st.sampled_from(["randomised", "matched", "parallel_group", "earlier_example", "before_after", None])
)
def test_any_plan_on_any_data(plan: dict[str, Any], score: list[int | None], age: list[int | None], design: Any) -> None:
    document = changed(investment(**plan, criterion={"smallest_effect": 0.2}), design=design)
    data = table(size=24, score=score, age=age)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            (effect,) = evaluate(document, data)
        except NotComputable as error:
            check_told(error)
            return
    assert "NaN" not in json.dumps(to_data(effect))
    for estimate in (effect.main, *effect.others, *([effect.ratio] if effect.ratio else [])):
        figures = (estimate.estimate, estimate.standard_error, estimate.interval.low, estimate.interval.high)
        assert all(math.isfinite(figure) for figure in figures)
        assert estimate.interval.low <= estimate.estimate <= estimate.interval.high
    assert effect.randomisation_p is None or 0 < effect.randomisation_p <= 1
    told = [*sentences(effect, "Poäng"), *effect.assumptions, *effect.warnings]
    assert all(message.render(language) for message in told for language in ("sv", "en"))
    assert not any(np.isnan(group.mean) for group in (effect.intervention, effect.comparison))
