"""From the proposal to the decision, to an investment and a letter; and a correction by a new decision."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core import mail
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from rodtrad.web.calls.models import Application
from rodtrad.web.choice.models import Decision, DecisionCase, Letter, Proposal
from rodtrad.web.choice.states import Outcome
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Person
from rodtrad.web.organisation.states import Role
from tests.web.choice.making import closed
from tests.web.factories import make_person
from tests.web.results import words

ClientOf = Callable[[Person], Client]
POINTS = {"Familjehem": 5, "Läxhjälp": 3, "Mötesplats": 1}
TODAY = timezone.localdate().isoformat()


@pytest.fixture
def ranked(call: Any, reviewers: Any, coordinator: Person) -> Any:
    closed(call, POINTS, coordinator)
    return call


@pytest.fixture
def client(coordinator: Person, client_of: ClientOf) -> Client:
    return client_of(coordinator)


def begun(client: Client, call: Any) -> DecisionCase:
    answer = client.post(f"/choice/calls/{call.pk}/decision/", {"body": "Kommunstyrelsen", "on": TODAY})
    assert answer.status_code == 302, words(answer.content)
    return DecisionCase.objects.get(call=call, state="preparing")


def filled(case: DecisionCase, **changes: dict[str, str]) -> dict[str, str]:
    """The form as a browser sends it back: what is proposed, with changes by the application's title."""
    sent = {"body": case.body, "on": TODAY, "words": ""}
    for each in Proposal.objects.filter(case=case).select_related("application"):
        prefix = f"a{each.application_id.hex[:12]}"
        said = {
            "outcome": each.outcome,
            "amount": str(each.amount or "").replace(".", ","),
            "motive": each.motive,
            "conditions": each.conditions,
        }
        sent |= {f"{prefix}-{name}": value for name, value in (said | changes.get(each.application.title, {})).items()}
    return sent


def sent(client: Client, call: Any) -> DecisionCase:
    case = begun(client, call)
    answer = client.post(f"/choice/cases/{case.pk}/", {**filled(case), "send": "1"})
    assert answer.status_code == 302, words(answer.content)
    case.refresh_from_db()
    return case


def decided(client: Client, call: Any, **changes: dict[str, str]) -> DecisionCase:
    case = sent(client, call)
    minutes = {**filled(case, **changes), "reference": "KS 2026/12 § 45"}
    answer = client.post(f"/choice/cases/{case.pk}/record/", minutes)
    assert answer.status_code == 302, words(answer.content)
    case.refresh_from_db()
    return case


def test_the_proposal_begins_from_the_ranking_as_far_as_the_money_reaches(ranked: Any, client: Client) -> None:
    case = begun(client, ranked)
    proposed = {each.application.title: each for each in Proposal.objects.filter(case=case).select_related("application")}
    assert {title: each.outcome for title, each in proposed.items()} == {
        "Familjehem": "granted",
        "Läxhjälp": "granted",
        "Mötesplats": "declined",
    }
    assert proposed["Familjehem"].amount == 400_000
    assert "Plats 1 av 3, 100 av 100 poäng" in proposed["Familjehem"].motive.replace("\xa0", " ")
    assert "av 2 granskare" in proposed["Läxhjälp"].motives["behov"]
    page = words(client.get(f"/choice/cases/{case.pk}/").content)
    assert "I poängordning" in page
    assert "800 000 kr" in page


def test_an_alternative_can_be_made_the_proposal(ranked: Any, client: Client) -> None:
    case = begun(client, ranked)
    client.post(f"/choice/cases/{case.pk}/alternative/", {"kind": "none"})
    assert set(Proposal.objects.filter(case=case).values_list("outcome", flat=True)) == {"declined"}
    assert client.post(f"/choice/cases/{case.pk}/alternative/", {"kind": "everything"}).status_code == 404


def test_nothing_is_sent_without_motive_and_amount_and_what_was_typed_stays(ranked: Any, client: Client) -> None:
    case = begun(client, ranked)
    typed = filled(case, Familjehem={"motive": "", "conditions": "Årlig rapport"}, Läxhjälp={"amount": ""})
    answer = client.post(f"/choice/cases/{case.pk}/", {**typed, "send": "1"})
    assert answer.status_code == 422
    page = words(answer.content)
    assert "Familjehem: Motiv saknas." in page
    assert "Läxhjälp: Belopp saknas." in page
    case.refresh_from_db()
    assert case.state == "preparing"
    assert Proposal.objects.get(case=case, application__title="Familjehem").conditions == "Årlig rapport"


