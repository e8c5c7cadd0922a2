"""One of everything that has a page, nearly all of it the school department's: what every address can be filled with."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from rodtrad.web.calls import actions as calls
from rodtrad.web.calls.analysis.uploads import Upload
from rodtrad.web.calls.models import Application, Call
from rodtrad.web.calls.queries import parties_of
from rodtrad.web.calls.states import Route
from rodtrad.web.choice.models import Decision, DecisionCase, Letter, Pack, ReviewAssignment, Reviewer
from rodtrad.web.contracts.actions.paying import note_payment
from rodtrad.web.contracts.actions.reporting import order_report as order_contract_report
from rodtrad.web.contracts.actions.signing import offer
from rodtrad.web.contracts.actions.writing import link_parties
from rodtrad.web.followup import actions as followup
from rodtrad.web.followup.models import Measurement
from rodtrad.web.fund import actions as funds
from rodtrad.web.fund.models import FundReport
from rodtrad.web.governance import actions as governance
from rodtrad.web.governance.states import Competence, Level
from rodtrad.web.investments.actions import create_investment
from rodtrad.web.investments.models import Investment
from rodtrad.web.needs import actions as needs
from rodtrad.web.needs.models import Borders, Result
from rodtrad.web.needs.states import Analysis
from rodtrad.web.organisation.actions import add_unit, save_partner
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Kind, Role
from rodtrad.web.parameters.actions import set_value
from rodtrad.web.reporting.actions import order_report
from rodtrad.web.runs.worker import work_through
from tests.engine.unit.test_maps import squares
from tests.journeys import seed_needs
from tests.web import results
from tests.web.calls import making as of_calls
from tests.web.choice import making as of_choice
from tests.web.choice.test_decisions import filled
from tests.web.contracts import making as of_outcomes
from tests.web.factories import logged_in, make_organisation, make_person
from tests.web.fund import making as making_funds
from tests.web.needs import test_explore as explore, test_flows as flows

MARK = "Marksten"  # begins the marks that stand in what everything is called and says, and nowhere else
TODAY = timezone.localdate().isoformat()


def mark(kind: str) -> str:
    """The mark of everything of one kind: plain letters, so that it is written alike in every format."""
    return MARK + kind


SAID = {"target_group": f"Unga {mark('behov')}", "causes": "", "measures": f"Åtgärd {mark('behov')}"}


@dataclass(frozen=True)
class World:
    """`school` owns what there is; `social` is the department beside it, `elsewhere` another municipality."""

    town: Organisation
    school: Department
    social: Department
    elsewhere: Organisation
    coordinator: Person
    writer: Person
    arguments: Mapping[str, Any]

    @property
    def known(self) -> Mapping[str, Any]:
        """What fills an address."""
        return {**self.arguments, "town": self.town}


def make_world() -> World:
    town = make_organisation("Matriks kommun", departments=("Skola", "Social", "Teknik"))
    elsewhere = make_organisation("Grannkommunen", departments=("Skola",))
    school, social = (town.departments.get(name=name) for name in ("Skola", "Social"))
    coordinator = make_person(Role.COORDINATOR, organisation=town, name="Karin Ås")
    writer = make_person(Role.PROJECT_LEADER, Role.ANALYST, department=school, name="Leila Ek")
    empty = World(town, school, social, elsewhere, coordinator, writer, {})
    parts = (
        of_people,
        of_investments,
        of_needs,
        of_maps,
        of_calls_made,
        of_choices,
        of_forums,
        of_measurements,
        of_fund,
        of_contracts,
    )
    arguments = {name: value for part in parts for name, value in part(empty).items()}
    return replace(empty, arguments=arguments)


def of_people(at: World) -> dict[str, Any]:
    unit = add_unit(by=None, department=at.school, name=f"Enhet {mark('plats')}")
    partner = save_partner(by=None, organisation=at.town, name=f"Förening {mark('plats')}", kind=Kind.ASSOCIATION)
    return {"person": at.writer, "role": at.writer.memberships.first(), "department": at.school, "unit": unit, "partner": partner}


def of_investments(at: World) -> dict[str, Any]:
    """One with data, results and a report; it is not locked."""
    document = replace(results.quick_document(), key="matris", title=f"Investering {mark('investering')}", lock=None)
    need = replace(document.need, description=f"{document.need.description} {mark('investering')}")
    document = replace(document, need=need)
    investment = create_investment(by=at.writer, organisation=at.town, department=at.school, document=document)
    evaluated = results.evaluate(investment, at.writer)
    results.calculate(investment, at.writer)
    report = order_report(investment=investment, format="html", language="sv", by=at.writer)
    work_through()
    return {"investment": investment, "run": evaluated, "report": report, "rows": investment.data_sets.get()}


def of_needs(at: World) -> dict[str, Any]:
    place = {"organisation": at.town, "department": at.school, "by": at.writer}
    need = needs.note_need(**place, title=f"Behov {mark('behov')}", problem=f"Problem {mark('behov')}", **SAID)
    card = {**flows.CARD, "title": f"Data {mark('data')}"}
    data = needs.add_data_set(**place, name="p.csv", content=flows.EVENTS, card=card, mapping=flows.MAPPING)
    question = {**flows.CASE["question"], "outcome": _listed("outcome"), "since": _listed("since"), "support": _listed("support")}
    run = needs.order_analysis(
        kind=Analysis.FLOW, data_set=data, question=question, title=f"Vägar {mark('resultat')}", by=at.writer
    )
    work_through()
    said = {"organisation": at.town, "by": at.writer}
    columns = {"columns": [seed_needs.COLUMN], "person_key": "", "key_kind": "other"}
    mapping = needs.save_mapping(name=f"Kolumner {mark('plats')}", specification=columns, **said)
    peers = needs.save_peers(title=f"Jämförbara {mark('plats')}", source="", members=[("0580", "Linköping")], **said)
    return {
        "need": need,
        "data_set": data,
        "flow": Result.objects.get(run=run),
        "need_run": run,
        "columns": mapping,
        "peers": peers,
    }


def _listed(name: str) -> list[str]:
    asked = flows.CASE["question"][name]
    return asked if isinstance(asked, list) else [asked]


def of_maps(at: World) -> dict[str, Any]:
    """The whole organisation's: figures by area, and borders to draw them in."""
    client = logged_in(at.coordinator)
    sent = {"file": SimpleUploadedFile("a.geojson", squares(2)), "title": f"Karta {mark('plats')}", "source": "Kartenheten"}
    client.post("/needs/data/maps/", sent)
    borders = Borders.objects.get()
    place = {"organisation": at.town, "department": None, "by": at.coordinator}
    figures = needs.add_data_set(**place, name="s.csv", content=explore.figures(), card=explore.FIGURES_CARD)
    asked = {"borders": str(borders.pk), "area": "area", "column": "utbildning", "how": "equal", "classes": "4", "period": "2024"}
    return {"borders": borders, "figures": figures, "map": explore.answered(client, figures, "map", **asked)}


