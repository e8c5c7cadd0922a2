"""Data sets: the list, the card, a new one, who has opened it, and the rule of disclosure."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rodtrad.errors import BadData, BadDocument, Problem
from rodtrad.texts import Message
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.evaluation.pseudonyms import secret_key
from rodtrad.web.needs import actions, rules
from rodtrad.web.needs.analysis import keeping
from rodtrad.web.needs.analysis.proposing import proposed
from rodtrad.web.needs.forms.card import CardForm, ReasonForm, RuleForm
from rodtrad.web.needs.forms.columns import (
    EVENT_PARTS,
    EVENT_ROLES,
    EVENT_RULES,
    KEY_KINDS,
    LONGEST_NAME,
    TYPES,
    Specification,
    from_plain,
    from_post,
    from_proposal,
)
from rodtrad.web.needs.models import SavedMapping
from rodtrad.web.needs.queries import (
    data_sets_for,
    disclosure_of,
    mappings_for,
    mappings_that_fit,
    reads_of_persons,
    results_of,
)
from rodtrad.web.needs.views.common import questions_of, reach
from rodtrad.web.organisation import access
from rodtrad.web.organisation.models import Department
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.stored import from_json

MOST_READS = 100
KIND = "needs.dataset"


@require_safe
def page(request: Request) -> HttpResponse:
    """The data sets that the person may know of; those that are removed last."""
    found = list(data_sets_for(request.user, request.organisation))
    context = {
        "data_sets": [each for each in found if not each.removed_at],
        "removed": [each for each in found if each.removed_at],
        "told": list(access.openings_to_tell(request.user, request.organisation, KIND)),
        "may_add": rules.may_add(request.user, request.organisation),
        "disclosure": disclosure_of(request.organisation) if request.organisation else None,
        "may_set_rule": rules.may_set_rule(request.user, request.organisation),
    }
    return render(request, "needs/data.jinja", context)


@require_safe
def card(request: Request, pk: UUID) -> HttpResponse:
    """What is known of a data set; never its rows."""
    data_set = reach(request, pk)
    sees = access.sees_openings(request.user, data_set)
    context = {
        "data_set": data_set,
        "results": list(results_of(data_set)),
        "openings": list(access.openings_of(data_set)) if sees else [],
        "sees_openings": sees,
        "reads": list(reads_of_persons(data_set)[:MOST_READS]) if sees else [],
        "opened": access.opened_until(request.user, data_set),
        "may_open": rules.may_open(request.user, data_set),
        "event_rules": EVENT_RULES,
        "may_analyse": rules.may_analyse(request.user, data_set),
        "may_add": rules.may_add(request.user, request.organisation),
        "questions": questions_of(data_set),
        "origin_notes": [from_json(Message, note) for note in data_set.origin.get("notes", ())],
        "may_remove": rules.may_remove(request.user, data_set) and not data_set.removed_at,
    }
    return render(request, "needs/card.jinja", context)


@once
def add(request: Request) -> HttpResponse:
    """A new data set, in steps that each read the file: its columns are proposed, then corrected and checked. Only the last keeps
    anything, when the file has no fault."""
    places = rules.addable(request.user, request.organisation)
    if not places:
        raise PermissionDenied
    if request.method != "POST":
        return _add_page(request, CardForm(None, None, places=places, today=timezone.localdate()))
    form = CardForm(request.POST, request.FILES, places=places, today=timezone.localdate())
    specification = from_post(request.POST)
    try:
        if "propose" in request.POST or specification is None:
            return _propose(request, places)
        if "use" in request.POST:
            return _use(request, places, specification)
        if form.is_valid() and not specification.problems:
            return _check(request, form, specification) if "check" in request.POST else _add(request, form, specification)
        return _add_page(request, form, specification, problems=specification.problems, status=422)
    except (BadData, BadDocument) as error:
        return _add_page(request, form, specification, problems=at_fields(form, error.problems), status=422)


def _propose(request: Request, places: list[Department | None]) -> HttpResponse:
    """The columns of the sent file. What else was typed stands as it is, unchecked as yet."""
    unchecked = CardForm(None, None, places=places, today=timezone.localdate(), typed=request.POST)
    file = request.FILES.get("file")
    if file is None:
        return _add_page(request, unchecked, no_file=True, status=422)
    try:
        return _add_page(request, unchecked, from_proposal(proposed(file.read())))
    except BadData as error:
        return _add_page(request, unchecked, problems=error.problems, status=422)


def _use(request: Request, places: list[Department | None], specification: Specification) -> HttpResponse:
    """The columns as a saved description has them."""
    unchecked = CardForm(None, None, places=places, today=timezone.localdate(), typed=request.POST)
    fitting = mappings_that_fit(request.user, request.organisation, specification.names)
    chosen = next((mapping for mapping in fitting if str(mapping.pk) == request.POST.get("mapping")), None)
    if chosen is None:
        return _add_page(request, unchecked, specification, status=422)
    return _add_page(request, unchecked, from_plain(chosen.specification).for_columns(specification.names), used=chosen)


def _check(request: Request, form: CardForm, specification: Specification) -> HttpResponse:
    """Everything that saving would find, and nothing is saved."""
    card = keeping.card_of({**form.card, **specification.data})
    sealed = keeping.seal(card, form.cleaned_data["file"].read(), secret_key(), specification.mapping)
    return _add_page(request, form, specification, checked=sealed.rows)


def _add(request: Request, form: CardForm, specification: Specification) -> HttpResponse:
    file = form.cleaned_data["file"]
    if request.organisation is None:
        raise PermissionDenied
    data_set = actions.add_data_set(
        organisation=request.organisation,
        department=form.place,
        name=file.name,
        content=file.read(),
        card={**form.card, **specification.data},
        mapping=specification.mapping,
        event_roles=specification.event_roles,
        by=request.user,
    )
    if name := request.POST.get("save_as", "").strip()[:LONGEST_NAME]:
        actions.save_mapping(organisation=request.organisation, name=name, specification=specification.plain, by=request.user)
    messages.success(request, t("need-data-added", rows=data_set.rows))
    return redirect("needs:card", pk=data_set.pk)


def at_fields(form: CardForm, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems of a field of the form are put there; the others are given back."""
    for problem in problems:
        if problem.where in form.fields:
            owed = problem.what.id == "card-owed"
            form.add_error(problem.where, t("need-owed") if owed else problem.sentence(current_language()))
    return tuple(problem for problem in problems if problem.where not in form.fields)


