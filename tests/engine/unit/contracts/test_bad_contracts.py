"""What cannot be signed is refused: every problem at once, each with its place and what to do."""

from typing import Any

import pytest

from rodtrad.contracts import pay, read_contract
from rodtrad.contracts.ledger import read_ledger
from rodtrad.errors import BadData, BadDocument, NotComputable
from tests.engine.contract_cases import contract, measured, published, term


def refused(*terms: dict[str, Any], **parts: Any) -> list[tuple[str, str]]:
    with pytest.raises(BadDocument) as error:
        contract(*terms, **parts)
    return [(problem.where, problem.what.id.removeprefix("contract-")) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("formula", "problem"),
    [
        ("7,5 SEK", "formula-comma"),
        ("min(saved", "formula-ends"),
        ("saved $ 2", "formula-unreadable"),
        ("-" * 500 + "saved", "formula-deep"),
        ("(" * 900 + "saved" + ")" * 900, ""),
        ("5 EUR", "other-currency"),
        ("50% * savde", "unknown-name"),
        ("smallest(saved, 5 SEK)", "unknown-function"),
        ("above(saved)", "arguments"),
        ("saved + 5", "units"),
        ("saved * saved", "units"),
        ("min(saved, 5)", "not-alike"),
        ("if(saved, 5 SEK, 6 SEK)", "not-truth"),
        ("5 SEK * jobs", "loose-group"),
        ("5 SEK * sum(jobs by year)", "unknown-group"),
        ("5 SEK * sum(before(jobs))", "by-needed"),
        ("min(saved, 5 SEK) * sum(jobs by cohort)", "loose-group"),
        ("step(stairs, share)", "unknown-table"),
        ("share", "must-be-money"),
        ("done", "must-be-money"),
    ],
)
def test_formula(formula: str, problem: str) -> None:
    if not problem:
        contract(term(pays=formula))
    else:
        assert refused(term(pays=formula)) == [("terms[0].pays", problem)]


def test_every_problem_at_once() -> None:
    found = refused(term(pays="5 EUR"), term("other", "savde", only_if="share", payer="nobody"))
    assert found == [
        ("terms[1].payer", "not-there"),
        ("terms[0].pays", "other-currency"),
        ("terms[1].pays", "unknown-name"),
        ("terms[1].only_if", "must-be-truth"),
    ]


def test_circles() -> None:
    assert refused(term("one", "two"), term("two", "above(one, 5 SEK)")) == [("terms", "circle")]
    assert refused(term("self", "self")) == [("terms", "circle")]


def test_names_twice_or_of_the_language() -> None:
    assert refused(term("saved"))[0] == ("metrics[0].name", "error-same-key")
    assert refused(term("min"))[0] == ("terms[0].name", "reserved")


def test_cap_under_floor() -> None:
    assert refused(term(at_least="100 SEK", at_most="50 SEK")) == [("terms[0].at_most", "cap-under-floor")]


def test_windows() -> None:
    overlapping = [
        {"name": "1", "window": {"first": "2020-01-01", "last": "2020-12-31"}},
        {"name": "2", "window": {"first": "2020-12-31", "last": "2021-12-31"}},
    ]
    groups = [{"name": "cohort", "title": "Cohort", "members": overlapping}, {"name": "person", "title": "Person"}]
    assert refused(term(), groups=groups) == [("groups[0].members", "windows-overlap")]


def test_tables() -> None:
    def table(*rows: tuple[str, str]) -> list[dict[str, Any]]:
        return [{"name": "t", "title": "T", "rows": [{"reaches": reaches, "gives": gives} for reaches, gives in rows]}]

    assert refused(term(), tables=table()) == [("tables[0].rows", "table-empty")]
    assert refused(term(), tables=table(("20%", "5 SEK"), ("10%", "6 SEK"))) == [("tables[0].rows", "table-order")]
    assert refused(term(), tables=table(("share", "5 SEK"))) == [("tables[0].rows", "table-names")]


def test_problems_tell_the_line() -> None:
    text = b"key: a\ntitle: A\nparties: [{key: p, name: P, roles: [other]}]\nmetrics: []\nterms:\n  - name: t\n"
    text += b"    title: T\n    payer: p\n    receiver: p\n    pays: 5 EUR\n"
    with pytest.raises(BadDocument) as error:
        read_contract(text)
    assert [(problem.where, problem.line) for problem in error.value.problems] == [("terms[0].pays", 10)]


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"saved": True}, "value-number"),
        ({"done": 1}, "value-yes-no"),
        ({"share": 1.5}, "value-share"),
        ({"share": -0.5}, "value-negative"),
        ({"jobs": {"1": 1.5, "2": 1}}, "value-whole"),
        ({"jobs": {"1": 1}}, "value-missing"),
        ({"jobs": {"1": 1, "2": 2, "3": 3}}, "value-stranger"),
        ({"jobs": 3}, "value-groups"),
        ({"nothing": 3}, "unknown-metric"),
    ],
)
def test_outcomes(values: dict[str, Any], problem: str) -> None:
    with pytest.raises(BadData) as error:
        measured(contract(term()), **values)
    assert [found.what.id for found in error.value.problems] == [f"contract-{problem}"]


def test_one_is_a_number_and_true_is_not() -> None:
    case = contract(term())
    assert pay(case, measured(case, saved=1)).total() == pytest.approx(0.5)


def test_division_by_zero_is_told() -> None:
    case = contract(term(pays="saved / share"))
    with pytest.raises(NotComputable, match="divides by zero"):
        pay(case, measured(case, saved=1, share=0))


def test_ledger() -> None:
    case, _ = published("norrkoping")
    rows = [
        b"{on: 2017-01-01, kind: fee, amount: -5, source: lsv, receiver: lsv}",
        b"{on: 2017-01-01, kind: fee, amount: 5, source: x}",
    ]
    with pytest.raises(BadData) as error:
        read_ledger(case, b"contract: norrkoping\ntransactions:\n" + b"".join(b"  - " + row + b"\n" for row in rows))
    assert [p.what.id.removeprefix("contract-") for p in error.value.problems] == [
        "amount-not-positive",
        "same-party",
        "not-there",
    ]
