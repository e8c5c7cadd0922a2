"""Calls and applications for tests: a short form, two departments that apply together."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.utils import timezone

from rodtrad.web.calls import actions
from rodtrad.web.calls.analysis.whole import content_hash, facts_digest
from rodtrad.web.calls.models import Application, Call, CriteriaVersion, FormVersion
from rodtrad.web.calls.queries import attachments_of, parties_of
from rodtrad.web.calls.states import Route
from rodtrad.web.organisation.models import Department, Organisation, Person

FORM: dict[str, Any] = {
    "key": "short",
    "title": {"sv": "Kort formulär"},
    "sections": [
        {
            "key": "need_section",
            "label": {"sv": "Behovet"},
            "questions": [
                {
                    "key": "need",
                    "kind": "text",
                    "label": {"sv": "Beskriv behovet"},
                    "required": True,
                    "fills": "need.description",
                },
                {
                    "key": "size",
                    "kind": "whole_number",
                    "label": {"sv": "Hur många"},
                    "required": True,
                    "fills": "target_group.size",
                },
            ],
        },
        {
            "key": "way",
            "label": {"sv": "Arbetssättet"},
            "questions": [
                {
                    "key": "kind",
                    "kind": "choose_one",
                    "label": {"sv": "Metoden är"},
                    "required": True,
                    "choices": [{"key": "new", "label": {"sv": "ny"}}, {"key": "known", "label": {"sv": "känd"}}],
                },
                {
                    "key": "why",
                    "kind": "text",
                    "label": {"sv": "Varför den nya fungerar"},
                    "required": True,
                    "only_if": {"question": "kind", "is_one_of": ["new"]},
                },
                {
                    "key": "rows",
                    "kind": "table",
                    "label": {"sv": "Kostnader"},
                    "columns": [
                        {"key": "item", "label": {"sv": "Vad"}, "required": True},
                        {"key": "amount", "kind": "amount", "label": {"sv": "Kronor"}},
                    ],
                },
            ],
        },
    ],
}
CRITERIA: dict[str, Any] = {"key": "c", "title": {"sv": "Kriterier"}, "criteria": [{"key": "need", "label": {"sv": "Behovet"}}]}
RULES: dict[str, Any] = {
    "key": "r",
    "title": {"sv": "Regler"},
    "together": [{"departments": 2, "areas": 2}],
    "max_per_year": "500000",
    "largest_share": 0.5,
}
ANSWERS = {"need": "Många unga är hemma", "size": 30, "kind": "known"}
MONEY = {"2027": {"grant": "400000", "cost": "900000"}}


def make_form(organisation: Organisation, by: Person) -> FormVersion:
    return actions.create_form(organisation=organisation, name="Kort formulär", content=FORM, by=by)


def make_criteria(organisation: Organisation, by: Person) -> CriteriaVersion:
    return actions.create_criteria(organisation=organisation, name="Kriterier", content=CRITERIA, by=by)


def draft_call(organisation: Organisation, by: Person, *, route: Route = Route.OPEN_CALL) -> Call:
    """A call with everything in place."""
    call = actions.create_call(organisation=organisation, route=route, title="Skolnärvaro", by=by)
    now = timezone.now()
    said = {"text": "Vi söker", "opens_at": now - timedelta(days=1), "closes_at": now + timedelta(days=30)}
    actions.change_call(call=call, by=by, **said)
    if not call.is_for_ideas:
        actions.set_rules(call=call, rules=RULES, by=by)
        actions.set_form(call=call, form=make_form(organisation, by), by=by)
        actions.set_criteria(call=call, criteria=make_criteria(organisation, by), by=by)
    call.refresh_from_db()
    return call


def open_call(organisation: Organisation, by: Person, **more: Any) -> Call:
    call = draft_call(organisation, by, **more)
    actions.publish_call(call=call, by=by)
    call.refresh_from_db()
    return call


def begin(call: Call, department: Department, by: Person, partner: Department | None = None) -> Application:
    application = actions.begin_application(
        call=call, organisation=department.organisation, department=department, title="Trygg skola", by=by
    )
    if partner is not None:
        actions.add_party(application=application, organisation=partner.organisation, department=partner, by=by)
    return application


def fill(application: Application, by: Person, answers: Mapping[str, Any] = ANSWERS, title: str = "") -> None:
    seen = facts_digest(application.title, application.need, application.money)
    said = {"title": title or application.title, "need": None, "money": MONEY}
    actions.describe_application(application=application, **said, seen=seen, by=by)
    actions.write_answers(application=application, answers=answers, seen={}, by=by)
    application.refresh_from_db()


def content_of(application: Application) -> str:
    application.refresh_from_db()
    return content_hash(application, list(attachments_of(application)), parties_of(application))


def sign_all(application: Application, *signers: Person) -> str:
    """Each party signed, in order, by the signers; gives the content that was signed."""
    content = content_of(application)
    for party, signer in zip(parties_of(application), signers, strict=True):
        actions.sign_application(party=party, content=content, by=signer)
    return content


def submitted(application: Application, by: Person, *signers: Person) -> Application:
    content = sign_all(application, *signers)
    actions.submit_application(application=application, content=content, by=by)
    application.refresh_from_db()
    return application
