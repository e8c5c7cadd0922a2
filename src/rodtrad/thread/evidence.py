"""What in the document shows that a checklist item is met, in words with the document's own content."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from rodtrad.document.investment import Investment
from rodtrad.document.labels import choice_id, label_id
from rodtrad.document.need import Anchoring, Evidence
from rodtrad.document.people import Communication, Function, Role
from rodtrad.document.plan import EvaluationPlan
from rodtrad.texts import Message, message
from rodtrad.thread.rules.logic import COLUMNS
from rodtrad.thread.rules.organisation import NEEDED
from rodtrad.thread.rules.rule import blank, listed

Evidences = Iterable[Message]
Shows = Callable[[Investment], Evidences]
SHOWN_CHARACTERS: Final = 160


def fields_of(part: object, *fields: str) -> Iterator[Message]:
    """The label and content of those fields that say something."""
    for field in fields:
        value = getattr(part, field)
        if not blank(value):
            yield message("evidence-field", field=message(label_id(type(part), field)), value=_shown(value))


def _shown(value: Any) -> int | Decimal | str:
    """Numbers stay numbers, so that each language writes them its own way."""
    if isinstance(value, (int, Decimal)):
        return value
    return shortened(", ".join(map(str, value)) if isinstance(value, tuple) else str(value))


def shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN_CHARACTERS else f"{line[: SHOWN_CHARACTERS - 1]}…"


def counted(plan: Investment, *lists: str) -> Iterator[Message]:
    """How many there are of each."""
    for name in lists:
        if number := len(getattr(plan, name)):
            yield message("evidence-count", what=message(label_id(Investment, name)), count=number)


def need_verified(plan: Investment) -> Evidences:
    yield from fields_of(plan.need, "title")
    for evidence in plan.need.evidence:
        kind = message(choice_id(Evidence, "kind", evidence.kind))
        yield message("evidence-finding", kind=kind, finding=shortened(evidence.finding), source=evidence.source or "–")


def target_group(plan: Investment) -> Evidences:
    return fields_of(plan.target_group, "description", "inclusion", "size", "size_full_scale")


def need_anchored(plan: Investment) -> Evidences:
    for anchoring in plan.need.anchored_with:
        level = message(choice_id(Anchoring, "level", anchoring.level))
        yield message("evidence-anchored", who=anchoring.who or "–", level=level)


def informed(plan: Investment) -> Evidences:
    if plan.selection.route:
        yield message("evidence-route", route=message(choice_id("Selection", "route", plan.selection.route)))
    yield from fields_of(plan.selection, "informed")


def criteria_published(plan: Investment) -> Evidences:
    return fields_of(plan.selection, "criteria_published")


def logic(plan: Investment) -> Evidences:
    yield from counted(plan, *COLUMNS)
    links = sum(len(activity.leads_to) + len(activity.resources) for activity in plan.activities)
    links += sum(len(outcome.leads_to) for outcome in plan.outcomes)
    if links:
        yield message("evidence-links", count=links)


def detailed_logic(plan: Investment) -> Evidences:
    yield from logic(plan)
    yield from counted(plan, "indicators", "success_criteria")
    yield from design(plan)


def design(plan: Investment) -> Evidences:
    if plan.evaluation.design:
        yield message("evidence-design", design=message(choice_id(EvaluationPlan, "design", plan.evaluation.design)))
    yield from fields_of(plan.evaluation, "comparison")
    if plan.evaluation.analyses:
        yield message("evidence-analyses", count=len(plan.evaluation.analyses))


def roles(*functions: Function) -> Shows:
    """The holders of those functions."""

    def show(plan: Investment) -> Evidences:
        for function in functions:
            names = [role.name for role in plan.roles if role.function == function and not blank(role.name)]
            if names:
                yield message("evidence-role", function=message(choice_id(Role, "function", function)), names=", ".join(names))

    return show


def groups(plan: Investment) -> Evidences:
    yield from counted(plan, "actors")
    yield from roles("steering_group", "working_group")(plan)


def leadership(plan: Investment) -> Evidences:
    return roles("project_owner", "steering_group", "project_leader", "deputy_project_leader")(plan)


def all_roles(plan: Investment) -> Evidences:
    return roles(*NEEDED)(plan)


def scale(plan: Investment) -> Evidences:
    return fields_of(plan.scale_up, "persons", "cost_per_person", "set_up_cost", "expected_effect")


def routines(plan: Investment) -> Evidences:
    yield from fields_of(plan.steering, "decision_paths", "reporting")
    documented = sum(not blank(activity.documentation.reported) for activity in plan.activities)
    if documented:
        yield message("evidence-documented", count=documented)
    yield from audiences(plan)


def audiences(plan: Investment) -> Evidences:
    told = dict.fromkeys(row.audience for row in plan.communication)
    if told:
        yield message(
            "evidence-audiences", audiences=listed([message(choice_id(Communication, "audience", who)) for who in told])
        )


def risks(plan: Investment) -> Evidences:
    yield from counted(plan, "risks")
    harmful = sum(risk.harm_to_individuals for risk in plan.risks)
    if harmful:
        yield message("evidence-harm", count=harmful)


def decision_paths(plan: Investment) -> Evidences:
    yield from fields_of(plan.steering, "decision_paths", "reporting")
    yield from audiences(plan)


def check_ins(plan: Investment) -> Evidences:
    return fields_of(plan.steering, "check_in_months", "first_check_in")


def measures(plan: Investment) -> Evidences:
    in_hand = [row for row in plan.indicators if row.measured_months and not blank(row.responsible)]
    if in_hand:
        yield message("evidence-measures", names=shortened(", ".join(row.name for row in in_hand)))


def outcomes(plan: Investment) -> Evidences:
    yield from design(plan)
    yield from fields_of(plan.findings, "delivery")


def components(plan: Investment) -> Evidences:
    for component in plan.findings.components:
        judgement = message(choice_id("Component", "judgement", component.judgement))
        yield message("evidence-component", name=component.name, judgement=judgement)


def long_term(plan: Investment) -> Evidences:
    for link in plan.findings.long_term_links:
        yield message("evidence-link", statement=shortened(link.statement), source=link.source or "–")


def communicated(plan: Investment) -> Evidences:
    yield from audiences(plan)
    yield from fields_of(plan.findings, "lessons")


def implementation(*fields: str) -> Shows:
    """The decision and those fields of the plan for living on."""

    def show(plan: Investment) -> Evidences:
        decision = plan.implementation.decision
        if decision:
            yield message("evidence-decision", decision=message(choice_id("Implementation", "decision", decision)))
        yield from _named_owner(plan, fields)
        yield from fields_of(plan.implementation, *(field for field in fields if field != "owner"))

    return show


def _named_owner(plan: Investment, fields: Sequence[str]) -> Evidences:
    owner = next((actor.name for actor in plan.actors if actor.key == plan.implementation.owner), "")
    if "owner" in fields and owner:
        yield message("evidence-field", field=message(label_id("Implementation", "owner")), value=owner)


def preconditions(plan: Investment) -> Evidences:
    for precondition in plan.implementation.preconditions:
        if precondition.in_place:
            yield message("evidence-in-place", what=precondition.what)