def _add_page(
    request: Request,
    form: CardForm,
    specification: Specification | None = None,
    *,
    problems: tuple[Problem, ...] = (),
    no_file: bool = False,
    checked: int = 0,
    used: SavedMapping | None = None,
    status: int = 200,
) -> HttpResponse:
    """The whole page; where a script asks, only the part about the file, always as 200: other answers it would not show."""
    context = {
        "form": form,
        "specification": specification,
        "problems": problems,
        "no_file": no_file,
        "checked": checked,
        "types": TYPES,
        "key_kinds": KEY_KINDS,
        "event_parts": EVENT_PARTS,
        "event_rules": EVENT_RULES,
        "event_roles": EVENT_ROLES,
        "mappings": mappings_that_fit(request.user, request.organisation, specification.names) if specification else [],
        "used": used,
        "save_as": request.POST.get("save_as", used.name if used else "")[:LONGEST_NAME],
    }
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "needs/specification.jinja", context)
    return render(request, "needs/add.jinja", context, status=status)


@once
def open_data(request: Request, pk: UUID) -> HttpResponse:
    """Why the protected data set is needed; who answers for it is told."""
    data_set = reach(request, pk)
    if not rules.may_open(request.user, data_set):
        raise PermissionDenied
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.open_data_set(data_set=data_set, reason=form.cleaned_data["reason"], by=request.user)
        messages.success(request, t("need-opened"))
        return redirect("needs:card", pk=data_set.pk)
    return render(request, "needs/open.jinja", {"form": form, "data_set": data_set}, status=422 if request.POST else 200)


@require_POST
@once
def remove(request: Request, pk: UUID) -> HttpResponse:
    data_set = reach(request, pk)
    if not rules.may_remove(request.user, data_set):
        raise PermissionDenied
    actions.remove_data_set(data_set=data_set, by=request.user)
    messages.success(request, t("need-data-removed-now"))
    return redirect("needs:card", pk=data_set.pk)


def rule(request: Request) -> HttpResponse:
    """The organisation's rule for what may leave."""
    if request.organisation is None or not rules.may_set_rule(request.user, request.organisation):
        raise PermissionDenied
    now = disclosure_of(request.organisation)
    form = RuleForm(request.POST or None, initial={"minimum": now.minimum, "rounding_base": now.rounding_base})
    if request.method == "POST" and form.is_valid():
        actions.set_disclosure(organisation=request.organisation, by=request.user, **form.cleaned_data)
        messages.success(request, t("need-rule-set"))
        return redirect("needs:data")
    return render(request, "needs/rule.jinja", {"form": form}, status=422 if request.POST else 200)


@require_safe
def mappings(request: Request) -> HttpResponse:
    """The saved descriptions of files."""
    found = list(mappings_for(request.user, request.organisation))
    may_add = rules.may_add(request.user, request.organisation)
    return render(request, "needs/mappings.jinja", {"mappings": found, "may_add": may_add})


@require_POST
@once
def remove_mapping(request: Request, pk: UUID) -> HttpResponse:
    mapping = mappings_for(request.user, request.organisation).filter(pk=pk).first()
    if mapping is None:
        raise Http404
    if not rules.may_add(request.user, request.organisation):
        raise PermissionDenied
    actions.remove_mapping(mapping=mapping, by=request.user)
    messages.success(request, t("need-mapping-removed"))
    return redirect("needs:mappings")
