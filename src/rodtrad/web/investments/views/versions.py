"""The history: every version with its reason, any two compared, an earlier one restored."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from rodtrad.document import SECTIONS, deviations
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.investments import actions, rules
from rodtrad.web.investments.forms import ReasonForm
from rodtrad.web.investments.models import Investment, Version
from rodtrad.web.investments.queries import document_in, document_of, version_number, versions_of
from rodtrad.web.investments.section_form import form_of_data
from rodtrad.web.investments.views.common import Request, editable_whole, page, reach
from rodtrad.web.investments.words import changes_between

ON_A_PAGE = 50


@require_safe
def history(request: Request, key: str) -> HttpResponse:
    investment = reach(request, key)
    versions = Paginator(versions_of(investment), ON_A_PAGE).get_page(request.GET.get("page"))
    return page(request, "versions", investment, versions=versions, deviations=deviations(document_of(investment)))


@require_safe
def version(request: Request, key: str, number: int) -> HttpResponse:
    """The whole document as it was."""
    investment = reach(request, key)
    found = _version(investment, str(number))
    forms = [(section, form_of_data(section, found.data, current_language())) for section in SECTIONS]
    may_restore = found != investment.version and rules.may_edit_all(request.user, investment)
    return page(request, "version", investment, version=found, forms=forms, may_restore=may_restore, reason=ReasonForm())


@require_safe
def compare(request: Request, key: str) -> HttpResponse:
    """What differs between two versions, in words."""
    investment = reach(request, key)
    new = _version(investment, request.GET.get("new", str(investment.version.number)))
    old = _version(investment, request.GET.get("old", str(max(new.number - 1, 1))))
    changes = changes_between(document_in(old), document_in(new), current_language())
    numbers = [(str(number), str(number)) for number in versions_of(investment).values_list("number", flat=True)]
    return page(request, "compare", investment, old=old, new=new, changes=changes, numbers=numbers)


@require_POST
@once
def restore(request: Request, key: str, number: int) -> HttpResponse:
    """An earlier version's content as a new version."""
    investment = editable_whole(request, key)
    _version(investment, str(number))
    form = ReasonForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    made = actions.restore_version(by=request.user, investment=investment, number=number, reason=reason)
    messages.success(request, t("investments-restored", earlier=str(number), number=str(made.number)))
    return redirect("investments:thread", key)


def _version(investment: Investment, number: str) -> Version:
    found = version_number(investment, int(number)) if number.isascii() and number.isdigit() and len(number) < 10 else None
    if found is None:
        raise Http404
    return found
