"""Two saved results of one data set tell no more together than each may alone: neither on pages, nor in files, nor in the API."""

import io
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from rodtrad.web.api.actions import make_token
from rodtrad.web.api.states import Scope
from rodtrad.web.needs.actions import add_data_set
from rodtrad.web.needs.models import DataSet, Result
from rodtrad.web.needs.work import breakdown_of_data
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.runs import lease
from rodtrad.web.runs.kinds import Overtaken
from rodtrad.web.runs.models import Run
from rodtrad.web.runs.states import State
from rodtrad.web.runs.worker import work_through
from tests.web import factories, results
from tests.web.api.conftest import Program
from tests.web.needs.conftest import CARD

ClientOf = Callable[[Person], Client]
Add = Callable[..., DataSet]
COLUMNS = [
    {"name": "id", "type": "text"},
    {"name": "skola", "type": "text", "description": "Skola"},
    {"name": "nya", "type": "text", "description": "Skola efter flytten"},
    {"name": "behorig", "type": "boolean", "description": "Behörig till gymnasiet"},
]


def moved(movers: int) -> bytes:
    """Sixty pupils in each of four schools; a few of Norr's are counted to Söder after the borders were moved."""
    rows = ["id;skola;nya;behorig"]
    for number in range(240):
        school = ("Norr", "Söder", "Väst", "Öst")[number // 60]
        rows.append(f"e{number};{school};{'Söder' if number < movers else school};{int(number % 3 == 0)}")
    return "\n".join(rows).encode()


def asked(client: Client, data_set: DataSet, variable: str, **changes: Any) -> Run:
    question = {"column": "behorig", "measure": "share", "better": "higher", "variables": [variable], "depth": "1", "title": ""}
    answer = client.post(f"/needs/data/{data_set.pk}/breakdown/", {**question, **changes})
    assert answer.status_code == 302, results.words(answer.content)
    return Run.objects.latest("asked_at")


def answered(client: Client, data_set: DataSet, variable: str, **changes: Any) -> Result:
    run = asked(client, data_set, variable, **changes)
    work_through()
    run.refresh_from_db()
    assert run.state == State.DONE, run.problems
    return Result.objects.get(run=run)


def sheet(client: Client, result: Result) -> Iterator[tuple[str, Any]]:
    """(school, number of pupils) as the file that is taken along has them."""
    book = load_workbook(io.BytesIO(client.get(f"/needs/results/{result.pk}/table.xlsx").content))
    header, *rows = book.worksheets[0].iter_rows(values_only=True)
    number = next(place for place, name in enumerate(header) if name in ("Antal", "Personer"))
    for row in rows:
        yield str(row[0]).rpartition(": ")[2], row[number]


def program_for(person: Person) -> Program:
    until = timezone.now() + timedelta(days=1)
    place = person.memberships.get().organisation
    return Program(make_token(by=person, organisation=place, name="Prov", scope=Scope.READ, expires_at=until)[1])


def few_apart(first: dict[str, Any], second: dict[str, Any]) -> list[str]:
    """The schools whose number the two tell, a few apart."""
    whole = [school for school in first.keys() & second.keys() if all(isinstance(one[school], int) for one in (first, second))]
    return [school for school in whole if 0 < abs(first[school] - second[school]) < 5]


def told_in_file(client: Client, result: Result) -> dict[str, Any]:
    return dict(sheet(client, result))


def told_in_api(program: Program, result: Result) -> dict[str, Any]:
    groups = program.get(f"results/{result.pk}").json()["result"]["groups"]
    return {group["levels"][0][1]: group["n"] for group in groups}


def test_two_breakdowns_a_few_apart_tell_nothing_of_the_few(analyst: Person, add: Add, client_of: ClientOf) -> None:
    client, program = client_of(analyst), program_for(analyst)
    data_set = add(analyst, content=moved(2), columns=COLUMNS)
    before, after = answered(client, data_set, "skola"), answered(client, data_set, "nya")
    assert told_in_file(client, before)["Norr"] == 60
    for told in (lambda result: told_in_file(client, result), lambda result: told_in_api(program, result)):
        assert few_apart(told(before), told(after)) == []
        assert told(after)["Öst"] == 60
    page = results.words(client.get(f"/needs/results/{after.pk}/").content)
    assert "Skola efter flytten: Norr dold" in page
    assert "ett tidigare resultat av samma uppgifter, så att skillnaden mellan dem inte berättar om få" in page
    # Asked first, of data of its own, the same question hides nothing: it is the two together that tell.
    alone = answered(client, add(analyst, content=moved(2) + b"\n", columns=COLUMNS), "nya")
    assert told_in_file(client, alone)["Norr"] == 58


def test_a_difference_of_enough_is_told(analyst: Person, add: Add, client_of: ClientOf) -> None:
    client = client_of(analyst)
    data_set = add(analyst, content=moved(21), columns=COLUMNS)
    answered(client, data_set, "skola")
    assert told_in_file(client, answered(client, data_set, "nya"))["Norr"] == 39


def test_the_same_file_as_another_data_set_or_seen_by_others_counts_too(
    organisation: Organisation, analyst: Person, add: Add, client_of: ClientOf
) -> None:
    client = client_of(analyst)
    before = answered(client, add(analyst, access="closed", content=moved(2), columns=COLUMNS), "skola")
    after = answered(client, add(analyst, content=moved(2), columns=COLUMNS), "nya")
    assert few_apart(told_in_file(client, before), told_in_file(client, after)) == []
    other = factories.make_organisation(name="Granköping")
    theirs = factories.make_person(analyst.memberships.get().role, organisation=other)
    card = {**CARD, "columns": COLUMNS}
    data_set = add_data_set(organisation=other, department=None, name="e.csv", content=moved(2), card=card, by=theirs)
    assert told_in_file(client_of(theirs), answered(client_of(theirs), data_set, "nya"))["Norr"] == 58


def test_the_same_question_again_is_what_it_was(analyst: Person, add: Add, client_of: ClientOf) -> None:
    client = client_of(analyst)
    data_set = add(analyst, content=moved(2), columns=COLUMNS)
    first, beside = answered(client, data_set, "skola"), answered(client, data_set, "nya")
    again = answered(client, data_set, "nya", title="En gång till")
    assert (again.inputs_hash, again.result, again.told) == (beside.inputs_hash, beside.result, [first.reference])
    assert answered(client, data_set, "skola").result == first.result


def test_of_two_worked_out_at_once_the_later_is_worked_out_anew(analyst: Person, add: Add, client_of: ClientOf) -> None:
    client = client_of(analyst)
    data_set = add(analyst, content=moved(2), columns=COLUMNS)
    asked(client, data_set, "skola")
    asked(client, data_set, "nya")
    runs = [run for run in (lease.claim(), lease.claim()) if run]
    stores = [breakdown_of_data(run, lambda percent, step: None) for run in runs]
    lease.complete(run=runs[0], store=stores[0])
    with pytest.raises(Overtaken):
        lease.complete(run=runs[1], store=stores[1])
    lease.put_back(run=runs[1])
    work_through()
    before, after = Result.objects.order_by("made_at")
    assert after.told == [before.reference]
    assert few_apart(told_in_file(client, before), told_in_file(client, after)) == []


def test_what_would_tell_too_much_even_of_the_whole_is_refused_in_words(analyst: Person, add: Add, client_of: ClientOf) -> None:
    """Three lack the later answer: beside all that was told of everybody, nothing can be told of the rest."""
    rows = [f"{row};{'' if number < 3 else number % 2}" for number, row in enumerate(moved(0).decode().splitlines()[1:])]
    columns = [*COLUMNS, {"name": "svar", "type": "boolean", "description": "Trivs"}]
    content = "\n".join(["id;skola;nya;behorig;svar", *rows]).encode()
    client = client_of(analyst)
    data_set = add(analyst, content=content, columns=columns)
    first = answered(client, data_set, "skola")
    run = asked(client, data_set, "skola", column="svar")
    work_through()
    run.refresh_from_db()
    if run.state == State.DONE:
        second = Result.objects.get(run=run)
        assert few_apart(told_in_file(client, first), told_in_file(client, second)) == []
    else:
        assert "needs-told-before" in str(run.problems)


def test_flows_a_day_apart_tell_nothing_of_the_few(organisation: Organisation, analyst: Person, client_of: ClientOf) -> None:
    """Two came from A on the very twenty-first day before."""
    days = [*[30] * 10, *[None] * 10, *[19] * 2]
    rows = ["id;vad;från;till"]
    for person, day in enumerate(days):
        kind, start = ("C", 0) if day is None else ("A", day)
        rows += [f"p{person};{kind};2020-01-{start + 1:02};2020-01-{start + 1:02}", f"p{person};B;2020-02-10;2020-02-10"]
    card = {
        **CARD,
        "columns": [
            {"name": name, "type": kind}
            for name, kind in zip(("id", "vad", "från", "till"), ("text", "text", "date", "date"), strict=True)
        ],
    }
    mapping = {"person": "id", "event": "vad", "start": "från", "end": "till"}
    data_set = add_data_set(
        organisation=organisation,
        department=None,
        name="p.csv",
        content="\n".join(rows).encode(),
        card=card,
        mapping=mapping,
        by=analyst,
    )
    client, program = client_of(analyst), program_for(analyst)

    def occurrences(window: int) -> dict[str, int | None]:
        question = {"outcome": ["B"], "support": ["C"], "window": str(window), "groups": "över A: A", "title": ""}
        assert client.post(f"/needs/data/{data_set.pk}/flow/", question).status_code == 302
        work_through()
        run = Run.objects.latest("asked_at")
        assert run.state == State.DONE, run.problems
        found = program.get(f"results/{run.result}").json()["result"]["backward"]["groups"]
        return {group["name"]: group["occurrences"] for group in found}

    first, second = occurrences(20), occurrences(21)
    assert first["över A"] == 10
    assert second["över A"] is None
