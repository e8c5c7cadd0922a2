"""The plan carried out: each estimator where it is asked for, drop-out, warnings, and every error with its path."""

import json
from typing import Any

import numpy as np
import pytest

from rodtrad.document import version_hash
from rodtrad.document.plan import Design
from rodtrad.errors import BadData, NotComputable
from rodtrad.evaluation import Effect, effects_from_data, evaluate, from_data, load_table, sentences, to_data
from rodtrad.texts import has_text
from tests.engine.evaluation_cases import assigned, changed, investment, table


def effect(document: Any = None, data: Any = None, **analysis: Any) -> Effect:
    return evaluate(document or investment(**analysis), data or table())[0]


def warned(found: Effect) -> set[str]:
    return {warning.id for warning in found.warnings}


@pytest.mark.parametrize(
    ("analysis", "methods"),
    [
        ({}, ["welch", "pooled"]),
        ({"column": "passed", "scale": "binary"}, ["miettinen-nurminen", "newcombe", "welch"]),
        ({"column": "visits", "scale": "count"}, ["welch", "pooled"]),
        ({"cluster_column": "school"}, ["cr2", "cr1"]),
        ({"estimator": "adjusted_difference", "covariates": ["age", "before"]}, ["lin-hc2", "lin-hc3", "welch"]),
        ({"estimator": "adjusted_difference", "covariates": ["age"], "cluster_column": "school"}, ["lin-cr2", "lin-cr3", "cr2"]),
        ({"estimator": "before_after", "before_column": "before"}, ["paired"]),
    ],
)
def test_the_plan_chooses_the_estimator(analysis: dict[str, Any], methods: list[str]) -> None:
    found = effect(**analysis)
    assert [found.main.method, *(other.method for other in found.others)] == methods
    assert all(has_text(f"method-{method}") for method in methods)
    assert found.main.interval.low < found.main.estimate < found.main.interval.high
    assert (found.ratio is not None) == (analysis.get("scale") == "count")


def test_what_a_figure_needs_to_be_made_again_is_kept() -> None:
    document, data = investment(permutations=99, seed=5), table()
    found = effect(document, data)
    assert found.provenance.version == version_hash(document)
    assert found.provenance.data == data.sha256
    assert (found.provenance.seed, found.permutations, found.provenance.locked) == (5, 99, True)
    assert evaluate(document, data) == (found,)
    assert evaluate(document, data, seed=6)[0].provenance.seed == 6