def test_who_decides_sees_the_case_from_when_it_is_sent(
    ranked: Any, client: Client, client_of: ClientOf, organisation: Any, departments: Any
) -> None:
    case = begun(client, ranked)
    elected = client_of(make_person(Role.ELECTED, organisation=organisation))
    in_department = client_of(make_person(Role.ELECTED, department=departments[0]))
    application = Application.objects.get(title="Familjehem")
    path, whole = f"/choice/cases/{case.pk}/", f"/choice/cases/{case.pk}/{application.pk}/"
    assert elected.get(path).status_code == 404
    client.post(path, {**filled(case), "send": "1"})
    page = words(elected.get(path).content)
    assert "Familjehem" in page
    assert "800 000 kr" in page
    assert "Behovet bakom Familjehem" in words(elected.get(whole).content)
    assert "Tidiga insatser" in words(elected.get("/choice/").content)
    for refused in ("record/", "take-back/"):
        assert elected.post(f"{path}{refused}").status_code == 403
    assert in_department.get(path).status_code == 404
    client.post(f"{path}take-back/")
    assert elected.get(path).status_code == 404


def test_a_decision_makes_an_investment_and_the_thread_begins(
    ranked: Any, client: Client, coordinator: Person, applications: Any, organisation: Any
) -> None:
    need = Need.objects.create(organisation=organisation, title="Skolfrånvaro", problem="Många är borta", noted_by=coordinator)
    Application.objects.filter(title="Familjehem").update(need=need)
    decided(client, ranked)
    application = Application.objects.get(title="Familjehem")
    assert application.state == "granted"
    investment = application.investment
    assert investment is not None
    document = document_of(investment)
    assert document.selection.decision.body == "Kommunstyrelsen"
    assert document.selection.decision.reference == "KS 2026/12 § 45"
    assert document.selection.route == "open_call"
    assert document.need.description == "Behovet bakom Familjehem"
    assert document.target_group.size == 40
    assert {actor.name for actor in document.actors} == {"Skolförvaltningen", "Socialförvaltningen"}
    assert list(need.investments.all()) == [investment]
    assert Application.objects.get(title="Mötesplats").state == "declined"
    ranked.refresh_from_db()
    assert ranked.state == "decided"
    page = words(client.get(f"/choice/calls/{ranked.pk}/decision/").content)
    assert "Beviljad" in page
    assert Investment.objects.count() == 2


def test_the_investment_leads_back_to_its_application(ranked: Any, client: Client) -> None:
    decided(client, ranked)
    application = Application.objects.get(title="Familjehem")
    decision = Decision.objects.get(application=application)
    assert application.investment is not None
    thread = client.get(f"/investments/{application.investment.key}/").content.decode()
    assert f"/choice/decisions/{decision.pk}/" in thread
    assert f"/investments/{application.investment.key}/" in client.get(f"/choice/decisions/{decision.pk}/").content.decode()


def test_minutes_that_lack_something_are_refused_whole(ranked: Any, client: Client) -> None:
    case = sent(client, ranked)
    path = f"/choice/cases/{case.pk}/record/"
    assert client.post(path, {**filled(case), "reference": ""}).status_code == 422
    assert client.post(path, {**filled(case), "reference": "x", "on": "2999-01-01"}).status_code == 422
    answer = client.post(path, {**filled(case, Familjehem={"motive": "  "}), "reference": "KS 1"})
    assert answer.status_code == 422
    assert not Decision.objects.exists()
    assert not Investment.objects.exists()


def test_a_case_is_recorded_once(ranked: Any, client: Client) -> None:
    case = decided(client, ranked)
    assert client.post(f"/choice/cases/{case.pk}/record/", {**filled(case), "reference": "KS 2"}).status_code == 403
    assert Decision.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_a_decision_is_never_changed(ranked: Any, client: Client) -> None:
    decided(client, ranked)
    with pytest.raises(DatabaseError), transaction.atomic():
        Decision.objects.filter(outcome="declined").update(motive="Ett annat")


