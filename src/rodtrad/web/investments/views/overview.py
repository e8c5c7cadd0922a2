"""The list of investments, and the page of one investment as a thread."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.views.decorators.http import require_safe
from markupsafe import Markup

from rodtrad.document import SECTIONS, Investment as Document
from rodtrad.document.labels import choice_id, part_id
from rodtrad.document.logic import Activity, Goal, Outcome, Resource
from rodtrad.thread.picture import logic_model_svg
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments import rules
from rodtrad.web.investments.links import links_of
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.nextsteps import NextStep, next_step
from rodtrad.web.investments.queries import document_of, drafts_of, investments_for, signatures_by_version, signatures_of
from rodtrad.web.investments.results import results_of
from rodtrad.web.investments.section_form import anchor_of, section_of
from rodtrad.web.investments.states import PHASES, STEPS
from rodtrad.web.investments.threads import TOLD, Step, Thread
from rodtrad.web.investments.views.common import Request, page, reach
from rodtrad.web.investments.views.findings import shown_findings
from rodtrad.web.investments.words import Words

ON_A_PAGE = 25


@dataclass(frozen=True)
class Line:
    """One investment in the list."""

    investment: Investment
    states: tuple[str, ...]
    breaks: int
    next: NextStep
    changed: datetime
    says: str


@require_safe
def index(request: Request) -> HttpResponse:
    """Every investment of the organisation that the person may see: where it is, what is broken, what is next."""
    phase = request.GET.get("phase", "")
    phase = phase if phase in PHASES else ""
    found = Paginator(investments_for(request.user, request.organisation, phase), ON_A_PAGE).get_page(request.GET.get("page"))
    context: dict[str, Any] = {"lines": _lines(request, found), "page": found, "phase": phase}
    context["phase_choices"] = [(name, capfirst(t(choice_id("Investment", "phase", name)))) for name in PHASES]
    return page(request, "list", may_start=bool(rules.startable(request.user, request.organisation)), **context)


def _lines(request: Request, found: "Page[Investment]") -> list[Line]:
    investments = list(found.object_list)
    results, signed = results_of(investments), signatures_by_version(investments)
    lines = []
    for investment in investments:
        thread = Thread(document_of(investment), signed.get(investment.version.pk, []), results[investment.pk])
        states = tuple(step.state for step in thread.steps)
        upcoming = next_step(request.user, investment, thread)
        says = ", ".join(f"{t(f'investments-step-{step.name}')}: {t(f'step-{step.state}')}" for step in thread.steps)
        lines.append(Line(investment, states, len(thread.breaks), upcoming, investment.version.made_at, says))
    return lines


@require_safe
def thread(request: Request, key: str) -> HttpResponse:
    """The investment as a thread: where it is, what is broken, what is next."""
    investment = reach(request, key)
    document, language = document_of(investment), current_language()
    results = results_of([investment])[investment.pk]
    found = Thread(document, signatures_of(investment.version), results)
    words, upcoming = Words.of(investment.version.data, language), next_step(request.user, investment, found)
    return page(
        request,
        "thread",
        investment,
        document=document,
        found=found,
        steps=_steps(investment, found),
        next=upcoming,
        next_address=_address(upcoming),
        may_import=rules.may_edit_all(request.user, investment),
        groups=[(step, shown_findings(found.findings_of(step), investment, request.user, words)) for step in STEPS],
        checklist=[(step, found.items_of(component)) for step, component in STEPS.items() if component],
        picture=Markup(logic_model_svg(document, found.checked, language)),
        model=_model(document, words),
        results=[(step, results[step]) for step in TOLD if step in results and (results[step].done or found.begun(step))],
        sections=_sections(request, investment, found),
        links=links_of(request.user, investment),
    )


def _model(document: Document, words: Words) -> list[list[str]]:
    """The logic model as a table: each part, what it leads to, what shows it."""

    def titles(of: str, keys: tuple[str, ...]) -> str:
        return ", ".join(words.titles[of].get(key, key) for key in keys)

    def row(of: str, part: Resource | Activity | Outcome | Goal, leads_to: str = "") -> list[str]:
        return [t(part_id(of)), part.title, leads_to, titles("indicators", part.indicators)]

    return [
        *(row("resources", part) for part in document.resources),
        *(row("activities", part, titles("outcomes", part.leads_to)) for part in document.activities),
        *(row("outcomes", part, titles("goals", part.leads_to)) for part in document.outcomes),
        *(row("goals", part) for part in document.goals),
    ]


@dataclass(frozen=True)
class ShownStep:
    """A step as the thread's component wants it."""

    label: str
    state: str
    url: str
    note: str


def _address(upcoming: NextStep) -> str:
    place = f"#{anchor_of(upcoming.place)}" if upcoming.place else ""
    return reverse(upcoming.page, args=upcoming.args) + place


def _steps(investment: Investment, found: Thread) -> list[ShownStep]:
    def address(name: str, page_name: str) -> str:
        return reverse(page_name, args=[investment.key]) if page_name else f"#step-{name}"

    def shown(step: Step) -> ShownStep:
        note = t(step.note) if step.note else ""
        return ShownStep(t(f"investments-step-{step.name}"), step.state, address(step.name, step.page), note)

    return [shown(step) for step in found.steps]


@dataclass(frozen=True)
class ShownSection:
    name: str
    breaks: int
    others: int
    has_draft: bool
    may_edit: bool


def _sections(request: Request, investment: Investment, found: Thread) -> list[ShownSection]:
    drafts = drafts_of(request.user, investment)
    return [_section(name, request, investment, found, name in drafts) for name in SECTIONS]


def _section(name: str, request: Request, investment: Investment, found: Thread, has_draft: bool) -> ShownSection:
    here = [f for f in found.checked.findings if any(section_of(path) == name for path in f.paths)]
    breaks = sum(finding.severity == "break" for finding in here)
    return ShownSection(name, breaks, len(here) - breaks, has_draft, rules.may_edit(request.user, investment, name))
