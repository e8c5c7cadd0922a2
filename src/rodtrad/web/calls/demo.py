"""The demonstration's calls: one that closed last year, one open, one where ideas are tested; with needs and applications.

What happened last year is loaded as if the day were then.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any, Final
from unittest import mock

import yaml
from django.utils import timezone

from rodtrad.web.calls import actions
from rodtrad.web.calls.analysis.sets import default_criteria, default_forms, form_of, in_words, plain, rules_from_data
from rodtrad.web.calls.analysis.whole import content_hash, facts_digest
from rodtrad.web.calls.forms.calls import end_of, start_of
from rodtrad.web.calls.models import Application, Call, CriteriaVersion, FormVersion, Idea
from rodtrad.web.calls.prefill import answers_from_idea
from rodtrad.web.calls.queries import attachments_of, parties_of
from rodtrad.web.calls.states import Route
from rodtrad.web.needs.actions import note_need
from rodtrad.web.needs.models import Need
from rodtrad.web.organisation.models import Department, Organisation, Person
from rodtrad.web.organisation.states import Role

FILE: Final = "applications.yaml"
LAST, OPEN, IDEAS = "Sociala investeringar, förra omgången", "Barn och unga: sociala investeringar", "Idéprövning, löpande"
TEXT: Final = """Vi söker satsningar som prövar något nytt för barn och unga, och som flera förvaltningar står bakom tillsammans.

En satsning ska ha en avgränsad målgrupp, pågå i högst tre år och kunna införas i ordinarie verksamhet om den når sina mål. \
Det ni lovar i ansökan är det vi följer upp.

