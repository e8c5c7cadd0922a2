"""The organisation's funds, and the rules of each."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from rodtrad.errors import BadDocument, NotComputable
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language
from rodtrad.web.fund import actions, queries, rules
from rodtrad.web.fund.analysis.rules import PLACES, WORDS, as_typed, rules_data, rules_now, rules_of, rules_words
from rodtrad.web.fund.analysis.statement import shown_statement
from rodtrad.web.fund.forms.funds import FundForm, RulesForm
from rodtrad.web.fund.views.common import GET_POST, frame, kept, reach, sent
from rodtrad.web.organisation.request import Request
from rodtrad.web.organisation.rules import is_member


@require_safe
def page(request: Request) -> HttpResponse:
    """Each fund, with what is left in it for who sees the whole."""
    if request.organisation is None or not is_member(request.user, request.organisation):
        raise Http404
    today, language = timezone.localdate(), current_language()
    funds = list(queries.funds_for(request.user, request.organisation))
    shown = [(fund, shown_statement(request.user, fund, today, language).whole) for fund in funds]
    return render(request, "fund/list.jinja", {"funds": shown, "may_keep": rules.may_keep(request.user, request.organisation)})


@require_http_methods(GET_POST)
@once
def new(request: Request) -> HttpResponse:
    organisation = request.organisation
    if organisation is None or not is_member(request.user, organisation):
        raise Http404
    if not rules.may_keep(request.user, organisation):
        raise PermissionDenied
    form = FundForm(sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            fund = actions.new_fund(by=request.user, organisation=organisation, key=form.key, name=form.cleaned_data["name"])
            return redirect("fund:new-rules", fund.key)
        except NotComputable as error:
            form.add_error("name", error.problems[0].sentence(current_language()))
    return render(request, "fund/new.jinja", {"form": form}, status=422 if form.errors else 200)


@require_safe
def rules_page(request: Request, fund: str) -> HttpResponse:
    """What the rules say now, and every version of them."""
    found, language = reach(request, fund), current_language()
    versions = list(found.rules.select_related("made_by"))
    now = queries.rules_on(found, timezone.localdate())
    said = [(version, rules_words(rules_of(version), language)) for version in versions]
    return render(request, "fund/rules.jinja", frame(request, found, "rules", versions=said, now=now))


@require_http_methods(GET_POST)
@once
def new_rules(request: Request, fund: str) -> HttpResponse:
    """A new version, beginning as the one that holds now."""
    found, today = kept(request, fund), timezone.localdate()
    form = RulesForm(sent(request), known=as_typed(rules_now(found, today)), today=today)
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            data = rules_data(found, said)
            actions.save_rules(by=request.user, fund=found, valid_from=said["valid_from"], reference=said["reference"], data=data)
            return redirect("fund:rules", found.key)
        except BadDocument as error:
            _refuse(form, error)
    context = frame(request, found, "rules", form=form)
    return render(request, "fund/new_rules.jinja", context, status=422 if form.errors else 200)


def _refuse(form: RulesForm, error: BadDocument) -> None:
    """What the rules do not allow, at the field it came from."""
    fields = {f"{part}.{name}": field for field, (part, name, *_) in {**PLACES, **WORDS}.items()}
    for problem in error.problems:
        form.add_error(fields.get(problem.where), problem.sentence(current_language()))