@pytest.mark.django_db(transaction=True)
def test_the_database_refuses_two_decisions_in_one_step(ranked: Any, client: Client, coordinator: Person) -> None:
    case = decided(client, ranked)
    one = Decision.objects.filter(outcome="declined").get()
    other = DecisionCase.objects.create(call=ranked, step="amount", body="KS", on=case.on, made_by=coordinator)
    said = {"application": one.application, "step": "amount", "outcome": "declined", "motive": "x", "recorded_by": coordinator}
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(case=other, **said)
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(case=other, **{**said, "outcome": "granted", "amount": None})


def corrected(client: Client, title: str, **changes: str) -> Any:
    decision = Decision.objects.in_force().get(application__title=title)
    said = {"outcome": decision.outcome, "amount": str(decision.amount or ""), "motive": "Omprövat", "conditions": ""} | changes
    minutes = {"body": "Kommunstyrelsen", "on": TODAY, "reference": "KS 2026/12 § 60", "why": "Räknefel i underlaget"}
    return client.post(f"/choice/decisions/{decision.pk}/correct/", {**minutes, **{f"new-{k}": v for k, v in said.items()}})


def test_a_decision_is_corrected_by_a_new_one_that_refers_to_it(ranked: Any, client: Client) -> None:
    decided(client, ranked)
    first = Decision.objects.get(application__title="Mötesplats")
    answer = corrected(client, "Mötesplats", outcome="granted", amount="150 000")
    assert answer.status_code == 302, words(answer.content)
    new = Decision.objects.get(corrects=first)
    assert (new.outcome, new.amount, new.why) == (Outcome.GRANTED, Decimal(150_000), "Räknefel i underlaget")
    assert "Beslutet är rättat" in words(client.get(f"/choice/decisions/{first.pk}/").content)
    assert Application.objects.get(title="Mötesplats").investment is not None
    first.refresh_from_db()
    assert first.outcome == Outcome.DECLINED
    assert client.get(f"/choice/decisions/{first.pk}/correct/").status_code == 200
    again = client.post(
        f"/choice/decisions/{first.pk}/correct/",
        {"body": "KS", "on": TODAY, "reference": "r", "why": "w", "new-outcome": "declined", "new-motive": "m"},
    )
    assert again.status_code == 422
    assert "redan rättat" in words(again.content)


def test_a_corrected_amount_is_written_in_the_investment_with_its_reason(ranked: Any, client: Client) -> None:
    decided(client, ranked)
    assert corrected(client, "Familjehem", amount="350 000").status_code == 302
    investment = Application.objects.get(title="Familjehem").investment
    assert investment is not None
    assert document_of(investment).selection.decision.reference == "KS 2026/12 § 60"
    assert investment.version.reason == "Räknefel i underlaget"


def test_a_grant_that_is_taken_back_ends_the_investment(ranked: Any, client: Client) -> None:
    decided(client, ranked)
    investment = Application.objects.get(title="Familjehem").investment
    assert investment is not None
    assert corrected(client, "Familjehem", outcome="declined").status_code == 302
    investment.refresh_from_db()
    assert investment.phase == "ended"
    assert Application.objects.get(title="Familjehem").state == "declined"


def test_in_two_steps_first_the_idea_then_the_amount(ranked: Any, client: Client) -> None:
    type(ranked).objects.filter(pk=ranked.pk).update(two_step=True)
    first = begun(client, ranked)
    assert first.step == "idea"
    client.post(f"/choice/cases/{first.pk}/", {**filled(first), "send": "1"})
    client.post(f"/choice/cases/{first.pk}/record/", {**filled(first), "reference": "KS § 1"})
    assert {a.title: a.state for a in Application.objects.all()} == {
        "Familjehem": "idea_approved",
        "Läxhjälp": "idea_approved",
        "Mötesplats": "declined",
    }
    assert not Investment.objects.exists()
    ranked.refresh_from_db()
    assert ranked.state == "closed"
    second = decided(client, ranked)
    assert second.step == "amount"
    assert Proposal.objects.filter(case=second).count() == 2
    assert Investment.objects.count() == 2
    idea = Decision.objects.get(application__title="Familjehem", step="idea")
    late = client.post(
        f"/choice/decisions/{idea.pk}/correct/",
        {"body": "KS", "on": TODAY, "reference": "r", "why": "w", "new-outcome": "declined", "new-motive": "m"},
    )
    assert late.status_code == 422


