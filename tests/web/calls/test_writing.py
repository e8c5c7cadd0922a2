"""An application that several write at once: nothing that anybody typed is lost."""

from collections.abc import Callable

import pytest
from django.test import Client

from rodtrad.errors import RodtradError
from rodtrad.web.calls import actions
from rodtrad.web.calls.analysis.answering import digest
from rodtrad.web.calls.models import Application, Held
from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.models import Person
from tests.web.calls.conftest import Town

ClientOf = Callable[[Person], Client]


def page(client: Client, application: Application, section: str = "need_section", query: str = "") -> str:
    return client.get(f"/applications/{application.pk}/sections/{section}/{query}").content.decode()


def save(client: Client, application: Application, section: str = "need_section", quiet: bool = False, **posted: str) -> dict:
    address = f"/applications/{application.pk}/sections/{section}/" + ("save/" if quiet else "")
    answer = client.post(address, {name.replace("__", "."): value for name, value in posted.items()})
    return answer.json() if quiet else {"status": answer.status_code, "to": answer.headers.get("Location", "")}


EMPTY = digest(None)


def test_what_is_saved_is_there_for_the_other_party(town: Town, client_of: ClientOf) -> None:
    application = town.begun()
    save(client_of(town.writer), application, a__need="Frånvaro", was__need=EMPTY, a__size="30", was__size=EMPTY)
    assert "Frånvaro" in page(client_of(town.partner), application)
    application.refresh_from_db()
    assert application.answers == {"need": "Frånvaro", "size": 30}


def test_two_in_different_answers_are_merged(town: Town, client_of: ClientOf) -> None:
    application = town.begun()
    save(client_of(town.writer), application, a__need="Frånvaro", was__need=EMPTY, a__size="", was__size=EMPTY)
    save(client_of(town.partner), application, a__need="", was__need=EMPTY, a__size="12", was__size=EMPTY)
    application.refresh_from_db()
    assert application.answers == {"need": "Frånvaro", "size": 12}
    assert not Held.objects.exists()


def test_two_in_the_same_answer_both_stand_until_one_is_chosen(town: Town, client_of: ClientOf) -> None:
    application, mine = town.begun(), client_of(town.partner)
    save(client_of(town.writer), application, a__need="Skolans text", was__need=EMPTY)
    save(mine, application, a__need="Socialtjänstens text", was__need=EMPTY)
    shown = page(mine, application)
    assert "Skolans text" in shown
    assert "Socialtjänstens text" in shown
    assert "Socialtjänstens text" not in page(client_of(town.writer), application)
    address = f"/applications/{application.pk}/sections/need_section/choose/"
    assert mine.post(address, {"mine": "need"}).status_code == 302
    application.refresh_from_db()
    assert application.answers["need"] == "Socialtjänstens text"
    assert not Held.objects.exists()


def test_a_clash_may_be_settled_for_the_other_or_by_writing_both_together(town: Town, client_of: ClientOf) -> None:
    application, mine = town.begun(), client_of(town.partner)
    save(client_of(town.writer), application, a__need="Skolans", was__need=EMPTY)
    save(mine, application, a__need="Våra", was__need=EMPTY)
    save(mine, application, a__need="Skolans och våra", was__need=digest("Skolans"))
    application.refresh_from_db()
    assert application.answers["need"] == "Skolans och våra"
    assert not Held.objects.exists()
    save(client_of(town.writer), application, a__need="Igen", was__need=digest("Skolans"))
    mine_again = client_of(town.writer)
    mine_again.post(f"/applications/{application.pk}/sections/need_section/choose/", {"theirs": "need"})
    application.refresh_from_db()
    assert application.answers["need"] == "Skolans och våra"
    assert not Held.objects.exists()


