"""The catalogue that the package carries, and what is said of a bad one."""

from pathlib import Path

import pytest

from rodtrad.document import from_data
from rodtrad.errors import BadData, NotComputable
from rodtrad.parameters import as_document_part, catalogue, discount, load, parameter_version, replacements, unit_cost
from rodtrad.texts import LANGUAGES, text

GOOD_RATE = "- {key: r, steps: [{from_year: 0, rate: 0.03}], source: S, checked: read, confidence: low}"
GOOD_COST = "- {key: u, value: 10, unit: day, method: fee, source: S, checked: read, confidence: low}"


def directory(path: Path, unit_costs: str = GOOD_COST, rates: str = GOOD_RATE) -> Path:
    (path / "unit_costs.yaml").write_text(unit_costs, encoding="utf-8")
    (path / "discount_rates.yaml").write_text(rates, encoding="utf-8")
    for empty in ("wages", "price_indices"):
        (path / f"{empty}.yaml").write_text("[]", encoding="utf-8")
    return path


def test_every_figure_has_a_source_and_words_in_both_languages() -> None:
    for language in LANGUAGES:
        for cost in catalogue().unit_costs.values():
            assert cost.source
            ids = (f"unit-cost-{cost.key}", f"unit-{cost.unit}", f"method-of-value-{cost.method}", f"checked-{cost.checked}")
            assert all(text(language, id) for id in ids)
        for rate in catalogue().discount_rates.values():
            assert rate.source
            assert text(language, f"discount-{rate.key}")


def test_what_was_not_seen_in_a_source_is_not_called_sure() -> None:
    figures = [*catalogue().unit_costs.values(), *catalogue().discount_rates.values()]
    assert {figure.confidence for figure in figures if figure.checked == "unconfirmed"} == {"low"}
    assert discount("sweden-asek").checked == "unconfirmed"


def test_the_full_sis_fee_is_the_subsidised_one_without_the_subsidy() -> None:
    for level in range(1, 6):
        fee, full = unit_cost(f"sis-day-fee-{level}").value, unit_cost(f"sis-day-full-{level}").value
        assert round(float(fee) / 0.72) == full


def test_a_misspelt_key_is_answered_with_the_nearest() -> None:
    with pytest.raises(NotComputable, match="sis-day-fee-1"):
        unit_cost("sis-dayfee-1")
    with pytest.raises(NotComputable, match="denmark-2021"):
        discount("xyz")


def test_a_catalogue_figure_becomes_a_part_of_a_document() -> None:
    copied = as_document_part(unit_cost("sis-day-fee-1"), "sv")
    assert (copied.value, copied.unit, copied.price_year, copied.source) == (
        3528,
        "dygn",
        2020,
        unit_cost("sis-day-fee-1").source,
    )


def test_a_local_figure_is_shown_beside_the_one_it_replaces() -> None:
    costs = [
        {"key": "own", "name": "Own", "value": 3900, "replaces": "sis-day-fee-1", "motive": "Contract"},
        {"key": "lost", "name": "Lost", "value": 1, "replaces": "nothing"},
        {"key": "plain", "name": "Plain", "value": 1},
    ]
    found = list(replacements(from_data({"key": "x", "title": "X", "unit_costs": costs})))
    assert [(item.local.key, item.catalogue and item.catalogue.value) for item in found] == [("own", 3528), ("lost", None)]


def test_the_version_follows_the_content(tmp_path: Path) -> None:
    first = load(directory(tmp_path)).version
    assert first == load(directory(tmp_path)).version
    assert first != load(directory(tmp_path, GOOD_COST.replace("10", "11"))).version
    assert len(parameter_version()) == 64


def test_every_problem_of_a_bad_catalogue_is_told_with_its_place(tmp_path: Path) -> None:
    bad = f"{GOOD_COST}\n- {{key: U!, value: much, unit: day, method: fee, checked: read, confidence: low}}"
    with pytest.raises(BadData) as error:
        load(directory(tmp_path, bad, f"{GOOD_RATE}\n{GOOD_RATE}"))
    assert [problem.where for problem in error.value.problems] == [
        "unit_costs.yaml: [1].key",
        "unit_costs.yaml: [1].value",
        "unit_costs.yaml: [1].source",
        "discount_rates.yaml",
    ]
    with pytest.raises(BadData, match=r"discount_rates.yaml"):
        load(directory(tmp_path, rates="- {key: ["))
