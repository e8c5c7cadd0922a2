"""Every page that takes a file, given what no page expects: said what is wrong, nothing kept of it, no error of ours."""

import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from rodtrad.document.writing import write
from rodtrad.web.calls.analysis.building import to_xlsform
from rodtrad.web.calls.analysis.sets import form_of
from rodtrad.web.contracts.analysis.texts import start
from rodtrad.web.investments.queries import document_of
from tests.engine.unit.test_maps import squares
from tests.web import results
from tests.web.calls import making
from tests.web.contracts import making as of_contracts
from tests.web.factories import logged_in
from tests.web.matrix.addresses import every_address
from tests.web.matrix.hostile_files import FORMULAS, NAMES, SCRIPT, hostile, with_formulas
from tests.web.matrix.world import TODAY, World
from tests.web.needs.conftest import pupils
from tests.web.needs.test_data_sets import as_proposed, sent

pytestmark = pytest.mark.django_db
SECRET = "Det som bara servern vet"
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF"
CARD = {"owner": "MDRC", "legal_basis": "Samtycke", "purpose": "Prov", "keep_until": "2099-12-31", "access": "audited"}
VERIFIED = {"as_at": TODAY, "verified_by": "Bedömaren", "verified_on": TODAY}
# What a request writes whatever it is about: that somebody is here, and that a form has been sent.
NOT_COUNTED = ("Session", "HandledForm")
SAYS_WHAT_IS_WRONG = (b"error-summary", b'role="alert"', b'data-color="danger"')
Fields = Callable[[World, Client], Mapping[str, Any]]


@dataclass(frozen=True)
class Upload:
    """A page that takes a file: who sends to it, a sound file, its name's ending, the rest of the form."""

    who: str
    sound: Callable[[World], bytes]
    ending: str
    fields: Fields = field(default=lambda world, client: {})
    at: Callable[[World], str] | None = None
    keeps_unfinished: bool = False  # what can be read is a draft, whose faults the editor shows


def _columns(world: World, client: Client) -> Mapping[str, Any]:
    given = sent(pupils(), department=str(world.school.pk))
    return {**given, **as_proposed(client.post("/needs/data/add/", {**given, "propose": "1"})), "save": "1"}


def _draft(world: World) -> str:
    application = making.begin(world.arguments["call"], world.school, world.writer)
    return f"/applications/{application.pk}/files/"


def _document(world: World) -> bytes:
    return write(document_of(world.arguments["investment"]), "yaml").encode()


def _workbook(world: World) -> bytes:
    return bytes(logged_in(world.writer).get("/investments/matris/economics/workbook.xlsx").content)


def _accounts(world: World) -> bytes:
    lines = ("#FLAGGA 0", "#SIETYP 4", '#FNAMN "Prov"', "#RAR 0 20260101 20261231", '#KONTO 4010 "Lön"', '#DIM 6 "Projekt"')
    posted = (
        '#OBJEKT 6 "P1" "Projektet"',
        '#VER "A" 1 20260301 "Lön"',
        "{",
        '#TRANS 4010 {6 "P1"} 100.00',
        "#TRANS 1930 {} -100.00",
    )
    return "\r\n".join((*lines, '#KONTO 1930 "Bank"', *posted, "}")).encode("cp437")


def _contract(world: World) -> bytes:
    return start("saving_share", "sv", key="a", title="A").text.encode()


def _outcomes(world: World) -> bytes:
    measured = "".join(f"  - {{metric: {name}, value: {str(value).lower()}}}\n" for name, value in of_contracts.SAVING.items())
    return f"contract: {world.arguments['contract'].key}\nas_at: {TODAY}\nmeasured:\n{measured}".encode()


UPLOADS = {
    "needs:add": Upload("writer", lambda world: pupils(), "csv", _columns),
    "needs:maps": Upload("coordinator", lambda world: squares(2), "geojson", lambda w, c: {"title": "Karta", "source": "Vi"}),
    "evaluation:upload": Upload("writer", lambda world: results.DATA, "csv", lambda world, client: CARD),
    "calls:files": Upload("writer", lambda world: PDF, "pdf", at=_draft),
    "calls:import-form": Upload("coordinator", lambda world: to_xlsform(form_of(world.arguments["form"])), "xlsx"),
    "investments:import-new": Upload("writer", _document, "yaml"),
    "investments:import": Upload("writer", _document, "yaml"),
    "economics:workbook": Upload("writer", _workbook, "xlsx"),
    "economics:booked": Upload("writer", _accounts, "se", lambda world, client: {"project": "P1"}),
    "contracts:upload": Upload("coordinator", _contract, "yaml", keeps_unfinished=True),
    "contracts:upload-outcomes": Upload("coordinator", _outcomes, "yaml", lambda world, client: VERIFIED),
}


