"""A need with everything that a need can have, from the demonstration's placements; and a file description by name."""

from datetime import date

from rodtrad.web.investments.models import Investment
from rodtrad.web.needs import actions
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.needs.states import Analysis, AnchoringLevel, Method, NeedState, Picture
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.runs.worker import work_through

SAID = {
    "title": "Unga flyttas runt mellan placeringar utan stöd däremellan",
    "problem": "Sex av tio placeras om direkt. Där det fanns ett glapp fick var fjärde öppenvård.",
    "target_group": "Unga som har varit placerade på HVB eller SiS",
    "causes": "",
    "measures": "",
}
QUESTION = {
    "outcome": ["HVB/SiS"],
    "window": 730,
    "since": ["HVB/SiS"],
    "support": ["Öppenvård"],
    "groups": [
        {"name": "Direkt igen", "path": ["HVB/SiS"]},
        {"name": "Via hemmet", "path": ["HVB/SiS", ["Ingen placering", "Familjehem"]]},
    ],
}
COLUMN = {"name": "händelse", "type": "text", "used": True, "description": "", "codes": "", "missing": ""}


def seed_needs(investment: Investment, by: Person) -> None:
    """From observed to anchored, answered by the investment, with its figures in the report, and a draft of a new text."""
    organisation, day = investment.organisation, date(2026, 3, 1)
    need = actions.note_need(organisation=organisation, department=None, by=by, **SAID)
    actions.edit_need(need=need, said={**SAID, "causes": "Ingen har ansvaret mellan placeringarna."}, base=1, by=by)
    for picture, method in ((Picture.PROFESSIONALS, Method.FOCUS_GROUP), (Picture.TARGET_GROUP, Method.INTERVIEW)):
        actions.add_note(need=need, picture=picture, method=method, who="några", on=day, finding="Ingen frågar.", by=by)
    result = flow(organisation, by)
    actions.cite(need=need, results=[result], investments=[investment], by=by)
    for level in AnchoringLevel:
        actions.anchor(need=need, level=level, who=f"{level.label}", on=day, by=by)
    for state in (NeedState.VERIFIED, NeedState.PRIORITISED, NeedState.ANCHORED):
        actions.move_need(need=need, new=state, by=by)
        need.refresh_from_db()
    actions.place_results(investment=investment, results=[result], by=by)
    actions.draft_need(organisation=organisation, need=need, raw={**SAID, "title": "Halvt"}, base=2, by=by)
    specification = {"columns": [COLUMN], "person_key": "", "key_kind": "other"}
    actions.save_mapping(organisation=organisation, name="Placeringar", specification=specification, by=by)


def flow(organisation: Organisation, by: Person) -> Result:
    """The placements followed backwards, and a look at the rows about persons behind one way."""
    data_set = DataSet.objects.get(organisation=organisation, kind="events")
    actions.open_data_set(data_set=data_set, reason="Underlag till utlysningen", by=by)
    run = actions.order_analysis(kind=Analysis.FLOW, data_set=data_set, question=QUESTION, title="Vägar till placering", by=by)
    work_through()
    result = Result.objects.get(run=run)
    actions.read_persons(result=result, place=1, reason="Kontroll av registreringen", by=by)
    return result
