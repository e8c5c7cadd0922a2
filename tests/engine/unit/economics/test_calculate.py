"""What the calculation does with what is missing, empty, doubtful or given twice."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from rodtrad.document import lock
from rodtrad.economics import by_item, by_payer_and_year, calculate, from_data, to_data, who_pays_who_saves
from rodtrad.errors import BadData, NotComputable
from rodtrad.evaluation.effect import Provenance
from rodtrad.parameters import parameter_version
from rodtrad.texts import LANGUAGES
from tests.engine.economics_cases import consequence, cost, document, measured


def told(investment, effects=()):  # type: ignore[no-untyped-def]
    return [warning.id for warning in calculate(investment, effects).warnings]


def places(investment, effects=()):  # type: ignore[no-untyped-def]
    with pytest.raises(NotComputable) as error:
        calculate(investment, effects)
    assert all(error.value.render(language) for language in LANGUAGES)
    return {(problem.where, problem.what.id) for problem in error.value.problems}


def test_who_pays_and_who_saves() -> None:
    result = calculate(document(costs=[cost()], consequences=[consequence()]))
    municipality, state = result.payers
    assert (municipality.cost, municipality.saving, municipality.pays_back) == (Decimal(300_000), 0, None)
    assert (state.cost, state.saving, state.pays_back) == (0, Decimal("193236.71") + Decimal("186702.14"), 2025)
    assert result.total.pays_back == 2026
    assert result.years == (2024, 2025, 2026)
    assert result.parameters == parameter_version()


def test_an_empty_document_is_worth_nothing_and_says_why() -> None:
    investment = document()
    result = calculate(investment)
    assert (result.total.cost, result.total.saving, result.total.net) == (0, 0, 0)
    assert (result.payers, result.years, result.basis) == ((), (2024,), "none")
    assert told(investment) == ["economics-warn-no-costs", "economics-warn-no-consequences"]


def test_costs_of_nothing_and_effects_of_nothing() -> None:
    result = calculate(document(costs=[cost(amounts={2024: 0})], consequences=[consequence()]), [measured(0.0, 0.0)])
    assert result.total.net == 0
    assert str(result.total.saving) == "0.00"
    assert result.costs_per_effect[0].value is None
    assert all(purse.cost_share is None and not purse.wrong_pocket for purse in who_pays_who_saves(result))


def test_an_effect_of_rounding_noise_has_no_cost_per_effect() -> None:
    result = calculate(document(costs=[cost()], consequences=[consequence()]), [measured(1e-17, 0.0)])
    assert result.costs_per_effect[0].value is None


def test_cost_per_effect_counts_the_same_persons_once() -> None:
    lines = [consequence("one", persons=10), consequence("two", persons=12, first_year=2027)]
    [row] = calculate(document(costs=[cost()], consequences=lines)).costs_per_effect
    assert (row.effect_units, row.value) == (2.4, Decimal(125_000))


def test_one_year_only() -> None:
    result = calculate(document(costs=[cost()], consequences=[consequence(first_year=2024, years=1)]))
    assert result.years == (2024,)
    assert result.total.net == Decimal(-100_000)


def test_a_consequence_of_no_years_is_no_amount() -> None:
    assert calculate(document(consequences=[consequence(years=0)])).flows == ()


def test_everything_missing_is_told_at_once_with_its_place() -> None:
    lines = [
        consequence("a", indicator=None),
        consequence("b", unit_cost=None, first_year=None),
        consequence("c", persons=None),
        consequence("d", indicator="bare"),
    ]
    indicators = [
        {"key": "jobs", "name": "Jobs", "type": "short_term", "expected_effect": {"expected": 1}},
        {"key": "bare", "name": "Bare", "type": "short_term"},
    ]
    investment = document(costs=[cost(price_year=2020)], consequences=lines, indicators=indicators)
    assert places(investment) == {
        ("costs[0].price_year", "economics-no-index"),
        ("consequences[0].indicator", "economics-lacks-indicator"),
        ("consequences[1].unit_cost", "economics-lacks-unit-cost"),
        ("consequences[1].first_year", "economics-lacks-first-year"),
        ("consequences[2].persons", "economics-lacks-persons"),
        ("consequences[3].indicator", "economics-lacks-effect"),
    }


def test_a_missing_index_names_the_years_that_are_needed() -> None:
    unit = {"key": "year", "name": "A year", "value": 1, "price_year": 2020}
    calculation = {"base_year": 2024, "price_year": 2024, "price_index": {2024: 120}}
    investment = document(consequences=[consequence()], unit_costs=[unit], calculation=calculation)
    with pytest.raises(NotComputable, match="2020") as error:
        calculate(investment)
    [problem] = error.value.problems
    assert problem.where == "unit_costs[0].price_year"
    assert "missing for 2020." in problem.what.render("en")


def test_conventions_that_contradict_themselves() -> None:
    twice = {"base_year": 2024, "discount": [{"from_year": 0, "rate": 0.03}, {"from_year": 0, "rate": 0.04}]}
    assert places(document(calculation=twice)) == {("calculation.discount[1].from_year", "economics-step-twice")}
    late = {"base_year": 2024, "discount": [{"from_year": 10, "rate": 0.03}]}
    assert places(document(calculation=late)) == {("calculation.discount[0].from_year", "economics-step-late")}
    assert places(document(calculation={})) == {("calculation.base_year", "economics-no-base-year")}


def test_years_left_open_are_chosen_and_told() -> None:
    investment = document(costs=[cost(amounts={2026: 5, 2025: 7})], consequences=[consequence()], calculation={})
    result = calculate(investment)
    assert (result.base_year, result.price_year) == (2025, 2025)
    assert told(investment)[:3] == ["economics-chose-base-year", "economics-chose-price-year", "economics-no-discount"]
    assert calculate(replace(investment, start=date(2023, 5, 1))).base_year == 2023


def test_without_effects_it_is_a_pre_calculation() -> None:
    investment = document(costs=[cost()], consequences=[consequence()])
    result = calculate(investment)
    assert (result.basis, result.effects_used, result.draws) == ("expected", (), 0)
    assert result.total.chance_to_break_even is None
    assert told(investment) == ["economics-warn-expected"]
    after = calculate(investment, [measured()])
    assert (after.basis, after.effects_used, after.draws) == ("measured", ("jobs",), 10_000)
    assert after.formulas[0].yearly == Decimal(300_000)


def test_the_analysis_that_stands_first_in_the_plan_is_used() -> None:
    analyses = [{"key": key, "indicator": "jobs", "column": "x"} for key in ("second-best", "adjusted")]
    investment = document(consequences=[consequence()], costs=[cost()], evaluation={"analyses": analyses})
    effects = [measured(0.9, analysis="adjusted"), measured(0.4, analysis="second-best")]
    result = calculate(investment, effects)
    assert (result.effects_used, result.formulas[0].improvement) == (("second-best",), Decimal("0.4"))
    assert [warning.id for warning in result.warnings] == ["economics-several-analyses"]
    assert calculate(investment, effects[::-1]) == result


def test_weak_evidence_for_the_effect_is_told_with_the_money() -> None:
    investment = document(costs=[cost()], consequences=[consequence()])
    weak = [measured(strength="very_weak")]
    assert told(investment, weak) == ["economics-warn-strength"]
    stored = from_data(json.loads(json.dumps(to_data(calculate(investment, weak)))))
    assert stored == calculate(investment, weak)
    assert "1 till 2" in stored.warnings[0].render("sv")


def test_effects_of_another_version_are_told() -> None:
    investment = document(costs=[cost()], consequences=[consequence()])
    other = replace(measured(), provenance=Provenance("f" * 64, "", "", 1))
    assert told(investment, [other]) == ["economics-warn-other-version"]


def test_what_was_changed_after_the_lock_is_told_with_the_money() -> None:
    signed = lock(document(costs=[cost()], consequences=[consequence()]), (), date(2024, 1, 1))
    assert told(signed, [measured()]) == []
    moved = replace(signed, evaluation=replace(signed.evaluation, design="matched"))
    assert told(moved, [measured()]) == ["effect-warning-deviates"]


def test_effects_that_do_not_fit_the_document() -> None:
    assert places(document(), [measured(indicator="other", analysis="x")]) == {("x", "economics-unknown-indicator")}
    assert places(document(), [measured(float("nan"), analysis="x")]) == {("x", "economics-no-estimate")}


def test_a_payer_that_is_not_stated_is_kept_under_its_own_name() -> None:
    investment = document(costs=[cost(payer=None)], consequences=[consequence()], language="sv")
    result = calculate(investment, [measured()])
    assert (result.payers[-1].payer, result.payers[-1].name) == ("", "Betalare ej angiven")
    assert result.payers[-1].cost == result.total.cost == Decimal(300_000)
    assert told(investment, [measured()]) == ["economics-warn-no-payer"]


def test_the_same_benefit_with_two_payers_is_warned_of_unless_it_is_divided() -> None:
    whole = [consequence("one"), consequence("two", payer="region", first_year=2026)]
    assert "economics-warn-twice" in told(document(consequences=whole))
    divided = [consequence("one", share=0.6), consequence("two", payer="region", share=0.4)]
    assert "economics-warn-twice" not in told(document(consequences=divided))
    other_years = [consequence("one"), consequence("two", payer="region", first_year=2027)]
    assert "economics-warn-twice" not in told(document(consequences=other_years))


def test_the_same_benefit_in_three_parts_may_be_no_more_than_the_whole() -> None:
    thirds = [consequence(key, payer=key, share=0.4) for key in ("municipality", "region", "state")]
    assert "economics-warn-twice" in told(document(consequences=thirds))


def test_what_else_a_reader_is_told() -> None:
    unit = {"key": "year", "name": "A year", "value": 1, "replaces": "no-such-figure"}
    jobs = {"key": "jobs", "name": "Jobs", "type": "short_term", "unit": "procent", "expected_effect": {"expected": -1}}
    investment = document(
        costs=[cost()],
        consequences=[consequence(persons=None)],
        unit_costs=[unit],
        indicators=[jobs],
        evaluation={"assigned": {"intervention": 12}},
    )
    assert told(investment) == [
        "economics-warn-expected",
        "economics-warn-wrong-way",
        "economics-warn-per-cent",
        "economics-warn-persons",
        "economics-warn-replaces",
    ]
    assert calculate(investment).formulas[0].persons == 12
    rendered = [warning.render(language) for warning in calculate(investment).warnings for language in ("sv", "en")]
    assert len(set(rendered)) == 10


def test_amounts_beyond_money_are_refused_not_crashed_on() -> None:
    huge = document(consequences=[consequence(quantity=1e300)])
    assert places(huge) == {("consequences[0]", "economics-too-large")}


def test_a_year_before_the_base_year_is_carried_forward() -> None:
    [flow] = calculate(document(costs=[cost(amounts={2022: 1000})])).flows
    assert flow.present_value == Decimal("1071.23")  # 1000 × 1.035²


def test_a_calculation_survives_being_stored() -> None:
    investment = document(
        costs=[cost(), cost("other", payer=None)], consequences=[consequence(persons=None)], target_group={"size": 3}
    )
    result = calculate(investment, [measured(1 / 3, degrees_of_freedom=17.3)])
    assert from_data(json.loads(json.dumps(to_data(result)))) == result
    assert [w.render("sv") for w in from_data(to_data(result)).warnings] == [w.render("sv") for w in result.warnings]


def test_what_is_no_calculation_is_refused() -> None:
    with pytest.raises(BadData) as error:
        from_data({"currency": "SEK", "total": {"cost": "many"}})
    assert "total.cost" in {problem.where for problem in error.value.problems}


def test_the_year_by_year_table_adds_up() -> None:
    result = calculate(document(costs=[cost()], consequences=[consequence()]))
    rows = by_payer_and_year(result)
    everybody = [row for row in rows if row.payer == "all"]
    assert [row.year for row in everybody] == [2024, 2025, 2026]
    assert [row.so_far for row in everybody] == [Decimal(n) for n in (-300_000, -100_000, 100_000)]
    assert sum(row.net for row in rows if row.payer != "all") == everybody[-1].so_far
    [line] = by_item(result, "consequence")
    assert (line.name, line.amounts, line.sum) == ("State", (Decimal(0), Decimal(200_000), Decimal(200_000)), Decimal(400_000))


def test_the_wrong_pocket_is_a_large_payer_with_a_small_gain() -> None:
    result = calculate(
        document(costs=[cost()], consequences=[consequence(share=0.7), consequence("own", "municipality", share=0.3)])
    )
    flags = {purse.payer: purse.wrong_pocket for purse in who_pays_who_saves(result, threshold=0.31)}
    assert flags == {"municipality": True, "state": False}
    assert not any(purse.wrong_pocket for purse in who_pays_who_saves(result, threshold=0.29))