Vi hör av oss inom två veckor om något behöver kompletteras. Kommunstyrelsen beslutar."""
IDEA_TEXT: Final = "Har ni en idé men inte en hel ansökan? Skriv några rader. Ni får svar inom tre veckor."
RULES: Final = {
    "key": "lindvik",
    "title": {"sv": "Lindviks regler"},
    "together": [{"departments": 2, "areas": 2}, {"departments": 1, "civil_society": 1}],
    "may_apply": ["department", "municipality", "region", "state", "civil_society"],
    "max_per_year": "750000",
    "max_years": 3,
    "largest_share": 0.5,
    "cites_need": True,
}


@contextmanager
def as_if(moment: datetime) -> Iterator[None]:
    """Let the clock show `moment`."""
    with mock.patch.object(timezone, "now", return_value=moment):
        yield


def load_demo_calls(organisation: Organisation, by: Person) -> None:
    """Everything, where the organisation has never had a call."""
    if Call.objects.filter(organisation=organisation).exists():
        return
    told = yaml.safe_load((files("rodtrad.demo") / FILE).read_text(encoding="utf-8"))
    loading = Loading(organisation, by, told)
    now = timezone.now()
    with as_if(now - timedelta(days=400)):
        loading.call("last", LAST, budget=2_000_000)
        loading.applications("last")
    with as_if(now - timedelta(days=360)):
        actions.close_call(call=loading.calls["last"], by=by)
    with as_if(now - timedelta(days=20)):
        loading.ideas()
        loading.call("open", OPEN, budget=4_500_000, days=45)
    with as_if(now - timedelta(days=6)):
        loading.applications("open")


class Loading:
    """What is being made, by the names that the file uses."""

    def __init__(self, organisation: Organisation, by: Person, told: Mapping[str, Any]) -> None:
        self.organisation, self.by, self.told = organisation, by, told
        self.calls: dict[str, Call] = {}
        self.needs = {each["key"]: self._need(each) for each in told["needs"]}
        self.form, self.criteria = self._form(), self._criteria()

    def _need(self, said: Mapping[str, str]) -> Need:
        known = Need.objects.filter(organisation=self.organisation, title=said["title"]).first()
        texts = {name: said.get(name, "") for name in ("title", "problem", "target_group", "causes", "measures")}
        return known or note_need(organisation=self.organisation, department=None, by=self.by, **texts)

    def _form(self) -> FormVersion:
        form = next(each for each in default_forms() if each.key == "application")
        return actions.create_form(organisation=self.organisation, name=in_words(form.title), content=plain(form), by=self.by)

    def _criteria(self) -> CriteriaVersion:
        found = next(each for each in default_criteria() if each.key == "guide")
        return actions.create_criteria(
            organisation=self.organisation, name=in_words(found.title), content=plain(found), by=self.by
        )

    def call(self, key: str, title: str, *, budget: int, days: int = 30) -> None:
        call = actions.create_call(organisation=self.organisation, route=Route.CALL_ON_NEEDS, title=title, by=self.by)
        today = timezone.localdate()
        actions.change_call(
            call=call,
            text=TEXT,
            opens_at=start_of(today),
            closes_at=end_of(today + timedelta(days=days)),
            budget=budget,
            by=self.by,
        )
        actions.set_rules(call=call, rules=plain(rules_from_data(RULES)), by=self.by)
        actions.set_needs(call=call, needs=list(self.needs.values()), invited=[], by=self.by)
        actions.set_form(call=call, form=self.form, by=self.by)
        actions.set_criteria(call=call, criteria=self.criteria, by=self.by)
        actions.publish_call(call=call, by=self.by)
        self.calls[key] = Call.objects.get(pk=call.pk)

    def ideas(self) -> None:
        call = actions.create_call(organisation=self.organisation, route=Route.IDEA_TEST, title=IDEAS, by=self.by)
        actions.change_call(call=call, text=IDEA_TEXT, opens_at=start_of(timezone.localdate()), by=self.by)
        actions.set_needs(call=call, needs=list(self.needs.values()), invited=[], by=self.by)
        actions.publish_call(call=call, by=self.by)
        call.refresh_from_db()
        for said in self.told["ideas"]:
            self._idea(call, said)

    def _idea(self, call: Call, said: Mapping[str, Any]) -> None:
        department = self._department(said["department"])
        writer = self._person(department, Role.PROJECT_LEADER)
        idea = actions.begin_idea(
            call=call, organisation=self.organisation, department=department, title=said["title"], by=writer
        )
        texts = {name: said[name] for name in ("need_text", "idea", "target_group", "new", "touches", "effects")}
        actions.write_idea(idea=idea, said=texts, need=self.needs[said["need"]], by=writer)
        actions.submit_idea(idea=idea, by=writer)
        if said["answer"]:
            actions.answer_idea(idea=idea, move=said["answer"][0], answer=said["answer"][1], by=self.by)

    def applications(self, key: str) -> None:
        for said in self.told["applications"]:
            if said["call"] == key:
                self._application(self.calls[key], said)

    def _application(self, call: Call, said: Mapping[str, Any]) -> None:
        department = self._department(said["lead"])
        writer = self._person(department, Role.PROJECT_LEADER)
        idea = Idea.objects.filter(title=said.get("idea", ""), organisation=self.organisation).first()
        need = self.needs[said["need"]]
        application = actions.begin_application(
            call=call,
            organisation=self.organisation,
            department=department,
            title=said["title"],
            answers=answers_from_idea(form_of(self.form), idea) if idea else {},
            need=need,
            idea=idea,
            by=writer,
        )
        for partner in said["partners"]:
            where = Department.objects.filter(organisation=self.organisation, name=partner).first()
            place = self.organisation if where else Organisation.objects.get(name=partner)
            actions.add_party(application=application, organisation=place, department=where, by=writer)
        first = (call.closes_at or timezone.now()).year + 1
        money = {
            str(first + n): {"grant": str(grant), "cost": str(cost)}
            for n, (grant, cost) in enumerate(zip(said["grant"], said["cost"], strict=True))
        }
        seen = _seen(application)
        actions.describe_application(application=application, title=said["title"], need=need, money=money, seen=seen, by=writer)
        actions.write_answers(application=application, answers=_answers(said, need, first), seen={}, by=writer)
        self._hand_in(application, said, writer)

    def _hand_in(self, application: Application, said: Mapping[str, Any], writer: Person) -> None:
        if said["end"] == "withdrawn":
            actions.withdraw_application(application=application, reason="Vi söker nästa år i stället.", by=writer)
        if said["end"] in ("draft", "withdrawn"):
            return
        application = Application.objects.select_related("call", "need").get(pk=application.pk)
        content = content_hash(application, list(attachments_of(application)), parties_of(application))
        for party in parties_of(application):
            signer = self._person(party.department or party.organisation, Role.PROJECT_OWNER)
            actions.sign_application(party=party, content=content, by=signer)
        actions.submit_application(application=application, content=content, by=writer)
        if said["end"] == "returned":
            by = timezone.localdate() + timedelta(days=said["by"])
            actions.return_application(application=application, requests=said["asks"], complete_by=by, by=self.by)
        elif said["end"] != "submitted":
            actions.complete_application(application=application, by=self.by)

    def _department(self, name: str) -> Department:
        return Department.objects.get(organisation=self.organisation, name=name)

    @staticmethod
    def _person(place: Department | Organisation | None, role: Role) -> Person:
        field = "department" if isinstance(place, Department) else "organisation"
        return Person.objects.filter(**{f"memberships__{field}": place, "memberships__role": role}).earliest("pk")


def _seen(application: Application) -> str:
    return facts_digest(application.title, application.need, application.money)


def _answers(said: Mapping[str, Any], need: Need, first: int) -> dict[str, Any]:
    """What the applicants answer the ready form with; a draft has only begun."""
    begun = {"summary": said["summary"], "target_group": said["target"], "group_size": said["size"]}
    if "goals" not in said:
        return begun
    method, why = said["method"]
    explained = "method_reason" if method == "new" else "method_evidence"
    own = [cost - grant for cost, grant in zip(said["cost"], said["grant"], strict=True)]
    return {
        **begun,
        "owner": "Förvaltningschefen",
        "collaboration": "Parterna möts varje månad i en arbetsgrupp. Förvaltningscheferna beslutar gemensamt varje kvartal.",
        "need_title": need.title,
        "need": need.problem,
        "need_data": said["figures"],
        "need_data_source": said["source"],
        "causes": said["causes"],
        "existing": said["existing"],
        "inclusion": said["target"],
        "group_full_size": said["full"],
        "goals": "\n".join(said["goals"]),
        "outcomes": "\n".join(said["outcomes"]),
        "indicators": [
            {"name": said["outcomes"][0], "type": "short_term", "source": said["source"]},
            {"name": "Andel planerade aktiviteter som blev av", "type": "process", "source": "Projektets egen logg"},
        ],
        "children": "Barn och unga har intervjuats och sitter i en referensgrupp. Flickor och pojkar redovisas var för sig.",
        "method_kind": method,
        explained: why,
        "novelty": "Att flera verksamheter arbetar med samma person samtidigt, med en plan och en ansvarig.",
        "activities": "\n".join(said["activities"]),
        "start": f"{first}-01-15",
        "end": f"{first + len(said['grant']) - 1}-12-15",
        "budget": [row for n, grant in enumerate(said["grant"]) for row in _costs(first + n, grant, own[n])],
        "savings": "\n".join(said["savings"]),
        "question": f"Leder satsningen till det som väntas: {said['outcomes'][0].lower()}?",
        "design": said["design"],
        "comparison": said["comparison"],
        "legal": "Samtycke inhämtas. Uppgifter delas bara med samtycke och enligt avtal mellan parterna.",
        "risks": [
            {
                "risk": "Få tackar ja",
                "likelihood": "medium",
                "impact": "high",
                "action": "Personlig inbjudan",
                "responsible": "Projektledaren",
            }
        ],
        "implement": True,
        "implement_how": "Förvaltningarna tar över kostnaden i lika delar inom ram om målen nås.",
    }


def _costs(year: int, grant: int, own: int) -> list[dict[str, Any]]:
    return [
        {"item": "Personal", "kind": "staff", "payer": "Sociala investeringsfonden", "year": year, "amount": str(grant)},
        {"item": "Personal", "kind": "staff", "payer": "Parterna", "year": year, "amount": str(own)},
    ]
