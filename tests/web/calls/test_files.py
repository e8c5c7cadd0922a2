"""Attachments: what they are by their content, kept outside the database, given only as downloads."""

import io
import zipfile
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook, load_workbook

from rodtrad.tables.archive import Limits
from rodtrad.web.calls import actions
from rodtrad.web.calls.analysis import uploads
from rodtrad.web.calls.analysis.uploads import MOST_BYTES
from rodtrad.web.calls.models import Application, Attachment
from rodtrad.web.evaluation import files
from rodtrad.web.organisation.models import Person
from tests.web.calls import making
from tests.web.calls.conftest import Town

ClientOf = Callable[[Person], Client]
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF"


def archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def xlsx() -> bytes:
    out = io.BytesIO()
    Workbook().save(out)
    return out.getvalue()


def attach(client: Client, application: Application, name: str, content: bytes) -> tuple[int, str]:
    answer = client.post(f"/applications/{application.pk}/files/", {"file": SimpleUploadedFile(name, content)})
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize(
    ("name", "content"),
    [("plan.pdf", PDF), ("budget.xlsx", xlsx()), ("avtal.docx", archive(**{"word/document.xml": b"<w/>"}))],
)
def test_what_is_kept_and_given_back(town: Town, client_of: ClientOf, name: str, content: bytes) -> None:
    application, client = town.begun(), client_of(town.writer)
    assert attach(client, application, name, content)[0] == 302
    attachment = Attachment.objects.get()
    given = client_of(town.partner).get(f"/applications/files/{attachment.pk}/")
    assert given.content == content
    assert given["Content-Disposition"] == f'attachment; filename="{name}"'
    assert given["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in given["Content-Security-Policy"]
    assert client_of(town.coordinator).get(f"/applications/files/{attachment.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("tom.pdf", b"", "tom"),
        ("sida.html", b"<script>alert(1)</script>", "inte en PDF"),
        ("plan.pdf", b"<script>alert(1)</script>", "inte en PDF"),
        ("plan.exe", PDF, "inte en PDF"),
        ("plan.xlsx", PDF, "inte en PDF"),
        ("bilder.docx", archive(**{"bild.png": b"x"}), "inte en PDF"),
        ("trasig.docx", b"PK\x03\x04" + b"\x00" * 40, "inte en PDF"),
        ("makro.xlsx", archive(**{"xl/workbook.xml": b"x", "xl/vbaProject.bin": b"x"}), "makron"),
        ("bomb.docx", archive(**{"word/document.xml": b"x", "b": b"\0" * 3_000_000}), "orimligt"),
        ("stor.pdf", PDF + b"\0" * MOST_BYTES, "större än"),
    ],
)
def test_hostile_files_are_refused_in_words(
    town: Town, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, says: str
) -> None:
    monkeypatch.setattr(uploads, "LIMITS", Limits(unpacked=2_000_000, parts=5_000))
    application = town.begun()
    kept = set(files.directory().iterdir())
    status, shown = attach(client_of(town.writer), application, name, content)
    assert status == 422
    assert says in shown
    assert not Attachment.objects.exists()
    assert set(files.directory().iterdir()) == kept


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.pdf", "..\\..\\a.pdf", 'a"; filename="b.exe.pdf', "a\r\nX: y.pdf", "fdp\u202eexe.pdf"]
)
def test_a_name_is_only_a_name(town: Town, client_of: ClientOf, name: str) -> None:
    application, client = town.begun(), client_of(town.writer)
    attach(client, application, name, PDF)
    for attachment in Attachment.objects.all():
        assert not set(attachment.name) & set('/\\"\r\n\u202e')
        assert "\n" not in client.get(f"/applications/files/{attachment.pk}/")["Content-Disposition"]


def test_what_was_handed_in_stays_with_its_version(town: Town, client_of: ClientOf) -> None:
    application, client = town.filled(), client_of(town.writer)
    attach(client, application, "plan.pdf", PDF)
    making.submitted(application, town.writer, town.head, town.partner_head)
    assert client.post(f"/applications/files/{Attachment.objects.get().pk}/remove/").status_code == 422
    actions.return_application(application=application, requests={"need": "Mer"}, by=town.coordinator)
    attachment = Attachment.objects.get()
    assert client.post(f"/applications/files/{attachment.pk}/remove/").status_code == 302
    attachment.refresh_from_db()
    assert attachment.last == 1
    assert client_of(town.coordinator).get(f"/applications/files/{attachment.pk}/").content == PDF


def test_the_overview_as_a_workbook_without_formulas(town: Town, client_of: ClientOf) -> None:
    application = town.submitted()
    Application.objects.filter(pk=application.pk).update(title="=HYPERLINK(1)")
    answer = client_of(town.coordinator).get(f"/calls/{town.call.pk}/applications.xlsx")
    sheet = load_workbook(io.BytesIO(answer.content)).active
    assert sheet is not None
    row = [cell.value for cell in sheet[2]]
    assert row[0] == "=HYPERLINK(1)"
    assert sheet["A2"].data_type == "s"
    assert "Socialförvaltningen" in str(row[2])
    assert row[5] == 400000
