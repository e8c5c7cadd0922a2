"""The lock before the start: what is frozen, what stands in the way, who signs."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from rodtrad.document import Investment as Document, deviations, locked_parts
from rodtrad.document.shape import part_shape
from rodtrad.document.writing import to_data
from rodtrad.thread.locking import in_the_way_of_lock
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments import actions, rules
from rodtrad.web.investments.forms import SignForm
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.problems import Refused
from rodtrad.web.investments.queries import document_of, last_signed, signatures_of
from rodtrad.web.investments.section_form import Group
from rodtrad.web.investments.section_form.fields import Filler
from rodtrad.web.investments.states import SignFunction
from rodtrad.web.investments.views.common import Request, page, reach
from rodtrad.web.investments.views.findings import shown_findings
from rodtrad.web.investments.words import Words


@require_safe
def show(request: Request, key: str) -> HttpResponse:
    investment = reach(request, key)
    return _page(request, investment, SignForm(initial={"version": investment.version.number}))


@require_POST
@once
def sign(request: Request, key: str, function: str) -> HttpResponse:
    """A signature in one function under the version that was shown."""
    investment = reach(request, key)
    if function not in SignFunction.values:
        raise Http404
    if not rules.may_sign(request.user, investment, SignFunction(function)):
        raise PermissionDenied
    form = SignForm(request.POST)
    if not form.is_valid():
        return _page(request, investment, form, status=422)
    try:
        version = actions.sign_lock(
            by=request.user,
            investment=investment,
            function=SignFunction(function),
            version=form.cleaned_data["version"],
            motive=form.cleaned_data["motive"],
        )
    except Refused as refused:
        for problem in refused.problems:
            form.add_error("motive" if problem.where == "motive" else None, problem.sentence(current_language()))
        return _page(request, investment, form, status=422)
    messages.success(request, t("investments-now-locked" if version.locked else "investments-now-signed"))
    return redirect("investments:lock", key)


def _page(request: Request, investment: Investment, form: SignForm, *, status: int = 200) -> HttpResponse:
    document, version = document_of(investment), investment.version
    signed = last_signed(investment) if document.lock else signatures_of(version)
    words = Words.of(version.data, current_language())
    hindering = () if document.lock else in_the_way_of_lock(document)
    return page(
        request,
        "lock",
        investment,
        status=status,
        document=document,
        form=form,
        functions=_functions(request, investment),
        signed_by={signature.person_id for signature in signed},
        signed={signature.function: signature for signature in signed},
        frozen=_frozen(document, words),
        deviations=deviations(document),
        hindering=shown_findings(hindering, investment, request.user, words),
    )


def _functions(request: Request, investment: Investment) -> list[tuple[SignFunction, bool]]:
    return [(function, rules.may_sign(request.user, investment, function)) for function in SignFunction]


def _frozen(document: Document, words: Words) -> list[tuple[str, str, list[Group]]]:
    """What the lock freezes, part by part: its name, the section where it stands, what it says."""
    parts = locked_parts(document)
    sections = {"comparison_design": "evaluation", "indicators": "indicators", "evaluation_budget": "money"}
    filler = Filler(words.language, words.titles)
    return [(name, sections.get(name, "criteria"), _said(value, filler, words)) for name, value in parts.items()]


def _said(value: object, filler: Filler, words: Words) -> list[Group]:
    values = value if isinstance(value, tuple) else (value,)
    shown = [(to_data(one), part_shape(type(one))) for one in values]
    return [filler.part(data, shape, words.heading(data, shape)) for data, shape in shown]
