"""Who takes part and who answers for what; how the investment is steered; who is told (the guide's sections 2, 5 and 6)."""

from collections.abc import Iterator
from functools import partial
from typing import Final, get_args

from rodtrad.document.investment import Investment
from rodtrad.document.labels import choice_id
from rodtrad.document.people import Actor, Audience, Communication, Function, Role
from rodtrad.texts import message
from rodtrad.thread.rules.rule import Hit, Hits, Rule, blank, hit, listed, unsaid_hits

NEEDED: Final[tuple[Function, ...]] = (
    "project_owner",
    "steering_group",
    "project_leader",
    "coordinator",
    "working_group",
)
MONTHS_BETWEEN_CHECK_INS: Final = 2
SECTORS: Final = 2


def holders(plan: Investment, function: Function) -> set[str]:
    """The names of those who have a function, for comparison."""
    return {role.name.strip().casefold() for role in plan.roles if role.function == function and not blank(role.name)}


def evaluators(plan: Investment) -> set[str]:
    named = {plan.evaluation.evaluator.strip().casefold()} - {""}
    return named | holders(plan, "evaluator")


def sectors(plan: Investment) -> set[str]:
    """The sectors that take part; an actor without one counts as its own."""
    return {(actor.sector if not blank(actor.sector) else actor.name).strip().casefold() for actor in taking_part(plan)}


def taking_part(plan: Investment) -> list[Actor]:
    return [actor for actor in plan.actors if actor.kind != "individuals"]


def _unfilled(function: Function, plan: Investment) -> Iterator[Hit]:
    if not holders(plan, function):
        yield hit("roles", function=message(choice_id(Role, "function", function)))


def no_deputy(plan: Investment) -> Iterator[Hit]:
    if not holders(plan, "deputy_project_leader"):
        yield hit("roles")


def no_evaluator(plan: Investment) -> Iterator[Hit]:
    if not evaluators(plan):
        yield hit("evaluation.evaluator")


def evaluator_leads(plan: Investment) -> Iterator[Hit]:
    leaders = holders(plan, "project_leader") | holders(plan, "deputy_project_leader")
    if evaluators(plan) & leaders:
        yield hit("evaluation.evaluator", "roles")


def one_sector(plan: Investment) -> Iterator[Hit]:
    if len(sectors(plan)) < SECTORS:
        yield hit("actors")


def check_ins_rare(plan: Investment) -> Iterator[Hit]:
    months = plan.steering.check_in_months
    if months is None or not 0 < months <= MONTHS_BETWEEN_CHECK_INS:
        yield hit("steering.check_in_months", most=MONTHS_BETWEEN_CHECK_INS)


def no_first_check_in(plan: Investment) -> Iterator[Hit]:
    if plan.steering.first_check_in is None:
        yield hit("steering.first_check_in")


def no_decision_paths(plan: Investment) -> Iterator[Hit]:
    if blank(plan.steering.decision_paths):
        yield hit("steering.decision_paths")


def no_reporting(plan: Investment) -> Iterator[Hit]:
    if blank(plan.steering.reporting):
        yield hit("steering.reporting")


def audiences_untold(plan: Investment) -> Iterator[Hit]:
    told = {row.audience for row in plan.communication}
    untold = [audience for audience in get_args(Audience) if audience not in told]
    if untold:
        names = [message(choice_id(Communication, "audience", audience)) for audience in untold]
        yield hit("communication", audiences=listed(names))


def communication_unsaid(plan: Investment) -> Hits:
    for found in unsaid_hits(plan.communication, "communication", "audience", "message", "when", "responsible"):
        args = dict(found.args)
        audience = message(choice_id(Communication, "audience", str(args["audience"])))
        yield hit(*found.paths, audience=audience, fields=args["fields"])


RULES: Final = (
    *(Rule(f"role-{name.replace('_', '-')}", "warning", "design", partial(_unfilled, name), says="rule-role") for name in NEEDED),
    Rule("role-deputy", "note", "design", no_deputy),
    Rule("role-evaluator", "warning", "design", no_evaluator),
    Rule("evaluator-independent", "warning", "design", evaluator_leads),
    Rule("cross-sector", "warning", "design", one_sector),
    Rule("check-ins", "warning", "running", check_ins_rare, since="design"),
    Rule("first-check-in", "warning", "running", no_first_check_in, since="running"),
    Rule("decision-paths", "warning", "running", no_decision_paths, since="design"),
    Rule("reporting", "warning", "running", no_reporting, since="design"),
    Rule("communication", "warning", "design", audiences_untold),
    Rule("communication-facts", "note", "design", communication_unsaid),
)
