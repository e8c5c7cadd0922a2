"""A form that is sent twice is carried out once."""

import re

import pytest
from django.http import HttpResponse, HttpResponseRedirect
from django.test import RequestFactory

from rodtrad.web.core.models import HandledForm
from rodtrad.web.core.once import once, once_input
from tests.web.factories import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def sending(coordinator):
    """`send(token, answer)` sends a form; `send.done` counts how often it was carried out."""

    def send(token, answer=None, person=coordinator):
        @once
        def view(request):
            send.done += 1
            return answer or HttpResponseRedirect(f"/made/{send.done}")

        request = RequestFactory().post("/new/", {"once": token} if token else {})
        request.user = person
        return view(request)

    send.done = 0
    return send


def test_the_second_leads_to_the_firsts_result(sending):
    assert [sending("a")["Location"], sending("a")["Location"]] == ["/made/1", "/made/1"]
    assert sending.done == 1


def test_another_form_is_another_matter(sending):
    assert [sending("a")["Location"], sending("b")["Location"]] == ["/made/1", "/made/2"]


def test_so_is_another_person(sending):
    sending("a")
    assert sending("a", person=make_person())["Location"] == "/made/2"


def test_a_form_with_errors_may_be_sent_again(sending):
    assert sending("a", HttpResponse(status=422)).status_code == 422
    assert sending("a")["Location"] == "/made/2"


def test_what_broke_off_may_be_sent_again(coordinator):
    @once
    def broken(request):
        raise RuntimeError

    request = RequestFactory().post("/new/", {"once": "a"})
    request.user = coordinator
    with pytest.raises(RuntimeError):
        broken(request)
    assert not HandledForm.objects.exists()


def test_without_a_token_as_ever(sending):
    sending("")
    sending("")
    assert sending.done == 2


def test_each_form_has_its_own_token():
    tokens = {re.search('value="(.{20,})"', once_input()).group(1) for _ in range(5)}
    assert len(tokens) == 5
