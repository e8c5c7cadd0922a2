"""Parties, signatures, handing in, completion: everything at once, each at its place, and nothing after the last day."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from rodtrad.errors import RodtradError
from rodtrad.web.calls import actions
from rodtrad.web.calls.closing import close_over
from rodtrad.web.calls.models import Application, ApplicationVersion, Call, CompletionRequest, FormVersion, Frozen
from rodtrad.web.calls.queries import parties_of
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.investments.models import Immutable
from rodtrad.web.organisation.models import Person
from tests.web.calls import making
from tests.web.calls.conftest import Town

ClientOf = Callable[[Person], Client]


def hand_in(client: Client, application: Application) -> tuple[int, str]:
    data = {"content": making.content_of(application), "note": ""}
    answer = client.post(f"/applications/{application.pk}/submit/", data)
    return answer.status_code, answer.content.decode()


def test_everything_that_is_left_is_told_at_once_with_its_place(town: Town, client_of: ClientOf) -> None:
    application = making.begin(town.call, town.school, town.writer)
    status, shown = hand_in(client_of(town.writer), application)
    assert status == 422
    for place in ("/about/", "/sections/need_section/?check#q-need", "/sections/way/?check#q-kind", "/parties/"):
        assert place in shown
    assert "Beskriv behovet" in shown
    assert "Metoden är" in shown
    assert "Varför den nya" not in shown


def test_all_sign_the_same_content(town: Town, client_of: ClientOf) -> None:
    application = town.filled()
    making.sign_all(application, town.head, town.partner_head)
    assert client_of(town.writer).get(f"/applications/{application.pk}/submit/").content.decode().count("<textarea") == 1
    actions.write_answers(application=application, answers={"need": "Annat"}, seen={}, by=town.writer)
    status, shown = hand_in(client_of(town.writer), application)
    assert status == 422
    assert "undertecknat" in shown
    making.sign_all(application, town.head, town.partner_head)
    assert hand_in(client_of(town.writer), application)[0] == 302
    version = ApplicationVersion.objects.get()
    assert [party["signed_by"] for party in version.parties] == ["Anders", "Göran"]
    assert version.answers["need"] == "Annat"


def test_only_who_answers_for_a_party_signs_and_for_one_alone(town: Town, client_of: ClientOf) -> None:
    application = town.filled()
    lead, other = parties_of(application)
    content = making.content_of(application)

    def sign(person: Person, party: int, content: str = content) -> int:
        return client_of(person).post(f"/applications/{application.pk}/parties/{party}/sign/", {"content": content}).status_code

    assert sign(town.writer, lead.pk) == 403
    assert sign(town.head, other.pk) == 403
    assert sign(town.head, lead.pk, "0" * 64) == 422
    assert sign(town.head, lead.pk) == 302
    actions.name_signatory(party=other, signatory=town.head, by=town.writer)
    assert sign(town.head, other.pk) == 422
    assert sign(town.partner_head, other.pk) == 403


def test_somebody_outside_signs_on_paper(town: Town, client_of: ClientOf) -> None:
    application, client = town.filled(), client_of(town.writer)
    said = {"who": "outside", "name": "Kyrkan i Prov", "kind": "civil_society"}
    assert client.post(f"/applications/{application.pk}/parties/", said).status_code == 302
    outside = parties_of(application)[-1]
    sign = f"/applications/{application.pk}/parties/{outside.pk}/sign/"
    content = making.content_of(application)
    assert client.post(sign, {"content": content}).status_code == 403
    assert client.post(sign, {"content": content, "on_paper": "Eva, kyrkoherde"}).status_code == 302
    outside.refresh_from_db()
    assert (outside.signed_name, outside.signed_by) == ("Eva, kyrkoherde", town.writer)


def test_the_last_day_is_kept_kindly(town: Town, client_of: ClientOf) -> None:
    application = town.filled()
    making.sign_all(application, town.head, town.partner_head)
    Call.objects.update(closes_at=timezone.now() - timedelta(minutes=1))
    status, shown = hand_in(client_of(town.writer), application)
    assert status == 422
    assert "finns kvar" in shown
    application.refresh_from_db()
    assert (application.state, application.answers["need"]) == ("draft", making.ANSWERS["need"])


def test_a_rule_that_does_not_hold_stops_it(town: Town, client_of: ClientOf) -> None:
    application = town.filled()
    money = {"2027": {"grant": "600000", "cost": "900000"}}
    Application.objects.filter(pk=application.pk).update(money=money, amount_asked=600000)
    making.sign_all(application, town.head, town.partner_head)
    status, shown = hand_in(client_of(town.writer), application)
    shown = shown.replace("\u00a0", " ")
    assert status == 422
    assert "500 000" in shown
    assert "50 %" in shown


def test_completed_and_handed_in_again_with_its_history(town: Town, client_of: ClientOf) -> None:
    application, coordinator, writer = town.submitted(), client_of(town.coordinator), client_of(town.writer)
    back = f"/applications/{application.pk}/return/"
    assert coordinator.post(back, {"ask.need": "  "}).status_code == 422
    by = (timezone.localdate() + timedelta(days=7)).isoformat()
    asked = {"ask.need": "Ange källan", "ask.": "Skriv kortare", "complete_by": by}
    assert coordinator.post(back, asked).status_code == 302
    assert "Ange källan" in writer.get(f"/applications/{application.pk}/").content.decode()
    section = writer.get(f"/applications/{application.pk}/sections/need_section/").content.decode()
    assert "Ange källan" in section
    actions.write_answers(application=application, answers={"need": "Enligt skolans system"}, seen={}, by=town.writer)
    assert "Enligt skolans system" not in coordinator.get(f"/applications/{application.pk}/read/").content.decode()
    making.submitted(application, town.writer, town.head, town.partner_head)
    beside = coordinator.get(f"/applications/{application.pk}/versions/2/").content.decode()
    for words in ("Många unga är hemma", "Enligt skolans system", "Ange källan"):
        assert words in beside
    assert coordinator.post(f"/applications/{application.pk}/complete/").status_code == 302
    application.refresh_from_db()
    assert (application.state, application.number) == ("complete", 2)
    assert CompletionRequest.objects.count() == 2


def test_a_completion_has_a_last_day_of_its_own(town: Town) -> None:
    application = town.submitted()
    actions.return_application(
        application=application, requests={"need": "Mer"}, complete_by=timezone.localdate(), by=town.coordinator
    )
    Call.objects.update(closes_at=timezone.now() - timedelta(days=1))
    making.submitted(application, town.writer, town.head, town.partner_head)
    actions.return_application(application=application, requests={"need": "Mer"}, complete_by=None, by=town.coordinator)
    Application.objects.update(complete_by=timezone.localdate() - timedelta(days=1))
    with pytest.raises(RodtradError, match="to come in by"):
        actions.submit_application(application=application, content=making.content_of(application), by=town.writer)


def test_what_was_handed_in_is_never_changed(town: Town) -> None:
    application = town.submitted()
    version = application.versions.get()
    version.note = "annat"
    with pytest.raises(Immutable):
        version.save()
    with pytest.raises(IntegrityError if connection.vendor == "sqlite" else Exception), transaction.atomic():
        connection.cursor().execute("UPDATE calls_applicationversion SET note = 'annat'")


def test_what_a_call_was_opened_with_is_never_changed(town: Town) -> None:
    form = FormVersion.objects.get()
    form.name = "annat"
    with pytest.raises(Frozen):
        form.save()
    form.refresh_from_db()
    changed = actions.change_form(
        version=form, name=form.name, content={**making.FORM, "key": "other"}, base=form.hash, by=town.coordinator
    )
    assert (changed.number, changed.is_frozen) == (2, False)
    town.call.refresh_from_db()
    assert town.call.form == form
    with pytest.raises(Exception, match="opened with this form"), transaction.atomic():
        connection.cursor().execute("UPDATE calls_formversion SET name = 'annat' WHERE frozen_at IS NOT NULL")


def test_taken_back_by_those_who_apply(town: Town, client_of: ClientOf) -> None:
    application = town.submitted()
    withdraw = f"/applications/{application.pk}/withdraw/"
    assert client_of(town.coordinator).post(withdraw).status_code == 403
    assert client_of(town.partner).post(withdraw, {"reason": "Vi hinner inte"}).status_code == 302
    application.refresh_from_db()
    assert application.state == "withdrawn"


def test_a_call_closes_by_itself_after_its_last_day(town: Town) -> None:
    close_over()
    town.call.refresh_from_db()
    assert town.call.state == "open"
    Call.objects.update(closes_at=timezone.now() - timedelta(minutes=1))
    close_over()
    town.call.refresh_from_db()
    assert town.call.state == "closed"
    assert AuditEvent.objects.get(action="call.closed").person is None
    close_over()
