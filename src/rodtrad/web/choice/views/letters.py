"""Letters to those who applied: written, sealed, taken away, marked as delivered."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from rodtrad.texts import language_of
from rodtrad.web.choice import queries, rules
from rodtrad.web.choice.actions import letters as actions
from rodtrad.web.choice.analysis.letters import FORMATS, as_file, composed, read_in_page
from rodtrad.web.choice.forms.letters import DeliveryForm, LetterForm
from rodtrad.web.choice.models import Decision, Letter
from rodtrad.web.choice.states import Delivered
from rodtrad.web.choice.views.common import allowed, call_or_404, decision_or_404, page
from rodtrad.web.core.once import once
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.request import Request


@require_safe
def of_call(request: Request, pk: UUID) -> HttpResponse:
    """Every decision in force, and whether its letter has gone out."""
    call = call_or_404(request, pk)
    rows = [(decision, queries.letter_of(decision), queries.is_told(decision)) for decision in queries.decisions_in_force(call)]
    return page(request, "letters", call=call, rows=rows)


@once
def show(request: Request, pk: UUID) -> HttpResponse:
    """The letter of a decision: to be written, or as it went out."""
    decision = decision_or_404(request, pk)
    letter = Letter.objects.for_user(request.user).filter(decision=decision).prefetch_related("deliveries__by").first()
    if letter is not None:
        return _sealed(request, letter)
    allowed(rules.runs_choice(request.user, decision.case.call.organisation))
    return _write(request, decision)


def _write(request: Request, decision: Decision) -> HttpResponse:
    draft = getattr(decision, "letter_draft", None)
    initial = {
        "language": draft.language if draft else language_of(decision.application.made_by.language),
        "free": draft.free if draft else "",
    }
    posted = request.POST if request.method == "POST" else None
    form = LetterForm(posted, initial=initial)
    if posted is not None and form.is_valid():
        said = {"language": language_of(form.cleaned_data["language"]), "free": form.cleaned_data["free"]}
        if "seal" in posted:
            actions.seal_letter(decision=decision, by=request.user, **said)
            messages.success(request, t("choice-letter-now-sealed"))
        else:
            actions.save_letter(decision=decision, by=request.user, **said)
        return redirect("choice:letter", pk=decision.pk)
    made = composed(
        decision,
        language=language_of(initial["language"]),
        free=initial["free"],
        signed_by=request.user.name,
        on=timezone.localdate(),
    )
    context = {"decision": decision, "call": decision.case.call, "form": form, "letter": read_in_page(made.content)}
    return page(request, "letter", 422 if posted is not None else 200, **context)


def _sealed(request: Request, letter: Letter) -> HttpResponse:
    """As it went out; who runs the choice marks how it came to whom it concerns."""
    decision, posted = letter.decision, request.POST if request.method == "POST" else None
    runs = rules.runs_choice(request.user, decision.case.call.organisation)
    form = DeliveryForm(posted, to=decision.application.made_by.email)
    if posted is not None:
        allowed(runs)
        if form.is_valid():
            how = Delivered(form.cleaned_data["how"])
            actions.deliver_letter(letter=letter, how=how, to=form.cleaned_data["to"], by=request.user)
            messages.success(request, t("choice-letter-now-delivered"))
            return redirect("choice:letter", pk=decision.pk)
    context: dict[str, Any] = {
        "decision": decision,
        "call": decision.case.call,
        "sealed": letter,
        "letter": read_in_page(letter.content),
        "form": form,
        "runs": runs,
        "sends_email": settings.EMAIL_IS_SET_UP,
    }
    return page(request, "letter_sealed", 422 if posted is not None else 200, **context)


@require_safe
def file(request: Request, pk: UUID, format: str) -> HttpResponse:
    """The letter to take away."""
    decision = decision_or_404(request, pk)
    letter = Letter.objects.for_user(request.user).filter(decision=decision).first()
    if letter is None or format not in FORMATS:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="beslutsbrev-{str(decision.pk)[:8]}.{format}"'}
    return HttpResponse(as_file(letter, format), content_type=FORMATS[format], headers=headers)
