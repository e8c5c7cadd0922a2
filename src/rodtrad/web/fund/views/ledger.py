"""The ledger: read, added to, corrected."""

from decimal import Decimal

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from rodtrad.errors import NotComputable
from rodtrad.web.core.formats import money
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import current_language, t
from rodtrad.web.fund import actions, queries
from rodtrad.web.fund.analysis.ledger import free_in, left_by_investment
from rodtrad.web.fund.analysis.planning import dues
from rodtrad.web.fund.analysis.statement import ledger_file
from rodtrad.web.fund.forms.ledger import CorrectionForm, EntryForm, Offered
from rodtrad.web.fund.models import Fund, LedgerEvent
from rodtrad.web.fund.states import ENTERED, OF_INVESTMENT, EventKind
from rodtrad.web.fund.views.common import GET_POST, form_page, frame, kept, reach, sent
from rodtrad.web.investments.models import Investment
from rodtrad.web.organisation.request import Request
from rodtrad.web.runs.spreadsheet import download

ON_A_PAGE = 50
# What of the balance of an investment a kind of event takes from.
TAKES = {EventKind.DRAW_DOWN: "committed", EventKind.UNNEEDED: "committed", EventKind.RETURNED: "spent"}


@require_safe
def page(request: Request, fund: str) -> HttpResponse:
    """Every event that the person may see, the latest first; of one investment or one kind where asked."""
    found = reach(request, fund)
    events, about, kind = queries.events_for(request.user, found), request.GET.get("about", ""), request.GET.get("kind", "")
    investments = queries.investments_in(request.user, found)
    if about in investments:
        events = events.filter(investment=investments[about])
    if kind in EventKind.values:
        events = events.filter(kind=kind)
    shown = Paginator(events.order_by("-number"), ON_A_PAGE).get_page(request.GET.get("page"))
    choices = {"investments": [(key, each.title) for key, each in investments.items()], "kinds": EventKind.choices}
    return render(request, "fund/ledger.jinja", frame(request, found, "ledger", page=shown, about=about, kind=kind, **choices))


@require_safe
def file(request: Request, fund: str, format: str) -> HttpResponse:
    """The ledger, or what the person may see of it, as a file."""
    found = reach(request, fund)
    if format not in ("csv", "xlsx"):
        raise Http404
    content = ledger_file(list(queries.events_for(request.user, found)), current_language(), format)
    return download(content, f"{found.key}-ledger", format)


@require_safe
def choose(request: Request, fund: str) -> HttpResponse:
    """Which kind of event it is."""
    found = kept(request, fund)
    return render(request, "fund/choose.jinja", frame(request, found, "ledger", kinds=_possible(found), free=free_in(found)))


def _possible(fund: Fund) -> list[EventKind]:
    """The opening can only stand first."""
    begun = fund.events.exists()
    return [kind for kind in ENTERED if (kind == EventKind.OPENING) <= (not begun)]


@require_http_methods(GET_POST)
@once
def enter(request: Request, fund: str, kind: str) -> HttpResponse:
    """One event; what stands in its way is said at the field, and nothing is written then."""
    found = kept(request, fund)
    if kind not in ENTERED:
        raise Http404
    offered = _offered(request, found, EventKind(kind))
    asked = {name: request.GET.get(name, "") for name in ("investment", "decision", "saving")}
    form = EntryForm(sent(request), kind=kind, fund=found, offered=offered, today=timezone.localdate(), initial=asked)
    if request.method == "POST" and form.is_valid():
        try:
            actions.enter(by=request.user, fund=found, entry=form.entry)
            return redirect("fund:ledger", found.key)
        except NotComputable as error:
            form.refuse(error)
    heading = f"fund-enter-{kind.replace('_', '-')}"
    return form_page(request, found, form, heading, "ledger", "ledger", free=money(free_in(found), found.currency, decimals=2))


def _offered(request: Request, fund: Fund, kind: EventKind) -> Offered:
    if kind == EventKind.PAY_BACK:
        today = timezone.localdate()
        found = dues(fund, list(queries.savings_for(request.user, fund)), today)
        return Offered(savings=[(due.saving, due.left) for due in found if due.left > 0])
    if kind not in OF_INVESTMENT:
        return Offered()
    departments = list(fund.organisation.departments.all())
    if kind == EventKind.GRANT:
        investments = [(each, each.title) for each in queries.choosable_investments(request.user, fund)]
        return Offered(investments, departments, queries.waiting_decisions(fund))
    return Offered(_in_ledger(request, fund, kind), departments)


def _in_ledger(request: Request, fund: Fund, kind: EventKind) -> list[tuple[Investment, str]]:
    """Those that have something to take from, each with how much that is."""
    left, account = left_by_investment(fund), TAKES[kind]
    found = queries.investments_in(request.user, fund).items()
    having = ((each, left.get(key, {}).get(account, Decimal(0))) for key, each in found)
    said = ((each, amount, money(amount, fund.currency, decimals=2)) for each, amount in having)
    return [(each, t(f"fund-has-{account}", title=each.title, amount=words)) for each, amount, words in said if amount > 0]


@require_http_methods(GET_POST)
@once
def correct(request: Request, fund: str, number: int) -> HttpResponse:
    """An event taken back as a whole; what should have stood is then entered as a new one."""
    found = kept(request, fund)
    event: LedgerEvent | None = queries.events_for(request.user, found).filter(number=number).first()
    if event is None:
        raise Http404
    form = CorrectionForm(sent(request), event=event, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        try:
            actions.enter(by=request.user, fund=found, entry=form.entry)
            return redirect("fund:ledger", found.key)
        except NotComputable as error:
            form.refuse(error)
    words = {"number": number, "what": event.kind_name, "amount": money(event.amount, found.currency, decimals=2)}
    return form_page(request, found, form, "fund-correct", "ledger", "ledger", **words)
