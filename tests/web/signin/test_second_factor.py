"""The second step: codes from an app, recovery codes, and an organisation that demands it of some roles."""

import re
import time
from datetime import timedelta

import pytest
from django.test import Client

from rodtrad.web.core.models import AuditEvent
from rodtrad.web.organisation.queries import MOST_FROM_ONE_ADDRESS
from rodtrad.web.organisation.states import Role
from rodtrad.web.signin import codes
from rodtrad.web.signin.actions import factors
from rodtrad.web.signin.models import SecondFactor
from rodtrad.web.signin.states import FactorKind
from tests.web.factories import PASSWORD, make_person

pytestmark = pytest.mark.django_db
KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # the key of RFC 6238's examples, "12345678901234567890"


def now():
    return int(time.time()) // codes.PERIOD


def code(step=0):
    return codes.code_at(KEY, now() + step)


@pytest.fixture
def with_app(coordinator):
    factors.add_app(by=coordinator, key=KEY, step=0)
    return coordinator


def first_step(person):
    client = Client()
    return client, client.post("/login/", {"email": person.email, "password": PASSWORD, "next": "/me/"})


def is_in(client):
    return client.get("/me/").status_code == 200


class TestCodes:
    @pytest.mark.parametrize(
        ("seconds", "expected"),
        [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924"), (20000000000, "353130")],
    )
    def test_are_those_of_rfc_6238(self, seconds, expected):
        """Appendix B, SHA-1, the last six digits."""
        assert codes.code_at(KEY, seconds // 30) == expected
        assert codes.step_of(KEY, expected, seconds) == seconds // 30

    @pytest.mark.parametrize(("late", "holds"), [(-60, False), (-30, True), (30, True), (60, False)])
    def test_a_clock_may_be_half_a_minute_wrong(self, late, holds):
        assert (codes.step_of(KEY, codes.code_at(KEY, 1000), 1000 * 30 + late) is not None) is holds

    def test_recovery_codes_are_read_however_they_are_written(self):
        made = codes.new_recovery_codes()
        assert len(set(made)) == len(made) == 10
        assert codes.as_recovery_code(f" {made[0].upper().replace('-', ' ')}") == made[0]


class TestAtLogIn:
    def test_a_password_is_not_enough(self, with_app):
        client, answer = first_step(with_app)
        assert answer.headers["Location"] == "/login/second/"
        assert not is_in(client)

    def test_with_the_code_one_comes_where_one_was_going(self, with_app):
        client, _ = first_step(with_app)
        assert client.post("/login/second/", {"code": f" {code()[:3]} {code()[3:]} "}).headers["Location"] == "/me/"
        assert is_in(client)

    def test_the_same_code_is_not_taken_twice(self, with_app):
        shown = code()
        first_step(with_app)[0].post("/login/second/", {"code": shown})
        client, _ = first_step(with_app)
        assert client.post("/login/second/", {"code": shown}).status_code == 422
        assert not is_in(client)

    def test_a_recovery_code_is_taken_once(self, with_app):
        made = codes.new_recovery_codes()
        factors.set_recovery_codes(by=with_app, codes=made)
        for expected in (302, 422):
            assert first_step(with_app)[0].post("/login/second/", {"code": made[3]}).status_code == expected
        assert SecondFactor.objects.filter(kind=FactorKind.CODE).count() == 9

    def test_guessing_is_slowed_down(self, with_app):
        for _ in range(MOST_FROM_ONE_ADDRESS):
            client, _ = first_step(with_app)
            client.post("/login/second/", {"code": "000000"})
        client, _ = first_step(with_app)
        answer = client.post("/login/second/", {"code": code()})
        assert "Vänta en kvart" in answer.text
        assert not is_in(client)
        assert AuditEvent.objects.filter(action="person.factor_failed").count() == MOST_FROM_ONE_ADDRESS

    def test_nobody_comes_to_the_second_step_without_the_first(self):
        assert Client().post("/login/second/", {"code": "1"}).headers["Location"] == "/login/"

    def test_nor_ten_minutes_after_it(self, with_app, monkeypatch):
        client, _ = first_step(with_app)
        monkeypatch.setattr("rodtrad.web.signin.flow.PATIENCE", timedelta(seconds=-1))
        assert client.post("/login/second/", {"code": code()}).headers["Location"] == "/login/"

    @pytest.mark.parametrize("passkey", ["", "{}", "[]", '"x"', '{"id": 1}', '{"id": "AA", "rawId": "AA", "type": "public-key"}'])
    def test_nonsense_from_the_browser_is_no_error_of_ours(self, with_app, passkey):
        client, _ = first_step(with_app)
        assert client.post("/login/second/", {"passkey": passkey}).status_code == 422


class TestAdding:
    def test_an_app(self, coordinator, client_of):
        client = client_of(coordinator)
        key = re.search(r'<code class="app-key">(\w+)<', client.get("/me/sign-in/app/").text)[1]
        assert client.post("/me/sign-in/app/", {"code": "000000"}).status_code == 422
        page = client.post("/me/sign-in/app/", {"code": codes.code_at(key, now())}).text
        assert len(re.findall(r"<code>[a-z0-9]{5}-[a-z0-9]{5}</code>", page)) == 10
        app = SecondFactor.objects.get(kind=FactorKind.APP)
        assert key not in app.secret
        assert not SecondFactor.objects.filter(secret__in=re.findall(r"<code>([a-z0-9-]+)</code>", page)).exists()

    def test_the_code_of_the_addition_is_used_up(self, coordinator, client_of):
        client = client_of(coordinator)
        key = re.search(r'<code class="app-key">(\w+)<', client.get("/me/sign-in/app/").text)[1]
        shown = codes.code_at(key, now())
        client.post("/me/sign-in/app/", {"code": shown})
        again, _ = first_step(coordinator)
        assert again.post("/login/second/", {"code": shown}).status_code == 422

    def test_a_stolen_password_changes_nothing(self, with_app, client_of):
        client, app = client_of(with_app), SecondFactor.objects.get()  # a session without the second step
        for path in ("app/", "passkey/", "codes/", f"factors/{app.pk}/remove/"):
            assert client.post(f"/me/sign-in/{path}", {"code": "1"}).status_code == 403, path
        assert SecondFactor.objects.get() == app

    def test_somebody_elses_is_not_there(self, with_app, organisation, client_of):
        client = client_of(make_person(Role.ANALYST, organisation=organisation))
        assert client.post(f"/me/sign-in/factors/{SecondFactor.objects.get().pk}/remove/").status_code == 404

    def test_the_last_one_takes_the_recovery_codes_with_it(self, with_app):
        factors.set_recovery_codes(by=with_app, codes=["aaaaa-aaaaa"])
        factors.remove_factor(by=with_app, factor=SecondFactor.objects.get(kind=FactorKind.APP))
        assert not SecondFactor.objects.exists()


class TestDemanded:
    @pytest.fixture
    def analyst(self, organisation):
        return make_person(Role.ANALYST, organisation=organisation)

    @pytest.fixture
    def demanding(self, organisation, coordinator):
        factors.demand_factors(by=coordinator, organisation=organisation, roles=[Role.ANALYST])
        return organisation

    def test_an_open_session_gets_no_further_without(self, demanding, analyst, client_of):
        client = client_of(analyst)
        for path in ("/people/", "/me/", "/investments/"):
            assert client.get(path).headers["Location"] == "/me/sign-in/second-factor/", path
        assert client.get("/me/sign-in/second-factor/").status_code == 200

    def test_who_adds_one_goes_on(self, demanding, analyst, client_of):
        client = client_of(analyst)
        key = re.search(r'<code class="app-key">(\w+)<', client.get("/me/sign-in/app/").text)[1]
        client.post("/me/sign-in/app/", {"code": codes.code_at(key, now())})
        assert client.get("/people/").status_code == 200

    def test_who_has_one_shows_it_in_the_open_session(self, demanding, analyst, client_of):
        factors.add_app(by=analyst, key=KEY, step=0)
        client = client_of(analyst)
        assert client.post("/me/sign-in/second-factor/", {"code": "000000"}).status_code == 422
        assert client.post("/me/sign-in/second-factor/", {"code": code()}).status_code == 302
        assert client.get("/people/").status_code == 200

    def test_other_roles_go_on_as_before(self, demanding, coordinator, client_of):
        assert client_of(coordinator).get("/people/").status_code == 200

    def test_is_set_on_a_page_by_the_coordinator_alone(self, organisation, coordinator, analyst, client_of):
        assert client_of(analyst).post("/people/sign-in/", {"roles": ["elected"]}).status_code == 403
        client_of(coordinator).post("/people/sign-in/", {"roles": ["elected", "controller"]})
        organisation.refresh_from_db()
        assert organisation.strong_roles == ["controller", "elected"]
        assert AuditEvent.objects.get(action="organisation.factors_demanded").details["to"] == ["controller", "elected"]
