"""What a rule of the thread is: data with an id, a severity, a place in the method, and a plain function that looks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Final, get_args

from rodtrad.document.investment import Investment, Phase
from rodtrad.document.labels import label_id
from rodtrad.texts import Argument, Message, message
from rodtrad.thread.findings import Component, Finding, Severity

PHASES: Final[tuple[Phase, ...]] = get_args(Phase)


@dataclass(frozen=True)
class Hit:
    """A place where a rule does not hold, with what its message says about it."""

    paths: tuple[str, ...]
    args: tuple[tuple[str, Argument], ...] = ()


Hits = Iterable[Hit]


@dataclass(frozen=True)
class Rule:
    """One rule. Its message is `rule-{id}`, or `says` where rules share one; `since` is the first phase that asks for it."""

    id: str
    severity: Severity
    component: Component
    look: Callable[[Investment], Hits]
    since: Phase = "design"
    says: str = ""

    def findings(self, plan: Investment) -> tuple[Finding, ...]:
        """What the rule finds, if the investment's phase asks for it."""
        return self.all_findings(plan) if due(self.since, plan.phase) else ()

    def all_findings(self, plan: Investment) -> tuple[Finding, ...]:
        """What the rule finds, whatever the phase."""
        return tuple(self._finding(hit) for hit in self.look(plan))

    def _finding(self, hit: Hit) -> Finding:
        return Finding(self.id, self.severity, self.component, Message(self.says or f"rule-{self.id}", hit.args), hit.paths)


def due(since: Phase, phase: Phase) -> bool:
    """Whether what is asked for from `since` on is asked for in `phase`."""
    return PHASES.index(phase) >= PHASES.index(since)


def hit(*paths: str, **args: Argument) -> Hit:
    return Hit(paths, tuple(sorted(args.items())))


def listed(messages: Sequence[Message]) -> Message:
    """Several texts as one: `a, b, c`."""
    return reduce(lambda rest, first: message("list-more", first=first, rest=rest), reversed(messages))


def blank(value: object) -> bool:
    """Whether a field says nothing. Zero and "no" say something."""
    return value is None or value == () or value == {} or (isinstance(value, str) and not value.strip())


def unsaid(part: object, *fields: str) -> Message | None:
    """The names of those fields of a part that say nothing, as one text; None where all of them say something."""
    names = [message(label_id(type(part), field)) for field in fields if blank(getattr(part, field))]
    return listed(names) if names else None


def unsaid_hits(parts: Sequence[object], list_name: str, title: str, *fields: str) -> Hits:
    """One hit for each part in a list that leaves some of `fields` unsaid; `title` is the field that names the part."""
    for index, part in enumerate(parts):
        fields_unsaid = unsaid(part, *fields)
        if fields_unsaid:
            yield hit(f"{list_name}[{index}]", **{title: getattr(part, title)}, fields=fields_unsaid)


def blank_hits(parts: Sequence[object], list_name: str, title: str, field: str) -> Hits:
    """One hit, at the field itself, for each part in a list that leaves `field` unsaid."""
    for index, part in enumerate(parts):
        if blank(getattr(part, field)):
            yield hit(f"{list_name}[{index}].{field}", **{title: getattr(part, title)})
