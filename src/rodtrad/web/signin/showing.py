"""Whether what somebody shows as a second factor is right."""

import time

from django.http import HttpRequest

from rodtrad.web.core.sealing import Unreadable, unseal
from rodtrad.web.core.texts import t
from rodtrad.web.organisation.models import Person
from rodtrad.web.signin import codes, passkeys, queries
from rodtrad.web.signin.actions import entering, factors
from rodtrad.web.signin.forms import Code
from rodtrad.web.signin.models import SecondFactor
from rodtrad.web.signin.states import FactorKind


def check(request: HttpRequest, person: Person, form: Code) -> bool:
    """Whether it was right; else an error stands in the form. Too many failures make the next try wait."""
    address = request.META.get("REMOTE_ADDR", "")
    if queries.must_wait(queries.second_step(person), address):
        form.add_error(None, t("login-wait"))
        return False
    passkey, code = form.cleaned_data["passkey"], form.cleaned_data["code"]
    if _is_passkey(request, person, passkey) if passkey else _is_app(person, code) or _is_recovery(person, code):
        return True
    entering.note_failed_factor(by=person, address=address)
    form.add_error(None if passkey else "code", t("second-wrong-passkey" if passkey else "second-wrong"))
    return False


def _is_passkey(request: HttpRequest, person: Person, answer: str) -> bool:
    known = SecondFactor.objects.filter(person=person, kind=FactorKind.PASSKEY)
    try:
        shown = passkeys.shown(request, answer, known)
    except passkeys.WrongAnswer:
        return False
    # The challenge is for one answer only; the counter says when it was used, for want of one in many passkeys.
    return factors.use_factor(by=person, factor=shown, counter=int(time.time() * 1000))


def _is_app(person: Person, code: str) -> bool:
    app = SecondFactor.objects.filter(person=person, kind=FactorKind.APP).first()
    if app is None:
        return False
    try:
        step = codes.step_of(unseal(app.secret, factors.APP_KEY), code, time.time())
    except Unreadable:
        return False
    return step is not None and factors.use_factor(by=person, factor=app, counter=step)


def _is_recovery(person: Person, code: str) -> bool:
    return factors.use_recovery_code(by=person, code=codes.as_recovery_code(code))
