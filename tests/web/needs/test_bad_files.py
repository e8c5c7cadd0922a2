"""Files that are wrong, over the web: every fault with its row and what to do about it, and nothing half-saved."""

import io
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

import polars as pl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.evaluation import files
from rodtrad.web.needs.models import DataSet, SavedMapping
from rodtrad.web.organisation.models import Person
from tests.web import results
from tests.web.needs.test_data_sets import NEW, as_proposed, sent

ClientOf = Callable[[Person], Client]
EVENTS = {"event_event": "vad", "event_start": "från", "event_end": "till"}
SOUND = ("a;HVB;2020-01-01;2020-02-01", "a;Hemma;2020-02-02;2020-03-01", "b;HVB;2020-01-05;2020-01-09", "b;Hemma;2020-01-10;")


def events(rows: Iterable[str]) -> bytes:
    return "\n".join(["person;vad;från;till", *rows]).encode()


def refused(client: Client, content: bytes, sound: bytes, without: str = "", **more: str) -> str:
    """What the page says of a file that is described as a sound one, when it is checked and when it is saved; nothing is kept."""
    columns = as_proposed(client.post(NEW, sent(sound, propose="1"))) | more
    columns.pop(without, None)
    before = set(files.directory().iterdir())
    said = []
    for button in ("check", "save"):
        answer = client.post(NEW, sent(content, **columns, **{button: "1"}, save_as="Ska inte sparas"))
        assert answer.status_code == 422, results.words(answer.content)
        said.append(results.words(answer.content))
    assert not DataSet.objects.exists()
    assert not SavedMapping.objects.exists()
    assert set(files.directory().iterdir()) == before
    assert not AuditEvent.objects.filter(action__startswith="need-").exists()
    assert "Traceback" not in said[1]
    return said[1]


@pytest.mark.parametrize(
    ("row", "faults"),
    [
        ("a;HVB;2020-02-01;2020-01-01", ["6 till 2020-01-01", "ligger före startdatumet", "Rätta något av dem"]),
        ("a;HVB;i våras;2020-01-01", ["6 från i våras", "inget datum", "ÅÅÅÅ-MM-DD"]),
        ("a;HVB;;2020-01-01", ["6 från", "saknar startdatum", "Fyll i när händelsen började"]),
        (";HVB;2020-01-01;2020-01-01", ["6 person", "Fyll i"]),
        ("a;;2020-01-01;2020-01-01", ["6 vad", "saknar händelse", "Fyll i vad som hände"]),
        ("a;SiS;2020-01-01;2020-01-01", ["6 vad SiS", "HVB, Hemma"]),
    ],
)
def test_a_row_that_is_wrong_is_told_with_its_number_and_a_cure(
    analyst: Person, client_of: ClientOf, row: str, faults: list[str]
) -> None:
    page = refused(client_of(analyst), events([*SOUND, row]), events(SOUND), **EVENTS, **{"c1-codes": "HVB=HVB; Hemma=Hemma"})
    for fault in faults:
        assert fault in page


def test_a_day_to_come_is_told(analyst: Person, client_of: ClientOf) -> None:
    tomorrow = timezone.localdate() + timedelta(days=2)
    page = refused(client_of(analyst), events([*SOUND, f"a;HVB;{tomorrow};"]), events(SOUND), **EVENTS)
    assert f"6 från {tomorrow}" in page
    assert "framtiden" in page or "ligger efter" in page


def test_all_faults_are_told_at_once(analyst: Person, client_of: ClientOf) -> None:
    wrong = ["a;HVB;2020-02-01;2020-01-01"] * 30 + ["a;HVB;2020-03-01;2020-02-01"] * 40
    page = refused(client_of(analyst), events([*SOUND, *wrong]), events(SOUND), **EVENTS)
    assert page.count("ligger före startdatumet") >= 50
    assert "20" in page


@pytest.mark.parametrize("again", ["19640823-3234", "6408233234"])
def test_a_person_on_two_rows_is_found_however_the_number_is_written(analyst: Person, client_of: ClientOf, again: str) -> None:
    sound = b"nr;behov\n196408233234;1\n198112189876;2"
    columns = as_proposed(client_of(analyst).post(NEW, sent(sound, propose="1")))
    assert columns["key_kind"] == "personal_identity_number"
    page = refused(client_of(analyst), sound + f"\n{again};3".encode(), sound, one_row="on")
    assert "Samma person finns på flera rader: 2, 4" in page
    assert "Behåll en rad per person" in page
    assert again not in page.replace("Samma person", "")


def test_several_rows_a_person_are_kept_where_that_is_meant(analyst: Person, client_of: ClientOf) -> None:
    content = b"nr;ar;behov\n196408233234;2020;1\n196408233234;2021;2\n198112189876;2020;0"
    client = client_of(analyst)
    columns = as_proposed(client.post(NEW, sent(content, propose="1")))
    assert client.post(NEW, sent(content, **columns, save="1")).status_code == 302
    assert DataSet.objects.get().persons == 2


def test_a_number_that_can_be_two_persons_is_asked_about(analyst: Person, client_of: ClientOf) -> None:
    sound = b"nr;behov\n191212121212;1\n198112189876;2"
    page = refused(client_of(analyst), sound + b"\n201212121212;3\n1212121212;4", sound)
    assert "5 nr" in page


def test_a_million_kinds_of_events_are_no_kinds(analyst: Person, client_of: ClientOf) -> None:
    count = 1_000_000
    frame = pl.DataFrame(
        {
            "person": pl.int_range(count, eager=True) % 1000,
            "vad": pl.int_range(count, eager=True).cast(pl.String),
            "från": pl.Series([timezone.localdate()]).new_from_index(0, count),
        }
    )
    buffer = io.BytesIO()
    frame.write_parquet(buffer)
    page = refused(client_of(analyst), buffer.getvalue(), events(SOUND), event_event="vad", event_start="från", without="c3-used")
    assert "1000000" in page.replace(" ", "").replace("\u202f", "")
    assert "samla händelserna i färre slag" in page


def parquet() -> bytes:
    buffer = io.BytesIO()
    pl.DataFrame({"person": ["a", "b"] * 500, "vad": ["HVB", "Hemma"] * 500, "från": ["2020-01-01"] * 1000}).write_parquet(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (parquet()[: len(parquet()) // 2], "skadad"),
        (b"PK\x03\x04" + b"\0" * 60, "Excel"),
        (b"<!doctype html><html><body>Logga in</body></html>", "ingen tabell"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 60, ""),
        (b"person;vad\na;b;c;d", "rad"),
    ],
)
def test_what_is_no_whole_table_is_refused_at_every_step(analyst: Person, client_of: ClientOf, content: bytes, said: str) -> None:
    client = client_of(analyst)
    proposed = client.post(NEW, sent(content, propose="1"))
    assert proposed.status_code == 422
    assert said.casefold() in results.words(proposed.content).casefold()
    assert "Vad du kan göra" in results.words(proposed.content)
    refused(client, content, events(SOUND), **EVENTS)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(analyst: Person, client_of: ClientOf, settings: Any) -> None:
    settings.MAX_UPLOAD_BYTES = 1000
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 500
    answer = client_of(analyst).post(NEW, {**sent(b""), "file": SimpleUploadedFile("a.csv", b"a;b\n" * 5000), "propose": "1"})
    assert answer.status_code in (413, 422)
    assert not DataSet.objects.exists()