def test_what_is_deferred_comes_back(ranked: Any, client: Client) -> None:
    decided(client, ranked, Läxhjälp={"outcome": "deferred"})
    ranked.refresh_from_db()
    assert ranked.state == "closed"
    assert Application.objects.get(title="Läxhjälp").state == "complete"
    again = decided(client, ranked, Läxhjälp={"outcome": "granted", "amount": "400000"})
    assert Proposal.objects.filter(case=again).count() == 1
    assert Application.objects.get(title="Läxhjälp").state == "granted"
    ranked.refresh_from_db()
    assert ranked.state == "decided"


def test_a_letter_is_written_sealed_and_delivered(ranked: Any, client: Client, client_of: ClientOf, applicant: Person) -> None:
    decided(client, ranked)
    decision = Decision.objects.get(application__title="Mötesplats")
    path = f"/choice/decisions/{decision.pk}/letter/"
    assert client.post(path, {"language": "sv", "free": "Ring gärna Karin."}).status_code == 302
    page = words(client.get(path).content)
    assert "Ring gärna Karin." in page
    assert "har avslagit er ansökan ”Mötesplats”" in page
    assert client_of(applicant).get(path).status_code == 404 or client_of(applicant).get(path).status_code == 403
    client.post(path, {"language": "sv", "free": "Ring gärna Karin.", "seal": "1"})
    letter = Letter.objects.get(decision=decision)
    assert letter.recipient == "Socialförvaltningen"
    assert client.post(f"{path[:-1]}.docx").status_code == 405
    assert client.get(f"{path[:-1]}.docx").content[:2] == b"PK"
    assert client.get(f"{path[:-1]}.pdf").content[:4] == b"%PDF"
    member = make_person(Role.PROJECT_OWNER, department=decision.application.department)
    assert client_of(member).get(path).status_code in (403, 404)
    client.post(path, {"how": "post", "to": "Socialförvaltningen, Storgatan 1"})
    assert "har avslagit er ansökan" in words(client_of(member).get(path).content)
    assert mail.outbox == []
    assert "2 brev återstår" in words(client.get("/choice/").content)


@pytest.mark.django_db(transaction=True)
def test_a_sealed_letter_is_never_changed(ranked: Any, client: Client) -> None:
    decided(client, ranked)
    decision = Decision.objects.get(application__title="Mötesplats")
    path = f"/choice/decisions/{decision.pk}/letter/"
    client.post(path, {"language": "sv", "free": "", "seal": "1"})
    with pytest.raises(DatabaseError), transaction.atomic():
        Letter.objects.filter(decision=decision).update(recipient="Någon annan")


def test_a_letter_in_the_recipients_language_and_by_mail(ranked: Any, client: Client, applicant: Person, settings: Any) -> None:
    settings.EMAIL_IS_SET_UP = True
    applicant.language = "en"
    applicant.save()
    decided(client, ranked)
    decision = Decision.objects.get(application__title="Familjehem")
    path = f"/choice/decisions/{decision.pk}/letter/"
    assert "has granted your application" in words(client.get(path).content)
    client.post(path, {"language": "en", "free": "", "seal": "1"})
    assert client.post(path, {"how": "email", "to": "inte en adress"}).status_code == 422
    client.post(path, {"how": "email", "to": applicant.email})
    assert mail.outbox[0].to == [applicant.email]
    assert "has granted your application" in mail.outbox[0].body


def test_applicants_see_the_decision_on_their_own_application_only(
    ranked: Any, client: Client, client_of: ClientOf, departments: Any
) -> None:
    decided(client, ranked)
    school = client_of(make_person(Role.PROJECT_LEADER, department=departments[0]))
    own = Decision.objects.get(application__title="Läxhjälp")
    others = Decision.objects.get(application__title="Mötesplats")
    assert school.get(f"/choice/decisions/{own.pk}/").status_code == 200
    assert school.get(f"/choice/decisions/{others.pk}/").status_code == 404
    assert school.get(f"/choice/decisions/{own.pk}/correct/").status_code == 403