def of_calls_made(at: World) -> dict[str, Any]:
    """An open call with an application and its file, both handed in, and a call for ideas with an idea."""
    call = of_calls.open_call(at.town, at.coordinator)
    Call.objects.filter(pk=call.pk).update(title=f"Utlysning {mark('utlysning')}")
    head, social = (
        make_person(Role.PROJECT_OWNER, department=place) for place in (at.school, at.town.departments.get(name="Teknik"))
    )
    application = of_calls.begin(call, at.school, at.writer, at.town.departments.get(name="Teknik"))
    Application.objects.filter(pk=application.pk).update(title=f"Ansökan {mark('ansokan')}")
    application.refresh_from_db()
    of_calls.fill(application, at.writer, of_calls.ANSWERS | {"need": f"Många unga {mark('ansokan')}"})
    file = calls.attach(application=application, upload=Upload(f"{mark('bilaga')}.pdf", "pdf", b"%PDF-1.4"), by=at.writer)
    application = of_calls.submitted(application, at.writer, head, social)
    ideas = of_calls.open_call(at.town, at.coordinator, route=Route.IDEA_TEST)
    idea = calls.begin_idea(call=ideas, organisation=at.town, department=at.school, title=f"Idé {mark('ide')}", by=at.writer)
    draft = of_calls.begin(call, at.school, at.writer)
    draft = calls.attach(application=draft, upload=Upload(f"{mark('utkast')}.pdf", "pdf", b"%PDF-1.4"), by=at.writer).application
    of_calls.fill(draft, at.writer, of_calls.ANSWERS | {"need": f"Inte klart {mark('utkast')}"}, title=f"Utkast {mark('utkast')}")
    party = parties_of(application)[0]
    known = {"call": call, "application": application, "party": party, "file": file, "idea": idea, "idea_call": ideas}
    return {**known, "form": call.form, "criteria": call.criteria}


