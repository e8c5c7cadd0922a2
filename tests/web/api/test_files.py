"""Files attached through the API: by those who write the application, as the body of the request."""

import pytest

from rodtrad.web.calls.models import Attachment
from tests.web.calls.conftest import town  # noqa: F401  # fixture
from tests.web.calls.test_files import PDF

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_files(settings, tmp_path):
    settings.DATA_DIR = settings.MEDIA_ROOT = tmp_path


def send(program, path, content, key="fil-1"):
    given = {"Authorization": f"Bearer {program.token}", "Idempotency-Key": key}
    return program.client.generic("POST", f"/api/v1/{path}", content, content_type="application/octet-stream", headers=given)


def test_a_file_is_attached_read_and_taken_away(town, program_of):  # noqa: F811
    application, program = town.begun(), program_of(town.writer)
    path = f"applications/{application.pk}/files"
    made = send(program, f"{path}?name=Plan.pdf", PDF)
    assert made.status_code == 201, made.content
    again = send(program, f"{path}?name=Plan.pdf", PDF)
    assert (again.headers["Idempotency-Replayed"], Attachment.objects.count()) == ("true", 1)
    (told,) = program_of(town.partner).get(path).json()
    assert (told["name"], told["kind"], told["size"]) == ("Plan.pdf", "pdf", len(PDF))
    assert program.get(f"application-files/{told['id']}").content == PDF
    assert program.send("DELETE", f"application-files/{told['id']}").status_code == 204
    assert program.get(path).json() == []


@pytest.mark.parametrize(
    ("name", "content", "status"),
    [
        ("plan.exe", PDF, 422),
        ("plan.pdf", b"<script>", 422),
        ("plan.pdf", b"", 422),
        ("", PDF, 422),
        ("plan.pdf", PDF + b"0" * (10 * 1024 * 1024 + 1 - len(PDF)), 422),
        ("plan.pdf", PDF + b"0" * (10 * 1024 * 1024 + 2), 413),
    ],
    ids=["another ending", "another content", "empty", "no name", "too large", "much too large"],
)
def test_other_files_are_refused_and_nothing_is_kept(name, content, status, town, program_of):  # noqa: F811
    answer = send(program_of(town.writer), f"applications/{town.begun().pk}/files?name={name}", content)
    assert (answer.status_code, Attachment.objects.count()) == (status, 0)
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_only_those_who_write_the_application(town, program_of):  # noqa: F811
    application = town.begun()
    send(program_of(town.writer), f"applications/{application.pk}/files?name=Plan.pdf", PDF)
    file = Attachment.objects.get()
    other = program_of(town.coordinator)
    assert send(other, f"applications/{application.pk}/files?name=Plan.pdf", PDF).status_code == 404
    assert other.get(f"applications/{application.pk}/files").status_code == 404
    assert other.get(f"application-files/{file.pk}").status_code == 404
    assert other.send("DELETE", f"application-files/{file.pk}").status_code == 404
