"""Investments that answer needs: cited from the investment, evidence put into its document, results into its report."""

import io
import re
from collections.abc import Callable

import pypdfium2
import pytest
from django.test import Client
from docx import Document as Docx

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.investments.models import Investment
from rodtrad.web.investments.queries import document_of
from rodtrad.web.needs.models import DataSet, Need, Placement, Result
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role
from rodtrad.web.reporting.analysis import report_of, written
from rodtrad.web.reporting.queries import latest_sources
from tests.web import factories, results
from tests.web.needs.test_breakdowns import answered
from tests.web.needs.test_flows import added, answered as answered_flow
from tests.web.needs.test_register import NOTE, made

ClientOf = Callable[[Person], Client]
PAGE = "/needs/for/small/"


def tied(client: Client, coordinator: Person, result: Result, *, department: Department | None = None) -> tuple[Need, Investment]:
    """A need with a result and a note behind it, answered by an investment, all from the investment's side."""
    organisation = coordinator.memberships.all()[0].organisation
    need = made(organisation, coordinator, department)
    client.post(f"/needs/{need.pk}/cite/", {"results": [result.pk]})
    client.post(f"/needs/{need.pk}/note/", NOTE)
    investment = results.make_investment(coordinator, results.minimal_document(), department)
    assert client.post(f"{PAGE}needs/", {"needs": [need.pk]}).status_code == 302
    return need, investment


def carried(client: Client, need: Need, *evidence: str, **more: str) -> int:
    return client.post(f"{PAGE}evidence/{need.pk}/", {"evidence": evidence, **more}).status_code


