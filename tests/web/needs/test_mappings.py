"""Descriptions of files: saved by name, offered for the next file with the same columns; and the event log that is kept."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.evaluation import files
from rodtrad.web.needs.actions import remove_data_set
from rodtrad.web.needs.analysis import flows
from rodtrad.web.needs.analysis.flows import kept_log
from rodtrad.web.needs.models import DataSet, SavedMapping
from rodtrad.web.organisation.models import Organisation, Person
from rodtrad.web.organisation.states import Role
from tests.web import factories, results
from tests.web.needs.conftest import pupils
from tests.web.needs.test_data_sets import NEW, as_proposed, sent
from tests.web.needs.test_flows import EVENTS, PARTS, added, answered

ClientOf = Callable[[Person], Client]
LIST = "/needs/data/columns/"
RULES = {"missing_end": "one_day", "role_support": "Öppenvård", "role_signals": ""}


def saved_as(client: Client, name: str, content: bytes = EVENTS, **more: Any) -> dict[str, str]:
    """A file added with its description saved under a name; what was filled in."""
    columns = as_proposed(client.post(NEW, sent(content, propose="1")))
    columns.pop("one_row", None)
    answer = client.post(NEW, sent(content, **columns, **{**PARTS, **RULES, **more}, save_as=name, save="1"))
    assert answer.status_code == 302, results.words(answer.content)
    return columns


def test_a_description_is_saved_and_used_for_the_next_file(analyst: Person, coordinator: Person, client_of: ClientOf) -> None:
    saved_as(client_of(analyst), "Placeringar ur systemet")
    mapping = SavedMapping.objects.get()
    client = client_of(coordinator)
    reordered = b"\n".join(b";".join(reversed(line.split(b";"))) for line in EVENTS.splitlines())
    proposed = client.post(NEW, sent(reordered, propose="1"))
    assert "Placeringar ur systemet" in results.words(proposed.content)
    used = client.post(NEW, sent(reordered, **as_proposed(proposed), use="1", mapping=str(mapping.pk)))
    page = used.content.decode()
    assert "beskrivna som i ”Placeringar ur systemet”" in results.words(page)
    chosen = {
        part: re.search(rf'name="event_{part}".*?value="([^"]*)" selected', page, re.DOTALL)[1] for part in ("event", "start")
    }
    assert chosen == {"event": "händelse", "start": "från"}
    assert re.search(r'name="missing_end" value="one_day" checked', page)
    answer = client.post(NEW, sent(reordered, **as_proposed(used), **PARTS, **RULES, save_as="", save="1"))
    assert answer.status_code == 302
    first, second = DataSet.objects.order_by("added_at")
    assert {**first.mapping} == {**second.mapping}
    assert second.event_roles == {"support": ["Öppenvård"]}
    assert SavedMapping.objects.count() == 1


def test_a_name_that_is_taken_is_written_over(analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    saved_as(client, "Placeringar")
    saved_as(client, "Placeringar", missing_end="until_next")
    assert SavedMapping.objects.get().specification["rules"]["missing_end"] == "until_next"
    assert AuditEvent.objects.filter(action="need-mapping.saved").count() == 2


def test_only_files_with_the_same_columns_are_offered_it(analyst: Person, client_of: ClientOf) -> None:
    client = client_of(analyst)
    saved_as(client, "Placeringar")
    assert "Placeringar" not in results.words(client.post(NEW, sent(pupils(), propose="1")).content)


def test_a_description_is_the_organisations_own(analyst: Person, client_of: ClientOf) -> None:
    saved_as(client_of(analyst), "Placeringar")
    mapping = SavedMapping.objects.get()
    outsider = client_of(factories.make_person(Role.ANALYST, organisation=factories.make_organisation("En annan")))
    assert "Placeringar" not in results.words(outsider.get(LIST).content)
    assert outsider.post(f"{LIST}{mapping.pk}/remove/").status_code == 404
    columns = as_proposed(outsider.post(NEW, sent(EVENTS, propose="1")))
    assert outsider.post(NEW, sent(EVENTS, **columns, use="1", mapping=str(mapping.pk))).status_code == 422
    reader = client_of(factories.make_person(Role.ELECTED, organisation=mapping.organisation))
    assert reader.post(f"{LIST}{mapping.pk}/remove/").status_code == 403
    assert client_of(analyst).post(f"{LIST}{mapping.pk}/remove/").status_code == 302
    assert not SavedMapping.objects.exists()


@pytest.mark.parametrize(
    ("lacking", "said"),
    [
        ({"event_event": ""}, "vad som hände"),
        ({"event_start": ""}, "när händelsen började"),
        ({"person_key": ""}, "vem personen är"),
        ({"observed_until": "i våras"}, "2026-03-01"),
        ({"event_end": "en kolumn som inte finns"}, "en kolumn som inte finns"),
    ],
)
def test_what_is_lacking_of_the_mapping_is_told(analyst: Person, client_of: ClientOf, lacking: dict[str, str], said: str) -> None:
    client = client_of(analyst)
    columns = as_proposed(client.post(NEW, sent(EVENTS, propose="1")))
    answer = client.post(NEW, sent(EVENTS, **{**columns, **PARTS, **lacking}, save="1"))
    assert answer.status_code == 422
    assert said in results.words(answer.content)
    assert not DataSet.objects.exists()


def test_the_log_is_kept_mapped_and_analyses_do_not_map_again(
    organisation: Organisation, analyst: Person, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_set = added(organisation, analyst)
    kept = kept_log(data_set)
    assert kept.events == data_set.rows
    assert kept.sha256 == data_set.fingerprint
    assert all(re.fullmatch("[0-9a-f]{24}", person) for person in kept.persons)
    monkeypatch.setattr(flows, "event_log", lambda *_: pytest.fail("mapped again"))
    result = answered(client_of(analyst), data_set)
    assert result.result["backward"]["occurrences"] == 200
    assert "ordnade och sparade under pseudonym" in results.words(client_of(analyst).get(f"/needs/data/{data_set.pk}/").content)


def test_a_log_that_was_never_kept_is_mapped_and_gives_the_same(organisation: Organisation, analyst: Person) -> None:
    data_set = added(organisation, analyst)
    kept = kept_log(data_set)
    data_set.stored_log = ""
    assert kept_log(data_set).frame().equals(kept.frame())


def test_the_log_is_removed_with_its_data_set(
    organisation: Organisation, analyst: Person, django_capture_on_commit_callbacks
) -> None:
    data_set = added(organisation, analyst)
    assert len(list(files.directory().iterdir())) == 2
    with django_capture_on_commit_callbacks(execute=True):
        remove_data_set(data_set=data_set, by=analyst)
    assert list(files.directory().iterdir()) == []
