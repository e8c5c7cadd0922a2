"""Passkeys (WebAuthn), by way of the library fido2: what the browser is asked, and whether its answer holds."""

import base64
import json
from collections.abc import Iterable
from typing import Any, Final

from django.http import HttpRequest
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    UserVerificationRequirement,
)

from rodtrad.web.organisation.models import Person
from rodtrad.web.signin.models import SecondFactor

STATE: Final = "passkey"  # the challenge, in the session, for one answer


class WrongAnswer(ValueError):
    """The browser's answer does not hold."""


def ask_to_register(request: HttpRequest, person: Person, known: Iterable[SecondFactor]) -> str:
    """What `navigator.credentials.create` is asked, as JSON."""
    user = PublicKeyCredentialUserEntity(id=str(person.pk).encode(), name=person.email, display_name=person.name)
    options, state = _server(request).register_begin(
        user, [_credential(factor) for factor in known], user_verification=UserVerificationRequirement.PREFERRED
    )
    request.session[STATE] = state
    return json.dumps(dict(options))


def registered(request: HttpRequest, answer: str) -> str:
    """The new credential, to keep. Raises `WrongAnswer`."""
    made = _checked(request, answer, lambda state, told: _server(request).register_complete(state, told)).credential_data
    if made is None:
        raise WrongAnswer
    return base64.b64encode(bytes(made)).decode("ascii")


def ask_to_show(request: HttpRequest, known: Iterable[SecondFactor]) -> str:
    """What `navigator.credentials.get` is asked, as JSON; "" for who has no passkey."""
    credentials = [_credential(factor) for factor in known]
    if not credentials:
        return ""
    verification = UserVerificationRequirement.PREFERRED
    options, request.session[STATE] = _server(request).authenticate_begin(credentials, user_verification=verification)
    return json.dumps(dict(options))


def shown(request: HttpRequest, answer: str, known: Iterable[SecondFactor]) -> SecondFactor:
    """Which passkey was shown. Raises `WrongAnswer`."""
    by_id = {_credential(factor).credential_id: factor for factor in known}
    credentials = [_credential(factor) for factor in by_id.values()]
    found = _checked(request, answer, lambda state, told: _server(request).authenticate_complete(state, credentials, told))
    return by_id[found.credential_id]


def _checked(request: HttpRequest, answer: str, check: Any) -> Any:
    state = request.session.pop(STATE, None)
    if state is None:
        raise WrongAnswer
    try:
        return check(state, json.loads(answer))
    except Exception as error:  # the library raises many kinds for what a browser can send
        raise WrongAnswer from error


def _server(request: HttpRequest) -> Fido2Server:
    host = request.get_host().rpartition(":")[0] or request.get_host()
    origin = f"{request.scheme}://{request.get_host()}"
    return Fido2Server(PublicKeyCredentialRpEntity(id=host, name="Rödtråd"), verify_origin=lambda told: told == origin)


def _credential(factor: SecondFactor) -> AttestedCredentialData:
    return AttestedCredentialData(base64.b64decode(factor.secret))
