"""How the work is to live on, and what it takes at full scale."""

from collections.abc import Iterator

from rodtrad.reporting.blocks import Block, Checklist, ChecklistLine, Fact, Facts, Heading, Paragraph
from rodtrad.reporting.final.case import Case
from rodtrad.texts.numbers import money, number

_FIELDS = (
    "organisation",
    "financing",
    "anchored",
    "goals",
    "time_frame",
    "new_context",
    "obstacles",
    "follow_up",
    "conditions_for_scale_up",
)


def implementation(case: Case) -> Iterator[Block]:
    plan = case.investment.implementation
    yield case.heading("implementation")
    yield Paragraph(case.say(f"decided-{plan.decision.replace('_', '-')}" if plan.decision else "decide-future"))
    owner = ("owner", case.actor(plan.owner))
    yield from case.facts(owner, *((name, getattr(plan, name)) for name in _FIELDS))
    if plan.preconditions:
        yield Heading(3, case.say("heading-preconditions"))
        yield Checklist(tuple(_precondition(case, p.what, p.in_place, p.note) for p in plan.preconditions))
    yield from _scale_up(case)


def _precondition(case: Case, what: str, in_place: bool, note: str) -> ChecklistLine:
    status = case.say("in-place" if in_place else "not-in-place")
    return ChecklistLine("met" if in_place else "missing", status, what, (note,) if note else ())


def _scale_up(case: Case) -> Iterator[Block]:
    plan, currency = case.investment.scale_up, case.investment.calculation.currency
    amounts = (
        ("cost_per_person", plan.cost_per_person),
        ("set_up_cost", plan.set_up_cost),
        ("replaced_cost", plan.replaced_cost),
    )
    facts = [
        Fact(case.say(f"field-{name}"), money(amount, currency, case.language)) for name, amount in amounts if amount is not None
    ]
    if plan.persons is not None:
        facts.insert(0, Fact(case.say("field-persons"), number(plan.persons, case.language)))
    texts = (("replaces", plan.replaces), ("expected_effect", plan.expected_effect))
    facts += [Fact(case.say(f"field-{name}"), value, written=True) for name, value in texts if value]
    yield case.heading("scale-up", 3)
    yield Facts(tuple(facts)) if facts else case.nothing([case.say("heading-scale-up")])
