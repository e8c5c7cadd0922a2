"""The demonstration's documents and data: readable, checkable, computable, and made by their script."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import rodtrad.demo
from rodtrad.demo import make_portfolio
from rodtrad.demo.portfolio import Entry, portfolio, versions
from rodtrad.document import deviations
from rodtrad.economics import calculate
from rodtrad.evaluation.plan import evaluate, load_table
from rodtrad.thread import check

FOLDER = Path(rodtrad.demo.__file__).parent
ENTRIES = portfolio().investments
KNOWN_BREAKS = {"sprak-pa-jobbet": {"indicator-source", "saving-asked"}}
entries = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.file)


@entries
def test_reads_and_checks(entry: Entry) -> None:
    found = {finding.rule for finding in check(entry.document).findings if finding.severity == "break"}
    assert found == KNOWN_BREAKS.get(entry.file, set())


@entries
def test_every_version_reads_and_differs_from_the_one_before(entry: Entry) -> None:
    all_versions = list(versions(replace(entry.document, lock=None), entry.steps))
    assert len(all_versions) == len(entry.steps) + 1
    assert all(one != other for one, other in pairwise(all_versions))
    assert all_versions[-1] == replace(entry.document, lock=None)


@entries
def test_the_lock_is_of_the_first_version(entry: Entry) -> None:
    if entry.locked:
        first = next(versions(entry.document, entry.steps))
        assert deviations(first) == ()
        assert entry.document.lock == make_portfolio.locked(entry, replace(entry.document, lock=None)).lock


@entries
def test_computes(entry: Entry) -> None:
    document = entry.document
    if not document.costs:
        return
    effects = evaluate(document, load_table(document, FOLDER / f"{entry.file}.yaml")) if entry.computed else ()
    assert calculate(document, effects).flows


@pytest.mark.parametrize("name", make_portfolio.DATA)
def test_the_data_are_what_the_script_makes(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == make_portfolio.text_of(make_portfolio.DATA[name]())
