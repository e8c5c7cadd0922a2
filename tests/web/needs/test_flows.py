"""Flow analysis in the web: the guide's figure 6 from a file of events, through the page, to tables, pictures and files."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.test import Client
from openpyxl import load_workbook

from rodtrad.errors import BadData
from rodtrad.web.needs.actions import add_data_set
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State
from rodtrad.web.runs.worker import work_through
from tests.engine.spec.flows.figure_6_events import csv_text
from tests.web import results
from tests.web.needs.test_data_sets import as_proposed, sent

ClientOf = Callable[[Person], Client]
CASE = yaml.safe_load((Path(__file__).parents[2] / "engine/spec/flows/figure_6.yaml").read_text(encoding="utf-8"))
EVENTS = csv_text(CASE["events"]).encode()
MAPPING = {"person": "person", "event": "händelse", "start": "från", "end": "till", "actor": "ansvarig", "cost": "kostnad"}
PARTS = {
    "event_event": "händelse",
    "event_start": "från",
    "event_end": "till",
    "event_actor": "ansvarig",
    "event_cost": "kostnad",
}
CARD: dict[str, Any] = {
    "format": "rodtrad-data/1",
    "key": "placeringar",
    "title": "Placeringar",
    "owner": "Socialchefen",
    "legal_basis": "SoL",
    "purpose": "Behovsanalys",
    "keep_until": "2099-12-31",
    "access": "audited",
    "person_key": "person",
    "columns": [
        {"name": "person", "type": "text"},
        {"name": "händelse", "type": "text"},
        {"name": "från", "type": "date"},
        {"name": "till", "type": "date"},
        {"name": "ansvarig", "type": "text"},
        {"name": "kostnad", "type": "number"},
    ],
}


def added(organisation: Organisation, by: Person, content: bytes = EVENTS) -> DataSet:
    return add_data_set(
        organisation=organisation, department=None, name="p.csv", content=content, card=CARD, mapping=MAPPING, by=by
    )


def question() -> dict[str, Any]:
    """The case's question as it is filled in on the page."""
    asked = CASE["question"]
    steps = [
        (group["name"], [step if isinstance(step, str) else " | ".join(step) for step in group["path"]])
        for group in asked["groups"]
    ]
    groups = "\n".join(f"{name}: {' > '.join(path)}" for name, path in steps)
    listed = {name: asked[name] if isinstance(asked[name], list) else [asked[name]] for name in ("outcome", "since", "support")}
    return {**listed, "window": str(asked["window"]), "groups": groups, "title": ""}


def answered(client: Client, data_set: DataSet, **changes: Any) -> Result:
    answer = client.post(f"/needs/data/{data_set.pk}/flow/", {**question(), **changes})
    assert answer.status_code == 302, results.words(answer.content)
    work_through()
    run = Run.objects.get()
    assert run.state == State.DONE, run.problems
    return Result.objects.get(run=run)


def test_a_file_of_events_is_mapped_on_the_page(analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    columns = as_proposed(client.post("/needs/data/add/", sent(EVENTS, propose="1")))
    assert columns["person_key"] == "person"
    answer = client.post("/needs/data/add/", sent(EVENTS, **columns, **PARTS))
    assert answer.status_code == 302, results.words(answer.content)
    data_set = DataSet.objects.get()
    assert (data_set.kind, data_set.persons) == ("events", 100)
    assert "HVB/SiS" in data_set.events
    assert "Gör en flödesanalys" in results.words(client.get(answer.url).content)


def test_the_guides_figure_6(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    result = answered(client, added(organisation, analyst))
    page = results.words(client.get(f"/needs/results/{result.pk}/").content)
    for group in CASE["expected"]["groups"]:
        assert f"{group['percent']} % ({group['count']}) kom vägen {group['name']}" in page
    assert "12 av 60 (20 %)" in page
    assert "8 av 20 (40 %)" in page
    assert page.count("<svg") == 0
    assert client.get(f"/needs/results/{result.pk}/").content.count(b"<svg") >= 2


def test_the_file_has_every_table(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    result = answered(client, added(organisation, analyst))
    sheet = load_workbook(io.BytesIO(client.get(f"/needs/results/{result.pk}/table.xlsx").content)).active
    cells = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "Stöd i glappet" in cells
    assert 120 in cells
    assert "Vägarna till utfallet".encode() in client.get(f"/needs/results/{result.pk}/table.csv").content


def test_few_persons_are_hidden_in_flows(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    few = EVENTS.splitlines(keepends=True)[:1] + [line for line in EVENTS.splitlines(keepends=True) if line[:7] < b"ung-003"][1:]
    client, data_set = client_of(analyst), added(organisation, analyst, b"".join(few))
    assert data_set.events == []
    assert client.post(f"/needs/data/{data_set.pk}/flow/", question()).status_code == 422


def test_nobody_in_a_result_can_be_told(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    result = answered(client_of(analyst), added(organisation, analyst))
    assert "ung-" not in str(result.result) + str(result.question)


@pytest.mark.parametrize(
    "changes", [{"outcome": []}, {"outcome": ["Månfärd"]}, {"window": "0"}, {"window": "1,5"}, {"groups": "x: Månfärd > HVB/SiS"}]
)
def test_questions_that_make_no_sense(
    organisation: Organisation, analyst: Person, client_of: ClientOf, changes: dict[str, Any]
) -> None:
    data_set = added(organisation, analyst)
    assert client_of(analyst).post(f"/needs/data/{data_set.pk}/flow/", {**question(), **changes}).status_code == 422
    assert not Run.objects.exists()


def test_an_end_before_its_start_is_refused_with_its_row(organisation: Organisation, analyst: Person) -> None:
    lines = EVENTS.splitlines()
    lines[3] = lines[3].replace(lines[3].split(b";")[3], b"2001-01-01")
    with pytest.raises(BadData) as refused:
        added(organisation, analyst, b"\n".join(lines))
    assert [problem.line for problem in refused.value.problems] == [4]
    assert not DataSet.objects.exists()


def test_persons_have_no_flow(analyst: Person, client_of: ClientOf, add: Callable[..., DataSet]) -> None:
    assert client_of(analyst).get(f"/needs/data/{add(analyst).pk}/flow/").status_code == 404


def test_the_picture_shows_no_path_that_the_table_hides(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    few = b"\n".join(line for line in EVENTS.splitlines() if not b"ung-080" <= line[:7] <= b"ung-083")
    result = answered(client_of(analyst), added(organisation, analyst, few), groups="")
    answer = result.result["backward"]
    hidden = [group["path"] for group in answer["groups"] if group["occurrences"] is None]
    assert hidden
    # What is left of all paths together follows by subtraction anyhow, and is no path.
    assert [path for path in answer["paths"] if not path["rest"] and path["path"] in hidden] == []