def test_progress_counts_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    evaluate(investment(permutations=500), table(), progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (500, 500)


def test_an_effect_is_stored_as_json_and_read_back() -> None:
    criterion = {"smallest_effect": 1}
    for found in (effect(investment(criterion=criterion, permutations=99)), effect(column="visits", scale="count")):
        text = json.dumps(to_data(found), allow_nan=False)
        assert from_data(json.loads(text)) == found
        assert effects_from_data({"effects": [json.loads(text)]}) == (found,)


def test_what_is_no_effect_is_refused_with_its_places() -> None:
    broken = to_data(effect()) | {"strength": "certain", "main": {"method": "welch"}}
    with pytest.raises(BadData) as caught:
        from_data(broken)
    assert {"strength", "main.estimate"} <= {problem.where for problem in caught.value.problems}
    for data in ([], {}, {"effects": "no"}, {"effects": [1]}, None):
        with pytest.raises(BadData):
            effects_from_data(data)


def test_drop_out_is_counted_from_those_assigned() -> None:
    scores: list[float | None] = [*table().numbers("score")]
    scores[:12] = [None] * 12
    found = effect(assigned(investment(), 40, 30), table(score=scores))
    assert (found.intervention.n, found.intervention.assigned, found.intervention.drop_out) == (18, 40, 22)
    assert (found.comparison.n, found.comparison.drop_out) == (30, 0)
    assert {"effect-warning-drop-out", "effect-warning-uneven-drop-out"} <= warned(found)
    assert "effect-assumption-drop-out" in {assumption.id for assumption in found.assumptions}


def test_without_a_number_assigned_the_rows_of_the_file_are_it() -> None:
    scores: list[float | None] = [*table().numbers("score")]
    scores[0] = None
    assert effect(data=table(score=scores)).intervention.assigned == 30


def test_more_measured_than_assigned_is_told() -> None:
    found = effect(assigned(investment(), 10, 30))
    assert found.intervention.assigned is None
    assert "effect-warning-more-than-assigned" in warned(found)


def test_rows_of_other_groups_are_left_out_and_told() -> None:
    group = ["insats"] * 20 + ["jämförelse"] * 20 + ["väntelista"] * 20
    found = effect(data=table(group=group))
    assert (found.intervention.n, found.comparison.n) == (20, 20)
    assert "effect-warning-other-group" in warned(found)


@pytest.mark.parametrize("value", ["1", "1.0", "1,0"])
def test_a_group_code_is_the_same_however_it_is_written(value: str) -> None:
    group = np.where(np.arange(60) < 30, "1.0", "0")
    assert effect(investment(intervention_value=value, comparison_value="0"), table(group=group)).intervention.n == 30


def test_a_before_column_in_a_comparison_compares_changes() -> None:
    data = table()
    found = effect(investment(before_column="before"), data)
    change = data.numbers("score") - data.numbers("before")
    assert found.main.estimate == pytest.approx(change[:30].mean() - change[30:].mean())
    assert found.main.standard_error < effect(data=data).main.standard_error


def test_before_after_always_carries_its_warning_and_is_never_more_than_very_weak() -> None:
    found = effect(investment(estimator="before_after", before_column="before"), table(size=2000))
    assert found.strength == "very_weak"
    assert found.design == "before_after"
    assert "effect-warning-before-after" in warned(found)
    assert found.intervention.n == 1000


def test_a_criterion_about_a_comparison_is_not_met_by_a_change_in_one_group() -> None:
    document = investment(estimator="before_after", before_column="before", criterion={"smallest_effect": 1})
    found = effect(document)
    assert found.verdict is None
    assert "effect-warning-criterion-design" in warned(found)
    alone = effect(changed(document, design="before_after"))
    assert alone.verdict is not None


def test_missing_covariates_are_imputed_where_lot_decided_and_left_out_elsewhere() -> None:
    ages: list[float | None] = [*table().numbers("age")]
    ages[3] = None
    document = investment(estimator="adjusted_difference", covariates=["age"])
    randomised, matched = effect(document, table(age=ages)), effect(changed(document, design="matched"), table(age=ages))
    assert (randomised.intervention.n, matched.intervention.n) == (30, 29)
    assert "effect-warning-imputed" in warned(randomised)
    assert "effect-warning-incomplete" in warned(matched)


def test_a_covariate_of_words_and_one_that_says_nothing() -> None:
    document = investment(estimator="adjusted_difference", covariates=["word", "age", "before", "visits"])
    found = effect(document, table(visits=[2] * 60))
    told = next(warning for warning in found.warnings if warning.id == "effect-warning-left-out")
    assert dict(told.args)["columns"] == "visits"


def test_lots_are_not_drawn_again_where_lot_did_not_decide() -> None:
    found = effect(changed(investment(permutations=99), design="matched"))
    assert found.randomisation_p is None
    assert "effect-warning-not-randomised" in warned(found)


def test_clusters_in_both_groups_are_not_drawn_again() -> None:
    schools = [f"s{number % 6}" for number in range(60)]
    found = effect(investment(cluster_column="school", permutations=99), table(school=schools))
    assert found.randomisation_p is None
    assert "effect-warning-mixed-clusters" in warned(found)


def test_few_clusters_say_how_small_p_can_be() -> None:
    found = effect(investment(cluster_column="school", permutations=999))
    assert (found.clusters, found.permutations) == (6, 20)
    told = next(warning for warning in found.warnings if warning.id == "effect-warning-few-draws")
    assert dict(told.args)["least"] == 0.1


def test_a_lock_that_was_left_is_told() -> None:
    assert effect(investment(locked=False)).provenance.locked is False
    found = effect(changed(investment(), design="matched"))
    assert found.provenance.deviates_from_lock == ("comparison_design",)
    assert "effect-warning-deviates" in warned(found)


def test_every_sentence_is_there_in_both_languages() -> None:
    for found in (effect(), effect(estimator="before_after", before_column="before"), effect(column="passed", scale="binary")):
        messages = [*sentences(found, "Poäng"), *found.assumptions, *found.warnings, found.strength_sentence]
        assert all(message.render(language) for message in messages for language in ("sv", "en"))


def test_an_uneven_level_is_written_as_it_is() -> None:
    said = " ".join(sentence.render("sv") for sentence in sentences(effect(confidence=0.975), "Poäng"))
    assert "(97,5\u00a0% konfidensintervall)" in said or "(97,5 % konfidensintervall)" in said


def paths(document: Any, data: Any = None) -> set[tuple[str, str]]:
    with pytest.raises(NotComputable) as caught:
        evaluate(document, data or table())
    assert all(line for language in ("sv", "en") for line in caught.value.render(language))
    return {(problem.where, problem.what.id) for problem in caught.value.problems}


@pytest.mark.parametrize(
    ("analysis", "field", "id"),
    [
        ({"group_column": None}, "group_column", "effect-no-group-column"),
        ({"estimator": "before_after"}, "before_column", "effect-no-before-column"),
        ({"estimator": "adjusted_difference"}, "covariates", "effect-no-covariates"),
        ({"column": "nowhere"}, "column", "effect-unspecified-column"),
        ({"estimator": "adjusted_difference", "covariates": ["age", "x"]}, "covariates[1]", "effect-unspecified-column"),
        ({"column": "word"}, "column", "effect-not-numeric"),
        ({"column": "visits", "scale": "binary"}, "column", "effect-not-binary"),
        ({"column": "score", "scale": "count"}, "column", "effect-not-count"),
        ({"intervention_value": "x"}, "intervention_value", "effect-nobody"),
        ({"comparison_value": "x"}, "comparison_value", "effect-nobody"),
    ],
)
def test_what_the_plan_lacks_is_told_with_its_path(analysis: dict[str, Any], field: str, id: str) -> None:
    assert (f"evaluation.analyses[0].{field}", id) in paths(investment(**analysis))


def test_the_design_must_be_said_and_fit() -> None:
    assert paths(changed(investment(), design=None)) == {("evaluation.design", "effect-no-design")}
    conflict = ("evaluation.analyses[0].estimator", "effect-design-conflict")
    assert paths(changed(investment(), design="before_after")) == {conflict}
    assert paths(changed(investment(), analyses=())) == {("evaluation.analyses", "effect-no-analyses")}


@pytest.mark.parametrize(
    ("columns", "analysis", "id"),
    [
        ({"score": [None] * 29 + [1.0] + [2.0] * 15 + [3.0] * 15}, {}, "effect-too-few"),
        ({"score": [None] * 60}, {}, "effect-too-few"),
        ({"score": [5] * 60}, {}, "effect-no-variation"),
        ({"school": ["a"] * 30 + ["b"] * 30}, {"cluster_column": "school"}, "effect-too-few-clusters"),
        ({"age": [None] * 60}, {"estimator": "adjusted_difference", "covariates": ["age"]}, "effect-empty-covariate"),
        (
            {"score": [1, 2, 3, *[None] * 27, *range(30)]},
            {"estimator": "adjusted_difference", "covariates": ["age", "before"]},
            "effect-too-many-covariates",
        ),
    ],
)
@pytest.mark.filterwarnings("error")
def test_too_little_to_go_on_is_told(columns: dict[str, Any], analysis: dict[str, Any], id: str) -> None:
    assert paths(investment(**analysis), table(**columns)) == {("evaluation.analyses[0]", id)}


def test_shares_where_nobody_differs_still_have_an_interval() -> None:
    found = effect(investment(column="passed", scale="binary"), table(passed=[0] * 60))
    assert found.main.estimate == 0
    assert found.main.interval.low < 0 < found.main.interval.high
    assert [other.method for other in found.others] == ["newcombe"]


def test_the_data_file_must_be_named() -> None:
    from pathlib import Path

    with pytest.raises(NotComputable) as caught:
        load_table(investment(), Path("x.yaml"))
    assert caught.value.problems[0].where == "evaluation.data.file"


@pytest.mark.parametrize("design", ["matched", "parallel_group", "earlier_example"])
def test_every_design_says_what_it_presumes(design: Design) -> None:
    found = effect(changed(investment(), design=design))
    assert f"effect-assumption-design-{design.replace('_', '-')}" in {assumption.id for assumption in found.assumptions}
