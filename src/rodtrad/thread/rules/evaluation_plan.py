"""The plan answers its own question: a comparison, and an analysis on data that are there (the guide's section 5).

Minimum design and the demands on planning: UPH, *Guide för effektutvärdering*.
"""

from collections.abc import Iterator
from typing import Final

from rodtrad.document.investment import Investment
from rodtrad.document.labels import choice_id
from rodtrad.document.plan import Analysis, Design, EvaluationPlan
from rodtrad.texts import Message, message
from rodtrad.thread.rules.criteria import criteria_with_indicator
from rodtrad.thread.rules.rule import Hit, Rule, blank, hit, unsaid

STRONG: Final[tuple[Design, ...]] = ("randomised", "matched")
TWO_GROUPS: Final[tuple[Design, ...]] = ("randomised", "matched", "parallel_group")


def no_question(plan: Investment) -> Iterator[Hit]:
    if blank(plan.evaluation.question):
        yield hit("evaluation.question")


def no_design(plan: Investment) -> Iterator[Hit]:
    if plan.evaluation.design is None:
        yield hit("evaluation.design")


def weak_design(plan: Investment) -> Iterator[Hit]:
    design = plan.evaluation.design
    if design and design not in STRONG:
        yield hit("evaluation.design", design=message(choice_id(EvaluationPlan, "design", design)))


def no_comparison(plan: Investment) -> Iterator[Hit]:
    if plan.evaluation.design and blank(plan.evaluation.comparison):
        yield hit("evaluation.comparison")


def no_reason_for_design(plan: Investment) -> Iterator[Hit]:
    if plan.evaluation.design and blank(plan.evaluation.why_this_design):
        yield hit("evaluation.why_this_design")


def criteria_unanswered(plan: Investment) -> Iterator[Hit]:
    answered = {analysis.indicator for analysis in plan.evaluation.analyses}
    for index, criterion, indicator in criteria_with_indicator(plan):
        if criterion.indicator not in answered:
            yield hit("evaluation.analyses", f"success_criteria[{index}].indicator", name=indicator.name)


def columns_unknown(plan: Investment) -> Iterator[Hit]:
    known = {column.name for column in plan.evaluation.data.columns}
    person = plan.evaluation.data.person_key
    if person is not None and person not in known:
        yield hit("evaluation.data.person_key", column=person)
    for index, analysis in enumerate(plan.evaluation.analyses):
        for field, column in columns_of(analysis):
            if column not in known:
                yield hit(f"evaluation.analyses[{index}].{field}", column=column)


def columns_of(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """The fields of an analysis that name a column, with the column."""
    for field in ("column", "group_column", "before_column", "cluster_column"):
        if (column := getattr(analysis, field)) is not None:
            yield field, column
    yield from ((f"covariates[{index}]", column) for index, column in enumerate(analysis.covariates))


def analysis_unfit(plan: Investment) -> Iterator[Hit]:
    for index, analysis in enumerate(plan.evaluation.analyses):
        field = "before_column" if analysis.estimator == "before_after" else "group_column"
        if getattr(analysis, field) is None:
            yield hit(f"evaluation.analyses[{index}].{field}", key=analysis.key, estimator=_estimator(analysis))


def analysis_weaker_than_design(plan: Investment) -> Iterator[Hit]:
    """A comparison of before and after may stand beside the planned one, not in its place."""
    compared = {analysis.indicator for analysis in plan.evaluation.analyses if analysis.estimator != "before_after"}
    for index, analysis in enumerate(plan.evaluation.analyses):
        if plan.evaluation.design in TWO_GROUPS and analysis.indicator not in compared:
            yield hit(f"evaluation.analyses[{index}].estimator", key=analysis.key)


def _estimator(analysis: Analysis) -> Message:
    return message(choice_id(Analysis, "estimator", analysis.estimator))


def no_group_sizes(plan: Investment) -> Iterator[Hit]:
    assigned, design = plan.evaluation.assigned, plan.evaluation.design
    if assigned is None or (design in TWO_GROUPS and assigned.comparison == 0):
        yield hit("evaluation.assigned")


def no_legal_assessment(plan: Investment) -> Iterator[Hit]:
    if blank(plan.evaluation.legal_assessment):
        yield hit("evaluation.legal_assessment")


def participants_uninformed(plan: Investment) -> Iterator[Hit]:
    if blank(plan.evaluation.participants_informed):
        yield hit("evaluation.participants_informed")


def data_plan_unsaid(plan: Investment) -> Iterator[Hit]:
    fields = unsaid(plan.evaluation.data, "owner", "legal_basis", "purpose", "keep_until")
    if fields:
        yield hit("evaluation.data", fields=fields)


def evaluator_not_contracted(plan: Investment) -> Iterator[Hit]:
    if plan.evaluation.contracted_on is None:
        yield hit("evaluation.contracted_on")


RULES: Final = (
    Rule("evaluation-question", "warning", "design", no_question),
    Rule("evaluation-design", "break", "design", no_design),
    Rule("evaluation-weak-design", "warning", "design", weak_design),
    Rule("evaluation-comparison", "break", "design", no_comparison),
    Rule("evaluation-why", "note", "design", no_reason_for_design),
    Rule("criterion-analysis", "break", "design", criteria_unanswered),
    Rule("analysis-columns", "break", "design", columns_unknown),
    Rule("analysis-fits", "break", "design", analysis_unfit),
    Rule("analysis-design", "warning", "design", analysis_weaker_than_design),
    Rule("evaluation-groups", "warning", "design", no_group_sizes),
    Rule("evaluation-legal", "warning", "design", no_legal_assessment),
    Rule("evaluation-informed", "warning", "design", participants_uninformed),
    Rule("data-plan", "warning", "design", data_plan_unsaid),
    Rule("evaluator-contracted", "warning", "design", evaluator_not_contracted, since="running"),
)