@dataclass
class Sender:
    """Sends files to one page; every sending is taken back, and what it wrote is told."""

    upload: Upload
    client: Client
    path: str
    fields: Mapping[str, Any]

    @classmethod
    def to(cls, name: str, world: World) -> "Sender":
        upload = UPLOADS[name]
        client = logged_in(getattr(world, upload.who))
        client.raise_request_exception = False
        address = next(each for each in every_address() if each.name == name)
        path = upload.at(world) if upload.at else address.filled(world.known)
        return cls(upload, client, path, upload.fields(world, client))

    def send(self, content: bytes, name: str = "") -> Any:
        """The answer, with `kept`: what there is more of than before, in the database and on the disk."""
        name = name or f"fil.{self.upload.ending}"
        with transaction.atomic():
            before = kept()
            answer = self.client.post(self.path, {**self.fields, "file": SimpleUploadedFile(name, content)})
            answer.body = b"".join(answer.streaming_content) if answer.streaming else answer.content
            answer.kept = {what for what, count in kept().items() if count > before.get(what, 0)}
            answer.led = self.client.get(answer["Location"]).content if answer.status_code == 302 else answer.body
            transaction.set_rollback(True)
        return answer


def kept() -> dict[str, int]:
    ours = (model for model in apps.get_models() if model.__module__.startswith("rodtrad.") and model.__name__ not in NOT_COUNTED)
    place = Path(settings.DATA_DIR)
    return {model.__name__: model._default_manager.count() for model in ours} | {"files": sum(1 for _ in place.rglob("*"))}


def wrong_with(what: str, answer: Any) -> Iterator[str]:
    """What is wrong with any answer to a hostile file."""
    if answer.status_code not in (200, 302, 413, 422):
        yield f"{what}: {answer.status_code}"
    if answer.status_code != 302 and answer.kept:
        yield f"{what}: half saved, {sorted(answer.kept)}"
    if any(SCRIPT.encode() in page for page in (answer.body, answer.led)):
        yield f"{what}: a script is shown as it was written"
    if any(SECRET.encode() in page for page in (answer.body, answer.led)):
        yield f"{what}: what only the server knows is shown"


@pytest.fixture
def secret(tmp_path: Path) -> str:
    place = tmp_path / "hemligt.txt"
    place.write_text(SECRET, encoding="utf-8")
    return str(place)


def test_every_page_that_takes_a_file_is_tried(world: World) -> None:
    found = set()
    for client in (logged_in(world.coordinator), logged_in(world.writer)):
        client.raise_request_exception = False
        for address in every_address():
            answer = client.get(address.filled(world.known)) if address.name != "signin:logout" else None
            if answer is not None and not answer.streaming and b'type="file"' in answer.content:
                found.add(address.name)
    assert {*found, "calls:files"} - {"core:gallery"} == set(UPLOADS), "say in UPLOADS what the page takes"


@pytest.mark.parametrize("name", UPLOADS)
def test_hostile_files(name: str, world: World, secret: str) -> None:
    sender = Sender.to(name, world)
    sound = sender.upload.sound(world)
    taken = sender.send(sound)
    assert taken.status_code in (200, 302), results.words(taken.body)[-900:]
    found = []
    for what, content in hostile(sound, secret):
        answer = sender.send(content)
        found += wrong_with(what, answer)
        if answer.status_code == 302 and not (what.startswith("cut") and sender.upload.keeps_unfinished):
            found.append(f"{what}: taken for sound")
        elif answer.status_code not in (302, 413) and not any(each in answer.body for each in SAYS_WHAT_IS_WRONG):
            found.append(f"{what}: {answer.status_code} without a word of what is wrong")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", UPLOADS)
def test_a_file_by_any_name(name: str, world: World) -> None:
    """Taken or refused: what it is called leads nowhere and is never shown as anything but text."""
    sender = Sender.to(name, world)
    sound = sender.upload.sound(world)
    found = [
        wrong for called in NAMES for wrong in wrong_with(called[:40], sender.send(sound, f"{called}.{sender.upload.ending}"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["calls:import-form", "economics:workbook"])
def test_formulas_where_values_belong(name: str, world: World) -> None:
    sender = Sender.to(name, world)
    answer = sender.send(with_formulas(sender.upload.sound(world)))
    assert answer.status_code == 422
    assert not answer.kept


def test_formulas_and_scripts_in_data_are_text(world: World) -> None:
    """Everywhere that the table is shown, and in the file that it is read in as."""
    sender = Sender.to("needs:add", world)
    rows = "\n".join(f'{number};"{said.replace(chr(34), chr(34) * 2)}"' for number, said in enumerate((*FORMULAS, SCRIPT) * 5))
    content = f"id;{SCRIPT}\n{rows}".encode()
    fields = sent(content, department=str(world.school.pk))
    fields |= as_proposed(sender.client.post(sender.path, {**fields, "propose": "1"}))
    for button in ("propose", "check", "save"):
        with transaction.atomic():
            answer = sender.client.post(sender.path, {**fields, button: "1", "file": io.BytesIO(content)}, follow=True)
            transaction.set_rollback(True)
        assert answer.status_code in (200, 422)
        assert SCRIPT not in answer.text