def test_an_investment_cites_a_need_and_shows_its_state_and_evidence(
    coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    result = answered(client, add(coordinator))
    need, investment = tied(client, coordinator, result)
    page = results.words(client.get(PAGE).content)
    for words in (
        need.title,
        "Iakttaget",
        "Behörig till gymnasiet",
        result.inputs_hash,
        "Fokusgrupp: fem elever",
        "Inte i dokumentet",
    ):
        assert words in page
    thread = client.get(f"/investments/{investment.key}/").content.decode()
    assert f'href="{PAGE}"' in thread
    assert "Svarar på ett behov ur registret." in results.words(thread)
    assert investment.title in results.words(client.get(f"/needs/{need.pk}/").content)


def test_evidence_goes_into_the_document_by_choice_with_source_date_and_hash(
    coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    result = answered(client, add(coordinator))
    need, investment = tied(client, coordinator, result)
    assert document_of(investment).need.evidence == ()
    assert carried(client, need, f"result-{result.pk}") == 302
    investment.refresh_from_db()
    figure = document_of(investment).need.evidence[0]
    assert figure.kind == "quantitative"
    assert result.inputs_hash in figure.source
    assert "Elever i årskurs 9 (Skolchefen)" in figure.source
    assert figure.on == result.made_at.date()
    assert re.search(r"\d+ %", figure.finding.replace("\xa0", " "))
    assert carried(client, need, f"note-{need.notes.get().pk}", f"result-{result.pk}") == 302
    investment.refresh_from_db()
    evidence = document_of(investment).need.evidence
    assert [each.kind for each in evidence] == ["quantitative", "qualitative"]
    assert evidence[1].finding == "Ingen frågar"
    assert investment.version.number == 3
    assert AuditEvent.objects.filter(action="need.carried").count() == 2
    assert "Inte i dokumentet" not in results.words(client.get(PAGE).content)


def test_nothing_is_carried_that_nobody_chose(coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf) -> None:
    client = client_of(coordinator)
    need, investment = tied(client, coordinator, answered(client, add(coordinator)))
    assert carried(client, need) == 302
    assert carried(client, need, "result-00000000-0000-0000-0000-000000000000", "note-x") == 302
    investment.refresh_from_db()
    assert investment.version.number == 1


@pytest.mark.parametrize("kind", ["breakdown", "flow"])
def test_a_placed_result_stands_in_the_report_in_every_form(
    organisation: Organisation, coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf, kind: str
) -> None:
    client = client_of(coordinator)
    flow = kind == "flow"
    result = answered_flow(client, added(organisation, coordinator)) if flow else answered(client, add(coordinator))
    _, investment = tied(client, coordinator, result)
    assert result.title not in results.words(client.get(f"/investments/{investment.key}/report/").content)
    assert client.post(f"{PAGE}report/", {"results": [result.pk]}).status_code == 302
    page = client.get(f"/investments/{investment.key}/report/").content.decode()
    assert result.title in results.words(page)
    assert result.inputs_hash in page.replace("<wbr>", "")
    report = report_of(investment.version, latest_sources(investment), "sv")
    found = {form: _text(written(report, form), form) for form in ("html", "docx", "pdf")}
    for form, words in found.items():
        assert result.title in words, form
        assert result.inputs_hash in words.replace(" ", ""), form
    assert ("öppenvård" in found["docx"]) is flow


def _text(content: bytes, form: str) -> str:
    if form == "html":
        return results.words(content)
    if form == "pdf":
        return results.words(" ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)))
    document = Docx(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return results.words(" ".join([*(paragraph.text for paragraph in document.paragraphs), *cells]))


def test_the_report_of_a_run_has_what_was_placed_when_it_was_ordered(
    coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    from rodtrad.web.reporting.actions import order_report
    from rodtrad.web.reporting.queries import sources_of

    client = client_of(coordinator)
    result = answered(client, add(coordinator))
    _, investment = tied(client, coordinator, result)
    client.post(f"{PAGE}report/", {"results": [result.pk]})
    run = order_report(investment=investment, format="html", language="sv", by=coordinator)
    client.post(f"{PAGE}report/", {})
    assert not Placement.objects.exists()
    assert sources_of(run).needs == (result,)
    assert latest_sources(investment).needs == ()


def test_only_results_behind_its_needs_can_be_placed(
    coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    client = client_of(coordinator)
    result = answered(client, add(coordinator))
    results.make_investment(coordinator, results.minimal_document())
    assert client.post(f"{PAGE}report/", {"results": [result.pk]}).status_code == 302
    assert not Placement.objects.exists()


def test_who_may_read_and_who_may_write(
    organisation: Organisation, coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    school, social = Department.objects.order_by("name")
    client = client_of(coordinator)
    need, _ = tied(client, coordinator, answered(client, add(coordinator, department=school)), department=school)
    reader = client_of(factories.make_person(Role.ELECTED, department=school))
    outsider = client_of(factories.make_person(Role.PROJECT_LEADER, department=social))
    paths = ("needs/", f"evidence/{need.pk}/", "report/")
    assert reader.get(PAGE).status_code == 200
    assert outsider.get(PAGE).status_code == 404
    assert {reader.post(PAGE + path).status_code for path in paths} == {403}
    assert {outsider.post(PAGE + path).status_code for path in paths} == {404}


def test_needs_of_another_department_are_neither_seen_nor_lost(
    organisation: Organisation, coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf
) -> None:
    school, social = Department.objects.order_by("name")
    client = client_of(coordinator)
    need, investment = tied(client, coordinator, answered(client, add(coordinator, department=school)), department=social)
    Need.objects.filter(pk=need.pk).update(department=school)
    leader = client_of(factories.make_person(Role.PROJECT_LEADER, department=social))
    assert need.title not in results.words(leader.get(PAGE).content)
    assert leader.post(f"{PAGE}evidence/{need.pk}/", {"evidence": ["x"]}).status_code == 404
    assert leader.post(f"{PAGE}needs/", {"needs": [need.pk]}).status_code == 302
    assert list(investment.needs.all()) == [need]
    assert "Se vilka behov ur registret" in results.words(leader.get(f"/investments/{investment.key}/").content)


def test_a_locked_document_asks_why(coordinator: Person, add: Callable[..., DataSet], client_of: ClientOf) -> None:
    client = client_of(coordinator)
    result = answered(client, add(coordinator))
    need, investment = tied(client, coordinator, result)
    lock(investment)
    assert carried(client, need, f"result-{result.pk}") == 422
    assert carried(client, need, f"result-{result.pk}", reason="Nya siffror om behovet") == 302
    investment.refresh_from_db()
    assert len(document_of(investment).need.evidence) == 1


def lock(investment: Investment) -> None:
    """Signed in both functions, in spite of what the small document lacks."""
    from rodtrad.web.investments.actions import sign_lock
    from rodtrad.web.investments.states import SignFunction

    for function, role in ((SignFunction.PROJECT_OWNER, Role.PROJECT_OWNER), (SignFunction.STEERING_GROUP, Role.STEERING_GROUP)):
        person = factories.make_person(role, organisation=investment.organisation)
        sign_lock(by=person, investment=investment, function=function, version=investment.version.number, motive="Prov")