def of_choices(at: World) -> dict[str, Any]:
    """A call whose applications are decided, with letter and pack; reviewed by the school's own people."""
    call = of_choice.make_call(at.town, at.coordinator, title=f"Avgjord {mark('avgjord')}")
    for title in ("Ett", "Två"):
        answers = {"behov": f"Behovet {mark('svar')}"}
        of_choice.make_application(call, f"{title} {mark('beslut')}", at.school, by=at.writer, answers=answers)
    points = {f"Ett {mark('beslut')}": 5, f"Två {mark('beslut')}": 2}
    of_choice.make_reviewers(call, at.coordinator, *of_choice.people(at.town, 2, at.town.departments.get(name="Teknik")))
    of_choice.open_round(call, at.coordinator)
    of_choice.closed(call, points, at.coordinator)
    client = logged_in(at.coordinator)
    client.post(f"/choice/calls/{call.pk}/decision/", {"body": "Kommunstyrelsen", "on": TODAY})
    case = DecisionCase.objects.get(call=call)
    client.post(f"/choice/cases/{case.pk}/", {**filled(case), "send": "1"})
    client.post(f"/choice/cases/{case.pk}/pack/", {"format": "docx", "language": "sv"})
    work_through()
    client.post(f"/choice/cases/{case.pk}/record/", {**filled(case), "reference": "KS 1"})
    decision = Decision.objects.filter(outcome="granted").first()
    client.post(f"/choice/decisions/{decision.pk}/letter/", {"language": "sv", "free": "", "seal": "1"})
    client.post("/choice/public-rule/", {"shows_declined": "on"})
    return {
        "decided_call": call,
        "case": case,
        "decision": decision,
        "letter": Letter.objects.first(),
        "pack": Pack.objects.first(),
        "review": ReviewAssignment.objects.first(),
        "reviewer": Reviewer.objects.first(),
        "decided_application": decision.application,
    }


def of_forums(at: World) -> dict[str, Any]:
    began = date(2025, 4, 2)
    said = {"name": f"Forum {mark('plats')}", "level": Level.OPERATIVE, "months": 2, "since": began}
    forum = governance.save_forum(by=None, organisation=at.town, **said)
    seat = governance.seat(by=None, forum=forum, person=None, name="Lisa Berg", function="ordförande", since=began)
    meeting = governance.plan_meeting(by=None, forum=forum, on=timezone.localdate() + timedelta(days=3))
    had = {"person": None, "name": f"Någon {mark('plats')}", "hours": Decimal(4), "since": began}
    holding = governance.note_holding(by=None, organisation=at.town, competence=Competence.DESIGN, **had)
    return {"forum": forum, "seat": seat, "meeting": meeting, "holding": holding}


def of_measurements(at: World) -> dict[str, Any]:
    """One that its leader has recorded, with the mark in its note; somebody else is to check it."""
    followup.plan_measurements(by=at.writer, investment=Investment.objects.get(organisation=at.town, key="matris"))
    measured = Measurement.objects.first()
    said = {"value": Decimal("0.5"), "n": 40, "on": date(2025, 4, 2), "note": MARK, "base": 0}
    followup.record(by=at.writer, measurement=measured, **said)
    return {"measurement": measured}


def of_fund(at: World) -> dict[str, Any]:
    """A fund that has granted the school's investment something, with a report; and a value of the organisation's own."""
    controller = make_person(Role.CONTROLLER, organisation=at.town)
    fund = making_funds.make_fund(at.town, key="fond", name=f"Fond {mark('fond')}")
    investment = Investment.objects.get(organisation=at.town, key="matris")
    making_funds.enter(fund, "grant", 1000, "2024-02-01", investment=investment, note=f"Rad {mark('fondrad')}")
    funds.order_report(fund=fund, on=timezone.localdate(), format="docx", language="sv", by=controller)
    work_through()
    data = {"key": "sis-day-fee-1", "value": "1", "unit": "day", "method": "fee", "source": "S", "checked": "read"}
    told = {"kind": "unit_costs", "motive": f"Skäl {mark('varde')}", "organisation": at.town}
    set_value(by=controller, data={**data, "confidence": "low"}, **told)
    return {"fund": fund, "fund_report": FundReport.objects.get()}


def of_contracts(at: World) -> dict[str, Any]:
    """A contract that runs, with a determination that waits, a payment and a report; one that is offered; and a draft."""
    controller = make_person(Role.CONTROLLER, organisation=at.town)
    place = {"organisation": at.town, "department": at.school, "by": at.coordinator}
    place |= {"investment": Investment.objects.get(organisation=at.town, key="matris")}
    contract = of_outcomes.running(**place, key="avtal", title=f"Avtal {mark('kontrakt')}")
    of_outcomes.measured(contract, controller)
    said = {"on": date(2025, 4, 2), "kind": "draw_down", "amount": Decimal(100), "note": f"Rad {mark('kontrakt')}"}
    paid = note_payment(contract=contract, source="investerare", receiver="kommun", by=controller, **said)
    offered = of_outcomes.begun(**place, key="framlagt", title=f"Framlagt {mark('kontrakt')}")
    link_parties(contract=offered, parties={"kommun": at.town}, by=at.coordinator)
    offer(contract=offered, by=at.coordinator)
    run = order_contract_report(contract=contract, organisation=at.town, format="html", language="sv", by=at.coordinator)
    work_through()
    return {
        "contract": contract,
        "contract_offered": offered,
        "contract_draft": of_outcomes.begun(**place, key="utkast", title=f"Utkast {mark('kontrakt')}"),
        "determination": of_outcomes.determined(contract, controller),
        "contract_payment": paid,
        "contract_report": run,
    }