def test_the_page_that_saves_by_itself_does_not_meet_itself(town: Town, client_of: ClientOf) -> None:
    application, client = town.begun(), client_of(town.writer)
    first = save(client, application, quiet=True, a__need="Frå", was__need=EMPTY)
    assert first["clashes"] == []
    save(client, application, quiet=True, a__need="Frånv", was__need=first["seen"]["need"])
    # An answer whose receipt was lost on the way.
    told = save(client, application, quiet=True, a__need="Frånvaro", was__need=first["seen"]["need"])
    assert told["clashes"] == []
    application.refresh_from_db()
    assert application.answers["need"] == "Frånvaro"
    other = save(client_of(town.partner), application, quiet=True, a__need="Annat", was__need=EMPTY)
    assert other["clashes"] == ["need"]
    assert Held.objects.get(person=town.partner).value == "Annat"


def test_what_cannot_be_understood_is_kept_and_told(town: Town, client_of: ClientOf) -> None:
    application, client = town.begun(), client_of(town.writer)
    save(client, application, a__need="x", was__need=EMPTY, a__size="ungefär trettio", was__size=EMPTY)
    shown = page(client, application)
    assert "ungefär trettio" in shown
    assert 'aria-invalid="true"' in shown


def test_a_table_is_rows_and_an_empty_one_to_go_on_in(town: Town, client_of: ClientOf) -> None:
    application, client = town.begun(), client_of(town.writer)
    posted = {"was__rows": EMPTY, "a__rows[0]__item": "Lön", "a__rows[0]__amount": "1 250 000,50 kr", "a__rows[3]__item": "Hyra"}
    save(client, application, "way", **posted)
    application.refresh_from_db()
    assert application.answers["rows"] == [{"item": "Lön", "amount": "1250000.50"}, {"item": "Hyra"}]
    shown = page(client, application, "way")
    assert 'name="a.rows[2].item"' in shown
    assert 'value="1\u00a0250\u00a0000,5"' in shown or "1 250 000,5" in shown.replace("\u00a0", " ")


def test_a_question_that_hangs_on_another_says_so(town: Town, client_of: ClientOf) -> None:
    application, client = town.begun(), client_of(town.writer)
    assert "Bara om ”Metoden är” är ”ny”" in page(client, application, "way")
    save(client, application, "way", a__kind="new", was__kind=EMPTY, was__why=EMPTY)
    assert "Svaret saknas" in page(client, application, "way", "?check")


def test_scripts_in_what_is_typed_are_text(town: Town, client_of: ClientOf) -> None:
    application, client = town.begun(), client_of(town.writer)
    save(client, application, a__need="<script>alert(1)</script>", was__need=EMPTY)
    for path in ("sections/need_section/", "read/"):
        assert b"<script>alert" not in client.get(f"/applications/{application.pk}/{path}").content


def test_what_is_handed_in_is_not_written_in(town: Town, client_of: ClientOf) -> None:
    application = town.submitted()
    client = client_of(town.writer)
    answer = client.post(f"/applications/{application.pk}/sections/need_section/save/", {"a.need": "x", "was.need": EMPTY})
    assert answer.status_code == 409
    assert "inlämnad" in answer.json()["message"]
    with pytest.raises(RodtradError):
        actions.write_answers(application=application, answers={"need": "x"}, seen={}, by=town.writer)
    application.refresh_from_db()
    assert application.answers["need"] != "x"


def test_one_sitting_is_one_row_in_the_log(town: Town, client_of: ClientOf) -> None:
    application, client = town.begun(), client_of(town.writer)
    seen = EMPTY
    for text in ("a", "ab", "abc"):
        seen = save(client, application, quiet=True, a__need=text, was__need=seen)["seen"]["need"]
    assert AuditEvent.objects.filter(action="application.written").count() == 1


def test_an_older_page_does_not_overwrite_the_facts(town: Town, client_of: ClientOf) -> None:
    application = town.begun()
    old = client_of(town.writer).get(f"/applications/{application.pk}/about/").content.decode()
    seen = old.split('name="seen" value="')[1].split('"')[0]
    said = {"title": "Nytt namn", "seen": seen}
    assert client_of(town.writer).post(f"/applications/{application.pk}/about/", said).status_code == 302
    late = client_of(town.partner).post(f"/applications/{application.pk}/about/", {"title": "Annat namn", "seen": seen})
    assert late.status_code == 422
    assert "Annat namn" in late.content.decode()
    application.refresh_from_db()
    assert application.title == "Nytt namn"
