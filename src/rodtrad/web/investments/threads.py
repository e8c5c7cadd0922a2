"""The red thread of one investment: each step's state, what is broken, what is next."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal

from rodtrad.document import Investment as Document, deviations
from rodtrad.texts import Message, message
from rodtrad.thread.check import check
from rodtrad.thread.findings import ChecklistItem, Component, Finding, ThreadCheck
from rodtrad.web.investments.models import LockSignature
from rodtrad.web.investments.results import StepResult
from rodtrad.web.investments.states import BEGINS, PHASES, STEPS, SignFunction

StepState = Literal["done", "broken", "next", "todo"]
RESULTS: Final = ("effect", "economics", "report")
# What other apps tell of on the page, in its order.
TOLD: Final = ("need", "running", *RESULTS)


@dataclass(frozen=True)
class Step:
    name: str
    state: StepState
    note: Message | None = None
    page: str = ""


@dataclass(frozen=True)
class Thread:
    """The thread of a document, with who has signed its lock and which results there are."""

    document: Document
    signatures: Sequence[LockSignature] = ()
    results: Mapping[str, StepResult] = field(default_factory=dict)

    @cached_property
    def checked(self) -> ThreadCheck:
        return check(self.document)

    @property
    def breaks(self) -> tuple[Finding, ...]:
        return self.checked.breaks

    def findings_of(self, step: str) -> list[Finding]:
        """The findings that belong to a step. Those about the lock belong to it, whatever component they are of."""
        return [finding for finding in self.checked.findings if step_of(finding) == step]

    def items_of(self, component: Component | None) -> list[ChecklistItem]:
        return [item for item in self.checked.checklist if item.component == component]

    @property
    def deviations(self) -> tuple[str, ...]:
        return deviations(self.document)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every step in order. Where the thread breaks is what to do next; else the first step that has begun and is not done."""
        steps = [self._step(name) for name in STEPS]
        if any(step.state == "broken" for step in steps):
            return tuple(steps)
        upcoming = next((step for step in steps if step.state == "todo" and self.begun(step.name)), None)
        return tuple(Step(s.name, "next", s.note, s.page) if s is upcoming else s for s in steps)

    @property
    def next_step(self) -> Step | None:
        """Where the thread breaks first, else what comes next."""
        broken = next((step for step in self.steps if step.state == "broken"), None)
        return broken or next((step for step in self.steps if step.state == "next"), None)

    def _step(self, name: str) -> Step:
        broken = sum(finding.severity == "break" for finding in self.findings_of(name))
        if broken:
            return Step(name, "broken", message("investments-breaks", count=broken), self._page(name))
        if name == "lock":
            return self._lock()
        if name in RESULTS:
            result = self.results.get(name)
            return Step(name, "done" if result and result.done else "todo", result.sentence if result else None, self._page(name))
        return self._component(name)

    def _component(self, name: str) -> Step:
        due = [item for item in self.items_of(STEPS[name]) if item.status != "not_due"]
        met = sum(item.status == "met" for item in due)
        if not due:
            return Step(name, "todo")
        note = message("investments-items-met", met=met, of=len(due))
        return Step(name, "done" if met == len(due) and self.begun(name) else "todo", note)

    def _lock(self) -> Step:
        lock, changed, signed = self.document.lock, len(self.deviations), len(self.signatures)
        if lock is not None:
            note = message("investments-deviations", count=changed) if changed else message("investments-locked-on", on=lock.on)
        elif signed:
            note = message("investments-signatures", count=signed, of=len(SignFunction))
        else:
            note = message("investments-unlocked")
        return Step("lock", "done" if lock else "todo", note, self._page("lock"))

    def _page(self, name: str) -> str:
        if name == "lock":
            return "investments:lock"
        return self.results[name].page if name in self.results else ""

    def begun(self, name: str) -> bool:
        """Whether the investment has come to the phase in which the step is done."""
        return PHASES.index(self.document.phase) >= PHASES.index(BEGINS[name])


def step_of(finding: Finding) -> str:
    """The step that a finding belongs to."""
    if any(path.split(".")[0] == "lock" for path in finding.paths):
        return "lock"
    return next(step for step, component in STEPS.items() if component == finding.component)


def missing_items(thread: Thread) -> Iterator[ChecklistItem]:
    """Items that are due and missing, in the order of the method."""
    yield from (item for item in thread.checked.checklist if item.status == "missing")
