"""The one thing to do next, by who asks and how far the thread has come."""

from dataclasses import dataclass
from typing import Final

from rodtrad.texts import Message, message
from rodtrad.web.investments import rules
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.section_form import section_of
from rodtrad.web.investments.states import SignFunction
from rodtrad.web.investments.threads import Step, Thread
from rodtrad.web.organisation.models import Person


@dataclass(frozen=True)
class NextStep:
    """What is next (`what`), and what this person can do about it: the button's text, the page's name and its arguments."""

    what: Message
    do: Message
    page: str
    args: tuple[str, ...]
    place: str = ""


# Where the work of a step is done.
SECTION_OF_STEP: Final = {
    "need": "need",
    "choice": "choice",
    "design": "logic",
    "running": "organisation",
    "effect": "evaluation",
    "economics": "money",
    "report": "findings",
    "implementation": "implementation",
}


def next_step(person: Person, investment: Investment, thread: Thread) -> NextStep:
    """A break comes first, then the signature that is asked of the person, then the first step that is not done."""
    return (
        _mend(person, investment, thread)
        or _sign(person, investment, thread)
        or _go_on(person, investment, thread)
        or _read(investment, thread)
    )


def _mend(person: Person, investment: Investment, thread: Thread) -> NextStep | None:
    for finding in thread.breaks:
        for path in finding.paths:
            section = section_of(path)
            if section and rules.may_edit(person, investment, section):
                return NextStep(
                    finding.message, message("investments-do-mend"), "investments:edit", (investment.key, section), path
                )
    return None


def _sign(person: Person, investment: Investment, thread: Thread) -> NextStep | None:
    """Only where the lock is what stands next: before the design is done there is nothing to sign."""
    upcoming = thread.next_step
    if thread.document.lock is not None or upcoming is None or upcoming.name != "lock":
        return None
    done = {signature.function for signature in thread.signatures}
    mine = [function for function in SignFunction if rules.may_sign(person, investment, function) and function not in done]
    signed = any(signature.person_id == person.pk for signature in thread.signatures)
    text = "investments-do-sign" if mine and not signed else "investments-do-see-lock"
    return NextStep(message("investments-next-lock"), message(text), "investments:lock", (investment.key,))


def _go_on(person: Person, investment: Investment, thread: Thread) -> NextStep | None:
    step = thread.next_step
    if step is None:
        return None
    what = message("investments-next-step", step=message(f"investments-step-{step.name}"))
    if step.page and rules.may_work(person, investment):
        return NextStep(what, message(f"investments-do-{step.name}"), step.page, (investment.key,))
    section = SECTION_OF_STEP[step.name]
    if rules.may_edit(person, investment, section):
        return NextStep(what, message("investments-do-write"), "investments:edit", (investment.key, section))
    return _read_about(investment, step, section)


def _read_about(investment: Investment, step: Step, section: str) -> NextStep:
    what = message("investments-next-step", step=message(f"investments-step-{step.name}"))
    return NextStep(what, message("investments-do-read"), "investments:section", (investment.key, section))


def _read(investment: Investment, thread: Thread) -> NextStep:
    """Everything is done: the report, or the document."""
    report = thread.results.get("report")
    if report is not None:
        return NextStep(message("investments-next-nothing"), message("investments-do-report"), report.page, (investment.key,))
    return NextStep(
        message("investments-next-nothing"), message("investments-do-read"), "investments:section", (investment.key, "about")
    )
